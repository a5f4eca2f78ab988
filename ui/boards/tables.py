"""The tables behind the charts of the live board: the same numbers, to be read and copied.

What must not come in: painting, counting.
"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import collation_key
from hanoiplan.registration.board import BoardFigures
from ui.base.cells import FlagText, Number
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.widgets import Card, Label
from ui.base.widgets.overview_chart import Series
from ui.boards.curve import moment_of
from ui.boards.kinds import tile_of
from ui.boards.speaking import data


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table; `order` is what its first column is sorted by."""

    key: object
    order: Any
    name: str
    first: int
    second: int


def _columns(name: str, first: str, second: str) -> tuple[Column[Line], ...]:
    return (
        Column("name", name, FlagText, lambda row: FlagText("", row.name, bold=True),
               sort=lambda row: row.order, stretch=True),
        Column("first", first, Number, lambda row: interface().number(row.first),
               sort=lambda row: row.first, align="right", floor=90),
        Column("second", second, Number, lambda row: interface().number(row.second),
               sort=lambda row: row.second, align="right", floor=90),
    )  # fmt: skip


MINUTES = _columns(N_("When"), N_("In this time"), N_("In all"))
BODIES = _columns(N_("Delegation"), N_("Arrived"), N_("To come"))
KINDS = _columns(N_("Category"), N_("Arrived"), N_("To come"))


class Behind(QStackedWidget):
    """A chart, and the table in its place."""

    def __init__(self, chart: QWidget, columns: tuple[Column[Line], ...]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.chart = chart
        model: RowTableModel[Line] = RowTableModel(columns, key=lambda row: row.key, parent=self)
        self.table: TableView[Line] = TableView(model, "")
        self._card = Card()
        self._title = Label(kind="h3")
        self._card.layout_.addWidget(self._title)
        self._card.layout_.addWidget(self.table, 1)
        self.addWidget(chart)
        self.addWidget(self._card)

    def words(self, title: str) -> None:
        """Sets what does not depend on the numbers."""
        self._title.setText(title)
        self.table.setAccessibleName(title)
        self.table.words()

    def show_lines(self, lines: list[Line]) -> None:
        """Fills the table, where it is seen."""
        if self.is_table:
            self.table.rows.show_rows(lines)

    @property
    def is_table(self) -> bool:
        """Whether the table stands where the chart was."""
        return self.currentIndex() > 0

    def show_table(self, *, on: bool) -> None:
        """The table, or the chart again."""
        self.setCurrentIndex(1 if on else 0)


def minute_lines(series: Series) -> list[Line]:
    """What the chart shows, in the order of time."""
    return [
        Line(bar.start, bar.start, interface().time(moment_of(bar.start).time()), bar.count,
             bar.total)
        for bar in series.bars
    ]  # fmt: skip


def body_lines(figures: BoardFigures) -> list[Line]:
    """Every delegation, most people missing first."""
    return [
        Line(one.id, collation_key(data(one.name)), data(one.name), one.arrived, one.missing)
        for one in figures.delegations
    ]


def kind_lines(figures: BoardFigures) -> list[Line]:
    """Every category in the order of the event."""
    return [
        Line(place, place, tile_of(one.category).name, one.arrived, one.people - one.arrived)
        for place, one in enumerate(figures.categories)
    ]


def titles() -> tuple[str, str, str]:
    """What the three tables are called."""
    return _("Arrivals"), _("Delegations, most missing first"), _("By category")
