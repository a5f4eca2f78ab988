"""Where sessions stand in the day: true proportion, nothing under anything, all of it readable."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.text import Bilingual
from hanoiplan.programme.model import Session
from tests.hanoiplan.programme.sessions import a_session, at
from ui.programme.day_layout import DayLayout, Spot, lay_out

MIDNIGHT = at("00:00")
HALL, GALLERY = "Hội trường A", "Sảnh Thăng Long"
LEAST = 18.0


def day(*sessions: Session, room: float = 600) -> DayLayout:
    return lay_out(sessions, MIDNIGHT, room, 44, LEAST)


def spot(layout: DayLayout, session_id: int) -> Spot:
    found = layout.spot_of(session_id)
    assert found is not None
    return found


def test_an_hour_is_as_tall_as_an_hour() -> None:
    layout = day(a_session(1, "09:00", "10:00", room=HALL), a_session(2, "10:30", "13:00"))
    first, second = spot(layout, 1), spot(layout, 2)
    assert first.bottom - first.top == layout.hour
    assert second.bottom - second.top == layout.hour * 2.5
    assert layout.minute_at(second.top) == 10 * 60 + 30


def test_rooms_come_in_the_order_of_their_first_use_the_nameless_last() -> None:
    layout = day(
        a_session(1, "08:00", "09:00"),
        a_session(2, "09:00", "10:00", room=GALLERY),
        a_session(3, "10:00", "11:00", room=HALL),
        a_session(4, "11:00", "12:00", room="sảnh thăng long"),
    )
    assert [room.vi for room in layout.rooms] == [GALLERY, HALL, ""]
    assert spot(layout, 4).block.column == 0


def test_ten_minutes_can_be_read_and_take_the_free_time_before_them() -> None:
    """As an introduction of ten minutes before the opening."""
    layout = day(
        a_session(1, "13:30", "13:40", room=HALL), a_session(2, "13:40", "14:15", room=HALL)
    )
    short, opening = spot(layout, 1), spot(layout, 2)
    assert short.bottom - short.top >= LEAST
    assert short.bottom <= opening.top
    assert opening.top == layout.y_of(13 * 60 + 40)


def test_a_row_of_short_items_stretches_the_whole_day() -> None:
    row = [a_session(n, f"09:{n}0", f"09:{n + 1}0", room=HALL) for n in range(1, 5)]
    layout = day(*row)
    assert layout.hour > day(a_session(1, "09:00", "10:00")).hour
    assert all(one.bottom - one.top >= LEAST - 0.5 for one in layout.spots)


def test_two_at_once_in_one_room_stand_beside_each_other() -> None:
    layout = day(
        a_session(1, "09:00", "10:00", room=HALL),
        a_session(2, "09:30", "10:30", room=HALL),
        a_session(3, "10:30", "11:00", room=HALL),
    )
    assert [(spot(layout, n).block.lane, spot(layout, n).block.lanes) for n in (1, 2, 3)] == [
        (0, 2),
        (1, 2),
        (0, 1),
    ]


def test_the_whole_day_stands_apart() -> None:
    whole = Session(9, 1, MIDNIGHT, MIDNIGHT + timedelta(days=1), Bilingual("Đón"), all_day=True)
    layout = day(whole, a_session(1, "09:00", "10:00"))
    assert [one.id for one in layout.whole] == [9]
    assert layout.spot_of(9) is None


def test_early_and_late_hours_are_shown_when_something_is_there() -> None:
    assert (day().first, day().last) == (8, 18)
    layout = day(a_session(1, "05:30", "06:00"), a_session(2, "22:00", "23:30"))
    assert (layout.first, layout.last) == (5, 24)


@st.composite
def programmes(draw: st.DrawFn) -> list[Session]:
    found = []
    for number in range(1, draw(st.integers(1, 14)) + 1):
        begin = draw(st.integers(0, 1430))
        length = draw(st.integers(1, 300))
        starts = MIDNIGHT + timedelta(minutes=begin)
        room = Bilingual(draw(st.sampled_from([HALL, GALLERY, ""])))
        ends = starts + timedelta(minutes=length)
        found.append(Session(number, 1, starts, ends, Bilingual("x"), room=room))
    return found


@given(programmes())
def test_no_session_lies_under_another_one(programme: list[Session]) -> None:
    """And each of them stands at least where its time is."""
    layout = day(*programme)
    assert len(layout.spots) == len(programme)
    for one in layout.spots:
        assert one.top <= layout.y_of(one.block.begin) + 0.001
        assert one.bottom >= layout.y_of(one.block.end) - 0.001
        for other in layout.spots:
            same = one.block.column == other.block.column and one is not other
            beside = one.block.lanes == other.block.lanes and one.block.lane != other.block.lane
            if same and not beside:
                apart = one.bottom <= other.top + 0.001 or other.bottom <= one.top + 0.001
                assert apart
