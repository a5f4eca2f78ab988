"""A file of an older version, brought up beside a window that goes on answering, then opened.

A large one takes a while, and a window that stands still is taken for a broken one. What must not
come in: the steps themselves (the store), and what a window shows of long work.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import DESK, OPERATOR, Settings
from ui.shell.alone import Claim
from ui.shell.pages import through_the_door


class ProgramLike(Protocol):
    """The running program, as far as it is needed here."""

    clock: Clock
    settings: Settings
    window: QWidget | None

    def show_start(self) -> QWidget:
        """The start window, where there is no window yet."""

    def open(self, file: Path, room: str = ...) -> bool:
        """Opens a workspace; says itself when it cannot."""


def bring_up_first(
    program: ProgramLike,
    file: Path,
    room: str,
    claim: Claim,
    complain: Callable[[KnownError, Path], object],
) -> None:
    """Brings the file up while no other window may take it, and opens it at that room."""

    def let_go() -> None:
        claim.end()
        claim.deleteLater()
        window.setEnabled(True)

    def opened(kept: Path | None) -> None:
        let_go()
        if program.open(file, room) and kept is not None:
            shown: Any = program.window
            words = _("Brought up to this version. The file as it was is kept as {copy}.")
            shown.messages.toast(words.format(copy=kept.name))

    def failed(error: KnownError) -> None:
        let_go()
        complain(error, file)

    if program.window is None:
        program.show_start()
    window: Any = program.window
    settings = program.settings
    who = (settings.get(DESK) or DESK.default, settings.get(OPERATOR))
    label = _("Bringing {file} up to this version").format(file=file.stem)
    work = through_the_door("ui.shell.opening", "bring_up")
    window.setEnabled(False)  # one thing at a time: the next click would ask for the same file
    window.jobs.start(label, work, file, program.clock, *who, on_done=opened, on_failed=failed)
