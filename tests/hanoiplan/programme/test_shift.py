"""Shifting the rest of a day: gaps and order stay, fixed sessions stay, nothing is lost."""

from datetime import date, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.text import Bilingual
from hanoiplan.programme.model import Session
from hanoiplan.programme.shift import Obstacle, Shift, shift_rest
from tests.hanoiplan.programme.sessions import a_session, at

MIDNIGHTS = at("00:00"), at("00:00", date(2026, 6, 9))
AFTERNOON = [
    a_session(1, "13:30", "14:15"),
    a_session(2, "14:15", "15:45"),
    a_session(3, "15:45", "16:00"),
    a_session(4, "16:00", "17:30"),
]
GALA = a_session(9, "18:30", "20:00", fixed=True)


def shifted(day: list[Session], first: int, minutes: int, *, stretch: bool = False) -> Shift:
    return shift_rest(day, first, minutes, MIDNIGHTS, stretch=stretch)


def starts(shift: Shift) -> dict[int, datetime]:
    return {one.session_id: one.starts for one in shift.moved}


def test_the_chosen_one_and_all_after_it_move_by_the_same_minutes() -> None:
    moved = starts(shifted(AFTERNOON, 2, 10))
    assert moved == {2: at("14:25"), 3: at("15:55"), 4: at("16:10")}


def test_a_session_that_takes_longer_keeps_its_beginning() -> None:
    shift = shifted(AFTERNOON, 2, 10, stretch=True)
    first = next(one for one in shift.moved if one.session_id == 2)
    assert (first.starts, first.ends) == (at("14:15"), at("15:55"))
    assert starts(shift)[3] == at("15:55")


def test_what_goes_on_beside_a_session_that_takes_longer_stays() -> None:
    """Another hall has nothing to do with it."""
    beside = a_session(5, "14:15", "15:30")
    assert 5 not in starts(shifted([*AFTERNOON, beside], 2, 10, stretch=True))


def test_a_fixed_session_ends_the_shift_and_stays() -> None:
    night = a_session(10, "20:30", "21:00")
    moved = starts(shifted([*AFTERNOON, GALA, night], 4, 30))
    assert moved == {4: at("16:30")}


def test_nothing_runs_into_a_fixed_session() -> None:
    shift = shifted([*AFTERNOON, GALA], 4, 75)
    assert (shift.moved, shift.obstacle, shift.blocker) == ((), Obstacle.FIXED, GALA)
    assert shift.at_most == 60
    assert starts(shifted([*AFTERNOON, GALA], 4, shift.at_most))


def test_nothing_moves_past_midnight() -> None:
    shift = shifted([a_session(1, "23:00", "23:30")], 1, 60)
    assert (shift.obstacle, shift.at_most) == (Obstacle.DAY, 59)


def test_earlier_only_as_far_as_what_stands_before() -> None:
    shift = shifted(AFTERNOON, 3, -5)
    assert (shift.obstacle, shift.at_most) == (Obstacle.BEFORE, 0)
    lunch = [a_session(1, "11:00", "13:00"), *AFTERNOON[1:]]
    assert shifted(lunch, 2, -90).at_most == 75
    assert starts(shifted(lunch, 2, -75))[2] == at("13:00")


def test_no_session_is_left_without_a_minute() -> None:
    shift = shifted(AFTERNOON, 3, -15, stretch=True)
    assert (shift.obstacle, shift.at_most) == (Obstacle.SHORT, 14)


@pytest.mark.parametrize("stretch", [False, True])
def test_items_of_the_whole_day_stay(stretch: bool) -> None:
    whole = Session(7, 1, *MIDNIGHTS, Bilingual("Triển lãm"), all_day=True)
    assert 7 not in starts(shifted([whole, *AFTERNOON], 1, 10, stretch=stretch))


@st.composite
def days(draw: st.DrawFn) -> list[Session]:
    """A day of up to twelve sessions, some beside each other, some fixed."""
    found = []
    for number in range(1, draw(st.integers(1, 12)) + 1):
        begin = MIDNIGHTS[0] + timedelta(minutes=draw(st.integers(0, 1439)))
        end = begin + timedelta(minutes=draw(st.integers(1, 240)))
        fixed = draw(st.integers(0, 4)) == 0
        found.append(Session(number, 1, begin, end, Bilingual("x"), fixed=fixed))
    return found


@given(days(), st.integers(0, 11), st.integers(-200, 200), st.booleans())
def test_order_gaps_and_fixed_sessions_stay(
    day: list[Session], place: int, minutes: int, stretch: bool
) -> None:
    """Whatever the day looks like: who began earlier does not begin later afterwards."""
    first = day[place % len(day)]
    shift = shifted(day, first.id, minutes, stretch=stretch)
    after = {one.id: (one.starts, one.ends) for one in day}
    after |= {one.session_id: (one.starts, one.ends) for one in shift.moved}
    assert len(after) == len(day)
    for one, other in permutations(day, 2):
        assert one.starts >= other.starts or after[one.id][0] <= after[other.id][0]
    moved = [one for one in day if one.id in {item.session_id for item in shift.moved}]
    for one in moved:
        whole = one.length if one.id != first.id or not stretch else None
        begin, end = after[one.id]
        assert whole is None or end - begin == whole
        assert MIDNIGHTS[0] <= begin < MIDNIGHTS[1]
        assert begin < end
    by = {after[one.id][0] - one.starts for one in moved if not (stretch and one is first)}
    assert by <= {timedelta(minutes=minutes)}
    assert all(one is first for one in moved if one.fixed)


@given(days(), st.integers(0, 11), st.integers(-200, 200), st.booleans())
def test_as_far_as_was_said_it_can_be_shifted(
    day: list[Session], place: int, minutes: int, stretch: bool
) -> None:
    """The sentence names the most minutes: those go, one more does not."""
    first = day[place % len(day)]
    shift = shifted(day, first.id, minutes, stretch=stretch)
    if shift.obstacle is None:
        return
    way = 1 if minutes > 0 else -1
    assert 0 <= shift.at_most < abs(minutes)
    assert shifted(day, first.id, way * shift.at_most, stretch=stretch).obstacle is None
    more = shifted(day, first.id, way * (shift.at_most + 1), stretch=stretch)
    assert more.obstacle is not None
