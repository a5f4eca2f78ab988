"""An event's facts, its categories and its zones, as frozen values. No words for people."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hanoiplan.base.text import Bilingual

DEFAULT_ZONE = "Asia/Ho_Chi_Minh"


class CategoryShape(StrEnum):
    """Attendance cards carry their letter in a circle, work cards in a square."""

    ATTENDANCE = "attendance"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Category:
    """One category of people at an event: what gives a badge its colour, letter and word."""

    id: int
    letter: str
    shape: CategoryShape
    name: Bilingual
    colour: str  # "#RRGGBB"
    needs_seat: bool
    position: int


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the venue; which categories may enter it is said once for the whole event."""

    id: int
    mark: str  # what stands on badges and doors: "1" to "9", or a letter
    name: Bilingual


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What an event is, when and where; `number` (1–999) stands in every badge code."""

    id: int
    number: int
    title: Bilingual
    short_name: str
    starts_on: date | None
    ends_on: date | None
    place: Bilingual
    venue: Bilingual
    time_zone: str = DEFAULT_ZONE
    hosted_people: int = 0  # people a delegation, 0 = no rule
    hosted_days: int = 0  # days a person, 0 = no rule
    rehearsal: bool = False  # of a rehearsal on a copy: everything printed says so


# --- events, handled by other rooms in the same transaction (reactions.py) ---


@dataclass(frozen=True, slots=True)
class ZoneRemoved:
    """A zone is about to be taken out: doors that lie in it have a word to say."""

    event_id: int
    zone_id: int
