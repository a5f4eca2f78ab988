"""Circles of garbage are collected in the window's thread alone, while it waits for the person.

Python collects in whichever thread happens to pass a threshold. A widget that hangs in a circle
would then be destroyed in the thread of a copy or of a print job, which Qt does not survive: the
program ends without a word. So automatic collecting is off as long as a window stands, and the
event loop collects by the same thresholds when nothing else is to be done. It rests while long
lists grow, and what they leave behind is set aside: a pass through it is a stall of its own.
What must not come in: what is collected, and processes without a window (Python's own way is
right for them).
"""

import gc
import time

from PySide6.QtCore import QAbstractEventDispatcher, QObject

OLDEST = 2  # the generation whose pass goes through everything
SHARE = 0.01  # of the time may go into such passes, however much there is to go through


class GarbageKeeper(QObject):
    """Collects from `begin` to `end`; those who are busy ask for its rest."""

    def __init__(self) -> None:
        super().__init__()
        self._dispatcher: QAbstractEventDispatcher | None = None
        self._resting = 0  # how many are busy
        self._not_before = 0.0  # moment of the monotonic clock for the next pass through all

    @property
    def is_at_work(self) -> bool:
        """Whether garbage would be collected in the next quiet moment."""
        return self._dispatcher is not None and not self._resting

    def begin(self) -> None:
        """Takes the collecting over from Python; called in the window's thread."""
        if self._dispatcher is not None:
            return
        gc.disable()
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._dispatcher.aboutToBlock.connect(self.look)

    def end(self) -> None:
        """Gives it back: no window stands any more."""
        if self._dispatcher is None:
            return
        self._dispatcher.aboutToBlock.disconnect(self.look)
        self._dispatcher = None
        gc.enable()

    def rest(self) -> None:
        """Collects nothing until `go_on` was called as often."""
        self._resting += 1

    def go_on(self, *, set_aside: bool = False) -> None:
        """One is busy no more; `set_aside` when what was made lasts and holds no circles."""
        self._resting -= 1
        if set_aside:
            gc.freeze()

    def look(self) -> None:
        """Collects the generations that are due."""
        if self._resting:
            return
        due = [counted > limit for counted, limit in zip(gc.get_count(), limits(), strict=True)]
        if due[OLDEST] and time.monotonic() >= self._not_before:
            self._through_everything()
        elif due[1]:
            gc.collect(1)
        elif due[0]:
            gc.collect(0)

    def _through_everything(self) -> None:
        begun = time.monotonic()
        gc.collect(OLDEST)
        ended = time.monotonic()
        self._not_before = ended + (ended - begun) / SHARE


def limits() -> tuple[int, int, int]:
    """How many objects, and younger passes, make a pass through each generation due."""
    return gc.get_threshold()


garbage = GarbageKeeper()  # a process has one heap
