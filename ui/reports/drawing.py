"""Keeps the preview true: one drawing at a time, the newest wish next, none in between.

So a person may type as fast as they like: what is wanted while a sheet is being drawn waits until
it is done, and only the last of it is drawn. What must not come in: showing the sheets.
"""

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.paper.document.pdf import Drawn
from ui.base.jobs import Job
from ui.base.page import Page
from ui.reports.paper_job import Order, draw_paper

FEW = 40  # people or tasks: so many are drawn beside the window, more in the worker process


class Drawing(QObject):
    """Turns the newest wish into a PDF."""

    drawn = Signal(object)  # Drawn
    began = Signal()  # what is shown is no longer what is wanted
    stopped = Signal()  # by the person, or because it failed: nothing true can be shown

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._job: Job | None = None
        self._wanted: Order | None = None
        self._begun: Order | None = None
        self.sheets = b""  # the PDF that is wanted and shown; empty while there is none

    def want(self, order: Order | None) -> None:
        """Another paper, or none; the same one again changes nothing."""
        self._wanted = order
        if self._job is None and order is not None and order != self._begun:
            self._start(order)

    def forget(self) -> None:
        """The next wish is drawn anew whatever it is (nothing is shown any more)."""
        self.sheets = b""
        self._wanted = self._begun = None

    def _start(self, order: Order) -> None:
        self._begun, self.sheets = order, b""
        self._job = self._page.tools.jobs.start(
            _("Drawing the paper"),
            draw_paper,
            order,
            on_done=self._done,
            on_failed=self._failed,
            on_stopped=self._stopped,
            kind="process" if order.size > FEW else "thread",
            page=self._page,
        )
        self.began.emit()

    def _done(self, drawn: Drawn) -> None:
        self._job = None
        wanted = self._wanted
        if wanted is not None and wanted != self._begun:
            self._start(wanted)
            return
        if wanted is not None:
            self.sheets = drawn.pdf
            self.drawn.emit(drawn)

    def _failed(self, error: KnownError) -> None:
        self._stopped()
        self._page.messages.fail(error, self._page)

    def _stopped(self) -> None:
        """What was begun is not there: the next wish is drawn even if it is the same."""
        self._job = None
        self._begun = None
        self.stopped.emit()
