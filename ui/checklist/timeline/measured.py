"""What the timeline shows and where: strips under a head, years to the right.

What must not come in: keys and mouse (`canvas`), and what a task's bars are (`strips`).
"""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.painted import px
from ui.checklist.painted_view import PaintedView
from ui.checklist.timeline.axis import Axis, Zoom, axis_over
from ui.checklist.timeline.bars import Flag, Strip
from ui.checklist.timeline.lines import Lines
from ui.checklist.timeline.page_paint import HEAD, ROW, Sheet, paint_sheet

NAMES = (250, 430)  # px of the column of names, least and most
SHARE = 0.36  # of the width, for the names


class MeasuredTimeline(PaintedView):
    """Names at the left stand still, years run under a head."""

    voice: ClassVar[Role] = Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = Lines()
        self.flags: tuple[Flag, ...] = ()
        self.today = date(1970, 1, 1)
        self.zoom = Zoom.QUARTER
        self.axis = Axis(1970, 1970, 1.0)
        self.name_title = ""
        self.hovered = -1

    # ---- what is shown

    def show_strips(self, strips: Sequence[Strip], flags: Sequence[Flag], today: date) -> None:
        """Shows these; the keyboard stays on its task."""
        fresh = self.today != today or not self.lines.shown
        self.lines.show(strips)
        self.flags, self.today = tuple(flags), today
        self.place()
        if fresh:
            self.go_to_day(today)
        self.tell()

    def set_zoom(self, zoom: Zoom) -> None:
        """Closer or from further away; today, or else what was in the middle, keeps its place."""
        across, room = self.horizontalScrollBar(), self._room()
        spot = self.axis.x(self.today) - across.value()
        seen = 0 <= spot <= room
        day = self.today if seen else self.axis.day_at(across.value() + room / 2)
        self.zoom = zoom
        self.place()
        across.setValue(round(self.axis.x(day) - (spot if seen else room / 2)))

    def go_to_day(self, day: date) -> None:
        """Brings a day to the middle, where the years are wider than the room."""
        self.horizontalScrollBar().setValue(round(self.axis.x(day) - self._room() / 2))
        self.viewport().update()

    def select(self, key: int) -> bool:
        """Puts the keyboard on a task; False when it is not there."""
        found = self.lines.go(key)
        if found:
            self.place()
            self.bring()
            self.tell()
        return found

    def current_key(self) -> int:
        """The task the keyboard is on; 0 on a heading or without a task."""
        strip = self.lines.current
        return strip.key if strip is not None and not strip.is_heading else 0

    def spoken_value(self) -> str:
        """The line the keyboard is on, in one sentence."""
        strip = self.lines.current
        return strip.spoken if strip is not None else ""

    # ---- measures

    def names_width(self) -> int:
        """The column of names."""
        least, most = (px(side) for side in NAMES)
        return round(max(least, min(most, self.viewport().width() * SHARE)))

    def _room(self) -> int:
        return max(px(80), self.viewport().width() - self.names_width())

    def place(self) -> None:
        """The years, and how far one can scroll."""
        days = [day for strip in self.lines.shown for day in strip.days]
        days += [flag.day for flag in self.flags]
        room, factor = self._room(), theme().factor
        self.axis = axis_over(days, self.today, self.zoom, room - px(6), factor)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(self.axis.width) + px(6) - room))
        across.setPageStep(room)
        across.setSingleStep(round(self.axis.year_px / 4))
        tall = self.viewport().height() - px(HEAD)
        down.setRange(0, max(0, len(self.lines.shown) * px(ROW) - tall))
        down.setPageStep(max(px(ROW), tall))
        down.setSingleStep(px(ROW))
        self.viewport().update()

    def row_box(self, line: int) -> QRectF:
        """A line over the whole width of the viewport."""
        top = px(HEAD) + line * px(ROW) - self.verticalScrollBar().value()
        return QRectF(0, top, self.viewport().width(), px(ROW))

    def line_at(self, y: float) -> int:
        """The line under a height of the viewport, -1 for none."""
        if y < px(HEAD):
            return -1
        line = int((y - px(HEAD) + self.verticalScrollBar().value()) // px(ROW))
        return line if line < len(self.lines.shown) else -1

    def bring(self) -> None:
        """The line of the keyboard comes into sight."""
        bar, box = self.verticalScrollBar(), self.row_box(self.lines.place)
        if box.top() < px(HEAD):
            bar.setValue(round(bar.value() + box.top() - px(HEAD)))
        elif box.bottom() > self.viewport().height():
            bar.setValue(round(bar.value() + box.bottom() - self.viewport().height()))

    # ---- painting

    def draw(self, painter: QPainter, box: QRectF) -> None:
        del box
        paint_sheet(painter, self._sheet())

    def _sheet(self) -> Sheet:
        return Sheet(
            axis=self.axis,
            strips=self.lines.shown,
            flags=self.flags,
            size=self.viewport().size(),
            names=self.names_width(),
            scrolled=(self.horizontalScrollBar().value(), self.verticalScrollBar().value()),
            current=self.lines.place,
            hovered=self.hovered,
            focused=self.hasFocus(),
            folded=frozenset(self.lines.folded),
            name_title=self.name_title,
            today=self.today,
        )
