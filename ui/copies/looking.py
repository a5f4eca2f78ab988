"""Looks inside one copy after the other beside the window; what was seen is not looked at twice.

What must not come in: showing it.
"""

from PySide6.QtCore import QObject, Signal

from hanoiplan.backup import beside
from hanoiplan.backup.listing import CopyFound
from hanoiplan.backup.looking import Inside
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from ui.base.jobs import Job
from ui.base.page import Page


class Looking(QObject):
    """Asks for one look at a time; of several wishes the last one counts."""

    seen = Signal(object)  # Inside
    failed = Signal(object, object)  # CopyFound, KnownError

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._known: dict[tuple[str, int, str], Inside] = {}
        self._job: Job | None = None
        self._next: CopyFound | None = None

    def want(self, copy: CopyFound, *, again: bool = False) -> None:
        """A look inside a copy; `again` also when it was seen."""
        known = None if again else self._known.get(_key(copy))
        if known is not None:
            self._next = None
            self.seen.emit(known)
        elif self._job is None:
            self._begin(copy)
        else:
            self._next = copy

    def _begin(self, copy: CopyFound) -> None:
        if not self._page.isVisible():  # nobody sees it any more: the window may be closing
            return
        workspace = self._page.workspace
        self._next = None
        self._job = self._page.tools.jobs.start(
            _("Looking inside the copy"),
            beside.look,
            *(copy.file, workspace.path, workspace.clock),
            kind="process",
            on_done=lambda inside: self._done(copy, inside),
            on_failed=lambda error: self._failed(copy, error),
            on_stopped=self._stopped,
        )

    def _done(self, copy: CopyFound, inside: Inside) -> None:
        self._known[_key(copy)] = inside
        self._job = None
        self.seen.emit(inside)
        self._go_on()

    def _failed(self, copy: CopyFound, error: KnownError) -> None:
        self._job = None
        self.failed.emit(copy, error)
        self._go_on()

    def _stopped(self) -> None:
        self._job = self._next = None

    def _go_on(self) -> None:
        if self._next is not None:
            self.want(self._next)


def _key(copy: CopyFound) -> tuple[str, int, str]:
    """Another size or time is another file."""
    return str(copy.file), copy.size, copy.at.isoformat()
