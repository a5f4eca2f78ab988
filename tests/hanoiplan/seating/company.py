"""Small companies of hosts and guests for tests of protocol: names say who is who (H1, G2, BN).

What must not come in: halls.
"""

from collections.abc import Iterable

from hanoiplan.base.text import Bilingual
from hanoiplan.seating.guests import Guest, Place, PrecedenceSettings
from hanoiplan.seating.precedence import in_order

HOST_DELEGATION = 1000


def row_of(names: str) -> tuple[Place, ...]:
    """People in the order in which they are written: H… of the host's side, all others guests."""
    return tuple(
        Place(number, _person(number, name)) for number, name in enumerate(names.split(), start=1)
    )


def _person(number: int, name: str) -> Guest:
    host = name.startswith("H")
    delegation = HOST_DELEGATION if host else number
    country = "VN" if host else "LA"
    return Guest(number, name, name, delegation, Bilingual(name, name), country, host=host)


def heads(codes: str, *, host: str = "VN") -> tuple[Place, ...]:
    """One head of equal rank for each country, named by its code; in the order of precedence."""
    people = [
        Guest(
            number, code, code, number, Bilingual(code, code), code,
            host=code == host, head=True, rank=20,
        )
        for number, code in enumerate(codes.split(), start=1)
    ]  # fmt: skip
    return in_order(people, PrecedenceSettings())


def names(places: Iterable[Place]) -> dict[int, str]:
    """What everybody is called."""
    return {place.guest.id: place.guest.name for place in places}
