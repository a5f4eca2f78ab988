"""How a page prints: the printer of the settings, a question where something would be cut.

What must not come in: making a PDF, and recording that something was printed (`on_sent` is the
page's).
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtPrintSupport import QPrinter

from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.printer_profiles import edge_for, profile_for
from hanoiplan.base.settings import PRINTER
from ui.base.jobs import Job
from ui.base.lent import lent_settings
from ui.base.page import Page
from ui.base.printing import words
from ui.base.printing.cutting import Cut, what_is_cut
from ui.base.printing.job import PrintJob, Sides, set_up
from ui.base.printing.pages import OpenPages
from ui.base.printing.printers import Printers, SystemPrinters, standing
from ui.base.printing.sending import Look, always_ready, send_pages


class Printing:
    """Sends the very bytes that are previewed, page by page and at their true size."""

    def __init__(self, page: Page, open_pages: OpenPages) -> None:
        self._page, self._open = page, open_pages
        self.printers: Printers = SystemPrinters()

    def send(
        self,
        files: Sequence[bytes],
        title: str,
        on_sent: Callable[[], object],
        on_failed: Callable[[KnownError], object] | None = None,
        on_stopped: Callable[[], object] | None = None,
    ) -> Job | None:
        """Begins to print these PDFs, one after the other; None when nothing will be printed.

        Raises:
            KnownError: a file is no PDF.
        """
        printer = self.choose(title)
        if printer is None:
            return None
        return self.send_to(printer, files, title, on_sent, on_failed, on_stopped)

    def choose(self, title: str) -> QPrinter | None:
        """The printer of the settings, or the one the person chooses now.

        None: the person would rather not, or the page says by now what is missing.
        """
        name, known = lent_settings(self._page.tools).get(PRINTER), self.printers.names()
        self._page.clear_error()
        if not known:
            self._page.messages.fail(NotPossible(words.no_printer()), self._page)
        elif name and name not in known:
            settings = partial(self._page.go_to.emit, "settings", PRINTER.key)
            remedy = [(_("Choose a printer"), settings)]
            trouble = NotPossible(words.not_there(name))
            self._page.messages.fail(trouble, self._page, buttons=remedy)
        else:
            printer = self.printers.called(name)
            if name or self.printers.ask(printer, title, self._page.window()):
                return printer
        return None

    def send_to(
        self,
        printer: QPrinter,
        files: Sequence[bytes],
        title: str,
        on_sent: Callable[[], object],
        on_failed: Callable[[KnownError], object] | None = None,
        on_stopped: Callable[[], object] | None = None,
        *,
        sides: Sides | None = None,
    ) -> Job | None:
        """As `send`, on a printer that was chosen before; `sides` None leaves them to it."""
        settings, name = lent_settings(self._page.tools), printer.printerName()
        profile = profile_for(settings, name)
        job = PrintJob(name, tuple(files), title, sides=sides, profile=profile)
        return self.print(printer, job, on_sent, on_failed, on_stopped)

    def print(
        self,
        printer: QPrinter,
        job: PrintJob,
        on_sent: Callable[[], object],
        on_failed: Callable[[KnownError], object] | None = None,
        on_stopped: Callable[[], object] | None = None,
        *,
        may_be_cut: bool = False,
    ) -> Job | None:
        """Begins one job on a printer; None when the person would rather not.

        Asks where something would be cut off, unless that is meant (`may_be_cut`).

        Raises:
            KnownError: a file is no PDF.
        """
        set_up(printer, job)
        if not may_be_cut and not self._is_whole(printer, job):
            return None
        work = partial(
            send_pages,
            printer=printer,
            files=job.files,
            open_pages=self._open,
            job=job,
            look=_watch(printer),
        )
        return self._page.tools.jobs.start(
            _("Printing “{title}”").format(title=job.title),
            work,
            on_done=lambda _pages: on_sent(),
            on_failed=on_failed,
            on_stopped=on_stopped,
            page=self._page,
        )

    def _is_whole(self, printer: QPrinter, job: PrintJob) -> bool:
        """Whether nothing is cut off, or the person prints all the same."""
        edge = edge_for(lent_settings(self._page.tools), job.printer)
        cut = what_is_cut(printer, job.files[0], self._open, job, edge)
        return cut is None or self._prints_all_the_same(cut)

    def _prints_all_the_same(self, cut: Cut) -> bool:
        asked = words.smaller_paper(*cut.paper) if cut.paper else words.white_edge(cut.edge)
        verbs = (_("Print all the same"),)
        return self._page.messages.ask(*asked, verbs, _("Do not print")) == 0


def _watch(printer: QPrinter) -> Look:
    """How a printer of the system stands; one that writes a file is always ready."""
    if printer.outputFormat() is QPrinter.OutputFormat.NativeFormat and printer.printerName():
        return partial(standing, printer.printerName())
    return always_ready
