"""A copy takes the place of the file that is open: the window closes, and opens again on it.

What must not come in: proving and placing a copy (the backup room), and asking whether (the page).
"""

from pathlib import Path
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from hanoiplan.base.clock import Clock
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import DESK, OPERATOR, Settings
from ui.shell.pages import through_the_door
from ui.shell.start.window import StartWindow


class ProgramLike(Protocol):
    """The running program, as far as it is needed here."""

    clock: Clock
    settings: Settings
    window: QWidget | None

    def show_start(self, *, waits: bool = ...) -> StartWindow:
        """Closes the window there is; the new one is not enabled if it `waits`."""

    def open(self, file: Path, room: str = ...) -> bool:
        """Opens a workspace; says itself when it cannot."""


def go_back(program: ProgramLike, copy: Path, file: Path) -> None:
    """Restores in the start window, where trouble is said and the copy can be chosen anew.

    The start window takes no work before the file is closed, and is let be if it was closed.
    """

    def restored(done: Any) -> None:
        if program.open(file, "copies") and done.kept_aside is not None:
            window: Any = program.window
            words = _("Restored. The earlier file is kept as {file}.")
            window.messages.toast(words.format(file=done.kept_aside.name))

    settings = program.settings
    who = (settings.get(DESK) or DESK.default, settings.get(OPERATOR))
    restore = through_the_door("ui.shell.opening", "restore_copy")
    label = _("Restoring the copy")

    def begin() -> None:
        start = program.window
        if isinstance(start, StartWindow) and start.isVisible():
            start.setEnabled(True)
            start.work(label, restore, copy, file, program.clock, *who, on_done=restored)

    open_now: Any = program.window
    open_now.closed.connect(begin)
    program.show_start(waits=True)
