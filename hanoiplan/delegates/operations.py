"""Adding, editing and cancelling delegates; delegations come to be when somebody names them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.field_names import refuse_unknown
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.names import sort_key
from hanoiplan.base.operation import operation
from hanoiplan.base.text import Bilingual, fold
from hanoiplan.delegates.delegations import (
    add_delegations,
    change_delegation,
    guess_kind,
    present_delegation,
)
from hanoiplan.delegates.derived import clean, columns_of, country_code, own_country, person_name
from hanoiplan.delegates.model import (
    DRAFT_FIELDS,
    DelegateCancelled,
    DelegateDraft,
    DelegateRestored,
    DelegateRow,
    draft_of,
)
from hanoiplan.delegates.provenance import after_hand
from hanoiplan.delegates.queries import (
    delegate_rows,
    delegation_ids,
    delegations,
    event_of,
    people_of,
)
from hanoiplan.delegates.tables import Delegate
from hanoiplan.plans.categories import find_category
from hanoiplan.plans.queries import categories
from hanoiplan.store.work import Work

# What a page writes into a role; the words of the documents, whatever the window speaks.
HEAD, MEMBER = "Trưởng đoàn", "Thành viên"
NOT_IN_THE_LIST = N_("This person is no longer in the list. Refresh the page.")
_FOLLOWED = {"name_vi", "name_en", "country"}  # of a delegation: its people hold what follows


@operation(N_("Add delegate"))
def add_delegate(work: Work, event_id: int, draft: DelegateDraft) -> int:
    """Register one person; returns the id.

    Raises:
        NotPossible: there is no name in the draft.
    """
    return add_delegates(work, event_id, [draft])[0]


def add_delegates(
    work: Work, event_id: int, drafts: Sequence[DelegateDraft], *, listed_from: str | None = None
) -> list[int]:
    """Register many people at once; delegations that are not there yet are made.

    `listed_from` names the list that brought them; None for people whom a hand adds.

    Raises:
        NotPossible: a draft has no name at all.
    """
    tidy = [clean(draft) for draft in drafts]
    _refuse_nameless(tidy)
    bodies = _delegations(work, event_id, tidy)
    category_ids = _category_ids(work, event_id, tidy)
    came = {"imported": listed_from is not None, "listed_from": listed_from or ""}
    rows = []
    for draft in tidy:
        body = bodies.get(_folded(draft.delegation), _NOBODY)
        rows.append(
            {
                **columns_of(draft, body.country),
                **came,
                "event_id": event_id,
                "delegation_id": body.id,
                "category_id": category_ids[draft.category],
            }
        )
    return work.add_many(Delegate, rows)


@operation(N_("Edit delegate"))
def edit_delegate(work: Work, delegate_id: int, /, **values: str) -> bool:
    """Change fields named as in `DelegateDraft`; returns whether anything became different.

    Raises:
        NotPossible: the person is gone, merged or erased, or would be left without a name.
        KeyError: a field that a draft does not have (a caller's mistake).
        ValueError: a status or an order of the name that there is not (the same).
    """
    event_id, _person = _present(work, delegate_id)
    return bool(edit_delegates(work, event_id, {delegate_id: values}))


@operation(N_("Edit {n} delegates"))
def edit_many(work: Work, event_id: int, changes: Mapping[int, Mapping[str, str]]) -> int:
    """Change fields of many people as one step of undo; returns how many became different.

    Raises:
        As `edit_delegate`.
    """
    n = len(edit_delegates(work, event_id, changes))
    work.note(n=n)
    return n


def edit_delegates(
    work: Work,
    event_id: int,
    changes: Mapping[int, Mapping[str, str]],
    provenance: Callable[[DelegateRow, Mapping[str, str]], Mapping[str, str]] | None = None,
) -> list[int]:
    """Change fields of many people of one event; returns who became different.

    `provenance` says what the columns `listed` and `listed_from` become; without it a hand has
    written, and what the last list said stays known.

    Raises:
        As `edit_delegate`.
    """
    names = {name for values in changes.values() for name in values}
    refuse_unknown(names, DRAFT_FIELDS)
    present = {row.id: row for row in delegate_rows(work, event_id, changes.keys())}
    if len(present) < len(changes):
        raise NotPossible(_(NOT_IN_THE_LIST))
    refuse_former(present.values())
    drafts = {
        row_id: clean(replace(draft_of(present[row_id]), **values))
        for row_id, values in changes.items()
    }
    _refuse_nameless(drafts.values())
    moved = [drafts[row_id] for row_id, values in changes.items() if "delegation" in values]
    bodies = _delegations(work, event_id, moved) if moved else {}
    category_ids = _category_ids(work, event_id, list(drafts.values()))
    edited = []
    for row_id, draft in drafts.items():
        row, values = present[row_id], changes[row_id]
        body = _Body(row.delegation_id, row.delegation_country)
        if "delegation" in values:
            body = bodies.get(_folded(draft.delegation), _NOBODY)
        columns = columns_of(draft, body.country)
        columns |= {"delegation_id": body.id} if "delegation" in values else {}
        columns |= {"category_id": category_ids[draft.category]} if "category" in values else {}
        columns |= (provenance or _by_hand)(row, {name: getattr(draft, name) for name in values})
        if work.change(Delegate, row_id, **columns):
            edited.append(row_id)
    return edited


def _by_hand(row: DelegateRow, values: Mapping[str, str]) -> Mapping[str, str]:
    return {"listed": after_hand(row, values)}


@operation(N_("Edit delegation"))
def edit_delegation(work: Work, event_id: int, delegation_id: int, /, **values: str) -> bool:
    """Change fields named as in `DelegationDraft`; returns whether anything became different.

    With another country its people come to stand elsewhere in lists, where their own country is
    not known. With another name it stays known what the last list called it.

    Raises:
        As `delegations.change_delegation`.
    """
    people = delegate_rows(work, event_id, people_of(work, [delegation_id]))
    changed = change_delegation(work, event_id, delegation_id, values)
    if changed and _FOLLOWED & set(values):
        body = present_delegation(work, delegation_id)
        for row in people:
            draft = draft_of(row)
            key = sort_key(person_name(draft, own_country(draft) or body.country))
            listed = after_hand(row, {"delegation": body.name.pick("vi")})
            work.change(Delegate, row.id, sort_key=key, listed=listed)
    return changed


@operation(N_("Name head of delegation"))
def lead_delegation(work: Work, delegate_id: int) -> None:
    """Make this person the head of the delegation; whoever led it becomes a member.

    Raises:
        NotPossible: the person is gone, or belongs to no delegation.
    """
    event_id, person = _present(work, delegate_id)
    if person.delegation_id is None:
        raise NotPossible(_("This person belongs to no delegation. Choose one first."))
    # cancelled ones too: whoever comes after all is not a second head
    others = delegate_rows(work, event_id, people_of(work, [person.delegation_id]) - {delegate_id})
    heads = [row.id for row in others if row.is_head and row.merged_into is None]
    changes = {row_id: {"role": MEMBER} for row_id in heads}
    edit_delegates(work, event_id, {**changes, delegate_id: {"role": HEAD}})


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
    restored = work.change(Delegate, delegate_id, cancelled_at=None)
    if restored:
        work.emit(DelegateRestored(delegate_id))
    return restored


@operation(N_("Change photo"))
def set_photo(work: Work, delegate_id: int, digest: str) -> bool:
    """Put a picture that was kept with `Work.save_blob`; "" takes it away.

    Raises:
        NotPossible: the person is gone.
    """
    _present(work, delegate_id)
    return work.change(Delegate, delegate_id, photo=digest)


def _refuse_nameless(drafts: Iterable[DelegateDraft]) -> None:
    if not all(draft.name for draft in drafts):
        raise NotPossible(_("A delegate needs a name. Write one in any of the name fields."))


def _present(work: Work, delegate_id: int) -> tuple[int, DelegateRow]:
    """The person's event and the person."""
    event_id = event_of(work, delegate_id)
    rows = delegate_rows(work, event_id, [delegate_id]) if event_id is not None else []
    if event_id is None or not rows:
        raise NotPossible(_(NOT_IN_THE_LIST))
    refuse_former(rows)
    return event_id, rows[0]


def refuse_former(rows: Iterable[DelegateRow]) -> None:
    """Refuse records that no list shows: nobody may come back to life in one of them.

    Raises:
        NotPossible: one was merged into another record, or its person was erased by law.
    """
    for row in rows:
        if row.merged_into is not None:
            sentence = _("{name} was merged into another record already. Refresh the page.")
            raise NotPossible(sentence.format(name=row.name))
        if not row.name:
            raise NotPossible(_(NOT_IN_THE_LIST))


@dataclass(frozen=True, slots=True)
class _Body:
    """A delegation as a person's row needs it."""

    id: int | None
    country: str


_NOBODY = _Body(None, "")


def _delegations(work: Work, event_id: int, drafts: Sequence[DelegateDraft]) -> dict[str, _Body]:
    """Delegations by folded name, in either language; what is missing is made."""
    ids = delegation_ids(work, event_id)
    named = {_folded(draft.delegation): draft.delegation for draft in drafts}
    # letters that nobody sees (zero-width ones) are no name: nothing could find it again
    missing = {key: name for key, name in named.items() if key and key not in ids}
    countries = _countries_of(drafts)
    made = add_delegations(
        work,
        event_id,
        [
            (Bilingual(vi=name), guess_kind(countries[key]), countries[key])
            for key, name in missing.items()
        ],
    )
    ids |= dict(zip(missing, made, strict=True))
    country_of = {one.id: one.country for one in delegations(work, event_id)}
    return {name: _Body(row_id, country_of[row_id]) for name, row_id in ids.items()}


def _countries_of(drafts: Sequence[DelegateDraft]) -> dict[str, str]:
    """The country most of a delegation's people give, by folded delegation name."""
    votes: dict[str, Counter[str]] = {}
    for draft in drafts:
        counter = votes.setdefault(_folded(draft.delegation), Counter())
        code = country_code(draft.country or draft.nationality)
        if code:
            counter[code] += 1
    return {key: counter.most_common(1)[0][0] if counter else "" for key, counter in votes.items()}


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
