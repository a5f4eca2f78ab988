"""Small steps of work done while the window waits for the person, never in the way of a key.

The event loop says when it is about to wait; then a slice of a few milliseconds is done, by one
work after the other however many there are. The garbage collector rests meanwhile, and long lists
that were made are set aside from it: a pass through them is a stall of its own.
What must not come in: long work (jobs), and work that must be done by a certain time.
"""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractEventDispatcher, QObject
from shiboken6 import isValid

from ui.base.garbage import garbage

SLICE = 0.012  # seconds for all works together between two looks at what the person did
BLINK = 0.03  # seconds that nobody notices
LONG = 0.2  # seconds of work after which what was made is worth setting aside from the collector


class _Turns:
    """Shares each slice among the works, whichever window they belong to."""

    def __init__(self) -> None:
        self._works: list[IdleWork] = []
        self._just_begun = False
        self._worked = 0.0  # seconds since there was something to do

    def take_in(self, work: "IdleWork") -> None:
        """It gets its turn from the next idle moment on."""
        dispatcher = QAbstractEventDispatcher.instance()
        if not self._works:
            dispatcher.aboutToBlock.connect(self._slice)
            self._just_begun = True
            garbage.rest()
        self._works.append(work)
        dispatcher.wakeUp()

    def let_go(self, work: "IdleWork") -> None:
        """It needs no turn any more."""
        self._works = [one for one in self._works if one is not work]
        if not self._works:
            QAbstractEventDispatcher.instance().aboutToBlock.disconnect(self._slice)
            self._set_aside()

    def _slice(self) -> None:
        if self._just_begun:  # what made the work necessary took its time already
            self._just_begun = False
            QAbstractEventDispatcher.instance().wakeUp()
            return
        begun = time.perf_counter()
        self._take_turns(begun + SLICE)
        self._worked += time.perf_counter() - begun
        if self._works:
            QAbstractEventDispatcher.instance().wakeUp()

    def _set_aside(self) -> None:
        """Nothing is left to do: the collector may work again, but not through what was made."""
        garbage.go_on(set_aside=self._worked > LONG)  # rows and what follows from them
        self._worked = 0.0

    def _take_turns(self, end: float) -> None:
        while self._works and time.perf_counter() < end:
            work = self._works[0]
            if not isValid(work):
                self.let_go(work)
                continue
            work.go_on(end)
            if self._works and self._works[0] is work:
                self._works.append(self._works.pop(0))


_turns = _Turns()  # the one event loop of the window has one idle time


class IdleWork(QObject):
    """Goes through an iterator, a slice at a time, until it ends or other work takes its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None

    def start(self, steps: Iterator[object]) -> None:
        """Does these steps from the next idle moment on, in place of what was left."""
        idle, self._steps = self._steps is None, steps
        if idle:
            _turns.take_in(self)

    def begin(self, steps: Iterator[object]) -> None:
        """As `start`, but what takes no longer than a blink is done at once."""
        self.stop()
        end = time.perf_counter() + BLINK
        for _step in steps:
            if time.perf_counter() >= end:
                self.start(steps)
                return

    def stop(self) -> None:
        """Leaves the rest undone."""
        if self._steps is not None:
            self._steps = None
            _turns.let_go(self)

    @property
    def is_busy(self) -> bool:
        """Whether something is left to do."""
        return self._steps is not None

    def go_on(self, end: float) -> None:
        """Goes through steps until a moment of `time.perf_counter`."""
        while self._steps is not None:
            if next(self._steps, self) is self:
                self.stop()
            if time.perf_counter() >= end:
                return


def once(do: Callable[[], object]) -> Iterator[None]:
    """A single thing as the only step of a work."""
    do()
    yield
