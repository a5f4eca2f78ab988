"""Journey 7 through the window: Ctrl+Z takes back typing first, then the last step, also tomorrow.

The real main window on a file on disk, with keys alone; afterwards the file itself is asked.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows
from tests.ui.delegates.room import press, type_in, write
from tests.ui.shell.builders import a_file, a_window, until_quiet
from ui.delegates.page import DelegatesPage
from ui.shell.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


def people(window: MainWindow) -> list[DelegateRow]:
    """Everybody in the file."""
    return window.workspace.read(delegate_rows, window.tools.event_id)


def the_list(window: MainWindow) -> DelegatesPage:
    """The page of delegates, which is open."""
    page = window.page()
    assert isinstance(page, DelegatesPage)
    return page


def rename(window: MainWindow, qapp: QApplication, name: str) -> None:
    """F2, the name, and out of the field."""
    press(Key.Key_F2)
    type_in(name)
    press(Key.Key_Tab, Key.Key_Tab)
    the_list(window).table.setFocus()
    until_quiet(qapp, window)


def test_an_edit_is_taken_back_and_done_again(qapp: QApplication, tmp_path: Path) -> None:
    """The file, the list and the form go back and forth together."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), room="delegates") as window:
        rename(window, qapp, "Lê Yên")
        page = the_list(window)
        assert people(window)[0].name == "Lê Yên"
        seen = []
        for key in (Key.Key_Z, Key.Key_Y):
            press(key, ctrl=True)
            until_quiet(qapp, window)
            listed = page.roster.rows.visible_rows()[0].row.name
            seen.append((people(window)[0].name, listed, page.panel.form.draft().printed_vi))
        assert seen == [("Lê Ý",) * 3, ("Lê Yên",) * 3]


def test_undo_outlives_the_program(qapp: QApplication, tmp_path: Path) -> None:
    """Closed in the evening, opened in the morning: Ctrl+Z knows what was done last."""
    file = a_file(tmp_path, "Lê Ý")
    with a_window(qapp, file, room="delegates") as window:
        rename(window, qapp, "Lê Yên")
    with a_window(qapp, file, room="delegates") as window:
        press(Key.Key_Z, ctrl=True)
        until_quiet(qapp, window)
        assert people(window)[0].name == "Lê Ý"


def test_typing_is_taken_back_before_any_step(qapp: QApplication, tmp_path: Path) -> None:
    """The first Ctrl+Z belongs to the letters in the field, the next to what was saved."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), room="delegates") as window:
        rename(window, qapp, "Lê Yên")
        press(Key.Key_F2)
        write("x")
        press(Key.Key_Z, ctrl=True)
        until_quiet(qapp, window)
        page = the_list(window)
        assert page.panel.form.draft().printed_vi == "Lê Yên"
        assert people(window)[0].name == "Lê Yên"
        press(Key.Key_Z, ctrl=True)
        until_quiet(qapp, window)
        assert people(window)[0].name == "Lê Ý"


def test_a_cancellation_comes_back_with_one_key(qapp: QApplication, tmp_path: Path) -> None:
    """Delete in the list, Ctrl+Z, and the person comes."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý", "Trần Thị Bích"), room="delegates") as window:
        press(Key.Key_Delete)
        until_quiet(qapp, window)
        assert sum(row.cancelled_at is not None for row in people(window)) == 1
        press(Key.Key_Z, ctrl=True)
        until_quiet(qapp, window)
        assert all(row.cancelled_at is None for row in people(window))
