"""U and hollow square: the chair at the head, one place at the table for each delegation.

Practice of conferences: whoever else comes with a delegation sits behind its principal; the
host's people behind the head, and only where no chair is left there at the free end of the arms.
What must not come in: wishes.
"""

from collections.abc import Iterable, Mapping, Sequence

from hanoiplan.seating.guests import Place
from hanoiplan.seating.protocol.chains import arm_chairs, by_number, head_chairs
from hanoiplan.seating.protocol.room import Room
from hanoiplan.seating.protocol.turns import delegations_in_order
from hanoiplan.seating.protocol.values import Around, PlacingSettings


def round_the_head(room: Room, settings: PlacingSettings) -> None:
    """The chair and who sits beside at the head; one principal of each delegation around."""
    head = by_number(head_chairs(room.layout))
    waiting = room.waiting()
    chair = next((one for one in waiting if one.guest.host), None)
    home = [one for one in waiting if one.guest.host or not one.guest.country]
    room.fill(head, ([chair] if chair else []) + [one for one in home if one is not chair])
    _behind_the_head(room, head, settings)
    guests = [one for one in room.waiting() if not one.guest.host]
    delegations = delegations_in_order(guests, settings.order)
    around = arm_chairs(room.layout, settings.around)
    there = _fronts(room, around)  # of those whom a lock has put there already
    firsts = [members[0] for members in delegations]
    room.fill(around, [one for one in firsts if one.guest.delegation_id not in there])
    _second_rows(room, delegations, _fronts(room, around))
    _at_the_free_end(room)


def _fronts(room: Room, chairs: Iterable[str]) -> dict[int, str]:
    """By delegation the best of these chairs on which one of it sits."""
    on = {room.chair_of(one.guest.id): one.guest.delegation_id for one in room.people()}
    found: dict[int, str] = {}
    for chair in chairs:
        if on.get(chair, 0):
            found.setdefault(on[chair], chair)
    return found


def _second_rows(
    room: Room, delegations: Iterable[Sequence[Place]], fronts: Mapping[int, str]
) -> None:
    """Members sit behind their principal; the nearest chair is left to an interpreter."""
    behind = room.behind()
    for members in delegations:
        front = fronts.get(members[0].guest.delegation_id, "")
        room.fill(behind.get(front, []), members, ranked=False)


def _behind_the_head(room: Room, head: Sequence[str], settings: PlacingSettings) -> None:
    """The host's people behind their own principal, the others wherever there is room."""
    groups = delegations_in_order(_hosts(room), settings.order)
    _second_rows(room, groups, _fronts(room, head))
    behind = room.behind()
    room.fill([key for chair in head for key in behind.get(chair, [])], _hosts(room), ranked=False)


def _at_the_free_end(room: Room) -> None:
    """The host's people for whom nothing is left behind the head, the farthest from it free."""
    nearest = arm_chairs(room.layout, Around.ALTERNATE)
    while (left := _hosts(room)) and (free := [key for key in nearest if room.is_free(key)]):
        # again for those whose chair an interpreter beside has taken
        room.fill(free[max(0, len(free) - len(left)) :], left, ranked=False)


def _hosts(room: Room) -> list[Place]:
    return [one for one in room.waiting() if one.guest.host]
