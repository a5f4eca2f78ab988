"""A picture of an article in full size, over the whole help; Esc, Enter or a click ends it.

What must not come in: which picture it is.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.painted import Painted, px

AROUND = 12  # px
ENDS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class LargePicture(Painted):
    """Lies over its parent as long as a picture is looked at."""

    voice = Role.Graphic
    gone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def open(self, picture: QPixmap, caption: str) -> None:
        """Shows it as large as there is room, never larger than it is."""
        self._picture = picture
        self.say(caption)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def sizeHint(self) -> QSize:
        return self._picture.size()

    def leave(self) -> None:
        """Takes it away."""
        if self.isVisible():
            self.hide()
            self.gone.emit()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, theme().color("sunken"))
        room = box.adjusted(px(AROUND), px(AROUND), -px(AROUND), -px(AROUND)).size().toSize()
        size = self._picture.size().boundedTo(room) if self._fits(room) else room
        ratio = self.devicePixelRatioF()
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted = self._picture.scaled(size * ratio, keep, smooth)
        fitted.setDevicePixelRatio(ratio)
        shown = fitted.deviceIndependentSize()
        left, top = (box.width() - shown.width()) / 2, (box.height() - shown.height()) / 2
        painter.drawPixmap(QPointF(round(left), round(top)), fitted)

    def _fits(self, room: QSize) -> bool:
        size = self._picture.size()
        return size.width() <= room.width() and size.height() <= room.height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if Qt.Key(event.key()) in ENDS:
            self.leave()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.leave()
