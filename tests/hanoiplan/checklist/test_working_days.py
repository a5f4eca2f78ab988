"""Working days of an office: weekends and fixed holidays do not count."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.checklist.schedule.working_days import add_working_days, holidays, is_working_day
from tests.hanoiplan.checklist.schedule_strategies import DAYS


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 6, 5), 1, date(2026, 6, 8)),  # Friday to Monday
        (date(2026, 6, 8), -1, date(2026, 6, 5)),
        (date(2026, 4, 29), 1, date(2026, 5, 4)),  # 30/4 and 1/5, then a weekend
        (date(2026, 6, 6), 0, date(2026, 6, 6)),
    ],
)
def test_days_on_which_offices_are_closed_are_passed_over(
    start: date, days: int, end: date
) -> None:
    assert add_working_days(start, days) == end


def test_a_holiday_on_a_sunday_gives_the_monday() -> None:
    """30/4/2028 is a Sunday and the Monday is a holiday itself: the Tuesday is given."""
    assert holidays(2028) >= {date(2028, 4, 30), date(2028, 5, 1), date(2028, 5, 2)}


def test_the_days_an_office_names_are_closed_too() -> None:
    tet = frozenset({date(2027, 2, 8), date(2027, 2, 9)})
    assert add_working_days(date(2027, 2, 5), 1, tet) == date(2027, 2, 10)


@given(DAYS, st.integers(1, 60))
def test_between_start_and_end_lie_just_so_many_working_days(start: date, days: int) -> None:
    end = add_working_days(start, days)
    span = [start + timedelta(n) for n in range(1, (end - start).days + 1)]
    assert sum(is_working_day(day) for day in span) == days
    assert is_working_day(end)
