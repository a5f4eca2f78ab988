"""The one item delegate: ground of the row, selection bar, hairline, then the cell's painter.

What must not come in: what single kinds of cells look like (cell_paint) and any feature.
"""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.base import cells, paint
from ui.base.table.cell_paint import PAINTERS, Look, inside
from ui.base.table.measures import cell_width
from ui.base.table.model import ALIGN, CellRole, RowTableModel
from ui.base.theme import theme

Index = QModelIndex | QPersistentModelIndex
BAR = 3  # accent at the left of a selected row


class Shows(Protocol):
    """What the delegate asks of its view."""

    rows: RowTableModel[Any]
    hovered_line: int
    photos: Callable[[str], QPixmap | None] | None

    def is_first(self, column: int) -> bool:
        """Whether a column stands at the very left."""
        ...

    def is_chosen(self, index: Index) -> bool:
        """Whether a cell of a selected row is one of those chosen."""
        ...


class CellDelegate(QStyledItemDelegate):
    """Paints every cell of every table."""

    def __init__(self, view: Shows, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._view.rows.group_at(index.row()) is not None:
            return  # the view paints headings over the whole row
        box = QRectF(option.rect)
        painter.save()
        painter.setClipRect(box)
        ground = self._ground(option, index)
        painter.fillRect(box, theme().color(ground))
        paint.hairline(painter, box)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected and self._view.is_first(index.column()):
            bar = QRectF(box.left(), box.top(), theme().px(BAR), box.height())
            painter.fillRect(bar, theme().color("accent"))
        cell = index.data(CellRole)
        PAINTERS[type(cell)](painter, inside(box), cell, self._look(index, ground))
        painter.restore()

    def _ground(self, option: QStyleOptionViewItem, index: Index) -> str:
        if option.state & QStyle.StateFlag.State_Selected:
            return "sel" if self._view.is_chosen(index) else "hover"
        return "hover" if self._view.hovered_line == index.row() else "surface"

    def _look(self, index: Index, ground: str) -> Look:
        column = self._view.rows.columns[index.column()]
        return Look(
            align=ALIGN[column.align],
            ground=ground,
            hovered=self._view.hovered_line == index.row() or ground == "sel",
            first=column.stretch,
            words=self._view.rows.search_words,
            photo=self._view.photos,
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Only asked by Qt for single cells; the view measures rows and columns itself."""
        cell = index.data(CellRole) or cells.Text()
        return QSize(round(cell_width(cell)), option.rect.height())
