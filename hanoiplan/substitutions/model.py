"""A substitution as a frozen value."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Substitution:
    """Who comes in whose place; it stands as long as the away one is cancelled."""

    id: int
    event_id: int
    away_id: int
    away: str  # the name in one line; of somebody erased by law words that say so
    stand_in_id: int
    stand_in: str
    reason: str
    hand_outs_moved: bool
    at: datetime
    desk: str
    badge_number: int | None = None  # of the stand-in
    code: str = ""  # of the stand-in's badge; only the operation says it
