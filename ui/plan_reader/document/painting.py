"""How a page of the document is painted: paper, letters, frames of cells, what is lit on it.

What must not come in: where things stand (`layout`), scrolling and keys (`view`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hanoiplan.base.i18n import _
from hanoiplan.base.speech import interface
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.plan_reader.document.layout import BREAK, PAD_TOP, Box, Laid, Place, Strip
from ui.plan_reader.document.type import Type

EDGE = 2  # px of the frame around what is lit
SINGLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Marks:
    """What is shown on the page beside its letters.

    `amber` are columns of a row of a table, -1 for a paragraph as a whole.
    """

    lit: tuple[Place, ...] = ()
    amber: Mapping[Place, frozenset[int]] = field(default_factory=dict)
    bad: frozenset[Place] = frozenset()  # with a fault
    found: frozenset[Place] = frozenset()  # that a row was made of
    joined: frozenset[Place] = frozenset()


class PagePainter:
    """Paints the strips that are in sight."""

    def __init__(self, painter: QPainter, letters: Type, marks: Marks, left: float) -> None:
        self._painter = painter
        self._letters = letters
        self._marks = marks
        self._left = left  # of the paper

    def paint(self, laid: Laid, top: float, height: float) -> None:
        """What is seen from a height of the page on."""
        strips = list(laid.between(top, top + height))
        for strip in strips:
            self._strip(strip, laid, strip.top - top)
        for strip in strips:
            if strip.ends:
                self._page_end(strip, laid.width, strip.top - top)
        self._frame_lit(laid, top)

    def _strip(self, strip: Strip, laid: Laid, y: float) -> None:
        side = theme().px(6)
        whole = QRectF(self._left + side, y, laid.width - 2 * side, strip.height)
        ground = self._ground(strip)
        if strip.boxes and strip.is_row:
            first, last = strip.boxes[0].frame, strip.boxes[-1].frame
            whole = QRectF(self._left + first[0], y, last[0] + last[1] - first[0], strip.height)
        if ground:
            self._painter.fillRect(whole, theme().color(ground))
        for box in strip.boxes:
            self._box(strip, box, y)
        if strip.place in self._marks.bad:
            side = theme().px(13)
            spot = QRectF(self._left + theme().px(4), y + theme().px(5), side, side)
            draw_icon(self._painter, spot, "circle-alert", "bad")

    def _ground(self, strip: Strip) -> str:
        if strip.place in self._marks.lit:
            return "sel"
        if strip.place in self._marks.bad - self._marks.found:
            return "bad_t"
        return "warn_t" if -1 in self._marks.amber.get(strip.place, ()) else ""

    def _box(self, strip: Strip, box: Box, y: float) -> None:
        if strip.is_row:
            self._cell(strip, box, y)
        ink = "text"
        self._painter.setFont(self._letters.font(box.face))
        self._painter.setPen(theme().color(ink))
        line = self._letters.line_height(box.face)
        top = y + (theme().px(PAD_TOP) if strip.is_row else 0)
        align = Qt.AlignmentFlag.AlignHCenter if box.centred else Qt.AlignmentFlag.AlignLeft
        for number, words in enumerate(box.lines):
            place = QRectF(self._left + box.left, top + number * line, box.width, line)
            self._painter.drawText(place, int(SINGLE | align), words)

    def _cell(self, strip: Strip, box: Box, y: float) -> None:
        left, width = box.frame
        right = round(self._left + left + width)
        first, top = round(self._left + left), round(y)
        frame = QRectF(first, top, right - first, round(y + strip.height) - top)
        if box.column in self._marks.amber.get(strip.place, ()):
            self._painter.fillRect(frame, theme().color("warn_t"))
        self._painter.setPen(QPen(theme().color("ctl"), 1))
        sides = [
            (frame.topLeft(), frame.bottomLeft()),
            (frame.topRight(), frame.bottomRight()),
            (frame.bottomLeft(), frame.bottomRight()),
        ]
        if not box.goes_on:
            sides.append((frame.topLeft(), frame.topRight()))
        for start, end in sides:
            self._painter.drawLine(start, end)

    def _page_end(self, strip: Strip, width: int, y: float) -> None:
        """A dashed line and the page that ends there."""
        page = interface().number(strip.ends)
        over = strip.place in self._marks.joined
        words = _("goes on from page {n}") if over else _("end of page {n}")
        px, words = theme().px, words.format(n=page)
        middle = round(y - px(BREAK) / 2) + 0.5
        pen = QPen(theme().color("accent"), 1, Qt.PenStyle.DashLine)
        self._painter.setPen(pen)
        side = px(8)
        room = paint.text_width(words, theme().font("axis", 600)) + px(16)
        centre = self._left + width / 2
        for start, end in (
            (self._left + side, centre - room / 2),
            (centre + room / 2, self._left + width - side),
        ):
            self._painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        box = QRectF(centre - room / 2, middle - px(10), room, px(20))
        align = Qt.AlignmentFlag.AlignHCenter
        paint.draw_text(
            self._painter, box, words, "axis", "accent", align=align, weight=600, elide=False
        )

    def _frame_lit(self, laid: Laid, top: float) -> None:
        """One frame around all strips of the row that is looked at."""
        found = [one for place in self._marks.lit if (one := laid.strip(place)) is not None]
        if not found:
            return
        first, last = found[0], found[-1]
        side = theme().px(6)
        left, right = self._left + side, self._left + laid.width - side
        if first.is_row and first.boxes:
            left = self._left + first.boxes[0].frame[0]
            right = self._left + first.boxes[-1].frame[0] + first.boxes[-1].frame[1]
        frame = QRectF(left, first.top - top, right - left, last.top + last.height - first.top)
        self._painter.setPen(QPen(theme().color("accent"), EDGE))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(frame)
