"""The cells chosen in a table whose rows are chosen: the lines selected, times some columns.

Off until Left, Right, F2, a drag across columns or a press within the chosen row asks for a
cell; Esc turns it off. What must not come in: what is done with the cells.
"""

from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QTableView

from ui.base.table.cell_edits import Line
from ui.base.table.choice import RowChoice
from ui.base.table.columns import TICK, Column

Index = QModelIndex | QPersistentModelIndex
Flags = QItemSelectionModel.SelectionFlag


class CellBlock(QObject):
    """Where the cell cursor stands and how far the block reaches."""

    changed = Signal()

    def __init__(self, view: RowChoice[Any]) -> None:
        super().__init__(view)
        self._view = view
        self.on = False
        self._anchor = -1  # column

    def ways(self) -> list[int]:
        """Columns a cursor can stand in, as they stand from left to right."""
        columns = self._view.rows.columns
        return [n for n in in_sight(self._view) if columns[n].key != TICK]

    def columns(self) -> list[int]:
        """The columns of the block from left to right."""
        ways, current = self.ways(), self._view.currentIndex().column()
        if not self.on or current not in ways:
            return ways
        ends = sorted(
            ways.index(n) for n in (current, self._anchor if self._anchor in ways else current)
        )
        return ways[ends[0] : ends[1] + 1]

    def lines(self) -> list[int]:
        """The lines of the block from top to bottom."""
        chosen = self._view.selected_lines()
        current = self._view.currentIndex().row()
        if self.on and current not in chosen:
            return [current] if self._view.rows.key_at(current) is not None else []
        return chosen

    def contains(self, index: Index) -> bool:
        """Whether a cell of a selected row is in the block."""
        return not self.on or index.column() in self.columns()

    # ---- moving

    def go(self, column: int, *, extend: bool = False) -> None:
        """Puts the cursor into a column of the current line."""
        index = self._view.currentIndex()
        line = index.row() if index.isValid() else 0
        target = self._view.rows.index(line, column)
        if not target.isValid():
            return
        keeps = extend and self.on
        if not keeps:
            self._anchor = index.column() if extend and index.column() in self.ways() else column
        self.on = True
        chosen = line in self._view.selected_lines()
        if chosen and (extend or len(self._view.selected_lines()) == 1):
            self._view.selectionModel().setCurrentIndex(target, Flags.NoUpdate)
        else:
            self._view.selectionModel().setCurrentIndex(target, Flags.ClearAndSelect | Flags.Rows)
        self._view.scrollTo(target)
        self._tell()

    def step(self, by: int, *, extend: bool = False) -> None:
        """One column on; the first step only shows where the cursor is."""
        ways, current = self.ways(), self._view.currentIndex().column()
        if not ways:
            return
        if current not in ways or (not self.on and not extend):
            place = ways.index(current) if current in ways else 0
        else:
            place = max(0, min(len(ways) - 1, ways.index(current) + by))
        self.go(ways[place], extend=extend)

    def drag(self, start: int, column: int) -> None:
        """The mouse is drawn from a column to another; the lines are selected by the table."""
        index = self._view.currentIndex()
        self.on, self._anchor = True, start
        target = index.siblingAtColumn(column)
        self._view.selectionModel().setCurrentIndex(target, Flags.NoUpdate)
        self._tell()

    def whole(self) -> None:
        """All rows and all columns."""
        ways = self.ways()
        self._view.selectAll()
        if ways:
            self._anchor = ways[0]
            line = max(0, self._view.currentIndex().row())
            last = self._view.rows.index(line, ways[-1])
            self._view.selectionModel().setCurrentIndex(last, Flags.NoUpdate)
        self._tell()

    def leave(self) -> None:
        """Back to whole rows."""
        self.on = False
        self._tell()

    def _tell(self) -> None:
        self._view.viewport().update()
        self.changed.emit()

    # ---- what is there

    def chosen_columns(self) -> list[Column[Any]]:
        """The columns of the block themselves."""
        return [self._view.rows.columns[n] for n in self.columns()]

    def chosen_lines(self) -> list[Line]:
        """The rows of the block with their keys."""
        return rows_on(self._view, self.lines())


def rows_on(view: RowChoice[Any], lines: list[int]) -> list[Line]:
    """The rows on some lines; headings fall."""
    model = view.rows
    keyed = (Line(model.key_at(n), model.row_at(n)) for n in lines)
    return [line for line in keyed if line.key is not None]


def in_sight(view: QTableView) -> list[int]:
    """Columns that are not hidden, from left to right."""
    head = view.horizontalHeader()
    order = (head.logicalIndex(place) for place in range(head.count()))
    return [n for n in order if not head.isSectionHidden(n)]
