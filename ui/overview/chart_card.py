"""A chart with its title, and the table behind it: the same numbers, to be read and copied.

What must not come in: which numbers.
"""

from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from hanoiplan.base.i18n import _
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.widgets.amounts import LegendEntry
from ui.base.widgets.basics import Card, Label, emptied
from ui.base.widgets.buttons import Button, IconButton
from ui.base.widgets.painted import px

Columns = tuple[Column[Any], ...]
Legend = tuple[tuple[str, str], ...]  # ink, words


class ChartCard(Card):
    """One chart. Several tables may stand behind it, one for each kind of what it shows."""

    opened = Signal(object)  # a row of the table, by Enter or double click

    def __init__(self, chart: QWidget, tables: tuple[Columns, ...]) -> None:
        super().__init__(margins=(16, 10, 12, 10), gap=6)
        self.chart = chart
        self.title, self.note = Label(kind="h3"), Label(kind="hint")
        self.more = Button(kind="link")
        self.more.hide()
        self._rest = ""
        self.switch = IconButton("table", kind="ghost")
        self.switch.setFixedSize(px(32), px(26))
        self.switch.clicked.connect(lambda: self.show_table(on=not self.table_shown))
        self._lay_out(chart)
        self.tables: list[TableView[Any]] = []
        for columns in tables:
            model: RowTableModel[Any] = RowTableModel(columns, key=_key, parent=self)
            table: TableView[Any] = TableView(model, "")
            table.opened.connect(self.opened.emit)
            # the chart says how much room there should be, also while the table stands there
            table.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self.tables.append(table)
            self.stack.addWidget(table)
        self._chosen = 0
        self._legend_shown: Legend = ()

    def _lay_out(self, chart: QWidget) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.note)
        self._legend = QHBoxLayout()
        self._legend.setSpacing(px(10))
        head.addLayout(self._legend)
        head.addWidget(self.switch)
        self.layout_.addLayout(head)
        self.stack = QStackedWidget()
        self.stack.addWidget(chart)
        self.layout_.addWidget(self.stack, 1)
        self.layout_.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def table_shown(self) -> bool:
        """Whether the table stands where the chart was."""
        return self.stack.currentIndex() > 0

    @property
    def table(self) -> TableView[Any]:
        """The table that belongs to what is shown."""
        return self.tables[self._chosen]

    def show_rows(self, which: int, rows: list[Any]) -> None:
        """Fills the table behind the chart, the one of these columns."""
        self._chosen = which
        self.table.rows.show_rows(rows)
        if self.table_shown:
            self.stack.setCurrentWidget(self.table)

    def show_table(self, *, on: bool) -> None:
        """The table instead of the chart, or the chart again."""
        self.stack.setCurrentWidget(self.table if on else self.chart)
        self.set_more(self._rest)
        self.say_switch()

    def set_more(self, text: str) -> None:
        """What the chart has no room for; the table has it all."""
        self._rest = text
        self.more.setText(text)
        self.more.setVisible(bool(text) and not self.table_shown)

    def words(self) -> None:
        """Sets what does not depend on the numbers."""
        self.say_switch()
        for table in self.tables:
            table.words()

    def say_switch(self) -> None:
        """The button names what it leads to."""
        self.switch.set_icon("chart-line" if self.table_shown else "table")
        self.switch.set_name(
            _("Chart (Ctrl+Shift+T)") if self.table_shown else _("Table (Ctrl+Shift+T)")
        )

    def set_title(self, title: str, note: str, legend: Legend = ()) -> None:
        """What the numbers count, and how to read the chart: (ink, words) of each colour."""
        self.title.setText(title)
        self.note.show_if_any(note)
        self.table.setAccessibleName(title)
        if legend != self._legend_shown:
            self._legend_shown = legend
            emptied(self._legend)
            for ink, words in legend:
                self._legend.addWidget(LegendEntry(ink, words))


class _Keyed(Protocol):
    @property
    def key(self) -> object:
        """What stays the same when the numbers change."""


def _key(row: _Keyed) -> object:
    return row.key
