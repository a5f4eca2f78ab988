"""Widths and heights of a table, measured from what is in it.

A column is as wide as 95 % of its cells need, between its floor and ceiling; chips, buttons and
changes are never cut for being rare. The name column takes the rest and its rows grow rather than
shorten a name. What must not come in: painting.
"""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from ui.base import cells, paint
from ui.base.cell_paint import PAD, WIDTHS, name_left, name_right, under_lines, wrapped
from ui.base.columns import Column
from ui.base.table_model import RowTableModel
from ui.base.theme import theme

ONE_LINE, TWO_LINES, HEADING, WRAPPED = 36, 44, 33, 18
LEAST_NAME = 160  # px of a name column, however narrow the window
SAMPLE = 400  # rows measured for the width of a column
WHOLE = (cells.Chips, cells.Button, cells.Change)  # measured by the widest
ALL_FITTED = 2000  # rows; longer lists measure the heights of what is in sight


class TableMeasures:
    """Fits one view; remembers widths that the person set by hand."""

    def __init__(self, view: QTableView, rows: RowTableModel[Any]) -> None:
        self._view, self._rows = view, rows
        self._by_hand: dict[str, int] = {}
        self._measured: dict[str, int] = {}
        self._fitting = False

    @property
    def line_height(self) -> int:
        """The height of a usual row, by the kinds of cells in it."""
        tall = any(column.cell.tall for column in self._rows.columns)
        return theme().px(TWO_LINES if tall else ONE_LINE)

    def anew(self) -> None:
        """Another theme or text size: rows and titles as well."""
        self._view.verticalHeader().setDefaultSectionSize(self.line_height)
        head = self._view.horizontalHeader()
        head.setFixedHeight(head.sizeHint().height())
        self.fit()

    def fit(self) -> None:
        """Widths of all columns, then heights of rows: the data, words or theme are others."""
        self._measured.clear()
        self.stretch()

    def stretch(self) -> None:
        """The same for another width of the view: what was measured stays."""
        if self._fitting:
            return
        self._fitting = True
        self._fit_columns()
        self.fit_rows()
        self._fitting = False

    def resized(self, place: int, before: int, width: int) -> None:
        """The person dragged a title's edge; hiding and showing a column (from or to 0) is ours."""
        if not self._fitting and before and width:
            self._by_hand[self._rows.columns[place].key] = width
            self.fit()

    def _fit_columns(self) -> None:
        taken = 0
        for place, column in enumerate(self._rows.columns):
            if not column.stretch and not self._view.isColumnHidden(place):
                width = self._by_hand.get(column.key) or self._known(place, column)
                self._view.setColumnWidth(place, width)
                taken += width
        for place, column in enumerate(self._rows.columns):
            if column.stretch:
                rest = self._view.viewport().width() - taken
                least = theme().px(max(column.floor, LEAST_NAME))
                if column.cell is cells.Text:  # one line that is never cut, so never narrower
                    least = max(least, self._known(place, column))
                self._view.setColumnWidth(place, max(least, rest))

    def _known(self, place: int, column: Column[Any]) -> int:
        if column.key not in self._measured:
            self._measured[column.key] = self._wanted(place, column)
        return self._measured[column.key]

    def _wanted(self, place: int, column: Column[Any]) -> int:
        """The width most cells of a column need, between its floor and ceiling."""
        px = theme().px
        whole = column.stretch or column.cell in WHOLE
        count = self._rows.rowCount()
        step = max(1, count // (ALL_FITTED if whole else SAMPLE))
        wanted = sorted(
            cell_width(self._rows.cell_at(line, place)) for line in range(0, count, step)
        )
        last = len(wanted) - 1 if whole else min(len(wanted) - 1, int(len(wanted) * 0.95))
        most = wanted[last] + 1 if wanted else 0
        ceiling = most if column.stretch else px(column.ceiling)
        return round(max(self._head(place, column), px(column.floor), min(most, ceiling)))

    def _head(self, place: int, column: Column[Any]) -> float:
        """What the title needs, with room for the arrow where it can be sorted."""
        px = theme().px
        title = self._rows.headerData(place, Qt.Orientation.Horizontal) or ""
        head = paint.text_width(title, theme().font("chip", 600)) + px(PAD + 4)
        sortable = column.sort is not None and column.align == "left"
        return head + px(22) if sortable else head

    def fit_rows(self) -> None:
        """Rows grow where a name needs a second line; headings are lower."""
        place = next((n for n, c in enumerate(self._rows.columns) if c.stretch), None)
        width = self._view.columnWidth(place) - 2 * theme().px(PAD) if place is not None else 0
        usual = self.line_height
        for line in self._lines_to_fit():
            height = usual
            if self._rows.group_at(line) is not None:
                height = theme().px(HEADING)
            elif place is not None:
                height += _growth(self._rows.cell_at(line, place), width)
            if self._view.rowHeight(line) != height:
                self._view.setRowHeight(line, height)

    def _lines_to_fit(self) -> range:
        """All lines of a usual list; of a very long one those in sight and some around."""
        count = self._rows.rowCount()
        if count <= ALL_FITTED:
            return range(count)
        top = max(0, self._view.rowAt(0))
        return range(max(0, top - 20), min(count, top + 80))

    def scrolled(self) -> None:
        """Other lines came into sight."""
        if self._rows.rowCount() > ALL_FITTED:
            self.fit_rows()


def cell_width(cell: cells.Cell) -> float:
    """What a cell needs, padding included."""
    return WIDTHS[type(cell)](cell) + 2 * theme().px(PAD)


def _growth(cell: cells.Cell, width: float) -> int:
    """What a row grows by for lines that wrap."""
    if not isinstance(cell, cells.TwoLines):
        return 0
    lines = wrapped(cell, width - name_left(cell) - name_right(cell))
    under = under_lines(cell, width - name_left(cell))
    more = len(lines) - 1 + max(0, len(under) - 1)
    return theme().px(WRAPPED) * more
