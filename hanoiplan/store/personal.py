"""What a file holds of one person: records, rows that point at them, words, and where they stand.

Reading only. The columns are those that the file has, so that a copy of an older shape is read as
it is. What must not come in: any feature's name (a room brings a `Subject`), and writing.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Text

from hanoiplan.store import journal
from hanoiplan.store.journal import OPERATIONS, Entry
from hanoiplan.store.rows import Kind, Row, kind_of
from hanoiplan.store.values import Values, canonical, complete, to_raw
from hanoiplan.store.work import Reader

POINTER = "_id"  # a column "person_id" points at a row of the table "person"
SHORT = 5  # letters: a shorter single word stands in too many other texts to say anything

Columns = dict[str, Any]  # by name: what the column holds once it is emptied


@dataclass(frozen=True, slots=True)
class Subject:
    """What a room says about erasing one of its records. Everything that is not named goes."""

    table: str
    stays: frozenset[str]  # the columns that may keep their values
    joined: str  # the column with the id of a record of the same person that this went into
    ended: str  # a moment that is set when it is empty
    known_by: tuple[str, ...]  # columns by which records that were taken out are recognised
    telling: tuple[str, ...]  # columns whose values would betray the person anywhere else
    by_hand: frozenset[str]  # tables of which a human decides when they name the person


@dataclass(frozen=True, slots=True)
class Named:
    """A row of another person or of a thing that names this one, such as who took a parcel."""

    table: str
    row: int
    columns: frozenset[str]  # those that name the person now; they are emptied
    entries: tuple[int, ...]  # the row's journal entries that do


@dataclass(frozen=True, slots=True)
class Place:
    """A row that still speaks of the person: of another record, so nobody but a human decides."""

    table: str
    row: int


def records_of(reader: Reader, subject: Subject, known: Collection[int]) -> frozenset[int]:
    """All records of the same person that this file or its journal has; none when it has none."""
    marks = ",".join("?" * len(known))
    query = (
        f'SELECT id FROM "{subject.table}" WHERE id IN ({marks})'  # noqa: S608 - our own table's name
        f" UNION SELECT row FROM journal_entry WHERE table_name=? AND row IN ({marks})"
    )
    there = {row[0] for row in reader.text_rows(query, [*known, subject.table, *known])}
    return frozenset(same_person(PersonalFile(reader), subject, there) if there else ())


def words_about(reader: Reader, subject: Subject, records: Collection[int]) -> frozenset[str]:
    """The names and numbers that would betray the person, of now and of earlier."""
    return frozenset(telling(PersonalFile(reader), subject, records))


class PersonalFile:
    """The tables of an open file as they are, which in an older copy are not today's."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.columns = dict(_tables(reader))

    def all(self, statement: str, values: Sequence[object] = ()) -> Sequence[Any]:
        return self._reader.text_rows(statement, values)

    def ids(self, statement: str, wanted: Collection[object], *first: object) -> set[int]:
        """Ids by a statement that ends in `IN`; few are ever asked for."""
        if not wanted:
            return set()
        marks = ",".join("?" * len(wanted))
        rows = self.all(f"{statement} ({marks})", [*first, *wanted])
        return {row[0] for row in rows if row[0] is not None}

    def row(self, table: str, row_id: int) -> Values | None:
        rows = self.all(f'SELECT * FROM "{table}" WHERE id=?', [row_id])  # noqa: S608 - our own table's name
        return dict(rows[0]._mapping) if rows else None  # noqa: SLF001 - SQLAlchemy's public name for it

    def entries(self, table: str, row_id: int) -> Sequence[Any]:
        """The entries of a row that still have their values."""
        query = (
            "SELECT * FROM journal_entry WHERE table_name=? AND row=? AND payload IS NOT NULL"
            " ORDER BY operation, id"
        )
        return self.all(query, [table, row_id])

    def values(self, table: str, row_id: int) -> Iterator[Values]:
        """All that the row holds and, by the journal, ever held."""
        yield self.row(table, row_id) or {}
        for entry in map(journal.read_entry, self.entries(table, row_id)):
            yield entry.before or {}
            yield entry.after or {}


def _tables(reader: Reader) -> Iterator[tuple[str, Columns]]:
    for table in Row.metadata.sorted_tables:
        if "kind" in table.info and kind_of(table) in (Kind.RECORD, Kind.FACT):
            usual = to_raw(table, complete(table, {}))
            found: Sequence[Any] = reader.text_rows(f'PRAGMA table_info("{table.name}")', ())
            if found:
                yield table.name, {row[1]: _nothing(row, usual.get(row[1])) for row in found}


def _nothing(column: Any, usual: object) -> object:
    """What a column holds in a row of which nothing is known."""
    _place, _name, kind, never_null, *_rest = column
    if usual is not None or not never_null:
        return usual
    return 0 if kind.upper().startswith(("INT", "BOOL")) else ""


def same_person(file: PersonalFile, subject: Subject, known: Collection[int]) -> set[int]:
    """With those that were merged, those of the name that were taken out, those erased together."""
    found, before = set(known), set[int]()
    while found != before:
        before = set(found)
        if subject.joined in file.columns[subject.table]:
            found |= file.ids(
                f'SELECT "{subject.joined}" FROM "{subject.table}" WHERE id IN',  # noqa: S608 - our own names
                before,
            )
            found |= file.ids(
                f'SELECT id FROM "{subject.table}" WHERE "{subject.joined}" IN',  # noqa: S608 - our own names
                before,
            )
        found |= _taken_out(file, subject, before) | _erased_with(file, subject, before)
    return found


def _erased_with(file: PersonalFile, subject: Subject, records: Collection[int]) -> set[int]:
    """An earlier erasure knew more than can be found out today."""
    query = (
        "SELECT other.row FROM journal_entry other JOIN journal_entry this USING (operation)"
        " WHERE other.action='erase' AND this.action='erase'"
        " AND other.table_name=this.table_name AND this.table_name=? AND this.row IN"
    )
    return file.ids(query, records, subject.table)


def _taken_out(file: PersonalFile, subject: Subject, records: Collection[int]) -> set[int]:
    """Records that only the journal knows (an import undone and done anew) of the same name."""
    found: set[int] = set()
    for column in subject.known_by:
        names = {
            values[column]
            for record in records
            for values in file.values(subject.table, record)
            if values.get(column)
        }
        statement = (
            f'SELECT row FROM journal_entry WHERE row NOT IN (SELECT id FROM "{subject.table}")'  # noqa: S608 - our own table's name
            " AND table_name=? AND payload IS NOT NULL AND json_extract(payload, ?) IN"
        )
        for side in ("before", "after"):
            found |= file.ids(statement, names, subject.table, f"$.{side}.{column}")
    return found


def lent(file: PersonalFile, subject: Subject, records: Collection[int]) -> dict[int, list[int]]:
    """Journal entries of other records that hold this person's values, ids by row.

    A merge writes one record's values into the other; undone, both steps are still written there.
    """
    merges = file.ids(  # an import adds rows with all their columns: that is no merge
        "SELECT operation FROM journal_entry WHERE table_name=? AND action='change'"
        " AND instr(columns, ?) AND row IN",
        records,
        subject.table,
        canonical(subject.joined),
    )
    query = (
        "SELECT id FROM journal_entry WHERE table_name=? AND action='change'"
        " AND payload IS NOT NULL AND operation IN"
    )
    found: dict[int, list[int]] = {}
    for entry in sorted(file.ids(query, merges, subject.table)):
        row = file.all("SELECT row FROM journal_entry WHERE id=?", [entry])[0][0]
        if row not in records:
            found.setdefault(row, []).append(entry)
    return found


def rows_about(
    file: PersonalFile, subject: Subject, records: set[int]
) -> Iterator[tuple[str, int]]:
    """The records and what points at them, also over facts ("taken back" points at a passage)."""
    reached = {subject.table: set(records)}
    queue = [subject.table]
    while queue:
        target = queue.pop()
        for table, column in _pointing_at(file, target):
            query = f'SELECT id FROM "{table}" WHERE "{column}" IN'  # noqa: S608 - our own names
            new = file.ids(query, reached[target]) - reached.get(table, set())
            reached.setdefault(table, set()).update(new)
            if new and kind_of(Row.metadata.tables[table]) is Kind.FACT:
                queue.append(table)
    for table, rows in sorted(reached.items()):
        if goes(file, subject, table):
            yield from ((table, row) for row in sorted(rows))


def _pointing_at(file: PersonalFile, target: str) -> list[tuple[str, str]]:
    """Columns that are named for the table, or declared to point at it under another name."""
    found = []
    for table, there in file.columns.items():
        declared = Row.metadata.tables[table].foreign_keys
        named = {key.parent.name for key in declared if key.column.table.name == target}
        found += [(table, name) for name in sorted(set(there) & (named | {f"{target}{POINTER}"}))]
    return found


def goes(file: PersonalFile, subject: Subject, table: str) -> set[str]:
    """The columns that are emptied; of the subject itself all that it does not keep."""
    there = set(file.columns[table])
    if table == subject.table:
        return there - subject.stays - {"id"}
    known = Row.metadata.tables[table].columns
    marked = {column.name for column in known if column.info.get("personal", False)}
    return there & marked


def named_in(file: PersonalFile, subject: Subject, words: Collection[str]) -> Iterator[Named]:
    """Where the person is named in a column that may hold a name: receivers, keepers, reasons."""
    kept = {subject.table, *subject.by_hand, OPERATIONS.name}
    for place in elsewhere(file, words):
        if place.table in kept:
            continue
        free = goes(file, subject, place.table)
        present = file.row(place.table, place.row) or {}
        columns = frozenset(name for name in free if _says(present.get(name), words))
        entries = tuple(
            one.id
            for one in file.entries(place.table, place.row)
            if _entry_says(journal.read_entry(one), free, words)
        )
        if columns or entries:
            yield Named(place.table, place.row, columns, entries)


def _entry_says(entry: Entry, columns: Collection[str], words: Collection[str]) -> bool:
    sides = (entry.before or {}, entry.after or {})
    return any(_says(side.get(name), words) for side in sides for name in columns)


def _says(text: object, words: Collection[str]) -> bool:
    """Whether one of the words stands in a text as a whole: "An" is no part of "Anh"."""
    if not isinstance(text, str) or not text:
        return False
    folded = text.casefold()
    return any(re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", folded) for word in words)


def telling(file: PersonalFile, subject: Subject, records: Iterable[int]) -> set[str]:
    """Values that would betray the person wherever they stand, of now and of earlier."""
    columns = subject.telling
    return {
        str(values[column])
        for record in records
        for values in file.values(subject.table, record)
        for column in columns
        if len(str(values.get(column) or "")) >= SHORT
    }


def elsewhere(file: PersonalFile, words: Iterable[str]) -> tuple[Place, ...]:
    """The rows in which any of these words still stands, also in capitals as on official papers."""
    written = {spelt for word in words for spelt in (word, word.upper())}
    found = {place for word in written for place in places(file, word)}
    return tuple(sorted(found, key=lambda place: (place.table, place.row)))


def places(file: PersonalFile, word: str) -> Iterator[Place]:
    """Every row in which a text stands, or in whose journal it does, or the note of a step.

    Capital or small makes no difference to Latin letters without marks.
    """
    anywhere = _anywhere(word)
    for name, columns in file.columns.items():
        texts = [one for one in Row.metadata.tables[name].columns if isinstance(one.type, Text)]
        for column in (one.name for one in texts if one.name in columns):
            query = f'SELECT id FROM "{name}" WHERE "{column}" LIKE ? ESCAPE \'|\''  # noqa: S608 - our own names
            yield from (Place(name, row[0]) for row in file.all(query, [anywhere]))
    anywhere = _anywhere(canonical(word)[1:-1])  # as JSON spells it
    query = "SELECT DISTINCT table_name, row FROM journal_entry WHERE payload LIKE ? ESCAPE '|'"
    yield from (Place(row[0], row[1]) for row in file.all(query, [anywhere]))
    query = "SELECT id FROM journal_operation WHERE notes LIKE ? ESCAPE '|'"
    yield from (Place(OPERATIONS.name, row[0]) for row in file.all(query, [anywhere]))


def _anywhere(word: str) -> str:
    """A pattern of LIKE that finds the word as it is inside a text."""
    plain = word.replace("|", "||").replace("%", "|%").replace("_", "|_")
    return f"%{plain}%"
