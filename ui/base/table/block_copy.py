"""The block of cells to and from the clipboard, and filled downwards.

What must not come in: keys, and the writing to the workspace.
"""

from typing import Any

from PySide6.QtCore import QMimeData, QStringListModel
from PySide6.QtGui import QGuiApplication

from hanoiplan.base.i18n import _
from ui.base.table.cell_block import CellBlock, rows_on
from ui.base.table.cell_edits import Place, Written, filled_down, pasted
from ui.base.table.choice import RowChoice
from ui.base.table.clipboard_text import block_of, to_html, to_text


def copy(block: CellBlock, *, headings: bool) -> int:
    """Puts the block (or the selected rows) on the clipboard; the number of cells."""
    columns = [column for column in block.chosen_columns() if column.is_data]
    lines = block.chosen_lines()
    if not columns or not lines:
        return 0
    readers = [column.reader for column in columns]
    rows = [[read(line.row) for read in readers] for line in lines]
    if headings:
        rows.insert(0, [_(column.title) for column in columns])
    data = _for_the_clipboard()
    data.setText(to_text(rows))
    data.setHtml(to_html(rows, headings))
    QGuiApplication.clipboard().setMimeData(data)
    return len(columns) * len(lines)


def _for_the_clipboard() -> QMimeData:
    """An empty parcel that Qt itself has made.

    The clipboard keeps it until the very end, and on Windows hands it to the system then: one
    made in Python would ask for the interpreter when that is gone, and crash.
    """
    lines = QStringListModel([""])
    data = lines.mimeData([lines.index(0)])
    for kind in data.formats():
        data.removeFormat(kind)
    return data


def paste(view: RowChoice[Any], block: CellBlock) -> Written:
    """What the clipboard means for the cells from the block's first one on."""
    data = QGuiApplication.clipboard().mimeData()
    texts = block_of(data.text(), data.html() if data.hasHtml() else "")
    lines, columns = block.lines(), block.columns()
    if not lines or not columns or not (data.hasText() or data.hasHtml()):
        return Written((), (), "pasted")
    ways, first = block.ways(), lines[0]
    below = lines if len(lines) > 1 and _is_broken(lines) else [*range(first, view.rows.rowCount())]
    right = ways[ways.index(columns[0]) :]
    place = Place(
        rows_on(view, below),
        [view.rows.columns[n] for n in right],
        tall=len(lines),
        wide=len(columns),
    )
    return pasted(texts, place)


def _is_broken(lines: list[int]) -> bool:
    """Whether other rows stand between the chosen ones, which then are all that is written to."""
    return lines[-1] - lines[0] + 1 != len(lines)


def fill_down(block: CellBlock) -> Written:
    """The first line of the block written to all its other lines."""
    return filled_down(block.chosen_lines(), block.chosen_columns())
