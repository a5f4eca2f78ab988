"""Questions that a desk asks at every scan: worded once, then handed to SQLite as they are.

SQLAlchemy puts a statement together, looks it up and wraps its rows anew each time. That is a
tenth of a millisecond; a desk asks a dozen questions while a guest waits, so there it was most of
a check-in. A page that reads a list gains nothing here. What must not come in: statements whose
shape depends on their values, and changing rows.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, Table, bindparam, insert
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect

Convert = Callable[[Any], Any]
_DIALECT = sqlite_dialect(paramstyle="named")


def asked(name: str) -> BindParameter[Any]:
    """The place of a value that is another one at each asking."""
    return bindparam(name)


class Prepared:
    """A SELECT with `asked` in the place of each value that differs between two askings."""

    def __init__(self, query: Select[*tuple[Any, ...]]) -> None:
        self._query = query

    def given(self, **values: Any) -> "Question":
        """The question for these values, by the names of their places."""
        return Question(self, values)

    @property
    def text(self) -> str:
        """The question in SQLite's words."""
        return self._worded.text

    def rows(self, file: sqlite3.Connection, values: Mapping[str, Any]) -> list[Any]:
        """Its rows, with the values that the columns' types stand for."""
        worded = self._worded
        found = file.execute(worded.text, {**worded.constants, **values})
        return [worded.row(raw) for raw in found]

    @cached_property
    def _worded(self) -> "_Worded":
        """Made when first asked: a start of the program words nothing."""
        compiled = self._query.compile(dialect=_DIALECT)
        columns = self._query.selected_columns
        impls = [column.type.dialect_impl(_DIALECT) for column in columns]
        reads = [impl.result_processor(_DIALECT, None) for impl in impls]
        kind = namedtuple("Answer", columns.keys())  # type: ignore[misc]  # known when it is asked
        converted = [(place, read) for place, read in enumerate(reads) if read is not None]
        return _Worded(str(compiled), dict(compiled.params), _maker(kind._make, converted))


@dataclass(frozen=True, slots=True)
class Question:
    """A prepared statement and the values it is asked with."""

    prepared: Prepared
    values: Mapping[str, Any]

    def rows(self, file: sqlite3.Connection) -> list[Any]:
        """All rows of the answer."""
        return self.prepared.rows(file, self.values)


@dataclass(frozen=True, slots=True)
class _Worded:
    """A statement for SQLite: its text, the values that never differ, and how a row is read."""

    text: str
    constants: Mapping[str, Any]
    row: Callable[[tuple[Any, ...]], Any]


def _maker(make: Callable[..., Any], converted: Sequence[tuple[int, Convert]]) -> Convert:
    """From SQLite's values to a row with names."""
    if not converted:
        return make

    def read(raw: tuple[Any, ...]) -> Any:
        values = list(raw)
        for place, convert in converted:
            values[place] = convert(values[place])
        return make(values)

    return read


def file_of(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection under one of SQLAlchemy's, in the same transaction."""
    file = connection.connection.driver_connection
    if not isinstance(file, sqlite3.Connection):
        raise TypeError("the connection is closed, or not one of SQLite")
    return file


@cache
def insertion(table: Table) -> str:
    """The statement that adds a whole row of raw values, by the names of the columns."""
    return str(insert(table).compile(dialect=_DIALECT))
