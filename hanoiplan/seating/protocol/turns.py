"""In which order people and delegations are placed: what the list of precedence says of a hall.

Pure. What must not come in: chairs.
"""

from collections.abc import Callable, Iterable, Sequence

from hanoiplan.seating.guests import Place, PrecedenceSettings
from hanoiplan.seating.orders import head_of, of_delegations
from hanoiplan.seating.precedence import RULES, Key
from hanoiplan.seating.protocol.values import By, Who

# delegations are equals: neither rank nor seniority of whoever leads them counts
_OF_DELEGATIONS = ("host_place", "country", "capital", "locality", "city")

OrderKey = tuple[Key, ...]


def is_of(place: Place, who: Who) -> bool:
    """Whether a chain is for this person."""
    if who is Who.ALL:
        return True
    return place.guest.host is (who is Who.HOSTS)


def wants_seat(place: Place) -> bool:
    """Whether a chair of one's own is due: interpreters and those at work take no ranked one."""
    return place.guest.needs_seat and not place.guest.is_interpreter


def delegation_key(place: Place, settings: PrecedenceSettings) -> OrderKey:
    """The place of somebody's delegation among the delegations."""
    rules = [rule for rule in RULES if rule.id in _OF_DELEGATIONS]
    return tuple(rule.key(place.guest, settings) for rule in rules)


def key_of(by: By, settings: PrecedenceSettings) -> Callable[[Place], OrderKey]:
    """The order in which a chain is filled; no two people are equal in it."""
    if by is By.PRECEDENCE:
        return lambda place: ((place.number,),)
    return lambda place: (*delegation_key(place, settings), (place.number,))


def delegations_in_order(
    places: Iterable[Place], settings: PrecedenceSettings
) -> list[list[Place]]:
    """The members of each delegation, the head first; whoever has no delegation stands alone.

    Delegations in their own order, those without one after them by precedence.
    """
    people = list(places)
    groups = [_head_first(members) for members in of_delegations(people).values()]
    groups.sort(key=lambda members: delegation_key(members[0], settings))
    return [*groups, *([place] for place in people if not place.guest.delegation_id)]


def _head_first(members: Sequence[Place]) -> list[Place]:
    head = head_of(members)
    return [head, *(one for one in members if one is not head)]
