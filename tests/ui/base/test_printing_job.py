"""A print as a value: what it asks of a printer is read from a real QPrinter, without any device.

And a printer that goes away: one sentence, with the sheets to be destroyed.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import set_language
from hanoiplan.base.printer_profile import AS_DRAWN, Profile
from hanoiplan.paper.preview import PdfPages
from hanoiplan.paper.sheet import Duplex
from hanoiplan.paper.units import Box, Size
from tests.hanoiplan.badges.reading import page_image
from tests.ui.base.test_printing import BADGE, a_printer, a_sheet, nobody_asks
from ui.base.printing import (
    PrintJob,
    Sides,
    Standing,
    offer_of,
    send_pages,
    set_paper,
    set_up,
    standing,
    what_is_cut,
)

A4 = Size(210, 297)
OFF = Profile(dx=2, dy=-3, scale_x=1.02, scale_y=0.99, back_dx=1, back_dy=0.5)


def a_job(*files: bytes, **more: object) -> PrintJob:
    return PrintJob("Canon LBP6030", files, "Thẻ đại biểu", **more)  # type: ignore[arg-type]  # fields of the job by name


class TwoSided(QPrinter):
    """A PDF has no sides, and Qt's printer of PDFs forgets what it was told; this one remembers.

    That it arrives at a printer is measured by `make printers`.
    """

    told = QPrinter.DuplexMode.DuplexAuto

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:  # noqa: N802 (Qt's own name)
        self.told = duplex


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    return a_printer(tmp_path / "out.pdf")


def test_the_words_for_two_sides_are_those_of_the_sheet() -> None:
    assert {side.value for side in Sides} == {side.value for side in Duplex}


@pytest.mark.parametrize(
    ("sides", "mode"),
    [
        (Sides.NONE, QPrinter.DuplexMode.DuplexNone),
        (Sides.LONG_EDGE, QPrinter.DuplexMode.DuplexLongSide),
        (Sides.SHORT_EDGE, QPrinter.DuplexMode.DuplexShortSide),
    ],
)
def test_the_printer_is_told_how_to_turn_the_paper(
    qapp: QApplication, sides: Sides, mode: QPrinter.DuplexMode
) -> None:
    printer = TwoSided()
    set_up(printer, a_job(sides=sides))
    assert printer.told is mode


def test_what_the_person_set_in_the_systems_dialog_stays(qapp: QApplication) -> None:
    """A job that says nothing about sides and copies leaves them alone."""
    printer = TwoSided()
    printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    printer.setCopyCount(3)
    set_up(printer, a_job())
    assert printer.told is QPrinter.DuplexMode.DuplexShortSide
    assert printer.copyCount() == 3


def test_title_tray_and_copies_reach_the_printer(printer: QPrinter) -> None:
    set_up(printer, a_job(tray="manual", copies=4))
    assert printer.docName() == "Thẻ đại biểu"
    assert printer.paperSource() is QPrinter.PaperSource.Manual
    assert printer.copyCount() == 4


def test_a_paper_is_asked_for_by_its_name(printer: QPrinter) -> None:
    """A badge on an A4 sheet of labels: the tray holds A4, whatever the page's size."""
    set_paper(printer, BADGE, "A4")
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.A4
    set_paper(printer, BADGE)
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.A6


def test_a_name_the_printer_does_not_know_leaves_the_pages_own_paper(printer: QPrinter) -> None:
    set_paper(printer, BADGE, "Giấy lạ")
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.A6


def test_a_lying_page_lies_on_the_paper_of_that_name(printer: QPrinter) -> None:
    set_paper(printer, Size(297, 210), "A4")
    layout = printer.pageLayout()
    assert layout.pageSize().id() is QPageSize.PageSizeId.A4
    assert layout.orientation() is QPageLayout.Orientation.Landscape


def test_pages_land_at_the_corner_of_a_larger_paper(printer: QPrinter, tmp_path: Path) -> None:
    job = a_job(a_sheet(BADGE, Box(5, 7, 90, 120)), paper="A4")
    send_pages(nobody_asks, printer=printer, files=job.files, open_pages=PdfPages, job=job)
    out = (tmp_path / "out.pdf").read_bytes()
    with PdfPages(out) as pages:
        assert pages.size(0).width == pytest.approx(210, abs=0.3)
    ink = page_image(out, 0, 254).convert("L").point(lambda grey: 255 * (grey < 128))
    assert ink.getbbox() == pytest.approx((50, 70, 950, 1270), abs=3)


def test_a_smaller_paper_of_that_name_is_seen_before_printing(printer: QPrinter) -> None:
    job = a_job(a_sheet(A4, Box(20, 20, 50, 50)), paper="A5")
    cut = what_is_cut(printer, job.files[0], PdfPages, job)
    assert cut is not None
    assert cut.paper == pytest.approx((148, 210), abs=0.5)


def test_a_printer_nobody_knows_offers_nothing_and_is_away(qapp: QApplication) -> None:
    unknown = QPrinter()
    unknown.setPrinterName("")
    offer = offer_of(unknown)
    assert offer.sides[0] is Sides.NONE
    assert standing("no such printer") is Standing.AWAY


# ---- corrected for a printer


def test_pages_are_laid_for_the_printer_and_backs_on_their_own() -> None:
    both = a_job(sides=Sides.LONG_EDGE, profile=OFF)
    assert both.placing(0, A4) == OFF.placing(210, 297)
    assert both.placing(1, A4) == OFF.placing(210, 297, back=True)
    assert both.placing(2, A4) == both.placing(0, A4)
    short = a_job(sides=Sides.SHORT_EDGE, profile=OFF)
    assert short.placing(1, A4) == OFF.placing(210, 297, back=True, short_edge=True)


def test_on_one_side_no_page_is_a_back() -> None:
    for job in (a_job(profile=OFF), a_job(sides=Sides.NONE, profile=OFF)):
        assert job.placing(1, A4) == job.placing(0, A4) == OFF.placing(210, 297)


def test_a_printer_nobody_measured_prints_as_drawn() -> None:
    assert a_job(sides=Sides.LONG_EDGE).placing(1, A4) == AS_DRAWN


@pytest.mark.parametrize("page", [0, 1])
def test_what_leaves_for_the_printer_is_corrected_to_a_tenth_of_a_millimetre(
    printer: QPrinter, tmp_path: Path, page: int
) -> None:
    """Front and back of a sheet, measured on what the printer wrote."""
    job = a_job(a_sheet(A4, Box(40, 60, 100, 150), pages=2), sides=Sides.LONG_EDGE, profile=OFF)
    send_pages(nobody_asks, printer=printer, files=job.files, open_pages=PdfPages, job=job)
    ink = page_image((tmp_path / "out.pdf").read_bytes(), page, 254).convert("L")
    box = ink.point(lambda grey: 255 * (grey < 128)).getbbox()
    laid = job.placing(page, A4)
    expected = (
        40 * laid.scale_x + laid.right,
        60 * laid.scale_y + laid.down,
        140 * laid.scale_x + laid.right,
        210 * laid.scale_y + laid.down,
    )
    assert box is not None
    assert tuple(edge / 10 for edge in box) == pytest.approx(expected, abs=0.2)


def test_the_bytes_themselves_stay_true(printer: QPrinter) -> None:
    """The same file goes to another printer, or into a folder, uncorrected."""
    pdf = a_sheet(A4, Box(40, 60, 100, 150))
    before = bytes(pdf)
    job = a_job(pdf, profile=OFF)
    send_pages(nobody_asks, printer=printer, files=job.files, open_pages=PdfPages, job=job)
    assert pdf == before


def test_a_white_edge_that_was_measured_counts_though_the_driver_says_none(
    printer: QPrinter,
) -> None:
    pdf = a_sheet(A4, Box(3, 100, 20, 20))
    assert what_is_cut(printer, pdf, PdfPages) is None
    cut = what_is_cut(printer, pdf, PdfPages, a_job(pdf), measured_edge=5)
    assert cut is not None
    assert cut.edge == 5


# ---- a printer that goes away

Look = Callable[[], Standing]


def standings(*said: Standing) -> Look:
    """What the system says at each look; the last one stays."""
    rest: Iterator[Standing] = iter(said)
    last = [said[-1]]
    return lambda: next(rest, last[0])


def sent(printer: QPrinter, job: PrintJob, look: Look) -> int:
    return send_pages(
        nobody_asks, printer=printer, files=job.files, open_pages=PdfPages, job=job, look=look
    )


def test_a_printer_that_goes_away_in_the_run_names_the_sheets_to_destroy(
    printer: QPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_language("en")
    monkeypatch.setattr("ui.base.printing.sending.LOOK_EVERY", 0.0)
    job = a_job(a_sheet(BADGE, pages=9), sides=Sides.LONG_EDGE)
    look = standings(*[Standing.READY] * 6, Standing.AWAY)
    with pytest.raises(KnownError) as told:
        sent(printer, job, look)
    words = str(told.value)
    assert "went away after 3 of 5 sheets, and nothing was recorded" in words
    assert "take the print out of its queue, destroy those of the first 3 sheets" in words


def test_a_printer_that_was_off_before_the_first_sheet_has_no_sheets_to_destroy(
    printer: QPrinter,
) -> None:
    set_language("en")
    with pytest.raises(KnownError, match="does not take these pages") as told:
        sent(printer, a_job(a_sheet(BADGE, pages=2)), standings(Standing.AWAY))
    assert "destroy" not in str(told.value)


def test_a_printer_that_fails_with_everything_in_its_queue_is_not_taken_for_printed(
    printer: QPrinter,
) -> None:
    set_language("en")
    look = standings(Standing.READY, Standing.BUSY, Standing.AWAY)
    with pytest.raises(KnownError, match=r"stopped with all 3 sheets in its queue"):
        sent(printer, a_job(a_sheet(BADGE, pages=3)), look)


def test_a_printer_that_is_still_at_work_has_taken_the_run(
    printer: QPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long run goes on for minutes; the window does not wait for it."""
    monkeypatch.setattr("ui.base.printing.sending.SETTLING", 0.3)
    look = standings(Standing.READY, Standing.BUSY)
    assert sent(printer, a_job(a_sheet(BADGE, pages=2)), look) == 2
