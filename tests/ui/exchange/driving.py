"""The import page driven by keys, and the people whose lists the tests bring.

What must not come in: tests, and looking into the page's private parts.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from tests.hanoiplan.exchange.samples import a_list
from tests.ui.delegates.room import Room, press, type_in
from ui.exchange.import_wizard import ImportPage
from ui.exchange.rows.lines import Line
from ui.exchange.steps import Step

Key = Qt.Key
HEADINGS = ("Họ và tên", "Chức vụ", "Đoàn", "Thành phần", "Quốc gia", "Điện thoại")
AN = ("Nguyễn Văn An", "Giám đốc", "Hà Nội", "Đại biểu", "Việt Nam", "0912345318")
BICH = ("Trần Thị Bích", "Chuyên viên", "Đà Nẵng", "Đại biểu", "Việt Nam", "0912345319")
CHAU = ("Phạm Minh Châu", "Chánh Văn phòng", "Hà Nội", "Đại biểu", "Việt Nam", "0912345322")
NOBODY = ("", "Chuyên viên", "Hà Nội", "Đại biểu", "Việt Nam", "0912345320")
VIP = ("Lê Ý", "Chuyên viên", "Hà Nội", "VIP khách", "Việt Nam", 912345321)


def paste(page: ImportPage, room: Room, path: Path) -> None:
    """Types a path and lets the file be read."""
    type_in(str(path))
    press(Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)


def proceed(page: ImportPage, room: Room) -> None:
    """The strong button by its key."""
    press(Key.Key_Return, ctrl=True)
    room.wait_for(lambda: not page.draft.busy)


def at_the_problems(page: ImportPage, room: Room, path: Path) -> None:
    """Through the first steps."""
    paste(page, room, path)
    proceed(page, room)
    if page.step is Step.MATCH:
        proceed(page, room)
    assert page.step is Step.LOOK


def button_words(page: ImportPage) -> str:
    """What the strong button says."""
    return page.go_button.text()


def bring(room: Room, page: ImportPage, file: Path) -> None:
    """A whole list comes in by the keyboard, as it stands."""
    if page.step is Step.DONE:
        page.arrive(None)
    at_the_problems(page, room, file)
    while page.step is not Step.DONE:
        proceed(page, room)


def changed(person: Sequence[object], **cells: object) -> tuple[object, ...]:
    """A row with other texts under some headings, named without marks: position, phone."""
    places = {"name": 0, "position": 1, "delegation": 2, "phone": 5}
    row = list(person)
    for name, text in cells.items():
        row[places[name]] = text
    return tuple(row)


def listed(folder: Path, name: str, *rows: Sequence[object]) -> Path:
    """A workbook of the usual headings."""
    return a_list(folder / name, HEADINGS, *rows)


def copy(text: str = "", html: str = "") -> None:
    """Puts something on the clipboard, as Excel, Word or a browser does."""
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    QApplication.clipboard().setMimeData(data)


def line_of(page: ImportPage, words: str) -> Line:
    """The line that says something."""
    lines = page.problems.rows.visible_rows()
    return next(line for line in lines if words in f"{line.what} {line.text}")


def choose_line(page: ImportPage, line: Line) -> None:
    """The keyboard to a line."""
    page.problems.table.setFocus()
    page.problems.table.select_key(line.key)
