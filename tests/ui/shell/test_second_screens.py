"""Boards belong to a window: opened by menu, key and palette, closed with its file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.registration.operations import check_in_person
from tests.ui.idle_time import pause, until_idle
from tests.ui.shell.builders import a_file, a_window
from ui.shell.main_window import MainWindow
from ui.shell.palette.commands import commands
from ui.shell.second_screens import LIVE, VIP


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with a_window(qapp, a_file(tmp_path, "Lê Ý", "Văn An"), room="registration") as made:
        yield made


def test_both_boards_open_once_and_again_only_come_to_the_front(window: MainWindow) -> None:
    window.do("live_board")
    window.do("vip_board")
    both = dict(window.boards.open_ones)
    assert set(both) == {LIVE, VIP}
    window.do("live_board")
    assert window.boards.open_ones == both
    assert all(board.isVisible() for board in both.values())


def test_the_keys_of_the_window_open_them_from_the_desk_too(window: MainWindow) -> None:
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_B, keys)
    assert set(window.boards.open_ones) == {LIVE}


def test_the_palette_knows_both(window: MainWindow) -> None:
    found = {one.key for one in commands(window)}
    assert {"do:live_board", "do:vip_board"} <= found


def test_a_board_closed_by_its_key_is_forgotten_and_can_be_opened_anew(window: MainWindow) -> None:
    window.do("live_board")
    board = window.boards.open_ones[LIVE]
    board.activateWindow()
    pause(20)
    QTest.keyClick(board, Qt.Key.Key_Escape)
    assert not window.boards.open_ones
    window.do("live_board")
    assert window.boards.open_ones[LIVE].isVisible()


def test_they_close_with_the_file_and_hear_nothing_after(window: MainWindow) -> None:
    window.do("live_board")
    window.do("vip_board")
    boards = list(window.boards.open_ones.values())
    window.close()
    assert not any(board.isVisible() for board in boards)
    assert not window.boards.open_ones


def test_the_keyboard_stays_at_the_desk_while_the_boards_refresh(window: MainWindow) -> None:
    window.do("live_board")
    board = window.boards.open_ones[LIVE]
    until_idle(board)
    window.activateWindow()
    window.pages["registration"].focus_first()
    pause(20)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.window() is window
    rows = window.workspace.read(delegate_rows, window.tools.event_id)
    window.workspace.do(check_in_person, window.tools.event_id, rows[0].id)
    window.heartbeat.beat()
    pause(20)
    until_idle(board)
    assert board.figures.arrived == 1
    pause(20)
    assert QApplication.focusWidget() is focused


def test_another_language_reaches_a_board_that_is_open(window: MainWindow) -> None:
    window.do("live_board")
    window.appearance.set_language("en")
    assert window.boards.open_ones[LIVE].windowTitle().startswith("Live board")
