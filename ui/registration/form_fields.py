"""Fields of the forms at the desk: large type, Enter goes on, a scan is never typed into one.

What must not come in: what a field means, and reading or writing the file.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from hanoiplan.delegates.scanned import bare_digits, is_whole_code, without_prefix
from ui.base.form import TextField
from ui.base.form.field import BareLine
from ui.base.table.suggestions import Suggestions
from ui.base.theme import set_kind
from ui.base.widgets import px
from ui.registration.room import Room

HIGH, LOW_HIGH = 42, 32
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
MEANT = frozenset({*ENTER, *STEPS, Qt.Key.Key_Escape})
WITH_MORE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
Hook = Callable[[], bool]


def _never() -> bool:
    return False


class DeskText(TextField):
    """One large line. The hooks may take a key first; a key that was taken does nothing else."""

    entered = Signal()
    scanned = Signal(str)  # the digits of a badge
    undo_asked = Signal()  # Ctrl+Z in the empty line: nothing typed is left to take back
    _low = False  # so also while the field is being made

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.prefix: Callable[[], str] = str  # asked at each scan: the setting may change meanwhile
        self.on_step: Callable[[int], bool] = lambda _by: False
        self.on_enter: Hook = _never
        self.on_escape: Hook = _never
        self.line.setMaxLength(300)
        self.line.installEventFilter(_LineKeys(self))
        self.line.textEdited.connect(self._look_for_code)
        self.set_room(Room())

    def measures(self) -> None:
        super().measures()
        self.setFixedHeight(px(LOW_HIGH if self._low else HIGH))
        self._layout.setContentsMargins(px(12), 2, px(12), 2)

    def set_room(self, room: Room) -> None:
        """Large words, except where height is short."""
        self._low = room.low
        set_kind(self.line, "bare" if room.low else "desk-wide" if room.scale > 1 else "desk")
        self.measures()

    def text(self) -> str:
        """What stands in it, without white space around it."""
        return self.line.text().strip()

    def put(self, text: str) -> None:
        """Puts words in, whatever stands there; not as typed by hand."""
        self.line.setText(text)
        self._before = text
        self.changed.emit(text)

    def take_keyboard(self) -> None:
        """The keyboard goes here, over what is written."""
        self.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.line.selectAll()

    def enter(self) -> bool:
        """Enter: a hook may take it, else the form goes on."""
        if not self.on_enter():
            self.commit()
            self.entered.emit()
        return True

    def _look_for_code(self, text: str) -> None:
        code = without_prefix(text, self.prefix())
        if is_whole_code(code) and not self.composing:
            self.revert()
            self.scanned.emit(bare_digits(code))


class _LineKeys(QObject):
    """Hears Enter, Esc and the arrows before the line does; never while a letter is composed."""

    _field: DeskText | None = None  # so also while Python takes field and filter apart

    def __init__(self, field: DeskText) -> None:
        super().__init__(field)
        self._field = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        field = self._field
        if field is None or not isinstance(event, QKeyEvent) or not isinstance(watched, BareLine):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if watched.composing:  # these keys are the input method's until the letter is done
            return event.key() in MEANT
        if event.modifiers() & WITH_MORE:
            return self._undoes(field, event)
        return self._means(field, Qt.Key(event.key()))

    @staticmethod
    def _means(field: DeskText, key: Qt.Key) -> bool:
        if key in ENTER:
            return field.enter()
        if key in STEPS:
            return field.on_step(STEPS[key])
        return key == Qt.Key.Key_Escape and field.on_escape()

    @staticmethod
    def _undoes(field: DeskText, event: QKeyEvent) -> bool:
        if not event.matches(QKeySequence.StandardKey.Undo) or field.line.text():
            return False
        field.undo_asked.emit()
        return True


class Proposals(QObject):
    """Words offered below a field while it is typed in; they never touch what is typed.

    Down marks one, Enter takes it and goes on, Esc sends them away.
    """

    def __init__(self, field: DeskText, window: QWidget) -> None:
        super().__init__(field)
        self._field, self._window = field, window
        self._list: Suggestions | None = None
        self._words: tuple[str, ...] = ()
        field.changed.connect(self._offer)
        field.line.left.connect(self.hide)
        field.on_step = self._step
        field.on_enter = self._enter
        field.on_escape = self._escape

    def offer_words(self, words: Sequence[str]) -> None:
        """The words that may be proposed from now on."""
        if tuple(words) == self._words and self._list is not None:
            return
        if self._list is not None:
            self._list.deleteLater()
        self._words = tuple(words)
        self._list = Suggestions(words, self._window)
        self._list.taken.connect(self._take)

    @property
    def shown(self) -> bool:
        """Whether words are offered now."""
        return self._list is not None and self._list.isVisible()

    def hide(self) -> None:
        """Nothing is offered any more."""
        if self._list is not None:
            self._list.hide()

    def _offer(self, _value: object) -> None:
        text = self._field.text()
        if self._list is None or not text or not self._field.line.hasFocus():
            self.hide()
            return
        corner = self._field.mapTo(self._window, QPoint(0, 0))
        self._list.offer(text, QRect(corner, self._field.size()))

    def _step(self, by: int) -> bool:
        if not self.shown or self._list is None:
            return False
        self._list.step(by)
        return True

    def _enter(self) -> bool:
        marked = self._list.marked() if self._list is not None else ""
        if marked:
            self._take(marked)
        self.hide()
        return False

    def _escape(self) -> bool:
        was_shown = self.shown
        self.hide()
        return was_shown

    def _take(self, word: str) -> None:
        self._field.put(word)
        self.hide()
