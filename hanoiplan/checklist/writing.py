"""Tasks as columns: what every operation that writes them is made of.

What must not come in: operations by name (`operations`), and what a person may ask for.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.text import nfc
from hanoiplan.checklist.model import (
    AgencyLinks,
    AgencyRole,
    NewTask,
    TaskOrigin,
    TaskRow,
    TaskStatus,
)
from hanoiplan.checklist.queries import next_position, task
from hanoiplan.checklist.repeating import add_occurrences
from hanoiplan.checklist.schedule.values import Schedule, as_json
from hanoiplan.checklist.statements import links_of_task
from hanoiplan.checklist.tables import TaskAgency, TaskTable
from hanoiplan.store.work import Work

ALL_DONE = 100


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a row stands in the newest document; `listed` None leaves what an older one said."""

    position: int
    source_page: int
    source_text: str
    listed: str | None

    def columns(self) -> dict[str, Any]:
        """The same as columns."""
        found = {
            "position": self.position,
            "source_page": self.source_page,
            "source_text": nfc(self.source_text),
        }
        return found if self.listed is None else {**found, "listed": self.listed}


def keep_task_source(work: Work, task_id: int, kept: Kept) -> bool:
    """Remember where a task stands in its document (part of a larger operation)."""
    return work.change(TaskTable, task_id, **kept.columns())


def add_tasks(
    work: Work, new: Sequence[NewTask], plan_id: int | None, event_id: int | None
) -> list[int]:
    """Write many tasks at once, in their order, with links and occurrences; returns their ids."""
    position = next_position(work, plan_id)
    ids = work.add_many(
        TaskTable,
        [
            {**_new_columns(work, one, plan_id, event_id), "position": position + place}
            for place, one in enumerate(new)
        ],
    )
    links = [
        {"task_id": task_id, **link}
        for task_id, one in zip(ids, new, strict=True)
        for link in _link_columns(one.links)
    ]
    work.add_many(TaskAgency, links)
    add_occurrences(work, ids)
    return ids


def change_columns(work: Work, row: Mapping[str, Any], columns: Mapping[str, Any]) -> bool:
    """Change columns of a stored task and note when; returns whether anything is different."""
    different = {name: value for name, value in columns.items() if row[name] != value}
    if not different:
        return False
    return work.change(TaskTable, row["id"], **different, changed_at=work.now)


def schedule_text(schedule: Schedule) -> str:
    """A schedule as its column keeps it."""
    return json.dumps(as_json(schedule), ensure_ascii=False, sort_keys=True)


def relink(work: Work, task_id: int, links: AgencyLinks) -> bool:
    """Give a task these agencies, in this order; returns whether anything became different.

    Rows that stay only move, so that undo has little to do.
    """
    present = links_of_task(work, task_id)
    wanted = {(one["role"], one["agency_id"]): one for one in _link_columns(links)}
    changed = False
    for key, (row_id, _position) in present.items():
        if key not in wanted:
            work.remove(TaskAgency, row_id)
            changed = True
    for key, columns in wanted.items():
        if key not in present:
            work.add(TaskAgency, task_id=task_id, **columns)
            changed = True
        elif work.change(TaskAgency, present[key][0], position=columns["position"]):
            changed = True
    return changed


def present_task(work: Work, task_id: int) -> TaskRow:
    """The task as it is.

    Raises:
        NotPossible: it is gone.
    """
    found = task(work, task_id)
    if found is None:
        raise NotPossible(_("This task is no longer there. Refresh the page."))
    return found


def columns_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of a draft as the columns keep them.

    Raises:
        NotPossible: an empty title, or a percent that is none.
    """
    columns: dict[str, Any] = {
        name: nfc(value).strip() if isinstance(value, str) else value
        for name, value in values.items()
    }
    if not columns.get("title", "x"):
        raise NotPossible(_("Write what is to be done."))
    if not 0 <= columns.get("percent", 0) <= ALL_DONE:
        sentence = _("{n} is no percentage. Write a number from 0 to 100.")
        raise NotPossible(sentence.format(n=columns["percent"]))
    if "status" in columns:
        columns["status"] = str(TaskStatus(columns["status"]))
    if "origin" in columns:
        columns["origin"] = str(TaskOrigin(columns["origin"]))
    return columns


def _new_columns(
    work: Work, new: NewTask, plan_id: int | None, event_id: int | None
) -> dict[str, Any]:
    return {
        **columns_of(asdict(new.draft)),
        "plan_id": plan_id,
        "event_id": event_id if plan_id is None else None,  # a plan's tasks are its event's
        "deadline_raw": new.draft.deadline_raw or new.schedule.raw,
        "schedule": schedule_text(new.schedule),
        "source_page": new.source_page,
        "source_text": nfc(new.source_text),
        "role": new.role,
        "listed": json.dumps(dict(new.listed), ensure_ascii=False) if new.listed else "",
        "since": work.now.date(),
        "changed_at": work.now,
    }


def _link_columns(links: AgencyLinks) -> list[dict[str, Any]]:
    both = ((AgencyRole.LEAD, links.leads), (AgencyRole.COORDINATING, links.coordinating))
    return [
        {"agency_id": agency_id, "role": str(role), "position": place}
        for role, ids in both
        for place, agency_id in enumerate(dict.fromkeys(ids), start=1)
    ]
