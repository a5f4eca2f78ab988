"""The journal: every change of a record or fact, in order, chained so that nobody alters it.

One journal serves undo, history, the change notice and the parcels between desks. An entry has
a *head* (what was touched, by which operation) and a *payload* (the values) with a random salt;
the chain covers the head and a digest of salt and payload, so that a person's data can be
erased by law while the chain stays whole. One chain per *incarnation* of the file: restored or
copied to another machine, a file starts a new chain that names the end of the old one.

What must not come in: the meaning of any table, and a second way to write.
"""

import hashlib
import json
import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Text,
    func,
    insert,
    select,
)

from hanoiplan.base.i18n import _
from hanoiplan.base.ids import new_id, new_ids
from hanoiplan.store.prepared import Prepared, file_of, insertion
from hanoiplan.store.rows import (
    Kind,
    Mapped,
    Row,
    column,
    kind_of,
    table_of,
)
from hanoiplan.store.values import Values, canonical

SALT_LENGTH = 16


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


def start_incarnation(connection: Connection, *, moment: str, reason: str, home: str) -> int:
    """Begin a new chain that names the end of the present one; returns its id.

    Ids are ordered by time; a machine whose clock stands behind still gives the newest id.
    """
    newest = newest_incarnation(connection)
    row: Values = {
        "id": max(new_id(), newest.id + 1 if newest is not None else 0),
        "started": moment,
        "reason": reason,
        "home": home,
        "before": chain_end(connection),
    }
    connection.execute(insert(INCARNATIONS).values(**row, hash=first_link(row)))
    return int(row["id"])


def newest_incarnation(connection: Connection) -> Any:
    """The row of the present incarnation, None in a file that has none yet."""
    return next(iter(_NEWEST_INCARNATION.given().rows(file_of(connection))), None)


def chain_end(connection: Connection) -> str:
    """The hash of the newest operation; empty when there is none."""
    newest = _newest(connection)
    return newest.hash if newest is not None else ""


def append(connection: Connection, heading: Heading, entries: Sequence[Entry]) -> int:
    """Write one operation with its entries; returns its place in the order of arrival.

    It belongs to the newest incarnation, whoever began that: two processes that have the file
    open under different names still write one chain.
    """
    arrival, incarnation, number, previous = _ends(connection)
    rows = _entry_rows(arrival, entries)
    head = {
        "id": arrival,
        "incarnation": incarnation,
        "number": number,
        **_heading_values(heading),
        "on_records": int(any(_is_on_record(entry) for entry in entries)),
        "entries": len(rows),
    }
    head["hash"] = operation_hash(previous, head, rows)
    connection.exec_driver_sql(insertion(OPERATIONS), head)
    if rows:
        connection.exec_driver_sql(insertion(ENTRIES), rows)
    return arrival


def operation_hash(previous: str, head: Values, rows: Iterable[Values]) -> str:
    """One link of the chain: the link before, this operation's head, and all its entries."""
    chain = hashlib.sha256(previous.encode())
    covered = {name: head[name] for name in sorted(head) if name != "hash"}
    chain.update(canonical(covered).encode())
    for row in rows:
        chain.update(entry_head(row).encode())
        chain.update(row["digest"])
    return chain.hexdigest()


def entry_head(row: Values) -> str:
    """What the chain covers of an entry besides its digest."""
    names = ("id", "operation", "action", "table_name", "row", "columns")
    return canonical({name: row[name] for name in names})


def entry_digest(salt: bytes, payload: str) -> bytes:
    """The digest that stands for a payload, also after the payload was erased by law."""
    return hashlib.sha256(salt + payload.encode()).digest()


def first_link(incarnation: Values) -> str:
    """What the first operation of an incarnation is chained to: the incarnation's own row."""
    names = ("id", "started", "reason", "home", "before")
    row = canonical({name: incarnation[name] for name in names})
    return hashlib.sha256(row.encode()).hexdigest()


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
    newest = _newest(connection)
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


def _heading_values(heading: Heading) -> Values:
    return {
        "act": str(heading.act),
        "label": heading.label,
        "notes": canonical(heading.notes),
        "desk": heading.desk,
        "operator": heading.operator,
        "stamp": heading.stamp,
        "moment": heading.moment,
        "target": heading.target,
        "undoable": int(heading.undoable),
        "shape": heading.shape,
    }


def _is_on_record(entry: Entry) -> bool:
    return kind_of(Row.metadata.tables[entry.table]) is Kind.RECORD


def _newest(connection: Connection) -> Any:
    return next(iter(_NEWEST.given().rows(file_of(connection))), None)


def _ends(connection: Connection) -> tuple[int, int, int, str]:
    """For the next operation: place of arrival, incarnation, number in it, the link before."""
    newest, born = _newest(connection), newest_incarnation(connection)
    arrival = newest.id + 1 if newest is not None else 1
    if newest is not None and newest.incarnation == born.id:
        return arrival, born.id, newest.number + 1, newest.hash
    return arrival, born.id, 1, born.hash


@cache
def _columns_text(columns: tuple[str, ...]) -> str:
    """An import writes the same columns ten thousand times."""
    return canonical(columns)


def _entry_rows(arrival: int, entries: Sequence[Entry]) -> list[Values]:
    if not entries:
        return []
    ids = new_ids(len(entries))
    salts = secrets.token_bytes(SALT_LENGTH * len(entries))
    rows = []
    for position, (row_id, entry) in enumerate(zip(ids, entries, strict=True)):
        salt = salts[position * SALT_LENGTH : (position + 1) * SALT_LENGTH]
        payload = canonical({"before": entry.before, "after": entry.after})
        rows.append(
            {
                "id": row_id,
                "operation": arrival,
                "action": str(entry.action),
                "table_name": entry.table,
                "row": entry.row,
                "columns": _columns_text(tuple(entry.columns)),
                "salt": salt,
                "payload": payload,
                "digest": entry_digest(salt, payload),
            }
        )
    return rows
