"""Halls whose best arrangement is known, and some as a conference has them: the measure of solvers.

A planted hall is made from its answer: every term of the objective takes its least possible value
there at once (precedence by the rearrangement inequality, all others 0), so the answer is proved.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from random import Random

from hanoiplan.seating.solving.objective import cost
from hanoiplan.seating.solving.problem import (
    NO_SEAT,
    OF_THE_CHAIR,
    Group,
    Problem,
    Seats,
    Wish,
    WishKind,
)

Ring = tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]


@dataclass(frozen=True)
class Instance:
    """A hall and the cost that nobody can beat; `best` None where it is not known."""

    name: str
    problem: Problem
    best: int | None


def round_tables(sizes: Sequence[int]) -> Ring:
    """The table of each chair and its neighbours, round tables one after another."""
    table_of: list[int] = []
    beside: list[tuple[int, ...]] = []
    for table, size in enumerate(sizes):
        start = len(table_of)
        table_of += [table] * size
        for seat in range(size):
            around = {start + (seat + 1) % size, start + (seat - 1) % size} - {start + seat}
            beside.append(tuple(sorted(around)))
    return tuple(table_of), tuple(beside)


def names(count: int) -> tuple[str, ...]:
    return tuple(str(number) for number in range(count))


def parts_of(size: int, chance: Random) -> list[int]:
    """A table's guests as delegations of 1 to 5, the way real tables fill up exactly."""
    parts: list[int] = []
    while size:
        parts.append(min(size, chance.choice([1, 2, 2, 3, 3, 4, 5])))
        size -= parts[-1]
    return parts


def planted_groups(sizes: Sequence[int], chance: Random) -> list[list[int]]:
    """Delegations over the chairs of the answer; at every fifth table one larger than a table."""
    groups: list[list[int]] = []
    start = table = 0
    while table < len(sizes):
        large = max(sizes) + 4
        both = sum(sizes[table : table + 2])
        if table % 5 == 0 and large <= both and table + 1 < len(sizes):
            groups.append(list(range(start, start + large)))
            at, rest = start + large, both - large
            start, table = start + both, table + 2
        else:
            at, rest = start, sizes[table]
            start, table = start + sizes[table], table + 1
        for part in parts_of(rest, chance):
            groups.append(list(range(at, at + part)))
            at += part
    return groups


def planted_wishes(
    groups: Sequence[Sequence[int]], table_of: Sequence[int], sizes: Sequence[int], chance: Random
) -> Iterator[Wish]:
    """Couples side by side, friends of two delegations at one table, enemies at two."""
    for group in groups:
        if len(group) > 1 and chance.random() < 0.3:  # chairs in a row, so shoulder to shoulder
            yield Wish(WishKind.NEXT_TO, (group[0], group[1]))
    for _pair in range(len(table_of) // 10):
        table = chance.randrange(len(sizes))
        start = sum(sizes[:table])
        one, other = chance.sample(range(start, start + sizes[table]), 2)
        yield Wish(WishKind.TOGETHER, (one, other))
    for _pair in range(len(table_of) // 8):
        one, other = chance.sample(range(len(table_of)), 2)
        if table_of[one] != table_of[other]:
            yield Wish(WishKind.APART, (one, other))


def front_rank(table: int, tables: int) -> int:
    """A tenth of the tables is for the highest, two more for the next; behind, nobody minds."""
    return 3 if table * 10 < tables else int(table * 10 < tables * 3)


def planted(people: int, seed: int, *, sizes: Sequence[int] = (10,)) -> Instance:
    """A full hall with precedence, delegations, couples, enemies and locks, and its answer."""
    chance = Random(seed)
    capacity: list[int] = []
    while sum(capacity) < people:
        capacity.append(min(sizes[len(capacity) % len(sizes)], people - sum(capacity)))
    table_of, beside = round_tables(capacity)
    groups = planted_groups(capacity, chance)
    ranks = [front_rank(table, len(capacity)) for table in table_of]
    rows = {rank: tuple(rank * table for table in table_of) for rank in ranks}
    person = list(range(people))
    chance.shuffle(person)  # person[chair of the answer]: the order says nothing
    wishes = planted_wishes(groups, table_of, capacity, chance)
    places: list[tuple[int, ...]] = [()] * people
    for chair, guest in enumerate(person):
        places[guest] = rows[ranks[chair]]
    locked = chance.sample(range(people), people // 25)
    problem = Problem(
        guests=tuple(range(people)),
        chairs=names(people),
        table_of=table_of,
        neighbours=beside,
        places=tuple(places),
        fixed={person[chair]: chair for chair in locked},
        groups=tuple(Group(tuple(person[at] for at in group)) for group in groups),
        wishes=tuple(
            Wish(wish.kind, tuple(person[at] for at in wish.guests), wish.weight) for wish in wishes
        ),
    )
    answer = [0] * people
    for chair, guest in enumerate(person):
        answer[guest] = chair
    best = cost(problem, tuple(answer))
    assert best == sum(rank * table for rank, table in zip(ranks, table_of, strict=True))
    return Instance(f"planted, {people} guests at {len(capacity)} tables", problem, best)


CLOSE = {  # the acquaintances of more than 1 in the published case
    (0, 1): 50,
    (2, 3): 50,
    (4, 5): 50,
    (6, 7): 50,
    (9, 10): 50,
    (2, 8): 10,
}
PROVED = ((15, 3, 5, 1, 61), (16, 4, 6, 2, 36), (20, 4, 7, 3, 62), (24, 4, 8, 1, 61))
BRIDE, GUESTS_OF_WEDDING = 9, 17


def wedding() -> Instance:
    """Bellows and Peterson, "Finding an optimal seating chart" (2012): 17 guests, 5 tables of 4.

    Everybody knows their own side (1), couples count 50, one friend 10; the published optimum is
    an acquaintance of 276 at the tables. Here every acquaintance kept apart costs ten times that.
    """
    table_of, beside = round_tables([4] * 5)
    pairs = [
        (one, other)
        for one in range(GUESTS_OF_WEDDING)
        for other in range(one + 1, GUESTS_OF_WEDDING)
        if (one < BRIDE) == (other < BRIDE)
    ]
    known = [CLOSE.get(pair, 1) for pair in pairs]
    wishes = [
        Wish(WishKind.TOGETHER, pair, weight) for pair, weight in zip(pairs, known, strict=True)
    ]
    problem = Problem(
        guests=tuple(range(GUESTS_OF_WEDDING)),
        chairs=names(20),
        table_of=table_of,
        neighbours=beside,
        wishes=tuple(wishes),
    )
    return Instance("the published wedding, 17 guests", problem, 10 * (sum(known) - 276))


def conference(people: int, tables: int, delegations: int, seed: int) -> Instance:
    """As a conference has it: ranks mixed in delegations of 2 to 14, enemies, couples, locks."""
    chance = Random(seed)
    size = -(-people // tables)
    table_of, beside = round_tables([size] * tables)
    cuts = sizes_of_delegations(people, delegations, chance)
    person = list(range(people))
    chance.shuffle(person)
    groups = []
    for cut in cuts:
        groups.append(tuple(person[:cut]))
        person = person[cut:]
    rows = {rank: tuple(rank * table for table in table_of) for rank in range(5)}
    places: list[tuple[int, ...]] = [rows[0]] * people
    for group in groups:
        head = chance.choice([2, 3, 4])
        for member in group:
            places[member] = rows[chance.choice([0, 0, 0, 1, 1])]
        places[group[0]] = rows[head]
    wishes = [
        Wish(WishKind.APART, tuple(chance.sample(range(people), 2)))
        for _pair in range(people * 4 // 35)
    ]
    couples = [group for group in groups if len(group) > 2][:: max(1, delegations // 10)]
    wishes += [Wish(WishKind.NEXT_TO, group[1:3]) for group in couples]
    fixed = {groups[0][0]: 0, groups[1][0]: size}
    problem = Problem(
        guests=tuple(range(people)),
        chairs=names(len(table_of)),
        table_of=table_of,
        neighbours=beside,
        places=tuple(places),
        fixed=fixed,
        groups=tuple(Group(group) for group in groups),
        wishes=tuple(wishes),
    )
    return Instance(f"conference, {people} guests at {tables} tables", problem, None)


def proved() -> tuple[Instance, ...]:
    """Small conferences of which CP-SAT proved the optimum; the benchmark proves it again."""
    return tuple(
        Instance(f"{people} guests at {tables} tables, proved by CP-SAT", problem, best)
        for people, tables, delegations, seed, best in PROVED
        for problem in [conference(people, tables, delegations, seed).problem]
    )


def sizes_of_delegations(people: int, count: int, chance: Random) -> list[int]:
    """So many delegations of 2 to 14 (twice the mean where they must be larger)."""
    most = max(14, 2 * people // count)
    sizes = [2] * count
    while sum(sizes) < people:
        at = chance.randrange(count)
        if sizes[at] < most:
            sizes[at] += 1
    return sizes


def small(seed: int) -> Problem:
    """Seven chairs and every kind of wish: few enough to try all orders."""
    chance = Random(seed)
    table_of, beside = round_tables([3, 4])
    guests = 7 - seed % 2
    order = chance.sample(range(guests), guests)
    pairs = [
        Wish(kind, tuple(chance.sample(range(guests), 2)), chance.randint(1, 3))
        for kind in WishKind
    ]
    return Problem(
        guests=tuple(range(guests)),
        chairs=names(7),
        table_of=table_of,
        neighbours=beside,
        places=tuple(tuple(chance.randint(0, 9) for _ in range(7)) for _ in range(guests)),
        fixed={order[0]: chance.randrange(7)},
        groups=(Group(tuple(order[:3])), Group(tuple(order[3:5]))),
        wishes=tuple(pairs),
        past=((order[0], order[1]), (order[2], order[3])),
        hosts=frozenset(order[1:3]),
        languages=tuple(frozenset(chance.sample("abc", 1)) for _ in range(guests)),
        nearness={
            WishKind.NEAR_STAGE: tuple(table_of),
            WishKind.NEAR_DOOR: tuple(1 - table for table in table_of),
            WishKind.NEAR_AISLE: tuple(chair % 2 for chair in range(7)),
            WishKind.WHEELCHAIR: tuple(int(chair != 2) for chair in range(7)),
        },
        blocks=seed % 3 == 0,
    )


def any_problem(chance: Random) -> Problem:
    """A small hall with something of everything, now and then with fewer chairs than guests."""
    sizes = [chance.randint(1, 5) for _table in range(chance.randint(1, 4))]
    table_of, beside = round_tables(sizes)
    chairs = len(table_of)
    people = chance.randint(2, chairs + 2)
    order, groups = chance.sample(range(people), people), []
    while order and chance.random() < 0.8:
        size = chance.randint(1, 6)
        groups.append(Group(tuple(order[:size]), chance.randint(1, 3)))
        order = order[size:]
    wishes = [
        Wish(
            chance.choice(list(WishKind)),
            tuple(chance.sample(range(people), min(people, chance.choice([2, 2, 3])))),
            chance.randint(1, 3),
            chance.random() < 0.1,
        )
        for _wish in range(chance.randint(0, 10))
    ]
    return Problem(
        guests=tuple(range(people)),
        chairs=names(chairs),
        table_of=table_of,
        neighbours=beside,
        places=tuple(
            tuple(chance.randint(0, 9) for _chair in range(chairs)) for _guest in range(people)
        ),
        groups=tuple(groups),
        wishes=tuple(wishes),
        past=((0, 1), (people - 1, 0)),
        hosts=frozenset(guest for guest in range(people) if chance.random() < 0.3),
        languages=tuple(
            frozenset(chance.sample("abc", chance.randint(0, 2))) for _guest in range(people)
        ),
        nearness={
            kind: tuple(chance.randint(0, 3) for _chair in range(chairs)) for kind in OF_THE_CHAIR
        },
        blocks=chance.random() < 0.5,
    )


def any_seats(problem: Problem, chance: Random) -> Seats:
    """Everybody anywhere; without a seat who finds none left."""
    chairs = chance.sample(range(len(problem.chairs)), len(problem.chairs))
    chairs += [NO_SEAT] * len(problem.guests)
    return tuple(chairs[: len(problem.guests)])


def every_arrangement(problem: Problem) -> Iterator[Seats]:
    """All arrangements of a small hall that keep its locks and pools."""
    for chairs in permutations(range(len(problem.chairs)), len(problem.guests)):
        if problem.obeyed_by(chairs):
            yield chairs


def exhaustive(seed: int) -> Instance:
    problem = small(seed)
    best = min(cost(problem, seats) for seats in every_arrangement(problem))
    return Instance(f"every order tried, {len(problem.guests)} guests", problem, best)
