"""Over the rows of a part: whether it is written at all, and into which event.

What must not come in: the rows.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.exchange.plans.model import NEEDS_EVENT, PlanIntake, PlanPart
from hanoiplan.plans.model import EventFacts
from ui.base.form import ChoiceField
from ui.base.theme import set_kind
from ui.base.widgets.basics import SideLabel
from ui.base.widgets.buttons import CheckBox
from ui.base.widgets.painted import px

WRITE = {
    PlanPart.TASKS: N_("Write the tasks"),
    PlanPart.TARGETS: N_("Write the targets"),
    PlanPart.REPORTING: N_("Write the reporting duties"),
    PlanPart.PROGRAMME: N_("Make sessions of the event of them"),
    PlanPart.LOCALITIES: N_("Make delegations of the event of them"),
}


class PartBar(QFrame):
    """A box, and for programme and delegations the event."""

    taken = Signal(object, bool)  # PlanPart
    event_chosen = Signal(object)  # id of the event

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "second-row")
        self.part = PlanPart.TASKS
        self.box = CheckBox()
        self.event_words = SideLabel(kind="second", least=30)
        self.events = ChoiceField()
        self.events.setMaximumWidth(px(240))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(4), px(14), px(4))
        row.setSpacing(px(8))
        row.addWidget(self.box)
        row.addStretch(1)
        row.addWidget(self.event_words)
        row.addWidget(self.events)
        self.box.clicked.connect(self._tick)
        self.events.committed.connect(self.event_chosen)

    def _tick(self, on: bool) -> None:
        self.taken.emit(self.part, on)

    def show_part(self, part: PlanPart, intake: PlanIntake, events: Sequence[EventFacts]) -> None:
        """Whether a part is written, and for which event."""
        self.part = part
        self.box.setText(_(WRITE[part]))
        self.box.setChecked(part in intake.parts)
        self.box.updateGeometry()
        needs = part in NEEDS_EVENT
        for widget in (self.event_words, self.events):
            widget.setVisible(needs)
        self.event_words.setText(_("Event"))
        self.events.set_words(_("Event"), _("Choose the event"))
        self.events.set_choices(
            [(one.id, one.short_name or one.title.pick("vi")) for one in events]
        )
        self.events.set_value(intake.event_id)
