"""Reading items, what is due to whom, what is out, and what is left.

Nothing is kept that follows from the facts: stock is counted anew each time.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, exists, func, select, union

from hanoiplan.base.text import Bilingual, fold
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.one_person import delegate_at
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.handouts.losing import lost_of
from hanoiplan.handouts.model import (
    Due,
    DueState,
    HandedRow,
    HandOverRow,
    Item,
    ItemKind,
    Per,
    StockRow,
    Whom,
    number_key,
)
from hanoiplan.handouts.tables import (
    HandBack,
    HandBackTakenBack,
    HandedOver,
    HandOut,
    HandOutItem,
    HandOutItemCategory,
    HandOutTakenBack,
    HandOverTakenBack,
)
from hanoiplan.store.parts import in_parts
from hanoiplan.store.prepared import Prepared, asked
from hanoiplan.store.rows import table_of
from hanoiplan.store.work import Reader
from hanoiplan.substitutions.queries import hand_outs_taken_over

# --- items ---------------------------------------------------------------------------------------


def items(reader: Reader, event_id: int) -> tuple[Item, ...]:
    """An event's items in their order."""
    of_item: dict[int, set[int]] = {}
    for row in reader.rows(_CATEGORIES.given(event=event_id)):
        of_item.setdefault(row.item_id, set()).add(row.category_id)
    rows = reader.rows(_ITEMS.given(event=event_id))
    return tuple(_item(row, frozenset(of_item.get(row.id, ()))) for row in rows)


def item_of(reader: Reader, event_id: int, item_id: int) -> Item | None:
    """One item of an event."""
    return next((item for item in items(reader, event_id) if item.id == item_id), None)


def items_named(reader: Reader, event_id: int, name: str) -> tuple[Item, ...]:
    """The items that a name means, however typed and in either language.

    Those called so; else those that begin so; else those with a word that does; else by kind.
    """
    known, wanted = items(reader, event_id), fold(name)
    if not wanted:
        return ()
    ways: tuple[Callable[[Item], bool], ...] = (
        lambda item: wanted in _names(item),
        lambda item: any(one.startswith(wanted) for one in _names(item)),
        lambda item: any(f" {wanted}" in one for one in _names(item)),
        lambda item: item.kind == wanted,
    )
    found = (tuple(filter(way, known)) for way in ways)
    return next(filter(None, found), ())


def _names(item: Item) -> tuple[str, str]:
    return fold(item.name.vi), fold(item.name.en)


def event_of_item(reader: Reader, item_id: int) -> int | None:
    """The event an item belongs to."""
    event_id: int | None = reader.scalar(
        select(HandOutItem.event_id).where(HandOutItem.id == item_id)
    )
    return event_id


def category_rows(reader: Reader, item_id: int) -> dict[int, int]:
    """The ids of an item's category rows, by category."""
    query = select(HandOutItemCategory.category_id, HandOutItemCategory.id)
    rows = reader.rows(query.where(HandOutItemCategory.item_id == item_id))
    return {row.category_id: row.id for row in rows}


# --- one person ----------------------------------------------------------------------------------


def due(reader: Reader, event_id: int, delegate_id: int) -> tuple[Due, ...]:
    """How a person stands to every item that is due or was handed out; nothing for strangers.

    A cancelled person is due nothing, but what was handed out is still told.
    """
    person = delegate_at(reader, event_id, delegate_id)
    if person is None:
        return ()
    return dues_of(reader, event_id, person, items(reader, event_id))


def dues_by_item(reader: Reader, event_id: int, delegate_id: int) -> dict[int, Due]:
    """The same by the item's id."""
    return {one.item.id: one for one in due(reader, event_id, delegate_id)}


def dues_of(
    reader: Reader,
    event_id: int,
    person: DelegateRow,
    known: Iterable[Item],
    left: Mapping[int, int | None] | None = None,
) -> tuple[Due, ...]:
    """As `due`, for a person and items that were read already.

    `left` is how many of each there are, by item, where somebody has counted them for many people.
    """
    given = _given(reader, person)
    comes = person.cancelled_at is None and bool(person.name)
    passed_on = _passed_on(reader, event_id, person) if comes else []
    found = []
    for item in known:
        handed = given.get(item.id)
        if handed is not None and handed.is_out:
            found.append(_due(item, DueState.HANDED, handed))
        elif comes and (item.is_for(person) or any(one.gives(item) for one in passed_on)):
            rest = left_of(reader, item) if left is None else left[item.id]
            found.append(_still_due(item, handed, rest))
        elif handed is not None:
            found.append(_due(item, _ended(handed), handed))
    return tuple(found)


def _given(reader: Reader, person: DelegateRow) -> dict[int, HandedRow]:
    """The latest hand-out of each item to the person, or to the delegation, by item."""
    rows = list(reader.rows(_OF_PERSON.given(person=person.id)))
    if person.delegation_id is not None:
        rows += reader.rows(_OF_DELEGATION.given(delegation=person.delegation_id))
    ordered = sorted(map(_handed, rows), key=lambda row: (row.is_out, row.id))
    return {row.item_id: row for row in ordered}


@dataclass(frozen=True, slots=True)
class _Replaced:
    """Somebody whose hand-outs another person gets, as far as they were not handed out yet."""

    person: DelegateRow
    has: frozenset[int]  # items that they, or who came for them, have got

    def gives(self, item: Item) -> bool:
        return item.id not in self.has and item.is_for(self.person)


def _passed_on(reader: Reader, event_id: int, person: DelegateRow) -> list[_Replaced]:
    """Along a chain: what one of them got is no longer to be had from those before."""
    replaced = hand_outs_taken_over(reader, person.id)
    if not replaced:
        return []
    people = {row.id: row for row in delegate_rows(reader, event_id, replaced)}
    found: list[_Replaced] = []
    has: frozenset[int] = frozenset()
    for one in (people[row_id] for row_id in replaced):
        has |= _given(reader, one).keys()
        found.append(_Replaced(one, has))
    return found


def _still_due(item: Item, handed: HandedRow | None, left: int | None) -> Due:
    if left is not None and left <= 0:
        return Due(item, DueState.NONE_LEFT)
    if handed is not None:
        return _due(item, _ended(handed), handed)
    return Due(item, DueState.DUE)


def _ended(handed: HandedRow) -> DueState:
    return DueState.LOST if handed.lost else DueState.RETURNED


def _due(item: Item, state: DueState, handed: HandedRow) -> Due:
    at = handed.at if state is DueState.HANDED else handed.back_at
    return Due(item, state, handed.number, at, handed.desk, handed.id)


# --- hand-outs -----------------------------------------------------------------------------------


def hand_out_row(reader: Reader, hand_out_id: int) -> HandedRow | None:
    """One hand-out, unless it was taken back."""
    row = reader.first(_ONE.given(hand_out=hand_out_id))
    return None if row is None else _handed(row)


def was_hand_out(reader: Reader, hand_out_id: int) -> bool:
    """Whether there ever was such a hand-out, also when it was taken back."""
    return bool(reader.scalar(select(exists().where(HandOut.id == hand_out_id))))


def hand_outs_of(reader: Reader, delegate_ids: Collection[int]) -> list[HandedRow]:
    """Every standing hand-out to these people, returned ones too, the oldest first."""
    rows = [
        _handed(row)
        for part in in_parts(delegate_ids)
        for row in reader.rows(_STANDING.where(HandOut.delegate_id.in_(part)))
    ]
    return sorted(rows, key=lambda row: row.id)


def hand_outs_of_item(reader: Reader, item_id: int) -> list[HandedRow]:
    """Every standing hand-out of an item, returned ones too, the oldest first."""
    return [_handed(row) for row in reader.rows(_ALL_OF_ITEM.given(item=item_id))]


def out_with_number(reader: Reader, item_id: int, number: str) -> HandedRow | None:
    """The hand-out of this number that has not come back."""
    wanted = number_key(number)
    if not wanted:
        return None
    row = reader.first(_OUT_WITH_NUMBER.given(item=item_id, number=wanted))
    return None if row is None else _handed(row)


def out_of_item(reader: Reader, item_id: int, limit: int) -> list[HandedRow]:
    """The hand-outs of an item that have not come back, the oldest first; -1 is no limit."""
    return [_handed(row) for row in reader.rows(_OUT_OF_ITEM.given(item=item_id, limit=limit))]


def out_numbered(reader: Reader, item_id: int, key: str, limit: int) -> list[HandedRow]:
    """Those whose number begins so (a `number_key`), the very number first."""
    after = key[:-1] + chr(ord(key[-1]) + 1)  # every longer number lies before it
    rows = reader.rows(_OUT_NUMBERED.given(item=item_id, first=key, after=after, limit=limit))
    return [_handed(row) for row in rows]


def out_with_people(
    reader: Reader, item_ids: Collection[int], delegate_ids: Collection[int]
) -> list[HandedRow]:
    """What these people still have of these items, the oldest first."""
    return [
        row for row in hand_outs_of(reader, delegate_ids) if row.is_out and row.item_id in item_ids
    ]


# --- stock ---------------------------------------------------------------------------------------


def stock(reader: Reader, event_id: int) -> tuple[StockRow, ...]:
    """Of each item how many there are, are out and are left."""
    rows = []
    for item in items(reader, event_id):
        out, lost = out_of(reader, item.id), lost_of(reader, item.id)
        left = None if item.stock is None else item.stock - out - lost
        rows.append(StockRow(item, item.stock, out, left, lost))
    return tuple(rows)


def out_of(reader: Reader, item_id: int) -> int:
    """How many of an item are with somebody."""
    closed = reader.scalar(_CLOSED.given(item=item_id))
    return int(reader.scalar(_EVER.given(item=item_id)) - closed)


def left_of(reader: Reader, item: Item) -> int | None:
    """How many are left; None where nobody counts."""
    if item.stock is None:
        return None
    return item.stock - out_of(reader, item.id) - lost_of(reader, item.id)


# --- hand-overs ----------------------------------------------------------------------------------


def hand_overs(reader: Reader, event_id: int, delegation_id: int = 0) -> tuple[HandOverRow, ...]:
    """The hand-overs that stand, the newest first; of one delegation only when it is named."""
    query = _HAND_OVERS.where(HandedOver.event_id == event_id)
    if delegation_id:
        query = query.where(HandedOver.delegation_id == delegation_id)
    return tuple(map(_hand_over, reader.rows(query.order_by(HandedOver.id.desc()))))


def hand_over_row(reader: Reader, hand_over_id: int) -> HandOverRow | None:
    """One hand-over, unless it was taken back."""
    row = reader.first(_HAND_OVERS.where(HandedOver.id == hand_over_id))
    return None if row is None else _hand_over(row)


def hand_outs_of_hand_over(reader: Reader, hand_over_id: int) -> list[HandedRow]:
    """The standing hand-outs that went with a hand-over, returned ones too."""
    query = _STANDING.where(HandOut.hand_over_id == hand_over_id).order_by(HandOut.id)
    return [_handed(row) for row in reader.rows(query)]


# --- statements ----------------------------------------------------------------------------------

_taken_back = exists().where(HandOutTakenBack.hand_out_id == HandOut.id)
_return_stands = ~exists().where(HandBackTakenBack.hand_back_id == HandBack.id)
_STANDING = (  # not taken back, each with its return where there is one
    select(
        HandOut.__table__,
        HandBack.id.label("back_id"),
        HandBack.at.label("back_at"),
        HandBack.lost.label("lost"),
    )
    .select_from(
        table_of(HandOut).outerjoin(
            table_of(HandBack), and_(HandBack.hand_out_id == HandOut.id, _return_stands)
        )
    )
    .where(~_taken_back)
)
_CLOSED_IDS = union(
    select(HandOutTakenBack.hand_out_id),
    select(HandBack.hand_out_id).where(_return_stands),
)
_OF_ITEM = HandOut.item_id == asked("item")
_COUNT = select(func.count()).select_from(HandOut.__table__).where(_OF_ITEM)
_EVER = Prepared(_COUNT)
_CLOSED = Prepared(_COUNT.where(HandOut.id.in_(_CLOSED_IDS)))
_ITEMS = Prepared(
    select(HandOutItem.__table__)
    .where(HandOutItem.event_id == asked("event"))
    .order_by(HandOutItem.position, HandOutItem.id)
)
_CATEGORIES = Prepared(
    select(HandOutItemCategory.item_id, HandOutItemCategory.category_id)
    .join(HandOutItem.__table__, HandOutItem.id == HandOutItemCategory.item_id)
    .where(HandOutItem.event_id == asked("event"))
)
_ONE = Prepared(_STANDING.where(HandOut.id == asked("hand_out")))
_OF_PERSON = Prepared(
    _STANDING.where(HandOut.delegate_id == asked("person"), HandOut.delegation_id.is_(None))
)
_OF_DELEGATION = Prepared(_STANDING.where(HandOut.delegation_id == asked("delegation")))
_ALL_OF_ITEM = Prepared(_STANDING.where(_OF_ITEM))
_OUT = _STANDING.where(_OF_ITEM, HandBack.id.is_(None))
_OUT_OF_ITEM = Prepared(_OUT.order_by(HandOut.id).limit(asked("limit")))
_OUT_WITH_NUMBER = Prepared(_OUT.where(HandOut.number_key == asked("number")))
_OUT_NUMBERED = Prepared(
    _OUT.where(HandOut.number_key >= asked("first"), HandOut.number_key < asked("after"))
    .order_by(HandOut.number_key, HandOut.id)
    .limit(asked("limit"))
)
_HAND_OVERS = select(HandedOver.__table__).where(
    ~exists().where(HandOverTakenBack.hand_over_id == HandedOver.id)
)


def _item(row: Any, categories: frozenset[int]) -> Item:
    return Item(
        id=row.id,
        name=Bilingual(row.name_vi, row.name_en),
        kind=ItemKind(row.kind),
        per=Per(row.per),
        whom=Whom(row.whom),
        categories=categories,
        stock=row.stock,
        position=row.position,
    )


def _handed(row: Any) -> HandedRow:
    return HandedRow(
        id=row.id,
        item_id=row.item_id,
        delegate_id=row.delegate_id,
        delegation_id=row.delegation_id,
        number=row.number,
        receiver=row.receiver,
        hand_over_id=row.hand_over_id,
        at=row.at,
        desk=row.desk,
        back_id=row.back_id,
        back_at=row.back_at,
        lost=bool(row.lost),
    )


def _hand_over(row: Any) -> HandOverRow:
    return HandOverRow(
        id=row.id,
        delegation_id=row.delegation_id,
        receiver=row.receiver,
        badges=row.badges,
        items=row.items,
        at=row.at,
        desk=row.desk,
    )
