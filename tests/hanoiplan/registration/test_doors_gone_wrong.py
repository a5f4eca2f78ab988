"""What goes wrong at doors: a clock put right, the wrong hall, a night, a badge of nobody here."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.codes import BadgeCode, make_code, new_key
from hanoiplan.delegates.queries import code_key
from hanoiplan.presence.model import Way, Window
from hanoiplan.presence.queries import passages_of, who_is_inside
from hanoiplan.registration.model import Outcome
from hanoiplan.registration.operations import (
    check_in,
    let_in_anyway,
    take_back_check_in,
)
from hanoiplan.registration.queries import alarm
from hanoiplan.store.rows import Kind
from tests.builders import MORNING, Desk, a_desk
from tests.hanoiplan.delegates.test_codes import with_check_digits
from tests.hanoiplan.registration.doors import Door, a_door, category_id
from tests.hanoiplan.store.raw import contents

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
DAY = 24 * HOUR
STRANGER = 77


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def elsewhere(desk: Desk, version: int, number: int = STRANGER) -> str:
    """A genuine badge that another copy of the file gave."""
    desk.code(desk.add("Lê Văn Khoá"))
    key = desk.workspace.read(code_key, desk.event)
    assert key is not None
    return make_code(key, BadgeCode(1, number, version))


def where(desk: Desk, who: int, *doors: Door) -> list[str]:
    """The names of the doors behind which a person is."""
    names = "ABCD"
    inside = [desk.workspace.read(who_is_inside, desk.event, door.id) for door in doors]
    return [names[place] for place, people in enumerate(inside) if who in people]


# --- a clock that is put right --------------------------------------------------------------------


@pytest.mark.parametrize("back", [2 * HOUR, 20 * MINUTE, DAY])
def test_after_the_clock_was_set_back_a_guest_goes_in_and_out_as_before(
    desk: Desk, back: timedelta
) -> None:
    """A passage of the future is no badge read twice."""
    door, who = a_door(desk, reads=Way.BOTH), desk.add()
    code = desk.code(who)
    assert door.scan(code) == "welcome"
    desk.clock.advance(HOUR)
    assert door.scan(code) == "left"
    desk.clock.advance(-back)
    seen = []
    for _turn in range(3):
        desk.clock.advance(MINUTE)
        seen.append(door.scan(code))
    assert seen == ["welcome", "left", "welcome"]


def test_after_the_clock_was_set_back_each_scan_is_an_entry_of_the_day(desk: Desk) -> None:
    door = a_door(desk, entries_per_day=3)
    code = desk.code(desk.add())
    door.scan(code)
    desk.clock.advance(-2 * HOUR)
    seen = []
    for _turn in range(3):
        desk.clock.advance(10 * MINUTE)
        seen.append(door.scan(code))
    assert seen == ["welcome", "welcome", "too_often"]


def test_a_guest_of_another_desk_who_left_before_the_clock_was_set_back_comes_in(
    desk: Desk,
) -> None:
    """What came first is told by the order of the facts, not by their moments."""
    door, code = a_door(desk, reads=Way.BOTH), elsewhere(desk, 1)
    assert door.scan(code) == "known_elsewhere"
    desk.clock.advance(HOUR)
    assert door.scan(code) == "left"
    desk.clock.advance(-HOUR - 20 * MINUTE)
    assert door.scan(code) == "known_elsewhere"
    desk.clock.advance(MINUTE)
    assert door.scan(code) == "left"


# --- badges of people whom this file does not know ------------------------------------------------


def test_the_older_badge_of_an_unknown_guest_is_dead_at_every_door(desk: Desk) -> None:
    """Somebody found the lost one; the guest came in with the new one already."""
    new, old, newest = (elsewhere(desk, version) for version in (2, 1, 3))
    door = a_door(desk)
    assert desk.scan(new) == "known_elsewhere"
    desk.clock.advance(MINUTE)
    assert [desk.scan(old), door.scan(old)] == ["void", "void"]
    assert door.scan(new) == "known_elsewhere"
    assert door.scan(newest) == "already"  # the guest is in; from now on the second one is dead
    assert desk.scan(new) == "void"


def test_a_newer_badge_of_an_unknown_guest_counts_though_the_door_was_closed(desk: Desk) -> None:
    new, old = elsewhere(desk, 2), elsewhere(desk, 1)
    assert a_door(desk, closed=True).scan(new) == "wrong_time"
    assert desk.scan(old) == "void"


def test_a_forged_version_kills_no_genuine_badge(desk: Desk) -> None:
    genuine, newer = elsewhere(desk, 1), elsewhere(desk, 9)
    forged = with_check_digits(newer[:11] + f"{(int(newer[11:19]) + 1) % 10**8:08d}")
    assert desk.scan(forged) == "altered"
    assert desk.scan(genuine) == "known_elsewhere"


def test_the_badge_of_an_event_of_another_file_is_refused_and_alarms_nobody(desk: Desk) -> None:
    """Guests of the meeting next door wear badges that were made with the same program."""
    desk.code(desk.add())
    key = new_key()
    for number in range(1, 13):
        done = desk.workspace.do(check_in, desk.event, make_code(key, BadgeCode(37, number, 1)))
        assert (done.outcome, done.alarm, done.badge_number) == (Outcome.UNKNOWN, False, None)
    assert "another event" in done.reason.en
    assert desk.workspace.read(alarm, desk.event, desk.clock.now()) is None
    assert {row["number"] for row in contents(desk.path, Kind.FACT)["scan_kept"].values()} == {0}
    forged = make_code(key, BadgeCode(1, 1, 1))  # this event's number under a foreign key
    assert desk.scan(forged) == "altered"


# --- the wrong hall -------------------------------------------------------------------------------


def test_whoever_was_read_at_the_wrong_hall_enters_the_right_one_at_once(desk: Desk) -> None:
    """Within the seconds in which a badge read twice at one door means twice the same."""
    who = desk.add()
    code = desk.code(who)
    right, wrong = (a_door(desk, name, reads=Way.BOTH, group="halls") for name in "AB")
    assert right.scan(code) == "welcome"
    desk.clock.advance(MINUTE)
    assert wrong.scan(code) == "welcome"
    desk.clock.advance(5 * SECOND)
    assert right.scan(code) == "welcome"
    assert where(desk, who, right, wrong) == ["A"]


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_two_mistaken_halls_taken_back_leave_the_guest_in_the_first(
    desk: Desk, order: tuple[int, ...]
) -> None:
    who = desk.add()
    code = desk.code(who)
    doors = [a_door(desk, name, group="halls", re_entry=False) for name in "ABC"]
    entries = []
    for door in doors:
        entries.append(door.outcome(code).passage_id)
        desk.clock.advance(MINUTE)
    for place in order:
        passage = entries[place]
        assert passage is not None
        desk.workspace.do(take_back_check_in, passage, "nhầm hội trường")
    assert where(desk, who, *doors) == ["A"]
    assert doors[0].scan(code) == "already"


def test_an_exit_stands_while_a_later_hall_does(desk: Desk) -> None:
    """Whoever went to B has left A, whether the exit was read there or not."""
    who = desk.add()
    code = desk.code(who)
    one, other = (a_door(desk, name, group="halls") for name in "AB")
    one.scan(code)
    left = one.outcome(code, Way.OUT).passage_id
    other.scan(code)
    other.scan(code, Way.OUT)
    assert left is not None
    with pytest.raises(NotPossible, match="B"):
        desk.workspace.do(take_back_check_in, left, "quét nhầm")
    assert where(desk, who, one, other) == []


# --- hours ----------------------------------------------------------------------------------------


def test_the_hours_told_are_those_to_come(desk: Desk) -> None:
    """At 11:12 it does not help to hear of 08:12."""
    days = (Window(MORNING, MORNING + 2 * HOUR), Window(MORNING + DAY, MORNING + DAY + 2 * HOUR))
    door = a_door(desk, "Hội thảo", english="Workshop", windows=days)
    code = desk.code(desk.add())
    desk.clock.advance(3 * HOUR)
    told = door.outcome(code).reason
    assert told.en == "Workshop is open at 08:12–10:12, 09/06. Please come back then."
    assert "08:12–10:12, 09/06" in told.vi


def test_between_two_hours_of_a_day_the_later_one_is_told_and_not_that_of_tomorrow(
    desk: Desk,
) -> None:
    starts = [MORNING, MORNING + 4 * HOUR, MORNING + DAY]
    windows = tuple(Window(one, one + HOUR) for one in starts)
    door = a_door(desk, "Ăn trưa", english="Lunch", windows=windows)
    code = desk.code(desk.add())
    desk.clock.advance(2 * HOUR)
    assert door.outcome(code).reason.en == "Lunch is open at 12:12–13:12. Please come back then."


def test_the_hours_of_an_evening_end_after_midnight(desk: Desk) -> None:
    evening = MORNING.replace(hour=12, minute=0)  # 19:00
    windows = (Window(MORNING - HOUR, MORNING), Window(evening, evening + 7 * HOUR))
    door = a_door(desk, "Dạ tiệc", english="Gala", windows=windows)
    said = door.outcome(desk.code(desk.add())).reason.en
    assert said == "Gala is open at 19:00–02:00. Please come back then."


def test_a_session_of_two_days_greets_its_guests_each_morning(desk: Desk) -> None:
    days = (Window(MORNING, MORNING + 2 * HOUR), Window(MORNING + DAY, MORNING + DAY + 2 * HOUR))
    door = a_door(desk, "Hội thảo", windows=days)
    code = desk.code(desk.add())
    assert door.scan(code) == "welcome"
    desk.clock.advance(HOUR)
    assert door.scan(code) == "already"
    desk.clock.advance(23 * HOUR + MINUTE)
    assert [door.scan(code), door.scan(code)] == ["welcome", "already"]


def test_midnight_gives_no_second_entry_at_a_gala(desk: Desk) -> None:
    """Neither the entries of the evening nor the rule of no return are forgotten at 00:00."""
    evening = MORNING.replace(hour=12, minute=0)  # 19:00
    hours = tuple(Window(start, start + 7 * HOUR) for start in (evening, evening + DAY))
    once = a_door(desk, "Gala", entries_per_day=1, windows=hours)
    door = a_door(desk, "Sân thượng", reads=Way.BOTH, re_entry=False, windows=hours)
    code = desk.code(desk.add())
    desk.clock.moment = evening + 4 * HOUR
    assert [once.scan(code), door.scan(code)] == ["welcome", "welcome"]
    desk.clock.advance(50 * MINUTE)
    assert door.scan(code) == "left"
    desk.clock.advance(25 * MINUTE)  # 00:15
    assert [once.scan(code), door.scan(code)] == ["too_often", "too_often"]
    desk.clock.moment = evening + DAY + MINUTE  # the evening after
    assert [once.scan(code), door.scan(code)] == ["welcome", "welcome"]


def test_an_entry_after_midnight_belongs_to_the_evening_before(desk: Desk) -> None:
    """Who came to the first gala at 00:30 has an entry at the second one, nineteen hours later."""
    evening = MORNING.replace(hour=12, minute=0)  # 19:00
    hours = tuple(Window(start, start + 7 * HOUR) for start in (evening, evening + DAY))
    once = a_door(desk, "Gala", entries_per_day=1, windows=hours)
    code = desk.code(desk.add())
    desk.clock.moment = evening + 5 * HOUR + 30 * MINUTE
    assert once.scan(code) == "welcome"
    desk.clock.moment = evening + DAY
    assert once.scan(code) == "welcome"


def test_whoever_stayed_to_the_end_of_a_gala_goes_out_after_it(desk: Desk) -> None:
    evening = MORNING.replace(hour=12, minute=0)  # 19:00
    door = a_door(desk, reads=Way.BOTH, windows=(Window(evening, evening + 7 * HOUR),))
    code = desk.code(desk.add())
    desk.clock.moment = evening + HOUR
    assert door.scan(code) == "welcome"
    desk.clock.moment = evening + 7 * HOUR + 10 * MINUTE  # 02:10
    assert door.scan(code) == "left"


# --- whom the keeper let in -----------------------------------------------------------------------


@pytest.mark.parametrize("rules", [{"closed": True}, {"categories": "A"}, {"entries_per_day": 1}])
def test_the_badge_of_whom_the_keeper_let_in_is_not_red_when_read_again(
    desk: Desk, rules: dict[str, Any]
) -> None:
    if "categories" in rules:
        rules = {"categories": frozenset({category_id(desk, "A")})}
    door, who = a_door(desk, **rules), desk.add(category="P")
    code = desk.code(who)
    if door.scan(code) == "welcome":  # the entry of the day is used up by it
        desk.clock.advance(HOUR)
    desk.workspace.do(let_in_anyway, desk.event, who, door.id, "được mời", "chị Hoa")
    desk.clock.advance(3 * SECOND)
    assert door.scan(code) == "already"


@pytest.mark.parametrize("later", [5 * SECOND, HOUR])
def test_the_keeper_lets_nobody_in_who_is_in(desk: Desk, later: timedelta) -> None:
    """A second press of the key is no second entry."""
    door, who = a_door(desk, categories=frozenset({category_id(desk, "A")})), desk.add()
    desk.workspace.do(let_in_anyway, desk.event, who, door.id, "được mời", "chị Hoa")
    desk.clock.advance(later)
    with pytest.raises(NotPossible, match="Already in at 08:12"):
        desk.workspace.do(let_in_anyway, desk.event, who, door.id, "được mời", "chị Hoa")
    assert len(desk.workspace.read(passages_of, who)) == 1
