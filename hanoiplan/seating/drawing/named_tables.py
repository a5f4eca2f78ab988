"""A banquet to hang up: round tables in the rows of the hall, the names of each in its own list.

A chair holds its number, the list under (or beside) the table says who sits there; where the hall
is too full for rings of chairs a bar with the table's number stands over its list. Lengths in mm.
What must not come in: other kinds of halls, pages.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.page_pen import GREY, INK, NAVY, PagePen, Tone
from hanoiplan.paper.pen import Rect
from hanoiplan.paper.units import Box
from hanoiplan.seating.drawing.facts import Sat, Seats, table_name
from hanoiplan.seating.drawing.marks import (
    HONOUR,
    TAKEN,
    draw_hall,
    is_honour,
    short_home,
    stage_words,
)
from hanoiplan.seating.drawing.scene import DOOR_HIGH, DOOR_NAME, Chip, Drawn, Level, Scene
from hanoiplan.seating.halls.layout import (
    Chair,
    Fixture,
    FixtureKind,
    HallKind,
    Layout,
    Table,
    TableShape,
    Viewpoint,
)
from hanoiplan.seating.halls.views import seen

STAGE_HIGH, BETWEEN = 12.0, 3.0
WIDEST = 96.0  # of a table with its list: a line is not to run across half the sheet
_TWO_LINES = 6.2  # from this height on a row has the home under the name
_ROWS = (7.4, 6.8, 6.2, 5.4, 4.9, 4.4, 4.0)
_SMALL_ROWS = (3.7, 3.5)
_RINGS = (40.0, 36.0, 32.0, 28.0, 25.0, 22.0)
_BAR = 5.0  # of a table without a ring
_LIST_LEAST, _ABREAST = 42.0, 62.0  # a list's least width; from here on the home stands beside
_NUMBER, _FLAG, _AFTER = 6.4, 0.68, 1.6  # for the number; a flag's share of its row; behind it
_FREE = N_("Free: {seats}")


@dataclass(frozen=True, slots=True)
class _Size:
    """How large everything is: a row of a list, a ring of chairs (0: a bar), table with list."""

    row: float
    ring: float
    cell: tuple[float, float]
    beside: bool


@dataclass(frozen=True, slots=True)
class _Listed:
    """A table with the people at it and the numbers of its free chairs."""

    table: Table
    chairs: tuple[Chair, ...]
    sat: tuple[Sat, ...]
    free: tuple[int, ...]

    @property
    def lines(self) -> int:
        return len(self.sat) + bool(self.free)


@dataclass(frozen=True, slots=True)
class NamedTables:
    """Everything of such a plan with its place."""

    scene: Scene
    lists: tuple[tuple[_Listed, Box], ...]
    row: float
    bars: bool = False  # no rings of chairs: the lists begin with a bar


def named_tables(seats: Seats, area: Box) -> NamedTables | None:
    """The plan in this area; None for another hall, and where names would be too small to read."""
    view = seats.facts.view
    layout, viewpoint = view.layout, view.hall.viewpoint
    rows = _rows(seats, viewpoint)
    if not rows:
        return None
    room = _room(layout, area, viewpoint)
    size = _size(rows, room)
    return _placed(layout, viewpoint, rows, (area, room), size) if size is not None else None


def draw_named_tables(
    pen: PagePen, named: NamedTables, seats: Seats, speeches: Sequence[Speech]
) -> None:
    """Tables and lists."""
    draw_hall(pen, named.scene, seats, speeches)
    lecterns = [one.box for one in named.scene.fixtures if one.piece.key != "stage"]
    stage_words(pen, named.scene, speeches, lecterns)
    for listed, box in named.lists:
        under = _bar(pen, listed, box, speeches[0]) if named.bars else box
        _draw_list(pen, listed, under, named.row, speeches[0])


# --- what stands where ---


def _rows(seats: Seats, viewpoint: Viewpoint) -> list[list[_Listed]]:
    """The tables as they are seen, row by row; nothing for a hall with other places as well."""
    layout = seats.facts.view.layout
    rounds = {one.key: one for one in layout.tables if one.shape is TableShape.ROUND}
    chairs: dict[str, list[Chair]] = {key: [] for key in rounds}
    for chair in layout.seats():
        if chair.table not in rounds:
            return []
        chairs[chair.table].append(chair)
    if layout.kind is not HallKind.BANQUET or not rounds:
        return []
    found: list[list[_Listed]] = []
    last = 0.0
    for table in sorted(rounds.values(), key=lambda one: seen(one.x, one.y, viewpoint)[1]):
        y = seen(table.x, table.y, viewpoint)[1]
        if not found or y - last > table.depth / 2:
            found.append([])
            last = y
        found[-1].append(_listed(seats, table, chairs[table.key]))
    for row in found:
        row.sort(key=lambda one: seen(one.table.x, one.table.y, viewpoint)[0])
    return found


def _listed(seats: Seats, table: Table, chairs: Sequence[Chair]) -> _Listed:
    ordered = tuple(sorted(chairs, key=lambda one: one.number))
    sat = tuple(seats.by_chair[one.key] for one in ordered if one.key in seats.by_chair)
    free = tuple(one.number for one in ordered if one.key not in seats.by_chair)
    return _Listed(table, ordered, sat, free)


def _room(layout: Layout, area: Box, viewpoint: Viewpoint) -> Box:
    """What stage and doors leave for the tables."""
    kinds = {one.kind for one in layout.fixtures}
    front = STAGE_HIGH + BETWEEN if FixtureKind.STAGE in kinds else 0.0
    back = DOOR_HIGH + 1.0 if FixtureKind.DOOR in kinds else 0.0
    top = front if viewpoint is Viewpoint.HALL else back
    return Box(area.x, area.y + top, area.width, area.height - front - back)


def _size(rows: Sequence[Sequence[_Listed]], room: Box) -> _Size | None:
    """The largest rows of names that fit; then the largest rings."""
    abreast = max(len(row) for row in rows)
    wide = min((room.width - BETWEEN * (abreast - 1)) / abreast, WIDEST)
    high = (room.height - BETWEEN * (len(rows) - 1)) / len(rows)
    lines = max(one.lines for row in rows for one in row)
    for row in _ROWS:
        for ring in _RINGS:
            if max(ring, lines * row) <= high and wide - ring - 2 >= _LIST_LEAST:
                return _Size(row, ring, (wide, max(ring, lines * row)), beside=True)
            if ring + 1.5 + lines * row <= high and wide >= _LIST_LEAST and ring <= wide:
                return _Size(row, ring, (wide, ring + 1.5 + lines * row), beside=False)
    for row in (*_ROWS, *_SMALL_ROWS):
        if _BAR + lines * row <= high and wide >= _LIST_LEAST:
            return _Size(row, 0.0, (wide, _BAR + lines * row), beside=False)
    return None


def _placed(
    layout: Layout,
    viewpoint: Viewpoint,
    rows: Sequence[Sequence[_Listed]],
    where: tuple[Box, Box],
    size: _Size,
) -> NamedTables:
    area, room = where
    wide, high = size.cell
    slack = (room.height - high * len(rows)) / max(len(rows), 1)
    chips: list[Chip] = []
    tables: list[Drawn] = []
    lists: list[tuple[_Listed, Box]] = []
    for at, row in enumerate(rows):
        y = room.y + at * (high + slack) + (slack / 2 if at or slack < BETWEEN else 0.0)
        apart = (room.width - wide * len(row)) / len(row)
        step = wide + min(apart, BETWEEN * 3)
        left = room.x + (room.width - step * len(row) + step - wide) / 2
        for place, listed in enumerate(row):
            cell = Box(left + place * step, y, wide, high)
            if not size.ring:
                lists.append((listed, cell))
                continue
            ring, beside = _parts(cell, size)
            lists.append((listed, beside))
            drawn, around = _ring(listed, ring, viewpoint)
            tables.append(drawn)
            chips += around
    fixtures = tuple(_fixtures(layout, viewpoint, area))
    scene = Scene(Level.NUMBER, tuple(chips), (), tuple(tables), fixtures, (0.0, 0.0))
    return NamedTables(scene, tuple(lists), size.row, bars=not size.ring)


def _parts(cell: Box, size: _Size) -> tuple[Box, Box]:
    """Where the ring of chairs and where the list stands."""
    ring = size.ring
    if size.beside:
        beside = Box(cell.x + ring + 2, cell.y, cell.width - ring - 2, cell.height)
        return Box(cell.x, cell.y + max((cell.height - ring) / 2, 0.0), ring, ring), beside
    x = cell.x + (cell.width - ring) / 2
    top = cell.y + ring + 1.5
    return Box(x, cell.y, ring, ring), Box(cell.x, top, cell.width, cell.bottom - top)


def _ring(listed: _Listed, box: Box, viewpoint: Viewpoint) -> tuple[Drawn, list[Chip]]:
    """A round table with a small chip for each of its chairs, none over another."""
    middle = box.x + box.width / 2, box.y + box.height / 2
    wide, high = box.width * 0.19, box.width * 0.145
    far = (box.width - wide) / 2
    chord = 2 * far * math.sin(math.pi / max(len(listed.chairs), 3))
    fitting = min(1.0, 0.94 * chord / math.hypot(wide, high))
    wide, high = wide * fitting, high * fitting
    here = seen(listed.table.x, listed.table.y, viewpoint)
    chips = []
    for chair in listed.chairs:
        x, y = seen(chair.x, chair.y, viewpoint)
        dx, dy = x - here[0], y - here[1]
        reach = math.hypot(dx, dy) or 1.0
        at = middle[0] + dx / reach * far, middle[1] + dy / reach * far
        spot = Box(at[0] - wide / 2, at[1] - high / 2, wide, high)
        chips.append(Chip(chair, spot, (-dx / reach, -dy / reach)))
    radius = far - wide / 2 - 0.7
    disc = Box(middle[0] - radius, middle[1] - radius, 2 * radius, 2 * radius)
    return Drawn(listed.table, (), disc, round=True), chips


def _fixtures(layout: Layout, viewpoint: Viewpoint, area: Box) -> Iterator[Drawn]:
    """Stage and lectern in front, doors at the back or the side where they are."""
    standing: list[Table | Fixture] = [*layout.tables, *layout.fixtures]
    xs = [seen(one.x, one.y, viewpoint)[0] for one in standing]
    low, span = min(xs), max(max(xs) - min(xs), 1.0)
    deepest = max(one.y for one in layout.tables)
    ahead = viewpoint is Viewpoint.HALL
    front = area.y if ahead else area.bottom - STAGE_HIGH
    stage = Box(area.x + area.width * 0.3, front, area.width * 0.4, STAGE_HIGH)
    for one in layout.fixtures:
        x = area.x + (seen(one.x, one.y, viewpoint)[0] - low) / span * area.width
        if one.kind is FixtureKind.STAGE:
            yield _drawn(one, stage)
        elif one.kind is FixtureKind.LECTERN:
            left = min(max(x - 7, stage.x + 1), stage.right - 15)
            yield _drawn(one, Box(left, stage.bottom - 5.6 if ahead else stage.y + 0.6, 14, 5))
        elif one.kind is FixtureKind.DOOR and one.y >= deepest:
            left = min(max(x - DOOR_NAME / 2, area.x), area.right - DOOR_NAME)
            top = area.bottom - DOOR_HIGH if ahead else area.y
            yield _drawn(one, Box(left, top, DOOR_NAME, DOOR_HIGH))


def _drawn(piece: Fixture, box: Box) -> Drawn:
    return Drawn(piece, (), box)


# --- the lists ---


def _bar(pen: PagePen, listed: _Listed, box: Box, speech: Speech) -> Box:
    """The table's name and how many sit there, over its list; what is left of the box."""
    honour = listed.table.honour
    ink = "#FFFFFF" if honour else NAVY
    pen.marks.append(Rect("table", Box(box.x, box.y, box.width, _BAR), NAVY if honour else TAKEN))
    base = box.y + _BAR - 1.35
    told = table_name(listed.table, speech)
    pen.line(box.x + 1.4, base, box.width - 16, told, Tone(10, Weight.BOLD, ink, 6))
    count = speech.x_by_y(len(listed.sat), len(listed.chairs))
    right = Tone(8, Weight.MEDIUM, ink, 6)
    pen.line(box.right - 14, base, 12.6, count, right, align="right")
    return Box(box.x, box.y + _BAR, box.width, box.height - _BAR)


def _draw_list(pen: PagePen, listed: _Listed, box: Box, row: float, speech: Speech) -> None:
    for at, sat in enumerate(listed.sat):
        _draw_row(pen, Box(box.x, box.y + at * row, box.width, row), sat, speech)
    if listed.free:
        base = box.y + len(listed.sat) * row + row / 2 + 1.0
        words = speech.say(_FREE).format(seats=_ranges(listed.free))
        left = box.x + _NUMBER
        tone = Tone(min(7.5, row * 1.8), colour=GREY, floor=5.5)
        pen.line(left, base, box.right - left, words, tone)


def _draw_row(pen: PagePen, box: Box, sat: Sat, speech: Speech) -> None:
    host = is_honour(sat.chair, HallKind.BANQUET)
    if host:
        pen.marks.append(Rect("host", box, HONOUR))
    pen.rule(box.x, box.right, box.bottom, "#CFD6DD", 0.3)
    middle = box.y + box.height / 2
    number = Tone(min(9.5, box.height * 1.8), Weight.BOLD, INK, 5)
    pen.line(box.x, middle + 1.15, _NUMBER - 1.6, str(sat.chair.number), number, align="right")
    flag = min(box.height * _FLAG, 3.8)
    left = box.x + _NUMBER
    pen.flag(sat.country, left, middle - flag / 2, flag * 1.5, flag)
    left += flag * 1.5 + _AFTER
    name, home = sat.name.pick(speech.language), short_home(sat, speech)
    tone = Tone(9, Weight.SEMIBOLD if host else Weight.MEDIUM, INK, 5.5)
    small = Tone(7, colour=GREY, floor=5.5)
    wide = box.right - left
    if box.height >= _TWO_LINES and home:
        pen.line(left, box.y + box.height * 0.47, wide, name, tone)
        pen.line(left, box.bottom - box.height * 0.15, wide, home, small)
    elif wide >= _ABREAST and home:
        pen.line(left, middle + 1.1, wide * 0.6 - 1, name, tone)
        pen.line(left + wide * 0.6, middle + 1.1, wide * 0.4, home, small)
    else:
        pen.line(left, middle + 1.1, wide, name, replace(tone, size=min(9, box.height * 1.95)))


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers with neighbours drawn together: 1, 4–7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
