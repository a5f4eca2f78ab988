"""The head of a table: titles, the sorted column's arrow, the box that ticks all.

What must not come in: sorting itself (the model's) and widths (the view's).
"""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.cell_paint import PAD, placed
from ui.base.columns import TICK, Column
from ui.base.icons import draw_icon
from ui.base.table_model import ALIGN, RowTableModel
from ui.base.theme import theme

HEIGHT = 34


class TableHeader(QHeaderView):
    """Paints and answers the head of a `TableView`."""

    def __init__(self, rows: RowTableModel[Any], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = rows
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt calls it by name
        column = self._rows.columns[logicalIndex]
        box = QRectF(rect)
        painter.save()
        painter.fillRect(box, theme().color("surface"))
        paint.hairline(painter, box)
        if column.key == TICK:
            side = theme().px(16)
            spot = placed(box, side, side, Qt.AlignmentFlag.AlignHCenter)
            paint.draw_tick(painter, spot, self.tick_state())
        else:
            self._title(painter, box, column)
        painter.restore()

    def _title(self, painter: QPainter, box: QRectF, column: Column[Any]) -> None:
        px = theme().px
        by, backwards = self._rows.order
        sorted_here = by == column.key
        inner = box.adjusted(px(PAD), 0, -px(4), 0)
        if column.align == "right":
            inner = box.adjusted(px(4), 0, -px(PAD), 0)
        words = _(column.title) if column.title else ""
        weight = 600 if sorted_here else 500
        ink = "text" if sorted_here else "text3"
        paint.draw_text(
            painter, inner, words, "chip", ink, align=ALIGN[column.align], weight=weight
        )
        if sorted_here and column.align == "left":
            side = px(14)
            left = inner.left() + paint.text_width(words, theme().font("chip", weight)) + px(6)
            spot = QRectF(round(left), round(box.center().y() - side / 2), side, side)
            draw_icon(painter, spot, "arrow-down" if backwards else "arrow-up", "accent")

    def tick_state(self) -> Qt.CheckState:
        """Whether all, some or none of the rows shown are ticked."""
        keys = self._tickable_keys()
        ticked = len(keys & self._rows.ticks)
        if not ticked:
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if ticked == len(keys) else Qt.CheckState.PartiallyChecked

    def _tickable_keys(self) -> set[Any]:
        rows = self._rows
        return {rows.key_of(row) for row in rows.visible_rows() if rows.tickable(row)}

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click sorts, a second one sorts backwards; on the box it ticks all."""
        super().mouseReleaseEvent(event)
        place = self.logicalIndexAt(event.position().toPoint())
        resizing = self.cursor().shape() is Qt.CursorShape.SplitHCursor
        if event.button() is Qt.MouseButton.LeftButton and place >= 0 and not resizing:
            self.press(self._rows.columns[place].key)

    def press(self, column_key: str) -> None:
        """What a click on a column's title does."""
        if column_key == TICK:
            self._rows.toggle_ticks(self._tickable_keys())
            self.viewport().update()
            return
        column = next(c for c in self._rows.columns if c.key == column_key)
        if column.sort is not None:
            by, backwards = self._rows.order
            self._rows.sort_by(column_key, descending=by == column_key and not backwards)
