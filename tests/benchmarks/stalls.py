"""Catches the window not answering, and names the line that kept it.

A timer beats in the thread of the window; a watchdog beside it looks, whenever a beat is overdue,
at what that thread is doing. A pass of the garbage collector is named as well: it stops the
watchdog too, so nothing else would. What must not come in: what the window is made to do.
"""

import gc
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 5  # ms
LOOK = 0.005  # seconds between two looks of the watchdog
OVERDUE = 0.03  # seconds without a beat from which on it looks
LIMIT = 0.1  # seconds: from here on a person notices
OURS = ("hanoiplan/", "ui/", "tests/")  # whose lines are named: the rest is called from there
MECHANICS = ("hanoiplan/store/", "tests/benchmarks/stalls.py")  # who asked them is guilty
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Stall:
    """One time in which the window did not answer.

    `waited` is by the clock; `worked` is what the window's thread computed meanwhile, so that a
    busy machine can be told from a slow program. `line` is where it was met most often.
    """

    waited: float  # seconds
    worked: float  # seconds
    line: str
    collected: float = 0.0  # seconds in the garbage collector

    def __str__(self) -> str:
        words = f"{self.waited * 1000:.0f} ms ({self.worked * 1000:.0f} of work) at {self.line}"
        if self.collected * 2 < self.waited:
            return words
        return f"{words}, garbage collector {self.collected * 1000:.0f} ms"


NONE = Stall(0.0, 0.0, "nowhere")


class StallDetector(QObject):
    """Notes every stall between `start` and `stop`; to be used in the thread of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self._thread = threading.get_ident()
        self._seen: Counter[str] = Counter()
        self._collecting = 0.0  # when the pass under way began
        self._collected = 0.0
        self._stopped = threading.Event()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last, self._worked = 0.0, 0.0

    @property
    def longest(self) -> Stall:
        """The longest stall by the clock; one of no length when there was none."""
        return max(self.stalls, key=lambda one: one.waited, default=NONE)

    @property
    def hardest(self) -> Stall:
        """The one with the most work of our own in it; one of no length when there was none."""
        return max(self.stalls, key=lambda one: one.worked, default=NONE)

    def start(self) -> None:
        """Begins to watch."""
        self.stalls.clear()
        self._forget()
        self._stopped.clear()
        gc.callbacks.append(self._garbage)
        self._timer.start()
        threading.Thread(target=self._watch, daemon=True).start()

    def stop(self) -> None:
        """The last beat, and no more."""
        self._beat()
        self._timer.stop()
        self._stopped.set()
        gc.callbacks.remove(self._garbage)

    def _forget(self) -> None:
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._seen, self._collected = Counter(), 0.0

    def _beat(self) -> None:
        waited = time.perf_counter() - self._last
        if waited > OVERDUE:
            worked = time.thread_time() - self._worked
            self.stalls.append(Stall(waited, worked, self._guilty(), self._collected))
        self._forget()

    def _guilty(self) -> str:
        return self._seen.most_common(1)[0][0] if self._seen else "nowhere the watchdog could look"

    def _watch(self) -> None:
        while not self._stopped.wait(LOOK):
            if time.perf_counter() - self._last > OVERDUE:
                frame = sys._current_frames().get(self._thread)
                self._seen[line_of(frame)] += 1

    def _garbage(self, phase: str, _info: dict[str, Any]) -> None:
        if phase == "start":
            self._collecting = time.perf_counter()
        else:
            self._collected += time.perf_counter() - self._collecting


@contextmanager
def watched() -> Iterator[StallDetector]:
    """Watches while the block runs."""
    detector = StallDetector()
    detector.start()
    try:
        yield detector
    finally:
        detector.stop()


def line_of(frame: FrameType | None) -> str:
    """The innermost line of ours, and for which line of the window it was at work."""
    there, ours = frame, []
    while there is not None:
        place = _place(there)
        if place.startswith(OURS) and not place.startswith(MECHANICS):
            ours.append(place)
        there = there.f_back
    if not ours:
        return _place(frame) if frame is not None else "the end of the thread"
    window = next((place for place in ours if place.startswith("ui/")), ours[0])
    return ours[0] if window == ours[0] else f"{ours[0]}, for {window}"


def _place(frame: FrameType) -> str:
    file = Path(frame.f_code.co_filename)
    name = file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.name
    return f"{name}:{frame.f_lineno} in {frame.f_code.co_name}"
