"""The one timer of the program: once a second it looks after the open workspace.

It asks what other processes wrote, carries the write-ahead log into the file when nobody has
changed anything for a while (in a thread), and moves the clock in the rail's foot. What must not
come in: work that a page could do when it hears of a change.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from hanoiplan.base.changes import Changes
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.workspace import Workspace
from ui.base.jobs import Progress
from ui.base.page import Tools

BEAT = 1000  # ms
QUIET_BEATS = 10  # beats without a change until the log is carried into the file


class Heartbeat(QObject):
    """Beats for one open workspace until `stop`."""

    beaten = Signal(str)  # "" all is well, else the sentence of what is not
    rested = Signal()  # the log was carried into the file

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._quiet = 0
        self._unsettled = True  # something was written since the last checkpoint
        self._timer = QTimer(self, interval=BEAT)
        self._timer.timeout.connect(self.beat)
        tools.hub.changed.connect(self._heard)

    def start(self) -> None:
        """Begins to beat."""
        self._timer.start()

    def stop(self) -> None:
        """Beats no more; the workspace is about to close."""
        self._timer.stop()

    def beat(self) -> None:
        """What happens every second."""
        trouble = ""
        try:
            self._tools.workspace.poll()
        except KnownError as error:
            trouble = error.sentence
        self.beaten.emit(trouble)
        self._quiet += 1
        if self._unsettled and self._quiet >= QUIET_BEATS and not trouble:
            self._unsettled = False
            self._tools.jobs.start(
                _("Saving"),
                carry_log,
                self._tools.workspace,
                on_done=lambda _result: self.rested.emit(),
                on_failed=self._failed,
            )

    def _heard(self, _changes: Changes) -> None:
        self._quiet = 0
        self._unsettled = True

    def _failed(self, error: KnownError) -> None:
        """Nothing is lost: what was saved is in the log, the next quiet time tries again."""
        self._unsettled = True
        self._quiet = 0
        self.beaten.emit(error.sentence)


def carry_log(_progress: Progress, workspace: Workspace) -> None:
    """The work of the thread: it waits for the disk."""
    workspace.checkpoint()
