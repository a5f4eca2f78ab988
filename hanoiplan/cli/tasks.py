"""`tasks`: what the plans of a workspace ask for, of whom, until when, and how it stands today."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.ids import id_text
from hanoiplan.checklist.model import TaskRow, TaskState
from hanoiplan.checklist.progress import by_urgency, percent_of, state_of, ticked
from hanoiplan.checklist.queries import tasks
from hanoiplan.checklist.schedule.schedules import due
from hanoiplan.checklist.schedule.values import as_json
from hanoiplan.checklist.value_words import state_words
from hanoiplan.cli.call import Call
from hanoiplan.cli.choosing_plans import named_agencies, one_plan
from hanoiplan.cli.output import columns
from hanoiplan.plans.queries import agencies, time_zone

SHOWN_TITLE = 70  # letters of a title in a line for people


def run(call: Call) -> int:
    """List tasks: for a program in the order of the plans, for a person the latest first."""
    with call.workspace(read_only=True) as workspace:
        rows = workspace.read(tasks, one_plan(workspace, call.words["plan"]))
        today = to_event_time(call.clock.now(), workspace.read(time_zone)).date()
        met: list[str] = []
        if call.words["agency"] is not None:
            wanted = named_agencies(workspace, call.words["agency"])
            rows = [row for row in rows if _names(row) & wanted]
            met = [one.name for one in workspace.read(agencies) if one.id in wanted]
    if call.words["late"]:
        rows = [row for row in rows if state_of(row, today) is TaskState.LATE]
    answer = [_as_json(row, today) for row in rows]
    call.output.answer(answer, *_met(met), *_lines(rows, today))
    return 0


# --- what was asked for --------------------------------------------------------------------------


def _names(row: TaskRow) -> set[int]:
    return {one.id for one in (*row.leads, *row.coordinating)}


def _met(names: Sequence[str]) -> list[str]:
    """A part of a name may be in many names: which ones are meant is said."""
    if len(names) < 2:
        return []
    listed = ", ".join(f"“{name}”" for name in names)
    return [_("Agencies of this name: {agencies}.").format(agencies=listed)]


# --- what is said --------------------------------------------------------------------------------


def _as_json(row: TaskRow, today: date) -> dict[str, Any]:
    state = state_of(row, today)
    span = due(row.schedule, row.anchors, today, ticked(row))
    return {
        "id": id_text(row.id),
        "plan": row.plan_name,
        "plan_id": id_text(row.plan_id) if row.plan_id else None,
        "parent": id_text(row.parent_id) if row.parent_id else None,
        "origin": str(row.origin),
        "section": row.section,
        "section_title": row.section_title,
        "number": row.number,
        "label": row.label,
        "title": row.title,
        "lead": [one.name for one in row.leads],
        "coordinating": [one.name for one in row.coordinating],
        "lead_text": row.lead_text,
        "coordinating_text": row.coordinating_text,
        "output": row.output,
        "deadline_raw": row.schedule.raw,
        "deadline": as_json(row.schedule),
        "due": span.end.isoformat() if span is not None else None,
        "status": str(row.status),
        "percent": percent_of(row, today),
        "state": str(state),
        "late": state is TaskState.LATE,
        "request": row.is_request,
    }


def _lines(rows: Sequence[TaskRow], today: date) -> list[str]:
    if not rows:
        return [_("There are no such tasks.")]
    n = len(rows)
    count = ngettext("{n} task", "{n} tasks", n).format(n=n)
    return [*columns(_cells(row, today) for row in by_urgency(rows, today)), count]


def _cells(row: TaskRow, today: date) -> tuple[str, ...]:
    span = due(row.schedule, row.anchors, today, ticked(row))
    place = f"{row.section}.{row.number}" if row.section else row.number
    title = row.title if len(row.title) <= SHOWN_TITLE else f"{row.title[:SHOWN_TITLE]}…"
    return (
        state_words(state_of(row, today)),
        f"{span.end:%d/%m/%Y}" if span is not None else row.schedule.raw or "–",
        place or "–",
        title,
        ", ".join(one.short or one.name for one in row.leads) or "–",
        row.plan_name,
    )
