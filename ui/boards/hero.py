"""How many of how many are here: the number that is the point, on lacquer.

What must not come in: counting.
"""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.registration.board import BoardFigures
from ui.base.grounds import draw_lacquer
from ui.base.theme import theme
from ui.boards.scaled import RADIUS, BoardPart
from ui.boards.speaking import both, first, number, say_count, second

RAYS = 40
FIGURE, WHOLE = 164, 54  # sizes of the two numbers, the first at most
FOOT = 88  # of the bar and what stands under it


class Hero(BoardPart):
    """Arrived of expected, what remains, and the share as a bar of gold."""

    def __init__(self) -> None:
        super().__init__()
        self._arrived = self._expected = 0
        self._say()

    def show_figures(self, figures: BoardFigures) -> None:
        """Shows other numbers."""
        if (figures.arrived, figures.expected) != (self._arrived, self._expected):
            self._arrived, self._expected = figures.arrived, figures.expected
            self._say()

    def words(self) -> None:
        """The language changed."""
        self._say()

    def _say(self) -> None:
        words = _("{arrived} of {expected} expected have arrived")
        self.say(words.format(arrived=number(self._arrived), expected=number(self._expected)))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        self._ground(painter, box)
        inner = box.adjusted(self.u(36), self.u(22), -self.u(36), -self.u(22))
        self._label(painter, inner)
        self._figures(painter, inner)
        self._bar(painter, inner)
        self._rest(painter, inner)

    def _ground(self, painter: QPainter, box: QRectF) -> None:
        shape = draw_lacquer(painter, box, self.u(RADIUS))
        painter.save()
        painter.setClipPath(shape)
        self._sun(painter, QPointF(box.right() - self.u(96), box.top() + self.u(120)))
        painter.restore()

    def _sun(self, painter: QPainter, centre: QPointF) -> None:
        """The window of Khuê Văn Các, so quiet that figures may stand over it."""
        ink = QColor(theme().color("mark_ray"))
        ink.setAlphaF(0.30)
        painter.setPen(QPen(ink, max(1.0, self.u(1.8))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for radius in (62, 53):
            painter.drawEllipse(centre, self.u(radius), self.u(radius))
        for step in range(RAYS):
            turn = step * math.tau / RAYS
            away = QPointF(math.sin(turn), -math.cos(turn))
            reach = self.u(150 if step % 2 == 0 else 112)
            painter.drawLine(QLineF(centre + away * self.u(76), centre + away * reach))

    def _label(self, painter: QPainter, inner: QRectF) -> None:
        """Both languages beside each other: the height belongs to the number."""
        words = both(N_("Arrived"))
        row = QRectF(inner.left(), inner.top(), inner.width(), self.u(46))
        wide = self.write(painter, row, first(words), 34, 600, "on_lacquer")
        beside = row.adjusted(wide + self.u(16), self.u(5), 0, 0)
        self.write(painter, beside, second(words), 23, 400, "on_lacquer2")

    def _figures(self, painter: QPainter, inner: QRectF) -> None:
        arrived, whole = number(self._arrived), ""
        if self._expected:
            whole = f"/ {number(self._expected)}"
        room = inner.adjusted(0, self.u(50), 0, -self.u(FOOT + 14))
        figure = min(FIGURE, room.height() / self.u(1) / 1.12)
        most = inner.width() - self.width_of(whole, WHOLE, 500) - self.u(24)
        left = QRectF(room.left(), room.top(), most, room.height())
        wide = self.write(painter, left, arrived, figure, 700, "on_lacquer")
        beside = room.adjusted(wide + self.u(22), 0, 0, 0)
        beside.translate(0, self.u(figure * 0.36 - WHOLE * 0.36))  # on one line at the foot
        self.write(painter, beside, whole, WHOLE, 500, "on_lacquer2")

    def _bar(self, painter: QPainter, inner: QRectF) -> None:
        tall = self.u(14)
        bar = QRectF(inner.left(), inner.bottom() - self.u(FOOT), inner.width(), tall)
        faint = QColor(theme().color("on_lacquer"))
        faint.setAlphaF(0.20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        painter.drawRoundedRect(bar, tall / 2, tall / 2)
        if self._arrived and self._expected:
            bar.setWidth(max(tall, bar.width() * min(1.0, self._arrived / self._expected)))
            painter.setBrush(theme().color("mark_ray"))
            painter.drawRoundedRect(bar, tall / 2, tall / 2)

    def _rest(self, painter: QPainter, inner: QRectF) -> None:
        left = max(0, self._expected - self._arrived)
        words = say_count("{n} to come", "{n} to come", left)
        if not left:
            words = both(
                N_("Everybody is here") if self._expected else N_("Nobody is expected yet")
            )
        room = QRectF(inner.left(), inner.bottom() - self.u(62), inner.width(), self.u(70))
        inks = ("on_lacquer", "on_lacquer2")
        share = ""
        if self._expected and left:
            share = interface().percent(self._arrived / self._expected)
        beside = self.width_of(share, 40, 600) + self.u(20) if share else 0.0
        upper = room.adjusted(0, 0, -beside, 0)
        self.write_both(painter, upper, words, (29, 21), inks)
        if share:
            right = Qt.AlignmentFlag.AlignRight
            self.write(painter, room, share, 40, 600, "on_lacquer", right)
