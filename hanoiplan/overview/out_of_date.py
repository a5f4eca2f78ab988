"""Whose badge says something else than the record by now, found without comparing everybody.

The journal tells in one statement who was edited since the print; only these few are compared, by
the one rule there is (`hanoiplan.badges.printed`). Not looked for here, but found by the page of
badges: a delegation, a category or the event that says something else by now, and a code that was
replaced. What must not come in: a rule of its own.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.printed import changed_since_printed
from hanoiplan.store.work import Reader

FOLDED = 2_000  # edits that are looked into one by one; more of them are an import

# What a badge prints of a delegate's record.
PRINTED = frozenset(
    {
        *("passport_name", "printed_vi", "printed_en", "native_name", "photo", "country"),
        *("honorific_vi", "honorific_en", "position_vi", "position_en", "delegation_id"),
        *("organisation_vi", "organisation_en", "category_id", "category_text"),
    }
)

LIVE = """
    c.event_id = ? AND c.kind = 'badge' AND NOT EXISTS (
        SELECT 1 FROM badge_voided v
        WHERE v.event_id = c.event_id AND v.number = c.number AND v.version >= c.version)
"""
# CROSS JOIN keeps this order: from the few operations on records since the first print
_EDITED = """
    SELECT e.row, e.columns, e.payload, e.operation
    FROM journal_operation o CROSS JOIN journal_entry e
    WHERE o.id > (SELECT operation FROM journal_entry WHERE row = (
        SELECT min(id) FROM card_printed WHERE event_id = ? AND kind = 'badge'))
    AND o.on_records AND e.operation = o.id AND e.table_name = 'delegate' AND e.action = 'change'
    ORDER BY e.id
"""
_LAST_PRINT = f"""
    SELECT c.delegate_id, max(e.operation) AS operation
    FROM card_printed c JOIN journal_entry e ON e.row = c.id
    WHERE c.delegate_id IN (SELECT value FROM json_each(?)) AND {LIVE} GROUP BY c.delegate_id
"""  # noqa: S608 - put together from constants of this file


def changed_since_print(reader: Reader, event_id: int) -> frozenset[int]:
    """Whose badge says something else than the record by now; an edit taken back is none.

    After an import that rewrote more people than are compared one by one, everybody it edited.
    """
    asked = edited_since_print(reader, event_id)
    return asked if len(asked) > FOLDED else changed_of(reader, event_id, asked)


def changed_of(reader: Reader, event_id: int, asked: Collection[int]) -> frozenset[int]:
    """Those of these people whose badge says something else, as the page of badges says it."""
    if not asked:
        return frozenset()
    return changed_since_printed(reader, event_id, CardKind.BADGE, among=asked)


def edited_since_print(reader: Reader, event_id: int) -> frozenset[int]:
    """Who has a badge in force, and since then an edit of what a badge may say.

    Edits are compared with the values they found, so that changing a word and changing it back
    is none.
    """
    rows = reader.text_rows(_EDITED, (event_id,))
    edits = [row for row in rows if not PRINTED.isdisjoint(json.loads(row.columns))]
    ids = json.dumps(sorted({row.row for row in edits}))
    prints = reader.text_rows(_LAST_PRINT, (ids, event_id))
    printed = {row.delegate_id: row.operation for row in prints}
    later = [row for row in edits if row.operation > printed.get(row.row, row.operation)]
    if len(later) > FOLDED:
        return frozenset(row.row for row in later)
    return _really_changed(later)


@dataclass(frozen=True, slots=True)
class _Values:
    """A column at the first edit after the print, and by now."""

    before: object
    after: object


def _really_changed(edits: Collection[Any]) -> frozenset[int]:
    """Of edits in their order: the rows in which a printed column ended elsewhere than it began."""
    ends: dict[tuple[int, str], _Values] = {}
    for row in edits:
        payload = json.loads(row.payload) if row.payload is not None else {}
        before, after = payload.get("before") or {}, payload.get("after") or {}
        for column in PRINTED & after.keys():
            key = (row.row, column)
            began = ends[key].before if key in ends else before.get(column)
            ends[key] = _Values(began, after[column])
    return frozenset(row for (row, _column), one in ends.items() if one.before != one.after)
