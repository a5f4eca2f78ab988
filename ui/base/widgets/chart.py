"""Arrivals: a cumulative line with bars per minute, the plan dotted, the expected number dashed.

Axis from 0, the value written at its point, no legend. What must not come in: other kinds of
charts, and reading of data.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import _
from ui.base import paint
from ui.base.theme import theme
from ui.base.widgets.painted import Painted, px

Point = tuple[int, int]  # minute of the day, number
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)
HOURS = (5, 10, 15, 30, 60, 120, 180, 240)


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What the chart shows. `minutes`: arrivals within each minute; `plan`: cumulative."""

    minutes: tuple[Point, ...] = ()
    expected: int = 0
    now: int | None = None
    plan: tuple[Point, ...] = ()

    def cumulative(self) -> list[Point]:
        """How many had arrived by each minute."""
        total, points = 0, []
        for minute, number in self.minutes:
            total += number
            points.append((minute, total))
        return points

    def span(self) -> tuple[int, int]:
        """First and last minute of the axis, at least half an hour apart."""
        moments = [minute for minute, _n in (*self.minutes, *self.plan)]
        moments += [self.now] if self.now is not None else []
        first = min(moments, default=480)
        return first, max(max(moments, default=510), first + 30)

    def top(self) -> int:
        """The highest number to be shown."""
        numbers = [number for _minute, number in (*self.cumulative(), *self.plan)]
        return max([self.expected, *numbers, 1])


@dataclass(frozen=True, slots=True)
class _Axes:
    """From minutes and numbers to places."""

    box: QRectF
    data: Arrivals = field(default_factory=Arrivals)

    def at(self, minute: float, number: float) -> QPointF:
        """Where a minute and a number stand."""
        first, last = self.data.span()
        x = self.box.left() + (minute - first) / (last - first) * self.box.width()
        return QPointF(x, self.box.bottom() - number / self.data.top() * self.box.height())

    def path(self, points: Sequence[Point]) -> QPainterPath:
        """A line through points."""
        path = QPainterPath(self.at(*points[0]))
        for minute, number in points[1:]:
            path.lineTo(self.at(minute, number))
        return path


class ArrivalsChart(Painted):
    """The curve of a checkpoint; its sentence is for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._data = Arrivals()

    def show_arrivals(
        self,
        minutes: Sequence[Point],
        expected: int,
        now_minute: int | None = None,
        plan: Sequence[Point] = (),
    ) -> None:
        """Shows arrivals per minute of the day (510 is 08:30)."""
        self._data = Arrivals(tuple(minutes), expected, now_minute, tuple(plan))
        arrived = sum(number for _minute, number in minutes)
        words = _("{arrived} of {expected} expected have arrived")
        self.say(words.format(arrived=arrived, expected=expected))

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(116))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        inner = box.adjusted(px(36), px(14), -px(34), -px(20))
        axes = _Axes(inner, self._data)
        self._grid(painter, axes)
        self._bars(painter, axes)
        self._lines(painter, axes)
        self._now(painter, axes)

    def _grid(self, painter: QPainter, axes: _Axes) -> None:
        top = self._data.top()
        step = next((s for s in STEPS if s >= top / 3.5), STEPS[-1])
        right = Qt.AlignmentFlag.AlignRight
        for number in range(0, top + 1, step):
            y = round(axes.at(0, number).y())
            painter.fillRect(QRectF(axes.box.left(), y, axes.box.width(), 1), theme().color("line"))
            words = QRectF(0, y - px(8), axes.box.left() - px(8), px(16))
            paint.draw_text(painter, words, str(number), "axis", "text3", align=right, elide=False)
        first, last = self._data.span()
        hours = next((h for h in HOURS if (last - first) / h <= 4), HOURS[-1])
        centre = Qt.AlignmentFlag.AlignHCenter
        for minute in range(-(-first // hours) * hours, last + 1, hours):
            x = axes.at(minute, 0).x()
            words = QRectF(x - px(24), axes.box.bottom() + px(4), px(48), px(16))
            moment = f"{minute // 60 % 24:02d}:{minute % 60:02d}"
            paint.draw_text(painter, words, moment, "axis", "text3", align=centre, elide=False)

    def _bars(self, painter: QPainter, axes: _Axes) -> None:
        """Arrivals in each minute, on a scale of their own: a third of the height."""
        most = max((number for _minute, number in self._data.minutes), default=0)
        if not most:
            return
        wide = abs(axes.at(1, 0).x() - axes.at(0, 0).x())
        for minute, number in self._data.minutes:
            foot = axes.at(minute, 0)
            tall = axes.box.height() * 0.33 * number / most
            bar = QRectF(foot.x() - wide * 0.35, foot.y() - tall, max(1.0, wide * 0.7), tall)
            painter.fillRect(bar, theme().color("tint2"))

    def _lines(self, painter: QPainter, axes: _Axes) -> None:
        data = self._data
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if data.expected:
            y = axes.at(0, data.expected).y()
            painter.setPen(QPen(theme().color("text3"), 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(axes.box.left(), y, axes.box.right(), y))
        if len(data.plan) > 1:
            painter.setPen(QPen(theme().color("text3"), 1.3, Qt.PenStyle.DotLine))
            painter.drawPath(axes.path(data.plan))
        reached = data.cumulative()
        if len(reached) > 1:
            painter.setPen(QPen(theme().color("accent"), 2.4))
            painter.drawPath(axes.path(reached))

    def _now(self, painter: QPainter, axes: _Axes) -> None:
        data = self._data
        if data.now is not None:
            x = axes.at(data.now, 0).x()
            painter.setPen(QPen(theme().color("lacquer"), 1.3))
            painter.drawLine(QLineF(x, axes.box.top() - px(4), x, axes.box.bottom()))
        reached = data.cumulative()
        if reached:
            point = axes.at(*reached[-1])
            painter.setPen(QPen(theme().color("surface"), 1.5))
            painter.setBrush(theme().color("accent"))
            painter.drawEllipse(point, px(4.5), px(4.5))
            words = QRectF(point.x() + px(8), point.y() - px(9), px(60), px(18))
            paint.draw_text(painter, words, str(reached[-1][1]), "strong", elide=False)
