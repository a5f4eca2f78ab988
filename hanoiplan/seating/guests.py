"""The values that precedence gives to seating: a guest, the settings, a reason, a place.

They are plain facts without a database, so that every rule of protocol can be checked on paper.
What must not come in: the rules themselves, and rows of tables.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hanoiplan.base.text import Bilingual

_UNSAID = Bilingual()
UNKNOWN_RANK = 99  # the rank number of somebody about whom nothing is known: after everybody


class HostPlace(StrEnum):
    """Where the host's side stands among the delegations of the same rank."""

    LAST = "last"  # after all the guests of the same rank
    FIRST = "first"  # before all the guests of the same rank
    ALPHABET = "alphabet"  # in the order of countries, like everybody else


@dataclass(frozen=True, slots=True)
class Guest:
    """One person of the event as protocol sees him or her; ids are those of the delegates."""

    id: int
    name: str  # as printed, in one line
    sort_key: str = ""  # the order of equals, by name
    delegation_id: int = 0  # 0: of no delegation
    delegation: Bilingual = _UNSAID
    country: str = ""  # ISO 3166 code of two letters, "" for none
    host: bool = False  # of the host's side
    head: bool = False  # leads the delegation
    rank: int = UNKNOWN_RANK  # 10…90, smaller goes first
    rank_name: Bilingual = _UNSAID
    capital: bool = False  # of the capital of the country
    city_en: str = ""  # the city or province by its English name
    appointed_on: date | None = None
    override: int | None = None  # place given by hand in hundredths: 300 is place 3
    stands_in: bool = False  # comes for another: with the rank of the own post only
    sex: str = ""  # "F", "M" or "" when nothing tells
    languages: frozenset[str] = frozenset()
    wheelchair: bool = False
    role: str = ""
    principal_id: int = 0  # for whom an interpreter speaks, 0 for nobody known
    is_interpreter: bool = False
    needs_seat: bool = True
    partner_id: int = 0
    arrived: bool = False
    printed: Bilingual = _UNSAID  # the name as printed, in both languages
    position: Bilingual = _UNSAID
    photo: str = ""  # digest of the picture
    speaks: bool = False  # has the floor in the programme, or came as a speaker
    # facts that only the order needs
    rank_code: str = ""  # the line of the event's rank table
    charge: bool = False  # chargé d'affaires: after the ambassadors
    organisation: bool = False  # the delegation is an international organisation, not of a country
    note: str = ""  # why somebody put him or her at this place by hand


@dataclass(frozen=True, slots=True)
class PrecedenceSettings:
    """What protocol leaves to the host; one value for an event."""

    first_letter: str = ""  # the drawn letter with which the order of countries begins, "" = A
    host_place: HostPlace = HostPlace.LAST
    capital_first: bool = True
    seniority: bool = True  # of one line of the rank table the earlier appointed goes first
    yield_to_guests: bool = True  # a foreign guest goes before a host of equal rank


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody stands or sits here: the rule, and the neighbour that decided."""

    rule: str
    other_id: int = 0  # the neighbour, 0 where the rule needs none
    values: tuple[tuple[str, str], ...] = ()  # what fills the sentence of the rule

    def value(self, name: str) -> str:
        """One of the values, "" where there is none of that name."""
        return dict(self.values).get(name, "")


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the list: 1 is the first."""

    number: int
    guest: Guest
    reasons: tuple[Reason, ...] = ()
