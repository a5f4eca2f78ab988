"""The times of a task as they are shown: those that are stored, and those that have come since.

What comes again without an end is written down for the years that a plan names; later years are
computed from the schedule, so that there is something to tick in each. Pure. What must not come in:
tables, and the ticking itself (`repeating`).
"""

from dataclasses import replace
from datetime import date

from hanoiplan.checklist.model import OccurrenceRow, TaskRow
from hanoiplan.checklist.schedule.occurrences import occurrences
from hanoiplan.checklist.schedule.values import Schedule, ScheduleKind

NOT_STORED = 0  # the id of a time that nobody has ticked yet

_ENDLESS = {ScheduleKind.RECURRING, ScheduleKind.CONTINUOUS, ScheduleKind.PERIOD}


def year_end(day: date) -> date:
    """31 December of its year: until then the times without an end are shown."""
    return date(day.year, 12, 31)


def with_times(row: TaskRow, today: date) -> TaskRow:
    """The task with every time up to the end of this year; `NOT_STORED` for those without a row.

    What was ticked under a name that the schedule no longer has stays in its place.
    """
    if not _is_endless(row.schedule):
        return row
    stored = {one.label: one for one in row.occurrences}
    listed = occurrences(row.schedule, row.anchors, year_end(today))
    if all(one.label in stored for one in listed):
        return row
    places = {one.label: place for place, one in enumerate(listed)}
    new = [
        OccurrenceRow(NOT_STORED, one.label, one.start, one.end)
        for one in listed
        if one.label not in stored
    ]

    def order(one: OccurrenceRow) -> tuple[date, int]:
        return one.starts or date.min, places.get(one.label, -1)

    return replace(row, occurrences=tuple(sorted((*row.occurrences, *new), key=order)))


def _is_endless(schedule: Schedule) -> bool:
    again = schedule.every is not None or schedule.quota is not None
    return again and schedule.end is None and schedule.kind in _ENDLESS
