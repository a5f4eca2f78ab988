"""Badges sent to a printer: the very sheets, recorded when they were sent and not before."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from hanoiplan.base.settings import PRINTER, Settings
from hanoiplan.delegates.queries import standings
from hanoiplan.paper.preview import PdfPages, page_count
from tests.hanoiplan.badges.reading import codes_in, page_image
from tests.ui.badges.walk import COMPLETE, BadgeStage, on_page, printed, save_as, with_people
from tests.ui.printers import PaperFile
from tests.ui.registration.stage import opened
from ui.badges.page import BadgesPage


def press_print(stage: BadgeStage, file: Path, **how: bool) -> PaperFile:
    """Ctrl+P with this printer at the machine."""
    machine = PaperFile(file, **how)
    stage.page.issuing.printing.printers = machine
    stage.page.act("print").trigger()
    stage.settle()
    return machine


def test_a_printed_badge_has_its_true_size_and_a_code_that_opens_the_door(
    qapp: QApplication, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an, binh = stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        machine = press_print(stage, out)
        assert machine.asked == ["Hội nghị ACLC – badges 08-06-2026"]
        with PdfPages(out.read_bytes()) as pages:
            assert len(pages) == 2
            assert pages.size(0).width == pytest.approx(105, abs=0.3)
            assert pages.size(0).height == pytest.approx(148, abs=0.3)
        codes = [codes_in(page_image(out.read_bytes(), page, 200))[0] for page in range(2)]
        assert {stage.desk.scan(code) for code in codes} == {"welcome"}
        assert printed(stage.desk) == {an: 1, binh: 1}
        assert stage.messages.toasts() == ["2 badges were sent to the printer"]
        assert "2 of 2 printed" in on_page(stage)


def test_a_cancelled_dialog_gives_no_number_and_prints_nothing(
    qapp: QApplication, tmp_path: Path
) -> None:
    with with_people(qapp, tmp_path, "Lê An") as stage:
        press_print(stage, tmp_path / "out.pdf", cancels=True)
        assert not (tmp_path / "out.pdf").exists()
        assert stage.desk.workspace.read(standings, stage.desk.event) == {}


def test_the_printer_of_the_settings_is_taken_without_a_question(
    qapp: QApplication, tmp_path: Path
) -> None:
    Settings().set(PRINTER, PaperFile.NAME)
    with with_people(qapp, tmp_path, "Lê An") as stage:
        machine = press_print(stage, tmp_path / "out.pdf")
        assert (machine.asked, machine.called_by_name) == ([], [PaperFile.NAME])
        assert page_count((tmp_path / "out.pdf").read_bytes()) == 1


def test_a_printer_that_is_gone_is_said_with_the_way_to_another_one(
    qapp: QApplication, tmp_path: Path
) -> None:
    Settings().set(PRINTER, "HP at home")
    with with_people(qapp, tmp_path, "Lê An") as stage:
        press_print(stage, tmp_path / "out.pdf")
        assert "The printer “HP at home” of the settings is not there now." in on_page(stage)
        buttons = {one.text(): one for one in stage.page.strip.findChildren(QPushButton)}
        buttons["Choose a printer"].click()
        assert stage.sent == [("settings", "printer")]
        assert printed(stage.desk) == {}


def test_without_any_printer_the_pdf_is_the_way(qapp: QApplication, tmp_path: Path) -> None:
    with with_people(qapp, tmp_path, "Lê An") as stage:
        press_print(stage, tmp_path / "out.pdf", installed=False)
        assert "Save a PDF instead" in on_page(stage)
        assert stage.desk.workspace.read(standings, stage.desk.event) == {}


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says it as well
def test_what_the_printer_did_not_take_is_not_recorded(qapp: QApplication, tmp_path: Path) -> None:
    with with_people(qapp, tmp_path, "Lê An") as stage:
        press_print(stage, tmp_path / "no such folder" / "out.pdf")
        assert "does not take these pages" in on_page(stage)
        assert printed(stage.desk) == {}
        press_print(stage, tmp_path / "out.pdf")  # and it can be tried again
        assert list(printed(stage.desk).values()) == [1]


def test_saved_badges_are_printed_as_they_were_saved(qapp: QApplication, tmp_path: Path) -> None:
    """The same codes, the same versions, and one line in the log."""
    saved, out = tmp_path / "badges.pdf", tmp_path / "out.pdf"
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an = stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        save_as(stage, saved)
        press_print(stage, out)
        codes = [codes_in(page_image(file.read_bytes(), 0, 200)) for file in (saved, out)]
        assert codes[0] == codes[1]
        assert printed(stage.desk) == {an: 1}


def test_printed_badges_are_saved_as_they_were_printed(qapp: QApplication, tmp_path: Path) -> None:
    saved, out = tmp_path / "badges.pdf", tmp_path / "out.pdf"
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an = stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        press_print(stage, out)
        assert "As it was printed" in on_page(stage)
        save_as(stage, saved)
        assert codes_in(page_image(saved.read_bytes(), 0, 200)) == [stage.desk.code(an)]
        assert printed(stage.desk) == {an: 1}


def test_a_badge_in_use_is_replaced_only_when_that_is_meant(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an = stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        press_print(stage, tmp_path / "first.pdf")
        old = stage.desk.code(an)
        stage.page.arrive(an)
        stage.settle()
        answers = iter([None, 0])
        monkeypatch.setattr(stage.messages, "ask", lambda *_words: next(answers))
        press_print(stage, tmp_path / "kept.pdf")
        assert not (tmp_path / "kept.pdf").exists()
        press_print(stage, tmp_path / "second.pdf")
        assert printed(stage.desk) == {an: 2}
        assert stage.desk.scan(old) == "void"


def test_after_a_change_elsewhere_the_sample_on_the_screen_is_never_sent_as_a_badge(
    qapp: QApplication, tmp_path: Path
) -> None:
    """What is seen again is a preview with a sample code; printing it makes real ones."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        press_print(stage, tmp_path / "first.pdf")
        binh = stage.desk.bring("Lê Bình", **COMPLETE)[0]
        stage.settle()
        press_print(stage, tmp_path / "second.pdf")
        codes = codes_in(page_image((tmp_path / "second.pdf").read_bytes(), 0, 200))
        assert codes == [stage.desk.code(binh)]
