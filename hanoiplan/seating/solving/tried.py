"""Which exchanges are worth trying: towards one's own people, and whole delegations at once.

An exchange of two strangers rarely helps a delegation that is torn, so half of the tries lead
somebody to where his people are, and some carry all of a delegation that sits at one table to
another, against as many of the people there, delegations that fit exactly first.
"""

from collections.abc import Callable, Collection, Sequence

from hanoiplan.seating.solving.moves import Hall
from hanoiplan.seating.solving.problem import Problem
from hanoiplan.seating.solving.sums import Pairs

Chance = Callable[[], float]
Exchange = tuple[int, int]

SEEK_MY_PEOPLE = 0.5


class Tries:
    """Draws exchanges of the chairs that are not locked, each for one of `whom` at `tables`."""

    __slots__ = (
        "_at_table",
        "_chance",
        "_free",
        "_friends",
        "_hall",
        "_is_free",
        "_people",
        "_wanted",
    )

    def __init__(
        self,
        hall: Hall,
        chance: Chance,
        whom: Collection[int] | None = None,
        tables: Collection[int] | None = None,
    ) -> None:
        problem, sums = hall.sums.problem, hall.sums
        locked = set(problem.fixed.values())
        self._hall = hall
        self._chance = chance
        self._is_free = [
            chair not in locked and (tables is None or table in tables)
            for chair, table in enumerate(sums.table_of)
        ]
        self._free = [chair for chair, free in enumerate(self._is_free) if free]
        people = range(sums.people) if whom is None else sorted(whom)
        self._people = [guest for guest in people if guest not in problem.fixed]
        self._at_table: list[list[int]] = [[] for _ in range(sums.outside + 1)]
        for chair in self._free:
            self._at_table[sums.table_of[chair]].append(chair)
        self._wanted = [[other for other, gained in pairs if gained > 0] for pairs in sums.near]
        self._friends = _friends(problem, sums.together, sums.near, self._people)

    @property
    def possible(self) -> bool:
        """Whether there are two chairs to exchange at all."""
        return len(self._free) > 1 and len(self._people) > 0

    def single(self) -> Callable[[], Exchange]:
        """Draws one exchange: any two chairs, or towards somebody's own people."""
        chance, free, at_table = self._chance, self._free, self._at_table
        seat, table, is_free = self._hall.seat, self._hall.table, self._is_free
        friends, wanted = self._friends, self._wanted
        beside = self._hall.sums.problem.neighbours
        people, persons, count = self._people, len(self._people), len(free)

        def draw() -> Exchange:
            person = people[int(chance() * persons)]
            one = seat[person]
            mine = friends[person]
            if mine and chance() < SEEK_MY_PEOPLE:
                at = table[mine[int(chance() * len(mine))]]
                if at != table[person]:
                    there = at_table[at]
                    if there:
                        return one, there[int(chance() * len(there))]
                elif wanted[person]:
                    near = beside[seat[wanted[person][int(chance() * len(wanted[person]))]]]
                    other = near[int(chance() * len(near))] if near else one
                    if is_free[other]:
                        return one, other
            return one, free[int(chance() * count)]

        return draw

    def block(self) -> Callable[[], list[Exchange]]:
        """Draws the move of all of somebody's people at his table to another one."""
        chance, people = self._chance, self._people
        table, friends = self._hall.table, self._friends
        tables = [at for at, chairs in enumerate(self._at_table) if chairs]

        def draw() -> list[Exchange]:
            person = people[int(chance() * len(people))]
            mine, here = friends[person], table[person]
            there = tables[int(chance() * len(tables))]
            if mine and chance() < SEEK_MY_PEOPLE:
                there = table[mine[int(chance() * len(mine))]]
            if there == here:
                return []
            leaving = self._together(person, here)
            return list(zip(leaving, self._making_room(person, there, len(leaving)), strict=False))

        return draw

    def _together(self, person: int, here: int) -> list[int]:
        """The free chairs of the person and of his people at that table."""
        seat, table = self._hall.seat, self._hall.table
        company = (person, *(one for one in self._friends[person] if table[one] == here))
        return [seat[one] for one in company if self._is_free[seat[one]]]

    def _making_room(self, person: int, there: int, needed: int) -> list[int]:
        """So many chairs of that table, none of his people's, whole delegations first."""
        chance, who, group_of = self._chance, self._hall.who, self._hall.sums.group_of
        mine = self._friends[person]
        chairs = [chair for chair in self._at_table[there] if who[chair] not in mine]
        if len(chairs) <= needed:
            return chairs
        first = int(chance() * len(chairs))
        chairs = chairs[first:] + chairs[:first]

        def group(chair: int) -> int:
            of = group_of[who[chair]]
            return of if of >= 0 else -2 - chair

        order: dict[int, list[int]] = {}
        for chair in chairs:
            order.setdefault(group(chair), []).append(chair)
        taken: list[int] = []
        for block in order.values():
            if len(taken) + len(block) <= needed:
                taken += block
        rest = [chair for chair in chairs if chair not in taken]
        return taken + rest[: needed - len(taken)]


def _friends(
    problem: Problem, together: Pairs, near: Pairs, people: Sequence[int]
) -> list[tuple[int, ...]]:
    """Whom everybody is drawn to: the delegation, and of the wishes the strongest."""
    members: dict[int, tuple[int, ...]] = {}
    for group in problem.groups:
        members.update(dict.fromkeys(group.guests, group.guests))
    found: list[tuple[int, ...]] = [()] * len(together)
    for guest in people:
        wished = [*together[guest], *near[guest]]
        strongest = max((gained for _one, gained in wished), default=0)
        mine = dict.fromkeys(members.get(guest, ()))
        mine.update((one, None) for one, gained in wished if gained > 0 and gained * 2 >= strongest)
        mine.pop(guest, None)
        found[guest] = tuple(mine)
    return found
