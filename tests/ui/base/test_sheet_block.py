"""The block of cells: by keyboard and mouse, copied, pasted, filled down."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hanoiplan.base.i18n import set_language
from tests.ui.base.samples import PEOPLE
from tests.ui.base.sheet_samples import Register
from ui.base.table.clipboard_text import from_text
from ui.base.theme import theme

Key, Held = Qt.Key, Qt.KeyboardModifier
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def register(qtbot: QtBot) -> Register:
    """The list in a window."""
    set_language("en")
    register = Register()
    qtbot.addWidget(register.window)
    register.window.resize(1100, 640)
    with qtbot.waitActive(register.window):
        register.window.show()
    register.view.setFocus()
    return register


def place_of(register: Register, column: str) -> int:
    return next(n for n, c in enumerate(register.rows.columns) if c.key == column)


def stand_on(register: Register, key: int, column: str) -> None:
    """The cursor on one cell."""
    register.view.select_key(key)
    register.view.block.go(place_of(register, column))


def names(register: Register) -> tuple[list[int], list[str]]:
    """The keys and columns of the block."""
    block = register.view.block
    return [line.key for line in block.chosen_lines()], [c.key for c in block.chosen_columns()]


def press(register: Register, *keys: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(register.view, key, held)


def paste(register: Register, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(register, Key.Key_V, held=Held.ControlModifier)


def copied() -> list[list[str]]:
    return from_text(QGuiApplication.clipboard().text())


def test_rows_are_chosen_until_left_or_right_asks_for_a_cell(register: Register) -> None:
    register.view.select_key(2)
    assert not register.view.block.on
    press(register, Key.Key_Right, Key.Key_Right)
    assert names(register) == ([2], ["position"])
    assert [row.id for row in register.view.selected()] == [2]
    press(register, Key.Key_Down)
    assert names(register) == ([3], ["position"])
    press(register, Key.Key_Escape)
    assert not register.view.block.on
    assert [row.id for row in register.view.selected()] == [3]


def test_shift_extends_a_block_over_lines_and_columns(register: Register) -> None:
    stand_on(register, 2, "position")
    press(register, Key.Key_Right, Key.Key_Down, Key.Key_Down, held=Held.ShiftModifier)
    assert names(register) == ([2, 3, 4], ["position", "delegation"])
    press(register, Key.Key_Left, Key.Key_Left, held=Held.ShiftModifier)
    assert names(register)[1] == ["name", "position"]
    press(register, Key.Key_Right)
    assert names(register)[1] == ["position"]


def test_ctrl_a_takes_all_cells(register: Register) -> None:
    stand_on(register, 2, "position")
    press(register, Key.Key_A, held=Held.ControlModifier)
    keys, columns = names(register)
    assert len(keys) == len(PEOPLE)
    assert columns == ["name", "position", "delegation", "badge", "state"]


def test_a_drag_across_columns_chooses_cells(register: Register) -> None:
    """Down one column it chooses rows, as before."""
    view = register.view
    spots = [
        view.visualRect(register.rows.index(line, place_of(register, column))).center()
        for line, column in ((1, "position"), (2, "position"), (3, "delegation"))
    ]
    QTest.mousePress(view.viewport(), Left, pos=spots[0])
    QTest.mouseMove(view.viewport(), spots[1])
    assert not view.block.on
    QTest.mouseMove(view.viewport(), spots[2])
    QTest.mouseRelease(view.viewport(), Left, pos=spots[2])
    assert names(register) == ([2, 3, 4], ["position", "delegation"])


def test_a_second_press_on_the_chosen_row_puts_the_cursor_there(register: Register) -> None:
    view = register.view
    spot = view.visualRect(register.rows.index(1, place_of(register, "position"))).center()
    QTest.mouseClick(view.viewport(), Left, pos=spot)
    assert not view.block.on
    QTest.mouseClick(view.viewport(), Left, pos=spot)
    assert names(register) == ([2], ["position"])


def test_only_the_cells_of_the_block_are_marked(register: Register) -> None:
    """The row keeps its bar, so that it is still seen which person it is."""
    stand_on(register, 2, "position")
    image = register.view.viewport().grab().toImage()

    def ground(column: str) -> str:
        box = register.view.visualRect(register.rows.index(1, place_of(register, column)))
        return image.pixelColor(box.right() - 5, box.top() + 6).name()

    assert ground("position") == theme().color("sel").name()
    assert ground("delegation") != theme().color("sel").name()


def test_copying_rows_takes_every_column_that_is_shown(register: Register) -> None:
    register.view.select_key(2)
    press(register, Key.Key_C, held=Held.ControlModifier)
    assert copied() == [
        ["Delegate", "Position", "Delegation", "Badge no.", "Status"],
        ["Lê Ý", "Chuyên viên", "Đà Nẵng", "0231", "Chưa in thẻ"],
    ]


def test_copying_a_block_with_and_without_titles(register: Register) -> None:
    stand_on(register, 1, "delegation")
    press(register, Key.Key_Right, Key.Key_Down, held=Held.ShiftModifier)
    press(register, Key.Key_C, held=Held.ControlModifier)
    assert copied() == [["Delegation", "Badge no."], ["Yangon", "0188"], ["Đà Nẵng", "0231"]]
    press(register, Key.Key_C, held=Held.ControlModifier | Held.ShiftModifier)
    assert copied() == [["Yangon", "0188"], ["Đà Nẵng", "0231"]]
    assert "<table" in QGuiApplication.clipboard().mimeData().html()


def test_a_block_is_pasted_from_the_current_cell_on_as_one_act(register: Register) -> None:
    stand_on(register, 2, "position")
    paste(register, "Vụ trưởng\tHuế\t0001\r\nChánh Văn phòng\thue\t0002\r\n")
    assert len(register.heard) == 1
    assert register.heard[0].by_key() == {
        2: {"position": "Vụ trưởng", "delegation": "Huế", "badge": "0001"},
        3: {"position": "Chánh Văn phòng", "delegation": "Huế", "badge": "0002"},
    }
    assert register.heard[0].sentence() == ""


def test_a_word_table_is_pasted_from_its_html(register: Register) -> None:
    stand_on(register, 2, "position")
    data = QMimeData()
    data.setText("Vụ\ntrưởng")
    data.setHtml("<table><tr><td><p>Vụ</p><p>trưởng</p></td></tr></table>")
    QGuiApplication.clipboard().setMimeData(data)
    press(register, Key.Key_V, held=Held.ControlModifier)
    assert register.heard[0].by_key() == {2: {"position": "Vụ\ntrưởng"}}


def test_one_value_fills_the_chosen_block(register: Register) -> None:
    stand_on(register, 1, "position")
    press(register, Key.Key_Down, Key.Key_Down, held=Held.ShiftModifier)
    paste(register, "Vụ trưởng")
    assert {key: fields["position"] for key, fields in register.heard[0].by_key().items()} == {
        1: "Vụ trưởng",
        2: "Vụ trưởng",
        3: "Vụ trưởng",
    }


def test_what_does_not_fit_is_told_cell_by_cell(register: Register) -> None:
    """A row that may not be written, a wrong choice, below the last row, a column to read only."""
    stand_on(register, 4, "position")
    paste(register, "a\tParis\n")
    assert register.heard[0].edits == ()
    assert len(register.heard[0].misfits) == 2
    stand_on(register, 11, "badge")
    paste(register, "7\tĐã đến\tthừa\n8\tx\ty\n")
    written = register.heard[1]
    assert written.by_key() == {11: {"badge": "7"}}
    assert len(written.misfits) == 5
    assert written.sentence().startswith("5 cells were left as they are.")


def test_pasting_skips_headings_and_follows_what_is_seen(register: Register) -> None:
    """Hidden rows are not written to."""
    register.rows.set_grouping("delegation")
    register.rows.set_filter(lambda row: row.id in {5, 8, 9, 2})
    keys = [row.id for row in register.rows.visible_rows()]
    stand_on(register, keys[0], "badge")
    paste(register, "1\n2\n3\n4")
    assert list(register.heard[0].by_key()) == keys


def test_ctrl_d_fills_downwards(register: Register) -> None:
    stand_on(register, 1, "position")
    press(register, Key.Key_Right, held=Held.ShiftModifier)
    press(register, Key.Key_Down, Key.Key_Down, held=Held.ShiftModifier)
    press(register, Key.Key_D, held=Held.ControlModifier)
    written = register.heard[0]
    assert written.way == "filled"
    assert written.by_key()[2] == {"position": "Trưởng phòng", "delegation": "Yangon"}
    assert set(written.by_key()) == {2, 3}


def test_ctrl_v_on_rows_is_left_to_the_page(register: Register) -> None:
    """There it may mean: bring in a list."""
    register.view.select_key(2)
    paste(register, "x")
    assert register.heard == []


def test_the_page_keeps_delete(register: Register, qtbot: QtBot) -> None:
    action = register.window.addAction("cancel")
    action.setShortcut("Del")
    stand_on(register, 2, "position")
    with qtbot.waitSignal(action.triggered):
        press(register, Key.Key_Delete)


def test_the_cursor_stays_on_its_cell_while_rows_move(register: Register) -> None:
    stand_on(register, 2, "delegation")
    register.rows.sort_by("name", descending=True)
    register.change(1, name="Zaw")
    assert names(register) == ([2], ["delegation"])


def test_a_press_on_the_box_still_ticks(register: Register) -> None:
    stand_on(register, 2, "delegation")
    box = register.view.visualRect(register.rows.index(3, 0)).center()
    QTest.mouseClick(register.view.viewport(), Left, pos=box + QPoint(0, 0))
    assert register.rows.ticks == {4}
    assert names(register) == ([2], ["delegation"])
