"""What keeps an undo from putting somebody back on a seat: a sentence.

Seats change hands at several desks. An undo at one of them must not put somebody on a chair that
another has by now, nor somebody on a second chair, nor a cancelled person on any, nor take the
seat from under an interpreter's principal. What must not come in: writing, and what a place has
to be like (`seat_promises`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hanoiplan.base.i18n import N_, _
from hanoiplan.delegates.queries import cancelled_ids, delegate_row, events_of
from hanoiplan.seating.seat_promises import Breach, Taken, breaches
from hanoiplan.seating.statements import behind_written, ids_there, seats_written
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
_WORDS: Mapping[Breach, str] = {
    Breach.CHAIR_TAKEN: N_("somebody else has the seat of {name} by now."),
    Breach.TWO_PLACES: N_("{name} has another seat by now."),
    Breach.BEHIND_NOBODY: N_("{name} would interpret for somebody who has no seat."),
}


def hangs_on_seats(reader: Reader, steps: Sequence[RowStep]) -> str | None:
    """Why these steps cannot be taken, None where nothing is in the way."""
    ours = [step for step in steps if step.table in _OURS]
    coming = [step for step in ours if step.end is not None]
    return (
        _lost_ground(reader, coming, steps)
        or _taken(reader, ours)
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


def _taken(reader: Reader, steps: Sequence[RowStep]) -> str | None:
    """A chair would have two people, a person two places, or an interpreter nobody in front."""
    ours = [step for step in steps if step.table in (_SEAT, _BEHIND)]
    places = {
        (table, row): taken
        for arrangement_id in sorted(_arrangements(ours))
        for table, row, taken in _written(reader, arrangement_id)
    }
    before = breaches(places.values())
    for step in ours:
        key = step.table, step.row
        if step.end is None:
            places.pop(key, None)
        elif step.start is None:
            places[key] = _place(step.end)
    new = breaches(places.values()) - before
    brought = {_of(step.end, "delegate_id") for step in ours if step.start is None}
    for one in sorted(new, key=lambda found: (found.delegate_id not in brought, str(found))):
        return _(_WORDS[one.breach]).format(name=_name(reader, one.delegate_id))
    return None


def _arrangements(steps: Iterable[RowStep]) -> set[int]:
    """Those in which these steps seat somebody or take somebody off."""
    ends = (step.end if step.start is None else step.start for step in steps
            if step.start is None or step.end is None)  # fmt: skip
    return {_of(values, "arrangement_id") for values in ends}


def _written(reader: Reader, arrangement_id: int) -> Iterator[tuple[str, int, Taken]]:
    for chair, seat in seats_written(reader, arrangement_id).items():
        yield _SEAT, seat.id, Taken(arrangement_id, chair, seat.delegate_id)
    for row, one in behind_written(reader, arrangement_id).items():
        place = Taken(arrangement_id, one.chair_id, one.delegate_id, one.principal_id)
        yield _BEHIND, row, place


def _place(values: Values) -> Taken:
    columns = ("arrangement_id", "chair_id", "delegate_id", "principal_id")
    return Taken(*(_of(values, column) for column in columns))


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
