"""Asking for a few words in the place where they belong: a reason, a number, who answers for it.

Never a dialog: the queue waits. What must not come in: what the words are for.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.delegates.scanned import bare_digits, is_whole_code, without_prefix
from ui.base.form import TextField
from ui.base.widgets import Button, Label
from ui.registration.room import Room


class AskInPlace(QWidget):
    """A question, one line for the answer, and why the answer was not taken."""

    given = Signal(str)  # as written
    scanned = Signal(str)  # a badge was scanned into the field

    def __init__(self, button: Button | None = None, parent: QWidget | None = None) -> None:
        """`button` stands in the same place while nothing is asked."""
        super().__init__(parent)
        self._button = button
        self.prefix: Callable[[], str] = str  # asked at each scan: the setting may change meanwhile
        self.reason = TextField()
        self.label = Label(kind="strong", wrap=True)
        self.trouble = Label(kind="bad", wrap=True)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        for part in (self.label, self.reason, self.trouble):
            whole.addWidget(part)
        if button is not None:
            whole.addWidget(button)
        self.reason.line.returnPressed.connect(self._give)
        self.reason.line.textEdited.connect(self._look_for_code)
        self.close_question()

    def set_room(self, room: Room) -> None:
        """Closer where height is short."""
        self._whole.setSpacing(room.px(6, 3))

    @property
    def asking(self) -> bool:
        """Whether the question stands there."""
        return not self.reason.isHidden()

    def ask(self, question: str, name: str, hint: str, value: str = "") -> None:
        """Asks; `name` is what a screen reader calls the field, `value` stands in it already."""
        self.label.setText(question)
        self.reason.set_words(name, hint)
        self.reason.set_value(value)
        self._show(asking=True)
        self.reason.line.setFocus()

    def close_question(self) -> None:
        """Nothing is asked any more."""
        self.reason.set_value("")
        self._show(asking=False)

    def show_trouble(self, error: KnownError) -> None:
        """Why the answer was not taken."""
        self.trouble.show_if_any(str(error))

    def _show(self, *, asking: bool) -> None:
        for part in (self.reason, self.label):
            part.setVisible(asking)
        if self._button is not None:
            self._button.setVisible(not asking)
        self.trouble.show_if_any("")

    def _give(self) -> None:
        self.given.emit(self.reason.line.text())

    def _look_for_code(self, text: str) -> None:
        code = without_prefix(text, self.prefix())
        if is_whole_code(code):
            self.reason.revert()
            self.scanned.emit(bare_digits(code))


class TakeBack(AskInPlace):
    """Takes the passage on the card back; the reason is asked in the same place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.button = Button(icon="undo-2")
        super().__init__(self.button, parent)
        self.button.clicked.connect(self.ask_why)

    def words(self) -> None:
        """The language changed."""
        self.button.setText(_("Take this pass back"))
        self.button.setToolTip(_("Take this pass back") + " (Ctrl+Z)")
        self.label.setText(_("Why is it taken back?"))
        self.reason.set_words(_("Reason"), _("a few words, then Enter"))

    def ask_why(self) -> None:
        """Asks for the reason."""
        self.ask(_("Why is it taken back?"), _("Reason"), _("a few words, then Enter"))
