"""The printer of the settings: its trays and papers, what was measured of it, what that means."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from hanoiplan.base.printer_measures import Measures
from hanoiplan.base.printer_profiles import forget, keep
from hanoiplan.base.settings import PRINTER, Settings
from hanoiplan.paper.units import Size
from tests.ui.badges.walk import COMPLETE, BadgeStage, press_button, printed, remarks, written
from tests.ui.printers import PaperFile
from tests.ui.registration.stage import opened
from ui.badges.more_paper import MorePaper
from ui.badges.page import BadgesPage
from ui.badges.printer_in_use import paper_choices, tray_choices
from ui.base.form import ChoiceField
from ui.base.printing import Offer, Paper

Key = Qt.Key
A4, A5, A6 = Paper("A4", 210, 297), Paper("A5", 148, 210), Paper("A6", 105, 148)
DAY = dt.date(2026, 6, 1)


class Remembering(PaperFile):
    """Keeps the printers it was asked for: what they were told can be read."""

    def __init__(self, file: Path) -> None:
        super().__init__(file)
        self.made: list[QPrinter] = []

    def called(self, name: str) -> QPrinter:
        self.made.append(super().called(name))
        return self.made[-1]


def choose(stage: BadgeStage, field: ChoiceField, steps: int) -> None:
    """A value by the keyboard, so many steps below the first one."""
    field.editors()[0].setFocus()
    stage.press(Key.Key_Home, *[Key.Key_Down] * steps, Key.Key_Return)
    stage.settle()


def more(stage: BadgeStage) -> MorePaper:
    press_button(stage, stage.page.preview.more.text())
    return stage.window.findChildren(MorePaper)[-1]


def test_tray_and_paper_are_chosen_in_the_window_and_reach_the_printer(
    qapp: QApplication, tmp_path: Path
) -> None:
    Settings().set(PRINTER, PaperFile.NAME)
    with opened(qapp, tmp_path, BadgesPage) as stage:
        machine = Remembering(tmp_path / "out.pdf")
        stage.page.issuing.printing.printers = machine
        stage.page.preview.ask_offer = lambda _name: Offer((A4, A5, A6), trays=("upper", "manual"))
        an = stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        panel = more(stage)
        assert f"Printer: {PaperFile.NAME}" in written(stage)
        choose(stage, panel.tray, 2)
        choose(stage, panel.paper, 1)
        stage.press(Key.Key_Escape)
        assert stage.page.preview.more.text() == "By hand, sheet by sheet, A4"
        stage.page.act("print").trigger()
        stage.settle()
        assert machine.made[-1].paperSource() is QPrinter.PaperSource.Manual
        paper = machine.made[-1].pageLayout().pageSize().id()
        assert paper is QPageSize.PageSizeId.A4
        assert printed(stage.desk) == {an: 1}


@pytest.mark.parametrize("offer", [Offer(), Offer((A6,), trays=("upper",))])
def test_where_the_printer_leaves_no_choice_none_is_shown(
    qapp: QApplication, tmp_path: Path, offer: Offer
) -> None:
    Settings().set(PRINTER, PaperFile.NAME)
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.page.preview.ask_offer = lambda _name: offer
        stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        panel = more(stage)
        assert not panel.tray.isVisible()
        assert not panel.paper.isVisible()
        assert PaperFile.NAME in written(stage)


def test_only_papers_that_the_sheet_has_room_on_are_offered() -> None:
    offer = Offer((A4, A5, A6), trays=("upper", "lower"))
    assert [value for value, _words in paper_choices(offer, Size(148, 105))] == [
        "",
        "A4",
        "A5",
        "A6",
    ]
    assert [value for value, _words in paper_choices(offer, Size(140, 200))] == ["", "A4", "A5"]
    assert paper_choices(offer, Size(210, 297)) == []
    assert [value for value, _words in tray_choices(offer)] == ["", "upper", "lower"]


def test_without_a_printer_in_the_settings_the_systems_dialog_asks(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        assert not stage.page.preview.more.isEnabled()
        assert not stage.page.preview.calibrated.isVisible()


def test_a_calibrated_printer_is_said_from_the_next_look_on(
    qapp: QApplication, tmp_path: Path
) -> None:
    Settings().set(PRINTER, PaperFile.NAME)
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        chip = stage.page.preview.calibrated
        assert not chip.isVisible()
        keep(Settings(), PaperFile.NAME, Measures(across=150.3), DAY)
        stage.page.hide()
        stage.page.show()
        stage.settle()
        assert chip.isVisible()
        assert PaperFile.NAME in chip.toolTip()
        forget(Settings(), PaperFile.NAME)
        stage.page.hide()
        stage.page.show()
        stage.settle()
        assert not chip.isVisible()


def test_codes_that_the_calibrated_printer_spoils_are_to_be_checked(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The badge's code has modules of 1 mm; what was measured asks for 1.25 mm."""
    Settings().set(PRINTER, PaperFile.NAME)
    keep(Settings(), PaperFile.NAME, Measures(code=1.0), DAY)
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add("Lê An", **COMPLETE)
        stage.settle()
        assert remarks(stage) == ["Lê An"]
        assert "1.25 mm" in written(stage)
        assert stage.page.act("save").isEnabled()
