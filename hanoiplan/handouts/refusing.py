"""When a hand-out, a return or a change of an item is refused; each time with its sentence.

Asked inside the transaction that writes. What must not come in: writing.
"""

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.one_person import delegate_at
from hanoiplan.delegates.operations import NOT_IN_THE_LIST, refuse_former
from hanoiplan.delegates.queries import delegate_row
from hanoiplan.handouts import sentences
from hanoiplan.handouts.losing import lost_of
from hanoiplan.handouts.model import DueState, HandedRow, Item, ItemDraft, ItemKind
from hanoiplan.handouts.queries import (
    dues_of,
    event_of_item,
    hand_out_row,
    hand_outs_of_item,
    item_of,
    items_named,
    left_of,
    out_of,
    out_with_number,
    was_hand_out,
)
from hanoiplan.plans.queries import time_zone
from hanoiplan.store.work import Reader, Work


def item_at(reader: Reader, event_id: int, item_id: int) -> Item:
    """An item of the event.

    Raises:
        NotPossible: there is none of this id.
    """
    item = item_of(reader, event_id, item_id)
    if item is None:
        raise NotPossible(_("There is no such item at this event. Refresh the page."))
    return item


def event_and_item(reader: Reader, item_id: int) -> tuple[int, Item]:
    """An item and its event.

    Raises:
        NotPossible: there is none of this id.
    """
    event_id = event_of_item(reader, item_id)
    return event_id or 0, item_at(reader, event_id or 0, item_id)


def person_at(reader: Reader, event_id: int, delegate_id: int) -> DelegateRow:
    """A person of the event, cancelled or not.

    Raises:
        NotPossible: gone, merged or erased.
    """
    person = delegate_at(reader, event_id, delegate_id)
    if person is None:
        raise NotPossible(_(NOT_IN_THE_LIST))
    refuse_former([person])
    return person


def standing_hand_out(reader: Reader, hand_out_id: int) -> HandedRow:
    """A hand-out that can be given or taken back.

    Raises:
        NotPossible: it was taken back, or never was.
    """
    handed = hand_out_row(reader, hand_out_id)
    if handed is not None:
        return handed
    if was_hand_out(reader, hand_out_id):
        raise NotPossible(_("This hand-out was taken back already. Nothing was changed."))
    raise NotPossible(_("There is no such hand-out in this file. Refresh the page."))


def refuse_undue(work: Work, event_id: int, item: Item, person: DelegateRow) -> None:
    """Refuse what is not meant for the person, is handed out already, or is used up.

    Raises:
        NotPossible: the reason.
    """
    if person.cancelled_at is not None:
        raise NotPossible(sentences.cancelled(person, item))
    refuse_handed(work, event_id, item, person)
    found = dues_of(work, event_id, person, [item])
    if not found:
        raise NotPossible(sentences.not_due(person, item))
    if found[0].state is DueState.NONE_LEFT:
        raise NotPossible(sentences.none_left(item))


def refuse_handed(work: Work, event_id: int, item: Item, person: DelegateRow) -> None:
    """Refuse when the person, or the delegation, has the item now.

    Raises:
        NotPossible: with when and at which desk.
    """
    for present in dues_of(work, event_id, person, [item]):
        if present.state is DueState.HANDED and present.hand_out_id is not None:
            handed = standing_hand_out(work, present.hand_out_id)
            time = sentences.moment_words(handed.at, work.now, time_zone(work, event_id))
            raise NotPossible(sentences.handed_before(item, person, handed, time))


def refuse_number(work: Work, event_id: int, item: Item, number: str) -> None:
    """Refuse a loan without a number, or one whose number is with somebody.

    Raises:
        NotPossible: with the name of who has it.
    """
    if item.kind is not ItemKind.LOAN:
        return
    if not number:
        raise NotPossible(sentences.needs_number(item))
    out = out_with_number(work, item.id, number)
    if out is not None:
        holder = delegate_row(work, out.delegate_id)
        time = sentences.moment_words(out.at, work.now, time_zone(work, event_id))
        name = holder.name if holder is not None else ""
        raise NotPossible(sentences.number_is_out(item, out.number, name, time))


def refuse_out_again(work: Work, event_id: int, item: Item, handed: HandedRow) -> None:
    """Refuse what would be out once more, were its return taken back.

    Raises:
        NotPossible: the person has another one, somebody else has the number, or none is left.
    """
    person = delegate_at(work, event_id, handed.delegate_id)
    if person is not None:
        refuse_handed(work, event_id, item, person)
    refuse_number(work, event_id, item, handed.number)
    left = left_of(work, item)
    if left is not None and left <= 0 and not handed.lost:  # what is lost is not left either way
        raise NotPossible(sentences.none_left(item))


def refuse_draft(reader: Reader, event_id: int, draft: ItemDraft, item_id: int = 0) -> None:
    """Refuse an item without a name, with the name of another, or fewer than are out.

    Raises:
        NotPossible: the reason.
    """
    names = [name for name in (draft.name_vi, draft.name_en) if name]
    if not names:
        raise NotPossible(_("An item needs a name. Write one in Vietnamese or English."))
    for name in names:
        if any(
            sentences.same_name(other, name) and other.id != item_id
            for other in items_named(reader, event_id, name)
        ):
            raise NotPossible(_("There is an item called “{name}” already.").format(name=name))
    if draft.stock is not None and draft.stock < 0:
        raise NotPossible(_("The stock is how many there are; it cannot be below 0."))
    trouble = stock_trouble(reader, item_id, draft.stock) if item_id else None
    if trouble is not None:
        raise NotPossible(trouble)


def stock_trouble(reader: Reader, item_id: int, stock: int | None) -> str | None:
    """A sentence when more are out or lost than there would be, else None."""
    out, lost = out_of(reader, item_id), lost_of(reader, item_id)
    if stock is None or stock >= out + lost:
        return None
    if lost:
        sentence = _(
            "The stock cannot be {stock}: handed out are {n}, lost {lost}, and both count in it."
        )
        return sentence.format(n=out, stock=stock, lost=lost)
    return _("The stock cannot be {stock}: handed out are {n}.").format(n=out, stock=stock)


def refuse_other_nature(reader: Reader, item: Item, draft: ItemDraft) -> None:
    """What was handed out as a kit cannot become a loan, nor one each one for a delegation.

    Raises:
        NotPossible: something of the item was handed out.
    """
    other = (draft.kind, draft.per) != (item.kind, item.per)
    if other and hand_outs_of_item(reader, item.id):
        raise NotPossible(
            _("{item} was handed out already, so its kind stays. Make another item.").format(
                item=sentences.item_name(item)
            )
        )
