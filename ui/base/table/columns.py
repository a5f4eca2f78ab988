"""What a column of a table is: title, kind of cell, value, order, measure, how it is edited.

Declared once per page as a tuple. What must not come in: Qt's model and view.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from ui.base.cells import Cell, Chips, Number, Text, Tick

Row = TypeVar("Row")
Value = Cell | tuple[Any, ...] | str | None
Key = Hashable
Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Edit(Generic[Row]):
    """How the cells of a column are written by hand.

    `read` gives the text an editor opens with. `write` says which fields a text means for a row,
    and raises KnownError with a sentence where it means nothing. `choices` are offered while the
    person types; with `only_choices` nothing else is taken (found through case and marks).
    """

    read: Callable[[Row], str]
    write: Callable[[Row, str], Fields]
    choices: Callable[[], Sequence[str]] | None = None
    only_choices: bool = False
    allowed: Callable[[Row], bool] | None = None  # None: every row

    def may(self, row: Row) -> bool:
        """Whether this row's cell can be written."""
        return self.allowed is None or self.allowed(row)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its title, the kind of its cells, and where a row's value comes from.

    `cell` names the class that `value` gives; a plain str is taken for Text and Number, None
    is an empty cell.

    Widths are pixels at text size 13: measured from the data, never under `floor`, not over
    `ceiling`; the one `stretch` column takes what is left and never shortens its first line.
    `sort` gives a storable key; without it the column cannot be sorted. `text` is what is copied
    and filtered by, where it is not the text of `edit` or the words of the cell. A column that
    is not `shown` waits until the person or a view asks for it. `value_key` names a value that is
    said in other words in another language: filters keep the name ("" for an empty cell).
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
    edit: Edit[Row] | None = None
    text: Callable[[Row], str] | None = None
    shown: bool = True
    value_key: Callable[[Row], str] | None = None

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

    @property
    def reader(self) -> Callable[[Row], str]:
        """What gives a row's cell as plain text, for copying and filtering."""
        if self.text is not None:
            return self.text
        return self.edit.read if self.edit is not None else self._spoken

    def _spoken(self, row: Row) -> str:
        return self.cell_of(row).spoken()

    def facets_of(self, row: Row) -> tuple[str, ...]:
        """The words a filter of this column shows for the row; several for several chips."""
        if self.cell is Chips and self.text is None and self.edit is None:
            cell = self.cell_of(row)
            words = tuple(chip.word for chip in cell.chips) if isinstance(cell, Chips) else ()
            return words or ("",)
        return (self.reader(row),)

    def keys_of(self, row: Row) -> tuple[str, ...]:
        """What a filter keeps of the row's values; the words where they are always the same."""
        return self.facets_of(row) if self.value_key is None else (self.value_key(row),)

    @property
    def is_data(self) -> bool:
        """Whether the column holds something to copy and filter by, not a box or a button."""
        return bool(self.title)


TICK = "tick"


def tick_column() -> Column[Any]:
    """The check box column; the model keeps which rows are ticked."""
    return Column(TICK, "", Tick, lambda _row: Tick(), align="center", floor=40, ceiling=40)
