"""Writing the targets and reporting duties of a plan (parts of `writing.take_plan`).

What must not come in: tasks, comparing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from hanoiplan.checklist.model import ReportingDutyDraft, TargetDraft
from hanoiplan.checklist.reporting import (
    NewDuty,
    add_duties,
    edit_reporting_duty,
    keep_duty_source,
    remove_reporting_duty,
)
from hanoiplan.checklist.schedule.values import Schedule, ScheduleKind
from hanoiplan.checklist.targets import (
    NewTarget,
    add_targets,
    edit_target,
    keep_target_source,
    remove_target,
)
from hanoiplan.checklist.writing import Kept
from hanoiplan.exchange.plans.counts import Counts
from hanoiplan.exchange.plans.model import PlanIntake, PlanIntakeRow, PlanPart, PlanRowState
from hanoiplan.exchange.plans.order import as_json, listed_of
from hanoiplan.exchange.plans.rows_found import COMPARED
from hanoiplan.store.work import Work

NO_SCHEDULE = Schedule(ScheduleKind.NONE)


@dataclass(frozen=True, slots=True)
class _Deeds:
    """How rows of one part come, change, go and keep their place; all within one Work."""

    add: Callable[[Sequence[PlanIntakeRow]], list[int]]
    change: Callable[[int, dict[str, Any]], bool]
    remove: Callable[[int], None]
    keep: Callable[[int, Kept], bool]


def write_targets(work: Work, intake: PlanIntake, plan_id: int, counts: Counts) -> None:
    """New and changed figures, and those that went."""
    deeds = _Deeds(
        add=lambda rows: add_targets(work, plan_id, [_new_target(row) for row in rows]),
        change=lambda row_id, values: edit_target(work, row_id, **_with_year(values)),
        remove=partial(remove_target, work),
        keep=partial(keep_target_source, work),
    )
    _write(intake, PlanPart.TARGETS, counts, deeds)


def _new_target(row: PlanIntakeRow) -> NewTarget:
    return NewTarget(_target(row.values), row.source.page, row.source.text, listed_of(row))


def _target(values: Mapping[str, str]) -> TargetDraft:
    names = {one.name for one in fields(TargetDraft)} - {"year"}
    texts = {name: values[name] for name in names if name in values}
    return TargetDraft(**texts, year=_year(values.get("year", "")))


def _with_year(values: dict[str, Any]) -> dict[str, Any]:
    return {**values, "year": _year(values["year"])} if "year" in values else values


def _year(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


def write_duties(work: Work, intake: PlanIntake, plan_id: int, counts: Counts) -> None:
    """New and changed reporting duties, and those that went."""
    deeds = _Deeds(
        add=lambda rows: add_duties(work, plan_id, [_new_duty(row) for row in rows]),
        change=lambda row_id, values: edit_reporting_duty(work, row_id, **values),
        remove=partial(remove_reporting_duty, work),
        keep=partial(keep_duty_source, work),
    )
    _write(intake, PlanPart.REPORTING, counts, deeds)


def _new_duty(row: PlanIntakeRow) -> NewDuty:
    texts: dict[str, Any] = {
        name: row.values.get(name, "") for name in COMPARED[PlanPart.REPORTING]
    }
    return NewDuty(
        ReportingDutyDraft(**texts),
        row.schedule or NO_SCHEDULE,
        row.source.page,
        row.source.text,
        listed_of(row),
    )


# --- rows of one part ----------------------------------------------------------------------------


def _write(intake: PlanIntake, part: PlanPart, counts: Counts, deeds: _Deeds) -> None:
    """What is ticked is written; then every row that is there keeps its place in the document."""
    new = _new(intake, part)
    ids = deeds.add(new)
    id_of = {row.key: row_id for row, row_id in zip(new, ids, strict=True)}
    counts.added[part] += len(ids)
    for row in _ticked_here(intake, part):
        here_id = id_of[row.key] = row.here_id or 0
        if row.state is PlanRowState.GONE:
            deeds.remove(here_id)
            counts.removed[part] += 1
        elif row.changes:
            counts.changed[part] += deeds.change(here_id, dict(row.changes))
    for row_id, kept in _kept(intake, part, id_of):
        deeds.keep(row_id, kept)


def _new(intake: PlanIntake, part: PlanPart) -> list[PlanIntakeRow]:
    rows = intake.of_part(part)
    return [row for row in rows if row.ticked and row.state is PlanRowState.NEW]


def _ticked_here(intake: PlanIntake, part: PlanPart) -> list[PlanIntakeRow]:
    return [row for row in intake.of_part(part) if row.ticked and row.here_id is not None]


def _kept(
    intake: PlanIntake, part: PlanPart, id_of: Mapping[int, int]
) -> Sequence[tuple[int, Kept]]:
    """The order of the document, and its words, for every row that was written."""
    rows = [row for row in intake.of_part(part) if row.state is not PlanRowState.GONE]
    return [
        (id_of[row.key], Kept(place, row.source.page, row.source.text, as_json(listed_of(row))))
        for place, row in enumerate(rows, start=1)
        if row.key in id_of
    ]
