"""What the store knows of precedence, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hanoiplan.base.text import Bilingual
from hanoiplan.seating.guests import Place, PrecedenceSettings
from hanoiplan.seating.orders import OrderSettings
from hanoiplan.seating.precedence import MissingDays, missing_days
from hanoiplan.seating.rank_table import RankLine


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What somebody said of one person for the order, beyond the record."""

    row: int = 0  # id in the table, 0 = nothing was said
    rank_code: str = ""
    override: int | None = None
    appointed_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class HostSide:
    """Whether a delegation is of the host's side, and whether somebody said so."""

    delegation_id: int
    name: Bilingual
    host: bool
    by_hand: bool


@dataclass(frozen=True, slots=True)
class PrecedenceView:
    """Everything that the page shows, read at once."""

    places: tuple[Place, ...]
    settings: PrecedenceSettings
    orders: OrderSettings
    ranks: tuple[RankLine, ...]
    people: Mapping[int, PersonFacts]
    hosts: tuple[HostSide, ...]
    flags_by_hand: Mapping[str, int]

    @property
    def missing_days(self) -> tuple[MissingDays, ...]:
        """The lines of the rank table that go by country only because days are missing."""
        return missing_days(
            (one.guest for one in self.places if one.guest.needs_seat), self.settings
        )
