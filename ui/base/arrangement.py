"""Which rows stand on which lines: filter, search, order, headings. Pure, no Qt.

What is computed from a row (search text, order keys, its heading) is stored beside it, so that
typing in the search and sorting stay within milliseconds. What must not come in: cells.
"""

from collections.abc import Callable, Collection, Iterable
from typing import Any, Generic, TypeVar

from hanoiplan.base.text import fold
from ui.base.cells import Group
from ui.base.columns import Key

Row = TypeVar("Row")
SortKey = Callable[[Row], Any]


class Stored(Generic[Row]):
    """A row with what was computed from it once."""

    __slots__ = ("found_by", "group", "key", "order", "row")

    def __init__(self, row: Row, key: Key, found_by: str) -> None:
        self.row, self.key, self.found_by = row, key, found_by
        self.order: dict[str, Any] = {}
        self.group: Group | None = None


class Arrangement(Generic[Row]):
    """All rows given, and how they are to be shown."""

    def __init__(self, key: Callable[[Row], Key], search: Callable[[Row], str] | None) -> None:
        self.key_of, self._search = key, search
        self.all: list[Stored[Row]] = []
        self.keep: Callable[[Row], bool] | None = None
        self.words: tuple[str, ...] = ()
        self.sort_column, self.descending = "", False
        self.sort: SortKey[Row] | None = None
        self.collapsed: set[str] = set()
        self._group: Callable[[Row], Group] | None = None

    def take(self, rows: Iterable[Row]) -> None:
        """Takes these rows in place of all others; what did not change stays computed."""
        known = {stored.key: stored for stored in self.all}
        self.all = [self._store(row, known) for row in rows]

    def merged(self, rows: Iterable[Row], gone: Collection[Key]) -> list[Row]:
        """All rows with some replaced or added at the end, and some dropped."""
        fresh = {self.key_of(row): row for row in rows}
        stay = [fresh.pop(s.key, s.row) for s in self.all if s.key not in gone]
        return [*stay, *fresh.values()]

    def _store(self, row: Row, known: dict[Key, Stored[Row]]) -> Stored[Row]:
        key = self.key_of(row)
        old = known.get(key)
        if old is not None and old.row == row:
            return old
        return Stored(row, key, fold(self._search(row)) if self._search else "")

    def set_group(self, group: Callable[[Row], Group] | None) -> None:
        """Another rule for headings."""
        self._group = group
        for stored in self.all:
            stored.group = None

    def lines(self) -> list[Stored[Row] | Group]:
        """What stands on each line, from the top."""
        kept = self._ordered([stored for stored in self.all if self._passes(stored)])
        return list(kept) if self._group is None else self._headed(kept, self._group)

    def _passes(self, stored: Stored[Row]) -> bool:
        if self.keep is not None and not self.keep(stored.row):
            return False
        return all(word in stored.found_by for word in self.words)

    def _ordered(self, kept: list[Stored[Row]]) -> list[Stored[Row]]:
        if self.sort is None:
            return kept
        name = self.sort_column
        for stored in kept:
            if name not in stored.order:
                stored.order[name] = self.sort(stored.row)
        return sorted(kept, key=lambda stored: stored.order[name], reverse=self.descending)

    def _headed(
        self, kept: list[Stored[Row]], group: Callable[[Row], Group]
    ) -> list[Stored[Row] | Group]:
        """Headings in the order of `Group.sort`, else of first appearance, rows under them."""
        under: dict[str, list[Stored[Row]]] = {}
        heads: dict[str, Group] = {}
        for stored in kept:
            head = stored.group = stored.group or group(stored.row)
            heads.setdefault(head.key, head)
            under.setdefault(head.key, []).append(stored)
        lines: list[Stored[Row] | Group] = []
        for head in sorted(heads.values(), key=lambda head: head.sort):
            lines.append(head)
            lines += [] if head.key in self.collapsed else under[head.key]
        return lines


def identity(line: Stored[Any] | Group) -> Key:
    """What makes a line the same line after a change."""
    return ("group", line.key) if isinstance(line, Group) else ("row", line.key)
