"""At a dinner the order round each table, once it is known who sits at which table.

The search moves people between tables for the sake of wishes; round a table protocol has the last
word wherever that costs no wish. Pure. What must not come in: who sits at which table.
"""

from collections.abc import Mapping, Sequence

from hanoiplan.seating.halls.layout import Chair, HallKind, Layout
from hanoiplan.seating.problem_building import Building
from hanoiplan.seating.protocol.chains import dinner_tables, is_hosts_turn
from hanoiplan.seating.solving.objective import costs
from hanoiplan.seating.solving.problem import Seats

SETTLED = frozenset({"precedence", "hosts_in_a_row"})  # terms that protocol's order settles better
FEW = 60  # tables that are tried one by one where all at once would cost a wish


def in_order_at_tables(layout: Layout, building: Building, seats: Seats, most: int) -> Seats:
    """The same people at the same tables, host and guest alternating from the place of honour.

    Whoever is fixed stays; a table whose order would cost something keeps the one it has. The
    chairs that stay free are the last of each table. Precedence charges steps away from the first
    placement, also those that are made for this order: the whole never costs more than `most`.
    """
    if layout.kind not in (HallKind.BANQUET, HallKind.LONGTABLE):
        return seats
    tables = dinner_tables(layout)
    problem = building.problem
    least = _unkept(costs(problem, seats))

    def accepted(tried: Seats, unkept: int) -> bool:
        charged = costs(problem, tried)
        return _unkept(charged) <= unkept and sum(charged.values()) <= most

    ordered = seats
    for chairs in tables:
        ordered = _ordered(building, ordered, chairs)
    if accepted(ordered, least):
        return ordered
    if accepted(building.start, least):  # the search has won nothing that anybody wished
        return building.start
    for chairs in tables if len(tables) <= FEW else ():
        tried = _ordered(building, seats, chairs)
        if accepted(tried, least):
            seats, least = tried, _unkept(costs(problem, tried))
    return seats


def _unkept(charged: Mapping[str, int]) -> int:
    """What is charged for wishes and delegations."""
    return sum(cost for term, cost in charged.items() if term not in SETTLED)


def _ordered(building: Building, seats: Seats, chairs: Sequence[Chair]) -> Seats:
    """One table by protocol; its best chairs are taken, and the last of them stay free."""
    problem = building.problem
    number = {key: place for place, key in enumerate(problem.chairs)}
    here = {number[chair.key]: chair for chair in chairs if chair.key in number}
    movable = [guest for guest, at in enumerate(seats) if at in here and guest not in problem.fixed]
    if not movable:
        return seats
    movable.sort(key=lambda guest: building.people[guest].number)
    pool = problem.pools[movable[0]]
    open_here = here.keys() if pool is None else here.keys() & pool
    free = (open_here - set(seats)) | {seats[guest] for guest in movable}
    used = [at for at in here if at in free][: len(movable)]
    hosts = [guest for guest in movable if building.people[guest].guest.host]
    guests = [guest for guest in movable if not building.people[guest].guest.host]
    changed = list(seats)
    for place, chair in enumerate(chairs):
        if number.get(chair.key) in used:
            turn = (hosts, guests) if is_hosts_turn(chair, place) else (guests, hosts)
            changed[(turn[0] or turn[1]).pop(0)] = number[chair.key]
    return tuple(changed)
