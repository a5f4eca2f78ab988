"""Rank placement: who sits where by protocol, before anything is optimised.

Pure and deterministic. Locked chairs keep their people; whoever is in a wheelchair gets a place
for it; then the chains of the hall are filled in their order. Interpreters take no ranked chair.
What must not come in: wishes (`assign`), the database.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from hanoiplan.seating.guests import Place, Reason
from hanoiplan.seating.halls.layout import Chair, ChairUse, HallKind, Layout
from hanoiplan.seating.protocol.chains import (
    arm_chairs,
    blocks_of,
    by_number,
    chains_of,
    front_chairs,
    head_chairs,
    plain_rows,
    presidium_chairs,
)
from hanoiplan.seating.protocol.dinner import at_dinner
from hanoiplan.seating.protocol.interpreters import beside, put_behind
from hanoiplan.seating.protocol.room import Room
from hanoiplan.seating.protocol.turns import delegations_in_order, is_of, wants_seat
from hanoiplan.seating.protocol.values import (
    InterpreterPlace,
    Placed,
    PlacingSettings,
    Seated,
    Unseated,
    Who,
)

NO_PLACE, NO_TURN = "no_place", "no_turn"
_USUAL = PlacingSettings()
_NOTHING: Mapping[str, int] = MappingProxyType({})


def place(
    layout: Layout,
    places: Sequence[Place],
    settings: PlacingSettings = _USUAL,
    locked: Mapping[str, int] = _NOTHING,
) -> Placed:
    """Everybody who is due a chair, placed by the protocol of this kind of hall.

    `places` are those who come, in the order of precedence; `locked` is guest by chair.
    """
    placed = _ranked(layout, places, settings, locked)
    if settings.interpreter is InterpreterPlace.BESIDE:
        kept = beside(layout, places, placed)
        reserved = frozenset(one.chair for one in placed.behind) | frozenset(kept.reserved)
        placed = _ranked(layout, places, settings, {**kept.locked, **locked}, reserved)
        return put_behind(layout, places, placed, settings, kept.interpreters)
    return put_behind(layout, places, placed, settings, {})


def _ranked(
    layout: Layout,
    places: Sequence[Place],
    settings: PlacingSettings,
    locked: Mapping[str, int],
    reserved: frozenset[str] = frozenset(),
) -> Placed:
    room = Room(layout, places, locked, reserved)
    _wheelchairs(room)
    _presidium(room, settings)
    if layout.kind in (HallKind.BANQUET, HallKind.LONGTABLE):
        at_dinner(room, settings)
    elif layout.kind in (HallKind.U, HallKind.HOLLOW):
        _round_the_head(room, settings)
    elif blocks_of(layout):
        _front(room, settings)
        _in_blocks(room, settings)
    elif layout.kind in (HallKind.THEATRE, HallKind.CLASSROOM):
        _front(room, settings)
        _in_rows(room, settings)
    else:
        _along_chains(room, settings)
    return Placed(tuple(room.seated), unseated=_left_over(room))


def _left_over(room: Room) -> tuple[Unseated, ...]:
    return tuple(Unseated(one.guest.id, Reason(NO_PLACE)) for one in room.waiting())


def _wheelchairs(room: Room) -> None:
    """Places for wheelchairs are for those who need them, in the order of precedence."""
    chairs = [chair.key for chair in room.free(room.layout.chairs) if chair.wheelchair]
    room.fill(chairs, [one for one in room.waiting() if one.guest.wheelchair])
    room.close(chairs)


def _presidium(room: Room, settings: PlacingSettings) -> None:
    """Those who were named for the head table, else the first of the list."""
    chairs = presidium_chairs(room.layout)
    if not chairs:
        return
    waiting = room.waiting()
    named = [one for one in waiting if one.guest.id in settings.presidium]
    people = (named or waiting)[: len(room.free(chairs))]
    room.fill(by_number(chairs), _chief_guest_first(people, chairs, settings))


def _chief_guest_first(
    people: Sequence[Place], chairs: Sequence[Chair], settings: PlacingSettings
) -> list[Place]:
    """An even table has two in its middle: the chief guest, and the host on his or her left."""
    row = list(people)
    chief_guest = next((one for one in row if not one.guest.host), None)
    chief_host = next((one for one in row if one.guest.host), None)
    even = len(chairs) % 2 == 0 and settings.chief_guest_right
    if not even or chief_guest is None or chief_host is None:
        return row
    first = [chief_guest, chief_host]
    return [*first, *(one for one in row if one not in first)]


def _round_the_head(room: Room, settings: PlacingSettings) -> None:
    """The chair and who sits beside at the head; one principal of each delegation around."""
    head = by_number(head_chairs(room.layout))
    waiting = room.waiting()
    chair = next((one for one in waiting if one.guest.host), None)
    home = [one for one in waiting if one.guest.host or not one.guest.country]
    room.fill(head, ([chair] if chair else []) + [one for one in home if one is not chair])
    guests = [one for one in room.waiting() if not one.guest.host]
    delegations = delegations_in_order(guests, settings.order)
    around = arm_chairs(room.layout, settings.around)
    room.fill(around, [members[0] for members in delegations])
    _second_rows(room, delegations)


def _second_rows(room: Room, delegations: Iterable[Sequence[Place]]) -> None:
    """Members sit behind their principal; the nearest chair is left to an interpreter."""
    behind = room.behind()
    for members in delegations:
        principal = room.chair_of(members[0].guest.id)
        chairs = behind.get(principal, [])
        room.fill(chairs, members[1:], ranked=False)


def _front(room: Room, settings: PlacingSettings) -> None:
    people = [one for one in room.waiting() if one.guest.rank <= settings.front_rank]
    room.fill(front_chairs(room.layout), people)


def _in_blocks(room: Room, settings: PlacingSettings) -> None:
    """A block for each delegation: the head in front; a large one goes on in the next block."""
    blocks = [[one.key for one in block] for block in blocks_of(room.layout)]
    for members in delegations_in_order(room.waiting(), settings.order):
        left = list(members)
        while left and blocks:
            left = room.fill(blocks.pop(0), left)


def _in_rows(room: Room, settings: PlacingSettings) -> None:
    """Delegation by delegation behind the front rows, to and fro so that each stays together."""
    rows = plain_rows(room.layout)
    taken = [row for row in rows if any(not room.is_free(one.key) for one in row)]
    order: list[str] = []
    for number, row in enumerate([*rows[len(taken) :], *taken[::-1]]):
        keys = [one.key for one in row]
        order += keys if number % 2 == 0 else keys[::-1]
    groups = delegations_in_order(room.waiting(), settings.order)
    room.fill(order, [one for group in groups for one in group], ranked=False)


def _along_chains(room: Room, settings: PlacingSettings) -> None:
    """Talks, sitting room, boardroom: each side along its chain."""
    for chain in chains_of(room.layout, settings):
        people = [one for one in room.waiting() if is_of(one, chain.who)]
        room.fill(chain.chairs, people)
        if chain.who is not Who.ALL:
            left = [one for one in room.waiting() if is_of(one, chain.who)]
            second = [one.key for one in room.layout.chairs if one.use is ChairUse.SECOND]
            own = [key for key in second if room.behind_of(key) in chain.chairs]
            room.fill(own, left, ranked=False)


def seats_wanted(places: Iterable[Place]) -> int:
    """How many ranked chairs these people need."""
    return sum(1 for one in places if wants_seat(one))


__all__ = ["Seated", "place", "seats_wanted"]
