"""One task as the page shows it: the row, how it stands today, and what it is found and sorted by.

What must not come in: widgets, and rules about deadlines (`hanoiplan.checklist`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hanoiplan.base.text import fold
from hanoiplan.checklist.model import TaskRow, TaskState, TaskStatus
from hanoiplan.checklist.progress import percent_of, state_of, ticked
from hanoiplan.checklist.schedule.schedules import due, late_since, whole
from hanoiplan.checklist.schedule.values import Span
from hanoiplan.checklist.times import with_times
from hanoiplan.plans.model import AgencyName

FAR = date.max  # where a task without a day stands in an order


@dataclass(frozen=True, slots=True)
class Line:
    """A task, its state and the days that are meant now.

    `due` is the next time it is due, `whole` everything from its first to its last day.
    """

    row: TaskRow
    state: TaskState
    due: Span | None
    whole: Span | None
    today: date
    late_since: date | None = None
    percent: int = 0

    @property
    def id(self) -> int:
        """The id of the task."""
        return self.row.id

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return self.row.status is TaskStatus.DONE

    @property
    def is_late(self) -> bool:
        """Whether its day has passed."""
        return self.state is TaskState.LATE

    @property
    def days_late(self) -> int:
        """How many days have passed since its last day; 0 when it is not late."""
        since = self.late_since if self.is_late else None
        return (self.today - since).days if since is not None else 0

    @property
    def agencies(self) -> tuple[AgencyName, ...]:
        """Who leads, then who helps."""
        return (*self.row.leads, *self.row.coordinating)


def line_of(row: TaskRow, today: date) -> Line:
    """A task as it stands on a day."""
    done = ticked(row)
    return Line(
        row=with_times(row, today),
        state=state_of(row, today),
        due=due(row.schedule, row.anchors, today, done),
        whole=whole(row.schedule, row.anchors),
        today=today,
        late_since=late_since(row.schedule, row.anchors, today, done),
        percent=percent_of(row, today),
    )


def lines_of(rows: Sequence[TaskRow], today: date) -> list[Line]:
    """The tasks that stand in lists: no parts of tasks, nothing that was taken out."""
    return [line_of(row, today) for row in rows if row.cancelled_at is None and not row.parent_id]


def found_by(line: Line) -> str:
    """The words a task is found by."""
    row = line.row
    agencies = " ".join(f"{one.name} {one.short}" for one in line.agencies)
    parts = (row.label, row.title, row.lead_text, row.coordinating_text, agencies, row.output)
    return fold(" ".join((*parts, row.schedule.raw, row.officer, row.section_title)))


def in_order(line: Line) -> tuple[int, int, int]:
    """The order of the paper: plans as they came, their sections, their rows."""
    row = line.row
    return row.plan_id or 0, row.section_index, row.position


def by_day(line: Line) -> tuple[date, date]:
    """The order of deadlines; without a day at the end."""
    return (line.due.end, line.due.start) if line.due else (FAR, FAR)
