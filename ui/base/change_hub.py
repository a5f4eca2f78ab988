"""From the workspace's plain listener to one Qt signal, delivered in the GUI thread.

What must not come in: deciding what a page does about a change.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from hanoiplan.base.changes import Changes


class Speaks(Protocol):
    """What tells of changes after each commit: the workspace."""

    def listen(self, hear: Callable[[Changes], None]) -> Callable[[], None]:
        """Starts telling; the answer ends it."""
        ...


class ChangeHub(QObject):
    """`changed` is queued: a page refreshes after the operation that made it has returned."""

    changed = Signal(object)  # Changes
    _heard = Signal(object)

    def __init__(self, workspace: Speaks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self.changed, Qt.ConnectionType.QueuedConnection)
        self._forget = workspace.listen(self._heard.emit)

    def close(self) -> None:
        """Hears no more."""
        self._forget()
