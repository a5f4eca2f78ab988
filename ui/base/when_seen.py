"""A table that puts off what nobody sees: measures of another theme, scrolling to a row.

What must not come in: what it is that waits.
"""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTableView, QWidget


class WhenSeen(QTableView):
    """Does at once what is asked while it is visible, else when it is shown, each thing once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Callable[[], None]] = []

    def when_seen(self, do: Callable[[], None]) -> None:
        """Does it now, or as soon as somebody sees the table."""
        if self.isVisible():
            do()
        elif do not in self._waiting:
            self._waiting.append(do)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        waiting, self._waiting = self._waiting, []
        for do in waiting:
            do()
