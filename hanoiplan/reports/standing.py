"""How tasks stand for a report: done only where the output is there, and the counts of it.

Pure rules. What must not come in: queries, words.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from hanoiplan.checklist.model import TaskRow, TaskState, TaskStatus
from hanoiplan.checklist.progress import is_begun, state_of, ticked
from hanoiplan.checklist.schedule.schedules import late_since


class Standing(StrEnum):
    """How a report counts a task; every task is counted once."""

    DONE = "done"
    GOING_ON = "going_on"
    NOT_DUE = "not_due"  # not begun, and its time has not run out
    LATE = "late"
    WAITING = "waiting"
    OPEN = "open"  # no deadline, and not begun
    STOPPED = "stopped"


_SAME = {
    TaskState.DONE: Standing.DONE,
    TaskState.LATE: Standing.LATE,
    TaskState.WAITING: Standing.WAITING,
    TaskState.NO_DEADLINE: Standing.OPEN,
    TaskState.STOPPED: Standing.STOPPED,
}


def has_output(task: TaskRow) -> bool:
    """Whether what the plan asks for is there: named, shown by evidence, or never asked for."""
    return bool(task.delivered.strip()) or task.evidence > 0 or not task.output.strip()


def without_output(task: TaskRow) -> bool:
    """Whether somebody says that it is done while its output is not there."""
    return task.status is TaskStatus.DONE and not has_output(task)


def standing(task: TaskRow, today: date) -> Standing:
    """How a task is counted: a task said to be done without its output is still going on."""
    counted = replace(task, status=TaskStatus.IN_PROGRESS) if without_output(task) else task
    state = state_of(counted, today)
    if state in _SAME:
        return _SAME[state]
    return Standing.GOING_ON if is_begun(counted) else Standing.NOT_DUE


def days_late(task: TaskRow, today: date) -> int:
    """For how many days a late task has been late."""
    since = late_since(task.schedule, task.anchors, today, ticked(task))
    return (today - since).days if since is not None else 0


@dataclass(frozen=True, slots=True)
class Counts:
    """Tasks by how they stand."""

    total: int
    by: Counter[Standing]

    def of(self, *standings: Standing) -> int:
        """How many stand so."""
        return sum(self.by[one] for one in standings)


def counts_of(tasks: Iterable[TaskRow], today: date) -> Counts:
    """Count tasks; the caller leaves out cancelled ones and parts of other tasks."""
    by = Counter(standing(task, today) for task in tasks)
    return Counts(by.total(), by)


def of_standing(tasks: Sequence[TaskRow], today: date, wanted: Standing) -> list[TaskRow]:
    """The tasks that stand so, in their order."""
    return [task for task in tasks if standing(task, today) is wanted]
