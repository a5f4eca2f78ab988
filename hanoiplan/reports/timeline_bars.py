"""When each task of a plan runs, as bars over years: what the timeline on paper shows.

Pure. Done is what reports count as done (`standing`), so that the sheet never says more than the
report it goes with; what waits or goes on without an end is shown as that, never as a date. What
must not come in: measures of a sheet, and words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from hanoiplan.checklist.bars import Bar, BarKind, bars_of_times
from hanoiplan.checklist.model import TaskRow, TaskStatus
from hanoiplan.checklist.schedule.schedules import whole
from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.reports.standing import Standing, standing

MOST_YEARS = 16  # a slip of the pen in one deadline must not make every other bar a point


@dataclass(frozen=True, slots=True)
class Years:
    """The whole years that a sheet shows."""

    first: int
    last: int

    @property
    def count(self) -> int:
        """How many."""
        return self.last - self.first + 1

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def share(self, day: date) -> float:
        """Where a day begins, as a share of all years (0 to 1)."""
        start, following = date(day.year, 1, 1), date(day.year + 1, 1, 1)
        part = (day - start).days / (following - start).days
        return min(max((day.year - self.first + part) / self.count, 0.0), 1.0)

    def end_share(self, day: date) -> float:
        """Where a day ends."""
        length = (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days
        return min(self.share(day) + 1 / length / self.count, 1.0)


def years_of(tasks: Iterable[TaskRow], today: date) -> Years:
    """From the first to the last day of anything, with today's year."""
    found = [today.year, *(day.year for one in tasks for day in _days(one))]
    first = max(min(found), today.year - MOST_YEARS // 2)
    return Years(first, min(max(found), first + MOST_YEARS - 1))


def _days(task: TaskRow) -> Iterator[date]:
    span = whole(task.schedule, task.anchors)
    if span is not None:
        yield from (span.start, span.end)
    for one in task.occurrences:
        yield from (day for day in (one.starts, one.ends) if day is not None)


def bars_of(task: TaskRow, today: date, years: Years) -> tuple[Bar, ...]:
    """The bars of a task, cut to the years that are shown."""
    first, last = date(years.first, 1, 1), date(years.last, 12, 31)
    return tuple(
        replace(one, start=max(one.start, first), end=min(one.end, last))
        for one in _bars(task, today, last)
        if one.start <= last and one.end >= first
    )


def _bars(task: TaskRow, today: date, last: date) -> Iterator[Bar]:
    span = whole(task.schedule, task.anchors)
    stands = standing(task, today)
    done = stands is Standing.DONE
    if times := tuple(bars_of_times(task, today, done=done)):
        yield from times
    elif task.schedule.kind is ScheduleKind.CONTINUOUS:
        start = task.schedule.start or task.anchors.issued_on or date(today.year, 1, 1)
        yield Bar(BarKind.DONE if done else BarKind.ONGOING, min(start, last), last, float(done))
    elif span is not None:
        yield Bar(_kind(task, stands), span.start, span.end, task.percent / 100)
    else:
        yield Bar(BarKind.DONE if done else BarKind.UNDATED, min(today, last), last, float(done))


def _kind(task: TaskRow, stands: Standing) -> BarKind:
    known = {
        Standing.DONE: BarKind.DONE,
        Standing.LATE: BarKind.LATE,
        Standing.GOING_ON: BarKind.GOING_ON,
        Standing.STOPPED: BarKind.UNDATED,
    }
    begun = task.percent > 0 or task.status is TaskStatus.IN_PROGRESS
    return known.get(stands, BarKind.GOING_ON if begun else BarKind.TO_DO)
