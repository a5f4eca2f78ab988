"""Which copies of the open workspace there are, read beside the window whenever somebody asks.

What must not come in: making copies, and showing the list.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hanoiplan.backup.listing import Found, list_copies
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.plans.queries import time_zone
from ui.base.jobs import Job, Progress
from ui.base.page import Tools


class CopyList(QObject):
    """The list as it was read last."""

    read = Signal()

    def __init__(self, tools: Tools, family: int, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._family = tools, family
        self._job: Job | None = None
        self._wanted: Path | None = None  # the second place at the last request
        self._again = self._over = False
        self.found: Found | None = None

    def look(self, second: Path | None) -> None:
        """Reads it anew; asked during that, once more after it."""
        self._wanted, self._again = second, self._job is not None
        if self._job is None:
            workspace = self._tools.workspace
            self._job = self._tools.jobs.start(
                _("Looking for copies"),
                find,
                *(workspace.path, self._family, workspace.read(time_zone), second),
                on_done=self._done,
                on_failed=self._failed,
            )

    def end(self) -> None:
        """The window closes: what is still being read is not told any more."""
        self._over = True

    def _done(self, found: Found) -> None:
        self._job, self.found = None, found
        if self._over:
            return
        self.read.emit()
        if self._again:
            self.look(self._wanted)

    def _failed(self, error: KnownError) -> None:
        self._job = None
        self._tools.messages.fail(error)


def find(_progress: Progress, file: Path, family: int, zone: str, second: Path | None) -> Found:
    """The work of the thread: it waits for disks."""
    return list_copies(file, family, zone, second)
