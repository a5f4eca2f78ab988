"""How large the card is shown, and which part of it: fitted, by steps, about the mouse.

What must not come in: keys, buttons.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollArea

from hanoiplan.badges.designing.items import around
from ui.badges.designer.board import MARGIN, Board
from ui.badges.designer.sketch import Sketch
from ui.badges.designer.view import fitting_zoom, kept_zoom
from ui.base.widgets.painted import px

EDGE = 12  # pixels
_WHEEL = 1.0015  # zoom for an eighth of a degree


class Zooming(QObject):
    """Zooms one board inside its scroll area."""

    zoomed = Signal(float)

    def __init__(self, scroll: QScrollArea, board: Board, sketch: Sketch) -> None:
        super().__init__(scroll)
        self._scroll, self._board, self._sketch = scroll, board, sketch
        self._fitted = True
        scroll.viewport().installEventFilter(self)
        board.followed.connect(self._keep_in_sight)

    def to(self, zoom: float) -> None:
        """This zoom from now on, with what is chosen in the middle, or what was there before."""
        self._fitted = False
        view, chosen = self._board.view, self._sketch.chosen()
        seen = self._scroll.viewport().rect().center()
        middle = self._board.mapFrom(self._scroll.viewport(), QPointF(seen))
        if chosen:
            middle = view.rect(around(item.box for item in chosen)).center()
        spot = view.mm(middle)
        self._set(zoom)
        now = self._board.view.point(*spot).toPoint()
        self._scroll.ensureVisible(now.x(), now.y(), seen.x() - 1, seen.y() - 1)

    def fit(self) -> None:
        """As large as the room allows from now on."""
        self._fitted = True
        room, rim = (
            self._scroll.maximumViewportSize(),
            2 * px(MARGIN) + 1,
        )  # rounding: no bar for a pixel
        self._set(fitting_zoom(self._sketch.room, room.width() - rim, room.height() - rim))

    def _keep_in_sight(self, point: QPointF) -> None:
        """A hand that drags to the edge of what is seen gets more to see."""
        self._scroll.ensureVisible(round(point.x()), round(point.y()), px(EDGE), px(EDGE))

    def _set(self, zoom: float) -> None:
        wanted = kept_zoom(zoom)
        if wanted != self._board.zoom:
            self._board.zoom = wanted
            self._board.refresh()
            self.zoomed.emit(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The room is another one, or Ctrl and the wheel zoom about the mouse."""
        if event.type() is QEvent.Type.Resize and self._fitted:
            self.fit()
        if isinstance(event, QWheelEvent) and _with_ctrl(event):
            self._about(event.globalPosition(), _WHEEL ** event.angleDelta().y())
            return True
        return super().eventFilter(watched, event)

    def _about(self, point: QPointF, factor: float) -> None:
        """What lies under the mouse stays under it."""
        spot = self._board.view.mm(self._board.mapFromGlobal(point))
        self._fitted = False
        self._set(self._board.zoom * factor)
        now = self._board.mapToGlobal(self._board.view.point(*spot))
        for bar, off in (
            (self._scroll.horizontalScrollBar(), now.x() - point.x()),
            (self._scroll.verticalScrollBar(), now.y() - point.y()),
        ):
            bar.setValue(bar.value() + round(off))


def _with_ctrl(event: QWheelEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
