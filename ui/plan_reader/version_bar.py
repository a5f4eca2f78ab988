"""Which plan of the workspace a document is a version of.

What must not come in: comparing.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.exchange.plans.model import PlanIntake
from hanoiplan.plans.model import PlanDocument
from ui.base.form import ChoiceField
from ui.base.shortening import shortened
from ui.base.theme import set_kind
from ui.base.widgets.basics import Label
from ui.base.widgets.painted import px

LONGEST = 60  # letters of a plan in the list


class VersionBar(QFrame):
    """A sentence and the plans to choose from."""

    chosen = Signal(object)  # id of a plan, None for a plan of its own

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "second-row")
        self.words_ = Label(kind="text2")
        self.plans = ChoiceField()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(5), px(14), px(5))
        row.setSpacing(px(10))
        row.addWidget(self.words_)
        self.plans.setMaximumWidth(px(560))
        row.addWidget(self.plans, 1)
        row.addStretch(0)
        self.plans.committed.connect(self.chosen)
        self.hide()

    def show_plans(self, intake: PlanIntake, plans: Sequence[PlanDocument]) -> None:
        """The plans there are, and which one it is a version of."""
        self.words_.setText(_("A version of"))
        self.plans.set_words(_("The plan this document is a version of"))
        own = _("no plan here: a plan of its own")
        choices = [(one.id, shortened(_called(one), LONGEST)) for one in plans]
        self.plans.set_choices([(None, own), *choices])
        self.plans.set_value(intake.plan_id)
        if intake.plan_id is None:
            self.plans.set_value(None)
            self.plans.box.setCurrentIndex(0)
        self.setVisible(bool(plans) and bool(intake.plan_id or intake.candidates))


def _called(plan: PlanDocument) -> str:
    parts = (plan.draft.number, plan.draft.title)
    return " · ".join(part for part in parts if part) or plan.name
