"""Which rows stand on which lines: filters, search, order, headings. Pure, no Qt.

What is computed from a row (search text, order keys, values to filter by, its heading) is stored
beside it, so that typing in the search and sorting stay within milliseconds. What must not come
in: cells.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from hanoiplan.base.text import fold
from ui.base.cells import Group
from ui.base.table.column_filter import ColumnFilter, Facet
from ui.base.table.columns import Key
from ui.base.table.orders import Level

Row = TypeVar("Row")
SortKey = Callable[[Row], Any]
Facets = Callable[[Row], tuple[str, ...]]


class Stored(Generic[Row]):
    """A row with what was computed from it once."""

    __slots__ = ("_found_by", "facets", "group", "identity", "key", "order", "row")

    def __init__(self, row: Row, key: Key) -> None:
        self.row, self.key = row, key
        self.identity = ("row", key)
        self._found_by: str | None = None
        self.order: dict[str, Any] = {}
        self.facets: dict[str, tuple[str, ...]] = {}
        self.group: Group | None = None

    def found_by(self, search: Callable[[Row], str] | None) -> str:
        """The folded words the row is found by."""
        if self._found_by is None:
            self._found_by = fold(search(self.row)) if search else ""
        return self._found_by


class Arrangement(Generic[Row]):
    """All rows given, and how they are to be shown.

    `sorts` and `facets` give, by name, the order keys and the values to filter by.
    """

    def __init__(
        self,
        key: Callable[[Row], Key],
        search: Callable[[Row], str] | None,
        sorts: Mapping[str, SortKey[Row]],
        facets: Mapping[str, Facets[Row]],
    ) -> None:
        self.key_of, self._search = key, search
        self._sorts, self._facets = sorts, facets
        self.all: list[Stored[Row]] = []
        self.keep: Callable[[Row], bool] | None = None
        self.words: tuple[str, ...] = ()
        self.filters: tuple[ColumnFilter, ...] = ()
        self.levels: tuple[Level, ...] = ()
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
        if old is not None and (old.row is row or old.row == row):
            return old
        return Stored(row, key)

    def set_group(self, group: Callable[[Row], Group] | None) -> None:
        """Another rule for headings."""
        self._group = group
        for stored in self.all:
            stored.group = None

    def forget_words(self) -> None:
        """The language changed: values to filter by are other words."""
        for stored in self.all:
            stored.facets.clear()

    def warm(self) -> Iterator[None]:
        """Computes, row by row, what search and orders will ask for."""
        for stored in self.all:
            stored.found_by(self._search)
            for name, sort in self._sorts.items():
                if name not in stored.order:
                    stored.order[name] = sort(stored.row)
            yield

    def lines(self) -> list[Stored[Row] | Group]:
        """What stands on each line, from the top."""
        kept = self._ordered(self._kept(self.filters))
        return list(kept) if self._group is None else self._headed(kept, self._group)

    # ---- what is kept

    def _kept(self, filters: Iterable[ColumnFilter]) -> list[Stored[Row]]:
        kept = self.all
        if self.keep is not None:
            keep = self.keep
            kept = [stored for stored in kept if keep(stored.row)]
        for one in filters:
            if one.column in self._facets:
                kept = self._filtered(kept, one)
        for word in self.words:
            kept = [stored for stored in kept if word in stored.found_by(self._search)]
        return kept

    def _filtered(self, kept: list[Stored[Row]], wanted: ColumnFilter) -> list[Stored[Row]]:
        """Rows that one filter lets through; equal values are looked at once."""
        passing: dict[tuple[str, ...], bool] = {}
        through: list[Stored[Row]] = []
        for stored in kept:
            facets = self._facets_of(stored, wanted.column)
            if facets not in passing:
                passing[facets] = wanted.passes(facets)
            if passing[facets]:
                through.append(stored)
        return through

    def _facets_of(self, stored: Stored[Row], column: str) -> tuple[str, ...]:
        if column not in stored.facets:
            stored.facets[column] = self._facets[column](stored.row)
        return stored.facets[column]

    def facets(self, column: str) -> list[Facet]:
        """The values of a column among rows that the other filters let through, in its order."""
        others = [one for one in self.filters if one.column != column]
        rows = self._kept(others)
        if column in self._sorts:
            rows = self._by_level(rows, Level(column))
        found: Counter[str] = Counter()
        for stored in rows:
            found.update(self._facets_of(stored, column))
        return [Facet(value, count) for value, count in found.items()]

    # ---- the order

    def _ordered(self, kept: list[Stored[Row]]) -> list[Stored[Row]]:
        for level in reversed(self.levels):  # each sort keeps what the one before it made
            if level.key in self._sorts:
                kept = self._by_level(kept, level)
        return kept

    def _by_level(self, kept: list[Stored[Row]], level: Level) -> list[Stored[Row]]:
        name, sort = level.key, self._sorts[level.key]
        for stored in kept:
            if name not in stored.order:
                stored.order[name] = sort(stored.row)
        keys = [stored.order[name] for stored in kept]
        order = sorted(range(len(kept)), key=keys.__getitem__, reverse=level.descending)
        return [kept[place] for place in order]

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
    return line.identity if isinstance(line, Stored) else ("group", line.key)
