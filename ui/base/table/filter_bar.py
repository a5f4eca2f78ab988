"""The filters in force above a table, each to be taken away with one press.

What must not come in: choosing what to filter by (filter_panel).
"""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from ui.base.table.column_filter import ColumnFilter
from ui.base.table.filter_panel import words_of_filter
from ui.base.table.model import RowTableModel
from ui.base.theme import set_kind
from ui.base.widgets.basics import FlowLayout
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px

LONGEST = 46  # letters of a filter in words; the rest is in the tooltip


class FilterBar(QFrame):
    """One button for each filter, and one for all; nothing at all without filters."""

    def __init__(self, rows: RowTableModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._shown: tuple[ColumnFilter, ...] | None = None
        set_kind(self, "second-row")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(px(12), px(6), px(12), px(6))
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        for part in (self, self._holder):  # as high as its lines and no higher
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            policy.setHeightForWidth(True)
            part.setSizePolicy(policy)
        outer.addWidget(self._holder, 1)
        rows.shown_changed.connect(self.follow)
        self.words()

    def words(self) -> None:
        """The language changed."""
        self.setAccessibleName(_("Filters in force"))
        self._shown = None
        self.follow()

    def follow(self) -> None:
        """Shows the filters of the table."""
        filters = self._rows.column_filters
        if filters == self._shown:
            return
        self._shown = filters
        while (item := self._flow.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.hide()
                chip.deleteLater()
        for one in filters:
            self._flow.addWidget(self._chip(one))
        if len(filters) > 1:
            every = Button(_("Show all"), "ghost")
            every.clicked.connect(lambda: self._rows.set_column_filters(()))
            self._flow.addWidget(every)
        self.setVisible(bool(filters))
        self._holder.updateGeometry()

    def _chip(self, one: ColumnFilter) -> Button:
        column = next(c for c in self._rows.columns if c.key == one.column)
        said = partial(self._rows.words_of_value, one.column)
        words = words_of_filter(one, _(column.title), said)
        short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
        chip = Button(short, "small", "x")
        chip.setToolTip(words)
        chip.setAccessibleName(_("Take the filter away: {filter}").format(filter=words))
        chip.clicked.connect(lambda: self._drop(one))
        return chip

    def _drop(self, one: ColumnFilter) -> None:
        self._rows.set_column_filters(other for other in self._rows.column_filters if other != one)
