"""The difference between what stood on the lines and what is to stand there, told to the view.

While somebody writes in a cell the lines are held: nothing moves, comes or goes under the editor
until it is released. What must not come in: what rows mean, and why they are arranged so.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal

from ui.base.cells import Group
from ui.base.idle import IdleWork
from ui.base.table.arrangement import Arrangement, identities
from ui.base.table.awaited import Coming
from ui.base.table.column_filter import ColumnFilter, Facet
from ui.base.table.columns import Key
from ui.base.table.known import Stored
from ui.base.table.lines_model import NO_PARENT, LinesModel, every_row
from ui.base.table.row_changes import Step, runs, steps_between

Row = TypeVar("Row")
MANY = 1000  # rows from which on orders and search are prepared while the person reads


class ArrangedModel(LinesModel[Row], Generic[Row]):
    """Lines that follow an arrangement."""

    shown_changed = Signal()  # after rows, filter or order changed
    caught_up = Signal()  # after an order or search for which much had to be prepared first
    _arrangement: Arrangement[Row]
    _warming: IdleWork
    _ahead: IdleWork  # what was asked for and has to be prepared first
    retold: Sequence[int] | None = None  # lines that only say something else; None: many or moved
    _coming: Coming[Row] | None = None  # what stands there before the rows themselves
    _holds = 0
    _behind = False

    def hold(self) -> None:
        """Leaves every line as it is until `release`; changes are taken and shown then."""
        self._holds += 1

    def release(self) -> None:
        """Shows what came meanwhile."""
        self._holds -= 1
        if not self._holds and self._behind:
            self._arrange()

    @property
    def is_held(self) -> bool:
        """Whether the lines stand still."""
        return self._holds > 0

    @property
    def is_preparing(self) -> bool:
        """Whether orders and search are still being prepared in the background."""
        return self._warming.is_busy or self._ahead.is_busy

    def is_folded(self, group_key: str) -> bool:
        """Whether the rows under a heading are hidden."""
        return group_key in self._arrangement.collapsed

    # ---- filters of columns

    def set_column_filters(self, filters: Iterable[ColumnFilter]) -> None:
        """Shows only rows that pass all of these; one filter for a column, idle ones fall."""
        by_column = {one.column: one for one in filters}
        self._arrangement.filters = tuple(one for one in by_column.values() if not one.is_idle)
        self._arrange()
        self._tell_titles()

    @property
    def column_filters(self) -> tuple[ColumnFilter, ...]:
        """The filters of columns in force."""
        return self._arrangement.filters

    def facets(self, column_key: str) -> list[Facet]:
        """The values of a column, with counts, among rows that everything else lets through."""
        return self._arrangement.facets(column_key)

    def words_of_value(self, column_key: str, value: str) -> str:
        """What a filter by this value says."""
        return self._arrangement.words_of(column_key, value)

    # ---- the lines

    def await_rows(self, coming: Coming[Row]) -> None:
        """Shows lines whose rows are read when they are looked at; `showing` brings the rows.

        They stand as they come: whoever orders, searches or filters meanwhile sees nothing until
        the rows are there, never a wrong order.
        """
        lines: list[Stored[Row] | Group] = [*coming.lines]
        self._coming, self.retold = coming, None
        self._differ(lines, steps_between(identities(self._shown), identities(lines)))
        self.shown_changed.emit()

    def some_lines(self, most: int) -> Sequence[int]:
        """About so many lines spread over the list, by which a column is measured."""
        if self._coming is not None:
            return self._coming.measured
        count = len(self._shown)
        return range(0, count, max(1, count // most))

    def tickable_keys(self) -> set[Key]:
        """The keys of the lines that may be ticked."""
        lines = (line for line in self._shown if isinstance(line, Stored))
        if self.tickable is every_row:
            return {line.key for line in lines}
        return {line.key for line in lines if line.row is not None and self.tickable(line.row)}

    def _arrange(self) -> None:
        """Computes the lines anew and tells the view how they differ.

        Where much is not prepared yet, it is prepared in slices and the lines follow then.
        """
        self._behind = self.is_held
        if self._behind:
            return
        if len(self._arrangement.all) > MANY and len(self._arrangement.lacking()) > MANY:
            self._ahead.start(self._ready_and_arrange())
            return
        self._ahead.stop()
        self._arrange_now()

    def _ready_and_arrange(self) -> Iterator[None]:
        yield from self._arrangement.readying()
        self._behind = self.is_held
        if not self._behind:
            self._arrange_now()
        self.caught_up.emit()

    def _arrange_now(self) -> None:
        wanted, self.retold, self._coming = self._arrangement.lines(), (), None
        if wanted != self._shown:  # rows are compared by identity: a changed one is another
            were, are = identities(self._shown), identities(wanted)
            if were == are:
                self.retold = self._replace_contents(wanted)
            else:
                self.retold = None
                self._differ(wanted, steps_between(were, are))
        self.shown_changed.emit()

    def _differ(self, wanted: list[Stored[Row] | Group], steps: list[Step] | None) -> None:
        if steps is None:
            self.beginResetModel()
            self._shown = wanted
            self.endResetModel()
            return
        for step in steps:
            self._carry_out(step, wanted)
        self._replace_contents(wanted)

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

    def _replace_contents(self, wanted: list[Stored[Row] | Group]) -> list[int]:
        """Takes over changed rows on unchanged lines, told in runs of neighbours; gives them."""
        old, self._shown = self._shown, wanted
        changed = [
            line
            for line, (was, now) in enumerate(zip(old, wanted, strict=True))
            if was is not now and not (isinstance(was, Group) and was == now)
        ]
        for first, last in runs(changed):
            self._tell_changed(first, last)
        return changed
