"""The values of one column to choose from, with counts; ordering by it; taking the filter away.

Every tick is in force at once. What must not come in: how rows are filtered.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base.form.text import SearchField
from ui.base.table.column_filter import ColumnFilter
from ui.base.table.columns import Column
from ui.base.table.floating import Floating
from ui.base.table.model import RowTableModel
from ui.base.table.orders import Level
from ui.base.table.ticked_list import Choice, TickedList
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button
from ui.base.widgets.painted import px


class FilterPanel(Floating):
    """One column's filter over the table."""

    def __init__(self, owner: QWidget, rows: RowTableModel[Any], column: Column[Any]) -> None:
        super().__init__(owner, 320)
        self._rows, self._column = rows, column
        title = _(column.title)
        self.setAccessibleName(_("Filter by {column}").format(column=title))
        self.column.addWidget(Label(title, "h3"))
        if column.sort is not None:
            self.column.addLayout(self._orders())
        self.search = SearchField(shortcut="")
        self.search.set_words(_("Find a value"), _("Find a value"))
        self.search.changed.connect(self._narrow)
        self.search.line.returnPressed.connect(self._only_seen)
        self.column.addWidget(self.search)
        self.contains = Button("", "ghost", "search")
        self.contains.clicked.connect(self._contains)
        self.contains.hide()
        self.column.addWidget(self.contains)
        self.values = TickedList(_("Values of {column}").format(column=title))
        self.values.setMinimumHeight(px(120))
        self.values.ticks_changed.connect(self._ticked)
        self.column.addWidget(self.values, 1)
        self.column.addLayout(self._ends())
        self._fill()

    def open_at(self, box: QRect) -> None:
        """Shows it below a title."""
        self.open_below(box, self.search.line)

    def _orders(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for words, icon, descending in (
            (_("Order A–Z"), "arrow-up", False),
            (_("Order Z–A"), "arrow-down", True),
        ):
            button = Button(words, "small", icon)
            button.clicked.connect(lambda _on=False, back=descending: self._order(descending=back))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _ends(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.none = Button(_("Untick all"), "ghost")
        self.none.clicked.connect(lambda: self.values.tick(()))
        self.clear = Button(_("Show all"), "small", "rotate-ccw")
        self.clear.clicked.connect(self._clear)
        row.addWidget(self.none)
        row.addStretch(1)
        row.addWidget(self.clear)
        return row

    def _fill(self) -> None:
        """The values there are, the empty one by name; all ticked while nothing is filtered."""
        facets = self._rows.facets(self._column.key)
        said = {count: interface().number(count) for count in {one.count for one in facets}}
        choices = [Choice(one.value, one.words or _("(empty)"), said[one.count]) for one in facets]
        choices.sort(key=lambda choice: choice.value != "")  # the empty cells first
        kept = self._kept()
        ticked = {one.value for one in facets} if kept is None else kept
        self.values.show_choices(choices, ticked)
        self._every = {one.value for one in facets}

    def _kept(self) -> frozenset[str] | None:
        found = (one for one in self._rows.column_filters if one.column == self._column.key)
        one = next(found, None)
        return one.values if one else None

    def _apply(self, values: frozenset[str] | None, contains: str = "") -> None:
        others = [one for one in self._rows.column_filters if one.column != self._column.key]
        wanted = ColumnFilter(self._column.key, values, contains)
        self._rows.set_column_filters([*others, wanted])

    def _ticked(self) -> None:
        ticked = self.values.ticked()
        self._apply(None if ticked >= self._every else frozenset(ticked))

    def _narrow(self, text: object) -> None:
        words = str(text).strip()
        self.values.narrow(words)
        self.contains.setText(_("Every cell with “{text}”").format(text=words))
        self.contains.setVisible(bool(words))

    def _only_seen(self) -> None:
        """Enter in the search: what is seen and nothing else."""
        if self.search.line.text().strip() and not self.search.composing:
            self.values.tick(self.values.values())
            self.shut()

    def _contains(self) -> None:
        self._apply(None, self.search.line.text())
        self.shut()

    def _order(self, *, descending: bool) -> None:
        self._rows.sort_by([Level(self._column.key, descending)])

    def _clear(self) -> None:
        self._apply(None)
        self.shut()


def words_of_filter(one: ColumnFilter, title: str, words_of: Callable[[str], str]) -> str:
    """A filter in words, as short as a chip has room for; `words_of` says a value."""
    if one.values is None:
        return _("{column}: “{text}”").format(column=title, text=one.contains.strip())
    values = sorted(words_of(value) or _("(empty)") for value in one.values)
    shown = ", ".join(values[:2])
    if len(values) > len(values[:2]):
        shown = _("{values} and {n} more").format(values=shown, n=len(values) - 2)
    return _("{column}: {values}").format(column=title, values=shown or _("nothing"))
