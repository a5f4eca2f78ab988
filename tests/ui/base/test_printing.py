"""Printing: what leaves for the printer is the previewed sheet, at its true size, or a sentence.

The printer is Qt's own that writes a PDF; what it wrote is opened and measured.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.render import render
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import set_language
from hanoiplan.paper.draw import Page as Sheet
from hanoiplan.paper.draw import PlacedCard, write_pdf
from hanoiplan.paper.pen import Drawing, Face, Group, Rect
from hanoiplan.paper.preview import PdfPages
from hanoiplan.paper.units import Box, Size
from tests.hanoiplan.badges.people import PHOTO, a_card
from tests.hanoiplan.badges.reading import codes_in, page_image
from ui.base.jobs import Stopped
from ui.base.printing import LOOK_DPI, dots_per_inch, ink_at_edges, send_pages, what_is_cut

BADGE = Size(105, 148)


def nobody_asks(done: int, total: int, text: str = "") -> None:
    """Progress of a job that nobody stops."""


def a_printer(file: Path) -> QPrinter:
    """A printer that writes what it gets into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def a_sheet(size: Size, *boxes: Box, pages: int = 1) -> bytes:
    """A PDF with black boxes, in mm from the lower left corner."""
    marks = tuple(Rect(f"mark {n}", box, fill="#000000") for n, box in enumerate(boxes))
    face = Face(
        Box(0, 0, size.width, size.height), turned=False, groups=(Group(marks, shared=False),)
    )
    return write_pdf([Sheet(size, (PlacedCard(Drawing(size, (face,), ())),))] * pages, "test")


def printed(file: Path, *pdfs: bytes) -> bytes:
    """What comes out of the printer."""
    send_pages(nobody_asks, printer=a_printer(file), files=pdfs, open_pages=PdfPages)
    return file.read_bytes()


@pytest.mark.parametrize("size", [BADGE, Size(210, 297), Size(297, 210), Size(86, 54)], ids=str)
def test_the_paper_is_as_large_as_the_sheet(qapp: QApplication, tmp_path: Path, size: Size) -> None:
    out = printed(tmp_path / "out.pdf", a_sheet(size, Box(10, 10, 20, 20), pages=2))
    with PdfPages(out) as pages:
        assert len(pages) == 2
        for page in range(2):
            assert pages.size(page).width == pytest.approx(size.width, abs=0.3)
            assert pages.size(page).height == pytest.approx(size.height, abs=0.3)


def test_what_stands_on_the_sheet_stands_at_the_same_place_on_the_paper(
    qapp: QApplication, tmp_path: Path
) -> None:
    """No scaling, no shift, and no line where two bands meet."""
    out = printed(tmp_path / "out.pdf", a_sheet(BADGE, Box(5, 7, 90, 120)))
    ink = page_image(out, 0, 254).convert("L").point(lambda grey: 255 * (grey < 128))
    assert ink.getbbox() == pytest.approx((50, 70, 950, 1270), abs=3)  # tenths of a millimetre
    assert ink.crop((54, 74, 946, 1266)).getextrema() == (255, 255)


def test_a_printed_badge_is_read_by_a_scanner(qapp: QApplication, tmp_path: Path) -> None:
    card = a_card("Nguyễn Thị Ngọc Diệp", photo=PHOTO)
    made = render([card], "badge-a6", None)
    assert codes_in(page_image(printed(tmp_path / "out.pdf", made.pdf), 0, 200)) == [card.code]


def test_several_files_are_one_print(qapp: QApplication, tmp_path: Path) -> None:
    """A long run comes in several files; the person prints once."""
    one, two = a_sheet(BADGE, pages=2), a_sheet(BADGE)
    with PdfPages(printed(tmp_path / "out.pdf", one, two)) as pages:
        assert len(pages) == 3


def test_stop_ends_the_print_between_two_bands(qapp: QApplication, tmp_path: Path) -> None:
    reports: list[int] = []

    def stops(done: int, total: int, text: str = "") -> None:
        del total, text
        reports.append(done)
        if done == 1:
            raise Stopped

    with pytest.raises(Stopped):
        send_pages(
            stops,
            printer=a_printer(tmp_path / "out.pdf"),
            files=[a_sheet(BADGE, pages=3)],
            open_pages=PdfPages,
        )
    assert reports[-1] == 1


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says it as well
def test_a_printer_that_takes_nothing_is_told_with_what_to_do(
    qapp: QApplication, tmp_path: Path
) -> None:
    set_language("en")
    nowhere = a_printer(tmp_path / "no such folder" / "out.pdf")
    with pytest.raises(KnownError, match="save a PDF instead"):
        send_pages(nobody_asks, printer=nowhere, files=[a_sheet(BADGE)], open_pages=PdfPages)


@pytest.mark.parametrize(
    ("printers", "pages"),
    [(300, 300), (600, 600), (1200, 600), (2400, 600), (720, 360), (601, 600)],
)
def test_pages_are_made_at_the_printers_dots_or_a_whole_part_of_them(
    printers: int, pages: int
) -> None:
    assert dots_per_inch(printers) == pages


def test_ink_where_a_printer_leaves_white_is_found_on_each_edge(qapp: QApplication) -> None:
    edges = QMarginsF(4, 4, 4, 4)
    for x, y in ((0.5, 70), (103, 70), (50, 0.5), (50, 146)):
        with PdfPages(a_sheet(BADGE, Box(x, y, 1.5, 1.5))) as pages:
            assert ink_at_edges(pages.pixels(0, LOOK_DPI), edges)
    with PdfPages(a_sheet(BADGE, Box(6, 6, 90, 130))) as pages:
        assert not ink_at_edges(pages.pixels(0, LOOK_DPI), edges)


def test_a_printer_without_edges_cuts_nothing(qapp: QApplication, tmp_path: Path) -> None:
    whole = a_sheet(BADGE, Box(0, 0, 105, 148))
    assert what_is_cut(a_printer(tmp_path / "out.pdf"), whole, PdfPages) is None
