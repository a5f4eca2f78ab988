"""The journal: every change of a record or fact, in order; its tables, and the reading of them.

One journal serves undo, history, the change notice and the parcels between desks. An entry has
a *head* (what was touched, by which operation) and a *payload* (the values), which may be gone:
erased by law. What must not come in: the meaning of any table, and the writing (`chain`).
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    func,
    select,
)

from hanoiplan.base.i18n import _
from hanoiplan.store.prepared import Prepared, file_of
from hanoiplan.store.rows import (
    Kind,
    Mapped,
    Row,
    column,
    table_of,
)
from hanoiplan.store.values import Values


class Incarnation(Row):
    """One life of the file: since it was made, restored, or came to this machine."""

    __tablename__ = "incarnation"
    table_kind = Kind.JOURNAL
    started: Mapped[str] = column(Text)
    reason: Mapped[str] = column(Text)
    home: Mapped[str] = column(Text)  # digest of machine and path, no name
    before: Mapped[str] = column(Text)  # hash at which the earlier chain ended
    hash: Mapped[str] = column(Text)  # over this row; the first operation is chained to it


class JournalOperation(Row):
    """One committed operation; `id` is its place in the order of arrival in this file."""

    __tablename__ = "journal_operation"
    __table_args__ = (Index("ix_journal_operation_desk", "desk", "on_records"),)
    table_kind = Kind.JOURNAL
    incarnation: Mapped[int] = column(Integer)
    number: Mapped[int] = column(Integer)
    act: Mapped[str] = column(Text)
    label: Mapped[str] = column(Text)
    notes: Mapped[str] = column(Text)
    desk: Mapped[str] = column(Text)
    operator: Mapped[str] = column(Text)
    stamp: Mapped[int] = column(Integer)
    moment: Mapped[str] = column(Text)
    target: Mapped[int | None] = column(Integer)  # the operation taken back or done again
    undoable: Mapped[bool] = column(Integer)
    shape: Mapped[str] = column(Text)
    on_records: Mapped[bool] = column(Integer)  # False: only facts, nothing to undo
    entries: Mapped[int] = column(Integer)
    hash: Mapped[str] = column(Text)


class JournalEntry(Row):
    """One row touched by an operation."""

    __tablename__ = "journal_entry"
    table_kind = Kind.JOURNAL
    operation: Mapped[int] = column(Integer, ForeignKey("journal_operation.id"), index=True)
    action: Mapped[str] = column(Text)
    table_name: Mapped[str] = column(Text)
    row: Mapped[int] = column(Integer, index=True)
    columns: Mapped[str] = column(Text)
    salt: Mapped[bytes | None] = column(LargeBinary)
    payload: Mapped[str | None] = column(Text)
    digest: Mapped[bytes] = column(LargeBinary)


OPERATIONS = table_of(JournalOperation)
ENTRIES = table_of(JournalEntry)
INCARNATIONS = table_of(Incarnation)
_ENDS = ("id", "incarnation", "number", "stamp", "hash")
_NEWEST = Prepared(
    select(*(OPERATIONS.c[name] for name in _ENDS)).order_by(OPERATIONS.c.id.desc()).limit(1)
)
_NEWEST_INCARNATION = Prepared(select(INCARNATIONS).order_by(INCARNATIONS.c.id.desc()).limit(1))


class Act(StrEnum):
    """How an operation came about."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


class Action(StrEnum):
    """What happened to one row."""

    ADD = "add"
    CHANGE = "change"
    REMOVE = "remove"
    ERASE = "erase"  # by law: what the row holds from now on, never what it held


@dataclass(frozen=True, slots=True)
class Entry:
    """One row's change in raw values: `before` is None for new rows, `after` for removed ones.

    For a changed row both hold the changed columns only. An erased row has no `before`; its
    `after` holds all columns, or is None where only the journal still knew of the row.
    """

    action: Action
    table: str
    row: int
    before: Values | None
    after: Values | None

    @property
    def columns(self) -> list[str]:
        """The columns that the entry speaks of, sorted."""
        return sorted(self.after if self.after is not None else self.before or {})


@dataclass(frozen=True, slots=True)
class Heading:
    """Who did what, when, where: the head of an operation."""

    act: Act
    label: str
    desk: str
    operator: str
    stamp: int
    moment: str
    undoable: bool
    notes: Values = field(default_factory=dict)
    target: int | None = None
    shape: str = ""  # the revision of the tables under which the values were written


@dataclass(frozen=True, slots=True)
class Recorded:
    """An operation as it stands in the journal."""

    id: int
    heading: Heading
    on_records: bool
    entries: int


def newest_operation(connection: Connection) -> Any:
    """Of the newest operation what the next one is chained to, None in a file without any."""
    return next(iter(_NEWEST.given().rows(file_of(connection))), None)


def newest_incarnation(connection: Connection) -> Any:
    """The row of the present incarnation, None in a file that has none yet."""
    return next(iter(_NEWEST_INCARNATION.given().rows(file_of(connection))), None)


def recorded(row: Any) -> Recorded:
    """An operation's row as a value."""
    heading = Heading(
        act=Act(row.act),
        label=row.label,
        desk=row.desk,
        operator=row.operator,
        stamp=row.stamp,
        moment=row.moment,
        undoable=bool(row.undoable),
        notes=json.loads(row.notes),
        target=row.target,
        shape=row.shape,
    )
    return Recorded(row.id, heading, bool(row.on_records), row.entries)


def operations_after(
    connection: Connection, arrival: int, besides: Collection[int] = ()
) -> list[Recorded]:
    """All operations that came after this place in the order of arrival, some left out."""
    query = select(OPERATIONS).where(OPERATIONS.c.id > arrival).order_by(OPERATIONS.c.id)
    return [recorded(row) for row in connection.execute(query) if row.id not in besides]


def latest_arrival(connection: Connection) -> int:
    """The place of the newest operation, 0 when there is none."""
    return connection.execute(select(func.max(OPERATIONS.c.id))).scalar() or 0


def latest_stamp(connection: Connection) -> int:
    """The clock stamp of the newest operation, 0 when there is none."""
    newest = newest_operation(connection)
    return newest.stamp if newest is not None else 0


def newest_id(connection: Connection) -> int:
    """The highest row id that anything journalled in this file has, 0 in an empty file."""
    highest = [
        connection.execute(select(func.max(column))).scalar()
        for column in (ENTRIES.c.id, INCARNATIONS.c.id)
    ]
    return max(found or 0 for found in highest)


def touched_by(connection: Connection, operations: Iterable[int]) -> dict[str, frozenset[int]]:
    """Which rows of which tables these operations touched."""
    found: dict[str, set[int]] = {}
    for operation in operations:
        query = select(ENTRIES.c.table_name, ENTRIES.c.row).where(ENTRIES.c.operation == operation)
        for table, row in connection.execute(query):
            found.setdefault(table, set()).add(row)
    return {table: frozenset(rows) for table, rows in found.items()}


def tables_of(entries: Iterable[Entry]) -> dict[str, frozenset[int]]:
    """Which rows of which tables these entries touch."""
    found: dict[str, set[int]] = {}
    for entry in entries:
        found.setdefault(entry.table, set()).add(entry.row)
    return {table: frozenset(rows) for table, rows in found.items()}


def named(heading: Heading) -> str:
    """An operation's name in the interface language, its notes filled in."""
    return _(heading.label).format(**heading.notes)


def incarnation_at(connection: Connection, home: str) -> int | None:
    """The present incarnation when it began in this home, else None: a new one must begin."""
    newest = newest_incarnation(connection)
    return newest.id if newest is not None and newest.home == home else None


def entries_of(connection: Connection, operation: int) -> list[Entry]:
    """The entries of one operation in the order of writing; erased ones have no values."""
    query = select(ENTRIES).where(ENTRIES.c.operation == operation).order_by(ENTRIES.c.id)
    return [read_entry(row) for row in connection.execute(query)]


def read_entry(row: Any) -> Entry:
    """An entry's row as a value; `before` and `after` are both None once erased by law."""
    payload = json.loads(row.payload) if row.payload is not None else {}
    return Entry(
        Action(row.action), row.table_name, row.row, payload.get("before"), payload.get("after")
    )
