"""The day under the mouse: a session is dragged to another time or room, or by an edge.

What must not come in: keys (`day_keys`), writing, and painting.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from hanoiplan.programme.conflicts import Severity
from ui.base.widgets.painted import px
from ui.programme.day_keys import STEP, ChosenDay
from ui.programme.day_layout import HOUR, WHOLE_DAY, DayLayout, Spot
from ui.programme.day_paint import TOP, Ghost, room_words
from ui.programme.times import Calendar
from ui.programme.words import state_words

QUARTER = 15  # minutes to which a double click on free time snaps
EDGE = 6  # px of the lower and upper edge that stretch a session
SLACK = 4  # px the mouse may tremble before it drags


@dataclass(frozen=True, slots=True)
class _Drag:
    """What the mouse holds: a session, at which part, and where it took it."""

    spot: Spot
    part: str  # "whole", "begin", "end"
    at: QPointF
    under_way: bool = False


class DayGrid(ChosenDay):
    """Sessions of one day, to be moved and stretched."""

    wanted = Signal(int, int)  # double click on free time: minute of the day, the room's place

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self._drag: _Drag | None = None

    def show_day(
        self, layout: DayLayout, calendar: Calendar, worst: Mapping[int, Severity]
    ) -> None:
        """Shows these sessions; one that is held and no longer there is let go."""
        if self._drag is not None and layout.spot_of(self._drag.spot.block.session.id) is None:
            self._let_go()
        super().show_day(layout, calendar, worst)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc lets go of what the mouse holds, and nothing has moved."""
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._let_go()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        spot = self.at_point(event.position())
        if spot is None:
            return
        self._go(spot)
        if event.button() is Qt.MouseButton.LeftButton:
            self._drag = _Drag(spot, self._part(spot, event.position()), event.position())

    def _part(self, spot: Spot, point: QPointF) -> str:
        box = self.box_of(spot)
        if box.height() < px(EDGE) * 3:
            return "whole"
        if point.y() > box.bottom() - px(EDGE):
            return "end"
        return "begin" if point.y() < box.top() + px(EDGE) else "whole"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            spot = self.at_point(event.position())
            part = self._part(spot, event.position()) if spot is not None else ""
            shape = Qt.CursorShape
            self.setCursor(shape.SizeVerCursor if part in {"begin", "end"} else shape.ArrowCursor)
            return
        far = (event.position() - drag.at).manhattanLength() > px(SLACK)
        if drag.under_way or far:
            self._drag = replace(drag, under_way=True)
            self.ghost = self._ghost_at(drag, event.position())
            self.update()

    def _ghost_at(self, drag: _Drag, point: QPointF) -> Ghost:
        block = drag.spot.block
        by = (point.y() - drag.at.y()) * HOUR / self.layout_.hour
        length = block.end - block.begin
        if drag.part == "end":
            end = max(block.begin + STEP, min(WHOLE_DAY, _nearest(block.end + by)))
            return Ghost(block, block.begin, end, block.column)
        if drag.part == "begin":
            begin = max(0, min(block.end - STEP, _nearest(block.begin + by)))
            return Ghost(block, begin, block.end, block.column)
        begin = max(0, min(WHOLE_DAY - STEP, _nearest(block.begin + by)))
        return Ghost(block, begin, begin + length, self.column_at(point.x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        drag, ghost = self._drag, self.ghost
        self._let_go()
        if drag is None or ghost is None:
            return
        if drag.part == "whole":
            self._move(drag.spot, ghost.begin, ghost.column)
        else:
            self._stretch(drag.spot, ghost.begin, ghost.end)

    def _let_go(self) -> None:
        self._drag = self.ghost = None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self.at_point(event.position())
        self._let_go()
        if spot is not None:
            self.opened.emit(spot.block.session.id)
        elif self.layout_.rooms:
            minute = self.layout_.minute_at(event.position().y() - px(TOP))
            quarter = int(minute // QUARTER) * QUARTER
            self.wanted.emit(quarter, self.column_at(event.position().x()))

    def event(self, event: QEvent) -> bool:
        """A session that is too small for its words tells them in a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            spot = self.at_point(QPointF(event.pos()))
            if spot is not None:
                room = room_words(self.layout_)[spot.block.column]
                words = state_words(spot.block.session, self.calendar, room)
                QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._let_go()


def _nearest(minute: float) -> int:
    return round(minute / STEP) * STEP
