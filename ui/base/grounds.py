"""Painted alike in the window and on boards of a second screen: lacquer, a line over its ground.

What must not come in: what the line counts, and sizes (each screen has its own).
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from ui.base.theme import theme


def draw_lacquer(painter: QPainter, box: QRectF, radius: float) -> QPainterPath:
    """A lacquer panel; returns its shape, inside which more may be drawn."""
    shape = QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    ground = QLinearGradient(box.topLeft(), box.bottomRight())
    ground.setColorAt(0, theme().color("lacquer_top"))
    ground.setColorAt(1, theme().color("lacquer_foot"))
    painter.fillPath(shape, ground)
    return shape


def draw_line_over_ground(
    painter: QPainter, points: Sequence[QPointF], box: QRectF, width: float
) -> None:
    """A line through two or more points, and the ground under it fading to the foot of the box."""
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    under = QPainterPath(path)
    under.lineTo(points[-1].x(), box.bottom())
    under.lineTo(points[0].x(), box.bottom())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(under, _fading(box))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(theme().color("accent"), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)


def _fading(box: QRectF) -> QLinearGradient:
    """From a breath of the accent to nothing at the foot."""
    found = QLinearGradient(box.topLeft(), box.bottomLeft())
    colour = QColor(theme().color("accent"))
    for place, strength in ((0.0, 0.16), (1.0, 0.02)):
        colour.setAlphaF(strength)
        found.setColorAt(place, colour)
    return found
