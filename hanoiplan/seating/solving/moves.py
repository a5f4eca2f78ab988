"""The quick sums: what an exchange of two chairs changes, without counting the hall anew.

Empty chairs are held by nobodies, and those without a seat stand on chairs outside the hall, so
that every move is an exchange of two. A property test holds them to the plain definition of the
objective. What must not come in: which moves to try (moves_tried.py).
"""

from collections.abc import Callable, Iterable
from typing import Protocol

from hanoiplan.seating.solving.beside import Shoulders
from hanoiplan.seating.solving.objective import cost
from hanoiplan.seating.solving.problem import NO_SEAT, Seats
from hanoiplan.seating.solving.sums import FORBIDDEN, Sums

Part = Callable[[int, int, int, int], int]


class Weigh(Protocol):
    """What an exchange of two chairs changes; see `Hall.measure`."""

    def __call__(self, one: int, other: int, limit: int = ...) -> int: ...


class Hall:
    """Who sits where, and what an exchange would change; the cost is kept along."""

    __slots__ = (
        "_beside",
        "_counts",
        "_hosts",
        "_parts",
        "_people",
        "_shoulders",
        "cost",
        "seat",
        "sums",
        "table",
        "who",
    )

    def __init__(self, sums: Sums, seats: Seats) -> None:
        self.sums = sums
        self.seat, self.who = _with_nobodies(sums, seats)
        self.table = [sums.table_of[chair] for chair in self.seat]
        self.cost = cost(sums.problem, seats, sums.terms)
        self._counts = [[0] * (sums.outside + 1) for _ in range(len(sums.leave))]
        self._hosts = [0] * (sums.outside + 1)
        self._people = [0] * (sums.outside + 1)
        for person, table in enumerate(self.table):
            if sums.group_of[person] >= 0:
                self._counts[sums.group_of[person]][table] += 1
            self._hosts[table] += sums.sides[person] == 1
            self._people[table] += sums.sides[person] == 2
        around = sums.problem.neighbours or ((),) * len(sums.problem.chairs)
        around += ((),) * (sums.chairs - len(around))
        self._beside = [frozenset(chairs) for chairs in around]
        self._shoulders = Shoulders(sums, self.who, around) if sums.heavy else None
        self._parts = tuple(self._needed_parts())

    def _needed_parts(self) -> Iterable[Part]:
        """The parts of the sum that this problem has at all."""
        sums = self.sums
        if any(sums.together):
            yield self._by_table()
        if any(sums.near):
            yield self._by_side()
        if sums.no_host:
            yield self._by_host()

    def seats(self) -> Seats:
        """The seats of the people, without the nobodies."""
        return self.sums.seats(self.seat)

    def measure(self) -> Weigh:
        """The quick sum: what the cost changes by when two chairs exchange their people.

        Where it would be more than `limit` anyway, it may be said too low, yet above the limit.
        """
        places, who, table_of = self.sums.places, self.who, self.sums.table_of
        group_of, counts = self.sums.group_of, self._counts
        leave, gain, parts = self.sums.leave, self.sums.gain, self._parts

        shoulders = self._shoulders
        most = shoulders.most if shoulders else 0

        def delta(one: int, other: int, limit: int = FORBIDDEN) -> int:
            first, second = who[one], who[other]
            row, back = places[first], places[second]
            change = row[other] - row[one] + back[one] - back[other]
            here, there = table_of[one], table_of[other]
            if here != there:
                group, another = group_of[first], group_of[second]
                if group != another:
                    mine, theirs = counts[group], counts[another]
                    change += (
                        leave[group][mine[here]]
                        + gain[group][mine[there]]
                        + leave[another][theirs[there]]
                        + gain[another][theirs[here]]
                    )
            for part in parts:
                change += part(one, other, first, second)
            if shoulders is not None:
                if change - most > limit:
                    return change - most
                spots = shoulders.around(one, other)
                change -= shoulders.pay(spots)
                if change <= limit:
                    change += shoulders.would_pay(spots, one, other)
            return change

        return delta

    def exchange(self, one: int, other: int, change: int) -> None:
        """Two chairs exchange their people; `change` is what `measure` said of it."""
        first, second = self.who[one], self.who[other]
        self.who[one], self.who[other] = second, first
        self.seat[first], self.seat[second] = other, one
        self.cost += change
        if self._shoulders is not None:
            self._shoulders.settle(one, other)
        here, there = self.table[first], self.table[second]
        if here == there:
            return
        self.table[first], self.table[second] = there, here
        group, another = self.sums.group_of[first], self.sums.group_of[second]
        if group != another:
            counts = self._counts
            if group >= 0:
                counts[group][here] -= 1
                counts[group][there] += 1
            if another >= 0:
                counts[another][there] -= 1
                counts[another][here] += 1
        side, opposite = self.sums.sides[first], self.sums.sides[second]
        if side != opposite:
            for table, gone, come in ((here, side, opposite), (there, opposite, side)):
                self._hosts[table] += (come == 1) - (gone == 1)
                self._people[table] += (come == 2) - (gone == 2)

    def _by_table(self) -> Part:
        pairs, table = self.sums.together, self.table

        def part(_one: int, _other: int, first: int, second: int) -> int:
            here, there = table[first], table[second]
            change = 0
            if here == there:
                return 0
            for friend, gained in pairs[first]:
                at = table[friend]
                if at == here:
                    change += gained
                elif at == there and friend != second:
                    change -= gained
            for friend, gained in pairs[second]:
                at = table[friend]
                if at == there:
                    change += gained
                elif at == here and friend != first:
                    change -= gained
            return change

        return part

    def _by_side(self) -> Part:
        pairs, seat, beside = self.sums.near, self.seat, self._beside

        def part(one: int, other: int, first: int, second: int) -> int:
            change = 0
            around, opposite = beside[one], beside[other]
            for friend, gained in pairs[first]:
                if friend != second:
                    at = seat[friend]
                    change += gained * ((at in around) - (at in opposite))
            for friend, gained in pairs[second]:
                if friend != first:
                    at = seat[friend]
                    change += gained * ((at in opposite) - (at in around))
            return change

        return part

    def _by_host(self) -> Part:
        sides, table = self.sums.sides, self.table
        hosts, people, charge = self._hosts, self._people, self.sums.no_host
        outside = self.sums.outside

        def lacking(at: int, gone: int, come: int) -> int:
            if at == outside:
                return 0
            before = people[at] > 0 and not hosts[at]
            guests = people[at] - (gone == 2) + (come == 2)
            after = guests > 0 and not hosts[at] - (gone == 1) + (come == 1)
            return charge * (after - before)

        def part(_one: int, _other: int, first: int, second: int) -> int:
            side, opposite = sides[first], sides[second]
            here, there = table[first], table[second]
            if here == there or side == opposite:
                return 0
            return lacking(here, side, opposite) + lacking(there, opposite, side)

        return part


def _with_nobodies(sums: Sums, seats: Seats) -> tuple[list[int], list[int]]:
    """A chair for everybody and somebody for every chair."""
    taken = {chair for chair in seats if chair != NO_SEAT}
    real = len(sums.problem.chairs)
    outside = iter(range(real, sums.chairs))
    free = [chair for chair in range(real) if chair not in taken]
    seat = [chair if chair != NO_SEAT else next(outside, NO_SEAT) for chair in seats]
    if NO_SEAT in seat:
        raise ValueError(f"{seat.count(NO_SEAT)} more without a seat than the sums were made for")
    seat += [*free, *outside]
    who = [0] * sums.chairs
    for person, chair in enumerate(seat):
        who[chair] = person
    return seat, who
