"""What the camera sees, live, in the part that becomes the photo; Enter takes it.

What must not come in: turning a camera on, and what becomes of the picture.
"""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.delegates.photos import Picture, first_crop
from ui.base.camera import LendsCamera
from ui.base.theme import theme
from ui.base.widgets import Button, Label, Painted, px
from ui.registration.form_fields import ENTER

TAKES = frozenset({*ENTER, Qt.Key.Key_Space})
GOOD = 95  # quality of the JPEG: it is cropped and made smaller once more
LEAST, USUAL = (120, 160), (210, 280)


class _Sight(Painted):
    """The live picture itself; it has the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seen = QImage()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(px(USUAL[0]), px(USUAL[1]))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST[0]), px(LEAST[1]))

    def draw(self, painter: QPainter, box: QRectF) -> None:
        high = min(box.height(), box.width() * 4 / 3) - px(4)
        spot = QRectF(0, 0, high * 3 / 4, high)
        spot.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(spot, theme().color("sunken"))
        if not self.seen.isNull():
            painter.drawImage(spot, self.seen, _part(self.seen))


class LivePicture(QWidget):
    """The live picture with its two buttons; seen only while a camera is lent."""

    taken = Signal(bytes)  # one picture, whole, as JPEG
    ended = Signal()  # taken, given up, or lost
    refused = Signal(object)  # KnownError

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._give_back: Callable[[], object] | None = None
        self.hint = Label(kind="h3", wrap=True)
        self.sight = _Sight()
        self.take, self.leave = Button(kind="primary", icon="camera"), Button()
        self.take.clicked.connect(self.shoot)
        self.leave.clicked.connect(self.end)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.take)
        row.addWidget(self.leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.hint)
        column.addWidget(self.sight, 1)
        column.addLayout(row)
        self.hide()

    def words(self) -> None:
        """The language changed."""
        self.hint.setText(_("Ask the guest to look into the camera"))
        self.take.setText(_("Take this picture"))
        self.take.setToolTip(_("Take this picture") + " (Enter)")
        self.leave.setText(_("No photo now"))
        self.leave.setToolTip(_("No photo now") + " (Esc)")
        self.sight.say(_("What the camera sees. Enter takes the picture, Esc takes none."))

    def begin(self, camera: LendsCamera) -> None:
        """From now on it is live.

        Raises:
            NotPossible: there is no camera, or another program is using it.
        """
        if self._give_back is None:
            self.sight.seen = QImage()
            self.take.setEnabled(False)
            self._give_back = camera.lend(self._show, self._lose)
        self.show()
        self.sight.setFocus(Qt.FocusReason.TabFocusReason)

    def shoot(self) -> None:
        """The picture that is seen now; nothing before the first one came."""
        if self.sight.seen.isNull():
            return
        content = _as_jpeg(self.sight.seen)
        self.end()
        self.taken.emit(content)

    def end(self) -> None:
        """The camera is given back; its light goes out unless it reads badges too."""
        give_back, self._give_back = self._give_back, None
        if give_back is None:
            return
        give_back()
        self.hide()
        self.ended.emit()

    def _show(self, picture: QImage) -> None:
        self.sight.seen = picture
        self.sight.update()
        self.take.setEnabled(not picture.isNull())

    def _lose(self) -> None:
        self.end()
        sentence = _(
            "The camera was unplugged, or another program is using it. Choose the photo from a"
            " file, or connect the camera and try again."
        )
        self.refused.emit(NotPossible(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the picture, Esc takes none; the form goes on as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in TAKES and not self.leave.hasFocus():
            self.shoot()
        elif event.key() in ENTER:
            self.end()
        else:
            super().keyPressEvent(event)


def _part(seen: QImage) -> QRectF:
    """The part that becomes the photo: what stands beside it is not seen either."""
    left, top, right, bottom = first_crop(Picture(b"", seen.width(), seen.height())).box
    return QRectF(left, top, right - left, bottom - top)


def _as_jpeg(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "JPG", GOOD)  # type: ignore[call-overload]  # bytes in the stubs, str in Qt
    return bytes(buffer.data().data())
