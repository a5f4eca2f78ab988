"""Adding, editing and cancelling delegates; delegations come to be when somebody names them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.names import NameOrder, PersonName, sort_key, usual_order
from hanoiplan.base.operation import operation
from hanoiplan.base.text import Bilingual, collation_key, fold, nfc
from hanoiplan.delegates.model import (
    DRAFT_FIELDS,
    DelegateCancelled,
    DelegateDraft,
    DelegateRow,
    DelegateStatus,
    DelegationKind,
    draft_of,
)
from hanoiplan.delegates.queries import delegate_rows, delegation_ids, event_of
from hanoiplan.delegates.tables import Delegate, Delegation
from hanoiplan.plans.categories import find_category
from hanoiplan.plans.countries import Country, find_country
from hanoiplan.plans.queries import categories
from hanoiplan.store.work import Work

_KINDS = list(DelegationKind)
_NOT_COLUMNS = ("delegation", "category", "country")  # texts that become ids, kept beside them
_OTHER_COUNTRY, _NO_COUNTRY, _HOST = 50, 80, 90


@operation(N_("Add delegate"))
def add_delegate(work: Work, event_id: int, draft: DelegateDraft) -> int:
    """Register one person; returns the id.

    Raises:
        NotPossible: there is no name in the draft.
    """
    return add_delegates(work, event_id, [draft])[0]


def add_delegates(
    work: Work, event_id: int, drafts: Sequence[DelegateDraft], *, imported: bool = False
) -> list[int]:
    """Register many people at once; delegations that are not there yet are made.

    Raises:
        NotPossible: a draft has no name at all.
    """
    clean = [_clean(draft) for draft in drafts]
    _refuse_nameless(clean)
    delegation_ids = _delegations(work, event_id, clean)
    category_ids = _category_ids(work, event_id, clean)
    rows = [
        {
            **_columns(draft),
            "event_id": event_id,
            "delegation_id": delegation_ids.get(_folded(draft.delegation)),
            "category_id": category_ids[draft.category],
            "imported": imported,
        }
        for draft in clean
    ]
    return work.add_many(Delegate, rows)


@operation(N_("Edit delegate"))
def edit_delegate(work: Work, delegate_id: int, /, **values: str) -> bool:
    """Change fields named as in `DelegateDraft`; returns whether anything became different.

    Raises:
        NotPossible: the person is gone, or would be left without a name.
        KeyError: a field that a draft does not have (a caller's mistake).
        ValueError: a status or an order of the name that there is not (the same).
    """
    event_id, _person = _present(work, delegate_id)
    return bool(edit_delegates(work, event_id, {delegate_id: values}))


def edit_delegates(
    work: Work, event_id: int, changes: Mapping[int, Mapping[str, str]]
) -> list[int]:
    """Change fields of many people of one event; returns who became different.

    Raises:
        As `edit_delegate`.
    """
    unknown = {name for values in changes.values() for name in values} - set(DRAFT_FIELDS)
    if unknown:
        raise KeyError(f"no such field: {', '.join(sorted(unknown))}")
    present = {row.id: row for row in delegate_rows(work, event_id, changes.keys())}
    if len(present) < len(changes):
        raise NotPossible(_("This person is no longer in the list. Refresh the page."))
    drafts = {
        row_id: _clean(replace(draft_of(present[row_id]), **values))
        for row_id, values in changes.items()
    }
    _refuse_nameless(drafts.values())
    moved = [drafts[row_id] for row_id, values in changes.items() if "delegation" in values]
    delegation_ids = _delegations(work, event_id, moved) if moved else {}
    category_ids = _category_ids(work, event_id, list(drafts.values()))
    edited = []
    for row_id, draft in drafts.items():
        columns = _columns(draft)
        if "delegation" in changes[row_id]:
            columns["delegation_id"] = delegation_ids.get(_folded(draft.delegation))
        if "category" in changes[row_id]:
            columns["category_id"] = category_ids[draft.category]
        if work.change(Delegate, row_id, **columns):
            edited.append(row_id)
    return edited


@operation(N_("Cancel delegate"))
def cancel_delegate(work: Work, delegate_id: int) -> bool:
    """Note that a person will not come; the record stays, the badge is dead at once.

    Raises:
        NotPossible: the person is gone.
    """
    _event_id, present = _present(work, delegate_id)
    if present.cancelled_at is not None:
        return False
    work.change(Delegate, delegate_id, cancelled_at=work.now)
    work.emit(DelegateCancelled(delegate_id))
    return True


@operation(N_("Cancel {n} delegates"))
def cancel_delegates(work: Work, delegate_ids: Sequence[int]) -> int:
    """Cancel many people as one step of undo; returns how many were not cancelled before.

    Raises:
        NotPossible: one of them is gone.
    """
    n = sum(cancel_delegate(work, delegate_id) for delegate_id in delegate_ids)
    work.note(n=n)
    return n


@operation(N_("Take back cancellation"))
def restore_delegate(work: Work, delegate_id: int) -> bool:
    """The person comes after all; a new badge has to be printed.

    Raises:
        NotPossible: the person is gone.
    """
    _present(work, delegate_id)
    return work.change(Delegate, delegate_id, cancelled_at=None)


@operation(N_("Change photo"))
def set_photo(work: Work, delegate_id: int, digest: str) -> bool:
    """Put a picture that was kept with `Work.save_blob`; "" takes it away.

    Raises:
        NotPossible: the person is gone.
    """
    _present(work, delegate_id)
    return work.change(Delegate, delegate_id, photo=digest)


def add_delegations(
    work: Work, event_id: int, named: Iterable[tuple[Bilingual, DelegationKind, str]]
) -> list[int]:
    """Make delegations from (name, kind, ISO country code); returns their ids."""
    return work.add_many(
        Delegation,
        [_delegation_values(event_id, name, kind, country) for name, kind, country in named],
    )


def _refuse_nameless(drafts: Iterable[DelegateDraft]) -> None:
    if not all(draft.name for draft in drafts):
        raise NotPossible(_("A delegate needs a name. Write one in any of the name fields."))


def _present(work: Work, delegate_id: int) -> tuple[int, DelegateRow]:
    """The person's event and the person."""
    event_id = event_of(work, delegate_id)
    rows = delegate_rows(work, event_id, [delegate_id]) if event_id is not None else []
    if event_id is None or not rows:
        raise NotPossible(_("This person is no longer in the list. Refresh the page."))
    return event_id, rows[0]


def _delegations(work: Work, event_id: int, drafts: Sequence[DelegateDraft]) -> dict[str, int]:
    """Ids by folded name, in either language; what is missing is made."""
    ids = delegation_ids(work, event_id)
    named = {_folded(draft.delegation): draft.delegation for draft in drafts}
    # letters that nobody sees (zero-width ones) are no name: nothing could find it again
    missing = {key: name for key, name in named.items() if key and key not in ids}
    countries = _countries_of(drafts)
    made = add_delegations(
        work,
        event_id,
        [
            (Bilingual(vi=name), _guess_kind(countries[key]), countries[key])
            for key, name in missing.items()
        ],
    )
    return {**ids, **dict(zip(missing, made, strict=True))}


def _countries_of(drafts: Sequence[DelegateDraft]) -> dict[str, str]:
    """The country most of a delegation's people give, by folded delegation name."""
    votes: dict[str, Counter[str]] = {}
    for draft in drafts:
        counter = votes.setdefault(_folded(draft.delegation), Counter())
        code = _country_code(draft.country)
        if code:
            counter[code] += 1
    return {key: counter.most_common(1)[0][0] if counter else "" for key, counter in votes.items()}


@lru_cache(maxsize=512)  # a list names few countries, each many times
def _country_code(text: str) -> str:
    country = find_country(text)
    return country.code if country is not None else ""


def _category_ids(
    work: Work, event_id: int, drafts: Sequence[DelegateDraft]
) -> dict[str, int | None]:
    """The category that each text among these drafts means."""
    known = categories(work, event_id)
    found = {text: find_category(text, known) for text in {draft.category for draft in drafts}}
    return {text: category.id if category else None for text, category in found.items()}


@lru_cache(maxsize=2048)  # the same few delegations on every line of a list
def _folded(delegation: str) -> str:
    return fold(delegation)


def _guess_kind(country: str) -> DelegationKind:
    return DelegationKind.FOREIGN_CITY if country not in ("", "VN") else DelegationKind.OTHER


def _delegation_values(
    event_id: int, name: Bilingual, kind: DelegationKind, country: str
) -> dict[str, Any]:
    return {
        "event_id": event_id,
        "name_vi": nfc(name.vi),
        "name_en": nfc(name.en),
        "folded_vi": fold(name.vi),
        "folded_en": fold(name.en),
        "kind": str(kind),
        "country": country,
        "pack_key": _pack_key(name, kind, country),
    }


def _pack_key(name: Bilingual, kind: DelegationKind, country: str) -> str:
    """Foreign delegations by the English order of ASEAN, then other countries, then the host."""
    known = find_country(country) if country else None
    place = _place(known)
    words = known.name.en if known is not None and place == _OTHER_COUNTRY else ""
    return f"{place:02d} {fold(words)} {_KINDS.index(kind):02d} {collation_key(name.pick('en'))}"


def _place(country: Country | None) -> int:
    if country is None:
        return _NO_COUNTRY
    if country.code == "VN":
        return _HOST
    return country.asean_order or _OTHER_COUNTRY


def _clean(draft: DelegateDraft) -> DelegateDraft:
    """Composed letters and no white space at the ends; nothing else is ever touched."""
    return DelegateDraft(**{name: nfc(value).strip() for name, value in _values(draft).items()})


def _values(draft: DelegateDraft) -> dict[str, str]:
    return {name: getattr(draft, name) for name in DRAFT_FIELDS}


def _columns(draft: DelegateDraft) -> dict[str, Any]:
    """The columns of a delegate from the fields of a draft, with what is derived from them."""
    country = _country_code(draft.country)
    columns: dict[str, Any] = _values(draft)
    for name in _NOT_COLUMNS:
        del columns[name]
    columns["category_text"] = draft.category
    columns["country_text"] = draft.country
    columns["country"] = country
    columns["status"] = str(DelegateStatus(draft.status or DelegateStatus.CONFIRMED))
    columns["folded_name"] = fold(draft.name)
    columns["sort_key"] = sort_key(_person_name(draft, country))
    return columns


def _person_name(draft: DelegateDraft, country: str) -> PersonName:
    order = NameOrder(draft.name_order) if draft.name_order else usual_order(country or "VN")
    return PersonName(
        passport=draft.passport_name,
        printed=Bilingual(draft.printed_vi, draft.printed_en),
        native=draft.native_name,
        family=draft.family,
        given=draft.given,
        order=order,
        country=country or "VN",
    )
