"""Packing what was printed: in which order, into which pigeonhole, with which papers.

A delegation has a hole of its own; a large one takes several, so that a hole never holds more
than a hand can. Pure. What must not come in: reading the file, drawing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow

CAPACITY = 30  # cards a hole
IN_A_ROW = 10  # holes on one shelf: A1 to A10, then B1
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"  # without I, O and Q, which read as digits


def hole_name(place: int) -> str:
    """The name of a hole by its place (from 0): A1 … A10, B1 …, after Z10 AA1, after ZZ10 AAA1."""
    shelf, at = divmod(place, IN_A_ROW)
    letters = ""
    while shelf >= 0:
        shelf, letter = divmod(shelf, len(LETTERS))
        letters, shelf = LETTERS[letter] + letters, shelf - 1
    return f"{letters}{at + 1}"


def pigeonholes(people: Iterable[DelegateRow], capacity: int = CAPACITY) -> dict[int, str]:
    """The hole of each person, by id; `people` is everybody expected, in packing order."""
    holes: dict[int, str] = {}
    place = 0
    for _delegation, group in groupby(people, key=lambda row: row.delegation_id):
        members = list(group)
        for at, row in enumerate(members):
            holes[row.id] = hole_name(place + at // capacity)
        place += -(-len(members) // capacity)
    return holes


@dataclass(frozen=True, slots=True)
class Packed:
    """One person's line on the papers that go with a delegation's parcel."""

    delegate_id: int
    number: int  # of the badge, 0 = none
    name: str
    native: str
    title: Bilingual
    letter: str  # of the category, "" where there is none
    colour: str
    work: bool  # a work card: its letter stands in a square
    hole: str


@dataclass(frozen=True, slots=True)
class Things:
    """How many of what else belong to a delegation, where that is known."""

    kits: int
    gifts: int
    headsets: int


@dataclass(frozen=True, slots=True)
class Given:
    """When a delegation's things were handed over, on the event's own clock; None: not yet."""

    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """What one delegation gets, and who takes it."""

    delegation: Bilingual
    country: str  # ISO code, "" when unknown
    country_name: Bilingual
    head: str
    liaison: str
    people: tuple[Packed, ...]
    things: Things | None = None  # None: to be written in by hand
    given: Given | None = None  # None: the paper does not say, as it is packed long before

    @property
    def holes(self) -> tuple[str, ...]:
        """The holes it lies in, in order."""
        return tuple(dict.fromkeys(one.hole for one in self.people if one.hole))


def in_words(holes: Sequence[str]) -> str:
    """Holes in one line: "A4", "A4–A6"."""
    if not holes:
        return ""
    return holes[0] if len(holes) == 1 else f"{holes[0]}–{holes[-1]}"
