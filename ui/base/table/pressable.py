"""Where the rows in sight have buttons: notices keep clear of them as of any other button.

What must not come in: what is done with these places.
"""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QTableView

from ui.base import cells
from ui.base.table.cell_paint import button_box, inside
from ui.base.table.lines_model import CellRole


def button_places(view: QTableView) -> list[QRect]:
    """The buttons of the rows in sight, in pixels of the viewport."""
    model, port = view.model(), view.viewport().rect()
    first, last = view.rowAt(0), view.rowAt(port.height() - 1)
    if first < 0:
        return []
    lines = range(first, (last if last >= 0 else model.rowCount() - 1) + 1)
    found = []
    for line in lines:
        for column in range(model.columnCount()):
            index = model.index(line, column)
            cell = index.data(CellRole)
            if isinstance(cell, cells.Button) and cell.label and not cell.on_hover:
                box = button_box(inside(QRectF(view.visualRect(index))), cell).toRect()
                found.append(box.intersected(port))
    return found
