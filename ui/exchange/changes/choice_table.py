"""A table in which each line is a choice between what is here and what the list says.

What must not come in: what the choice leads to.
"""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from hanoiplan.base.i18n import N_, _
from hanoiplan.exchange.three_way import Choice
from ui.base.cells import Chip, Chips, FlagText, Text, TwoLines
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import theme
from ui.base.widgets.painted import px
from ui.exchange.changes.cells import ChangeLine

BASE, HERE, FILE = "base", "here", "file"
KEYS = {Qt.Key.Key_1: Choice.HERE, Qt.Key.Key_2: Choice.FILE}
NARROW, WIDE = 90, 260  # px of a text
PERSON = 190  # px that the name keeps before texts get more


def choice_chip(line: ChangeLine) -> Chip:
    """Whose text is kept; what waits for a person's word looks so."""
    if line.choice is Choice.FILE:
        return Chip(_("From the list"), "tint", "file-down")
    if line.is_open:
        return Chip(_("As here"), "warn", "triangle-alert")
    return Chip(_("As here"), "neu", "check")


def _cell(text: str, *, chosen: bool) -> FlagText:
    """One of the texts to choose between: it wraps, because a person has to read all of it."""
    return FlagText("", text, "text" if chosen else "text3", bold=chosen)


COLUMNS: tuple[Column[ChangeLine], ...] = (
    Column(
        "person",
        N_("Person"),
        TwoLines,
        lambda line: TwoLines(line.person, second=f"{line.place} · {line.kind_words}"),
        stretch=True,
    ),
    Column("field", N_("Field"), Text, lambda line: Text(line.label), floor=90, ceiling=170),
    Column(
        BASE,
        N_("Last list"),
        FlagText,
        lambda line: FlagText("", line.base or "", "text2"),
        floor=NARROW,
        ceiling=WIDE,
    ),
    Column(
        HERE,
        N_("Here"),
        FlagText,
        lambda line: _cell(line.here, chosen=line.choice is Choice.HERE),
        floor=NARROW,
        ceiling=WIDE,
    ),
    Column(
        FILE,
        N_("New list"),
        FlagText,
        lambda line: _cell(line.file, chosen=line.choice is Choice.FILE),
        floor=NARROW,
        ceiling=WIDE,
    ),
    Column("choice", N_("Kept"), Chips, lambda line: Chips((choice_chip(line),)), ceiling=160),
)


class ChoiceTable(TableView[ChangeLine]):
    """Space turns the choice of the selected lines, 1 and 2 or a press on a cell make it."""

    picked = Signal(list, object)  # keys of lines, Choice

    def __init__(self) -> None:
        super().__init__(RowTableModel(COLUMNS, lambda line: line.key), "")
        self.clicked.connect(self._pressed)
        self.rows.shown_changed.connect(self.share_out)
        self.opened.connect(lambda line: self.picked.emit([line.key], line.other))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_out()

    def share_out(self) -> None:
        """The three texts share what the name and the rest leave them, each as much."""
        texts = {BASE, HERE, FILE}
        taken = sum(
            self.columnWidth(place)
            for place, column in enumerate(self.rows.columns)
            if column.key not in texts and not column.stretch
        )
        room = self.viewport().width() - taken - px(PERSON)
        width = round(max(NARROW, min(WIDE, room / 3 / theme().factor)))
        self._measures.set_widths(dict.fromkeys(texts, width))
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.selected()
        key = Qt.Key(event.key())
        if chosen and key in KEYS:
            self.picked.emit([line.key for line in chosen], KEYS[key])
        elif chosen and key == Qt.Key.Key_Space:
            self.picked.emit([line.key for line in chosen], chosen[0].other)
        else:
            super().keyPressEvent(event)

    def _pressed(self, index: QModelIndex) -> None:
        line = self.rows.row_at(index.row())
        key = self.rows.columns[index.column()].key
        if line is None or key not in {HERE, FILE}:
            return
        wanted = Choice.HERE if key == HERE else Choice.FILE
        if wanted is not line.choice:
            self.picked.emit([line.key], wanted)
