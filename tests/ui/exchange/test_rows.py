"""The rows that need a person: proposals by Enter, people taken apart, cells mended, kinds."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from hanoiplan.exchange.sentences import ProblemKind
from tests.hanoiplan.exchange.samples import a_list
from tests.ui.delegates.room import Room, a_delegate, press, type_in
from tests.ui.exchange.driving import (
    AN,
    BICH,
    CHAU,
    HEADINGS,
    NOBODY,
    VIP,
    at_the_problems,
    button_words,
    changed,
    choose_line,
    copy,
    line_of,
    listed,
    proceed,
)
from ui.base.table.view import TableView
from ui.exchange.changes.cells import change_lines
from ui.exchange.import_wizard import ImportPage
from ui.exchange.rows.kinds import TOLD_ELSEWHERE, kind_words
from ui.exchange.steps import Step

Key = Qt.Key
TWO = ("Trần Thị Hà, Vũ Thị Mai", "Phiên dịch", "Huế", "Đại biểu", "Việt Nam", "0912345330")


def names(room: Room) -> set[str]:
    """Everybody in the file."""
    return {row.name for row in room.people()}


def test_enter_takes_the_proposal_over(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """The zero that Excel dropped, without a mouse."""
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", VIP))
    choose_line(page, line_of(page, "lost its leading 0"))
    press(Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)
    proceed(page, room)
    assert room.people()[0].phone == "0912345321"


def test_two_people_in_one_cell_become_two_rows(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Each with the other cells of the row."""
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", AN, TWO))
    line = line_of(page, "More than one name")
    choose_line(page, line)
    press(Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)
    assert button_words(page) == "Import 3 rows"
    proceed(page, room)
    assert names(room) == {"Nguyễn Văn An", "Trần Thị Hà", "Vũ Thị Mai"}
    positions = {row.name: row.position.vi for row in room.people()}
    assert positions["Vũ Thị Mai"] == "Phiên dịch"


def test_a_cell_is_mended_without_leaving_the_row_of_another_problem(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """A category that nobody knows: the known ones are offered while one writes."""
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", AN, VIP, BICH))
    choose_line(page, line_of(page, "VIP khách"))
    press(Key.Key_F2)
    assert page.problems.table.editing.editor is not None
    type_in("Đại biểu")
    press(Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)
    proceed(page, room)
    person = next(row for row in room.people() if row.name == "Lê Ý")
    assert person.category is not None
    assert person.category.name.vi == "Đại biểu"


def test_a_mended_row_is_ticked_by_itself_among_all_rows(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Whatever lines come and go with it, nobody left it out."""
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", VIP, NOBODY, AN))
    page.problems.segments.setFocus()
    press(Key.Key_Right)
    for words, text in (("The name is missing", "Phạm Minh Châu"), ("VIP khách", "Đại biểu")):
        choose_line(page, line_of(page, words))
        press(Key.Key_F2)
        type_in(text)
        press(Key.Key_Return)
        room.wait_for(lambda: not page.draft.busy)
    assert button_words(page) == "Import 3 rows"


def test_a_column_of_names_is_pasted_over_several_rows(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """As one mends in a spreadsheet: one answer for all of them."""
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", NOBODY, NOBODY))
    copy("Phạm Minh Châu\nLê Thị Dung")
    press(Key.Key_Right, Key.Key_Right)
    press(Key.Key_V, ctrl=True)
    room.wait_for(lambda: not page.draft.busy)
    assert button_words(page) == "Import 2 rows"
    proceed(page, room)
    assert names(room) == {"Phạm Minh Châu", "Lê Thị Dung"}


def test_lines_of_one_kind_can_be_looked_at_alone(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """The counts stand in the choice; leaving rows out goes on working."""
    rows = [changed(VIP, name=f"Lê Ý {letter}") for letter in "ABC"]
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", NOBODY, *rows))
    kinds = page.problems.kinds
    assert kinds.isVisible()
    kinds.box.setFocus()
    while kinds.value() != ProblemKind.LOST_ZERO:
        press(Key.Key_Down)
    press(Key.Key_Return)
    assert kinds.box.currentText() == "Phone without its 0 · 3"
    shown = page.problems.rows.visible_rows()
    assert len(shown) == 3
    page.problems.table.setFocus()
    press(Key.Key_A, ctrl=True)
    press(Key.Key_Space)
    assert button_words(page) == "Nothing to import"
    press(Key.Key_Space)
    assert button_words(page) == "Import 3 rows"


def test_a_delegation_nearly_known_is_settled_among_the_rows(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """It is about the whole list, so it has no box; Enter uses the one that is here."""
    room.add(a_delegate("Lê Thị Dung", delegation="Thành phố Hồ Chí Minh"))
    row = changed(AN, delegation="Tp. HCM")
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", row))
    line = line_of(page, "Tp. HCM")
    assert not line.tickable
    choose_line(page, line)
    press(Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)
    proceed(page, room)
    delegations = {one.name: one.delegation.vi for one in room.people()}
    assert delegations["Nguyễn Văn An"] == "Thành phố Hồ Chí Minh"


def test_a_sheet_is_named_where_there_are_several(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """And a cell of the second sheet is mended in the second sheet."""
    file = tmp_path / "list.xlsx"
    a_list(file, HEADINGS, AN, sheet="Một")
    _add_sheet(file, "Hai", NOBODY)
    at_the_problems(page, room, file)
    line = line_of(page, "The name is missing")
    assert (line.sheet, line.place) == ("Hai", "2 · A")
    press(Key.Key_F2)
    type_in("Phạm Minh Châu")
    press(Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)
    proceed(page, room)
    assert names(room) == {"Nguyễn Văn An", "Phạm Minh Châu"}


def test_a_row_left_out_of_one_sheet_is_not_left_out_of_another(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Both are row 2; when the first sheet goes, the second one is whole."""
    file = tmp_path / "list.xlsx"
    a_list(file, HEADINGS, AN, sheet="Một")
    _add_sheet(file, "Hai", BICH)
    at_the_problems(page, room, file)
    page.problems.segments.setFocus()
    press(Key.Key_Right)
    choose_line(page, page.problems.rows.visible_rows()[0])
    press(Key.Key_Space)
    assert button_words(page) == "Import 1 row"
    page.act("back").trigger()
    page.act("back").trigger()
    page.choose.sheets.boxes[0].setFocus()
    press(Key.Key_Space)
    proceed(page, room)
    assert button_words(page) == "Import 1 row"
    proceed(page, room)
    assert names(room) == {"Trần Thị Bích"}


def _add_sheet(file: Path, name: str, *rows: tuple[object, ...]) -> None:
    book = load_workbook(file)
    page = book.create_sheet(name)
    for row in (HEADINGS, *rows):
        page.append(list(row))
    book.save(file)


def test_two_hidden_numbers_that_end_alike_are_told_apart(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """The change of a passport number is seen as one, and neither number is."""
    headings = ("Họ và tên", "Đoàn", "Số hộ chiếu")
    for name, number in (("a.xlsx", "C7654321"), ("b.xlsx", "C9994321")):
        page.arrive(None)
        at_the_problems(page, room, a_list(tmp_path / name, headings, ("Lê Ý", "Huế", number)))
        if name == "a.xlsx":
            proceed(page, room)
    intake = page.draft.intake
    assert intake is not None
    (line,) = (one for one in change_lines(intake) if one.field == "passport_number")
    assert (line.here, line.file) == ("•••••321", "•••••321, another number")


def test_numbers_of_passports_are_masked_in_every_table(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Preview, rows and changes: nobody reads one over a shoulder."""
    headings = ("Họ và tên", "Đoàn", "Số hộ chiếu")
    number, other = "C7654321", "C7650999"
    at_the_problems(page, room, a_list(tmp_path / "a.xlsx", headings, ("Lê Ý", "Huế", number)))
    assert number not in written(page)
    for _step in range(2):
        page.act("back").trigger()
        room.settle()
        assert number not in written(page)
        assert "•321" in written(page)
    proceed(page, room)
    proceed(page, room)
    page.arrive(None)
    at_the_problems(page, room, a_list(tmp_path / "b.xlsx", headings, ("Lê Ý", "Huế", other)))
    page.problems.segments.setFocus()
    press(Key.Key_Right)
    assert "Passport number" in written(page)
    page.act("compare").trigger()
    shown = written(page)
    assert number not in shown
    assert other not in shown
    proceed(page, room)
    assert room.people()[0].passport_number == other


def written(page: ImportPage) -> str:
    """Every word of every table and label that is seen."""
    tables = [one for one in page.findChildren(TableView) if one.isVisible()]
    cells = [
        table.rows.cell_at(line, column).spoken()
        for table in tables
        for line in range(table.rows.rowCount())
        for column in range(table.rows.columnCount())
    ]
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    return "\n".join([*cells, *labels])


@pytest.mark.parametrize("kind", sorted(set(ProblemKind) - TOLD_ELSEWHERE))
def test_every_kind_of_problem_has_a_short_name(kind: ProblemKind) -> None:
    """The choice of kinds never shows a code."""
    assert kind_words(kind) != str(kind)


def test_the_button_carries_the_number_and_one_undo_takes_all_back(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """New and changed people together."""
    room.window.activateWindow()
    at_the_problems(page, room, listed(tmp_path, "a.xlsx", AN, BICH))
    proceed(page, room)
    page.arrive(None)
    promoted = changed(AN, position="Phó Chủ tịch")
    at_the_problems(page, room, listed(tmp_path, "a.xlsx", promoted, BICH, CHAU))
    assert button_words(page) == "Import 2 rows", "Bích is the same: nothing is written of her"
    proceed(page, room)
    assert page.step is Step.DONE
    assert room.tools.messages.toasts()[-1] == "1 delegate added, 1 brought up to date"
    room.workspace.undo()
    assert {row.name: row.position.vi for row in room.people()} == {
        "Nguyễn Văn An": "Giám đốc",
        "Trần Thị Bích": "Chuyên viên",
    }
    QApplication.processEvents()
