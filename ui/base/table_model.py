"""The one table model: frozen rows shown by key, sorted and filtered inside.

`show_rows` compares by key and tells the view only the difference, so that selection, ticks and
the place in the list stay. Order and search work on stored keys: a sort of 5,000 rows takes a
few milliseconds. What must not come in: widgets, SQL, and words of a feature.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from hanoiplan.base.text import fold
from ui.base.arrangement import Arrangement, Stored, identity
from ui.base.cells import Group
from ui.base.columns import Column, Key, tick_column
from ui.base.lines_model import ALIGN, NO_PARENT, CellRole, GroupRole, LinesModel, RowRole
from ui.base.row_changes import Step, steps_between

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


class RowTableModel(LinesModel[Row], Generic[Row]):
    """Shows frozen rows of one kind.

    Args:
        columns: the columns from left to right.
        key: the identity of a row, the same after an edit and in no two rows.
        search: the words a row is found by; folded here.
    """

    ticks_changed = Signal()
    shown_changed = Signal()  # after rows, filter or order changed

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Key],
        search: Callable[[Row], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, key, parent)
        self._arrangement = Arrangement(key, search)

    # ---- what is shown

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Shows these rows; only the difference to what stood there reaches the view."""
        self._arrangement.take(rows)
        before = self.ticks
        self.ticks = before & {stored.key for stored in self._arrangement.all}
        self._arrange()
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

    def sort_by(self, column_key: str, *, descending: bool = False) -> None:
        """Orders by a column's stored keys; "" is the order the rows came in."""
        column = next((c for c in self.columns if c.key == column_key), None)
        self._arrangement.sort = column.sort if column else None
        self._arrangement.sort_column = column_key
        self._arrangement.descending = descending
        self._arrange()
        self._tell_titles()

    @property
    def order(self) -> tuple[str, bool]:
        """The column the rows are ordered by and whether backwards."""
        return self._arrangement.sort_column, self._arrangement.descending

    # ---- headings

    def group_by(self, group: Callable[[Row], Group] | None) -> None:
        """Puts headings between rows, in the order of `Group.sort` or of first appearance."""
        self._arrangement.set_group(group)
        self._arrange()

    def is_folded(self, group_key: str) -> bool:
        """Whether the rows under a heading are hidden."""
        return group_key in self._arrangement.collapsed

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
        wanted, every = set(keys), self._arrangement.all
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

    # ---- the difference

    def _arrange(self) -> None:
        """Computes the lines anew and tells the view how they differ."""
        wanted = self._arrangement.lines()
        steps = steps_between([identity(e) for e in self._shown], [identity(e) for e in wanted])
        if steps is None:
            self.beginResetModel()
            self._shown = wanted
            self.endResetModel()
        else:
            for step in steps:
                self._carry_out(step, wanted)
            self._replace_contents(wanted)
        self.shown_changed.emit()

    def _carry_out(self, step: Step, wanted: list[Stored[Row] | Group]) -> None:
        if step.kind == "remove":
            self.beginRemoveRows(NO_PARENT, step.first, step.last)
            del self._shown[step.first : step.last + 1]
            self.endRemoveRows()
        elif step.kind == "insert":
            self.beginInsertRows(NO_PARENT, step.first, step.last)
            self._shown[step.first : step.first] = wanted[step.first : step.last + 1]
            self.endInsertRows()
        else:
            self._reorder(step.order)

    def _reorder(self, order: Sequence[int]) -> None:
        """Line n becomes what stood on line `order[n]`; selections travel with their rows."""
        self.layoutAboutToBeChanged.emit()
        goes_to = {old: new for new, old in enumerate(order)}
        before = self.persistentIndexList()
        after = [self.index(goes_to[index.row()], index.column()) for index in before]
        self._shown = [self._shown[old] for old in order]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _replace_contents(self, wanted: list[Stored[Row] | Group]) -> None:
        """Takes over changed rows on unchanged lines, told in runs of neighbouring lines."""
        old, self._shown = self._shown, wanted
        start = -1
        for line, (was, now) in enumerate(zip(old, wanted, strict=True)):
            same = was is now or (isinstance(was, Group) and was == now)
            if not same and start < 0:
                start = line
            if same and start >= 0:
                self._tell_changed(start, line - 1)
                start = -1
        if start >= 0:
            self._tell_changed(start, len(wanted) - 1)
