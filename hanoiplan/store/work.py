"""A Reader sees the file at one moment; a Work changes it, all or nothing.

Operations get a Work and nothing else. It writes rows and remembers each change for the
journal; `Workspace.do` writes the journal and commits. There is no session and there are no
mapped objects: a statement goes to the database when it is called, in the order it is called.
What must not come in: bulk UPDATE or DELETE, and anything that a feature means by its tables.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any, Concatenate, ParamSpec, TypeAlias, TypeVar

from sqlalchemy import Connection, Select, Table, delete, insert, select, update
from sqlalchemy import Row as ResultRow

from hanoiplan.base.ids import new_ids
from hanoiplan.store.blobs import Blob, read_blob, save_blob
from hanoiplan.store.journal import ENTRIES, Action, Entry, read_entry
from hanoiplan.store.prepared import Question, file_of, insertion
from hanoiplan.store.replay import Replay, replay_until
from hanoiplan.store.rows import Fact, Kind, Record, Row, Secret, kind_of, table_of
from hanoiplan.store.shapes import Upcast, as_written
from hanoiplan.store.values import Values, complete, to_raw

P = ParamSpec("P")
R = TypeVar("R")
Statement: TypeAlias = Select[*tuple[Any, ...]]
Reaction = Callable[["Work", Any], None]
Reactions = Mapping[type, Sequence[Reaction]]
Measures = Mapping[str, Callable[["Reader", int], Any]]  # by name: what a higher room counts


class Reader:
    """Read statements over one consistent view of the file."""

    def __init__(
        self,
        connection: Connection,
        measures: Measures | None = None,
        upcast: Upcast = as_written,
    ) -> None:
        self._connection = connection
        self._measures = measures or {}
        self._upcast = upcast  # how the journal's older values read today

    def rows(self, query: Statement | Question) -> Sequence[Any]:
        """All rows of a query."""
        if isinstance(query, Question):
            return query.rows(self._file)
        return self._connection.execute(query).all()

    def first(self, query: Statement | Question) -> Any:
        """The first row, or None."""
        if isinstance(query, Question):
            return next(iter(query.rows(self._file)), None)
        return self._connection.execute(query).first()

    def scalar(self, query: Statement | Question) -> Any:
        """The first value of the first row, or None."""
        if isinstance(query, Question):
            row = self.first(query)
            return None if row is None else row[0]
        return self._connection.execute(query).scalar()

    @cached_property
    def _file(self) -> sqlite3.Connection:
        """SQLite's own connection, in the same transaction."""
        return file_of(self._connection)

    def text_rows(self, statement: str, values: Sequence[Any]) -> Sequence[ResultRow[Any]]:
        """Rows of a SELECT in SQLite's own words (full-text search); values are bound."""
        return self._connection.exec_driver_sql(statement, tuple(values)).all()

    def blob(self, digest: str) -> bytes | None:
        """The bytes kept under a digest."""
        return read_blob(self._connection, digest)

    def journal_entries(self, operation: int, limit: int) -> list[Entry]:
        """The first entries of an operation."""
        query = select(ENTRIES).where(ENTRIES.c.operation == operation)
        rows = self._connection.execute(query.order_by(ENTRIES.c.id).limit(limit))
        return [read_entry(row) for row in rows]

    def replayed(self, until: datetime) -> Replay:
        """What the tables held at a moment, by the journal (`past` makes a view of it)."""
        return replay_until(self._connection, until, self._upcast)

    def elsewhere(self, connection: Connection) -> "Reader":
        """The same kind of reader over another database."""
        return Reader(connection, self._measures, self._upcast)

    def measured(self, name: str, event_id: int) -> Any:
        """What a higher room counts under this name for an event; None where nobody does."""
        count = self._measures.get(name)
        return None if count is None else count(self, event_id)

    def read(
        self, query: Callable[Concatenate["Reader", P], R], *args: P.args, **kw: P.kwargs
    ) -> R:
        """Run a feature's query inside this view."""
        return query(self, *args, **kw)


class Work(Reader):
    """A unit of work: everything an operation may do."""

    def __init__(
        self,
        connection: Connection,
        *,
        now: datetime,
        desk: str,
        operator: str,
        reactions: Reactions | None = None,
        measures: Measures | None = None,
    ) -> None:
        super().__init__(connection, measures)
        self.now = now
        self.desk = desk
        self.operator = operator
        self.entries: list[Entry] = []
        self.notes: Values = {}
        self.label = ""  # a msgid that names what came of it, over the operation's own
        self._reactions = reactions or {}

    def add(self, row_type: type[Record | Fact], **values: Any) -> int:
        """Add one row; returns its id (`id=` may be given, e.g. by a parcel)."""
        return self.add_many(row_type, [values])[0]

    def add_many(
        self, row_type: type[Record | Fact], rows: Iterable[Mapping[str, Any]]
    ) -> list[int]:
        """Add many rows in one statement; returns their ids in the same order."""
        table = _journalled(row_type)
        given = list(rows)
        ids = new_ids(len(given))
        full = [
            to_raw(table, complete(table, {"id": row_id, **row}))
            for row_id, row in zip(ids, given, strict=True)
        ]
        if full:
            self._connection.exec_driver_sql(insertion(table), full)
        self.entries += [Entry(Action.ADD, table.name, row["id"], None, row) for row in full]
        return [row["id"] for row in full]

    def change(self, row_type: type[Record], row_id: int, **values: Any) -> bool:
        """Change columns of one record; returns whether anything became different.

        Raises:
            LookupError: there is no such row (a caller's mistake, not the user's).
        """
        table = _changeable(row_type)
        present = self._row(table, row_id)
        different = {name: value for name, value in values.items() if present[name] != value}
        if not different:
            return False
        self._connection.execute(update(table).where(table.c.id == row_id).values(**different))
        before = to_raw(table, {name: present[name] for name in different})
        self.entries.append(
            Entry(Action.CHANGE, table.name, row_id, before, to_raw(table, different))
        )
        return True

    def remove(self, row_type: type[Record], row_id: int) -> None:
        """Take a record out for good; undo brings it back."""
        table = _changeable(row_type)
        present = self._row(table, row_id)
        self._connection.execute(delete(table).where(table.c.id == row_id))
        self.entries.append(Entry(Action.REMOVE, table.name, row_id, to_raw(table, present), None))

    def keep(self, row_type: type[Secret], row_id: int, **values: Any) -> None:
        """Write a secret or derived row under this id, new or over the old one; not journalled."""
        table = table_of(row_type)
        if kind_of(table) is not Kind.SECRET:
            raise TypeError(f"{table.name} is journalled: use add or change")
        self._connection.execute(delete(table).where(table.c.id == row_id))
        self._connection.execute(insert(table).values(**complete(table, {"id": row_id, **values})))

    def save_blob(self, content: bytes, kind: str) -> str:
        """Keep bytes outside the journal; returns their digest for a column."""
        return save_blob(self._connection, Blob(content, kind))

    def note(self, **facts: Any) -> None:
        """Say counts and short plain facts that fill the operation's label in the history.

        Never a person's data: notes stay when a person is erased.
        """
        self.notes.update(facts)

    def emit(self, event: object) -> None:
        """Tell the other rooms, at once and in the same transaction, what has happened."""
        for react in self._reactions.get(type(event), ()):
            react(self, event)

    def _row(self, table: Table, row_id: int) -> Values:
        row = self._connection.execute(select(table).where(table.c.id == row_id)).first()
        if row is None:
            raise LookupError(f"{table.name} has no row {row_id}")
        return dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it


def _journalled(row_type: type[Row]) -> Table:
    table = table_of(row_type)
    if kind_of(table) not in (Kind.RECORD, Kind.FACT):
        raise TypeError(f"{table.name} is not journalled: use keep")
    return table


def _changeable(row_type: type[Row]) -> Table:
    table = table_of(row_type)
    if kind_of(table) is not Kind.RECORD:
        raise TypeError(f"{table.name} holds facts: they are taken back by another fact")
    return table
