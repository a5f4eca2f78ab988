"""The chosen rows of a table: kept by key through every change, told as rows, copied as a block.

What must not come in: painting, widths, and what a page does with a chosen row.
"""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.base.columns import Key
from ui.base.table_model import RowTableModel
from ui.base.when_seen import WhenSeen

Row = TypeVar("Row")


class RowChoice(WhenSeen, Generic[Row]):
    """A table view whose selection is rows, not indexes."""

    chosen = Signal(list)  # the selected rows

    def __init__(self, rows: RowTableModel[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self._kept: tuple[set[Any], Any] = (set(), None)
        self.setModel(rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows.modelAboutToBeReset.connect(self._keep_selection)
        rows.shown_changed.connect(self._give_back_selection)  # after every view's own reset
        self.selectionModel().selectionChanged.connect(self._tell_chosen)

    def selected_lines(self) -> list[int]:
        """Selected lines from top to bottom."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def selected(self) -> list[Row]:
        """The selected rows from top to bottom."""
        rows = [self.rows.row_at(line) for line in self.selected_lines()]
        return [row for row in rows if row is not None]

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
        if not near or not self.isVisible():
            self.when_seen(self._bring)  # before, nothing has its true height
        return True

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
        text = "\n".join("\t".join(" ".join(part.split()) for part in row) for row in lines)
        QGuiApplication.clipboard().setText(text)

    def _tell_chosen(self) -> None:
        self.viewport().update()
        self.chosen.emit(self.selected())

    def _keep_selection(self) -> None:
        keys = {self.rows.key_at(line) for line in self.selected_lines()}
        self._kept = (keys, self.rows.key_at(self.currentIndex().row()))

    def _give_back_selection(self) -> None:
        keys, current = self._kept
        self._kept = (set(), None)
        model, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        for line in range(self.rows.rowCount() if keys or current is not None else 0):
            key = self.rows.key_at(line)
            if key is not None and key in keys:
                model.select(self.rows.index(line, 0), flags.Select | flags.Rows)
            if key is not None and key == current:
                model.setCurrentIndex(self.rows.index(line, 0), flags.NoUpdate)
