"""Journey 2 through the window: a spreadsheet's rows become delegates, and go again in one step.

The real main window on a file on disk, with keys alone; afterwards the file itself is asked.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.delegates.queries import delegate_rows
from tests.hanoiplan.exchange.samples import a_list
from tests.journeys.headless import HEADINGS, PEOPLE
from tests.ui.delegates.room import press, type_in
from tests.ui.shell.builders import a_file, a_window, until, until_quiet
from ui.delegates.page import DelegatesPage
from ui.exchange.import_wizard import ImportPage
from ui.exchange.steps import Step
from ui.shell.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
BROKEN = ("", "Chuyên viên", "Hà Nội", "Đại biểu", "Việt Nam")


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """An event in which one person is known already, the list of delegates open."""
    with a_window(qapp, a_file(tmp_path, "Phạm Minh Châu"), room="delegates") as made:
        yield made


def names(window: MainWindow) -> list[str]:
    """Everybody in the file."""
    rows = window.workspace.read(delegate_rows, window.tools.event_id)
    return sorted(row.name for row in rows)


def open_list(window: MainWindow, qapp: QApplication, file: Path) -> ImportPage:
    """Ctrl+I, the path, Enter, Ctrl+Enter: to the problems."""
    press(Key.Key_I, ctrl=True)
    page = window.page()
    assert isinstance(page, ImportPage)
    type_in(str(file))
    press(Key.Key_Return)
    until_quiet(qapp, window)
    press(Key.Key_Return, ctrl=True)
    until_quiet(qapp, window)
    assert page.step is Step.LOOK
    return page


def test_rows_become_delegates_and_one_undo_takes_them_all_back(
    window: MainWindow, qapp: QApplication, tmp_path: Path
) -> None:
    """A blocked row stays out by itself; the people who were there are untouched."""
    page = open_list(window, qapp, a_list(tmp_path / "list.xlsx", HEADINGS, *PEOPLE, BROKEN))
    assert names(window) == ["Phạm Minh Châu"], "nothing is written before"
    assert page.problems.rows.rowCount() == 1
    press(Key.Key_Return, ctrl=True)
    until_quiet(qapp, window)
    assert len(names(window)) == 1 + len(PEOPLE)
    listed = window.page()
    assert isinstance(listed, DelegatesPage)
    assert len(listed.roster.rows.visible_rows()) == len(PEOPLE), "only who came is shown"
    press(Key.Key_Z, ctrl=True)
    until_quiet(qapp, window)
    assert names(window) == ["Phạm Minh Châu"]
    assert len(listed.roster.rows.visible_rows()) == 1


def test_the_second_list_only_changes_what_is_different(
    window: MainWindow, qapp: QApplication, tmp_path: Path
) -> None:
    """The same people again, one with another position: one is changed, nobody is doubled."""
    first = a_list(tmp_path / "first.xlsx", HEADINGS, *PEOPLE)
    open_list(window, qapp, first)
    press(Key.Key_Return, ctrl=True)
    until_quiet(qapp, window)
    promoted = (PEOPLE[0][0], "Phó Chủ tịch", *PEOPLE[0][2:])
    open_list(window, qapp, a_list(tmp_path / "second.xlsx", HEADINGS, promoted, *PEOPLE[1:]))
    press(Key.Key_Return, ctrl=True)
    until_quiet(qapp, window)
    until(lambda: window.current == "delegates")
    assert len(names(window)) == 1 + len(PEOPLE)
    rows = window.workspace.read(delegate_rows, window.tools.event_id)
    positions = {row.name: row.position.vi for row in rows}
    assert positions[PEOPLE[0][0]] == "Phó Chủ tịch"


def test_a_list_that_is_not_there_is_said_on_the_page_and_nothing_is_harmed(
    window: MainWindow, qapp: QApplication, tmp_path: Path
) -> None:
    """The sentence names the file; the way on stands beside it."""
    press(Key.Key_I, ctrl=True)
    page = window.page()
    assert isinstance(page, ImportPage)
    type_in(str(tmp_path / "missing.xlsx"))
    press(Key.Key_Return)
    until_quiet(qapp, window)
    assert page.strip.isVisible()
    assert names(window) == ["Phạm Minh Châu"]
