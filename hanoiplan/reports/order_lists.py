"""The lists that follow from precedence: flags, cars, rows of the photo, speakers.

Pure. What must not come in: drawing, reading.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual
from hanoiplan.plans.model import EventFacts
from hanoiplan.reports.seating_list import ListPart, ListRow, SeatingList, both, both_of
from hanoiplan.seating.drawing.facts import read_words
from hanoiplan.seating.guests import Guest, Place, PrecedenceSettings
from hanoiplan.seating.orders import (
    Car,
    CarSeat,
    OrderSettings,
    PhotoRow,
    cars,
    flag_order,
    photo_rows,
    speaking_order,
)

FLAGS, CARS = N_("Order of flags"), N_("Order of cars")
PHOTO, SPEAKERS = N_("Rows of the group photo"), N_("Speaking order")
SEAT_IN_CAR = N_("Seat in the car")
CAR_SEATS: Mapping[CarSeat, str] = {
    CarSeat.REAR_RIGHT: N_("rear right"),
    CarSeat.REAR_LEFT: N_("rear left"),
    CarSeat.FRONT: N_("front, beside the driver"),
    CarSeat.SHARED: N_("any seat"),
}


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """The list of precedence with everything that its orders go by."""

    event: EventFacts
    places: tuple[Place, ...]
    settings: PrecedenceSettings
    orders: OrderSettings
    flags_by_hand: Mapping[str, int]
    read_at: date | datetime


def flag_list(facts: OrderFacts) -> SeatingList:
    """The flags from the viewer's left."""
    found = flag_order(facts.places, facts.settings, facts.orders, facts.flags_by_hand)
    rows = tuple(
        ListRow(str(one.number), one.name, country=one.code, strong=one.host) for one in found
    )
    return _list(facts, FLAGS, (ListPart(rows=rows),), N_("Counted from the viewer's left."))


def car_list(facts: OrderFacts) -> SeatingList:
    """Each car with who rides in it and where."""
    parts = tuple(_car(one) for one in cars(facts.places, facts.orders))
    foot = N_("The place of honour is rear right; the interpreter sits beside the driver.")
    return replace(_list(facts, CARS, parts, foot), place=SEAT_IN_CAR, columns=2)


def _car(car: Car) -> ListPart:
    rows = tuple(
        _row(one.guest, str(at), both(CAR_SEATS[seat]), strong=at == 1)
        for at, (seat, one) in enumerate(car.riders, start=1)
    )
    words = N_("Head of delegation") if car.own else N_("Shared car")
    told = _people(len(rows))
    return ListPart(both(N_("Car")), rows, str(car.number), both(words), told)


def photo_list(facts: OrderFacts) -> SeatingList:
    """The rows from the front, people from the photographer's left."""
    parts = tuple(map(_photo_row, photo_rows(facts.places, facts.orders)))
    foot = N_("Row 1 stands in front; people are counted from the photographer's left.")
    return replace(_list(facts, PHOTO, parts, foot), columns=2)


def _photo_row(row: PhotoRow) -> ListPart:
    first = min(place.number for place in row.places)
    rows = tuple(
        _row(place.guest, str(at), strong=place.number == first)
        for at, place in enumerate(row.places, start=1)
    )
    return ListPart(both(N_("Photo row")), rows, str(row.number), told=_people(len(rows)))


def speaker_list(facts: OrderFacts) -> SeatingList:
    """One turn a delegation, the head speaks."""
    turns = speaking_order(facts.places, facts.settings)
    rows = tuple(
        replace(_row(turn.place.guest, str(turn.number)), post=turn.place.guest.position)
        for turn in turns
    )
    return _list(facts, SPEAKERS, (ListPart(rows=rows),))


def _row(
    guest: Guest, number: str, place: Bilingual | None = None, *, strong: bool = False
) -> ListRow:
    name = guest.printed or Bilingual(guest.name, guest.name)
    home = guest.delegation or guest.position
    return ListRow(number, name, home, guest.country, place or Bilingual(), strong)


def _people(n: int) -> Bilingual:
    def words(speech: Speech) -> str:
        return speech.say_count("{n} person", "{n} people", n).format(n=speech.number(n))

    return both_of(words)


def _list(facts: OrderFacts, title: str, parts: Sequence[ListPart], foot: str = "") -> SeatingList:
    state = partial(read_words, facts.event, facts.read_at)

    return SeatingList(
        facts.event, title, tuple(parts), facts.event.title, both_of(state), foot=foot
    )
