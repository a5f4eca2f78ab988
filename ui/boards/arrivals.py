"""Arrivals over the day: bars for each minute under the line of how many are here.

As the chart of the overview, in the size of a board. What must not come in: which stretch of time
(`curve`), and counting.
"""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import interface
from hanoiplan.base.text import Bilingual
from ui.base.grounds import draw_line_over_ground
from ui.base.theme import theme
from ui.base.widgets.overview_chart import NOTHING, Series, round_steps
from ui.boards.curve import moment_of
from ui.boards.scaled import CENTRE, RIGHT, BoardCard
from ui.boards.speaking import both, first, number, say_count

TICKS = (5, 10, 15, 30, 60, 120, 180, 240)  # minutes between two labels
TICK_ROOM = 120
SHARE_OF_BARS = 0.36  # of the height: the highest bar, on a scale of its own
STEP_WORDS = {1: N_("bars: each minute"), 60: N_("bars: each hour")}


class ArrivalsCard(BoardCard):
    """The chart; its sentence is for a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self._series, self._lately = NOTHING, 0
        self._top = 4

    def show_series(self, series: Series, lately: int) -> None:
        """Shows another curve, and how many came within the last minutes."""
        if (series, lately) != (self._series, self._lately):
            self._series, self._lately = series, lately
            self._top = max(series.target, series.total, 4)
            self._say()

    def words(self) -> None:
        """The language changed."""
        self._say()

    def title(self) -> Bilingual:
        return both(N_("Arrivals"))

    def _say(self) -> None:
        words = _("{arrived} of {expected} expected have arrived")
        arrived, expected = number(self._series.total), number(self._series.target)
        self.say(f"{first(self.title())}: {words.format(arrived=arrived, expected=expected)}")

    # ---- painting

    def body(self, painter: QPainter, box: QRectF) -> None:
        self._beside_title(painter, box)
        widest = self.width_of(number(self._top), 19)
        inner = box.adjusted(widest + self.u(16), self.u(30), -self.u(6), -self.u(38))
        self._grid(painter, inner)
        self._moments(painter, inner)
        self._bars(painter, inner)
        self._target(painter, inner)
        self._line(painter, inner)
        self._bar_words(painter, inner)
        self._now(painter, inner)

    def _at(self, box: QRectF, minute: float, count: float) -> QPointF:
        span = max(1, self._series.last - self._series.first)
        x = box.left() + (minute - self._series.first) / span * box.width()
        return QPointF(x, box.bottom() - count / self._top * box.height())

    def _beside_title(self, painter: QPainter, box: QRectF) -> None:
        """How many came lately, and what a bar stands for."""
        head = QRectF(box.left(), box.top() - self.u(66), box.width(), self.u(60))
        words = say_count("{n} within 5 minutes", "{n} within 5 minutes", self._lately)
        if self._series.now is not None and self._series.total:
            self.write_both(painter, head, words, (25, 18), weight=600, align=RIGHT)

    def _grid(self, painter: QPainter, box: QRectF) -> None:
        step = round_steps(self._top, max(2.0, box.height() / self.u(74)))
        for count in range(0, self._top + 1, step):
            y = round(self._at(box, 0, count).y())
            line = QRectF(box.left(), y, box.width(), 1)
            painter.fillRect(line, theme().color("line2" if count == 0 else "line"))
            words = QRectF(box.left() - self.u(220), y - self.u(14), self.u(206), self.u(28))
            self.write(painter, words, number(count), 19, ink="text3", align=RIGHT)

    def _moments(self, painter: QPainter, box: QRectF) -> None:
        data = self._series
        most = max(2, int(box.width() / self.u(TICK_ROOM)))
        tick = next((one for one in TICKS if (data.last - data.first) / one <= most), TICKS[-1])
        for minute in range(-(-data.first // tick) * tick, data.last + 1, tick):
            x, half = self._at(box, minute, 0).x(), self.u(50)
            left = min(x - half, box.right() + self.u(30) - 2 * half)
            spot = QRectF(left, box.bottom() + self.u(8), 2 * half, self.u(28))
            words = interface().time(moment_of(minute).time())
            self.write(painter, spot, words, 19, ink="text3", align=CENTRE)

    def _bars(self, painter: QPainter, box: QRectF) -> None:
        data = self._series
        highest = max(data.bars, key=lambda bar: bar.count, default=None)
        if highest is None:
            return
        wide = self._at(box, data.step, 0).x() - self._at(box, 0, 0).x()
        gap = min(self.u(4), wide * 0.24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("tint2"))
        for bar in data.bars:
            left = self._at(box, bar.start, 0).x() + gap / 2
            tall = max(1.0, box.height() * SHARE_OF_BARS * bar.count / highest.count)
            room = max(1.0, min(wide - gap, box.right() - left))
            shape = QRectF(left, box.bottom() - tall, room, tall)
            painter.drawRoundedRect(shape, min(3.0, room / 4), min(3.0, room / 4))

    def _bar_words(self, painter: QPainter, box: QRectF) -> None:
        """The highest bar says how many it stands for; the others follow from it."""
        data = self._series
        highest = max(data.bars, key=lambda bar: bar.count, default=None)
        if highest is None:
            return
        most, x = highest.count, self._at(box, highest.start + data.step / 2, 0).x()
        words = _("{n} a minute") if data.step == 1 else _("{n} in {minutes} minutes")
        told = words.format(n=number(most), minutes=data.step)
        wide = self.width_of(told, 17, 500) + self.u(8)
        left = min(max(box.left(), x - wide / 2), box.right() - wide)
        top = box.bottom() - box.height() * SHARE_OF_BARS - self.u(28)
        spot = QRectF(left, top, wide, self.u(26))
        ground = QColor(theme().color("surface"))
        ground.setAlphaF(0.8)  # the line may run there
        painter.fillRect(spot, ground)
        self.write(painter, spot, told, 17, 500, "text2", CENTRE)

    def _target(self, painter: QPainter, box: QRectF) -> None:
        if not self._series.target:
            return
        y = round(self._at(box, 0, self._series.target).y()) + 0.5
        painter.setPen(QPen(theme().color("text3"), max(1.2, self.u(1.8)), Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(box.left(), y, box.right(), y))
        words = _("{n} expected").format(n=number(self._series.target))
        spot = QRectF(box.left(), y - self.u(32), box.width(), self.u(28))
        self.write(painter, spot, words, 19, 500, "text2", RIGHT)

    def _line(self, painter: QPainter, box: QRectF) -> None:
        points = [self._at(box, *point) for point in self._series.points()]
        if len(points) < 2 or not self._series.total:
            return
        draw_line_over_ground(painter, points, box, max(2.4, self.u(4)))

    def _now(self, painter: QPainter, box: QRectF) -> None:
        data = self._series
        if data.now is not None:
            x = round(self._at(box, data.now, 0).x()) + 0.5
            painter.setPen(QPen(theme().color("lacquer"), max(1.3, self.u(2.2))))
            painter.drawLine(QLineF(x, box.top() - self.u(8), x, box.bottom()))
        if not data.total:
            return
        point = self._at(box, *data.points()[-1])
        painter.setPen(QPen(theme().color("surface"), max(1.6, self.u(2.6))))
        painter.setBrush(theme().color("accent"))
        painter.drawEllipse(point, self.u(9), self.u(9))
        self._value(painter, box, point)

    def _value(self, painter: QPainter, box: QRectF, point: QPointF) -> None:
        words = number(self._series.total)
        wide = self.width_of(words, 30, 700) + 2
        room = box.right() - point.x() - self.u(18)
        left = point.x() + self.u(18) if wide <= room else point.x() - self.u(18) - wide
        near = bool(self._series.target) and point.y() - box.top() < self.u(40)
        top = point.y() + self.u(8) if near else point.y() - self.u(20 if wide <= room else 46)
        self.write(painter, QRectF(left, top, wide, self.u(40)), words, 30, 700)


def step_words(step: int) -> str:
    """What a bar stands for, for the table's first column."""
    if step in STEP_WORDS:
        return _(STEP_WORDS[step])
    return _("bars: every {n} minutes").format(n=step)
