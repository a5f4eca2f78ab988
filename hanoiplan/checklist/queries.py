"""Reading plans with their figures, tasks, targets and reporting duties."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select

from hanoiplan.base.text import collation_key
from hanoiplan.checklist.model import (
    ChangeRequestRow,
    CommentRow,
    Decision,
    EvidenceKind,
    EvidenceRow,
    OccurrenceRow,
    PlanRow,
    ReportingDutyRow,
    ReportSentRow,
    TargetRow,
    TaskDetail,
    TaskRow,
    TaskState,
    TaskStatus,
    TaskViewRow,
)
from hanoiplan.checklist.progress import state_of
from hanoiplan.checklist.reminding import next_report
from hanoiplan.checklist.statements import (
    Days,
    ScheduleMemory,
    Which,
    reports_sent,
    task_rows,
)
from hanoiplan.checklist.tables import (
    ChangeRequest,
    ReportingDuty,
    ReportSent,
    TargetTable,
    TaskComment,
    TaskEvidence,
    TaskOccurrence,
    TaskTable,
    TaskView,
)
from hanoiplan.plans.model import AgencyName, PlanDocument
from hanoiplan.plans.queries import agency_names, plan_document, plan_documents
from hanoiplan.store.parts import in_parts
from hanoiplan.store.work import Reader

# --- plans ---------------------------------------------------------------------------------------


def plans_list(reader: Reader) -> list[PlanRow]:
    """All plans with the figures of their tasks, in the order in which they came."""
    figures = _figures(reader)
    targets_of = _targets_of_plans(reader)
    return [
        _plan_row(one, figures.get(one.id, (0, 0, 0)), targets_of.get(one.id, 0))
        for one in plan_documents(reader)
    ]


def plan(reader: Reader, plan_id: int) -> PlanRow | None:
    """One plan with the figures of its tasks."""
    found = plan_document(reader, plan_id)
    if found is None:
        return None
    figures = _figures(reader).get(plan_id, (0, 0, 0))
    return _plan_row(found, figures, _targets_of_plans(reader).get(plan_id, 0))


def _figures(reader: Reader) -> dict[int, tuple[int, int, int]]:
    """Tasks, of them done, of them requests, by plan."""
    n = func.count(TaskTable.id)
    query = (
        select(
            TaskTable.plan_id,
            n,
            n.filter(TaskTable.status == TaskStatus.DONE),
            n.filter(TaskTable.is_request),
        )
        .where(TaskTable.cancelled_at.is_(None), TaskTable.parent_id.is_(None))
        .group_by(TaskTable.plan_id)
    )
    return {row[0]: (row[1], row[2], row[3]) for row in reader.rows(query)}


def _targets_of_plans(reader: Reader) -> dict[int, int]:
    query = select(TargetTable.plan_id, func.count(TargetTable.id)).group_by(TargetTable.plan_id)
    return {row[0]: row[1] for row in reader.rows(query)}


def _plan_row(found: PlanDocument, figures: tuple[int, int, int], n_targets: int) -> PlanRow:
    draft = found.draft
    return PlanRow(
        id=found.id,
        event_id=draft.event_id,
        kind=draft.kind,
        number=draft.number,
        issued_on=draft.issued_on,
        draft=draft.draft,
        place=draft.place,
        body=draft.body,
        title=draft.title,
        short=draft.short,
        tasks=figures[0],
        done=figures[1],
        requests=figures[2],
        targets=n_targets,
        source_name=draft.source_name,
        signer=draft.signer,
        signer_capacity=draft.signer_capacity,
        legal_bases=draft.legal_bases,
        recipients=draft.recipients,
    )


# --- tasks ---------------------------------------------------------------------------------------


def tasks(
    reader: Reader, plan_id: int = 0, event_id: int = 0, *, cancelled: bool = False
) -> list[TaskRow]:
    """Tasks of a plan, of an event (its plans' too), or all; sub-tasks stand among them."""
    found = plan_documents(reader) if event_id else ()
    plan_ids = tuple(one.id for one in found if one.draft.event_id == event_id)
    return task_rows(reader, Which(plan_id, event_id, plan_ids, cancelled=cancelled))


def tasks_with_ids(reader: Reader, ids: Collection[int]) -> list[TaskRow]:
    """These tasks, cancelled ones too, in the order of their plans; those that are gone are not in.

    A page reads so what became different, instead of everything once more.
    """
    found = [
        row for part in in_parts(ids) for row in task_rows(reader, Which(ids=part, cancelled=True))
    ]
    return sorted(found, key=lambda row: (row.plan_id or 0, row.position, row.id))


def task(reader: Reader, task_id: int) -> TaskRow | None:
    """One task, also a cancelled one."""
    return next(iter(tasks_with_ids(reader, [task_id])), None)


def task_detail(reader: Reader, task_id: int) -> TaskDetail | None:
    """Everything about one task."""
    row = task(reader, task_id)
    if row is None:
        return None
    return TaskDetail(
        row=row,
        parent=task(reader, row.parent_id) if row.parent_id is not None else None,
        sub_tasks=tuple(task_rows(reader, Which(parent_id=task_id))),
        comments=tuple(comments_of(reader, task_id)),
        evidence=tuple(evidence_of(reader, task_id)),
        requests=tuple(one for one in change_requests(reader) if one.task_id == task_id),
    )


def how_many_late(reader: Reader, event_id: int, today: date) -> int:
    """How many tasks are late; event 0: of the whole workspace."""
    rows = tasks(reader, event_id=event_id)
    return sum(1 for row in rows if state_of(row, today) is TaskState.LATE)


def next_position(reader: Reader, plan_id: int | None) -> int:
    """The place after the last task of a plan, or of those without a plan."""
    query = select(func.max(TaskTable.position)).where(
        TaskTable.plan_id.is_not_distinct_from(plan_id)
    )
    return int(reader.scalar(query) or 0) + 1


def occurrence(reader: Reader, occurrence_id: int) -> OccurrenceRow | None:
    """One time of a task."""
    row = reader.first(select(TaskOccurrence.__table__).where(TaskOccurrence.id == occurrence_id))
    if row is None:
        return None
    return OccurrenceRow(row.id, row.label, row.starts, row.ends, row.done_on, row.note)


def listed_of_tasks(reader: Reader, plan_id: int) -> dict[int, str]:
    """What the document said of each task of a plan when it was last read, as JSON."""
    query = select(TaskTable.id, TaskTable.listed).where(TaskTable.plan_id == plan_id)
    return {row.id: row.listed for row in reader.rows(query)}


def comments_of(reader: Reader, task_id: int) -> list[CommentRow]:
    """What was written about a task, the oldest first."""
    query = select(TaskComment.__table__).where(TaskComment.task_id == task_id)
    return [
        CommentRow(row.id, row.task_id, row.text, row.author, row.at)
        for row in reader.rows(query.order_by(TaskComment.at, TaskComment.id))
    ]


def comment(reader: Reader, comment_id: int) -> CommentRow | None:
    """One comment."""
    row = reader.first(select(TaskComment.__table__).where(TaskComment.id == comment_id))
    return None if row is None else CommentRow(row.id, row.task_id, row.text, row.author, row.at)


def evidence_of(reader: Reader, task_id: int) -> list[EvidenceRow]:
    """What shows that a task was delivered, the oldest first."""
    query = select(TaskEvidence.__table__).where(TaskEvidence.task_id == task_id)
    return [_evidence(row) for row in reader.rows(query.order_by(TaskEvidence.id))]


def evidence(reader: Reader, evidence_id: int) -> EvidenceRow | None:
    """One piece of evidence; its bytes are `reader.blob(digest)`."""
    row = reader.first(select(TaskEvidence.__table__).where(TaskEvidence.id == evidence_id))
    return None if row is None else _evidence(row)


def _evidence(row: Any) -> EvidenceRow:
    kind = EvidenceKind(row.kind)
    return EvidenceRow(row.id, row.task_id, kind, row.name, row.digest, row.note, row.at)


# --- requests for changes ------------------------------------------------------------------------


def change_requests(reader: Reader, plan_id: int = 0) -> list[ChangeRequestRow]:
    """What agencies asked to have changed, the newest first; plan 0: of all plans."""
    query = (
        select(ChangeRequest.__table__, TaskTable.title, TaskTable.plan_id)
        .join(TaskTable.__table__, TaskTable.id == ChangeRequest.task_id)
        .order_by(ChangeRequest.id.desc())
    )
    if plan_id:
        query = query.where(TaskTable.plan_id == plan_id)
    names = agency_names(reader)
    return [_request(row, names.get(row.agency_id)) for row in reader.rows(query)]


def _request(row: Any, asked_by: AgencyName | None) -> ChangeRequestRow:
    return ChangeRequestRow(
        id=row.id,
        task_id=row.task_id,
        task=row.title,
        plan_id=row.plan_id,
        agency=asked_by,
        asked=row.asked,
        reason=row.reason,
        asked_on=row.asked_on,
        decision=Decision(row.decision),
        decision_reason=row.decision_reason,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
    )


# --- targets -------------------------------------------------------------------------------------


def targets(reader: Reader, plan_id: int = 0) -> list[TargetRow]:
    """The figures that a plan sets, in its order; plan 0: of all plans."""
    query = select(TargetTable.__table__).order_by(
        TargetTable.plan_id, TargetTable.position, TargetTable.id
    )
    if plan_id:
        query = query.where(TargetTable.plan_id == plan_id)
    names = agency_names(reader)
    return [_target(row, names.get(row.agency_id)) for row in reader.rows(query)]


def target(reader: Reader, target_id: int) -> TargetRow | None:
    """One target."""
    return next((one for one in targets(reader) if one.id == target_id), None)


def listed_of_targets(reader: Reader, plan_id: int) -> dict[int, str]:
    """What the document said of each target of a plan when it was last read, as JSON."""
    query = select(TargetTable.id, TargetTable.listed).where(TargetTable.plan_id == plan_id)
    return {row.id: row.listed for row in reader.rows(query)}


_TARGET_COLUMNS = (
    *("id", "plan_id", "section", "section_title", "number", "indicator", "unit", "comparator"),
    *("value", "scope", "lead_text", "raw", "year", "reached", "reached_on", "note", "position"),
    *("source_page", "source_text"),
)


def _target(row: Any, lead: AgencyName | None) -> TargetRow:
    return TargetRow(lead=lead, **{name: getattr(row, name) for name in _TARGET_COLUMNS})


# --- reporting duties ----------------------------------------------------------------------------


def reporting_duties(
    reader: Reader, plan_id: int = 0, today: date | None = None
) -> list[ReportingDutyRow]:
    """Who reports what, and when next; plan 0: of all plans.

    `today` is where counting begins for duties of which nothing else says since when they hold.
    """
    query = select(ReportingDuty.__table__).order_by(
        ReportingDuty.plan_id, ReportingDuty.position, ReportingDuty.id
    )
    if plan_id:
        query = query.where(ReportingDuty.plan_id == plan_id)
    days, memory, sent = Days(reader), ScheduleMemory(), _sent_of_duties(reader)
    return [
        _duty(row, days, memory, tuple(sent.get(row.id, ())), today) for row in reader.rows(query)
    ]


def reporting_duty(
    reader: Reader, duty_id: int, today: date | None = None
) -> ReportingDutyRow | None:
    """One reporting duty."""
    return next((one for one in reporting_duties(reader, 0, today) if one.id == duty_id), None)


def report_sent(reader: Reader, sent_id: int) -> ReportSentRow | None:
    """A report that was sent, None when it never was or was taken back."""
    return next(iter(reports_sent(reader, ReportSent.id == sent_id)), None)


def listed_of_duties(reader: Reader, plan_id: int) -> dict[int, str]:
    """What the document said of each reporting duty when it was last read, as JSON."""
    query = select(ReportingDuty.id, ReportingDuty.listed).where(ReportingDuty.plan_id == plan_id)
    return {row.id: row.listed for row in reader.rows(query)}


def _sent_of_duties(reader: Reader) -> dict[int, list[ReportSentRow]]:
    found: dict[int, list[ReportSentRow]] = {}
    for one in reports_sent(reader):
        found.setdefault(one.duty_id, []).append(one)
    return found


def _duty(
    row: Any,
    days: Days,
    memory: ScheduleMemory,
    sent: tuple[ReportSentRow, ...],
    today: date | None,
) -> ReportingDutyRow:
    schedule = memory.read(row.schedule, row.when_raw)
    anchors = days.anchors(row.plan_id, None, row.since)
    following = next_report(schedule, anchors, [one.on for one in sent], today)
    return ReportingDutyRow(
        id=row.id,
        plan_id=row.plan_id,
        plan_name=days.plan_name(row.plan_id),
        who=row.who,
        what=row.what,
        to=row.to,
        when_raw=row.when_raw,
        schedule=schedule,
        anchors=anchors,
        remind_days=row.remind_days,
        next_on=following,
        remind_from=following and following - timedelta(days=row.remind_days),
        sent=sent,
        position=row.position,
    )


# --- saved views ---------------------------------------------------------------------------------


def saved_views(reader: Reader) -> list[TaskViewRow]:
    """The saved views of the checklist, by name."""
    rows = reader.rows(select(TaskView.__table__))
    found = [TaskViewRow(row.id, row.name, row.query) for row in rows]
    return sorted(found, key=lambda one: (collation_key(one.name), one.id))
