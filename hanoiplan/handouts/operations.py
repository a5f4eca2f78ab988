"""Handing out, taking that back with a reason; and the items themselves.

Two desks write into one file, and each hand-out is judged and written in one transaction: the
stock never falls under zero, and no number is with two people. What must not come in: what comes
back or is lost (`returning`), when something is refused (`refusing`), in which words (`sentences`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.field_names import refuse_unknown
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows, delegation_row, members
from hanoiplan.handouts import sentences
from hanoiplan.handouts.model import (
    ITEM_FIELDS,
    DueState,
    HandedRow,
    HandOver,
    HandOverRow,
    Item,
    ItemDraft,
    ItemKind,
    Per,
    Whom,
    draft_of_item,
    number_key,
)
from hanoiplan.handouts.queries import (
    category_rows,
    dues_of,
    hand_outs_of_hand_over,
    hand_outs_of_item,
    hand_over_row,
    hand_overs,
    items,
    left_of,
)
from hanoiplan.handouts.refusing import (
    event_and_item,
    item_at,
    person_at,
    refuse_draft,
    refuse_number,
    refuse_other_nature,
    refuse_undue,
    standing_hand_out,
)
from hanoiplan.handouts.returning import find_again, reason_given, written
from hanoiplan.handouts.tables import (
    HandedOver,
    HandOut,
    HandOutItem,
    HandOutItemCategory,
    HandOutTakenBack,
    HandOverTakenBack,
)
from hanoiplan.plans.queries import time_zone
from hanoiplan.store.work import Reader, Work


@dataclass(frozen=True, slots=True)
class _Receipt:
    """Who takes things for others, and with which hand-over."""

    receiver: str = ""
    hand_over_id: int | None = None


_THE_PERSON = _Receipt()

# --- handing out ---------------------------------------------------------------------------------


@operation(N_("Hand out an item"))
def hand_out(
    work: Work, event_id: int, item_id: int, delegate_id: int, number: str = ""
) -> HandedRow:
    """Hand an item to a person, or through the person to the delegation.

    Raises:
        NotPossible: the item or the person is gone or cancelled, the rule does not mean the
            person, it was handed out already, none is left, a loan has no number, or its number
            is still with somebody.
    """
    item, person = item_at(work, event_id, item_id), person_at(work, event_id, delegate_id)
    find_again(work, item_id, number)  # whoever lends it has it in hand
    refuse_undue(work, event_id, item, person)
    refuse_number(work, event_id, item, number.strip())
    return _write_hand_out(work, event_id, item, person, number=number.strip())


@operation(N_("Correct a hand-out"))
def take_back_hand_out(work: Work, hand_out_id: int, reason: str) -> None:
    """Write that a hand-out did not happen after all.

    Raises:
        NotPossible: it was taken back already, never was, or no reason was given.
    """
    said = reason_given(reason, N_("Say in a few words why the hand-out is taken back."))
    standing_hand_out(work, hand_out_id)
    work.add(HandOutTakenBack, hand_out_id=hand_out_id, reason=said, at=work.now)


def _write_hand_out(
    work: Work,
    event_id: int,
    item: Item,
    person: DelegateRow,
    *,
    number: str = "",
    receipt: _Receipt = _THE_PERSON,
) -> HandedRow:
    hand_out_id = work.add(
        HandOut,
        event_id=event_id,
        item_id=item.id,
        delegate_id=person.id,
        delegation_id=person.delegation_id if item.per is Per.DELEGATION else None,
        number=number,
        number_key=number_key(number),
        receiver=receipt.receiver,
        hand_over_id=receipt.hand_over_id,
        at=work.now,
        desk=work.desk,
    )
    return written(work, hand_out_id)


# --- a whole delegation --------------------------------------------------------------------------


@operation(N_("Hand over to a delegation (items: {n})"))
def hand_over_delegation(
    work: Work,
    event_id: int,
    delegation_id: int,
    receiver: str,
    printed: Mapping[int, datetime],
) -> HandOver:
    """Give one person all that a delegation is due: badges, kits and gifts, but no loans.

    `printed` says of whom there is a badge that can go along, and since when; those that went with
    an earlier hand-over do not go again. What is not enough is told and handed out later.

    Raises:
        NotPossible: the delegation is gone or nobody of it comes, nobody says who takes it, or all
            of it was handed over before.
    """
    taker = reason_given(receiver, N_("Write who takes the badges and kits of the delegation."))
    if delegation_row(work, delegation_id) is None:
        raise NotPossible(_("This delegation is no longer in the list. Refresh the page."))
    people = delegate_rows(work, event_id, members(work, delegation_id))
    if not people:
        raise NotPossible(_("Nobody of this delegation comes, so there is nothing to hand over."))
    due, short = _due_to_all(work, event_id, people)
    last = next(iter(hand_overs(work, event_id, delegation_id)), None)
    badges = [row.id for row in people if _is_new(printed.get(row.id), last)]
    if last is not None and not due and not badges:
        raise NotPossible(sentences.handed_over(last, work.now, time_zone(work, event_id)))
    hand_over_id = work.add(  # first, so that the history tells of the delegation
        HandedOver,
        event_id=event_id,
        delegation_id=delegation_id,
        receiver=taker,
        badges=len(badges),
        items=len(due),
        at=work.now,
        desk=work.desk,
    )
    handed = _hand_out_all(work, event_id, due, _Receipt(taker, hand_over_id))
    work.note(n=len(handed))
    return HandOver(
        id=hand_over_id,
        delegation_id=delegation_id,
        receiver=taker,
        handed=tuple(handed),
        short=tuple(short),
        badges=tuple(badges),
        without_badge=tuple(row.id for row in people if row.id not in printed),
        at=work.now,
        desk=work.desk,
    )


@operation(N_("Correct a hand-over to a delegation"))
def take_back_hand_over(work: Work, hand_over_id: int, reason: str) -> int:
    """Write that a hand-over did not happen after all; returns how many items it takes back.

    Raises:
        NotPossible: it was taken back already, never was, or no reason was given.
    """
    said = reason_given(reason, N_("Say in a few words why the hand-over is taken back."))
    if hand_over_row(work, hand_over_id) is None:
        raise NotPossible(_("This hand-over was taken back already. Nothing was changed."))
    handed = hand_outs_of_hand_over(work, hand_over_id)
    work.add(HandOverTakenBack, hand_over_id=hand_over_id, reason=said, at=work.now)
    for row in handed:
        work.add(HandOutTakenBack, hand_out_id=row.id, reason=said, at=work.now)
    return len(handed)


def _hand_out_all(
    work: Work, event_id: int, due: Iterable[tuple[Item, DelegateRow]], receipt: _Receipt
) -> list[HandedRow]:
    return [_write_hand_out(work, event_id, item, who, receipt=receipt) for item, who in due]


def _is_new(printed: datetime | None, last: HandOverRow | None) -> bool:
    """Whether a badge is there that did not go with the last hand-over."""
    return printed is not None and (last is None or printed > last.at)


def _due_to_all(
    reader: Reader, event_id: int, people: Iterable[DelegateRow]
) -> tuple[list[tuple[Item, DelegateRow]], list[Item]]:
    """What is due to whom, heads first, so that a gift of the delegation is the head's; what lacks.

    The stock is counted once and then as if each piece had gone.
    """
    known = [one for one in items(reader, event_id) if one.kind is not ItemKind.LOAN]
    left = {one.id: left_of(reader, one) for one in known}
    due: list[tuple[Item, DelegateRow]] = []
    short: list[Item] = []
    for person in sorted(people, key=lambda row: row.place_in_delegation):
        told = {item.id for item, _person in due} | {item.id for item in short}
        for one in dues_of(reader, event_id, person, known, left):
            if one.item.per is Per.DELEGATION and one.item.id in told:
                continue
            if one.state is DueState.DUE:
                due.append((one.item, person))
                rest = left[one.item.id]
                left[one.item.id] = None if rest is None else rest - 1
            elif one.state is DueState.NONE_LEFT:
                short.append(one.item)
    return due, short


# --- items ---------------------------------------------------------------------------------------


@operation(N_("Add an item to hand out"))
def make_item(work: Work, event_id: int, draft: ItemDraft) -> int:
    """Add an item, the last one unless a place is given; returns the id.

    Raises:
        NotPossible: no name, the name of another item, or a stock below zero.
    """
    tidy = _clean(draft)
    refuse_draft(work, event_id, tidy)
    last = max((item.position for item in items(work, event_id)), default=0)
    values = _columns(tidy)
    values["position"] = tidy.position or last + 1
    item_id = work.add(HandOutItem, event_id=event_id, **values)
    _set_categories(work, item_id, tidy.categories)
    return item_id


@operation(N_("Edit an item to hand out"))
def edit_item(work: Work, item_id: int, /, **values: Any) -> bool:
    """Change fields named as in `ItemDraft`; returns whether anything became different.

    Raises:
        NotPossible: the item is gone, would be nameless or like another, would be another kind
            though it was handed out, or fewer than are out.
        KeyError: a field that there is not (a caller's mistake).
    """
    refuse_unknown(values, ITEM_FIELDS)
    event_id, item = event_and_item(work, item_id)
    draft = _clean(replace(draft_of_item(item), **values))
    refuse_draft(work, event_id, draft, item_id)
    refuse_other_nature(work, item, draft)
    changed = work.change(HandOutItem, item_id, **_columns(draft))
    return _set_categories(work, item_id, draft.categories) or changed


@operation(N_("Remove an item to hand out"))
def remove_item(work: Work, item_id: int) -> None:
    """Take an item out of the list.

    Raises:
        NotPossible: it is gone, or something of it was handed out.
    """
    _event_id, item = event_and_item(work, item_id)
    if hand_outs_of_item(work, item_id):
        sentence = _("{item} was handed out already, so it stays in the list.")
        raise NotPossible(sentence.format(item=sentences.item_name(item)))
    _set_categories(work, item_id, frozenset())
    work.remove(HandOutItem, item_id)


def _clean(draft: ItemDraft) -> ItemDraft:
    return replace(draft, name_vi=draft.name_vi.strip(), name_en=draft.name_en.strip())


def _columns(draft: ItemDraft) -> dict[str, Any]:
    return {
        "name_vi": draft.name_vi,
        "name_en": draft.name_en,
        "kind": str(ItemKind(draft.kind)),
        "per": str(Per(draft.per)),
        "whom": str(Whom(draft.whom)),
        "stock": draft.stock,
        "position": draft.position,
    }


def _set_categories(work: Work, item_id: int, wanted: frozenset[int]) -> bool:
    present = category_rows(work, item_id)
    for category_id in present.keys() - wanted:
        work.remove(HandOutItemCategory, present[category_id])
    for category_id in sorted(wanted - present.keys()):
        work.add(HandOutItemCategory, item_id=item_id, category_id=category_id)
    return wanted != present.keys()
