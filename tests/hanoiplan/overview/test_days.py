"""The days of an event one by one: today is told by the clock of its place."""

from datetime import date

import pytest

from hanoiplan.overview.days import days, nearest
from tests.hanoiplan.overview.invented import a_row, an_event, an_overview, at


def test_each_day_knows_how_far_it_is_and_how_many_came_on_it() -> None:
    """18:00 UTC on the 7th is the 8th in Hà Nội."""
    by_minute = {at("2026-06-07 02:00"): 3, at("2026-06-07 18:00"): 2, at("2026-06-08 01:00"): 4}
    seen = an_overview(a_row(people=20), by_minute=by_minute)
    found = days(seen, at("2026-06-08 01:31"))
    assert [(one.day.day, one.number, one.of, one.away, one.arrived) for one in found] == [
        (7, 1, 4, -1, 3),
        (8, 2, 4, 0, 6),
        (9, 3, 4, 1, 0),
        (10, 4, 4, 2, 0),
    ]


def test_an_event_without_days_has_none() -> None:
    """Nothing is guessed."""
    seen = an_overview(facts=an_event(starts_on=None, ends_on=None))
    assert days(seen, at("2026-06-08 01:31")) == ()


@pytest.mark.parametrize(
    ("now", "most", "shown"),
    [
        ("2026-05-20 01:00", 3, [1, 2, 3]),  # long before
        ("2026-06-08 01:00", 2, [2, 3]),
        ("2026-06-08 01:00", 4, [1, 2, 3, 4]),
        ("2026-06-10 01:00", 3, [2, 3, 4]),  # the last day: room is left for those before
        ("2026-06-20 01:00", 2, [3, 4]),
        ("2026-06-08 01:00", 9, [1, 2, 3, 4]),
    ],
)
def test_where_room_is_short_today_and_what_comes_is_shown(
    now: str, most: int, shown: list[int]
) -> None:
    """What is over gives way first."""
    seen = an_overview(facts=an_event(ends_on=date(2026, 6, 10)))
    assert [one.number for one in nearest(days(seen, at(now)), most)] == shown
