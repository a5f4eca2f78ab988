"""The keys of a table that is worked in as a spreadsheet.

What must not come in: what the keys do; each only calls a part of the view.
"""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent

from ui.base.table import block_copy
from ui.base.table.cell_block import CellBlock
from ui.base.table.cell_edits import Written
from ui.base.table.choice import RowChoice
from ui.base.table.editing import Editing

Key, Held = Qt.Key, Qt.KeyboardModifier
Do = Callable[[], bool]
SIGNS = Held.ShiftModifier | Held.KeypadModifier  # what may be held while a sign is typed


class Works(Protocol):
    """What the keys ask of the view."""

    block: CellBlock
    editing: Editing

    def copy_block(self, *, headings: bool = True) -> None:
        """Copies the block."""
        ...

    def tell(self, written: Written) -> None:
        """Hands on what was written."""
        ...

    def open_filter(self) -> None:
        """Opens the filter of the current column."""
        ...

    def open_columns(self) -> None:
        """Opens the panel of columns."""
        ...

    def open_bulk_edit(self) -> None:
        """Opens the panel for many rows."""
        ...


class SheetKeys:
    """Answers keys; whatever it does not know goes on to the table."""

    def __init__(self, view: Works, rows: RowChoice[Any]) -> None:
        self._view, self._rows = view, rows
        self._block: CellBlock = view.block
        self._editing: Editing = view.editing
        self._always: dict[QKeyCombination, Do] = {
            QKeyCombination(Key.Key_Left): lambda: self._step(-1),
            QKeyCombination(Key.Key_Right): lambda: self._step(1),
            Held.ShiftModifier | Key.Key_Left: lambda: self._step(-1, extend=True),
            Held.ShiftModifier | Key.Key_Right: lambda: self._step(1, extend=True),
            Held.ControlModifier | Key.Key_C: lambda: self._copy(headings=True),
            Held.ControlModifier | Held.ShiftModifier | Key.Key_C: lambda: self._copy(
                headings=False
            ),
            Held.AltModifier | Key.Key_Down: lambda: self._call(view.open_filter),
            Held.AltModifier | Held.ShiftModifier | Key.Key_Down: lambda: self._call(
                view.open_columns
            ),
            Held.AltModifier | Key.Key_Return: lambda: self._call(view.open_bulk_edit),
            QKeyCombination(Key.Key_F2): self._edit,
        }
        self._in_cells: dict[QKeyCombination, Do] = {
            QKeyCombination(Key.Key_Escape): lambda: self._call(self._block.leave),
            QKeyCombination(Key.Key_Home): lambda: self._end(0),
            QKeyCombination(Key.Key_End): lambda: self._end(-1),
            QKeyCombination(Key.Key_Return): self._editing.open,
            QKeyCombination(Key.Key_Enter): self._editing.open,
            QKeyCombination(Key.Key_Backspace): lambda: self._editing.open(""),
            Held.ControlModifier | Key.Key_A: lambda: self._call(self._block.whole),
            Held.ControlModifier | Key.Key_V: self._paste,
            Held.ControlModifier | Key.Key_D: self._fill,
        }

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key is the table's own before any action of the page."""
        keys = pressed_keys(event)
        return self._block.on and (keys in self._in_cells or keys in self._always)

    def pressed(self, event: QKeyEvent) -> bool:
        """Whether the key was one of ours."""
        keys = pressed_keys(event)
        do = self._always.get(keys) or (self._in_cells.get(keys) if self._block.on else None)
        if do is not None:
            return do()
        return self._block.on and self._type(event)

    def _type(self, event: QKeyEvent) -> bool:
        """A sign begins a new text for the cell; Space stays with the ticks."""
        text = event.text()
        usual = not event.modifiers() & ~SIGNS
        if not usual or not text.isprintable() or not text.strip():
            return False
        return self._editing.open(text)

    def _step(self, by: int, *, extend: bool = False) -> bool:
        self._block.step(by, extend=extend)
        return True

    def _end(self, place: int) -> bool:
        self._block.go(self._block.ways()[place])
        return True

    def _call(self, do: Callable[[], None]) -> bool:
        do()
        return True

    def _copy(self, *, headings: bool) -> bool:
        self._view.copy_block(headings=headings)
        return True

    def _paste(self) -> bool:
        self._view.tell(block_copy.paste(self._rows, self._block))
        return True

    def _fill(self) -> bool:
        self._view.tell(block_copy.fill_down(self._block))
        return True

    def _edit(self) -> bool:
        """F2: the current cell, or the first of its row that can be written."""
        if self._editing.open():
            return True
        index = self._rows.currentIndex()
        row = self._rows.rows.row_at(index.row())
        for place in self._block.ways():
            edit = self._rows.rows.columns[place].edit
            if row is not None and edit is not None and edit.may(row):
                self._block.go(place)
                return self._editing.open()
        return False


def pressed_keys(event: QKeyEvent) -> QKeyCombination:
    """The keys of an event, those of the number pad as the usual ones."""
    return QKeyCombination(event.modifiers() & ~Held.KeypadModifier, Key(event.key()))
