"""Saves one file at a time in the worker process, and says what became of it.

What must not come in: what is saved, and where.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.reports.writers import Written
from ui.base.jobs import Job
from ui.base.page import Page


class Writing(QObject):
    """The file that is being saved, if there is one."""

    moved = Signal()  # it begins or has ended
    written = Signal(object)  # Written

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a file is being saved."""
        return self._job is not None

    def start(self, people: int, work: Callable[..., Written], *args: object) -> None:
        """Saves a file of so many people (0: a report): `work(progress, *args)`."""
        self._page.clear_error()
        label = ngettext("Saving {n} delegate", "Saving {n} delegates", people).format(n=people)
        if not people:
            label = _("Saving the report")
        self._job = self._page.tools.jobs.start(
            label,
            work,
            *args,
            on_done=partial(self._done, people),
            on_failed=self._failed,
            on_stopped=self._ended,
            kind="process",
            page=self._page,
        )
        self.moved.emit()

    def _done(self, people: int, written: Written) -> None:
        self._ended()
        words = ngettext(
            "{n} delegate saved in “{name}”", "{n} delegates saved in “{name}”", people
        )
        if not people:
            words = _("Saved as “{name}”")
        number = interface().number(people)
        self._page.messages.toast(words.format(n=number, name=written.path.name))
        self.written.emit(written)

    def _failed(self, error: KnownError) -> None:
        self._ended()
        self._page.messages.fail(error, self._page)

    def _ended(self) -> None:
        self._job = None
        self.moved.emit()
