"""The chosen rows of a table: kept by key through every change, told as rows, copied as a block.

What must not come in: painting, widths, and what a page does with a chosen row.
"""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.base.table.clipboard_text import to_text
from ui.base.table.columns import Key
from ui.base.table.hovering import HoverRows
from ui.base.table.model import RowTableModel
from ui.base.table.row_changes import runs

Row = TypeVar("Row")
Kept = tuple[frozenset[Any], Any, int]  # keys selected, key and column of the keyboard
NOTHING_KEPT: Kept = (frozenset(), None, 0)


class RowChoice(HoverRows, Generic[Row]):
    """A table view whose selection is rows, not indexes."""

    chosen = Signal(list)  # the selected rows

    def __init__(self, rows: RowTableModel[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self._kept = self._gone = NOTHING_KEPT  # over a fresh start; away with its rows for now
        self._moving = False  # the lines change, so that what happens is nobody's choice
        rows.rowsAboutToBeRemoved.connect(self._keep_removed)  # before Qt lets go of them
        self.setModel(rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows.modelAboutToBeReset.connect(self._keep_selection)
        rows.shown_changed.connect(self._give_back_selection)  # after every view's own reset
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.selectionModel().currentChanged.connect(self._chosen_anew)

    def selected_lines(self) -> list[int]:
        """Selected lines from top to bottom."""
        lines: set[int] = set()
        chosen = self.selectionModel().selection()
        for part in (chosen.at(n) for n in range(chosen.count())):
            lines.update(range(part.top(), part.bottom() + 1))
        if self.rows.has_headings:
            every = self.rows.keys()
            return sorted(line for line in lines if every[line] is not None)
        return sorted(lines)

    def is_chosen_alone(self, line: int) -> bool:
        """Whether this line and no other is selected."""
        chosen = self.selectionModel().selection()
        parts = [chosen.at(n) for n in range(chosen.count())]
        return bool(parts) and all(part.top() == line == part.bottom() for part in parts)

    def selected(self) -> list[Row]:
        """The selected rows from top to bottom."""
        return self.rows.rows_at(self.selected_lines())

    def current(self) -> Row | None:
        """The row the keyboard is on."""
        return self.rows.row_at(self.currentIndex().row())

    def select_key(self, key: Key) -> bool:
        """Selects and shows the row of a key; False when it is not in the list."""
        line = self.rows.index_of(key)
        if line < 0:
            return False
        near = self._in_sight(line)
        self.selectRow(line)  # Qt itself brings it to the edge
        if not self.is_chosen_alone(line):  # Ctrl or Shift is still held and would add to it
            self._select_alone(line)
        if not near or not self.isVisible():
            self.when_seen(self._bring)  # before, nothing has its true height
        return True

    def _select_alone(self, line: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(self.rows.index(line, 0), flags.ClearAndSelect | flags.Rows)

    def _in_sight(self, line: int) -> bool:
        box = self.visualRect(self.rows.index(line, 0))
        return self.viewport().rect().intersects(box)

    def _bring(self) -> None:
        """Scrolls the current line to the middle, so that its neighbours are seen as well."""
        middle = QAbstractItemView.ScrollHint.PositionAtCenter
        self.scrollTo(self.currentIndex().siblingAtColumn(0), middle)

    def copy_block(self) -> None:
        """The selected rows with their titles, ready for a spreadsheet."""
        shown = [n for n, column in enumerate(self.rows.columns) if column.title]
        titles = [str(self.rows.headerData(n, Qt.Orientation.Horizontal)) for n in shown]
        lines = [titles] + [
            [self.rows.cell_at(line, n).spoken() for n in shown] for line in self.selected_lines()
        ]
        QGuiApplication.clipboard().setText(to_text(lines))

    def _tell_chosen(self) -> None:
        self._chosen_anew()
        self.viewport().update()
        self.chosen.emit(self.selected())

    def _chosen_anew(self) -> None:
        """Somebody chose: what was chosen before its row went away is forgotten."""
        if not self._moving:
            self._gone = NOTHING_KEPT

    def _keep_selection(self) -> None:
        self._moving = True
        every = self.rows.keys()
        keys = frozenset(every[line] for line in self.selected_lines())
        current = self.currentIndex()
        self._kept = (keys, self.rows.key_at(current.row()), current.column())

    def _keep_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Chosen rows that go away may be back with the next change: a list is read anew."""
        self._moving = True
        going = frozenset(
            self.rows.key_at(line) for line in self.selected_lines() if first <= line <= last
        )
        keys, current, column = self._gone
        here = self.currentIndex()
        if current is None and first <= here.row() <= last:
            current, column = self.rows.key_at(here.row()), here.column()
        self._gone = (keys | going, current, column)

    def _give_back_selection(self) -> None:
        """The same rows by their keys, in as few ranges as they stand, as soon as they are there.

        After a fresh start, and after a change that took away all that was chosen: of several
        rows some of which stay, only those are chosen from then on.
        """
        kept, self._kept = self._kept, NOTHING_KEPT
        started = kept != NOTHING_KEPT
        keys, current, column = kept if started else self._gone
        if keys and (started or not self.selectionModel().hasSelection()):
            self._select_lines(self._lines_of(keys))
        line = self.rows.index_of(current) if current is not None else -1
        if line >= 0:
            there = self.rows.index(line, max(0, column))
            self.selectionModel().setCurrentIndex(there, QItemSelectionModel.SelectionFlag.NoUpdate)
        found = line >= 0 or self.selectionModel().hasSelection()
        self._gone = NOTHING_KEPT if found else (keys, current, column)
        self._moving = False

    def _select_lines(self, lines: list[int]) -> None:
        flags, chosen = QItemSelectionModel.SelectionFlag, QItemSelection()
        for first, last in runs(lines):
            chosen.merge(
                QItemSelection(self.rows.index(first, 0), self.rows.index(last, 0)), flags.Select
            )
        self.selectionModel().select(chosen, flags.Select | flags.Rows)

    def _lines_of(self, keys: frozenset[Any]) -> list[int]:
        return [line for line, key in enumerate(self.rows.keys()) if key in keys]
