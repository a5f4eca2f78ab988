"""The list as a spreadsheet: cells, blocks, many at once, orders, views; one step of undo each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.model import DRAFT_FIELDS, IDENTITY_FIELDS
from hanoiplan.history import history
from tests.ui.delegates.room import Room, a_delegate, focus, press, type_in, write
from tests.ui.delegates.test_people import a_row, listed
from ui.base.table.column_filter import ColumnFilter
from ui.delegates.orders import by_family, by_given, by_protocol
from ui.delegates.page import DelegatesPage
from ui.delegates.ready_views import READY
from ui.delegates.register_columns import Offers, register_columns

Key = Qt.Key


@pytest.fixture
def page(room: Room) -> DelegatesPage:
    """Three people in the order An, Bích, Cường, with columns to write in."""
    room.add(
        a_delegate("Lê An"),
        a_delegate("Trần Bích", country="Lào", delegation="Viêng Chăn", rank="Thứ trưởng"),
        a_delegate("Phạm Cường", rank="Bộ trưởng"),
    )
    page = room.open(DelegatesPage)
    page.table.columns.show(["name", "delegation", "phone", "email", "vetting", "passport_number"])
    room.settle()
    return page


def stand_on(page: DelegatesPage, line: int, column: str) -> None:
    """The cursor on one cell."""
    page.table.setFocus()
    page.table.selectRow(line)
    place = next(n for n, one in enumerate(page.roster.rows.columns) if one.key == column)
    page.table.block.go(place)


def paste(text: str) -> None:
    """Ctrl+V with this on the clipboard."""
    QApplication.clipboard().setText(text)
    press(Key.Key_V, ctrl=True)


def value_called(page: DelegatesPage, column: str, words: str) -> str:
    """What a filter keeps for a value that is said in these words."""
    return next(one.value for one in page.roster.rows.facets(column) if one.words == words)


def phones(room: Room) -> list[str]:
    """What the file holds, in the order of the list."""
    return [row.phone for row in room.people()]


def steps(room: Room) -> int:
    """How many steps the history has."""
    return len(room.workspace.read(history, 999))


def test_every_field_of_a_delegate_can_be_a_column() -> None:
    """Names of pairs stand for both halves; the delegate's name is the printed one."""
    keys = {column.key for column in register_columns(Offers())}
    assert set(DRAFT_FIELDS) <= keys


def test_identity_is_masked_in_cells_copies_and_filters() -> None:
    secret = {"passport_number": "PA0123417", "passport_expiry": "2030-01-02"}
    person = listed(a_row(1, birth_date="1966-03-07", **secret))[0]
    for column in register_columns(Offers()):
        said = f"{column.cell_of(person).spoken()} {column.reader(person)}"
        if column.key in IDENTITY_FIELDS:
            assert column.edit is None
            assert said.strip()
        for hidden in ("PA01", "2030", "1966"):
            assert hidden not in said, column.key


def test_a_cell_is_written_in_place_and_undone_in_one_step(page: DelegatesPage, room: Room) -> None:
    stand_on(page, 1, "phone")
    press(Key.Key_F2)
    type_in("0912 345 318")
    press(Key.Key_Return)
    room.settle()
    assert phones(room) == ["", "0912 345 318", ""]
    room.workspace.undo()
    assert phones(room) == ["", "", ""]


def test_f2_begins_in_the_name_when_no_cell_is_chosen(page: DelegatesPage, room: Room) -> None:
    page.table.setFocus()
    page.table.selectRow(0)
    press(Key.Key_F2)
    type_in("Lê Ân")
    press(Key.Key_Return)
    room.settle()
    assert {row.name for row in room.people()} >= {"Lê Ân"}


def test_a_letter_composed_in_a_cell_survives_what_another_desk_writes(
    page: DelegatesPage, room: Room
) -> None:
    """Telex: "e" and "e" become "ê" while the list is read again."""
    stand_on(page, 0, "email")
    press(Key.Key_F2)
    QApplication.sendEvent(focus(), QInputMethodEvent("ê", []))
    page.save(room.people()[2].id, {"printed_vi": "An Trước"})
    room.settle()
    done = QInputMethodEvent("", [])
    done.setCommitString("ê@hanoi.vn")
    QApplication.sendEvent(focus(), done)
    press(Key.Key_Return)
    room.settle()
    assert [row.email for row in room.people() if row.name == "Lê An"] == ["ê@hanoi.vn"]


def test_a_block_is_pasted_as_one_step_that_says_how_many(page: DelegatesPage, room: Room) -> None:
    before = steps(room)
    stand_on(page, 0, "phone")
    paste("0901\ta@x.vn\n0902\tb@x.vn\n0903\tc@x.vn")
    room.settle()
    assert [(row.phone, row.email) for row in room.people()] == [
        ("0901", "a@x.vn"),
        ("0902", "b@x.vn"),
        ("0903", "c@x.vn"),
    ]
    assert steps(room) == before + 1
    assert "3 people are changed" in page.messages.toasts()[-1]
    assert "3" in (room.workspace.undo_state().undo or "")
    room.workspace.undo()
    assert phones(room) == ["", "", ""]


def test_what_a_paste_could_not_place_is_said_in_one_sentence(
    page: DelegatesPage, room: Room
) -> None:
    """Too many rows, and a column nobody may write: the rest is written."""
    stand_on(page, 1, "vetting")
    paste("cleared\tX123\nno such word\tX124\nsent to the police\tX125")
    room.settle()
    assert [row.vetting for row in room.people()] == ["", "cleared", ""]
    assert all(row.passport_number == "" for row in room.people())
    said = page.messages.toasts()[-1]
    assert "5 cells were left as they are" in said


def test_delegations_that_a_paste_makes_are_named(page: DelegatesPage, room: Room) -> None:
    """A slip in a name would otherwise leave a delegation nobody asked for."""
    stand_on(page, 0, "delegation")
    paste("Huee\nHà Nội\nBalli")
    room.settle()
    assert "New delegations: Balli, Huee." in page.messages.toasts()[-1]
    room.workspace.undo()
    room.settle()
    stand_on(page, 0, "delegation")
    paste("hà nội\nhà nội\nhà nội")
    room.settle()
    assert "New delegation" not in page.messages.toasts()[-1]


def test_ctrl_d_fills_down(page: DelegatesPage, room: Room) -> None:
    before = steps(room)
    stand_on(page, 0, "delegation")
    press(Key.Key_Down, Key.Key_Down, shift=True)
    press(Key.Key_D, ctrl=True)
    room.settle()
    assert {row.delegation.vi for row in room.people()} == {"Hà Nội"}
    assert steps(room) == before + 1


def test_delete_on_cells_empties_them_and_cancels_nobody(page: DelegatesPage, room: Room) -> None:
    """With rows chosen the same key takes people off the list, so the two must not be confused."""
    page.save(room.people()[0].id, {"phone": "0901"})
    room.settle()
    stand_on(page, 0, "phone")
    press(Key.Key_Delete)
    room.settle()
    assert phones(room) == ["", "", ""]
    assert all(row.cancelled_at is None for row in room.people())
    press(Key.Key_Escape, Key.Key_Delete)
    room.settle()
    assert [row.cancelled_at is None for row in room.people()] == [False, True, True]


def test_one_value_for_all_selected_people(page: DelegatesPage, room: Room) -> None:
    """The panel for many rows is reached from the menu of the person."""
    page.table.selectAll()
    page.act("bulk").trigger()
    room.settle()
    assert focus() is not page.table
    press(Key.Key_Escape)


def test_an_unknown_word_for_a_choice_is_not_taken(page: DelegatesPage, room: Room) -> None:
    stand_on(page, 0, "vetting")
    press(Key.Key_F2)
    type_in("perhaps")
    press(Key.Key_Return)
    room.settle()
    assert room.people()[0].vetting == ""


def test_a_name_is_never_pasted_away(page: DelegatesPage, room: Room) -> None:
    """The operation refuses a person without a name; the page says so, nothing is half written."""
    stand_on(page, 0, "name")
    press(Key.Key_F2)
    press(Key.Key_A, ctrl=True)
    press(Key.Key_Backspace, Key.Key_Return)
    room.settle()
    assert "Lê An" in {row.name for row in room.people()}


def test_rows_are_copied_with_their_titles(page: DelegatesPage) -> None:
    page.table.setFocus()
    page.table.selectRow(0)
    press(Key.Key_C, ctrl=True)
    titles, *rows = QApplication.clipboard().text().splitlines()
    assert titles.split("\t")[:3] == ["Delegate", "Delegation", "Phone"]
    assert rows[0].startswith("Lê An\tHà Nội")


def test_the_list_as_it_is_shown_can_be_asked_for(page: DelegatesPage) -> None:
    """For printing and exporting: rows in their order, filters and columns as they are."""
    page.roster.rows.sort_by("name", descending=True)
    hanoi = value_called(page, "delegation", "Hà Nội")
    page.roster.rows.set_column_filters([ColumnFilter("delegation", frozenset({hanoi}))])
    assert [row.name for row in page.shown_people()] == ["Phạm Cường", "Lê An"]
    assert page.shown_columns()[:3] == ["name", "delegation", "phone"]


def test_a_filter_finds_the_same_people_in_another_language(
    page: DelegatesPage, room: Room
) -> None:
    """It keeps what is meant, not the words for it; the bar above the list says it anew."""
    page.table.columns.show(["name", "country", "vetting"])
    rows = page.roster.rows
    laos = next(one for one in rows.facets("country") if one.value != "VN")
    rows.set_column_filters([ColumnFilter("country", frozenset({laos.value}))])
    set_language("vi")
    page.retranslate()
    room.settle()
    assert [row.name for row in page.shown_people()] == ["Trần Bích"]
    assert rows.words_of_value("country", laos.value) == "Lào" != laos.words


def test_orders_by_given_and_family_name_and_by_protocol(page: DelegatesPage, room: Room) -> None:
    names = {}
    for key in ("given", "family", "protocol"):
        page.roster.rows.sort_by(key)
        names[key] = [row.name for row in page.shown_people()]
    assert names["given"] == ["Lê An", "Phạm Cường", "Trần Bích"], "a Lao given name leads"
    assert names["family"] == ["Trần Bích", "Lê An", "Phạm Cường"]
    place = names["protocol"].index
    assert place("Phạm Cường") < place("Lê An"), "a minister stands before the others of the city"


def test_order_keys_are_vietnamese() -> None:
    """Á stands after A and before Ă; a family name orders before the given one."""
    people = listed(a_row(1, "Lê Ăn"), a_row(2, "Lê Án"), a_row(3, "Lê An"), a_row(4, "Bùi An"))
    assert [one.id for one in sorted(people, key=by_given)] == [4, 3, 2, 1]
    assert min(people, key=by_family).id == 4
    first, last = listed(a_row(1, rank_place=3), a_row(2, rank_place=1))
    assert by_protocol(last) < by_protocol(first)


@pytest.mark.parametrize("view", READY, ids=lambda view: view.name)
def test_each_ready_view_shows_its_columns(page: DelegatesPage, room: Room, view) -> None:  # type: ignore[no-untyped-def]  # a View
    known = {column.key for column in page.roster.rows.columns}
    assert set(view.columns) <= known
    page.show_ready(view)
    room.settle()
    assert tuple(page.shown_columns()) == view.columns
    assert len(page.shown_people()) == 3


def test_a_view_is_saved_for_everybody_chosen_again_and_removed(
    page: DelegatesPage, room: Room
) -> None:
    page.roster.rows.sort_by("phone", descending=True)
    page.roster.views.ask_name()
    write("Danh bạ")
    press(Key.Key_Return)
    room.settle()
    assert not page.roster.views.isVisible()
    page.show_ready(READY[0])
    other = DelegatesPage(room.tools)  # a colleague
    other.refresh(None)
    other.roster.views.fill_menu()
    entry = next(one for one in other.roster.views.menu.actions() if one.text() == "Danh bạ")
    entry.trigger()
    assert "phone" in other.shown_columns()
    assert other.roster.rows.levels[0].key == "phone"
    other.deleteLater()
    page.roster.views.fill_menu()
    page.drop_view(page.roster.views._saved[0])
    page.roster.views.fill_menu()
    assert "Danh bạ" not in [one.text() for one in page.roster.views.menu.actions()]


def test_a_view_without_a_name_is_not_saved(page: DelegatesPage, room: Room) -> None:
    page.roster.views.ask_name()
    press(Key.Key_Return)
    room.settle()
    assert page.roster.views.isVisible()
    assert page.roster.views.name.trouble == "bad"
    press(Key.Key_Escape)
    assert not page.roster.views.isVisible()


def test_a_list_that_changes_elsewhere_makes_few_new_lines(room: Room) -> None:
    """With 20,000 people a line that says the same must stay the same object."""
    ids = room.add_many([a_delegate(f"Lê {n}") for n in range(50)])
    page = room.open(DelegatesPage)
    before = {one.id: one for one in page.roster.rows.all_rows}
    page.save(ids[7], {"phone": "0912"})
    room.settle()
    after = {one.id: one for one in page.roster.rows.all_rows}
    assert {one for one in ids if after[one] is not before[one]} == {ids[7]}
