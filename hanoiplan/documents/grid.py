"""Cells in their columns made into a rectangle: merged areas filled, columns nobody uses left out.

Pure. What must not come in: Word, PDF and spreadsheets.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from hanoiplan.documents.model import Cell, DocTable
from hanoiplan.sheets.joining import repeated

_EMPTY = Cell("")
Area = tuple[int, int, int, int]  # top, left, bottom, right; from 0, inclusive


@dataclass(slots=True)
class Grid:
    """A table as it is put together: own cells by place, areas that are merged."""

    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)  # (row, column)
    areas: list[Area] = field(default_factory=list)
    guessed: set[tuple[int, int]] = field(default_factory=set)  # cells filled by guess
    height: int = 0
    heading_rows: int = 0

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Place a cell of its own text."""
        self.cells[row, column] = cell

    def straighten(self, edges: Sequence[float], near: float) -> None:
        """Columns that differ by the breadth of a hair between rows become one.

        Args:
            edges: where each column of the grid begins; without all of them nothing is done.
            near: how far apart beginnings of the same column may lie.
        """
        starts = sorted({column for _row, column in self.cells})
        if not starts or starts[-1] >= len(edges):
            return
        rows_of = {one: {row for row, column in self.cells if column == one} for one in starts}
        for one, other in pairwise(starts):
            if edges[other] - edges[one] <= near and not rows_of[one] & rows_of[other]:
                self._move(other, one)
                rows_of[other] |= rows_of[one]

    def _move(self, column: int, to: int) -> None:
        """The cells of a column begin where another one begins, and those before it end there."""
        for row, _column in [place for place in self.cells if place[1] == column]:
            self.cells[row, to] = self.cells.pop((row, column))
        self.areas = [
            (top, to if left == column else left, bottom, to - 1 if right == column - 1 else right)
            for top, left, bottom, right in self.areas
        ]
        self.guessed = {(row, to if at == column else at) for row, at in self.guessed}

    def table(self, *, certain: bool = True) -> DocTable:
        """The rectangle; headings that stand there again are dropped, and rows with nothing."""
        columns = sorted({column for _row, column in self.cells})
        place = {column: number for number, column in enumerate(columns)}
        rows = [[_EMPTY] * len(columns) for _row in range(self.height)]
        for (row, column), cell in self.cells.items():
            rows[row][place[column]] = replace(cell, width=1)
        for area in self.areas:
            _fill(rows, area, columns, place)
        for row, column in self.guessed:
            rows[row][place[column]] = replace(rows[row][place[column]], uncertain=True)
        kept = without_repeats(rows)
        pages = [cell.page for row in kept for cell in row if cell.page]
        heading = min(self.heading_rows, max(len(kept) - 1, 0))
        first_last = (min(pages), max(pages)) if pages else (0, 0)
        return DocTable(tuple(map(tuple, kept)), first_last, heading, certain)


def _fill(
    rows: list[list[Cell]], area: Area, columns: Sequence[int], place: dict[int, int]
) -> None:
    """The first cell's text in every cell of the area."""
    top, left, bottom, right = area
    across = [place[column] for column in columns if left <= column <= right]
    if left not in place:
        return
    first = rows[top][place[left]]
    for row in range(top, min(bottom, len(rows) - 1) + 1):
        for column in across:
            is_first = row == top and column == place[left]
            rows[row][column] = replace(
                first, inherited=not is_first, width=len(across) if column == place[left] else 1
            )


def without_repeats(rows: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """The rows that say something, without those that say the heading again."""
    filled = [row for row in rows if any(cell.text for cell in row)]
    texts = [[cell.text for cell in row] for row in filled]
    kept, number = [], 0
    while number < len(filled):
        again = repeated(texts, number)
        if not again:
            kept.append(filled[number])
        number += again or 1
    return kept
