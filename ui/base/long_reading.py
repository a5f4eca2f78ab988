"""A page that reads a long list: its header says how far it is, and leaving the page ends it.

What must not come in: what is read.
"""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QEvent, QObject

from hanoiplan.base.changes import Changes
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.catching_up import CatchingUp, Steps
from ui.base.page import Page

NOTHING = Changes("")  # nothing is to be read, only shown in another way


class LongReading(CatchingUp):
    """Catching up for a page; a workspace that is closed is never read on."""

    def __init__(self, page: Page, is_long: Callable[[Changes | None], bool], steps: Steps) -> None:
        super().__init__(is_long, steps, lambda error: page.messages.fail(error, page), page)
        self._page = page
        page.installEventFilter(self)

    def following(self, reading: Iterable[int], total: int) -> Iterator[None]:
        """Goes on reading; the header says how many of `total` are there."""
        for done in reading:
            if self.is_busy and total:
                words = _("reading {done} of {total}")
                number = interface().number
                told = words.format(done=number(min(done, total)), total=number(total))
                self._page.header.set_count(told)
            yield

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another page, or the end of the program."""
        if event.type() is QEvent.Type.Hide and not event.spontaneous() and self.stop():
            self._page.stale = True
        return super().eventFilter(watched, event)
