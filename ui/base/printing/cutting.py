"""Whether a sheet comes out whole: a smaller paper, or edges that the printer leaves white.

What must not come in: asking the person about it (`choosing`), sending.
"""

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from ui.base.pdf_view import Pixels
from ui.base.printing.job import SAME_PAPER, PrintJob, set_paper
from ui.base.printing.pages import OpenPages, Pages
from ui.base.printing.sending import INCH

LOOK_DPI = 50  # to see whether something stands at the edges
WHITE = b"\xff"


@dataclass(frozen=True, slots=True)
class Cut:
    """Why a sheet does not come out whole: a smaller paper, or white edges of the printer in mm."""

    paper: tuple[float, float] | None = None
    edge: float = 0.0


def what_is_cut(
    printer: QPrinter,
    pdf: bytes,
    open_pages: OpenPages,
    job: PrintJob | None = None,
    measured_edge: float = 0.0,
) -> Cut | None:
    """What of the first page does not reach the paper; None when all of it does.

    `measured_edge` is what a person saw on the calibration page: drivers say less at times.
    """
    with open_pages(pdf) as pages:
        size = pages.size(0)
        set_paper(printer, size, job.paper if job else "")
        layout = printer.pageLayout()
        paper = layout.fullRect(QPageLayout.Unit.Millimeter)
        if paper.width() < size.width - SAME_PAPER or paper.height() < size.height - SAME_PAPER:
            return Cut(paper=(paper.width(), paper.height()))
        layout.setUnits(QPageLayout.Unit.Millimeter)
        edges = _at_least(layout.minimumMargins(), measured_edge)
        if not _ink_there(pages, edges, job):
            return None
        return Cut(edge=max(edges.left(), edges.top(), edges.right(), edges.bottom()))


def _ink_there(pages: Pages, edges: QMarginsF, job: PrintJob | None) -> bool:
    """Where the page is laid for this printer, its ink is looked for as it will be printed."""
    if job is not None:
        pages.lay(0, job.placing(0, pages.size(0)))
    return ink_at_edges(pages.pixels(0, LOOK_DPI), edges)


def _at_least(edges: QMarginsF, least: float) -> QMarginsF:
    sides = (edges.left(), edges.top(), edges.right(), edges.bottom())
    return QMarginsF(*(max(side, least) for side in sides))


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
