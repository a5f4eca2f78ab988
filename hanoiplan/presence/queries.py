"""Reading doors and who is here."""

import json
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Text, exists, func, select, type_coerce

from hanoiplan.base.clock import from_text
from hanoiplan.base.text import fold
from hanoiplan.delegates.queries import cancelled_ids
from hanoiplan.plans.model import Zone
from hanoiplan.plans.queries import zone, zones
from hanoiplan.presence.model import Checkpoint, CheckpointKind, Direction, PassageRow
from hanoiplan.presence.statements import (
    ADMITTED_BY,
    DOOR_OF_EVENT,
    MAIN_DOOR,
    OF_GROUP,
    OF_PERSON,
    ONE_DOOR,
    WINDOWS_OF,
    admitted,
    by_door,
    checkpoint_of,
    doors,
    passage_of,
    standing_passages,
    taken_back,
    windows,
)
from hanoiplan.presence.tables import (
    CheckpointCategory,
    CheckpointRow,
    CheckpointWindow,
    Passage,
)
from hanoiplan.store.parts import in_parts
from hanoiplan.store.prepared import Question
from hanoiplan.store.work import Reader, Statement

_MINUTE, _SHARP = "2026-06-08T01:12", ":00.000000Z"  # a moment as it is kept, cut after the minute


def main_checkpoint(reader: Reader, event_id: int) -> Checkpoint | None:
    """The main entry of an event."""
    return _door(reader, MAIN_DOOR.given(event=event_id))


def checkpoint(reader: Reader, checkpoint_id: int) -> Checkpoint | None:
    """One checkpoint of whichever event; None when it is gone."""
    return _door(reader, ONE_DOOR.given(checkpoint=checkpoint_id))


def checkpoint_at(reader: Reader, event_id: int, checkpoint_id: int) -> Checkpoint | None:
    """One checkpoint of this event; None when it is gone or another event's."""
    return _door(reader, DOOR_OF_EVENT.given(event=event_id, checkpoint=checkpoint_id))


def checkpoints(reader: Reader, event_id: int) -> tuple[Checkpoint, ...]:
    """An event's checkpoints in their order, the main entry first."""
    here = CheckpointRow.event_id == event_id
    joined = select(CheckpointRow.id).where(here)
    known: dict[int | None, Zone] = {one.id: one for one in zones(reader, event_id)}
    open_at = by_door(reader.rows(windows().where(CheckpointWindow.checkpoint_id.in_(joined))))
    lets_in = by_door(reader.rows(admitted().where(CheckpointCategory.checkpoint_id.in_(joined))))
    found = [
        checkpoint_of(row, known.get(row.zone_id), open_at.get(row.id, ()), lets_in.get(row.id, ()))
        for row in reader.rows(doors().where(here))
    ]
    return tuple(sorted(found, key=_place))


def checkpoint_named(reader: Reader, event_id: int, name: str) -> Checkpoint | None:
    """The first checkpoint of this name in either language, however it is spelt."""
    wanted = fold(name)
    found = [
        one
        for one in checkpoints(reader, event_id)
        if wanted and wanted in (fold(one.name.vi), fold(one.name.en))
    ]
    return found[0] if found else None


def event_of_checkpoint(reader: Reader, checkpoint_id: int) -> int | None:
    """The event a checkpoint belongs to, None when it is gone."""
    query = select(CheckpointRow.event_id).where(CheckpointRow.id == checkpoint_id)
    event_id: int | None = reader.scalar(query)
    return event_id


def doors_of_group(reader: Reader, event_id: int, group: str) -> frozenset[int]:
    """The checkpoints of one group, by id."""
    return frozenset(row.id for row in reader.rows(OF_GROUP.given(event=event_id, group=group)))


def rule_rows(reader: Reader, checkpoint_id: int) -> tuple[list[int], dict[int, int]]:
    """The ids of the rows of a door's windows; by category it lets in, the row that says so."""
    hours = select(CheckpointWindow.id).where(CheckpointWindow.checkpoint_id == checkpoint_id)
    lets_in = select(CheckpointCategory.id, CheckpointCategory.category_id).where(
        CheckpointCategory.checkpoint_id == checkpoint_id
    )
    return (
        [row.id for row in reader.rows(hours)],
        {row.category_id: row.id for row in reader.rows(lets_in)},
    )


def was_passed(reader: Reader, checkpoint_id: int) -> bool:
    """Whether anybody ever passed a checkpoint, also when that was taken back."""
    return bool(reader.scalar(select(exists().where(Passage.checkpoint_id == checkpoint_id))))


def inside(reader: Reader, event_id: int, checkpoint_id: int) -> int:
    """How many people went in at a checkpoint and have not gone out since."""
    latest = _latest_at(event_id, checkpoint_id).subquery()
    went_in = latest.c.direction == Direction.IN
    return int(reader.scalar(select(func.count()).select_from(latest).where(went_in)))


def who_is_inside(reader: Reader, event_id: int, checkpoint_id: int) -> frozenset[int]:
    """Whose latest standing passage at a checkpoint is an entry."""
    rows = reader.rows(_latest_at(event_id, checkpoint_id))
    return frozenset(row.delegate_id for row in rows if row.direction == Direction.IN)


def passages_of(reader: Reader, delegate_id: int) -> list[PassageRow]:
    """A person's standing passages at all doors, the earliest first."""
    rows = reader.rows(OF_PERSON.given(delegate=delegate_id))  # few; an order would read all
    return [passage_of(row) for row in sorted(rows, key=lambda row: row.id)]


def last_passage(reader: Reader, checkpoint_id: int, delegate_id: int) -> PassageRow | None:
    """A person's latest standing passage at a checkpoint."""
    rows = passages_of(reader, delegate_id)
    return next((row for row in reversed(rows) if row.checkpoint_id == checkpoint_id), None)


def passage(reader: Reader, passage_id: int) -> PassageRow | None:
    """One passage, unless it was taken back."""
    row = reader.first(standing_passages().where(Passage.id == passage_id))
    return None if row is None else passage_of(row)


def passages(
    reader: Reader, event_id: int, limit: int | None = None, checkpoint_id: int = 0
) -> list[PassageRow]:
    """An event's standing passages, newest first; of one checkpoint when given."""
    query = standing_passages().where(Passage.event_id == event_id).order_by(Passage.id.desc())
    if checkpoint_id:
        query = query.where(Passage.checkpoint_id == checkpoint_id)
    return [passage_of(row) for row in reader.rows(query.limit(limit) if limit else query)]


def was_passage(reader: Reader, passage_id: int) -> bool:
    """Whether there ever was such a passage, also when it was taken back."""
    return bool(reader.scalar(select(exists().where(Passage.id == passage_id))))


def arrived(
    reader: Reader, event_id: int, ids: Collection[int] | None = None, checkpoint_id: int = 0
) -> dict[int, PassageRow]:
    """First standing entry at the main entry, by delegate id; also of people who left again.

    Cancelled people are in it, because they did pass; of these `ids` only when given. With a
    checkpoint it tells of that one.
    """
    here = checkpoint_id or _main_id(reader, event_id)
    if ids is None:
        at_door = standing_passages().where(Passage.checkpoint_id == here)
        rows = [passage_of(row) for row in reader.rows(at_door)]
    else:
        rows = [row for row in _standing_of(reader, ids) if row.checkpoint_id == here]
    found: dict[int, PassageRow] = {}
    for row in sorted(rows, key=lambda row: row.id):
        if row.direction is Direction.IN:
            found.setdefault(row.delegate_id, row)
    return found


def arrived_count(reader: Reader, event_id: int, checkpoint_id: int = 0) -> int:
    """How many of the people expected have come, also if they left again; no cancelled ones."""
    came = _first_entries(reader, event_id, checkpoint_id).subquery()
    return int(reader.scalar(select(func.count()).select_from(came)))


def arrivals_by_minute(
    reader: Reader, event_id: int, checkpoint_id: int = 0
) -> list[tuple[datetime, int]]:
    """How many of the people of `arrived_count` came in each minute, ascending."""
    came = _first_entries(reader, event_id, checkpoint_id).subquery()
    minute = func.substr(came.c.at, 1, len(_MINUTE)).label("minute")
    query = select(minute, func.count().label("people")).group_by(minute).order_by(minute)
    return [(from_text(f"{row.minute}{_SHARP}"), row.people) for row in reader.rows(query)]


def standing_passage_of(reader: Reader, delegate_ids: Collection[int]) -> PassageRow | None:
    """The first standing passage of any of these people: what hangs on their records."""
    return min(_standing_of(reader, delegate_ids), key=lambda row: row.id, default=None)


def _standing_of(reader: Reader, delegate_ids: Collection[int]) -> list[PassageRow]:
    """Every standing passage of these people, in no order: an order would read all passages."""
    return [
        passage_of(row)
        for part in in_parts(delegate_ids)
        for row in reader.rows(standing_passages().where(Passage.delegate_id.in_(part)))
    ]


def _first_entries(reader: Reader, event_id: int, checkpoint_id: int) -> Statement:
    """Who of the people not cancelled came in at a door (0: the main entry), and when first.

    The moment is UTC text.
    """
    here = checkpoint_id or _main_id(reader, event_id)
    cancelled = func.json_each(json.dumps(cancelled_ids(reader, event_id))).table_valued("value")
    return (
        select(Passage.delegate_id, type_coerce(func.min(Passage.at), Text).label("at"))
        .where(Passage.checkpoint_id == here)
        .where(Passage.direction == Direction.IN, ~taken_back())
        .where(Passage.delegate_id.not_in(select(cancelled.c.value)))
        .group_by(Passage.delegate_id)
    )


def _latest_at(event_id: int, checkpoint_id: int) -> Statement:
    """Everybody's latest standing passage at a door."""
    return (
        select(Passage.delegate_id, Passage.direction, func.max(Passage.id))
        .where(Passage.checkpoint_id == checkpoint_id, Passage.event_id == event_id)
        .where(~taken_back())
        .group_by(Passage.delegate_id)  # SQLite takes the other columns from the row of the max
    )


def _main_id(reader: Reader, event_id: int) -> int:
    """The id of the main entry, 0 where there is none."""
    row = reader.first(MAIN_DOOR.given(event=event_id))
    return row.id if row is not None else 0


def _door(reader: Reader, question: Question) -> Checkpoint | None:
    row = reader.first(question)
    if row is None:
        return None
    open_at = reader.rows(WINDOWS_OF.given(checkpoint=row.id)) if row.timed else ()
    lets_in = reader.rows(ADMITTED_BY.given(checkpoint=row.id)) if row.picky else ()
    in_zone = zone(reader, row.zone_id) if row.zone_id is not None else None
    return checkpoint_of(row, in_zone, open_at, lets_in)


def _place(door: Checkpoint) -> tuple[bool, int, int]:
    return (door.kind is not CheckpointKind.MAIN, door.position, door.id)
