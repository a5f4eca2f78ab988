"""At a dinner the order round each table, once it is known who sits at which table.

The search moves people between tables for the sake of wishes; round a table protocol has the last
word wherever that costs no wish. Pure. What must not come in: who sits at which table.
"""

from collections.abc import Sequence

from hanoiplan.seating.halls.layout import Chair, HallKind, Layout
from hanoiplan.seating.problem_building import Building
from hanoiplan.seating.protocol.chains import dinner_tables, is_hosts_turn
from hanoiplan.seating.solving.objective import costs
from hanoiplan.seating.solving.problem import Problem, Seats

PRECEDENCE = "precedence"  # the term of the objective
FEW = 60  # tables that are tried one by one where all at once would cost a wish


def in_order_at_tables(layout: Layout, building: Building, seats: Seats) -> Seats:
    """The same people at the same tables, host and guest alternating from the place of honour.

    Whoever is fixed stays; a table whose order would cost something keeps the one it has.
    """
    if layout.kind not in (HallKind.BANQUET, HallKind.LONGTABLE):
        return seats
    tables = dinner_tables(layout)
    least = _unkept(building.problem, seats)
    ordered = seats
    for chairs in tables:
        ordered = _ordered(building, ordered, chairs)
    if _unkept(building.problem, ordered) <= least:
        return ordered
    for chairs in tables if len(tables) <= FEW else ():
        tried = _ordered(building, seats, chairs)
        charged = _unkept(building.problem, tried)
        if charged <= least:
            seats, least = tried, charged
    return seats


def _unkept(problem: Problem, seats: Seats) -> int:
    """What is charged beside precedence, which the order round a table settles better."""
    return sum(charged for term, charged in costs(problem, seats).items() if term != PRECEDENCE)


def _ordered(building: Building, seats: Seats, chairs: Sequence[Chair]) -> Seats:
    """One table by protocol; free chairs stay free."""
    problem = building.problem
    number = {key: place for place, key in enumerate(problem.chairs)}
    here = {number[chair.key]: chair for chair in chairs if chair.key in number}
    movable = [guest for guest, at in enumerate(seats) if at in here and guest not in problem.fixed]
    movable.sort(key=lambda guest: building.people[guest].number)
    used = {seats[guest] for guest in movable}
    hosts = [guest for guest in movable if building.people[guest].guest.host]
    guests = [guest for guest in movable if not building.people[guest].guest.host]
    changed = list(seats)
    for place, chair in enumerate(chairs):
        if number.get(chair.key) in used:
            turn = (hosts, guests) if is_hosts_turn(chair, place) else (guests, hosts)
            changed[(turn[0] or turn[1]).pop(0)] = number[chair.key]
    return tuple(changed)
