"""Reading who comes in whose place.

A substitution stands until it is taken back. It rests while the away one comes after all.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import or_, select

from hanoiplan.base.i18n import N_, _
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.work import Reader
from hanoiplan.substitutions.model import Substitution
from hanoiplan.substitutions.tables import SubstitutionRow

_STANDING = select(SubstitutionRow.__table__).where(SubstitutionRow.taken_back_at.is_(None))
_ERASED = N_("a person erased by law")
_OF_AWAY = Prepared(_STANDING.where(SubstitutionRow.away_id == asked("person")))
_OF_STAND_IN = Prepared(_STANDING.where(SubstitutionRow.stand_in_id == asked("person")))


def represented_by(reader: Reader, delegate_id: int) -> Substitution | None:
    """Who comes in this person's place; None when nobody does."""
    return _first(reader, reader.rows(_OF_AWAY.given(person=delegate_id)))


def stands_in_for(reader: Reader, delegate_id: int) -> Substitution | None:
    """In whose place this person comes; None when the person comes only for himself or herself."""
    return _first(reader, reader.rows(_OF_STAND_IN.given(person=delegate_id)))


def substitution_of(reader: Reader, delegate_id: int) -> Substitution | None:
    """The substitution a person is part of: first as the one away, else as the one standing in."""
    return represented_by(reader, delegate_id) or stands_in_for(reader, delegate_id)


def substitution(reader: Reader, substitution_id: int) -> Substitution | None:
    """One substitution that stands."""
    return _first(reader, reader.rows(_STANDING.where(SubstitutionRow.id == substitution_id)))


def substitutions(reader: Reader, event_id: int) -> tuple[Substitution, ...]:
    """All that stand at an event, the newest first."""
    query = _STANDING.where(SubstitutionRow.event_id == event_id)
    return _whole(reader, reader.rows(query.order_by(SubstitutionRow.id.desc())))


def left_open(reader: Reader, away_id: int, stand_in_id: int = 0) -> list[int]:
    """The ids of all that were not taken back, also of those that rest, of either person.

    A stand-in of 0 is nobody.
    """
    either = or_(SubstitutionRow.away_id == away_id, SubstitutionRow.stand_in_id == stand_in_id)
    return [row.id for row in reader.rows(_STANDING.where(either))]


def rival_of(
    reader: Reader, substitution_id: int, people: Collection[int], closing: Collection[int] = ()
) -> Substitution | None:
    """Another one that was not taken back, of the same away one or the same stand-in.

    `people` are (the away one, the stand-in); nobody is named for a row that is there. `closing`
    are rows that end with the same step.
    """
    row = reader.first(
        select(SubstitutionRow.__table__).where(SubstitutionRow.id == substitution_id)
    )
    away, stand_in = people or ((row.away_id, row.stand_in_id) if row is not None else (0, 0))
    either = or_(SubstitutionRow.away_id == away, SubstitutionRow.stand_in_id == stand_in)
    others = _STANDING.where(SubstitutionRow.id.not_in({substitution_id, *closing}), either)
    return _first(reader, reader.rows(others))


def was_cancelled_before(reader: Reader, substitution_id: int) -> bool:
    """Whether the away one was cancelled before anybody was named to come instead."""
    query = select(SubstitutionRow.cancelled_before).where(SubstitutionRow.id == substitution_id)
    return bool(reader.scalar(query))


def hand_outs_taken_over(reader: Reader, delegate_id: int) -> tuple[int, ...]:
    """Whose hand-outs this person gets too: those replaced, along a chain, who passed them on."""
    found: list[int] = []
    present = stands_in_for(reader, delegate_id)
    while present is not None and present.hand_outs_moved and present.away_id not in found:
        found.append(present.away_id)
        present = stands_in_for(reader, present.away_id)
    return tuple(found)


def _first(reader: Reader, rows: Collection[Any]) -> Substitution | None:
    return next(iter(_whole(reader, rows)), None)


def _whole(reader: Reader, rows: Collection[Any]) -> tuple[Substitution, ...]:
    """Of these rows the substitutions whose away one does not come."""
    people: dict[int, DelegateRow] = {}
    for event_id in {row.event_id for row in rows}:
        ids = {person for row in rows for person in (row.away_id, row.stand_in_id)}
        people |= {row.id: row for row in delegate_rows(reader, event_id, ids)}
    return tuple(
        Substitution(
            id=row.id,
            event_id=row.event_id,
            away_id=row.away_id,
            away=people[row.away_id].name or _(_ERASED),
            stand_in_id=row.stand_in_id,
            stand_in=people[row.stand_in_id].name or _(_ERASED),
            reason=row.reason,
            hand_outs_moved=row.hand_outs_moved,
            at=row.at,
            desk=row.desk,
            badge_number=people[row.stand_in_id].badge_number,
        )
        for row in rows
        if people[row.away_id].cancelled_at is not None
    )
