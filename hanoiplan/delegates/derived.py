"""The columns of a delegate's record, from the fields of a draft: what is kept, what follows.

Pure. What must not come in: ids of delegations and categories, which the file knows
(`operations`).
"""

from enum import StrEnum
from functools import lru_cache
from typing import Any

from hanoiplan.base.names import NameOrder, PersonName, sort_key, usual_order
from hanoiplan.base.text import Bilingual, fold, nfc
from hanoiplan.delegates.model import (
    DRAFT_FIELDS,
    DelegateDraft,
    DelegateStatus,
    LegalBasis,
    Sex,
    Vetting,
)
from hanoiplan.plans.countries import find_country
from hanoiplan.plans.ranks import place_by_position, place_of

_CHOICES: dict[str, type[StrEnum]] = {
    "status": DelegateStatus,
    "sex": Sex,
    "vetting": Vetting,
    "legal_basis": LegalBasis,
}
_NOT_COLUMNS = ("delegation", "category", "country")  # texts that become ids, kept beside them


def clean(draft: DelegateDraft) -> DelegateDraft:
    """Composed letters and no white space at the ends; nothing else is ever touched."""
    texts = {name: nfc(value).strip() for name, value in _values(draft).items()}
    return DelegateDraft(**{**texts, "status": texts["status"] or DelegateStatus.CONFIRMED})


def _values(draft: DelegateDraft) -> dict[str, str]:
    return {name: getattr(draft, name) for name in DRAFT_FIELDS}


def columns_of(draft: DelegateDraft, delegation_country: str) -> dict[str, Any]:
    """The columns of a delegate from the fields of a draft, with what is derived from them."""
    country = own_country(draft)
    columns: dict[str, Any] = _values(draft)
    for name in _NOT_COLUMNS:
        del columns[name]
    for name, choices in _CHOICES.items():
        columns[name] = str(choices(columns[name]))
    columns["category_text"] = draft.category
    columns["country_text"] = draft.country
    columns["country"] = country
    columns["rank_place"] = _rank_place(draft)
    columns["folded_name"] = fold(draft.name)
    columns["sort_key"] = sort_key(person_name(draft, country or delegation_country))
    return columns


def _rank_place(draft: DelegateDraft) -> int:
    """By the rank; where nobody gave one, as the positions usually stand."""
    if draft.rank:
        return place_of(draft.rank)
    return min(place_by_position(draft.position_vi), place_by_position(draft.position_en))


def own_country(draft: DelegateDraft) -> str:
    """The person's own country; the nationality tells it where there is no delegation to do so."""
    text = draft.country or ("" if draft.delegation else draft.nationality)
    return country_code(text)


def person_name(draft: DelegateDraft, country: str) -> PersonName:
    """The name by the custom of this country (ISO code), or in the order that was chosen."""
    order = NameOrder(draft.name_order) if draft.name_order else usual_order(country or "VN")
    return PersonName(
        passport=draft.passport_name,
        printed=Bilingual(draft.printed_vi, draft.printed_en),
        native=draft.native_name,
        family=draft.family,
        given=draft.given,
        order=order,
        country=country or "VN",
        sort_as=draft.sort_as,
    )


@lru_cache(maxsize=512)  # a list names few countries, each many times
def country_code(text: str) -> str:
    """The ISO code of the country these words name, "" for none."""
    country = find_country(text)
    return country.code if country is not None else ""
