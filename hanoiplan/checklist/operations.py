"""Writing tasks: what they say, who does them, how far they are.

Occurrences follow from the schedule whenever one is written (`repeating`). What must not come in:
what hangs on a task (`papers`), targets, reports, and reading a plan (`exchange`).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.field_names import refuse_unknown
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.checklist.model import (
    BULK_FIELDS,
    TASK_FIELDS,
    AgencyLinks,
    NewTask,
    TaskDraft,
    TaskStatus,
)
from hanoiplan.checklist.repeating import settle
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.checklist.schedule.values import Schedule
from hanoiplan.checklist.statements import parts_of, stored_task, stored_tasks
from hanoiplan.checklist.tables import TaskTable
from hanoiplan.checklist.writing import (
    ALL_DONE,
    add_tasks,
    change_columns,
    columns_of,
    present_task,
    relink,
    schedule_text,
)
from hanoiplan.plans.agencies import agencies_named, present_agency
from hanoiplan.plans.agency_names import split_agencies
from hanoiplan.plans.queries import event as event_facts
from hanoiplan.plans.queries import plan_document
from hanoiplan.store.work import Work

AgencyChoice = int | str  # an id, or a name of an agency that is made when nobody knows it


@operation(N_("Add task"))
def add_task(
    work: Work, draft: TaskDraft, plan_id: int | None = None, event_id: int | None = None
) -> int:
    """Write a task of a plan, or of an event only; returns its id.

    The agencies are those that its texts name, the schedule what its deadline says.

    Raises:
        NotPossible: it has no title, or the plan or the event is gone.
    """
    if event_id is not None and event_facts(work, event_id) is None:
        raise NotPossible(_("This event is no longer there. Refresh the page."))
    return _add(work, draft, plan_id, event_id, None)


@operation(N_("Add sub-task"))
def add_sub_task(work: Work, parent_id: int, title: str, deadline_raw: str = "") -> int:
    """Write a part of a task, with a deadline of its own; returns its id.

    Raises:
        NotPossible: the task is gone or is a part itself, or the part has no title.
    """
    parent = present_task(work, parent_id)
    if parent.parent_id is not None:
        raise NotPossible(_("A sub-task has no sub-tasks of its own. Add it to the task above."))
    draft = TaskDraft(
        title=title,
        deadline_raw=deadline_raw,
        section=parent.section,
        section_title=parent.section_title,
        section_index=parent.section_index,
        appendix=parent.appendix,
    )
    return _add(work, draft, parent.plan_id, parent.event_id, parent_id)


@operation(N_("Edit task"))
def edit_task(work: Work, task_id: int, /, **values: Any) -> bool:
    """Change fields named as in `TaskDraft`; returns whether anything became different.

    Another deadline is read anew, and its occurrences follow; so does the quota that another
    output sets. Other agencies in its texts are its agencies from then on.

    Raises:
        NotPossible: the task is gone, has no title, or a percent is none.
        KeyError: a field that a draft does not have (a caller's mistake).
    """
    refuse_unknown(values, TASK_FIELDS)
    before = _stored(work, task_id)
    changed = change_columns(work, before, _reopened(before, columns_of(values)))
    if changed and "deadline_raw" in values:
        set_schedule(work, task_id, values["deadline_raw"])
    elif changed and "output" in values:
        _follow_output(work, before, values["output"])
    if changed and values.keys() & {"lead_text", "coordinating_text"}:
        _relink_named(work, task_id, values)
    return changed


@operation(N_("Edit {n} tasks"))
def edit_tasks(work: Work, ids: Collection[int], /, **values: Any) -> int:
    """Give many tasks the same values as one step of undo; returns how many became different.

    Raises:
        NotPossible: one of them is gone, or a percent is none.
        KeyError: a field that cannot be the same for many (a caller's mistake).
    """
    unknown = values.keys() - set(BULK_FIELDS)
    if unknown:
        raise KeyError(f"not for many: {', '.join(sorted(unknown))}")
    columns = columns_of(values)
    n = sum(
        change_columns(work, row, _reopened(row, _with_percent(columns)))
        for row in _all_stored(work, ids)
    )
    work.note(n=n)
    return n


@operation(N_("Set the status of tasks"))
def set_status(work: Work, ids: Collection[int], status: TaskStatus) -> int:
    """Say how tasks stand; what is done is done wholly. Returns how many became different.

    Raises:
        NotPossible: one of them is gone.
    """
    columns = _with_percent({"status": str(TaskStatus(status))})
    rows = _all_stored(work, ids)
    return sum(change_columns(work, row, _reopened(row, columns)) for row in rows)


@operation(N_("Set the deadline of a task"))
def set_schedule(work: Work, task_id: int, deadline: str | Schedule) -> Schedule:
    """Give a task a deadline, in words as a plan writes it or understood already.

    Occurrences that were ticked stay; the others follow the schedule.

    Raises:
        NotPossible: the task is gone.
    """
    row = _stored(work, task_id)
    schedule = deadline
    if isinstance(schedule, str):
        issued_on, year = _plan_days(work, row["plan_id"], row["event_id"])
        schedule = read_deadline(schedule, year=year, issued_on=issued_on, output=row["output"])
    change_columns(work, row, {"deadline_raw": schedule.raw, "schedule": schedule_text(schedule)})
    settle(work, [task_id])
    return schedule


@operation(N_("Set the agencies of a task"))
def set_agencies(
    work: Work,
    task_id: int,
    leads: Sequence[AgencyChoice],
    coordinating: Sequence[AgencyChoice] = (),
) -> bool:
    """Say who leads a task, the responsible one first, and who helps; returns whether it is new.

    Raises:
        NotPossible: the task or an agency is gone, or one would lead and help at once.
    """
    row = _stored(work, task_id)
    links = AgencyLinks(_chosen(work, leads), _chosen(work, coordinating))
    both = set(links.leads) & set(links.coordinating)
    if both:
        name = present_agency(work, both.pop()).name
        sentence = _("“{name}” cannot lead a task and help in it at once. Choose one of the two.")
        raise NotPossible(sentence.format(name=name))
    changed = relink(work, task_id, links)
    if changed:
        work.change(TaskTable, row["id"], changed_at=work.now)
    return changed


@operation(N_("Note that a condition is fulfilled"))
def fulfil_condition(work: Work, task_id: int, on: date | None) -> bool:
    """Say on which day the condition of a task came true; None: it has not after all.

    Raises:
        NotPossible: the task is gone.
    """
    if on is None:
        work.label = N_("Note that a condition is not fulfilled")
    changed = change_columns(work, _stored(work, task_id), {"fulfilled_on": on})
    if changed:
        settle(work, [task_id])
    return changed


@operation(N_("Cancel task"))
def cancel_task(work: Work, task_id: int) -> bool:
    """Take a task off the lists, and its sub-tasks; returns whether it still stood there.

    Raises:
        NotPossible: the task is gone.
    """
    return _cancel(work, task_id, cancelled=True)


@operation(N_("Restore task"))
def restore_task(work: Work, task_id: int) -> bool:
    """Put a cancelled task back, and its sub-tasks; returns whether it was cancelled.

    Raises:
        NotPossible: the task is gone.
    """
    return _cancel(work, task_id, cancelled=False)


# --- what these are made of ----------------------------------------------------------------------


def _add(
    work: Work,
    draft: TaskDraft,
    plan_id: int | None,
    event_id: int | None,
    parent_id: int | None,
) -> int:
    issued_on, year = _plan_days(work, plan_id, event_id)
    schedule = read_deadline(
        draft.deadline_raw, year=year, issued_on=issued_on, output=draft.output
    )
    new = NewTask(draft, schedule, _links_in(work, draft))
    (task_id,) = add_tasks(work, [new], plan_id, event_id)
    if parent_id is not None:
        work.change(TaskTable, task_id, parent_id=parent_id)
    return task_id


def _links_in(work: Work, draft: TaskDraft) -> AgencyLinks:
    """The agencies that the texts of a task name; who leads does not help."""
    named = {
        role: agencies_named(work, split_agencies(text), outside=draft.is_request)
        for role, text in (("leads", draft.lead_text), ("helps", draft.coordinating_text))
    }
    leads = tuple(dict.fromkeys(named["leads"].values()))
    helps = dict.fromkeys(one for one in named["helps"].values() if one not in leads)
    return AgencyLinks(leads, tuple(helps))


def _relink_named(work: Work, task_id: int, texts: Mapping[str, str]) -> None:
    """The agencies of the texts that were written anew; those of the other stay who they are."""
    row = present_task(work, task_id)
    leads, helps = (tuple(one.id for one in many) for many in (row.leads, row.coordinating))
    if "lead_text" in texts:
        named = agencies_named(work, split_agencies(row.lead_text), outside=row.is_request)
        leads = tuple(dict.fromkeys(named.values()))
    if "coordinating_text" in texts:
        known = [one.name for one in row.leads]
        named = agencies_named(work, split_agencies(row.coordinating_text, known))
        helps = tuple(dict.fromkeys(named.values()))
    relink(work, task_id, AgencyLinks(leads, tuple(one for one in helps if one not in leads)))


def _plan_days(
    work: Work, plan_id: int | None, event_id: int | None
) -> tuple[date | None, int | None]:
    """The day from which deadlines of a plan count, and the year that they leave out."""
    found = plan_document(work, plan_id) if plan_id else None
    if plan_id and found is None:
        raise NotPossible(_("This plan is no longer there. Refresh the page."))
    issued_on = found.draft.issued_on if found is not None else None
    if found is not None and event_id is None:
        event_id = found.draft.event_id
    facts = event_facts(work, event_id) if event_id else None
    first = facts.starts_on if facts is not None else None
    return issued_on, (issued_on or first or work.now.date()).year


def _with_percent(columns: Mapping[str, Any]) -> dict[str, Any]:
    """What is done is done wholly, what has not begun not at all."""
    follows = {TaskStatus.DONE: ALL_DONE, TaskStatus.NOT_STARTED: 0}
    percent = follows.get(columns.get("status", ""))
    return dict(columns) if percent is None else {"percent": percent, **columns}


def _reopened(row: Mapping[str, Any], columns: Mapping[str, Any]) -> Mapping[str, Any]:
    """What was done wholly and is open again is as far as somebody says anew."""
    opened = row["status"] == TaskStatus.DONE and columns.get("status", row["status"]) != (
        TaskStatus.DONE
    )
    if opened and columns.get("percent", row["percent"]) >= ALL_DONE:
        return {**columns, "percent": 0}
    return columns


def _follow_output(work: Work, before: Mapping[str, Any], output: str) -> None:
    """The quota that stood in the output follows it; one that was set by hand stays."""
    schedule = present_task(work, before["id"]).schedule
    issued_on, year = _plan_days(work, before["plan_id"], before["event_id"])
    then, now = (
        read_deadline(schedule.raw, year=year, issued_on=issued_on, output=text).quota
        for text in (before["output"], output)
    )
    if then != now and schedule.quota == then:
        set_schedule(work, before["id"], replace(schedule, quota=now))


def _chosen(work: Work, agencies: Iterable[AgencyChoice]) -> tuple[int, ...]:
    found: dict[int, None] = {}
    for one in agencies:
        if isinstance(one, str):
            found |= dict.fromkeys(agencies_named(work, [one]).values())
        else:
            found[present_agency(work, one).id] = None
    return tuple(found)


def _stored(work: Work, task_id: int) -> Mapping[str, Any]:
    row = stored_task(work, task_id)
    if row is None:
        raise NotPossible(_("This task is no longer there. Refresh the page."))
    return row


def _all_stored(work: Work, ids: Collection[int]) -> list[Mapping[str, Any]]:
    rows = stored_tasks(work, ids)
    if len(rows) < len(set(ids)):
        raise NotPossible(_("One of these tasks is no longer there. Refresh the page."))
    return rows


def _cancel(work: Work, task_id: int, *, cancelled: bool) -> bool:
    """Sub-tasks go and come with their task."""
    present = present_task(work, task_id)
    if (present.cancelled_at is not None) == cancelled:
        return False
    rows = [_stored(work, task_id), *parts_of(work, task_id)]
    moment = work.now if cancelled else None
    back = present.cancelled_at  # parts that went at another moment stay as they are
    for row in rows:
        if row["cancelled_at"] == back:
            change_columns(work, row, {"cancelled_at": moment})
    return True
