"""The orders that follow from the list as lines of a table: one line a person or a flag.

What must not come in: the rules (`hanoiplan.seating.orders`), and Qt.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.seating.guests import Place
from hanoiplan.seating.orders import (
    CarSeat,
    cars,
    flag_order,
    packing_order,
    photo_rows,
    speaking_order,
)
from ui.base.cells import Chip, Chips, FlagText, Group, Number, Text, TwoLines
from ui.base.table.columns import Column
from ui.precedence.columns import delegation_cell, person_cell, rank_cell
from ui.precedence.reading import Reading, spoken


class Order(StrEnum):
    """The orders that follow from the list."""

    SPEAKING = "speaking"
    FLAGS = "flags"
    CARS = "cars"
    PHOTO = "photo"
    PACKING = "packing"


CAR_SEATS = {
    CarSeat.REAR_RIGHT: N_("rear right"),
    CarSeat.REAR_LEFT: N_("rear left"),
    CarSeat.FRONT: N_("front, beside the driver"),
    CarSeat.SHARED: "",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number within the order or the group, a person or a flag."""

    key: str
    number: int
    place: Place | None = None
    code: str = ""  # of a flag
    name: str = ""  # of a flag
    group: int = 0  # 0: no groups
    title: str = ""  # of the group
    detail: str = ""
    chips: tuple[Chip, ...] = ()


def lines_of(order: Order, reading: Reading) -> tuple[Line, ...]:
    """The lines of one order."""
    return tuple(_MADE[order](reading))


def _speaking(reading: Reading) -> Iterator[Line]:
    for turn in speaking_order(reading.view.places, reading.view.settings):
        yield Line(str(turn.place.guest.id), turn.number, turn.place)


def _flags(reading: Reading) -> Iterator[Line]:
    view = reading.view
    for flag in flag_order(view.places, view.settings, view.orders, view.flags_by_hand):
        chips = [Chip(_("moved by hand"), "gold", "pencil")] if flag.by_hand else []
        if flag.host:
            chips.append(Chip(_("host"), "neu", "landmark"))
        name = spoken(flag.name)
        yield Line(flag.code, flag.number, code=flag.code, name=name, chips=tuple(chips))


def _cars(reading: Reading) -> Iterator[Line]:
    for car in cars(reading.view.places, reading.view.orders):
        title = _("Car {n} · own car") if car.own else _("Car {n} · shared")
        for number, (seat, place) in enumerate(car.riders, start=1):
            yield Line(
                str(place.guest.id),
                number,
                place,
                group=car.number,
                title=title.format(n=car.number),
                detail=_(CAR_SEATS[seat]) if CAR_SEATS[seat] else "",
            )


def _photo(reading: Reading) -> Iterator[Line]:
    for row in photo_rows(reading.view.places, reading.view.orders):
        title = _("Row {n}, from the photographer’s left").format(n=row.number)
        for number, place in enumerate(row.places, start=1):
            told = _("place {n} of the list").format(n=interface().number(place.number))
            key = str(place.guest.id)
            yield Line(key, number, place, group=row.number, title=title, detail=told)


def _packing(reading: Reading) -> Iterator[Line]:
    for pack in packing_order(reading.view.places):
        name = spoken(pack.delegation) or _("Without a delegation")
        title = _("Envelope {n} · {delegation}").format(n=pack.number, delegation=name)
        for number, place in enumerate(pack.places, start=1):
            yield Line(str(place.guest.id), number, place, group=pack.number, title=title)


_MADE: dict[Order, Callable[[Reading], Iterator[Line]]] = {
    Order.SPEAKING: _speaking,
    Order.FLAGS: _flags,
    Order.CARS: _cars,
    Order.PHOTO: _photo,
    Order.PACKING: _packing,
}


def group_of(line: Line) -> Group:
    """The car, row or envelope of a line."""
    return Group(key=f"{line.group}", title=line.title, sort=f"{line.group:06d}")


# --- columns ---

_NUMBER: Column[Line] = Column(
    "number",
    N_("No."),
    Number,
    lambda line: str(line.number),
    sort=lambda line: (line.group, line.number),
    floor=56,
)
_PERSON: Column[Line] = Column(
    "person",
    N_("Delegate"),
    TwoLines,
    lambda line: person_cell(line.place) if line.place is not None else None,
    stretch=True,
    text=lambda line: line.place.guest.name if line.place is not None else "",
)
_DELEGATION: Column[Line] = Column(
    "delegation",
    N_("Delegation"),
    FlagText,
    lambda line: delegation_cell(line.place) if line.place is not None else None,
    floor=120,
    ceiling=230,
)
_RANK: Column[Line] = Column(
    "rank",
    N_("Rank level"),
    Text,
    lambda line: rank_cell(line.place) if line.place is not None else None,
    floor=120,
    ceiling=260,
)
_FLAG: Column[Line] = Column(
    "flag", N_("Flag"), FlagText, lambda line: FlagText(line.code, line.name), stretch=True
)
_STATE: Column[Line] = Column("state", N_("State"), Chips, lambda line: Chips(line.chips), floor=80)


def _detail(title: str) -> Column[Line]:
    return Column(
        "detail", title, Text, lambda line: Text(line.detail, "text2"), floor=110, ceiling=200
    )


COLUMNS: dict[Order, tuple[Column[Line], ...]] = {
    Order.SPEAKING: (_NUMBER, _PERSON, _DELEGATION, _RANK),
    Order.FLAGS: (_NUMBER, _FLAG, _STATE),
    Order.CARS: (_NUMBER, _PERSON, _DELEGATION, _detail(N_("Seat in the car"))),
    Order.PHOTO: (_NUMBER, _PERSON, _DELEGATION, _detail(N_("In the list"))),
    Order.PACKING: (_NUMBER, _PERSON, _RANK),
}
