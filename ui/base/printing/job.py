"""A print as a value: where to, what, on which paper, on how many sides; and a printer set to it.

A test reads the value without any printer. What must not come in: drawing, and asking a person.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from hanoiplan.base.printer_profile import AS_DRAWN, TRUE_SIZE, Placing, Profile

SAME_PAPER = 0.5  # mm by which a paper may differ from the sheet and still be that paper
MOST_COPIES = 99


class Sides(StrEnum):
    """How the printer turns the paper over for the back; the words of `paper.sheet.Duplex`."""

    NONE = "none"
    LONG_EDGE = "long-edge"
    SHORT_EDGE = "short-edge"


DUPLEX = {
    Sides.NONE: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}
TRAYS = {
    "upper": QPrinter.PaperSource.Upper,
    "middle": QPrinter.PaperSource.Middle,
    "lower": QPrinter.PaperSource.Lower,
    "manual": QPrinter.PaperSource.Manual,
    "large": QPrinter.PaperSource.LargeCapacity,
    "envelope": QPrinter.PaperSource.Envelope,
}
"""Trays by a name of ours; Qt hands them on to drivers of Windows, CUPS does not hear of them."""


class Millimetres(Protocol):
    """Width and height of a page."""

    @property
    def width(self) -> float: ...

    @property
    def height(self) -> float: ...


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What is sent to a printer.

    `paper` is a name the printer gives one of its papers; "" takes the paper that is as large as
    the page. `tray` "" leaves the tray to the printer, and so do sides of None: they stay as the
    person set them in the system's dialog. `profile` is what this printer needs.
    """

    printer: str
    files: tuple[bytes, ...]
    title: str
    sides: Sides | None = None
    tray: str = ""
    paper: str = ""
    copies: int = 1
    profile: Profile = TRUE_SIZE

    def placing(self, page: int, size: Millimetres) -> Placing:
        """Where the content of a page goes (counted from 0 in its file)."""
        if self.profile == TRUE_SIZE:
            return AS_DRAWN
        turned = self.sides in (Sides.LONG_EDGE, Sides.SHORT_EDGE)
        return self.profile.placing(
            size.width,
            size.height,
            back=turned and page % 2 == 1,
            short_edge=self.sides is Sides.SHORT_EDGE,
        )

    def sheets(self, pages: int) -> int:
        """Sheets of paper that so many pages take, without copies."""
        return -(-pages // 2) if self.sides not in (None, Sides.NONE) else pages


def set_up(printer: QPrinter, job: PrintJob) -> None:
    """Everything of a job that holds for all its pages; the paper follows each page."""
    printer.setDocName(job.title)
    if job.sides is not None:
        printer.setDuplex(DUPLEX[job.sides])
    if job.tray:
        printer.setPaperSource(TRAYS[job.tray])
    if job.copies > 1:  # one copy leaves the number that the person set in the system's dialog
        printer.setCopyCount(min(job.copies, MOST_COPIES))


def set_paper(printer: QPrinter, size: Millimetres, paper: str = "") -> None:
    """Size and orientation of a page, drawn from the very corner of the paper.

    Full page from the first: a printer with white edges refuses a layout that has none, and would
    keep the paper and the way it lay before.
    """
    lies = size.width > size.height
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    chosen = _named(printer, paper) or _as_large_as(size)
    layout = QPageLayout(chosen, way, QMarginsF(), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setFullPage(True)
    printer.setPageLayout(layout)


def _as_large_as(size: Millimetres) -> QPageSize:
    short, long = sorted((size.width, size.height))
    return QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter)


def _named(printer: QPrinter, paper: str) -> QPageSize | None:
    """The printer's own paper of this name; a standard one where the printer tells none."""
    if not paper:
        return None
    own = QPrinterInfo(printer).supportedPageSizes() or map(QPageSize, QPageSize.PageSizeId)
    return next((one for one in own if paper in (one.name(), one.key())), None)
