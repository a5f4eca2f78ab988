"""Writing the journal: each operation is one link of a chain, so that nobody alters it.

The chain covers the head of every entry and a digest of its salt and payload, so that a person's
data can be erased by law while the chain stays whole. One chain per *incarnation* of the file:
restored or copied to another machine, a file starts a new chain that names the end of the old one.

What must not come in: the meaning of any table, and a second way to write.
"""

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from functools import cache

from sqlalchemy import Connection, insert

from hanoiplan.base.ids import new_id, new_ids
from hanoiplan.store.journal import (
    ENTRIES,
    INCARNATIONS,
    OPERATIONS,
    Entry,
    Heading,
    newest_incarnation,
    newest_operation,
)
from hanoiplan.store.prepared import insertion
from hanoiplan.store.rows import Kind, Row, kind_of
from hanoiplan.store.values import Values, canonical

SALT_LENGTH = 16


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


def chain_end(connection: Connection) -> str:
    """The hash of the newest operation; empty when there is none."""
    newest = newest_operation(connection)
    return newest.hash if newest is not None else ""


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


def _ends(connection: Connection) -> tuple[int, int, int, str]:
    """For the next operation: place of arrival, incarnation, number in it, the link before."""
    newest, born = newest_operation(connection), newest_incarnation(connection)
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
