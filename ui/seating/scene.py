"""What the canvas and the hand share: the hall that is shown, how it is looked at, tables' boxes.

What must not come in: widgets, gestures.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPolygonF

from hanoiplan.seating.halls.layout import Piece, Table, TableShape
from hanoiplan.seating.halls.shapes import polygon
from ui.base.theme import theme
from ui.seating.colouring import ColourBy
from ui.seating.shown_hall import ShownHall
from ui.seating.sight import Sight

BLOCK_LINE = 16  # px over and under the chairs of a block, where there is room
BLOCK_ROOM = 340  # mm of that room


def block_rim(sight: Sight) -> float:
    """The height of the lines over and under the chairs of a block, px."""
    return min(float(theme().px(BLOCK_LINE)), BLOCK_ROOM * sight.scale)


def outline(sight: Sight, piece: Piece) -> QPolygonF:
    """The outline of a piece in the canvas."""
    return QPolygonF([sight.point(x, y) for x, y in polygon(piece)])


def table_box(sight: Sight, table: Table) -> QRectF:
    """Where a table lies in the canvas; a block with its two lines."""
    box = outline(sight, table).boundingRect()
    if table.shape is not TableShape.BLOCK:
        return box
    rim = block_rim(sight)
    return box.adjusted(-1, -rim, 1, rim)


@dataclass
class Scene:
    """The hall as it is looked at now."""

    hall: ShownHall
    sight: Sight = field(default_factory=Sight)
    by: ColourBy = ColourBy.ARRIVAL

    def table_box(self, table: Table) -> QRectF:
        """Where a table lies in the canvas."""
        return table_box(self.sight, table)
