"""Tasks stand as in the newest document: their places, their sections, its words beside them.

Only what became different is written. What must not come in: what a task says.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from hanoiplan.base.text import fold, nfc
from hanoiplan.checklist.model import TaskRow
from hanoiplan.checklist.queries import listed_of_tasks, tasks
from hanoiplan.checklist.writing import Kept, keep_task_source, present_task
from hanoiplan.exchange.plans.model import PlanIntake, PlanIntakeRow, PlanPart, PlanRowState
from hanoiplan.exchange.plans.pairing import TAKEN_OFF
from hanoiplan.exchange.plans.rows_found import COMPARED, YES
from hanoiplan.store.work import Work


@dataclass(frozen=True, slots=True)
class KeptTask(Kept):
    """Where a task stands, with the section that it is in."""

    section_index: int

    def columns(self) -> dict[str, Any]:
        """The same as columns."""
        return {**Kept.columns(self), "section_index": self.section_index}


def keep_order(work: Work, intake: PlanIntake, plan_id: int, id_of: Mapping[int, int]) -> None:
    """Give every task of the plan its place; what the document does not have comes behind.

    Rows that a person left out move with the others, and keep the words they had.
    """
    rows = [row for row in intake.of_part(PlanPart.TASKS) if row.state is not PlanRowState.GONE]
    here = {one.id: one for one in tasks(work, plan_id, cancelled=True)}
    listed = listed_of_tasks(work, plan_id)
    placed: set[int] = set()
    for place, row in enumerate(rows, start=1):
        task_id = id_of.get(row.key, row.here_id)
        if task_id is not None and task_id in here:
            placed.add(task_id)
            _keep(work, here[task_id], listed[task_id], _kept_of(row, here[task_id], place))
    others = [one for one in here.values() if one.id not in placed]
    for one, kept in _behind(rows, others):
        _keep(work, one, listed[one.id], kept)


def take_off(work: Work, row: PlanIntakeRow) -> None:
    """Note of a task that it went with this version, so that a later one may bring it back."""
    one = present_task(work, row.here_id or 0)
    kept = KeptTask(
        one.position,
        one.source_page,
        one.source_text,
        as_json({**row.said, TAKEN_OFF: YES}),
        one.section_index,
    )
    keep_task_source(work, one.id, kept)


def listed_of(row: PlanIntakeRow) -> dict[str, str]:
    """What the document said, as the next comparison needs it."""
    return {name: row.said[name] for name in COMPARED[row.part] if name in row.said}


def as_json(values: Mapping[str, str]) -> str:
    """Texts of a document as their column keeps them."""
    return json.dumps(dict(values), ensure_ascii=False)


def _kept_of(row: PlanIntakeRow, one: TaskRow, place: int) -> KeptTask:
    section_index = _index(row)
    if not row.ticked:
        return KeptTask(place, one.source_page, one.source_text, None, section_index)
    source = row.source
    return KeptTask(place, source.page, source.text, as_json(listed_of(row)), section_index)


def _index(row: PlanIntakeRow) -> int:
    return int(row.values.get("section_index") or 0)


def _keep(work: Work, one: TaskRow, listed: str, kept: KeptTask) -> None:
    present = (one.position, one.source_page, one.source_text, one.section_index)
    wanted = (kept.position, kept.source_page, nfc(kept.source_text), kept.section_index)
    if present != wanted or kept.listed not in (None, listed):
        keep_task_source(work, one.id, kept)


# --- tasks that the document does not have -------------------------------------------------------

_Section = tuple[str, str, str]


def _behind(rows: list[PlanIntakeRow], others: list[TaskRow]) -> Iterable[tuple[TaskRow, KeptTask]]:
    """Tasks by hand and tasks that went stay in their sections, behind those of the document."""
    indexes: dict[_Section, list[int]] = {}
    for row in rows:
        texts = (row.values.get(name, "") for name in ("appendix", "section", "section_title"))
        indexes.setdefault(_section(*texts), []).append(_index(row))
    next_index = max((_index(row) for row in rows), default=0) + 1
    next_place = max([len(rows), *(one.position for one in others)]) + 1
    for one in sorted(others, key=lambda each: (each.position, each.id)):
        section = _section(one.appendix, one.section, one.section_title)
        if section not in indexes:
            taken = any(one.section_index in found for found in indexes.values())
            indexes[section] = [next_index if taken else one.section_index]
            next_index += taken
        known = indexes[section]
        place = one.position
        if place <= len(rows) and one.parent_id is None and one.cancelled_at is None:
            place, next_place = next_place, next_place + 1
        index = one.section_index if one.section_index in known else known[0]
        yield one, KeptTask(place, one.source_page, one.source_text, None, index)


def _section(appendix: str, section: str, title: str) -> _Section:
    """A section is known by its title, without one by its numeral."""
    return fold(appendix), "" if title else fold(section), fold(title)
