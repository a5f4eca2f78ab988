"""The list as a person uses it: names whole, keys, copying, headings, what stays chosen."""

import dataclasses
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hanoiplan.base.i18n import set_language
from tests.ui.base.samples import PEOPLE, STEPS, Person, Step, person_columns, step_columns
from ui.base import paint
from ui.base.cells import FlagText, TwoLines
from ui.base.table.cell_paint import PAD, flag_lines, name_left, name_right, under_lines
from ui.base.table.measures import cell_width
from ui.base.table.model import Column, Group, RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import LIGHT, Mode, apply, theme
from ui.base.widgets import EmptyState

NAME = 1  # the column of the name
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def people(qtbot: QtBot) -> TableView[Person]:
    """The list of delegates, 900 wide."""
    model = RowTableModel(person_columns(), key=lambda r: r.id, search=lambda r: r.name)
    model.show_rows(PEOPLE)
    view = TableView(model, "Đại biểu")
    qtbot.addWidget(view)
    view.resize(900, 600)
    with qtbot.waitActive(view):
        view.show()
    view.setFocus()
    return view


@pytest.fixture
def history(qtbot: QtBot) -> TableView[Step]:
    """The list of history under its days."""
    model = RowTableModel(step_columns(), key=lambda r: r.id)
    model.group_by(lambda r: Group(r.day, r.day))
    model.show_rows(STEPS)
    view = TableView(model, "Lịch sử")
    qtbot.addWidget(view)
    view.resize(1100, 400)
    view.show()
    return view


@pytest.mark.parametrize("width", [640, 900, 1400])
@pytest.mark.parametrize("size", [13, 18])
def test_a_name_is_never_shortened(
    qapp: QApplication, people: TableView[Person], width: int, size: int
) -> None:
    """However narrow the window and large the type: the row grows by a line."""
    apply(qapp, "light", size)
    people.resize(width, 500)
    room = people.columnWidth(NAME) - 2 * theme().px(PAD)
    heights = []
    for line in range(people.rows.rowCount()):
        cell = people.rows.cell_at(line, NAME)
        assert isinstance(cell, TwoLines)
        needed = paint.text_width(cell.first, theme().font("strong"))
        if needed > room - name_left(cell) - name_right(cell):
            heights.append(people.rowHeight(line))
    assert all(height >= theme().px(44 + 18) for height in heights)
    assert heights or width == 1400 or size == 13


def test_columns_are_as_wide_as_their_cells(people: TableView[Person]) -> None:
    """Supporting columns fit their words; the name takes what is left, nothing is outside."""
    widths = [people.columnWidth(place) for place in range(len(people.rows.columns))]
    assert sum(widths) == people.viewport().width()
    chips = next(n for n, c in enumerate(people.rows.columns) if c.key == "state")
    assert widths[chips] > theme().px(80)


def test_what_is_chosen_stays_chosen_while_others_come_and_go(people: TableView[Person]) -> None:
    """Another desk's change does not move the person's selection."""
    people.select_key(7)
    people.rows.sort_by("name", descending=True)
    newer = dataclasses.replace(PEOPLE[6], position="Đô trưởng")
    added = dataclasses.replace(PEOPLE[0], id=99, name="An")
    people.rows.show_rows([added, newer, *PEOPLE[7:]])
    assert [row.id for row in people.selected()] == [7]
    assert people.current() == newer


def test_it_stays_chosen_through_a_reset_too(people: TableView[Person]) -> None:
    """Hundreds of scattered rows start the view afresh; the selection comes back by key."""
    many = [dataclasses.replace(PEOPLE[0], id=number) for number in range(1000)]
    people.rows.show_rows(many)
    people.select_key(500)
    resets: list[int] = []
    people.rows.modelReset.connect(lambda: resets.append(1))
    people.rows.set_filter(lambda row: row.id % 2 == 0)
    assert resets
    assert [row.id for row in people.selected()] == [500]


def test_a_row_read_anew_is_chosen_again(people: TableView[Person]) -> None:
    """A list that is empty for a moment between choosing and Enter opens what was chosen."""
    people.select_key(5)
    people.rows.show_rows([])
    people.rows.show_rows(PEOPLE)
    assert [row.id for row in people.selected()] == [5]
    assert people.current() == PEOPLE[4]
    people.rows.show_rows([row for row in PEOPLE if row.id != 5])
    assert people.selected() == []
    people.rows.show_rows(PEOPLE)
    assert [row.id for row in people.selected()] == [5]
    assert people.current() == PEOPLE[4]


def test_after_another_choice_a_row_that_comes_back_is_not_chosen(
    people: TableView[Person],
) -> None:
    people.select_key(5)
    people.rows.show_rows([row for row in PEOPLE if row.id != 5])
    people.select_key(2)
    people.rows.show_rows(PEOPLE)
    assert [row.id for row in people.selected()] == [2]
    people.rows.show_rows([row for row in PEOPLE if row.id != 2])
    QTest.keyClick(people, Qt.Key.Key_Down)
    stepped = people.selected()
    people.rows.show_rows(PEOPLE)
    assert people.selected() == stepped


def test_of_several_rows_those_that_stay_are_chosen(people: TableView[Person]) -> None:
    """What is done to several rows must never reach one that was out of sight meanwhile."""
    people.selectAll()
    few = PEOPLE[:3]
    people.rows.show_rows(few)
    people.rows.show_rows(PEOPLE)
    assert people.selected() == list(few)


@pytest.mark.parametrize("held", [Qt.Key.Key_Control, Qt.Key.Key_Shift])
def test_a_key_that_is_still_held_does_not_turn_the_choice_about(
    people: TableView[Person], held: Qt.Key
) -> None:
    """A shortcut that leads to a row: its Ctrl is down while the row is chosen."""
    people.select_key(3)
    window = people.windowHandle()
    pressed = {
        Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
        Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    }[held]
    QTest.keyPress(window, held, pressed)
    people.select_key(3)
    again = [row.id for row in people.selected()]
    people.select_key(6)
    other = [row.id for row in people.selected()]
    QTest.keyRelease(window, held)
    assert (again, other) == ([3], [6])


def test_keys_open_edit_tick_and_copy(qtbot: QtBot, people: TableView[Person]) -> None:
    """Everything has a way by keyboard."""
    people.select_key(2)
    with qtbot.waitSignal(people.opened) as opened:
        QTest.keyClick(people, Qt.Key.Key_Return)
    with qtbot.waitSignal(people.edit_wanted):
        QTest.keyClick(people, Qt.Key.Key_F2)
    QTest.keyClick(people, Qt.Key.Key_Space)
    assert opened.args == [PEOPLE[1]]
    assert people.rows.ticks == {2}
    set_language("en")
    QTest.keyClick(people, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert len(lines[0].split("\t")) == len(lines[1].split("\t")) == 5
    assert "Lê Ý" in lines[1]


def test_a_click_on_a_title_sorts_and_a_second_one_turns_it(people: TableView[Person]) -> None:
    """Backwards the second time; a column without an order does nothing."""
    head = people.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(NAME) + 30, 10)
    QTest.mouseClick(head.viewport(), Left, pos=place)
    assert people.rows.order == ("name", False)
    QTest.mouseClick(head.viewport(), Left, pos=place)
    assert people.rows.order == ("name", True)
    chips = QPoint(head.sectionViewportPosition(5) + 30, 10)
    QTest.mouseClick(head.viewport(), Left, pos=chips)
    assert people.rows.order == ("name", True)


def test_the_box_in_the_head_ticks_all_that_is_shown(people: TableView[Person]) -> None:
    """And only what is shown: a filter narrows it."""
    people.rows.set_search("nguyen")
    QTest.mouseClick(people.horizontalHeader().viewport(), Left, pos=QPoint(20, 15))
    assert people.rows.ticks == {5}
    box = people.visualRect(people.rows.index(0, 0)).center()
    QTest.mouseClick(people.viewport(), Left, pos=box)
    assert people.rows.ticks == set()


def test_a_button_in_a_row_says_which_row(qtbot: QtBot, history: TableView[Step]) -> None:
    """Only the button itself, not the cell around it."""
    column = next(n for n, c in enumerate(history.rows.columns) if c.key == "undo")
    line = history.rows.index_of(2)
    cell = history.visualRect(history.rows.index(line, column))
    with qtbot.waitSignal(history.pressed_button) as pressed:
        QTest.mouseClick(history.viewport(), Left, pos=cell.center())
    assert pressed.args == [STEPS[1], "undo"]
    with qtbot.assertNotEmitted(history.pressed_button):
        QTest.mouseClick(history.viewport(), Left, pos=cell.topLeft() + QPoint(1, 1))


def test_a_click_on_a_heading_folds_its_rows(history: TableView[Step]) -> None:
    """The heading spans the row, lower than a row."""
    assert history.rows.group_at(0)
    assert history.rowHeight(0) < history.rowHeight(1)
    before = history.rows.rowCount()
    QTest.mouseClick(history.viewport(), Left, pos=QPoint(60, history.rowHeight(0) // 2))
    assert history.rows.rowCount() == before - 3


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_selected_row_has_its_ground_and_its_bar(
    qapp: QApplication, people: TableView[Person], mode: Mode
) -> None:
    """Told by the bar as well as by the tone."""
    apply(qapp, mode)
    people.select_key(1)
    image = people.viewport().grab().toImage()
    box = people.visualRect(people.rows.index(0, 0))
    assert image.pixelColor(1, box.center().y()) == theme().color("accent")
    assert image.pixelColor(8, box.center().y()) == theme().color("sel")


def test_what_was_searched_for_is_marked_through_the_marks(people: TableView[Person]) -> None:
    """ "ngoc" finds and marks Ngọc."""
    people.rows.set_search("ngoc")
    image = people.viewport().grab().toImage()
    height, width = people.rowHeight(0), image.width()
    colours = {image.pixelColor(x, y).name().upper() for y in range(height) for x in range(width)}
    assert LIGHT.gold_t in colours


def test_an_empty_list_says_so_and_gives_way(people: TableView[Person]) -> None:
    """The empty state lies over the list only while there is nothing in it."""
    empty = EmptyState("Chưa có đại biểu nào")
    people.set_empty(empty)
    assert not empty.isVisible()
    people.rows.show_rows([])
    assert empty.isVisible()
    people.rows.show_rows(PEOPLE)
    assert not empty.isVisible()


def test_twenty_thousand_rows_stay_light(people: TableView[Person], qtbot: QtBot) -> None:
    """Shown, sorted and searched without a stall that a person would feel."""
    many = [dataclasses.replace(PEOPLE[n % 11], id=n) for n in range(20_000)]
    people.rows.show_rows(many)
    people.rows.sort_by("badge")
    people.rows.set_search("le y")
    qtbot.waitUntil(lambda: not people.rows.is_preparing)
    assert people.rows.rowCount() == sum(row.name == "Lê Ý" for row in many)


def test_a_rare_chip_is_not_cut(people: TableView[Person]) -> None:
    """One row in a hundred needs the room: its column has it."""
    state = next(n for n, column in enumerate(people.rows.columns) if column.key == "state")
    rare = dataclasses.replace(PEOPLE[0], id=999, state="photo")
    people.rows.show_rows([*(dataclasses.replace(PEOPLE[0], id=n) for n in range(200)), rare])
    assert people.columnWidth(state) >= cell_width(people.rows.cell_at(200, state))


def test_a_remedy_is_read_to_its_end(qtbot: QtBot) -> None:
    """The row grows until every word of the second line stands in it."""
    remedy = "Nếu là cùng một người, xin bỏ tích dòng này và sửa hồ sơ đã có trước khi nhập."
    cell = TwoLines("Trùng tên", remedy, wraps=True)
    column: Column[int] = Column("what", "", TwoLines, lambda _n: cell, stretch=True)
    model: RowTableModel[int] = RowTableModel((column,), key=lambda n: n)
    model.show_rows([1])
    view = TableView(model, "Vấn đề")
    qtbot.addWidget(view)
    view.resize(900, 200)
    view.show()
    low = view.rowHeight(0)
    view.resize(260, 200)
    lines = under_lines(cell, view.columnWidth(0) - 2 * theme().px(PAD))
    assert " ".join(lines) == remedy
    assert view.rowHeight(0) == low + theme().px(18) * (len(lines) - 1) > low


def test_a_row_that_is_far_away_comes_to_the_middle(people: TableView[Person]) -> None:
    """A person sent here by another page sees it with its neighbours."""
    people.rows.show_rows([dataclasses.replace(PEOPLE[0], id=number) for number in range(400)])
    people.select_key(300)
    box = people.visualRect(people.rows.index(people.rows.index_of(300), NAME))
    assert abs(box.center().y() - people.viewport().height() / 2) <= box.height()
    people.select_key(301)
    near = people.visualRect(people.rows.index(people.rows.index_of(301), NAME))
    assert near.top() == box.bottom() + 1, "it was in sight: nothing moved"


def test_a_row_chosen_before_the_table_is_seen_is_in_sight_then(qtbot: QtBot) -> None:
    """The page chooses while it is being opened, before anything has its height."""
    model = RowTableModel(person_columns(), key=lambda r: r.id, search=lambda r: r.name)
    model.show_rows([dataclasses.replace(PEOPLE[0], id=number) for number in range(400)])
    view = TableView(model, "Đại biểu")
    qtbot.addWidget(view)
    view.select_key(300)
    view.resize(900, 600)
    view.show()
    box = view.visualRect(model.index(model.index_of(300), NAME))
    assert view.viewport().rect().contains(box.center())


def test_a_column_can_be_hidden_and_nothing_is_outside(people: TableView[Person]) -> None:
    """The name takes its room; no bar below for what is not there."""
    people.setColumnHidden(2, True)
    people.fit()
    assert people.horizontalHeader().length() == people.viewport().width()


def test_an_empty_list_gives_the_keyboard_to_its_first_step(people: TableView[Person]) -> None:
    """No ring around nothing; with rows the keyboard is in the list again."""
    empty = EmptyState("Nobody yet", "", [("Add", "plus", lambda: None, "primary")])
    people.set_empty(empty)
    people.setFocus()
    people.rows.show_rows([])
    assert empty.buttons[0].hasFocus()
    people.clearFocus()
    people.setFocus()  # as a page does that was just opened
    assert empty.buttons[0].hasFocus()
    assert not people.focusPolicy() & Qt.FocusPolicy.TabFocus
    empty.set_words("Nobody yet", "", [("Import", "plus", lambda: None, "primary")])
    assert empty.buttons[0].hasFocus()
    people.rows.show_rows(PEOPLE)
    assert people.hasFocus()
    assert people.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_empty_list_without_a_step_keeps_the_keyboard(people: TableView[Person]) -> None:
    """Somewhere it has to be."""
    people.set_empty(EmptyState("Nobody yet"))
    people.setFocus()
    people.rows.show_rows([])
    assert people.hasFocus()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_heading_tells_how_far_its_rows_are(
    qapp: QApplication, history: TableView[Step], mode: Mode
) -> None:
    """A bar beside its words: filled by so many of so many, and read aloud."""
    apply(qapp, mode, 13)
    inks = {}
    for done in (0, 2, 4):
        head = Group("all", "Security", "4 tasks", number="III.", done=done, total=4, words="done")
        history.rows.group_by(partial(_always, head))
        line = history.viewport().grab().toImage()
        ok = theme().color("ok").rgb()
        row = range(history.rowHeight(0))
        inks[done] = sum(line.pixel(x, y) == ok for y in row for x in range(line.width()))
    assert inks[0] == 0
    assert inks[0] < inks[2] < inks[4]
    spoken = history.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "III. Security 4 tasks done"
    apply(qapp, "light", 13)


def _always(head: Group, _row: Step) -> Group:
    """One heading over all rows."""
    return head


def test_a_title_without_a_flag_wraps_and_is_never_shortened(qtbot: QtBot) -> None:
    """A long task: the row grows, in regular and in bold type."""
    words = "Phối hợp với các cơ quan chuẩn bị đầy đủ điều kiện để tổ chức phiên toàn thể"
    column: Column[str] = Column(
        "title", "Task", FlagText, lambda text: FlagText("", text, bold=True), stretch=True
    )
    model: RowTableModel[str] = RowTableModel((column,), key=lambda text: text)
    model.show_rows([words, "Short"])
    view = TableView(model, "Tasks")
    qtbot.addWidget(view)
    view.resize(240, 400)
    with qtbot.waitExposed(view):
        view.show()
    assert view.rowHeight(0) > view.rowHeight(1)
    wide = view.columnWidth(0) - 2 * theme().px(PAD)
    assert " ".join(flag_lines(FlagText("", words, bold=True), wide)) == words
