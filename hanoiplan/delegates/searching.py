"""What a delegate can be found by: names in every form, delegation, position, phone, number."""

import re
from collections.abc import Collection

from hanoiplan.base.changes import Changes
from hanoiplan.base.names import initials
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows, events_of, holders_of, people_of
from hanoiplan.delegates.tables import Delegate, Delegation, NumberIssued
from hanoiplan.store.search import SearchDocument, find
from hanoiplan.store.work import Reader

SUBJECT = "delegate"
PHONE_TAIL = 3  # digits at the least
_JOINTS = re.compile(r"['‘’ʼ-]")  # O'Neil is also looked for as Oneil, Mary-Jane as Maryjane


def find_delegates(reader: Reader, event_id: int, query: str, limit: int = 50) -> list[DelegateRow]:
    """Delegates whose words begin with the asked ones, best first."""
    ids = find(reader, SUBJECT, event_id, query, limit)
    rows = {row.id: row for row in delegate_rows(reader, event_id, ids)}
    return [rows[row_id] for row_id in ids if row_id in rows]


def stale_documents(reader: Reader, changes: Changes) -> set[int]:
    """Which delegates' words may have changed by these changes."""
    return (
        set(changes.ids(Delegate.__tablename__))
        | people_of(reader, changes.ids(Delegation.__tablename__))
        | holders_of(reader, changes.ids(NumberIssued.__tablename__))
    )


def documents(reader: Reader, ids: Collection[int]) -> list[SearchDocument]:
    """The search documents of these delegates; those that are gone or merged have none."""
    return [
        _document(event_id, row)
        for event_id, members in events_of(reader, ids).items()
        for row in delegate_rows(reader, event_id, members)
        if row.merged_into is None
    ]


def _document(event_id: int, row: DelegateRow) -> SearchDocument:
    names = [row.printed.vi, row.printed.en, row.passport_name, row.family, row.given]
    others = [
        *(initials(name) for name in names[:3] if name),
        *(_JOINTS.sub("", name) for name in names if _JOINTS.search(name)),
        row.delegation.vi,
        row.delegation.en,
        row.position.vi,
        row.position.en,
        row.organisation.vi,
        row.organisation.en,
        row.sort_as,
        row.email,
        *_phone_tails(row.phone),
        *_number_words(row.badge_number),
    ]
    return SearchDocument(
        id=row.id,
        subject=SUBJECT,
        scope=event_id,
        name=row.name,
        words=" ".join((*names, *others)),
        native=row.native_name,
    )


def _phone_tails(phone: str) -> list[str]:
    """Every end of the number from three digits on, also with 0 for Vietnam's +84."""
    digits = "".join(letter for letter in phone if letter.isdigit())
    at_home = [f"0{digits[2:]}"] if digits.startswith("84") else []
    return [*at_home, *(digits[start:] for start in range(max(0, len(digits) - PHONE_TAIL + 1)))]


def _number_words(number: int | None) -> list[str]:
    return [] if number is None else [str(number), badge_text(number)]
