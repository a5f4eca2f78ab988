"""What is offered to mend a conflict mends it, and makes no other one that weighs as much."""

from functools import partial

from hypothesis import given

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.programme.conflicts import Conflict, Severity, find_conflicts, weight
from hanoiplan.programme.model import Elsewhere, Session, SessionKind
from hanoiplan.programme.remedies import EndAt, GiveEach, Look, MoveTo, PutInto, Remedy, TakeTime
from hanoiplan.programme.sound_remedies import carried_out, with_sound_remedies
from tests.hanoiplan.programme.sessions import a_part, a_session, at
from tests.hanoiplan.programme.test_conflicts import programmes

KIND = SessionKind
HALL, GALLERY = "Hội trường A", "Sảnh Thăng Long"
FIND = partial(find_conflicts, zone=DEFAULT_ZONE)


def checked(*sessions: Session) -> tuple[Conflict, ...]:
    found = with_sound_remedies(FIND(sessions), sessions, FIND, DEFAULT_ZONE)
    return tuple(one for one in found if one.severity is not Severity.NOTE)


def offered(*sessions: Session) -> list[Remedy]:
    return [remedy for one in checked(*sessions) for remedy in one.remedies]


def test_the_time_of_the_body_is_not_offered_where_another_session_has_the_room_then() -> None:
    """As a plan has it: a film from 13:30, the opening from 13:40, “13h30” in the body."""
    said = Elsewhere("13h30", at("13:30"))
    film = a_session(1, "13:30", "13:40", room=HALL)
    opening = a_session(2, "13:40", "14:15", kind=KIND.OPENING, room=HALL, elsewhere=said)
    assert offered(film, opening) == [Look(2, "time")]
    assert offered(opening) == [TakeTime(2, at("13:30"), at("14:05"))]


def test_a_session_is_moved_to_where_nothing_stands_in_its_way() -> None:
    """Not behind the one that it overlaps, where the next one begins at once."""
    programme = (
        a_session(1, "09:00", "10:00", room=HALL),
        a_session(2, "09:30", "10:30", room=HALL),
        a_session(3, "10:00", "11:30", room=HALL),
    )
    first = next(one for one in checked(*programme) if {s.id for s in one.sessions} == {1, 2})
    assert first.remedies == (MoveTo(2, at("11:30")), EndAt(1, at("09:30")))


def test_a_room_that_is_free_only_for_a_part_of_the_audience_is_offered_with_care() -> None:
    """The closing is for all: it cannot go on beside a session in another room."""
    session = a_session(1, "16:00", "17:30", room=HALL)
    closing = a_session(2, "17:00", "17:45", kind=KIND.CLOSING, room=HALL)
    dinner = a_session(3, "19:00", "20:00", kind=KIND.MEAL, room=GALLERY)
    found = offered(session, closing, dinner)
    assert PutInto(2, Bilingual(GALLERY)) not in found
    assert MoveTo(2, at("17:30")) in found


def test_nothing_is_moved_into_the_next_day() -> None:
    late = a_session(1, "22:00", "23:58", room=HALL)
    assert not any(
        isinstance(one, MoveTo) for one in offered(late, a_session(2, "23:00", "23:30", room=HALL))
    )


def test_speakers_who_have_too_long_are_still_given_less() -> None:
    parts = tuple(a_part(f"Diễn giả {n}", minutes=8) for n in range(12))
    assert GiveEach(1, 7, 84) in offered(a_session(1, "14:15", "15:45", parts=parts))


@given(programmes())
def test_no_remedy_makes_another_conflict_of_the_same_weight(programme: list[Session]) -> None:
    """Whatever the programme is: carried out, the conflict is gone and nothing as heavy is new."""
    before = {one.key: one for one in FIND(programme)}
    for one in checked(*programme):
        for remedy in one.remedies:
            if isinstance(remedy, Look):
                continue
            after_it = carried_out(remedy, programme, DEFAULT_ZONE)
            assert after_it is not None
            after = {other.key: other for other in FIND(after_it)}
            assert one.key not in after
            as_heavy = [key for key, other in after.items() if weight(other) <= weight(one)]
            assert set(as_heavy) <= set(before)
            assert all(after[key].size <= before[key].size for key in as_heavy)
