"""The hand on the people, with keys as well: arrows, Enter picks up and puts down, letters.

What must not come in: the mouse (`carrying`), zoom and panning (`canvas`).
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.seating.carrying import Carrying, Load
from ui.seating.seat_paint import seat_box
from ui.seating.stroll import Way, first_seat, next_seat

__all__ = ["Hand", "Load"]

Key = Qt.Key
WAYS = {
    Key.Key_Left: Way.LEFT,
    Key.Key_Right: Way.RIGHT,
    Key.Key_Up: Way.UP,
    Key.Key_Down: Way.DOWN,
}
LETTERS = frozenset({Key.Key_F, Key.Key_G, Key.Key_Delete, Key.Key_Backspace})
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEN = 10


class Hand(Carrying):
    """Chooses and carries people by mouse and keys."""

    def key(self, event: QKeyEvent) -> bool:
        """Arrows, Enter, F, G, Del, Home, Esc; False for any other key."""
        key = Key(event.key())
        if key in WAYS:
            self._step(WAYS[key], TEN if event.modifiers() & SHIFT else 1)
        elif key in {Key.Key_Return, Key.Key_Enter}:
            self._pick_up_or_put_down()
        elif key == Key.Key_Home:
            self._go(first_seat(self.scene.hall.chairs, self.scene.sight.viewpoint))
        elif key == Key.Key_Escape and (self.load is not None or self.whole):
            self.cancel()
            self.whole = False
        elif event.modifiers() or not self.chosen or key not in LETTERS:
            return False
        else:
            self._letter(key)
        return True

    def _letter(self, key: Qt.Key) -> None:
        if key == Key.Key_F:
            self.lock_wanted.emit(self.chosen)
        elif key == Key.Key_G:
            self.whole = not self.whole
        else:
            self.unseat_wanted.emit(self.chosen)

    def _step(self, way: Way, times: int) -> None:
        chairs, viewpoint = self.scene.hall.chairs, self.scene.sight.viewpoint
        at = self.target if self.load is not None and self.target else self.chosen
        if not at and self.table:
            seats = self.scene.hall.at_table(self.table)
            at = seats[0].chair.key if seats else ""
        for _time in range(times):
            at = next_seat(chairs, at, way, viewpoint)
        self._go(at)

    def _go(self, chair: str) -> None:
        if not chair:
            return
        self.seek.emit(chair)
        if self.load is None:
            self.choose(chair, whole=False)
            return
        at = self.scene.hall.chairs.get(chair)
        if at is not None:
            self.target = chair
            self.at = seat_box(self.scene.sight, at.x, at.y).center()

    def _pick_up_or_put_down(self) -> None:
        if self.load is None:
            self.pick_up()
            return
        target = self.target
        self.let_go()
        if target:
            self.choose(target)

    def pick_up(self) -> None:
        """Takes whoever sits on the chosen seat into the hand."""
        seat = self.scene.hall.seats.get(self.chosen)
        self.load = self.load_of(seat) if seat is not None else None
        if self.load is not None:
            self._go(self.chosen)
