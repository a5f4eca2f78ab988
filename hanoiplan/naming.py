"""What rows and values are called in sentences: people by name, columns by label.

Names are looked up as they are now and, for rows that are gone, as the journal last knew them.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Column, select

from hanoiplan.base.clock import from_text, to_event_time
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import masked_phone
from hanoiplan.delegates.tables import Delegate, Delegation
from hanoiplan.plans.model import DEFAULT_ZONE
from hanoiplan.presence.tables import Passage
from hanoiplan.store.journal import Entry
from hanoiplan.store.rows import Day, Moment, Row
from hanoiplan.store.work import Reader

_SPOKEN = {
    ("status", "confirmed"): N_("Confirmed"),
    ("status", "invited"): N_("Invited, no answer yet"),
    ("name_order", "family_first"): N_("Family name first"),
    ("name_order", "given_first"): N_("Family name last"),
    ("name_order", "no_family"): N_("No family name"),
    ("name_order", "patronymic"): N_("Own name and father's name"),
}
_NAME_COLUMNS = ("printed_vi", "printed_en", "passport_name", "name_vi", "name_en", "title_vi")


class Namer:
    """Names for one page of history; remembers what it has looked up."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[tuple[str, int], str] = {}

    def of_entry(self, entry: Entry) -> str:
        """Whom an entry is about."""
        values = {**(entry.before or {}), **(entry.after or {})}
        if entry.table == "passage_taken_back":
            return self._of_passage(values.get("passage_id", 0))
        if "delegate_id" in values:
            return self._of(Delegate.__tablename__, values["delegate_id"])
        if entry.table == "scan_kept":
            number = values.get("number", 0)
            return _("Badge {number}").format(number=f"{number:04d}") if number else ""
        if entry.table not in (Delegate.__tablename__, Delegation.__tablename__):
            return ""
        return self._of(entry.table, entry.row) or _first_name(values)

    def visible(self, entry: Entry) -> Iterator[tuple[str, str, Any, Any]]:
        """The columns of a change that a person sees: (column, label, before, after)."""
        table = Row.metadata.tables[entry.table]
        for column in table.columns:
            changed = entry.after is not None and column.name in entry.after
            if changed and not column.info.get("derived", False):
                before = (entry.before or {}).get(column.name)
                after = (entry.after or {}).get(column.name)
                label: str = column.info["label"]
                yield column.name, _(label), before, after

    def value(self, table: str, column: str, value: Any) -> str:
        """A raw value as a person reads it."""
        if value is None or value == "":
            return ""
        if column == "delegation_id":
            return self._of(Delegation.__tablename__, value)
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if column in _HIDDEN:
            return _HIDDEN[column](str(value))
        return _plain(Row.metadata.tables[table].columns[column], str(value))

    def _of_passage(self, passage_id: int) -> str:
        query = select(Passage.delegate_id).where(Passage.id == passage_id)
        delegate_id = self._reader.scalar(query)
        return self._of(Delegate.__tablename__, delegate_id) if delegate_id is not None else ""

    def _of(self, table: str, row_id: int) -> str:
        key = (table, row_id)
        if key not in self._known:
            self._known[key] = self._look_up(table, row_id)
        return self._known[key]

    def _look_up(self, table: str, row_id: int) -> str:
        found = Row.metadata.tables[table]
        row = self._reader.first(select(found).where(found.c.id == row_id))
        if row is not None:
            return _first_name(dict(row._mapping))  # noqa: SLF001 - SQLAlchemy's public name for it
        return _first_name(self._reader.last_known(table, row_id))


def _first_name(values: dict[str, Any]) -> str:
    return next((str(values[name]) for name in _NAME_COLUMNS if values.get(name)), "")


def _plain(column: Column[Any], value: str) -> str:
    if isinstance(column.type, Moment):
        return f"{to_event_time(from_text(value), DEFAULT_ZONE):%H:%M, %d/%m/%Y}"
    if isinstance(column.type, Day):
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    spoken = _SPOKEN.get((column.name, value))
    return value if spoken is None else _(spoken)


def _picture(_digest: str) -> str:
    return _("a picture")


_HIDDEN: dict[str, Callable[[str], str]] = {"phone": masked_phone, "photo": _picture}
