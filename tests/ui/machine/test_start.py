"""The same before any event is open: from the start window, and back to it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.self_test.checks import MACHINE
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.idle_time import pause
from tests.ui.shell.builders import WORKER, a_program, until
from ui.machine.cures import Cure
from ui.shell.help_sheet import HelpSheet
from ui.shell.start.machine_step import MachineStep


def test_a_machine_is_checked_before_any_event_is_open(qapp: QApplication) -> None:
    with a_program(qapp, "en") as program:
        start = program.show_start()
        start.resize(*SIZES[0])
        assert start.machine_button.text() == "Check this machine"
        start.machine_button.click()
        step = start.stack.currentWidget()
        assert isinstance(step, MachineStep)
        pause(20)
        assert_fits(start)
        step.view.checks = tuple(one for one in MACHINE if one.key in {"files", "clock"})
        QTest.keyClick(step, Qt.Key.Key_F5)
        assert not step.start_button.isEnabled()
        until(lambda: not step.view.running, WORKER)
        assert len(step.view.lines()) == 2
        QTest.keyClick(step, Qt.Key.Key_Escape)
        assert start.stack.currentWidget() is start.home


def test_a_button_beside_a_line_leads_to_the_help_which_is_open_already(
    qapp: QApplication,
) -> None:
    with a_program(qapp, "en") as program:
        start = program.show_start()
        start.show_machine()
        step = start.stack.currentWidget()
        assert isinstance(step, MachineStep)
        step.view.cure_wanted.emit(Cure("What to check by hand", "help", "check_machine"))
        pause(20)
        (sheet,) = start.findChildren(HelpSheet)
        article = sheet.browser.reading.article
        assert article is not None
        assert article.title == "Check this machine"
        sheet.leave()
