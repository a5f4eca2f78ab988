"""A table that knows which row the pointer is on.

What must not come in: what is done with the row.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QMouseEvent

from ui.base.when_seen import WhenSeen


class HoverRows(WhenSeen):
    """Repaints as the pointer goes from row to row."""

    hovered_line = -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, line: int) -> None:
        if line != self.hovered_line:
            self.hovered_line = line
            self.viewport().update()
