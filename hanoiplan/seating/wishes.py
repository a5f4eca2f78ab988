"""From wishes as people write them to wishes as they are weighed, and back to whom they are about.

Pure. A delegation in a wish stands for its members. What must not come in: the database.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hanoiplan.seating.guests import Guest, Place
from hanoiplan.seating.model import WishRow
from hanoiplan.seating.solving.problem import (
    AVOIDING,
    OF_THE_CHAIR,
    SIDE_BY_SIDE,
    Wish,
    WishKind,
)

OF_TWO = frozenset(SIDE_BY_SIDE | AVOIDING)  # kinds that need another person or delegation
OF_ONE = frozenset(OF_THE_CHAIR | {WishKind.SAME_LANGUAGE})
USUAL_WEIGHT, LEAST_WEIGHT, MOST_WEIGHT = 3, 1, 10
PARTNERS_WEIGHT = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """A wish between positions of guests; `row` None: protocol itself wishes it."""

    wish: Wish
    row: WishRow | None


class People:
    """Who of a company a wish means: positions by delegate and by delegation."""

    def __init__(self, guests: Sequence[Guest]) -> None:
        self._position = {guest.id: place for place, guest in enumerate(guests)}
        self._members: dict[int, list[int]] = defaultdict(list)
        for place, guest in enumerate(guests):
            if guest.delegation_id:
                self._members[guest.delegation_id].append(place)

    def meant(self, delegate_id: int, delegation_id: int) -> tuple[int, ...]:
        """A person, or the members of a delegation; nobody who is not in the company."""
        if delegate_id:
            place = self._position.get(delegate_id)
            return () if place is None else (place,)
        return tuple(self._members.get(delegation_id, ()))


def weighed(rows: Iterable[WishRow], guests: Sequence[Guest]) -> tuple[Weighed, ...]:
    """The wishes about these guests; a wish about somebody who is not here is left out."""
    people = People(guests)
    return tuple(Weighed(one, row) for row in rows for one in _of_row(row, people))


def _of_row(row: WishRow, people: People) -> Iterator[Wish]:
    first = people.meant(row.first_delegate, row.first_delegation)
    second = people.meant(row.second_delegate, row.second_delegation)
    if not first or (row.kind in OF_TWO and not second):
        return
    if row.kind in SIDE_BY_SIDE:
        yield _wish(row, (first[0], second[0]))
    elif row.kind in AVOIDING:
        for pair in ((one, other) for one in first for other in second if one != other):
            yield _wish(row, pair)
    else:
        everybody = tuple(dict.fromkeys((*first, *second)))
        if row.kind is not WishKind.TOGETHER or len(everybody) > 1:
            yield _wish(row, everybody)


def _wish(row: WishRow, guests: tuple[int, ...]) -> Wish:
    return Wish(row.kind, guests, row.weight, row.hard)


def of_protocol(places: Sequence[Place], *, dinner: bool) -> tuple[Weighed, ...]:
    """What is wished for without anybody writing it: partners apart, room for wheelchairs."""
    position = {place.guest.id: number for number, place in enumerate(places)}
    found = []
    for number, place in enumerate(places):
        guest = place.guest
        other = position.get(guest.partner_id, -1)
        if dinner and other > number:
            found.append(Weighed(Wish(WishKind.NOT_NEXT, (number, other), PARTNERS_WEIGHT), None))
        if guest.wheelchair:
            found.append(Weighed(Wish(WishKind.WHEELCHAIR, (number,)), None))
    return tuple(found)


def names_of(row: WishRow, people: Mapping[int, str], bodies: Mapping[int, str]) -> tuple[str, str]:
    """Whom a wish is about, in words: the first and, where there is one, the other."""
    return (
        people.get(row.first_delegate, "") or bodies.get(row.first_delegation, ""),
        people.get(row.second_delegate, "") or bodies.get(row.second_delegation, ""),
    )
