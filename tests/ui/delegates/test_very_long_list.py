"""More people than the list holds: the first ones stand there, the file finds the others."""

import pytest
from PySide6.QtCore import Qt

from hanoiplan.delegates.operations import edit_delegate
from tests.ui.delegates.room import Room, a_delegate, press, write
from ui.delegates import listing
from ui.delegates.page import DelegatesPage

NAMES = [*(f"Lê Thị {letter}" for letter in "ABCDEFG"), "Lê Thị Quế"]
Key = Qt.Key


@pytest.fixture
def page(room: Room, monkeypatch: pytest.MonkeyPatch) -> DelegatesPage:
    """Eight people, of whom three are held."""
    monkeypatch.setattr(listing, "MOST_ROWS", 3)
    room.add(*(a_delegate(name) for name in NAMES))
    return room.open(DelegatesPage)


def shown(page: DelegatesPage) -> list[str]:
    """The names in the list from top to bottom."""
    return [person.row.name for person in page.roster.rows.visible_rows()]


def test_the_first_people_stand_there_and_everybody_is_counted(page: DelegatesPage) -> None:
    assert shown(page) == NAMES[:3]
    assert page.header.count.text() == "8 people · 1 delegation"


def test_somebody_found_beyond_the_list_is_edited_like_everybody(
    page: DelegatesPage, room: Room
) -> None:
    """The panel goes on showing the person after the record has changed."""
    press(Key.Key_F, ctrl=True)
    write("que le")
    [person] = page.roster.rows.visible_rows()
    assert page.panel.person == person
    room.workspace.do(edit_delegate, person.id, phone="0912 345 678")
    room.settle()
    assert page.panel.person is not None
    assert page.panel.person.row.phone == "0912 345 678"
    [row] = page.listing.rows([person.id])
    assert row.phone == "0912 345 678"


def test_a_change_beyond_the_list_does_not_lengthen_it(page: DelegatesPage, room: Room) -> None:
    """Another desk works on people who are not shown here."""
    away = next(row for row in room.people() if row.name == NAMES[-1])
    room.workspace.do(edit_delegate, away.id, phone="1")
    room.add(a_delegate("Vũ Minh Zung"))
    room.settle()
    assert shown(page) == NAMES[:3]
    assert page.header.count.text() == "9 people · 1 delegation"
