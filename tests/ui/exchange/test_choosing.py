"""The first step: rows from the clipboard, several sheets as one list, what cannot be read."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QPushButton

from hanoiplan.base.paths import user_folder
from hanoiplan.sheets.workbook import OutColumn, OutSheet, write_workbook
from tests.hanoiplan.sheets.files import p, tbl, tc, word
from tests.ui.delegates.room import Room, focus, press, type_in
from tests.ui.exchange.driving import AN, BICH, CHAU, HEADINGS, copy, listed, paste, proceed
from ui.exchange.choosing.recent_lists import FILE_NAME, recent_lists
from ui.exchange.import_wizard import ImportPage
from ui.exchange.steps import Step

Key = Qt.Key
HTML = """<html><body><!--StartFragment--><table>
<tr><td>Họ và tên</td><td>Chức vụ</td><td>Đoàn</td></tr>
<tr><td>Nguyễn Văn An</td><td>Giám đốc</td><td rowspan=2>Hà Nội</td></tr>
<tr><td>Trần Thị Bích</td><td>Chuyên<br>viên</td></tr>
</table><!--EndFragment--></body></html>"""


def a_book(file: Path, **sheets: list[tuple[object, ...]]) -> Path:
    """A workbook with sheets of the usual headings."""
    columns = tuple(OutColumn(heading) for heading in HEADINGS)
    pages = [
        OutSheet(name, columns, [[str(cell) for cell in row] for row in rows])
        for name, rows in sheets.items()
    ]
    return write_workbook(file, pages)


def paste_rows(page: ImportPage, room: Room) -> None:
    """Ctrl+V where the keyboard is."""
    press(Key.Key_V, ctrl=True)
    room.wait_for(lambda: not page.draft.busy)


def test_rows_copied_in_a_browser_or_word_come_in_by_ctrl_v(page: ImportPage, room: Room) -> None:
    """The keyboard is in the path, and the table is still taken for a table; merged cells too."""
    copy("as text it would be nothing", HTML)
    paste_rows(page, room)
    assert page.header.count.text() == "Clipboard"
    assert page.choose.path.value() == ""
    proceed(page, room)
    proceed(page, room)
    assert {(row.name, row.delegation.vi) for row in room.people()} == {
        ("Nguyễn Văn An", "Hà Nội"),
        ("Trần Thị Bích", "Hà Nội"),
    }


def test_rows_copied_in_a_spreadsheet_come_in_from_any_place_of_the_step(
    page: ImportPage, room: Room
) -> None:
    """Also with the keyboard on a button."""
    copy("Họ và tên\tĐoàn\nNguyễn Văn An\tHà Nội\n")
    page.choose.browse.setFocus()
    paste_rows(page, room)
    proceed(page, room)
    proceed(page, room)
    assert [row.name for row in room.people()] == ["Nguyễn Văn An"]


def test_a_path_is_still_pasted_into_its_field(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """One line of text is no table."""
    file = listed(tmp_path, "list.xlsx", AN)
    copy(str(file))
    press(Key.Key_V, ctrl=True)
    assert page.choose.path.value() == str(file)
    press(Key.Key_Return)
    room.wait_for(lambda: page.draft.list is not None)


def test_a_file_copied_in_its_folder_is_opened_by_ctrl_v(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """As people move files."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(listed(tmp_path, "list.xlsx", AN)))])
    QApplication.clipboard().setMimeData(data)
    paste_rows(page, room)
    assert page.header.count.text() == "list.xlsx · sheet “Đăng ký”"


def test_a_clipboard_without_rows_is_one_sentence_on_the_page(page: ImportPage, room: Room) -> None:
    """And the page is ready for the next try."""
    copy(" ")
    page.choose.browse.setFocus()
    paste_rows(page, room)
    assert "no table on the clipboard" in page.strip.sentence.text()
    assert page.step is Step.CHOOSE


def test_sheets_with_the_same_headings_are_one_list(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Their names are the delegations where no column tells them; a cover is left out."""
    columns = (OutColumn("Họ và tên"), OutColumn("Chức vụ"))
    cover = OutSheet("Bìa", (OutColumn("Kính gửi Ban Tổ chức"),), [["Hà Nội"]])
    hue = OutSheet("Huế", columns, [["Nguyễn Văn An", "Giám đốc"]])
    vinh = OutSheet("Vinh", columns, [["Trần Thị Bích", "Giám đốc"]])
    paste(page, room, write_workbook(tmp_path / "list.xlsx", [cover, hue, vinh]))
    assert page.header.count.text() == "list.xlsx · 2 sheets"
    assert [box.isChecked() for box in page.choose.sheets.boxes] == [False, True, True]
    proceed(page, room)
    proceed(page, room)
    assert {(row.name, row.delegation.vi) for row in room.people()} == {
        ("Nguyễn Văn An", "Huế"),
        ("Trần Thị Bích", "Vinh"),
    }


def test_a_sheet_is_left_out_by_the_space_bar(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """The preview follows the keyboard from sheet to sheet."""
    paste(page, room, a_book(tmp_path / "list.xlsx", Một=[AN], Hai=[BICH, CHAU]))
    page.choose.sheets.boxes[1].setFocus()
    table = page.choose.preview.table
    assert table is not None
    assert table.rows.rowCount() == 3
    press(Key.Key_Space)
    assert page.header.count.text() == "list.xlsx · sheet “Một”"
    proceed(page, room)
    proceed(page, room)
    assert [row.name for row in room.people()] == ["Nguyễn Văn An"]


def test_without_any_sheet_there_is_no_way_on(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """Until one is ticked again."""
    paste(page, room, a_book(tmp_path / "list.xlsx", Một=[AN], Bìa=[]))
    for box in page.choose.sheets.boxes:
        box.setFocus()
        press(Key.Key_Space)
    assert not page.go_button.isEnabled()
    assert focus() is box
    press(Key.Key_Space)
    assert page.go_button.isEnabled()


def test_the_lists_opened_last_are_one_press_away(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """The newest first; files that are gone are not offered."""
    first, second = listed(tmp_path, "one.xlsx", AN), listed(tmp_path, "two.xlsx", BICH)
    for file in (first, second):
        paste(page, room, file)
        page.act("cancel").trigger()
        page.focus_first()
    buttons = [one for one in page.choose.findChildren(QPushButton) if one.isVisible()]
    newest = next(one for one in buttons if one.text() == "two.xlsx")
    newest.setFocus()
    press(Key.Key_Return)
    room.wait_for(lambda: page.draft.list is not None)
    assert page.header.count.text().startswith("two.xlsx")
    second.unlink()
    assert recent_lists() == [first]


def test_a_broken_memory_of_lists_harms_nothing(page: ImportPage) -> None:
    """It begins anew."""
    (user_folder() / FILE_NAME).parent.mkdir(parents=True, exist_ok=True)
    (user_folder() / FILE_NAME).write_text("{", encoding="utf-8")
    assert recent_lists() == []
    page.choose.show_recent()


def test_a_file_of_another_kind_is_one_sentence(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Where it happened, with what is unharmed."""
    file = tmp_path / "photo.xlsx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    type_in(str(file))
    press(Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)
    assert page.strip.isVisible()
    assert page.strip.detail.text() == "Nothing here has changed."


def test_a_table_in_a_word_document_is_a_list(page: ImportPage, room: Room, tmp_path: Path) -> None:
    """As letters of ministries bring them."""
    rows = tbl((tc(p("Họ và tên")), tc(p("Đoàn"))), (tc(p("Nguyễn Văn An")), tc(p("Hà Nội"))))
    paste(page, room, word(tmp_path / "cong van.docx", rows))
    proceed(page, room)
    proceed(page, room)
    assert [(row.name, row.delegation.vi) for row in room.people()] == [("Nguyễn Văn An", "Hà Nội")]
