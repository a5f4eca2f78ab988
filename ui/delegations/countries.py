"""The countries that are present: the eleven of ASEAN always, others where people come from them.

Pure. What must not come in: Qt.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from hanoiplan.plans.countries import COUNTRIES, Country, country_of, order_key
from ui.delegations.lines import Line


@dataclass(frozen=True, slots=True)
class CountryLine:
    """One country with what comes from it."""

    country: Country
    delegations: int
    people: int
    arrived: int

    @property
    def is_member(self) -> bool:
        """Whether it is one of the eleven members of ASEAN."""
        return self.country.asean_order is not None


def country_lines(every: Iterable[Line]) -> list[CountryLine]:
    """ASEAN in its English order, then the other countries and organisations that are present."""
    by_code: dict[str, list[Line]] = {}
    for line in every:
        by_code.setdefault(line.row.country, []).append(line)
    members = [one for one in COUNTRIES if one.asean_order is not None]
    others = [
        one for code in by_code if (one := country_of(code)) is not None and not one.asean_order
    ]
    listed = [*members, *sorted(others, key=order_key)]
    return [_line(country, by_code.get(country.code, [])) for country in listed]


def words_of(line: CountryLine) -> str:
    """What a country is found by."""
    names = (line.country.name, line.country.formal)
    return " ".join([*(word for pair in names for word in (pair.vi, pair.en)), line.country.code])


def _line(country: Country, own: list[Line]) -> CountryLine:
    return CountryLine(
        country=country,
        delegations=len(own),
        people=sum(line.row.people for line in own),
        arrived=sum(line.arrived for line in own),
    )
