"""The painted day: hours, rooms, sessions in their colours, the line of now, a dragged session.

What must not come in: keys and mouse (`day_grid`), and where things stand (`day_layout`).
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hanoiplan.base.speech import interface
from hanoiplan.programme.conflicts import Severity
from hanoiplan.programme.model import Session, SessionKind
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.painted import Painted, px
from ui.programme.day_layout import HOUR, Block, DayLayout, Spot
from ui.programme.times import Calendar
from ui.programme.words import detail_words, spoken_title

GUTTER, LEAST_COLUMN, TOP, FOOT = 58, 104, 8, 10  # px
LINE, SIDE, BAR, SIGN = 17, 11, 4, 15  # px of a line of text, margins, coloured edge, icon
LEAST_BLOCK = 18  # px, so that one line can be read
GROUNDS: dict[SessionKind, tuple[str, str]] = {  # ground, edge
    SessionKind.SESSION: ("sel", "accent"),
    SessionKind.MEETING: ("sel", "accent"),
    SessionKind.OPENING: ("gold_t", "gold"),
    SessionKind.CLOSING: ("gold_t", "gold"),
}
USUAL = ("neu_t", "line2")
FRAMES = {Severity.GRAVE: "bad", Severity.LIGHT: "warn"}


@dataclass(frozen=True, slots=True)
class Ghost:
    """A session as it would stand once it is let go: minutes of the day and the room's place."""

    block: Block
    begin: int
    end: int
    column: int


class PaintedDay(Painted):
    """One day; `worst` tells the frame of each session that is in a conflict."""

    voice = Role.Table

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.layout_ = DayLayout()
        self.calendar = Calendar()
        self.worst: dict[int, Severity] = {}
        self.chosen_id = 0
        self.now: float | None = None  # minute of the day
        self.ghost: Ghost | None = None

    # ---- where things stand

    def column_width(self) -> float:
        """The width of a room's column."""
        rooms = max(1, len(self.layout_.rooms))
        return max(px(LEAST_COLUMN), (self.width() - px(GUTTER)) / rooms)

    def column_at(self, x: float) -> int:
        """The room's place at a distance from the left, kept within the rooms."""
        place = int((x - px(GUTTER)) // self.column_width())
        return max(0, min(place, len(self.layout_.rooms) - 1))

    def box_of(self, spot: Spot) -> QRectF:
        """The rectangle of a session."""
        return self._box(spot.block, spot.block.column, spot.top, spot.bottom)

    def _box(self, block: Block, column: int, top: float, bottom: float) -> QRectF:
        wide = self.column_width()
        share = (wide - px(9)) / block.lanes
        left = px(GUTTER) + column * wide + px(5) + block.lane * share
        height = max(px(4), bottom - top - 2)
        return QRectF(left, px(TOP) + top + 1, share - (px(3) if block.lanes > 1 else 0), height)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self._tall())

    def minimumSizeHint(self) -> QSize:
        rooms = max(1, len(self.layout_.rooms))
        return QSize(px(GUTTER) + rooms * px(LEAST_COLUMN), self._tall())

    def _tall(self) -> int:
        return round(self.layout_.height) + px(TOP + FOOT)

    # ---- painting

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, theme().color("surface"))
        self._hours(painter, box)
        self._columns(painter, box)
        for spot in self.layout_.spots:
            self._session(painter, spot)
        if self.ghost is not None:
            self._ghost(painter, self.ghost)
        if self.now is not None:
            self._now(painter, box, self.now)

    def _hours(self, painter: QPainter, box: QRectF) -> None:
        right = Qt.AlignmentFlag.AlignRight
        for hour in range(self.layout_.first, self.layout_.last + 1):
            y = round(px(TOP) + self.layout_.y_of(hour * HOUR))
            painter.fillRect(
                QRectF(px(GUTTER), y, box.width() - px(GUTTER), 1), theme().color("line")
            )
            label = QRectF(0, y - px(8), px(GUTTER) - px(8), px(16))
            paint.draw_text(painter, label, f"{hour:02}:00", "axis", "text3", align=right)

    def _columns(self, painter: QPainter, box: QRectF) -> None:
        wide = self.column_width()
        for place in range(len(self.layout_.rooms) + 1):
            x = round(px(GUTTER) + place * wide)
            painter.fillRect(QRectF(x, 0, 1, box.height()), theme().color("line"))

    def _session(self, painter: QPainter, spot: Spot) -> None:
        box, one = self.box_of(spot), spot.block.session
        frame = FRAMES.get(self.worst.get(one.id, Severity.NOTE), "")
        self._ground(painter, box, one, frame)
        signs = [*(["triangle-alert"] if frame else []), *(["lock"] if one.fixed else [])]
        self._words(painter, box, one, signs, frame)
        if one.id == self.chosen_id and not self.hasFocus():  # else the focus ring stands there
            painter.setPen(QPen(theme().color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), px(6), px(6))

    @staticmethod
    def _ground(painter: QPainter, box: QRectF, one: Session, frame: str) -> None:
        ground, edge = GROUNDS.get(one.kind, USUAL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("surface" if one.internal else ground))
        painter.drawRoundedRect(box, px(5), px(5))
        painter.save()
        painter.setClipRect(QRectF(box.left(), box.top(), px(BAR), box.height()))
        painter.setBrush(theme().color(edge))
        painter.drawRoundedRect(box, px(5), px(5))
        painter.restore()
        if frame or one.internal or theme().high_contrast:
            style = Qt.PenStyle.SolidLine if frame or not one.internal else Qt.PenStyle.DashLine
            width = 1.6 if frame else 1
            painter.setPen(QPen(theme().color(frame or "ctl"), width, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.8, 0.8, -0.8, -0.8), px(5), px(5))

    def _words(
        self, painter: QPainter, box: QRectF, one: Session, signs: list[str], frame: str
    ) -> None:
        painter.save()
        painter.setClipRect(box)
        left, right = box.left() + px(SIDE), box.right() - px(5)
        for name in signs:
            if right - left > px(60):
                right -= px(SIGN)
                spot = QRectF(round(right), round(box.top() + px(4)), px(13), px(13))
                if box.height() < px(24):
                    spot.moveTop(round(box.center().y() - px(6.5)))
                draw_icon(painter, spot, name, frame if name == "triangle-alert" else "text3")
                right -= px(3)
        words = QRectF(left, box.top(), right - left, box.height())
        if box.height() < px(LINE) * 2 + px(4):
            self._one_line(painter, words, one)
        else:
            self._lines(painter, words, box.right() - px(5), one)
        painter.restore()

    def _one_line(self, painter: QPainter, box: QRectF, one: Session) -> None:
        """The beginning and the title: what is shorter than its name still tells both."""
        clock = self.calendar.clock(one.starts)
        wide = paint.text_width(clock, theme().font("axis", 600)) + px(7)
        if box.width() > wide + px(40):
            paint.draw_text(painter, box, clock, "axis", "text", weight=600)
            box = box.adjusted(wide, 0, 0, 0)
        paint.draw_text(painter, box, spoken_title(one), "chip", "text", weight=600)

    def _lines(self, painter: QPainter, box: QRectF, right: float, one: Session) -> None:
        font = theme().font("strong")
        step = round(QFontMetricsF(font).height())
        titles = list(break_lines(spoken_title(one), font, box.width()))
        room = int((box.height() - px(6)) // step)
        top = box.top() + px(4)
        shown = titles[: max(1, room - 1)]
        for place, line in enumerate(shown):
            more = place + 1 == len(shown) < len(titles)
            spot = QRectF(box.left(), top, box.width(), step)
            paint.draw_text(painter, spot, f"{line}…" if more else line, "strong")
            top += step
        for line in detail_words(one, self.calendar):
            if top + step <= box.bottom() - px(1):
                spot = QRectF(box.left(), top, right - box.left(), step)
                paint.draw_text(painter, spot, line, "axis", "text2")
                top += step

    def _ghost(self, painter: QPainter, ghost: Ghost) -> None:
        top, bottom = self.layout_.y_of(ghost.begin), self.layout_.y_of(ghost.end)
        box = self._box(ghost.block, ghost.column, top, max(bottom, top + px(LEAST_BLOCK)))
        painter.setPen(QPen(theme().color("accent"), 2))
        painter.setBrush(theme().color("sel"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(5), px(5))
        begin, end = (f"{m // HOUR:02}:{m % HOUR:02}" for m in (ghost.begin, ghost.end))
        words = QRectF(box.left() + px(SIDE), box.top(), box.width() - px(SIDE), px(LINE + 3))
        paint.draw_text(painter, words, f"{begin}–{end}", "strong")

    def _now(self, painter: QPainter, box: QRectF, minute: float) -> None:
        if not self.layout_.first * HOUR <= minute <= self.layout_.last * HOUR:
            return
        y = round(px(TOP) + self.layout_.y_of(minute))
        painter.fillRect(
            QRectF(px(GUTTER) - px(6), y, box.width(), px(2)), theme().color("lacquer")
        )
        clock = f"{int(minute) // HOUR:02}:{int(minute) % HOUR:02}"
        pill = QRectF(px(4), y - px(8), px(GUTTER) - px(10), px(18))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("lacquer"))
        painter.drawRoundedRect(pill, px(4), px(4))
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.draw_text(painter, pill, clock, "axis", "surface", align=centre, weight=700)

    def at_point(self, point: QPointF) -> Spot | None:
        """The session under a point; the one painted last where two lie on each other."""
        found = [one for one in self.layout_.spots if self.box_of(one).contains(point)]
        return found[-1] if found else None


def room_words(layout: DayLayout) -> list[str]:
    """The names of the rooms in the interface language."""
    return [room.pick(interface().language) for room in layout.rooms]
