"""Lists without a row of headings: a person says what the columns mean, and they come in."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.hanoiplan.exchange.samples import a_list
from tests.ui.delegates.room import Room, press
from tests.ui.exchange.driving import paste, proceed
from ui.exchange.import_wizard import ImportPage
from ui.exchange.steps import Step

ROWS = (
    ("Ông Nguyễn Văn An", "Bộ trưởng", "Lào"),
    ("Bà Trần Thị Bích", "Vụ trưởng", "Lào"),
    ("Ông Phạm Minh Châu", "Thứ trưởng", "Lào"),
)


def give(page: ImportPage, room: Room, place: int, field: str) -> None:
    """A meaning for a column, by the keyboard."""
    page.steps.columns.choices[place].box.setFocus()
    while page.steps.columns.choices[place].value() != field:
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)


def test_columns_are_shown_by_letter_and_sample_and_the_list_comes_in_from_its_first_row(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """No dead end."""
    paste(page, room, a_list(tmp_path / "list.xlsx", *ROWS))
    proceed(page, room)
    columns = page.steps.columns
    assert page.step is Step.MATCH
    assert columns.headless.isVisible()
    assert columns.header.box.currentText() == "no headings"
    assert list(columns.choices) == [0, 1, 2]
    assert columns.labels() == [
        "A · Ông Nguyễn Văn An\nBà Trần Thị Bích",
        "B · Bộ trưởng\nVụ trưởng",
        "C · Lào",
    ]
    assert page.steps.understood.preview.table is not None
    assert page.steps.understood.preview.table.rows.rowCount() == 3
    assert not page.go_button.isEnabled()
    give(page, room, 0, "printed_vi")
    give(page, room, 1, "position_vi")
    give(page, room, 2, "delegation")
    assert columns.summary.text() == "3 of 3 columns taken"
    proceed(page, room)
    proceed(page, room)
    assert {row.name: row.position.vi for row in room.people()} == {
        "Nguyễn Văn An": "Bộ trưởng",
        "Trần Thị Bích": "Vụ trưởng",
        "Phạm Minh Châu": "Thứ trưởng",
    }


def test_what_was_said_of_one_list_without_headings_is_not_said_of_another(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """They have nothing in common but the lack of headings."""
    paste(page, room, a_list(tmp_path / "one.xlsx", *ROWS))
    proceed(page, room)
    give(page, room, 0, "printed_vi")
    proceed(page, room)
    proceed(page, room)
    page.arrive(None)
    turned = [(post, name) for name, post, _country in ROWS]
    paste(page, room, a_list(tmp_path / "two.xlsx", *turned))
    proceed(page, room)
    assert page.step is Step.MATCH
    assert page.steps.columns.choices[0].value() == ""


def test_headings_that_nobody_understood_can_be_pointed_at(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """ "Name and Position" stands over both; the first row is then no person."""
    rows = (("No", "Name and Position"), ("1", "An Nguyen"), ("2", "Bich Tran"))
    paste(page, room, a_list(tmp_path / "list.xlsx", *rows))
    proceed(page, room)
    columns = page.steps.columns
    if columns.header.value() == 0:
        columns.header_picked.emit(0, 1)
    assert columns.header.box.currentText() == "row 1"
    assert not columns.headless.isVisible()
    give(page, room, 1, "printed_en")
    proceed(page, room)
    proceed(page, room)
    assert {row.name for row in room.people()} == {"An Nguyen", "Bich Tran"}


def test_headings_can_be_refused(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """Where the first person was taken for headings."""
    paste(page, room, a_list(tmp_path / "list.xlsx", ("Họ và tên", "Đoàn"), ("Lê Ý", "Huế")))
    proceed(page, room)
    page.act("back").trigger()
    page.steps.columns.header.box.setFocus()
    press(Qt.Key.Key_Home, Qt.Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)
    assert page.steps.columns.headless.isVisible()
    assert list(page.steps.columns.choices) == [0, 1]
