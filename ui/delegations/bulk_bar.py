"""What can be done with several delegations at once: the state of their invitations.

What must not come in: doing it (the page does, as one step of undo).
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from ui.base.form import ChoiceField, TextField
from ui.base.theme import set_kind, theme
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.delegations.fields import invitation_choices
from ui.delegations.words import day_text


class BulkBar(QFrame):
    """A bar under the list, seen while several delegations are chosen."""

    wanted = Signal(dict)  # fields of a draft with their new texts
    left = Signal()  # Esc: back to the list

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "panel-foot")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.how_many = Label(kind="strong")
        self.state, self.day = ChoiceField(), TextField()
        self.day.setFixedWidth(theme().px(136))
        self.go = Button(kind="plain", icon="check")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme().px(side) for side in (16, 6, 16, 6)))
        row.setSpacing(theme().px(10))
        row.addWidget(self.how_many)
        row.addStretch(1)
        for widget in (self.state, self.day, self.go):
            row.addWidget(widget)
        self.go.clicked.connect(self._go)
        self.state.changed.connect(lambda _value: self._may())
        self.hide()

    def words(self) -> None:
        """The language changed."""
        self.state.set_choices([one for one in invitation_choices() if one[0]])
        self.state.set_words(_("Invitation of all chosen"), _("Invitation …"))
        self.day.set_words(_("Date of the invitation or the answer"), _("dd/mm/yyyy"))
        self._may()

    def show_number(self, n: int) -> None:
        """How many are chosen; the bar is there for several only."""
        words = ngettext("{n} delegation chosen", "{n} delegations chosen", n)
        self.how_many.setText(words.format(n=interface().number(n)))
        self.go.setText(_("Set for {n}").format(n=interface().number(n)))
        self.setVisible(n > 1)

    def begin(self) -> None:
        """Puts the keyboard here."""
        self.state.setFocus()

    def _may(self) -> None:
        self.go.setEnabled(bool(self.state.value()))

    def _go(self) -> None:
        values = {"invitation": str(self.state.value())}
        day = day_text(self.day.value())
        self.wanted.emit({**values, "invitation_date": day} if day else values)
        self.day.set_value("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the bar; the delegations stay chosen."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
