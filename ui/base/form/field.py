"""What every field is: a painted box, a value, two signals, a place for its trouble.

`changed` comes with each keystroke but never while a letter is being composed (UniKey, IME);
`committed` when the person leaves the field or presses Enter and the value is another one.
What must not come in: kinds of values.
"""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from ui.base.theme import set_kind, tells_of_theme, theme

Trouble = Literal["", "warn", "bad"]
Editor = QLineEdit | QPlainTextEdit


class BareLine(QLineEdit):
    """A line of text without its own frame; knows when a letter is being composed."""

    composed = Signal()  # a composition ended
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self.setFrame(False)
        set_kind(self, "bare")

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self.composing:
            self.composed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.composing = False
        super().focusOutEvent(event)
        self.left.emit()


class BareText(QPlainTextEdit):
    """Several lines of text without their own frame."""

    composed = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        set_kind(self, "bare")

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self.composing:
            self.composed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.composing = False
        super().focusOutEvent(event)
        self.left.emit()


def draw_field(
    painter: QPainter,
    box: QRectF,
    *,
    focused: bool = False,
    trouble: Trouble = "",
    read_only: bool = False,
) -> None:
    """The box of a field: outline, stronger lower edge, 2 px accent with the focus."""
    radius = theme().px(6)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme().color("sunken" if read_only else "surface"))
    if focused:
        painter.setPen(QPen(theme().color("accent"), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius - 0.5, radius - 0.5)
        return
    shape = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme().color(trouble or "line2"), 1))
    painter.drawRoundedRect(shape, radius, radius)
    if trouble or read_only:
        return
    painter.save()
    painter.setClipRect(QRectF(box.left(), box.bottom() - radius * 0.7, box.width(), radius))
    painter.setPen(QPen(theme().color("ctl"), 1.2))
    painter.drawRoundedRect(shape, radius, radius)
    painter.restore()


class FieldBox(QFrame):
    """The frame around one or several editors."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focused = False
        self._trouble: Trouble = ""
        self._read_only = False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        draw_field(
            painter,
            QRectF(self.rect()),
            focused=self._focused,
            trouble=self._trouble,
            read_only=self._read_only,
        )
        self.draw_inside(painter)
        painter.end()

    def draw_inside(self, painter: QPainter) -> None:
        """Icons, dividing lines, small letters."""

    def measures(self) -> None:
        """Fixed heights and margins at the size in force."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self.measures()


class Field(FieldBox):
    """A field with a value. Subclasses give `editors`, `value` and `_write`."""

    changed = Signal(object)
    committed = Signal(object)
    trouble_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: object = None
        self.trouble_text = ""
        self._waiting: tuple[str, Trouble] | None = None

    # ---- for subclasses

    def editors(self) -> list[QWidget]:
        """The widgets that take the keyboard."""
        raise NotImplementedError

    def value(self) -> object:
        """The value as the person sees it."""
        raise NotImplementedError

    def _write(self, value: object) -> None:
        """Puts a value into the editors."""
        raise NotImplementedError

    def _adopt(self, editor: BareLine | BareText) -> None:
        """Wires an editor of this field."""
        editor.composed.connect(self._composed)
        editor.left.connect(self._left)
        editor.entered.connect(self._entered)
        if isinstance(editor, BareLine):
            editor.textEdited.connect(lambda _text: self._edited())
            editor.returnPressed.connect(self.commit)
        else:
            editor.textChanged.connect(self._edited)
        self.setFocusProxy(editor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # else Qt gives it no place in an order

    # ---- for pages

    @property
    def composing(self) -> bool:
        """Whether a letter is being composed right now."""
        return any(getattr(editor, "composing", False) for editor in self.editors())

    @property
    def edited(self) -> bool:
        """Whether the person typed something that is not committed yet."""
        return self._focused and self.value() != self._before

    def set_value(self, value: object) -> None:
        """Shows a value from outside; never over what the person is typing."""
        if self.edited or self.composing:
            return
        if value != self.value():
            self._write(value)
        self._before = self.value()

    def commit(self) -> None:
        """Tells the value, when it is another one than before."""
        if self.value() != self._before and not self.composing:
            self._before = self.value()
            self.committed.emit(self._before)

    def revert(self) -> None:
        """Takes back what was typed and not committed (Esc)."""
        self._write(self._before)

    def set_words(self, name: str, placeholder: str = "") -> None:
        """The accessible name, and example words while it is empty."""
        self.setAccessibleName(name)
        for editor in self.editors():
            editor.setAccessibleName(name)
            if isinstance(editor, QLineEdit | QPlainTextEdit):
                editor.setPlaceholderText(placeholder)

    def set_read_only(self, read_only: bool) -> None:
        """May be looked at and copied only."""
        self._read_only = read_only
        for editor in self.editors():
            if isinstance(editor, QLineEdit | QPlainTextEdit):
                editor.setReadOnly(read_only)
        self.update()

    def show_trouble(self, sentence: str, tone: Trouble = "warn") -> None:
        """One sentence under the field; waits while a letter is being composed."""
        if self.composing:
            self._waiting = (sentence, tone)
            return
        tone = tone if sentence else ""
        if (sentence, tone) != (self.trouble_text, self._trouble):
            self.trouble_text, self._trouble = sentence, tone
            self.setAccessibleDescription(sentence)
            self.update()
            self.trouble_changed.emit()

    @property
    def trouble(self) -> Trouble:
        """How bad what stands under the field is."""
        return self._trouble

    # ---- events of the editors

    def _edited(self) -> None:
        if not self.composing:
            self.changed.emit(self.value())

    def _composed(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show_trouble(*waiting)

    def _entered(self) -> None:
        if not self._focused:
            self._focused = True
            self._before = self.value()
            self.update()

    def _left(self) -> None:
        if any(editor.hasFocus() for editor in self.editors()):
            return
        self.commit()
        self._focused = False
        self.update()


def escape_reverts(field: Field, event: QEvent) -> bool:
    """Esc in an edited field takes back what was typed; elsewhere it goes on to the page."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    if event.key() == Qt.Key.Key_Escape and field.edited:
        field.revert()
        return True
    return False


class EscapeFilter(QObject):
    """Watches the editors of a field for Esc."""

    _field: Field | None = None  # so also while Python takes field and filter apart

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        return self._field is not None and escape_reverts(self._field, event)
