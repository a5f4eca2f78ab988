"""The checks one after the other beside the window: each in the worker, devices in the window.

What must not come in: how a line looks, and what a check does.
"""

import shutil
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.self_test.model import Check, Group, Line, Place, State
from hanoiplan.self_test.running import folder_for_a_moment, look_at, looked_at, place_in
from ui.base.jobs import Job, Jobs

LABEL = N_("Checking this machine")


class Trying(QObject):
    """One after the other, until the last one or Stop; then the folder of the moment goes."""

    began = Signal(str)  # key of the check
    looked = Signal(object)  # Line
    ended = Signal(bool)  # whether all were tried

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._waiting: list[Check] = []
        self._lines: dict[str, Line] = {}
        self._place: Place | None = None
        self._held: list[Path] = []  # folders of a moment
        self.destroyed.connect(partial(_clear, self._held))

    @property
    def running(self) -> bool:
        """Whether something is being tried."""
        return self._place is not None

    def start(
        self, checks: Sequence[Check], work: Path | None, newest: datetime | None, clock: Clock
    ) -> None:
        """From the first one on; while it is running it goes on as it is."""
        if self.running:
            return
        folder = folder_for_a_moment()
        self._held.append(folder)
        self._place = place_in(folder, work, newest, clock)
        self._waiting, self._lines = list(checks), {}
        self._next()

    def stop(self) -> None:
        """What is being tried now is given up, and nothing else is begun."""
        self._waiting.clear()
        if self._job is not None:
            self._job.stop()

    def _next(self) -> None:
        place = self._place
        if place is None:
            return
        if not self._waiting:
            self._end(whole=True)
            return
        check = self._waiting[0]
        self.began.emit(check.key)
        if check.group is Group.DEVICES:
            self._saw(looked_at(check, place, self._lines))
            return
        self._job = self._jobs.start(
            _(LABEL),
            look_at,
            check.key,
            place,
            dict(self._lines),
            on_done=self._saw,
            on_failed=partial(self._failed, check),
            on_stopped=partial(self._end, whole=False),
            kind="process",
            quiet=True,
        )

    def _saw(self, line: Line) -> None:
        self._job = None
        self._lines[line.key] = line
        self.looked.emit(line)
        if not self._waiting:  # Stop was pressed, and this one had come to its end
            self._end(whole=False)
            return
        self._waiting.pop(0)
        self._next()

    def _failed(self, check: Check, error: KnownError) -> None:
        """The worker itself is gone: said of what it was trying, and the others get a new one."""
        advice = _(check.advice)
        self._saw(Line(check.key, check.title, check.group, State.BROKEN, error.sentence, advice))

    def _end(self, *, whole: bool) -> None:
        self._job, self._place = None, None
        self._waiting.clear()
        _clear(self._held)
        self.ended.emit(whole)


def _clear(folders: list[Path], *_gone: object) -> None:
    while folders:
        shutil.rmtree(folders.pop(), ignore_errors=True)
