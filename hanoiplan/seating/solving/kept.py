"""What of the wishes an arrangement breaks, and what keeping each of them would cost.

The wish is made hard, those it speaks of are moved first, then the tables they touched settle
again; the price is what all the rest costs more. Where that is a better arrangement than before,
it is taken. What must not come in: the words for it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from hanoiplan.seating.solving.moves import Hall
from hanoiplan.seating.solving.objective import (
    HARD,
    View,
    cost,
    fewest_tables,
    tables_used,
    view,
    weights,
    wish_broken,
    wish_weight,
)
from hanoiplan.seating.solving.problem import NO_SEAT, Group, Problem, Seats, Wish, WishKind
from hanoiplan.seating.solving.search import Search
from hanoiplan.seating.solving.sums import Sums
from hanoiplan.seating.solving.tried import Chance

NO_WISH = -1
TAKEN = 1  # how often a better arrangement is taken, for then all has to be priced anew
SMALL = 50_000  # where few sit there is time to look closer
PLENTY = 10**9
LEAST, MOST = 300, 1500  # exchanges weighed for each: a third for those of the wish themselves


@dataclass(frozen=True, slots=True)
class Broken:
    """A wish that is not kept, a delegation that is split, neighbours who meet again.

    `number` is which of the wishes, groups or past pairs; `cost` is what it costs as it is;
    `cost_of_keeping` what all the rest would cost more in the best arrangement found that keeps
    it, None where none was found (a lock or the size of the tables is in the way, or a stop).
    """

    term: str
    number: int
    guests: tuple[int, ...]
    cost: int
    cost_of_keeping: int | None = None

    @property
    def wish(self) -> int:
        """Its number among the wishes, NO_WISH for what is none."""
        return NO_WISH if self.term in {"split", "met_before"} else self.number


def broken(problem: Problem, seats: Seats) -> tuple[Broken, ...]:
    """What the arrangement breaks, the dearest first; no prices yet."""
    return tuple(
        sorted(_all_broken(problem, seats), key=lambda one: (-one.cost, one.term, one.number))
    )


def _all_broken(problem: Problem, seats: Seats) -> Iterator[Broken]:
    seen = view(problem, seats)
    for number, wish in enumerate(problem.wishes):
        if due := _due_of_wish(seen, wish):
            yield Broken(wish.kind, number, wish.guests, due)
    for number, group in enumerate(problem.groups):
        if due := _due_of_group(seen, group):
            yield Broken("split", number, group.guests, due)
    for number, pair in enumerate(problem.past):
        if due := _due_of_pair(seen, pair):
            yield Broken("met_before", number, pair, due)


def _due_of_wish(seen: View, wish: Wish) -> int:
    return weights()[wish.kind] * wish_weight(wish) * wish_broken(seen, wish)


def _due_of_group(seen: View, group: Group) -> int:
    """For its tables beyond the fewest, and for each of them who sits apart from all."""
    used = tables_used(seen, group)
    due = weights()["split"] * (len(used) - fewest_tables(seen.problem, group))
    if len(group.guests) > 1:
        due += weights()["alone"] * sum(people == 1 for people in used.values())
    return due * group.weight


def _due_of_pair(seen: View, pair: tuple[int, int]) -> int:
    return weights()["met_before"] * (pair[1] in seen.beside(pair[0]))


def _due(seen: View, one: Broken) -> int:
    """What it costs in this arrangement, 0 where it is kept."""
    if one.term == "split":
        return _due_of_group(seen, seen.problem.groups[one.number])
    if one.term == "met_before":
        return _due_of_pair(seen, seen.problem.past[one.number])
    return _due_of_wish(seen, seen.problem.wishes[one.number])


def _insisting(problem: Problem, one: Broken) -> Problem:
    """The same problem where this one is hard."""
    if one.term == "split":
        groups = list(problem.groups)
        group = groups[one.number]
        groups[one.number] = replace(group, weight=group.weight * HARD)
        return replace(problem, groups=tuple(groups))
    if one.term == "met_before":
        hard = Wish(WishKind.NOT_NEXT, one.guests, hard=True)
        return replace(problem, wishes=(*problem.wishes, hard))
    wishes = list(problem.wishes)
    wishes[one.number] = replace(wishes[one.number], hard=True)
    return replace(problem, wishes=tuple(wishes))


class Kept:
    """The arrangement with what it breaks, each priced; improved where keeping one pays."""

    __slots__ = ("_chance", "_problem", "_sums", "broken", "score", "seats")

    def __init__(self, problem: Problem, seats: Seats, chance: Chance) -> None:
        self._problem = problem
        self._chance = chance
        self._sums = Sums(problem, unseated=seats.count(NO_SEAT))
        self._take(seats)

    def _take(self, seats: Seats) -> None:
        self.seats = seats
        self.score = cost(self._problem, seats)
        self.broken = broken(self._problem, seats)

    def weigh(self, going: Callable[[], bool], budget: int = PLENTY, *, anew: int = TAKEN) -> None:
        """Prices all that is broken within about so many exchanges, unless it is told to stop.

        `anew`: how often a better arrangement that is found so is taken; 0 leaves the seats alone.
        """
        each = max(LEAST, min(MOST, budget // max(1, len(self.broken))))
        each = max(each, SMALL // max(1, len(self.seats)))
        priced: list[Broken] = []
        waiting = list(self.broken)
        while waiting and going():
            one = waiting.pop(0)
            seats = self._with(one, each)
            total = cost(self._problem, seats)
            if total < self.score and anew:
                self._take(seats)
                waiting, priced, anew = list(self.broken), [], anew - 1
                continue
            price: int | None = total - (self.score - one.cost)
            if _due(view(self._problem, seats), one):
                price = None
            priced.append(replace(one, cost_of_keeping=price))
        self.broken = (*priced, *waiting)

    def weigh_new(
        self, known: Iterable[Broken], going: Callable[[], bool], budget: int = PLENTY
    ) -> None:
        """Takes over the prices of what is broken as it was; prices only the rest.

        For seats that came from those of `known` by a few exchanges: the price stays what the
        search found, as long as the wish costs the same.
        """
        prices = {(one.term, one.number, one.cost): one.cost_of_keeping for one in known}
        old = [one for one in self.broken if (one.term, one.number, one.cost) in prices]
        old = [replace(one, cost_of_keeping=prices[one.term, one.number, one.cost]) for one in old]
        there = {(one.term, one.number) for one in old}
        self.broken = tuple(one for one in self.broken if (one.term, one.number) not in there)
        self.weigh(going, budget, anew=0)
        both = (*old, *self.broken)
        self.broken = tuple(sorted(both, key=lambda one: (-one.cost, one.term, one.number)))

    def _with(self, one: Broken, budget: int) -> Seats:
        """The best arrangement found near this one that keeps it, or the one that comes closest."""
        problem = _insisting(self._problem, one)
        wish = None if one.wish == NO_WISH else self._problem.wishes[one.wish]
        sums = self._sums.insisting(problem, None if wish and wish.hard else wish)
        hall = Hall(sums, self.seats)
        first = Search(hall, self._chance, whom=one.guests)
        high, low = first.heat()
        first.cool(low * 4, low, budget // 3)
        touched = {self._table(guest, self.seats) for guest in one.guests}
        touched |= {hall.table[guest] for guest in one.guests}
        around = [guest for guest in range(sums.people) if hall.table[guest] in touched]
        then = Search(hall, self._chance, whom=around)
        then.cool(max(low, high // 3), low, budget - budget // 3)
        return min(first, then, key=lambda search: search.best).best_seats

    def _table(self, guest: int, seats: Seats) -> int:
        outside, chair = self._problem.tables, seats[guest]
        return outside if chair == NO_SEAT else self._problem.table_of[chair]
