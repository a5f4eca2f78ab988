"""Where days stand on the timeline: in order, in their year, and back again."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.checklist.timeline.axis import MOST_YEARS, Axis, Zoom, axis_over, last_of_month

DAYS = st.dates(date(2020, 1, 1), date(2039, 12, 31))
AXIS = Axis(2020, 2039, 365.0)
TODAY = date(2026, 6, 8)


@given(DAYS)
def test_the_day_under_a_bar_is_the_day_of_the_bar(day: date) -> None:
    middle = (AXIS.x(day) + AXIS.end_x(day)) / 2
    assert AXIS.day_at(middle) == day


@given(DAYS, DAYS)
def test_a_later_day_stands_further_right(one: date, other: date) -> None:
    assert (one < other) == (AXIS.x(one) < AXIS.x(other))


@given(DAYS)
def test_a_day_ends_where_the_next_one_begins(day: date) -> None:
    following = day + timedelta(days=1)
    assert following.year > 2039 or AXIS.end_x(day) == pytest.approx(AXIS.x(following))


@pytest.mark.parametrize(("zoom", "parts"), [(Zoom.YEAR, 0), (Zoom.QUARTER, 8), (Zoom.MONTH, 24)])
def test_two_years_have_eight_quarters_or_twenty_four_months(zoom: Zoom, parts: int) -> None:
    axis = Axis(2026, 2027, 480.0, zoom)
    marks = list(axis.parts())
    assert len(marks) == parts
    assert all(one.right == pytest.approx(two.left) for one, two in pairwise(marks))


def test_the_years_of_a_plan_and_of_today_are_shown() -> None:
    axis = axis_over([date(2028, 1, 1), date(2030, 12, 31)], TODAY, Zoom.QUARTER, 700, 1.0)
    assert (axis.first, axis.last) == (2026, 2030)
    assert axis.width == pytest.approx(700), "five years fill the room there is"


def test_a_narrow_room_scrolls_instead_of_squeezing_the_quarters() -> None:
    axis = axis_over([date(2030, 12, 31)], TODAY, Zoom.QUARTER, 300, 1.0)
    assert axis.width > 300


def test_a_slip_of_the_pen_does_not_make_the_paper_endless() -> None:
    axis = axis_over([date(206, 1, 1), date(2926, 12, 31)], TODAY, Zoom.YEAR, 700, 1.0)
    assert axis.last - axis.first < MOST_YEARS
    assert axis.first <= TODAY.year <= axis.last


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_the_day_after_the_last_of_a_month_is_a_first(year: int, month: int) -> None:
    last = last_of_month(year, month)
    assert (last.year, last.month) == (year, month)
    assert (last + timedelta(days=1)).day == 1
