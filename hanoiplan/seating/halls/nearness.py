"""Who would sit next to whom, and how far a chair is from stage, doors and aisles.

Computed from where the furniture stands, so that it stays right after changes by hand. Only
ranked places count; chairs behind principals have no neighbours. What must not come in: people,
wishes and costs.
"""

import math
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence

from hanoiplan.seating.halls.layout import (
    PRESIDIUM_TABLE,
    Chair,
    Fixture,
    FixtureKind,
    Layout,
    Table,
    TableShape,
)
from hanoiplan.seating.halls.shapes import unit

SHOULDER = 1100  # mm, middle to middle: further apart is an aisle or another table
ABREAST = 300  # mm that one of two neighbours may sit further forward
SAME_LOOK = 30  # degrees that two neighbours may look apart
ACROSS = 3000  # mm to whoever sits opposite at the same table
BAND = 450  # mm: things less apart in depth stand in one row


def right_neighbours(layout: Layout) -> dict[str, str]:
    """Key of each seat -> key of the seat at its sitter's right hand, where there is one."""
    rounds = {table.key: table for table in layout.tables if table.shape is TableShape.ROUND}
    around: dict[str, list[Chair]] = defaultdict(list)
    straight: list[Chair] = []
    for chair in layout.seats():
        (around[chair.table] if chair.table in rounds else straight).append(chair)
    found = dict(_straight_pairs(straight))
    for key, chairs in around.items():
        found |= _ring_pairs(rounds[key], chairs)
    return found


def left_neighbours(layout: Layout) -> dict[str, str]:
    """Key of each seat -> key of the seat at its sitter's left hand, where there is one."""
    return {right: key for key, right in right_neighbours(layout).items()}


def neighbours(layout: Layout) -> dict[str, tuple[str, ...]]:
    """Shoulder to shoulder, no aisle between: right hand first; empty for one who sits alone."""
    right, left = right_neighbours(layout), left_neighbours(layout)
    return {
        chair.key: tuple(dict.fromkeys(s[chair.key] for s in (right, left) if chair.key in s))
        for chair in layout.seats()
    }


def _ring_pairs(table: Table, chairs: Sequence[Chair]) -> dict[str, str]:
    """Round a table counter-clockwise, seen from above, is to everybody's right."""
    if len(chairs) < 2:
        return {}
    ordered = sorted(
        chairs, key=lambda c: (-math.atan2(c.y - table.y, c.x - table.x), c.number, c.key)
    )
    return {
        one.key: other.key for one, other in zip(ordered, ordered[1:] + ordered[:1], strict=True)
    }


def _straight_pairs(chairs: Sequence[Chair]) -> Iterator[tuple[str, str]]:
    cells: dict[tuple[int, int], list[Chair]] = defaultdict(list)
    for chair in chairs:
        cells[chair.x // SHOULDER, chair.y // SHOULDER].append(chair)
    taken: set[str] = set()
    for chair in chairs:
        right = _at_right_hand(chair, cells)
        if right is not None and right.key not in taken:
            taken.add(right.key)
            yield chair.key, right.key


def _at_right_hand(chair: Chair, cells: dict[tuple[int, int], list[Chair]]) -> Chair | None:
    right_x, right_y = unit(chair.facing + 90)
    column, line = chair.x // SHOULDER, chair.y // SHOULDER
    best, least = None, float(SHOULDER)
    for near in ((c, w) for c in range(column - 1, column + 2) for w in range(line - 1, line + 2)):
        for other in cells.get(near, ()):
            dx, dy = other.x - chair.x, other.y - chair.y
            aside, ahead = dx * right_x + dy * right_y, dx * right_y - dy * right_x
            if 0 < aside <= least and abs(ahead) <= ABREAST and _look_alike(chair, other):
                best, least = other, aside
    return best


def _look_alike(one: Chair, other: Chair) -> bool:
    return _apart(one.facing, other.facing) <= SAME_LOOK


def _apart(one: int, other: int) -> int:
    return abs((one - other + 180) % 360 - 180)


def opposites(layout: Layout) -> dict[str, str]:
    """Key of a seat -> key of the seat across the same table that looks back at it."""
    tables: dict[str, list[Chair]] = defaultdict(list)
    for chair in layout.seats():
        if chair.table:
            tables[chair.table].append(chair)
    return {
        chair.key: other.key
        for chairs in tables.values()
        for chair in chairs
        if (other := _looks_back(chair, chairs)) is not None
    }


def _looks_back(chair: Chair, chairs: Iterable[Chair]) -> Chair | None:
    ahead_x, ahead_y = unit(chair.facing)
    best, least = None, float(ACROSS)
    for other in chairs:
        dx, dy = other.x - chair.x, other.y - chair.y
        ahead, aside = dx * ahead_x + dy * ahead_y, dx * ahead_y - dy * ahead_x
        faces = _apart(chair.facing + 180, other.facing) <= SAME_LOOK
        if 0 < ahead <= least and abs(aside) <= ABREAST and faces:
            best, least = other, ahead
    return best


def distance_to_stage(layout: Layout) -> dict[str, int]:
    """Millimetres from each seat to the middle of the stage's front, or to where one would be."""
    stages = [one for one in layout.fixtures if one.kind is FixtureKind.STAGE]
    points = [_front_of(stage) for stage in stages] or [(0.0, 0.0)]
    return _to_nearest(layout, points)


def distance_to_door(layout: Layout) -> dict[str, int]:
    """Millimetres from each seat to the nearest door; empty for a hall without doors."""
    doors = [(one.x, one.y) for one in layout.fixtures if one.kind is FixtureKind.DOOR]
    return _to_nearest(layout, doors) if doors else {}


def _front_of(stage: Fixture) -> tuple[float, float]:
    dx, dy = unit(stage.turn + 180)
    return stage.x + dx * stage.depth / 2, stage.y + dy * stage.depth / 2


def _to_nearest(layout: Layout, points: Sequence[tuple[float, float]]) -> dict[str, int]:
    return {
        chair.key: round(min(math.hypot(chair.x - x, chair.y - y) for x, y in points))
        for chair in layout.seats()
    }


def seats_to_aisle(layout: Layout) -> dict[str, int]:
    """How many people one passes on the way to an aisle: 0 beside it.

    Only seats from which an aisle is reached along the row are in the answer.
    """
    beside = neighbours(layout)
    found = {chair.key: 0 for chair in layout.seats() if chair.aisle}
    waiting = deque(found)
    while waiting:
        key = waiting.popleft()
        for near in beside[key]:
            if near not in found:
                found[near] = found[key] + 1
                waiting.append(near)
    return found


def tables_in_order(layout: Layout) -> tuple[Table, ...]:
    """Tables and blocks with seats, the presidium's left out: the best first.

    Tables of honour, then nearest the stage row by row, in a row the middle before the sides and
    of two equals the one on the viewer's left (at the right hand of who faces the hall).
    """
    used = {chair.table for chair in layout.seats()} - {PRESIDIUM_TABLE}
    tables = [table for table in layout.tables if table.key in used]
    bands = _bands(sorted((table.y, table.key) for table in tables))

    def rank(table: Table) -> tuple[bool, int, int, int, str]:
        return not table.honour, bands[table.key], abs(table.x), table.x, table.key

    return tuple(sorted(tables, key=rank))


def rows_in_order(layout: Layout) -> tuple[tuple[str, ...], ...]:
    """Keys of the seats that face the stage: row by row from the front, from the middle outwards.

    Of two seats equally far from the middle the one at the sitters' right goes first. The
    presidium and whoever looks elsewhere are left out.
    """
    seats = [c for c in layout.seats() if _apart(c.facing, 0) <= SAME_LOOK]
    bands = _bands(sorted((chair.y, chair.key) for chair in seats))
    rows: dict[int, list[Chair]] = defaultdict(list)
    for chair in seats:
        rows[bands[chair.key]].append(chair)
    return tuple(
        tuple(c.key for c in sorted(rows[band], key=lambda c: (abs(c.x), -c.x, c.key)))
        for band in sorted(rows)
    )


def _bands(ordered: Sequence[tuple[int, str]]) -> dict[str, int]:
    """Key -> number of its row: a new one starts more than `BAND` behind the row's first."""
    bands: dict[str, int] = {}
    band, start = -1, 0
    for y, key in ordered:
        if band < 0 or y - start > BAND:
            band, start = band + 1, y
        bands[key] = band
    return bands


def from_the_middle(chairs: Iterable[Chair]) -> tuple[str, ...]:
    """Keys of one straight run: from its middle outwards, of two equals the right hand first."""
    run = list(chairs)
    if not run:
        return ()
    right_x, right_y = unit(run[0].facing + 90)
    aside = {chair.key: round(chair.x * right_x + chair.y * right_y) for chair in run}
    middle = min(aside.values()) + max(aside.values())

    def rank(key: str) -> tuple[int, int]:
        return abs(2 * aside[key] - middle), -aside[key]

    return tuple(sorted(aside, key=rank))
