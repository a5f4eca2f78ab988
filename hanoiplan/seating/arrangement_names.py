"""What arrangements are called where one of them is chosen from a list.

What must not come in: who sits where.
"""

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import fold
from hanoiplan.seating.queries import arrangements, halls
from hanoiplan.store.work import Reader

IN_HALL = N_("{hall} – {arrangement}")


def arrangement_names(reader: Reader, event_id: int) -> tuple[tuple[int, str], ...]:
    """Id and name of every arrangement: its hall, and what it is for where that says more."""
    rooms = {one.id: one.name for one in halls(reader, event_id)}
    return tuple(
        (one.id, _told(rooms[one.hall_id], one.name)) for one in arrangements(reader, event_id)
    )


def _told(hall: str, arrangement: str) -> str:
    if fold(hall) == fold(arrangement):
        return hall
    return _(IN_HALL).format(hall=hall, arrangement=arrangement)
