"""The list of tasks: a sheet in which boxes tick what is done and keys set status and date.

What must not come in: reading the workspace, and what becomes of what is written.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hanoiplan.base.i18n import N_, _
from ui.base.table.model import RowTableModel
from ui.base.table.orders import Order
from ui.base.table.sheet import SheetView
from ui.base.widgets.empty import Choice, EmptyState
from ui.checklist.columns import DONE, NARROW, columns
from ui.checklist.groups import Head
from ui.checklist.lines import Line, found_by, in_order
from ui.checklist.task_keys import wish_of


class TaskTable(SheetView[Line]):
    """A sheet of tasks."""

    wished = Signal(object)  # KeyWish for the rows chosen
    ticked = Signal(object)  # the Line whose box was pressed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In cells every letter is a text; with rows chosen the keys of the checklist hold."""
        wish = wish_of(event)
        space = event.key() == Qt.Key.Key_Space
        if wish is not None and self.selected() and (space or not self.block.on):
            self.wished.emit(wish)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self.rows.row_at(index.row())
        box = index.isValid() and self.rows.columns[index.column()].key == DONE
        if box and line is not None and event.button() is Qt.MouseButton.LeftButton:
            self.selectRow(index.row())
            self.ticked.emit(line)
        else:
            super().mousePressEvent(event)


class TaskList(QWidget):
    """The sheet, its headings, and what stands there when it is empty."""

    def __init__(self, agencies: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self.rows: RowTableModel[Line] = RowTableModel(
            columns(agencies),
            key=lambda line: line.id,
            search=found_by,
            parent=self,
            orders=(Order("paper", N_("As in the plan"), in_order),),
        )
        self.table = TaskTable(self.rows, "")
        self.empty = EmptyState()
        self.table.set_empty(self.empty)
        self._usual: list[str] | None = None  # the columns of before, while the form is open
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)

    def words(self) -> None:
        """The language changed."""
        self.table.setAccessibleName(_("List of tasks"))
        self.table.words()

    def show_lines(self, lines: Sequence[Line], head: Head | None, search: str) -> None:
        """Shows these under their headings; what is chosen stays chosen."""
        self.rows.group_by(head)
        self.rows.show_rows(lines)
        self.rows.set_search(search)
        self.table.horizontalHeader().setVisible(bool(lines))
        shown = self.rows.visible_rows()
        if shown and not self.table.selected():  # the keyboard begins on a task, not on a heading
            self.table.select_key(shown[0].id)

    def say_empty(self, title: str, sentence: str, steps: Sequence[Choice]) -> None:
        """What stands there without tasks."""
        self.empty.set_words(title, sentence, steps)

    def make_room(self, *, narrow: bool) -> None:
        """Beside the open form only what tells one task from another."""
        if narrow == (self._usual is not None):
            return
        if narrow:
            self._usual = list(self.table.columns.keys())
            self.table.columns.show([key for key in self._usual if key in NARROW] or list(NARROW))
        else:
            self.table.columns.show(self._usual or [])
            self._usual = None

    def select(self, key: int) -> bool:
        """Chooses a task; False when it is not shown."""
        return self.table.select_key(key)

    def current_key(self) -> int:
        """The task the keyboard is on, 0 without one."""
        line = self.table.current()
        return line.id if line is not None else 0
