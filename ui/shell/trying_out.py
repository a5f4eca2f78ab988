"""From an event to its rehearsal and back: another window on a copy, which is thrown away after.

What must not come in: how a rehearsal is made and thrown away (`hanoiplan.rehearsal`).
"""

from pathlib import Path
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from hanoiplan.base import log
from hanoiplan.base.clock import Clock
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import rehearsals
from ui.shell.alone import Claim, Claims
from ui.shell.pages import through_the_door
from ui.shell.start.window import StartWindow

ROOM = "hanoiplan.rehearsal"
FIRST_ROOM = "overview"


class ProgramLike(Protocol):
    """The running program, as far as it is needed here."""

    clock: Clock
    claims: Claims
    window: QWidget | None

    def show_start(self, *, waits: bool = ...) -> StartWindow:
        """Closes the window there is; the new one is not enabled if it `waits`."""

    def open(self, file: Path, room: str = ...) -> bool:
        """Opens a workspace; says itself when it cannot."""

    def say(self, sentence: str) -> None:
        """A sentence in the window there is."""


class TryingOut:
    """The way there and back, of one program."""

    def __init__(self, program: ProgramLike) -> None:
        self._program = program
        # of which event each rehearsal is, and the page it began from, as far as known
        self._event: dict[Path, tuple[Path, str]] = {}

    def watch(self, window: Any) -> None:
        """Hears what a main window wants; a rehearsal begun in a window goes with its window."""
        window.rehearsal_wanted.connect(lambda: self._switch(window))
        copy = window.workspace.path
        if window.workspace.is_rehearsal and through_the_door(ROOM, "is_ours")(copy):
            window.closed.connect(lambda: self._throw_away(copy, asked=False))

    def end_abandoned(self) -> None:
        """What ended programs left of rehearsals goes; one that a window has is left alone."""
        folder = rehearsals()
        if folder.is_dir() and any(folder.iterdir()):
            through_the_door(ROOM, "end_abandoned")(self._program.claims.is_free)

    def _switch(self, window: Any) -> None:
        if window.workspace.is_rehearsal:
            self._end(window)
        else:
            self._begin(window)

    def _begin(self, window: Any) -> None:
        """Asked, for the real desk closes; the copy is made beside it, then opened in its place."""
        answer = window.messages.ask(
            _("Begin a rehearsal?"),
            _(
                "The real desk is closed meanwhile: nobody can be registered at it here. "
                "The rehearsal starts with what stands now."
            ),
            verbs=(_("Begin the rehearsal"),),
            safe=_("Stay at the event"),
        )
        if answer is not None:
            self._make(window, came_from=window.current or FIRST_ROOM)

    def _make(self, window: Any, came_from: str) -> None:
        """The copy is made beside the window; the page one came from is kept for the way back."""
        self.end_abandoned()
        file = window.workspace.path
        copy = through_the_door(ROOM, "own_place")(file)
        claim = self._program.claims.take(copy)  # while it is being made it is not abandoned
        if claim is None:  # another window makes one of this name at this moment
            self._program.say(_("A rehearsal is being made. Wait a moment and try again."))
            return

        making = _Making(claim)

        def done(made: Path) -> None:
            if not making.finish():
                return
            self._event[made.resolve()] = (file, came_from)
            if self._program.open(made, FIRST_ROOM):
                words = _("This is the rehearsal. Scan, print and change what you like.")
                opened: Any = self._program.window
                opened.messages.toast(words)
            else:
                self._throw_away(made, asked=False)

        def failed(error: KnownError) -> None:
            making.finish()
            window.messages.fail(error)

        window.closed.connect(lambda: self._give_up(making))
        window.jobs.start(
            _("Making the rehearsal"),
            through_the_door(ROOM, "rehearse_beside"),
            *(file, copy, self._program.clock),
            kind="process",
            on_done=done,
            on_failed=failed,
            on_stopped=lambda: self._give_up(making),
        )

    def _give_up(self, making: "_Making") -> None:
        """Whoever made it is stopped or ended: what there is of it goes."""
        if making.finish():
            self.end_abandoned()

    def _end(self, window: Any) -> None:
        """Asked, for everything that was tried is gone; then back to the event."""
        copy = window.workspace.path
        answer = window.messages.ask(
            _("End the rehearsal?"),
            _("Everything that was tried in it is thrown away. The event itself is as it was."),
            verbs=(_("Throw away"),),
            safe=_("Go on rehearsing"),
        )
        if answer is None:
            return
        event = self._event.get(copy.resolve())

        def after() -> None:
            self._throw_away(copy, asked=True)
            start = self._program.window
            if isinstance(start, StartWindow) and start.isVisible():
                start.setEnabled(True)
                if event is not None:
                    self._program.open(*event)

        hears = window.closed.connect(after)
        start = self._program.show_start(waits=True)
        if window.isVisible():  # it did not close: nothing is thrown away later, unasked
            window.closed.disconnect(hears)
            start.setEnabled(True)

    def _throw_away(self, copy: Path, *, asked: bool) -> None:
        """One that another desk has open stays, for it to go on."""
        try:
            through_the_door(ROOM, "end_rehearsal")(copy)
        except KnownError as error:
            log.ui.info("a rehearsal stays for now: %s", type(error).__name__)
            if asked and copy.exists():
                self._program.say(error.sentence)


class _Making:
    """A rehearsal that is being made; until it is over nobody takes it for an abandoned one."""

    def __init__(self, claim: Claim) -> None:
        self._claim: Claim | None = claim

    def finish(self) -> bool:
        """Whether it went on until now: it ends once, well or not."""
        claim, self._claim = self._claim, None
        if claim is not None:
            claim.end()
            claim.deleteLater()
        return claim is not None
