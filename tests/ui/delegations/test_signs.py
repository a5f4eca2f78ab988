"""What is painted on this page: the bar of arrivals and the large ring."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from ui.base.cells import Share, TwoLines
from ui.base.table.model import Column, RowTableModel
from ui.base.table.view import TableView
from ui.base.theme import Mode, apply, theme
from ui.base.widgets.amounts import Ring

ROWS = ((0, 9), (4, 9), (9, 9), (0, 0))
COLUMNS: tuple[Column[tuple[int, int]], ...] = (
    Column("name", "Name", TwoLines, lambda r: TwoLines(f"{r}", flag="VN"), stretch=True),
    Column("arrived", "Arrived", Share, lambda r: Share(*r)),
)


def inks(table: TableView[tuple[int, int]], line: int) -> set[str]:
    """The colours in the cell of a line."""
    rows = RowTableModel.index(table.rows, line, 1)
    picture = table.viewport().grab(table.visualRect(rows)).toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_bar_is_full_in_green_partly_filled_in_indigo_and_empty_in_grey(
    qapp: QApplication, mode: Mode
) -> None:
    apply(qapp, mode, 13)
    rows = RowTableModel(COLUMNS, key=lambda row: row)
    rows.show_rows(ROWS)
    table: TableView[tuple[int, int]] = TableView(rows, "Bars")
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a focus ring is indigo as well
    table.resize(500, 300)
    table.show()
    qapp.processEvents()
    done, going = theme().color("ok").name(), theme().color("accent").name()
    seen = [(done in inks(table, line), going in inks(table, line)) for line in range(len(ROWS))]
    assert seen == [(False, False), (False, True), (True, False), (False, False)]
    assert [rows.cell_at(line, 1).spoken() for line in range(4)] == ["0/9", "4/9", "9/9", ""]
    table.close()


def test_the_figures_of_a_large_ring_stand_within_it(qapp: QApplication) -> None:
    """Three digits of three digits, in the largest type."""
    apply(qapp, "light", 18)
    set_language("en")
    ring = Ring(187, 342, side=96)
    ring.resize(ring.sizeHint())
    picture = ring.grab().toImage()
    edge = theme().color("text").name()
    sides = {picture.pixelColor(x, y).name() for x in (0, 1) for y in range(picture.height())}
    assert edge not in sides
    assert ring.accessibleName() == "187 of 342"
    ring.close()
