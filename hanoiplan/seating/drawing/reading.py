"""Reading what papers about an arrangement are made of. What must not come in: drawing."""

from datetime import date, datetime

from hanoiplan.plans.model import EventFacts
from hanoiplan.programme.queries import session
from hanoiplan.seating.drawing.facts import HallFacts
from hanoiplan.seating.queries import arrangements
from hanoiplan.seating.viewing import view
from hanoiplan.store.work import Reader


def hall_of(
    reader: Reader, event: EventFacts, arrangement_id: int, read_at: date | datetime
) -> HallFacts:
    """One arrangement with its session, all from one moment.

    Raises:
        NotPossible: the arrangement is gone.
    """
    seen = view(reader, arrangement_id)
    at = seen.arrangement.session_id
    return HallFacts(event, seen, session(reader, at) if at is not None else None, read_at)


def halls_of(reader: Reader, event: EventFacts, read_at: date | datetime) -> tuple[HallFacts, ...]:
    """Every arrangement of an event in which somebody sits."""
    found = (hall_of(reader, event, one.id, read_at) for one in arrangements(reader, event.id))
    return tuple(one for one in found if one.view.seats)
