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

    __slots__ = ("_found_by", "facets", "group", "identity", "key", "keys", "order", "row")

    def __init__(self, row: Row, key: Key) -> None:
        self.row, self.key = row, key
        self.identity = ("row", key)
        self._found_by: str | None = None
        self.order: dict[str, Any] = {}
        self.facets: dict[str, tuple[str, ...]] = {}  # in words
        self.keys: dict[str, tuple[str, ...]] = {}  # the same in every language
        self.group: Group | None = None

    @property
    def can_be_found(self) -> bool:
        """Whether the words it is found by are known."""
        return self._found_by is not None

    def found_by(self, search: Callable[[Row], str] | None) -> str:
        """The folded words the row is found by."""
        if self._found_by is None:
            self._found_by = fold(search(self.row)) if search else ""
        return self._found_by


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

    def lacks(self, stored: Stored[Row], words: Iterable[str], orders: Iterable[str]) -> bool:
        """Whether something is not computed yet that a search or these orders ask for."""
        if words and not stored.can_be_found:
            return True
        return any(name not in stored.order for name in orders)

    def prepare(self, stored: Stored[Row], orders: Iterable[str], *, words: bool) -> None:
        """Computes it."""
        if words:
            self.found_by(stored)
        for name in orders:
            self.order_of(stored, name)

    def found_by(self, stored: Stored[Row]) -> str:
        """The folded words the row is found by."""
        return stored.found_by(self._search)

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
