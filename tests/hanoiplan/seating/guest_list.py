"""Guests for tests of the order: one line each, only what matters is said."""

from typing import Any

from hanoiplan.base.text import Bilingual
from hanoiplan.seating.guests import Guest, Place, PrecedenceSettings
from hanoiplan.seating.precedence import in_order

USUAL = PrecedenceSettings()


def a_guest(number: int, country: str = "", rank: int = 25, **more: Any) -> Guest:
    """Guest `number`, called "G<number>", of a delegation of the city or the country."""
    city = more.get("city_en", "") or country
    facts = {
        "name": f"G{number}",
        "sort_key": f"{number:03d}",
        "delegation": Bilingual(city, city),
        "delegation_id": number,
        "rank_name": Bilingual(f"bậc {rank}", f"rank {rank}"),
    }
    return Guest(id=number, country=country, rank=rank, **{**facts, **more})


def ids(places: tuple[Place, ...]) -> list[int]:
    """Who stands in the list, first to last."""
    return [place.guest.id for place in places]


def ordered(*guests: Guest, settings: PrecedenceSettings = USUAL) -> list[int]:
    """The ids in the order of precedence."""
    return ids(in_order(guests, settings))


def listed(*guests: Guest, settings: PrecedenceSettings = USUAL) -> tuple[Place, ...]:
    """The places of these guests."""
    return in_order(guests, settings)
