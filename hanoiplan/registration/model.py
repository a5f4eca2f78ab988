"""What a desk sees and says, as frozen values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow


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
    WRONG_CHECKPOINT = "wrong_checkpoint"
    WRONG_TIME = "wrong_time"
    WRONG_ZONE = "wrong_zone"

    @property
    def admits(self) -> bool:
        """Whether the person may go through now."""
        return self in (Outcome.WELCOME, Outcome.KNOWN_ELSEWHERE, Outcome.LEFT)


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
class CheckInOutcome:
    """What came of a scan. `reason` is a whole sentence in the interface's two languages."""

    outcome: Outcome
    at: datetime
    desk: str
    reason: Bilingual
    delegate: DelegateRow | None = None
    badge_number: int | None = None
    passage_id: int | None = None
    earlier_at: datetime | None = None
    earlier_desk: str = ""


@dataclass(frozen=True, slots=True)
class DelegationPresence:
    """How much of a delegation is here: "7 of 12 arrived"."""

    arrived: int
    people: int
    missing: tuple[str, ...]  # names of those not here yet, at most a handful


@dataclass(frozen=True, slots=True)
class ScanRow:
    """One line of "just passed": badge numbers only, never names (privacy at an open desk)."""

    at: datetime
    outcome: Outcome
    badge_number: int | None
    desk: str


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """What the head of the desk looks at."""

    arrived: int
    expected: int
    by_minute: tuple[tuple[datetime, int], ...]  # (minute, entries), ascending
    latest: tuple[ScanRow, ...]
