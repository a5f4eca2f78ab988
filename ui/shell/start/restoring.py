"""Restoring a copy from the start window: the copies known, a look inside, then the restore.

Looking and restoring run beside the window; their trouble is a sentence in it. What must not come
in: how it looks (`restore_step.py`), and proving or placing a copy (the backup room).
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.clock import Clock
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import BACKUP_FOLDER, DESK, OPERATOR, Settings
from hanoiplan.base.speech import interface
from ui.shell import files
from ui.shell.pages import through_the_door
from ui.shell.recent import RecentFiles
from ui.shell.start.restore_step import CopyLine
from ui.shell.start.window import StartWindow

KNOWN_COPIES = "ui.shell.start.known_copies"
OPENING = "ui.shell.opening"


class Restoring(QObject):
    """One restore in one start window."""

    restored = Signal(Path)  # the file that may be opened now

    def __init__(
        self, start: StartWindow, settings: Settings, recent: RecentFiles, clock: Clock
    ) -> None:
        super().__init__(start)
        self._start, self._settings = start, settings
        self._recent, self._clock = recent, clock
        self._copy: Path | None = None
        self._instead: Path | None = None
        self._places: dict[Path, Path] = {}  # a copy, and the workspace it is one of
        step = start.restore_step
        step.picked.connect(self.look_into)
        step.choose_wanted.connect(self._choose)
        step.left.connect(start.show_home)
        step.back_in_place.connect(lambda: self.restore_to(self._instead))
        step.as_new_wanted.connect(self._as_new)

    def begin(self) -> None:
        """Shows the copies this computer knows."""
        known = self._door(KNOWN_COPIES, "copies_of_all")(
            self._recent.known(), self._settings.get(BACKUP_FOLDER)
        )
        self._places = {one.file: one.workspace for one in known}
        self._start.restore_step.show_copies(
            lambda: [CopyLine(one.file, one.workspace.name, made_at(one.local)) for one in known]
        )
        self._start.show_restore()

    def look_into(self, copy: Path, instead: Path | None = None) -> None:
        """Proves a copy and shows what is in it; `instead` is the file it may take the place of."""
        self._copy = copy
        self._instead = instead or self._places.get(copy)
        self._start.work(
            _("Looking inside the copy"),
            self._door(OPENING, "look_into"),
            copy,
            self._instead,
            on_done=self._show,
        )

    def _show(self, inside: object) -> None:
        words = self._door("ui.shell.start.inside_words", "inside_words")
        try_again = (_("Choose another copy"), self.begin)
        fault = str(getattr(inside, "fault", ""))
        if fault:
            self._start.show_error(fault, buttons=[try_again])
            return
        instead = self._instead
        self._start.restore_step.show_inside(lambda: words(inside, instead))
        self._start.show_restore()

    def _choose(self) -> None:
        copy = files.ask_open(self._start, _("Which copy should be restored?"))
        if copy is not None:
            self.look_into(copy)

    def _as_new(self) -> None:
        if self._copy is None:
            return
        title = _("Where should the restored event be saved?")
        self.restore_to(files.ask_new(self._start, title, self._copy.stem))

    def restore_to(self, file: Path | None) -> None:
        """Puts the copy there; an earlier file stays beside it under another name."""
        if file is None or self._copy is None:
            return
        self._start.work(
            _("Restoring the copy"),
            self._door(OPENING, "restore_copy"),
            self._copy,
            file,
            self._clock,
            self._settings.get(DESK) or DESK.default,
            self._settings.get(OPERATOR),
            on_done=lambda _restored: self.restored.emit(file),
        )

    @staticmethod
    def _door(module: str, name: str) -> Callable[..., Any]:
        found: Callable[..., Any] = through_the_door(module, name)
        return found


def made_at(local: datetime) -> str:
    """When a copy was made, by the clock at the office: "08/6/2026, 08:30"."""
    words = _("copy of {date}, {time}")
    return words.format(date=interface().short_date(local.date()), time=f"{local:%H:%M}")
