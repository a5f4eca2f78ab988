"""Has runs drawn beside the window: a preview, and a run that leaves.

A later preview replaces an earlier one; nothing replaces what leaves. What must not come in: what
is drawn, and what is done with it.
"""

from collections.abc import Callable, Sequence
from functools import partial

from hanoiplan.badges.code_size import PrinterLimit
from hanoiplan.badges.counting import counted
from hanoiplan.badges.many_files import WithPhotos, as_they_are
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.queries import with_photos
from hanoiplan.badges.render import Wanted
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.kept_photos import KeptPhotos
from ui.badges.print_job import Drawn, check_run
from ui.base.jobs import Job
from ui.base.page import Page

FEW = 24  # cards: so many are drawn beside the window, more in the worker process

Done = Callable[[Drawn], object]
Failed = Callable[[KnownError], object]
Stopped = Callable[[], object]


class Drawing:
    """A preview at most, and a run that leaves at most."""

    def __init__(self, page: Page, tell: Callable[[], object]) -> None:
        self._page, self._tell = page, tell
        self._preview: Job | None = None
        self._turn = 0  # of the preview that is wanted now
        self.is_leaving = False  # a run is drawn to be saved or printed, or goes to the printer
        self.is_behind = False  # a preview was wanted meanwhile

    @property
    def is_previewing(self) -> bool:
        """Whether a preview is being drawn."""
        return self._preview is not None

    @property
    def is_busy(self) -> bool:
        """Whether anything is being drawn, or leaves."""
        return self.is_previewing or self.is_leaving

    def check(
        self,
        cards: Sequence[BadgeCard],
        wanted: Wanted,
        kind: CardKind,
        changed: frozenset[int],
        done: Done,
        limit: PrinterLimit | None = None,
    ) -> None:
        """A preview, with everything that is to be looked at; `limit` is the printer's."""
        self.drop_preview()
        turn = self._turn
        label = _("Checking {cards}").format(cards=counted(kind, len(cards)))
        self._preview = self._start(
            *(label, cards, wanted, kind, changed, limit),
            on_done=partial(self._checked, turn, done),
            on_failed=partial(self._not_checked, turn),
            on_stopped=partial(self._checked, turn, None),
        )

    def draw(
        self,
        cards: Sequence[BadgeCard],
        wanted: Wanted,
        kind: CardKind,
        done: Done,
        failed: Failed,
        stopped: Stopped,
    ) -> None:
        """What is going to leave, with real numbers, and everything found about it.

        Until `ended` nobody else's wish touches it.
        """
        label = _("Making the PDF of {cards}").format(cards=counted(kind, len(cards)))
        if self._preview is not None:
            self.drop_preview()
            self.is_behind = True
        self._start(
            *(label, cards, wanted, kind, frozenset[int](), None),
            on_done=done,
            on_failed=failed,
            on_stopped=stopped,
        )
        self.is_leaving = True

    def ended(self) -> bool:
        """The run has left, or will not; whether a preview was wanted meanwhile."""
        was_behind = self.is_behind
        self.is_leaving = self.is_behind = False
        return was_behind

    def _start(
        self,
        label: str,
        cards: Sequence[BadgeCard],
        wanted: Wanted,
        kind: CardKind,
        changed: frozenset[int],
        limit: PrinterLimit | None,
        *,
        on_done: Done,
        on_failed: Failed,
        on_stopped: Stopped,
    ) -> Job:
        workspace, many = self._page.workspace, len(cards) > FEW
        photos: WithPhotos = KeptPhotos(workspace.path) if many else as_they_are
        return self._page.tools.jobs.start(
            label,
            check_run,
            tuple(cards if many else workspace.read(with_photos, cards)),
            wanted,
            kind,
            changed,
            photos,
            limit,
            on_done=on_done,
            on_failed=on_failed,
            on_stopped=on_stopped,
            kind="process" if many else "thread",
            page=self._page,
        )

    def drop_preview(self) -> None:
        """What it still has to say is not heard any more."""
        self._turn += 1
        if self._preview is not None:
            self._preview.stop()
            self._preview = None

    def _checked(self, turn: int, done: Done | None, drawn: Drawn | None = None) -> None:
        """It is there, or was stopped by hand."""
        if turn == self._turn:
            self._preview = None
            if done is not None and drawn is not None:
                done(drawn)
            self._tell()

    def _not_checked(self, turn: int, error: KnownError) -> None:
        if turn == self._turn:
            self._preview = None
            self._page.messages.fail(error, self._page)
            self._tell()
