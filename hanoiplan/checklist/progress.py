"""How tasks stand on a day: late, this week, next; how far a section, an agency, a plan has come.

Pure rules over what a task knows of itself. What must not come in: queries, words, colours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, TypeVar

from hanoiplan.checklist.model import OccurrenceRow, TaskState, TaskStatus
from hanoiplan.checklist.schedule.occurrences import occurrences
from hanoiplan.checklist.schedule.schedules import due, is_late, waits_for_condition
from hanoiplan.checklist.schedule.values import Anchors, Schedule, ScheduleKind, Span

NEXT_DAYS = 60  # what is due within so many days after this week is "next"

_BEGUN = {TaskStatus.IN_PROGRESS, TaskStatus.WAITING}


class TaskFacts(Protocol):
    """What these rules need of a task; a `TaskRow` has it all."""

    @property
    def schedule(self) -> Schedule: ...
    @property
    def anchors(self) -> Anchors: ...
    @property
    def status(self) -> TaskStatus: ...
    @property
    def percent(self) -> int: ...
    @property
    def percent_measured(self) -> bool: ...
    @property
    def occurrences(self) -> Sequence[OccurrenceRow]: ...


Task = TypeVar("Task", bound=TaskFacts)


# --- one task ---


def ticked(task: TaskFacts) -> frozenset[str]:
    """The labels of the occurrences that are done."""
    return frozenset(one.label for one in task.occurrences if one.done_on is not None)


def is_begun(task: TaskFacts) -> bool:
    """Whether somebody has begun: says so, has come some way, or has done one of its times.

    The one rule of what is in progress, for commands, lists and reports.
    """
    return task.status in _BEGUN or task.percent > 0 or bool(ticked(task))


def status_of(status: TaskStatus, *, percent: int, times_done: bool) -> TaskStatus:
    """What is said of a task that nobody has called begun, though something of it is done."""
    begun = status is TaskStatus.NOT_STARTED and (percent > 0 or times_done)
    return TaskStatus.IN_PROGRESS if begun else status


def state_of(task: TaskFacts, today: date) -> TaskState:
    """How a task stands: what a person closed first, then lateness, then what lies ahead.

    THIS_WEEK: due by the coming Sunday. NEXT: due in the `NEXT_DAYS` after it. GOING_ON: begun
    (`is_begun`), and due later. WAITING: for a condition while nobody has begun, or because a
    person says so, and it is not late. NO_DEADLINE: no day can be said and nobody has begun.
    """
    if task.status is TaskStatus.DONE:
        return TaskState.DONE
    if task.status is TaskStatus.STOPPED:
        return TaskState.STOPPED
    if is_late(task.schedule, task.anchors, today, ticked(task)):
        return TaskState.LATE
    waits = waits_for_condition(task.schedule, task.anchors) and not is_begun(task)
    if task.status is TaskStatus.WAITING or waits:
        return TaskState.WAITING
    return _ahead(task, today)


def _ahead(task: TaskFacts, today: date) -> TaskState:
    later = TaskState.GOING_ON if is_begun(task) else TaskState.TO_DO
    if task.schedule.kind is ScheduleKind.CONTINUOUS:
        return later
    span = due(task.schedule, task.anchors, today, ticked(task))
    if span is None:
        comes = task.schedule.kind is ScheduleKind.RECURRING
        return later if comes or later is TaskState.GOING_ON else TaskState.NO_DEADLINE
    sunday = today + timedelta(6 - today.weekday())
    if today <= span.end <= sunday:
        return TaskState.THIS_WEEK
    return TaskState.NEXT if _soon(span, today) else later


def _soon(span: Span, today: date) -> bool:
    return span.end <= today + timedelta(6 - today.weekday() + NEXT_DAYS)


def percent_of(task: TaskFacts, today: date) -> int:
    """How far one task is, 0 to 100: done is 100; a measure counts for itself.

    Otherwise the occurrences ticked of those required (of an endless schedule those of this year
    and before), or what a person entered where that is more; never 100 before it is done.
    """
    if task.status is TaskStatus.DONE:
        return 100
    if task.percent_measured:
        return _bounded(task.percent, 100)
    return _bounded(max(task.percent, _ticked_share(task, today)), 99)


def _ticked_share(task: TaskFacts, today: date) -> int:
    done = ticked(task)
    if not done:
        return 0
    until = task.schedule.end or date(today.year, 12, 31)
    if task.schedule.milestones:
        until = max(one.end for one in task.schedule.milestones)
    wanted = {o.label for o in occurrences(task.schedule, task.anchors, until) if o.required}
    return len(wanted & done) * 100 // len(wanted) if wanted else 0


def _bounded(percent: int, most: int) -> int:
    return min(max(percent, 0), most)


# --- many tasks ---


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of tasks by how they stand, and one figure for the whole.

    `percent` is the mean of the tasks' own percents, every task with the same weight: a plan does
    not say that one task is worth more than another. Left out of it: stopped tasks, and tasks
    without an end (continuous) that are not done, because they would hold every plan below 100.
    It is rounded down, so that 100 means all.
    """

    total: int = 0
    done: int = 0
    late: int = 0
    this_week: int = 0
    next: int = 0
    to_do: int = 0
    going_on: int = 0
    waiting: int = 0
    no_deadline: int = 0
    stopped: int = 0
    percent: int = 0

    @property
    def open(self) -> int:
        """What is neither done nor stopped."""
        return self.total - self.done - self.stopped


def progress_of(tasks: Iterable[TaskFacts], today: date) -> Progress:
    """Sum up tasks; the caller leaves out cancelled ones and parts of other tasks."""
    listed = list(tasks)
    states = [state_of(task, today) for task in listed]
    counts = {str(state): states.count(state) for state in TaskState}
    weighed = [percent_of(task, today) for task in listed if _counts(task)]
    percent = sum(weighed) // len(weighed) if weighed else 0
    return Progress(total=len(listed), percent=percent, **counts)


def _counts(task: TaskFacts) -> bool:
    if task.status is TaskStatus.STOPPED:
        return False
    endless = task.schedule.kind is ScheduleKind.CONTINUOUS
    return task.status is TaskStatus.DONE or not endless


# --- what comes first ---

ORDER = (
    TaskState.LATE,
    TaskState.THIS_WEEK,
    TaskState.NEXT,
    TaskState.GOING_ON,
    TaskState.TO_DO,
    TaskState.WAITING,
    TaskState.NO_DEADLINE,
    TaskState.DONE,
    TaskState.STOPPED,
)


def urgency(task: TaskFacts, today: date) -> tuple[int, date]:
    """The key of "late, this week, next": by state, then by the day that is due now.

    What is due later stands by its day, begun or not.
    """
    span = due(task.schedule, task.anchors, today, ticked(task))
    state = state_of(task, today)
    if state is TaskState.TO_DO:
        state = TaskState.GOING_ON
    return ORDER.index(state), span.end if span else date.max


def by_urgency(tasks: Iterable[Task], today: date) -> list[Task]:
    """Tasks in that order; what is equal keeps the order of the plan."""
    return sorted(tasks, key=lambda task: urgency(task, today))
