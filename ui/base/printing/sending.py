"""The work of the thread: every page of a job goes to the printer at its true size, in bands.

A printer with a profile gets its pages laid by it: here and nowhere else, so that the same bytes
are right on every printer, and a saved PDF stays true. What must not come in: windows, recording.
"""

import math
import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.base.printer_profile import AS_DRAWN
from ui.base.jobs import Progress, Stopped
from ui.base.pdf_view import image_of
from ui.base.printing import words
from ui.base.printing.job import Millimetres, PrintJob, set_paper
from ui.base.printing.pages import OpenPages, Pages, pages_in
from ui.base.printing.printers import Standing

LEAST_DPI, MOST_DPI = 200, 600
BAND = 3_000_000  # pixels made and handed over at once: some 30 ms
INCH = 25.4  # mm
LOOK_EVERY = 2.0  # seconds between two looks whether the printer is still there
SETTLING = 5.0  # seconds in which a printer that takes nothing is found out after the last page
POLL = 0.2
Look = Callable[[], Standing]


def always_ready() -> Standing:
    """A printer that is a file does not go away."""
    return Standing.READY


def send_pages(
    progress: Progress,
    *,
    printer: QPrinter,
    files: Sequence[bytes],
    open_pages: OpenPages,
    job: PrintJob | None = None,
    look: Look = always_ready,
) -> int:
    """Print every page of every file at its true size; returns how many there were.

    Raises:
        KnownError: the printer does not take the pages or went away (the sentence says which
            sheets may have come out), or a file is no PDF.
    """
    job = job or PrintJob(printer.printerName(), tuple(files), printer.docName())
    press = _Press(printer, job, look)
    done, total = 0, sum(pages_in(pdf, open_pages) for pdf in files)
    try:
        for pdf in files:
            with open_pages(pdf) as pages:
                for page in range(len(pages)):
                    press.check(done, total)
                    press.page(pages, page, partial(progress, done, total))
                    done += 1
        progress(done, total)
    except (Stopped, KnownError):
        printer.abort()
        raise
    finally:
        press.end()
    press.settle(total, partial(progress, done, total))
    return done


class _Press:
    """One printer during one job."""

    def __init__(self, printer: QPrinter, job: PrintJob, look: Look) -> None:
        self._printer, self._job, self._look = printer, job, look
        self._painter = QPainter()
        self._looked = -math.inf

    def check(self, done: int, total: int) -> None:
        """Refuses to go on without a printer; asking the system takes a while, so now and then."""
        if time.monotonic() - self._looked >= LOOK_EVERY:
            away = self._look() is Standing.AWAY
            self._looked = time.monotonic()
            if away:
                name, sheets = self._printer.printerName(), self._job.sheets
                raise NotPossible(words.gone(name, sheets(done), sheets(total)))

    def settle(self, total: int, report: Callable[[], object]) -> None:
        """Waits a little for the printer to come to rest: what fails at once is not printed.

        A long run goes on for minutes; it lies with the system then, which tries again by itself.
        """
        name = self._printer.printerName()
        if self._printer.printerState() is QPrinter.PrinterState.Error:
            raise NotPossible(words.refused(name))
        end = time.monotonic() + SETTLING
        while (now := self._look()) is Standing.BUSY and time.monotonic() < end:
            report()
            time.sleep(POLL)
        if now is Standing.AWAY:
            raise NotPossible(words.failed(name, self._job.sheets(total)))

    def page(self, pages: Pages, page: int, report: Callable[[], object]) -> None:
        """One page on a sheet of its own, or on the back of the one before."""
        size = pages.size(page)
        placing = self._job.placing(page, size)
        if placing != AS_DRAWN:
            pages.lay(page, placing)
        self._next_sheet(size)
        draw(self._painter, self._printer.resolution(), pages, page, report)

    def _next_sheet(self, size: Millimetres) -> None:
        """The paper of the page first: a printer takes another one only between two sheets."""
        set_paper(self._printer, size, self._job.paper)
        painter = self._painter
        began = self._printer.newPage() if painter.isActive() else painter.begin(self._printer)
        if not began:
            raise NotPossible(words.refused(self._printer.printerName()))

    def end(self) -> None:
        """Hands over what a spooler keeps until the last page."""
        if self._painter.isActive():
            self._painter.end()


def dots_per_inch(resolution: int) -> int:
    """At what resolution pages are made: the printer's own, or a whole part of it up to 600.

    A whole part, so that each band begins at a dot of the printer and no line shows between two.
    """
    parts = range(math.ceil(resolution / MOST_DPI), resolution // LEAST_DPI + 1)
    whole = [resolution // part for part in parts if resolution % part == 0]
    return max(whole, default=min(resolution, MOST_DPI))


def draw(
    painter: QPainter, resolution: int, pages: Pages, page: int, report: Callable[[], object]
) -> None:
    """One page in bands from the top; each report is a place where Stop takes hold."""
    dpi = dots_per_inch(resolution)
    times = resolution / dpi
    size = pages.size(page)
    high = math.ceil(size.height / INCH * dpi)
    rows = max(1, int(BAND / (size.width / INCH * dpi)))
    for top in range(0, high, rows):
        report()
        image = image_of(pages.band(page, dpi, top, rows))
        spot = QRectF(0, top * times, image.width() * times, image.height() * times)
        painter.drawImage(spot, image)
