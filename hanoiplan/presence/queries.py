"""Reading who is here."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, exists, func, select

from hanoiplan.base.text import Bilingual
from hanoiplan.presence.model import Checkpoint, CheckpointKind, Direction, PassageRow
from hanoiplan.presence.tables import CheckpointRow, Passage, PassageTakenBack
from hanoiplan.store.work import Reader


def main_checkpoint(reader: Reader, event_id: int) -> Checkpoint | None:
    """The main entry of an event."""
    row = reader.first(
        select(CheckpointRow.__table__)
        .where(CheckpointRow.event_id == event_id, CheckpointRow.kind == CheckpointKind.MAIN)
        .order_by(CheckpointRow.id)
    )
    if row is None:
        return None
    return Checkpoint(row.id, Bilingual(row.name_vi, row.name_en), CheckpointKind(row.kind))


def last_passage(reader: Reader, checkpoint_id: int, delegate_id: int) -> PassageRow | None:
    """A person's latest standing passage at a checkpoint."""
    query = _standing().where(
        Passage.checkpoint_id == checkpoint_id, Passage.delegate_id == delegate_id
    )
    row = reader.first(query.order_by(Passage.id.desc()))
    return None if row is None else _passage(row)


def passage(reader: Reader, passage_id: int) -> PassageRow | None:
    """One passage, unless it was taken back."""
    row = reader.first(_standing().where(Passage.id == passage_id))
    return None if row is None else _passage(row)


def passages(reader: Reader, event_id: int, limit: int | None = None) -> list[PassageRow]:
    """An event's standing passages, newest first."""
    query = _standing().where(Passage.event_id == event_id).order_by(Passage.id.desc())
    return [_passage(row) for row in reader.rows(query.limit(limit) if limit else query)]


def arrived(reader: Reader, event_id: int) -> dict[int, PassageRow]:
    """First standing entry at the main entry, by delegate id; also of people who left again."""
    main = main_checkpoint(reader, event_id)
    if main is None:
        return {}
    query = _standing().where(Passage.checkpoint_id == main.id, Passage.direction == Direction.IN)
    found: dict[int, PassageRow] = {}
    for row in reader.rows(query.order_by(Passage.id)):
        found.setdefault(row.delegate_id, _passage(row))
    return found


def arrived_count(reader: Reader, event_id: int) -> int:
    """How many people have an entry that stands, also if they left again."""
    main = main_checkpoint(reader, event_id)
    if main is None:
        return 0
    query = (
        select(func.count(Passage.delegate_id.distinct()))
        .where(Passage.checkpoint_id == main.id, Passage.direction == Direction.IN)
        .where(~_taken_back())
    )
    return int(reader.scalar(query))


def standing_passage_of(reader: Reader, delegate_ids: Collection[int]) -> PassageRow | None:
    """Any standing passage of these people: what hangs on their records."""
    wanted = set(delegate_ids)
    for row in reader.rows(_standing().order_by(Passage.id)):
        if row.delegate_id in wanted:
            return _passage(row)
    return None


def _taken_back() -> Any:
    return exists().where(PassageTakenBack.passage_id == Passage.id)


def _standing() -> Select[Any]:
    return select(Passage.__table__).where(~_taken_back())


def _passage(row: Any) -> PassageRow:
    return PassageRow(
        id=row.id,
        checkpoint_id=row.checkpoint_id,
        delegate_id=row.delegate_id,
        direction=Direction(row.direction),
        at=row.at,
        desk=row.desk,
    )
