"""Has runs drawn beside the window, one at a time: a later wish replaces an earlier one.

What must not come in: what is drawn, and what is done with it.
"""

from collections.abc import Callable, Sequence
from functools import partial

from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.badges.render import Wanted
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.badges.print_job import Drawn, check_run, draw_run
from ui.base.jobs import Job
from ui.base.page import Page

FEW = 24  # cards: so many are drawn beside the window, more in the worker process


class Drawing:
    """The one drawing that goes on."""

    def __init__(self, page: Page, tell: Callable[[], object]) -> None:
        self._page, self._tell = page, tell
        self.job: Job | None = None

    def check(
        self,
        cards: Sequence[BadgeCard],
        wanted: Wanted,
        kind: CardKind,
        changed: frozenset[int],
        done: Callable[[Drawn], object],
    ) -> None:
        """A preview, with everything that is to be looked at."""
        label = _("Checking {n} cards").format(n=interface().number(len(cards)))
        work = partial(check_run, kind=kind, changed=changed)
        self._start(label, work, cards, wanted, done)

    def draw(
        self, cards: Sequence[BadgeCard], wanted: Wanted, done: Callable[[Drawn], object]
    ) -> None:
        """What is going to leave, with real numbers."""
        label = _("Making the PDF of {n} cards").format(n=interface().number(len(cards)))
        self._start(label, draw_run, cards, wanted, done)

    def _start(
        self,
        label: str,
        work: Callable[..., Drawn],
        cards: Sequence[BadgeCard],
        wanted: Wanted,
        done: Callable[[Drawn], object],
    ) -> None:
        if self.job is not None:
            self.job.stop()
        self.job = self._page.tools.jobs.start(
            label,
            work,
            tuple(cards),
            wanted,
            on_done=done,
            on_failed=self._failed,
            on_stopped=self._tell,
            kind="process" if len(cards) > FEW else "thread",
            page=self._page,
        )

    def _failed(self, error: KnownError) -> None:
        self.job = None
        self._page.messages.fail(error, self._page)
        self._tell()
