"""The hand on the furniture: take hold of chairs, tables and fixtures, move, turn, take away.

Every change gives a new hall (`edited`), which the page writes as one step. What must not come
in: people, and how furniture goes along with furniture (`halls.changes`).
"""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPolygonF
from PySide6.QtWidgets import QApplication

from hanoiplan.seating.halls.changes import GRID, locked, moved, turned, without
from hanoiplan.seating.halls.layout import Layout, Piece, Table, TableShape
from hanoiplan.seating.halls.shapes import polygon
from ui.seating.overlay import Over
from ui.seating.scene import Scene, outline
from ui.seating.seats_paint import seat_at

Key = Qt.Key
ARROWS = {
    Key.Key_Left: (-1, 0),
    Key.Key_Right: (1, 0),
    Key.Key_Up: (0, -1),
    Key.Key_Down: (0, 1),
}
STEP, TIMES, TURN = 10, 10, 15  # mm, with Shift so many times more, degrees
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class FurnitureHand(QObject):
    """Holds some pieces of one hall."""

    edited = Signal(object)  # Layout
    held = Signal(tuple)  # keys

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self.keys: tuple[str, ...] = ()
        self._start: QPointF | None = None
        self._off = (0, 0)  # mm that the held pieces are away from where they stand
        self._frame: QRectF | None = None
        self._dragging = False

    @property
    def layout(self) -> Layout:
        """The hall as it stands."""
        return self._scene.hall.layout

    # ---- what is shown

    def over(self) -> Over:
        """The outlines of what is held, where the hand has them."""
        return Over(outlines=tuple(self._outlines()), frame=self._frame)

    def _outlines(self) -> list[QPolygonF]:
        """Companions too while they are dragged: a table's chairs, whoever stands behind."""
        wanted = set(self.keys)
        if self._dragging:
            wanted |= {one.key for one in self.layout.chairs if one.table in wanted}
            wanted |= {one.key for one in self.layout.chairs if one.behind in wanted}
        dx, dy = self._off
        sight = self._scene.sight
        zero, there = sight.point(0, 0), sight.point(dx, dy)
        off = there - zero
        pieces = (one for one in self.layout.pieces() if one.key in wanted)
        return [outline(sight, one).translated(off) for one in pieces]

    # ---- mouse

    def press(self, event: QMouseEvent) -> None:
        """Takes hold of a piece; with Shift of one more; of nothing: draws a frame."""
        point = event.position()
        key = self._piece_at(point)
        more = bool(event.modifiers() & SHIFT)
        self._start, self._off, self._dragging = point, (0, 0), False
        if not key:
            self._frame = QRectF(point, point)
            if not more:
                self.hold(())
        elif more:
            left = tuple(one for one in self.keys if one != key)
            self.hold(left if key in self.keys else (*self.keys, key))
        elif key not in self.keys:
            self.hold((key,))

    def move(self, event: QMouseEvent) -> None:
        """Drags what is held, or widens the frame."""
        if self._start is None:
            return
        point = event.position()
        if self._frame is not None:
            self._frame = QRectF(self._start, point).normalized()
            return
        far = (point - self._start).manhattanLength() >= QApplication.startDragDistance()
        self._dragging = self._dragging or far
        if self._dragging and self.keys:
            (x, y), (to_x, to_y) = (self._scene.sight.hall(p) for p in (self._start, point))
            step = 1 if event.modifiers() & ALT else GRID
            self._off = round((to_x - x) / step) * step, round((to_y - y) / step) * step

    def release(self, event: QMouseEvent) -> None:
        """Lets go: what was dragged stands there now."""
        del event
        off, frame = self._off, self._frame
        self._start, self._off, self._frame, self._dragging = None, (0, 0), None, False
        if frame is not None:
            self.hold((*self.keys, *self._inside(frame)))
        elif off != (0, 0):
            self.edited.emit(moved(self.layout, self.keys, *off))

    def _inside(self, frame: QRectF) -> tuple[str, ...]:
        point = self._scene.sight.point
        pieces: list[Piece] = [*self.layout.tables, *self.layout.chairs]
        return tuple(
            one.key
            for one in pieces
            if one.key not in self.keys and frame.contains(point(one.x, one.y))
        )

    def _piece_at(self, point: QPointF) -> str:
        chair = seat_at(self._scene.hall, self._scene.sight, point)
        if chair:
            return chair
        others: list[Piece] = [*self.layout.tables, *reversed(self.layout.fixtures)]
        for one in others:
            if self._covers(one, point):
                return one.key
        return ""

    def _covers(self, one: Piece, point: QPointF) -> bool:
        if isinstance(one, Table) and one.shape is TableShape.BLOCK:
            return self._scene.table_box(one).contains(point)
        shape = QPolygonF([self._scene.sight.point(x, y) for x, y in polygon(one)])
        return shape.containsPoint(point, Qt.FillRule.OddEvenFill)

    # ---- holding

    def hold(self, keys: tuple[str, ...]) -> None:
        """These pieces are held from now on."""
        known = {one.key for one in self.layout.pieces()}
        self.keys = tuple(one for one in dict.fromkeys(keys) if one in known)
        self.held.emit(self.keys)

    def cancel(self) -> None:
        """Nothing is held."""
        self._start, self._frame, self._off, self._dragging = None, None, (0, 0), False
        self.hold(())

    # ---- keys

    def key(self, event: QKeyEvent) -> bool:
        """Arrows, R, L, Del, Ctrl+A, Esc; False for any other key."""
        key, held = Key(event.key()), event.modifiers()
        if key == Key.Key_A and held & CTRL:
            tables = {one.key for one in self.layout.tables}
            loose = (one.key for one in self.layout.chairs if one.table not in tables)
            self.hold((*tables, *loose))
        elif key == Key.Key_Escape and self.keys:
            self.hold(())
        elif not self.keys or held & CTRL:
            return False
        elif key in ARROWS:
            self._nudge(key, STEP * (TIMES if held & SHIFT else 1))
        else:
            return self._letter(key, back=bool(held & SHIFT))
        return True

    def _letter(self, key: Qt.Key, *, back: bool) -> bool:
        if key == Key.Key_R:
            self.turn(-TURN if back else TURN)
        elif key == Key.Key_L:
            self.lock()
        elif key in {Key.Key_Delete, Key.Key_Backspace}:
            self.remove()
        else:
            return False
        return True

    def _nudge(self, key: Qt.Key, by: int) -> None:
        """To where the arrow points in the drawing, from whichever side one looks."""
        sight = self._scene.sight
        zero = sight.point(0, 0)
        across, down = ARROWS[key]
        x, y = sight.hall(QPointF(zero.x() + across, zero.y() + down))
        self.edited.emit(moved(self.layout, self.keys, _sign(x) * by, _sign(y) * by))

    def turn(self, degrees: int) -> None:
        """Turns what is held about its middle."""
        self.edited.emit(turned(self.layout, self.keys, degrees))

    def lock(self) -> None:
        """Fastens the held chairs, or frees them where all are fast."""
        mine = [one for one in self.layout.chairs if {one.key, one.table} & set(self.keys)]
        on = not all(one.locked for one in mine)
        if mine:
            self.edited.emit(locked(self.layout, self.keys, on))

    def remove(self) -> None:
        """Takes what is held out of the hall."""
        if self.keys:
            self.edited.emit(without(self.layout, self.keys))


def _sign(number: float) -> int:
    return round(number and number / abs(number))
