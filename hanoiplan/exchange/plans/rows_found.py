"""The rows of a reading as texts by field, the same shape for everything a plan says.

What must not come in: the workspace, comparing (`pairing`), the reader's rules.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from hanoiplan.checklist.schedule.values import Schedule
from hanoiplan.exchange.plans.model import PlanIntakeRow, PlanPart, PlanRowState
from hanoiplan.plan_reading.model import (
    LocalityFound,
    PlanReading,
    ReportingFound,
    SlotFound,
    TargetFound,
    TaskFound,
)

KEYS_OF_PART = 1_000_000  # a row's key says its part and its place
GONE_KEYS = 500_000  # from here on: rows that the document does not have any more
YES = "yes"
Found: TypeAlias = TaskFound | TargetFound | ReportingFound | SlotFound | LocalityFound

# what is compared with an earlier document, by part
COMPARED: Mapping[PlanPart, tuple[str, ...]] = {
    PlanPart.TASKS: (
        *("appendix", "section", "section_title", "number", "label", "title", "lead_text"),
        *("coordinating_text", "output", "deadline_raw", "is_request"),
    ),
    PlanPart.TARGETS: (
        *("section", "section_title", "number", "indicator", "unit", "comparator", "value"),
        *("scope", "lead_text", "raw", "year"),
    ),
    PlanPart.REPORTING: ("who", "what", "to", "when_raw"),
}
AGENCY_FIELDS = frozenset({"lead_text", "coordinating_text"})


def rows_found(reading: PlanReading) -> tuple[PlanIntakeRow, ...]:
    """Every row of the document, as new ones."""
    return tuple(
        row
        for place, (part, found) in enumerate(_parts(reading), start=1)
        for row in _rows(part, found, place * KEYS_OF_PART)
    )


def _parts(reading: PlanReading) -> tuple[tuple[PlanPart, tuple[Found, ...]], ...]:
    return (
        (PlanPart.TASKS, reading.tasks),
        (PlanPart.TARGETS, reading.targets),
        (PlanPart.REPORTING, reading.reporting),
        (PlanPart.PROGRAMME, reading.programme),
        (PlanPart.LOCALITIES, reading.localities),
    )


def _rows(part: PlanPart, found: tuple[Found, ...], first: int) -> Iterator[PlanIntakeRow]:
    for place, one in enumerate(found):
        values = values_of(one)
        yield PlanIntakeRow(
            key=first + place,
            part=part,
            state=PlanRowState.NEW,
            values=values,
            said=values,
            schedule=_schedule(one),
            leads=one.lead if isinstance(one, TaskFound) else (),
            uncertain=one.uncertain,
            source=one.source,
        )


def _schedule(one: Found) -> Schedule | None:
    if isinstance(one, TaskFound):
        return one.deadline
    return one.schedule if isinstance(one, ReportingFound) else None


def values_of(one: Found) -> dict[str, str]:
    """What one row says, as texts by the names of the workspace's fields."""
    match one:
        case TaskFound():
            return _of_task(one)
        case TargetFound():
            return _of_target(one)
        case ReportingFound():
            return {"who": one.who, "what": one.what, "to": one.to, "when_raw": one.when_raw}
        case SlotFound():
            return _of_slot(one)
        case LocalityFound():
            return {
                "number": one.number,
                "level": one.level,
                "name": one.name,
                "country": one.iso or one.country_raw,
            }


def _of_task(one: TaskFound) -> dict[str, str]:
    return {
        "origin": one.origin,
        "appendix": one.appendix,
        "section": one.section,
        "section_title": one.section_title,
        "section_index": str(one.section_index),
        "number": one.number,
        "label": one.label,
        "title": one.title,
        "lead_text": "; ".join(one.lead),
        "coordinating_text": one.coordinating,
        "output": one.output,
        "deadline_raw": one.deadline_raw,
        "is_request": YES if one.request else "",
        "role": one.role,
    }


def _of_target(one: TargetFound) -> dict[str, str]:
    names = ("section", "section_title", "number", "indicator", "unit", "comparator", "value")
    texts = {name: getattr(one, name) for name in (*names, "scope", "raw")}
    return {**texts, "lead_text": one.lead, "year": str(one.year) if one.year else ""}


def _of_slot(one: SlotFound) -> dict[str, str]:
    names = ("start", "end", "title_vi", "title_en", "theme", "venue", "chair", "moderator")
    return {
        "date": one.date.isoformat() if one.date else "",
        **{name: getattr(one, name) for name in names},
        "speakers": "; ".join(speaker.name for speaker in one.speakers),
        "executing": one.executing,
        "kind": one.kind,
    }
