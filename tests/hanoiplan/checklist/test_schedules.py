"""When something is due and when it is late: never too early, never forgotten, never by guess."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.schedules import (
    due,
    is_late,
    late_since,
    moves_with_event,
    next_due,
    waits_for_condition,
)
from hanoiplan.checklist.schedule.values import Anchors, Schedule, ScheduleKind, Span
from tests.hanoiplan.checklist.schedule_strategies import ANCHORS, DAYS, SCHEDULES

ISSUED = date(2026, 7, 14)
EVENT = Anchors(date(2026, 6, 8), date(2026, 6, 10), issued_on=date(2026, 5, 15))


def late(raw: str, today: date, anchors: Anchors = EVENT, ticked: tuple[str, ...] = ()) -> bool:
    return is_late(read_deadline(raw, year=2026), anchors, today, ticked)


def test_a_period_is_late_after_its_last_day_only() -> None:
    assert not late("2026", date(2026, 12, 31))
    assert late("2026", date(2027, 1, 1))


def test_before_the_20th_is_in_time_on_the_20th() -> None:
    assert not late("trước 20/6", date(2026, 6, 20))
    assert late("trước 20/6", date(2026, 6, 21))


@pytest.mark.parametrize(
    "raw", ["Thường xuyên", "Thường xuyên, báo cáo theo quý", "Theo dự án", "", "nt"]
)
def test_what_has_no_end_is_never_late(raw: str) -> None:
    assert not late(raw, date(2090, 1, 1))


def test_a_condition_is_late_only_some_time_after_it_came_true() -> None:
    raw, came_true = "Sau khi Bộ A ban hành", Anchors(fulfilled_on=date(2026, 8, 1))
    assert waits_for_condition(read_deadline(raw), Anchors())
    assert not late(raw, date(2090, 1, 1), Anchors())
    assert not late(raw, date(2026, 8, 31), came_true)
    assert late(raw, date(2026, 9, 1), came_true)


def test_at_once_leaves_the_day_itself() -> None:
    raw, ended = "Ngay khi phiên họp kết thúc", Anchors(fulfilled_on=date(2026, 6, 8))
    assert not late(raw, date(2026, 6, 8), ended)
    assert late(raw, date(2026, 6, 9), ended)


def test_milestones_are_late_one_by_one() -> None:
    raw = "2026, 2028, 2030"
    assert not late(raw, date(2026, 12, 31))
    assert late(raw, date(2027, 1, 1))
    assert not late(raw, date(2027, 1, 1), ticked=("2026",))
    assert late(raw, date(2029, 1, 1), ticked=("2026",))


def test_what_comes_again_is_late_by_the_first_time_missed() -> None:
    schedule = read_deadline("Hằng năm")
    anchors = Anchors(issued_on=date(2026, 3, 1))
    assert late_since(schedule, anchors, date(2029, 2, 1)) == date(2026, 12, 31)
    assert late_since(schedule, anchors, date(2029, 2, 1), {"2026"}) == date(2027, 12, 31)
    assert late_since(schedule, anchors, date(2029, 2, 1), {"2026", "2027", "2028"}) is None


def test_a_quota_is_late_when_a_year_had_less_than_its_lower_figure() -> None:
    schedule = read_deadline("2026-2030", output="1-2 đoàn/năm")
    today = date(2027, 3, 1)
    assert is_late(schedule, Anchors(), today)
    assert not is_late(schedule, Anchors(), today, {"1/2 2026"})


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("D-30", date(2026, 5, 9)),
        ("trước hội nghị 2 tuần", date(2026, 5, 25)),
        ("Trước hội nghị", date(2026, 6, 7)),
        ("15 ngày sau hội nghị", date(2026, 6, 25)),
        ("10 ngày kể từ ngày ban hành Kế hoạch", date(2026, 5, 25)),
    ],
)
def test_relative_days_count_from_the_event_or_the_issue(raw: str, day: date) -> None:
    span = due(read_deadline(raw), EVENT)
    assert span is not None
    assert span.end == day


def test_a_hundred_days_from_the_issue() -> None:
    span = due(read_deadline("100 ngày kể từ ngày ban hành"), Anchors(issued_on=ISSUED))
    assert span == Span(ISSUED, date(2026, 10, 22))


def test_working_days_leave_out_weekends_and_holidays() -> None:
    came_true = Anchors(fulfilled_on=date(2026, 8, 28))
    span = due(read_deadline("3 ngày làm việc sau khi Nghị quyết được thông qua"), came_true)
    assert span is not None
    assert span.end == date(2026, 9, 3)  # Mon 31/8, Tue 1/9, not 2/9, Thu 3/9


def test_a_count_without_its_anchor_has_no_day() -> None:
    assert due(read_deadline("D-30"), Anchors()) is None
    assert not late("D-30", date(2090, 1, 1), Anchors())


def test_an_open_period_begins_with_the_issue_of_the_plan() -> None:
    assert due(read_deadline("đến hết năm 2030"), EVENT) == Span(
        date(2026, 5, 15), date(2030, 12, 31)
    )


def test_the_span_due_now_is_the_first_one_not_ticked() -> None:
    schedule, today = read_deadline("2026, 2028, 2030"), date(2026, 7, 1)
    now = due(schedule, Anchors(), today)
    after = due(schedule, Anchors(), date(2027, 7, 1), {"2026"})
    assert now == Span(date(2026, 1, 1), date(2026, 12, 31))
    assert after == Span(date(2028, 1, 1), date(2028, 12, 31))


def test_what_is_above_the_quota_is_offered_but_not_waited_for() -> None:
    schedule = read_deadline("2026-2027", output="1-2 đoàn/năm")
    found = next_due(schedule, Anchors(), date(2026, 7, 1), {"1/2 2026"})
    assert found is not None
    assert found.label == "1/2 2027"


@pytest.mark.parametrize(
    ("raw", "moves"),
    [("D-30", True), ("15 ngày sau hội nghị", True), ("20/6/2026", False),
     ("10 ngày kể từ ngày ban hành", False), ("Sau khi Bộ A ban hành", False)],
)  # fmt: skip
def test_only_what_counts_from_the_event_moves_with_it(raw: str, moves: bool) -> None:
    assert moves_with_event(read_deadline(raw)) is moves


@given(SCHEDULES, ANCHORS, DAYS, st.integers(0, 900))
def test_a_later_day_never_makes_a_late_task_good(
    schedule: Schedule, anchors: Anchors, today: date, more: int
) -> None:
    if is_late(schedule, anchors, today):
        assert is_late(schedule, anchors, today + timedelta(more))


@given(SCHEDULES, ANCHORS, DAYS, st.sets(st.sampled_from(["2026", "2027", "1/2 2026", "Q1 2026"])))
def test_a_tick_never_makes_a_task_later(
    schedule: Schedule, anchors: Anchors, today: date, ticked: set[str]
) -> None:
    without = late_since(schedule, anchors, today)
    with_ticks = late_since(schedule, anchors, today, ticked)
    assert with_ticks is None or (without is not None and without <= with_ticks)


@given(SCHEDULES, ANCHORS, DAYS)
def test_late_is_late_by_a_day_that_is_past(
    schedule: Schedule, anchors: Anchors, today: date
) -> None:
    since = late_since(schedule, anchors, today)
    assert since is None or since < today


@given(SCHEDULES, ANCHORS, st.integers(1, 300))
def test_what_moves_with_the_event_moves_as_far_as_the_event(
    schedule: Schedule, anchors: Anchors, days: int
) -> None:
    """And the rest stays where it is."""
    if anchors.event_start is None or schedule.working_days:
        return
    end = anchors.event_end or anchors.event_start
    before = Anchors(anchors.event_start, end, anchors.issued_on, since=anchors.since)
    step = timedelta(days)
    after = Anchors(anchors.event_start + step, end + step, anchors.issued_on, since=anchors.since)
    first, second = due(schedule, before), due(schedule, after)
    moved = step if moves_with_event(schedule) else timedelta(0)
    assert (first is None) is (second is None)
    if first and second:
        assert second.end - first.end == moved


@given(SCHEDULES, ANCHORS, DAYS)
def test_a_span_never_ends_before_it_begins(
    schedule: Schedule, anchors: Anchors, today: date
) -> None:
    for span in (due(schedule, anchors), due(schedule, anchors, today)):
        assert span is None or span.start <= span.end


def test_a_dateless_reading_is_never_late() -> None:
    assert not is_late(Schedule(ScheduleKind.DATE), EVENT, date(2090, 1, 1))
