"""What is to be arranged, as plain numbers: guests, chairs, who belongs together, what is wished.

Everything an arrangement is judged by is in here and nothing else: no database, no geometry, no
words. Guests and chairs are named by their position in `guests` and `chairs`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import combinations, pairwise

NO_SEAT = -1

Seats = tuple[int, ...]
"""For each guest the position of his chair, or NO_SEAT."""


class WishKind(StrEnum):
    """What can be wished for one or several guests."""

    TOGETHER = "together"  # at one table with the first named
    NEXT_TO = "next_to"  # shoulder to shoulder, in the order named
    APART = "apart"  # at different tables; where there is one table only, not side by side
    NOT_NEXT = "not_next"  # not side by side
    NEAR_STAGE = "near_stage"
    NEAR_DOOR = "near_door"
    NEAR_AISLE = "near_aisle"
    SAME_LANGUAGE = "same_language"  # a neighbour who speaks a language of his
    WHEELCHAIR = "wheelchair"  # a chair with room for a wheelchair
    INTERPRETER = "interpreter"  # the interpreter beside the principal


AT_ONE_TABLE = frozenset({WishKind.TOGETHER})
SIDE_BY_SIDE = frozenset({WishKind.NEXT_TO, WishKind.INTERPRETER})
AVOIDING = frozenset({WishKind.APART, WishKind.NOT_NEXT})
OF_THE_CHAIR = frozenset(
    {WishKind.NEAR_STAGE, WishKind.NEAR_DOOR, WishKind.NEAR_AISLE, WishKind.WHEELCHAIR}
)


@dataclass(frozen=True, slots=True)
class Wish:
    """One wish; `hard` puts it before every wish that is not."""

    kind: WishKind
    guests: tuple[int, ...]
    weight: int = 1
    hard: bool = False

    def pairs(self) -> tuple[tuple[int, int], ...]:
        """The pairs it speaks of: all with the first, each with the next, or everybody."""
        if self.kind in AT_ONE_TABLE:
            return tuple((self.guests[0], other) for other in self.guests[1:])
        if self.kind in SIDE_BY_SIDE:
            return tuple(pairwise(self.guests))
        if self.kind in AVOIDING:
            return tuple(combinations(self.guests, 2))
        return ()


@dataclass(frozen=True, slots=True)
class Group:
    """A delegation, kept at as few tables as can hold it; may be larger than a table."""

    guests: tuple[int, ...]
    weight: int = 1


@dataclass(frozen=True)
class Problem:
    """One hall to be arranged once. Raises ValueError when it contradicts itself.

    `places[guest][chair]` is what precedence charges for the guest on that chair; guests of one
    rank may share one row. `nearness[kind][chair]` is how far a chair is from what the wish asks,
    0 where it is kept. `pools[guest]` are the chairs a guest may take, None for every chair.
    `past` are the pairs who sat side by side before and should meet somebody else. `blocks` asks
    a delegation to sit shoulder to shoulder, as in rows of chairs.
    """

    guests: tuple[int, ...]
    chairs: tuple[str, ...]
    table_of: tuple[int, ...]
    neighbours: tuple[tuple[int, ...], ...] = ()
    places: tuple[tuple[int, ...], ...] = ()
    fixed: Mapping[int, int] = field(default_factory=dict)
    pools: tuple[frozenset[int] | None, ...] = ()
    groups: tuple[Group, ...] = ()
    wishes: tuple[Wish, ...] = ()
    past: tuple[tuple[int, int], ...] = ()
    hosts: frozenset[int] = frozenset()
    languages: tuple[frozenset[str], ...] = ()
    nearness: Mapping[WishKind, tuple[int, ...]] = field(default_factory=dict)
    blocks: bool = False

    def __post_init__(self) -> None:
        people, chairs = len(self.guests), len(self.chairs)
        _same("table_of", self.table_of, chairs)
        _same("neighbours", self.neighbours, chairs, 0)
        _same("places", self.places, people, 0)
        _same("pools", self.pools, people, 0)
        _same("languages", self.languages, people, 0)
        for row in (*self.places, *self.nearness.values()):
            _same("a row over the chairs", row, chairs)
        if len(set(self.fixed.values())) < len(self.fixed):
            raise ValueError("two guests are fixed on one chair")
        members = [guest for group in self.groups for guest in group.guests]
        if len(set(members)) < len(members):
            raise ValueError("a guest is in two groups")
        if fault := _fault(self.neighbours):
            raise ValueError(fault)

    @cached_property
    def tables(self) -> int:
        """How many tables there are; those without a seat count as one more, at this number."""
        return max(self.table_of, default=-1) + 1

    @cached_property
    def largest_first(self) -> tuple[int, ...]:
        """How many chairs the tables have, from the largest to the smallest."""
        return tuple(sorted(Counter(self.table_of).values(), reverse=True))

    def may_sit(self, guest: int, chair: int) -> bool:
        """Whether the lock and the pool of the guest allow that chair."""
        if guest in self.fixed:
            return self.fixed[guest] == chair
        pool = self.pools[guest] if self.pools else None
        return pool is None or chair in pool

    def obeyed_by(self, seats: Seats) -> bool:
        """Whether nobody sits twice, every lock holds and every pool is kept."""
        taken = [chair for chair in seats if chair != NO_SEAT]
        return (
            len(seats) == len(self.guests)
            and len(set(taken)) == len(taken)
            and all(seats[guest] == chair for guest, chair in self.fixed.items())
            and all(
                chair == NO_SEAT or self.may_sit(guest, chair) for guest, chair in enumerate(seats)
            )
        )


def _same(what: str, rows: Sequence[object], wanted: int, or_else: int | None = None) -> None:
    if len(rows) not in {wanted, wanted if or_else is None else or_else}:
        raise ValueError(f"{what}: {len(rows)} given, {wanted} wanted")


@lru_cache(maxsize=4)
def _fault(neighbours: tuple[tuple[int, ...], ...]) -> str:
    """What is wrong with who sits beside whom; a search asks it many times of one hall."""
    for chair, beside in enumerate(neighbours):
        if any(chair not in neighbours[other] for other in beside):
            return f"chair {chair} has a neighbour that is not beside it"
        if chair in beside or len(set(beside)) < len(beside):
            return f"chair {chair} is named twice among its neighbours"
    return ""


def neighbours_of(problem: Problem, seats: Seats) -> tuple[tuple[int, int], ...]:
    """The pairs of guests who sit side by side, for a later session that avoids them."""
    who = {chair: guest for guest, chair in enumerate(seats) if chair != NO_SEAT}
    found = set()
    for chair, guest in who.items():
        for other in problem.neighbours[chair] if problem.neighbours else ():
            if other in who:
                found.add((min(guest, who[other]), max(guest, who[other])))
    return tuple(sorted(found))
