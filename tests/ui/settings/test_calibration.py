"""Calibrating a printer: the test page goes out as drawn, what was measured corrects what follows.

The printer is Qt's own that writes a PDF; what it wrote is opened and measured.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.base.printer_measures import FROM_LEFT, KEYS, Measures, profile_of
from hanoiplan.base.printer_profile import TRUE_SIZE
from hanoiplan.base.printer_profiles import kept_for, profile_for
from hanoiplan.base.settings import PRINTER, PRINTER_PROFILES
from hanoiplan.paper.preview import page_count
from tests.hanoiplan.badges.reading import page_image
from tests.ui.printers import PaperFile
from tests.ui.settings.opened import Chooser, chooser
from ui.settings.calibration import corrected
from ui.settings.measured import as_measures, read_length

EMPTY = [""] * len(KEYS)


def at_the_printer(person: Chooser, file: Path, **how: bool) -> PaperFile:
    """The row of calibration, with this printer at the machine."""
    machine = PaperFile(file, **how)
    person.page.printers = machine
    person.to(PRINTER.key)
    person.page.calibration.look_again()
    person.settle()
    return machine


def type_results(person: Chooser, *texts: str) -> None:
    """Opens the fields and types into them, from the first one on, with Tab between; Enter."""
    row = person.page.calibration.row
    if not row.results.isVisible():
        row.open.click()
        person.settle()
    for at, text in enumerate(texts):
        if at:
            person.press(Qt.Key.Key_Tab)
        person.types(text)
    person.press(Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("text", "length"),
    [("148,9", 148.9), (" 150.6 mm", 150.6), ("-0.5", -0.5), ("−0,5", -0.5), ("+1", 1.0)],
)
def test_a_length_is_read_as_people_write_it(text: str, length: float) -> None:
    assert read_length(text) == length


@pytest.mark.parametrize("text", ["", "mm", "150 150", "một trăm", "1.490,0"])
def test_what_is_no_length_is_none(text: str) -> None:
    assert read_length(text) is None


def test_what_nobody_measured_is_as_drawn() -> None:
    assert as_measures(EMPTY) == (Measures(), {})


def test_every_wrong_result_has_its_own_sentence() -> None:
    set_language("en")
    measures, troubles = as_measures(["15", "abc", "", "", "", "", "", "99"])
    assert measures is None
    assert list(troubles) == ["across", "down", "edge"]
    assert "Ruler A should be about 150 mm" in troubles["across"]


def test_what_is_corrected_is_said_in_words() -> None:
    set_language("en")
    profile = profile_of(Measures(150, 150, 26, 49.5, 0.5))
    assert corrected(profile) == "1 mm to the left, 0.5 mm down, the back on its own"
    assert corrected(TRUE_SIZE) == "nothing to correct"


def test_the_test_page_goes_to_the_printer_as_drawn_and_asks_for_the_results(
    qapp: QApplication, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    with chooser(qapp, tmp_path) as person:
        at_the_printer(person, out)
        row = person.page.calibration.row
        row.print.click()
        person.settle()
        assert page_count(out.read_bytes()) == 1  # this printer has one side
        ruler = page_image(out.read_bytes(), 0, 254).convert("L").crop((200, 640, 300, 1400))
        box = ruler.point(lambda grey: 255 * (grey < 160)).getbbox()
        assert box is not None
        assert 20 + box[0] / 10 == pytest.approx(FROM_LEFT, abs=0.3)
        assert any("Measure it and type the results" in text for text in person.toasts())
        assert row.results.isVisible()


def test_typed_results_are_kept_for_that_printer_and_said(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        at_the_printer(person, tmp_path / "out.pdf")
        assert any("Not calibrated yet" in text for text in person.reads())
        type_results(person, "149,1", "150", "26", "49.5", "0.5", "-0.5", "0.6", "4")
        kept = kept_for(person.settings, PaperFile.NAME)
        assert kept is not None
        assert kept.measures == Measures(149.1, 150, 26, 49.5, 0.5, -0.5, 0.6, 4)
        assert any("Calibrated on" in text and "0.75 mm" in text for text in person.reads())
        assert not person.page.calibration.row.results.isVisible()
        assert profile_for(person.settings, "another printer") == TRUE_SIZE


def test_a_wrong_result_is_said_and_nothing_is_kept(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        at_the_printer(person, tmp_path / "out.pdf")
        type_results(person, "15")
        assert any("Ruler A should be about 150 mm" in text for text in person.reads())
        assert person.settings.get(PRINTER_PROFILES) == ""
        row = person.page.calibration.row
        assert row.results.isVisible()
        assert row.results.fields["across"].line.hasFocus()


def test_results_that_are_too_far_off_together_are_refused_on_the_page(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        at_the_printer(person, tmp_path / "out.pdf")
        type_results(person, "", "", "34", "", "10")
        assert any("would move the page by more than" in text for text in person.reads())
        assert profile_for(person.settings, PaperFile.NAME) == TRUE_SIZE


def test_kept_results_can_be_taken_back_and_put_away(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        at_the_printer(person, tmp_path / "out.pdf")
        type_results(person, "149")
        assert profile_for(person.settings, PaperFile.NAME) != TRUE_SIZE
        row = person.page.calibration.row
        row.open.click()
        row.results.drop.click()
        person.settle()
        assert profile_for(person.settings, PaperFile.NAME) == TRUE_SIZE
        assert any("come out as drawn" in text for text in person.toasts())


def test_the_words_of_the_row_have_its_width(qapp: QApplication, tmp_path: Path) -> None:
    """Not that of the small button under them, which made nine lines of two words each."""
    with chooser(qapp, tmp_path) as person:
        person.to(PRINTER.key)
        row = person.page.calibration.row
        person.settle()
        assert row.help.width() > row.width() / 3
        assert row.open.mapTo(row, row.open.rect().topLeft()).x() < row.width() / 10


def test_without_a_printer_there_is_nothing_to_calibrate(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        at_the_printer(person, tmp_path / "out.pdf", installed=False)
        assert any("no printer on this computer to calibrate" in t for t in person.reads())
        assert not person.page.calibration.row.print.isEnabled()


@pytest.mark.parametrize("word", ["printer", "calibrat"])
def test_calibration_is_found_by_its_words(qapp: QApplication, tmp_path: Path, word: str) -> None:
    with chooser(qapp, tmp_path) as person:
        at_the_printer(person, tmp_path / "out.pdf")
        person.page.panes.left.search.line.setFocus()
        person.types(word)
        person.settle()
        assert person.page.calibration.row.isVisible()
