"""What stands around the chairs of any kind: stage, head table, lectern, screens, doors, walls.

The presidium sits on the stage (or on the floor before the hall where there is none), facing the
hall, numbered from the middle outwards. What must not come in: the shape of one kind of hall.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hanoiplan.seating.halls import measures as mm
from hanoiplan.seating.halls.kinds_runs import (
    Body,
    Run,
    depth_behind,
    honour_side,
    presidium_numbers,
    with_seconds,
)
from hanoiplan.seating.halls.layout import (
    PRESIDIUM_TABLE,
    Box,
    Chair,
    Fixture,
    FixtureKind,
    HallKind,
    Layout,
    Table,
    TableShape,
)
from hanoiplan.seating.halls.shapes import around, box_of


@dataclass(frozen=True, slots=True)
class _Front:
    """What stands in front: who sits at the head table, how deep and wide it reaches, mm."""

    seats: int
    second: int
    stage: bool
    lectern: bool

    @property
    def table_width(self) -> int:
        return self.seats * mm.TABLE_PITCH

    @property
    def chairs_y(self) -> int:
        """The middle of the head table's chairs, above the edge of the stage at 0."""
        return -(mm.HEAD_FROM_EDGE + mm.TABLE_DEPTH + mm.TABLE_TO_CHAIR)

    @property
    def depth(self) -> int:
        """From the edge of the stage to the wall behind, mm."""
        table = 0
        if self.seats:
            table = depth_behind(self.second) + mm.STAGE_MARGIN - self.chairs_y
        floor = mm.STAGE_DEPTH if self.stage else 2 * mm.LECTERN[1] * self.lectern
        return max(table, floor)

    @property
    def lectern_x(self) -> int:
        """On the viewer's left, beside the head table."""
        if not self.seats:
            return -mm.STAGE_LEAST // 4
        return -(self.table_width // 2 + mm.STAGE_MARGIN // 2 + mm.LECTERN[0] // 2)

    @property
    def half_width(self) -> int:
        """Of what has to find room side by side, mm."""
        lectern = -self.lectern_x + mm.LECTERN[0] // 2 if self.lectern else 0
        return max(lectern, self.table_width // 2) + mm.STAGE_MARGIN


def furnished(kind: HallKind, body: Body, given: Mapping[str, int]) -> Layout:
    """The whole hall: the kind's own chairs and tables, and everything around them."""
    alone = kind is HallKind.PRESIDIUM
    front = _Front(
        seats=given["seats"] if alone else given.get("presidium", 0),
        second=given["second"] if alone else 0,
        stage=bool(given["stage"]),
        lectern=bool(given["lectern"]),
    )
    head = _head_table(front)
    down = mm.FRONT_GAP if front.depth else mm.BACK_GAP
    chairs = (*head.chairs, *(replace(one, y=one.y + down) for one in body.chairs))
    tables = (*head.tables, *(replace(one, y=one.y + down) for one in body.tables))
    room = _room(front, chairs, tables, given, bottom=mm.BEFORE_HEAD if alone else 0)
    return Layout(kind, chairs, tables, tuple(_fixtures(front, room, given)), room)


def _head_table(front: _Front) -> Body:
    if not front.seats:
        return Body()
    run = Run(0, front.chairs_y, 180, front.seats, mm.TABLE_PITCH)
    numbers = presidium_numbers(front.seats)
    chairs = honour_side(run, f"{PRESIDIUM_TABLE}-", numbers, table=PRESIDIUM_TABLE, row=1)
    y = -(mm.HEAD_FROM_EDGE + mm.TABLE_DEPTH // 2)
    size = front.table_width, mm.TABLE_DEPTH
    table = Table(PRESIDIUM_TABLE, "", TableShape.RECT, 0, y, *size, honour=True)
    return Body(with_seconds(chairs, front.second), (table,))


def _room(
    front: _Front,
    chairs: tuple[Chair, ...],
    tables: tuple[Table, ...],
    given: Mapping[str, int],
    bottom: int,
) -> Box:
    """The walls: ways along them, and enough width for stage, doors and screens."""
    least = Box(0, -front.depth, 0, bottom)
    inside = around(least, box_of((*chairs, *tables)))
    half = max(
        max(-inside.left, inside.right) + mm.SIDE_GAP,
        front.half_width,
        mm.STAGE_LEAST // 2 if front.stage else 0,
        given["doors"] * mm.DOOR_PITCH // 2,
        given["screens"] * mm.SCREEN_PITCH // 2,
    )
    top = inside.top if front.depth else 0
    if given["screens"]:
        top -= 2 * mm.SCREEN[1]
    return Box(-half, top, half, inside.bottom + mm.BACK_GAP)


def _fixtures(front: _Front, room: Box, given: Mapping[str, int]) -> Iterator[Fixture]:
    if front.stage:
        width = min(room.width, max(mm.STAGE_LEAST, 2 * front.half_width, room.width // 2))
        middle = -front.depth // 2
        yield Fixture("stage", FixtureKind.STAGE, 0, middle, width, front.depth)
    if front.lectern:
        y = -(mm.HEAD_FROM_EDGE if front.seats or front.stage else mm.LECTERN[1])
        yield Fixture("lectern", FixtureKind.LECTERN, front.lectern_x, y, *mm.LECTERN)
    screens, doors = given["screens"], given["doors"]
    yield from _along(room, FixtureKind.SCREEN, screens, mm.SCREEN, room.top + mm.SCREEN[1] // 2)
    yield from _along(room, FixtureKind.DOOR, doors, mm.DOOR, room.bottom - mm.DOOR[1] // 2)


def _along(
    room: Box, kind: FixtureKind, count: int, size: tuple[int, int], y: int
) -> Iterator[Fixture]:
    """Evenly along a wall, numbered from the viewer's left."""
    for index in range(count):
        x = room.left + room.width * (2 * index + 1) // (2 * count)
        yield Fixture(f"{kind}-{index + 1}", kind, x, y, *size)
