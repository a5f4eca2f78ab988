"""The lines of a table as Qt asks for them: counts, flags, roles, titles.

What must not come in: how lines change (table_model.py) and how they look (delegate).
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hanoiplan.base.i18n import _
from ui.base.cells import Cell, Group, Text, Tick
from ui.base.table.columns import TICK, Column, Key
from ui.base.table.known import Stored

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole + 1  # the row object, None for a group heading
CellRole = Qt.ItemDataRole.UserRole + 2  # the Cell to paint
GroupRole = Qt.ItemDataRole.UserRole + 3  # the Group of a heading, else None
NO_PARENT = QModelIndex()
ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}


def every_row(_row: object) -> bool:
    """Which rows may be ticked where nobody says otherwise."""
    return True


class LinesModel(QAbstractTableModel, Generic[Row]):
    """Rows and headings on lines; answers questions, changes nothing by itself."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Key],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._shown: list[Stored[Row] | Group] = []
        self.ticks: set[Key] = set()
        self.tickable: Callable[[Row], bool] = every_row
        self.has_ticks = any(column.key == TICK for column in self.columns)

    # ---- questions of pages and views

    def visible_rows(self) -> list[Row]:
        """The rows shown, in their order."""
        return self.rows_at(range(len(self._shown)))

    def rows_at(self, lines: Iterable[int]) -> list[Row]:
        """The rows on these lines, headings left out."""
        entries = (self._shown[line] for line in lines)
        rows = [entry.row for entry in entries if isinstance(entry, Stored)]
        return [row for row in rows if row is not None]  # gone while the list was coming

    def row_at(self, line: int) -> Row | None:
        """The row on a line; None for a heading, outside, or gone while the list was coming."""
        entry = self._shown[line] if 0 <= line < len(self._shown) else None
        return entry.row if isinstance(entry, Stored) else None

    def key_at(self, line: int) -> Key | None:
        """The key of the row on a line; None for a heading or outside."""
        entry = self._shown[line] if 0 <= line < len(self._shown) else None
        return entry.key if isinstance(entry, Stored) else None

    def keys(self) -> list[Key | None]:
        """The key on every line, None for headings."""
        return [line.key if isinstance(line, Stored) else None for line in self._shown]

    def key_of(self, row: Row) -> Key:
        """The identity of a row."""
        return self._key(row)

    def group_at(self, line: int) -> Group | None:
        """The heading on a line; None for a row."""
        entry = self._shown[line] if 0 <= line < len(self._shown) else None
        return entry if isinstance(entry, Group) else None

    @property
    def has_headings(self) -> bool:
        """Whether headings stand between the rows; then one stands on the first line."""
        return bool(self._shown) and isinstance(self._shown[0], Group)

    def index_of(self, key: Key) -> int:
        """The line of a key, -1 when it is not shown."""
        for line, entry in enumerate(self._shown):
            if isinstance(entry, Stored) and entry.key == key:
                return line
        return -1

    def cell_at(self, line: int, column: int) -> Cell:
        """The cell to paint; an empty Text on a line without a row."""
        entry = self._shown[line]
        row = None if isinstance(entry, Group) else entry.row
        if isinstance(entry, Group) or row is None:
            return Text()
        if self.columns[column].key == TICK:
            return Tick(entry.key in self.ticks, self.tickable(row))
        return self.columns[column].cell_of(row)

    def words(self) -> None:
        """The language changed: titles and everything a value function translates."""
        self._tell_titles()
        self._tell_changed(0, len(self._shown) - 1)

    # ---- telling the view

    def _tell_changed(self, first: int, last: int) -> None:
        if 0 <= first <= last and self.columns:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _tell_titles(self) -> None:
        last = max(0, len(self.columns) - 1)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    # ---- Qt's questions

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.group_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        answer = _ANSWERS.get(role)
        return answer(self, index) if answer else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _(column.title) if column.title else ""
        return ALIGN[column.align] if role == Qt.ItemDataRole.TextAlignmentRole else None


Model = LinesModel[Any]


def _spoken(model: Model, index: Index) -> str:
    head = model.group_at(index.row())
    if head is not None:
        said = (head.number, head.title, head.count, head.words)
        return " ".join(part for part in said if part) if index.column() == 0 else ""
    return model.cell_at(index.row(), index.column()).spoken()


def _tip(model: Model, index: Index) -> str | None:
    row, column = model.row_at(index.row()), model.columns[index.column()]
    if row is None:
        return None
    if column.tip is not None:
        return column.tip(row) or None
    return model.cell_at(index.row(), index.column()).spoken() or None


def _checked(model: Model, index: Index) -> Qt.CheckState | None:
    if model.columns[index.column()].key != TICK or model.row_at(index.row()) is None:
        return None
    ticked = model.key_at(index.row()) in model.ticks
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


_ANSWERS: dict[int, Callable[[Model, Index], Any]] = {
    Qt.ItemDataRole.DisplayRole: _spoken,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    Qt.ItemDataRole.ToolTipRole: _tip,
    Qt.ItemDataRole.TextAlignmentRole: lambda m, i: ALIGN[m.columns[i.column()].align],
    Qt.ItemDataRole.CheckStateRole: _checked,
    RowRole: lambda model, index: model.row_at(index.row()),
    CellRole: lambda model, index: model.cell_at(index.row(), index.column()),
    GroupRole: lambda model, index: model.group_at(index.row()),
}
