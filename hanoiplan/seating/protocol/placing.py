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
    aisle_chairs,
    blocks_of,
    by_number,
    chains_of,
    front_chairs,
    plain_rows,
    presidium_chairs,
)
from hanoiplan.seating.protocol.dinner import at_dinner
from hanoiplan.seating.protocol.interpreters import helpers, put_behind
from hanoiplan.seating.protocol.plenary import round_the_head
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
    speaking = helpers(places) if settings.interpreter is InterpreterPlace.BESIDE else {}
    room = Room(layout, places, locked, speaking)
    _fill(room, settings)
    placed = Placed(room.seated, unseated=_left_over(room))
    return put_behind(layout, places, placed, settings, room.beside)


def _fill(room: Room, settings: PlacingSettings) -> None:
    layout = room.layout
    _wheelchairs(room)
    _presidium(room, settings)
    if layout.kind in (HallKind.BANQUET, HallKind.LONGTABLE):
        at_dinner(room, settings)
    elif layout.kind in (HallKind.U, HallKind.HOLLOW):
        round_the_head(room, settings)
    elif blocks_of(layout):
        _front(room, settings)
        _at_aisles(room, [one for one in room.waiting() if not one.guest.head])
        _in_blocks(room, settings)
    elif layout.kind in (HallKind.THEATRE, HallKind.CLASSROOM):
        _front(room, settings)
        _in_rows(room, settings)
    else:
        _along_chains(room, settings)


def _left_over(room: Room) -> tuple[Unseated, ...]:
    """Chairs may be free that are not for them: of the other side, of another delegation."""
    rule = NO_TURN if room.free(room.layout.seats()) else NO_PLACE
    return tuple(Unseated(one.guest.id, Reason(rule)) for one in room.waiting())


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
    row = _chief_guest_first(people, chairs, settings)
    shared = len(chairs) % 2 == 0 and settings.chief_guest_right
    room.fill(by_number(chairs), row, together=2 if shared else 1)


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


def _front(room: Room, settings: PlacingSettings) -> None:
    people = [one for one in room.waiting() if one.guest.rank <= settings.front_rank]
    room.fill(front_chairs(room.layout), people)


def _at_aisles(room: Room, people: Sequence[Place]) -> None:
    """Who speaks gets up easily: the aisle seats nearest the front, after those there by rank."""
    speaking = [one for one in people if one.guest.speaks]
    room.fill(aisle_chairs(room.layout) if speaking else (), speaking)


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
    _at_aisles(room, room.waiting())
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
