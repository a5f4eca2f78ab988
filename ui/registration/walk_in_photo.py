"""The photo of a guest who has none: from a file, or from a camera where one is lent.

What must not come in: decoding (`delegates.photos`) and whose photo it is.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.delegates.photos import SUFFIXES, first_crop, open_photo, portrait_of, read_photo
from ui.base.job_worker import Progress
from ui.base.page import Tools
from ui.base.widgets import Button, Photo, px
from ui.registration.room import Room

CAMERA = "camera"  # in Tools.extra: asks for a picture, gives its bytes or None
FACE = (75, 100)


def ask_for_photo(parent: QWidget) -> Path | None:
    """The system's dialog for one picture."""
    kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    name, _kind = QFileDialog.getOpenFileName(
        parent, _("Choose a photo"), "", _("Pictures") + f" ({kinds})"
    )
    return Path(name) if name else None


def portrait_from(_progress: Progress, source: Path | bytes, name: str) -> bytes:
    """The usual part of a picture as a portrait; in a thread, beside the window."""
    picture = open_photo(source, name) if isinstance(source, bytes) else read_photo(source)
    return portrait_of(picture, first_crop(picture))


class PhotoChoice(QWidget):
    """The photo as it will be, and the ways to one."""

    refused = Signal(object)  # KnownError
    ask_photo: Callable[[QWidget], Path | None] = staticmethod(ask_for_photo)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.content = b""  # the portrait as JPEG
        self.face = Photo(*FACE)
        self.from_file, self.from_camera = Button(icon="image"), Button(icon="camera")
        self.from_file.clicked.connect(self.choose)
        self.from_camera.clicked.connect(self._shoot)
        self._camera = tools.extra.get(CAMERA)
        self.from_camera.setVisible(callable(self._camera))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        column = QVBoxLayout()
        column.setSpacing(px(6))
        column.addWidget(self.from_file)
        column.addWidget(self.from_camera)
        column.addStretch(1)
        row.addWidget(self.face)
        row.addLayout(column)
        row.addStretch(1)

    def words(self) -> None:
        """The language changed."""
        self.from_file.setText(_("Photo from a file…"))
        self.from_camera.setText(_("Photo from the camera…"))
        self.show_photo(self.content)

    def set_room(self, room: Room) -> None:
        """Where height is short the words are enough."""
        self.face.setVisible(not room.low)

    def show_photo(self, content: bytes) -> None:
        """This portrait; b"" none."""
        self.content = content
        words = _("The photo for the badge") if content else _("No photo yet")
        self.face.show_picture(content or None, words)
        self.from_file.setToolTip(words)

    def choose(self) -> None:
        """A picture from a file."""
        path = self.ask_photo(self)
        if path is not None:
            self._open(path, path.name)

    def _shoot(self) -> None:
        picture = self._camera() if callable(self._camera) else None
        if isinstance(picture, bytes) and picture:
            self._open(picture, _("The picture of the camera"))

    def _open(self, source: Path | bytes, name: str) -> None:
        self._tools.jobs.start(
            _("Opening the photo"),
            portrait_from,
            source,
            name,
            on_done=self.show_photo,
            on_failed=self._refuse,
        )

    def _refuse(self, error: KnownError) -> None:
        self.refused.emit(error)
