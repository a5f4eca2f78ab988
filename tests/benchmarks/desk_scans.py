"""A scanner at the desk of the real program: key after key into the window, and when it answers.

Shared by the bench (1,000 scans at three a second) and by a slice of it in the usual tests. What
must not come in: limits.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from hanoiplan.base.clock import SystemClock
from hanoiplan.base.settings import Settings
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.queries import delegate_ids
from hanoiplan.plans.queries import events
from hanoiplan.presence.queries import passages
from hanoiplan.registration.tables import ScanKept
from hanoiplan.store.work import Reader
from hanoiplan.workspace import Workspace
from tests.benchmarks import long_event
from tests.benchmarks.stalls import Stall, watched
from tests.ui.idle_time import pause
from ui.shell.main_window import MainWindow
from ui.shell.program import Program
from ui.shell.second_screens import LIVE

KEY_GAP = 0.001  # seconds between two keys of a scanner
ANSWERED = 5.0  # seconds after which a scan counts as lost
SEED = 7
BOARD_READ = 2_000  # milliseconds that a board takes at most to read a long list

Board = Callable[[MainWindow], QWidget | None]


@dataclass(slots=True)
class Told:
    """What came of a row of scans; `waits` are seconds from the last key to the painted answer."""

    waits: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    worst: Stall | None = None  # the one with the most work of the window's own thread

    @property
    def late(self) -> float:
        """What 95 of 100 do not exceed."""
        return sorted(self.waits)[int(len(self.waits) * 0.95)]


class _Answers(QObject):
    """Notes when the band of another answer than before was painted first."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        page: Any = window.page()
        self._views = page.views
        self._before: object = None
        self.at = 0.0
        self._views.outcome.band.installEventFilter(self)

    def wait(self) -> None:
        """From now on another answer is waited for."""
        self._before, self.at = self._views.shown, 0.0

    def end(self) -> None:
        """Notes no more."""
        self._views.outcome.band.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        another = self._views.shown is not self._before
        if event.type() is QEvent.Type.Paint and another and not self.at:
            self.at = time.perf_counter()
        return super().eventFilter(watched, event)


def codes_of(file: Path) -> list[str]:
    """The digits of everybody in a closed workspace, in random order, the same each time."""
    workspace = Workspace.open(file, SystemClock())
    try:
        event = workspace.read(events)[0].id
        people = workspace.read(delegate_ids, event)
        codes = list(workspace.do(give_codes, event, people).values())
    finally:
        workspace.close()
    random.Random(SEED).shuffle(codes)
    return codes


@contextmanager
def a_desk_window(app: QApplication, file: Path) -> Iterator[MainWindow]:
    """The program on a file, the desk open, the keyboard in it."""
    program = Program(app, SystemClock(), Settings())
    program.scanner.listen(app)
    assert program.open(file, "registration")
    window: Any = program.window
    assert isinstance(window, MainWindow)
    window.activateWindow()
    pause(500)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        program.appearance.end()
        program.deleteLater()
        pause(1)


def scan(
    window: MainWindow, codes: Sequence[str], *, rate: float = 0.0, board: Board | None = None
) -> Told:
    """Types each code as a scanner does; `rate` a second, else each as soon as one is answered."""
    shown = board(window) if board is not None else None
    answers, told = _Answers(window), Told()
    began = time.perf_counter()
    with watched() as detector:
        for number, code in enumerate(codes):
            if rate:
                _until(began + number / rate)
            wait = _one(window, answers, code)
            if wait is None:
                told.lost.append(code)
            else:
                told.waits.append(wait)
    told.worst = detector.hardest
    answers.end()
    if shown is not None:
        shown.close()
    return told


def live_board(window: MainWindow) -> QWidget:
    """The board of arrivals is open beside the desk and has read everything."""
    board: QWidget = window.boards.show_board(LIVE)
    pause(BOARD_READ)
    window.activateWindow()
    return board


def _one(window: MainWindow, answers: _Answers, code: str) -> float | None:
    """Seconds from the last digit, with Enter after it, to the answer; None when there was none."""
    handle = window.windowHandle()
    for digit in code[:-1]:
        _press(handle, digit)
    answers.wait()
    last = time.perf_counter()
    _press(handle, code[-1])
    QTest.keyClick(handle, Qt.Key.Key_Return)
    while not answers.at and time.perf_counter() - last < ANSWERED:
        QApplication.processEvents()
    return answers.at - last - KEY_GAP if answers.at else None


def _press(handle: QWindow, digit: str) -> None:
    _until(time.perf_counter() + KEY_GAP)
    QTest.keyClick(handle, Qt.Key(ord(digit)))  # a digit is its own key


def _until(moment: float) -> None:
    """The event loop runs meanwhile, as it does between two guests."""
    left = moment - time.perf_counter()
    while left > 0:
        if left > 0.01:
            pause(int(left * 1000) - 5)
        else:
            QApplication.processEvents()
        left = moment - time.perf_counter()


def written(file: Path) -> tuple[int, int]:
    """How many people came in and how many other scans are kept, in a closed workspace."""
    workspace = Workspace.open(file, SystemClock(), read_only=True)
    try:
        event = workspace.read(events)[0].id
        let_in = workspace.read(passages, event)
        kept = workspace.read(_kept)
    finally:
        workspace.close()
    assert len({row.delegate_id for row in let_in}) == len(let_in), "somebody came in twice"
    return len(let_in), kept


def _kept(reader: Reader) -> int:
    return len(reader.rows(select(ScanKept.id)))


def a_file(folder: Path, people: int) -> Path:
    """A closed workspace with so many people."""
    return long_event.a_file(folder, people)
