"""What counts the progress of a task from the data of an event: one function for each measure.

The names stand in `checklist.measures`; the house's reactions join the two. People who cancelled
are not counted. What must not come in: words, and what a task is.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.queries import printed_of
from hanoiplan.checklist.measures import MeasureValue
from hanoiplan.delegates.model import DelegateRow, DelegateStatus, DelegationRow, Invitation
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.handouts.model import Item, ItemKind, Per
from hanoiplan.handouts.queries import hand_outs_of_item, items
from hanoiplan.presence.queries import arrived
from hanoiplan.programme.model import Role, Session, SessionKind
from hanoiplan.programme.queries import sessions
from hanoiplan.seating.queries import arrangements, seated_people
from hanoiplan.store.work import Reader

Count = Callable[[Reader, int], MeasureValue | None]
_INVITED = frozenset(Invitation) - {Invitation.NONE}
_ANSWERED = frozenset({Invitation.ACCEPTED, Invitation.DECLINED})
_WITH_CHAIR = frozenset({SessionKind.SESSION, SessionKind.OPENING, SessionKind.CLOSING})

# --- invitations and people ----------------------------------------------------------------------


def delegations_answered(reader: Reader, event_id: int) -> MeasureValue:
    """Delegations that said yes or no, of those that are invited by letter."""
    return _of_invited(reader, event_id, _ANSWERED)


def delegations_accepted(reader: Reader, event_id: int) -> MeasureValue:
    """Delegations that said yes, of those that are invited by letter."""
    return _of_invited(reader, event_id, frozenset({Invitation.ACCEPTED}))


def _of_invited(reader: Reader, event_id: int, states: frozenset[Invitation]) -> MeasureValue:
    invited = [row for row in delegations(reader, event_id) if _state(row) in _INVITED]
    return MeasureValue(sum(1 for row in invited if _state(row) in states), len(invited))


def _state(row: DelegationRow) -> Invitation:
    return Invitation(row.invitation)


def delegates_confirmed(reader: Reader, event_id: int) -> MeasureValue:
    """People who confirmed, of all who are expected."""
    people = _expected(reader, event_id)
    confirmed = sum(1 for row in people if row.status is DelegateStatus.CONFIRMED)
    return MeasureValue(confirmed, len(people))


def photos(reader: Reader, event_id: int) -> MeasureValue:
    """People whose picture is there."""
    people = _expected(reader, event_id)
    return MeasureValue(sum(1 for row in people if row.photo), len(people))


def came(reader: Reader, event_id: int) -> MeasureValue:
    """People who passed the main entrance."""
    people = _expected(reader, event_id)
    here = arrived(reader, event_id)
    return MeasureValue(sum(1 for row in people if row.id in here), len(people))


def _expected(reader: Reader, event_id: int) -> list[DelegateRow]:
    return [row for row in delegate_rows(reader, event_id) if row.cancelled_at is None]


def seats(reader: Reader, event_id: int) -> MeasureValue | None:
    """People with a seat in some session, of those who confirmed and are due a chair.

    None as long as no hall is arranged here: the plan may be made elsewhere, and a person says
    how far it is.
    """
    if not arrangements(reader, event_id):
        return None
    due = due_a_seat(reader, event_id)
    return MeasureValue(len(due & seated_people(reader, event_id)), len(due))


def due_a_seat(reader: Reader, event_id: int) -> frozenset[int]:
    """Those who confirmed and whose category needs a seat."""
    return frozenset(row.id for row in _expected(reader, event_id) if _needs_seat(row))


def _needs_seat(row: DelegateRow) -> bool:
    confirmed = row.status is DelegateStatus.CONFIRMED
    return confirmed and (row.category is None or row.category.needs_seat)


# --- paper and things ----------------------------------------------------------------------------


def badges_printed(reader: Reader, event_id: int) -> MeasureValue:
    """People whose badge was printed, of whatever version."""
    return _printed(reader, event_id, CardKind.BADGE)


def name_cards_printed(reader: Reader, event_id: int) -> MeasureValue:
    """People whose name card was printed."""
    return _printed(reader, event_id, CardKind.NAME_CARD)


def _printed(reader: Reader, event_id: int, kind: CardKind) -> MeasureValue:
    ids = [row.id for row in _expected(reader, event_id)]
    return MeasureValue(len(printed_of(reader, ids, kind)), len(ids))


def kits(reader: Reader, event_id: int) -> MeasureValue:
    """Conference kits that were handed out, of those that are due."""
    return _handed(reader, event_id, ItemKind.KIT)


def gifts(reader: Reader, event_id: int) -> MeasureValue:
    """Gifts that were handed over, of those that are due."""
    return _handed(reader, event_id, ItemKind.GIFT)


def _handed(reader: Reader, event_id: int, kind: ItemKind) -> MeasureValue:
    people = _expected(reader, event_id)
    n = of = 0
    for item in items(reader, event_id):
        if item.kind is kind:
            due = _due(item, people)
            given = {
                row.delegate_id if item.per is Per.PERSON else row.delegation_id
                for row in hand_outs_of_item(reader, item.id)
            }
            n, of = n + len(due & given), of + len(due)
    return MeasureValue(n, of)


def _due(item: Item, people: list[DelegateRow]) -> set[int | None]:
    """Ids of the people, or of the delegations, that the rule of the item means."""
    meant = [row for row in people if item.is_for(row)]
    return {row.id if item.per is Per.PERSON else row.delegation_id for row in meant}


# --- programme -----------------------------------------------------------------------------------


def sessions_ready(reader: Reader, event_id: int) -> MeasureValue:
    """Sessions that say who chairs, in which room, and which agency is in charge."""
    found = [one for one in sessions(reader, event_id) if one.kind in _WITH_CHAIR]
    return MeasureValue(sum(1 for one in found if _is_ready(one)), len(found))


def _is_ready(session: Session) -> bool:
    chaired = any(part.role in (Role.CHAIR, Role.MODERATOR) for part in session.parts)
    return chaired and bool(session.room) and bool(session.agency)


def speakers_confirmed(reader: Reader, event_id: int) -> MeasureValue:
    """Speakers who said that they will speak."""
    parts = [part for one in sessions(reader, event_id) for part in one.parts]
    speakers = [part for part in parts if part.role is Role.SPEAKER]
    return MeasureValue(sum(1 for part in speakers if part.confirmed), len(speakers))


COUNTS: Mapping[str, Count] = MappingProxyType(
    {
        "delegations_answered": delegations_answered,
        "delegations_accepted": delegations_accepted,
        "delegates_confirmed": delegates_confirmed,
        "photos": photos,
        "badges_printed": badges_printed,
        "name_cards_printed": name_cards_printed,
        "arrived": came,
        "seats": seats,
        "kits": kits,
        "gifts": gifts,
        "sessions_ready": sessions_ready,
        "speakers_confirmed": speakers_confirmed,
    }
)
