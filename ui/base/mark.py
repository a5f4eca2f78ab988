"""The house's own drawings: the mark, the lotus of an empty page, the sun of a waiting desk.

Painted by code in gold hairlines, so that they are sharp at any size. What must not come in:
pictures from elsewhere.
"""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPen, QPixmap

from ui.base.theme import theme

RAYS = 8
PETALS = (  # turn in degrees, length and half width, as shares of the drawing's height
    (-66.0, 0.62, 0.085),
    (66.0, 0.62, 0.085),
    (-50.0, 0.78, 0.13),
    (50.0, 0.78, 0.13),
    (-25.0, 0.9, 0.155),
    (25.0, 0.9, 0.155),
    (0.0, 1.0, 0.145),
)
WATER = ((0.5, 0.0), (0.6, 0.14), (0.4, 0.28))  # half width and depth of the three lines


def _ray(centre: QPointF, turn: float, start: float, end: float) -> QLineF:
    """A line that leaves `centre` at an angle (radians), from one radius to another."""
    step = QPointF(math.sin(turn), -math.cos(turn))
    return QLineF(centre + step * start, centre + step * end)


def draw_mark(painter: QPainter, box: QRectF, *, ground: bool = True) -> None:
    """The round window of Khuê Văn Các with eight rays, on a lacquer tile or bare."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = box.width()
    if ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("mark_ground"))
        painter.drawRoundedRect(box, side * 0.22, side * 0.22)
    pen = QPen(theme().color("mark_ray"), side * 0.06)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.center(), side * 0.175, side * 0.175)
    for step in range(RAYS):
        painter.drawLine(_ray(box.center(), step * math.tau / RAYS, side * 0.26, side * 0.345))
    painter.restore()


def mark_icon() -> QIcon:
    """The mark as the icon of a window."""
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw_mark(painter, QRectF(0, 0, side, side))
        painter.end()
        made.addPixmap(picture)
    return made


def _petal(length: float, half: float) -> QPainterPath:
    """A pointed leaf that stands on the origin."""
    path = QPainterPath(QPointF(0, 0))
    path.cubicTo(-half * 1.5, -length * 0.3, -half * 1.2, -length * 0.7, 0, -length)
    path.cubicTo(half * 1.2, -length * 0.7, half * 1.5, -length * 0.3, 0, 0)
    return path


def draw_lotus(painter: QPainter, box: QRectF, ground: str = "bg") -> None:
    """Seven petals over three lines of water, in gold hairlines."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    foot = QPointF(box.center().x(), box.top() + box.height() * 0.72)
    tall = box.height() * 0.7
    painter.setPen(QPen(theme().color("line2"), 1.2))
    for half, depth in WATER:
        y = foot.y() + depth * tall
        painter.drawLine(
            QPointF(foot.x() - half * box.width(), y), QPointF(foot.x() + half * box.width(), y)
        )
    painter.setPen(QPen(theme().color("gold"), max(1.3, box.height() / 68)))
    painter.setBrush(theme().color(ground))
    for turn, length, half in PETALS:
        painter.save()
        painter.translate(foot)
        painter.rotate(turn)
        painter.drawPath(_petal(length * tall, half * tall))
        painter.restore()
    painter.restore()


def draw_sun(painter: QPainter, box: QRectF) -> None:
    """A ring with long and short rays, for the desk that waits."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = box.width() / 2
    painter.setPen(QPen(theme().color("gold"), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.center(), radius * 0.58, radius * 0.58)
    for step in range(24):
        end = 1.0 if step % 2 == 0 else 0.86
        painter.drawLine(_ray(box.center(), step * math.tau / 24, radius * 0.68, radius * end))
    painter.restore()
