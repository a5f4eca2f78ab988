"""A reading as plain JSON values, for programs: names of keys are a promise to them.

What must not come in: reading back, sentences for people other than those of faults.
"""

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from hanoiplan.checklist.schedule.values import Schedule, as_json
from hanoiplan.plan_reading.model import PlanReading, SourceRef

_LISTS = ("tasks", "targets", "programme", "localities", "agencies", "reception", "rules")


def reading_json(reading: PlanReading) -> dict[str, Any]:
    """The reading under the keys `document`, `tasks`, `targets`, … `faults`."""
    found: dict[str, Any] = {"document": plain(reading.document)}
    for name in (*_LISTS, "reporting"):
        found[name] = [plain(one) for one in getattr(reading, name)]
    found["faults"] = [
        *(_fault(one.id, one.text, one.sentence(), one.where) for one in reading.faults),
        *(_fault("remark", text, text, SourceRef()) for text in reading.source.remarks),
    ]
    return found


def plain(value: Any) -> Any:
    """A value of a reading as JSON: dates as ISO text, a schedule by its kind, sets sorted."""
    if isinstance(value, Schedule):
        return as_json(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    return value


def _fault(kind: str, text: str, sentence: str, where: SourceRef) -> dict[str, Any]:
    return {"id": kind, "text": text, "sentence": sentence, "where": plain(where)}
