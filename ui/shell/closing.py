"""Waiting for the last copy while a window closes: seen after a second, and never for ever.

The window takes no more work; the card of the job says what it waits for, and Stop on it lets the
window close without. What must not come in: what the job does.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QMainWindow

from ui.base.jobs import PATIENCE, Job, Jobs

UNSEEN = 1.0  # seconds before the window says what it waits for
OTHERS = PATIENCE + 2  # seconds for other work that was told to stop, also for work that is deaf


class ClosingWait(QObject):
    """Waits for one job at a time; `beat` is called once a second meanwhile."""

    def __init__(self, jobs: Jobs, window: QMainWindow) -> None:
        super().__init__(window)
        self._jobs, self._window = jobs, window
        self._loop: QEventLoop | None = None
        self._job: Job | None = None
        jobs.ended.connect(self._ended)

    @property
    def is_on(self) -> bool:
        """Whether the window is being waited for."""
        return self._loop is not None

    def is_over(self, others: Sequence[Job]) -> bool:
        """Whether other work that was told to stop has ended; no copy is made beside it."""
        if others:
            self._jobs.wait_all(OTHERS)
            QCoreApplication.sendPostedEvents(self._jobs)
        return not any(job.running for job in others)

    def wait(self, job: Job) -> None:
        """Returns when the job has ended or somebody stopped it."""
        self._jobs.wait_all(UNSEEN)
        QCoreApplication.sendPostedEvents(self._jobs)  # its end comes through the event loop
        if not job.running:
            return
        self._hold_still()
        self._job, self._loop = job, QEventLoop()
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        self._loop.exec()
        self._job = self._loop = None
        if handle is not None:
            handle.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A second close by the window system: Qt keeps it from a window that is closing."""
        if event.type() is QEvent.Type.Close and self.is_on:
            event.ignore()
            self.hurry()
            return True
        return super().eventFilter(watched, event)

    def beat(self) -> None:
        """Stop lets the window close, even where the disk does not answer any more."""
        if self._loop is not None and self._job is not None and self._job.stopping:
            self._loop.quit()

    def hurry(self) -> None:
        """Somebody wants the window closed once more: that means now."""
        if self._job is not None:
            self._job.stop()
        self.beat()

    def _ended(self, job: Job) -> None:
        if self._loop is not None and job is self._job:
            self._loop.quit()

    def _hold_still(self) -> None:
        """No more work in a window that closes; its cards stay alive."""
        for shortcut in self._window.findChildren(QShortcut):
            shortcut.setEnabled(False)
        for act in self._window.findChildren(QAction):
            act.setEnabled(False)
        inside = self._window.centralWidget()
        if inside is not None:
            inside.setEnabled(False)
