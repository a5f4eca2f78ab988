"""Who has just come and must be looked after: people with a note, of honour, or leading others.

Read of the newest passages only, and after a change of those that are new. What must not come in:
rules of passing, and how long a board may show somebody (the window knows).
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hanoiplan.base.clock import from_text, to_text
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow, DelegationRow
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.plans.model import CategoryShape
from hanoiplan.presence.queries import checkpoints
from hanoiplan.registration.card import PersonOnCard, person_on_card
from hanoiplan.store.work import Reader

HONOUR = "H"  # the letter of guests of honour, with the shape of those who attend
MOST = 12  # people; whoever came before them is with somebody by now
LOOKED_AT = 2_000  # passages, the newest: more than pass all doors within the time of a board

_STANDS = "p.id NOT IN (SELECT passage_id FROM passage_taken_back)"
_NOTABLE = """
    (d.attention <> '' OR d.role <> '' OR d.category_id IN (
        SELECT id FROM category WHERE event_id = ? AND letter = ? AND shape = 'attendance'))
"""
_LATEST = f"""
    SELECT p.id, p.delegate_id, p.checkpoint_id, p.at FROM (
        SELECT * FROM passage WHERE event_id = ? ORDER BY id DESC LIMIT {LOOKED_AT}) AS p
    JOIN delegate d ON d.id = p.delegate_id
    WHERE p.direction = 'in' AND p.at >= ? AND {_STANDS} AND {_NOTABLE} ORDER BY p.id DESC
"""  # noqa: S608 - put together from constants of this file
_OF_THESE = f"""
    SELECT p.id, p.delegate_id, p.checkpoint_id, p.at FROM passage p
    JOIN delegate d ON d.id = p.delegate_id
    WHERE p.id IN (SELECT value FROM json_each(?)) AND p.event_id = ?
    AND p.direction = 'in' AND p.at >= ? AND {_STANDS} AND {_NOTABLE} ORDER BY p.id DESC
"""  # noqa: S608 - put together from constants of this file


@dataclass(frozen=True, slots=True)
class VipArrival:
    """Somebody to look after, and where and when he or she came in.

    `host` and `liaison` are those of the delegation, "" where nobody was named. The seat follows
    once seating stands. No phone: the board hangs where guests see it.
    """

    passage_id: int
    delegate_id: int
    person: PersonOnCard
    pronunciation: str
    host: str
    liaison: str
    at: datetime
    checkpoint: Bilingual


def is_vip(row: DelegateRow) -> bool:
    """Whether somebody looks after this person: a note, a head of delegation, a guest of honour."""
    category = row.category
    attends = category is not None and category.shape is CategoryShape.ATTENDANCE
    honoured = attends and category is not None and category.letter == HONOUR
    return bool(row.attention) or row.is_head or honoured


def vip_at_door(
    reader: Reader, event_id: int, since: datetime, among: Collection[int] | None = None
) -> tuple[VipArrival, ...]:
    """The latest arrivals from a moment on, the newest first, each person once.

    `among`: only these passages, by id. At most `MOST`.
    """
    values = (event_id, to_text(since), event_id, HONOUR)
    if among is None:
        rows = reader.text_rows(_LATEST, values)
    else:
        rows = reader.text_rows(_OF_THESE, (json.dumps(sorted(among)), *values))
    latest = {row.delegate_id: row for row in reversed(rows)}  # of each the newest stays
    people = _people(reader, event_id, list(latest))
    arrived = sorted((latest[row_id] for row_id in people), key=lambda row: -row.id)[:MOST]
    if not arrived:
        return ()
    places = {one.id: one.name for one in checkpoints(reader, event_id)}
    bodies = {row.id: row for row in delegations(reader, event_id)}
    return tuple(
        _arrival(row, people[row.delegate_id], bodies, places.get(row.checkpoint_id, Bilingual()))
        for row in arrived
    )


def joined(known: Iterable[VipArrival], new: Iterable[VipArrival]) -> tuple[VipArrival, ...]:
    """What was known with what is new, the newest first, each person once."""
    latest: dict[int, VipArrival] = {}
    for one in sorted((*known, *new), key=lambda one: one.passage_id):
        latest[one.delegate_id] = one
    return tuple(sorted(latest.values(), key=lambda one: -one.passage_id))[:MOST]


def _people(reader: Reader, event_id: int, ids: list[int]) -> dict[int, DelegateRow]:
    """Those of them who are looked after; a role says more than a statement can ask for."""
    if not ids:
        return {}
    return {row.id: row for row in delegate_rows(reader, event_id, ids) if is_vip(row)}


def _arrival(
    row: Any, person: DelegateRow, bodies: Mapping[int, DelegationRow], place: Bilingual
) -> VipArrival:
    body = bodies.get(person.delegation_id) if person.delegation_id is not None else None
    return VipArrival(
        passage_id=row.id,
        delegate_id=person.id,
        person=person_on_card(person),
        pronunciation=person.pronunciation,
        host=body.receiving_agency if body is not None else "",
        liaison=body.liaison_name if body is not None else "",
        at=from_text(row.at),
        checkpoint=place,
    )
