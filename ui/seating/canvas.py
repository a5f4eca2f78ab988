"""The canvas: mouse and keys over the hall; zoom at the pointer, panning, what the hand does.

People are carried by a hand, furniture by another; mouse and keys are handed on. What must not
come in: what a drop does, and reading from the workspace.
"""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.seating.hall_view import HallView, HandOn
from ui.seating.said import seat_words
from ui.seating.scene import Scene
from ui.seating.seats_paint import seat_at

WHEEL = 1.0015  # zoom for an eighth of a degree
EDGE, PULL = 24, 14  # px: near the edge a hand that carries pulls the hall along
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


class _Pan(QObject):
    """Space or the middle button take hold of the hall itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.space = False
        self.held: QPointF | None = None

    def takes(self, event: QMouseEvent) -> bool:
        """Whether this press takes hold of the hall."""
        if event.button() == MIDDLE or (self.space and event.button() == LEFT):
            self.held = event.position()
        return self.held is not None

    def step(self, point: QPointF) -> QPointF:
        """How far the hand went since the last time."""
        before, self.held = self.held or point, point
        return point - before


class Canvas(HallView):
    """A hall that answers to the hand."""

    def __init__(self, scene: Scene, hand: HandOn, parent: QWidget | None = None) -> None:
        super().__init__(scene, hand, parent)
        self._pan = _Pan(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms at the pointer."""
        turned = event.angleDelta().y()
        self.zoom_to(self.scene.sight.zoom * WHEEL**turned, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if self._pan.takes(event):
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == LEFT:
            self.hand.press(event)
            self.refresh_over()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pan.held is not None:
            off = self._pan.step(event.position())
            self.whole = False
            self.look(self.scene.sight.shifted(off.x(), off.y()))
            return
        before = self.hand.over()
        self.hand.move(event)
        over = self.hand.over()
        if over.carried is not None:
            self._pull(event.position())
        if over != before:
            self.update()

    def _pull(self, point: QPointF) -> None:
        """A hand at the edge gets more of the hall to see."""
        inside = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        if self.whole or inside.contains(point) or not QRectF(self.rect()).contains(point):
            return
        dx = PULL * ((point.x() < inside.left()) - (point.x() > inside.right()))
        dy = PULL * ((point.y() < inside.top()) - (point.y() > inside.bottom()))
        self.look(self.scene.sight.shifted(dx, dy))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pan.held is not None:
            self._pan.held = None
            self.unsetCursor()
        elif event.button() == LEFT:
            self.hand.release(event)
            self.refresh_over()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._pan.space = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self.hand.key(event):
            self.refresh_over()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._pan.space = False
            self.unsetCursor()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The key is let go of elsewhere: from here it is no longer held."""
        if self._pan.space:
            self._pan.space = False
            self.unsetCursor()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            chair = seat_at(self.scene.hall, self.scene.sight, QPointF(event.pos()))
            seat = self.scene.hall.seats.get(chair)
            QToolTip.showText(event.globalPos(), seat_words(seat) if seat is not None else "", self)
            return True
        return super().event(event)
