"""The list of delegates as a person uses it: find, choose, cancel, and keep one's place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.base.operation import operation
from hanoiplan.delegates.operations import cancel_delegate, edit_delegate
from hanoiplan.presence.model import Direction
from hanoiplan.presence.operations import let_pass
from hanoiplan.presence.queries import main_checkpoint
from hanoiplan.store.work import Work
from tests.ui.delegates.room import Room, a_delegate, press, write
from ui.base.cells import TwoLines
from ui.base.table.column_filter import ColumnFilter
from ui.delegates import listing
from ui.delegates.page import DelegatesPage
from ui.delegates.people import Filter

Key = Qt.Key
NAMES = ("Trần Thị Bích", "Nguyễn Văn An", "Đỗ Thuỳ Khuê")


@pytest.fixture
def page(room: Room) -> DelegatesPage:
    """Three people, the list in front of the person."""
    room.add(*(a_delegate(name) for name in NAMES))
    return room.open(DelegatesPage)


def shown(page: DelegatesPage) -> list[str]:
    """The names in the list from top to bottom."""
    return [person.row.name for person in page.roster.rows.visible_rows()]


def test_people_stand_in_vietnamese_order_and_are_counted(page: DelegatesPage) -> None:
    """By given name: An, Bích, Khuê."""
    assert shown(page) == ["Nguyễn Văn An", "Trần Thị Bích", "Đỗ Thuỳ Khuê"]
    assert page.header.count.text() == "3 people · 1 delegation"


def test_the_first_person_is_shown_at_once_and_arrows_go_on(page: DelegatesPage) -> None:
    """The keyboard is in the list when the page opens."""
    assert page.panel.top.name.text() == "Nguyễn Văn An"
    press(Key.Key_Down)
    assert page.panel.top.name.text() == "Trần Thị Bích"


def test_a_search_folds_marks_and_takes_words_in_any_order(page: DelegatesPage) -> None:
    """Nobody types marks at a telephone."""
    press(Key.Key_F, ctrl=True)
    write("khue do")
    assert shown(page) == ["Đỗ Thuỳ Khuê"]
    assert page.panel.top.name.text() == "Đỗ Thuỳ Khuê"


def test_a_search_that_finds_nobody_repeats_its_words_and_escape_takes_it_back(
    page: DelegatesPage,
) -> None:
    """What was typed may be the mistake."""
    press(Key.Key_F, ctrl=True)
    write("zanzibar")
    assert "zanzibar" in page.roster.empty.title.text()
    assert page.roster.empty.isVisible()
    press(Key.Key_Escape)
    assert len(shown(page)) == 3


def test_nobody_found_offers_everybody_again(page: DelegatesPage) -> None:
    """Whatever hides them: the words of the search, a saved filter, that of a column."""
    press(Key.Key_F, ctrl=True)
    write("zanzibar")
    page.roster.rows.set_column_filters([ColumnFilter("delegation", contains="zanzibar")])
    (every,) = page.roster.empty.buttons
    every.click()
    assert (page.search.value(), len(shown(page))) == ("", 3)


def test_escape_closes_the_panel_and_enter_opens_it_again(page: DelegatesPage) -> None:
    """The list keeps its place."""
    press(Key.Key_Down, Key.Key_Escape)
    assert not page.panel.isVisible()
    press(Key.Key_Down)
    assert not page.panel.isVisible()
    press(Key.Key_Return)
    assert page.panel.top.name.text() == "Đỗ Thuỳ Khuê"
    assert page.panel.isVisible()


def test_delete_in_the_list_cancels_and_the_toast_brings_the_person_back(
    page: DelegatesPage, room: Room
) -> None:
    """Nobody disappears: the line is struck, and one press undoes it."""
    press(Key.Key_Delete)
    room.settle()
    assert [person.cancelled for person in page.roster.rows.visible_rows()] == [True, False, False]
    cell = page.roster.rows.cell_at(0, 1)
    assert isinstance(cell, TwoLines)
    assert cell.struck
    assert room.tools.messages.toasts() == ["Nguyễn Văn An is cancelled"]
    room.workspace.undo()
    room.settle()
    assert not any(person.cancelled for person in page.roster.rows.visible_rows())


def test_delete_in_a_field_takes_a_letter_and_nobody_off_the_list(
    page: DelegatesPage, room: Room
) -> None:
    """The same key means something else where one types."""
    press(Key.Key_F2)
    press(Key.Key_Home, Key.Key_Delete, Key.Key_Tab, Key.Key_Tab)
    room.settle()
    names = {row.name for row in room.people()}
    assert "guyễn Văn An" in names
    assert not any(row.cancelled_at for row in room.people())


def test_several_people_are_cancelled_together_and_undone_together(
    page: DelegatesPage, room: Room
) -> None:
    """Shift and an arrow choose two; the footer says so."""
    press(Key.Key_Down, shift=True)
    assert page.footer.state.text().startswith("2 people selected")
    assert page.roster.rows.ticks == {person.id for person in page.roster.selected()}
    press(Key.Key_Delete)
    room.settle()
    assert sum(row.cancelled_at is not None for row in room.people()) == 2
    toast = room.tools.messages
    assert toast.toasts() == ["2 people are cancelled"]
    page.undoing(2)()
    assert all(row.cancelled_at is None for row in room.people())


def test_a_cancelled_person_can_come_after_all(page: DelegatesPage, room: Room) -> None:
    """The panel offers the way back where it offered to print."""
    press(Key.Key_Delete)
    room.settle()
    buttons = {one.text(): one for one in page.panel.top.findChildren(type(page.panel.add_button))}
    assert not buttons["Print badge"].isVisible()
    buttons["Comes after all"].setFocus()
    press(Key.Key_Return)
    room.settle()
    assert all(row.cancelled_at is None for row in room.people())


def test_saved_filters_show_whom_they_name(page: DelegatesPage, room: Room) -> None:
    """Tabs are reached by keyboard; a filter without anybody is left out."""
    ids = [person.id for person in page.roster.rows.all_rows]
    room.workspace.do(cancel_delegate, ids[0])
    room.add(a_delegate("Do Thuy Khue"))
    room.settle()
    page.roster.tabs.setFocus()
    seen = []
    for _tab in range(3):
        press(Key.Key_Right)
        seen.append((page.roster.tabs.value(), shown(page)))
    assert [one for one, _names in seen] == [
        Filter.NOT_PRINTED,
        Filter.SAME_NAME,
        Filter.CANCELLED,
    ]
    assert sorted(seen[1][1]) == ["Do Thuy Khue", "Đỗ Thuỳ Khuê"]
    assert seen[2][1] == ["Nguyễn Văn An"]


def test_somebody_who_passed_the_main_entrance_has_arrived(page: DelegatesPage, room: Room) -> None:
    """What the desk does is seen here at once, with the time on the event's clock."""
    person = page.roster.rows.visible_rows()[0]
    door = room.workspace.read(main_checkpoint, room.event_id)
    assert door is not None
    room.workspace.do(_pass, room.event_id, door.id, person.id)
    room.settle()
    assert page.roster.rows.visible_rows()[0].arrived == "08:12"


def test_another_hand_changes_only_that_line(page: DelegatesPage, room: Room) -> None:
    """Choice and place in the list stay; the model is not reset."""
    press(Key.Key_Down)
    chosen = page.roster.selected()[0].id
    resets: list[int] = []
    page.roster.rows.modelReset.connect(lambda: resets.append(1))
    other = page.roster.rows.visible_rows()[0].id
    room.workspace.do(edit_delegate, other, position_vi="Đô trưởng")
    room.settle()
    assert page.roster.rows.visible_rows()[0].row.position.vi == "Đô trưởng"
    assert [person.id for person in page.roster.selected()] == [chosen]
    assert not resets


def test_the_list_obeys_the_rules_of_qt_while_people_come_and_go(
    page: DelegatesPage, room: Room
) -> None:
    """Qt's own tester watches every notice the model gives."""
    QAbstractItemModelTester(
        page.roster.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, page
    )
    ids = room.add(a_delegate("Lê Ý"), a_delegate("Phạm Minh Anh"))
    room.settle()
    page.search.set_value("")
    press(Key.Key_F, ctrl=True)
    write("an")
    press(Key.Key_Escape)
    room.workspace.do(edit_delegate, ids[0], printed_vi="Vũ Ý")
    room.workspace.do(cancel_delegate, ids[1])
    room.settle()
    page.roster.rows.sort_by("delegation", descending=True)
    for _undo in range(3):
        room.workspace.undo()
        room.settle()
    assert len(shown(page)) == 4


def test_a_badge_is_printed_on_the_badges_page(page: DelegatesPage, room: Room) -> None:
    """This page only says for whom."""
    page.act("print").trigger()
    assert room.sent == [("badges", page.roster.selected()[0].id)]


def test_another_page_can_send_somebody_here_whatever_is_filtered(
    page: DelegatesPage, room: Room
) -> None:
    """A search that hides the person is taken back."""
    last = page.roster.rows.visible_rows()[-1]
    press(Key.Key_F, ctrl=True)
    write("bich")
    page.arrive(last.id)
    assert page.panel.top.name.text() == last.row.name
    assert [person.id for person in page.roster.selected()] == [last.id]


def test_an_undo_that_takes_the_person_away_leaves_the_panel_with_somebody_else(
    page: DelegatesPage, room: Room
) -> None:
    """Nobody edits a record that is gone."""
    new = room.add(a_delegate("Vũ Minh Zung"))[0]
    room.settle()
    page.arrive(new)
    room.workspace.undo()
    room.settle()
    assert page.panel.person is not None
    assert page.panel.person.id != new


def test_beyond_what_is_held_the_search_of_the_file_finds_people(
    page: DelegatesPage, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list of 60,000 is not held whole; nobody in it is unfindable."""
    monkeypatch.setattr(listing, "MOST_ROWS", 2)
    page.refresh(None)
    assert len(shown(page)) == 2
    press(Key.Key_F, ctrl=True)
    write("khue")
    assert shown(page) == ["Đỗ Thuỳ Khuê"]


def test_an_empty_list_offers_the_three_first_steps(room: Room) -> None:
    """Somebody who opens the page for the first time knows how to go on."""
    page = room.open(DelegatesPage)
    assert page.roster.empty.isVisible()
    assert not page.panel.isVisible()
    press(Key.Key_I, ctrl=True)
    assert room.sent == [("import", None)]


def test_the_language_changes_while_the_page_is_open(page: DelegatesPage, room: Room) -> None:
    """Every word follows, the person shown stays."""
    press(Key.Key_Down)
    set_language("vi")
    page.retranslate()
    room.settle()
    assert page.header.title.text() == "Đại biểu"
    assert page.panel.top.name.text() == "Trần Thị Bích"
    assert page.header.count.text() == "3 người · 1 đoàn"


def test_name_and_position_go_to_the_clipboard(page: DelegatesPage) -> None:
    """For a letter or a message."""
    page.act("copy").trigger()
    assert QApplication.clipboard().text() == "Nguyễn Văn An\nOfficer"


def test_ticks_choose_people(page: DelegatesPage, room: Room) -> None:
    """The box in the header chooses everybody, and takes everybody back."""
    keys = {person.id for person in page.roster.rows.all_rows}
    page.roster.rows.toggle_ticks(keys)
    assert {person.id for person in page.roster.selected()} == keys
    page.roster.rows.toggle_ticks(keys)
    assert page.roster.selected() == []


@operation("Pass the main entrance")
def _pass(work: Work, event_id: int, door: int, delegate_id: int) -> int:
    return let_pass(work, event_id, door, delegate_id, Direction.IN)
