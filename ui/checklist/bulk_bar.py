"""What can be done with several tasks at once: status, officer, deadline, taking them out.

What must not come in: doing it (the page does, as one step of undo).
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.checklist.model import TaskStatus
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.values import Anchors
from ui.base.form import ChoiceField, TextField
from ui.base.theme import set_kind, theme
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.checklist.panel.deadline_note import Read, reading_words
from ui.checklist.words import number, status_words

LEAST_FIELD, FIELD = 84, 150  # px


class BulkBar(QFrame):
    """A bar under the list, seen while several tasks are chosen."""

    wanted = Signal(object)  # {name of a field: value}
    left = Signal()  # Esc: back to the list

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "panel-foot")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.how_many = Label(kind="strong")
        self.status, self.officer, self.deadline = ChoiceField(), TextField(), TextField()
        self.go = Button(kind="plain", icon="check")
        self.read: Read = read_deadline  # the page gives one that knows the plan's year
        self.note = Label(kind="hint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme().px(side) for side in (16, 6, 16, 6)))
        column.setSpacing(theme().px(4))
        row = QHBoxLayout()
        column.addLayout(row)
        column.addWidget(self.note)
        self.note.hide()
        row.setSpacing(theme().px(10))
        row.addWidget(self.how_many)
        row.addStretch(1)
        for field in (self.status, self.officer, self.deadline):
            field.setMinimumWidth(theme().px(LEAST_FIELD))
            field.setMaximumWidth(theme().px(FIELD))
            field.changed.connect(lambda _value: self._may())
            row.addWidget(field)
        row.addWidget(self.go)
        self.deadline.line.textChanged.connect(self._tell_deadline)
        self.go.clicked.connect(self._go)
        for line in (self.officer.line, self.deadline.line):
            line.returnPressed.connect(self._go)
        self.hide()

    def words(self) -> None:
        """The language changed."""
        self.status.set_choices([(one, status_words(one)) for one in TaskStatus])
        self.status.set_words(_("Status of all chosen"), _("Status …"))
        self.officer.set_words(_("Officer of all chosen"), _("Officer"))
        self.deadline.set_words(_("Deadline of all chosen"), _("Deadline"))
        self._may()

    def show_number(self, n: int) -> None:
        """How many are chosen; the bar is there for several only."""
        words = ngettext("{n} task chosen", "{n} tasks chosen", n)
        self.how_many.setText(words.format(n=number(n)))
        self.go.setText(_("Set for {n} chosen").format(n=number(n)))
        self.setVisible(n > 1)

    def begin(self) -> None:
        """Puts the keyboard here."""
        self.status.setFocus()

    def values(self) -> dict[str, object]:
        """What is to be set; fields that were left empty stay as they are."""
        found: dict[str, object] = {}
        if self.status.value() is not None:
            found["status"] = self.status.value()
        if self.officer.value().strip():
            found["officer"] = self.officer.value().strip()
        if self.deadline.value().strip():
            found["deadline_raw"] = self.deadline.value().strip()
        return found

    def _tell_deadline(self, text: str) -> None:
        """What the deadline would mean, before it is set for all of them."""
        bare = text.strip()
        schedule = self.read(bare) if bare else None
        doubt = _(schedule.why_uncertain) if schedule and schedule.why_uncertain else ""
        set_kind(self.note, "warn" if doubt else "hint")
        meant = reading_words(schedule, Anchors()) if schedule else ""
        self.note.show_if_any(" ".join(part for part in (meant, doubt) if part))

    def _may(self) -> None:
        self.go.setEnabled(bool(self.values()))

    def _go(self) -> None:
        values = self.values()
        if not values or self.officer.composing or self.deadline.composing:
            return
        for field in (self.status, self.officer, self.deadline):
            field.commit()
            field.set_value(None if field is self.status else "")
        self._may()
        self.wanted.emit(values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the bar; the tasks stay chosen."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
