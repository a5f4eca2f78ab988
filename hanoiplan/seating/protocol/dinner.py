"""Dinners: who sits at which table, and where at it.

Table 1 by precedence of all; every other table has a host; a delegation of up to five sits at one
table; the nearest tables get the best guests; at a table host and guest alternate from the place
of honour (practice of the State protocol department for long tables, and the usual one for round
ones). What must not come in: wishes.
"""

from collections.abc import Sequence
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
    first = _first_table(room.waiting(), len(tables[0]))
    hosts = _table_hosts(room.waiting(), first, len(tables) - 1, settings)
    spoken_for = {one.guest.id for one in (*first, *hosts)}
    rest = [one for one in room.waiting() if one.guest.id not in spoken_for]
    parties = _parties(rest, max(len(chairs) for chairs in tables) - 1, settings)
    companies = [first]
    for number, chairs in enumerate(tables[1:]):
        host = hosts[number : number + 1]
        companies.append([*host, *_company(parties, len(chairs) - len(host))])
    _seat_split(parties, companies, tables)
    for company, chairs in zip(companies, tables, strict=True):
        ranked = company is first
        chief = {one.guest.id for one in company if one in hosts}
        _around(room, chairs, company, ranked=ranked, fixed=chief)


def _first_table(waiting: Sequence[Place], size: int) -> Party:
    """The first of the list; a host among them even where all of them are guests."""
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
    return sorted(parties, key=lambda party: min(one.number for one in party))


def _cut(members: Party, size: int) -> list[Party]:
    parts = -(-len(members) // size)
    ends = [len(members) * part // parts for part in range(parts + 1)]
    return [members[start:end] for start, end in pairwise(ends)]


def _company(parties: list[Party], places: int) -> Party:
    """The best parties that fit, leaving as few chairs free as possible; takes them away.

    The best party of all sits at the nearest table, whatever room it leaves.
    """
    after = _reachable([len(party) for party in parties], places)
    chosen: list[int] = []
    left = places
    for index, party in enumerate(parties):
        rest = left - len(party)
        if rest < 0:
            continue
        if not chosen or len(party) + _most(after[index + 1], rest) >= _most(
            after[index + 1], left
        ):
            chosen.append(index)
            left = rest
    company = [one for index in chosen for one in parties[index]]
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


def _seat_split(
    parties: list[Party], companies: list[Party], tables: Sequence[Sequence[Chair]]
) -> None:
    """Parties that fit nowhere whole are spread over the chairs that are left, nearest first."""
    waiting = [one for party in parties for one in party]
    parties.clear()
    for company, chairs in zip(companies, tables, strict=True):
        free = len(chairs) - len(company)
        company.extend(waiting[:free])
        del waiting[:free]


def _around(
    room: Room, chairs: Sequence[Chair], company: Party, *, ranked: bool, fixed: set[int]
) -> None:
    """Host and guest alternate from the place of honour; each side by precedence."""
    people = sorted(company, key=lambda one: one.number)
    hosts = [one for one in people if one.guest.host]
    guests = [one for one in people if not one.guest.host]
    for place, chair in enumerate(chairs):
        turn = (hosts, guests) if is_hosts_turn(chair, place) else (guests, hosts)
        side = turn[0] or turn[1]
        if side:
            one = side.pop(0)
            room.fill([chair.key], [one], ranked=ranked or one.guest.id in fixed)
