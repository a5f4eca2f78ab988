"""What is written into the cells of many tasks at once, as one step of undo.

What must not come in: what a text means (the page), and the writing of one task (`operations`).
"""

from collections.abc import Collection, Mapping
from typing import Any

from hanoiplan.base.field_names import refuse_unknown
from hanoiplan.base.i18n import N_
from hanoiplan.base.operation import operation
from hanoiplan.checklist.model import TASK_FIELDS, TaskRow
from hanoiplan.checklist.operations import cancel_task, edit_task, set_agencies, set_status
from hanoiplan.checklist.writing import present_task
from hanoiplan.plans.agency_names import split_agencies
from hanoiplan.store.work import Work

AGENCIES = ("leads", "coordinating")
WRITABLE = frozenset({*TASK_FIELDS, *AGENCIES}) - {"lead_text", "coordinating_text"}


@operation(N_("Edit {n} tasks"))
def write_cells(work: Work, changes: Mapping[int, Mapping[str, Any]]) -> int:
    """Give each task its own new values; returns how many became different.

    `leads` and `coordinating` are names of agencies as a plan writes them; the others are fields of
    a `TaskDraft`.

    Raises:
        NotPossible: a task is gone, or a value is refused; then nothing is written.
        KeyError: a field that cannot be written so (a caller's mistake).
    """
    n = sum(_write_one(work, task_id, values) for task_id, values in changes.items())
    if len(changes) == 1:
        work.label = N_("Edit task")
    work.note(n=n)
    return n


@operation(N_("Cancel {n} tasks"))
def cancel_tasks(work: Work, ids: Collection[int]) -> int:
    """Take several tasks off the lists as one step of undo; returns how many stood there.

    Raises:
        NotPossible: one of them is gone.
    """
    n = sum(cancel_task(work, task_id) for task_id in ids)
    if len(ids) == 1:
        work.label = N_("Cancel task")
    work.note(n=n)
    return n


def _write_one(work: Work, task_id: int, values: Mapping[str, Any]) -> bool:
    refuse_unknown(values, WRITABLE)
    changed = False
    if "status" in values:
        changed = set_status(work, [task_id], values["status"]) > 0
    plain = {name: text for name, text in values.items() if name not in (*AGENCIES, "status")}
    if plain:
        changed = edit_task(work, task_id, **plain) or changed
    if values.keys() & set(AGENCIES):
        changed = _write_agencies(work, present_task(work, task_id), values) or changed
    return changed


def _write_agencies(work: Work, row: TaskRow, values: Mapping[str, Any]) -> bool:
    present = {"leads": row.leads, "coordinating": row.coordinating}
    known = [one.name for one in (*row.leads, *row.coordinating)]
    named = {
        role: [one.id for one in present[role]]
        if role not in values
        else split_agencies(str(values[role]), known)
        for role in AGENCIES
    }
    return set_agencies(work, row.id, named["leads"], named["coordinating"])
