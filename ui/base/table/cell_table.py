"""A table with a cell cursor: keys, mouse and composed letters for a block of cells.

What must not come in: filters, columns and views (sheet), and the parts themselves.
"""

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from ui.base import paint
from ui.base.table import block_copy
from ui.base.table.cell_block import CellBlock
from ui.base.table.cell_edits import Written
from ui.base.table.editing import Editing
from ui.base.table.model import RowTableModel
from ui.base.table.view import Index, TableView
from ui.base.theme import theme

Row = TypeVar("Row")


class Keys(Protocol):
    """Who answers the keys."""

    def claims(self, event: QKeyEvent) -> bool:
        """Whether a key is the table's own before any action of the page."""
        ...

    def pressed(self, event: QKeyEvent) -> bool:
        """Whether the key was one of ours."""
        ...


class CellTable(TableView[Row], Generic[Row]):
    """A `TableView` in which cells are chosen, written, copied and pasted."""

    edited = Signal(object)  # Written: typed, pasted, filled or set for many
    keys: Keys

    def __init__(self, rows: RowTableModel[Row], name: str, parent: QWidget | None = None) -> None:
        super().__init__(rows, name, parent)
        self.block = CellBlock(self)
        self.editing = Editing(self, self.block)
        self._pressed_column = -1
        self.editing.edited.connect(self.tell)
        self.block.changed.connect(self._compose_or_not)
        self.selectionModel().currentChanged.connect(self._compose_or_not)

    def is_chosen(self, index: Index) -> bool:
        """Only the columns of the block, once cells are chosen."""
        return self.block.contains(index)

    def draw_focus(self, painter: QPainter) -> None:
        """The block's edge and the ring of the current cell."""
        if not self.block.on:
            super().draw_focus(painter)
            return
        current = QRectF(self.visualRect(self.currentIndex()))
        lines, columns = self.block.lines(), self.block.columns()
        if len(lines) * len(columns) > 1 and lines[-1] - lines[0] + 1 == len(lines):
            first = self.visualRect(self.rows.index(lines[0], columns[0]))
            last = self.visualRect(self.rows.index(lines[-1], columns[-1]))
            painter.setPen(theme().color("accent"))
            painter.drawRect(QRectF(first.united(last)).adjusted(0.5, 0.5, -0.5, -1.5))
        if self.hasFocus():
            paint.draw_ring(painter, current.adjusted(0, 0, 0, -1), theme().px(3))

    def tell(self, written: Written) -> None:
        """Hands on what was written, unless it is nothing."""
        if written.edits or written.misfits:
            self.edited.emit(written)

    def copy_block(self, *, headings: bool = True) -> None:
        """Copies the block, or the selected rows, with their titles."""
        block_copy.copy(self.block, headings=headings)

    # ---- keyboard, mouse and composing

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self.keys.claims(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.keys.pressed(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A letter that begins as a composition opens the editor and goes on in it."""
        if not (event.preeditString() or event.commitString()):
            return
        if self.block.on and self.editing.open(""):
            editor = self.editing.editor
            assert editor is not None
            editor.line.inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        again = plain and index.isValid() and self.is_chosen_alone(index.row())
        self._pressed_column = index.column()
        before = self.rows.ticks
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.rows.ticks is not before:
            return
        if (again or self.block.on) and index.column() in self.block.ways():
            further = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.block.go(index.column(), extend=further)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        dragging = event.buttons() & Qt.MouseButton.LeftButton and index.isValid()
        ways = self.block.ways()
        if not dragging or index.column() not in ways or self._pressed_column not in ways:
            return
        if self.block.on or index.column() != self._pressed_column:
            self.block.drag(self._pressed_column, index.column())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """In a cell that can be written it opens the editor, elsewhere the row."""
        if not (self.block.on and self.editing.open()):
            super().mouseDoubleClickEvent(event)

    def _compose_or_not(self) -> None:
        """Letters may be composed where a text can begin; Qt asks for it at each cell."""
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, self.block.on)
