"""The line that is written in, over a cell.

It commits with Enter (down), Tab (right), Shift with either (back), and when the keyboard goes
elsewhere; Esc gives up. A letter being composed is never cut: no key ends the editor before the
composition has ended. What must not come in: rows, models, and what happens with the text.
"""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.base.form.field import BareLine, FieldBox
from ui.base.table.suggestions import Suggestions
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import px

Move = Literal["down", "up", "right", "left", "stay"]
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STAYS_OPEN = (
    Qt.FocusReason.ActiveWindowFocusReason,  # another program: the person comes back
    Qt.FocusReason.PopupFocusReason,
)


class InlineEditor(FieldBox):
    """One line over a cell, with words offered below it."""

    done = Signal(str)  # Move
    given_up = Signal()

    def __init__(self, name: str, choices: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._focused = True
        self._closing = False
        self.line = _Line(self)
        self.line.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(9), 2, px(4), 2)
        row.addWidget(self.line)
        self.setFocusProxy(self.line)
        self._offers = Suggestions(choices, parent.window()) if choices else None
        self._trouble_words = Label(kind="bad-tip", wrap=True, parent=parent.window())
        self._trouble_words.hide()
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._typed)
        self.line.composed.connect(self._typed)
        self.line.left_for.connect(self._left)
        if self._offers is not None:
            self._offers.taken.connect(self._take)

    def start(self, text: str, *, typed: bool) -> None:
        """Shows the text and takes the keyboard: all selected, or the cursor behind typing."""
        self.line.setText(text)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed:
            self.line.setCursorPosition(len(text))
        else:
            self.line.selectAll()
        if self._offers is not None and self._offers.model().rowCount() == 0:
            self._offers.offer(text if typed else "", self._box_in_window())

    @property
    def text(self) -> str:
        """What is written, with the word marked in the list in its place."""
        marked = self._offers.marked() if self._offers is not None else ""
        return marked or self.line.text()

    def show_trouble(self, sentence: str) -> None:
        """Why the text cannot be taken; the editor stays."""
        self._trouble = "bad" if sentence else ""
        self.line.setAccessibleDescription(sentence)
        self._trouble_words.setText(sentence)
        self._trouble_words.setVisible(bool(sentence))
        if self._offers is not None and sentence:
            self._offers.hide()
        self._place_trouble()
        self.update()

    def put_over(self, box: QRect) -> None:
        """Moves it over its cell, wherever that went."""
        if box != self.geometry():
            self.setGeometry(box)
            self._place_trouble()

    def close_to(self, owner: QWidget | None) -> None:
        """Takes it away and gives the keyboard to `owner`, or leaves it where it went."""
        self._closing = True
        if owner is not None:
            owner.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (self._offers, self._trouble_words, self):
            if part is not None:
                part.hide()
                part.deleteLater()

    # ---- events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._claims(event)
        return event.type() == QEvent.Type.KeyPress and self._key(event)

    def _claims(self, event: QKeyEvent) -> bool:
        """Keys without Ctrl and Alt are the editor's, whatever the page does with them."""
        free = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.modifiers() & free:
            return False
        event.accept()
        return True

    def _key(self, event: QKeyEvent) -> bool:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.line.composing and key in {*ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return True  # the letter first
        if key in ENTER:
            self.done.emit("up" if shift else "down")
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.done.emit("left" if shift or key == Qt.Key.Key_Backtab else "right")
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._offers is not None:
            self._offers.step(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _typed(self) -> None:
        if self._trouble:
            self.show_trouble("")
        if self._offers is not None and not self.line.composing:
            self._offers.offer(self.line.text(), self._box_in_window())

    def _take(self, word: str) -> None:
        self.line.setText(word)
        self.done.emit("stay")

    def _left(self, reason: Qt.FocusReason) -> None:
        if not self._closing and reason not in STAYS_OPEN:
            self.done.emit("stay")

    def _box_in_window(self) -> QRect:
        return QRect(self.mapTo(self.window(), QPoint(0, 0)), self.size())

    def _place_trouble(self) -> None:
        if not self._trouble:
            return
        box, words = self._box_in_window(), self._trouble_words
        width = max(box.width(), px(260))
        height = words.heightForWidth(width)
        below = box.bottom() + 2
        top = below if below + height <= self.window().height() else box.top() - height - 2
        left = max(0, min(box.left(), self.window().width() - width - px(8)))
        words.setGeometry(left, top, width, height)
        words.raise_()


class _Line(BareLine):
    """Tells why the keyboard left it."""

    left_for = Signal(Qt.FocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left_for.emit(event.reason())
