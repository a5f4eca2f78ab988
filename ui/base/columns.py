"""What a column of a table is: title, kind of cell, value, order, measure.

Declared once per page as a tuple. What must not come in: Qt's model and view.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from ui.base.cells import Cell, Number, Text, Tick

Row = TypeVar("Row")
Value = Cell | tuple[Any, ...] | str | None
Key = Hashable


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its title, the kind of its cells, and where a row's value comes from.

    `cell` names the class that `value` gives; a plain str is taken for Text and Number, None
    is an empty cell.

    Widths are pixels at text size 13: measured from the data, never under `floor`, not over
    `ceiling`; the one `stretch` column takes what is left and never shortens its first line.
    `sort` gives a storable key; without it the column cannot be sorted.
    """

    key: str
    title: str  # an English msgid, marked with N_
    cell: type[Cell]
    value: Callable[[Row], Value]
    sort: Callable[[Row], Any] | None = None
    align: Literal["left", "right", "center"] = "left"
    floor: int = 40
    ceiling: int = 320
    stretch: bool = False
    tip: Callable[[Row], str] | None = None

    def cell_of(self, row: Row) -> Cell:
        """The value as a cell of the column's kind."""
        value = self.value(row)
        if value is None:
            return Text()
        if isinstance(value, str):
            return Number(value) if self.cell is Number else Text(value)
        if isinstance(value, tuple):
            return self.cell(value)  # type: ignore[call-arg, arg-type]  # Chips takes a tuple
        return value


TICK = "tick"


def tick_column() -> Column[Any]:
    """The check box column; the model keeps which rows are ticked."""
    return Column(TICK, "", Tick, lambda _row: Tick(), align="center", floor=40, ceiling=40)
