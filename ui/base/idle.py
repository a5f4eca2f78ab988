"""Small steps of work done while the window waits for the person, never in the way of a key.

The event loop says when it is about to wait; then a slice of a few milliseconds is done. What
must not come in: long work (jobs), and work that must be done by a certain time.
"""

import time
from collections.abc import Iterator

from PySide6.QtCore import QAbstractEventDispatcher, QObject

SLICE = 0.012  # seconds


class IdleWork(QObject):
    """Goes through an iterator, a slice at a time, until it ends or other work takes its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None

    def start(self, steps: Iterator[object]) -> None:
        """Does these steps from the next idle moment on, in place of what was left."""
        dispatcher = QAbstractEventDispatcher.instance()
        if self._steps is None:
            dispatcher.aboutToBlock.connect(self._slice)
        self._steps = steps
        dispatcher.wakeUp()

    def stop(self) -> None:
        """Leaves the rest undone."""
        if self._steps is not None:
            dispatcher = QAbstractEventDispatcher.instance()
            dispatcher.aboutToBlock.disconnect(self._slice)
        self._steps = None

    @property
    def is_busy(self) -> bool:
        """Whether something is left to do."""
        return self._steps is not None

    def _slice(self) -> None:
        end = time.perf_counter() + SLICE
        while self._steps is not None and time.perf_counter() < end:
            if next(self._steps, self) is self:
                self.stop()
        if self._steps is not None:
            QAbstractEventDispatcher.instance().wakeUp()
