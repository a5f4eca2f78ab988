"""Dinners: who sits at which table, and where at it.

Table 1 by precedence of all; every other table has a host; a delegation of up to five sits at one
table; the nearest tables get the best guests; at a table host and guest alternate from the place
of honour (practice of the State protocol department for long tables, and the usual one for round
ones). What must not come in: wishes.
"""

from collections.abc import Sequence, Set
from itertools import accumulate, pairwise

from hanoiplan.seating.guests import Place
from hanoiplan.seating.halls.layout import Chair
from hanoiplan.seating.protocol.chains import dinner_tables, is_hosts_turn
from hanoiplan.seating.protocol.room import Room
from hanoiplan.seating.protocol.turns import delegations_in_order
from hanoiplan.seating.protocol.values import PlacingSettings

Party = list[Place]  # people of one delegation who stay together


def at_dinner(room: Room, settings: PlacingSettings) -> None:
    """Fills all tables of the hall, the first of honour first."""
    tables = [room.free(chairs) for chairs in dinner_tables(room.layout)]
    if not tables:
        return
    first = _first_table(room, tables[0])
    hosts = _table_hosts(room.waiting(), first, len(tables) - 1, settings)
    spoken_for = {one.guest.id for one in (*first, *hosts)}
    rest = [one for one in room.waiting() if one.guest.id not in spoken_for]
    parties = _parties(rest, max(len(chairs) for chairs in tables) - 1, settings)
    companies = [first]
    for number, chairs in enumerate(tables[1:]):
        host = hosts[number : number + 1]
        companies.append(_with_room_beside(room, chairs, host, parties))
    _seat_whole(parties, companies, tables)
    _seat_split(parties, companies, tables)
    for company, chairs in zip(companies, tables, strict=True):
        ranked = company is first
        chief = {one.guest.id for one in company if one in hosts}
        _around(room, chairs, company, ranked=ranked, fixed=chief)


def _first_table(room: Room, chairs: Sequence[Chair]) -> Party:
    """The first of the list, so many that interpreters have their chairs beside them."""
    waiting = room.waiting()
    parties = (_first_of(waiting, size) for size in range(len(chairs), 1, -1))
    return next(
        (party for party in parties if _has_room(room, chairs, party)),
        _first_of(waiting, len(chairs)),
    )


def _first_of(waiting: Sequence[Place], size: int) -> Party:
    """A host among them even where all of them are guests."""
    first = list(waiting[:size])
    host = next((one for one in waiting if one.guest.host), None)
    if first and host is not None and host not in first:
        first[-1] = host
    return first


def _table_hosts(
    waiting: Sequence[Place], first: Party, tables: int, settings: PlacingSettings
) -> Party:
    """One of the host's side for each of the other tables, the first of them for the nearest."""
    if not settings.table_hosts:
        return []
    return [one for one in waiting if one.guest.host and one not in first][:tables]


def _parties(people: Sequence[Place], size: int, settings: PlacingSettings) -> list[Party]:
    """Who stays together; a delegation larger than a table is cut into near-equal parts.

    The party with the best guest first. The host's side is spread: each host is a party.
    """
    hosts = [[one] for one in people if one.guest.host]
    guests = [one for one in people if not one.guest.host]
    parties = list(hosts)
    for members in delegations_in_order(guests, settings.order):
        parties += _cut(members, max(size, 1))
    return _in_order(parties)


def _in_order(parties: Sequence[Party]) -> list[Party]:
    return sorted(parties, key=lambda party: min(one.number for one in party))


def _cut(members: Party, size: int) -> list[Party]:
    parts = -(-len(members) // size)
    ends = [len(members) * part // parts for part in range(parts + 1)]
    return [members[start:end] for start, end in pairwise(ends)]


def _with_room_beside(
    room: Room, chairs: Sequence[Chair], host: Party, parties: list[Party]
) -> Party:
    """The company of a table, so small that its interpreters have chairs; takes the parties away.

    The best party is never cut for an interpreter's sake: some then stand behind.
    """
    most = len(chairs) - len(host)
    left, company = parties, host
    for places in range(most, min(len(_best_party(parties)), most) - 1, -1):
        left = list(parties)
        company = [*host, *_company(left, places)]
        if _has_room(room, chairs, company):
            break
    parties[:] = left
    return company


def _has_room(room: Room, chairs: Sequence[Chair], company: Party) -> bool:
    """Whether everybody finds a chair where each interpreter of the company takes one."""
    if not any(room.has_helper(one.guest.id) for one in company):
        return len(company) <= len(chairs)
    with room.only_tried():
        _around(room, chairs, company, ranked=False, all_beside=True)
        return all(room.chair_of(one.guest.id) for one in company)


def _best_party(parties: Sequence[Party]) -> Party:
    """The party of the best guest; nobody where only hosts are left."""
    return next((party for party in parties if not party[0].guest.host), [])


def _company(parties: list[Party], places: int) -> Party:
    """The best parties that fit, leaving as few chairs free as possible; takes them away.

    The party of the best guest of all sits at the nearest table, whatever room it leaves; of one
    that is larger than the table the first sit there.
    """
    best = _best_party(parties)
    company = best[: max(places, 0)]
    if company:
        parties.remove(best)
    if len(company) < len(best):
        parties[:] = _in_order([*parties, best[len(company) :]]) if company else parties
        return company
    left = places - len(company)
    after = _reachable([len(party) for party in parties], left)
    chosen: list[int] = []
    for index, party in enumerate(parties):
        rest = left - len(party)
        if rest >= 0 and len(party) + _most(after[index + 1], rest) >= _most(
            after[index + 1], left
        ):
            chosen.append(index)
            left = rest
    company = [*company, *(one for index in chosen for one in parties[index])]
    for index in reversed(chosen):
        del parties[index]
    return company


def _reachable(sizes: Sequence[int], places: int) -> list[int]:
    """For each start, as bits: how many people the parties from there on can come to."""
    full = (1 << (places + 1)) - 1
    sums = accumulate(reversed(sizes), lambda bits, size: (bits | bits << size) & full, initial=1)
    return list(sums)[::-1]


def _most(bits: int, places: int) -> int:
    """The largest of these sums that is at most so many."""
    return (bits & ((1 << (places + 1)) - 1)).bit_length() - 1


def _seat_whole(
    parties: list[Party], companies: Sequence[Party], tables: Sequence[Sequence[Chair]]
) -> None:
    """Whoever found no table that keeps chairs for interpreters sits on those chairs, whole."""
    for party in list(parties):
        for company, chairs in _first_table_last(companies, tables):
            if len(company) + len(party) <= len(chairs):
                company.extend(party)
                parties.remove(party)
                break


def _first_table_last(
    companies: Sequence[Party], tables: Sequence[Sequence[Chair]]
) -> list[tuple[Party, Sequence[Chair]]]:
    both = list(zip(companies, tables, strict=True))
    return [*both[1:], *both[:1]]


def _seat_split(
    parties: list[Party], companies: Sequence[Party], tables: Sequence[Sequence[Chair]]
) -> None:
    """Parties that fit nowhere whole are spread over the chairs that are left, nearest first."""
    waiting = [one for party in parties for one in party]
    parties.clear()
    for company, chairs in _first_table_last(companies, tables):
        free = len(chairs) - len(company)
        company.extend(waiting[:free])
        del waiting[:free]


def _around(
    room: Room,
    chairs: Sequence[Chair],
    company: Party,
    *,
    ranked: bool,
    fixed: Set[int] = frozenset(),
    all_beside: bool = False,
) -> None:
    """Host and guest alternate from the place of honour; each side by precedence.

    Interpreters have chairs beside as long as there are more than people; `all_beside`: each.
    """
    spare = len(chairs) if all_beside else len(chairs) - len(company)
    people = sorted(company, key=lambda one: one.number)
    hosts = [one for one in people if one.guest.host]
    guests = [one for one in people if not one.guest.host]
    for place, chair in enumerate(chairs):
        turn = (hosts, guests) if is_hosts_turn(chair, place) else (guests, hosts)
        side = turn[0] or turn[1]
        if side and room.is_free(chair.key):
            one = side.pop(0)
            kept = len(room.beside)
            own = ranked or one.guest.id in fixed
            room.fill([chair.key], [one], ranked=own, beside=spare > 0)
            spare -= len(room.beside) - kept
