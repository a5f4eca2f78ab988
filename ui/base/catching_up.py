"""Bringing the list up to date: what is short at once, what is long while the window waits.

Changes that come while a long list is being read are read after it, in their order. What must
not come in: what is read and how it is shown (lent by the page).
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import KnownError
from ui.base.garbage import garbage
from ui.base.idle import IdleWork

Steps = Callable[[Changes | None], Iterator[None]]


class CatchingUp(QObject):
    """Goes through `steps` for each change; tells `trouble` of what could not be read in slices."""

    begun = Signal()  # a long reading begins
    caught_up = Signal()  # and nothing is left to read

    def __init__(
        self,
        is_long: Callable[[Changes | None], bool],
        steps: Steps,
        trouble: Callable[[KnownError], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._is_long, self._steps, self._trouble = is_long, steps, trouble
        self._due: list[Changes | None] = []
        self._slices = IdleWork(self)
        self.is_busy = False

    def read(self, changes: Changes | None) -> None:
        """Reads what changed (None: everything), now or in slices.

        Raises:
            KnownError: it could not be read; of slices `trouble` is told instead.
        """
        if self.is_busy:
            self._due.append(changes)
        elif self._is_long(changes):
            self._due, self.is_busy = [changes], True
            self.begun.emit()
            self._slices.start(self._go_on())
        else:
            for _step in self._steps(changes):
                pass

    def stop(self) -> bool:
        """Leaves a long reading; whether there was one, so that all has to be read again."""
        was, self.is_busy = self.is_busy, False
        self._due.clear()
        self._slices.stop()
        return was

    def _go_on(self) -> Iterator[None]:
        garbage.rest()  # a list that grows would have the whole heap searched again and again
        try:
            while self._due:
                if None in self._due:  # everything is read anyway
                    self._due = [None]
                yield from self._steps(self._due.pop(0))
        except KnownError as error:
            self._due.clear()
            self._trouble(error)
        finally:
            garbage.go_on(set_aside=True)  # nor is the list searched later: it holds no circles
            self.is_busy = False
        self.caught_up.emit()
