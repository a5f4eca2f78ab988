"""How many by when: a cumulative line over bars per step, the target dashed, *now* in lacquer.

The axis begins at 0, the value stands at its point, there is no legend. Moments are whole
minutes of a calendar that begins at some midnight, so that labels fall on full hours and days.
What must not come in: reading of data, and what the numbers count (the caller brings the words).
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.base import paint
from ui.base.grounds import draw_line_over_ground
from ui.base.theme import theme
from ui.base.widgets.painted import Painted, px

DAY = 24 * 60
TICKS = (5, 10, 15, 30, 60, 120, 180, 240, 360, 720, *(DAY * n for n in (1, 2, 7, 14, 28, 91)))
SHARE_OF_BARS = 0.34  # of the height: the highest bar, on a scale of its own
TICK_ROOM = 64  # px that a label under the axis needs


@dataclass(frozen=True, slots=True)
class Step:
    """So many in the step that begins at a minute, and how many in all at its end."""

    start: int
    count: int
    total: int


@dataclass(frozen=True, slots=True)
class Series:
    """What the chart shows, with its words."""

    first: int
    last: int
    step: int
    bars: tuple[Step, ...] = ()
    before: int = 0
    now: int | None = None
    target: int = 0
    stepped: bool = False  # the line rises where a step begins and runs on flat, as stairs
    value_words: str = ""  # at the point: "214 at 08:31"
    target_words: str = ""  # above the dashed line: "342 expected"

    @property
    def total(self) -> int:
        """How many in all."""
        return self.bars[-1].total if self.bars else self.before

    def points(self) -> list[tuple[int, int]]:
        """The line: from what was before, over the end of each step, to now."""
        if self.stepped:
            return self._stairs()
        found = [(self.first, self.before)]
        for bar in self.bars:
            if bar.start > found[-1][0]:
                found.append((bar.start, found[-1][1]))
            end = bar.start + self.step
            found.append(
                (end if self.now is None else max(bar.start, min(end, self.now)), bar.total)
            )
        if self.now is not None and self.now > found[-1][0]:
            found.append((self.now, found[-1][1]))
        return found

    def _stairs(self) -> list[tuple[int, int]]:
        """Flat, up where a step begins, and flat again to now or to the end of the last step."""
        found = [(self.first, self.before)]
        for bar in self.bars:
            found += [(bar.start, found[-1][1]), (bar.start, bar.total)]
        last = found[-1][0] + self.step
        found.append((last if self.now is None else max(found[-1][0], self.now), found[-1][1]))
        return found


NOTHING = Series(0, 30, 1)


def round_steps(top: int, lines: float) -> int:
    """The distance between grid lines: 1, 2, 5, 10, … so that about so many lines stand there."""
    step, factors = 1, (2, 2.5, 2)
    place = 0
    while top / step > lines:
        step = round(step * factors[place % 3])
        place += 1
    return max(1, step)


@dataclass(frozen=True, slots=True)
class _Axes:
    """From minutes and numbers to places."""

    box: QRectF
    data: Series
    top: int

    def at(self, minute: float, number: float) -> QPointF:
        """Where a minute and a number stand."""
        span = max(1, self.data.last - self.data.first)
        x = self.box.left() + (minute - self.data.first) / span * self.box.width()
        return QPointF(x, self.box.bottom() - number / self.top * self.box.height())


class CumulativeChart(Painted):
    """A curve of people over time; its sentence is for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._data = NOTHING
        self._moment: Callable[[int], str] = str

    def show_series(self, data: Series, moment: Callable[[int], str], sentence: str) -> None:
        """Shows another curve; `moment` writes a minute under the axis."""
        self._data, self._moment = data, moment
        self.say(sentence)

    def sizeHint(self) -> QSize:
        return QSize(px(420), px(150))  # it takes what it gets

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), px(128))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        top = max(self._data.target, self._data.total, 4)
        widest = paint.text_width(str(top), theme().font("axis"))
        inner = box.adjusted(widest + px(12), px(20), -px(4), -px(22))
        axes = _Axes(inner, self._data, top)
        self._grid(painter, axes)
        self._moments(painter, axes)
        self._bars(painter, axes)
        self._target(painter, axes)
        self._line(painter, axes)
        self._now(painter, axes)

    def _grid(self, painter: QPainter, axes: _Axes) -> None:
        right = Qt.AlignmentFlag.AlignRight
        step = round_steps(axes.top, max(2.0, axes.box.height() / px(46)))
        for number in range(0, axes.top + 1, step):
            y = round(axes.at(0, number).y())
            line = QRectF(axes.box.left(), y, axes.box.width(), 1)
            painter.fillRect(line, theme().color("line2" if number == 0 else "line"))
            words = QRectF(0, y - px(8), axes.box.left() - px(8), px(16))
            paint.draw_text(painter, words, str(number), "axis", "text3", align=right, elide=False)

    def _moments(self, painter: QPainter, axes: _Axes) -> None:
        data, centre = self._data, Qt.AlignmentFlag.AlignHCenter
        most = max(2, int(axes.box.width() / px(TICK_ROOM)))
        span = data.last - data.first
        usable = [tick for tick in TICKS if tick >= min(data.step, DAY) and span / tick <= most]
        tick = usable[0] if usable else TICKS[-1]
        for minute in range(-(-data.first // tick) * tick, data.last + 1, tick):
            words = self._moment(minute)
            wide = paint.text_width(words, theme().font("axis"))
            x = axes.at(minute, 0).x()
            left = min(max(0.0, x - wide / 2 - 1), self.width() - wide - 2)
            spot = QRectF(left, axes.box.bottom() + px(5), wide + 2, px(16))
            paint.draw_text(painter, spot, words, "axis", "text3", align=centre, elide=False)

    def _bars(self, painter: QPainter, axes: _Axes) -> None:
        data = self._data
        most = max((bar.count for bar in data.bars), default=0)
        if not most:
            return
        wide = axes.at(data.step, 0).x() - axes.at(0, 0).x()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("tint2"))
        for bar in data.bars:
            foot = axes.at(bar.start, 0)
            tall = max(1.0, axes.box.height() * SHARE_OF_BARS * bar.count / most)
            gap = min(px(2), wide * 0.2)
            left = foot.x() + gap / 2
            room = min(wide - gap, axes.box.right() - left)  # the last one ends with the axis
            shape = QRectF(left, foot.y() - tall, max(1.0, room), tall)
            painter.drawRoundedRect(shape, min(2.0, wide / 4), min(2.0, wide / 4))

    def _target(self, painter: QPainter, axes: _Axes) -> None:
        data = self._data
        if not data.target:
            return
        y = round(axes.at(0, data.target).y()) + 0.5
        painter.setPen(QPen(theme().color("text3"), 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(axes.box.left(), y, axes.box.right(), y))
        words = QRectF(axes.box.left(), y - px(18), axes.box.width(), px(16))
        right = Qt.AlignmentFlag.AlignRight
        paint.draw_text(painter, words, data.target_words, "axis", "text2", align=right, weight=500)

    def _line(self, painter: QPainter, axes: _Axes) -> None:
        points = [axes.at(*point) for point in self._data.points()]
        if len(points) < 2 or not self._data.total:
            return
        draw_line_over_ground(painter, points, axes.box, 2.4)

    def _now(self, painter: QPainter, axes: _Axes) -> None:
        data = self._data
        if data.now is not None:
            x = round(axes.at(data.now, 0).x()) + 0.5
            painter.setPen(QPen(theme().color("lacquer"), 1.3))
            painter.drawLine(QLineF(x, axes.box.top() - px(8), x, axes.box.bottom()))
        if not data.total:
            return
        minute, total = data.points()[-1]
        point = axes.at(minute, total)
        painter.setPen(QPen(theme().color("surface"), 1.6))
        painter.setBrush(theme().color("accent"))
        painter.drawEllipse(point, px(5), px(5))
        font = theme().font("strong")
        wide = paint.text_width(data.value_words, font) + 2
        room = axes.box.right() - point.x() - px(10)
        left = point.x() + px(10) if wide <= room else point.x() - px(10) - wide
        below = bool(data.target) and point.y() - axes.at(0, data.target).y() < px(22)
        top = point.y() + px(6) if below else point.y() - px(9 if wide <= room else 22)
        spot = QRectF(left, top, wide, px(18))
        paint.draw_text(painter, spot, data.value_words, "strong", elide=False)
