"""One month as a painted sheet of days; the keyboard walks from day to day.

What must not come in: which tasks there are (the page), and changing one.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.painted import px
from ui.checklist.calendar.days import WEEK, Days, month_after, sheet_of
from ui.checklist.lines import Line
from ui.checklist.painted_view import ENTER, PaintedView
from ui.checklist.words import number_of, state_chip, tasks_words

HEAD, NUMBER, TASK = 30, 26, 19  # px: weekdays, the number of a day, a task
STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
INKS = {"bad": "bad", "ok": "ok", "tint": "accent"}
BEFORE, AFTER = 23, 4  # px: the sign before a task, the air after it
MOST = 3  # lines of one task


def title_of(line: Line) -> str:
    """A task as a day says it."""
    return f"{number_of(line.row)} {line.row.title}".strip()


def shortened(titles: Sequence[Sequence[str]], rows: int) -> list[list[str]]:
    """Titles in lines as a day has rows for them: each has one, the first get what is left.

    The last line of a title that goes on holds all the rest; whoever draws it shortens it.
    """
    left = rows - len(titles)
    found: list[list[str]] = []
    for lines in titles:
        more = max(0, min(left, len(lines) - 1, MOST - 1))
        left -= more
        found.append([*lines[:more], " ".join(lines[more:])])
    return found


class Month(PaintedView):
    """Shows the last days of tasks; tells which day is chosen."""

    voice: ClassVar[Role] = Role.Table
    day_chosen = Signal(object)  # date
    list_wanted = Signal()  # Enter: the keyboard goes to the tasks of the day

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = self.today = date(2026, 1, 1)
        self._ends: Days = {}
        self._event: tuple[date, date] | None = None
        self._sheet = sheet_of(self.day)

    # ---- what is shown

    def show_days(self, ends: Days, today: date, event: tuple[date, date] | None) -> None:
        """Shows these; the first time on today."""
        if self.today != today and self.day == self.today:
            self.day = today
        self._ends, self.today, self._event = ends, today, event
        self.place()
        self.tell()

    def go_to(self, day: date) -> None:
        """Chooses a day and shows its month."""
        self.day = day
        self.place()
        self.tell()
        self.day_chosen.emit(day)

    def turn(self, by: int) -> None:
        """So many months on; the day stays where the month has it."""
        month = month_after(self.day, by)
        last = month_after(month) - timedelta(days=1)
        self.go_to(month.replace(day=min(self.day.day, last.day)))

    def spoken_value(self) -> str:
        """The day chosen, and what ends on it."""
        n = len(self._ends.get(self.day, ()))
        words = tasks_words(n) if n else _("nothing ends here")
        return f"{interface().date(self.day)}: {words}"

    def place(self) -> None:
        """The sheet of the month; it never scrolls."""
        self._sheet = sheet_of(self.day)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setRange(0, 0)
        self.viewport().update()

    def day_box(self, day: date) -> QRectF:
        """Where a day of the sheet stands."""
        at = self._sheet.index(day)
        width = self.viewport().width() / WEEK
        tall = (self.viewport().height() - px(HEAD)) / (len(self._sheet) / WEEK)
        top = px(HEAD) + at // WEEK * tall
        return QRectF(round(at % WEEK * width), round(top), round(width), round(tall))

    # ---- painting

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, theme().color("surface"))
        for day in self._sheet[:WEEK]:
            spot = self.day_box(day)
            words = QRectF(spot.left() + px(10), 0, spot.width() - px(14), px(HEAD))
            paint.draw_text(painter, words, interface().weekday(day), "chip", "text3")
        for day in self._sheet:
            self._day(painter, self.day_box(day), day)
        if self.hasFocus():
            paint.draw_ring(painter, self.day_box(self.day).adjusted(1, 1, -1, -1), px(6))

    def _day(self, painter: QPainter, box: QRectF, day: date) -> None:
        inside = day.month == self.day.month
        ground = "sel" if day == self.day else "surface" if inside else "sunken"
        painter.fillRect(box, theme().color(ground))
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme().color("line"))
        painter.fillRect(QRectF(box.left(), box.top(), 1, box.height()), theme().color("line"))
        self._number(painter, box, day, inside=inside)
        lines = self._ends.get(day, ())
        room = int((box.height() - px(NUMBER) - px(3)) // px(TASK))
        shown = lines if len(lines) <= room else lines[: max(0, room - 1)]
        top = box.top() + px(NUMBER)
        width = box.width() - 1 - px(BEFORE + AFTER)
        titles = [break_lines(title_of(line), theme().font("second"), width) for line in shown]
        rows = room if len(shown) == len(lines) else len(shown)
        for line, title in zip(shown, shortened(titles, rows), strict=True):
            spot = QRectF(box.left() + 1, top, box.width() - 1, px(TASK) * len(title))
            self._task(painter, spot, line, title)
            top += spot.height()
        if len(shown) < len(lines) and room:
            rest = _("and {n} more").format(n=interface().number(len(lines) - len(shown)))
            spot = QRectF(box.left() + px(10), top, box.width() - px(14), px(TASK))
            paint.draw_text(painter, spot, rest, "second", "text2")

    def _number(self, painter: QPainter, box: QRectF, day: date, *, inside: bool) -> None:
        """Today on lacquer, days of the event with a gold line above."""
        side = px(20)
        spot = QRectF(box.left() + px(5), box.top() + px(4), side, side)
        if self._event is not None and self._event[0] <= day <= self._event[1]:
            gold = QRectF(box.left() + 1, box.top() + 1, box.width() - 1, px(3))
            painter.fillRect(gold, theme().color("gold"))
        ink = "text" if inside else "text3"
        if day == self.today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(theme().color("mark_ground"))
            painter.drawEllipse(spot)
            ink = "on_lacquer"
        centre = Qt.AlignmentFlag.AlignHCenter
        weight = 600 if day == self.today else None
        paint.draw_text(
            painter,
            spot,
            str(day.day),
            "cell_number",
            ink,
            align=centre,
            weight=weight,
            elide=False,
        )

    @staticmethod
    def _task(painter: QPainter, box: QRectF, line: Line, title: Sequence[str]) -> None:
        chip = state_chip(line)
        side = px(12)
        middle = box.top() + px(TASK) / 2
        spot = QRectF(box.left() + px(7), round(middle - side / 2), side, side)
        ink = INKS.get(chip.tone, "text3")
        draw_icon(painter, spot, chip.icon or "circle-dashed", ink)
        words = box.adjusted(px(BEFORE), 0, -px(AFTER), 0)
        words.setHeight(px(TASK))
        ink = "bad" if line.is_late else "text2" if line.is_done else "text"
        for part in title:
            paint.draw_text(painter, words, part, "second", ink)
            words.translate(0, px(TASK))

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in STEPS and not event.modifiers():
            self.go_to(self.day + timedelta(days=STEPS[key]))
        elif key in turns:
            self.turn(turns[key])
        elif key == Qt.Key.Key_Home:
            self.go_to(self.today)
        elif key in ENTER:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if day is not None:
            self.go_to(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._day_at(event.position()) is not None:
            self.list_wanted.emit()

    def _day_at(self, point: QPointF) -> date | None:
        under = (day for day in self._sheet if self.day_box(day).contains(point))
        return next(under, None)
