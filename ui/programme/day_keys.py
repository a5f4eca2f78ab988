"""The day by the keyboard: choose a session, move it, change its length, open it.

Arrows choose; Ctrl and an arrow moves the session by five minutes or into the next room, with
Shift it changes the end. What must not come in: the mouse (`day_grid`), writing, and painting.
"""

from collections.abc import Mapping

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from hanoiplan.programme.conflicts import Severity
from ui.base.voice import tell_value
from ui.programme.day_layout import WHOLE_DAY, DayLayout, Spot
from ui.programme.day_paint import PaintedDay, room_words
from ui.programme.times import Calendar
from ui.programme.words import state_words

STEP = 5  # minutes to which everything snaps
Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
OPEN = frozenset({Key.Key_F2, Key.Key_Return, Key.Key_Enter})
ALONG = {Key.Key_Left: -1, Key.Key_Right: 1}
DOWN = {Key.Key_Up: -1, Key.Key_Down: 1}


class ChosenDay(PaintedDay):
    """Sessions of one day; the keyboard is on one of them."""

    chosen = Signal(object)  # session id
    opened = Signal(object)  # Enter, F2, double click
    moved = Signal(object, int, int)  # session id, minute of the day, the room's place
    stretched = Signal(object, int, int)  # session id, first and last minute
    no_room = Signal()  # Ctrl and an arrow towards a room that is not there

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # ---- what is shown

    def show_day(
        self, layout: DayLayout, calendar: Calendar, worst: Mapping[int, Severity]
    ) -> None:
        """Shows these sessions; the one that was chosen stays chosen."""
        self.layout_, self.calendar, self.worst = layout, calendar, dict(worst)
        if layout.spot_of(self.chosen_id) is None:
            self.chosen_id = layout.spots[0].block.session.id if layout.spots else 0
        self.updateGeometry()
        self._tell()

    def choose(self, session_id: int) -> None:
        """Goes to a session of this day."""
        if self.layout_.spot_of(session_id) is not None and session_id != self.chosen_id:
            self.chosen_id = session_id
            self._tell()

    def show_now(self, minute: float | None) -> None:
        """Moves the line of now; None on another day."""
        if minute != self.now:
            self.now = minute
            self.update()

    def spoken_value(self) -> str:
        """The session the keyboard is on."""
        spot = self.layout_.spot_of(self.chosen_id)
        if spot is None:
            return ""
        room = room_words(self.layout_)[spot.block.column]
        return state_words(spot.block.session, self.calendar, room)

    def focus_box(self) -> QRect:
        """The ring stands around the session that the keyboard is on."""
        spot = self.layout_.spot_of(self.chosen_id)
        return self.box_of(spot).toAlignedRect() if spot is not None else self.rect()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.spoken_value())
        tell_value(self)
        self.update()

    def _go(self, spot: Spot | None) -> None:
        if spot is not None:
            self.chosen_id = spot.block.session.id
            self._tell()
            self.chosen.emit(self.chosen_id)

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Key(event.key()), event.modifiers() & (CTRL | SHIFT)
        spot = self.layout_.spot_of(self.chosen_id)
        if spot is None:
            super().keyPressEvent(event)
        elif key in OPEN and not held:
            self.opened.emit(self.chosen_id)
        elif key in ALONG or key in DOWN:
            self._arrow(spot, key, held)
        elif key in {Key.Key_Home, Key.Key_End} and not held:
            self._go(self.layout_.spots[0 if key == Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def _arrow(self, spot: Spot, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        along, down = ALONG.get(key, 0), DOWN.get(key, 0)
        block = spot.block
        if held == CTRL:
            column = max(0, min(block.column + along, len(self.layout_.rooms) - 1))
            begin = _snapped(block.begin + STEP * down, down) if down else block.begin
            if along and column == block.column:
                self.no_room.emit()
            self._move(spot, begin, column)
        elif held == CTRL | SHIFT and down:
            self._stretch(spot, block.begin, _snapped(block.end + STEP * down, down))
        elif not held:
            self._go(self._next(spot, along, down))

    def _next(self, spot: Spot, along: int, down: int) -> Spot | None:
        block = spot.block
        if down:
            mine = [one for one in self.layout_.spots if one.block.column == block.column]
            place = mine.index(spot) + down
            return mine[place] if 0 <= place < len(mine) else None
        others = [
            one for one in self.layout_.spots if (one.block.column - block.column) * along > 0
        ]
        columns = {one.block.column for one in others}
        nearest = min(columns, key=lambda column: abs(column - block.column), default=-1)
        beside = [one for one in others if one.block.column == nearest]
        return min(beside, key=lambda one: abs(one.block.begin - block.begin), default=None)

    def _move(self, spot: Spot, begin: int, column: int) -> None:
        block = spot.block
        kept = max(0, min(begin, WHOLE_DAY - STEP))
        if (kept, column) != (block.begin, block.column):
            self.moved.emit(block.session.id, kept, column)

    def _stretch(self, spot: Spot, begin: int, end: int) -> None:
        block = spot.block
        if 0 <= begin < end <= WHOLE_DAY and (begin, end) != (block.begin, block.end):
            self.stretched.emit(block.session.id, begin, end)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()


def _snapped(minute: int, way: int) -> int:
    """The next round minute in that direction, so that 13:42 goes to 13:45."""
    return minute - minute % STEP if way > 0 else -(-minute // STEP) * STEP
