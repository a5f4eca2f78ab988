"""Names for a page of history, looked up at once.

Names are as they are now and, for rows that are gone, as the journal last knew them. What must
not come in: which table belongs to which (the door), how a column is told (`columns`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Column, Table, select

from hanoiplan.base.clock import from_text, to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.value_words import value_words
from hanoiplan.naming import (
    DELEGATE,
    DELEGATION,
    DOOR,
    DUTY,
    HAND_OUT,
    HAND_OVER,
    ITEM,
    NAME_COLUMNS,
    NAMED,
    PART_OF,
    PASSED,
    REPORT_SENT,
    THINGS,
    THROUGH,
)
from hanoiplan.naming.columns import CALLED, FOLLOWS, SHORTENED, WORDED, kept_back
from hanoiplan.plans.queries import time_zone
from hanoiplan.presence.model import CheckpointKind
from hanoiplan.store.journal import ENTRIES, Action, Entry, read_entry
from hanoiplan.store.parts import in_parts
from hanoiplan.store.rows import Day, Moment, Row, table_of
from hanoiplan.store.values import Values
from hanoiplan.store.work import Reader, Statement


class Namer:
    """Names for one page of history; remembers what it has looked up."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[tuple[str, int], str] = {}
        self._facts: dict[tuple[str, int], Values] = {}  # that other facts are about
        self._main: int | None = None  # the main entrance, once somebody asked
        self._zone = time_zone(reader)

    def look_up(self, entries: Iterable[Entry]) -> None:
        """Look up all names for these entries at once, a query or two for each table."""
        page = list(entries)
        self._look_up_facts([(entry.table, _values(entry)) for entry in page])
        wanted: dict[str, set[int]] = defaultdict(set)
        for table, row_id in (one for entry in page for one in self._needs(entry)):
            wanted[table].add(row_id)
        for table, ids in wanted.items():
            self._look_up(table, ids)

    def of_entry(self, entry: Entry) -> str:
        """Whom an entry is about."""
        if entry.table == "scan_kept":
            number = _values(entry).get("number", 0)
            name = _("Badge {number}").format(number=badge_text(number)) if number else ""
            return self._with_thing(name, entry)
        about = self._about(entry)
        if about is None or entry.action is Action.ERASE:
            return ""
        named_itself = about == (entry.table, entry.row)
        name = self._of(*about) or (_first_name(_values(entry)) if named_itself else "")
        return self._with_thing(name, entry)

    def _with_thing(self, name: str, entry: Entry) -> str:
        thing = self._thing(entry)
        return _("{name} ({thing})").format(name=name, thing=thing) if name and thing else name

    def visible(self, entry: Entry) -> Iterator[tuple[str, str, Any, Any]]:
        """The columns of a change that a person sees: (column, label, before, after)."""
        table = Row.metadata.tables[entry.table]
        for column in table.columns:
            changed = entry.after is not None and column.name in entry.after
            if changed and not (column.info.get("derived", False) or column.name in FOLLOWS):
                before = (entry.before or {}).get(column.name)
                after = (entry.after or {}).get(column.name)
                label: str = column.info["label"]
                yield column.name, _(label), before, after

    def value(self, table: str, column: str, value: Any) -> str:
        """A raw value as a person reads it; nothing of a column that is kept back."""
        if value is None or value == "" or kept_back(table, column):
            return ""
        if column in CALLED:
            return self._of(CALLED[column], value)
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if column in SHORTENED:
            return SHORTENED[column](str(value))
        if (table, column) in WORDED:
            return WORDED[table, column](column, str(value))
        return self._plain(Row.metadata.tables[table].columns[column], str(value))

    def _plain(self, column: Column[Any], value: str) -> str:
        if isinstance(column.type, Moment):
            return f"{to_event_time(from_text(value), self._zone):%H:%M, %d/%m/%Y}"
        if isinstance(column.type, Day):
            return f"{date.fromisoformat(value):%d/%m/%Y}"
        return value_words(column.name, value)

    def _about(self, entry: Entry) -> tuple[str, int] | None:
        """The row whose name says whom an entry is about."""
        table, values = self._fact(entry)
        if table in PART_OF:
            whole = f"{PART_OF[table]}_id"
            return PART_OF[table], values.get(whole) or self._whole_of(entry, whole)
        if "delegate_id" in values:
            return DELEGATE, values["delegate_id"]
        if table == HAND_OVER:
            return DELEGATION, values.get("delegation_id", 0)
        if table == REPORT_SENT:
            return DUTY, values.get("duty_id", 0)
        if entry.table == DOOR and values.get("kind") == CheckpointKind.MAIN:
            return None  # it came with the event, which is what is told
        return (entry.table, entry.row) if entry.table in NAMED else None

    def _whole_of(self, entry: Entry, column: str) -> int:
        """What a row belongs to that was only changed, so that its entry does not say."""
        columns = Row.metadata.tables[entry.table].c
        if column not in columns:
            return 0
        return self._reader.scalar(select(columns[column]).where(columns.id == entry.row)) or 0

    def _thing(self, entry: Entry) -> str:
        """What was handed out, with its number, or the door that was passed.

        Of the main entrance nothing is said: where no door is named it was that one.
        """
        table, values = self._fact(entry)
        if table == HAND_OUT:
            item, number = self._of(ITEM, values.get("item_id", 0)), values.get("number")
            told = _("{item} number {number}")
            return told.format(item=item, number=number) if item and number else item
        door = values.get("checkpoint_id", 0) if table in PASSED else 0
        return "" if not door or door == self._main_door() else self._of(DOOR, door)

    def _main_door(self) -> int:
        if self._main is None:
            doors = Row.metadata.tables[DOOR].c
            query = select(doors.id).where(doors.kind == CheckpointKind.MAIN)
            self._main = self._reader.scalar(query) or 0
        return self._main

    def _fact(self, entry: Entry) -> tuple[str, Values]:
        """The entry's table and values, or those of the fact that it is about."""
        table, values = entry.table, _values(entry)
        while table in THROUGH:
            column, target = THROUGH[table]
            place = (target.__table__.name, values.get(column, 0))
            if place not in self._facts:
                self._look_up_facts([(table, values)])
            table, values = place[0], self._facts.get(place, {})
        return table, values

    def _needs(self, entry: Entry) -> Iterator[tuple[str, int]]:
        """Every row that is called by its name when this entry is told."""
        about = self._about(entry)
        if about is not None:
            yield about
        values = self._fact(entry)[1]
        for column in THINGS:
            if values.get(column):
                yield CALLED[column], values[column]
        for values in (entry.before or {}, entry.after or {}):
            for column, table in CALLED.items():
                if values and values.get(column) is not None:
                    yield table, values[column]

    def _of(self, table: str, row_id: int) -> str:
        if (table, row_id) not in self._known:
            self._look_up(table, {row_id})
        return self._known[table, row_id]

    def _look_up_facts(self, about: Collection[tuple[str, Values]]) -> None:
        """Of facts about facts those that they are about, until it is known whose they are."""
        wanted: dict[type[Row], set[int]] = defaultdict(set)
        for table, values in about:
            if table in THROUGH:
                column, target = THROUGH[table]
                wanted[target].add(values.get(column, 0))
        for target, ids in wanted.items():
            columns = table_of(target).c
            found = [
                (row.id, dict(row._mapping))  # noqa: SLF001 - SQLAlchemy's public name for it
                for row in self._among(select(*columns), columns.id, ids)
            ]
            name = table_of(target).name
            self._facts |= {(name, row_id): values for row_id, values in found}
            self._look_up_facts([(name, values) for _row_id, values in found])

    def _look_up(self, name: str, ids: Collection[int]) -> None:
        """As rows are now; those that are gone as the journal last knew them."""
        table = Row.metadata.tables[name]
        columns = [table.c[column] for column in NAME_COLUMNS if column in table.c]
        for row in self._among(select(table.c.id, *columns), table.c.id, ids):
            self._known[name, row.id] = _first_name(dict(row._mapping)) or _nameless(name)  # noqa: SLF001 - SQLAlchemy's public name for it
        if name == DELEGATE:
            self._name_merged(table, ids)
        gone = {row_id for row_id in ids if (name, row_id) not in self._known}
        self._known.update(dict.fromkeys(((name, row_id) for row_id in gone), ""))
        for entry in self._last_known(table, gone):
            known = _first_name(entry.after or entry.before or {})
            self._known[name, entry.row] = known or _nameless(name)

    def _name_merged(self, table: Table, ids: Collection[int]) -> None:
        """Of a record that lives on in another both names, so that one search finds both lives."""
        into = table.c.merged_into
        merged = self._among(select(table.c.id, into).where(into.is_not(None)), table.c.id, ids)
        for row in list(merged):
            now, before = self._of(DELEGATE, row.merged_into), self._known[DELEGATE, row.id]
            told = now if now == before else _("{name}, now {kept}").format(name=before, kept=now)
            self._known[DELEGATE, row.id] = told

    def _last_known(self, table: Table, ids: Collection[int]) -> list[Entry]:
        """The newest entry of each of these rows."""
        query = select(ENTRIES).where(ENTRIES.c.table_name == table.name)
        rows = sorted(self._among(query, ENTRIES.c.row, ids), key=lambda row: row.id)
        return [read_entry(row) for row in {row.row: row for row in rows}.values()]

    def _among(self, query: Statement, column: Any, ids: Collection[int]) -> Iterator[Any]:
        for part in in_parts(ids):
            yield from self._reader.rows(query.where(column.in_(part)))


def _values(entry: Entry) -> Values:
    return {**(entry.before or {}), **(entry.after or {})}


def _first_name(values: dict[str, Any]) -> str:
    return next((str(values[name]) for name in NAME_COLUMNS if values.get(name)), "")


def _nameless(table: str) -> str:
    """A person cannot be without a name but by law."""
    return _("a person erased by law") if table == DELEGATE else ""
