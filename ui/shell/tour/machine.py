"""Scenes of the check of this machine: before it, in its middle, and with its verdict.

What must not come in: what is looked at.
"""

from ui.shell.tour.keeping import set_time
from ui.shell.tour.stage import Scene, Stage
from ui.shell.tour.workspace import MOMENT


def _checked(stage: Stage) -> None:
    """Everything once."""
    stage.act("check")


def _stopped(stage: Stage) -> None:
    """Given up at once: what was not looked at says so."""
    stage.page.act("check").trigger()
    stage.act("stop")


def _wrong_clock(stage: Stage) -> None:
    """The battery of the clock was empty; the line has a button that helps."""
    set_time(stage, MOMENT.replace(year=2019))
    stage.act("check")
    set_time(stage, MOMENT)


def _from_start(stage: Stage) -> None:
    """Before any event is open."""
    stage.start.show_machine()
    stage.settle()


def _home(stage: Stage) -> None:
    stage.start.show_home()


MACHINE: tuple[Scene, ...] = (
    Scene("machine", "machine"),
    Scene("machine-stopped", "machine", _stopped),
    Scene("machine-checked", "machine", _checked),
    Scene("machine-broken", "machine", _wrong_clock),
    Scene("start-machine", "start", _from_start, _home, "start"),
)
