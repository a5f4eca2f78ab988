"""Reads the overview part by part: of few people all at once, else while the window waits.

So that no key waits for a count, however many people there are. What must not come in: showing.
"""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.changes import Changes
from hanoiplan.overview.model import Overview
from hanoiplan.overview.queries import PARTS, begin, look_after
from hanoiplan.workspace import Workspace
from ui.base.idle import IdleWork

AT_ONCE = 3_000  # people; of so many everything is read within a blink


class Reading(QObject):
    """What is known of one event, and how much of it."""

    moved = Signal()  # more is known now, or something else

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.seen: Overview | None = None
        self.parts = 0  # how many of them are known
        self.at_once = AT_ONCE
        self._rest = IdleWork(self)

    @property
    def is_whole(self) -> bool:
        """Whether everything is known."""
        return self.parts == len(PARTS)

    def read(self, workspace: Workspace, event_id: int, changes: Changes | None) -> None:
        """Reads what a change touched; None reads everything."""
        if changes is not None and self.is_whole:
            self.seen = workspace.read(look_after, event_id, self.seen, changes)
            self.moved.emit()
            return
        self._rest.stop()
        steps = self._steps(workspace, event_id)
        for _part in steps:
            if self.seen is not None and self.seen.expected > self.at_once:
                self._rest.start(steps)
                break
        self.moved.emit()

    def stop(self) -> None:
        """Leaves the rest unread."""
        self._rest.stop()

    def _steps(self, workspace: Workspace, event_id: int) -> Iterator[None]:
        """One part after the other; told of where the window was let in between."""
        self.parts = 0
        self.seen = workspace.read(begin, event_id)
        if self.seen is None:
            return
        for part in PARTS:
            before, self.seen = self.seen, workspace.read(part, event_id, self.seen)
            self.parts += 1
            if self._rest.is_busy and self.seen is not before:
                self.moved.emit()
            yield
