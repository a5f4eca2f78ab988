"""A plan's programme beside the event: which sessions its rows are.

What must not come in: tasks (`pairing`), localities, and writing (`event_writing`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.text import Bilingual
from hanoiplan.exchange.plans.model import PlanIntakeRow, PlanPart, PlanRowState
from hanoiplan.exchange.plans.rows_found import GONE_KEYS, KEYS_OF_PART
from hanoiplan.exchange.plans.slots import slots_of_row
from hanoiplan.exchange.three_way import CellKind, Comparison, Decisions
from hanoiplan.plan_reading.model import PlanReading
from hanoiplan.plans.queries import time_zone
from hanoiplan.programme.model import Session
from hanoiplan.programme.queries import as_taken, sessions
from hanoiplan.programme.taking import TAKEN_FIELDS, Slot, decide, matched, read_taken, slots_of
from hanoiplan.store.work import Reader


def with_sessions(
    reader: Reader,
    rows: Sequence[PlanIntakeRow],
    reading: PlanReading,
    event_id: int | None,
    plan_id: int | None,
    decisions: Decisions,
) -> Iterator[PlanIntakeRow]:
    """Rows of the programme that are sessions of the event already are told so.

    Sessions that came from this plan and that it does not have any more follow as gone.
    """
    if event_id is None:
        yield from rows
        return
    zone = time_zone(reader, event_id)
    drafts = {
        row.key: draft
        for row in rows
        if row.part is PlanPart.PROGRAMME
        for draft in slots_of_row(row, reading)
    }
    slots = slots_of(tuple(drafts.values()), zone)
    said = as_taken(reader, event_id)
    every = sessions(reader, event_id)
    known = matched(slots, every, said, zone)
    found = {key: (slot, one) for key, slot, one in zip(drafts, slots, known, strict=True)}
    for row in rows:
        slot, one = found.get(row.key, (None, None))
        if slot is None or one is None:
            yield row
        else:
            yield _beside(row, slot, one, said.get(one.id, ""), zone, decisions)
    there = {one.id for one in known if one is not None}
    left = [one for one in every if one.plan_id == plan_id and said.get(one.id)]
    if plan_id is not None:
        yield from _gone((one for one in left if one.id not in there), zone)


def _beside(
    row: PlanIntakeRow, slot: Slot, one: Session, taken: str, zone: str, decisions: Decisions
) -> PlanIntakeRow:
    """What would be written over a session; what was changed here is not even asked about."""
    written = decide(slot, one, taken).values
    kind = CellKind.FILE_CHANGED
    here, before = session_texts(vars_of(one), zone), session_texts(read_taken(taken), zone)
    new = session_texts(vars_of(slot.draft), zone)
    comparisons = tuple(
        Comparison(name, before.get(name), here[name], new[name], kind, choice)
        for field, names in _TEXTS_OF.items()
        if field in written
        for name in names
        if here[name] != new[name]
        for choice in [decisions.choice(row.key, name, kind)]
    )
    changed = any(each.changes for each in comparisons)
    state = PlanRowState.CHANGED if changed else PlanRowState.SAME
    return replace(row, state=state, here_id=one.id, comparisons=comparisons)


def _gone(left: Iterator[Session], zone: str) -> Iterator[PlanIntakeRow]:
    first = (list(PlanPart).index(PlanPart.PROGRAMME) + 1) * KEYS_OF_PART + GONE_KEYS
    for place, one in enumerate(left):
        texts = session_texts(vars_of(one), zone)
        key, part = first + place, PlanPart.PROGRAMME
        yield PlanIntakeRow(key, part, PlanRowState.GONE, texts, texts, here_id=one.id)


# a field of a session -> the fields of a row that say it
_TEXTS_OF: Mapping[str, tuple[str, ...]] = {
    "starts": ("date", "start"),
    "ends": ("end",),
    "title": ("title_vi", "title_en"),
    "theme": ("theme",),
    "room": ("venue",),
    "agency": ("executing",),
}


def vars_of(one: Any) -> dict[str, Any]:
    """What a session, or a draft of one, says of what is compared."""
    return {name: getattr(one, name) for name in TAKEN_FIELDS}


def session_texts(values: Mapping[str, Any], zone: str) -> dict[str, str]:
    """A session as the texts of a row of the programme; nothing of one that was never taken."""
    if not values:
        return {}
    hours = "" if values["all_day"] else "%H:%M"
    title: Bilingual = values["title"]
    return {
        "date": _moment(values["starts"], zone, "%Y-%m-%d"),
        "start": _moment(values["starts"], zone, hours),
        "end": _moment(values["ends"], zone, hours),
        "title_vi": title.vi,
        "title_en": title.en,
        "theme": values["theme"].vi,
        "venue": values["room"].vi,
        "executing": values["agency"],
    }


def _moment(moment: datetime, zone: str, form: str) -> str:
    return to_event_time(moment, zone).strftime(form) if form else ""
