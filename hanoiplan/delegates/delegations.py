"""Delegations: making, editing and removing them, and who leads one.

A delegation comes to be when somebody names it, on its own page or in a list of people. What must
not come in: the people's own fields (`operations`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.field_names import refuse_unknown
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import Bilingual, collation_key, fold, nfc
from hanoiplan.delegates.model import (
    DELEGATION_FIELDS,
    DELEGATION_NUMBERS,
    DelegationDraft,
    DelegationKind,
    DelegationRow,
    Invitation,
    draft_of_delegation,
)
from hanoiplan.delegates.queries import delegation_ids, delegation_row, delegations, people_of
from hanoiplan.delegates.tables import Delegation
from hanoiplan.plans.countries import Country, find_country
from hanoiplan.store.work import Work

_KINDS = list(DelegationKind)
_OTHER_COUNTRY, _NO_COUNTRY, _HOST = 50, 80, 90
_NAMES = ("name_vi", "name_en")
_MOST = 9999  # people or days


@operation(N_("Add delegation"))
def add_delegation(work: Work, event_id: int, draft: DelegationDraft) -> int:
    """Make one delegation; returns its id.

    Raises:
        NotPossible: it has no name, the name is taken, or a number or choice is none.
    """
    columns = _columns(draft)
    _refuse_taken(work, event_id, columns, None)
    return work.add(Delegation, event_id=event_id, **columns)


def change_delegation(
    work: Work, event_id: int, delegation_id: int, values: Mapping[str, str]
) -> bool:
    """Change fields named as in `DelegationDraft`; returns whether anything became different.

    Raises:
        NotPossible: the delegation is gone, would have no name, the name is taken, or a number
            or choice is none.
        KeyError: a field that a draft does not have (a caller's mistake).
        ValueError: a kind or a state of invitation that there is not (the same).
    """
    refuse_unknown(values, DELEGATION_FIELDS)
    texts = draft_of_delegation(present_delegation(work, delegation_id))
    columns = _columns(
        DelegationDraft(**{one: values.get(one, getattr(texts, one)) for one in DELEGATION_FIELDS})
    )
    if set(values) & set(_NAMES):
        _refuse_taken(work, event_id, columns, delegation_id)
    return work.change(Delegation, delegation_id, **columns)


@operation(N_("Remove delegation"))
def remove_delegation(work: Work, delegation_id: int) -> None:
    """Take out a delegation that has no people.

    Raises:
        NotPossible: it is gone, or people belong to it (cancelled ones count too).
    """
    row = present_delegation(work, delegation_id)
    people = len(people_of(work, [delegation_id]))
    if people:
        sentence = _(
            "“{name}” has {n} people, counting those who cancelled. Move them to another"
            " delegation first."
        )
        raise NotPossible(sentence.format(name=row.name.pick("vi"), n=people))
    work.remove(Delegation, delegation_id)


def add_delegations(
    work: Work, event_id: int, named: Iterable[tuple[Bilingual, DelegationKind, str]]
) -> list[int]:
    """Make delegations from (name, kind, ISO country code); returns their ids."""
    return work.add_many(
        Delegation,
        [
            {
                "event_id": event_id,
                "name_vi": nfc(name.vi),
                "name_en": nfc(name.en),
                **_derived(name, kind, country),
            }
            for name, kind, country in named
        ],
    )


def present_delegation(work: Work, delegation_id: int) -> DelegationRow:
    """The delegation as it is.

    Raises:
        NotPossible: it is gone.
    """
    row = delegation_row(work, delegation_id)
    if row is None:
        raise NotPossible(_("This delegation is no longer in the list. Refresh the page."))
    return row


def guess_kind(country: str) -> DelegationKind:
    """What a delegation of this country (ISO code) probably is."""
    return DelegationKind.FOREIGN_CITY if country not in ("", "VN") else DelegationKind.OTHER


# --- columns -------------------------------------------------------------------------------------


def _columns(draft: DelegationDraft) -> dict[str, Any]:
    texts = {one: nfc(str(getattr(draft, one))).strip() for one in DELEGATION_FIELDS}
    name = Bilingual(texts["name_vi"], texts["name_en"])
    if not (fold(name.vi) or fold(name.en)):
        raise NotPossible(_("A delegation needs a name in Vietnamese or in English."))
    country = _country(texts["country"])
    kind = DelegationKind(texts["kind"]) if texts["kind"] else guess_kind(country)
    numbers = {one: _number(texts[one]) for one in DELEGATION_NUMBERS}
    invitation = str(Invitation(texts["invitation"]))
    return {**texts, **numbers, "invitation": invitation, **_derived(name, kind, country)}


def _derived(name: Bilingual, kind: DelegationKind, country: str) -> dict[str, Any]:
    return {
        "folded_vi": fold(name.vi),
        "folded_en": fold(name.en),
        "kind": str(kind),
        "country": country,
        "pack_key": pack_key(name, kind, country),
    }


def _country(text: str) -> str:
    country = find_country(text) if text else None
    if text and country is None:
        sentence = _("“{text}” is no country. Choose one of the list.")
        raise NotPossible(sentence.format(text=text))
    return country.code if country is not None else ""


def _number(text: str) -> int:
    if not text:
        return 0
    if not (text.isascii() and text.isdigit() and int(text) <= _MOST):
        sentence = _("“{text}” is no number of people or days. Write digits, such as 5.")
        raise NotPossible(sentence.format(text=text))
    return int(text)


def _refuse_taken(
    work: Work, event_id: int, columns: Mapping[str, Any], own_id: int | None
) -> None:
    """Two delegations of one name could not be told apart by any list."""
    taken = delegation_ids(work, event_id)
    for folded, name in (("folded_vi", "name_vi"), ("folded_en", "name_en")):
        if taken.get(columns[folded], own_id) != own_id:
            sentence = _("There is a delegation “{name}” already. Choose another name.")
            raise NotPossible(sentence.format(name=columns[name]))


def pack_key(name: Bilingual, kind: DelegationKind, country: str) -> str:
    """Foreign delegations by the English order of ASEAN, then other countries, then the host.

    Within a country the capital goes before the other places.
    """
    known = find_country(country) if country else None
    place = _place(known)
    words = known.name.en if known is not None and place == _OTHER_COUNTRY else ""
    own = f"{_KINDS.index(kind):02d}{'' if _is_capital(name) else '+'}"  # "00 " before "00+"
    return f"{place:02d} {fold(words)} {own} {collation_key(name.pick('en'))}"


def _is_capital(name: Bilingual) -> bool:
    """Whether the Vietnamese name says that a place is a capital, as official papers do."""
    return fold(name.vi).startswith("thu do ")


def _place(country: Country | None) -> int:
    if country is None:
        return _NO_COUNTRY
    if country.code == "VN":
        return _HOST
    return country.asean_order or _OTHER_COUNTRY


# --- several at once -----------------------------------------------------------------------------

_ONE_BY_ONE = (*_NAMES, "country")  # a name is taken or not, and with a country its people move


@operation(N_("Edit {n} delegations"))
def edit_delegations(work: Work, event_id: int, changes: Mapping[int, Mapping[str, str]]) -> int:
    """Change fields of many delegations as one step of undo; returns how many became different.

    Raises:
        NotPossible: one of them is gone, or a number or choice is none.
        KeyError: a field that a draft does not have, or a name or country: those are changed one
            by one (a caller's mistake).
        ValueError: as `change_delegation`.
    """
    named = {name for values in changes.values() for name in values}
    wrong = (named - set(DELEGATION_FIELDS)) | (named & set(_ONE_BY_ONE))
    if wrong:
        raise KeyError(f"not for many: {', '.join(sorted(wrong))}")
    present = {row.id: row for row in delegations(work, event_id)}
    n = sum(_change_one(work, present.get(row_id), values) for row_id, values in changes.items())
    work.note(n=n)
    return n


def _change_one(work: Work, row: DelegationRow | None, values: Mapping[str, str]) -> bool:
    if row is None:
        raise NotPossible(_("This delegation is no longer in the list. Refresh the page."))
    draft = replace(draft_of_delegation(row), **values)
    return work.change(Delegation, row.id, **_columns(draft))
