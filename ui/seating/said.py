"""What a screen reader hears of a seat, and what a pointer reads: seat, who, how things stand.

What must not come in: widgets.
"""

from hanoiplan.base.i18n import _
from hanoiplan.seating.halls.layout import TableShape
from hanoiplan.seating.model import Sitter
from ui.seating.shown_hall import Face, SeatFace, ShownHall, spoken


def seat_words(seat: SeatFace) -> str:
    """Seat, who, delegation and state in one line."""
    who = seat.sitter
    parts = [_("Seat {seat}").format(seat=seat.chair.key)]
    if who is None:
        parts.append(_("free"))
    else:
        parts += [who.name, spoken(who.delegation)]
        parts += [_("head of delegation")] if who.head else []
        parts += [_("interpreter")] if who.interpreter else []
        parts.append(_("arrived") if seat.face is Face.ARRIVED else _("not yet arrived"))
    parts += [_("locked")] if seat.locked else []
    parts += [_("to check")] if seat.against else []
    return " · ".join(filter(None, parts))


def hall_words(hall: ShownHall) -> str:
    """How many seats of the hall are taken."""
    taken = sum(seat.face is not Face.FREE for seat in hall.seats.values())
    words = _("{taken} of {all} seats taken")
    return words.format(taken=taken, all=len(hall.seats))


def who_sits(hall: ShownHall, chair: str) -> str:
    """The name of whoever sits there, else the seat itself."""
    seat = hall.seats.get(chair)
    if seat is not None and seat.sitter is not None:
        return seat.sitter.name
    return _("Seat {seat}").format(seat=chair)


def where_words(hall: ShownHall, who: Sitter) -> str:
    """Where somebody is found: seat, table, and at whose back an interpreter is."""
    chair = hall.places.get(who.delegate_id, "")
    seat = hall.seats.get(chair)
    if seat is None:
        return _("no seat")
    parts = [_("Seat {seat}").format(seat=chair)]
    face = hall.tables.get(seat.chair.table)
    if face is not None and face.table.shape is not TableShape.BLOCK and face.table.label:
        parts.append(_("Table No. {n}").format(n=face.table.label))
    principal = hall.principals.get(who.delegate_id, "")
    if principal:
        parts.append(_("behind {name}").format(name=principal))
    return " · ".join(parts)
