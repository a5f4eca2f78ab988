"""The photo in the head of the panel: shown, pressed to change it, a picture dropped on it.

What must not come in: reading files, and saving.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QImageWriter,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)

from hanoiplan.base.i18n import _
from ui.base.theme import theme
from ui.base.widgets.painted import px
from ui.base.widgets.signs import Photo

PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def picture_in(mime: QMimeData | None) -> Path | bytes | None:
    """The first file, else the picture itself as PNG; None when there is neither."""
    if mime is None:
        return None
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if files:
        return files[0]
    image = mime.imageData() if mime.hasImage() else None
    return _png(image) if isinstance(image, QImage) and not image.isNull() else None


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


class PhotoPlace(Photo):
    """A photo that can be changed by pressing it or by dropping another one on it."""

    pressed = Signal()
    dropped = Signal(object)  # a Path, or bytes

    def __init__(self) -> None:
        super().__init__()
        self._over = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_picture(self, data: bytes | None, name: str = "") -> None:
        """Shows the photo of somebody, or that there is none."""
        words = _("Photo of {name}") if data else _("No photo of {name} yet")
        super().show_picture(data, words.format(name=name))
        self.setToolTip(_("Press, or drop a picture here"))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        super().draw(painter, box)
        if self._over:
            painter.setClipping(False)
            painter.setPen(QPen(theme().color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(6), px(6))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSING:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasImage():
            event.acceptProposedAction()
            self._hover(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._hover(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(over=False)
        picture = picture_in(event.mimeData())
        if picture is not None:
            event.acceptProposedAction()
            self.dropped.emit(picture)

    def _hover(self, *, over: bool) -> None:
        self._over = over
        self.update()
