"""A day by rooms: their names stay at the top, the hours scroll under them.

What must not come in: reading and writing (the page does).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.programme.conflicts import Severity
from hanoiplan.programme.model import Session
from ui.base import paint
from ui.base.text_fit import break_lines
from ui.base.theme import tells_of_theme, theme
from ui.base.widgets.basics import ScrollBox
from ui.base.widgets.painted import Painted, px
from ui.programme.day_grid import DayGrid
from ui.programme.day_layout import HOUR, lay_out
from ui.programme.day_paint import FOOT, GUTTER, LEAST_BLOCK, TOP, room_words
from ui.programme.times import Calendar
from ui.programme.words import spoken_title

LEAST_HOUR = 44  # px
HEAD, WHOLE, LINE = 38, 30, 17  # px: names of the rooms, an item of the whole day, a line


class RoomHead(Painted):
    """The names of the rooms, and under them what lasts the whole day."""

    pressed = Signal(object)  # the id of an item of the whole day

    def __init__(self, grid: DayGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grid = grid
        self.slid = 0  # px the hours are scrolled to the right

    def _whole(self) -> Sequence[Session]:
        return self._grid.layout_.whole

    def _names(self) -> list[list[str]]:
        font = theme().font("strong")
        wide = self._grid.column_width() - px(12)
        names = room_words(self._grid.layout_)
        return [list(break_lines(one or _("no room yet"), font, wide))[:2] for one in names]

    def _rooms_tall(self) -> int:
        lines = max((len(lines) for lines in self._names()), default=0)
        return px(HEAD) + px(LINE) * max(0, lines - 1) if lines else 0

    def sizeHint(self) -> QSize:
        return QSize(px(300), max(1, self._rooms_tall() + px(WHOLE) * len(self._whole())))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), self.sizeHint().height())

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, theme().color("surface"))
        self._draw_names(painter)
        top = float(self._rooms_tall())
        for one in self._whole():
            self._draw_whole(painter, QRectF(0, top, box.width(), px(WHOLE)), one)
            top += px(WHOLE)
        paint.hairline(painter, box)

    def _draw_names(self, painter: QPainter) -> None:
        wide, centre = self._grid.column_width(), Qt.AlignmentFlag.AlignHCenter
        for place, lines in enumerate(self._names()):
            left = px(GUTTER) + place * wide - self.slid
            top = (self._rooms_tall() - len(lines) * px(LINE)) / 2
            for line in lines:
                spot = QRectF(left + px(4), top, wide - px(8), px(LINE))
                paint.draw_text(painter, spot, line, "strong", align=centre)
                top += px(LINE)

    def _draw_whole(self, painter: QPainter, line: QRectF, one: Session) -> None:
        right = Qt.AlignmentFlag.AlignRight
        gutter = QRectF(0, line.top(), px(GUTTER) - px(8), line.height())
        paint.draw_text(painter, gutter, _("all day"), "axis", "text3", align=right)
        bar = line.adjusted(px(GUTTER) + px(5), px(2), -px(8), -px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("neu_t"))
        painter.drawRoundedRect(bar, px(5), px(5))
        room = one.room.pick("vi")
        words = f"{spoken_title(one)} · {room}" if room else spoken_title(one)
        text = bar.adjusted(px(10), 0, -px(8), 0)
        paint.draw_text(painter, text, words, "strong")

    def whole_at(self, y: float) -> Session | None:
        """The item of the whole day at a height."""
        place = int((y - self._rooms_tall()) // px(WHOLE))
        whole = self._whole()
        return whole[place] if 0 <= place < len(whole) and y >= self._rooms_tall() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens an item of the whole day; the list opens it with the keys."""
        one = self.whole_at(event.position().y())
        if one is not None:
            self.pressed.emit(one.id)


class DayView(QWidget):
    """Head and hours of one day."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = DayGrid()
        self.head = RoomHead(self.grid)
        self.hours = ScrollBox(self.grid)
        self.hours.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.hours.horizontalScrollBar().valueChanged.connect(self._slide)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.hours, 1)
        self._sessions: tuple[Session, ...] = ()
        self._worst: dict[int, Severity] = {}
        self._calendar = Calendar()
        self._midnight: datetime | None = None
        self._hour = 0.0  # px: while somebody works on a day its scale stays, 0 before that
        self.grid.chosen.connect(self.show_chosen)

    def words(self) -> None:
        """The language changed."""
        self.grid.setAccessibleName(_("The day by rooms"))
        self.head.setAccessibleName(_("Rooms"))
        self._scale_anew()

    def show_sessions(
        self,
        sessions: Sequence[Session],
        midnight: datetime,
        calendar: Calendar,
        worst: Mapping[int, Severity],
    ) -> None:
        """Shows the sessions of the day that begins at this midnight."""
        other = midnight != self._midnight
        self._sessions, self._calendar = tuple(sessions), calendar
        self._worst, self._midnight = dict(worst), midnight
        if other:
            self._hour = 0.0
        self._lay_out()
        if other:
            self.hours.verticalScrollBar().setValue(0)

    def show_now(self, now: datetime) -> None:
        """Moves the line of now."""
        if self._midnight is None:
            return
        minute = (now - self._midnight).total_seconds() // HOUR
        self.grid.show_now(minute if 0 <= minute < 24 * HOUR else None)

    def choose(self, session_id: int) -> None:
        """Goes to a session, and brings it into sight."""
        self.grid.choose(session_id)
        self.show_chosen()

    def show_chosen(self) -> None:
        """Brings the chosen session into sight."""
        box = self.grid.focus_box()
        if self.grid.chosen_id:
            self.hours.ensureVisible(box.center().x(), box.top(), 0, px(40))
            self.hours.ensureVisible(box.center().x(), box.bottom(), 0, px(24))

    def _lay_out(self) -> None:
        if self._midnight is None:
            return
        sizes = self._room(), px(LEAST_HOUR), px(LEAST_BLOCK)
        layout = lay_out(self._sessions, self._midnight, *sizes, self._hour)
        self._hour = layout.hour if self.isVisible() and layout.spots else 0.0
        self.grid.show_day(layout, self._calendar, self._worst)
        self.head.updateGeometry()
        self.head.update()

    def _room(self) -> float:
        return float(self.height() - self.head.sizeHint().height() - px(TOP + FOOT))

    def _slide(self, by: int) -> None:
        self.head.slid = by
        self.head.update()

    def _scale_anew(self) -> None:
        """The day as it is best read now."""
        self._hour = 0.0
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale_anew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._scale_anew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if tells_of_theme(event):
            self._scale_anew()
