"""The hours of a door, one line each: day, from, until. An empty line waits at the end.

What must not come in: what the texts mean (`times` reads them).
"""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base.form.field import BareLine, EscapeFilter, Field
from ui.base.tab_order import reach_at
from ui.base.theme import theme
from ui.base.widgets.painted import px
from ui.doors.times import Line

LINE = 31
PARTS = 3  # day, from, until
SHARES = (7, 4, 5)  # of the width
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class _Cell(BareLine):
    """One part of a line; the arrows lead to the line above and below."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class _Row(QWidget):
    """Three cells beside each other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.cells = tuple(_Cell() for _part in range(PARTS))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        for cell, share in zip(self.cells, SHARES, strict=True):
            cell.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            layout.addWidget(cell, share)

    def line(self) -> Line:
        """What stands in it."""
        day, begins, until = (cell.text().strip() for cell in self.cells)
        return (day, begins, until)

    def show_line(self, line: Line) -> None:
        """Other texts."""
        for cell, text in zip(self.cells, line, strict=True):
            if cell.text() != text:
                cell.setText(text)


class WindowsField(Field):
    """Any number of hours; the value is a tuple of lines as they are typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(1)
        self._escape = EscapeFilter(self)
        self._name = ""
        self._fit(1)
        self.changed.connect(lambda _lines: self._fit(len(self.value()) + 1))

    def measures(self) -> None:
        shown = max(1, sum(not row.isHidden() for row in self._rows))
        self.setFixedHeight(px(LINE) * shown + 1)
        self._layout.setContentsMargins(px(10), 1, px(8), 1)

    def editors(self) -> list[QWidget]:
        return [cell for row in self._rows for cell in row.cells]

    def value(self) -> tuple[Line, ...]:
        lines = (row.line() for row in self._rows)
        return tuple(line for line in lines if any(line))

    def _write(self, value: object) -> None:
        lines: list[Line] = list(value) if isinstance(value, tuple) else []
        while len(self._rows) <= len(lines):
            self._add_row()
        empty: Line = ("", "", "")
        rest = [empty] * (len(self._rows) - len(lines))
        for row, line in zip(self._rows, [*lines, *rest], strict=True):
            row.show_line(line)
        self._fit(len(lines) + 1)

    def set_words(self, name: str, placeholder: str = "") -> None:
        """Each cell is named with its part; example words stand in the line that is empty."""
        del placeholder
        self._name = name
        self.setAccessibleName(name)
        for row in self._rows:
            self._name_row(row)
        self._examples()

    def _name_row(self, row: _Row) -> None:
        for cell, part in zip(row.cells, (_("day"), _("from"), _("until")), strict=True):
            cell.setAccessibleName(f"{self._name}, {part}")

    def _examples(self) -> None:
        """Only where nothing stands yet, so that the next line does not look filled."""
        examples = (_("always"), "", "") if not self.value() else (_("day"), _("from"), _("until"))
        for row in self._rows:
            for cell, words in zip(row.cells, examples, strict=True):
                cell.setPlaceholderText(words)

    def _fit(self, wanted: int) -> None:
        """So many lines are there; lines with the keyboard in them are not taken away."""
        while len(self._rows) < wanted:
            self._add_row()
        for place, row in enumerate(self._rows):
            there = place < wanted or any(cell.hasFocus() for cell in row.cells)
            row.setVisible(there or any(row.line()))
        self._examples()
        self.measures()

    def _add_row(self) -> None:
        row = _Row(self)
        place = len(self._rows)
        for cell in row.cells:
            self._adopt(cell)
            cell.installEventFilter(self._escape)
            cell.stepped.connect(partial(self._step, place, row.cells.index(cell)))
        if self._rows:
            reach_at(self._rows[-1].cells[-1], *row.cells)
        self._rows.append(row)
        self._layout.addWidget(row, 1)
        self._name_row(row)
        self.setFocusProxy(self._rows[0].cells[0])

    def _step(self, place: int, part: int, by: int) -> None:
        wanted = place + by
        if 0 <= wanted < len(self._rows) and not self._rows[wanted].isHidden():
            self._rows[wanted].cells[part].setFocus()

    def draw_inside(self, painter: QPainter) -> None:
        edge = 2 if self._focused else 1
        shown: Iterable[_Row] = [row for row in self._rows if not row.isHidden()][1:]
        for row in shown:
            line = QRectF(edge, row.y() - 1, self.width() - 2 * edge, 1)
            painter.fillRect(line, theme().color("line"))
