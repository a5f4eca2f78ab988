"""Beside the waiting desk: the latest passages without names, and arrivals by the minute.

What must not come in: reading, and anybody's name.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.clock import to_event_time
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.delegates.codes import badge_text
from hanoiplan.handouts.model import ItemKind, StockRow
from hanoiplan.plans.model import EventFacts
from hanoiplan.registration.card import clock_time, passed_words
from hanoiplan.registration.model import Band, DeskFigures, ScanRow, band_of
from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.base.widgets import ArrivalsChart, Card, Label, Painted, px
from ui.base.widgets.basics import SideLabel, emptied
from ui.registration.spoken import first, said

SIGNS = {Band.OK: ("check", "ok"), Band.WARN: ("rotate-ccw", "warn"), Band.BAD: ("x", "bad")}
MOST_ITEMS = 4  # that are counted at the desk
TALLEST = 400  # px of the chart's card, however high the screen


class _PassedSign(Painted):
    """A circle in the tone of what happened, with its icon."""

    def __init__(self, band: Band, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._icon, self._token = SIGNS[band]

    def sizeHint(self) -> QSize:
        return QSize(px(26), px(26))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(f"{self._token}_t"))
        painter.drawEllipse(box)
        inset = px(6)
        draw_icon(painter, box.adjusted(inset, inset, -inset, -inset), self._icon, self._token)


class JustPassed(Card):
    """The latest passages by badge number: an open desk names nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk-card", (16, 12, 16, 12), 6, parent)
        self._zone = ""
        self._rows: tuple[ScanRow, ...] = ()
        self.title = Label(kind="h3")
        self.note = Label(kind="second")
        self.none = Label(kind="text2", wrap=True)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.note)
        self._lines = QVBoxLayout()
        self.layout_.addLayout(head)
        self.layout_.addLayout(self._lines)
        self.layout_.addWidget(self.none)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Just passed"))
        self.note.setText(_("without names"))
        self.none.setText(_("Nobody has come through yet."))

    def show_rows(self, rows: Sequence[ScanRow], zone: str) -> None:
        """The newest first."""
        self._rows, self._zone = tuple(rows), zone
        self.measure()

    def measure(self) -> None:
        """The lines anew: other passages, or another text size."""
        emptied(self._lines)
        self._lines.setSpacing(px(8))
        for row in self._rows:
            self._lines.addWidget(_passed(row, self._zone))
        self.none.setVisible(not self._rows)

    def keep_within(self, height: int) -> None:
        """The oldest passages give way until the rest has room in a height."""
        for place in range(self._lines.count()):
            item = self._lines.itemAt(place)
            line = item.widget() if item is not None else None
            if line is not None:
                line.setVisible(place == 0 or height >= self.wanted(place + 1))

    def wanted(self, lines: int | None = None) -> int:
        """The height with so many passages; with all of them when not told how many."""
        margins = self.layout_.contentsMargins()
        whole = margins.top() + margins.bottom() + self.title.sizeHint().height() + px(6)
        item = self._lines.itemAt(0)
        top = item.widget() if item is not None else None
        if top is None:
            return whole + self.none.sizeHint().height()
        each = top.sizeHint().height() + px(8)  # of an item that is not shown yet it is 0
        return whole + each * (self._lines.count() if lines is None else lines)


def _passed(row: ScanRow, zone: str) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(10))
    number = badge_text(row.badge_number)
    name = _("Badge {number}").format(number=number) if number else _("No badge number")
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(name, "strong"))
    words.addWidget(Label(said(passed_words(row)), "second"))
    layout.addWidget(_PassedSign(band_of(row.outcome)))
    layout.addLayout(words, 1)
    time = Label(clock_time(row.at, zone), "count")
    layout.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
    return line


class StockPanel(Card):
    """What is left of what is handed out; of loans how many are out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk-card", (16, 10, 16, 10), 3, parent)
        self.title = Label(kind="h3")
        self._lines = QVBoxLayout()
        self.layout_.addWidget(self.title)
        self.layout_.addLayout(self._lines)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("At this desk"))

    def show_stock(self, rows: Sequence[StockRow]) -> None:
        """The items that are counted, as far as there is room for them."""
        emptied(self._lines)
        for row in [one for one in rows if one.stock is not None][:MOST_ITEMS]:
            self._lines.addWidget(_stocked(row))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is counted."""
        return self._lines.count() == 0


def _stocked(row: StockRow) -> QWidget:
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(px(10))
    layout.addWidget(SideLabel(first(row.item.name), "text2"), 1)
    if row.item.kind is ItemKind.LOAN:
        words = _("{out} of {all} lent").format(out=row.out, all=row.stock)
        if row.lost:
            words = ", ".join((words, _("{n} lost").format(n=row.lost)))
    else:
        words = _("{n} left").format(n=row.left)
    layout.addWidget(Label(words, "strong"))
    return line


class ArrivalsPanel(Card):
    """How many came in each minute of this day, and how many are still expected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk-card", (16, 12, 16, 8), 4, parent)
        self.title = Label(kind="h3", wrap=True)
        self.left = Label(kind="count")
        self.chart = ArrivalsChart()
        self.chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.left, 0, Qt.AlignmentFlag.AlignTop)
        self.layout_.addLayout(head)
        self.layout_.addWidget(self.chart, 1)

    def _measure(self) -> None:
        super()._measure()
        self.setMaximumHeight(px(TALLEST))

    def words(self) -> None:
        """The language changed."""
        self.title.setText(_("Guests by the minute"))

    def show_figures(self, figures: DeskFigures, facts: EventFacts, minute: int, day: int) -> None:
        """`minute` of the day it is now and `day` (ordinal), on the clock of the event."""
        left = max(0, figures.expected - figures.arrived)
        words = ngettext("{n} person to come", "{n} people to come", left).format(n=left)
        self.left.setText(words)
        today, earlier = [], 0
        for moment, number in figures.by_minute:
            there = to_event_time(moment, facts.time_zone)
            if there.toordinal() == day:
                today.append((there.hour * 60 + there.minute, number))
            else:
                earlier += number
        self.chart.show_arrivals(today, figures.expected - earlier, minute)
