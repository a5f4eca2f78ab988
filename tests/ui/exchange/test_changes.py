"""A list comes again: whose text is kept, cell by cell and by column; nobody is ever deleted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.exchange.three_way import CellKind, Choice
from tests.ui.delegates.room import Room, press
from tests.ui.exchange.driving import (
    AN,
    BICH,
    CHAU,
    at_the_problems,
    bring,
    button_words,
    changed,
    listed,
    proceed,
)
from ui.exchange.changes.cells import ChangeLine
from ui.exchange.changes.changes_pane import MISSING, RENAMES
from ui.exchange.import_wizard import ImportPage
from ui.exchange.steps import Step

Key = Qt.Key
LONG = "Giám đốc Trung tâm Hội nghị Quốc tế và Văn phòng điều phối các thành phố ASEAN"


def person_id(room: Room, name: str) -> int:
    """A person's id."""
    return next(row.id for row in room.people() if row.name == name)


def texts(room: Room, name: str) -> tuple[str, str]:
    """Position and phone of a person."""
    row = next(row for row in room.people() if row.name == name)
    return row.position.vi, row.phone


def edit(room: Room, name: str, **fields: str) -> None:
    """Somebody corrects a person by hand."""
    room.workspace.do(edit_delegate, person_id(room, name), **fields)
    room.settle()


def compare(page: ImportPage, room: Room, file: Path) -> None:
    """A list comes again; on to its changes."""
    page.arrive(None)
    at_the_problems(page, room, file)
    if page.act("compare").isEnabled():
        page.act("compare").trigger()
    else:
        proceed(page, room)
    assert page.step is Step.COMPARE


def cells(page: ImportPage) -> list[ChangeLine]:
    """The lines of the table of cells."""
    return page.changes.cells.rows.visible_rows()


def show(page: ImportPage, tab: str) -> None:
    """Another tab, by the keyboard; then its table."""
    page.changes.tabs.setFocus()
    while page.changes.tabs.value() != tab:
        press(Key.Key_Right)
    page.changes.focus_table()


@pytest.fixture
def twice_changed(page: ImportPage, room: Room, tmp_path: Path) -> Path:
    """Three came with a list; a hand and the list have both changed An's and Bích's phone."""
    bring(room, page, listed(tmp_path, "DS 20260520.xlsx", AN, BICH, CHAU))
    edit(room, AN[0], phone="0999 000 001")
    edit(room, BICH[0], phone="0999 000 002", position_vi="Trưởng phòng")
    return listed(
        tmp_path,
        "DS 20260603.xlsx",
        changed(AN, phone="0900000001", position="Phó Chủ tịch"),
        changed(BICH, phone="0900000002"),
        CHAU,
    )


class TestCells:
    """Conflicts first; Space, 1 and 2."""

    def test_conflicts_come_first_and_the_way_leads_through_them(
        self, page: ImportPage, room: Room, twice_changed: Path
    ) -> None:
        """With an open conflict the strong button does not import at once."""
        page.arrive(None)
        at_the_problems(page, room, twice_changed)
        assert button_words(page) == "Compare the changes"
        proceed(page, room)
        assert page.step is Step.COMPARE
        kinds = [line.kind for line in cells(page)]
        assert kinds[:2] == [CellKind.CONFLICT, CellKind.CONFLICT]
        assert set(kinds[2:]) == {CellKind.HAND_CHANGED, CellKind.FILE_CHANGED}
        first = cells(page)[0]
        assert (first.base, first.here, first.file) == (
            "0912345318",
            "0999 000 001",
            "0900000001",
        )

    def test_without_a_word_hands_are_kept_and_the_rest_of_the_list_comes_in(
        self, page: ImportPage, room: Room, twice_changed: Path
    ) -> None:
        """What was corrected here is never lost by an import."""
        compare(page, room, twice_changed)
        proceed(page, room)
        assert texts(room, AN[0]) == ("Phó Chủ tịch", "0999 000 001")
        assert texts(room, BICH[0]) == ("Trưởng phòng", "0999 000 002")

    def test_one_cell_is_chosen_by_its_key(
        self, page: ImportPage, room: Room, twice_changed: Path
    ) -> None:
        """2 takes the list's text, 1 keeps what is here, Space turns it."""
        compare(page, room, twice_changed)
        page.changes.focus_table()
        made = []
        for key in (Key.Key_2, Key.Key_1, Key.Key_Space):
            press(key)
            made.append(cells(page)[0].choice)
        assert made == [Choice.FILE, Choice.HERE, Choice.FILE]
        assert not cells(page)[0].is_open
        proceed(page, room)
        assert texts(room, AN[0])[1] == "0900000001"
        assert texts(room, BICH[0])[1] == "0999 000 002"

    def test_several_cells_are_chosen_together(
        self, page: ImportPage, room: Room, twice_changed: Path
    ) -> None:
        """The selected ones."""
        compare(page, room, twice_changed)
        page.changes.focus_table()
        press(Key.Key_Down, shift=True)
        press(Key.Key_2)
        assert [line.choice for line in cells(page)[:2]] == [Choice.FILE, Choice.FILE]

    def test_a_press_on_a_text_chooses_it(
        self, page: ImportPage, room: Room, twice_changed: Path
    ) -> None:
        """With the mouse one points at what is right."""
        compare(page, room, twice_changed)
        table = page.changes.cells
        place = [column.key for column in table.rows.columns].index("file")
        point = table.visualRect(table.rows.index(0, place)).center()
        QTest.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(point.x(), point.y())
        )
        assert cells(page)[0].choice is Choice.FILE

    def test_a_long_text_can_be_read_whole_under_the_table(
        self, page: ImportPage, room: Room, tmp_path: Path
    ) -> None:
        """Whoever chooses has read both."""
        bring(room, page, listed(tmp_path, "a.xlsx", AN))
        compare(page, room, listed(tmp_path, "a.xlsx", changed(AN, position=LONG)))
        page.changes.focus_table()
        assert LONG in [label.text() for label in page.changes.detail.texts]


class TestColumns:
    """Every field with its counts, and one choice for all its cells."""

    def test_counts_say_who_changed_what(
        self, page: ImportPage, room: Room, twice_changed: Path
    ) -> None:
        """In the words of the person."""
        compare(page, room, twice_changed)
        blocks = page.changes.fields.blocks
        assert blocks["phone"].counts.text() == "2 in both"
        assert blocks["position_vi"].counts.text() == "1 corrected in the list, 1 corrected here"
        assert next(iter(blocks)) == "phone", "those with conflicts first"

    def test_a_whole_column_is_chosen_by_the_keyboard_and_given_back(
        self, page: ImportPage, room: Room, twice_changed: Path
    ) -> None:
        """From the list, and again cell by cell."""
        compare(page, room, twice_changed)
        page.changes.fields.blocks["phone"].choice.setFocus()
        press(Key.Key_Right, Key.Key_Right)
        phones = [line for line in cells(page) if line.field == "phone"]
        assert {line.choice for line in phones} == {Choice.FILE}
        press(Key.Key_Left, Key.Key_Left)
        phones = [line for line in cells(page) if line.field == "phone"]
        assert {line.choice for line in phones} == {Choice.HERE}
        assert all(line.is_open for line in phones)
        press(Key.Key_Right, Key.Key_Right)
        proceed(page, room)
        assert texts(room, AN[0])[1] == "0900000001"
        assert texts(room, BICH[0])[1] == "0900000002"

    def test_choices_outlive_a_second_thought(
        self, page: ImportPage, room: Room, twice_changed: Path
    ) -> None:
        """Another desk corrects somebody meanwhile; what was chosen here stays chosen."""
        compare(page, room, twice_changed)
        page.changes.focus_table()
        press(Key.Key_2)
        edit(room, CHAU[0], phone="0999 000 003")
        room.wait_for(lambda: not page.draft.busy)
        assert cells(page)[0].choice is Choice.FILE
        assert len(cells(page)) == 5


class TestMissing:
    """People whom the list no longer names."""

    def test_they_are_shown_before_the_import_and_stay(
        self, page: ImportPage, room: Room, tmp_path: Path
    ) -> None:
        """A shorter list takes nobody away."""
        bring(room, page, listed(tmp_path, "DS 1.xlsx", AN, BICH, CHAU))
        page.arrive(None)
        at_the_problems(page, room, listed(tmp_path, "DS 2.xlsx", changed(AN, phone="0900"), BICH))
        assert button_words(page) == "Compare the changes"
        proceed(page, room)
        show(page, MISSING)
        (missing,) = page.changes.missing.rows.visible_rows()
        assert missing.name == CHAU[0]
        proceed(page, room)
        assert len(room.people()) == 3
        assert all(row.cancelled_at is None for row in room.people())

    def test_one_of_them_is_marked_as_not_coming_by_a_press_and_comes_back_by_undo(
        self, page: ImportPage, room: Room, tmp_path: Path
    ) -> None:
        """Deliberately, at once, with its own undo."""
        bring(room, page, listed(tmp_path, "DS 1.xlsx", AN, BICH, CHAU))
        compare(page, room, listed(tmp_path, "DS 2.xlsx", changed(AN, phone="0900"), BICH))
        show(page, MISSING)
        (missing,) = page.changes.missing.rows.visible_rows()
        page.changes.missing.pressed_button.emit(missing, "cancel")
        room.settle()
        room.wait_for(lambda: not page.draft.busy)
        assert room.person(missing.id).cancelled_at is not None
        assert room.tools.messages.toasts()[-1] == "1 person marked as not coming"
        assert page.changes.missing.rows.visible_rows() == []
        room.workspace.undo()
        room.settle()
        room.wait_for(lambda: not page.draft.busy)
        assert room.person(missing.id).cancelled_at is None
        assert page.changes.missing.rows.visible_rows() == [room.person(missing.id)]

    def test_enter_leads_to_the_record(self, page: ImportPage, room: Room, tmp_path: Path) -> None:
        """And the list waits where it was."""
        bring(room, page, listed(tmp_path, "DS 1.xlsx", AN, BICH))
        compare(page, room, listed(tmp_path, "DS 2.xlsx", changed(AN, phone="0900")))
        show(page, MISSING)
        press(Key.Key_Return)
        assert room.sent[-1] == ("delegates", person_id(room, BICH[0]))
        assert page.step is Step.COMPARE


class TestRenames:
    """A row that may be one of them under another name."""

    def test_a_likely_one_is_proposed_and_can_be_refused_and_taken_again(
        self, page: ImportPage, room: Room, tmp_path: Path
    ) -> None:
        """Linked: one person with a corrected name. Refused: a new one beside the old one."""
        bring(room, page, listed(tmp_path, "DS 1.xlsx", AN, BICH))
        corrected = changed(BICH, name="Trần Thị Bích Ngọc")
        compare(page, room, listed(tmp_path, "DS 2.xlsx", AN, corrected))
        show(page, RENAMES)
        table = page.changes.renames
        for _turn in range(2):
            (line,) = table.rows.visible_rows()
            before = line.linked
            press(Key.Key_Return)
            room.wait_for(lambda: not page.draft.busy)
            (line,) = table.rows.visible_rows()
            assert line.linked is not before
            assert len(page.changes.missing.rows.visible_rows()) == int(not line.linked)
        if not line.linked:
            press(Key.Key_Return)
            room.wait_for(lambda: not page.draft.busy)
        proceed(page, room)
        assert {row.name for row in room.people()} == {AN[0], "Trần Thị Bích Ngọc"}


def test_a_list_without_conflicts_goes_straight_in_and_can_still_be_compared(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """The step is offered, not forced, where nothing is in doubt."""
    bring(room, page, listed(tmp_path, "a.xlsx", AN, BICH))
    page.arrive(None)
    at_the_problems(page, room, listed(tmp_path, "a.xlsx", changed(AN, phone="0900"), BICH))
    assert button_words(page) == "Import 1 row"
    assert page.compare_button.isVisible()
    page.compare_button.click()
    page.act("back").trigger()
    assert page.step is Step.LOOK
    proceed(page, room)
    assert texts(room, AN[0])[1] == "0900"


def test_a_first_list_has_nothing_to_compare(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """No empty step for those who do not need it."""
    at_the_problems(page, room, listed(tmp_path, "a.xlsx", AN, BICH))
    assert not page.compare_button.isVisible()
