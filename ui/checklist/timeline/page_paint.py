"""The whole timeline painted: head with years, names, grid, bars, flags.

What must not come in: keys and mouse.
"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from hanoiplan.checklist.bars import BarKind
from ui.base import paint
from ui.base.icons import draw_icon
from ui.base.theme import theme
from ui.base.widgets.painted import px
from ui.checklist.timeline.axis import Axis
from ui.checklist.timeline.bars import Flag, Strip
from ui.checklist.timeline.paint import (
    bar_box,
    draw_bar,
    draw_flag_line,
    draw_flag_words,
    draw_words,
    flag_words_width,
    words_width,
)

FLAGS = 42  # px from above: names of days stand under those of years and quarters
HEAD, ROW = FLAGS + 21, 34  # px
NUMBER = 36  # px of the number of a task, before its title
LEFT = 16
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is needed to paint once."""

    axis: Axis
    strips: tuple[Strip, ...]
    flags: tuple[Flag, ...]
    size: QSize
    names: int  # px of the column of names
    scrolled: tuple[int, int]  # across, down
    current: int
    hovered: int
    focused: bool
    folded: frozenset[str]
    name_title: str
    today: date

    @property
    def origin(self) -> float:
        """Where the first day stands in the viewport."""
        return self.names + px(1) - self.scrolled[0]

    def row(self, line: int) -> QRectF:
        """A line over the whole width."""
        top = px(HEAD) + line * px(ROW) - self.scrolled[1]
        return QRectF(0, top, self.size.width(), px(ROW))

    def lines(self) -> range:
        """Lines that are in sight."""
        first = max(0, self.scrolled[1] // px(ROW))
        shown = (self.size.height() - px(HEAD)) // px(ROW) + 2
        return range(first, min(len(self.strips), first + shown))

    def ground(self, line: int) -> str:
        """What a line stands on."""
        if self.strips[line].is_heading:
            return "sunken"
        return "sel" if line == self.current else "hover" if line == self.hovered else "surface"


def paint_sheet(painter: QPainter, sheet: Sheet) -> None:
    """All of it."""
    whole = QRectF(0, 0, sheet.size.width(), sheet.size.height())
    painter.fillRect(whole, theme().color("surface"))
    right = whole.adjusted(sheet.names, 0, 0, 0)
    for line in sheet.lines():
        _ground(painter, sheet, line)
    painter.save()
    painter.setClipRect(right)
    _grid(painter, sheet)
    boxes = {line: _bars(painter, sheet, line) for line in sheet.lines()}
    for flag in sheet.flags:
        x = sheet.origin + sheet.axis.x(flag.day)
        draw_flag_line(painter, x, px(HEAD), whole.bottom(), flag.ink)
    for line, of_line in boxes.items():
        if sheet.strips[line].words and of_line:
            _words(painter, sheet, line, of_line)
    painter.restore()
    for line in sheet.lines():
        _names(painter, sheet, line)
    _head(painter, sheet)
    painter.fillRect(QRectF(sheet.names, px(HEAD), 1, whole.height()), theme().color("line"))
    if sheet.focused and 0 <= sheet.current < len(sheet.strips):
        _focus(painter, sheet)


def _ground(painter: QPainter, sheet: Sheet, line: int) -> None:
    box = sheet.row(line)
    painter.fillRect(box, theme().color(sheet.ground(line)))
    paint.hairline(painter, box)


def _focus(painter: QPainter, sheet: Sheet) -> None:
    box = sheet.row(sheet.current)
    if box.top() < px(HEAD) - 1:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(theme().color("accent"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -1.5))


# ---- the head


def _head(painter: QPainter, sheet: Sheet) -> None:
    box = QRectF(0, 0, sheet.size.width(), px(HEAD))
    painter.fillRect(box, theme().color("surface"))
    painter.save()
    painter.setClipRect(box.adjusted(sheet.names, 0, 0, 0))
    for year in sheet.axis.years():
        spot = QRectF(sheet.origin + year.left, 0, year.right - year.left, px(24))
        painter.fillRect(QRectF(round(spot.left()), 0, 1, px(HEAD)), theme().color("line"))
        inside = spot.adjusted(px(10), px(2), 0, 0)  # of a year that began before, at the edge
        inside.setLeft(max(inside.left(), min(sheet.names + px(10), spot.right() - px(40))))
        paint.draw_text(painter, inside, year.name, "card", elide=False)
    for part in sheet.axis.parts():
        spot = QRectF(sheet.origin + part.left, px(22), part.right - part.left, px(20))
        if part.right - part.left > px(16):
            paint.draw_text(painter, spot, part.name, "axis", "text3", align=CENTRE, elide=False)
    for flag, box_of_flag in _flag_places(sheet):
        draw_flag_words(painter, box_of_flag, flag.words, flag.ink)
    painter.restore()
    title = QRectF(px(LEFT), 0, sheet.names - px(LEFT), px(HEAD))
    paint.draw_text(painter, title, sheet.name_title, "chip", "text3")
    painter.fillRect(QRectF(sheet.names, 0, 1, px(HEAD)), theme().color("line"))
    paint.hairline(painter, box)


def _flag_places(sheet: Sheet) -> list[tuple[Flag, QRectF]]:
    """Names of days: today over its line, another one beside it where both would overlap."""
    today: QRectF | None = None
    places: list[tuple[Flag, QRectF]] = []
    for flag in sorted(sheet.flags, key=lambda one: one.ink != "lacquer"):
        x = sheet.origin + sheet.axis.x(flag.day)
        if not sheet.names <= x <= sheet.size.width():
            continue
        width = flag_words_width(flag.words)
        left = min(x - width / 2, sheet.size.width() - width - px(4))
        box = QRectF(max(left, sheet.names + px(2)), px(FLAGS), width, px(18))
        if today is None:
            today = box
        elif box.intersects(today):
            before = today.left() - px(3) - width
            earlier = x < today.center().x() and before > sheet.names
            box.moveLeft(before if earlier else today.right() + px(3))
        places.append((flag, box))
    return places


# ---- the rows


def _grid(painter: QPainter, sheet: Sheet) -> None:
    """Years as lines, every second one on another ground; quarters dotted."""
    top, bottom = px(HEAD), sheet.size.height()
    ground = theme().color("sunken")
    for place, year in enumerate(sheet.axis.years()):
        left = round(sheet.origin + year.left)
        if place % 2:
            for line in sheet.lines():
                if sheet.ground(line) == "surface":
                    row = sheet.row(line).adjusted(0, 0, 0, -1)
                    row.setLeft(left)
                    row.setRight(left + year.right - year.left)
                    painter.fillRect(row, ground)
        painter.fillRect(QRectF(left, top, 1, bottom - top), theme().color("line"))
    painter.setPen(QPen(theme().color("line"), 1, Qt.PenStyle.DotLine))
    for part in sheet.axis.parts():
        x = round(sheet.origin + part.right)
        painter.drawLine(x, top, x, bottom)


def _bars(painter: QPainter, sheet: Sheet, line: int) -> list[QRectF]:
    """Paints the bars of a line and tells where they stand; none for a heading."""
    strip, row = sheet.strips[line], sheet.row(line)
    if strip.is_heading:
        _reach(painter, sheet, strip, row)
        return []
    boxes = []
    for bar in strip.bars:
        left, right = sheet.axis.x(bar.start), sheet.axis.end_x(bar.end)
        box = bar_box(sheet.origin + left, sheet.origin + right, row)
        draw_bar(painter, box, bar)
        boxes.append(box)
    return boxes


def _reach(painter: QPainter, sheet: Sheet, strip: Strip, row: QRectF) -> None:
    """From the first to the last day of everything under a heading."""
    if not strip.days:
        return
    left = sheet.origin + sheet.axis.x(min(strip.days))
    right = sheet.origin + sheet.axis.end_x(max(strip.days))
    box = QRectF(left, round(row.center().y()) - px(1), right - left, px(3))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("line2"))
    painter.drawRoundedRect(box, px(1.5), px(1.5))


def _words(painter: QPainter, sheet: Sheet, line: int, boxes: list[QRectF]) -> None:
    """Beside the last bar; before the first where there is no room; within one without an end."""
    strip, row = sheet.strips[line], sheet.row(line)
    width, gap = words_width(strip.words), px(9)
    last, edge = boxes[-1], sheet.size.width() - px(4)
    spot = QRectF(last.right() + gap, row.top() + px(6), width, row.height() - px(12))
    ground = sheet.ground(line)
    if strip.bars[-1].kind in {BarKind.ONGOING, BarKind.UNDATED}:
        seen = last.intersected(QRectF(sheet.names, row.top(), edge - sheet.names, row.height()))
        spot.moveLeft(seen.center().x() - width / 2)
        ground = "tint" if strip.bars[-1].kind is BarKind.ONGOING else ground
    elif spot.right() > edge and boxes[0].left() - gap - width > sheet.names:
        spot.moveLeft(boxes[0].left() - gap - width)
    elif spot.right() > edge:
        spot.moveLeft(edge - width)
    if spot.left() < sheet.names:
        return  # its bar lies before the first day in sight
    spot = QRectF(spot.left(), row.center().y() - px(8), width, px(16))
    draw_words(painter, spot, strip.words, strip.ink, ground)


def _names(painter: QPainter, sheet: Sheet, line: int) -> None:
    strip, row = sheet.strips[line], sheet.row(line)
    box = QRectF(0, row.top(), sheet.names, row.height())
    painter.fillRect(box.adjusted(0, 0, 0, -1), theme().color(sheet.ground(line)))
    if strip.heading is not None:
        _heading(painter, box, sheet, strip)
        return
    if line == sheet.current:
        painter.fillRect(QRectF(0, box.top(), 3, box.height() - 1), theme().color("accent"))
    number = QRectF(0, box.top(), px(NUMBER + 2), box.height())
    paint.draw_text(painter, number, strip.number, "cell_number", "text3", align=RIGHT)
    title = box.adjusted(px(NUMBER + 12), 0, -px(10), 0)
    role = "strong" if line == sheet.current else "body"
    ink = "text2" if all(one.kind is BarKind.DONE for one in strip.bars) and strip.bars else "text"
    paint.draw_text(painter, title, strip.title, role, ink)


def _heading(painter: QPainter, box: QRectF, sheet: Sheet, strip: Strip) -> None:
    head = strip.heading
    if head is None:
        return
    side = px(14)
    spot = QRectF(px(10), round(box.center().y() - side / 2), side, side)
    folded = head.key in sheet.folded
    draw_icon(painter, spot, "chevron-right" if folded else "chevron-down", "text3")
    words = " ".join(part for part in (head.number, head.title) if part)
    inside = box.adjusted(px(32), 0, -px(10), 0)
    paint.draw_text(painter, inside, words, "strong")
