"""How many of how many: ring, dots, bar of shares. Every colour has its words beside it.

What must not come in: pies, three dimensions, and charts with axes (chart.py).
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.basics import FlowLayout, emptied
from ui.base.widgets.painted import Painted, px

Share = tuple[int, str, str]  # how many, ink, words
MOST_DOTS = 20
LARGE_RING = 90  # px


class Ring(Painted):
    """x of n as a ring with the numbers in it."""

    voice = Role.ProgressBar

    def __init__(
        self, done: int = 0, total: int = 0, side: int = 72, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._side = side
        self.show_amount(done, total)

    def show_amount(self, done: int, total: int) -> None:
        """Shows other numbers."""
        self._done, self._total = done, total
        self.say(_("{done} of {total}").format(done=done, total=total))

    def sizeHint(self) -> QSize:
        return QSize(px(self._side), px(self._side))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        thick = max(4.0, box.width() * 0.095)
        circle = box.adjusted(thick / 2 + 1, thick / 2 + 1, -thick / 2 - 1, -thick / 2 - 1)
        painter.setPen(QPen(theme().color("neu_t"), thick))
        painter.drawEllipse(circle)
        if self._total and self._done:
            pen = QPen(theme().color("ok"), thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            sweep = -round(min(1.0, self._done / self._total) * 360 * 16)
            painter.drawArc(circle, 90 * 16, sweep)
        self._figures(painter, box)

    def _figures(self, painter: QPainter, box: QRectF) -> None:
        """7/12; in a large ring the 7 is the point, and "of 12" stands under it."""
        centre = Qt.AlignmentFlag.AlignHCenter
        if self._side < LARGE_RING:
            words = f"{self._done}/{self._total}"
            paint.draw_text(painter, box, words, "card", align=centre, elide=False)
            return
        middle = box.center().y()
        first = QRectF(box.left(), middle - px(25), box.width(), px(32))
        second = QRectF(box.left(), middle + px(6), box.width(), px(16))
        under = _("of {total}").format(total=self._total)
        paint.draw_text(painter, first, str(self._done), "number", align=centre, elide=False)
        paint.draw_text(painter, second, under, "second", "text2", align=centre, elide=False)


class Dots(Painted):
    """Up to twenty people as dots: filled has arrived, outlined not yet."""

    voice = Role.ProgressBar

    def __init__(self, done: int = 0, total: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_amount(done, total)

    def show_amount(self, done: int, total: int) -> None:
        """Shows other numbers; over twenty the dots become a bar."""
        self._done, self._total = done, total
        self.say(_("{done} of {total}").format(done=done, total=total))

    def sizeHint(self) -> QSize:
        return QSize(px(19) * min(self._total, MOST_DOTS), px(16))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if self._total > MOST_DOTS:
            self._bar(painter, box)
            return
        for place in range(self._total):
            centre = QPointF(px(19) * place + px(8), box.center().y())
            if place < self._done:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("ok"))
                painter.drawEllipse(centre, px(6.5), px(6.5))
            else:
                painter.setPen(QPen(theme().color("ctl"), 1.3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(centre, px(6), px(6))

    def _bar(self, painter: QPainter, box: QRectF) -> None:
        thick = px(8)
        bar = QRectF(box.left(), box.center().y() - thick / 2, box.width(), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("neu_t"))
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
        painter.setBrush(theme().color("ok"))
        bar.setWidth(bar.width() * self._done / self._total)
        painter.drawRoundedRect(bar, thick / 2, thick / 2)


class _Bar(Painted):
    """The shares themselves, each at least a sliver wide."""

    shares: Sequence[Share] = ()

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(8))

    def measures_changed(self) -> None:
        self.setFixedHeight(px(8))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        shown = [share for share in self.shares if share[0]]
        total = sum(share[0] for share in shown)
        gap, left = px(2), box.left()
        room = box.width() - gap * max(0, len(shown) - 1)
        least = px(8)
        free = room - least * len(shown)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, ink, _words in shown:
            width = least + free * number / total
            painter.setBrush(theme().color(ink))
            painter.drawRoundedRect(QRectF(left, box.top(), width, box.height()), px(2), px(2))
            if ink == "bad":
                painter.setBrush(paint.hatching("surface"))
                painter.drawRoundedRect(QRectF(left, box.top(), width, box.height()), px(2), px(2))
            left += width + gap


class LegendEntry(Painted):
    """A square of the colour and its words."""

    def __init__(self, ink: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._ink, self._words = ink, words
        self.say(words)

    def sizeHint(self) -> QSize:
        width = paint.text_width(self._words, theme().font("label"))
        return QSize(px(24) + round(width), px(20))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        side = px(9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(self._ink))
        painter.drawRoundedRect(QRectF(0, box.center().y() - side / 2, side, side), 2, 2)
        paint.draw_text(
            painter, box.adjusted(px(15), 0, 0, 0), self._words, "label", "text2", elide=False
        )


class ShareBar(QWidget):
    """One bar of several shares, with their words under it."""

    def __init__(self, shares: Sequence[Share] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        self._bar = _Bar()
        self._bar.measures_changed()
        layout.addWidget(self._bar)
        legend = QWidget()
        self._legend = FlowLayout(legend, gap=8)
        layout.addWidget(legend)
        self.show_shares(shares)

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Shows other shares, in this order."""
        self._bar.shares = tuple(shares)
        self._bar.update()
        emptied(self._legend)
        for number, ink, words in shares:
            if number:
                self._legend.addWidget(LegendEntry(ink, words))
        self.setAccessibleName(", ".join(words for number, _ink, words in shares if number))
