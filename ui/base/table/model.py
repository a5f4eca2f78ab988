"""The one table model: frozen rows shown by key, sorted and filtered inside.

`show_rows` compares by key and tells the view only the difference, so that selection, ticks and
the place in the list stay. Order and search work on stored keys: a sort of 5,000 rows takes a
few milliseconds. What must not come in: widgets, SQL, and words of a feature.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.text import fold
from ui.base.cells import Group
from ui.base.idle import IdleWork
from ui.base.table.arranged_model import MANY, ArrangedModel
from ui.base.table.arrangement import Arrangement
from ui.base.table.columns import Column, Key, tick_column
from ui.base.table.lines_model import ALIGN, CellRole, GroupRole, RowRole
from ui.base.table.orders import Grouping, Level, Order

__all__ = [
    "ALIGN",
    "CellRole",
    "Column",
    "Group",
    "GroupRole",
    "RowRole",
    "RowTableModel",
    "tick_column",
]

Row = TypeVar("Row")


class RowTableModel(ArrangedModel[Row], Generic[Row]):
    """Shows frozen rows of one kind.

    Args:
        columns: the columns from left to right.
        key: the identity of a row, the same after an edit and in no two rows.
        search: the words a row is found by; folded here.
        orders: orders that can be asked for by name and are no column.
        groupings: headings that can be asked for by name.
    """

    ticks_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Key],
        search: Callable[[Row], str] | None = None,
        parent: QObject | None = None,
        *,
        orders: Sequence[Order[Row]] = (),
        groupings: Sequence[Grouping[Row]] = (),
    ) -> None:
        super().__init__(columns, key, parent)
        self.orders, self.groupings = tuple(orders), tuple(groupings)
        self.grouping = ""
        sorts = {column.key: column.sort for column in self.columns if column.sort is not None}
        sorts |= {order.key: order.sort for order in self.orders}
        facets = {column.key: column.facets_of for column in self.columns if column.is_data}
        keys = {one.key: one.keys_of for one in self.columns if one.value_key is not None}
        self._arrangement = Arrangement(key, search, sorts, facets, keys)
        usual = [one.key for one in self.columns if one.sort is not None and one.shown]
        self._usual_orders = [*usual, *(order.key for order in self.orders)]
        self._usual_filters = [one.key for one in self.columns if one.is_data and one.shown]
        self._warming, self._ahead = IdleWork(self), IdleWork(self)

    # ---- what is shown

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Shows these rows; only the difference to what stood there reaches the view."""
        self._arrangement.take(rows)
        self._taken()

    def showing(self, rows: Iterable[Row]) -> Iterator[None]:
        """The same in slices, for a list that is shown without a stall."""
        yield from self._arrangement.taking(rows)
        yield from self._arrangement.readying()
        self._taken()

    def _taken(self) -> None:
        before = self.ticks
        if before:
            self.ticks = before & {stored.key for stored in self._arrangement.all}
        self._arrange()
        if len(self._arrangement.all) > MANY:
            ahead = self._arrangement.warm(self._usual_orders, self._usual_filters)
            self._warming.start(ahead)
        if self.ticks != before:
            self.ticks_changed.emit()

    def update_rows(self, rows: Iterable[Row], gone: Collection[Key] = ()) -> None:
        """Replaces or adds single rows and drops `gone`, all others staying as they are."""
        self.show_rows(self._arrangement.merged(rows, gone))

    @property
    def all_rows(self) -> list[Row]:
        """Every row that was given, hidden ones too, in the order given."""
        return [stored.row for stored in self._arrangement.all]

    def set_filter(self, keep: Callable[[Row], bool] | None) -> None:
        """Shows only rows for which `keep` holds; None shows all."""
        self._arrangement.keep = keep
        self._arrange()

    def set_search(self, text: str) -> None:
        """Shows only rows that hold every word, whatever case and marks."""
        words = tuple(fold(text).split())
        if words != self._arrangement.words:
            self._arrangement.words = words
            self._arrange()
            self._tell_changed(0, len(self._shown) - 1)  # hits are marked

    @property
    def search_words(self) -> tuple[str, ...]:
        """The folded words searched for, to be marked in hits."""
        return self._arrangement.words

    def sort_by(
        self, by: str | Sequence[Level | tuple[str, bool]], *, descending: bool = False
    ) -> None:
        """Orders by columns or named orders, the first one first; "" is the order of coming."""
        if isinstance(by, str):
            by = [Level(by, descending)] if by else []
        self._arrangement.levels = tuple(
            one if isinstance(one, Level) else Level(*one) for one in by
        )
        self._arrange()
        self._tell_titles()

    @property
    def levels(self) -> tuple[Level, ...]:
        """By what the rows are ordered, the first one first."""
        return self._arrangement.levels

    @property
    def order(self) -> tuple[str, bool]:
        """The first column the rows are ordered by and whether backwards."""
        first = (*self._arrangement.levels, Level(""))[0]
        return first.key, first.descending

    # ---- headings

    def group_by(self, group: Callable[[Row], Group] | None) -> None:
        """Puts headings between rows, in the order of `Group.sort` or of first appearance."""
        self.grouping = ""
        self._arrangement.set_group(group)
        self._arrange()

    def set_grouping(self, key: str) -> None:
        """Headings of a grouping by its name; "" and unknown names take them away."""
        found = next((one for one in self.groupings if one.key == key), None)
        self.group_by(found.group if found else None)
        self.grouping = key if found else ""

    def words(self) -> None:
        """The language changed: titles, cells and the values that are filtered by."""
        self._arrangement.forget_words()
        super().words()

    def toggle_group(self, group_key: str) -> None:
        """Folds or unfolds the rows under a heading."""
        self._arrangement.collapsed ^= {group_key}
        self._arrange()
        for line, entry in enumerate(self._shown):
            if isinstance(entry, Group) and entry.key == group_key:
                self._tell_changed(line, line)

    # ---- ticks

    def set_ticks(self, keys: Iterable[Key]) -> None:
        """Ticks exactly these rows (those that may be ticked)."""
        wanted = set(keys)
        every = self._arrangement.all if self._coming is None else self._coming.lines
        self.ticks = {s.key for s in every if s.key in wanted and self.tickable(s.row)}
        self._tell_changed(0, len(self._shown) - 1)
        self._tell_titles()
        self.ticks_changed.emit()

    def toggle_ticks(self, keys: Collection[Key]) -> None:
        """Ticks these rows, or unticks them when all of them are ticked."""
        on = not set(keys) <= self.ticks
        self.set_ticks(self.ticks | set(keys) if on else self.ticks - set(keys))

    def ticked_rows(self) -> list[Row]:
        """The ticked rows in the order given, hidden ones too."""
        return [stored.row for stored in self._arrangement.all if stored.key in self.ticks]
