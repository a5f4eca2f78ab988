"""How an answer is meant: written, shown first and not counted yet, or only looked up.

What must not come in: widgets.
"""

from enum import StrEnum

from hanoiplan.base.i18n import N_
from hanoiplan.base.text import Bilingual
from hanoiplan.presence.model import Direction
from hanoiplan.registration.card import both
from hanoiplan.registration.model import CheckInOutcome


class Face(StrEnum):
    """The colour of an outcome comes with what was written, never before."""

    WRITTEN = "written"
    ASKS = "asks"  # a door that looks first: Enter counts
    LOOKS = "looks"  # somebody was looked up; nothing is counted at all


_ENTRY, _EXIT = N_("Please look, then count the entry"), N_("Please look, then count the exit")
_LOOKS = N_("Looked up only")
_NOTED = {Face.ASKS: N_("Not counted yet"), Face.LOOKS: N_("Nothing is recorded")}
_KEYS = {Face.ASKS: N_("Enter counts"), Face.LOOKS: N_("Enter goes on")}
ICONS = {Face.ASKS: "eye", Face.LOOKS: "search"}


def title_of(face: Face, outcome: CheckInOutcome) -> Bilingual:
    """What stands in the band of an answer that is not written."""
    if face is Face.LOOKS:
        return both(_LOOKS)
    return both(_EXIT if outcome.way is Direction.OUT else _ENTRY)


def beside(face: Face) -> tuple[Bilingual, Bilingual]:
    """The two lines at the right end of the band."""
    return both(_KEYS[face]), both(_NOTED[face])
