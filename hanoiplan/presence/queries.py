"""Reading who is here."""

import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Text, exists, func, select, type_coerce

from hanoiplan.base.clock import from_text
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.queries import cancelled_ids, in_parts
from hanoiplan.presence.model import Checkpoint, CheckpointKind, Direction, PassageRow
from hanoiplan.presence.tables import CheckpointRow, Passage, PassageTakenBack
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.work import Reader, Statement

_MINUTE, _SHARP = "2026-06-08T01:12", ":00.000000Z"  # a moment as it is kept, cut after the minute


def main_checkpoint(reader: Reader, event_id: int) -> Checkpoint | None:
    """The main entry of an event."""
    row = reader.first(_MAIN.given(event=event_id))
    if row is None:
        return None
    return Checkpoint(row.id, Bilingual(row.name_vi, row.name_en), CheckpointKind(row.kind))


def last_passage(reader: Reader, checkpoint_id: int, delegate_id: int) -> PassageRow | None:
    """A person's latest standing passage at a checkpoint."""
    rows = reader.rows(_OF_PERSON.given(delegate=delegate_id))  # few; an order would read all
    here = [row for row in rows if row.checkpoint_id == checkpoint_id]
    return _passage(max(here, key=lambda row: row.id)) if here else None


def passage(reader: Reader, passage_id: int) -> PassageRow | None:
    """One passage, unless it was taken back."""
    row = reader.first(_standing().where(Passage.id == passage_id))
    return None if row is None else _passage(row)


def passages(reader: Reader, event_id: int, limit: int | None = None) -> list[PassageRow]:
    """An event's standing passages, newest first."""
    query = _standing().where(Passage.event_id == event_id).order_by(Passage.id.desc())
    return [_passage(row) for row in reader.rows(query.limit(limit) if limit else query)]


def was_passage(reader: Reader, passage_id: int) -> bool:
    """Whether there ever was such a passage, also when it was taken back."""
    return bool(reader.scalar(select(exists().where(Passage.id == passage_id))))


def arrived(
    reader: Reader, event_id: int, ids: Collection[int] | None = None
) -> dict[int, PassageRow]:
    """First standing entry at the main entry, by delegate id; also of people who left again.

    Cancelled people are in it, because they did pass; of these `ids` only when given.
    """
    main = main_checkpoint(reader, event_id)
    if main is None:
        return {}
    if ids is None:
        at_main = _standing().where(Passage.checkpoint_id == main.id)
        rows = [_passage(row) for row in reader.rows(at_main)]
    else:
        rows = [row for row in _standing_of(reader, ids) if row.checkpoint_id == main.id]
    found: dict[int, PassageRow] = {}
    for row in sorted(rows, key=lambda row: row.id):
        if row.direction is Direction.IN:
            found.setdefault(row.delegate_id, row)
    return found


def arrived_count(reader: Reader, event_id: int) -> int:
    """How many of the people expected have come, also if they left again; no cancelled ones."""
    came = _first_entries(reader, event_id).subquery()
    return int(reader.scalar(select(func.count()).select_from(came)))


def arrivals_by_minute(reader: Reader, event_id: int) -> list[tuple[datetime, int]]:
    """How many of the people of `arrived_count` came in each minute, ascending."""
    came = _first_entries(reader, event_id).subquery()
    minute = func.substr(came.c.at, 1, len(_MINUTE)).label("minute")
    query = select(minute, func.count().label("people")).group_by(minute).order_by(minute)
    return [(from_text(f"{row.minute}{_SHARP}"), row.people) for row in reader.rows(query)]


def standing_passage_of(reader: Reader, delegate_ids: Collection[int]) -> PassageRow | None:
    """The first standing passage of any of these people: what hangs on their records."""
    return min(_standing_of(reader, delegate_ids), key=lambda row: row.id, default=None)


def _standing_of(reader: Reader, delegate_ids: Collection[int]) -> list[PassageRow]:
    """Every standing passage of these people, in no order: an order would read all passages."""
    return [
        _passage(row)
        for part in in_parts(delegate_ids)
        for row in reader.rows(_standing().where(Passage.delegate_id.in_(part)))
    ]


def _first_entries(reader: Reader, event_id: int) -> Statement:
    """Who of the people not cancelled came in at the main entry, and when first, as UTC text."""
    main = main_checkpoint(reader, event_id)
    cancelled = func.json_each(json.dumps(cancelled_ids(reader, event_id))).table_valued("value")
    return (
        select(Passage.delegate_id, type_coerce(func.min(Passage.at), Text).label("at"))
        .where(Passage.checkpoint_id == (main.id if main is not None else 0))
        .where(Passage.direction == Direction.IN, ~_taken_back())
        .where(Passage.delegate_id.not_in(select(cancelled.c.value)))
        .group_by(Passage.delegate_id)
    )


def _taken_back() -> Any:
    return exists().where(PassageTakenBack.passage_id == Passage.id)


def _standing() -> Select[Any]:
    return select(Passage.__table__).where(~_taken_back())


_MAIN = Prepared(
    select(CheckpointRow.__table__)
    .where(CheckpointRow.event_id == asked("event"), CheckpointRow.kind == CheckpointKind.MAIN)
    .order_by(CheckpointRow.id)
    .limit(1)
)
_OF_PERSON = Prepared(_standing().where(Passage.delegate_id == asked("delegate")))


def _passage(row: Any) -> PassageRow:
    return PassageRow(
        id=row.id,
        checkpoint_id=row.checkpoint_id,
        delegate_id=row.delegate_id,
        direction=Direction(row.direction),
        at=row.at,
        desk=row.desk,
    )
