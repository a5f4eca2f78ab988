"""What the import page has done beside the window: opening a list, and thinking about its rows.

Plain values go in and come out; no connection crosses a thread. What must not come in: Qt.
"""

from pathlib import Path

from hanoiplan.exchange.cells import Sheet
from hanoiplan.exchange.intake import Present, take_in
from hanoiplan.exchange.mapping import ColumnMapping
from hanoiplan.exchange.model import Intake
from hanoiplan.exchange.workbook import read_workbook
from ui.base.jobs import Progress


def open_list(progress: Progress, path: Path) -> tuple[Sheet, ...]:
    """The sheets of a file that hold any row.

    Raises:
        FileTrouble: the file cannot be read; the sentence says why.
    """
    progress(0, 0, path.name)
    return tuple(sheet for sheet in read_workbook(path) if sheet.rows)


def think(progress: Progress, sheet: Sheet, mapping: ColumnMapping, present: Present) -> Intake:
    """What every row would do."""
    return take_in(sheet, mapping, present, progress)
