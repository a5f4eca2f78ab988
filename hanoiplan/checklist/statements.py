"""What the questions about tasks are made of: statements, and how their rows become values.

A list of two thousand tasks is to stand there at once, so each table is asked once and schedules
that many tasks share are read once. What must not come in: questions other rooms ask (`queries`).
"""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select

from hanoiplan.checklist.model import (
    AgencyRole,
    Decision,
    OccurrenceRow,
    ReportSentRow,
    TaskOrigin,
    TaskRow,
    TaskStatus,
)
from hanoiplan.checklist.progress import status_of
from hanoiplan.checklist.schedule.values import Anchors, Schedule, ScheduleKind, from_json
from hanoiplan.checklist.tables import (
    ChangeRequest,
    ReportingDuty,
    ReportSent,
    ReportSentTakenBack,
    TargetTable,
    TaskAgency,
    TaskComment,
    TaskEvidence,
    TaskOccurrence,
    TaskTable,
)
from hanoiplan.plans.model import AgencyName, EventFacts, PlanDocument
from hanoiplan.plans.queries import agency_names, events, plan_documents
from hanoiplan.store.parts import in_parts
from hanoiplan.store.prepared import Prepared
from hanoiplan.store.rows import Record, Row
from hanoiplan.store.work import Reader, Statement

Agencies = dict[int, tuple[list[AgencyName], list[AgencyName]]]  # by task: leads, coordinating


@dataclass(frozen=True, slots=True)
class Which:
    """Which tasks are asked for; an empty value asks for all."""

    plan_id: int = 0
    event_id: int = 0
    plans_of_event: Collection[int] = ()
    ids: Collection[int] | None = None
    parent_id: int = 0
    cancelled: bool = False  # with those that were cancelled

    def condition(self) -> list[ColumnElement[bool]]:
        """What holds of these tasks."""
        found: list[ColumnElement[bool]] = []
        if self.plan_id:
            found.append(TaskTable.plan_id == self.plan_id)
        if self.event_id:
            of_plan = TaskTable.plan_id.in_(list(self.plans_of_event))
            found.append(or_(TaskTable.event_id == self.event_id, of_plan))
        if self.ids is not None:
            found.append(TaskTable.id.in_(list(self.ids)))
        if self.parent_id:
            found.append(TaskTable.parent_id == self.parent_id)
        if not self.cancelled:
            found.append(TaskTable.cancelled_at.is_(None))
        return found

    def of_tasks(self, column: Any) -> list[ColumnElement[bool]]:
        """The same of another table's rows, which point at tasks with this column."""
        if self == EVERYTHING:
            return []
        asked_for = select(TaskTable.id).where(*self.condition()).correlate(None)
        return [column.in_(asked_for)]

    def ask(self, reader: Reader, query: Statement) -> Sequence[Any]:
        """The rows of a query about these tasks; many at once are read the quicker way."""
        listed = self.ids is not None or self.event_id  # lists of ids are worded at each asking
        return reader.rows(query if listed else Prepared(query).given())


EVERYTHING = Which(cancelled=True)


class ScheduleMemory:
    """Schedules out of their JSON; the same words are read once for a whole list."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Schedule] = {}

    def read(self, stored: str, raw: str) -> Schedule:
        """The schedule that was kept as JSON beside the words of the plan."""
        key = (stored, raw)
        if key not in self._known:
            values = json.loads(stored) if stored else {"kind": str(ScheduleKind.NONE)}
            self._known[key] = from_json(values, raw)
        return self._known[key]


class Days:
    """From which days the schedules of tasks count: of events, and of plans."""

    def __init__(self, reader: Reader) -> None:
        self.plans: Mapping[int, PlanDocument] = {one.id: one for one in plan_documents(reader)}
        self._events: Mapping[int, EventFacts] = {one.id: one for one in events(reader)}

    def event_of(self, plan_id: int | None, event_id: int | None) -> int | None:
        """A task's own event, else its plan's."""
        plan = self.plans.get(plan_id or 0)
        return event_id or (plan.draft.event_id if plan is not None else None)

    def plan_name(self, plan_id: int | None) -> str:
        """What the plan is called in one line."""
        plan = self.plans.get(plan_id or 0)
        return plan.name if plan is not None else ""

    def anchors(
        self,
        plan_id: int | None,
        event_id: int | None,
        since: date | None = None,
        fulfilled_on: date | None = None,
    ) -> Anchors:
        """The days of a task of this plan and event."""
        plan = self.plans.get(plan_id or 0)
        facts = self._events.get(self.event_of(plan_id, event_id) or 0)
        return Anchors(
            event_start=facts.starts_on if facts is not None else None,
            event_end=facts.ends_on if facts is not None else None,
            issued_on=plan.draft.issued_on if plan is not None else None,
            since=since,
            fulfilled_on=fulfilled_on,
        )


def task_rows(reader: Reader, which: Which) -> list[TaskRow]:
    """The tasks in the order of their plans, with everything a list shows of them."""
    rows = which.ask(reader, _in_order(which))
    parts = _Parts(reader, which)
    return [parts.task(row) for row in rows]


def agencies_of(reader: Reader, which: Which) -> Agencies:
    """Who leads and who helps, by task."""
    query = (
        select(TaskAgency.task_id, TaskAgency.role, TaskAgency.agency_id)
        .where(*which.of_tasks(TaskAgency.task_id))
        .order_by(TaskAgency.task_id, TaskAgency.position, TaskAgency.id)
    )
    names = agency_names(reader)
    found: Agencies = {}
    for task_id, role, agency_id in which.ask(reader, query):
        both = found.setdefault(task_id, ([], []))
        both[0 if role == AgencyRole.LEAD else 1].append(names[agency_id])
    return found


def occurrences_of(reader: Reader, which: Which) -> dict[int, list[OccurrenceRow]]:
    """The times of tasks that come again, by task."""
    columns = ("id", "label", "starts", "ends", "done_on", "note")
    query = (
        select(TaskOccurrence.task_id, *(getattr(TaskOccurrence, one) for one in columns))
        .where(*which.of_tasks(TaskOccurrence.task_id))
        .order_by(TaskOccurrence.task_id, TaskOccurrence.position, TaskOccurrence.id)
    )
    found: dict[int, list[OccurrenceRow]] = {}
    for task_id, *values in which.ask(reader, query):
        found.setdefault(task_id, []).append(OccurrenceRow(*values))
    return found


def reports_sent(reader: Reader, *which: ColumnElement[bool]) -> list[ReportSentRow]:
    """The reports that were sent and not taken back, the earliest first."""
    back = exists().where(ReportSentTakenBack.report_sent_id == ReportSent.id)
    query = select(ReportSent.__table__).where(~back, *which)
    return [
        ReportSentRow(row.id, row.duty_id, row.sent_on, row.note, row.at, row.desk)
        for row in reader.rows(query.order_by(ReportSent.sent_on, ReportSent.id))
    ]


def duties_of_plan(reader: Reader, plan_id: int) -> list[int]:
    """The ids of the reporting duties of a plan."""
    query = select(ReportingDuty.id).where(ReportingDuty.plan_id == plan_id)
    return [row.id for row in reader.rows(query.order_by(ReportingDuty.id))]


# --- rows as operations compare them -------------------------------------------------------------


def stored_tasks(reader: Reader, ids: Collection[int]) -> list[Mapping[str, Any]]:
    """These tasks column by column, as operations compare them."""
    return [
        dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it
        for part in in_parts(ids)
        for row in reader.rows(select(TaskTable.__table__).where(TaskTable.id.in_(part)))
    ]


def stored_task(reader: Reader, task_id: int) -> Mapping[str, Any] | None:
    """One task column by column."""
    return next(iter(stored_tasks(reader, [task_id])), None)


def parts_of(reader: Reader, task_id: int) -> list[Mapping[str, Any]]:
    """The sub-tasks of a task column by column, cancelled ones too."""
    query = select(TaskTable.id).where(TaskTable.parent_id == task_id).order_by(TaskTable.id)
    return stored_tasks(reader, [row.id for row in reader.rows(query)])


def links_of_task(reader: Reader, task_id: int) -> dict[tuple[str, int], tuple[int, int]]:
    """By (role, agency): the row that says so, and its place in the order."""
    query = select(TaskAgency.__table__).where(TaskAgency.task_id == task_id)
    return {(row.role, row.agency_id): (row.id, row.position) for row in reader.rows(query)}


def links_of_agency(reader: Reader, agency_id: int) -> Sequence[Any]:
    """In which tasks an agency leads or helps: rows with id, task_id, role."""
    query = select(TaskAgency.__table__).where(TaskAgency.agency_id == agency_id)
    return reader.rows(query.order_by(TaskAgency.id))


def rows_of_agency(reader: Reader, agency_id: int) -> list[tuple[type[Record], int]]:
    """Everything besides tasks that names an agency: the table and the id of the row."""
    found: list[tuple[type[Record], int]] = []
    for table in (TargetTable, ChangeRequest):
        query = select(table.id).where(table.agency_id == agency_id).order_by(table.id)
        found += [(table, row.id) for row in reader.rows(query)]
    return found


def rows_of_plan(reader: Reader, plan_id: int) -> list[tuple[type[Record], int]]:
    """Everything that hangs on a plan, what hangs on a task before it, parts before the whole."""
    of_plan = select(TaskTable.id).where(TaskTable.plan_id == plan_id)
    found: list[tuple[type[Record], int]] = []
    for table in (TaskAgency, TaskOccurrence, TaskComment, TaskEvidence, ChangeRequest):
        query = select(table.id).where(table.task_id.in_(of_plan)).order_by(table.id)
        found += [(table, row.id) for row in reader.rows(query)]
    query = select(TaskTable.id).where(TaskTable.plan_id == plan_id)
    parts_first = query.order_by(TaskTable.parent_id.is_(None), TaskTable.id)
    found += [(TaskTable, row.id) for row in reader.rows(parts_first)]
    for other in (TargetTable, ReportingDuty):
        rows = reader.rows(select(other.id).where(other.plan_id == plan_id).order_by(other.id))
        found += [(other, row.id) for row in rows]
    return found


# --- a list of tasks -----------------------------------------------------------------------------


class _Parts:
    """Everything beside the rows of the task table, asked once for a whole list."""

    def __init__(self, reader: Reader, which: Which) -> None:
        self._days = Days(reader)
        self._schedules = ScheduleMemory()
        self._anchors: dict[tuple[Any, ...], Anchors] = {}
        self._agencies = agencies_of(reader, which)
        self._occurrences = occurrences_of(reader, which)
        self._comments = _counted(reader, TaskComment, TaskComment.task_id, which)
        self._evidence = _counted(reader, TaskEvidence, TaskEvidence.task_id, which)
        still = ChangeRequest.decision == Decision.OPEN
        self._requests = _counted(reader, ChangeRequest, ChangeRequest.task_id, which, still)
        there = TaskTable.cancelled_at.is_(None)
        self._children = _counted(reader, TaskTable, TaskTable.parent_id, which, there)
        self._measured = _Measured(reader)

    def task(self, row: Any) -> TaskRow:
        """One row of the task table with all that belongs to it."""
        leads, coordinating = self._agencies.get(row.id, _NOBODY)
        event_id = self._days.event_of(row.plan_id, row.event_id)
        counted = self._measured.percent(row.measure, event_id) if row.measure else None
        percent = row.percent if counted is None else counted
        times = tuple(self._occurrences.get(row.id, ()))
        times_done = any(one.done_on is not None for one in times)
        return TaskRow(
            id=row.id,
            plan_id=row.plan_id,
            plan_name=self._days.plan_name(row.plan_id),
            event_id=event_id,
            parent_id=row.parent_id,
            origin=_ORIGINS[row.origin],
            section=row.section,
            section_title=row.section_title,
            section_index=row.section_index,
            number=row.number,
            label=row.label,
            title=row.title,
            leads=tuple(leads),
            coordinating=tuple(coordinating),
            lead_text=row.lead_text,
            coordinating_text=row.coordinating_text,
            output=row.output,
            schedule=self._schedules.read(row.schedule, row.deadline_raw),
            anchors=self._anchors_of(row.plan_id, event_id, row.since, row.fulfilled_on),
            status=status_of(_STATUSES[row.status], percent=percent, times_done=times_done),
            percent=percent,
            percent_measured=counted is not None,
            officer=row.officer,
            delivered=row.delivered,
            obstacles=row.obstacles,
            proposals=row.proposals,
            is_request=row.is_request,
            source_page=row.source_page,
            source_text=row.source_text,
            occurrences=times,
            sub_tasks=self._children[row.id],
            comments=self._comments[row.id],
            evidence=self._evidence[row.id],
            position=row.position,
            cancelled_at=row.cancelled_at,
            changed_at=row.changed_at,
            appendix=row.appendix,
            measure=row.measure,
            open_requests=self._requests[row.id],
        )

    def _anchors_of(self, *key: Any) -> Anchors:
        """Shared by all tasks of the same plan, event and days."""
        if key not in self._anchors:
            self._anchors[key] = self._days.anchors(*key)
        return self._anchors[key]


class _Measured:
    """What is counted from the data of other rooms, once for each event."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[tuple[str, int], int | None] = {}

    def percent(self, measure: str, event_id: int | None) -> int | None:
        """How much of it is done, 0 to 100; None where nobody counts it."""
        if event_id is None:
            return None
        key = (measure, event_id)
        if key not in self._known:
            counted = self._reader.measured(*key)
            self._known[key] = None if counted is None else counted.percent
        return self._known[key]


def _in_order(which: Which) -> Statement:
    query: Select[*tuple[Any, ...]] = select(TaskTable.__table__).where(*which.condition())
    return query.order_by(TaskTable.plan_id, TaskTable.position, TaskTable.id)


def _counted(
    reader: Reader, table: type[Row], column: Any, which: Which, *more: ColumnElement[bool]
) -> Counter[int]:
    """How many rows of a table point at each of these tasks."""
    query = select(column, func.count(table.id)).where(*which.of_tasks(column), *more)
    rows = which.ask(reader, query.where(column.is_not(None)).group_by(column))
    return Counter({row[0]: row[1] for row in rows})


_NOBODY: tuple[list[AgencyName], list[AgencyName]] = ([], [])
_ORIGINS: Mapping[str, TaskOrigin] = {str(one): one for one in TaskOrigin}
_STATUSES: Mapping[str, TaskStatus] = {str(one): one for one in TaskStatus}
