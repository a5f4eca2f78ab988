"""Printing on a real print system: what arrives at the printer, and a printer that vanishes.

CUPS with a virtual printer, run by `make printers`; skipped, with the reason, where its programs
are missing (Debian: cups, cups-ipp-utils, dbus). Every page is rasterised and measured.
"""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.queries import printed_versions
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import set_language
from hanoiplan.base.printer_measures import Measures, profile_of
from hanoiplan.base.printer_profile import Profile
from hanoiplan.base.settings import PRINTER, Settings
from hanoiplan.paper.preview import PdfPages, page_count
from hanoiplan.paper.units import Box, Size
from tests.benchmarks.printers.virtual import QUEUE, CannotStart, VirtualPrinter, missing
from tests.hanoiplan.badges.reading import codes_in, page_image
from tests.ui.base.test_printing import a_sheet
from tests.ui.registration.stage import Stage, opened
from ui.badges.page import BadgesPage
from ui.base.printing import (
    PrintJob,
    Sides,
    Standing,
    SystemPrinters,
    offer_of,
    send_pages,
    set_up,
    standing,
)

A4, A6, LEGAL = Size(210, 297), Size(105, 148), Size(215.9, 355.6)
LYING = Size(297, 210)
WITHIN = 0.3  # mm
DPI = 254  # ten dots a millimetre
COMPLETE = {"position_vi": "Chuyên viên", "position_en": "Officer", "category": "Đại biểu"}


def tell(what: str, found: str) -> None:
    """A number or a sentence that the bench found."""
    print(f"{what:<44} {found}")  # noqa: T201 (the numbers are what it is for)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualPrinter]:
    """The print system of all tests here; its place must be short and open to CUPS's own user."""
    del tmp_path_factory
    if gone := missing():
        pytest.skip(f"not installed: {', '.join(gone)} (Debian: cups, cups-ipp-utils, dbus)")
    with tempfile.TemporaryDirectory(prefix="bench", ignore_cleanup_errors=True) as folder:
        made = VirtualPrinter(Path(folder))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("CUPS_SERVER", made.socket)  # before this process first asks CUPS
            try:
                made.start()
            except CannotStart as error:
                made.stop()
                pytest.skip(str(error))
            yield made
            made.stop()


@pytest.fixture
def printer(qapp: QApplication, bench: VirtualPrinter) -> VirtualPrinter:
    """Idle and empty."""
    set_language("en")
    bench.empty()
    return bench


def send(job: PrintJob) -> int:
    """As a page sends it, with the system's own printer."""
    machine = SystemPrinters().called(job.printer)
    set_up(machine, job)
    return send_pages(
        lambda _done, _total, _text="": None,
        printer=machine,
        files=job.files,
        open_pages=PdfPages,
        job=job,
        look=lambda: standing(job.printer),
    )


def ink(pdf: bytes, page: int = 0) -> tuple[float, ...]:
    """The box around all that is dark, mm."""
    seen = page_image(pdf, page, DPI).convert("L").point(lambda grey: 255 * (grey < 128))
    box = seen.getbbox()
    assert box is not None
    return tuple(edge / 10 for edge in box)


def drawn(size: Size, box: Box) -> Box:
    """A box of `a_sheet` from the top left of its page."""
    left, top, right, bottom = ink(a_sheet(size, box))
    return Box(left, top, right - left, bottom - top)


def size_of(pdf: bytes, page: int = 0) -> tuple[float, float]:
    with PdfPages(pdf) as pages:
        size = pages.size(page)
        return size.width, size.height


def media_of(said: dict[str, str]) -> tuple[float, ...]:
    """Width and height of the paper that was asked for, mm."""
    found = re.search(r"x-dimension=(\d+) y-dimension=(\d+)", said["IPP_MEDIA_COL"])
    assert found, said
    return tuple(int(hundredths) / 100 for hundredths in found.groups())


# ---- what arrives


def test_the_printer_says_what_it_can(printer: VirtualPrinter) -> None:
    assert QUEUE in SystemPrinters().names()
    offer = offer_of(SystemPrinters().called(QUEUE))
    assert {Sides.NONE, Sides.LONG_EDGE, Sides.SHORT_EDGE} == set(offer.sides)
    assert {"A4"} <= {paper.name for paper in offer.papers}
    assert offer.trays == ()  # Qt asks for trays on Windows only
    assert standing(QUEUE) is Standing.READY
    tell("papers", ", ".join(paper.name for paper in offer.papers))


@pytest.mark.parametrize("sides", list(Sides))
def test_sides_paper_pages_and_title_arrive(printer: VirtualPrinter, sides: Sides) -> None:
    pdf = a_sheet(A4, Box(20, 30, 150, 220), pages=3)
    assert send(PrintJob(QUEUE, (pdf,), "Thẻ đại biểu", sides=sides)) == 3
    got = printer.arrived()[0]
    wanted = "one-sided" if sides is Sides.NONE else f"two-sided-{sides}"
    assert got.said.get("IPP_SIDES", "one-sided") == wanted
    assert media_of(got.said) == (210, 297)
    assert page_count(got.pdf) == 3
    assert got.said["IPP_JOB_NAME"] == "Thẻ đại biểu"


@pytest.mark.parametrize("size", [A4, LEGAL], ids=["A4", "Legal"])
def test_what_arrives_has_its_true_size_and_place(printer: VirtualPrinter, size: Size) -> None:
    box = Box(12, 17, size.width - 30, size.height - 40)
    pdf = a_sheet(size, box, pages=2)
    send(PrintJob(QUEUE, (pdf,), "true size", sides=Sides.NONE))
    got = printer.arrived()[0]
    assert sorted(media_of(got.said)) == pytest.approx(sorted((size.width, size.height)), abs=0.5)
    assert size_of(got.pdf) == pytest.approx((size.width, size.height), abs=WITHIN)
    for page in range(2):
        off = [abs(a - b) for a, b in zip(ink(got.pdf, page), ink(pdf, page), strict=True)]
        tell(f"{size.width:g} × {size.height:g}, page {page + 1}", f"{max(off):.2f} mm off")
        assert max(off) <= WITHIN


def test_a_page_on_a_larger_paper_of_that_name_stands_at_its_corner(
    printer: VirtualPrinter,
) -> None:
    pdf = a_sheet(A6, Box(10, 12, 80, 120))
    send(PrintJob(QUEUE, (pdf,), "on A4", sides=Sides.NONE, paper="A4"))
    got = printer.arrived()[0]
    assert media_of(got.said) == (210, 297)
    assert ink(got.pdf) == pytest.approx(ink(pdf), abs=WITHIN)


def test_both_sides_arrive_corrected_by_the_printers_profile(printer: VirtualPrinter) -> None:
    """What was typed from the test page moves what arrives, front and back on their own."""
    profile = profile_of(Measures(149.1, 150.3, 26.4, 48.9, -0.8, 0.6))
    pdf = a_sheet(A4, Box(30, 40, 120, 200), pages=2)
    job = PrintJob(QUEUE, (pdf,), "corrected", sides=Sides.LONG_EDGE, profile=profile)
    send(job)
    got = printer.arrived()[0]
    for page in range(2):
        laid = job.placing(page, A4)
        left, top, right, bottom = ink(pdf, page)
        wanted = (
            left * laid.scale_x + laid.right,
            top * laid.scale_y + laid.down,
            right * laid.scale_x + laid.right,
            bottom * laid.scale_y + laid.down,
        )
        assert ink(got.pdf, page) == pytest.approx(wanted, abs=WITHIN)


def on_the_paper(box: Box) -> tuple[float, ...]:
    """Where a box of a lying page stands on the upright paper: its left edge is at the top."""
    return A4.width - box.bottom, box.x, A4.width - box.y, box.right


def test_a_lying_page_is_turned_onto_the_upright_paper_and_loses_nothing(
    printer: VirtualPrinter,
) -> None:
    box = Box(12, 17, 270, 170)
    send(PrintJob(QUEUE, (a_sheet(LYING, box, pages=2),), "lying", sides=Sides.NONE))
    got = printer.arrived()[0]
    assert media_of(got.said) == (210, 297)
    assert ink(got.pdf, 1) == pytest.approx(on_the_paper(drawn(LYING, box)), abs=WITHIN)


def test_a_lying_page_is_corrected_as_the_paper_runs(printer: VirtualPrinter) -> None:
    """The profile was measured on an upright page; the paper goes through the printer alike."""
    profile = Profile(dx=2, dy=3)
    box = Box(40, 30, 200, 120)
    job = PrintJob(QUEUE, (a_sheet(LYING, box),), "lying", sides=Sides.NONE, profile=profile)
    send(job)
    left, top, right, bottom = on_the_paper(drawn(LYING, box))
    wanted = (left + 2, top + 3, right + 2, bottom + 3)
    assert ink(printer.arrived()[0].pdf) == pytest.approx(wanted, abs=WITHIN)


# ---- a printer that vanishes


def written(stage: Stage[BadgesPage]) -> str:
    labels = stage.page.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def printed(stage: Stage[BadgesPage]) -> dict[int, int]:
    desk = stage.desk
    return desk.workspace.read(printed_versions, desk.event, CardKind.BADGE)


def test_badges_reach_the_printer_and_are_recorded(
    printer: VirtualPrinter, qapp: QApplication, tmp_path: Path
) -> None:
    """From Ctrl+P to the paper: the code on what arrived opens the door."""
    Settings().set(PRINTER, QUEUE)
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an, binh = stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        stage.messages.ask = lambda *_words: 0  # type: ignore[method-assign]  # its white edges
        stage.page.act("print").trigger()
        stage.settle()
        got = printer.arrived()[0]
        codes = [codes_in(page_image(got.pdf, page, 200))[0] for page in range(2)]
        assert {stage.desk.scan(code) for code in codes} == {"welcome"}
        assert printed(stage) == {an: 1, binh: 1}


def test_a_queue_that_stops_in_the_run_names_the_sheets_to_destroy(
    printer: VirtualPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """CUPS stops a queue whose printer failed. Qt cannot call a print back from CUPS: what was
    drawn so far stays in the queue, and the sentence says so.
    """
    monkeypatch.setattr("ui.base.printing.sending.LOOK_EVERY", 0.0)
    machine = SystemPrinters().called(QUEUE)
    job = PrintJob(QUEUE, (a_sheet(A4, pages=8),), "stops", sides=Sides.LONG_EDGE)
    set_up(machine, job)

    def stops(done: int, total: int, text: str = "") -> None:
        del total, text
        if done == 4:
            printer.stop_queue()

    with pytest.raises(KnownError) as told:
        send_pages(
            stops,
            printer=machine,
            files=job.files,
            open_pages=PdfPages,
            job=job,
            look=lambda: standing(QUEUE),
        )
    tell("the sentence", str(told.value))
    assert "after 3 of 4 sheets, and nothing was recorded" in str(told.value)
    assert "take the print out of its queue, destroy those of the first 3" in str(told.value)
    assert len(printer.waiting()) <= 1


def test_badges_for_a_queue_that_stopped_are_not_recorded(
    printer: VirtualPrinter, qapp: QApplication, tmp_path: Path
) -> None:
    Settings().set(PRINTER, QUEUE)
    printer.stop_queue()
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        stage.messages.ask = lambda *_words: 0  # type: ignore[method-assign]  # its white edges
        stage.page.act("print").trigger()
        stage.settle()
        assert f"The printer “{QUEUE}” does not take these pages" in written(stage)
        assert printed(stage) == {}
    assert printer.waiting() == []


def test_a_printer_unplugged_in_the_run_prints_the_rest_when_it_is_back(
    printer: VirtualPrinter,
) -> None:
    """What was handed over lies with CUPS, which tries again when the printer is back.

    CUPS calls such a queue busy, as it calls a long print: the program cannot tell them apart, and
    the run counts as sent.
    """
    printer.unplug()
    job = PrintJob(QUEUE, (a_sheet(A4, Box(40, 40, 80, 80), pages=3),), "later", Sides.NONE)
    assert send(job) == 3
    assert standing(QUEUE) is Standing.BUSY
    assert len(printer.waiting()) == 1
    printer.switch_on()
    got = printer.arrived()[0]
    assert (got.said["IPP_JOB_NAME"], page_count(got.pdf)) == ("later", 3)


def test_a_printer_unplugged_while_it_prints_keeps_the_queue_waiting(
    printer: VirtualPrinter,
) -> None:
    """Killed with the document half printed: the queue does not call the run done."""
    printer.slow(on=True)
    send(PrintJob(QUEUE, (a_sheet(A4, pages=2),), "half", Sides.NONE))
    printer.arrived()
    printer.unplug()
    tell("the queue of a killed printer", printer.state().splitlines()[0])
    assert printer.waiting()
    printer.slow(on=False)
    printer.switch_on()
