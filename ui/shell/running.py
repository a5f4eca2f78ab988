"""From the first frame to the running program: log, settings, crash watch, first window.

What must not come in: what the windows do.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base import log
from hanoiplan.base.clock import SystemClock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.paths import rehearsals, user_folder
from hanoiplan.base.settings import OPERATOR, Settings
from ui.shell.after_crash import Ended
from ui.shell.crash import CrashWatch
from ui.shell.program import Program, watch_crashes
from ui.shell.recent import is_there


class Running:
    """The program between its first frame and its last window."""

    def __init__(self, app: QApplication, settings: Settings, frame: QWidget) -> None:
        troubles = list(settings.warnings)
        try:
            log.set_up(user_folder())
        except KnownError as error:
            troubles.append(error.sentence)
        self._app = app
        clock = SystemClock()
        self.program = Program(app, clock, settings, frame)
        self.program.scanner.listen(app)
        self._watch = CrashWatch(user_folder(), clock, app)
        watch_crashes(self.program, self._watch)
        self._ended = Ended(self._watch.start(), _events(self.program.claims.left_open()))
        self._trouble = " ".join([*troubles, *filter(None, [self._watch.trouble])])

    def begin(self, file: Path | None) -> None:
        """The first window; none, and the end, if the file is open in another one."""
        begin(self.program, file, self._trouble)
        self.program.trying_out.end_abandoned()
        self.program.tell(self._ended)
        if self.program.window is None:
            self._app.quit()

    def end(self) -> None:
        """The last window is closed."""
        self._watch.stop()
        log.close()


def _events(left: Sequence[Path]) -> tuple[Path, ...]:
    """Without rehearsals that were begun in a window: they went with it, and are not missed."""
    return tuple(file for file in left if file.parent != rehearsals().resolve())


def begin(program: Program, file: Path | None, trouble: str = "") -> None:
    """The first window: the workspace named, or the start window.

    Who works here is asked before the first workspace is opened, so that the history knows it.
    There is no window at all when the file is open in another one, which has come to the front.
    """
    if file is None or (is_there(file) and not program.settings.get(OPERATOR)):
        program.show_start(offered=file, trouble=trouble)
    else:
        program.open(file)
        if trouble and program.window is not None:
            program.say(trouble)
