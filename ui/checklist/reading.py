"""What the checklist reads: plans, tasks, agencies, reporting duties, saved views, the event.

What must not come in: widgets, and changing anything.
"""

from dataclasses import replace
from datetime import date

from hanoiplan.base.changes import Changes
from hanoiplan.base.clock import to_event_time
from hanoiplan.checklist.model import (
    PlanRow,
    ReportingDutyRow,
    TaskDetail,
    TaskRow,
    TaskStatus,
    TaskViewRow,
)
from hanoiplan.checklist.queries import (
    plans_list,
    reporting_duties,
    saved_views,
    task_detail,
    tasks,
)
from hanoiplan.checklist.times import with_times
from hanoiplan.plans.model import DEFAULT_ZONE, AgencyRow, EventFacts, PlanFault
from hanoiplan.plans.queries import agencies, event, plan_faults, time_zone
from hanoiplan.workspace import Workspace
from ui.checklist.lines import Line, found_by, line_of, lines_of

OWN = frozenset(
    {
        *("task", "task_agency", "task_occurrence", "task_comment", "task_evidence"),
        *("change_request", "task_view", "reporting_duty", "report_sent"),
        *("report_sent_taken_back", "plan", "plan_fault", "agency", "agency_alias", "event"),
    }
)
OF_TASKS = OWN - {"task_view", "reporting_duty", "report_sent", "report_sent_taken_back"}
COUNTED = frozenset(  # what measures count: it moves the progress of tasks that name one
    {
        *("delegation", "delegate", "card_printed", "badge_voided", "passage"),
        *("passage_taken_back", "hand_out", "hand_out_taken_back", "session", "session_part"),
    }
)
TABLES = OWN | COUNTED


class Reading:
    """Everything the page shows, as it was when it was last read."""

    def __init__(self, workspace: Workspace, event_id: int) -> None:
        self.workspace, self.event_id = workspace, event_id
        self.facts: EventFacts | None = None
        self.today = date(1970, 1, 1)
        self.zone = DEFAULT_ZONE
        self.lines: list[Line] = []
        self.plans: list[PlanRow] = []
        self.agencies: list[AgencyRow] = []
        self.duties: list[ReportingDutyRow] = []
        self.views: list[TaskViewRow] = []
        self.faults: dict[int, list[PlanFault]] = {}
        self._words: dict[int, tuple[TaskRow, str]] = {}  # found by, computed when first asked

    def read(self, changes: Changes | None) -> None:
        """Reads what a change touched; None reads everything."""
        read = self.workspace.read
        zone = self.zone = read(time_zone, self.event_id)
        before, self.today = self.today, to_event_time(self.workspace.clock.now(), zone).date()
        everything = changes is None or before != self.today
        if changes is not None and not everything and not changes.touches(*OWN):
            if any(line.row.percent_measured for line in self.lines):
                self.lines = lines_of(read(tasks), self.today)
            return
        if everything or (changes is not None and changes.touches(*OF_TASKS)):
            self.facts = read(event, self.event_id)
            self.lines = lines_of(read(tasks), self.today)
            self.plans = read(plans_list)
            self.agencies = read(agencies)
            self.faults = {one.id: read(plan_faults, one.id) for one in self.plans}
        self.duties = self.workspace.read(reporting_duties, 0, self.today)
        self.views = self.workspace.read(saved_views)

    def words_of(self, line: Line) -> str:
        """The words a task is found by, folded."""
        known = self._words.get(line.id)
        if known is None or known[0] is not line.row:
            known = self._words[line.id] = (line.row, found_by(line))
        return known[1]

    def detail(self, task_id: int) -> TaskDetail | None:
        """Everything about one task; None when it is gone."""
        found = self.workspace.read(task_detail, task_id)
        return None if found is None else replace(found, row=with_times(found.row, self.today))

    def line(self, task_id: int) -> Line | None:
        """A task of the list."""
        return next((line for line in self.lines if line.id == task_id), None)

    def plan(self, plan_id: int | None) -> PlanRow | None:
        """A plan by its id."""
        return next((one for one in self.plans if one.id == plan_id), None)

    @property
    def event_days(self) -> tuple[date, date] | None:
        """First and last day of the event, where they are known."""
        if self.facts is None or self.facts.starts_on is None:
            return None
        return self.facts.starts_on, self.facts.ends_on or self.facts.starts_on

    def due_duties(self) -> list[ReportingDutyRow]:
        """The reports whose reminder has come, the most urgent first."""
        waiting = [
            (one.next_on, place, one)
            for place, one in enumerate(self.duties)
            if one.next_on is not None and one.remind_from and one.remind_from <= self.today
        ]
        return [one for _day, _place, one in sorted(waiting, key=lambda told: told[:2])]

    def line_of(self, row: TaskRow) -> Line:
        """Any task as it stands today, a part of another one too."""
        return line_of(row, self.today)


def next_status(status: TaskStatus) -> TaskStatus:
    """What one key leads to: to do, in progress, done, and round again."""
    return {
        TaskStatus.NOT_STARTED: TaskStatus.IN_PROGRESS,
        TaskStatus.IN_PROGRESS: TaskStatus.DONE,
        TaskStatus.WAITING: TaskStatus.IN_PROGRESS,
    }.get(status, TaskStatus.NOT_STARTED)
