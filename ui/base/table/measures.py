"""Widths and heights of a table, measured from what is in it.

A column is as wide as 95 % of its cells need, between its floor and ceiling; chips, buttons and
changes are never cut for being rare. The name column takes the rest and its rows grow rather than
shorten a name. Where the room is short, names beside flags give way first: they wrap. Where there
is room that no name needs, columns that were cut get it. What must not come in: painting.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from ui.base import cells, paint
from ui.base.idle import IdleWork, once
from ui.base.table.cell_paint import (
    PAD,
    flag_lines,
    name_left,
    name_right,
    under_lines,
    wrapped,
)
from ui.base.table.cell_widths import WIDTHS, least_width
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.orders import Level
from ui.base.theme import theme

ONE_LINE, TWO_LINES, HEADING, WRAPPED = 36, 44, 33, 18
LEVEL = 12  # px of a level's number beside the sign of the order
AROUND = 8  # px above and below lines that wrap
ARROW = 20  # px of the sign of the order beside a title
LEAST_NAME = 160  # px of a name column, however narrow the window
SAMPLE = 400  # rows measured for the width of a column
FEW = 20  # lines that say something else, so that the widths of all others stay
WHOLE = (cells.Chips, cells.Button, cells.Change)  # measured by the widest
RARE = 600  # rows measured where the widest counts
ALL_FITTED = 300  # rows; longer lists measure the heights of what is in sight


class TableMeasures:
    """Fits one view; remembers widths that the person set by hand."""

    def __init__(self, view: QTableView, rows: RowTableModel[Any]) -> None:
        self._view, self._rows = view, rows
        self._by_hand: dict[str, int] = {}
        self._measured: dict[str, int] = {}
        self._cut: dict[str, int] = {}  # px that the widest cell misses in what was measured
        self._leasts: dict[str, int] = {}
        self._levels: tuple[Level, ...] = ()  # those whose signs the titles were measured with
        self._fitting = False
        self._later = IdleWork(view)
        self.beside_title = 0  # px kept free for a funnel

    @property
    def line_height(self) -> int:
        """The height of a usual row, by the kinds of cells in it."""
        tall = any(column.cell.tall for column in self._rows.columns)
        return theme().px(TWO_LINES if tall else ONE_LINE)

    def anew(self) -> None:
        """Another theme or text size: rows and titles as well."""
        self._view.verticalHeader().setDefaultSectionSize(self.line_height)
        head = self._view.horizontalHeader()
        head.setFixedHeight(head.sizeHint().height())
        self.fit()

    def fit(self) -> None:
        """Widths of all columns, then heights of rows: the data, words or theme are others."""
        self._measured.clear()
        self._cut.clear()
        self._leasts.clear()
        self._levels = self._rows.levels
        self.stretch()

    def fit_when_idle(self) -> None:
        """The same after other words; a long list may be read in widths of before for a moment."""
        if self._rows.rowCount() > ALL_FITTED:
            self._later.start(once(self.fit))
        else:
            self.fit()

    def fit_lines(self, lines: Sequence[int] | None) -> None:
        """Single lines say something else: in a long list only what is never cut can ask for more.

        One cell more or less of the widest twentieth of hundreds changes no other width. None: the
        lines are others.
        """
        few = lines is not None and len(lines) <= FEW < ALL_FITTED < self._rows.rowCount()
        if lines is None or not few or self._levels != self._rows.levels or not self._measured:
            self.fit()
            return
        for place, column in enumerate(self._rows.columns):
            known = self._measured.get(column.key)
            if known is None or not (column.stretch or column.cell in WHOLE):
                continue
            wanted = max((cell_width(self._rows.cell_at(n, place)) + 1 for n in lines), default=0)
            most = wanted if column.stretch else min(wanted, theme().px(column.ceiling))
            self._measured[column.key] = max(known, round(most))
        self.stretch()

    def stretch(self) -> None:
        """The same for another width of the view: what was measured stays."""
        if self._fitting:
            return
        self._fitting = True
        self._fit_columns()
        self.fit_rows()
        self._fitting = False

    def resized(self, place: int, before: int, width: int) -> None:
        """The person dragged a title's edge; hiding and showing a column (from or to 0) is ours."""
        if not self._fitting and before and width:
            self._by_hand[self._rows.columns[place].key] = width
            self.fit()

    @property
    def is_fitting(self) -> bool:
        """Whether widths are being set by measure just now."""
        return self._fitting

    def widths(self) -> dict[str, int]:
        """Widths set by hand, at text size 13."""
        return {key: round(width / theme().factor) for key, width in self._by_hand.items()}

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Other widths by hand, at text size 13; columns that are not named are measured."""
        self._by_hand = {key: theme().px(width) for key, width in widths.items()}

    def _fit_columns(self) -> None:
        shown = [
            (place, column)
            for place, column in enumerate(self._rows.columns)
            if not self._view.isColumnHidden(place)
        ]
        widths = {place: self._measure_of(place, column) for place, column in shown}
        over = sum(widths.values()) - self._view.viewport().width()
        free = [(place, one) for place, one in shown if one.key not in self._by_hand]
        flags = [(place, one) for place, one in free if one.cell is cells.FlagText]
        cut = {place: self._cut[one.key] for place, one in free if self._cut.get(one.key)}
        if over > 0:
            ready = {place: max(0, widths[place] - self._least(place, one)) for place, one in flags}
            for place, given in shared(over, ready).items():
                widths[place] -= given
                over -= given
        elif cut:
            names = [(place, one) for place, one in shown if one.stretch]
            kept = sum(self._known(place, one) - widths[place] for place, one in names)
            for place, given in granted(max(0, -over - max(0, kept)), cut).items():
                widths[place] += given
                over += given
        for place, column in shown:
            rest = -over if column.stretch and over < 0 else 0
            self._view.setColumnWidth(place, widths[place] + rest)

    def _measure_of(self, place: int, column: Column[Any]) -> int:
        """What a column asks for; the stretching one asks for its least."""
        if not column.stretch:
            return self._by_hand.get(column.key) or self._known(place, column)
        least = theme().px(max(column.floor, LEAST_NAME))
        if column.cell is cells.Text:  # one line that is never cut, so never narrower
            return max(least, self._known(place, column))
        return least

    def _least(self, place: int, column: Column[Any]) -> int:
        """How narrow a column of names beside flags can be: its longest word, and its title."""
        if column.key in self._leasts:
            return self._leasts[column.key]
        some = [self._rows.cell_at(line, place) for line in self._rows.some_lines(SAMPLE)]
        words = [least_width(cell) for cell in set(some) if isinstance(cell, cells.FlagText)]
        word = max(words, default=0) + 2 * theme().px(PAD) + 1
        least = round(max(word, self._head(place, column), theme().px(column.floor)))
        self._leasts[column.key] = least
        return least

    def _known(self, place: int, column: Column[Any]) -> int:
        if column.key not in self._measured:
            self._measured[column.key] = self._wanted(place, column)
        return self._measured[column.key]

    def _wanted(self, place: int, column: Column[Any]) -> int:
        """The width most cells of a column need, between its floor and ceiling."""
        px = theme().px
        whole = column.stretch or column.cell in WHOLE
        lines = self._rows.some_lines(RARE if whole else SAMPLE)
        some = [self._rows.cell_at(line, place) for line in lines]
        width_of = {cell: cell_width(cell) for cell in set(some)}  # a list says the same often
        wanted = sorted(width_of[cell] for cell in some)
        last = len(wanted) - 1 if whole else min(len(wanted) - 1, int(len(wanted) * 0.95))
        most = wanted[last] + 1 if wanted else 0
        ceiling = most if column.stretch else px(column.ceiling)
        width = round(max(self._head(place, column), px(column.floor), min(most, ceiling)))
        widest = round(wanted[-1]) + 1 if wanted else 0
        self._cut[column.key] = 0 if column.stretch else max(0, widest - width)
        return width

    def _head(self, place: int, column: Column[Any]) -> float:
        """What the title needs with its funnel, and with the signs of the order it gives."""
        px = theme().px
        title = self._rows.headerData(place, Qt.Orientation.Horizontal) or ""
        head = paint.text_width(title, theme().font("chip", 600)) + px(PAD + 4)
        if column.align != "left":
            return head
        head += px(self.beside_title) if column.is_data else 0
        levels = [level.key for level in self._rows.levels]
        if self.beside_title and column.key not in levels:
            return head
        several = self.beside_title and len(levels) > 1
        return head + px(ARROW + LEVEL if several else ARROW) * (column.sort is not None)

    def fit_rows(self) -> None:
        """Rows grow where a name needs a second line; headings are lower."""
        wrapping = [
            (place, self._view.columnWidth(place) - 2 * theme().px(PAD))
            for place, column in enumerate(self._rows.columns)
            if (column.stretch or column.cell is cells.FlagText)
            and not self._view.isColumnHidden(place)
        ]
        usual = self.line_height
        for line in self._lines_to_fit():
            height = theme().px(HEADING)
            if self._rows.group_at(line) is None:
                grown = (_growth(self._rows.cell_at(line, n), wide, usual) for n, wide in wrapping)
                height = usual + max(grown, default=0)
            if self._view.rowHeight(line) != height:
                self._view.setRowHeight(line, height)

    def _lines_to_fit(self) -> range:
        """All lines of a usual list; of a very long one those in sight and some around."""
        count = self._rows.rowCount()
        if count <= ALL_FITTED:
            return range(count)
        top = max(0, self._view.rowAt(0))
        return range(max(0, top - 20), min(count, top + 80))

    def scrolled(self) -> None:
        """Other lines came into sight."""
        if self._rows.rowCount() > ALL_FITTED:
            self.fit_rows()


def shared(amount: int, wanted: Mapping[int, int]) -> dict[int, int]:
    """`amount` px among places, each in proportion to what it wants and none of it more."""
    rest = sum(wanted.values())
    left, given = min(amount, rest), {}
    for place, most in wanted.items():
        given[place] = left * most // rest if rest else 0
        left, rest = left - given[place], rest - most
    return given


def granted(amount: int, wanted: Mapping[int, int]) -> dict[int, int]:
    """`amount` px among places: who wants least is given all of it first, the others as much each.

    One cell that could never be shown whole would else take from those that need a little.
    """
    left, given = amount, {}
    for n, place in enumerate(sorted(wanted, key=lambda place: wanted[place])):
        given[place] = min(wanted[place], left // (len(wanted) - n))
        left -= given[place]
    return given


def cell_width(cell: cells.Cell) -> float:
    """What a cell needs, padding included."""
    return WIDTHS[type(cell)](cell) + 2 * theme().px(PAD)


def _growth(cell: cells.Cell, width: float, usual: int) -> int:
    """What a row of usual height grows by for lines that wrap."""
    px = theme().px
    if isinstance(cell, cells.FlagText):
        lines = flag_lines(cell, width)
        return max(0, px(WRAPPED) * len(lines) + px(AROUND) - usual) if len(lines) > 1 else 0
    if not isinstance(cell, cells.TwoLines):
        return 0
    lines = wrapped(cell, width - name_left(cell) - name_right(cell))
    under = under_lines(cell, width - name_left(cell))
    return px(WRAPPED) * (len(lines) - 1 + max(0, len(under) - 1))
