"""Tasks, their agencies, occurrences, targets and reporting duties as frozen values.

What must not come in: words for people, how a schedule is read (`schedule`), and how late
something is (`progress`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum

from hanoiplan.checklist.schedule.values import Anchors, Schedule
from hanoiplan.plans.model import AgencyName


class TaskOrigin(StrEnum):
    """Where a task comes from."""

    APPENDIX = "appendix"  # a row of a plan's table
    DUTY = "duty"  # a sentence under the heading of an agency
    OWN = "own"  # written by hand
    STANDARD = "standard"  # of the template for an international conference


class TaskStatus(StrEnum):
    """What a person says of a task."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    WAITING = "waiting"  # for a condition, or for another body
    STOPPED = "stopped"


class TaskState(StrEnum):
    """How a task stands today: from its status, its schedule and the day (`progress`)."""

    LATE = "late"
    THIS_WEEK = "this_week"
    NEXT = "next"
    TO_DO = "to_do"  # nobody has begun, and it is not due soon
    GOING_ON = "going_on"
    WAITING = "waiting"
    NO_DEADLINE = "no_deadline"
    DONE = "done"
    STOPPED = "stopped"


class AgencyRole(StrEnum):
    """What an agency does in a task."""

    LEAD = "lead"
    COORDINATING = "coordinating"


class Decision(StrEnum):
    """What became of a change that an agency asked for."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class EvidenceKind(StrEnum):
    """What shows that something was delivered: a file, or the number of a document."""

    FILE = "file"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class OccurrenceRow:
    """One time of a task that comes again, or one of a yearly quota."""

    id: int
    label: str  # "2026", "Q3 2026", "1/2 2026"
    starts: date | None
    ends: date | None
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task as lists, boards and reports show it."""

    id: int
    plan_id: int | None
    plan_name: str
    event_id: int | None
    parent_id: int | None
    origin: TaskOrigin
    section: str
    section_title: str
    section_index: int
    number: str
    label: str
    title: str
    leads: tuple[AgencyName, ...]
    coordinating: tuple[AgencyName, ...]
    lead_text: str  # as written
    coordinating_text: str
    output: str
    schedule: Schedule
    anchors: Anchors
    status: TaskStatus
    percent: int  # 0 to 100; counted from data where `percent_measured`
    percent_measured: bool
    officer: str
    delivered: str
    obstacles: str
    proposals: str
    is_request: bool  # asked of an agency outside the city's command
    source_page: int
    source_text: str
    occurrences: tuple[OccurrenceRow, ...]
    sub_tasks: int
    comments: int
    evidence: int
    position: int
    cancelled_at: datetime | None
    changed_at: datetime | None
    appendix: str = ""
    measure: str = ""  # name of the measure that counts the progress, "" = by hand
    open_requests: int = 0  # changes that agencies asked for and nobody has decided


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """Every field of a task that a person can write, as text."""

    title: str = ""
    section: str = ""
    section_title: str = ""
    section_index: int = 0
    number: str = ""
    label: str = ""
    lead_text: str = ""
    coordinating_text: str = ""
    output: str = ""
    deadline_raw: str = ""
    officer: str = ""
    delivered: str = ""
    obstacles: str = ""
    proposals: str = ""
    is_request: bool = False
    measure: str = ""
    percent: int = 0
    appendix: str = ""
    origin: TaskOrigin = TaskOrigin.OWN
    status: TaskStatus = TaskStatus.NOT_STARTED


TASK_FIELDS = tuple(one.name for one in fields(TaskDraft))
# fields that are the same text for many tasks at once
BULK_FIELDS = ("officer", "status", "percent", "section_title", "measure", "is_request")


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One plan document with the figures of its tasks (cancelled ones are not counted)."""

    id: int
    event_id: int | None
    kind: str
    number: str
    issued_on: date | None
    draft: bool
    place: str
    body: str
    title: str
    short: str  # name for chips and lists
    tasks: int = 0
    done: int = 0
    requests: int = 0  # tasks that are requests to agencies outside the city's command
    targets: int = 0
    source_name: str = ""  # the file it was read from, "" = made by hand
    signer: str = ""
    signer_capacity: str = ""
    legal_bases: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it is called in one line."""
        return self.short or self.number or self.title


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A figure that a plan sets, and how far it has come."""

    id: int
    plan_id: int
    section: str
    section_title: str
    number: str
    indicator: str
    unit: str
    comparator: str  # ">=", "<=", "=" or ""
    value: str
    scope: str
    lead_text: str
    lead: AgencyName | None
    raw: str
    year: int | None
    reached: str = ""
    reached_on: date | None = None
    note: str = ""
    position: int = 0
    source_page: int = 0
    source_text: str = ""


@dataclass(frozen=True, slots=True)
class ReportSentRow:
    """A report that was sent and not taken back."""

    id: int
    duty_id: int
    on: date
    note: str
    at: datetime
    desk: str


@dataclass(frozen=True, slots=True)
class ReportingDutyRow:
    """Who reports what to whom, and when next."""

    id: int
    plan_id: int | None
    plan_name: str
    who: str
    what: str
    to: str
    when_raw: str
    schedule: Schedule
    anchors: Anchors
    remind_days: int
    next_on: date | None  # None: nothing more is due, or no day can be said
    remind_from: date | None
    sent: tuple[ReportSentRow, ...]
    position: int = 0


@dataclass(frozen=True, slots=True)
class CommentRow:
    """What somebody wrote about a task."""

    id: int
    task_id: int
    text: str
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """What shows that something was delivered."""

    id: int
    task_id: int
    kind: EvidenceKind
    name: str  # of the file, or the number of the document
    digest: str  # of the bytes, "" for a number
    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ChangeRequestRow:
    """A change that an agency asks for."""

    id: int
    task_id: int
    task: str
    plan_id: int | None
    agency: AgencyName | None
    asked: str
    reason: str
    asked_on: date | None
    decision: Decision
    decision_reason: str
    decided_at: datetime | None
    decided_by: str


@dataclass(frozen=True, slots=True)
class TaskViewRow:
    """A saved view: which tasks, in which groups. `query` is the page's own JSON."""

    id: int
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class TaskDetail:
    """Everything about one task."""

    row: TaskRow
    parent: TaskRow | None
    sub_tasks: tuple[TaskRow, ...]
    comments: tuple[CommentRow, ...]
    evidence: tuple[EvidenceRow, ...]
    requests: tuple[ChangeRequestRow, ...]


@dataclass(frozen=True, slots=True)
class ReportingDutyDraft:
    """Every field of a reporting duty that a person can write."""

    who: str = ""
    what: str = ""
    to: str = ""
    when_raw: str = ""
    remind_days: int = 7


@dataclass(frozen=True, slots=True)
class TargetDraft:
    """Every field of a target that a person can write."""

    indicator: str = ""
    section: str = ""
    section_title: str = ""
    number: str = ""
    unit: str = ""
    comparator: str = ""
    value: str = ""
    scope: str = ""
    lead_text: str = ""
    raw: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class AgencyLinks:
    """The agencies of one task by id, in their order; the first lead is the responsible one."""

    leads: tuple[int, ...] = ()
    coordinating: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NewTask:
    """A task to be written with everything that was found of it."""

    draft: TaskDraft
    schedule: Schedule
    links: AgencyLinks = AgencyLinks()
    source_page: int = 0
    source_text: str = ""
    role: str = ""
    listed: Mapping[str, str] = field(default_factory=dict)  # what the document said, by field
