"""All seats of a hall, their locks, the interpreters at somebody's back, names where there is room.

What must not come in: tables and walls (`hall_paint`), what is chosen (`overlay`).
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap

from hanoiplan.seating.halls.shapes import unit
from hanoiplan.seating.halls.views import seen_turn
from hanoiplan.seating.model import Sitter
from ui.base.icons import pixmap
from ui.base.theme import theme
from ui.seating.colouring import ColourBy, paint_of
from ui.seating.seat_paint import LOCK, RIM, SHAPE_FROM, seat_box, seat_picture
from ui.seating.shown_hall import Face, SeatFace, ShownHall
from ui.seating.sight import Sight

NAMES_FROM = 30.0  # px of a seat: from here names stand under seats
HONOUR_NAMES_FROM = 13.0  # px: on the table before the presidium
AT_BACK = 0.55  # of the side: how large an interpreter without a chair is drawn
LOCKS_FROM = 10.0  # px
PITCH = 750  # mm from one chair of the presidium to the next


@dataclass(frozen=True, slots=True)
class Looking:
    """How seats are looked at: from where, coloured by what, of which delegations' numbers."""

    sight: Sight
    by: ColourBy
    delegations: Mapping[int, int]
    dpr: float
    short_of: Callable[[Sitter], str]


class SeatsPainter:
    """Paints seats with one painter."""

    def __init__(self, painter: QPainter, looking: Looking) -> None:
        self._painter, self._looking = painter, looking
        self._sight, self._dpr = looking.sight, looking.dpr
        self._side = round(self._sight.side * 4) / 4
        self._text_size = theme().size

    def paint(self, seats: Iterable[SeatFace], seen: QRectF) -> None:
        """Those within `seen`; locks and names over all of them."""
        room = seen.adjusted(-2 * RIM - self._side, -2 * RIM - self._side, self._side, self._side)
        put, point, half = self._painter.drawPixmap, self._sight.point, self._side / 2 + RIM
        shown: list[tuple[SeatFace, QPointF]] = []
        for seat in seats:
            at = point(seat.chair.x, seat.chair.y)
            if room.contains(at):
                put(QPointF(at.x() - half, at.y() - half), self.picture(seat))
                shown.append((seat, at))
        if self._side >= LOCKS_FROM:
            self._locks(shown)
        self._interpreters(shown)
        self._names(shown)

    def put(self, seat: SeatFace, at: QPointF) -> None:
        """One seat with its middle at a point of the canvas."""
        half = self._side / 2 + RIM
        self._painter.drawPixmap(QPointF(at.x() - half, at.y() - half), self.picture(seat))

    def picture(self, seat: SeatFace) -> QPixmap:
        """The picture of a seat at this zoom."""
        whose = seat.sitter.delegation_id if seat.sitter is not None else 0
        paint = paint_of(seat, self._looking.by, self._looking.delegations.get(whose, 0))
        back = (seen_turn(seat.chair.facing + 180, self._sight.viewpoint) + 22) // 45 % 8
        return seat_picture(
            self._side, paint, seat.text, seat.starred, seat.honour, seat.round,
            -1 if seat.round else back, self._dpr, self._text_size,
        )  # fmt: skip

    def _locks(self, shown: Iterable[tuple[SeatFace, QPointF]]) -> None:
        size = round(max(8.0, min(self._side * 0.55, theme().px(LOCK))))
        picture, off = pixmap("lock", "gold_x", size, self._dpr), self._side / 2
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(theme().color("gold_t"))
        for seat, at in shown:
            if seat.locked:
                box = QRectF(at.x() + off - size * 0.6, at.y() - off - size * 0.45, size, size)
                self._painter.drawEllipse(box.adjusted(-1.5, -1.5, 1.5, 1.5))
                self._painter.drawPixmap(box.topLeft(), picture)

    def _interpreters(self, shown: Iterable[tuple[SeatFace, QPointF]]) -> None:
        """A small N at the back of a principal whose interpreter has no chair."""
        if self._side < SHAPE_FROM:
            return
        small = self._side * AT_BACK
        for seat, at in shown:
            if seat.at_back is None:
                continue
            turn = seen_turn(seat.chair.facing, self._sight.viewpoint)
            ahead_x, ahead_y = unit(turn)
            away = (self._side + small) / 2 + 1
            middle = QPointF(at.x() - ahead_x * away, at.y() - ahead_y * away)
            arrived = seat.at_back.standing.value == Face.ARRIVED.value
            self._disc(middle, small, arrived=arrived)

    def _disc(self, middle: QPointF, size: float, *, arrived: bool) -> None:
        self._painter.setPen(QPen(theme().color("ok" if arrived else "ctl"), 1.2))
        self._painter.setBrush(theme().color("ok" if arrived else "surface"))
        self._painter.drawEllipse(middle, size / 2, size / 2)
        if size >= 8:
            font = QFont(theme().font("key", 700))
            font.setPixelSize(max(6, round(size * 0.68)))
            self._painter.setFont(font)
            self._painter.setPen(theme().color("surface" if arrived else "text"))
            box = QRectF(middle.x() - size, middle.y() - size, 2 * size, 2 * size)
            self._painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "N")

    def _names(self, shown: Iterable[tuple[SeatFace, QPointF]]) -> None:
        """Short names: on the table before the presidium, elsewhere under large seats."""
        small = QFont(theme().font("axis", 500))
        small.setPixelSize(max(9, round(theme().px(10))))
        self._painter.setFont(small)
        self._painter.setPen(theme().color("text"))
        named = [
            (seat, at, self._looking.short_of(seat.sitter))
            for seat, at in shown
            if seat.sitter is not None and not seat.chair.behind
        ]
        if self._side >= HONOUR_NAMES_FROM:
            self._before_presidium([one for one in named if one[0].honour], small)
        if self._side >= NAMES_FROM:
            self._under([one for one in named if not one[0].honour], small)

    def _before_presidium(self, named: Sequence[tuple[SeatFace, QPointF, str]], f: QFont) -> None:
        """On the table before them: in two lines by turns where one line is too narrow."""
        metrics = QFontMetricsF(f)
        line = metrics.lineSpacing()
        wide = PITCH * self._sight.scale - 2
        turns = any(metrics.horizontalAdvance(words) > wide for _seat, _at, words in named)
        if turns:
            wide = 2 * wide - 2
        for number, (seat, at, words) in enumerate(sorted(named, key=lambda one: one[1].x())):
            turn = math.radians(seen_turn(seat.chair.facing, self._sight.viewpoint))
            away = self._side / 2 + line * (0.5 + (number % 2 if turns else 0)) + 5
            y = at.y() + (away if math.cos(turn) < 0 else -away)
            box = QRectF(at.x() - wide / 2, y - line / 2, wide, line)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide)
            self._painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)

    def _under(self, named: Sequence[tuple[SeatFace, QPointF, str]], f: QFont) -> None:
        metrics = QFontMetricsF(f)
        line = metrics.lineSpacing()
        for seat, at, words in named:
            wide = max(self._side * 1.1, (seat.chair.width + 60) * self._sight.scale)
            box = QRectF(at.x() - wide / 2, at.y() + self._side / 2 + 3, wide, line)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, wide)
            self._painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)


def seat_at(hall: ShownHall, sight: Sight, point: QPointF) -> str:
    """The chair under a point, "" for none; near misses of small seats count."""
    least = max(sight.side / 2, 7.0)
    best, found = least * least * 1.6, ""
    x, y = sight.hall(point)
    reach = least * 1.3 / sight.scale
    for key, chair in hall.chairs.items():
        if abs(chair.x - x) > reach or abs(chair.y - y) > reach:
            continue
        box = seat_box(sight, chair.x, chair.y)
        off = point - box.center()
        away = off.x() * off.x() + off.y() * off.y()
        if away < best:
            best, found = away, key
    return found
