"""Where everything of a hall stands on a sheet, with chips as large as there is room for.

The plan is not to scale: empty floor is drawn shorter and rows are drawn apart as far as their
chips need. Lengths on paper in mm. What must not come in: who sits where, marks, fonts.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple

from hanoiplan.paper.units import Box
from hanoiplan.seating.halls.layout import (
    PRESIDIUM_TABLE,
    Chair,
    ChairUse,
    Fixture,
    FixtureKind,
    HallKind,
    Layout,
    Table,
    TableShape,
    Viewpoint,
)
from hanoiplan.seating.halls.shapes import polygon, unit
from hanoiplan.seating.halls.views import seen, seen_turn

Place = Callable[[float, float], tuple[float, float]]
Shorten = Callable[[float], float]

FLOOR = 800  # mm of the hall: empty floor between people is never drawn longer than this
FRONT, SIDE = 1500, 500  # the same between them and the back of the stage, the other walls
BACK = 700  # the same behind a presidium
WIDER, DEEPER = 2.6, 1.5  # one direction may be drawn so many times as large as the other
SPACE = 0.55  # mm between two chips
TABLES_APART = 2.6  # mm between the chips of two round tables, at most
OFF_TABLE = 0.7  # mm between a chip and its table
TO_TABLE = 300  # mm of the hall from a chair's middle to the edge of its table
DOT_GAP = 0.9
DOOR, DOOR_HIGH, DOOR_NAME = 1.6, 6.0, 18.0  # mm thick, with its name, the least width of that
LECTERN = (14.0, 5.0)  # at least so large, or nobody could read its name


class Level(IntEnum):
    """How much a chip has room to say; each says what the one before says as well."""

    DOT = 0
    NUMBER = 1
    FLAG = 2
    HOME = 3
    NAME = 4


SIZES: tuple[tuple[Level, float, float], ...] = (
    *((Level.NAME, w, h) for w, h in ((44, 21), (38, 19), (34, 17), (30, 16), (27, 15), (25, 14))),
    *((Level.HOME, w, h) for w, h in ((25, 11.4), (22, 14), (22, 10.6), (20, 13.4))),
    *((Level.HOME, w, h) for w, h in ((20, 9.8), (18, 13), (18, 9.2))),
    *((Level.FLAG, w, h) for w, h in ((18, 11), (18, 9.2), (15, 11), (15, 7.5), (13, 10))),
    *((Level.FLAG, w, h) for w, h in ((13, 6.4), (11.4, 9.4), (11.4, 5.6), (10, 9))),
    *((Level.FLAG, w, h) for w, h in ((8.6, 8.8), (7.4, 8.0), (6.4, 7.4), (5.6, 7.0))),
    *((Level.NUMBER, w, h) for w, h in ((8, 5), (6.6, 5.4), (5.6, 4.8), (4.8, 4.4), (4.8, 3.3))),
    *((Level.DOT, w, h) for w, h in ((3.4, 2.8), (2.4, 2.0), (1.6, 1.4), (1.1, 1.0), (0.7, 0.6))),
)


@dataclass(frozen=True, slots=True)
class Chip:
    """A ranked chair on paper."""

    chair: Chair
    box: Box
    facing: tuple[float, float]  # on paper


@dataclass(frozen=True, slots=True)
class Dot:
    """A chair behind a principal, drawn at the chip's back."""

    chair: Chair
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table or a fixture on paper: its outline, and for a round one middle and radius."""

    piece: Table | Fixture
    corners: tuple[tuple[float, float], ...]
    box: Box
    round: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole hall on paper."""

    level: Level
    chips: tuple[Chip, ...]
    dots: tuple[Dot, ...]
    tables: tuple[Drawn, ...]
    fixtures: tuple[Drawn, ...]
    per_mm: tuple[float, float]  # mm of paper for one of the hall, across and down

    def obstacles(self) -> Iterator[Box]:
        """Everything over which nothing else may be drawn."""
        yield from (chip.box for chip in self.chips)
        yield from (_round_box(dot.x, dot.y, dot.radius) for dot in self.dots)
        yield from (one.box for one in (*self.tables, *self.fixtures))


def scene_of(layout: Layout, area: Box, viewpoint: Viewpoint, *, most: Level = Level.NAME) -> Scene:
    """The hall in this area with the largest chips for which there is room."""
    hall = _Hall(layout, viewpoint)
    found = None
    for level, width, height in SIZES:
        if level > most:
            continue
        found = hall.drawn(area, level, width, height)
        if found is not None:
            return found
    return hall.drawn(area, Level.DOT, 0.4, 0.4, anyhow=True) or Scene(
        Level.DOT, (), (), (), (), (0.0, 0.0)
    )


class _Hall:
    """A layout with its empty floor taken out, as seen from one side."""

    def __init__(self, layout: Layout, viewpoint: Viewpoint) -> None:
        self.layout = layout
        self.viewpoint = viewpoint
        self._even = any(table.shape is TableShape.ROUND for table in layout.tables)
        solid: list[Chair | Table] = list(layout.seats())
        behind = SIDE if len(solid) == len(layout.chairs) else 2 * SIDE
        presidium = any(chair.table == PRESIDIUM_TABLE for chair in layout.chairs)
        front = BACK + SIDE * (len(solid) < len(layout.chairs)) if presidium else FRONT
        if self._even:  # a round table stays round
            solid += layout.tables
        standing = (*solid, *layout.tables, *layout.fixtures)
        corners = [corner for piece in standing for corner in polygon(piece)] or [(0.0, 0.0)]
        self._across = _shortened(_spans(solid, 0), *_reach(corners, 0), SIDE, SIDE)
        self._down = _shortened(_spans(solid, 1), *_reach(corners, 1), front, behind)
        self._shapes = {table.key: table.shape for table in layout.tables}
        bounds = _box([self.point(x, y) for x, y in corners])
        self._bounds = bounds.x, bounds.y, max(bounds.width, 1.0), max(bounds.height, 1.0)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the hall without its empty floor, turned as it is seen."""
        return seen(self._across(x), self._down(y), self.viewpoint)

    def drawn(
        self, area: Box, level: Level, width: float, height: float, *, anyhow: bool = False
    ) -> Scene | None:
        """The scene with chips of this size, None where they would meet each other."""
        room = area
        for _try in range(3):
            scene = self._in(room, level, width, height)
            left, top, right, bottom = _over(scene, area)
            if max(left, top, right, bottom) <= 0.01:
                break
            room = Box(
                room.x + left, room.y + top, room.width - left - right, room.height - top - bottom
            )
            if room.width < 8 or room.height < 8:
                return None
        return scene if anyhow or (max(_over(scene, area)) <= 0.2 and _is_clear(scene)) else None

    def _in(self, room: Box, level: Level, width: float, height: float) -> Scene:
        left, top, wide, deep = self._bounds
        sx, sy = room.width / wide, room.height / deep
        if self._even:
            sx = sy = min(sx, sy)
        else:
            sx, sy = min(sx, sy * WIDER), min(sy, sx * DEEPER)
        at_x = room.x + (room.width - wide * sx) / 2
        at_y = room.y + (room.height - deep * sy) / 2

        def place(x: float, y: float) -> tuple[float, float]:
            px, py = self.point(x, y)
            return at_x + (px - left) * sx, at_y + (py - top) * sy

        chips = tuple(self._chip(chair, place, (width, height)) for chair in self.layout.seats())
        scene = Scene(level, chips, (), (), (), (sx, sy))
        solid = [_piece(one, place) for one in self.layout.tables]
        drawn = [_piece(one, place) for one in self.layout.fixtures]
        fixed = _with_names(drawn, room.y + room.height / 2)
        dots = tuple(self._dots(chips, min(1.9, height * 0.19, width * 0.14)))
        return replace(scene, dots=dots, tables=tuple(solid), fixtures=tuple(fixed))

    def _chip(self, chair: Chair, place: Place, size: tuple[float, float]) -> Chip:
        """At a table a chip begins at its edge; elsewhere it lies over its chair."""
        ahead_x, ahead_y = unit(chair.facing)
        dx, dy = unit(seen_turn(chair.facing, self.viewpoint))
        width, height = size
        x, y = place(chair.x, chair.y)
        shape = self._shapes.get(chair.table)
        if shape not in (None, TableShape.BLOCK) and self.layout.kind is not HallKind.SITTING:
            x, y = place(chair.x + ahead_x * TO_TABLE, chair.y + ahead_y * TO_TABLE)
            back = abs(dx) * width / 2 + abs(dy) * height / 2 + OFF_TABLE
            x, y = x - dx * back, y - dy * back
        return Chip(chair, Box(x - width / 2, y - height / 2, width, height), (dx, dy))

    def _dots(self, chips: Sequence[Chip], radius: float) -> Iterator[Dot]:
        by_key = {chip.chair.key: chip for chip in chips}
        behind: dict[str, list[Chair]] = defaultdict(list)
        for chair in self.layout.chairs:
            if chair.use is ChairUse.SECOND and chair.behind in by_key:
                behind[chair.behind].append(chair)
        for key, chairs in behind.items():
            yield from _dots_of(by_key[key], chairs, radius)


def _dots_of(chip: Chip, chairs: Sequence[Chair], radius: float) -> Iterator[Dot]:
    """Side by side at the chip's back, in a second row where they are many."""
    dx, dy = chip.facing
    box = chip.box
    middle_x, middle_y = box.x + box.width / 2, box.y + box.height / 2
    span = abs(dy) * box.width + abs(dx) * box.height
    step = 2 * radius + DOT_GAP
    side_by_side = max(1, int((span + DOT_GAP) / step))
    for at, chair in enumerate(chairs):
        line, place = divmod(at, side_by_side)
        count = min(side_by_side, len(chairs) - line * side_by_side)
        back = abs(dx) * box.width / 2 + abs(dy) * box.height / 2 + DOT_GAP + radius + line * step
        aside = (place - (count - 1) / 2) * step
        yield Dot(
            chair, middle_x - dx * back - dy * aside, middle_y - dy * back + dx * aside, radius
        )


def _piece(piece: Table | Fixture, place: Place) -> Drawn:
    corners = tuple(place(x, y) for x, y in polygon(piece))
    box = _box(corners)
    if isinstance(piece, Fixture) and piece.kind is FixtureKind.LECTERN:
        wide, deep = max(box.width, LECTERN[0]), max(box.height, LECTERN[1])
        x, y = box.x + (box.width - wide) / 2, box.y + (box.height - deep) / 2
        box = Box(x, y, wide, deep)
    is_round = isinstance(piece, Table) and piece.shape is TableShape.ROUND
    return Drawn(piece, corners, box, is_round)


def _with_names(fixtures: Sequence[Drawn], middle: float) -> Iterator[Drawn]:
    """Doors as thin bars with room for their name outside; a lectern within its stage."""
    stage = next((one.box for one in fixtures if _is(one, FixtureKind.STAGE)), None)
    for one in fixtures:
        box = one.box
        if _is(one, FixtureKind.DOOR):
            wide = max(box.width, DOOR_NAME)
            x, y = box.x - (wide - box.width) / 2, box.y + box.height / 2
            top = y + DOOR / 2 - DOOR_HIGH if y < middle else y - DOOR / 2
            yield replace(one, box=Box(x, top, wide, DOOR_HIGH))
        elif stage is not None and _is(one, FixtureKind.LECTERN):
            x = max(min(box.x, stage.right - box.width - 0.5), stage.x + 0.5)
            y = max(min(box.y, stage.bottom - box.height - 0.5), stage.y + 0.5)
            yield replace(one, box=box._replace(x=x, y=y))
        else:
            yield one


def _is(one: Drawn, kind: FixtureKind) -> bool:
    return isinstance(one.piece, Fixture) and one.piece.kind is kind


def _box(points: Iterable[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _round_box(x: float, y: float, radius: float) -> Box:
    return Box(x - radius, y - radius, 2 * radius, 2 * radius)


# --- empty floor ---


def _spans(pieces: Sequence[Chair | Table], axis: int) -> list[tuple[float, float]]:
    """Where anything stands along one direction, merged."""
    merged: list[tuple[float, float]] = []
    outlines = ([point[axis] for point in polygon(piece)] for piece in pieces)
    for low, high in sorted((min(one), max(one)) for one in outlines):
        if merged and low <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], high)
        else:
            merged.append((low, high))
    return merged


def _reach(corners: Sequence[tuple[float, float]], axis: int) -> tuple[float, float]:
    return min(one[axis] for one in corners), max(one[axis] for one in corners)


def _shortened(
    spans: Sequence[tuple[float, float]], low: float, high: float, before: float, after: float
) -> Shorten:
    """Positions with every stretch of empty floor cut down: `before` and `after` all people."""
    solid = [one for one in spans if one[1] > low and one[0] < high] or [(low, high)]
    known, drawn = [low], [0.0]
    for start, end in solid:
        most = before if len(known) == 1 else FLOOR
        drawn.append(drawn[-1] + min(max(start - known[-1], 0.0), most))
        known.append(max(start, known[-1]))
        drawn.append(drawn[-1] + end - known[-1])
        known.append(end)
    drawn.append(drawn[-1] + min(max(high - known[-1], 0.0), after))
    known.append(max(high, known[-1]))

    def place(x: float) -> float:
        at = min(max(bisect_right(known, x) - 1, 0), len(known) - 2)
        whole = known[at + 1] - known[at]
        share = (x - known[at]) / whole if whole else 0.0
        return drawn[at] + share * (drawn[at + 1] - drawn[at])

    return place


# --- room ---


def _over(scene: Scene, area: Box) -> tuple[float, float, float, float]:
    """How far it reaches out of the area on the left, top, right and bottom."""
    boxes = list(scene.obstacles())
    return (
        max([0.0, *(area.x - box.x for box in boxes)]),
        max([0.0, *(area.y - box.y for box in boxes)]),
        max([0.0, *(box.right - area.right for box in boxes)]),
        max([0.0, *(box.bottom - area.bottom for box in boxes)]),
    )


class _Thing(NamedTuple):
    """What takes room: `table` says which table it is, `own` at which one it stands."""

    box: Box
    table: str = ""
    own: str = ""
    apart: float = SPACE / 2  # from what is of another table

    def is_in_the_way_of(self, other: "_Thing") -> bool:
        pairs = ((self, other), (other, self))
        together = any(one.table and one.table == two.own for one, two in pairs)
        both_still = self.table and other.table
        near = SPACE / 2 if self.own == other.own else max(self.apart, other.apart)
        return not (together or both_still) and meets(self.box, other.box, near)


def _is_clear(scene: Scene) -> bool:
    """No chip meets another, nor somebody else's table, nor a lectern or door."""
    things = list(_things(scene))
    size = max([6.0, *(max(one.box.width, one.box.height) for one in things if one.own)])
    cells: dict[tuple[int, int], list[_Thing]] = defaultdict(list)
    for thing in things:
        for cell in _cells(thing.box, size):
            if any(thing.is_in_the_way_of(other) for other in cells[cell]):
                return False
            cells[cell].append(thing)
    return True


def _things(scene: Scene) -> Iterator[_Thing]:
    rounds = {one.piece.key for one in scene.tables if one.round}
    for one in (*scene.tables, *scene.fixtures):
        piece = one.piece
        if isinstance(piece, Table) and piece.shape is not TableShape.BLOCK:
            yield _Thing(_inner(one), table=piece.key)
        elif isinstance(piece, Fixture) and piece.kind is not FixtureKind.STAGE:
            yield _Thing(one.box, table=f"fixture {piece.key}")
    for chip in scene.chips:
        own = chip.chair.table
        apart = min(TABLES_APART, chip.box.height * 0.3) if own in rounds else SPACE / 2
        yield _Thing(chip.box, own=own or "-", apart=apart)
    for dot in scene.dots:
        yield _Thing(_round_box(dot.x, dot.y, dot.radius - 0.2), own="-")


def _inner(one: Drawn) -> Box:
    """A round table by the square inside it; the chips at its own edge stand beyond."""
    if not one.round:
        return one.box
    cut = one.box.width * 0.146
    return Box(one.box.x + cut, one.box.y + cut, one.box.width - 2 * cut, one.box.height - 2 * cut)


def _cells(box: Box, size: float) -> list[tuple[int, int]]:
    across = range(int(box.x // size), int(box.right // size) + 1)
    down = range(int(box.y // size), int(box.bottom // size) + 1)
    return [(x, y) for x in across for y in down]


def meets(one: Box, other: Box, gap: float = 0.0) -> bool:
    """Whether two boxes come nearer than that."""
    return (
        one.x < other.right + gap
        and other.x < one.right + gap
        and one.y < other.bottom + gap
        and other.y < one.bottom + gap
    )
