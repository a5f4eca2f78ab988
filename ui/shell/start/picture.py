"""The lacquer panel of the start window: Khuê Văn Các in gold hairlines over the waves.

Painted by code, sharp at any size; the only place where the house shows off. What must not come
in: anything that answers to a click.
"""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from hanoiplan.base.i18n import _
from ui.base.mark import draw_mark
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.widgets.painted import Painted, px

GRID = QRectF(0, 0, 280, 410)  # the drawing's own measure
WAVES, WAVE_GAP, WAVE_LENGTH = 6, 18, 56
EAVES = (  # half width, y of the tips, y of the ridge, half width of the ridge
    (123, 74, 22, 62),
    (140, 132, 98, 104),
)


class StartPicture(Painted):
    """Mark and name above, the pavilion in the middle, one sentence below."""

    def __init__(self) -> None:
        super().__init__()
        self.words()

    def words(self) -> None:
        """The sentence in the interface language."""
        self._sentence = _("From the plan to the opening day, on one computer, offline.")
        self.say(self._sentence)

    def sizeHint(self) -> QSize:
        return QSize(px(430), px(600))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        ground = QLinearGradient(box.topLeft(), box.bottomLeft())
        ground.setColorAt(0, theme().color("lacquer_top"))
        ground.setColorAt(1, theme().color("lacquer_foot"))
        painter.fillRect(box, ground)
        self._waves(painter, box)
        self._pavilion(painter, box)
        self._head(painter, box)
        self._foot(painter, box)

    def _head(self, painter: QPainter, box: QRectF) -> None:
        side = px(40)
        spot = QRectF(px(36), px(34), side, side)
        draw_mark(painter, spot)
        painter.setFont(theme().font("title"))
        painter.setPen(theme().color("on_lacquer"))
        words = QRectF(spot.right() + px(12), spot.top(), box.width(), side)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), "hanoiplan")

    def _foot(self, painter: QPainter, box: QRectF) -> None:
        font = theme().font("card", 500)
        painter.setFont(font)
        painter.setPen(theme().color("on_lacquer2"))
        lines = break_lines(self._sentence, font, box.width() - px(72))
        height = px(20)
        top = box.bottom() - px(28) - height * len(lines)
        for line in lines:
            spot = QRectF(px(36), top, box.width() - px(72), height)
            painter.drawText(spot, int(Qt.AlignmentFlag.AlignVCenter), line)
            top += height

    def _waves(self, painter: QPainter, box: QRectF) -> None:
        colour = QColor(theme().color("mark_ray"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for step in range(WAVES):
            colour.setAlphaF(0.34 - 0.05 * step)
            painter.setPen(QPen(colour, 1))
            base = box.bottom() - px(164) + step * px(WAVE_GAP)
            painter.drawPath(_wave(box, base, shift=(step % 2) * px(WAVE_LENGTH) / 2))

    def _pavilion(self, painter: QPainter, box: QRectF) -> None:
        head, foot = px(96), px(176)
        room = QRectF(px(40), head, box.width() - px(80), max(px(160), box.height() - head - foot))
        scale = min(room.width() / GRID.width(), room.height() / GRID.height())
        painter.save()
        painter.translate(
            room.center().x() - GRID.width() * scale / 2, room.bottom() - GRID.height() * scale
        )
        painter.scale(scale, scale)
        colour = QColor(theme().color("mark_ray"))
        colour.setAlphaF(0.72)
        pen = QPen(colour, 2 / max(scale, 0.5))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path in (_finial(), *map(_roof, EAVES), _loft(), _rail(), _columns(), _steps()):
            painter.drawPath(path)
        _window(painter)
        painter.restore()


def _wave(box: QRectF, base: float, shift: float) -> QPainterPath:
    length, height = px(WAVE_LENGTH), px(5)
    x = box.left() - shift
    path = QPainterPath(QPointF(x, base))
    while x < box.right():
        path.quadTo(x + length / 4, base - height, x + length / 2, base)
        path.quadTo(x + length * 3 / 4, base + height, x + length, base)
        x += length
    return path


def _box(left: float, top: float, right: float, bottom: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(QPointF(left, top), QPointF(right, bottom)))
    return path


def _finial() -> QPainterPath:
    path = QPainterPath(QPointF(126, 22))
    for x, y in ((126, 10), (140, 0), (154, 10), (154, 22)):
        path.lineTo(x, y)
    return path


def _roof(shape: tuple[float, float, float, float]) -> QPainterPath:
    """A roof whose eaves turn up: ridge, two sweeps, the edge below."""
    half, tips, ridge, top = shape
    middle = 140.0
    path = QPainterPath(QPointF(middle - top, ridge))
    path.lineTo(middle + top, ridge)
    path.quadTo(middle + top + 10, tips - 16, middle + half, tips - 16)
    path.lineTo(middle + half - 10, tips + 2)
    path.quadTo(middle, tips + 12, middle - half + 10, tips + 2)
    path.lineTo(middle - half, tips - 16)
    path.quadTo(middle - top - 10, tips - 16, middle - top, ridge)
    return path


def _loft() -> QPainterPath:
    path = QPainterPath()
    for x in (60, 220):
        path.moveTo(x, 82)
        path.lineTo(x, 98)
    for x in (70, 90, 190, 210):
        path.moveTo(x, 140)
        path.lineTo(x, 214)
    path.addRect(QRectF(90, 141, 100, 73))
    return path


def _rail() -> QPainterPath:
    path = QPainterPath()
    for y in (214, 224):
        path.moveTo(48, y)
        path.lineTo(232, y)
    for x in range(56, 230, 14):
        path.moveTo(x, 214)
        path.lineTo(x, 224)
    return path


def _columns() -> QPainterPath:
    path = QPainterPath()
    for left in (56, 100, 166, 209):
        path.addPath(_box(left, 224, left + 15, 362))
    return path


def _steps() -> QPainterPath:
    path = QPainterPath()
    for left, right, y in ((33, 247, 362), (20, 260, 378)):
        path.moveTo(left, y)
        path.lineTo(right, y)
    path.addPath(_box(6, 391, 274, 405))
    return path


def _window(painter: QPainter) -> None:
    """The round window with its rays: the mark itself."""
    centre = QPointF(140, 177)
    painter.drawEllipse(centre, 30, 30)
    painter.drawEllipse(centre, 26, 26)
    for step in range(12):
        turn = step * math.tau / 12
        way = QPointF(math.sin(turn), -math.cos(turn))
        painter.drawLine(QLineF(centre + way * 34, centre + way * 44))
