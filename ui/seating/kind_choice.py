"""The kinds of halls as small drawings, one of which is chosen.

What must not come in: parameters of a hall, and building one for good.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.seating.geometry import build
from hanoiplan.seating.halls.layout import FixtureKind, HallKind, Layout, TableShape
from hanoiplan.seating.halls.parameters import KIND_WORDS
from ui.base.paint import draw_text
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.voice import Role, tell_value
from ui.base.widgets.painted import Painted, px
from ui.seating.scene import outline
from ui.seating.sight import Sight

COLUMNS, WIDE, HIGH, GAP = 3, 102, 84, 7  # px of a tile
SMALL: dict[HallKind, dict[str, str | int]] = {
    HallKind.THEATRE: {"rows": 5, "seats": 12, "presidium": 3},
    HallKind.CLASSROOM: {"rows": 4, "tables": 4},
    HallKind.U: {"seats": 6, "base": 3, "second": 0},
    HallKind.HOLLOW: {"seats": 5, "base": 5, "far": 5, "second": 0},
    HallKind.BOARDROOM: {"seats": 6, "ends": 1},
    HallKind.BILATERAL: {"seats": 6, "second": 1},
    HallKind.SITTING: {"seats": 5},
    HallKind.PRESIDIUM: {"seats": 7},
    HallKind.BANQUET: {"tables": 9, "per_row": 4, "honour": 1},
    HallKind.LONGTABLE: {"seats": 9, "tables": 2},
}
KINDS = tuple(HallKind)
Key = Qt.Key
STEPS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -COLUMNS, Key.Key_Down: COLUMNS}


@lru_cache(maxsize=16)
def small_hall(kind: HallKind) -> Layout:
    """A hall of that kind with few chairs."""
    return build(kind, SMALL[kind])


class KindChoice(Painted):
    """Tiles in three columns; arrows and the mouse choose."""

    voice = Role.List
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = HallKind.THEATRE
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def value(self) -> HallKind:
        """The kind that is chosen."""
        return self._chosen

    def set_value(self, kind: HallKind) -> None:
        """Another kind, as if somebody had chosen it."""
        if kind != self._chosen:
            self._chosen = kind
            tell_value(self)
            self.update()
            self.picked.emit(kind)

    def spoken_value(self) -> str:
        """The chosen kind in words."""
        return _(KIND_WORDS[self._chosen])

    def _box(self, place: int) -> QRectF:
        line, column = divmod(place, COLUMNS)
        left, top = column * px(WIDE + GAP), line * px(HIGH + GAP)
        return QRectF(left, top, px(WIDE), px(HIGH))

    def sizeHint(self) -> QSize:
        last = self._box(len(KINDS) - 1)
        return QSize(round(COLUMNS * px(WIDE + GAP) - px(GAP)) + 2, round(last.bottom()) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        del box
        for place, kind in enumerate(KINDS):
            self._tile(painter, self._box(place).translated(1, 1), kind)

    def _tile(self, painter: QPainter, box: QRectF, kind: HallKind) -> None:
        chosen = kind is self._chosen
        ink = "accent" if chosen else "line2"
        painter.setPen(QPen(theme().color(ink), 2 if chosen else 1))
        painter.setBrush(theme().color("sel" if chosen else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        if chosen and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3.5, 3.5, -3.5, -3.5), px(6), px(6))
        words = _(KIND_WORDS[kind])
        font = theme().font("second")
        lines = break_lines(words, font, box.width() - px(12))
        high = px(15) * max(1, len(lines))
        draw_small(painter, box.adjusted(px(8), px(6), -px(8), -high - px(6)), small_hall(kind))
        for number, line in enumerate(lines):
            top = box.bottom() - high - px(3) + number * px(15)
            spot = QRectF(box.left(), top, box.width(), px(15))
            middle = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, spot, line, "second", "text", align=middle, elide=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        for place, kind in enumerate(KINDS):
            if self._box(place).contains(event.position()):
                self.set_value(kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Key(event.key()))
        place = KINDS.index(self._chosen) + (step or 0)
        if step is None:
            super().keyPressEvent(event)
        elif 0 <= place < len(KINDS):
            self.set_value(KINDS[place])


def draw_small(painter: QPainter, box: QRectF, layout: Layout) -> None:
    """A hall as a few lines and dots."""
    sight = Sight().fitted(layout.bounds, box)
    painter.setPen(QPen(theme().color("ctl"), 1))
    for fixture in layout.fixtures:
        ground = "neu_t" if fixture.kind is FixtureKind.STAGE else "line2"
        painter.setBrush(theme().color(ground))
        painter.drawPolygon(outline(sight, fixture))
    painter.setBrush(theme().color("surface"))
    for table in layout.tables:
        if table.shape is TableShape.ROUND:
            radius = table.width / 2 * sight.scale
            painter.drawEllipse(sight.point(table.x, table.y), radius, radius)
        elif table.shape is not TableShape.BLOCK:
            painter.drawPolygon(outline(sight, table))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("accent"))
    half = max(1.0, sight.side / 2)
    for chair in layout.chairs:
        at: QPointF = sight.point(chair.x, chair.y)
        painter.drawEllipse(at, half, half)
