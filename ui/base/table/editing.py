"""Writing in a cell: an editor over it that no refresh can close, fill or move away.

The model holds its lines still while the editor is open and shows what came meanwhile once it
is closed. What must not come in: which keys open it, and the writing to the workspace.
"""

from typing import Any

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication

from hanoiplan.base.i18n import _
from ui.base.table.cell_block import CellBlock
from ui.base.table.cell_edits import CellEdit, Line, Misfit, Target, Written, cell_edit
from ui.base.table.choice import RowChoice
from ui.base.table.columns import Column
from ui.base.table.inline_editor import InlineEditor, Move
from ui.base.widgets.painted import px

LEAST = 180  # px of an editor, however narrow the column
STEPS = {"down": 1, "up": -1, "right": 1, "left": -1}


class Editing(QObject):
    """At most one editor over one cell of a view."""

    edited = Signal(object)  # Written
    _gone = Signal()  # the keyboard went elsewhere, perhaps by a press on a row still to come

    def __init__(self, view: RowChoice[Any], block: CellBlock) -> None:
        super().__init__(view)
        self._view, self._block = view, block
        self._editor: InlineEditor | None = None
        self._target: tuple[Line, Column[Any]] | None = None
        self._gone.connect(view.rows.release, Qt.ConnectionType.QueuedConnection)
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(self.place)
        view.horizontalHeader().geometriesChanged.connect(self.place)
        view.horizontalHeader().sectionResized.connect(self.place)

    @property
    def editor(self) -> InlineEditor | None:
        """The open editor."""
        return self._editor

    def may_open(self) -> bool:
        """Whether the current cell can be written."""
        index = self._view.currentIndex()
        row = self._view.rows.row_at(index.row())
        edit = self._view.rows.columns[index.column()].edit if index.isValid() else None
        return row is not None and edit is not None and edit.may(row)

    def open(self, typed: str | None = None) -> bool:
        """Opens over the current cell, with its text or with what was typed."""
        if self._editor is not None or not self.may_open():
            return self._editor is not None
        index = self._view.currentIndex()
        key, row = self._view.rows.key_at(index.row()), self._view.rows.row_at(index.row())
        column = self._view.rows.columns[index.column()]
        assert column.edit is not None
        self._block.go(index.column())
        self._view.scrollTo(index)
        self._view.rows.hold()
        self._target = (Line(key, row), column)
        choices = column.edit.choices() if column.edit.choices else ()
        self._editor = InlineEditor(_(column.title), choices, self._view.viewport())
        self._editor.done.connect(self._done)
        self._editor.given_up.connect(self.give_up)
        self.place()
        text = column.edit.read(row) if typed is None else typed
        self._editor.start(text, typed=typed is not None)
        return True

    def place(self) -> None:
        """Over its cell, within the table."""
        if self._editor is None:
            return
        view = self._view
        box = view.visualRect(view.currentIndex()).adjusted(0, 0, 0, -1)
        room = view.viewport().width()
        width = min(max(box.width(), px(LEAST)), max(room, px(LEAST)))
        left = max(0, min(box.left(), room - width))
        height = max(box.height(), px(32))
        self._editor.put_over(QRect(left, box.top() - (height - box.height()) // 2, width, height))

    def commit(self) -> bool:
        """Writes what stands in the editor, if one is open; False when it cannot be taken."""
        return self._editor is None or self._finish("stay")

    def give_up(self) -> None:
        """Closes without writing."""
        self._close(back=True)

    def _done(self, move: Move) -> None:
        self._finish(move)

    def _finish(self, move: Move) -> bool:
        editor = self._editor
        assert editor is not None
        assert self._target is not None
        if editor.line.composing:
            QGuiApplication.inputMethod().commit()
        line, column = self._target
        result = cell_edit(Target(line, column, editor.text))
        stays = move == "stay" and not editor.line.hasFocus()  # the keyboard has gone elsewhere
        if isinstance(result, Misfit):
            if not stays:
                editor.show_trouble(result.reason)
                return False
            self._close(back=False)
            self.edited.emit(Written((), (result,)))
            return False
        self._step(move)
        self._close(back=not stays, written=result)
        return True

    def _step(self, move: Move) -> None:
        """The cursor goes on before rows move, so that it goes on to what the person sees."""
        if move in {"down", "up"}:
            line = self._view.currentIndex().row() + STEPS[move]
            if self._view.rows.key_at(line) is not None:
                column = self._view.currentIndex().column()
                self._view.selectRow(line)
                self._block.go(column)
        elif move in {"left", "right"}:
            self._block.step(STEPS[move])

    def _close(self, *, back: bool, written: CellEdit | None = None) -> None:
        editor, self._editor, self._target = self._editor, None, None
        if editor is None:
            return
        editor.close_to(self._view if back else None)
        if written is not None:
            self.edited.emit(Written((written,)))
        if back:
            self._view.rows.release()
        else:
            self._gone.emit()
        self._view.viewport().update()
