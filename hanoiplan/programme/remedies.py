"""What mends a conflict, as values: a page makes a button of each, an operation carries it out.

What must not come in: words, and writing.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from hanoiplan.base.text import Bilingual


@dataclass(frozen=True, slots=True)
class MoveTo:
    """The session begins at this moment and is as long as before."""

    session_id: int
    starts: datetime


@dataclass(frozen=True, slots=True)
class EndAt:
    """The session ends at this moment."""

    session_id: int
    ends: datetime


@dataclass(frozen=True, slots=True)
class TakeTime:
    """The session has the time that the body of the plan gives it."""

    session_id: int
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class PutInto:
    """The session is in another room, which is free then."""

    session_id: int
    room: Bilingual


@dataclass(frozen=True, slots=True)
class GiveEach:
    """Each speaker of the session has so many minutes."""

    session_id: int
    minutes: int
    total: int  # what they then are together


@dataclass(frozen=True, slots=True)
class ShiftFrom:
    """This session and the rest of its day begin so many minutes later."""

    session_id: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Look:
    """A person has to decide: the session is opened, at its people or at its time."""

    session_id: int
    at: str  # "people" or "time" or "agency"


Remedy: TypeAlias = MoveTo | EndAt | TakeTime | PutInto | GiveEach | ShiftFrom | Look
