"""The lacquer card: how far the event is. A button to the page of the event.

What must not come in: counting days, and a clock of its own (the page tells it the time).
"""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.base import paint
from ui.base.grounds import draw_lacquer
from ui.base.theme import theme
from ui.base.widgets.painted import px
from ui.overview.far_words import CardWords
from ui.overview.pressable import Pressable

HEIGHT = 104
RADIUS = 10
RAYS = 32


class CountdownCard(Pressable):
    """Three lines over half a sun in gold hairlines."""

    words = CardWords("", "", "")

    def show_words(self, words: CardWords) -> None:
        """Shows how far it is now."""
        if words != self.words:
            self.words = words
            self.say(words.sentence)

    def sizeHint(self) -> QSize:
        return QSize(px(272), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(230), px(HEIGHT))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        shape = draw_lacquer(painter, box, px(RADIUS))
        painter.save()
        painter.setClipPath(shape)
        _draw_rays(painter, QPointF(box.right() - px(58), box.center().y() + px(4)), px(1))
        painter.restore()
        self._lines(painter, box.adjusted(px(18), 0, -px(12), 0))

    def _lines(self, painter: QPainter, box: QRectF) -> None:
        lines = (
            (self.words.above, "label", "on_lacquer2", 12, 22, 600),
            (self.words.main, _fitting(self.words.main, box.width()), "on_lacquer", 34, 38, 600),
            (self.words.under, "second", "on_lacquer2", 74, 20, 500),
        )
        for words, role, ink, top, tall, weight in lines:
            spot = QRectF(box.left(), px(top), box.width(), px(tall))
            paint.draw_text(painter, spot, words, role, ink, weight=weight)


def _fitting(words: str, width: float) -> str:
    """The largest role in which the words stand whole."""
    roles = ("number", "title", "panel", "card")
    return next(
        (one for one in roles if paint.text_width(words, theme().font(one, 600)) <= width),
        roles[-1],
    )


def _draw_rays(painter: QPainter, centre: QPointF, unit: float) -> None:
    """A ring and long and short rays around it, so quiet that words may stand over it."""
    ink = QColor(theme().color("mark_ray"))
    ink.setAlphaF(0.30)
    painter.setPen(QPen(ink, 1.1 * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, 26 * unit, 26 * unit)
    painter.drawEllipse(centre, 22 * unit, 22 * unit)
    for step in range(RAYS):
        turn = step * math.tau / RAYS
        reach = (58.0 if step % 2 == 0 else 44.0) * unit
        away = QPointF(math.sin(turn), -math.cos(turn))
        painter.drawLine(QLineF(centre + away * (32.0 * unit), centre + away * reach))
