"""The lists for paper by themselves: every few minutes when something changed, and at a keypress.

It decides when and where, starts the work beside the window, and says what became of it. A failure
is tried again until the folder is back, and never stops the work; other work goes first. What must
not come in: what stands on a list, and how it is written (`hanoiplan.fallback`).
"""

import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hanoiplan.backup.automatic import Past, is_due
from hanoiplan.base.clock import to_event_time
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.paper_lists import lists_beside
from hanoiplan.base.settings import (
    BACKUP_FOLDER,
    FALLBACK_EVERY,
    FALLBACK_FOLDER,
    PAPER_LANGUAGE,
    Settings,
)
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.plans.queries import event
from ui.base.jobs import Job
from ui.base.page import Tools
from ui.shell.pages import through_the_door

if TYPE_CHECKING:
    from hanoiplan.fallback import ListsWritten

LISTS = "hanoiplan.fallback"  # loads everything that draws: when the first lists are due
GIVES_WAY = 1.5  # seconds that other work may last before the lists stop for it


class FallbackKeeper(QObject):
    """Looks after the lists for paper of one open workspace."""

    changed = Signal()  # lists more, or another trouble

    def __init__(self, tools: Tools, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._settings = tools, settings
        self._past = Past(tools.workspace.clock.now())
        self._stale = True  # whether lists of before this start are still true, nobody knows
        self._meanwhile = False  # something changed while they were written
        self._job: Job | None = None
        self._by_hand = False  # the lists being written were asked for
        self._asked = False  # somebody waits for lists that gave way
        self._late = False  # it was said that they are
        self._put_off = False  # other work came first, since the last lists
        self.last: datetime | None = None  # the data of the last lists, UTC
        tools.hub.changed.connect(lambda _changes: self._heard())
        tools.jobs.started.connect(self._make_way)

    @property
    def trouble(self) -> str:
        """Why the last lists are missing, in a sentence; "" when all is well."""
        return self._past.trouble or self._late_words()

    @property
    def _every(self) -> timedelta:
        return timedelta(minutes=self._settings.get(FALLBACK_EVERY))

    def _late_words(self) -> str:
        """Lists that always give way would be missing without a word on the day they are needed."""
        workspace = self._tools.workspace
        since = self._past.since
        late = self._put_off and workspace.clock.now() - since > 2 * self._every
        if not (late and self._every and self._is_stale()):
            return ""
        facts = workspace.read(event, self._tools.event_id)
        there = to_event_time(since, facts.time_zone if facts is not None else DEFAULT_ZONE)
        sentence = _("No list for paper was written since {time}: other work came first each time.")
        return sentence.format(time=f"{there:%H:%M}")

    def folder(self) -> Path:
        """Where the lists go: their own folder, that of second copies, else beside the file."""
        return self._chosen or lists_beside(self._tools.workspace.path)

    @property
    def _chosen(self) -> Path | None:
        """Lists of a rehearsal go with it: nobody shall find them among the real ones."""
        if self._tools.workspace.is_rehearsal:
            return None
        chosen = self._settings.get(FALLBACK_FOLDER) or self._settings.get(BACKUP_FOLDER)
        return Path(chosen) if chosen else None

    def beat(self) -> None:
        """Once a second: begins lists where they are due, stops them where others wait."""
        late = bool(self._late_words())
        if late != self._late:
            self._late = late
            self.changed.emit()
        if self._job is not None:
            self._give_way(self._job)
            return
        now, busy = self._tools.workspace.clock.now(), bool(self._tools.jobs.running())
        if self._asked and not busy:
            self._start(asked=True)
        elif is_due(self._every, self._past, now, changed=self._is_stale(), busy=False):
            self._put_off = self._put_off or busy
            if not busy:
                self._start(asked=False)

    def write_now(self) -> None:
        """Lists by hand; where they are is said."""
        if self._job is not None:
            self._job.stop()
        self._start(asked=True)

    def _is_stale(self) -> bool:
        """Never by themselves in a rehearsal."""
        return self._stale and not self._tools.workspace.is_rehearsal

    def _make_way(self, other: Job) -> None:
        """Work of the same process begins: it would stand behind the lists."""
        mine = self._job
        if mine is not None and other is not mine and other.kind == "process":
            self._stop_for_others(mine)

    def _give_way(self, job: Job) -> None:
        """A badge that is printed at the desk does not wait for lists that nobody waits for."""
        now = time.monotonic()
        others = (one for one in self._tools.jobs.running() if one is not job)
        if any(now - one.began > GIVES_WAY for one in others):
            self._stop_for_others(job)

    def _stop_for_others(self, job: Job) -> None:
        """Lists that somebody asked for are begun again once there is room."""
        if not job.stopping:
            self._put_off = True
            self._asked = self._by_hand
            job.stop()

    # ---- the work

    def _start(self, *, asked: bool) -> None:
        workspace = self._tools.workspace
        self._meanwhile = self._asked = False
        self._by_hand = asked
        wanted = through_the_door(LISTS, "ListsWanted")(
            file=workspace.path,
            event_id=self._tools.event_id,
            folder=self.folder(),
            clock=workspace.clock,
            primary="en" if self._settings.get(PAPER_LANGUAGE) == "en" else "vi",
            made=self._chosen is None,
        )

        def done(written: "ListsWritten") -> None:
            self._done(job, written)
            if asked:
                self._tell(written)

        def failed(error: KnownError) -> None:
            self._failed(job, error)
            if asked:
                self._tools.messages.fail(error)

        job = self._job = self._tools.jobs.start(
            _("Writing the lists for paper"),
            through_the_door(LISTS, "write_lists"),
            wanted,
            kind="process",
            on_done=done,
            on_failed=failed,
            on_stopped=lambda: self._stopped(job),
            quiet=not asked,
        )

    def _done(self, job: Job, written: "ListsWritten") -> None:
        self._past = Past(self._tools.workspace.clock.now())
        self._put_off = False
        self.last = written.at if written.lists else self.last
        if job is self._job:  # else another one has begun, and knows more
            self._job = None
            self._stale = self._meanwhile
        self.changed.emit()

    def _failed(self, job: Job, error: KnownError) -> None:
        """Tried again in a minute: a stick comes back when somebody plugs it in."""
        if job is self._job:
            self._job = None
            self._try_again(error.sentence)
            self.changed.emit()

    def _stopped(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._try_again(self._past.trouble)

    def _try_again(self, trouble: str) -> None:
        now = self._tools.workspace.clock.now()
        self._past = Past(self._past.since, failures=1, tried=now, trouble=trouble)

    def _heard(self) -> None:
        self._stale = self._meanwhile = True

    def _tell(self, written: "ListsWritten") -> None:
        words = _("There is nobody to list. Import or add delegates first.")
        if written.lists:
            words = _("Lists written: {folder}").format(folder=written.lists[0].parent)
        self._tools.messages.toast(words)
