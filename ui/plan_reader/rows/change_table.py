"""A newer version of a plan: the cells in which document, last document and plan here differ.

What must not come in: comparing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from hanoiplan.base.i18n import N_, _
from hanoiplan.exchange.plans.model import PlanIntake, PlanIntakeRow
from hanoiplan.exchange.three_way import CHOOSABLE, CellKind, Choice, Comparison
from ui.base.cells import Chip, Chips, FlagText, TwoLines
from ui.base.table.columns import Column
from ui.base.table.model import RowTableModel
from ui.base.table.view import TableView
from ui.plan_reader.fields import TITLES, field_words

HERE, FILE = "here", "file"
KEYS = {Qt.Key.Key_1: Choice.HERE, Qt.Key.Key_2: Choice.FILE}
NARROW, WIDE = 90, 150
_ORDER = (
    CellKind.CONFLICT,
    CellKind.REMOVED,
    CellKind.HAND_CHANGED,
    CellKind.DIFFERENT,
    CellKind.FILE_CHANGED,
)
_KIND_WORDS: Mapping[CellKind, str] = {
    CellKind.CONFLICT: N_("changed in both"),
    CellKind.REMOVED: N_("gone from the document"),
    CellKind.HAND_CHANGED: N_("changed here"),
    CellKind.DIFFERENT: N_("different"),
    CellKind.FILE_CHANGED: N_("changed in the document"),
}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One cell, and whose text is kept."""

    row: PlanIntakeRow
    cell: Comparison
    decided: bool

    @property
    def key(self) -> tuple[int, str]:
        """Row and field."""
        return self.row.key, self.cell.field

    @property
    def other(self) -> Choice:
        """The choice that was not taken."""
        return Choice.HERE if self.cell.choice is Choice.FILE else Choice.FILE

    @property
    def is_open(self) -> bool:
        """Whether a person should decide."""
        return self.cell.kind is CellKind.CONFLICT and not self.decided


def change_lines(intake: PlanIntake) -> list[ChangeLine]:
    """Every cell with something to choose, conflicts first."""
    decisions = intake.decisions
    found = [
        ChangeLine(
            row, one, (row.key, one.field) in decisions.cells or one.field in decisions.columns
        )
        for row in intake.rows
        for one in row.comparisons
        if one.kind in CHOOSABLE
    ]
    return sorted(found, key=lambda line: _ORDER.index(line.cell.kind))


def _what(line: ChangeLine) -> TwoLines:
    title = line.row.values.get(TITLES[line.row.part], "")
    field = field_words(line.row.part, line.cell.field)
    return TwoLines(title, f"{field} · {_(_KIND_WORDS[line.cell.kind])}")


def _text(text: str, *, chosen: bool) -> FlagText:
    """One of two texts to choose between: it wraps, because a person has to read all of it."""
    return FlagText("", " ".join(text.split()), "text" if chosen else "text3", bold=chosen)


def _kept(line: ChangeLine) -> Chips:
    if line.cell.choice is Choice.FILE:
        return Chips((Chip(_("Document"), "tint", "file-text"),))
    tone, icon = ("warn", "triangle-alert") if line.is_open else ("neu", "check")
    return Chips((Chip(_("Here"), tone, icon),))  # type: ignore[arg-type]  # the two tones above


COLUMNS: tuple[Column[ChangeLine], ...] = (
    Column("what", N_("Row"), TwoLines, _what, stretch=True),
    Column(
        HERE,
        N_("Here"),
        FlagText,
        lambda line: _text(line.cell.here, chosen=line.cell.choice is Choice.HERE),
        floor=NARROW,
        ceiling=WIDE,
        tip=lambda line: line.cell.here,
    ),
    Column(
        FILE,
        N_("This document"),
        FlagText,
        lambda line: _text(line.cell.file, chosen=line.cell.choice is Choice.FILE),
        floor=NARROW,
        ceiling=WIDE,
        tip=lambda line: line.cell.file,
    ),
    Column("kept", N_("Kept"), Chips, _kept, ceiling=170),
)


class ChangeTable(TableView[ChangeLine]):
    """Space turns a choice, 1 and 2 or a press on a text make it."""

    picked = Signal(list, object)  # keys of cells, Choice

    def __init__(self) -> None:
        model: RowTableModel[ChangeLine] = RowTableModel(COLUMNS, lambda line: line.key)
        super().__init__(model, "")
        model.setParent(self)
        self.clicked.connect(self._pressed)
        self.opened.connect(lambda line: self.picked.emit([line.key], line.other))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen, key = self.selected(), Qt.Key(event.key())
        if chosen and key in KEYS:
            self.picked.emit([line.key for line in chosen], KEYS[key])
        elif chosen and key == Qt.Key.Key_Space:
            self.picked.emit([line.key for line in chosen], chosen[0].other)
        else:
            super().keyPressEvent(event)

    def _pressed(self, index: QModelIndex) -> None:
        line = self.rows.row_at(index.row())
        wanted = {HERE: Choice.HERE, FILE: Choice.FILE}.get(self.rows.columns[index.column()].key)
        if line is not None and wanted is not None and wanted is not line.cell.choice:
            self.picked.emit([line.key], wanted)
