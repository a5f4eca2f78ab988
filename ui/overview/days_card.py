"""The days of the event under each other: what is over, today in lacquer, what is to come.

As many are shown as there is room for. What must not come in: counting (`hanoiplan.overview.days`).
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.overview.days import Day, nearest
from ui.base import paint
from ui.base.theme import tells_of_theme, theme
from ui.base.widgets.basics import Card, Label
from ui.base.widgets.painted import Painted, px

ROW, LEAST_ROW = 44, 38  # px
LINE = 19  # px of each of the two lines
DOT = 5  # px, half of it
WORDS = 30  # px before the words


class DayRows(Painted):
    """The lines themselves, painted; a screen reader hears all of them as one text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._days: tuple[Day, ...] = ()

    def show_days(self, every: Sequence[Day]) -> None:
        """Shows how they stand now."""
        self._days = tuple(every)
        self.say("; ".join(", ".join(part for part in parts(day) if part) for day in every))

    @property
    def shown(self) -> tuple[Day, ...]:
        """Those that there is room for."""
        return nearest(self._days, max(1, self.height() // px(LEAST_ROW)))

    def sizeHint(self) -> QSize:
        return QSize(px(220), px(ROW))  # it takes what it gets

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(ROW))

    @property
    def beyond_hint(self) -> int:
        """How much higher it would be with every day (px)."""
        return px(ROW) * (max(1, len(self._days)) - 1)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        shown = self.shown
        tall = min(px(ROW), self.height() // max(1, len(shown)))
        for place, day in enumerate(shown):
            row = QRectF(box.left(), place * tall, box.width(), tall)
            spot = QPointF(px(DOT) + 1.5, row.top() + px(LINE) / 2 + px(3))
            if place + 1 < len(shown):
                painter.setPen(QPen(theme().color("line2"), 1.4))
                painter.drawLine(spot, spot + QPointF(0, tall))
            self._dot(painter, spot, day)
            self._words(painter, row, day)

    @staticmethod
    def _dot(painter: QPainter, spot: QPointF, day: Day) -> None:
        """Today filled in lacquer, what is over filled in grey, what is to come a ring."""
        ink = theme().color("lacquer" if day.away == 0 else "ctl")
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(theme().color("surface") if day.away > 0 else ink)
        painter.drawEllipse(spot, px(DOT), px(DOT))

    @staticmethod
    def _words(painter: QPainter, row: QRectF, day: Day) -> None:
        main, second, right = parts(day)
        ink = "text" if day.away == 0 else "text2"
        upper = QRectF(row.left() + px(WORDS), row.top() + px(3), row.width() - px(WORDS), px(LINE))
        paint.draw_text(painter, upper, main, "strong", ink)
        paint.draw_text(painter, upper.translated(0, px(LINE)), second, "second", "text2")
        role = "strong" if day.away == 0 else "second"
        end = Qt.AlignmentFlag.AlignRight
        paint.draw_text(painter, upper, right, role, ink, align=end, elide=False)


class DaysCard(Card):
    """The lines under their title; hidden while the event has no days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 12, 16, 8), gap=6, parent=parent)
        self.title, self.rows = Label(kind="h3"), DayRows()
        self.layout_.addWidget(self.title)
        self.layout_.addWidget(self.rows, 1)
        self.hide()

    def words(self) -> None:
        """Sets what does not depend on the numbers."""
        self.title.setText(_("Days of the event"))

    def show_days(self, every: Sequence[Day]) -> None:
        """Shows how they stand now."""
        self.rows.show_days(every)
        self._limit()
        self.setVisible(bool(every))

    def _limit(self) -> None:
        """No higher than all of its lines."""
        self.setMaximumHeight(self.sizeHint().height() + self.rows.beyond_hint)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._limit()


def parts(day: Day) -> tuple[str, str, str]:
    """Which day it is, its date, and where it stands: "today · 214 came"."""
    main = _("Day {n} of {of}").format(n=day.number, of=day.of)
    return main, interface().date(day.day), _standing(day)


def _standing(day: Day) -> str:
    if day.away == 1:
        return _("tomorrow")
    if day.away > 1:
        return ngettext("in {n} day", "in {n} days", day.away).format(
            n=interface().number(day.away)
        )
    came = ngettext("{n} came", "{n} came", day.arrived).format(n=interface().number(day.arrived))
    today = _("today")
    return f"{today} · {came}" if day.away == 0 else came
