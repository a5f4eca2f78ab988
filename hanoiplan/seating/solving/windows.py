"""An arrangement improved a few tables at a time, for one that is good to begin with.

What is wrong with it is mostly that a party is torn, and mending that moves parties of several
tables at once: a few tables are warmed until their parties come loose and cooled again, all
others stay; only what is no worse is kept. What must not come in: how exchanges are accepted
(search.py).
"""

from collections.abc import Sequence
from typing import TypeVar

from hanoiplan.seating.solving.moves import Hall
from hanoiplan.seating.solving.search import Search

FEWEST, MOST = 2, 4  # tables at a time
COOLER = (3, 6, 12, 24)  # how much cooler each begins than a whole hall would
FOR_A_GUEST = 50  # exchanges weighed for each guest of these tables, by half more or less
AT_ONE_HEAT = 128
TORN = 0.6  # of the tries bring together the tables of one torn party

Party = tuple[int, ...]
T = TypeVar("T")


class Windows:
    """The search of a hall, held to a few of its tables at a time."""

    __slots__ = ("_parties", "_search", "_tables")

    def __init__(self, search: Search) -> None:
        sums = search.hall.sums
        locked = set(sums.problem.fixed.values())
        open_chairs = [chair for chair in range(sums.chairs) if chair not in locked]
        self._search = search
        self._tables = sorted({sums.table_of[chair] for chair in open_chairs})
        self._parties = _parties(search.hall)

    @property
    def worth_it(self) -> bool:
        """Whether there are so many tables that a few are not nearly all of them."""
        return len(self._tables) > MOST

    def improve(self, high: int, low: int, budget: int) -> bool:
        """So many exchanges, each time at other tables; False when told to stop."""
        search = self._search
        end = search.weighed + budget
        going = True
        while going and search.weighed < end:
            tables = self._some_tables()
            table = search.hall.table
            guests = [g for g in range(search.hall.sums.people) if table[g] in tables]
            chance = int(search.chance() * FOR_A_GUEST)
            share = max(1, len(guests) * (FOR_A_GUEST // 2 + chance))
            heat = max(low, high // COOLER[int(search.chance() * len(COOLER))])
            going = self._try(guests, tables, (heat, low), min(share, end - search.weighed))
        search.hold_to(None, None)
        return going

    def _try(
        self, guests: list[int], tables: set[int], heats: tuple[int, int], budget: int
    ) -> bool:
        """These tables warmed and cooled; what is worse than it was is taken back."""
        search, hall = self._search, self._search.hall
        before, was = hall.seat[:], hall.cost
        search.hold_to(guests, tables)
        if not search.tries.possible:
            search.weighed += 1
            return True
        going = search.cool(*heats, budget, AT_ONE_HEAT)
        if search.best < was:
            _seat_again(hall, guests, search.best_chairs)
        elif hall.cost > was:
            _seat_again(hall, guests, before)
        return going

    def _some_tables(self) -> set[int]:
        """A few tables by chance, often with two of a party that is torn among them."""
        chance, table = self._search.chance, self._search.hall.table
        wanted = FEWEST + int(chance() * (MOST - FEWEST + 1))
        chosen: set[int] = set()
        if chance() < TORN:
            torn = [party for party in self._parties if len({table[one] for one in party}) > 1]
            party = _one_of(torn, chance()) if torn else ()
            chosen.update(table[_one_of(party, chance())] for _time in range(2) if party)
        while len(chosen) < wanted:
            chosen.add(_one_of(self._tables, chance()))
        return chosen


def _one_of(them: Sequence[T], chance: float) -> T:
    return them[int(chance * len(them))]


def _parties(hall: Hall) -> list[Party]:
    """Who belongs together: the delegations, and the pairs of the wishes."""
    sums = hall.sums
    parties = [group.guests for group in sums.problem.groups]
    for pairs in (sums.together, sums.near):
        for one in range(sums.people):
            parties += [(one, other) for other, gained in pairs[one] if gained > 0 and one < other]
    return parties


def _seat_again(hall: Hall, guests: list[int], chairs: list[int]) -> None:
    """These guests back to chairs they had among themselves."""
    weigh = hall.measure()
    for guest in guests:
        one, other = hall.seat[guest], chairs[guest]
        if one != other:
            hall.exchange(one, other, weigh(one, other))
