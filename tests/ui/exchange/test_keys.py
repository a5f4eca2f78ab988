"""What the foot promises of keys, and where the keyboard is when the rows are shown."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.ui.delegates.room import Room, press
from tests.ui.exchange.driving import (
    AN,
    BICH,
    VIP,
    at_the_problems,
    listed,
    proceed,
)
from ui.base.widgets.basics import Label
from ui.base.widgets.signs import KeyHint
from ui.exchange.import_wizard import ImportPage
from ui.exchange.steps import Step

Key = Qt.Key


def promised(page: ImportPage, room: Room) -> list[str]:
    """What the keys in the foot do, as it can be read."""
    room.settle()
    hints: list[KeyHint] = page.footer.findChildren(KeyHint)
    labels = [one.findChild(Label) for one in hints if one.isVisible()]
    return [one.text() for one in labels if one is not None]


def current(page: ImportPage) -> str:
    """The row under the keyboard."""
    line = page.problems.table.current()
    return f"{line.what} {line.text}" if line is not None else ""


def test_enter_imports_where_no_row_needs_a_person(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """The keyboard is on the button that says so."""
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", AN, BICH))
    assert page.step is Step.LOOK
    press(Key.Key_Return)
    assert len(room.people()) == 2


def test_enter_is_promised_only_on_a_row_with_a_remedy(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """On the others it would do nothing; the key of the import is always told."""
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", AN, VIP))
    page.problems.segments.setFocus()
    press(Key.Key_Right)
    page.problems.table.setFocus()
    while "lost its leading 0" not in current(page):
        press(Key.Key_Down)
    assert promised(page, room) == ["import", "tick", "edit the cell", "the row's remedy"]
    while "Nguyễn Văn An" not in current(page):
        press(Key.Key_Up)
    assert promised(page, room) == ["import", "tick"]
    press(Key.Key_Return)
    assert room.people() == []
    proceed(page, room)
    assert len(room.people()) == 2
