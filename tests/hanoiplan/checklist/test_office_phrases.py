"""More forms in which offices write deadlines: days of one month, numerals alone, fairs."""

from datetime import date

import pytest

from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.plain_dates import MAYBE_SWAPPED
from hanoiplan.checklist.schedule.values import Anchor, Every, Limit, ScheduleKind


@pytest.mark.parametrize(
    ("raw", "ends"),
    [
        ("Ngày 7, 9/4/2027", [date(2027, 4, 7), date(2027, 4, 9)]),
        ("ngày 7, 8 và 9/4/2027", [date(2027, 4, 7), date(2027, 4, 8), date(2027, 4, 9)]),
        ("Ngày 7 và 9 tháng 4 năm 2027", [date(2027, 4, 7), date(2027, 4, 9)]),
        ("Ngày 7/3, 9/4/2027", [date(2027, 3, 7), date(2027, 4, 9)]),
    ],
)
def test_listed_days_take_the_month_of_the_last(raw: str, ends: list[date]) -> None:
    """Unless a day has a month of its own."""
    assert [one.end for one in read_deadline(raw).milestones] == ends


@pytest.mark.parametrize(
    ("raw", "start", "end"),
    [
        ("III/2027", date(2027, 7, 1), date(2027, 9, 30)),
        ("I-II/2027", date(2027, 1, 1), date(2027, 6, 30)),
    ],
)
def test_a_numeral_before_a_year_is_a_quarter(raw: str, start: date, end: date) -> None:
    """The word for the quarter stands in the heading of the column."""
    found = read_deadline(raw)

    assert (found.start, found.end, found.uncertain) == (start, end, False)


@pytest.mark.parametrize(
    ("raw", "days", "anchor"),
    [
        ("20 ngày sau khi kết thúc Hội chợ", 20, Anchor.EVENT_END),
        ("Trước Lễ hội 9 ngày", -9, Anchor.EVENT_START),
        ("5 ngày trước khai mạc Tuần lễ", -5, Anchor.EVENT_START),
        ("Sau Festival 3 ngày", 3, Anchor.EVENT_END),
    ],
)
def test_an_event_has_many_names(raw: str, days: int, anchor: Anchor) -> None:
    """A fair, a festival or a week is the event as much as a conference."""
    found = read_deadline(raw)

    assert (found.kind, found.days, found.anchor) == (ScheduleKind.RELATIVE, days, anchor)


def test_the_last_month_of_a_quarter_comes_every_quarter() -> None:
    """A day of it is the limit."""
    found = read_deadline("trước ngày 8 của tháng cuối quý")

    assert (found.every, found.limits) == (Every.QUARTER, (Limit(0, 8),))


def test_a_long_period_that_is_short_with_one_end_turned_is_asked_about() -> None:
    """Of a spreadsheet that took the day for the month; the dates stay as written."""
    found = read_deadline("20/4/2027 - 05/10/2027")

    assert (found.start, found.end) == (date(2027, 4, 20), date(2027, 10, 5))
    assert found.why_uncertain == MAYBE_SWAPPED


@pytest.mark.parametrize(
    "raw", ["20/4/2027 - 25/10/2027", "20/4/2027 - 05/5/2027", "20 tháng 4 - 05 tháng 10 năm 2027"]
)
def test_other_periods_are_believed(raw: str) -> None:
    """No day that could be a month, a short period, or a month named in words."""
    assert not read_deadline(raw).uncertain
