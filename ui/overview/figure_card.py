"""A figure as a card: its name, how many of how many, a bar, what remains. A button to its list.

What must not come in: which figures there are.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from hanoiplan.base.speech import interface
from ui.base import paint
from ui.base.theme import theme
from ui.base.widgets.painted import px
from ui.overview.figures import Figure
from ui.overview.goals import DELEGATES
from ui.overview.pressable import Pressable

HEIGHT = 104
PAD = 14
NOTHING = Figure("", "", 0, 0, "", DELEGATES)


class FigureCard(Pressable):
    """One figure of the page."""

    figure = NOTHING
    known = False

    def show_figure(self, figure: Figure, *, known: bool = True) -> None:
        """Shows another number, or the same in other words; not known yet: its name alone."""
        if (figure, known) != (self.figure, self.known):
            self.figure, self.known = figure, known
            self.say(figure.sentence if known else figure.label)

    def sizeHint(self) -> QSize:
        return QSize(px(166), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(HEIGHT))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(theme().color("line2" if self.underMouse() else "line"), 1))
        painter.setBrush(theme().color("hover" if self.isDown() else "surface"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10))
        inner = box.adjusted(px(PAD), 0, -px(PAD), 0)
        label = QRectF(inner.left(), px(11), inner.width(), px(20))
        paint.draw_text(painter, label, self.figure.label, "label", "text2")
        if not self.known:
            return
        self._numbers(painter, inner)
        self._bar(painter, inner)
        under = QRectF(inner.left(), px(77), inner.width(), px(18))
        ink = "warn" if self.figure.ink == "warn" else "text2"
        paint.draw_text(painter, under, self.figure.under, "second", ink)

    def _numbers(self, painter: QPainter, inner: QRectF) -> None:
        done, total = interface().number(self.figure.done), interface().number(self.figure.total)
        font = theme().font("number")
        wide = paint.text_width(done, font)
        spot = QRectF(inner.left(), px(31), inner.width(), px(36))
        paint.draw_text(painter, spot, done, "number", elide=False)
        rest = QRectF(spot.left() + wide + px(6), px(38), inner.width() - wide - px(6), px(28))
        paint.draw_text(painter, rest, f"/ {total}", "card", "text2", weight=400)

    def _bar(self, painter: QPainter, inner: QRectF) -> None:
        figure, tall = self.figure, px(5)
        bar = QRectF(inner.left(), px(69), inner.width(), tall)
        edge = QPen(theme().color("ctl"), 1)  # where the ground is as white as the card
        painter.setPen(edge if theme().high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("neu_t"))
        painter.drawRoundedRect(bar, tall / 2, tall / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        if figure.total and figure.done:
            bar.setWidth(max(float(tall), bar.width() * min(1.0, figure.done / figure.total)))
            painter.setBrush(theme().color(figure.ink))
            painter.drawRoundedRect(bar, tall / 2, tall / 2)
