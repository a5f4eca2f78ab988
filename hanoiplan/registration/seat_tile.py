"""Where a person sits, as one tile of the desk's card: the session that is next, or that runs.

Pure composition. What must not come in: reading (`seating.queries.seat_of`).
"""

from collections.abc import Sequence
from datetime import datetime

from hanoiplan.base.i18n import N_
from hanoiplan.registration.card import Tile, both
from hanoiplan.seating.model import SeatFound


def seat_tile(seats: Sequence[SeatFound], now: datetime) -> Tile | None:
    """The tile for these seats, in the order of time; None for somebody without a seat."""
    if not seats:
        return None
    to_come = [one for one in seats if one.ends is None or one.ends > now]
    one = (to_come or [seats[-1]])[0]
    table = one.table_label
    if one.principal_id:
        words = N_("as interpreter, {session}")
    else:
        words = N_("table {table}, {session}") if table else N_("{session}")
    return Tile(both(N_("Seat")), one.chair, both(words, table=table, session=one.arrangement))
