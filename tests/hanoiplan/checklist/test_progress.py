"""How a task stands this morning, in which order the day begins, and how far a plan has come."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.checklist.model import OccurrenceRow, TaskState, TaskStatus
from hanoiplan.checklist.progress import (
    ORDER,
    Progress,
    by_urgency,
    percent_of,
    progress_of,
    state_of,
)
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.values import Anchors, Schedule
from tests.hanoiplan.checklist.schedule_strategies import ANCHORS, DAYS, SCHEDULES

TODAY = date(2026, 6, 3)  # a Wednesday
EVENT = Anchors(date(2026, 6, 8), date(2026, 6, 10), issued_on=date(2026, 1, 5))


@dataclass(frozen=True)
class Facts:
    """What the rules look at, without a table behind it."""

    schedule: Schedule
    anchors: Anchors = EVENT
    status: TaskStatus = TaskStatus.NOT_STARTED
    percent: int = 0
    percent_measured: bool = False
    occurrences: tuple[OccurrenceRow, ...] = ()


def task(raw: str, status: TaskStatus = TaskStatus.NOT_STARTED, percent: int = 0) -> Facts:
    return Facts(read_deadline(raw, year=2026), status=status, percent=percent)


def with_ticks(one: Facts, *labels: str) -> Facts:
    rows = (OccurrenceRow(n, label, None, None, TODAY) for n, label in enumerate(labels))
    return replace(one, occurrences=tuple(rows))


S, T = TaskState, TaskStatus


@pytest.mark.parametrize(
    ("raw", "status", "state"),
    [
        ("02/6/2026", T.IN_PROGRESS, S.LATE),
        ("02/6/2026", T.WAITING, S.LATE),
        ("02/6/2026", T.DONE, S.DONE),
        ("02/6/2026", T.STOPPED, S.STOPPED),
        ("03/6/2026", T.NOT_STARTED, S.THIS_WEEK),
        ("07/6/2026", T.NOT_STARTED, S.THIS_WEEK),
        ("08/6/2026", T.NOT_STARTED, S.NEXT),
        ("D-1", T.NOT_STARTED, S.THIS_WEEK),
        ("Quý IV/2026", T.NOT_STARTED, S.TO_DO),
        ("Quý IV/2026", T.IN_PROGRESS, S.GOING_ON),
        ("2026", T.NOT_STARTED, S.TO_DO),
        ("2026", T.WAITING, S.WAITING),
        ("2028", T.NOT_STARTED, S.TO_DO),
        ("Hằng năm", T.NOT_STARTED, S.TO_DO),
        ("Thường xuyên", T.NOT_STARTED, S.TO_DO),
        ("Thường xuyên", T.IN_PROGRESS, S.GOING_ON),
        ("Sau khi Bộ A ban hành", T.NOT_STARTED, S.WAITING),
        ("Sau khi Bộ A ban hành", T.IN_PROGRESS, S.GOING_ON),
        ("Theo dự án", T.NOT_STARTED, S.NO_DEADLINE),
        ("Theo dự án", T.IN_PROGRESS, S.GOING_ON),
        ("", T.NOT_STARTED, S.NO_DEADLINE),
    ],
)
def test_how_a_task_stands_on_a_wednesday(raw: str, status: TaskStatus, state: TaskState) -> None:
    assert state_of(task(raw, status), TODAY) is state


@pytest.mark.parametrize(
    "one", [task("2028", percent=5), with_ticks(task("2026, 2028, 2030"), "2026")]
)
def test_what_has_come_some_way_is_in_progress_though_nobody_calls_it_so(one: Facts) -> None:
    assert state_of(one, TODAY) is S.GOING_ON


def test_a_missed_year_makes_a_yearly_task_late_until_it_is_ticked() -> None:
    one, today = task("Hằng năm"), date(2027, 2, 1)
    assert state_of(one, today) is TaskState.LATE
    assert state_of(with_ticks(one, "2026"), today) is TaskState.GOING_ON


def test_the_day_begins_with_what_is_late_the_oldest_first() -> None:
    tasks = [task("2028"), task("07/6/2026"), task("01/6/2026"), task(""), task("Quý I/2026")]
    assert [one.schedule.raw for one in by_urgency(tasks, TODAY)] == [
        "Quý I/2026", "01/6/2026", "07/6/2026", "2028", "",
    ]  # fmt: skip


def test_what_falls_due_soon_stands_before_what_has_not_begun() -> None:
    """And a deadline of this year before one of years to come, begun or not."""
    raws = ["2027-2030", "31/12/2026", "20/3/2027", "Quý I/2027"]
    tasks = [task(raw, T.IN_PROGRESS if raw == "20/3/2027" else T.NOT_STARTED) for raw in raws]
    today = date(2026, 11, 23)
    assert state_of(tasks[1], today) is TaskState.NEXT
    assert [one.schedule.raw for one in by_urgency(tasks, today)] == [
        "31/12/2026", "20/3/2027", "Quý I/2027", "2027-2030",
    ]  # fmt: skip


def test_the_order_names_every_state_once() -> None:
    assert sorted(ORDER) == sorted(TaskState)


@pytest.mark.parametrize(
    ("one", "percent"),
    [
        (task("2026", percent=40), 40),
        (task("2026", T.DONE, percent=40), 100),
        (replace(task("2026", percent=100), percent_measured=True), 100),
        (with_ticks(task("2026, 2028, 2030"), "2026"), 33),
        (with_ticks(task("2026, 2028, 2030"), "2026", "2028", "2030"), 99),
        (with_ticks(task("2026, 2028, 2030", percent=50), "2026"), 50),
        (with_ticks(task("Hằng năm"), "2026"), 99),
    ],
)
def test_the_percent_of_a_task_is_never_full_before_it_is_done(one: Facts, percent: int) -> None:
    """But a measure counts for itself: all badges printed is all badges printed."""
    assert percent_of(one, TODAY) == percent


def test_a_plan_is_the_mean_of_its_tasks_without_stopped_and_endless_ones() -> None:
    tasks = [task("2026", T.DONE), task("2026", percent=50), task("2026", T.STOPPED),
             task("Thường xuyên"), task("01/6/2026")]  # fmt: skip
    found = progress_of(tasks, TODAY)
    assert found == Progress(total=5, done=1, late=1, going_on=1, to_do=1, stopped=1, percent=50)
    assert found.open == 3


def test_nothing_is_nothing_done() -> None:
    assert progress_of([], TODAY) == Progress()


FACTS = st.builds(
    Facts,
    schedule=SCHEDULES,
    anchors=ANCHORS,
    status=st.sampled_from(TaskStatus),
    percent=st.integers(-5, 120),
    percent_measured=st.booleans(),
)


@given(FACTS, DAYS, st.integers(0, 900))
def test_a_late_task_stays_late_until_somebody_does_something(
    facts: Facts, today: date, more: int
) -> None:
    if state_of(facts, today) is TaskState.LATE:
        assert state_of(facts, today + timedelta(more)) is TaskState.LATE


@given(st.lists(FACTS, max_size=6), DAYS)
def test_every_task_is_counted_in_one_state(tasks: list[Facts], today: date) -> None:
    sums = progress_of(tasks, today)
    states = (sums.done, sums.late, sums.this_week, sums.next, sums.to_do, sums.going_on,
              sums.waiting, sums.no_deadline, sums.stopped)  # fmt: skip
    assert sum(states) == sums.total == len(tasks)
    assert 0 <= sums.percent <= 100
    assert sorted(map(id, by_urgency(tasks, today))) == sorted(map(id, tasks))
