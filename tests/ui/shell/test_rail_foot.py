"""The foot of the rail: what is saved, who works here, and help for the mouse."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.i18n import _
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.queries import delegate_rows
from tests.ui.fitting import SIZES
from tests.ui.shell.builders import a_file, a_window, until, until_quiet
from ui.base.theme import apply
from ui.shell.keys_sheet import KeysSheet
from ui.shell.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def foot(window: MainWindow) -> str:
    """What the foot says, read aloud."""
    return window.rail.state.accessibleName()


def change_somebody(app: QApplication, window: MainWindow, position: str) -> None:
    """One step at this desk."""
    person = window.workspace.read(delegate_rows, window.tools.event_id)[0]
    window.workspace.do(edit_delegate, person.id, position_vi=position)
    until_quiet(app, window)


def test_no_clock_runs_in_the_foot_before_anything_was_changed(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        assert foot(window).startswith(_("All changes saved"))
        assert "08:31" not in foot(window)


def test_after_a_change_the_foot_tells_when_it_was_and_keeps_that_time(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý")) as window:
        change_somebody(qapp, window, "Giám đốc Sở")
        clock = window.workspace.clock
        assert isinstance(clock, FixedClock)
        clock.advance(timedelta(minutes=2))
        window.heartbeat.beat()
        assert "08:31" in foot(window)
        assert "08:33" not in foot(window)
        change_somebody(qapp, window, "Phó Giám đốc Sở")
        window.heartbeat.beat()
        assert "08:33" in foot(window)


def test_a_missing_name_is_seen_and_leads_to_where_it_is_given(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        assert not window.rail.nameless.isVisible(), "the name is known"
        window.use_who("1", "")
        assert window.rail.nameless.isVisible()
        QTest.mouseClick(window.rail.nameless, LEFT)
        until(lambda: window.current == "settings")
        focused: QWidget | None = window.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, "Ta Khue")
        QTest.keyClick(focused, Qt.Key.Key_Return)
        until(lambda: window.workspace.operator == "Ta Khue")
        assert not window.rail.nameless.isVisible()


def test_help_is_reached_by_the_mouse(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        QTest.mouseClick(window.rail.help, LEFT)
        assert window.findChildren(KeysSheet)


@pytest.mark.parametrize("size", [13, 18])
def test_every_line_of_the_rail_has_its_height_on_the_smallest_screen(
    qapp: QApplication, tmp_path: Path, size: int
) -> None:
    with a_window(qapp, a_file(tmp_path)) as window:
        apply(qapp, "light", size)
        window.use_who("1", "")
        window.resize(*SIZES[0])
        until_quiet(qapp, window)
        rail = window.rail
        lines = [*rail.items.values(), rail.nameless, rail.help, rail.state]
        assert all(line.height() >= line.minimumSizeHint().height() for line in lines)
        tops = [line.mapTo(rail, line.rect().topLeft()).y() for line in lines]
        assert tops == sorted(tops)
        assert rail.state.mapTo(rail, rail.state.rect().bottomLeft()).y() < rail.height()
        apply(qapp, "light", 13)
