"""Reading halls, arrangements, seats and wishes as they are written; the desk's question.

What a drawing shows at once is put together in `viewing`. What must not come in: rules, writing.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import func, select

from hanoiplan.base.text import fold_words
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import cancelled_ids, delegate_rows
from hanoiplan.programme.queries import session_times
from hanoiplan.seating.arrangement_settings import read_settings
from hanoiplan.seating.guests import PrecedenceSettings
from hanoiplan.seating.halls.layout import (
    Box,
    Chair,
    ChairUse,
    Fixture,
    FixtureKind,
    HallKind,
    Layout,
    Side,
    Table,
    TableShape,
    Viewpoint,
)
from hanoiplan.seating.model import (
    ArrangementRow,
    BehindRow,
    FinderRow,
    HallRow,
    SeatFound,
    SeatRow,
    WishRow,
)
from hanoiplan.seating.precedence_queries import precedence_settings
from hanoiplan.seating.solving.problem import WishKind
from hanoiplan.seating.statements import (
    SEATED,
    SEATS_OF_PERSON,
    STANDING,
    STANDINGS_OF_PERSON,
    furniture,
)
from hanoiplan.seating.tables import (
    Arrangement,
    Hall,
    HallChair,
    HallFixture,
    HallTable,
    Seat,
    SeatBehind,
    SeatingWish,
)
from hanoiplan.store.rows import table_of
from hanoiplan.store.work import Reader

_NEVER = (None, None)

# --- halls ---


def halls(reader: Reader, event_id: int) -> tuple[HallRow, ...]:
    """The halls of an event in the order in which they were made."""
    query = select(Hall.__table__).where(Hall.event_id == event_id).order_by(Hall.id)
    rows = reader.rows(query)
    seats = _capacities(reader, event_id) if rows else {}
    return tuple(_hall(row, seats.get(row.id, 0)) for row in rows)


def hall(reader: Reader, hall_id: int) -> HallRow | None:
    """One hall of whichever event; None when it is gone."""
    row = reader.first(select(Hall.__table__).where(Hall.id == hall_id))
    if row is None:
        return None
    return _hall(row, _capacities(reader, row.event_id).get(row.id, 0))


def _capacities(reader: Reader, event_id: int) -> dict[int, int]:
    query = (
        select(HallChair.hall_id, func.count().label("n"))
        .join(table_of(Hall), Hall.id == HallChair.hall_id)
        .where(Hall.event_id == event_id, HallChair.use == ChairUse.SEAT)
        .group_by(HallChair.hall_id)
    )
    return {row.hall_id: row.n for row in reader.rows(query)}


def _hall(row: Any, seats: int) -> HallRow:
    return HallRow(
        id=row.id,
        event_id=row.event_id,
        name=row.name,
        kind=HallKind(row.kind),
        parameters=json.loads(row.parameters) if row.parameters else {},
        viewpoint=Viewpoint(row.viewpoint or Viewpoint.HALL),
        capacity=seats,
    )


def chair_ids(reader: Reader, hall_id: int) -> dict[str, int]:
    """By what people call a chair: its id."""
    query = select(HallChair.id, HallChair.name).where(HallChair.hall_id == hall_id)
    return {row.name: row.id for row in reader.rows(query.order_by(HallChair.place))}


def layout(reader: Reader, hall_id: int) -> Layout | None:
    """The furniture of a hall as it stands; None when the hall is gone."""
    row = reader.first(select(Hall.__table__).where(Hall.id == hall_id))
    if row is None:
        return None
    return Layout(
        kind=HallKind(row.kind),
        chairs=tuple(_chair(one) for one in furniture(reader, HallChair, hall_id)),
        tables=tuple(_table(one) for one in furniture(reader, HallTable, hall_id)),
        fixtures=tuple(_fixture(one) for one in furniture(reader, HallFixture, hall_id)),
        bounds=Box(row.wall_left, row.wall_top, row.wall_right, row.wall_bottom),
    )


def _chair(row: Any) -> Chair:
    return Chair(
        key=row.name,
        x=row.x,
        y=row.y,
        facing=row.facing,
        table=row.at_table,
        row=row.row,
        number=row.number,
        side=Side(row.side),
        use=ChairUse(row.use),
        behind=row.behind,
        aisle=row.aisle,
        wheelchair=row.wheelchair,
        locked=row.locked,
        width=row.width,
        depth=row.depth,
    )


def _table(row: Any) -> Table:
    place = row.x, row.y, row.width, row.depth, row.turn
    return Table(row.name, row.label, TableShape(row.shape), *place, honour=row.honour)


def _fixture(row: Any) -> Fixture:
    place = row.x, row.y, row.width, row.depth, row.turn
    return Fixture(row.name, FixtureKind(row.kind), *place, label=row.label)


# --- arrangements ---


def arrangements(reader: Reader, event_id: int) -> tuple[ArrangementRow, ...]:
    """The arrangements of all halls of an event: by hall, then as they were made."""
    return _arrangements(reader, event_id, Hall.event_id == event_id)


def arrangement(reader: Reader, arrangement_id: int) -> ArrangementRow | None:
    """One arrangement of whichever event; None when it is gone."""
    event_id = event_of_arrangement(reader, arrangement_id)
    if event_id is None:
        return None
    return _arrangements(reader, event_id, Arrangement.id == arrangement_id)[0]


def event_of_arrangement(reader: Reader, arrangement_id: int) -> int | None:
    """The event of an arrangement; None when it is gone."""
    query = select(Hall.event_id).join(table_of(Arrangement), Arrangement.hall_id == Hall.id)
    found: int | None = reader.scalar(query.where(Arrangement.id == arrangement_id))
    return found


def _arrangements(reader: Reader, event_id: int, which: Any) -> tuple[ArrangementRow, ...]:
    """A session that is gone from the programme is none."""
    query = (
        select(*table_of(Arrangement).c, Hall.event_id)
        .join(table_of(Hall), Hall.id == Arrangement.hall_id)
        .where(which)
        .order_by(Arrangement.hall_id, Arrangement.id)
    )
    rows = reader.rows(query)
    order = precedence_settings(reader, event_id) if rows else PrecedenceSettings()
    known = session_times(reader, event_id) if any(row.session_id for row in rows) else {}
    return tuple(_arrangement(row, order, known) for row in rows)


def _arrangement(row: Any, order: PrecedenceSettings, sessions: Collection[int]) -> ArrangementRow:
    settings = read_settings(row.settings, order)
    return ArrangementRow(
        id=row.id,
        hall_id=row.hall_id,
        event_id=row.event_id,
        name=row.name,
        session_id=row.session_id if row.session_id in sessions else None,
        settings=settings.placing,
        seed=row.seed,
        moves=row.moves,
        score=row.score,
        first_score=row.first_score,
        arranged_at=row.arranged_at,
        invited=settings.invited,
        named=settings.named,
        avoid=settings.avoid,
    )


# --- who sits where ---


def seats(reader: Reader, arrangement_id: int) -> tuple[SeatRow, ...]:
    """Who sits where, in the order of the chairs; whoever was cancelled or erased is left out."""
    query = (
        select(*table_of(Seat).c, HallChair.name, HallChair.at_table)
        .join(table_of(HallChair), HallChair.id == Seat.chair_id)
        .where(Seat.arrangement_id == arrangement_id)
        .order_by(HallChair.place, HallChair.id)
    )
    gone = _cancelled(reader, arrangement_id)
    return tuple(
        SeatRow(
            row.id, row.chair_id, row.name, row.at_table, row.delegate_id, row.locked, row.ranked
        )
        for row in reader.rows(query)
        if row.delegate_id not in gone
    )


def behind(reader: Reader, arrangement_id: int) -> tuple[BehindRow, ...]:
    """The interpreters behind or beside their principals."""
    query = (
        select(*table_of(SeatBehind).c, HallChair.name)
        .join(table_of(HallChair), HallChair.id == SeatBehind.chair_id)
        .where(SeatBehind.arrangement_id == arrangement_id)
        .order_by(HallChair.place, SeatBehind.id)
    )
    gone = _cancelled(reader, arrangement_id)
    return tuple(
        BehindRow(row.delegate_id, row.chair_id, row.name, row.principal_id)
        for row in reader.rows(query)
        if not {row.delegate_id, row.principal_id} & gone
    )


def _cancelled(reader: Reader, arrangement_id: int) -> frozenset[int]:
    """Cancelled people have no seat, also where an erasure by law left the row of one."""
    event_id = event_of_arrangement(reader, arrangement_id)
    return frozenset(cancelled_ids(reader, event_id)) if event_id is not None else frozenset()


def seat_of(reader: Reader, event_id: int, delegate_id: int) -> tuple[SeatFound, ...]:
    """Where one person sits, or interprets, at every session by time; those without one last."""
    whose = {"event": event_id, "delegate": delegate_id}
    found = [
        row
        for asking in (SEATS_OF_PERSON, STANDINGS_OF_PERSON)
        for row in reader.rows(asking.given(**whose))
    ]
    return _in_time(_found(reader, event_id, found))


def seat_finder(
    reader: Reader, event_id: int, arrangement_id: int = 0, text: str = ""
) -> tuple[FinderRow, ...]:
    """Everybody who has a place, by name: a seat, or behind or beside a principal.

    Of one arrangement where it is named; of those whose name has every word of the text, or
    words that begin so, with or without marks; of a text without a letter or digit nobody.
    """
    asked_for = fold_words(text)
    if text and not asked_for:
        return ()
    by_person: dict[int, list[SeatFound]] = defaultdict(list)
    for query, table in ((SEATED, Seat), (STANDING, SeatBehind)):
        here = query.where(Hall.event_id == event_id)
        if arrangement_id:
            here = here.where(table.arrangement_id == arrangement_id)
        for one in _found(reader, event_id, reader.rows(here)):
            by_person[one.delegate_id].append(one)
    rows = delegate_rows(reader, event_id) if by_person else []
    coming = {row.id: row for row in rows if row.cancelled_at is None}
    here_now = (
        row for row in coming.values() if row.id in by_person and _is_called(row, asked_for)
    )
    return tuple(
        FinderRow(row.id, row.name, row.delegation, one, _name_of(coming, one.principal_id))
        for row in sorted(here_now, key=lambda row: (row.sort_key, row.id))
        for one in _in_time(by_person[row.id])
        if one.principal_id in coming or not one.principal_id
    )


def _is_called(row: DelegateRow, wanted: Collection[str]) -> bool:
    names = (row.printed.vi, row.printed.en, row.passport_name, row.native_name)
    words = [word for name in names for word in fold_words(name)]
    return all(any(word.startswith(one) for word in words) for one in wanted)


def _name_of(people: Mapping[int, DelegateRow], one: int) -> str:
    return people[one].name if one in people else ""


def _found(reader: Reader, event_id: int, rows: Collection[Any]) -> list[SeatFound]:
    """The labels of tables and the times of sessions are read where there are such."""
    times = session_times(reader, event_id) if any(row.session_id for row in rows) else {}
    labels = {
        (row.hall_id, row.name): row.label
        for hall_id in {row.hall_id for row in rows if row.at_table}
        for row in furniture(reader, HallTable, hall_id)
        if row.shape != TableShape.BLOCK  # chairs taken together, no table that anybody looks for
    }
    return [
        SeatFound(
            delegate_id=row.delegate_id,
            arrangement_id=row.arrangement_id,
            arrangement=row.arrangement,
            hall=row.hall,
            chair=row.chair,
            table=row.at_table,
            session_id=row.session_id if row.session_id in times else None,
            starts=times.get(row.session_id, _NEVER)[0],
            ends=times.get(row.session_id, _NEVER)[1],
            table_label=labels.get((row.hall_id, row.at_table), ""),
            principal_id=row.principal_id,
        )
        for row in rows
    ]


def _in_time(found: Collection[SeatFound]) -> tuple[SeatFound, ...]:
    def when(one: SeatFound) -> tuple[bool, str, int]:
        return one.starts is None, str(one.starts or ""), one.arrangement_id

    return tuple(sorted(found, key=when))


def seated_people(reader: Reader, event_id: int) -> frozenset[int]:
    """Who has a seat at some session of an event."""
    query = (
        select(Seat.delegate_id)
        .select_from(
            table_of(Seat)
            .join(table_of(Arrangement), Arrangement.id == Seat.arrangement_id)
            .join(table_of(Hall), Hall.id == Arrangement.hall_id)
        )
        .where(Hall.event_id == event_id)
    )
    return frozenset(row.delegate_id for row in reader.rows(query))


# --- wishes ---


def wishes(reader: Reader, event_id: int, arrangement_id: int = 0) -> tuple[WishRow, ...]:
    """The wishes of an event; with an arrangement those of it and those for every session."""
    query = select(SeatingWish.__table__).where(SeatingWish.event_id == event_id)
    if arrangement_id:
        here = SeatingWish.arrangement_id == arrangement_id
        query = query.where(here | SeatingWish.arrangement_id.is_(None))
    return tuple(_wish(row) for row in reader.rows(query.order_by(SeatingWish.id)))


def wish(reader: Reader, wish_id: int) -> WishRow | None:
    """One wish; None when it is gone."""
    row = reader.first(select(SeatingWish.__table__).where(SeatingWish.id == wish_id))
    return None if row is None else _wish(row)


def _wish(row: Any) -> WishRow:
    return WishRow(
        id=row.id,
        arrangement_id=row.arrangement_id,
        kind=WishKind(row.kind),
        weight=row.weight,
        hard=row.hard,
        first_delegate=row.first_delegate or 0,
        second_delegate=row.second_delegate or 0,
        first_delegation=row.first_delegation or 0,
        second_delegation=row.second_delegation or 0,
        note=row.note,
    )
