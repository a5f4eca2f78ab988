"""The tables of tasks, targets and reporting duties. Columns only."""

from datetime import date, datetime

from sqlalchemy import Index, Integer, UniqueConstraint

from hanoiplan.base.i18n import N_
from hanoiplan.store.rows import (
    Day,
    Fact,
    Mapped,
    Moment,
    Record,
    column,
    day_or_none,
    moment,
    moment_or_none,
    reference,
    reference_or_none,
    row_id_of,
    whole_number,
    words,
    yes_no,
)


class TaskTable(Record):
    """One task, of a plan, of an event, or of another task.

    `schedule` is the JSON of `values.as_json`, `deadline_raw` the words of the plan. `listed`
    is what the document said when it was last read, as JSON: the base of a three-way comparison.
    """

    __tablename__ = "task"
    __table_args__ = (Index("ix_task_plan_position", "plan_id", "position"),)
    plan_id: Mapped[int | None] = reference_or_none("plan.id", N_("Plan"))
    event_id: Mapped[int | None] = reference_or_none("event.id", N_("Event"))
    parent_id: Mapped[int | None] = reference_or_none("task.id", N_("Part of the task"))
    origin: Mapped[str] = words(N_("Origin"))
    appendix: Mapped[str] = words(N_("Appendix"))
    section: Mapped[str] = words(N_("Section"))
    section_title: Mapped[str] = words(N_("Title of the section"))
    section_index: Mapped[int] = whole_number(N_("Place of the section"))
    number: Mapped[str] = words(N_("Number in the plan"))
    label: Mapped[str] = words(N_("Number as written"))
    title: Mapped[str] = words(N_("Content of the task"))
    lead_text: Mapped[str] = words(N_("Lead agency as written"))
    coordinating_text: Mapped[str] = words(N_("Coordinating agencies as written"))
    output: Mapped[str] = words(N_("Output"))
    deadline_raw: Mapped[str] = words(N_("Deadline"))
    schedule: Mapped[str] = words(N_("Schedule"), derived=True)  # JSON
    fulfilled_on: Mapped[date | None] = day_or_none(N_("Condition fulfilled on"))
    status: Mapped[str] = words(N_("Status"))
    percent: Mapped[int] = whole_number(N_("Percent"))
    measure: Mapped[str] = words(N_("Counted by"))
    officer: Mapped[str] = words(N_("Officer in charge"), personal=True)
    delivered: Mapped[str] = words(N_("Output delivered"))
    obstacles: Mapped[str] = words(N_("Obstacles"))
    proposals: Mapped[str] = words(N_("Proposals"))
    is_request: Mapped[bool] = yes_no(N_("A request to another body"))
    role: Mapped[str] = words(N_("Role of the agency"))
    source_page: Mapped[int] = whole_number(N_("Page of the document"))
    source_text: Mapped[str] = words(N_("Words of the document"))
    listed: Mapped[str] = words(N_("As in the document"), derived=True)
    position: Mapped[int] = whole_number(N_("Place in the order"))
    since: Mapped[date | None] = column(
        Day, default=None, info={"label": N_("Kept since"), "derived": True}
    )
    cancelled_at: Mapped[datetime | None] = moment_or_none(N_("Cancelled at"))
    changed_at: Mapped[datetime | None] = column(
        Moment, default=None, info={"label": N_("Changed at"), "derived": True}
    )


class TaskAgency(Record):
    """An agency that leads a task or helps in it, in the order of the plan."""

    __tablename__ = "task_agency"
    __table_args__ = (UniqueConstraint("task_id", "role", "agency_id"),)
    task_id: Mapped[int] = reference("task.id", N_("Task of the checklist"))
    agency_id: Mapped[int] = reference("agency.id", N_("Agency"))
    role: Mapped[str] = words(N_("Role of the agency"))
    position: Mapped[int] = whole_number(N_("Place in the order"))


class TaskOccurrence(Record):
    """One time of a task that comes again, or one of a yearly quota."""

    __tablename__ = "task_occurrence"
    task_id: Mapped[int] = reference("task.id", N_("Task of the checklist"))
    label: Mapped[str] = words(N_("Which time"))
    starts: Mapped[date | None] = day_or_none(N_("From"))
    ends: Mapped[date | None] = day_or_none(N_("Until"))
    done_on: Mapped[date | None] = day_or_none(N_("Done on"))
    note: Mapped[str] = words(N_("Note"))
    position: Mapped[int] = whole_number(N_("Place in the order"))


class TaskComment(Record):
    """What somebody wrote about a task."""

    __tablename__ = "task_comment"
    task_id: Mapped[int] = reference("task.id", N_("Task of the checklist"))
    text: Mapped[str] = words(N_("Comment"), personal=True)  # by hand, may name somebody
    author: Mapped[str] = words(N_("Written by"), personal=True)
    at: Mapped[datetime] = moment(N_("At"))


class TaskEvidence(Record):
    """A file, or the number of a document, that shows what was delivered."""

    __tablename__ = "task_evidence"
    task_id: Mapped[int] = reference("task.id", N_("Task of the checklist"))
    kind: Mapped[str] = words(N_("Kind"))
    name: Mapped[str] = words(N_("Evidence"))
    digest: Mapped[str] = words(N_("File"), derived=True)
    note: Mapped[str] = words(N_("Note"))
    at: Mapped[datetime] = moment(N_("At"))


class ChangeRequest(Record):
    """A change of a task that an agency asks for, and what was decided."""

    __tablename__ = "change_request"
    task_id: Mapped[int] = reference("task.id", N_("Task of the checklist"))
    agency_id: Mapped[int | None] = reference_or_none("agency.id", N_("Agency"))
    asked: Mapped[str] = words(N_("Asked for"))
    reason: Mapped[str] = words(N_("Reason"))
    asked_on: Mapped[date | None] = day_or_none(N_("Asked on"))
    decision: Mapped[str] = words(N_("Decision"))
    decision_reason: Mapped[str] = words(N_("Reason for the decision"))
    decided_at: Mapped[datetime | None] = moment_or_none(N_("Decided at"))
    decided_by: Mapped[str] = words(N_("Decided by"), personal=True)


class TargetTable(Record):
    """A figure that a plan sets."""

    __tablename__ = "target"
    plan_id: Mapped[int] = reference("plan.id", N_("Plan"))
    section: Mapped[str] = words(N_("Section"))
    section_title: Mapped[str] = words(N_("Title of the section"))
    number: Mapped[str] = words(N_("Number in the plan"))
    indicator: Mapped[str] = words(N_("Indicator"))
    unit: Mapped[str] = words(N_("Unit of measure"))
    comparator: Mapped[str] = words(N_("Comparison"))
    value: Mapped[str] = words(N_("Target"))
    scope: Mapped[str] = words(N_("Scope"))
    lead_text: Mapped[str] = words(N_("Lead agency as written"))
    agency_id: Mapped[int | None] = reference_or_none("agency.id", N_("Agency"))
    raw: Mapped[str] = words(N_("Target as written"))
    year: Mapped[int | None] = column(Integer, default=None, info={"label": N_("Year")})
    reached: Mapped[str] = words(N_("Reached"))
    reached_on: Mapped[date | None] = day_or_none(N_("Reached on"))
    note: Mapped[str] = words(N_("Note"))
    position: Mapped[int] = whole_number(N_("Place in the order"))
    source_page: Mapped[int] = whole_number(N_("Page of the document"))
    source_text: Mapped[str] = words(N_("Words of the document"))
    listed: Mapped[str] = words(N_("As in the document"), derived=True)


class ReportingDuty(Record):
    """Who reports what to whom, and when."""

    __tablename__ = "reporting_duty"
    plan_id: Mapped[int | None] = reference_or_none("plan.id", N_("Plan"))
    who: Mapped[str] = words(N_("Who reports"))
    what: Mapped[str] = words(N_("What is reported"))
    to: Mapped[str] = words(N_("Reported to"))
    when_raw: Mapped[str] = words(N_("When it is reported"))
    schedule: Mapped[str] = words(N_("Schedule"), derived=True)
    remind_days: Mapped[int] = whole_number(N_("Days of reminder"), default=7)
    since: Mapped[date | None] = column(
        Day, default=None, info={"label": N_("Kept since"), "derived": True}
    )
    position: Mapped[int] = whole_number(N_("Place in the order"))
    source_page: Mapped[int] = whole_number(N_("Page of the document"))
    source_text: Mapped[str] = words(N_("Words of the document"))
    listed: Mapped[str] = words(N_("As in the document"), derived=True)


class ReportSent(Fact):
    """A report went out."""

    __tablename__ = "report_sent"
    duty_id: Mapped[int] = row_id_of(N_("Reporting duty"))
    sent_on: Mapped[date] = column(Day, info={"label": N_("Sent on")})
    note: Mapped[str] = words(N_("Note"))
    at: Mapped[datetime] = moment(N_("At"))
    desk: Mapped[str] = words(N_("Desk"))


class ReportSentTakenBack(Fact):
    """A report that was not sent after all, with the reason."""

    __tablename__ = "report_sent_taken_back"
    report_sent_id: Mapped[int] = row_id_of(N_("Report sent"))
    reason: Mapped[str] = words(N_("Reason"), personal=True)  # by hand, often with a name
    at: Mapped[datetime] = moment(N_("At"))


class TaskView(Record):
    """A saved view of the checklist for the whole office."""

    __tablename__ = "task_view"
    name: Mapped[str] = words(N_("Name of the view"))
    query: Mapped[str] = words(N_("Tasks of the view"), derived=True)  # JSON
