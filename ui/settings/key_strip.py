"""A scan as a row of keys: each sign, and above it how long the scanner waited before it.

What must not come in: what a scan means (`scans`).
"""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.theme import theme
from ui.base.widgets import Painted, px

CELL, BARS, SIGN, ROOM = 20, 34, 20, 8  # px at text size 13
HIGHEST = 1.6  # of the pace that is set: whatever is slower reaches the top
CENTRE = Qt.AlignmentFlag.AlignHCenter


class KeyStrip(Painted):
    """The keys of one scan; bars above the dashed line came too slowly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._signs, self._waits, self._before, self._limit = "", tuple[float, ...](), 0, 0.035

    def show_keys(self, signs: str, times: Sequence[float], before: int, limit: float) -> None:
        """Signs, when each came, how many of them are no part of the code, and the pace set."""
        self._signs, self._before, self._limit = signs, before, limit
        self._waits = tuple(b - a for a, b in pairwise(times))
        self.say(_("The keys of the scan, and how long it waited before each"))

    def sizeHint(self) -> QSize:
        return QSize(px(CELL) * 21, px(ROOM + BARS + SIGN))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if not self._signs:
            return
        cell = min(px(CELL), box.width() / len(self._signs))
        bars = QRectF(box.left(), box.top() + px(ROOM), cell * len(self._signs), px(BARS))
        for place, sign in enumerate(self._signs):
            left = box.left() + place * cell
            self._draw_sign(painter, QRectF(left, bars.bottom(), cell, px(SIGN)), sign, place)
            if 0 < place <= len(self._waits):
                wait = self._waits[place - 1]
                self._draw_bar(painter, QRectF(left, bars.top(), cell, bars.height()), wait)
        self._draw_limit(painter, bars)

    def _draw_sign(self, painter: QPainter, box: QRectF, sign: str, place: int) -> None:
        ink = "gold_x" if place < self._before else "text"
        paint.draw_text(painter, box, sign, "strong", ink, align=CENTRE, elide=False)

    def _draw_bar(self, painter: QPainter, room: QRectF, wait: float) -> None:
        """The bar stands left of its sign's middle: it is the wait before the sign."""
        share = min(1.0, wait / (self._limit * HIGHEST))
        high = max(px(2), room.height() * share)
        wide = min(px(8), room.width() * 0.5)
        bar = QRectF(room.center().x() - wide / 2, room.bottom() - high, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("ok" if wait <= self._limit else "warn"))
        painter.drawRoundedRect(bar, px(2), px(2))

    def _draw_limit(self, painter: QPainter, bars: QRectF) -> None:
        height = bars.bottom() - bars.height() / HIGHEST
        painter.setPen(QPen(theme().color("text3"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(bars.left(), height, bars.right(), height))
