"""What is wrong with a programme is found, said with its remedy, and nothing else is found."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.programme.conflicts import (
    Conflict,
    ConflictKind,
    Severity,
    find_conflicts,
    sort_out,
)
from hanoiplan.programme.model import (
    Elsewhere,
    KeptConflict,
    Part,
    Role,
    Session,
    SessionKind,
)
from hanoiplan.programme.remedies import EndAt, GiveEach, MoveTo, PutInto, ShiftFrom, TakeTime
from tests.hanoiplan.programme.sessions import a_part, a_session, at

KIND = SessionKind
HALL, GALLERY = "Hội trường A", "Sảnh Thăng Long"
FIRST_TO_LAST = date(2026, 6, 7), date(2026, 6, 10)
CLOSING = a_session(1, "17:30", "18:15", kind=KIND.CLOSING, room=HALL)
DINNER = a_session(2, "18:00", "19:30", kind=KIND.MEAL, room=GALLERY)


def wrong(*sessions: Session, **how: Any) -> list[Conflict]:
    """Grave and light ones; what is still missing is looked at on its own."""
    found = find_conflicts(sessions, zone=DEFAULT_ZONE, **how)
    return [one for one in found if one.severity is not Severity.NOTE]


def test_a_programme_without_faults_has_none() -> None:
    lunch = a_session(3, "11:00", "13:00", kind=KIND.MEAL, room=GALLERY)
    assert wrong(a_session(4, "13:30", "14:15", room=HALL), lunch) == []


def test_a_room_is_given_once_at_a_time() -> None:
    second = a_session(2, "15:30", "16:30", room="hội trường  a")
    other_room = a_session(3, "09:00", "10:00", room="Phòng 301")
    [found] = wrong(a_session(1, "14:15", "15:45", room=HALL), second, other_room)
    assert (found.kind, found.severity, found.figure) == (
        *(ConflictKind.ROOM_TWICE, Severity.GRAVE),
        15,
    )
    assert found.remedies == (
        MoveTo(2, at("15:45")),
        EndAt(1, at("15:30")),
        PutInto(2, Bilingual("Phòng 301")),
    )


def test_one_after_the_other_in_a_room_is_no_conflict() -> None:
    assert wrong(a_session(1, "14:00", "15:00", room=HALL), a_session(2, "15:00", "16:00")) == []


def test_a_banquet_does_not_begin_before_the_closing_is_over() -> None:
    """As the official plan has it: 18:15 against 18:00."""
    [found] = wrong(CLOSING, DINNER)
    assert (found.kind, found.figure) == (ConflictKind.AUDIENCE_TWICE, 15)
    assert found.remedies[0] == MoveTo(2, at("18:20"))


def test_the_time_that_the_body_of_the_plan_gives_is_proposed_first() -> None:
    said = Elsewhere("18h30", at("18:30"))
    dinner = a_session(2, "18:00", "19:30", kind=KIND.MEAL, room=GALLERY, elsewhere=said)
    found = wrong(CLOSING, dinner)
    assert found[0].remedies[0] == MoveTo(2, at("18:30"))
    assert found[1].kind is ConflictKind.BODY_DIFFERS
    assert found[1].remedies == (TakeTime(2, at("18:30"), at("20:00")),)


@pytest.mark.parametrize(
    ("one", "other"),
    [(KIND.SESSION, KIND.SESSION), (KIND.MEAL, KIND.MEAL), (KIND.OTHER, KIND.OPENING)],
)
def test_some_things_may_go_on_beside_each_other(one: KIND, other: KIND) -> None:
    """Two halls, a table for the guests of honour, an exhibition in the lobby."""
    first = a_session(1, "09:00", "11:00", kind=one, room=HALL)
    assert wrong(first, a_session(2, "10:00", "11:30", kind=other, room=GALLERY)) == []


def test_what_is_fixed_is_not_proposed_to_move() -> None:
    dinner = a_session(2, "18:00", "19:30", kind=KIND.MEAL, fixed=True)
    [found] = wrong(CLOSING, dinner)
    assert found.remedies == (EndAt(1, at("18:00")),)


def test_a_delegate_is_in_one_place_at_a_time() -> None:
    who = Part(0, Role.INTERPRETER, 77, Bilingual("Vi Thị Khăm"))
    chair = Part(0, Role.CHAIR, 77, Bilingual("Vi Thị Khăm"))
    parallel = a_session(2, "15:00", "16:00", room=GALLERY, parts=(chair,))
    [found] = wrong(a_session(1, "14:15", "15:45", room=HALL, parts=(who,)), parallel)
    assert (found.kind, found.severity) == (ConflictKind.PERSON_TWICE, Severity.GRAVE)
    assert found.who is not None
    assert found.who.delegate_id == 77


def test_a_written_title_may_be_two_people() -> None:
    """“Lãnh đạo Thành phố” can be one and another; it is said, but not as grave."""
    parts = (a_part("Lãnh đạo Thành phố"),)
    [found] = wrong(
        a_session(1, "14:00", "15:00", room=HALL, parts=parts),
        a_session(2, "14:30", "15:30", room=GALLERY, parts=(a_part("LÃNH ĐẠO thành phố"),)),
    )
    assert (found.kind, found.severity) == (ConflictKind.PERSON_TWICE, Severity.LIGHT)


@pytest.mark.parametrize("name", ["TBC", "(TBC), cố vấn", ""])
def test_nobody_yet_is_not_in_two_places(name: str) -> None:
    parts = (a_part(name),)
    both = (
        a_session(1, "14:00", "15:00", room=HALL, parts=parts),
        a_session(2, "14:30", "15:30", room=GALLERY, parts=parts),
    )
    assert wrong(*both) == []


def test_speakers_do_not_have_more_than_the_slot() -> None:
    parts = tuple(a_part(f"Diễn giả {n}", minutes=8) for n in range(12))
    [found] = wrong(a_session(1, "14:15", "15:45", parts=parts))
    assert (found.kind, found.figure) == (ConflictKind.TOO_MANY_MINUTES, 6)
    assert found.remedies[0] == GiveEach(1, 7, 84)


def test_a_chair_does_not_count_as_a_speaker() -> None:
    chair = a_part("Chủ trì", Role.CHAIR, minutes=90)
    assert wrong(a_session(1, "14:15", "15:15", parts=(chair,))) == []


def test_people_need_time_from_room_to_room() -> None:
    meetings = a_session(1, "08:45", "11:00", kind=KIND.MEETING, room="Phòng 301")
    lunch = a_session(2, "11:00", "13:00", kind=KIND.MEAL, room=GALLERY)
    [found] = wrong(meetings, lunch)
    assert (found.kind, found.figure) == (ConflictKind.SHORT_WAY, 0)
    assert found.remedies == (ShiftFrom(2, 5), EndAt(1, at("10:55")))


def test_who_stays_in_the_room_has_no_way() -> None:
    """The session goes on in the same hall; another one beginns beside it."""
    programme = (
        a_session(1, "09:00", "10:00", room=HALL),
        a_session(2, "10:00", "11:00", room=HALL),
        a_session(3, "10:00", "11:00", room=GALLERY),
    )
    assert wrong(*programme) == []


def test_a_day_outside_of_the_event_is_said() -> None:
    [found] = wrong(a_session(1, "09:00", "10:00"), days=(date(2026, 6, 9), date(2026, 6, 10)))
    assert found.kind is ConflictKind.OUTSIDE
    assert wrong(a_session(1, "09:00", "10:00"), days=FIRST_TO_LAST) == []


def test_who_has_cancelled_is_said() -> None:
    part = Part(0, Role.SPEAKER, 5, Bilingual("Ông A"), cancelled=True)
    [found] = wrong(a_session(1, "09:00", "10:00", parts=(part,)))
    assert found.kind is ConflictKind.CANCELLED


def test_what_is_missing_is_a_note() -> None:
    part = a_part("TBC", Role.MODERATOR, confirmed=False)
    found = find_conflicts([a_session(1, "09:00", "10:00", parts=(part,))], zone=DEFAULT_ZONE)
    missing = {one.kind: one for one in found}
    assert {one.severity for one in found} == {Severity.NOTE}
    assert missing[ConflictKind.MISSING].lacks == ("chair", "agency")
    assert missing[ConflictKind.UNCONFIRMED].figure == 1


def test_nobody_asks_for_the_chair_of_a_rehearsal() -> None:
    own = a_session(1, "09:00", "10:00", internal=True)
    assert find_conflicts([own], zone=DEFAULT_ZONE) == ()


def test_a_kept_conflict_is_open_again_once_it_has_grown() -> None:
    [found] = wrong(CLOSING, DINNER)
    kept = KeptConflict(1, found.key, found.size, "Khách đi bộ sang", at("08:00"))
    assert sort_out([found], [kept]).open == ()
    later = a_session(1, "17:30", "18:25", kind=KIND.CLOSING, room=HALL)
    [grown] = wrong(later, DINNER)
    assert sort_out([grown], [kept]).open == (grown,)


def test_a_way_that_has_become_shorter_is_open_again() -> None:
    one = a_session(1, "08:45", "10:57", kind=KIND.MEETING, room="Phòng 301")
    lunch = a_session(2, "11:00", "13:00", kind=KIND.MEAL, room=GALLERY)
    [found] = wrong(one, lunch)
    kept = KeptConflict(1, found.key, found.size, "Thang máy riêng", at("08:00"))
    assert sort_out([found], [kept]).open == ()
    [shorter] = wrong(a_session(1, "08:45", "11:00", kind=KIND.MEETING, room="Phòng 301"), lunch)
    assert sort_out([shorter], [kept]).open == (shorter,)


@st.composite
def programmes(draw: st.DrawFn) -> list[Session]:
    found = []
    for number in range(1, draw(st.integers(1, 8)) + 1):
        begin = draw(st.integers(0, 200)) * 5
        end = begin + draw(st.integers(1, 24)) * 5
        room = draw(st.sampled_from(["", HALL, GALLERY]))
        kind = draw(st.sampled_from(list(KIND)))
        clock = f"{begin // 60:02}:{begin % 60:02}", f"{end // 60:02}:{end % 60:02}"
        if end < 1440:
            found.append(a_session(number, *clock, room=room, kind=kind))
    return found


@given(programmes(), st.randoms())
def test_the_order_in_which_sessions_are_read_does_not_matter(
    programme: list[Session], chance: Any
) -> None:
    keys = {one.key for one in find_conflicts(programme, zone=DEFAULT_ZONE)}
    chance.shuffle(programme)
    assert {one.key for one in find_conflicts(programme, zone=DEFAULT_ZONE)} == keys


@given(programmes())
def test_two_in_one_room_are_found_exactly_where_they_are(programme: list[Session]) -> None:
    pairs = {
        frozenset({one.id, other.id})
        for one in programme
        for other in programme
        if one.id < other.id and one.room and one.room == other.room and one.overlaps(other)
    }
    found = find_conflicts(programme, zone=DEFAULT_ZONE)
    rooms = [one for one in found if one.kind is ConflictKind.ROOM_TWICE]
    assert {frozenset(session.id for session in one.sessions) for one in rooms} == pairs
