"""A desk that scans one badge after the other, beside raw `sqlite3` writing the very same rows.

Run as a program of its own, so that a slow disk can be put under it (`slow_disk.py`):

    python check_ins.py FOLDER SCANS

Prints JSON: seconds of each check-in, and of each writing of its rows into a copy of the file
with the same settings, one after the other.
"""

import gc
import json
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from hanoiplan.delegates.issuing import give_codes
from hanoiplan.registration.model import Outcome
from hanoiplan.registration.operations import check_in
from hanoiplan.store.engine import SETTINGS
from tests.builders import Desk, a_desk, many_names

PEOPLE, FIRST = 5_000, 50  # in the list; scans before anything is measured
TABLES = ("passage", "journal_operation", "journal_entry")  # what one check-in writes
Row = dict[str, Any]


class RawWriter:
    """The floor: BEGIN, one INSERT a row, COMMIT, by the sqlite3 module and nothing else."""

    def __init__(self, file: Path) -> None:
        self._file = _connected(file)

    def write(self, rows: list[tuple[str, Row]]) -> None:
        """The rows of one check-in, in one transaction."""
        self._file.execute("BEGIN IMMEDIATE")
        for statement, values in rows:
            self._file.execute(statement, values)
        self._file.execute("COMMIT")


class Reading:
    """Reads what the last check-in wrote, so that the same can be written raw."""

    def __init__(self, file: Path) -> None:
        self._file = _connected(file)
        self._file.row_factory = sqlite3.Row
        self._columns = {table: self._names(table) for table in TABLES}

    def newest(self) -> list[tuple[str, Row]]:
        """The newest row of each table with the statement that adds it."""
        return [(self._insert(table), self._row(table)) for table in TABLES]

    def _row(self, table: str) -> Row:
        query = f"SELECT * FROM {table} ORDER BY id DESC LIMIT 1"
        return dict(self._file.execute(query).fetchone())

    def _insert(self, table: str) -> str:
        names = self._columns[table]
        places = ", ".join(f":{name}" for name in names)
        columns = '", "'.join(names)
        return f'INSERT INTO {table} ("{columns}") VALUES ({places})'

    def _names(self, table: str) -> list[str]:
        return [row["name"] for row in self._file.execute(f"PRAGMA table_info({table})")]


def _connected(file: Path) -> sqlite3.Connection:
    """As the program opens a file: a log beside it, and every commit on the disk."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    for setting in SETTINGS:
        connection.execute(setting)
    return connection


def a_full_list(desk: Desk) -> list[str]:
    """The codes of everybody on the list."""
    names = many_names(PEOPLE)
    ids: list[int] = []
    for part in range(50):
        ids += desk.bring(*names[part::50], delegation=f"Đoàn {part}", country="Việt Nam")
    return list(desk.workspace.do(give_codes, desk.event, ids).values())


def spent_on(act: Callable[[], object]) -> float:
    """Seconds by the clock: a guest waits for the disk as well."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def scan(desk: Desk, code: str) -> None:
    """One check-in, as the page does it."""
    outcome = desk.workspace.do(check_in, desk.event, code)
    assert outcome.outcome is Outcome.WELCOME


def measured(folder: Path, scans: int) -> dict[str, list[float]]:
    """Seconds of `scans` check-ins and of as many raw writings."""
    file, copy = folder / "a.hanoiplan", folder / "raw.db"
    found: dict[str, list[float]] = {"ours": [], "raw": []}
    with a_desk(file) as desk:
        codes: Iterator[str] = iter(a_full_list(desk))
        desk.workspace.close()
        shutil.copy(file, copy)
        desk.reopen()
        raw, reading = RawWriter(copy), Reading(file)
        for turn in range(FIRST + scans):
            code = next(codes)
            ours = spent_on(lambda code=code: scan(desk, code))  # type: ignore[misc]  # bound now
            rows = reading.newest()
            theirs = spent_on(lambda rows=rows: raw.write(rows))  # type: ignore[misc]  # bound now
            if turn >= FIRST:
                found["ours"].append(ours)
                found["raw"].append(theirs)
    return found


if __name__ == "__main__":
    gc.freeze()
    print(json.dumps(measured(Path(sys.argv[1]), int(sys.argv[2]))))  # noqa: T201 - the answer
