"""The orders that follow from precedence: speaking, flags, cars, rows of the photo, packing.

Pure: each takes the places and gives values. Sources: domain practice of State protocol (No. 1 in
the middle, No. 2 at the right hand, then the left; in a car seat 1 is rear right, the interpreter
sits in front); the ASEAN order in English for flags, from the viewer's left. What must not come
in: words for people, the database, drawing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.countries import country_of
from hanoiplan.seating.guests import HostPlace, Place, PrecedenceSettings
from hanoiplan.seating.precedence import HUNDREDTHS, Key, country_key, host_place_key

ASEAN = "ASEAN"
_AFTER_MEMBERS = 2  # in the second part of a country's key, which is 0 or 1 for every member


class AseanFlag(StrEnum):
    """Where the flag of ASEAN stands."""

    AFTER = "after"  # after the flags of the members
    FIRST = "first"  # at the place of honour, before all others
    NONE = "none"


@dataclass(frozen=True, slots=True)
class OrderSettings:
    """What the derived orders of one event leave to the host."""

    asean_flag: AseanFlag = AseanFlag.AFTER
    own_car_rank: int = 30  # heads up to this rank number have a car of their own
    car_seats: int = 15  # people in a shared car
    photo_row: int = 11  # people in a row of the photo


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn to speak: of a delegation its head, or whoever stands first of it."""

    number: int
    place: Place


@dataclass(frozen=True, slots=True)
class Flag:
    """One flag, counted from the viewer's left."""

    number: int
    code: str  # of a country, or "ASEAN"
    name: Bilingual
    host: bool
    by_hand: bool


class CarSeat(StrEnum):
    """The seats of a car in the order of honour, then those without one."""

    REAR_RIGHT = "rear_right"
    REAR_LEFT = "rear_left"
    FRONT = "front"  # beside the driver: the interpreter
    SHARED = "shared"  # of no rank


@dataclass(frozen=True, slots=True)
class Car:
    """One car, with who sits where."""

    number: int
    own: bool  # of one head, else shared
    riders: tuple[tuple[CarSeat, Place], ...]


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """One row of the photo, 1 in front; people from the photographer's left to right."""

    number: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """The badges of one delegation in one envelope: the head on top."""

    number: int
    delegation_id: int
    delegation: Bilingual
    places: tuple[Place, ...]


def of_delegations(places: Iterable[Place]) -> dict[int, list[Place]]:
    """The members by delegation, delegations by their best member; no one without a delegation."""
    found: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        if place.guest.delegation_id:
            found[place.guest.delegation_id].append(place)
    return found


def head_of(members: Sequence[Place]) -> Place:
    """The head of a delegation, or whoever stands first of it."""
    return next((place for place in members if place.guest.head), members[0])


def speaking_order(places: Sequence[Place], settings: PrecedenceSettings) -> tuple[Turn, ...]:
    """One turn a delegation, by the places of the heads; the host's side as the settings say.

    A head at a place by hand keeps that turn, of whichever side: no setting overrules it.
    """
    seated = [place for place in places if place.guest.needs_seat]
    heads = sorted(map(head_of, of_delegations(seated).values()), key=lambda head: head.number)
    free = [head for head in heads if head.guest.override is None]
    free.sort(key=lambda head: host_place_key(settings.host_place, host=head.guest.host))
    rest = iter(free)
    row = (head if head.guest.override is not None else next(rest) for head in heads)
    return tuple(Turn(number, head) for number, head in enumerate(row, start=1))


# --- flags ---


def flag_order(
    places: Sequence[Place],
    settings: PrecedenceSettings,
    orders: OrderSettings,
    by_hand: Mapping[str, int] | None = None,
) -> tuple[Flag, ...]:
    """The flags of all countries that come, and ASEAN's, from the viewer's left.

    `by_hand`: by code the place in hundredths that somebody gave a flag.
    """
    hands = by_hand or {}
    hosts = {place.guest.country for place in places if place.guest.host and place.guest.country}
    codes = {place.guest.country for place in places if _has_flag(place.guest.country)}
    if orders.asean_flag is not AseanFlag.NONE and any(map(_is_asean, codes)):
        codes.add(ASEAN)
    keys = {code: _flag_key(code, hosts, settings, orders) for code in codes}
    by_rules = sorted(codes, key=lambda code: keys[code])
    row = _placed(by_rules, hands)
    return tuple(
        Flag(number, code, _name(code), code in hosts, code in hands)
        for number, code in enumerate(row, start=1)
    )


def _name(code: str) -> Bilingual:
    country = country_of(code)
    named = country is not None and not country.organisation
    return country.name if named and country is not None else Bilingual(code, code)


def _has_flag(code: str) -> bool:
    country = country_of(code)
    return country is not None and not country.organisation


def _is_asean(code: str) -> bool:
    country = country_of(code)
    return country is not None and country.asean_order is not None


def _flag_key(
    code: str, hosts: Collection[str], settings: PrecedenceSettings, orders: OrderSettings
) -> Key:
    if code != ASEAN:
        at = host_place_key(settings.host_place, host=code in hosts)
        return (at, *country_key(code, settings.first_letter))
    if orders.asean_flag is AseanFlag.FIRST:
        return (-2, 0, 0, 0, "")
    members_end = settings.host_place is HostPlace.LAST and any(map(_is_asean, hosts))
    return (int(members_end), 0, _AFTER_MEMBERS, 0, "")


def _placed(by_rules: Sequence[str], hands: Mapping[str, int]) -> list[str]:
    fixed = sorted((code for code in by_rules if code in hands), key=lambda code: hands[code])[::-1]
    free = [code for code in reversed(by_rules) if code not in hands]
    row: list[str] = []
    while fixed or free:
        due = fixed and hands[fixed[-1]] <= (len(row) + 1) * HUNDREDTHS
        row.append(fixed.pop() if due or not free else free.pop())
    return row


def moved_flag(flags: Sequence[Flag], code: str, number: int) -> dict[str, int]:
    """The places by hand, in hundredths, that put one flag at a place of the row."""
    row = [flag.code for flag in flags if flag.code != code]
    if len(row) == len(flags):
        return {}
    row.insert(min(max(number, 1), len(flags)) - 1, code)
    held = {flag.code for flag in flags if flag.by_hand} | {code}
    return {one: at * HUNDREDTHS for at, one in enumerate(row, start=1) if one in held}


# --- cars ---


def cars(places: Sequence[Place], orders: OrderSettings) -> tuple[Car, ...]:
    """A car for each head of the ranks that have one, then shared cars for everybody else.

    With the head ride the partner and the interpreter. A delegation shares its cars among its
    own people as long as one is full; what is left of several delegations rides together.
    """
    riding = [place for place in places if place.guest.needs_seat or place.guest.is_interpreter]
    taken: set[int] = set()
    own = [
        _own_car(head, riding, taken)
        for head in _heads_with_car(riding, orders)
        if head.guest.id not in taken
    ]
    rest = [place for place in riding if place.guest.id not in taken]
    shared = [
        tuple((CarSeat.SHARED, place) for place in together)
        for together in _shared(rest, max(orders.car_seats, 1))
    ]
    with_kind = [(True, riders) for riders in own] + [(False, riders) for riders in shared]
    return tuple(Car(number, kind, riders) for number, (kind, riders) in enumerate(with_kind, 1))


def _heads_with_car(riding: Sequence[Place], orders: OrderSettings) -> list[Place]:
    heads = [head_of(members) for members in of_delegations(riding).values()]
    chosen = [head for head in heads if head.guest.rank <= orders.own_car_rank]
    return sorted(chosen, key=lambda head: head.number)


def _own_car(
    head: Place, riding: Sequence[Place], taken: set[int]
) -> tuple[tuple[CarSeat, Place], ...]:
    """The head rear right, the partner rear left, the interpreter in front; nobody in two cars."""
    found = [(CarSeat.REAR_RIGHT, head)]
    taken.add(head.guest.id)
    wanted = ((CarSeat.REAR_LEFT, "partner_id"), (CarSeat.FRONT, "principal_id"))
    for seat, pointer in wanted:
        free = (place for place in riding if place.guest.id not in taken)
        one = next((one for one in free if getattr(one.guest, pointer) == head.guest.id), None)
        if one is not None:
            found.append((seat, one))
            taken.add(one.guest.id)
    return tuple(found)


def _shared(rest: Sequence[Place], seats: int) -> list[list[Place]]:
    groups = list(of_delegations(rest).values())
    groups += [[place] for place in rest if not place.guest.delegation_id]
    full, left = [], []
    for members in groups:
        whole = len(members) - len(members) % seats
        full += [members[at : at + seats] for at in range(0, whole, seats)]
        if members[whole:]:
            left.append(members[whole:])
    return sorted([*full, *_together(left, seats)], key=lambda car: car[0].number)


def _together(left: Sequence[list[Place]], seats: int) -> list[list[Place]]:
    """The first car that still has room for all of a group, else another one."""
    found: list[list[Place]] = []
    for group in left:
        room = next((car for car in found if len(car) + len(group) <= seats), None)
        if room is None:
            found.append(list(group))
        else:
            room.extend(group)
    return found


# --- the photo and the envelopes ---


def middle_out(row: Sequence[Place]) -> tuple[Place, ...]:
    """One row seen from the front: the first in the middle, the second at the first's right hand.

    Of an even number the first two share the middle, the first at the second's right hand
    (4 2 1 3 5, and 5 3 1 2 4 6): the guest of honour stands at the host's right.
    """
    left = [place for n, place in enumerate(row) if n % 2 == len(row) % 2]
    right = [place for n, place in enumerate(row) if n % 2 != len(row) % 2]
    return (*reversed(left), *right)


def photo_rows(places: Sequence[Place], orders: OrderSettings) -> tuple[PhotoRow, ...]:
    """The rows of the group photo, the highest in front and in the middle."""
    standing = [place for place in places if place.guest.needs_seat]
    size = max(orders.photo_row, 1)
    rows = [standing[at : at + size] for at in range(0, len(standing), size)]
    return tuple(PhotoRow(number, middle_out(row)) for number, row in enumerate(rows, start=1))


def packing_order(places: Sequence[Place]) -> tuple[Pack, ...]:
    """The envelopes of badges, delegations by their heads; last those of no delegation."""
    groups = sorted(of_delegations(places).values(), key=lambda group: head_of(group).number)
    alone = [place for place in places if not place.guest.delegation_id]
    packs = [_pack(group) for group in groups]
    if alone:
        packs.append((0, Bilingual(), tuple(alone)))
    return tuple(Pack(number, *pack) for number, pack in enumerate(packs, start=1))


def _pack(group: Sequence[Place]) -> tuple[int, Bilingual, tuple[Place, ...]]:
    head = head_of(group)
    others = (place for place in group if place is not head)
    return (head.guest.delegation_id, head.guest.delegation, (head, *others))
