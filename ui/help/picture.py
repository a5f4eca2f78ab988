"""A picture of the program in an article: as wide as the text, its caption under it.

Enter or a click asks to see it large. What must not come in: which picture belongs where.
"""

from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.base import paint
from ui.base.text_fit import break_lines
from ui.base.theme import theme
from ui.base.voice import Role
from ui.base.widgets.painted import Painted, px

ABOVE, BELOW, LINE = 12, 8, 18  # px: free over it, over the caption, a line of the caption
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class PictureView(Painted):
    """One picture with its caption; decoded when it is first painted."""

    voice = Role.Graphic
    wanted = Signal(object)  # Path: somebody wants to see it large

    def __init__(self, file: Path, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file, self.caption = file, caption
        self._size = QImageReader(str(file)).size()  # read without decoding
        self._picture: QPixmap | None = None
        self._scaled = QPixmap()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(caption)

    @property
    def picture(self) -> QPixmap:
        """The picture in its own size."""
        if self._picture is None:
            self._picture = QPixmap(str(self.file))
        return self._picture

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = len(self._lines(width))
        return px(ABOVE) + round(self._high(width)) + px(BELOW) + lines * px(LINE)

    def sizeHint(self) -> QSize:
        return QSize(px(460), self.heightForWidth(px(460)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), 0)

    def _wide(self, width: float) -> float:
        """Never larger than it is."""
        return min(width, self._size.width())

    def _high(self, width: float) -> float:
        return self._wide(width) * self._size.height() / max(1, self._size.width())

    def _lines(self, width: float) -> list[str]:
        return break_lines(self.caption, theme().font("label"), width) if self.caption else []

    def focus_box(self) -> QRect:
        """The ring stands around the picture."""
        return self._spot().toRect()

    def _spot(self) -> QRectF:
        return QRectF(0, px(ABOVE), self._wide(self.width()), self._high(self.width()))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        if self.picture.isNull():
            return
        spot = self._spot()
        painter.drawPixmap(QPointF(spot.topLeft()), self._fitted(spot))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("line2"), 1))
        painter.drawRect(spot.adjusted(0.5, 0.5, -0.5, -0.5))
        top = spot.bottom() + px(BELOW)
        for number, words in enumerate(self._lines(box.width())):
            line = QRectF(0, top + number * px(LINE), box.width(), px(LINE))
            paint.draw_text(painter, line, words, "label", "text2", elide=False)

    def _fitted(self, spot: QRectF) -> QPixmap:
        """Scaled once for each size."""
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(spot.width() * ratio), round(spot.height() * ratio))
        if self._scaled.size() != wanted:
            smooth = Qt.TransformationMode.SmoothTransformation
            keep = Qt.AspectRatioMode.IgnoreAspectRatio
            self._scaled = self.picture.scaled(wanted, keep, smooth)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def press(self) -> None:
        """To see it large."""
        self.wanted.emit(self.file)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.press()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.setFocus()
            self.press()
