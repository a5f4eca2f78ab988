"""What the desk asks about seats at every scan, and which rows writing has to know.

What must not come in: what the answers mean to people (`queries`).
"""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import literal_column, select

from hanoiplan.seating.model import BehindRow, SeatRow
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
from hanoiplan.store.parts import in_parts
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.rows import table_of
from hanoiplan.store.work import Reader

SEATED = select(
    Seat.id,
    Seat.delegate_id,
    Seat.arrangement_id,
    Arrangement.name.label("arrangement"),
    Arrangement.hall_id,
    Arrangement.session_id,
    Hall.name.label("hall"),
    HallChair.name.label("chair"),
    HallChair.at_table,
    literal_column("0").label("principal_id"),  # for nobody: a seat of one's own
).select_from(
    table_of(Seat)
    .join(table_of(Arrangement), Arrangement.id == Seat.arrangement_id)
    .join(table_of(Hall), Hall.id == Arrangement.hall_id)
    .join(table_of(HallChair), HallChair.id == Seat.chair_id)
)
STANDING = select(
    SeatBehind.id,
    SeatBehind.delegate_id,
    SeatBehind.principal_id,
    SeatBehind.arrangement_id,
    Arrangement.name.label("arrangement"),
    Arrangement.hall_id,
    Arrangement.session_id,
    Hall.name.label("hall"),
    HallChair.name.label("chair"),
    HallChair.at_table,
).select_from(
    table_of(SeatBehind)
    .join(table_of(Arrangement), Arrangement.id == SeatBehind.arrangement_id)
    .join(table_of(Hall), Hall.id == Arrangement.hall_id)
    .join(table_of(HallChair), HallChair.id == SeatBehind.chair_id)
)
SEATS_OF_PERSON = Prepared(
    SEATED.where(Hall.event_id == asked("event"), Seat.delegate_id == asked("delegate"))
)
STANDINGS_OF_PERSON = Prepared(
    STANDING.where(Hall.event_id == asked("event"), SeatBehind.delegate_id == asked("delegate"))
)


def furniture(reader: Reader, kind: Any, hall_id: int) -> Sequence[Any]:
    """The chairs, tables or fixtures of a hall in their order."""
    query = select(kind.__table__).where(kind.hall_id == hall_id)
    return reader.rows(query.order_by(kind.place, kind.id))


def seats_written(reader: Reader, arrangement_id: int) -> dict[int, SeatRow]:
    """By chair: every row of an arrangement as it is written, also one that an erasure left."""
    query = select(Seat.__table__).where(Seat.arrangement_id == arrangement_id)
    return {
        row.chair_id: SeatRow(row.id, row.chair_id, "", "", row.delegate_id, row.locked, row.ranked)
        for row in reader.rows(query)
    }


def seats_of_people(reader: Reader, people: Collection[int]) -> list[tuple[int, int, int]]:
    """The rows of these people in all arrangements: (row, arrangement, delegate)."""
    query = select(Seat.id, Seat.arrangement_id, Seat.delegate_id)
    return [
        (row.id, row.arrangement_id, row.delegate_id)
        for part in in_parts(people)
        for row in reader.rows(query.where(Seat.delegate_id.in_(part)))
    ]


def behind_written(reader: Reader, arrangement_id: int) -> dict[int, BehindRow]:
    """By row: the interpreters of an arrangement as they are written."""
    query = select(SeatBehind.__table__).where(SeatBehind.arrangement_id == arrangement_id)
    return {
        row.id: BehindRow(row.delegate_id, row.chair_id, "", row.principal_id)
        for row in reader.rows(query)
    }


def behind_of_people(reader: Reader, person: int) -> list[tuple[int, int, int, int]]:
    """The rows that name a person: (row, arrangement, interpreter, principal)."""
    named = (SeatBehind.delegate_id == person) | (SeatBehind.principal_id == person)
    rows = reader.rows(select(SeatBehind.__table__).where(named).order_by(SeatBehind.id))
    return [(row.id, row.arrangement_id, row.delegate_id, row.principal_id) for row in rows]


def wishes_of_person(reader: Reader, person: int) -> list[tuple[int, int | None, int | None]]:
    """The wishes that name a person: (row, first delegate, second delegate)."""
    named = (SeatingWish.first_delegate == person) | (SeatingWish.second_delegate == person)
    rows = reader.rows(select(SeatingWish.__table__).where(named).order_by(SeatingWish.id))
    return [(row.id, row.first_delegate, row.second_delegate) for row in rows]


def wishes_of_arrangement(reader: Reader, arrangement_id: int) -> list[int]:
    """The rows of the wishes that are for one arrangement only."""
    query = select(SeatingWish.id).where(SeatingWish.arrangement_id == arrangement_id)
    return [row.id for row in reader.rows(query)]


def furniture_ids(reader: Reader, hall_id: int) -> dict[str, dict[str, int]]:
    """By kind of furniture (the name of its table) and by key: the rows of a hall."""
    return {
        kind.__tablename__: {row.name: row.id for row in furniture(reader, kind, hall_id)}
        for kind in (HallChair, HallTable, HallFixture)
    }


def seats_on(reader: Reader, chairs: Collection[int]) -> tuple[list[int], list[int]]:
    """Rows of seats and of interpreters on these chairs, in all arrangements."""
    of_seats, of_behind = select(Seat.id), select(SeatBehind.id)
    return (
        [
            row.id
            for part in in_parts(chairs)
            for row in reader.rows(of_seats.where(Seat.chair_id.in_(part)))
        ],
        [
            row.id
            for part in in_parts(chairs)
            for row in reader.rows(of_behind.where(SeatBehind.chair_id.in_(part)))
        ],
    )


def ids_there(reader: Reader, table: str, ids: Collection[int]) -> set[int]:
    """Which of these rows the table of that name has now."""
    columns = table_of(Hall).metadata.tables[table].c
    query = select(columns.id)
    return {
        row.id for part in in_parts(ids) for row in reader.rows(query.where(columns.id.in_(part)))
    }
