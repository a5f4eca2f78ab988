"""How wide each kind of cell asks to be, at the type in force.

The counterpart of `cell_paint`, which paints them. What must not come in: columns and samples.
"""

from collections.abc import Callable
from typing import Any

from ui.base import cells, paint
from ui.base.table.cell_paint import (
    BAR,
    button_width,
    change_chips,
    flag_left,
    name_left,
    name_right,
)
from ui.base.theme import theme

WIDEST_WORD = 170  # px: narrower than that a column is made for no word


def _width_text(cell: cells.Text) -> float:
    return paint.text_width(cell.text, theme().font("strong" if cell.bold else "body"))


def _width_number(cell: cells.Number) -> float:
    return paint.text_width(cell.text, theme().font("cell_number"))


def _width_two_lines(cell: cells.TwoLines) -> float:
    first = paint.text_width(cell.first, theme().font("strong")) + name_right(cell)
    under = paint.text_width(cell.under, theme().font("second"))
    return name_left(cell) + max(first, under)


def _width_flag(cell: cells.FlagText) -> float:
    return flag_left(cell) + paint.text_width(cell.text, theme().font("body"))


def least_width(cell: cells.FlagText) -> float:
    """What the longest word beside a flag needs; a very long one wraps within itself."""
    font = theme().font("body")
    word = max(paint.text_width(word, font) for word in cell.text.split(" "))
    return flag_left(cell) + min(word, theme().px(WIDEST_WORD))


def _width_share(cell: cells.Share) -> float:
    return theme().px(BAR + 12) + paint.text_width(cell.text, theme().font("cell_number"))


def _width_chips(cell: cells.Chips) -> float:
    widths = [paint.chip_size(chip).width() for chip in cell.chips]
    return sum(widths) + theme().px(6) * max(0, len(widths) - 1)


def _width_change(cell: cells.Change) -> float:
    if not cell.before and not cell.after:
        return 0
    return sum(paint.chip_size(chip).width() for chip in change_chips(cell)) + theme().px(34)


WIDTHS: dict[type[Any], Callable[[Any], float]] = {
    cells.Text: _width_text,
    cells.Number: _width_number,
    cells.TwoLines: _width_two_lines,
    cells.FlagText: _width_flag,
    cells.Chips: _width_chips,
    cells.Share: _width_share,
    cells.Tile: lambda _cell: theme().px(20),
    cells.Tick: lambda _cell: theme().px(16),
    cells.Button: button_width,
    cells.Change: _width_change,
    cells.Icon: lambda cell: theme().px(28 if cell.ground else 16),
}
