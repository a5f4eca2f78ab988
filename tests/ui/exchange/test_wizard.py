"""The import page as a person uses it: path, columns, problems, one import, one undo."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton

from hanoiplan.delegates.operations import add_delegate
from tests.hanoiplan.exchange.samples import a_list
from tests.ui.delegates.room import Room, a_delegate, focus, press, type_in
from tests.ui.exchange.driving import (
    AN,
    BICH,
    HEADINGS,
    NOBODY,
    VIP,
    at_the_problems,
    button_words,
    paste,
    proceed,
)
from ui.exchange.import_wizard import ImportPage
from ui.exchange.rows.lines import Level
from ui.exchange.steps import Step

Key = Qt.Key


def test_a_list_is_imported_with_keys_alone_and_taken_back_in_one_step(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Path, Enter, Continue, Import: nothing is written before the last of them."""
    paste(page, room, a_list(tmp_path / "list.xlsx", HEADINGS, AN, BICH))
    assert page.choose.preview.isVisible()
    proceed(page, room)
    assert page.step is Step.LOOK, "headings that are sure need no second step"
    assert button_words(page) == "Import 2 rows"
    assert room.people() == []
    proceed(page, room)
    assert sorted(row.name for row in room.people()) == ["Nguyễn Văn An", "Trần Thị Bích"]
    assert room.sent == [("delegates", tuple(row.id for row in room.people()))]
    assert room.tools.messages.toasts() == ["2 delegates added"]
    room.workspace.undo()
    assert room.people() == []


def test_blocked_rows_stay_out_by_themselves(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """One bad row never holds the others."""
    at_the_problems(page, room, a_list(tmp_path / "list.xlsx", HEADINGS, AN, NOBODY, BICH))
    assert button_words(page) == "Import 2 rows"
    proceed(page, room)
    assert len(room.people()) == 2


def test_a_cell_is_put_right_on_the_page_and_the_row_comes_in(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """F2, the name, Enter; the file itself stays as it is."""
    file = a_list(tmp_path / "list.xlsx", HEADINGS, AN, NOBODY)
    before = file.read_bytes()
    at_the_problems(page, room, file)
    press(Key.Key_F2)
    type_in("Phạm Minh Châu")
    press(Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)
    assert button_words(page) == "Import 2 rows"
    proceed(page, room)
    assert "Phạm Minh Châu" in {row.name for row in room.people()}
    assert file.read_bytes() == before


def test_escape_leaves_the_cell_as_it_is(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """And the keyboard goes back to the rows."""
    at_the_problems(page, room, a_list(tmp_path / "list.xlsx", HEADINGS, AN, NOBODY))
    press(Key.Key_F2, Key.Key_Escape)
    assert page.problems.table.editing.editor is None
    assert focus() is page.problems.table


def test_space_leaves_a_row_out_with_all_its_lines(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """A row with two problems has one box."""
    at_the_problems(page, room, a_list(tmp_path / "list.xlsx", HEADINGS, AN, VIP))
    lines = page.problems.rows.visible_rows()
    assert [line.row for line in lines] == [3, 3]
    press(Key.Key_Down, Key.Key_Up, Key.Key_Space)
    assert page.problems.rows.ticks == set()
    assert button_words(page) == "Import 1 row"
    press(Key.Key_Space)
    assert len(page.problems.rows.ticks) == 2
    assert button_words(page) == "Import 2 rows"


def test_a_row_left_out_stays_out_when_all_rows_are_shown(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """The two views are of one list."""
    at_the_problems(page, room, a_list(tmp_path / "list.xlsx", HEADINGS, AN, VIP, BICH))
    press(Key.Key_Down, Key.Key_Up, Key.Key_Space)
    page.problems.segments.setFocus()
    press(Key.Key_Right)
    unticked = {
        line.row
        for line in page.problems.rows.visible_rows()
        if line.key not in page.problems.rows.ticks
    }
    assert unticked == {3}
    proceed(page, room)
    assert sorted(row.name for row in room.people()) == ["Nguyễn Văn An", "Trần Thị Bích"]


def test_the_zero_that_excel_dropped_is_put_back_by_its_button(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """The proposal of the problem is taken over."""
    at_the_problems(page, room, a_list(tmp_path / "list.xlsx", HEADINGS, VIP))
    line = next(
        one for one in page.problems.rows.visible_rows() if one.problem and one.problem.proposal
    )
    page.problems.table.pressed_button.emit(line, "do")
    room.wait_for(lambda: not page.draft.busy)
    proceed(page, room)
    assert room.people()[0].phone == "0912345321"


def test_a_heading_nobody_understands_stops_at_the_columns(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """A person says what it means, by keyboard, and the rows follow."""
    headings = ("Họ và tên", "Chức vụ", "Xyz")
    file = a_list(tmp_path / "list.xlsx", headings, ("Lê Ý", "Chuyên viên", "Không ăn thịt bò"))
    paste(page, room, file)
    proceed(page, room)
    assert page.step is Step.MATCH
    assert page.steps.columns.summary.text() == "2 sure, 1 not understood"
    page.steps.columns.choices[2].box.setFocus()
    while page.steps.columns.choices[2].value() != "attention":
        press(Key.Key_Down)
    press(Key.Key_Return)
    assert page.steps.columns.summary.text() == "3 sure"
    assert page.steps.columns.choices[0].value() == "printed_vi", "passed over, not taken"
    proceed(page, room)
    proceed(page, room)
    assert room.people()[0].attention == "Không ăn thịt bò"


def test_a_column_changed_at_the_problems_is_thought_again_at_once(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Left and right never speak of different lists."""
    at_the_problems(page, room, a_list(tmp_path / "list.xlsx", HEADINGS, VIP))
    before = len(page.problems.rows.visible_rows())
    page.steps.columns.choices[3].box.setFocus()
    press(Key.Key_Home, Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)
    assert page.steps.columns.choices[3].value() == ""
    assert len(page.problems.rows.visible_rows()) == before - 1


def test_without_names_there_is_no_way_on(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """The columns are shown, and the button waits."""
    file = a_list(tmp_path / "list.xlsx", ("Chức vụ", "Đoàn"), ("Chuyên viên", "Hà Nội"))
    paste(page, room, file)
    proceed(page, room)
    assert page.step is Step.MATCH
    assert not page.go_button.isEnabled()


def test_a_file_that_cannot_be_read_is_a_sentence_with_two_ways_on(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Try again works once the file is there."""
    file = tmp_path / "list.xlsx"
    paste(page, room, file)
    assert page.strip.isVisible()
    a_list(file, HEADINGS, AN)
    again = next(one for one in page.strip.findChildren(QPushButton) if one.text() == "Try again")
    again.setFocus()
    press(Key.Key_Return)
    room.wait_for(lambda: page.draft.list is not None)
    assert not page.strip.isVisible()


def test_the_same_list_again_has_nothing_to_import(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Everybody in it is here already and unchanged."""
    file = a_list(tmp_path / "list.xlsx", HEADINGS, AN, BICH)
    at_the_problems(page, room, file)
    proceed(page, room)
    proceed(page, room)
    page.focus_first()
    at_the_problems(page, room, file)
    assert button_words(page) == "Nothing to import"
    assert not page.go_button.isEnabled()


def test_somebody_added_meanwhile_is_seen_before_the_import(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Another desk does not wait for this page."""
    at_the_problems(page, room, a_list(tmp_path / "list.xlsx", HEADINGS, AN))
    assert page.problems.rows.visible_rows() == []
    room.workspace.do(add_delegate, room.event_id, a_delegate(AN[0]))
    room.settle()
    room.wait_for(lambda: not page.draft.busy)
    assert [line.level for line in page.problems.rows.visible_rows()] == [Level.CHECK]


def test_back_and_cancel_write_nothing(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """The way back is the way there."""
    at_the_problems(page, room, a_list(tmp_path / "list.xlsx", HEADINGS, AN))
    steps = []
    for _press in range(2):
        page.act("back").trigger()
        steps.append(page.step)
    assert steps == [Step.MATCH, Step.CHOOSE]
    assert page.draft.list is not None
    page.act("cancel").trigger()
    assert not page.choose.preview.isVisible()
    assert room.people() == []


def test_a_list_can_be_dropped_on_the_page(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """From the folder straight into the window."""
    file = a_list(tmp_path / "list.xlsx", HEADINGS, AN)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    none = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(page.choose, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(page.choose, drop)
    room.wait_for(lambda: page.draft.list is not None)


def test_the_rows_obey_the_rules_of_qt(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """Qt's own tester watches every notice the model gives."""
    QAbstractItemModelTester(
        page.problems.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, page
    )
    paste(page, room, a_list(tmp_path / "list.xlsx", HEADINGS, AN, VIP, NOBODY, BICH))
    preview = page.choose.preview.table
    assert preview is not None
    QAbstractItemModelTester(
        preview.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, preview
    )
    proceed(page, room)
    page.problems.segments.setFocus()
    press(Key.Key_Right, Key.Key_Left)
    proceed(page, room)
    assert len(room.people()) == 3
