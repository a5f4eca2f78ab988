"""Would this badge pass? Every door is asked with the rules as they are, and nothing is written.

Pure. What must not come in: reading, and a second opinion: the desk decides by the same function.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from hanoiplan.delegates.codes import Reading
from hanoiplan.plans.model import Category
from hanoiplan.presence.model import Checkpoint, Direction
from hanoiplan.registration.decision import Standing, decide
from hanoiplan.registration.reasons import answer_of
from ui.doors.words import spoken


@dataclass(frozen=True, slots=True)
class Tried:
    """What one door says to a badge, and why."""

    id: int
    name: str
    passes: bool
    reason: str


def try_badge(
    doors: Iterable[Checkpoint],
    category: Category | None,
    open_zones: frozenset[int],
    moment: datetime,
    zone: str,
) -> tuple[Tried, ...]:
    """A badge of a category (None: of none) at a moment in UTC, of somebody not yet inside."""
    return tuple(_at(door, category, open_zones, moment, zone) for door in doors)


def _at(
    door: Checkpoint,
    category: Category | None,
    open_zones: frozenset[int],
    moment: datetime,
    zone: str,
) -> Tried:
    standing = Standing(
        Reading.GOOD,
        category_id=category.id if category is not None else None,
        open_zones=open_zones,
        door=door,
        now=moment,
        time_zone=zone,
    )
    decision = decide(standing)
    if decision.way is Direction.OUT:
        reason = _("Only people going out are counted here.")
    else:
        reason = spoken(answer_of(standing, decision, category).whole)
    return Tried(door.id, door.name.pick(interface().language), decision.outcome.admits, reason)
