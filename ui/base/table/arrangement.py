"""Which rows stand on which lines: filters, search, order, headings. Pure, no Qt.

What must not come in: cells, and what is computed from a single row (known).
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from ui.base.cells import Group
from ui.base.table.column_filter import ColumnFilter, Facet
from ui.base.table.columns import Key
from ui.base.table.known import Facets, Known, SortKey, Stored
from ui.base.table.orders import Level

Row = TypeVar("Row")


class Arrangement(Generic[Row]):
    """All rows given, and how they are to be shown.

    `sorts`, `facets` and `keys` give, by name, the order keys, the values to filter by in words,
    and what filters keep of them where that is something else.
    """

    def __init__(
        self,
        key: Callable[[Row], Key],
        search: Callable[[Row], str] | None,
        sorts: Mapping[str, SortKey[Row]],
        facets: Mapping[str, Facets[Row]],
        keys: Mapping[str, Facets[Row]],
    ) -> None:
        self.key_of = key
        self._known = Known(search, sorts, facets, keys)
        self.all: list[Stored[Row]] = []
        self.keep: Callable[[Row], bool] | None = None
        self.words: tuple[str, ...] = ()
        self.filters: tuple[ColumnFilter, ...] = ()
        self.levels: tuple[Level, ...] = ()
        self.collapsed: set[str] = set()
        self._group: Callable[[Row], Group] | None = None

    def take(self, rows: Iterable[Row]) -> None:
        """Takes these rows in place of all others; what did not change stays computed."""
        for _slice in self.taking(rows):
            pass

    def taking(self, rows: Iterable[Row]) -> Iterator[None]:
        """The same in slices; all at once they take the place of the others at the end."""
        before, known = iter(tuple(self.all)), dict[Key, Stored[Row]]()
        taken: list[Stored[Row]] = []
        for row in rows:
            old = next(before, None)
            if old is not None and old.row is row:  # nearly all of them, after an edit
                taken.append(old)
                continue
            if not known:
                known = {stored.key: stored for stored in self.all}
            taken.append(self._store(row, known))
            yield
        self.all = taken

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

    def warm(self, names: Sequence[str], columns: Sequence[str]) -> Iterator[None]:
        """Computes, row by row, what the search, these orders and filters will ask for."""
        for stored in self.all:
            self._known.prepare(stored, names, words=True)
            yield
        for stored in self.all:
            self._known.prepare_facets(stored, columns)
            yield

    def readying(self) -> Iterator[None]:
        """Computes it, row by row."""
        names = self._asked_for()
        for stored in self.lacking():
            self._known.prepare(stored, names, words=bool(self.words))
            yield

    def lacking(self) -> list[Stored[Row]]:
        """Rows of which something is not computed yet; asked at each key, so in plain passes."""
        lacking = [stored for stored in self.all if stored.found is None] if self.words else []
        for name in self._asked_for():
            lacking += [stored for stored in self.all if name not in stored.order]
        return lacking

    def _asked_for(self) -> tuple[str, ...]:
        return tuple(level.key for level in self.levels if level.key in self._known.sorts)

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
            if one.column in self._known.facets:
                kept = self._filtered(kept, one)
        if self.words:
            for stored in [one for one in kept if one.found is None]:
                self._known.found_by(stored)
            for word in self.words:
                kept = [stored for stored in kept if word in (stored.found or "")]
        return kept

    def _filtered(self, kept: list[Stored[Row]], wanted: ColumnFilter) -> list[Stored[Row]]:
        """Rows that one filter lets through; equal values are looked at once."""
        passing: dict[tuple[tuple[str, ...], tuple[str, ...]], bool] = {}
        through: list[Stored[Row]] = []
        for stored in kept:
            look = (
                self._known.keys_of(stored, wanted.column),
                self._known.facets_of(stored, wanted.column),
            )
            if look not in passing:
                passing[look] = wanted.passes(*look)
            if passing[look]:
                through.append(stored)
        return through

    def facets(self, column: str) -> list[Facet]:
        """The values of a column among rows that the other filters let through, in its order."""
        others = [one for one in self.filters if one.column != column]
        alike: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Stored[Row]]] = {}
        for stored in self._kept(others):  # thousands of rows have few different values
            look = self._known.keys_of(stored, column), self._known.facets_of(stored, column)
            alike.setdefault(look, []).append(stored)
        found: Counter[str] = Counter()
        words: dict[str, str] = {}
        for keys, said in sorted(alike, key=self._first_places(column, alike)):
            found.update(dict.fromkeys(keys, len(alike[keys, said])))
            words.update(zip(keys, said, strict=True))
        return [Facet(value, count, words[value]) for value, count in found.items()]

    def _first_places(
        self, column: str, alike: Mapping[Any, Sequence[Stored[Row]]]
    ) -> Callable[[Any], Any]:
        """For each value, where the first row that has it stands in the column's order."""
        if column not in self._known.sorts:
            return lambda _look: 0  # as they come
        place = self._known.order_of
        return lambda look: min(place(stored, column) for stored in alike[look])

    def words_of(self, column: str, value: str) -> str:
        """A value of a column in words; the value itself when no row has it."""
        for stored in self.all if column in self._known.keys else ():
            keys = self._known.keys_of(stored, column)
            if value in keys:
                return self._known.facets_of(stored, column)[keys.index(value)]
        return value

    # ---- the order

    def _ordered(self, kept: list[Stored[Row]]) -> list[Stored[Row]]:
        for level in reversed(self.levels):  # each sort keeps what the one before it made
            if level.key in self._known.sorts:
                kept = self._by_level(kept, level)
        return kept

    def _by_level(self, kept: list[Stored[Row]], level: Level) -> list[Stored[Row]]:
        name, place_in = level.key, self._known.order_of
        keys = [s.order[name] if name in s.order else place_in(s, name) for s in kept]
        order = sorted(range(len(kept)), key=keys.__getitem__, reverse=level.descending)
        return [kept[place] for place in order]

    def _headed(
        self, kept: list[Stored[Row]], group: Callable[[Row], Group]
    ) -> list[Stored[Row] | Group]:
        """Headings in the order of `Group.sort`, else of first appearance, rows under them.

        A heading over others comes once; folded it hides them with their rows.
        """
        under: dict[str, list[Stored[Row]]] = {}
        heads: dict[str, Group] = {}
        for stored in kept:
            head = stored.group = stored.group or group(stored.row)
            heads.setdefault(head.key, head)
            under.setdefault(head.key, []).append(stored)
        lines: list[Stored[Row] | Group] = []
        above = ""  # the key of the upper heading that stands last
        for head in sorted(heads.values(), key=lambda head: head.sort):
            top = head.over or head
            if top.key != above or not lines:
                lines.append(top)
                above = top.key
            if top.key in self.collapsed:
                continue
            if head.key != top.key:
                lines.append(head)
            lines += [] if head.key in self.collapsed else under[head.key]
        return lines


def identities(lines: Iterable[Stored[Any] | Group]) -> list[Key]:
    """What makes each line the same line after a change."""
    return [line.identity if isinstance(line, Stored) else ("group", line.key) for line in lines]
