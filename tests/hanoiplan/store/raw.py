"""Looking at and damaging a workspace file behind the program's back, with bare SQLite."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hanoiplan.schema import METADATA
from hanoiplan.store.rows import Kind, kind_of

Tables = dict[str, dict[int, dict[str, Any]]]


@contextmanager
def bare(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection of no program of ours; commits at the end."""
    connection = sqlite3.connect(file)
    connection.row_factory = sqlite3.Row
    try:
        yield connection
        connection.commit()
    finally:
        connection.close()


def tamper(file: Path, statement: str, *values: object) -> int:
    """Run one statement behind the program's back; returns how many rows it touched."""
    with bare(file) as connection:
        return connection.execute(statement, values).rowcount


def tables_of_kind(*kinds: Kind) -> list[str]:
    """Names of the tables of these kinds."""
    tables = METADATA.sorted_tables
    return [table.name for table in tables if "kind" in table.info and kind_of(table) in kinds]


def contents(file: Path, *kinds: Kind) -> Tables:
    """Every row of every table of these kinds, as SQLite holds it."""
    with bare(file) as connection:
        return {
            name: {row["id"]: dict(row) for row in connection.execute(f"SELECT * FROM {name}")}
            for name in tables_of_kind(*kinds)
        }


def replayed(file: Path) -> Tables:
    """Records and facts as the journal alone makes them; a second opinion, not the program's."""
    tables: Tables = {name: {} for name in tables_of_kind(Kind.RECORD, Kind.FACT)}
    with bare(file) as connection:
        query = "SELECT * FROM journal_entry ORDER BY operation, id"
        for entry in connection.execute(query):
            rows, after = tables[entry["table_name"]], json.loads(entry["payload"])["after"]
            if entry["action"] == "remove":
                del rows[entry["row"]]
            elif entry["action"] == "add":
                assert entry["row"] not in rows, "a row was added twice"
                rows[entry["row"]] = after
            else:
                rows[entry["row"]].update(after)
    return tables
