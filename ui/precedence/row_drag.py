"""Dragging one row of a table to another place: a line shows where it would go.

What must not come in: what the rows are of, and moving them (the page does it).
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QTableView

from ui.base.theme import set_kind
from ui.base.widgets.painted import px


class RowDrag(QObject):
    """Watches the mouse over a table; `dropped` tells which line goes before which."""

    dropped = Signal(int, int)  # line that moves, line before which it goes (count = at the end)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._from = -1
        self._start = QPoint()
        self._dragging = False
        self._mark = QFrame(table.viewport())
        set_kind(self._mark, "line")
        self._mark.hide()
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Presses, moves and lets go; everything else goes on to the table."""
        del watched
        if not isinstance(event, QMouseEvent):
            return False
        kind, point = event.type(), event.position().toPoint()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._from, self._start = self._table.rowAt(point.y()), point
        elif kind == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            return self._moved(point)
        elif kind == QEvent.Type.MouseButtonRelease and self._dragging:
            self._let_go(point)
            return True
        return False

    def _moved(self, point: QPoint) -> bool:
        far = abs(point.y() - self._start.y()) >= QApplication.startDragDistance()
        if self._from < 0 or not (self._dragging or far):
            return False
        self._dragging = True
        line = self._line_at(point)
        rows = self._table.model().rowCount()
        last = self._table.rowViewportPosition(rows - 1) + self._table.rowHeight(rows - 1)
        y = self._table.rowViewportPosition(line) if line < rows else last
        self._mark.setGeometry(0, y - 1, self._table.viewport().width(), px(3))
        self._mark.show()
        self._mark.raise_()
        return True

    def _line_at(self, point: QPoint) -> int:
        """Before which line the row would go."""
        line = self._table.rowAt(point.y())
        if line < 0:
            return 0 if point.y() < 0 else self._table.model().rowCount()
        middle = self._table.rowViewportPosition(line) + self._table.rowHeight(line) // 2
        return line + int(point.y() > middle)

    def _let_go(self, point: QPoint) -> None:
        line, self._dragging = self._line_at(point), False
        self._mark.hide()
        if line not in {self._from, self._from + 1}:
            self.dropped.emit(self._from, line)
