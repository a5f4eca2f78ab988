"""Proof that a file is what its journal says: seal, chain, and the journal replayed.

A chain that fits proves that nobody changed the journal; a replay that gives the tables proves
that nobody changed them beside it. What must not come in: repair. A file that fails is left as
it is, and a backup is restored.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from sqlite3 import SQLITE_ERROR
from types import NoneType
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    LargeBinary,
    Table,
    Text,
    func,
    select,
    type_coerce,
)
from sqlalchemy.exc import OperationalError
from sqlalchemy.types import NullType

from hanoiplan.base.i18n import _
from hanoiplan.store.blobs import BLOBS, Blob
from hanoiplan.store.chain import entry_digest, first_link, operation_hash
from hanoiplan.store.engine import Doors
from hanoiplan.store.journal import ENTRIES, INCARNATIONS, OPERATIONS, Entry, read_entry
from hanoiplan.store.replay import Replay
from hanoiplan.store.rows import Kind, Row, kind_of
from hanoiplan.store.seal import SealState, check_seal
from hanoiplan.store.shapes import Upcast, shape_of
from hanoiplan.store.values import Values, canonical

RAW_TYPES: dict[type, type] = {Integer: int, Text: str, LargeBinary: bytes}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found: sentences about faults (none = the file is whole), and what was read."""

    faults: tuple[str, ...]
    operations: int
    entries: int
    emptied: int  # entries emptied by law
    sealed: bool

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def verify(doors: Doors) -> Verdict:
    """Check an open file from its bytes to its meaning. Reads everything once.

    Raises:
        FileTrouble: the file is so damaged that SQLite or the disk cannot read it.
    """
    seal = check_seal(doors.file)
    if seal is SealState.BROKEN:  # whatever else could be said would come from damaged bytes
        return Verdict((_seal_fault(doors.file),), 0, 0, 0, sealed=False)
    operations = entries = emptied = 0
    with doors.reading() as connection:
        try:
            replay = Replay(doors.upcast, shape_of(connection))
            faults = _faults(connection, replay)
            operations, entries = _count(connection, OPERATIONS), _count(connection, ENTRIES)
            emptied = replay.emptied
        except OperationalError as error:
            if getattr(error.orig, "sqlite_errorcode", None) != SQLITE_ERROR:
                raise
            faults = [_structure_fault(str(error.orig))]  # a table or column is not there
    sealed = seal is SealState.WHOLE
    return Verdict(tuple(faults), operations, entries, emptied, sealed)


def faults_within(connection: Connection, upcast: Upcast) -> tuple[str, ...]:
    """What is wrong with a file as this transaction has it, before it is committed or given up.

    The seal says nothing here: it speaks of bytes, and those are not written yet.
    """
    return tuple(_faults(connection, Replay(upcast, shape_of(connection))))


def _faults(connection: Connection, replay: Replay) -> list[str]:
    return _damage(connection) or _content_faults(connection, replay)


def _seal_fault(file: Path) -> str:
    return _("{name} was changed after it was closed, outside this program.").format(name=file.name)


def _damage(connection: Connection) -> list[str]:
    found = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check(5)")]
    found += [str(tuple(row)) for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    return [_structure_fault(detail) for detail in found if detail != "ok"]


def _structure_fault(detail: str) -> str:
    return _("The file's structure is damaged: {detail}").format(detail=detail)


def _content_faults(connection: Connection, replay: Replay) -> list[str]:
    chain = list(_chain_faults(connection, replay))
    faults = chain or list(_table_faults(connection, replay))
    return [*faults, *_blob_faults(connection)]


def _chain_faults(connection: Connection, replay: Replay) -> Iterator[str]:
    born = {row.id: row for row in connection.execute(_raw(INCARNATIONS))}
    if not all(_is_itself(row) for row in born.values()):
        yield _("The list of this file's lives was altered.")
        return
    entries = _entries_by_operation(connection)
    previous, incarnation, number, arrival = "", None, 0, 0
    for head in connection.execute(_raw(OPERATIONS).order_by(OPERATIONS.c.id)):
        if head.incarnation != incarnation:
            if head.incarnation not in born or born[head.incarnation].before != previous:
                yield _link_fault(head)
                return
            previous, number = born[head.incarnation].hash, 0
            incarnation = head.incarnation
        rows = entries.pop(head.id, [])
        arrival, number = arrival + 1, number + 1
        in_order = (head.id, head.number, head.entries) == (arrival, number, len(rows))
        if not in_order or not _link_fits(previous, head, rows, replay):
            yield _link_fault(head)
            return
        previous = head.hash
    if entries:
        yield _("The journal holds entries that belong to no operation.")


def _is_itself(incarnation: Any) -> bool:
    row = _values(incarnation)
    return _well_typed(INCARNATIONS, row) and first_link(row) == incarnation.hash


def _link_fits(previous: str, head: Any, rows: list[Any], replay: Replay) -> bool:
    values = [_values(row) for row in rows]
    typed = all(_well_typed(ENTRIES, row) for row in values)
    if not typed or not _well_typed(OPERATIONS, _values(head)):
        return False
    if operation_hash(previous, _values(head), values) != head.hash:
        return False
    for row in rows:
        if row.salt is None and row.payload is None:
            replay.take_emptied(read_entry(row))
            continue
        entry = _fitting_entry(row)
        if entry is None:
            return False
        replay.take(entry, head.shape)
    return True


def _fitting_entry(row: Any) -> Entry | None:
    """The entry if it fits its digest; a salt without its payload is a fault too.

    With the salt the payload could be guessed.
    """
    if row.salt is None or row.payload is None:
        return None
    if entry_digest(row.salt, row.payload) != row.digest:
        return None
    entry = read_entry(row)  # read once only: a large file has a hundred thousand of them
    return entry if _columns_text(tuple(entry.columns)) == str(row.columns) else None


@cache
def _columns_text(columns: tuple[str, ...]) -> str:
    """As the journal writes them; few entries name other columns than their neighbours."""
    return canonical(columns)


def _raw(table: Table) -> Any:
    """All rows as SQLite holds them: a damaged value must be seen, not read as something else."""
    columns = [type_coerce(column, NullType()).label(column.name) for column in table.columns]
    return select(*columns)


def _values(row: Any) -> Values:
    return dict(zip(row._fields, row, strict=True))


def _well_typed(table: Table, row: Values) -> bool:
    return all(isinstance(row[name], allowed) for name, allowed in _allowed(table))


@cache
def _allowed(table: Table) -> tuple[tuple[str, tuple[type, ...]], ...]:
    """What may stand in each column."""
    return tuple(
        (column.name, (RAW_TYPES[type(column.type)], *([NoneType] if column.nullable else [])))
        for column in table.columns
    )


def _link_fault(head: Any) -> str:
    return _(
        "The journal was altered at operation {number}: from there on nothing in it can be trusted."
    ).format(number=head.id)


def _entries_by_operation(connection: Connection) -> dict[int, list[Any]]:
    query = _raw(ENTRIES).order_by(ENTRIES.c.operation, ENTRIES.c.id)
    grouped = groupby(connection.execute(query), key=attrgetter("operation"))
    return {operation: list(rows) for operation, rows in grouped}


def _table_faults(connection: Connection, replay: Replay) -> Iterator[str]:
    for table_name, row_id in sorted(replay.erased):
        yield _("Row {row} of the table {table} was emptied, but no erasure says so.").format(
            row=row_id, table=table_name
        )
    for table in Row.metadata.sorted_tables:
        if "kind" in table.info and kind_of(table) in (Kind.RECORD, Kind.FACT):
            yield from _compare(connection, table, replay)


def _compare(connection: Connection, table: Table, replay: Replay) -> Iterator[str]:
    expected = dict(replay.rows.get(table.name, {}))
    for row in _as_it_lies(connection, table):
        found = _values(row)
        wanted = expected.pop(row.id, None)
        if (table.name, row.id) not in replay.erased and found != wanted:
            yield _row_fault(table, row.id)
    for row_id in expected:
        if (table.name, row_id) not in replay.erased:
            yield _row_fault(table, row_id)


def _as_it_lies(connection: Connection, table: Table) -> Iterator[Any]:
    """All rows with the columns that the file has, which before an upgrade are not today's."""
    there = connection.exec_driver_sql(f'PRAGMA table_info("{table.name}")').first()
    if there is not None:
        yield from connection.exec_driver_sql(f'SELECT * FROM "{table.name}"')  # noqa: S608 - our own table's name


def _row_fault(table: Table, row_id: int) -> str:
    return _("Row {row} of the table {table} does not agree with the journal.").format(
        row=row_id, table=table.name
    )


def _blob_faults(connection: Connection) -> Iterator[str]:
    for row in connection.execute(_raw(BLOBS)):
        kept = row.content if isinstance(row.content, bytes) else b""
        if (Blob(kept, "").digest, len(kept)) != (row.digest, row.size):
            yield _("A picture's bytes do not agree with their digest {digest}.").format(
                digest=str(row.digest)[:12]
            )


def _count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()
