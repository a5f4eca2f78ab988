"""Rooms of an event with 2,000 people: there at once, read in slices, whole in the end."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.operations import cancel_delegate, edit_delegate
from hanoiplan.registration.operations import check_in_person
from tests.ui.delegates.room import Room, a_delegate
from ui.badges.page import BadgesPage
from ui.base.theme import apply
from ui.delegations.page import DelegationsPage
from ui.duplicates.page import DuplicatesPage
from ui.reports.page import ReportsPage

MANY = 2_000
RoomPage = BadgesPage | DelegationsPage | DuplicatesPage | ReportsPage
PAGES = (BadgesPage, DelegationsPage, DuplicatesPage, ReportsPage)


@dataclass(slots=True)
class Hall:
    """A room with many people in forty delegations, and Qt's loop to wait in."""

    room: Room
    ids: list[int]
    qtbot: QtBot
    is_open: bool = True

    def open(self, kind: type[RoomPage]) -> RoomPage:
        """A page that is only beginning to read."""
        page: object = self.room.open(kind)
        assert isinstance(page, PAGES)
        assert page.catching_up.is_busy
        return page

    def close(self) -> None:
        """Ends everything, once."""
        if self.is_open:
            self.is_open = False
            self.room.close()

    def read(self, page: RoomPage) -> None:
        """Waits as a person does, until everything is read; jobs may be at work."""
        self.qtbot.waitUntil(lambda: not page.catching_up.is_busy, timeout=30_000)


@pytest.fixture
def hall(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Hall]:
    apply(qapp, "light", 13)
    set_language("en")
    room = Room(tmp_path)
    people = [a_delegate(f"Lê {n:05}", delegation=f"Đoàn {n % 40}") for n in range(MANY)]
    made = Hall(room, room.add_many(people), qtbot)
    yield made
    made.close()


def written(page: RoomPage) -> str:
    """Every label that can be read."""
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def people_known(page: RoomPage) -> int:
    """How many people the page counts, by what it has read."""
    if isinstance(page, BadgesPage):
        return int(page.header.count.text().split(" of ")[1].split()[0].replace(",", ""))
    if isinstance(page, ReportsPage):
        return int(page.act("save").iconText().split()[3].replace(",", ""))
    if isinstance(page, DelegationsPage):
        return sum(line.row.people for line in page.roster.rows.all_rows)
    return len(page.looking._people)  # a page of pairs shows nobody without a like


def is_comparing(page: DuplicatesPage) -> bool:
    """Whether people are compared beside the window."""
    return page.looking.busy


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.name)
def test_a_long_room_is_there_at_once_says_how_far_it_is_and_is_whole_in_the_end(
    hall: Hall, kind: type[RoomPage]
) -> None:
    page = hall.open(kind)
    assert "Nobody is in the list yet" not in written(page)
    assert "No delegations yet" not in written(page)
    told = set[str]()

    def is_read() -> bool:
        told.add(page.header.count.text())
        return not page.catching_up.is_busy

    hall.qtbot.waitUntil(is_read, timeout=30_000)
    assert any(words.startswith("reading") and words.endswith("of 2,000") for words in told)
    assert not page.header.count.text().startswith("reading")
    assert people_known(page) == MANY


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.name)
def test_what_changes_while_a_room_is_read_is_not_lost(hall: Hall, kind: type[RoomPage]) -> None:
    """Somebody cancels at another desk."""
    page = hall.open(kind)
    hall.room.workspace.do(cancel_delegate, hall.ids[0])
    hall.room.settle()
    hall.read(page)
    assert people_known(page) == MANY - 1


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.name)
def test_a_room_that_is_left_while_it_is_read_is_whole_when_one_comes_back(
    hall: Hall, kind: type[RoomPage]
) -> None:
    page = hall.open(kind)
    page.hide()
    assert not page.catching_up.is_busy
    hall.room.workspace.do(cancel_delegate, hall.ids[0])
    hall.room.settle()
    page.show()
    hall.read(page)
    assert people_known(page) == MANY - 1


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.name)
def test_the_window_can_be_closed_while_a_room_is_read(hall: Hall, kind: type[RoomPage]) -> None:
    """Nothing reads on in a workspace that is closed: any error or warning fails the test."""
    page = hall.open(kind)
    hall.close()
    hall.qtbot.wait(200)
    assert not page.catching_up.is_busy


def test_who_arrives_after_the_reading_is_counted_without_reading_all_again(hall: Hall) -> None:
    page = hall.room.open(DelegationsPage)
    hall.read(page)
    hall.room.workspace.do(check_in_person, hall.room.event_id, hall.ids[7])
    hall.room.settle()
    assert not page.catching_up.is_busy
    assert sum(line.arrived for line in page.roster.rows.all_rows) == 1


def test_a_delegation_asked_for_too_early_is_shown_when_the_list_is_there(hall: Hall) -> None:
    wanted = hall.room.person(hall.ids[11]).delegation_id
    page = hall.room.open(DelegationsPage)
    page.arrive(wanted)
    hall.read(page)
    assert page.panel.line is not None
    assert page.panel.line.id == wanted


def test_a_list_asked_for_too_early_is_the_one_of_its_delegation(hall: Hall) -> None:
    wanted = hall.room.person(hall.ids[11]).delegation_id
    page = hall.room.open(ReportsPage)
    page.arrive(wanted)
    hall.read(page)
    assert page.act("save").iconText() == f"Save PDF of {MANY // 40} delegates"


def test_coming_back_to_the_pairs_compares_nobody_again(hall: Hall) -> None:
    """Only who changed can be like somebody else than before."""
    page = hall.room.open(DuplicatesPage)
    hall.read(page)
    hall.qtbot.waitUntil(lambda: not page.looking.busy, timeout=60_000)
    page.hide()
    page.show()
    page.refresh(None)
    hall.read(page)
    assert not is_comparing(page)
    hall.room.workspace.do(edit_delegate, hall.ids[0], printed_vi="Lê 00001")
    hall.room.settle()
    hall.read(page)
    assert is_comparing(page)
    hall.qtbot.waitUntil(lambda: not page.looking.busy, timeout=60_000)
    hall.read(page)
    names = {pair.one.row.name for pair in page.rows.all_rows}
    assert "Lê 00001" in names
