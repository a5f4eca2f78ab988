"""Sends the very bytes that are previewed to a printer, page by page and at their true size.

The pages are rasterised by the preview's own renderer, in bands, in a thread beside the window.
The renderer is handed in (`hanoiplan.paper.preview.PdfPages`), as for the preview. What must not
come in: making a PDF, and recording that something was printed (`on_sent` is the page's).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Protocol, Self

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import PRINTER
from hanoiplan.base.speech import interface
from ui.base.jobs import Job, Progress, Stopped
from ui.base.lent import lent_settings
from ui.base.page import Page
from ui.base.pdf_view import Pixels, image_of

LEAST_DPI, MOST_DPI = 200, 600
BAND = 3_000_000  # pixels made and handed over at once: some 30 ms
INCH = 25.4  # mm
SAME_PAPER = 0.5  # mm by which a paper may differ from the sheet and still be that paper
LOOK_DPI = 50  # to see whether something stands at the edges
WHITE = b"\xff"


class Millimetres(Protocol):
    """Width and height of a page."""

    @property
    def width(self) -> float: ...

    @property
    def height(self) -> float: ...


class Pages(Protocol):
    """The pages of a PDF as pixels (`hanoiplan.paper.preview.PdfPages`)."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def __len__(self) -> int: ...

    def size(self, page: int) -> Millimetres: ...

    def pixels(self, page: int, dpi: float) -> Pixels: ...

    def band(self, page: int, dpi: float, top: int, rows: int) -> Pixels: ...


OpenPages = Callable[[bytes], Pages]


class Printers(Protocol):
    """The printers of a machine, and how a person chooses one of them."""

    def names(self) -> tuple[str, ...]:
        """Those that are installed, as the system calls them."""
        ...

    def called(self, name: str) -> QPrinter:
        """One of them, at its highest resolution."""
        ...

    def ask(self, printer: QPrinter, title: str, parent: QWidget) -> bool:
        """Lets the person choose printer and copies; False: nothing shall be printed."""
        ...


class SystemPrinters:
    """The printers of this machine."""

    def names(self) -> tuple[str, ...]:
        """Those that are installed, as the system calls them."""
        return tuple(QPrinterInfo.availablePrinterNames())

    def called(self, name: str) -> QPrinter:
        """One of them, at its highest resolution; "" is the system's usual one."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(name or QPrinterInfo.defaultPrinterName())
        return printer

    def ask(self, printer: QPrinter, title: str, parent: QWidget) -> bool:
        """The system's own dialog. The whole run is printed: what is recorded is the whole run."""
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
        try:
            return dialog.exec() == QPrintDialog.DialogCode.Accepted
        finally:
            dialog.deleteLater()


@dataclass(frozen=True, slots=True)
class Cut:
    """Why a sheet does not come out whole: a smaller paper, or white edges of the printer in mm."""

    paper: tuple[float, float] | None = None
    edge: float = 0.0


class Printing:
    """How a page prints: the printer of the settings, a question where something would be cut."""

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
            self._page.messages.fail(NotPossible(_no_printer()), self._page)
        elif name and name not in known:
            settings = partial(self._page.go_to.emit, "settings", PRINTER.key)
            remedy = [(_("Choose a printer"), settings)]
            self._page.messages.fail(NotPossible(_not_there(name)), self._page, buttons=remedy)
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
    ) -> Job | None:
        """As `send`, on a printer that was chosen before."""
        printer.setDocName(title)
        cut = what_is_cut(printer, files[0], self._open)
        if cut is not None and not self._prints_all_the_same(cut):
            return None
        work = partial(send_pages, printer=printer, files=tuple(files), open_pages=self._open)
        label = _("Printing “{title}”").format(title=title)
        return self._page.tools.jobs.start(
            label,
            work,
            on_done=lambda _pages: on_sent(),
            on_failed=on_failed,
            on_stopped=on_stopped,
            page=self._page,
        )

    def _prints_all_the_same(self, cut: Cut) -> bool:
        question, detail = _words_of(cut)
        verbs = (_("Print all the same"),)
        return self._page.messages.ask(question, detail, verbs, _("Do not print")) == 0


# ---- the work of the thread


def send_pages(
    progress: Progress, *, printer: QPrinter, files: Sequence[bytes], open_pages: OpenPages
) -> int:
    """Print every page of every file at its true size; returns how many there were.

    Raises:
        KnownError: the printer does not take the pages, or a file is no PDF.
    """
    painter = QPainter()
    done, total = 0, sum(_pages_in(pdf, open_pages) for pdf in files)
    try:
        for pdf in files:
            with open_pages(pdf) as pages:
                for page in range(len(pages)):
                    _next_sheet(painter, printer, pages.size(page))
                    _draw(painter, printer, pages, page, partial(progress, done, total))
                    done += 1
        progress(done, total)
    except (Stopped, KnownError):
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise NotPossible(_refused(printer))
    return done


def _pages_in(pdf: bytes, open_pages: OpenPages) -> int:
    with open_pages(pdf) as pages:
        return len(pages)


def _next_sheet(painter: QPainter, printer: QPrinter, size: Millimetres) -> None:
    """The paper of the page first: a printer takes another one only between two sheets."""
    set_paper(printer, size)
    began = printer.newPage() if painter.isActive() else painter.begin(printer)
    if not began:
        raise NotPossible(_refused(printer))


def set_paper(printer: QPrinter, size: Millimetres) -> None:
    """Size and orientation of a page, drawn from the very corner of the paper."""
    lies = size.width > size.height
    short, long = sorted((size.width, size.height))
    paper = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter)
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF(), QPageLayout.Unit.Millimeter))
    printer.setFullPage(True)


def dots_per_inch(resolution: int) -> int:
    """At what resolution pages are made: the printer's own, or a whole part of it up to 600.

    A whole part, so that each band begins at a dot of the printer and no line shows between two.
    """
    parts = range(math.ceil(resolution / MOST_DPI), resolution // LEAST_DPI + 1)
    whole = [resolution // part for part in parts if resolution % part == 0]
    return max(whole, default=min(resolution, MOST_DPI))


def _draw(
    painter: QPainter, printer: QPrinter, pages: Pages, page: int, report: Callable[[], object]
) -> None:
    """One page in bands from the top; each report is a place where Stop takes hold."""
    resolution = printer.resolution()
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


# ---- what would be cut


def what_is_cut(printer: QPrinter, pdf: bytes, open_pages: OpenPages) -> Cut | None:
    """What of the first page does not reach the paper; None when all of it does."""
    with open_pages(pdf) as pages:
        size = pages.size(0)
        set_paper(printer, size)
        layout = printer.pageLayout()
        paper = layout.fullRect(QPageLayout.Unit.Millimeter)
        if paper.width() < size.width - SAME_PAPER or paper.height() < size.height - SAME_PAPER:
            return Cut(paper=(paper.width(), paper.height()))
        layout.setUnits(QPageLayout.Unit.Millimeter)
        edges = layout.minimumMargins()
        if not ink_at_edges(pages.pixels(0, LOOK_DPI), edges):
            return None
        return Cut(edge=max(edges.left(), edges.top(), edges.right(), edges.bottom()))


def ink_at_edges(pixels: Pixels, edges: QMarginsF) -> bool:
    """Whether anything stands where a printer leaves white; `edges` in mm, pixels at LOOK_DPI."""
    left, top, right, bottom = (
        int(edge / INCH * LOOK_DPI)
        for edge in (edges.left(), edges.top(), edges.right(), edges.bottom())
    )
    line = pixels.width * 3
    lines = [pixels.rgb[start : start + line] for start in range(0, len(pixels.rgb), line)]
    strips = [*lines[:top], *lines[len(lines) - bottom :]]
    strips += [one[: left * 3] for one in lines] + [one[line - right * 3 :] for one in lines]
    return any(strip.strip(WHITE) for strip in strips)


# ---- words


def _no_printer() -> str:
    return _(
        "There is no printer on this computer. Save a PDF instead and print it where there is one."
    )


def _not_there(name: str) -> str:
    sentence = _(
        "The printer “{name}” of the settings is not there now. Connect it and print again, or"
        " choose another one in the settings."
    )
    return sentence.format(name=name)


def _refused(printer: QPrinter) -> str:
    sentence = _(
        "The printer “{name}” does not take these pages. See whether it is on and has paper, then"
        " print again; or save a PDF instead."
    )
    return sentence.format(name=printer.printerName() or _("of this computer"))


def _words_of(cut: Cut) -> tuple[str, str]:
    speech = interface()
    if cut.paper is not None:
        question = _("Print on a paper that is smaller than the sheet?")
        detail = _(
            "The printer has paper of {width} × {height} mm. What does not fit is cut off; nothing"
            " is made smaller."
        )
        width, height = (speech.number(round(side)) for side in cut.paper)
        return question, detail.format(width=width, height=height)
    question = _("Print although the edges stay white?")
    detail = _(
        "The printer leaves up to {edge} mm white at the edges, and something of this sheet stands"
        " there. It is cut off; nothing is made smaller."
    )
    return question, detail.format(edge=speech.number(round(cut.edge, 1)))
