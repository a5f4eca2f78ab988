"""Looking for pairs: at once in a short list, beside the window in a long one.

What must not come in: what is shown of the pairs.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.delegates.matching import IdPair, Match, likely_pairs
from hanoiplan.delegates.merging import comparable, compare_beside
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import kept_apart
from ui.base.page import Page

AT_ONCE = 800  # people compared in the window's own thread (about 40 ms)


class Looking(QObject):
    """Finds the pairs of an event's people, one search at a time."""

    found = Signal(list)  # of Match; of a long list first those known from before

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._known: list[Match] = []
        self._again = False
        self.busy = False

    def look(self) -> None:
        """Reads everybody and compares; `found` follows, once or twice."""
        read, event_id = self._page.workspace.read, self._page.event_id
        rows, passed = read(comparable, event_id), read(kept_apart, event_id)
        if len(rows) <= AT_ONCE:
            self._tell(likely_pairs(rows, passed=passed))
            return
        self._again = self.busy
        if not self.busy:
            self.busy = True
            self._look_beside(rows, passed)
        self._tell([one for one in self._known if (one.first_id, one.second_id) not in passed])

    def _look_beside(self, rows: Sequence[DelegateRow], passed: frozenset[IdPair]) -> None:
        self._page.tools.jobs.start(
            _("Comparing people"),
            compare_beside,
            rows,
            passed,
            on_done=self._done,
            on_failed=self._failed,
            on_stopped=lambda: self._end(self._known),
            kind="process",
            page=self._page,
        )

    def _done(self, matches: list[Match]) -> None:
        self._end(matches)
        if self._again:
            self._page.messages.run(self._page, self.look)

    def _failed(self, error: KnownError) -> None:
        self._end(self._known)
        self._page.messages.fail(error, self._page)

    def _end(self, matches: list[Match]) -> None:
        self.busy = False
        self._tell(matches)

    def _tell(self, matches: list[Match]) -> None:
        self._known = matches
        self.found.emit(matches)
