"""What one delegation's hand-over sheet says, read at the desk without reading everybody.

What must not come in: drawing (`badges.papers`), and writing that something was handed over.
"""

from collections.abc import Sequence
from dataclasses import replace

from hanoiplan.badges.packing import Given, Parcel, Things
from hanoiplan.badges.parcels import parcelled
from hanoiplan.base.clock import to_event_time
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows, delegation_row, members
from hanoiplan.handouts.model import DueState, ItemKind, Per
from hanoiplan.handouts.queries import dues_of, hand_overs, items, left_of
from hanoiplan.plans.queries import time_zone
from hanoiplan.registration.queries import pigeonholes_of
from hanoiplan.store.work import Reader

_THEIRS = frozenset({DueState.DUE, DueState.HANDED})  # before the hand-over and after it


def hand_over_parcel(reader: Reader, event_id: int, delegation_id: int) -> Parcel | None:
    """The people of a delegation who come, in its order, and how many kits and gifts are theirs.

    None when nobody comes or it is gone.
    """
    body = delegation_row(reader, delegation_id)
    rows = delegate_rows(reader, event_id, members(reader, delegation_id))
    if body is None or not rows:
        return None
    ordered = sorted(rows, key=lambda row: row.place_in_delegation)
    parcel = next(parcelled(ordered, [body]))
    holes = pigeonholes_of(reader, event_id, delegation_id)
    people = (replace(one, hole=holes.get(one.delegate_id, "")) for one in parcel.people)
    things, given = _things(reader, event_id, ordered), _given(reader, event_id, delegation_id)
    return replace(parcel, people=tuple(people), things=things, given=given)


def _given(reader: Reader, event_id: int, delegation_id: int) -> Given:
    """The latest hand-over that stands; before the first one the paper says so."""
    last = next(iter(hand_overs(reader, event_id, delegation_id)), None)
    if last is None:
        return Given()
    return Given(to_event_time(last.at, time_zone(reader, event_id)))


def _things(reader: Reader, event_id: int, people: Sequence[DelegateRow]) -> Things | None:
    """How many of each kind are due or were given; None where the event hands nothing out here."""
    known = items(reader, event_id)
    if not known:
        return None
    left = {one.id: left_of(reader, one) for one in known}
    counts: dict[ItemKind, int] = dict.fromkeys(ItemKind, 0)
    of_all: set[int] = set()  # what the delegation gets once
    for person in people:
        for due in dues_of(reader, event_id, person, known, left):
            if due.state in _THEIRS and due.item.id not in of_all:
                counts[due.item.kind] += 1
                of_all |= {due.item.id} if due.item.per is Per.DELEGATION else set()
    return Things(counts[ItemKind.KIT], counts[ItemKind.GIFT], counts[ItemKind.LOAN])
