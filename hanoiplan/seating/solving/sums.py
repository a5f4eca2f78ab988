"""The problem as rows of charges that an exchange reads: made once, never changed.

The weights come from the objective alone. What must not come in: who sits where (moves.py).
"""

from collections.abc import Sequence
from copy import copy
from typing import Final

from hanoiplan.seating.solving.objective import (
    HARD,
    TERMS,
    Term,
    weights,
    wish_weight,
    without_seat,
)
from hanoiplan.seating.solving.problem import (
    AT_ONE_TABLE,
    AVOIDING,
    NO_SEAT,
    OF_THE_CHAIR,
    Problem,
    Seats,
    Wish,
    WishKind,
)

FORBIDDEN: Final = 10**12
"""The charge of a chair that a pool or a lock denies: no exchange is ever worth it."""

Pairs = list[list[tuple[int, int]]]


class Sums:
    """The problem, turned into rows that an exchange reads: everything here stays as it is.

    `heavy` where people pay for whoever sits at their shoulders, which takes longest to weigh.
    """

    __slots__ = (
        "alone_next",
        "chairs",
        "gain",
        "group_of",
        "heavy",
        "hosts_near",
        "leave",
        "near",
        "no_host",
        "outside",
        "people",
        "places",
        "problem",
        "sides",
        "spoken",
        "table_of",
        "terms",
        "together",
        "understood",
    )

    def __init__(self, problem: Problem, terms: Sequence[Term] = TERMS, unseated: int = 0) -> None:
        self.problem = problem
        self.terms = tuple(terms)
        charge = weights(terms)
        self.people = len(problem.guests)
        self.outside = problem.tables
        lacking = max(unseated, self.people - len(problem.chairs))
        self.chairs = len(problem.chairs) + lacking
        self.table_of = (*problem.table_of, *[self.outside] * lacking)
        self._charge_places(charge, lacking)
        self._charge_groups(charge)
        self._charge_pairs(charge)
        self._charge_neighbours(charge)
        self.no_host = charge["without_host"] if problem.hosts else 0
        self.sides = [1 if guest in problem.hosts else 2 for guest in range(self.people)]
        self.sides += [0] * (self.chairs - self.people)

    def _charge_places(self, charge: dict[str, int], lacking: int) -> None:
        """One row over the chairs for each person: precedence, nearness, pool and lock."""
        problem, real = self.problem, len(self.problem.chairs)
        nobody = (0,) * self.chairs
        empty = (0,) * real
        shared: dict[int, tuple[int, ...]] = {}
        rows = []
        for guest in range(self.people):
            row = problem.places[guest] if problem.places else empty
            if id(row) not in shared:
                outside = charge["unseated"] + charge["precedence"] * without_seat(row)
                factor = charge["precedence"]
                charged = row if factor == 1 else [factor * there for there in row]
                shared[id(row)] = (*charged, *[outside] * lacking)
            rows.append(shared[id(row)])
        for wish in problem.wishes:
            far = problem.nearness.get(wish.kind)
            if wish.kind not in OF_THE_CHAIR or not far:
                continue
            factor = charge[wish.kind] * wish_weight(wish)
            for guest in wish.guests:
                more = [factor * steps for steps in far] + [0] * lacking
                rows[guest] = tuple(map(int.__add__, rows[guest], more))
        unlocked = frozenset(range(real)) - frozenset(problem.fixed.values())
        narrow = {pool: pool is not None and not pool >= unlocked for pool in problem.pools}
        denied: dict[tuple[int, frozenset[int]], tuple[int, ...]] = {}
        for guest, pool in enumerate(problem.pools):
            if pool is not None and narrow[pool]:
                row, key = rows[guest], (id(rows[guest]), pool)
                if key not in denied:
                    dear = [c + FORBIDDEN * (n not in pool) for n, c in enumerate(row[:real])]
                    denied[key] = (*dear, *row[real:])
                rows[guest] = denied[key]
        self.places = [*rows, *[nobody] * (self.chairs - self.people)]

    def insisting(self, problem: Problem, wish: Wish | None = None) -> "Sums":
        """The sums of the same problem with other weights; `wish` is the one that became hard."""
        twin = copy(self)
        twin.problem = problem
        charge = weights(self.terms)
        twin._charge_groups(charge)  # noqa: SLF001 - a twin of the same class
        twin._charge_pairs(charge)  # noqa: SLF001 - as above
        twin._charge_neighbours(charge)  # noqa: SLF001 - as above
        if wish and wish.kind in OF_THE_CHAIR and (far := problem.nearness.get(wish.kind)):
            more = charge[wish.kind] * wish.weight * (HARD - 1)
            extra = [more * steps for steps in far]
            extra += [0] * (self.chairs - len(extra))
            twin.places = self.places[:]
            for guest in wish.guests:
                twin.places[guest] = tuple(map(int.__add__, self.places[guest], extra))
        return twin

    def _charge_groups(self, charge: dict[str, int]) -> None:
        """For each group, by how many of it sit at a table: what one fewer or one more costs."""
        split, alone = charge["split"], charge["alone"]
        self.group_of = [NO_SEAT] * self.chairs
        self.leave: list[list[int]] = []
        self.gain: list[list[int]] = []
        for number, group in enumerate(self.problem.groups):
            size = len(group.guests)
            of_count = [0] + [group.weight * split] * (size + 1)
            of_count[1] += group.weight * alone if size > 1 else 0
            self.leave.append([0, *(of_count[n - 1] - of_count[n] for n in range(1, size + 1))])
            self.gain.append([of_count[n + 1] - of_count[n] for n in range(size + 1)])
            for guest in group.guests:
                self.group_of[guest] = number
        self.leave.append([0])  # those without a group are the last one, of whom nobody counts
        self.gain.append([0])

    def _charge_pairs(self, charge: dict[str, int]) -> None:
        """For each person: with whom he gains by one table, and by sitting side by side."""
        self.together: Pairs = [[] for _ in range(self.chairs)]
        self.near: Pairs = [[] for _ in range(self.chairs)]
        for wish in self.problem.wishes:
            by_table = wish.kind in AT_ONE_TABLE or (
                wish.kind is WishKind.APART and self.problem.tables > 1
            )
            sign = -1 if wish.kind in AVOIDING else 1
            gained = sign * charge[wish.kind] * wish_weight(wish)
            for one, other in wish.pairs():
                _note(self.together if by_table else self.near, one, other, gained)
        for one, other in self.problem.past:
            _note(self.near, one, other, -charge["met_before"])

    def _charge_neighbours(self, charge: dict[str, int]) -> None:
        """What a person pays for the people at his shoulders, whoever they are."""
        problem = self.problem
        self.understood = [0] * self.chairs
        for wish in problem.wishes:
            if wish.kind is WishKind.SAME_LANGUAGE:
                for guest in wish.guests:
                    self.understood[guest] += charge[wish.kind] * wish_weight(wish)
        names = sorted({name for spoken in problem.languages for name in spoken})
        self.spoken = [
            sum(1 << names.index(name) for name in spoken) for spoken in problem.languages
        ] or [0] * self.people
        self.spoken += [0] * (self.chairs - self.people)
        self.alone_next = [0] * self.chairs
        if problem.blocks:
            for group in problem.groups:
                for guest in group.guests if len(group.guests) > 1 else ():
                    self.alone_next[guest] = charge["scattered"]
        self.hosts_near = [0] * self.chairs
        for host in problem.hosts if problem.neighbours else ():
            self.hosts_near[host] = charge["hosts_in_a_row"]
        self.heavy = any(self.understood) or any(self.alone_next) or any(self.hosts_near)

    def seats(self, chairs: Sequence[int]) -> Seats:
        """The chairs of the people, without the nobodies and what is outside of the hall."""
        real = len(self.problem.chairs)
        return tuple(chair if chair < real else NO_SEAT for chair in chairs[: self.people])


def _note(pairs: Pairs, one: int, other: int, gained: int) -> None:
    if gained:
        pairs[one].append((other, gained))
        pairs[other].append((one, gained))
