"""The single times of what comes again: none missing, none twice, each with a name that stays."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.occurrences import (
    MOST,
    Occurrence,
    occurrences,
    period_of,
    periods,
)
from hanoiplan.checklist.schedule.values import Anchors, Every, Schedule, ScheduleKind
from tests.hanoiplan.checklist.schedule_strategies import ANCHORS, DAYS, SCHEDULES

ISSUED = Anchors(issued_on=date(2026, 3, 5))
END = date(2030, 12, 31)


def listed(
    raw: str, anchors: Anchors = ISSUED, until: date = END, output: str = ""
) -> tuple[Occurrence, ...]:
    return occurrences(read_deadline(raw, year=2026, output=output), anchors, until)


def labels(*rows: Occurrence) -> list[str]:
    return [one.label for one in rows]


def test_every_year_from_the_year_of_the_plan() -> None:
    assert labels(*listed("Hằng năm")) == ["2026", "2027", "2028", "2029", "2030"]


def test_milestones_are_one_each() -> None:
    found = listed("2026, 2028, 2030")
    assert labels(*found) == ["2026", "2028", "2030"]
    assert found[1].end == date(2028, 12, 31)


def test_a_yearly_quota_is_ticked_one_by_one_and_its_upper_figure_is_free() -> None:
    found = listed("2026-2028", output="1-2 đoàn/năm")
    assert labels(*found) == [
        "1/2 2026",
        "2/2 2026",
        "1/2 2027",
        "2/2 2027",
        "1/2 2028",
        "2/2 2028",
    ]
    assert [one.required for one in found] == [True, False] * 3


def test_a_period_without_quota_has_no_occurrences() -> None:
    assert listed("2026-2030") == ()


def test_a_day_in_the_year_is_the_end_of_each() -> None:
    found = listed("trước 15/11 hằng năm", until=date(2027, 12, 31))
    assert [(one.label, one.end) for one in found] == [
        ("2026", date(2026, 11, 15)),
        ("2027", date(2027, 11, 15)),
    ]


def test_two_days_in_the_year_are_two_each() -> None:
    found = listed("trước 20/6 và trước 20/11 hằng năm", until=date(2026, 12, 31))
    assert labels(*found) == ["2026-06-20", "2026-11-20"]
    assert found[1].start == date(2026, 6, 21)


def test_the_25th_of_each_month_is_the_last_day_where_a_month_is_shorter() -> None:
    found = listed("trước ngày 30 hằng tháng", Anchors(issued_on=date(2027, 2, 1)))
    assert found[0].end == date(2027, 2, 28)
    assert found[1].end == date(2027, 3, 30)


def test_every_second_friday() -> None:
    found = listed("2 tuần một lần, trước 16h00 thứ Sáu", until=date(2026, 4, 30))
    assert {one.end.weekday() for one in found} == {4}
    gaps = {b.end - a.end for a, b in pairwise(found)}
    assert gaps == {timedelta(14)}


def test_a_plan_issued_late_in_the_year_does_not_miss_that_year() -> None:
    found = listed("Hằng năm", Anchors(issued_on=date(2025, 11, 20)), date(2027, 1, 1))
    assert [(one.label, one.required) for one in found] == [
        ("2025", False),
        ("2026", True),
        ("2027", True),
    ]


def test_what_is_continuous_can_be_ticked_and_is_never_missed() -> None:
    found = listed("Thường xuyên, định kỳ báo cáo theo Quý", until=date(2026, 9, 1))
    assert labels(*found) == ["Q1 2026", "Q2 2026", "Q3 2026"]
    assert not any(one.required for one in found)


def test_without_any_beginning_only_the_current_one_is_offered() -> None:
    found = listed("Hằng năm", Anchors(), date(2027, 5, 1))
    assert [(one.label, one.required) for one in found] == [("2027", False)]


@given(SCHEDULES, ANCHORS, DAYS)
def test_no_occurrence_bears_anothers_name_or_ends_before_it_begins(
    schedule: Schedule, anchors: Anchors, until: date
) -> None:
    found = occurrences(schedule, anchors, until)
    names = [one.label for one in found]
    assert len(set(names)) == len(names)
    assert all(one.start <= one.end for one in found)
    assert len(found) <= MOST


@given(SCHEDULES, ANCHORS, DAYS, st.integers(0, 900))
def test_looking_further_ahead_only_adds(
    schedule: Schedule, anchors: Anchors, until: date, more: int
) -> None:
    """A tick finds its occurrence again next year: names and days do not depend on `until`."""
    if not (schedule.start or anchors.issued_on or anchors.since or anchors.event_start):
        return
    near = occurrences(schedule, anchors, until)
    far = occurrences(schedule, anchors, until + timedelta(more))
    assert set(near) <= set(far)


@given(st.sampled_from(Every), DAYS, st.integers(0, 900))
def test_periods_cover_every_day_once(every: Every, first: date, length: int) -> None:
    last = first + timedelta(length)
    found = list(periods(every, first, last))
    assert found[0].start <= first
    assert found[-1].end >= last
    steps = {b.start - a.end for a, b in pairwise(found)}
    assert steps <= {timedelta(1)}
    assert all(period_of(every, day) in found for day in (first, last))


@given(
    st.sampled_from([Every.YEAR, Every.HALF, Every.QUARTER, Every.MONTH, Every.WEEK]), DAYS, DAYS
)
def test_the_times_of_a_recurring_task_cover_its_years(
    every: Every, start: date, other: date
) -> None:
    first, last = sorted((start, other))
    last = min(last, first + timedelta(1500))
    schedule = Schedule(ScheduleKind.RECURRING, start=first, end=last, every=every)
    found = occurrences(schedule, Anchors(), last)
    days = {
        one.start + timedelta(n) for one in found for n in range((one.end - one.start).days + 1)
    }
    assert days == {first + timedelta(n) for n in range((last - first).days + 1)}


@pytest.mark.parametrize(
    ("every", "label"),
    [
        (Every.YEAR, "2026"),
        (Every.HALF, "H1 2026"),
        (Every.QUARTER, "Q1 2026"),
        (Every.MONTH, "2026-03"),
        (Every.WEEK, "2026-W10"),
        (Every.TWO_WEEKS, "2026-02-23/2026-03-08"),
    ],
)
def test_the_names_of_occurrences(every: Every, label: str) -> None:
    day = date(2026, 3, 5)
    schedule = Schedule(ScheduleKind.RECURRING, every=every, start=day)
    assert occurrences(schedule, Anchors(), day)[0].label == label
