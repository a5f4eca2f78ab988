"""What the questions about doors and passages are made of, and how rows become values.

What must not come in: questions that other rooms ask (`queries`).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import exists, select

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import Zone
from hanoiplan.presence.model import (
    Checkpoint,
    CheckpointKind,
    Direction,
    PassageRow,
    Way,
    Window,
)
from hanoiplan.presence.tables import (
    CheckpointCategory,
    CheckpointRow,
    CheckpointWindow,
    Passage,
    PassageTakenBack,
)
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.work import Statement


def doors() -> Statement:
    """Every checkpoint, as `checkpoint_of` reads them.

    It says whether there are windows (`timed`) and categories (`picky`) to be asked for: at most
    doors there are none, and a guest waits.
    """
    timed = exists().where(CheckpointWindow.checkpoint_id == CheckpointRow.id).label("timed")
    picky = exists().where(CheckpointCategory.checkpoint_id == CheckpointRow.id).label("picky")
    return select(*CheckpointRow.__table__.columns, timed, picky)


def windows() -> Statement:
    """When doors are open."""
    return select(
        CheckpointWindow.checkpoint_id, CheckpointWindow.starts_at, CheckpointWindow.ends_at
    ).order_by(CheckpointWindow.starts_at, CheckpointWindow.id)


def admitted() -> Statement:
    """Which categories doors let in."""
    return select(CheckpointCategory.checkpoint_id, CheckpointCategory.category_id)


def standing_passages() -> Statement:
    """Every passage that was not taken back."""
    return select(Passage.__table__).where(~taken_back())


def taken_back() -> Any:
    """Whether a passage did not happen after all."""
    return exists().where(PassageTakenBack.passage_id == Passage.id)


def checkpoint_of(
    row: Any, zone: Zone | None, open_at: Sequence[Any], lets_in: Sequence[Any]
) -> Checkpoint:
    """A row of `doors` as a value, with its zone and the rows of its windows and categories."""
    return Checkpoint(
        id=row.id,
        name=Bilingual(row.name_vi, row.name_en),
        kind=CheckpointKind(row.kind),
        place=Bilingual(row.place_vi, row.place_en),
        zone=zone,
        group=row.door_group,
        windows=tuple(Window(one.starts_at, one.ends_at) for one in open_at),
        categories=frozenset(one.category_id for one in lets_in),
        entries_per_day=row.entries_per_day,
        re_entry=row.re_entry,
        reads=Way(row.reads),
        confirm=row.confirm,
        guide=Bilingual(row.guide_vi, row.guide_en),
        keeper=row.keeper,
        position=row.position,
        closed=row.closed,
    )


def by_door(rows: Sequence[Any]) -> Mapping[int, list[Any]]:
    """Rows of windows or categories, by the checkpoint they belong to."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.checkpoint_id].append(row)
    return found


def passage_of(row: Any) -> PassageRow:
    """A row of `standing_passages` as a value."""
    return PassageRow(
        id=row.id,
        checkpoint_id=row.checkpoint_id,
        delegate_id=row.delegate_id,
        direction=Direction(row.direction),
        at=row.at,
        desk=row.desk,
        follows=row.follows,
    )


MAIN_DOOR = Prepared(
    doors()
    .where(CheckpointRow.event_id == asked("event"), CheckpointRow.kind == CheckpointKind.MAIN)
    .order_by(CheckpointRow.id)
    .limit(1)
)
ONE_DOOR = Prepared(doors().where(CheckpointRow.id == asked("checkpoint")))
DOOR_OF_EVENT = Prepared(
    doors().where(CheckpointRow.id == asked("checkpoint"), CheckpointRow.event_id == asked("event"))
)
WINDOWS_OF = Prepared(windows().where(CheckpointWindow.checkpoint_id == asked("checkpoint")))
ADMITTED_BY = Prepared(admitted().where(CheckpointCategory.checkpoint_id == asked("checkpoint")))
OF_GROUP = Prepared(
    select(CheckpointRow.id).where(
        CheckpointRow.event_id == asked("event"), CheckpointRow.door_group == asked("group")
    )
)
OF_PERSON = Prepared(standing_passages().where(Passage.delegate_id == asked("delegate")))
