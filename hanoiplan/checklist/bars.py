"""Bars of a timeline: from when to when a task runs and how far it is, on the screen and on paper.

What is done fills a bar, never time gone by. What is not here, because page and paper differ in
it: what counts as done, and which days are shown. What must not come in: colours, places, words.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hanoiplan.checklist.model import OccurrenceRow, TaskRow
from hanoiplan.checklist.schedule.values import ScheduleKind


class BarKind(StrEnum):
    """Kinds of bars; each has a shape of its own, for eyes and printers without colours."""

    DONE = "done"
    GOING_ON = "going_on"  # filled by the share that is done
    TO_DO = "to_do"
    LATE = "late"
    RECURRING = "recurring"  # one time of what comes again
    RECURRED = "recurred"  # one time of it, done
    ONGOING = "ongoing"  # without an end
    UNDATED = "undated"  # no day is known


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar from the first to the last day; `share` of it is done (0 to 1)."""

    kind: BarKind
    start: date
    end: date
    share: float = 0.0


def bars_of_times(task: TaskRow, today: date, *, done: bool) -> Iterator[Bar]:
    """Each dated time of a task; those of one stretch are one bar with its share.

    `done`: the whole task counts as done, ticked or not.
    """
    recurs = task.schedule.kind is not ScheduleKind.MILESTONES
    for (start, end), times in sorted(_stretches(task).items()):
        share = sum(one.done_on is not None for one in times) / len(times)
        if done or share >= 1:
            kind = BarKind.RECURRED if recurs else BarKind.DONE
        elif end < today:
            kind = BarKind.LATE
        else:
            kind = BarKind.RECURRING if recurs else BarKind.TO_DO
        yield Bar(kind, start, end, share)


def _stretches(task: TaskRow) -> dict[tuple[date, date], list[OccurrenceRow]]:
    together: dict[tuple[date, date], list[OccurrenceRow]] = defaultdict(list)
    for one in task.occurrences:
        if one.starts is not None and one.ends is not None:
            together[one.starts, one.ends].append(one)
    return together
