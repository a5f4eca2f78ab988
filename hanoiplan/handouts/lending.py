"""With whom things are that were handed out, and whom to ask for them.

At a large event thousands are out at once: a list at the desk names how many lines it wants. What
must not come in: statements (`queries`), and writing.
"""

from collections.abc import Iterable, Mapping

from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows, delegations
from hanoiplan.delegates.searching import SUBJECT
from hanoiplan.handouts.model import HandedRow, Item, ItemKind, OnLoan, number_key
from hanoiplan.handouts.queries import items, out_numbered, out_of_item, out_with_people
from hanoiplan.store.search import find
from hanoiplan.store.work import Reader

ALL = -1  # as many lines as there are


def on_loan(
    reader: Reader, event_id: int, item_id: int = 0, limit: int = ALL
) -> tuple[OnLoan, ...]:
    """Who still has a loan, the longest first; of one item only when it is named.

    With a `limit` only so many of them, those who have theirs the longest.
    """
    lent = [one for one in _loans(reader, event_id) if item_id in (0, one.id)]
    return still_with(reader, event_id, lent, limit)


def loans_meant(reader: Reader, event_id: int, text: str, limit: int) -> tuple[OnLoan, ...]:
    """The loans that typed words may mean: by the beginning of their number, or by who has them."""
    lent, key = _loans(reader, event_id), number_key(text)
    if not key or not lent:
        return ()
    found = [row for one in lent for row in out_numbered(reader, one.id, key, limit)]
    people = find(reader, SUBJECT, event_id, text, limit)
    known = {row.id for row in found}
    of_people = out_with_people(reader, [one.id for one in lent], people)
    found += [row for row in of_people if row.id not in known]
    return _told(reader, event_id, lent, found)[:limit]


def loan_of(reader: Reader, event_id: int, handed: HandedRow) -> OnLoan:
    """One hand-out that is out, as the lists of loans tell it."""
    named = [one for one in items(reader, event_id) if one.id == handed.item_id]
    return _told(reader, event_id, named, [handed])[0]


def loans_with(reader: Reader, event_id: int, delegate_id: int) -> tuple[OnLoan, ...]:
    """What one person was lent and has not given back."""
    lent = _loans(reader, event_id)
    out = out_with_people(reader, [one.id for one in lent], [delegate_id])
    return _told(reader, event_id, lent, out)


def still_with(
    reader: Reader, event_id: int, of_items: Iterable[Item], limit: int = ALL
) -> tuple[OnLoan, ...]:
    """With whom these items are, of whatever kind, the longest first."""
    named = tuple(of_items)
    out = [row for one in named for row in out_of_item(reader, one.id, limit)]
    if limit != ALL:
        out = sorted(out, key=lambda row: (row.at, row.id))[:limit]
    return _told(reader, event_id, named, out)


def _loans(reader: Reader, event_id: int) -> list[Item]:
    return [one for one in items(reader, event_id) if one.kind is ItemKind.LOAN]


def _told(
    reader: Reader, event_id: int, of_items: Iterable[Item], out: Iterable[HandedRow]
) -> tuple[OnLoan, ...]:
    rows, named = tuple(out), {item.id: item for item in of_items}
    holders = {row.delegate_id for row in rows}
    people = {row.id: row for row in delegate_rows(reader, event_id, holders)}
    phones = {one.id: one.focal_phone for one in delegations(reader, event_id)} if rows else {}
    lines = [_line(row, named[row.item_id], people, phones) for row in rows]
    return tuple(sorted(lines, key=lambda line: (line.since, line.hand_out_id)))


def _line(
    row: HandedRow, item: Item, people: Mapping[int, DelegateRow], phones: Mapping[int, str]
) -> OnLoan:
    person = people.get(row.delegate_id)
    delegation = person.delegation_id if person is not None else None
    return OnLoan(
        hand_out_id=row.id,
        item=item,
        number=row.number,
        delegate_id=row.delegate_id,
        delegate=person.name if person is not None else "",
        delegation=person.delegation if person is not None else Bilingual(),
        focal_phone=phones.get(delegation, "") if delegation is not None else "",
        since=row.at,
        desk=row.desk,
    )
