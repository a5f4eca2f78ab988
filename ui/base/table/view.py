"""The one table: choosing, keys, mouse, headings over whole rows, the empty state.

What must not come in: the painting of cells (delegate), widths (table_measures), the order of
rows (model).
"""

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.base import cells, paint
from ui.base.table.cell_paint import button_box, inside
from ui.base.table.choice import RowChoice
from ui.base.table.delegate import CellDelegate
from ui.base.table.header import TableHeader
from ui.base.table.heading_paint import paint_heading
from ui.base.table.measures import TableMeasures
from ui.base.table.model import RowTableModel
from ui.base.table.pressable import button_places
from ui.base.theme import is_undressing, theme, theme_watcher
from ui.base.widgets.empty import EmptyState

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TableView(RowChoice[Row], Generic[Row]):
    """Shows a `RowTableModel`. `name` is what a screen reader calls the table."""

    opened = Signal(object)  # Enter or double click
    edit_wanted = Signal(object)  # F2
    pressed_button = Signal(object, str)  # a button cell: row, column key

    def __init__(self, rows: RowTableModel[Row], name: str, parent: QWidget | None = None) -> None:
        super().__init__(rows, parent)
        self.photos: Callable[[str], QPixmap | None] | None = None
        self._measures = TableMeasures(self, rows)
        self._empty: EmptyState | None = None
        self.button_places = partial(button_places, self)  # notices keep clear of them
        self.setAccessibleName(name)
        self._set_up()
        self._listen()
        self._measures.anew()

    def _set_up(self) -> None:
        self.setHorizontalHeader(self.make_header())
        self.setItemDelegate(CellDelegate(self, self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def make_header(self) -> TableHeader:
        """The head; another table has another one."""
        return TableHeader(self.rows, self)

    def _listen(self) -> None:
        self.rows.shown_changed.connect(lambda: self._measures.fit_lines(self.rows.retold))
        self.rows.shown_changed.connect(self._show_empty)
        self.rows.ticks_changed.connect(self._ticks_changed)
        self.doubleClicked.connect(self._double_clicked)
        self.verticalScrollBar().valueChanged.connect(self._measures.scrolled)
        self.horizontalHeader().sectionResized.connect(self._measures.resized)
        theme_watcher().changed.connect(self._dressed)

    # ---- words and measures

    def words(self) -> None:
        """The language changed."""
        self.rows.words()
        self._measures.fit_when_idle()
        self._show_empty()

    def _dressed(self) -> None:
        """Another theme."""
        self.when_seen(self._measures.anew)

    def is_first(self, column: int) -> bool:
        """Whether a column stands at the very left."""
        head = self.horizontalHeader()
        before = range(head.visualIndex(column))
        return all(head.isSectionHidden(head.logicalIndex(place)) for place in before)

    def is_chosen(self, index: Index) -> bool:
        """Whether a cell of a selected row is one of those chosen; here a row is chosen whole."""
        del index
        return True

    def fit(self) -> None:
        """Widths from the data, heights from the names, the empty state if there is nothing."""
        self._measures.fit()
        self._show_empty()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not is_undressing():
            self._measures.stretch()
        self._show_empty()

    def _ticks_changed(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    # ---- keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_block()
        elif event.key() in ENTER and row is not None:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_F2 and row is not None:
            self.edit_wanted.emit(row)
        elif event.key() == Qt.Key.Key_Space and self.rows.has_ticks:
            self.rows.toggle_ticks({self.rows.key_of(row) for row in self.selected()})
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        left = event.button() is Qt.MouseButton.LeftButton
        if left and index.isValid() and self._pressed_inside(index, event.position().toPoint()):
            return
        super().mousePressEvent(event)

    def _pressed_inside(self, index: QModelIndex, point: QPoint) -> bool:
        """Heading folded, box ticked, button pressed; False when it is a usual click."""
        heading = self.rows.group_at(index.row())
        if heading is not None:
            self.rows.toggle_group(heading.key)
            return True
        cell = self.rows.cell_at(index.row(), index.column())
        column = self.rows.columns[index.column()]
        if isinstance(cell, cells.Tick) and cell.enabled:
            self.rows.toggle_ticks({self.rows.key_at(index.row())})
            return True
        if isinstance(cell, cells.Button) and cell.label:
            hit = button_box(inside(QRectF(self.visualRect(index))), cell).contains(point)
            if hit:
                self.selectRow(index.row())
                self.pressed_button.emit(self.rows.row_at(index.row()), column.key)
            return hit
        return False

    def _double_clicked(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index.row())
        if row is not None:
            self.opened.emit(row)

    # ---- headings and the empty state

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        last = self.rowAt(self.viewport().height() - 1)
        end = last if last >= 0 else self.rows.rowCount() - 1
        for line in range(max(0, self.rowAt(0)), end + 1):
            group = self.rows.group_at(line)
            if group is not None:
                paint_heading(
                    painter, self._line_box(line), group, folded=self.rows.is_folded(group.key)
                )
        self.draw_focus(painter)
        painter.end()

    def draw_focus(self, painter: QPainter) -> None:
        """The ring of the current row; a fine edge where the selection already says which one."""
        if not self.hasFocus():
            return
        line = self.currentIndex().row()
        if line >= 0 and self.is_chosen_alone(line):
            painter.setPen(theme().color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._line_box(line).adjusted(0.5, 0.5, -0.5, -1.5))
            return
        box = self._line_box(line) if line >= 0 else QRectF(self.viewport().rect())
        paint.draw_ring(painter, box.adjusted(1, 1, -1, -2), theme().px(4))

    def _line_box(self, line: int) -> QRectF:
        """A line over its whole width, in the viewport."""
        top, height = self.rowViewportPosition(line), self.rowHeight(line)
        return QRectF(0, top, self.viewport().width(), height)

    def set_empty(self, empty: EmptyState) -> None:
        """What is shown over the table while it has no rows."""
        if self._empty is not None:
            self._empty.deleteLater()
        self._empty = empty
        empty.setParent(self.viewport())
        self._show_empty()

    def _show_empty(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect())
            self._empty.setVisible(self.rows.rowCount() == 0)
