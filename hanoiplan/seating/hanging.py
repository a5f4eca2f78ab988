"""What keeps an undo from putting somebody back on a seat: a sentence.

Seats change hands at several desks. An undo at one of them must not put somebody on a chair that
another has by now, nor somebody on a second chair, nor a cancelled person on any. What must not
come in: writing.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from hanoiplan.base.i18n import _
from hanoiplan.delegates.queries import cancelled_ids, delegate_row, events_of
from hanoiplan.seating.statements import ids_there, seats_written
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
from hanoiplan.store.rows import Row, table_of
from hanoiplan.store.undo import RowStep
from hanoiplan.store.values import Values
from hanoiplan.store.work import Reader

_SEAT, _BEHIND = Seat.__tablename__, SeatBehind.__tablename__
_PEOPLE = "delegate"
_OURS: dict[str, type[Row]] = {
    one.__tablename__: one
    for one in (Hall, HallChair, HallTable, HallFixture, Arrangement, Seat, SeatBehind, SeatingWish)
}


def hangs_on_seats(reader: Reader, steps: Sequence[RowStep]) -> str | None:
    """Why these steps cannot be taken, None where nothing is in the way."""
    coming = [step for step in steps if step.table in _OURS and step.end is not None]
    if not coming:
        return None
    return (
        _lost_ground(reader, coming, steps)
        or _taken(reader, coming, steps)
        or _not_coming(reader, coming, steps)
    )


def _lost_ground(reader: Reader, coming: Iterable[RowStep], steps: Sequence[RowStep]) -> str | None:
    """A hall, a chair or an arrangement that a row would stand in is gone by now."""
    brought = {(step.table, step.row) for step in steps if step.end is not None}
    gone = {(step.table, step.row) for step in steps if step.end is None}
    wanted: dict[str, set[int]] = {}
    for step in coming:
        for key in table_of(_OURS[step.table]).foreign_keys:
            target, row = key.column.table.name, (step.end or {}).get(key.parent.name)
            if target in _OURS and row is not None and (target, row) not in brought:
                wanted.setdefault(target, set()).add(row)
    for target, rows in wanted.items():
        there = ids_there(reader, target, rows)
        if rows - there or any((target, row) in gone for row in rows):
            return _("the hall or the arrangement it was in was taken out or changed since.")
    return None


def _taken(reader: Reader, coming: Iterable[RowStep], steps: Sequence[RowStep]) -> str | None:
    """A chair would have two people, or a person two chairs."""
    new = [step.end for step in coming if step.table == _SEAT and step.start is None]
    leaving = {step.row for step in steps if step.table == _SEAT and step.end is None}
    for arrangement_id in {_of(values, "arrangement_id") for values in new}:
        mine = [values for values in new if _of(values, "arrangement_id") == arrangement_id]
        rows = seats_written(reader, arrangement_id).values()
        stay = [row for row in rows if row.id not in leaving]
        chairs = Counter([row.chair_id for row in stay])
        people = Counter([row.delegate_id for row in stay])
        chairs.update(_of(values, "chair_id") for values in mine)
        people.update(_of(values, "delegate_id") for values in mine)
        for values in mine:
            if chairs[_of(values, "chair_id")] > 1:
                return _("somebody else has the seat of {name} by now.").format(
                    name=_name(reader, _of(values, "delegate_id"))
                )
            if people[_of(values, "delegate_id")] > 1:
                return _("{name} has another seat by now.").format(
                    name=_name(reader, _of(values, "delegate_id"))
                )
    return None


def _not_coming(reader: Reader, coming: Iterable[RowStep], steps: Sequence[RowStep]) -> str | None:
    """A seat would be for somebody who is cancelled."""
    people = {
        person
        for step in coming
        if step.table in (_SEAT, _BEHIND)
        for column in ("delegate_id", "principal_id")
        if (person := (step.end or {}).get(column))
    }
    gone = {one for event in events_of(reader, people) for one in cancelled_ids(reader, event)}
    for step in steps:
        if step.table == _PEOPLE and step.end is not None and "cancelled_at" in step.end:
            gone.discard(step.row)
            gone |= {step.row} if step.end["cancelled_at"] is not None else set()
    for person in sorted(people & gone):
        sentence = _("{name} is cancelled by now and gets no seat.")
        return sentence.format(name=_name(reader, person))
    return None


def _of(values: Values | None, column: str) -> int:
    return int((values or {}).get(column) or 0)


def _name(reader: Reader, person: int) -> str:
    row = delegate_row(reader, person)
    return row.name if row is not None else ""
