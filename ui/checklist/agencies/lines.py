"""Agencies across all plans in figures: what each leads and where it helps. Values only.

What must not come in: widgets.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from hanoiplan.base.text import fold
from hanoiplan.checklist.model import TaskStatus
from hanoiplan.plans.model import AgencyRow
from ui.checklist.lines import Line


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """One agency with the figures of its tasks."""

    row: AgencyRow
    leads: int
    done: int  # of those it leads
    late: int
    going_on: int
    helps: int  # tasks in which it coordinates
    plans: int

    @property
    def id(self) -> int:
        """The id of the agency."""
        return self.row.id

    @property
    def left(self) -> int:
        """Tasks it leads that are not done and not late and have not begun."""
        return max(0, self.leads - self.done - self.late - self.going_on)


def agency_lines(agencies: Sequence[AgencyRow], lines: Sequence[Line]) -> list[AgencyLine]:
    """Every agency, in the order given, with the figures of these tasks."""
    leads: dict[int, list[Line]] = defaultdict(list)
    helps: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        for agency in line.row.leads:
            leads[agency.id].append(line)
        for agency in line.row.coordinating:
            helps[agency.id].append(line)
    return [_figures(row, leads[row.id], helps[row.id]) for row in agencies]


def _figures(row: AgencyRow, leads: Sequence[Line], helps: Sequence[Line]) -> AgencyLine:
    done = sum(line.is_done for line in leads)
    late = sum(line.is_late for line in leads)
    begun = (line for line in leads if line.row.status is TaskStatus.IN_PROGRESS)
    going_on = sum(1 for line in begun if not line.is_late)
    plans = {line.row.plan_id for line in (*leads, *helps)}
    return AgencyLine(row, len(leads), done, late, going_on, len(helps), len(plans))


def agency_found_by(line: AgencyLine) -> str:
    """The words an agency is found by, its other names too."""
    row = line.row
    return fold(" ".join((row.name, row.short, row.contact, *row.aliases)))
