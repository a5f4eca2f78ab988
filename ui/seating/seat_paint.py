"""One seat: painted once for each look and size, then put down wherever it stands.

A hall of thousands has a few dozen looks. What must not come in: where seats stand.
"""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap, QPolygonF

from ui.base.theme import theme
from ui.seating.colouring import Paint
from ui.seating.sight import Sight

WORDS_FROM = 14.0  # px: smaller seats carry no text
SHAPE_FROM = 8.0  # px: smaller seats are only a colour
BACK_FROM = 16.0  # px: from here on the back of the chair is drawn
RIM = 4  # px round the seat for ring, back and edge
RADIUS = 0.3  # of the side
LOCK = 12  # px at most


@lru_cache(maxsize=4096)
def seat_picture(
    side: float,
    paint: Paint,
    text: str,
    starred: bool,
    honour: bool,
    round_: bool,
    back: int,
    dpr: float,
    text_size: int,
) -> QPixmap:
    """A seat of `side` pixels with a rim; `back` is the side of its back in eighths, -1: none."""
    del text_size  # another size of text is another picture
    whole = math.ceil(side) + 2 * RIM
    picture = QPixmap(math.ceil(whole * dpr), math.ceil(whole * dpr))
    picture.setDevicePixelRatio(dpr)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(RIM, RIM, side, side)
    if back >= 0 and side >= BACK_FROM:
        _back(painter, box, back)
    _ground(painter, box, paint, round_=round_)
    if honour:
        painter.setPen(QPen(theme().color("gold"), 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _shape(painter, box.adjusted(-2.2, -2.2, 2.2, 2.2), round_=round_)
    if side >= WORDS_FROM:
        _inside(painter, box, paint.ink, text, starred=starred)
    painter.end()
    return picture


def _ground(painter: QPainter, box: QRectF, paint: Paint, *, round_: bool) -> None:
    painter.setBrush(theme().color(paint.ground) if paint.ground else Qt.BrushStyle.NoBrush)
    if not paint.edge:
        painter.setPen(Qt.PenStyle.NoPen)
        _shape(painter, box, round_=round_)
        return
    pen = QPen(theme().color(paint.edge), min(paint.width, box.width() / 5))
    if paint.dashed and box.width() >= SHAPE_FROM:
        pen.setDashPattern([2.6, 2.2])
    painter.setPen(pen)
    inset = pen.widthF() / 2
    _shape(painter, box.adjusted(inset, inset, -inset, -inset), round_=round_)


def _shape(painter: QPainter, box: QRectF, *, round_: bool) -> None:
    if round_:
        painter.drawEllipse(box)
    else:
        painter.drawRoundedRect(box, box.width() * RADIUS, box.width() * RADIUS)


def _back(painter: QPainter, box: QRectF, eighth: int) -> None:
    """A short line behind the sitter: which way the chair looks."""
    painter.save()
    painter.translate(box.center())
    painter.rotate(eighth * 45)
    painter.setPen(QPen(theme().color("ctl"), 1.6, c=Qt.PenCapStyle.RoundCap))
    y = -(box.height() / 2 + 2.6)
    reach = box.width() * 0.28
    painter.drawLine(QPointF(-reach, y), QPointF(reach, y))
    painter.restore()


def _inside(painter: QPainter, box: QRectF, ink: str, text: str, *, starred: bool) -> None:
    colour = theme().color(ink)
    if starred:
        painter.setPen(QPen(colour, max(1.2, box.width() * 0.07), j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(_star(box.center(), box.width() * 0.31))
        return
    font = QFont(theme().font("key", 600, tabular=True))
    wide = {1: 0.56, 2: 0.52}.get(len(text), 0.40)
    font.setPixelSize(max(7, round(box.width() * wide)))
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


def _star(middle: QPointF, radius: float) -> QPolygonF:
    points = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.45
        turn = math.radians(corner * 36 - 90)
        points.append(
            QPointF(middle.x() + reach * math.cos(turn), middle.y() + reach * math.sin(turn))
        )
    return QPolygonF(points)


def seat_box(sight: Sight, x: float, y: float) -> QRectF:
    """The square of a chair in the canvas."""
    at, half = sight.point(x, y), sight.side / 2
    return QRectF(at.x() - half, at.y() - half, sight.side, sight.side)
