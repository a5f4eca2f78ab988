"""A picture with a frame of 3:4 over it: dragged, zoomed, moved by keys.

What must not come in: files, saving, and what is said beside it.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy

from hanoiplan.delegates.photos import Crop, Picture, first_crop
from ui.base.theme import theme
from ui.base.widgets.painted import Painted, px

HEIGHT = 215  # px at text size 13; it grows with the window
STEP = 0.02  # of the frame's width, for an arrow
LARGE = 5  # times, with Shift
ZOOM = 0.95
SHADE = 0.62  # how much the part that falls away is covered
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
CLOSER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
WIDER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)


class CropCanvas(Painted):
    """The whole picture, what falls away in the shade."""

    changed = Signal()
    entered = Signal()  # Enter

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.measures_changed()
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.crop: Crop | None = None
        self._image = QImage()
        self._held: QPointF | None = None

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(HEIGHT))

    def measures_changed(self) -> None:
        self.setMinimumHeight(px(HEIGHT))

    def show_picture(self, picture: Picture) -> None:
        """Another picture, with the frame where a face mostly is."""
        self._image = QImage.fromData(picture.content)
        self._put(first_crop(picture))

    def zoom(self, factor: float) -> None:
        """A smaller frame shows the face larger."""
        if self.crop is not None:
            self._put(self.crop.scaled(factor))

    def _put(self, crop: Crop) -> None:
        self.crop = crop
        self.update()
        self.changed.emit()

    # ---- by hand

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, crop = Qt.Key(event.key()), self.crop
        if key in ARROWS and crop is not None:
            far = LARGE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            right, down = (way * STEP * far * crop.width for way in ARROWS[key])
            self._put(crop.moved(right, down))
        elif key in CLOSER:
            self.zoom(ZOOM)
        elif key in WIDER:
            self.zoom(1 / ZOOM)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(ZOOM ** (event.angleDelta().y() / 120))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or self.crop is None:
            return
        way, self._held = event.position() - self._held, event.position()
        scale = self._shown().width() / max(1, self.crop.picture[0])
        self._put(self.crop.moved(way.x() / scale, way.y() / scale))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._held = None

    # ---- painting

    def _shown(self) -> QRectF:
        """Where the picture lies: whole, in the middle."""
        box = QRectF(self.rect())
        if self.crop is None:
            return box
        wide, high = self.crop.picture
        scale = min(box.width() / wide, box.height() / high)
        place = QRectF(0, 0, wide * scale, high * scale)
        place.moveCenter(box.center())
        return place

    def _frame(self) -> QRectF:
        place, crop = self._shown(), self.crop
        if crop is None:
            return place
        scale = place.width() / crop.picture[0]
        left, top = place.left() + crop.left * scale, place.top() + crop.top * scale
        return QRectF(left, top, crop.width * scale, crop.height * scale)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, theme().color("sunken"))
        if self.crop is None:
            return
        place, frame = self._shown(), self._frame()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image)
        outside = QPainterPath()
        outside.addRect(place)
        inside = QPainterPath()
        inside.addRect(frame)
        painter.setOpacity(SHADE)
        painter.fillPath(outside.subtracted(inside), theme().color("sunken"))
        painter.setOpacity(1)
        for ink, wide in (("surface", 4), ("accent", 2)):
            painter.setPen(QPen(theme().color(ink), wide))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(frame.adjusted(1, 1, -1, -1))
