"""What is computed from a row once and stored beside it: search text, order keys, filter values.

So typing in the search and sorting stay within milliseconds. Pure, no Qt. What must not come in:
which rows stand on which lines.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar

from hanoiplan.base.text import fold
from ui.base.cells import Group
from ui.base.table.columns import Key

Row = TypeVar("Row")
SortKey = Callable[[Row], Any]
Facets = Callable[[Row], tuple[str, ...]]


class Stored(Generic[Row]):
    """A row with what was computed from it once."""

    __slots__ = ("facets", "found", "group", "identity", "key", "keys", "order", "row")

    def __init__(self, row: Row, key: Key) -> None:
        self.row, self.key = row, key
        self.identity = ("row", key)
        self.found: str | None = None  # the folded words it is found by
        self.order: dict[str, Any] = {}
        self.facets: dict[str, tuple[str, ...]] = {}  # in words
        self.keys: dict[str, tuple[str, ...]] = {}  # the same in every language
        self.group: Group | None = None


class Known(Generic[Row]):
    """How each of these things is computed; by name for orders and columns."""

    def __init__(
        self,
        search: Callable[[Row], str] | None,
        sorts: Mapping[str, SortKey[Row]],
        facets: Mapping[str, Facets[Row]],
        keys: Mapping[str, Facets[Row]],
    ) -> None:
        self._search = search
        self.sorts, self.facets, self.keys = sorts, facets, keys

    def prepare(self, stored: Stored[Row], orders: Iterable[str], *, words: bool) -> None:
        """Computes it."""
        if words:
            self.found_by(stored)
        for name in orders:
            self.order_of(stored, name)

    def prepare_facets(self, stored: Stored[Row], columns: Iterable[str]) -> None:
        """Computes what these columns are filtered by."""
        for name in columns:
            self.facets_of(stored, name)
            self.keys_of(stored, name)

    def found_by(self, stored: Stored[Row]) -> str:
        """The folded words the row is found by."""
        if stored.found is None:
            stored.found = fold(self._search(stored.row)) if self._search else ""
        return stored.found

    def order_of(self, stored: Stored[Row], name: str) -> Any:
        """Where the row stands in an order."""
        if name not in stored.order:
            stored.order[name] = self.sorts[name](stored.row)
        return stored.order[name]

    def facets_of(self, stored: Stored[Row], column: str) -> tuple[str, ...]:
        """The row's values in a column, in words."""
        if column not in stored.facets:
            stored.facets[column] = self.facets[column](stored.row)
        return stored.facets[column]

    def keys_of(self, stored: Stored[Row], column: str) -> tuple[str, ...]:
        """The same as filters keep them, in every language alike."""
        if column not in self.keys:
            return self.facets_of(stored, column)
        if column not in stored.keys:
            stored.keys[column] = self.keys[column](stored.row)
        return stored.keys[column]
