"""From a hall that protocol has filled to the problem of what it leaves free, and back.

Pure. Whoever protocol placed, and whoever is locked, is fixed; the others start where the rank
placement put them and pay for every step away from there. Nobody whom the placement found no
chair for takes part, so that who stays without one is never a matter of chance.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from hanoiplan.seating.guests import Place
from hanoiplan.seating.halls.layout import PRESIDIUM_TABLE, Chair, HallKind, Layout
from hanoiplan.seating.halls.nearness import (
    distance_to_door,
    distance_to_stage,
    neighbours,
    seats_to_aisle,
    tables_in_order,
)
from hanoiplan.seating.model import BrokenPart, WishRow
from hanoiplan.seating.protocol.values import Placed, PlacingSettings, Seated
from hanoiplan.seating.solving.kept import Broken
from hanoiplan.seating.solving.problem import Group, Problem, Seats, WishKind
from hanoiplan.seating.wishes import Weighed, of_protocol, weighed

DINNERS = (HallKind.BANQUET, HallKind.LONGTABLE)
ROWS = (HallKind.THEATRE, HallKind.CLASSROOM)
STEP = 2000  # mm: what one step nearer to stage or door is worth
NEAR = 5  # the nearest fifth of the chairs counts as near
FAR = 6  # more tables away costs no more
_WEIGHTS = ((20, 6), (30, 4), (50, 2))  # by rank number: what two tables further away cost


@dataclass(frozen=True)
class Building:
    """A problem with the keys it was built from: whose position is whose."""

    problem: Problem
    start: Seats
    people: tuple[Place, ...]
    wishes: tuple[Weighed, ...]

    @cached_property
    def free(self) -> int:
        """How many people an optimiser may move."""
        return len(self.people) - len(self.problem.fixed)

    def seated(self, seats: Seats) -> tuple[Seated, ...]:
        """The answer of a solver as people on chairs."""
        problem = self.problem
        return tuple(
            Seated(problem.chairs[chair], place.guest.id, ranked=guest in problem.fixed)
            for guest, (place, chair) in enumerate(zip(self.people, seats, strict=True))
            if chair >= 0
        )

    def told(self, broken: Iterable[Broken]) -> tuple[BrokenPart, ...]:
        """What is not kept, by ids; pieces of one written wish are told as one."""
        parts: dict[tuple[str, int], BrokenPart] = {}
        for number, one in enumerate(broken):
            row = self._row_of(one)
            if one.term in _WISH_TERMS and row is None:
                continue  # protocol's own wish: told as an objection
            key = (one.term, row.id) if row is not None else (one.term, -number)
            ids = tuple(self.people[guest].guest.id for guest in one.guests)
            part = BrokenPart(one.term, ids, one.cost, one.cost_of_keeping, row)
            parts[key] = _joined(parts[key], part) if key in parts else part
        return tuple(parts.values())

    def _row_of(self, one: Broken) -> WishRow | None:
        return self.wishes[one.number].row if one.term in _WISH_TERMS else None


_WISH_TERMS = frozenset(map(str, WishKind))


def _joined(one: BrokenPart, other: BrokenPart) -> BrokenPart:
    known = one.keeping is not None and other.keeping is not None
    return BrokenPart(
        one.term,
        tuple(dict.fromkeys((*one.guests, *other.guests))),
        one.cost + other.cost,
        (one.keeping or 0) + (other.keeping or 0) if known else None,
        one.wish,
    )


def build_problem(
    layout: Layout,
    placed: Placed,
    places: Sequence[Place],
    settings: PlacingSettings,
    rows: Sequence[WishRow],
    past: Iterable[tuple[int, int]] = (),
    locked: Iterable[str] = (),
    *,
    extra: Iterable[str] = (),
    ideal: Mapping[int, str] | None = None,
) -> Building:
    """What the rank placement leaves free; `past` are pairs of delegates who met before.

    `extra` are chairs behind principals that may be taken as well; `ideal` says by delegate
    where protocol wants somebody who is not there.
    """
    on = {one.guest_id: one for one in placed.seated}
    people = tuple(place for place in places if place.guest.id in on)
    hall = _Hall(layout, placed, frozenset(extra))
    start = tuple(hall.number[on[place.guest.id].chair] for place in people)
    kept = set(locked)
    fixed = {
        guest: start[guest]
        for guest, place in enumerate(people)
        if on[place.guest.id].ranked or on[place.guest.id].chair in kept
        or on[place.guest.id].chair not in hall.open
    }  # fmt: skip
    dinner = layout.kind in DINNERS
    guests = [place.guest for place in people]
    wishes = (*weighed(rows, guests), *of_protocol(people, dinner=dinner))
    position = {guest.id: number for number, guest in enumerate(guests)}
    problem = Problem(
        guests=tuple(guest.id for guest in guests),
        chairs=tuple(hall.chairs),
        table_of=hall.table_of,
        neighbours=hall.neighbours,
        places=_charges(hall, people, start, fixed, ideal or {}),
        fixed=fixed,
        pools=_pools(hall, len(people), fixed),
        groups=_groups(people, fixed, dinner=dinner),
        wishes=tuple(one.wish for one in wishes),
        past=tuple((position[one], position[other]) for one, other in past
                   if one in position and other in position),
        hosts=_hosts(people) if dinner and settings.table_hosts else frozenset(),
        languages=tuple(place.guest.languages for place in people),
        nearness=hall.nearness(),
        blocks=layout.kind in ROWS,
    )  # fmt: skip
    return Building(problem, start, people, wishes)


def _charges(
    hall: "_Hall",
    people: Sequence[Place],
    start: Seats,
    fixed: Mapping[int, int],
    ideal: Mapping[int, str],
) -> tuple[tuple[int, ...], ...]:
    """What precedence charges everybody on each chair; nothing where somebody cannot move."""
    nothing = (0,) * len(hall.chairs)
    return tuple(
        nothing
        if guest in fixed
        else hall.charges(place, hall.number.get(ideal.get(place.guest.id, ""), start[guest]))
        for guest, place in enumerate(people)
    )


def _pools(
    hall: "_Hall", people: int, fixed: Mapping[int, int]
) -> tuple[frozenset[int] | None, ...]:
    """Whoever is free may take any open chair that nobody is fixed on."""
    free = frozenset(hall.number[key] for key in hall.open) - frozenset(fixed.values())
    return tuple(None if guest in fixed else free for guest in range(people))


def _groups(
    people: Sequence[Place], fixed: Mapping[int, int], *, dinner: bool
) -> tuple[Group, ...]:
    """Delegations of those who are free; at a dinner the host's side is spread instead."""
    members: dict[int, list[int]] = defaultdict(list)
    for number, place in enumerate(people):
        guest = place.guest
        if number not in fixed and guest.delegation_id and not (dinner and guest.host):
            members[guest.delegation_id].append(number)
    return tuple(Group(tuple(group)) for group in members.values() if len(group) > 1)


def _hosts(people: Sequence[Place]) -> frozenset[int]:
    return frozenset(number for number, place in enumerate(people) if place.guest.host)


class _Hall:
    """The chairs that take part, by number: every seat, and others on which somebody is."""

    def __init__(self, layout: Layout, placed: Placed, extra: frozenset[str]) -> None:
        by_key = layout.by_key()
        beside = {one.chair for one in placed.behind} - {one.chair for one in placed.seated}
        used = {one.chair for one in placed.seated} | extra
        seats = {chair.key for chair in layout.seats()} - beside
        self._layout = layout
        self.chairs = [chair.key for chair in layout.chairs if chair.key in seats | used]
        self.number = {key: number for number, key in enumerate(self.chairs)}
        self._rows = [by_key[key] for key in self.chairs]
        self.open = frozenset(
            chair.key for chair in self._rows if chair.key in seats and _is_open(chair)
        )
        names = [_table_name(chair) for chair in self._rows]
        order = {name: number for number, name in enumerate(_tables(layout, names))}
        self.table_of = tuple(order[name] for name in names)
        self._within = _places_within(self._rows, self.table_of, layout.kind)
        self._chairs_of: dict[int, list[int]] = defaultdict(list)
        for chair, table in enumerate(self.table_of):
            self._chairs_of[table].append(chair)
        self._distances: dict[tuple[int, int], tuple[int, ...]] = {}

    @cached_property
    def neighbours(self) -> tuple[tuple[int, ...], ...]:
        near = neighbours(self._layout)
        return tuple(
            tuple(self.number[other] for other in near.get(key, ()) if other in self.number)
            for key in self.chairs
        )

    def charges(self, place: Place, start: int) -> tuple[int, ...]:
        """What precedence charges somebody on each chair: tables and places away from the start."""
        weight = next((cost for rank, cost in _WEIGHTS if place.guest.rank <= rank), 1)
        table, within = self.table_of[start], self._within[start]
        row = list(self._far_from(weight, table))
        for chair in self._chairs_of[table]:
            row[chair] += abs(self._within[chair] - within)
        return tuple(row)

    def _far_from(self, weight: int, table: int) -> tuple[int, ...]:
        known = self._distances.get((weight, table))
        if known is None:
            known = tuple(weight * min(abs(other - table), FAR) // 2 for other in self.table_of)
            self._distances[weight, table] = known
        return known

    def nearness(self) -> dict[WishKind, tuple[int, ...]]:
        """How far each chair is from what can be wished of a chair; 0 is near enough."""
        to_aisle = seats_to_aisle(self._layout)
        far = max(to_aisle.values(), default=-1) + 1
        return {
            WishKind.NEAR_STAGE: self._steps(distance_to_stage(self._layout)),
            WishKind.NEAR_DOOR: self._steps(distance_to_door(self._layout)),
            WishKind.NEAR_AISLE: tuple(to_aisle.get(key, far) for key in self.chairs),
            WishKind.WHEELCHAIR: tuple(
                int(not (chair.wheelchair or chair.aisle)) for chair in self._rows
            ),
        }

    def _steps(self, distances: Mapping[str, int]) -> tuple[int, ...]:
        known = sorted(distances[key] for key in self.chairs if key in distances)
        if not known:
            return (0,) * len(self.chairs)
        near = known[(len(known) - 1) // NEAR]
        return tuple(
            max(0, -(-(distances.get(key, known[-1]) - near) // STEP)) for key in self.chairs
        )


def _is_open(chair: Chair) -> bool:
    """The head table and places for wheelchairs are filled by protocol alone."""
    return chair.table != PRESIDIUM_TABLE and not chair.wheelchair


def _table_name(chair: Chair) -> str:
    """Rows without tables are what tables are elsewhere."""
    return chair.table or f"\n{chair.row:05d}"


def _tables(layout: Layout, names: Sequence[str]) -> list[str]:
    """The best table first, the head table before all; rows from the front."""
    known = set(names)
    tables = [table.key for table in tables_in_order(layout) if table.key in known]
    first = [name for name in (PRESIDIUM_TABLE,) if name in known]
    rest = sorted(known - set(tables) - set(first))
    return [*first, *tables, *rest]


def _places_within(
    chairs: Sequence[Chair], table_of: Sequence[int], kind: HallKind
) -> tuple[int, ...]:
    """The place of each chair at its table; in rows all are alike, a delegation may shift along."""
    if kind in ROWS:
        return (0,) * len(chairs)
    seen: dict[int, int] = defaultdict(int)
    sizes: dict[int, int] = defaultdict(int)
    for table in table_of:
        sizes[table] += 1
    found = []
    for table in table_of:
        place = seen[table]
        seen[table] += 1
        found.append(min(place, sizes[table] - place))  # both ways round from the place of honour
    return tuple(found)
