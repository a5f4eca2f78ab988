"""What hangs on people and items because of hand-outs: why they cannot go, or not silently.

Each answer is a sentence, or None where nothing hangs. What must not come in: writing.
"""

from collections.abc import Collection, Sequence

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.delegates.queries import delegate_row
from hanoiplan.handouts import sentences
from hanoiplan.handouts.model import HandedRow, Item, ItemKind
from hanoiplan.handouts.queries import (
    event_of_item,
    hand_outs_of,
    hand_outs_of_item,
    item_of,
)
from hanoiplan.handouts.refusing import stock_trouble
from hanoiplan.handouts.tables import HandOutItem
from hanoiplan.plans.queries import time_zone
from hanoiplan.store.undo import RowStep
from hanoiplan.store.work import Reader

_NATURE = {"kind", "per"}


def hangs_on_people(reader: Reader, gone: Collection[int]) -> str | None:
    """Something was handed to one of these people, whose records would go."""
    handed = next(iter(hand_outs_of(reader, gone)), None)
    if handed is None:
        return None
    sentence = _(
        "a person it brought was handed {item} at {time}, desk {desk}. Take that back first."
    )
    return sentence.format(**_told(reader, handed))


def hangs_on_items(reader: Reader, steps: Sequence[RowStep]) -> str | None:
    """An item that was handed out would go, be another kind, or be fewer than are out."""
    for step in steps:
        if step.table == HandOutItem.__tablename__:
            trouble = _trouble(reader, step)
            if trouble is not None:
                return trouble
    return None


def hangs_on_merged(reader: Reader, kept_id: int, other_id: int) -> str | None:
    """The record that would go has something: a hand-out is a fact of one record."""
    handed = _out_with(reader, other_id)
    if handed is None:
        return None
    other = delegate_row(reader, other_id)
    words = {**_told(reader, handed), "name": other.name if other is not None else ""}
    if _out_with(reader, kept_id) is not None:
        sentence = _(
            "Both have been handed something, {name} {item} at {time}, desk {desk}. Take one of"
            " the hand-outs back first."
        )
    else:
        sentence = _(
            "{name} was handed {item} at {time}, desk {desk}. Keep this record and merge the other."
        )
    return sentence.format(**words)


def hangs_on_erased(reader: Reader, records: Collection[int]) -> str | None:
    """A loan is out with the person: once erased nobody would know whom to ask for it."""
    for handed in hand_outs_of(reader, records):
        item = _item(reader, handed)
        if handed.is_out and item is not None and item.kind is ItemKind.LOAN:
            sentence = _(
                "{item} number {number} is still with this person. Take it back first, or note it"
                " as lost."
            )
            return sentence.format(item=sentences.item_name(item), number=handed.number)
    return None


def _trouble(reader: Reader, step: RowStep) -> str | None:
    end = step.end
    if end is None and hand_outs_of_item(reader, step.row):
        return _("something of it was handed out. Take that back first.")
    if end is None or step.start is None:
        return None
    if _NATURE & end.keys() and hand_outs_of_item(reader, step.row):
        return _("something of it was handed out, so its kind stays.")
    return stock_trouble(reader, step.row, end["stock"]) if "stock" in end else None


def _out_with(reader: Reader, delegate_id: int) -> HandedRow | None:
    return next((row for row in hand_outs_of(reader, [delegate_id]) if row.is_out), None)


def _item(reader: Reader, handed: HandedRow) -> Item | None:
    event_id = event_of_item(reader, handed.item_id)
    return item_of(reader, event_id, handed.item_id) if event_id is not None else None


def _told(reader: Reader, handed: HandedRow) -> dict[str, str]:
    item = _item(reader, handed)
    there = to_event_time(handed.at, time_zone(reader, event_of_item(reader, handed.item_id)))
    return {
        "item": sentences.item_name(item) if item is not None else "",
        "time": f"{there:%H:%M}",
        "desk": handed.desk,
    }
