"""Which columns are shown, in what order and how wide; the view as one value.

The box column and the one that is the thing itself stay where they are. What must not come in:
panels and menus.
"""

from collections.abc import Callable, Sequence
from typing import Any

from ui.base.table.cell_block import in_sight
from ui.base.table.choice import RowChoice
from ui.base.table.columns import Column
from ui.base.table.measures import TableMeasures
from ui.base.table.views import View


class ColumnChoice:
    """The columns of one table as the person wants them."""

    def __init__(
        self, view: RowChoice[Any], measures: TableMeasures, told: Callable[[], None]
    ) -> None:
        self._view, self._measures, self._told = view, measures, told
        self._columns = view.rows.columns

    def keys(self) -> list[str]:
        """The columns shown that a person may move, from left to right, the first one fixed."""
        shown = (self._columns[n] for n in in_sight(self._view))
        return [column.key for column in shown if column.is_data]

    def known(self) -> list[Column[Any]]:
        """All columns that can be chosen: those shown in their order, then the others."""
        by_key = {column.key: column for column in self._columns if column.is_data}
        shown = [by_key.pop(key) for key in self.keys()]
        return [*shown, *by_key.values()]

    def usual(self) -> list[str]:
        """The columns as the page declares them."""
        return [column.key for column in self._columns if column.is_data and column.shown]

    def show(self, keys: Sequence[str]) -> None:
        """Shows exactly these in this order; the thing itself always, unknown names never."""
        wanted = [key for key in keys if any(c.key == key and c.is_data for c in self._columns)]
        main = [c.key for c in self._columns if c.stretch and c.key not in wanted]
        wanted = [*main, *dict.fromkeys(wanted)]
        place_of = {column.key: n for n, column in enumerate(self._columns)}
        head = self._view.horizontalHeader()
        spots = iter(wanted)
        order = [column.key if not column.is_data else None for column in self._columns]
        hidden = [c.key for c in self._columns if c.is_data and c.key not in wanted]
        rest = iter([*spots, *hidden])
        final = [key if key is not None else next(rest) for key in order]
        for place, key in enumerate(final):
            head.moveSection(head.visualIndex(place_of[key]), place)
        for column in self._columns:
            gone = column.is_data and column.key not in wanted
            self._view.setColumnHidden(place_of[column.key], gone)
        self._measures.fit()
        self._told()

    # ---- the view as a value

    def state(self, name: str = "") -> View:
        """How the table is shown now."""
        model = self._view.rows
        return View(
            name=name,
            columns=tuple(self.keys()),
            widths=tuple(sorted(self._measures.widths().items())),
            filters=model.column_filters,
            levels=model.levels,
            grouping=model.grouping,
        )

    def apply(self, view: View) -> None:
        """Shows it so; what this table does not have is passed over."""
        model = self._view.rows
        known = {c.key for c in self._columns}
        sortable = {c.key for c in self._columns if c.sort} | {o.key for o in model.orders}
        self._measures.set_widths(dict(view.widths))
        self.show(view.columns or self.usual())
        model.set_column_filters(one for one in view.filters if one.column in known)
        model.sort_by([level for level in view.levels if level.key in sortable])
        model.set_grouping(view.grouping)
