"""Copies by themselves: every few minutes when something changed, at the close, and at a keypress.

It decides when and where, starts the work beside the window, and says what became of it. A failure
is tried again and never stops the work. What must not come in: how a copy is made and proved
(`hanoiplan.backup`), and showing what was found (the page of copies).
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from hanoiplan.backup.automatic import is_due
from hanoiplan.backup.listing import CopyFound, Found
from hanoiplan.backup.making import (
    Put,
    Target,
    Wanted,
    make_closing_copies,
    make_copies,
    refuse_rehearsal,
)
from hanoiplan.backup.memory import Memory
from hanoiplan.backup.notes import Notes
from hanoiplan.backup.places import beside
from hanoiplan.base.errors import FileTrouble, KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.settings import BACKUP_EVERY, BACKUP_FOLDER, Settings
from ui.base.jobs import Job
from ui.base.page import Tools
from ui.shell.closing import ClosingWait
from ui.shell.copy_list import CopyList
from ui.shell.recent import RecentFiles
from ui.shell.second_place import SecondPlace

UNSAVED = N_(
    "The window was closed before the last copy was saved. Save a copy now with Ctrl+Shift+S."
)


class Known(QObject):
    """What others may ask of the copies of one open workspace."""

    _tools: Tools
    _settings: Settings
    _memory: Memory
    _list: CopyList
    _second: SecondPlace

    @property
    def last(self) -> datetime | None:
        """When the last proved copy was made, in any place (UTC)."""
        return self._memory.last

    @property
    def trouble(self) -> str:
        """Why a copy is missing, in a sentence; "" when all is well."""
        return self._memory.trouble

    @property
    def partly(self) -> bool:
        """Whether one place lacks its copy while another one has it."""
        failing = [self._memory.is_failing(one.folder) for one in self.targets()]
        return any(failing) and not all(failing)

    @property
    def second_place(self) -> bool:
        """Whether copies also go to another disk than the one of the workspace."""
        return self._second.helps

    def is_behind(self) -> bool:
        """Whether something was done that no place has in a copy."""
        targets = self.targets()
        return bool(targets) and all(self._memory.is_behind(one.folder) for one in targets)

    @property
    def family(self) -> int:
        """What the workspace and its copies have in common."""
        return self._memory.family

    @property
    def found(self) -> Found | None:
        """What `look` found last: copies and places."""
        return self._list.found

    def copies(self) -> tuple[CopyFound, ...]:
        """The copies that `look` found last, the newest first."""
        return self.found.copies if self.found is not None else ()

    def targets(self) -> tuple[Target, ...]:
        """Where copies go: beside the file, and to the second place if one was chosen.

        A rehearsal is thrown away, so nothing of it is kept.
        """
        if self._tools.workspace.is_rehearsal:
            return ()
        first = Target(beside(self._tools.workspace.path), made=True)
        chosen = self._settings.get(BACKUP_FOLDER)
        return (first, Target(Path(chosen), made=False)) if chosen else (first,)


class Keeper(Known):
    """Looks after the copies of one open workspace."""

    changed = Signal()  # a copy more, another trouble, or the list was read again

    def __init__(
        self, tools: Tools, settings: Settings, recent: RecentFiles, parent: QMainWindow
    ) -> None:
        super().__init__(parent)
        self._tools, self._settings, self._recent = tools, settings, recent
        self._memory = Memory(tools.workspace, Notes())
        self._closing = ClosingWait(tools.jobs, parent)
        copied = recent.of(tools.workspace.path).copied
        self._memory.adopt(datetime.fromisoformat(copied) if copied else None)
        self._list = CopyList(tools, self._memory.family, self)
        self._list.read.connect(self._settle)
        self._job: Job | None = None
        self.spared: frozenset[Path] = frozenset()  # copies that somebody is about to restore
        self._over = False  # the window closes: nothing is begun any more
        self._second = SecondPlace(tools, settings, self)
        self._second.seen.connect(self._settle)
        self._second.look()
        self._hear_no_more = settings.listen(lambda _setting: self._chosen_anew())
        tools.hub.changed.connect(lambda _changes: self._memory.changed())

    # ---- what others may ask for

    def look(self) -> None:
        """Reads anew which copies there are; `changed` says when."""
        if not self._over:
            chosen = self._settings.get(BACKUP_FOLDER)
            self._list.look(Path(chosen) if chosen else None)

    # ---- when

    def beat(self) -> None:
        """Once a second: begins a copy where one is due."""
        if self._closing.is_on:
            self._closing.beat()
            return
        if self._tools.workspace.is_rehearsal:  # the event's own troubles are told there
            return
        unsaid = self._memory.unsaid()
        if unsaid:
            self._tools.messages.fail(FileTrouble(unsaid))
        due = tuple(one for one in self.targets() if self._is_due(one.folder))
        if due:
            self._start(due, automatic=True)

    def _is_due(self, folder: Path) -> bool:
        now = self._tools.workspace.clock.now()
        every = timedelta(minutes=self._settings.get(BACKUP_EVERY))
        # Not beside other long work either: an erasure by law must find every copy there is.
        others = [job for job in self._tools.jobs.running() if job is not self._second.job]
        busy = self._job is not None or bool(others)
        behind = self._memory.is_behind(folder)
        return is_due(every, self._memory.past(folder), now, changed=behind, busy=busy)

    # ---- the work

    def copy_now(self, on_saved: Callable[[], object] | None = None) -> Job:
        """A copy by hand, in every place; `on_saved` is called once one is there and proved.

        Raises:
            NotPossible: this is a rehearsal.
        """
        refuse_rehearsal(self._tools.workspace)
        return self._start(self.targets(), automatic=False, on_saved=on_saved)

    def catch_up(self) -> None:
        """Copies at once where something is missing: a place that was just chosen."""
        targets = self._behind()
        if targets and self._job is None:
            self._start(targets, automatic=True)

    def _start(
        self,
        targets: Sequence[Target],
        *,
        automatic: bool,
        on_saved: Callable[[], object] | None = None,
    ) -> Job:
        workspace = self._tools.workspace

        def done(puts: tuple[Put, ...]) -> None:
            self._done(puts)
            if not automatic:
                self._tell(puts, on_saved)

        def failed(error: KnownError) -> None:
            self._failed(targets, error)
            if not automatic:
                self._tools.messages.fail(error)

        def stopped() -> None:
            self._job = None
            self._memory.put_off([one.folder for one in targets])

        self._job = self._tools.jobs.start(
            _("Saving a copy"),
            make_copies,
            Wanted(workspace.path, tuple(targets), workspace.clock, automatic),
            kind="process",
            on_done=done,
            on_failed=failed,
            on_stopped=stopped,
            quiet=automatic,
        )
        return self._job

    def _done(self, puts: Sequence[Put]) -> None:
        self._job = None
        self._memory.take(puts)
        if any(put.copy is not None for put in puts):
            now = self._tools.workspace.clock.now()
            self._recent.remember(self._tools.workspace.path, copied=now.isoformat())
        self._settle()
        if self.found is not None:  # somebody has seen the list: it goes on being true
            self.look()

    def _failed(self, targets: Sequence[Target], error: KnownError) -> None:
        self._job = None
        self._memory.failed([one.folder for one in targets], error.sentence)
        self._settle()

    def _chosen_anew(self) -> None:
        self._second.look()
        self._settle()

    def _settle(self) -> None:
        """What is known and what is wrong now, with the places in use now."""
        newest = self.found.newest() if self.found is not None else None
        self._memory.adopt(newest.at if newest is not None else None)
        self._memory.sum_up(self.targets())
        if not self._over:
            self.changed.emit()

    def _tell(self, puts: Sequence[Put], on_saved: Callable[[], object] | None) -> None:
        """Somebody asked for this copy and hears of it."""
        saved = [put.copy.file for put in puts if put.copy is not None]
        if saved:
            self._tools.messages.toast(_("Copy saved: {file}").format(file=saved[0].name))
            if on_saved is not None:
                on_saved()
        for put in puts:
            if put.trouble:
                self._tools.messages.fail(FileTrouble(put.trouble))

    # ---- the close

    def at_close(self) -> bool:
        """The last copy of a session, if something changed; False: it is still under way.

        The window closes in any case; what could not be saved is said at the next start.
        """
        if self._closing.is_on:
            self._closing.hurry()
            return False
        self._over = True
        self._hear_no_more()
        self._list.end()
        others = [job for job in self._tools.jobs.running() if job is not self._job]
        for job in others:
            job.stop()
        begun = self._job
        if begun is not None:
            self._tools.messages.progress(begun)  # nobody saw it begin, now it is waited for
            self._closing.wait(begun)
        targets = self._behind()
        given_up = begun is not None and begun.stopping  # somebody wants to go: no other copy
        if targets and not given_up and self._closing.is_over(others):
            self._wait_for(targets)
        elif targets:
            self._failed(targets, FileTrouble(_(UNSAVED)))
        if not self._tools.workspace.is_rehearsal:
            self._memory.leave_unsaid()
        return True

    def leave_unsaid(self, error: KnownError) -> None:
        """What went wrong after the last copy, too late for this window: said at the next start.

        Of a rehearsal nothing is: the event itself would say it.
        """
        if self._tools.workspace.is_rehearsal:
            return
        self._memory.trouble = self._memory.trouble or error.sentence
        self._memory.leave_unsaid()

    def _behind(self) -> list[Target]:
        """The places that lack something; none where the workspace itself cannot be read."""
        targets = self.targets()
        try:
            return [one for one in targets if self._memory.is_behind(one.folder)]
        except KnownError as error:
            self._failed(targets, error)
            return []

    def _wait_for(self, targets: Sequence[Target]) -> None:
        job = self._tools.jobs.start(
            _("Saving a copy before closing"),
            make_closing_copies,
            *(self._tools.workspace, tuple(targets), self.spared),
            on_done=self._done,
            on_failed=lambda error: self._failed(targets, error),
            stop_keeps=_("Close without a copy"),
        )
        self._closing.wait(job)
        if job.running:
            self._failed(targets, FileTrouble(_(UNSAVED)))
