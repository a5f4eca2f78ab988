"""Letters and columns: what was understood is shown, and a person can say otherwise."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from hanoiplan.sheets.workbook import OutColumn, OutSheet, write_workbook
from tests.hanoiplan.exchange.samples import a_list
from tests.ui.delegates.room import Room, a_delegate, focus, press
from tests.ui.exchange.driving import AN, BICH, at_the_problems, listed, paste, proceed
from ui.exchange.columns.understood import Standing
from ui.exchange.columns.understood_pane import DELEGATIONS, HEADINGS, NAMES
from ui.exchange.import_wizard import ImportPage
from ui.exchange.rows.lines import Level
from ui.exchange.steps import Step

Key = Qt.Key
OLD = (
    ("Hä vµ tªn", "Chøc vô", "§oµn"),
    ("NguyÔn V¨n An", "Gi¸m ®èc", "Hµ Néi"),
    ("TrÇn ThÞ BÝch", "Chuyªn viªn", "Hµ Néi"),
    ("Hoµng §×nh L÷", "Phã Gi¸m ®èc", "Hµ Néi"),
)


def show(page: ImportPage, tab: str) -> None:
    """One of the tabs beside the columns."""
    page.steps.understood.tabs.setFocus()
    while page.steps.understood.tabs.value() != tab:
        press(Key.Key_Right)


def match(page: ImportPage, room: Room, file: Path) -> None:
    """To the columns, everything thought about."""
    at_the_problems(page, room, file)
    page.act("back").trigger()
    room.wait_for(lambda: not page.draft.busy)
    assert page.step is Step.MATCH


@pytest.fixture
def old_list(tmp_path: Path) -> Path:
    """A list in the letters of before Unicode."""
    return a_list(tmp_path / "old.xlsx", *OLD)


class TestLetters:
    """Detected, shown, converted on consent."""

    def test_nothing_is_converted_before_somebody_says_so(
        self, page: ImportPage, room: Room, old_list: Path
    ) -> None:
        """The band shows how it would read; without a word there is no way on."""
        paste(page, room, old_list)
        band = page.steps.letters
        assert band.isVisible()
        assert "TCVN3" in band.sentence.text()
        assert "“NguyÔn V¨n An” → “Nguyễn Văn An”" in band.samples.text()
        assert focus() is band.convert
        assert not page.go_button.isEnabled()
        page.choose.path.setFocus()
        proceed(page, room)
        assert page.step is Step.CHOOSE, "it waits for a word"
        assert room.tools.messages.toasts() == ["First say whether these letters are right."]
        assert focus() is band.convert
        assert room.people() == []

    def test_letters_said_to_be_right_come_in_as_they_stand(
        self, page: ImportPage, room: Room, old_list: Path
    ) -> None:
        """That is a word too."""
        paste(page, room, old_list)
        page.steps.letters.keep.setFocus()
        press(Key.Key_Return)
        assert page.go_button.isEnabled()
        proceed(page, room)
        assert page.step is Step.LOOK, "the headings are understood all the same"
        proceed(page, room)
        assert "NguyÔn V¨n An" in {row.name for row in room.people()}

    def test_convert_puts_all_of_it_right(
        self, page: ImportPage, room: Room, old_list: Path
    ) -> None:
        """By its button; the preview follows at once."""
        paste(page, room, old_list)
        page.steps.letters.convert.setFocus()
        press(Key.Key_Return)
        assert page.steps.letters.sentence.text().startswith("Converted from TCVN3")
        table = page.choose.preview.table
        assert table is not None
        second = table.rows.row_at(1)
        assert second is not None
        assert second.text(0) == "Nguyễn Văn An"
        proceed(page, room)
        proceed(page, room)
        assert {row.name for row in room.people()} == {
            "Nguyễn Văn An",
            "Trần Thị Bích",
            "Hoàng Đình Lữ",
        }
        assert {row.delegation.vi for row in room.people()} == {"Hà Nội"}

    def test_converting_can_be_taken_back_and_done_again(
        self, page: ImportPage, room: Room, old_list: Path
    ) -> None:
        """Nobody has to open the file a second time."""
        paste(page, room, old_list)
        band = page.steps.letters
        for words in ("Converted from", "The letters stay", "Converted from"):
            band.convert.setFocus()
            press(Key.Key_Return)
            assert band.sentence.text().startswith(words)

    def test_a_mended_cell_stays_mended_when_letters_are_converted(
        self, page: ImportPage, room: Room, tmp_path: Path
    ) -> None:
        """What a person wrote is not lost."""
        file = a_list(tmp_path / "old.xlsx", *OLD, ("", "Chuyªn viªn", "Hµ Néi"))
        paste(page, room, file)
        page.steps.letters.keep.click()
        proceed(page, room)
        page.problems.cells_given.emit([])  # nothing is no harm
        press(Key.Key_F2)
        press(Key.Key_X, Key.Key_Space, Key.Key_Y, Key.Key_Return)
        room.wait_for(lambda: not page.draft.busy)
        page.act("back").trigger()
        page.steps.letters.convert.click()
        room.wait_for(lambda: not page.draft.busy)
        proceed(page, room)
        proceed(page, room)
        assert {"x y", "Nguyễn Văn An"} <= {row.name for row in room.people()}

    def test_a_list_in_unicode_is_asked_nothing(
        self, page: ImportPage, room: Room, tmp_path: Path
    ) -> None:
        """The band is for those who need it."""
        paste(page, room, listed(tmp_path, "list.xlsx", AN, BICH))
        assert not page.steps.letters.isVisible()


class TestNames:
    """Put together from columns, freed from titles; both shown, both refusable."""

    def test_three_columns_are_shown_as_the_name_they_make(
        self, page: ImportPage, room: Room, tmp_path: Path
    ) -> None:
        """Two rows of headings, and an example of the composed name."""
        file = a_list(
            tmp_path / "list.xlsx",
            ("Họ và tên", "", "", "Đoàn"),
            ("Họ", "Đệm", "Tên", ""),
            ("Nguyễn", "Thị Ngọc", "Diệp", "Huế"),
        )
        match(page, room, file)
        assert page.steps.columns.header.box.currentText() == "rows 1–2"
        show(page, NAMES)
        (line,) = page.steps.understood.names.rows.visible_rows()
        assert (line.in_file, line.name) == ("Nguyễn + Thị Ngọc + Diệp", "Nguyễn Thị Ngọc Diệp")

    def test_titles_taken_off_are_shown_and_can_be_left_in_the_names(
        self, page: ImportPage, room: Room, tmp_path: Path
    ) -> None:
        """One box for the column; the rows follow."""
        rows = [(f"H.E. Mr. John Smith {letter}", "Bangkok") for letter in "ABC"]
        match(page, room, a_list(tmp_path / "list.xlsx", ("Full name", "Delegation"), *rows))
        show(page, NAMES)
        lines = page.steps.understood.names.rows.visible_rows()
        assert [line.name for line in lines] == ["John Smith A", "John Smith B", "John Smith C"]
        assert lines[0].titles.startswith("H.E.")
        press(Key.Key_Tab)
        press(Key.Key_Space)
        room.wait_for(lambda: not page.draft.busy)
        assert page.steps.understood.names.rows.visible_rows() == []
        proceed(page, room)
        proceed(page, room)
        assert "H.E. Mr. John Smith A" in {row.name for row in room.people()}

    def test_titles_taken_off_are_no_reason_to_look_at_every_row(
        self, page: ImportPage, room: Room, tmp_path: Path
    ) -> None:
        """They are told among the columns."""
        rows = [(f"H.E. Mr. John Smith {letter}", "Bangkok") for letter in "ABC"]
        file = a_list(tmp_path / "list.xlsx", ("Full name", "Delegation"), *rows)
        at_the_problems(page, room, file)
        assert not [one for one in page.problems.rows.visible_rows() if one.is_about_row]


class TestHeadings:
    """Rows that speak for those below them."""

    ROWS = (
        ("TT", "Họ và tên", "Chức vụ", "Điện thoại"),
        ("I", "Đoàn Thái Lan", "", ""),
        ("1", "Anchalee Srisuwan", "Phó Thống đốc", "0912345318"),
        ("II", "Đoàn Lào", "", ""),
        ("1", "Khamla Souvanna", "Phó Đô trưởng", "0912345319"),
    )

    def test_they_are_listed_with_what_they_were_taken_for(
        self, page: ImportPage, room: Room, tmp_path: Path
    ) -> None:
        """Row by row."""
        match(page, room, a_list(tmp_path / "list.xlsx", *self.ROWS))
        show(page, HEADINGS)
        shown = page.steps.understood.headings.rows.visible_rows()
        assert [one.row for one in shown] == [2, 4]
        assert "Thái Lan" in shown[0].sentence
        proceed(page, room)
        proceed(page, room)
        assert {(row.name, row.country) for row in room.people()} == {
            ("Anchalee Srisuwan", "TH"),
            ("Khamla Souvanna", "LA"),
        }

    def test_they_can_be_refused(self, page: ImportPage, room: Room, tmp_path: Path) -> None:
        """Then every row is a row; what is no person is blocked, not written."""
        match(page, room, a_list(tmp_path / "list.xlsx", *self.ROWS))
        show(page, HEADINGS)
        press(Key.Key_Tab)
        press(Key.Key_Space)
        room.wait_for(lambda: not page.draft.busy)
        proceed(page, room)
        assert page.draft.intake is not None
        assert len(page.draft.intake.rows) == 4
        levels = {line.level for line in page.problems.rows.visible_rows()}
        assert Level.BLOCKED in levels


class TestDelegations:
    """Nearly the same name as one that is here."""

    def test_the_present_one_is_used_by_a_press(
        self, page: ImportPage, room: Room, tmp_path: Path
    ) -> None:
        """And can be kept apart again."""
        room.add(a_delegate("Lê Ý", delegation="Thành phố Hồ Chí Minh"))
        headings = ("Họ và tên", "Đoàn", "Điện thoại")
        file = a_list(tmp_path / "list.xlsx", headings, ("Nguyễn An", "Tp. HCM", "0912345318"))
        match(page, room, file)
        show(page, DELEGATIONS)
        table = page.steps.understood.delegations
        table.setFocus()
        for standing in (Standing.NEAR, Standing.USED, Standing.NEAR):
            (line,) = table.rows.visible_rows()
            assert line.standing is standing
            table.selectRow(0)
            press(Key.Key_Return)
            room.wait_for(lambda: not page.draft.busy)
        proceed(page, room)
        proceed(page, room)
        names = {row.name: row.delegation.vi for row in room.people()}
        assert names["Nguyễn An"] == "Thành phố Hồ Chí Minh"


def test_what_a_person_said_of_columns_is_remembered_for_the_next_list(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """A later list with the same headings needs no second look."""
    headings = ("Họ và tên", "Đoàn", "Xyz")
    file = a_list(tmp_path / "list 2026-05.xlsx", headings, ("Lê Ý", "Huế", "Ăn chay"))
    paste(page, room, file)
    proceed(page, room)
    page.steps.columns.field_picked.emit(0, 2, "diet")
    room.wait_for(lambda: not page.draft.busy)
    proceed(page, room)
    proceed(page, room)
    page.arrive(None)
    again = a_list(tmp_path / "list 2026-06.xlsx", headings, ("Trần Thị Bích", "Huế", "Ăn kiêng"))
    paste(page, room, again)
    proceed(page, room)
    assert page.step is Step.LOOK, "nothing is a guess any more"
    assert page.steps.columns.choices[2].value() == "diet"
    assert "Read as before" in page.steps.columns.kept.text()
    bring_on = page.draft.intake
    assert bring_on is not None
    assert bring_on.rows[0].draft.diet == "Ăn kiêng"


def test_sheets_with_other_headings_have_columns_of_their_own(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """A choice counts in the sheet that is shown, and where the headings are the same."""
    names = (OutColumn("Họ và tên"), OutColumn("Xyz"))
    others = (OutColumn("Full name"), OutColumn("Abc"))
    book = [
        OutSheet("Một", names, [["Nguyễn Văn An", "Ăn chay"]]),
        OutSheet("Hai", others, [["John Smith", "Halal"]]),
        OutSheet("Ba", names, [["Lê Ý", "Ăn kiêng"]]),
    ]
    paste(page, room, write_workbook(tmp_path / "list.xlsx", book))
    page.choose.sheets.boxes[1].setFocus()
    press(Key.Key_Space)
    proceed(page, room)
    columns = page.steps.columns
    assert columns.sheet.isVisible()
    columns.field_picked.emit(0, 1, "diet")
    room.wait_for(lambda: not page.draft.busy)
    columns.sheet.box.setFocus()
    press(Key.Key_Down, Key.Key_Return)
    assert columns.choices[1].value() == "", "another sheet, other headings"
    proceed(page, room)
    proceed(page, room)
    assert {row.name: row.diet for row in room.people()} == {
        "Nguyễn Văn An": "Ăn chay",
        "John Smith": "",
        "Lê Ý": "Ăn kiêng",
    }
