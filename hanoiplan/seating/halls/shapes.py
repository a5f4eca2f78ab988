"""Outlines of chairs, tables and fixtures in hall millimetres, and which of them overlap.

Screen and paper draw from these numbers; nothing is drawn here. What must not come in: colours,
occupants, and the placing of furniture.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from hanoiplan.seating.halls.layout import (
    PRESIDIUM_TABLE,
    Box,
    Chair,
    ChairUse,
    Fixture,
    FixtureKind,
    HallKind,
    Layout,
    Piece,
    Table,
    TableShape,
)

Point = tuple[float, float]
Polygon = tuple[Point, ...]

_CORNERS = 32  # of a round table's outline
_CELL = 2000  # mm: pieces in cells far apart are not compared
_TOUCH = 2.0  # mm: coordinates are rounded, neighbours may touch


@dataclass(frozen=True, slots=True)
class RowLabel:
    """The letter of a row of chairs beside its left or right end, mm."""

    text: str
    x: int
    y: int


@lru_cache(maxsize=1024)
def unit(degrees: float) -> Point:
    """The direction that many degrees clockwise from the stage: 0 = (0, -1), 90 = (1, 0)."""
    turn = math.radians(degrees)
    return round(math.sin(turn), 9), round(-math.cos(turn), 9)


def rotated(x: float, y: float, degrees: float) -> Point:
    """The point turned clockwise (as seen from the hall) about (0, 0)."""
    ahead, aside = unit(degrees), unit(degrees + 90)
    return x * aside[0] - y * ahead[0], x * aside[1] - y * ahead[1]


def rectangle(x: float, y: float, width: float, depth: float, turn: float = 0) -> Polygon:
    """The four corners, clockwise from the one at the left and nearest the stage."""
    half_width, half_depth = width / 2, depth / 2
    corners = (
        (-half_width, -half_depth),
        (half_width, -half_depth),
        (half_width, half_depth),
        (-half_width, half_depth),
    )
    if not turn % 360:
        return tuple((x + dx, y + dy) for dx, dy in corners)
    (ahead_x, ahead_y), (aside_x, aside_y) = unit(turn), unit(turn + 90)
    return tuple(
        (x + dx * aside_x - dy * ahead_x, y + dx * aside_y - dy * ahead_y) for dx, dy in corners
    )


def polygon(piece: Piece) -> Polygon:
    """The outline of a piece; a round table as a polygon of 32 corners inside its edge."""
    if isinstance(piece, Chair):
        return rectangle(piece.x, piece.y, piece.width, piece.depth, piece.facing)
    if isinstance(piece, Table) and piece.shape is TableShape.ROUND:
        ring = (unit(corner * 360 / _CORNERS) for corner in range(_CORNERS))
        radius = piece.width / 2
        return tuple((piece.x + radius * dx, piece.y + radius * dy) for dx, dy in ring)
    return rectangle(piece.x, piece.y, piece.width, piece.depth, piece.turn)


def box_of(pieces: Iterable[Piece]) -> Box | None:
    """The smallest box around the outlines; None of nothing."""
    points = [point for piece in pieces for point in polygon(piece)]
    if not points:
        return None
    across, down = zip(*points, strict=True)
    return Box(
        math.floor(min(across) + 0.01),
        math.floor(min(down) + 0.01),
        math.ceil(max(across) - 0.01),
        math.ceil(max(down) - 0.01),
    )


def around(first: Box, second: Box | None) -> Box:
    """The box that holds both."""
    if second is None:
        return first
    return Box(
        min(first.left, second.left),
        min(first.top, second.top),
        max(first.right, second.right),
        max(first.bottom, second.bottom),
    )


def block_around(key: str, chairs: Iterable[Chair], margin: int = 60) -> Table | None:
    """A delegation's block: the frame around its chairs; None without chairs."""
    box = box_of(chairs)
    if box is None:
        return None
    middle = (box.left + box.right) // 2, (box.top + box.bottom) // 2
    size = box.width + 2 * margin, box.height + 2 * margin
    return Table(key, key, TableShape.BLOCK, *middle, *size)


def row_labels(layout: Layout) -> tuple[RowLabel, ...]:
    """The letters of rows, at both ends: of rows of chairs, and of lines of blocks.

    Empty for halls whose chairs have no letter before their number.
    """
    rows: dict[str, list[Chair]] = defaultdict(list)
    lettered = layout.kind in {HallKind.THEATRE, HallKind.CLASSROOM}
    for chair in layout.chairs if lettered else ():
        letters = _row_letters(chair)
        if letters:
            rows[letters].append(chair)
    return tuple(label for text, chairs in rows.items() for label in _both_ends(text, chairs))


def _row_letters(chair: Chair) -> str:
    """A of A-12 and of A3-1; nothing for the presidium or a chair with a name of its own."""
    head, dash, _number = chair.key.partition("-")
    letters = head.rstrip("0123456789")
    in_row = chair.row and chair.use is ChairUse.SEAT and chair.table != PRESIDIUM_TABLE
    return letters if dash and in_row and letters.isalpha() else ""


def _both_ends(text: str, chairs: list[Chair]) -> Iterator[RowLabel]:
    front = min(chair.row for chair in chairs)
    y = round(sum(c.y for c in chairs if c.row == front) / sum(c.row == front for c in chairs))
    yield RowLabel(text, min(chair.x for chair in chairs) - 600, y)
    yield RowLabel(text, max(chair.x for chair in chairs) + 600, y)


def overlapping(layout: Layout) -> tuple[tuple[str, str], ...]:
    """Pairs of keys whose outlines overlap: what the eye would find wrong in a drawing.

    Blocks are frames, not furniture, and a stage carries what stands wholly on it.
    """
    solid = [table for table in layout.tables if table.shape is not TableShape.BLOCK]
    pieces: list[Piece] = [*layout.chairs, *solid, *layout.fixtures]
    outlines = [polygon(piece) for piece in pieces]
    found: set[tuple[int, int]] = set()
    for members in _cells(outlines).values():
        for place, first in enumerate(members):
            for second in members[place + 1 :]:
                if (first, second) not in found and _overlap(outlines[first], outlines[second]):
                    found.add((first, second))
    return tuple(
        (pieces[a].key, pieces[b].key)
        for a, b in sorted(found)
        if not _carried(pieces[a], pieces[b], outlines[a], outlines[b])
    )


def _cells(outlines: list[Polygon]) -> dict[tuple[int, int], list[int]]:
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, outline in enumerate(outlines):
        across = [math.floor(x / _CELL) for x, _y in outline]
        down = [math.floor(y / _CELL) for _x, y in outline]
        for column in range(min(across), max(across) + 1):
            for line in range(min(down), max(down) + 1):
                cells[column, line].append(index)
    return cells


def _overlap(first: Polygon, second: Polygon) -> bool:
    """Convex outlines overlap unless a line along an edge parts them."""
    return not (_parted(first, second) or _parted(second, first))


def _parted(first: Polygon, second: Polygon) -> bool:
    for (ax, ay), (bx, by) in zip(first, first[1:] + first[:1], strict=True):
        out_x, out_y = by - ay, ax - bx  # outwards of a clockwise outline
        length = math.hypot(out_x, out_y) or 1.0
        nearest = min((x - ax) * out_x + (y - ay) * out_y for x, y in second)
        if nearest / length >= -_TOUCH:
            return True
    return False


def _carried(first: Piece, second: Piece, one: Polygon, other: Polygon) -> bool:
    for stage, outline, carried in ((first, one, other), (second, other, one)):
        if isinstance(stage, Fixture) and stage.kind is FixtureKind.STAGE:
            return all(_inside(point, outline) for point in carried)
    return False


def _inside(point: Point, outline: Polygon) -> bool:
    x, y = point
    return all(
        (x - ax) * (by - ay) + (y - ay) * (ax - bx) <= _TOUCH * 100
        for (ax, ay), (bx, by) in zip(outline, outline[1:] + outline[:1], strict=True)
    )
