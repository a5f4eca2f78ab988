"""Whether the place that was chosen for copies is another disk than the one of the workspace.

Asked beside the window: a drive that is off may keep one waiting. What must not come in: copying.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hanoiplan.backup.drives import Where
from hanoiplan.backup.places import look_at
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import BACKUP_FOLDER, Settings
from ui.base.jobs import Job, Progress
from ui.base.page import Tools


class SecondPlace(QObject):
    """What the chosen folder was when it was looked at last."""

    seen = Signal()

    def __init__(self, tools: Tools, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._settings = tools, settings
        self._looked: Path | None = None
        self._where: Where | None = None
        self.job: Job | None = None  # the last look; no work that a copy has to wait for

    @property
    def helps(self) -> bool:
        """Whether copies there outlive the workspace's disk; until it was looked at: if chosen.

        A stick that is out, or a drive that is off, is another disk all the same.
        """
        chosen = self._chosen()
        return chosen is not None and (chosen != self._looked or self._where is not Where.SAME)

    def look(self) -> None:
        """Looks at the folder if it is another one than before."""
        chosen = self._chosen()
        if chosen is None or chosen == self._looked:
            return
        self._looked, self._where = chosen, None
        self.job = self._tools.jobs.start(
            _("Looking for copies"),
            where_of,
            *(chosen, self._tools.workspace.path),
            on_done=lambda found: self._done(chosen, found),
            on_failed=lambda _error: self._done(chosen, Where.GONE),  # the copy itself says why
            quiet=True,
        )

    def _done(self, folder: Path, found: Where) -> None:
        if folder == self._looked:
            self._where = found
            self.seen.emit()

    def _chosen(self) -> Path | None:
        chosen = self._settings.get(BACKUP_FOLDER)
        return Path(chosen) if chosen else None


def where_of(_progress: Progress, folder: Path, workspace: Path) -> Where:
    """The work of a thread."""
    return look_at(folder, workspace).where
