"""What rows and values are called in sentences: people by name, columns by label.

Names are looked up as they are now and, for rows that are gone, as the journal last knew them.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Column, Table, select

from hanoiplan.base.clock import from_text, to_event_time
from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface, masked_phone
from hanoiplan.delegates.codes import badge_text
from hanoiplan.delegates.queries import in_parts
from hanoiplan.delegates.tables import Delegate, Delegation, SavedView
from hanoiplan.delegates.value_words import value_words
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.queries import time_zone
from hanoiplan.presence.tables import Passage, PassageTakenBack
from hanoiplan.store.journal import ENTRIES, Action, Entry, read_entry
from hanoiplan.store.rows import Day, Moment, Row
from hanoiplan.store.values import Values
from hanoiplan.store.work import Reader, Statement

_DELEGATE, _DELEGATION = Delegate.__tablename__, Delegation.__tablename__
_TAKEN_BACK = PassageTakenBack.__tablename__
_NAME_COLUMNS = ("printed_vi", "printed_en", "passport_name", "name_vi", "name_en", "title_vi")


class Namer:
    """Names for one page of history; remembers what it has looked up."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[tuple[str, int], str] = {}
        self._passages: dict[int, int] = {}  # whose passage it is
        self._zone = time_zone(reader)

    def look_up(self, entries: Iterable[Entry]) -> None:
        """Look up all names for these entries at once, a query or two for each table."""
        page = list(entries)
        self._look_up_passages(
            {_values(entry).get("passage_id", 0) for entry in page if entry.table == _TAKEN_BACK}
        )
        wanted: dict[str, set[int]] = defaultdict(set)
        for table, row_id in (one for entry in page for one in self._needs(entry)):
            wanted[table].add(row_id)
        for table, ids in wanted.items():
            self._look_up(table, ids)

    def of_entry(self, entry: Entry) -> str:
        """Whom an entry is about."""
        if entry.table == "scan_kept":
            number = _values(entry).get("number", 0)
            return _("Badge {number}").format(number=badge_text(number)) if number else ""
        about = self._about(entry)
        if about is None or entry.action is Action.ERASE:
            return ""
        named_itself = about == (entry.table, entry.row)
        return self._of(*about) or (_first_name(_values(entry)) if named_itself else "")

    def visible(self, entry: Entry) -> Iterator[tuple[str, str, Any, Any]]:
        """The columns of a change that a person sees: (column, label, before, after)."""
        table = Row.metadata.tables[entry.table]
        for column in table.columns:
            changed = entry.after is not None and column.name in entry.after
            if changed and not (column.info.get("derived", False) or column.name in _FOLLOWS):
                before = (entry.before or {}).get(column.name)
                after = (entry.after or {}).get(column.name)
                label: str = column.info["label"]
                yield column.name, _(label), before, after

    def value(self, table: str, column: str, value: Any) -> str:
        """A raw value as a person reads it; nothing of a column that is kept back."""
        if value is None or value == "" or kept_back(table, column):
            return ""
        if column in _CALLED:
            return self._of(_CALLED[column], value)
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if column in _SHORTENED:
            return _SHORTENED[column](str(value))
        return self._plain(Row.metadata.tables[table].columns[column], str(value))

    def _plain(self, column: Column[Any], value: str) -> str:
        if isinstance(column.type, Moment):
            return f"{to_event_time(from_text(value), self._zone):%H:%M, %d/%m/%Y}"
        if isinstance(column.type, Day):
            return f"{date.fromisoformat(value):%d/%m/%Y}"
        return value_words(column.name, value)

    def _about(self, entry: Entry) -> tuple[str, int] | None:
        """The row whose name says whom an entry is about."""
        values = _values(entry)
        if entry.table == _TAKEN_BACK:
            passage = values.get("passage_id", 0)
            if passage not in self._passages:
                self._look_up_passages({passage})
            holder = self._passages.get(passage)
            return None if holder is None else (_DELEGATE, holder)
        if "delegate_id" in values:
            return _DELEGATE, values["delegate_id"]
        return (entry.table, entry.row) if entry.table in (_DELEGATE, _DELEGATION) else None

    def _needs(self, entry: Entry) -> Iterator[tuple[str, int]]:
        """Every row that is called by its name when this entry is told."""
        about = self._about(entry)
        if about is not None:
            yield about
        for values in (entry.before, entry.after):
            for column, table in _CALLED.items():
                if values and values.get(column) is not None:
                    yield table, values[column]

    def _of(self, table: str, row_id: int) -> str:
        if (table, row_id) not in self._known:
            self._look_up(table, {row_id})
        return self._known[table, row_id]

    def _look_up_passages(self, ids: Collection[int]) -> None:
        for row in self._among(select(Passage.id, Passage.delegate_id), Passage.id, ids):
            self._passages[row.id] = row.delegate_id

    def _look_up(self, name: str, ids: Collection[int]) -> None:
        """As rows are now; those that are gone as the journal last knew them."""
        table = Row.metadata.tables[name]
        columns = [table.c[column] for column in _NAME_COLUMNS if column in table.c]
        for row in self._among(select(table.c.id, *columns), table.c.id, ids):
            self._known[name, row.id] = _first_name(dict(row._mapping)) or _nameless(name)  # noqa: SLF001 - SQLAlchemy's public name for it
        if name == _DELEGATE:
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
            now, before = self._of(_DELEGATE, row.merged_into), self._known[_DELEGATE, row.id]
            told = now if now == before else _("{name}, now {kept}").format(name=before, kept=now)
            self._known[_DELEGATE, row.id] = told

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
    return next((str(values[name]) for name in _NAME_COLUMNS if values.get(name)), "")


def _nameless(table: str) -> str:
    """A person cannot be without a name but by law."""
    return _("a person erased by law") if table == _DELEGATE else ""


def kept_back(table: str, column: str) -> bool:
    """Whether the history says only that a column changed.

    What is personal is kept back unless it is told or shortened here, so that a column that
    somebody adds later betrays nobody.
    """
    if (table, column) in _UNREADABLE:
        return True
    known = column in _TOLD or column in _SHORTENED
    return not known and bool(Row.metadata.tables[table].columns[column].info.get("personal"))


def _picture(_digest: str) -> str:
    return _("a picture")


def _country(code: str) -> str:
    country = country_of(code)
    return code if country is None else country.name.pick(interface().language)


def _day(text: str) -> str:
    """A date that was understood when it was written; any other text as it is."""
    try:
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    except ValueError:
        return text


_CALLED = {"delegation_id": _DELEGATION, "merged_into": _DELEGATE}  # ids, told by the row's name
_FOLLOWS = frozenset({"rank_place"})  # follows from another column that is told
_UNREADABLE = frozenset({(SavedView.__tablename__, "content")})  # JSON
_SHORTENED: dict[str, Callable[[str], str]] = {
    **dict.fromkeys(("phone", "focal_phone", "liaison_phone"), masked_phone),
    **dict.fromkeys(("invitation_date", "vetting_date", "basis_date"), _day),
    "photo": _picture,
    "country": _country,
}
_TOLD = frozenset(
    {
        *("passport_name", "printed_vi", "printed_en", "native_name", "family", "given"),
        *("position_vi", "position_en", "organisation_vi", "organisation_en"),
        *("conferred_title", "sort_as", "pronunciation", "languages", "notes", "attention"),
        *("sex", "nationality", "vetting", "vetting_officer", "data_source"),
        *("focal_name", "liaison_name"),
    }
)
