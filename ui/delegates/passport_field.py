"""The passport number: masked, shown for half a minute when somebody asks, written anew unseen.

The full number stands in the field only while it is shown on purpose; what a screen reader, a
tooltip or the clipboard gets is the masked one. What must not come in: who may look, and keeping
the fact of it (an operation does).
"""

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import masked
from ui.base.form import TextField
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px

SHOWN_FOR = timedelta(seconds=30)


class PassportField(TextField):
    """`value` is the number in full, what is seen is not."""

    show_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._number = ""
        self._until: datetime | None = None
        super().__init__(parent)
        self.show_button = Button(kind="small", icon="eye")
        self.show_button.clicked.connect(self._asked)
        self._layout.addWidget(self.show_button)
        self.committed.connect(self._keep)

    def measures(self) -> None:
        super().measures()
        self._layout.setContentsMargins(px(10), 2, px(2), 2)

    @property
    def is_shown(self) -> bool:
        """Whether the number stands there in full."""
        return self._until is not None

    # ---- the value

    def value(self) -> str:
        """The number: what is typed anew, else the one that is kept."""
        if self.is_shown:
            return self.line.text().strip()
        typed = self.line.text().strip()
        return typed if typed and self._focused else self._number

    def _write(self, value: object) -> None:
        self._number = str(value or "")
        self.cover()

    def _keep(self, value: object) -> None:
        self._number = str(value or "")

    # ---- masking

    def cover(self) -> None:
        """Hides the number again."""
        self._until = None
        self.line.setText("" if self._focused else masked(self._number))
        self._words()

    def reveal(self, number: str, now: datetime) -> None:
        """Shows the number, which was asked for and is noted as looked at."""
        self._number, self._until = number, now + SHOWN_FOR
        self.line.setText(number)
        self._words()

    def tick(self, now: datetime) -> None:
        """The clock goes on: after half a minute the number is hidden, unless it is typed in."""
        if self._until is not None and now >= self._until and not self.edited:
            self.cover()

    def _entered(self) -> None:
        if not self.is_shown:
            self._focused = True
            self.line.clear()  # a new number is typed; the old one stays until there is one
            self._before = self._number
            self.update()
        super()._entered()

    def _left(self) -> None:
        super()._left()
        if not self._focused and not self.is_shown:
            self.cover()

    def _asked(self) -> None:
        if self.is_shown:
            self.commit()
            self.cover()
        else:
            self.show_wanted.emit()

    # ---- words

    def set_words(self, name: str, placeholder: str = "") -> None:
        """The name of the field; what stands in it while it is empty it says by itself."""
        super().set_words(name, placeholder)
        self._words()

    def _words(self) -> None:
        hidden = masked(self._number)
        new = _("{number}: type a new one").format(number=hidden)
        self.line.setPlaceholderText(new if hidden else "")
        self.show_button.setText(_("Hide") if self.is_shown else _("Show"))
        self.show_button.setAccessibleName(
            _("Hide the passport number") if self.is_shown else _("Show the passport number")
        )
        self.show_button.setEnabled(bool(self._number))
