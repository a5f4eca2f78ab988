"""Which tasks end on which day, and the days of a month as a sheet of weeks. Pure.

What must not come in: painting.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from hanoiplan.checklist.model import TaskStatus
from ui.checklist.lines import Line

WEEK = 7
Days = Mapping[date, Sequence[Line]]


def ends_of(lines: Sequence[Line]) -> Days:
    """Each task on its last day; one that comes again on the last day of each of its times."""
    found: dict[date, list[Line]] = defaultdict(list)
    for line in lines:
        times = {one.ends for one in line.row.occurrences if one.ends}
        for day in sorted(times) if times else [line.whole.end] if line.whole else []:
            found[day].append(line)
    return {day: sorted(on_it, key=_worst_first) for day, on_it in found.items()}


def _worst_first(line: Line) -> tuple[int, int, int]:
    open_first = 2 if line.is_done or line.row.status is TaskStatus.STOPPED else 1
    return 0 if line.is_late else open_first, line.row.plan_id or 0, line.row.position


def sheet_of(month: date) -> list[date]:
    """Whole weeks from Monday to Sunday that hold the month: 28 to 42 days."""
    first = month.replace(day=1)
    start = first - timedelta(days=first.weekday())
    end = month_after(first) - timedelta(days=1)
    weeks = ((end - start).days + WEEK) // WEEK
    return [start + timedelta(days=n) for n in range(weeks * WEEK)]


def month_after(month: date, by: int = 1) -> date:
    """The first day of the month so many months later, or earlier."""
    place = month.year * 12 + month.month - 1 + by
    place = min(max(place, 12 * date.min.year), 12 * date.max.year)
    return date(place // 12, place % 12 + 1, 1)
