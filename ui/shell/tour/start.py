"""Scenes of the start window: the first start, events to go on with, an error, long work.

What must not come in: other windows.
"""

from threading import Event

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import user_folder
from hanoiplan.store.trouble import damaged
from ui.base.jobs import Progress
from ui.shell.after_crash import AfterCrash, Ended
from ui.shell.opening import open_workspace
from ui.shell.start.remedies import Remedies
from ui.shell.tour.stage import Scene, Stage
from ui.shell.tour.workspace import MOMENT, OPERATORS

LONGEST = 10.0  # seconds that the long work of the picture would wait by itself


def _not_ours(stage: Stage) -> None:
    """A file that is no event."""
    file = user_folder() / "Danh sách.hanoiplan"
    file.write_bytes(b"a list, renamed")
    try:
        open_workspace(file, FixedClock(MOMENT), "1", OPERATORS[0])
    except KnownError as error:
        stage.start.show_error(error.sentence)


def _damaged(stage: Stage) -> None:
    """The newest event cannot be opened; a copy of it can."""
    file, clock = stage.main.workspace.path, stage.main.workspace.clock
    remedies = Remedies(stage.main.recent, stage.main.settings, clock)
    error = damaged(file)
    detail, buttons = remedies.of(file, error, lambda _copy, _file: None, lambda _file: None)
    stage.start.show_error(error.sentence, detail, buttons)


def _after_crash(stage: Stage) -> None:
    """The program ended unexpectedly; what was kept."""
    ended = Ended("", (stage.main.workspace.path,))
    AfterCrash(ended, stage.main.workspace.clock, stage.start).tell(stage.start)
    stage.settle()


def _no_notice(stage: Stage) -> None:
    stage.start.notice.clear()


def _restore(stage: Stage) -> None:
    """Which copy shall come back."""
    stage.start.restore_wanted.emit()
    stage.settle()


def _look_inside(stage: Stage) -> None:
    """What is in it, before anything is written."""
    for row in stage.start.restore_step.rows[:1]:
        row.pressed.emit()
    stage.settle()


def _home(stage: Stage) -> None:
    stage.start.show_home()


def _no_error(stage: Stage) -> None:
    stage.start.strip.clear()


def _long_work(stage: Stage) -> None:
    """The demonstration is made."""
    shown = Event()
    label = _("Making the demonstration")
    job = stage.start.work(label, _wait, shown, on_done=lambda _done: None)
    stage.breathe()
    stage.start.messages.progress(job)
    stage.breathe()
    stage.shoot()
    shown.set()


def _wait(progress: Progress, shown: Event) -> None:
    progress(0, 0, _("350 invented delegates"))
    shown.wait(LONGEST)


START: tuple[Scene, ...] = (
    Scene("start-first", "start", window="first"),
    Scene("start", "start", window="start"),
    Scene("start-error", "start", _not_ours, _no_error, "start"),
    Scene("start-damaged", "start", _damaged, _no_error, "start"),
    Scene("start-after-crash", "start", _after_crash, _no_notice, "start"),
    Scene("start-restore", "start", _restore, window="start"),
    Scene("start-look-inside", "start", _look_inside, _home, "start"),
    Scene("start-no-copies", "start", _restore, _home, "first"),
    Scene("start-work", "start", _long_work, window="start"),
)
