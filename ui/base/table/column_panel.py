"""Columns chosen and moved, the order and the grouping, by keyboard; and the menu of a title.

What must not come in: the moving of sections (column_choice).
"""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from hanoiplan.base.i18n import _
from ui.base.form.choice import ChoiceField
from ui.base.table.choice import RowChoice
from ui.base.table.column_choice import ColumnChoice
from ui.base.table.columns import Column
from ui.base.table.floating import Floating
from ui.base.table.model import RowTableModel
from ui.base.table.orders import Level
from ui.base.table.ticked_list import Choice, TickedList
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.painted import px

LINES = 9  # columns seen at once


class ColumnPanel(Floating):
    """The columns of a table with boxes, and how its rows are ordered and grouped."""

    def __init__(self, owner: RowChoice[Any], columns: ColumnChoice) -> None:
        super().__init__(owner, 320)
        self._rows: RowTableModel[Any] = owner.rows
        self._columns = columns
        self.setAccessibleName(_("Columns and order"))
        self.column.addWidget(Label(_("Columns"), "h3"))
        self.list = TickedList(_("Columns"))
        self.list.setMinimumHeight(px(30) * LINES)
        self.list.fixed = lambda key: any(c.key == key and c.stretch for c in self._rows.columns)
        self.list.ticks_changed.connect(self._show)
        self.list.moved.connect(self.move_column)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(self._buttons())
        self._order = self._choice(_("Order"), self._orders(), self._rows.order[0])
        self._order.committed.connect(self._sort)
        groupings = [("", _("none")), *((g.key, _(g.title)) for g in self._rows.groupings)]
        if self._rows.groupings:
            grouping = self._choice(_("Headings"), groupings, self._rows.grouping)
            grouping.committed.connect(lambda key: self._rows.set_grouping(str(key or "")))
        self._fill()

    def open_at(self, box: QRect) -> None:
        """Shows it below a place in the head."""
        self.open_below(box, self.list)

    def move_column(self, by: int) -> None:
        """Moves the marked column one place left (-1) or right (1)."""
        key, keys = self.list.current(), self._columns.keys()
        if key not in keys:
            return
        place = keys.index(key)
        target = place + by
        if self.list.fixed(key) or not 0 <= target < len(keys) or self.list.fixed(keys[target]):
            return
        keys[place], keys[target] = keys[target], keys[place]
        self._columns.show(keys)
        self._fill(key)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for icon, name, by in (
            ("arrow-up", _("Move left in the table (Alt+Up)"), -1),
            ("arrow-down", _("Move right in the table (Alt+Down)"), 1),
        ):
            button = IconButton(icon, name)
            button.clicked.connect(lambda _on=False, by=by: self.move_column(by))
            row.addWidget(button)
        row.addStretch(1)
        usual = Button(_("Usual columns"), "small", "rotate-ccw")
        usual.clicked.connect(self._usual)
        row.addWidget(usual)
        return row

    def _choice(self, label: str, choices: list[tuple[str, str]], value: str) -> ChoiceField:
        field = ChoiceField()
        field.set_words(label)
        field.set_choices(choices)
        field.set_value(value)
        self.column.addWidget(Label(label, "label"))
        self.column.addWidget(field)
        return field

    def _orders(self) -> list[tuple[str, str]]:
        """Orders by name first, then columns; none is the order in which the rows came."""
        named = [(one.key, _(one.title)) for one in self._rows.orders]
        columns = [(c.key, _(c.title)) for c in self._rows.columns if c.sort and c.is_data]
        return [("", _("as they came")), *named, *columns]

    def _fill(self, current: str = "") -> None:
        choices = [Choice(column.key, _(column.title)) for column in self._columns.known()]
        self.list.show_choices(choices, self._columns.keys())
        self.list.go_to(current or (choices[0].value if choices else ""))

    def _show(self) -> None:
        current, ticked = self.list.current(), self.list.ticked()
        self._columns.show([key for key in self.list.values() if key in ticked])
        self._fill(current)

    def _usual(self) -> None:
        self._columns.show(self._columns.usual())
        self._fill()

    def _sort(self, key: object) -> None:
        self._rows.sort_by([Level(str(key))] if key else [])


class HasPanels(Protocol):
    """What the menu of a title asks of its table."""

    rows: RowTableModel[Any]
    columns: ColumnChoice

    def open_filter(self, column_key: str = "") -> None:
        """Opens the filter of a column."""
        ...

    def open_columns(self) -> None:
        """Opens the panel of columns."""
        ...


def head_menu(view: HasPanels, parent: QWidget, column: Column[Any]) -> QMenu:
    """What can be done with a column, and the orders the table knows by name."""
    rows, menu = view.rows, QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)

    def add(words: str, do: Callable[[], object]) -> None:
        menu.addAction(words).triggered.connect(lambda _on=False: do())

    if column.sort is not None:
        add(_("Order A–Z"), lambda: rows.sort_by(column.key))
        add(_("Order Z–A"), lambda: rows.sort_by(column.key, descending=True))
        add(_("Then by this column"), lambda: rows.sort_by([*rows.levels, Level(column.key)]))
    if column.is_data:
        add(_("Filter…"), lambda: view.open_filter(column.key))
    if column.is_data and not column.stretch:
        others = [key for key in view.columns.keys() if key != column.key]  # noqa: SIM118 - no dict
        add(_("Hide column"), lambda: view.columns.show(others))
    menu.addSeparator()
    for order in rows.orders:
        add(_(order.title), lambda key=order.key: rows.sort_by(key))  # type: ignore[misc]  # bound now
    add(_("Columns and order…"), view.open_columns)
    return menu
