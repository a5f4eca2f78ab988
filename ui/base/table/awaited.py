"""Lines whose rows are read when somebody looks at them: a long list stands before it is read.

Keys and their order are known; rows come a screen at a time, those in sight first. Pure, no Qt.
What must not come in: where rows are read, and what a row is.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from hanoiplan.base.errors import KnownError
from ui.base.table.columns import Key
from ui.base.table.known import Stored

Row = TypeVar("Row")
SCREEN = 64  # lines that are read at once, more than a window shows
MEASURED = 200  # lines spread over the list by which columns are measured meanwhile


class Coming(Generic[Row]):
    """The lines of a list of which only the keys are known.

    `read` gives the rows of these keys; a key that it leaves out is gone meanwhile.
    """

    def __init__(
        self, keys: Sequence[Any], read: Callable[[Sequence[Any]], Mapping[Any, Row]]
    ) -> None:
        self._keys, self._read = keys, read
        self._held: dict[Key, Row | None] = {}
        self.lines: list[Stored[Row]] = [Awaited(key, n, self) for n, key in enumerate(keys)]
        step = max(1, len(keys) // MEASURED)
        self.measured = sorted({*range(min(SCREEN, len(keys))), *range(0, len(keys), step)})
        self._hold(keys[line] for line in self.measured)

    def row(self, line: int) -> Row | None:
        """The row of a line, read with its neighbours if need be; None when it is gone."""
        if self._keys[line] not in self._held:
            first = max(0, line - SCREEN // 2)
            self._hold(self._keys[first : first + SCREEN])
        return self._held[self._keys[line]]

    def _hold(self, keys: Iterable[Key]) -> None:
        wanted = [key for key in keys if key not in self._held]
        try:
            found = self._read(wanted)
        except KnownError:  # whoever reads the whole list behind this one meets it and tells
            found = {}
        self._held |= {key: found.get(key) for key in wanted}


class Awaited(Stored[Row]):
    """One of these lines; its row is None when it is gone."""

    __slots__ = ("_coming", "_line")

    def __init__(self, key: Key, line: int, coming: Coming[Row]) -> None:
        self.key, self.identity = key, ("row", key)
        self._line, self._coming = line, coming

    @property
    def row(self) -> Any:  # type: ignore[override]  # read, never set: the rows themselves follow
        """Read now, if nobody looked there before."""
        return self._coming.row(self._line)
