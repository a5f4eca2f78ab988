"""What was written, and where to go from there.

What must not come in: writing.
"""

from collections.abc import Callable

from hanoiplan.base.i18n import _
from hanoiplan.exchange.plans.model import PlanOutcome, PlanPart
from ui.base.widgets.empty import Choice, EmptyState
from ui.plan_reader.words import left_out_words, outcome_words

Go = Callable[[str], object]


def choices(outcome: PlanOutcome, go: Go) -> list[Choice]:
    """The pages that have something new, the checklist first; another plan at the end."""
    found: list[Choice] = [
        (_("Open the checklist"), "list-checks", lambda: go("checklist"), "large-primary")
    ]
    if outcome.added.get(PlanPart.PROGRAMME) or outcome.changed.get(PlanPart.PROGRAMME):
        words = _("Open the programme")
        found.append((words, "calendar-clock", lambda: go("programme"), "large"))
    if outcome.added.get(PlanPart.LOCALITIES):
        words = _("Open the delegations")
        found.append((words, "landmark", lambda: go("delegations"), "large"))
    found.append((_("Read another plan"), "file-text", lambda: go(""), "large"))
    return found


class DonePane(EmptyState):
    """Says it once more, calmly."""

    def __init__(self) -> None:
        super().__init__(art="sun", icon="check")

    def show_outcome(self, outcome: PlanOutcome, go: Go) -> None:
        """What was written and what was not."""
        told = (left_out_words(outcome.left_out), _("One Undo takes the whole plan back."))
        sentence = " ".join(one for one in told if one)
        self.set_words(outcome_words(outcome), sentence, choices(outcome, go))
