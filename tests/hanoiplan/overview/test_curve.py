"""Which stretch of time a curve shows, in which steps, and that nobody is lost between them."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.overview.curve import MOST_BARS, arrivals_curve, registered_curve, shows_arrivals
from tests.hanoiplan.overview.invented import a_row, an_event, an_overview, at

NOW = at("2026-06-08 01:31:07")  # 08:31:07 in Hà Nội, the second day


def clock(text: str) -> datetime:
    """A moment on the wall at the event."""
    return datetime.fromisoformat(text)


def test_arrivals_of_the_day_are_told_by_the_minute() -> None:
    """Two at 08:00, one at 08:20; ten came the day before and stand below the line."""
    by_minute = {
        at("2026-06-07 02:00"): 10,
        at("2026-06-08 01:00"): 2,
        at("2026-06-08 01:20"): 1,
    }
    curve = arrivals_curve(an_overview(a_row(people=20), by_minute=by_minute), NOW)
    assert curve.step == 1
    assert (curve.first, curve.now) == (clock("2026-06-08 08:00"), clock("2026-06-08 08:31"))
    assert [(bar.start, bar.count, bar.total) for bar in curve.bars] == [
        (clock("2026-06-08 08:00"), 2, 12),
        (clock("2026-06-08 08:20"), 1, 13),
    ]
    assert (curve.before, curve.total, curve.target) == (10, 13, 20)
    assert curve.last > clock("2026-06-08 08:31"), "there is room for those still to come"


@pytest.mark.parametrize(
    ("first", "step"),
    [
        ("2026-06-08 00:32", 1),  # 59 minutes before 08:31
        ("2026-06-08 00:31", 2),  # 60 minutes: sixty-one bars would be too many
        ("2026-06-07 23:31", 5),
        ("2026-06-07 17:00", 10),  # midnight
    ],
)
def test_long_mornings_have_longer_steps(first: str, step: int) -> None:
    """Never more than sixty bars beside each other."""
    seen = an_overview(a_row(), by_minute={at(first): 1})
    assert arrivals_curve(seen, NOW).step == step


def test_steps_begin_at_round_times() -> None:
    """A bar of five minutes stands at 06:30, not at 06:31."""
    seen = an_overview(a_row(), by_minute={at("2026-06-07 23:31"): 1})
    assert arrivals_curve(seen, NOW).bars[0].start == clock("2026-06-08 06:30")


def test_a_morning_without_anybody_shows_the_axis_from_seven() -> None:
    """Nothing to draw is still a chart with a clock."""
    curve = arrivals_curve(an_overview(a_row()), NOW)
    assert (curve.first, curve.bars, curve.total) == (clock("2026-06-08 07:00"), (), 0)


def test_after_the_event_all_days_are_shown_without_a_now() -> None:
    """Two arrivals two days apart: steps of an hour, because 49 hours are under sixty bars."""
    by_minute = {at("2026-06-07 01:10"): 3, at("2026-06-09 01:50"): 4}
    curve = arrivals_curve(an_overview(a_row(), by_minute=by_minute), at("2026-06-20 01:00"))
    assert (curve.step, curve.now, curve.total) == (60, None, 7)
    assert [bar.start for bar in curve.bars] == [
        clock("2026-06-07 08:00"),
        clock("2026-06-09 08:00"),
    ]


def test_registrations_are_told_by_the_day_of_the_event() -> None:
    """18:00 UTC is the next day in Hà Nội."""
    written = (
        (at("2026-05-10 02:00"), 5),
        (at("2026-05-10 18:00"), 2),
        (at("2026-05-11 02:00"), 1),
    )
    curve = registered_curve(an_overview(a_row(), registered=written), at("2026-05-20 02:00"))
    assert [(bar.start, bar.count, bar.total) for bar in curve.bars] == [
        (clock("2026-05-10"), 5, 5),
        (clock("2026-05-11"), 3, 8),
    ]
    assert curve.step == 24 * 60
    assert curve.first == clock("2026-05-09"), "the line begins at nobody"


def test_the_number_invited_is_a_target_only_when_every_delegation_has_one() -> None:
    """Half of the quotas would be a line at a number that nobody meant."""
    now = at("2026-05-20 02:00")
    every = an_overview(a_row(1, quota=5), a_row(2, quota=7))
    some = an_overview(a_row(1, quota=5), a_row(2))
    assert registered_curve(every, now).target == 12
    assert registered_curve(some, now).target == 0


@pytest.mark.parametrize(
    ("now", "here", "arrivals"),
    [
        ("2026-06-06 02:00", 0, False),
        ("2026-06-06 02:00", 1, True),  # early birds, a rehearsal
        ("2026-06-07 02:00", 0, True),
        ("2026-06-20 02:00", 0, True),
    ],
)
def test_when_arrivals_are_what_matters(now: str, here: int, arrivals: bool) -> None:
    """On the days, after them, and as soon as somebody has come."""
    seen = an_overview(a_row(), here={1: here} if here else {})
    assert shows_arrivals(seen, at(now)) is arrivals


def test_without_days_registrations_are_shown() -> None:
    """A new event has no days yet, but people may be in the list."""
    assert not shows_arrivals(an_overview(a_row(), facts=an_event(starts_on=None)), NOW)


MOMENTS = st.integers(0, 30 * 24 * 60).map(lambda n: at("2026-06-01 00:00") + timedelta(minutes=n))


@given(st.dictionaries(MOMENTS, st.integers(1, 50), max_size=40), MOMENTS)
def test_everybody_is_in_the_curve_once(by_minute: dict[datetime, int], now: datetime) -> None:
    """Whatever is shown: no more than sixty steps to now, and all who had come are counted."""
    past = {one: n for one, n in by_minute.items() if one <= now}
    curve = arrivals_curve(an_overview(a_row(), by_minute=past), now)
    assert curve.total == sum(past.values())
    assert curve.before + sum(bar.count for bar in curve.bars) == curve.total
    steps = [(bar.start - curve.first) / timedelta(minutes=curve.step) for bar in curve.bars]
    assert all(step == int(step) and 0 <= step <= MOST_BARS for step in steps)


def test_what_a_clock_ahead_of_ours_noted_counts_as_of_today() -> None:
    """The axis ends soon after now; nobody was written down tomorrow."""
    seen = an_overview(a_row(), registered=((at("2026-06-20 02:00"), 4),))
    now = at("2026-05-12 01:00")
    curve = registered_curve(seen, now)
    assert [(bar.start, bar.total) for bar in curve.bars] == [(clock("2026-05-12 00:00"), 4)]
    assert curve.last < clock("2026-05-15 00:00")
