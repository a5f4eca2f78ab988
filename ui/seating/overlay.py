"""What lies over the hall: the chosen seat, where somebody would go, who is carried, bad pairs.

Painted anew at every move of the hand, while the hall beneath is only put down again. What must
not come in: what a drop does.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from hanoiplan.seating.halls.layout import TableShape
from ui.base.icons import draw_icon
from ui.base.paint import text_width
from ui.base.theme import theme
from ui.seating.scene import table_box
from ui.seating.seat_paint import RADIUS, seat_box
from ui.seating.shown_hall import ShownHall
from ui.seating.sight import Sight

RING, AWAY = 2.6, 4.0  # px: thickness of the ring round what is chosen, and its distance


@dataclass(frozen=True, slots=True)
class Carried:
    """Somebody in the hand: where the hand is, what is said of it, the chair under it."""

    at: QPointF
    words: tuple[str, ...]
    target: str = ""
    others: tuple[str, ...] = ()  # chairs of a delegation that is carried along
    good: bool = True  # may be put down here
    swap: bool = False  # somebody is there who would go where this one came from


@dataclass(frozen=True, slots=True)
class Over:
    """Everything that lies over the hall now."""

    chosen: str = ""
    marked: tuple[str, ...] = ()  # a whole delegation, or furniture
    carried: Carried | None = None
    pairs: tuple[tuple[str, str], ...] = field(default=())
    table: str = ""  # the chosen one
    outlines: tuple[QPolygonF, ...] = ()  # furniture that is held
    frame: QRectF | None = None  # drawn round furniture to take hold of it


class OverlayPainter:
    """Paints it with one painter."""

    def __init__(
        self, painter: QPainter, hall: ShownHall, sight: Sight, room: QRectF | None = None
    ) -> None:
        self._painter, self._hall, self._sight = painter, hall, sight
        self._room = room or QRectF(painter.window())

    def paint(self, over: Over) -> None:
        """Lines first, then rings, then what is in the hand."""
        self.pairs(over.pairs)
        for key in over.marked:
            self._ring(key, 1.8, 2.5)
        if over.chosen:
            self._ring(over.chosen, RING, AWAY)
        if over.table:
            self._table(over.table)
        if over.outlines or over.frame is not None:
            self._furniture(over)
        if over.carried is not None:
            self._carried(over.carried)

    def _box(self, key: str) -> QRectF | None:
        chair = self._hall.chairs.get(key)
        return seat_box(self._sight, chair.x, chair.y) if chair is not None else None

    def _round(self, key: str) -> bool:
        seat = self._hall.seats.get(key)
        return seat is not None and seat.round

    def _ring(self, key: str, width: float, away: float) -> None:
        box = self._box(key)
        if box is None:
            return
        self._painter.setPen(QPen(theme().color("accent"), width))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._shape(key, box.adjusted(-away, -away, away, away))

    def _shape(self, key: str, box: QRectF) -> None:
        if self._round(key):
            self._painter.drawEllipse(box)
        else:
            radius = box.width() * RADIUS
            self._painter.drawRoundedRect(box, radius, radius)

    def pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Dashed lines between two who should not sit as they do."""
        pen = QPen(theme().color("warn"), 1.6, c=Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([3.0, 2.6])
        self._painter.setPen(pen)
        for one, other in pairs:
            first, second = self._box(one), self._box(other)
            if first is not None and second is not None:
                self._painter.drawLine(first.center(), second.center())

    def _table(self, key: str) -> None:
        """A ring round a table with its chairs."""
        face = self._hall.tables.get(key)
        if face is None:
            return
        self._painter.setPen(QPen(theme().color("accent"), 2.2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        box = table_box(self._sight, face.table)
        if face.table.shape is not TableShape.ROUND:
            self._painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 6, 6)
            return
        reach = box.width() / 2 + self._sight.side * 1.35
        self._painter.drawEllipse(box.center(), reach, reach)

    def _furniture(self, over: Over) -> None:
        self._painter.setPen(QPen(theme().color("accent"), 1.8))
        fill = theme().color("tint2")
        self._painter.setBrush(fill)
        self._painter.setOpacity(0.6)
        for one in over.outlines:
            self._painter.drawPolygon(one)
        self._painter.setOpacity(1.0)
        if over.frame is not None:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(QPen(theme().color("accent"), 1.2, Qt.PenStyle.DashLine))
            self._painter.drawRect(over.frame)

    def _carried(self, carried: Carried) -> None:
        ink, ground = ("accent", "tint2") if carried.good else ("bad", "bad_t")
        for key in (carried.target, *carried.others):
            box = self._box(key)
            if box is None:
                continue
            fill = theme().color(ground)
            self._painter.setOpacity(0.72)
            self._painter.setBrush(fill)
            self._painter.setPen(QPen(theme().color(ink), 2.2))
            self._shape(key, box.adjusted(-3, -3, 3, 3))
            self._painter.setOpacity(1.0)
        self._note(carried, ink)

    def _note(self, carried: Carried, ink: str) -> None:
        """The names beside the hand, as a small card."""
        px, font = theme().px, theme().font("strong")
        line, pad, icon = px(18), px(8), px(14)
        wide = max(text_width(words, font) for words in carried.words) + 2 * pad
        box = QRectF(0, 0, wide + icon + px(6), line * len(carried.words) + pad)
        box.moveTopLeft(carried.at + QPointF(px(14), px(12)))
        room = self._room.adjusted(4, 4, -4, -4)
        box.moveLeft(max(room.left(), min(box.left(), room.right() - box.width())))
        box.moveTop(max(room.top(), min(box.top(), room.bottom() - box.height())))
        self._painter.setPen(QPen(theme().color(ink), 1.2))
        self._painter.setBrush(theme().color("surface"))
        self._painter.drawRoundedRect(box, px(6), px(6))
        sign = QRectF(box.left() + pad, box.top() + pad / 2 + px(2), icon, icon)
        draw_icon(self._painter, sign, "repeat" if carried.swap else "user", ink)
        self._painter.setFont(font)
        self._painter.setPen(theme().color("text"))
        for number, words in enumerate(carried.words):
            top = box.top() + pad / 2 + number * line
            spot = QRectF(sign.right() + px(6), top, wide, line)
            self._painter.drawText(spot, int(Qt.AlignmentFlag.AlignVCenter), words)
