"""Writing what a PlanIntake found: one Work, one undo for the whole plan.

What must not come in: comparing (`intake`), what a row means (`checklist`), and the event's
sessions and delegations (`event_writing`), targets and duties (`figures`).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.checklist.model import AgencyLinks, NewTask, TaskDraft, TaskOrigin
from hanoiplan.checklist.operations import (
    cancel_task,
    edit_task,
    restore_task,
    set_agencies,
    set_schedule,
)
from hanoiplan.checklist.writing import add_tasks, present_task
from hanoiplan.exchange.plans.counts import Counts
from hanoiplan.exchange.plans.event_writing import (
    fill_event,
    remove_gone_sessions,
    write_delegations,
    write_programme,
)
from hanoiplan.exchange.plans.figures import NO_SCHEDULE, write_duties, write_targets
from hanoiplan.exchange.plans.localities import SAID, localities_said
from hanoiplan.exchange.plans.model import (
    NEEDS_EVENT,
    PlanIntake,
    PlanIntakeRow,
    PlanOutcome,
    PlanPart,
    PlanRowState,
)
from hanoiplan.exchange.plans.order import as_json, keep_order, listed_of, take_off
from hanoiplan.exchange.plans.rows_found import COMPARED, YES
from hanoiplan.exchange.plans.stale import refuse_stale
from hanoiplan.plans.agencies import agencies_named
from hanoiplan.plans.agency_names import split_agencies
from hanoiplan.plans.documents import edit_plan, keep_listed, make_plan, replace_faults
from hanoiplan.plans.model import PLAN_FIELDS
from hanoiplan.store.work import Work


@operation(N_("Import plan {plan}, {n} rows"))
def take_plan(work: Work, intake: PlanIntake) -> PlanOutcome:
    """Write the ticked rows of the chosen parts: new ones, and what became different.

    Rows that are uncertain and nobody has spoken of are left out. What the document said is kept
    beside each row that was written, for the comparison with its next version.

    Raises:
        NotPossible: programme or delegations are wanted without an event, the plan has no name,
            or what the intake was compared with has changed meanwhile.
    """
    _refuse_without_event(intake)
    refuse_stale(work, intake)
    plan_id = _write_plan(work, intake)
    counts = Counts()
    if intake.parts & NEEDS_EVENT:
        fill_event(work, intake)
    for part, write in _WRITERS.items():
        if part in intake.parts:
            write(work, intake, plan_id, counts)
    name = intake.document.number or intake.document.short
    work.note(plan=name, n=counts.written)
    return PlanOutcome(
        plan_id, dict(counts.added), dict(counts.changed), dict(counts.removed), len(intake.asking)
    )


def _refuse_without_event(intake: PlanIntake) -> None:
    if intake.event_id is None and intake.parts & NEEDS_EVENT:
        sentence = _("Choose the event to which the programme and the delegations belong.")
        raise NotPossible(sentence)


def _write_plan(work: Work, intake: PlanIntake) -> int:
    """The plan document with its faults; returns its id."""
    listed = as_json({**intake.document_said, SAID: localities_said(intake)})
    plan_id = intake.plan_id
    if plan_id is None:
        plan_id = make_plan(work, intake.document, listed)
    else:
        edit_plan(work, plan_id, **{name: getattr(intake.document, name) for name in PLAN_FIELDS})
        keep_listed(work, plan_id, listed)
    faults = [
        {"kind": one.id, "text": one.text, "message": one.message, "page": one.where.page}
        for one in intake.reading.faults
    ]
    replace_faults(work, plan_id, faults)
    return plan_id


# --- tasks ---------------------------------------------------------------------------------------


def _write_tasks(work: Work, intake: PlanIntake, plan_id: int, counts: Counts) -> None:
    rows = _ticked(intake, PlanPart.TASKS)
    named = _agencies(work, intake, rows)
    new = [row for row in rows if row.state is PlanRowState.NEW]
    ids = add_tasks(work, [_new_task(row, named) for row in new], plan_id, None)
    id_of = {row.key: task_id for row, task_id in zip(new, ids, strict=True)}
    for row in rows:
        if row.here_id is None:
            continue
        if row.state is PlanRowState.GONE:
            counts.removed[PlanPart.TASKS] += cancel_task(work, row.here_id)
            take_off(work, row)
        else:
            counts.changed[PlanPart.TASKS] += _change_task(work, row, named)
            id_of[row.key] = row.here_id
    counts.added[PlanPart.TASKS] += len(new)
    keep_order(work, intake, plan_id, id_of)


def _agencies(
    work: Work, intake: PlanIntake, rows: Sequence[PlanIntakeRow]
) -> Callable[[Sequence[str]], tuple[int, ...]]:
    """Names to ids, with those made that nobody knows; who is asked anew is outside.

    Headings come first: they say the whole name where cells shorten it.
    """
    agencies_named(work, [one.canonical or one.name for one in intake.reading.agencies])
    asked = [name for row in rows if _asks_anew(row) for name in row.leads]
    agencies_named(work, asked, outside=True)
    ids = agencies_named(work, [name for row in rows for name in (*row.leads, *_helpers(row))])
    return lambda names: tuple(dict.fromkeys(ids[name] for name in names if name in ids))


def _asks_anew(row: PlanIntakeRow) -> bool:
    """What a person said of an agency since its first request stays."""
    anew = row.state is PlanRowState.NEW or "is_request" in row.changes
    return anew and _is_request(row)


def _helpers(row: PlanIntakeRow) -> tuple[str, ...]:
    return split_agencies(row.values.get("coordinating_text", ""), row.leads)


def _is_request(row: PlanIntakeRow) -> bool:
    return row.values.get("is_request") == YES


def _links(row: PlanIntakeRow, named: Callable[[Sequence[str]], tuple[int, ...]]) -> AgencyLinks:
    """Who leads does not help as well: the fault of the source is told, the texts stay."""
    leads = named(row.leads)
    return AgencyLinks(leads, tuple(one for one in named(_helpers(row)) if one not in leads))


def _new_task(row: PlanIntakeRow, named: Callable[[Sequence[str]], tuple[int, ...]]) -> NewTask:
    texts: dict[str, Any] = {name: row.values[name] for name in _TASK_TEXTS if name in row.values}
    draft = TaskDraft(
        **texts,
        section_index=int(row.values.get("section_index") or 0),
        is_request=_is_request(row),
        origin=TaskOrigin(row.values.get("origin") or TaskOrigin.APPENDIX),
    )
    return NewTask(
        draft=draft,
        schedule=row.schedule or NO_SCHEDULE,
        links=_links(row, named),
        source_page=row.source.page,
        source_text=row.source.text,
        role=row.values.get("role", ""),
        listed=listed_of(row),
    )


_TASK_TEXTS = tuple(name for name in COMPARED[PlanPart.TASKS] if name != "is_request")


def _change_task(
    work: Work, row: PlanIntakeRow, named: Callable[[Sequence[str]], tuple[int, ...]]
) -> bool:
    """The texts that the document, or a person over it, says anew."""
    changes: dict[str, Any] = dict(row.changes)
    task_id = _id_here(row)
    back = row.returns and restore_task(work, task_id)
    deadline = changes.pop("deadline_raw", None)
    if "is_request" in changes:
        changes["is_request"] = changes["is_request"] == YES
    if changes:
        edit_task(work, task_id, **changes)
    if deadline is not None or "output" in changes:
        _schedule_anew(work, row, deadline)
    if {"lead_text", "coordinating_text"} & changes.keys():
        _link_anew(work, row, changes, _links(row, named))
    return back or bool(row.changes)


def _schedule_anew(work: Work, row: PlanIntakeRow, deadline: str | None) -> None:
    """The deadline as the document means it; an output may say how often it is delivered."""
    task_id = _id_here(row)
    text = present_task(work, task_id).schedule.raw if deadline is None else deadline
    same = row.schedule is not None and row.schedule.raw == text
    set_schedule(work, task_id, row.schedule if same and row.schedule is not None else text)


def _link_anew(
    work: Work, row: PlanIntakeRow, changes: Mapping[str, Any], links: AgencyLinks
) -> None:
    """The agencies of the texts that change; those of the others stay who they are."""
    present = present_task(work, _id_here(row))
    leads, helps = links.leads, links.coordinating
    if "lead_text" not in changes:
        leads = tuple(one.id for one in present.leads)
    if "coordinating_text" not in changes:
        helps = tuple(one.id for one in present.coordinating)
    set_agencies(work, present.id, leads, [one for one in helps if one not in leads])


# --- the event -----------------------------------------------------------------------------------


def _write_programme(work: Work, intake: PlanIntake, plan_id: int, counts: Counts) -> None:
    taken = write_programme(work, intake, plan_id)
    counts.added[PlanPart.PROGRAMME] += len(taken.added)
    counts.changed[PlanPart.PROGRAMME] += len(taken.changed)
    counts.removed[PlanPart.PROGRAMME] += remove_gone_sessions(work, intake)


def _write_delegations(work: Work, intake: PlanIntake, _plan_id: int, counts: Counts) -> None:
    write_delegations(work, intake, counts)


_Writer = Callable[[Work, PlanIntake, int, Counts], None]
_WRITERS: Mapping[PlanPart, _Writer] = {
    PlanPart.TASKS: _write_tasks,
    PlanPart.TARGETS: write_targets,
    PlanPart.REPORTING: write_duties,
    PlanPart.PROGRAMME: _write_programme,
    PlanPart.LOCALITIES: _write_delegations,
}


# --- what these are made of ----------------------------------------------------------------------


def _ticked(intake: PlanIntake, part: PlanPart) -> list[PlanIntakeRow]:
    return [row for row in intake.of_part(part) if row.ticked]


def _id_here(row: PlanIntakeRow) -> int:
    if row.here_id is None:
        raise LookupError(f"row {row.key} is new")
    return row.here_id
