"""The table as a spreadsheet: filters, levels of order, chosen columns, views, over written cells.

What must not come in: the parts themselves (each has its file), and what a page does with what
was written: it hears `edited` and writes all of it with one operation.
"""

from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.base.table.bulk_edit import BulkEdit
from ui.base.table.cell_table import CellTable
from ui.base.table.column_choice import ColumnChoice
from ui.base.table.column_panel import ColumnPanel, head_menu
from ui.base.table.filter_panel import FilterPanel
from ui.base.table.header import FUNNEL, TableHeader
from ui.base.table.model import RowTableModel
from ui.base.table.sheet_keys import SheetKeys
from ui.base.table.views import View

Row = TypeVar("Row")


class SheetView(CellTable[Row], Generic[Row]):
    """A `TableView` that is worked in as in a spreadsheet."""

    view_changed = Signal()  # columns, widths, filters, order or grouping, by the person

    def __init__(self, rows: RowTableModel[Row], name: str, parent: QWidget | None = None) -> None:
        super().__init__(rows, name, parent)
        self._state: View | None = None
        self.columns = ColumnChoice(self, self._measures, self.look_for_change)
        self.keys = SheetKeys(self, self)
        self._measures.beside_title = FUNNEL
        self.columns.show(self.columns.usual())
        self._state = self.view_state()
        head = self.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._head_menu)
        head.sectionResized.connect(self._resized)
        rows.shown_changed.connect(self.look_for_change)

    def make_header(self) -> TableHeader:
        """A head with funnels."""
        head = TableHeader(self.rows, self, funnels=True)
        head.filter_wanted.connect(self.open_filter)
        return head

    # ---- panels

    def open_filter(self, column_key: str = "") -> None:
        """The values of a column to choose from; of the current column without a name."""
        key = column_key or self.rows.columns[max(0, self.currentIndex().column())].key
        shown = [self.rows.columns[n] for n in self.block.ways()]
        data = sorted((c for c in shown if c.is_data), key=lambda c: c.key != key)
        if data and self.editing.commit():
            FilterPanel(self, self.rows, data[0]).open_at(self._head_box(data[0].key))

    def open_columns(self) -> None:
        """Columns, order and grouping."""
        if self.editing.commit():
            ColumnPanel(self, self.columns).open_at(self._head_box(""))

    def open_bulk_edit(self) -> None:
        """One value for the selected rows."""
        columns = [c for c in self.rows.columns if c.edit is not None]
        if columns and self.selected() and self.editing.commit():
            current = self.rows.columns[max(0, self.currentIndex().column())].key
            panel = BulkEdit(self, self.block.chosen_lines(), columns, current)
            panel.chosen.connect(self.tell)
            panel.open_at(self._head_box(current))

    def _head_box(self, key: str) -> QRect:
        """A title in this view's coordinates; the right end of the head without a name."""
        head = self.horizontalHeader()
        place = next((n for n, c in enumerate(self.rows.columns) if c.key == key), -1)
        if place < 0 or head.isSectionHidden(place):
            return head.geometry().adjusted(head.width() - 1, 0, 0, 0)
        left, wide = head.sectionViewportPosition(place), head.sectionSize(place)
        return QRect(head.x() + left, head.y(), wide, head.height())

    def _head_menu(self, point: QPoint) -> None:
        place = self.horizontalHeader().logicalIndexAt(point)
        if place >= 0 and self.editing.commit():
            menu = head_menu(self, self, self.rows.columns[place])
            menu.popup(self.horizontalHeader().viewport().mapToGlobal(point))

    # ---- views

    def view_state(self, name: str = "") -> View:
        """How the table is shown, as a value to keep."""
        return self.columns.state(name)

    def apply_view(self, view: View) -> None:
        """Shows the table so."""
        self._state = None  # the page asked for it and need not be told
        self.columns.apply(view)
        self._state = self.view_state()

    def look_for_change(self) -> None:
        """Tells when the view is another one than before."""
        state = self.view_state()
        before, self._state = self._state, state
        if before is not None and before != state:
            self.view_changed.emit()

    def _resized(self, _place: int, before: int, width: int) -> None:
        """By hand; Qt hides and shows sections (from and to 0) while rows change places."""
        if before and width and not self._measures.is_fitting:
            self.look_for_change()
