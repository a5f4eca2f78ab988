"""What the person wants to see of one column, and what there is to choose from.

Pure: no Qt. What must not come in: how rows are stored.
"""

from collections.abc import Collection
from dataclasses import dataclass

from hanoiplan.base.text import fold


@dataclass(frozen=True, slots=True)
class ColumnFilter:
    """Rows whose cell is one of `values` ("" is an empty cell), or holds every word.

    `values` are the same in every language (`Column.value_key`).
    """

    column: str
    values: frozenset[str] | None = None  # None: any
    contains: str = ""

    def passes(self, keys: Collection[str], said: Collection[str]) -> bool:
        """Whether a row with these values in the column, said in these words, is wanted."""
        if self.values is not None and not any(key in self.values for key in keys):
            return False
        words = fold(self.contains).split()
        return not words or any(all(word in fold(one) for word in words) for one in said)

    @property
    def is_idle(self) -> bool:
        """Whether it lets everything through."""
        return self.values is None and not self.contains.strip()


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a column, how many of the rows have it, and its words."""

    value: str
    count: int
    words: str
