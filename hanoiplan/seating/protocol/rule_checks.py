"""How each rule of seating is seen in a hall: what breaks it, and whose seat it explains.

Every check takes the hall and the id of its rule; `rules` says which belong together and why.
What must not come in: words and sources.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hanoiplan.seating.guests import Place, Reason
from hanoiplan.seating.halls.layout import PRESIDIUM_TABLE, ChairUse, Side, TableShape
from hanoiplan.seating.protocol.chains import PRESIDIUM, aisle_chairs
from hanoiplan.seating.protocol.seen_hall import Objection, SeenHall
from hanoiplan.seating.protocol.turns import OrderKey, delegation_key, is_of, key_of
from hanoiplan.seating.protocol.values import Chain


def nothing(_hall: SeenHall, _chair: str, _rule: str) -> Iterator[Reason]:
    """A rule that only forbids explains no seat."""
    yield from ()


# --- chains ---


def _in_chain(hall: SeenHall, chain: Chain) -> list[tuple[str, Place]]:
    """Who sits along a chain and belongs to it, with the chair, the place of honour first."""
    found = ((chair, hall.place_at(chair)) for chair in chain.chairs)
    return [
        (chair, place)
        for chair, place in found
        if place is not None and is_of(place, chain.who) and place.guest.rank <= chain.up_to
    ]


def _misplaced(hall: SeenHall, chain: Chain) -> Iterator[tuple[str, Place, Place]]:
    """Chair and person that sit before somebody who goes first, with that other."""
    key = key_of(chain.by, hall.settings.order)
    row = _in_chain(hall, chain)
    first: tuple[OrderKey, Place] | None = None
    for chair, place in reversed(row):
        own = key(place)
        if first is not None and own > first[0]:
            yield chair, place, first[1]
        if first is None or own < first[0]:
            first = own, place


def out_of_order(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """Somebody sits before another who goes first."""
    for chain in hall.chains:
        if chain.rule == rule:
            for chair, place, other in _misplaced(hall, chain):
                if not _shares_middle(hall, rule, chair, place, other):
                    reason = Reason(rule, other.guest.id)
                    yield Objection(chair, place.guest.id, reason)


def place_in_chain(hall: SeenHall, chair: str, rule: str) -> Iterator[Reason]:
    """The place of honour, and who sits at the one before."""
    for chain in hall.chains:
        row = _in_chain(hall, chain) if chain.rule == rule and chair in chain.chairs else []
        for number, (key, place) in enumerate(row):
            if key == chair:
                before = row[number - 1][1].guest.id if number else 0
                values = (("place", str(number + 1)), ("number", str(place.number)))
                yield Reason(rule, before, values)


def _shares_middle(hall: SeenHall, rule: str, chair: str, one: Place, other: Place) -> bool:
    """Chief guest and host share the middle of an even head table.

    Neither goes before the other, and in the middle both go before everybody else.
    """
    if rule != PRESIDIUM or not _is_even(hall):
        return False
    if {one.guest.id, other.guest.id} == {guest for guest in _middle(hall) if guest}:
        return True
    return chair in _at_middle(hall) and _middle_is_shared(hall)


def _middle_is_shared(hall: SeenHall) -> bool:
    right, left = _at_middle(hall)
    return (hall.seats.get(right), hall.seats.get(left)) == _middle(hall)


def _is_even(hall: SeenHall) -> bool:
    chain = next((chain for chain in hall.chains if chain.rule == PRESIDIUM), None)
    return chain is not None and len(chain.chairs) % 2 == 0 and hall.settings.chief_guest_right


def _middle(hall: SeenHall) -> tuple[int, int]:
    """The chief guest and the chief host of the head table, 0 for nobody."""
    chain = next(chain for chain in hall.chains if chain.rule == PRESIDIUM)
    people = sorted((place for _chair, place in _in_chain(hall, chain)), key=lambda p: p.number)
    guest = next((place.guest.id for place in people if not place.guest.host), 0)
    host = next((place.guest.id for place in people if place.guest.host), 0)
    return guest, host


def _at_middle(hall: SeenHall) -> tuple[str, str]:
    chain = next(chain for chain in hall.chains if chain.rule == PRESIDIUM)
    return chain.chairs[0], chain.chairs[1]


def chief_guest_elsewhere(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """The middle of an even head table is not shared as it should be."""
    if not _is_even(hall):
        return
    guest, host = _middle(hall)
    right = _at_middle(hall)[0]
    if guest and host and not _middle_is_shared(hall):
        yield Objection(right, hall.seats.get(right, 0), Reason(rule, guest))


def chief_guest_right(hall: SeenHall, chair: str, rule: str) -> Iterator[Reason]:
    """Why chief guest and host share the middle."""
    if not _is_even(hall):
        return
    guest, host = _middle(hall)
    right, left = _at_middle(hall)
    if _middle_is_shared(hall) and chair in (right, left):
        yield Reason(rule, host if chair == right else guest)


# --- tables of a dinner ---


def better_guest_further(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """A table further away has a better guest than a nearer one; the first table holds the best."""
    best = [hall.best_of(chairs) for chairs in hall.tables]
    first: Place | None = None
    for number in range(len(best) - 1, -1, -1):
        place = best[number]
        if place is None:
            continue
        if first is not None and place.number > first.number:
            chair = next(key for key, guest in hall.seats.items() if guest == first.guest.id)
            yield Objection(chair, first.guest.id, Reason(rule, place.guest.id))
        if first is None or place.number < first.number:
            first = place


def rank_of_table(hall: SeenHall, chair: str, rule: str) -> Iterator[Reason]:
    """The table's place among the tables, and the best guest who brought it there."""
    for number, chairs in enumerate(hall.tables, start=1):
        best = hall.best_of(chairs)
        if best is not None and any(one.key == chair for one in chairs):
            yield Reason(rule, best.guest.id, (("table", str(number)),))


def table_without_host(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """Guests among themselves, while there are hosts to spare at another table."""
    if not hall.settings.table_hosts:
        return
    for chairs in hall.tables:
        people = hall.people(chairs)
        if people and not any(guest.host for guest in people):
            yield Objection(chairs[0].key, hall.seats.get(chairs[0].key, 0), Reason(rule))


def host_of_table(hall: SeenHall, chair: str, rule: str) -> Iterator[Reason]:
    """Why a host sits there: the guests of the table are his or hers."""
    for number, chairs in enumerate(hall.tables, start=1):
        if chairs[0].key == chair:
            place, best = hall.place_at(chair), hall.best_of(chairs)
            if place is not None and place.guest.host and best is not None:
                yield Reason(rule, best.guest.id, (("table", str(number)),))


def _small(hall: SeenHall, delegation: int) -> bool:
    members = [
        place for place in hall.places
        if place.guest.delegation_id == delegation and not place.guest.host
        and place.guest.needs_seat and not place.guest.is_interpreter
    ]  # fmt: skip
    return bool(delegation) and 1 < len(members) <= hall.settings.together


def torn_apart(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """A small delegation at more than one table, the first of honour not counted."""
    seen: set[int] = set()
    for number, chairs in enumerate(hall.tables):
        for chair in chairs if number else ():
            place = hall.place_at(chair.key)
            if place is None or place.guest.host or not _small(hall, place.guest.delegation_id):
                continue
            tables = hall.tables_of_delegation[place.guest.delegation_id]
            if len(tables) > 1 and place.guest.delegation_id not in seen:
                seen.add(place.guest.delegation_id)
                values = (("tables", ", ".join(str(table + 1) for table in tables)),)
                yield Objection(chair.key, place.guest.id, Reason(rule, 0, values))


def with_own_delegation(hall: SeenHall, chair: str, rule: str) -> Iterator[Reason]:
    """Another of the same delegation at the same table."""
    place, table = hall.place_at(chair), hall.chairs[chair].table
    if place is None or place.guest.host or not _small(hall, place.guest.delegation_id):
        return
    others = [
        guest for guest in hall.people([one for one in hall.chairs.values() if one.table == table])
        if guest.delegation_id == place.guest.delegation_id and guest.id != place.guest.id
    ]  # fmt: skip
    if others:
        yield Reason(rule, others[0].id)


def partners_side_by_side(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """Two partners shoulder to shoulder; said once for the two."""
    for chair, guest_id in hall.seats.items():
        place = hall.place_at(chair)
        partner = place.guest.partner_id if place is not None else 0
        near = {hall.seats.get(key) for key in hall.beside.get(chair, ())}
        if partner and partner in near and guest_id < partner:
            yield Objection(chair, guest_id, Reason(rule, partner))


def lady_at_end(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """A lady at the end of a long table."""
    for chair in hall.layout.seats():
        place = hall.place_at(chair.key)
        if place is not None and place.guest.sex == "F" and _is_end(hall, chair.key):
            yield Objection(chair.key, place.guest.id, Reason(rule))


def _is_end(hall: SeenHall, chair: str) -> bool:
    """A chair at a short side, or the last of a long one where the short sides are empty."""
    if hall.chairs[chair].side is Side.NONE:
        return True
    ends = any(one.side is Side.NONE for one in hall.layout.seats())
    return not ends and len(hall.beside[chair]) < 2


# --- rows ---


def _heads(hall: SeenHall) -> list[tuple[str, Place, OrderKey]]:
    """Chair, person and place of the delegation for the first person of each block."""
    found = []
    for chairs in hall.blocks:
        taken = ((one.key, hall.place_at(one.key)) for one in chairs)
        first = next(((key, place) for key, place in taken if place is not None), None)
        if first is not None:
            found.append((*first, delegation_key(first[1], hall.settings.order)))
    return found


def blocks_out_of_order(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """A delegation's block before that of one which goes first."""
    row = _heads(hall)
    for (chair, place, own), (_chair, other, after) in pairwise(row):
        if own > after:
            yield Objection(chair, place.guest.id, Reason(rule, other.guest.id))


def block_in_order(hall: SeenHall, chair: str, rule: str) -> Iterator[Reason]:
    """The block's place among the blocks, and the delegation before."""
    row = _heads(hall)
    for number, (head, _place, _key) in enumerate(row):
        if hall.chairs[head].table == hall.chairs[chair].table:
            before = row[number - 1][1].guest.id if number else 0
            yield Reason(rule, before, (("block", str(number + 1)),))


def gap_in_front(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """Free chairs in a chain while somebody of the same chain sits after them; said once a chain.

    A place for a wheelchair is kept for those who need it, and is no gap; nor is what only a
    locked seat leaves open: nobody could move up from it.
    """
    for chairs in dict.fromkeys(chain.chairs for chain in hall.chains):
        behind = _who_may_move_up(hall, chairs)
        row = chairs[: chairs.index(behind[-1])] if behind else ()
        empty = [chair for chair in row if _is_empty(hall, chair)]
        if empty:
            last = hall.seats[behind[-1]]
            yield Objection(empty[0], 0, Reason(rule, last, (("number", str(len(empty))),)))


def _who_may_move_up(hall: SeenHall, chairs: Sequence[str]) -> list[str]:
    """The chairs of those who belong to a chain of these chairs and are held by nothing."""
    own = [chain for chain in hall.chains if chain.chairs == chairs]
    on = {chair for chain in own for chair, _place in _in_chain(hall, chain)}
    kept = on - hall.locked
    return [chair for chair in chairs if chair in kept and not hall.chairs[chair].wheelchair]


def _is_empty(hall: SeenHall, chair: str) -> bool:
    return not (chair in hall.seats or chair in hall.held or hall.chairs[chair].wheelchair)


def _speaks_by_aisle(hall: SeenHall, place: Place | None) -> bool:
    """Whether somebody is due an aisle seat: who speaks, and does not sit in front by rank."""
    if place is None or not place.guest.speaks:
        return False
    leads = place.guest.head and bool(hall.blocks)  # a head stays with the own block
    return place.guest.rank > hall.settings.front_rank and not leads


def speaker_inside(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """A speaker away from the aisle while somebody else, or nobody, sits beside it."""
    inside = [
        (chair.key, place)
        for chair in hall.layout.seats()
        if not chair.aisle and chair.table != PRESIDIUM_TABLE
        and _speaks_by_aisle(hall, place := hall.place_at(chair.key))
    ]  # fmt: skip
    better = _aisles_to_give(hall) if inside else []
    for (chair, place), other in zip(inside, better, strict=False):
        assert place is not None  # somebody who speaks
        yield Objection(chair, place.guest.id, Reason(rule, other))


def _aisles_to_give(hall: SeenHall) -> list[int]:
    """Who is on the aisle seats that speakers may have, nearest the front first; 0 for nobody."""
    found = []
    for key in aisle_chairs(hall.layout):
        place = hall.place_at(key)
        if key in hall.held or (place is None and key in hall.seats):
            continue
        if place is None:
            found.append(0)
        elif place.guest.rank > hall.settings.front_rank and not (
            place.guest.speaks or place.guest.wheelchair
        ):
            found.append(place.guest.id)
    return found


def speaker_by_aisle(hall: SeenHall, chair: str, rule: str) -> Iterator[Reason]:
    """Why a speaker sits beside an aisle, after the speaker who goes first."""
    if not hall.chairs[chair].aisle or not _speaks_by_aisle(hall, hall.place_at(chair)):
        return
    row = aisle_chairs(hall.layout)
    before = row[: row.index(chair)] if chair in row else ()
    speaking = [p for key in before if _speaks_by_aisle(hall, p := hall.place_at(key))]
    yield Reason(rule, speaking[-1].guest.id if speaking and speaking[-1] is not None else 0)


# --- people ---


def interpreter_in_front(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """An interpreter on a ranked chair."""
    for chair in hall.layout.seats():
        place = hall.place_at(chair.key)
        if place is not None and place.guest.is_interpreter:
            yield Objection(chair.key, place.guest.id, Reason(rule, place.guest.principal_id))


def no_room_for_wheelchair(hall: SeenHall, rule: str) -> Iterator[Objection]:
    """Somebody in a wheelchair between other chairs, where others have a place for it or none."""
    for key in hall.seats:
        place, chair = hall.place_at(key), hall.chairs.get(key)
        if place is None or chair is None or not place.guest.wheelchair:
            continue
        if not (chair.wheelchair or chair.aisle or _at_table(hall, key)):
            yield Objection(key, place.guest.id, Reason(rule))


def _at_table(hall: SeenHall, chair: str) -> bool:
    """At a table a chair is simply taken away; a block of chairs is no table."""
    tables = {one.key: one.shape for one in hall.layout.tables}
    shape = tables.get(hall.chairs[chair].table, TableShape.BLOCK)
    return shape is not TableShape.BLOCK


def place_for_wheelchair(hall: SeenHall, chair: str, rule: str) -> Iterator[Reason]:
    """Why somebody sits at a place for a wheelchair."""
    place, at = hall.place_at(chair), hall.chairs[chair]
    if place is not None and place.guest.wheelchair and at.use is ChairUse.SEAT and at.wheelchair:
        yield Reason(rule)
