"""What a desk sees and says, as frozen values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.presence.model import NO_DOOR, Checkpoint, Direction

NOTHING = Bilingual()


class Outcome(StrEnum):
    """The one list of outcomes at a checkpoint."""

    WELCOME = "welcome"
    ALREADY = "already"
    LEFT = "left"
    CANCELLED = "cancelled"
    VOID = "void"
    UNKNOWN = "unknown"
    ALTERED = "altered"
    KNOWN_ELSEWHERE = "known_elsewhere"
    WRONG_CHECKPOINT = "wrong_checkpoint"  # the door is not for this category
    WRONG_TIME = "wrong_time"
    WRONG_ZONE = "wrong_zone"  # the category may not enter the door's zone
    TOO_OFTEN = "too_often"  # the entries of the day are used up

    @property
    def admits(self) -> bool:
        """Whether the person may go through now."""
        return self in (Outcome.WELCOME, Outcome.KNOWN_ELSEWHERE, Outcome.LEFT)

    @property
    def can_be_overruled(self) -> bool:
        """Whether the keeper of the door may let the person in anyway, with a reason."""
        return self in OVERRULED


OVERRULED = frozenset(
    {Outcome.WRONG_CHECKPOINT, Outcome.WRONG_TIME, Outcome.WRONG_ZONE, Outcome.TOO_OFTEN}
)


class Band(StrEnum):
    """The colour of the card's band."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


BANDS = {
    Outcome.WELCOME: Band.OK,
    Outcome.LEFT: Band.OK,
    Outcome.ALREADY: Band.WARN,
    Outcome.KNOWN_ELSEWHERE: Band.WARN,
}


def band_of(outcome: Outcome) -> Band:
    """The band of an outcome; what is not named otherwise is refused."""
    return BANDS.get(outcome, Band.BAD)


@dataclass(frozen=True, slots=True)
class DoorOpen:
    """One zone, or one door where there are no zones, and whether a badge opens it."""

    mark: str
    name: Bilingual
    opens: bool


@dataclass(frozen=True, slots=True)
class CheckInOutcome:
    """What came of a scan. `reason` is the whole answer in the interface's two languages."""

    outcome: Outcome
    at: datetime
    desk: str
    reason: Bilingual
    delegate: DelegateRow | None = None
    badge_number: int | None = None
    passage_id: int | None = None
    earlier_at: datetime | None = None
    earlier_desk: str = ""
    checkpoint: Checkpoint = NO_DOOR
    way: Direction = Direction.IN
    where: Bilingual = NOTHING  # the end of `reason` that says where to go; "" = its 2nd sentence
    alarm: bool = False  # many altered codes in a short time: somebody tries codes
    doors: tuple[DoorOpen, ...] = ()  # of a person whom the rules of a door refuse
    anyway: bool = False  # let in by the keeper of the door against the rules


@dataclass(frozen=True, slots=True)
class DelegationCheckIn:
    """What came of checking in a whole delegation; `passages` can be taken back together."""

    welcomed: int
    already: int
    refused: tuple[CheckInOutcome, ...]
    passages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Alarm:
    """Altered codes came too fast to be worn-out badges."""

    count: int
    since: datetime
    desks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DelegationPresence:
    """How much of a delegation is here: "7 of 12 arrived"."""

    arrived: int
    people: int
    missing: tuple[str, ...]  # names of those not here yet, at most a handful
    left_out: int = 0  # of those not here yet: who stands at the desk and is not named


@dataclass(frozen=True, slots=True)
class PersonAtDesk:
    """One of a delegation, as the desk sees whom it deals with at once."""

    row: DelegateRow
    arrived_at: datetime | None
    badge_number: int | None
    pigeonhole: str
    badge_printed: bool
    handed: tuple[Bilingual, ...] = ()  # what the person has got and not given back


@dataclass(frozen=True, slots=True)
class DelegationAtDesk:
    """A whole delegation at the desk: who is here, who is missing and whom to call."""

    id: int
    name: Bilingual
    country: str  # ISO code, "" when unknown
    arrived: int
    people: tuple[PersonAtDesk, ...]  # nobody cancelled; the order of the delegation
    focal_point: str
    focal_phone: str
    liaison: str
    liaison_phone: str = ""

    @property
    def missing(self) -> tuple[PersonAtDesk, ...]:
        """Who is not here yet."""
        return tuple(one for one in self.people if one.arrived_at is None)


@dataclass(frozen=True, slots=True)
class ScanRow:
    """One line of "just passed": badge numbers only, never names (privacy at an open desk)."""

    at: datetime
    outcome: Outcome
    badge_number: int | None
    desk: str


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """What the head of the desk looks at, of one door."""

    arrived: int
    expected: int
    by_minute: tuple[tuple[datetime, int], ...]  # (minute, entries), ascending
    latest: tuple[ScanRow, ...]
    inside: int = 0  # went in and have not gone out; cancelled people who did are in it
