"""Erasing one record by law: what it held leaves the row, the journal, the search and the bytes.

The row stays as a tombstone, so that facts keep pointing at something. Every journal entry of it
loses salt and payload while the chain stays whole, and one entry says what the row holds from then
on: that is what `verify` compares with. A copy of an older shape is erased without being upgraded.

What must not come in: what belongs to a person (`personal.py` reads that), and any feature's name.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, delete, update

from hanoiplan.base import clock as time
from hanoiplan.base import ids
from hanoiplan.base.clock import Clock, HybridClock
from hanoiplan.store import chain, journal, search
from hanoiplan.store.blobs import BLOBS
from hanoiplan.store.engine import Doors
from hanoiplan.store.home import home_of
from hanoiplan.store.journal import ENTRIES, Act, Action, Entry, Heading
from hanoiplan.store.personal import (
    PersonalFile,
    Place,
    Subject,
    elsewhere,
    goes,
    lent,
    named_in,
    places,
    rows_about,
    same_person,
    telling,
)
from hanoiplan.store.shapes import shape_of
from hanoiplan.store.work import Reader

CAME_HERE = "came here"


@dataclass(frozen=True, slots=True)
class By:
    """Who erases, when, and what the history says of it; the label's placeholder is `{n}`."""

    clock: Clock
    desk: str
    operator: str
    label: str
    notes: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Emptied:
    """What an erasure did in one file, in figures."""

    rows: int
    entries: int
    pictures: int
    elsewhere: tuple[Place, ...] = ()


def erase(
    doors: Doors, subject: Subject, known: Collection[int], sign: Callable[[], By]
) -> Emptied:
    """Erase the records of one person and what belongs to them, and sweep the file's bytes.

    `sign` is asked once the file is known to be ours alone, before anything is written. What was
    erased before is only swept again, so that an erasure that was cut short ends well.

    Raises:
        Busy: another program has the file open, and nothing was changed; or it opened the file
            during the sweep, and the erasure has to be done once more.
    """
    doors.refuse_if_shared()
    by = sign()
    with doors.writing() as connection:
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
        emptied = _erase(doors, connection, subject, known, by)
    doors.sweep()
    return emptied


@dataclass(frozen=True, slots=True)
class _Step:
    """What becomes of one row: the entry to write, and which of its entries are emptied."""

    entry: Entry
    emptied: tuple[int, ...]


def _erase(
    doors: Doors, connection: Connection, subject: Subject, known: Collection[int], by: By
) -> Emptied:
    file = PersonalFile(Reader(connection))
    now = time.to_text(by.clock.now())
    records = same_person(file, subject, known)
    words = telling(file, subject, records)
    todo = list(_steps(file, subject, records, now))
    todo += _named_steps(file, subject, words, todo)
    pictures = _pictures(file, todo)
    entries = sum(_empty(connection, step) for step in todo)
    for step in todo:
        _write(connection, step.entry)
    search.store(connection, records, ())
    search.rebuild(connection)
    if todo:
        _sign(doors, connection, [step.entry for step in todo], by, entries)
    gone = _drop_unused(file, connection, pictures)
    return Emptied(len(todo), entries, gone, elsewhere(file, words))


def _steps(file: PersonalFile, subject: Subject, records: set[int], now: str) -> Iterator[_Step]:
    for table, row in rows_about(file, subject, records):
        step = _step(file, subject, table, row, now)
        if step is not None:
            yield step
    for row, entries in lent(file, subject, records).items():  # the row itself stays as it is
        entry = Entry(Action.ERASE, subject.table, row, None, file.row(subject.table, row))
        yield _Step(entry, tuple(entries))


def _named_steps(
    file: PersonalFile, subject: Subject, words: Collection[str], done: Iterable[_Step]
) -> list[_Step]:
    """Of rows that are not the person's only what names the person: the rest is somebody else's."""
    known = {(step.entry.table, step.entry.row) for step in done}
    steps = []
    for one in named_in(file, subject, words):
        if (one.table, one.row) in known:
            continue
        nothing, after = file.columns[one.table], file.row(one.table, one.row)
        if after is not None:
            after |= {name: nothing[name] for name in one.columns}
        steps.append(_Step(Entry(Action.ERASE, one.table, one.row, None, after), one.entries))
    return steps


def _step(file: PersonalFile, subject: Subject, table: str, row: int, now: str) -> _Step | None:
    """What the row holds from now on; None when nothing is left to do."""
    present = file.row(table, row)
    after = None
    if present is not None:
        gone = goes(file, subject, table)
        nothing = file.columns[table]
        after = {name: nothing[name] if name in gone else old for name, old in present.items()}
        if table == subject.table and not after[subject.ended]:
            after[subject.ended] = now
    full = file.entries(table, row)
    if after == present and all(one.action == Action.ERASE for one in full):
        return None
    return _Step(Entry(Action.ERASE, table, row, None, after), tuple(one.id for one in full))


def _empty(connection: Connection, step: _Step) -> int:
    """Delete salt and payload; returns of how many entries."""
    for entry in step.emptied:
        this = update(ENTRIES).where(ENTRIES.c.id == entry)
        connection.execute(this.values(salt=None, payload=None))
    return len(step.emptied)


def _write(connection: Connection, step: Entry) -> None:
    if step.after is None:
        return
    names = [name for name in step.after if name != "id"]
    told = ", ".join(f'"{name}"=?' for name in names)
    values = tuple(step.after[name] for name in names)
    statement = f'UPDATE "{step.table}" SET {told} WHERE id=?'  # noqa: S608 - our own names
    connection.exec_driver_sql(statement, (*values, step.row))


def _sign(doors: Doors, connection: Connection, todo: list[Entry], by: By, entries: int) -> None:
    """Write the operation; a copy begins a life of its own first, so that two never mingle."""
    home, now = home_of(doors.file), time.to_text(by.clock.now())
    ids.begin_above(journal.newest_id(connection))
    if journal.incarnation_at(connection, home) is None:
        chain.start_incarnation(connection, moment=now, reason=CAME_HERE, home=home)
    stamps = HybridClock(by.clock)
    stamps.seen(journal.latest_stamp(connection))
    heading = Heading(
        act=Act.DO,
        label=by.label,
        desk=by.desk,
        operator=by.operator,
        stamp=stamps.tick(),
        moment=now,
        undoable=False,
        shape=shape_of(connection),
    )
    chain.append(connection, replace(heading, notes={**by.notes, "n": entries}), todo)


# --- pictures ------------------------------------------------------------------------------------


def _pictures(file: PersonalFile, todo: Iterable[_Step]) -> set[str]:
    """The digests of all pictures that these rows show or ever showed."""
    texts = {
        value
        for step in todo
        for values in file.values(step.entry.table, step.entry.row)
        for value in values.values()
        if isinstance(value, str) and value
    }
    kept = {row[0] for row in file.all("SELECT digest FROM blob")}
    return texts & kept


def _drop_unused(file: PersonalFile, connection: Connection, digests: Iterable[str]) -> int:
    """Remove the pictures that no row and no journal entry speaks of any more."""
    unused = [digest for digest in digests if not any(places(file, digest))]
    for digest in unused:
        connection.execute(delete(BLOBS).where(BLOBS.c.digest == digest))
    return len(unused)
