"""The table of one part: tick, correct in place, open; headings by section.

What must not come in: what becomes of a tick or a text.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from hanoiplan.exchange.plans.model import PlanPart
from ui.base.table.model import RowTableModel
from ui.base.table.sheet import SheetView
from ui.base.widgets.empty import EmptyState
from ui.plan_reader.rows.columns import COLUMNS, OPTIONAL, SIGN, STATE
from ui.plan_reader.rows.groups import headings
from ui.plan_reader.rows.lines import Line, Show, found_by


class PartTable(SheetView[Line]):
    """Rows of one part."""

    ticked = Signal(object)  # a dict by key of a row: whether it is to be written

    def __init__(self, part: PlanPart) -> None:
        self.part = part
        self._agreeing = False
        model: RowTableModel[Line] = RowTableModel(
            COLUMNS[part], key=lambda line: line.key, search=found_by
        )
        super().__init__(model, "")
        model.setParent(self)
        model.tickable = lambda line: line.may_be_ticked
        self.empty = EmptyState()
        self.set_empty(self.empty)
        model.ticks_changed.connect(self._ticked)

    def show_lines(self, lines: Sequence[Line], show: Show) -> None:
        """These rows as they are now, those of one chip alone; what is chosen stays chosen."""
        self._agreeing = True
        self._hide(STATE, hidden=not any(line.version for line in lines))
        self._hide(SIGN, hidden=not any(line.faults or line.joined for line in lines))
        for column in self.rows.columns:
            if column.key in OPTIONAL:
                self._hide(column.key, hidden=not any(line.text(column.key) for line in lines))
        self.rows.group_by(headings(self.part, lines))
        self.rows.show_rows(lines)
        self.rows.set_filter((lambda line: line.shown_by(show)) if show is not Show.ALL else None)
        self.rows.set_ticks(line.key for line in lines if line.row.ticked and line.may_be_ticked)
        self._agreeing = False

    def _hide(self, key: str, *, hidden: bool) -> None:
        place = next(n for n, one in enumerate(self.rows.columns) if one.key == key)
        self.setColumnHidden(place, hidden)

    def _ticked(self) -> None:
        """Boxes that a person changed, told together."""
        if self._agreeing:
            return
        ticks = self.rows.ticks
        told = {
            line.key: line.key in ticks
            for line in self.rows.all_rows
            if line.may_be_ticked and (line.key in ticks) != line.row.ticked
        }
        if told:
            self.ticked.emit(told)
