"""Checkpoints with their rules, and passages, as frozen values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import Zone

NOTHING = Bilingual()


class CheckpointKind(StrEnum):
    """What a door leads to; the main entry decides who has arrived."""

    MAIN = "main"
    SESSION = "session"
    BANQUET = "banquet"
    PRESS = "press"
    BUS = "bus"
    OTHER = "other"


class Direction(StrEnum):
    """Which way a person went through."""

    IN = "in"
    OUT = "out"


class Way(StrEnum):
    """What a scan at a door means. BOTH: in for who is outside, out for who is inside."""

    IN = "in"
    OUT = "out"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Window:
    """A time in which a door is open, in aware UTC; `ends` is the first moment after it."""

    starts: datetime
    ends: datetime

    def holds(self, moment: datetime) -> bool:
        """Whether this moment lies in it."""
        return self.starts <= moment < self.ends


@dataclass(frozen=True, slots=True)
class CheckpointDraft:
    """Everything a person decides about a door; the fields are those of `Checkpoint`."""

    name: Bilingual = NOTHING
    kind: CheckpointKind = CheckpointKind.OTHER
    place: Bilingual = NOTHING
    zone_id: int | None = None
    group: str = ""
    windows: tuple[Window, ...] = ()
    categories: frozenset[int] = frozenset()
    entries_per_day: int = 0
    re_entry: bool = True
    reads: Way = Way.IN
    confirm: bool = False
    guide: Bilingual = NOTHING
    keeper: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A door where badges are read, and whom it lets in when."""

    id: int
    name: Bilingual
    kind: CheckpointKind
    place: Bilingual = NOTHING
    zone: Zone | None = None
    group: str = ""  # entering one door of a group leaves the others; "" = of no group
    windows: tuple[Window, ...] = ()  # in their order; none = always open
    categories: frozenset[int] = frozenset()  # ids; none = all of them
    entries_per_day: int = 0  # 0 = any number; a gala past midnight is of one day
    re_entry: bool = True  # whoever went out may come in again on the same day
    reads: Way = Way.IN
    confirm: bool = False  # the card is shown first, Enter counts it
    guide: Bilingual = NOTHING  # where people are sent who may not come in here
    keeper: str = ""  # who is in charge of the door: name and phone
    position: int = 0
    closed: bool = False  # for good: nobody comes in, what happened here stays


NO_DOOR = Checkpoint(0, NOTHING, CheckpointKind.MAIN)  # where nothing is known of any rule


@dataclass(frozen=True, slots=True)
class PassageRow:
    """One passage that stands (was not taken back).

    `follows`: the entry at another door of the group that made this person leave here, 0 for none.
    """

    id: int
    checkpoint_id: int
    delegate_id: int
    direction: Direction
    at: datetime
    desk: str
    follows: int = 0
