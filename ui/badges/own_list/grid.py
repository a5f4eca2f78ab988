"""The lines of an own list as a table that is typed into: first line titles, then one line a card.

Below the last line always stand empty ones to go on writing. What must not come in: reading what
the lines mean.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from ui.badges.own_list.sources import Lines
from ui.base.cells import Icon, Text
from ui.base.table.cell_edits import Written
from ui.base.table.columns import Column, Edit, Fields
from ui.base.table.model import RowTableModel
from ui.base.table.sheet import SheetView

EMPTY_LINES = 12  # below the last one that says something
SIGN, NUMBER = "sign", "number"


@dataclass(frozen=True, slots=True)
class GridLine:
    """One line as it was given, its number in the list, and what is wrong with it."""

    number: int  # as the list counts, its titles being line 1
    cells: tuple[str, ...]
    problem: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.strip() for cell in self.cells)


def _sign(line: GridLine) -> Icon:
    return Icon("triangle-alert", "warn", line.problem) if line.problem else Icon("")


def _number(line: GridLine) -> Text:
    """As remarks name it: the line of the titles is 1, as in the file it came from."""
    return Text(str(line.number), ink="text3")


def _cell(place: int, line: GridLine) -> Text:
    return Text(line.cells[place]) if line.cells[place] else Text(" ")


def _read(place: int, line: GridLine) -> str:
    return line.cells[place]


def _write(place: int, _line: GridLine, text: str) -> Fields:
    return {str(place): text}


def _columns(titles: Sequence[str]) -> tuple[Column[GridLine], ...]:
    """A sign, the number of the line, then one column a title.

    A title is the list's own word and is not translated.
    """
    found: list[Column[GridLine]] = [
        Column(SIGN, "", Icon, _sign, floor=34, ceiling=34, align="center",
               tip=lambda line: line.problem),
    ]  # fmt: skip
    found.append(Column(NUMBER, N_("Line no."), Text, _number, floor=54, align="right"))
    for place, title in enumerate(titles):
        edit: Edit[GridLine] = Edit(partial(_read, place), partial(_write, place))
        words = title or N_("(no title)")
        cell = partial(_cell, place)
        found.append(Column(f"c{place}", words, Text, cell, floor=140, edit=edit))
    rest: Column[GridLine] = Column("rest", "", Text, lambda _line: Text(" "), stretch=True)
    return (*found, rest)


class ListGrid(QWidget):
    """Shows lines, takes what is typed and pasted into them."""

    changed = Signal()  # by the person

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self._lines: list[GridLine] = []
        self._model: RowTableModel[GridLine] | None = None
        self.table: SheetView[GridLine] | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)

    def words(self) -> None:
        """The language changed."""
        if self.table is not None:
            self.table.setAccessibleName(_("Lines of the list"))
            self.table.words()

    def show_lines(self, lines: Lines) -> None:
        """Another list; the first line holds the titles."""
        titles = lines[0] if lines else ()
        if titles != self._titles or self.table is None:
            self._titles = titles
            self._make_table()
        width = len(titles)
        told = (_squared(cells, width) for cells in lines[1:])
        self._keep([GridLine(number, cells) for number, cells in enumerate(told, start=2)])

    def lines(self) -> Lines:
        """What stands there, with the titles, without the empty lines below."""
        last = max((one.number for one in self._lines if not one.is_empty), default=1)
        return (self._titles, *(one.cells for one in self._lines if one.number <= last))

    def show_problems(self, problems: Mapping[int, str]) -> None:
        """What is wrong, by the number of the line."""
        told = [replace(one, problem=problems.get(one.number, "")) for one in self._lines]
        if told != self._lines:
            self._lines = told
            self._show()

    def go_to_line(self, number: int) -> None:
        """Puts the keyboard on a line."""
        if self.table is not None and self.table.select_key(number):
            self.table.setFocus()

    def _make_table(self) -> None:
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        self._model = RowTableModel(_columns(self._titles), key=lambda line: line.number)
        self.table = SheetView(self._model, _("Lines of the list"))
        self._model.setParent(self.table)
        self.table.edited.connect(self._written)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.table)
        self.setFocusProxy(self.table)

    def _keep(self, lines: list[GridLine]) -> None:
        """Takes the lines, with empty ones under them."""
        last = max((one.number for one in lines if not one.is_empty), default=1)
        kept = [one for one in lines if one.number <= last]
        blank = ("",) * len(self._titles)
        kept += [GridLine(last + n, blank) for n in range(1, EMPTY_LINES + 1)]
        self._lines = kept
        self._show()

    def _show(self) -> None:
        if self._model is not None:
            self._model.show_rows(self._lines)

    def _written(self, written: Written) -> None:
        """One or many cells were typed, pasted or filled."""
        fields = written.by_key()
        self._keep([_with(one, fields.get(one.number, {})) for one in self._lines])
        self.changed.emit()


def _with(line: GridLine, fields: Mapping[str, str]) -> GridLine:
    cells = tuple(fields.get(str(place), cell) for place, cell in enumerate(line.cells))
    return line if cells == line.cells else replace(line, cells=cells)


def _squared(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """As many cells as there are titles."""
    return tuple([*cells, *[""] * width][:width])
