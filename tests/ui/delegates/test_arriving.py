"""The overview sends a person to the people whom a figure counts, and there is a way back."""

import pytest
from PySide6.QtCore import Qt

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.operations import note_printed, prepare_badges
from hanoiplan.badges.queries import CardChoice
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.operations import cancel_delegate, edit_delegate
from hanoiplan.registration.operations import check_in_person
from tests.ui.delegates.room import Room, a_delegate, press
from ui.base.table.column_filter import ColumnFilter
from ui.delegates.page import DelegatesPage
from ui.delegates.people import Filter, Tally
from ui.shell.answers import lend_answers

NAMES = ("Nguyễn Văn An", "Trần Thị Bích", "Đỗ Thuỳ Khuê")


@pytest.fixture
def ids(room: Room) -> list[int]:
    """Three people who come, and one who does not."""
    made = room.add(*(a_delegate(name) for name in (*NAMES, "Lê Ý")))
    room.workspace.do(cancel_delegate, made[3])
    return made


def shown(page: DelegatesPage) -> list[str]:
    """The names in the list from top to bottom."""
    return [person.row.name for person in page.roster.rows.visible_rows()]


def test_people_without_a_photo(room: Room, ids: list[int]) -> None:
    """Nobody who was cancelled needs one."""
    page = room.open(DelegatesPage)
    page.arrive("no_photo")
    assert shown(page) == list(NAMES)
    assert page.roster.tabs.spoken_value() == "Without photo 3"
    assert len(ids) == 4


def test_people_who_have_not_arrived(room: Room, ids: list[int]) -> None:
    room.workspace.do(check_in_person, room.event_id, ids[1])
    page = room.open(DelegatesPage)
    page.arrive("not_arrived")
    assert shown(page) == [NAMES[0], NAMES[2]]
    room.workspace.do(check_in_person, room.event_id, ids[0])
    room.settle()
    assert shown(page) == [NAMES[2]], "who comes meanwhile goes from the list"


def test_people_whose_badge_was_not_printed(room: Room, ids: list[int]) -> None:
    room.workspace.do(give_codes, room.event_id, [ids[2]])
    page = room.open(DelegatesPage)
    page.arrive("not_printed")
    assert shown(page) == [NAMES[0], NAMES[1]]


def test_people_whose_record_changed_after_their_badge_was_printed(
    room: Room, ids: list[int]
) -> None:
    choice = CardChoice(ids=frozenset(ids[:2]))
    cards = room.workspace.do(prepare_badges, room.event_id, choice)
    room.workspace.do(note_printed, room.event_id, CardKind.BADGE, "usual", cards)
    room.workspace.do(edit_delegate, ids[1], position_vi="Vụ trưởng")
    lend_answers(room.tools)
    page = room.open(DelegatesPage)
    page.arrive("changed_since_print")
    assert shown(page) == [NAMES[1]]
    assert page.roster.tabs.spoken_value() == "Changed since print 1"


def test_the_tab_of_everybody_is_the_way_back_and_the_other_stays_beside_it(
    room: Room, ids: list[int]
) -> None:
    """A look at everybody, and back to those who are missing, both by the arrow keys."""
    page = room.open(DelegatesPage)
    page.arrive("no_photo")
    page.roster.tabs.setFocus()
    press(Qt.Key.Key_Home)
    assert len(shown(page)) == len(ids)
    press(Qt.Key.Key_End)
    assert page.roster.tabs.value() is Filter.NO_PHOTO
    assert shown(page) == list(NAMES)


def test_nothing_that_was_filtered_before_hides_them(room: Room, ids: list[int]) -> None:
    """The figure said three; three people are to be seen."""
    page = room.open(DelegatesPage)
    page.search.set_value("Bích")
    page.roster.rows.set_column_filters([ColumnFilter("name", contains="Bích")])
    page.arrive("no_photo")
    assert shown(page) == list(NAMES)
    assert not page.search.value()
    assert page.roster.filters.isHidden()
    assert ids


def test_a_tab_that_nobody_asked_for_is_not_there(room: Room, ids: list[int]) -> None:
    """The row of tabs stays short: photos are rare in the first weeks of every event."""
    page = room.open(DelegatesPage)
    tabs = page.roster.tabs
    tabs.setFocus()
    seen = set()
    press(Qt.Key.Key_Home)
    for _step in Filter:
        seen.add(tabs.value())
        press(Qt.Key.Key_Right)
    assert seen == {Filter.ALL, Filter.NOT_PRINTED, Filter.CANCELLED}
    assert ids


def test_each_saved_filter_alone_says_the_same_as_all_of_them_together(
    room: Room, ids: list[int]
) -> None:
    """A tab's count and the people under it are found on two ways."""
    room.workspace.do(give_codes, room.event_id, ids[:1])
    room.workspace.do(check_in_person, room.event_id, ids[1])
    page = room.open(DelegatesPage)
    people = page.roster.rows.all_rows
    tally = Tally()
    list(tally.counting(people))
    found = tally.counts
    told = {Filter.CAME, Filter.CHANGED}
    assert {one: sum(p.passes(one) for p in people) for one in Filter} == found
    assert all(not found[one] for one in told)
    assert found[Filter.NOT_ARRIVED] == 2
