"""Countries and organisations that send people: names, formal names, the order of ASEAN.

English order by the ASEAN Charter, names as ASEAN and Vietnamese official papers write them; for
places without a state of their own the usual words of Vietnamese papers. Flags are pictures and
lie in `resources`; cities and delegations are data of an event. The table itself: `nations.py`.
"""

from dataclasses import dataclass
from functools import cache

from hanoiplan.base.text import Bilingual, fold_words, nfc
from hanoiplan.plans import nations


@dataclass(frozen=True, slots=True)
class Country:
    """A country, by ISO 3166 code, or an organisation, by its short name."""

    code: str  # "VN"; organisations "ASEAN"
    name: Bilingual
    formal: Bilingual
    asean_order: int | None = None  # 1 Brunei Darussalam … 11 Viet Nam
    code3: str = ""  # "VNM"
    also: tuple[str, ...] = ()  # other usual spellings, folded before they are compared
    organisation: bool = False


def _read(table: str, *, organisation: bool = False) -> tuple[Country, ...]:
    lines = [line for line in table.strip().splitlines() if line]
    return tuple(_country(line, organisation=organisation) for line in lines)


def _country(line: str, *, organisation: bool) -> Country:
    """One line: codes | English | Vietnamese | formal English | formal Vietnamese | spellings."""
    codes, en, vi, formal_en, formal_vi, also = (cell.strip() for cell in nfc(line).split("|"))
    code, code3 = (codes, "") if organisation else tuple(codes.split())
    place = nations.ASEAN_ORDER.index(code) + 1 if code in nations.ASEAN_ORDER else None
    return Country(
        code=code,
        name=Bilingual(vi, en),
        formal=Bilingual(formal_vi or vi, formal_en or en),
        asean_order=place,
        code3=code3,
        also=tuple(other.strip() for other in also.split(";") if other.strip()),
        organisation=organisation,
    )


COUNTRIES: tuple[Country, ...] = _read(nations.ASEAN_MEMBERS) + _read(nations.OTHERS)
"""The eleven members of ASEAN in English order, then the others in English order."""

ORGANISATIONS: tuple[Country, ...] = _read(nations.ORGANISATIONS, organisation=True)

_BY_CODE = {country.code: country for country in (*COUNTRIES, *ORGANISATIONS)}


def country_of(code: str) -> Country | None:
    """The country or organisation with exactly this code."""
    return _BY_CODE.get(code)


def find_country(text: str) -> Country | None:
    """The country a cell means: VI or EN, short or formal, without marks, an ISO code in capitals.

    Only a whole cell is understood, nothing is guessed: "Thành phố Huế" is nobody. Codes count in
    capitals only, because Mỹ without its mark is the code of Malaysia.
    """
    bare = nfc(text.strip())
    return (
        _by_exact_words().get(bare.casefold())  # first, for NGA is Russia before it is Nigeria
        or _by_iso_code().get(bare)
        or _by_spelling().get(_spelling(bare))
    )


def order_key(country: Country | None) -> tuple[int, int, str]:
    """List order: ASEAN members, other countries by English name, organisations, unknown."""
    if country is None:
        return (3, 0, "")
    name = country.name.en.casefold()
    if country.organisation:
        return (2, 0, name)
    return (0, country.asean_order, "") if country.asean_order else (1, 0, name)


@cache
def _by_iso_code() -> dict[str, Country]:
    return {code: country for country in COUNTRIES for code in (country.code, country.code3)}


@cache
def _by_exact_words() -> dict[str, Country]:
    return {
        text.casefold(): country
        for country in (*COUNTRIES, *ORGANISATIONS)
        for text in spellings(country)
    }


@cache
def _by_spelling() -> dict[str, Country]:
    return {
        _spelling(text): country
        for country in (*COUNTRIES, *ORGANISATIONS)
        for text in spellings(country)
    }


def spellings(country: Country) -> tuple[str, ...]:
    """Everything this country or organisation is called here."""
    names = (country.name.vi, country.name.en, country.formal.vi, country.formal.en)
    return (*names, *country.also, *((country.code,) if country.organisation else ()))


_NOT_PART = frozenset({"the", "nuoc", "of"})  # "the Philippines", "Nước Cộng hòa …"


def _spelling(text: str) -> str:
    """Folded and without gaps, so that Viet Nam = Vietnam and Lao P.D.R. = Lao PDR."""
    return "".join(word for word in fold_words(text) if word not in _NOT_PART)
