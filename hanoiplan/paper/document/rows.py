"""The tables of a paper as pieces: a row is one piece, with the headings ready to stand again.

What must not come in: what stands in a table, pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from hanoiplan.paper.document.forms import (
    BLACK,
    BORDER,
    CELL_SIDE,
    CELL_TOP,
    HEADING_GROUND,
    Sheet,
)
from hanoiplan.paper.document.model import Align, Column, Lines, Row, Section, Table
from hanoiplan.paper.document.pieces import Piece, stacked
from hanoiplan.paper.document.setting import SetLine, set_lines, stack_height
from hanoiplan.paper.pen import Mark, Rect, Segment
from hanoiplan.paper.units import Box

_GAP = 3.0  # mm above a table
_HEADING_TOP = 1.8  # mm
HIGH = 45.0  # mm: a higher row may go on on the next page, else it would leave half a page empty
_LINES_TOGETHER = 3  # of such a row stand together at least, on either page


def table_pieces(table: Table, sheet: Sheet) -> Iterator[Piece]:
    """Every row of a table; one higher than a page is parted between its lines."""
    headings = _headings(table.columns, sheet)
    most = sheet.height - headings.height
    fresh = table.fresh
    for row in table.rows:
        if isinstance(row, Section):
            marks, height = _section(row, table.columns, sheet)
            yield Piece(height, tuple(marks), keep=True, fresh=fresh, again=headings)
        else:
            for piece in _row(row, table, sheet, most, headings):
                yield replace(piece, fresh=fresh)
                fresh = False
        fresh = False


def row_height(row: Row | Section, columns: Sequence[Column]) -> float:
    """How high a row is where its text is not parted, mm."""
    if isinstance(row, Section):
        width = sum(column.width for column in columns)
        return stack_height(set_lines(row.lines, width - 2 * CELL_SIDE)) + 2 * CELL_TOP
    texts = _texts(row.cells, columns)
    return max(row.least, *(stack_height(text) + 2 * CELL_TOP for text in texts))


def heading_height(columns: Sequence[Column]) -> float:
    """How high the row of headings is, mm."""
    texts = _texts([column.heading for column in columns], columns)
    return max(stack_height(text) for text in texts) + 2 * _HEADING_TOP


def _texts(cells: Sequence[Lines], columns: Sequence[Column]) -> list[list[SetLine]]:
    return [
        set_lines(cell, column.width - 2 * CELL_SIDE)
        for cell, column in zip(cells, columns, strict=True)
    ]


def _headings(columns: Sequence[Column], sheet: Sheet) -> Piece:
    texts = _texts([column.heading for column in columns], columns)
    height = heading_height(columns)
    wide = sum(column.width for column in columns)
    ground = Rect("heading", Box(sheet.left, 0.0, wide, height), HEADING_GROUND)
    marks = _cells(texts, columns, sheet, height, Align.CENTRE)
    return Piece(height, (ground, *marks), _GAP, keep=True)


def _section(row: Section, columns: Sequence[Column], sheet: Sheet) -> tuple[list[Mark], float]:
    height = row_height(row, columns)
    wide = sum(column.width for column in columns)
    inner = Box(sheet.left + CELL_SIDE, CELL_TOP, wide - 2 * CELL_SIDE, height - 2 * CELL_TOP)
    text = stacked(set_lines(row.lines, inner.width), inner)
    return [*text, *_borders([0.0, wide], sheet, height)], height


def _row(row: Row, table: Table, sheet: Sheet, most: float, headings: Piece) -> Iterator[Piece]:
    texts = _texts(row.cells, table.columns)
    height = row_height(row, table.columns)
    if height <= most:
        yield _piece(texts, table, sheet, height, headings)
        return
    while any(texts):
        taken, texts = _cut(texts, most)
        yield _piece(taken, table, sheet, _high(taken), headings)


def _piece(
    texts: list[list[SetLine]], table: Table, sheet: Sheet, height: float, headings: Piece
) -> Piece:
    """One row; where it is high and written from the top, a page may end within it."""

    def parted(room: float) -> tuple[Piece, Piece] | None:
        taken, rest = _cut(texts, room, _longest(texts) - _LINES_TOGETHER)
        if _high(taken) > room or min(_longest(taken), _longest(rest)) < _LINES_TOGETHER:
            return None
        first, second = (
            _piece(part, table, sheet, _high(part), headings) for part in (taken, rest)
        )
        return first, second

    marks = tuple(_cells(texts, table.columns, sheet, height, top=table.top))
    divides = table.top and height > HIGH
    return Piece(height, marks, again=headings, parted=parted if divides else None)


def _cut(
    texts: list[list[SetLine]], most: float, lines: int | None = None
) -> tuple[list[list[SetLine]], list[list[SetLine]]]:
    """What of each cell this height (mm) and so many lines take, and the rest."""
    taken = [_fitting(text, most - 2 * CELL_TOP)[:lines] for text in texts]
    rest = [text[len(part) :] for text, part in zip(texts, taken, strict=True)]
    return taken, rest


def _high(texts: Sequence[list[SetLine]]) -> float:
    return max(stack_height(text) for text in texts) + 2 * CELL_TOP


def _longest(texts: Sequence[list[SetLine]]) -> int:
    return max(map(len, texts))


def _fitting(text: list[SetLine], most: float) -> list[SetLine]:
    """As many of the first lines as this height takes, but never none."""
    count = len(text)
    while count > 1 and stack_height(text[:count]) > most:
        count -= 1
    return text[:count]


def _cells(
    texts: Sequence[list[SetLine]],
    columns: Sequence[Column],
    sheet: Sheet,
    height: float,
    align: Align | None = None,
    *,
    top: bool = False,
) -> list[Mark]:
    edges = [0.0, *accumulate(column.width for column in columns)]
    marks: list[Mark] = []
    for text, column, left in zip(texts, columns, edges, strict=False):
        above = CELL_TOP if top else 0.0
        box = Box(sheet.left + left + CELL_SIDE, above, column.width - 2 * CELL_SIDE, height)
        marks += stacked(text, box, align or column.align, middle=not top)
    return [*marks, *_borders(edges, sheet, height)]


def _borders(edges: Sequence[float], sheet: Sheet, height: float) -> Iterator[Mark]:
    left, right = sheet.left + edges[0], sheet.left + edges[-1]
    for y in (0.0, height):
        yield Segment("border", left, y, right, y, BLACK, BORDER)
    for edge in edges:
        x = sheet.left + edge
        yield Segment("border", x, 0.0, x, height, BLACK, BORDER)
