"""The photo of a guest who has none: from a file, or from a camera where one is lent.

What must not come in: decoding (`delegates.photos`) and whose photo it is.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.delegates.photos import SUFFIXES, first_crop, open_photo, portrait_of, read_photo
from ui.base.camera import LENT_AS, LendsCamera
from ui.base.job_worker import Progress
from ui.base.page import Tools
from ui.base.widgets import Button, Photo, px
from ui.registration.live_picture import LivePicture
from ui.registration.room import Room

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
    went_live = Signal()  # the live picture came or went: it wants the room of what is above
    ask_photo: Callable[[QWidget], Path | None] = staticmethod(ask_for_photo)

    def __init__(self, tools: Tools, parent: QWidget | None = None, *, small: bool = False) -> None:
        """`small`: there is little room; without a photo only its buttons, beside each other."""
        super().__init__(parent)
        self._tools, self._small, self._room = tools, small, Room()
        self._opening, self._busy = 0, False  # which picture is being opened, if one is
        self._then: Callable[[], object] | None = None  # what waits for it
        self.content = b""  # the portrait as JPEG
        self.face = Photo(*FACE)
        self.from_file, self.from_camera = Button(icon="image"), Button(icon="camera")
        self.picture = LivePicture()
        self._camera = cast("LendsCamera | None", tools.extra.get(LENT_AS))
        self.from_camera.setVisible(self._camera is not None and self._camera.may_be_lent())
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.from_file.clicked.connect(self.choose)
        self.from_camera.clicked.connect(self.shoot)
        self.picture.taken.connect(self._take)
        self.picture.refused.connect(self.refused)
        self.picture.ended.connect(self._end)

    def _lay_out(self) -> None:
        self._still = still = QWidget()
        row = QHBoxLayout(still)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        ways = QHBoxLayout() if self._small else QVBoxLayout()
        ways.setSpacing(px(6))
        ways.addWidget(self.from_file)
        ways.addWidget(self.from_camera)
        ways.addStretch(1)
        row.addWidget(self.face)
        row.addLayout(ways, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.picture, 1)
        whole.addWidget(still)

    @property
    def is_live(self) -> bool:
        """Whether the live picture is seen."""
        return not self.picture.isHidden()

    def words(self) -> None:
        """The language changed."""
        self.from_file.setText(_("Photo from a file…"))
        self.from_camera.setText(_("Take photo"))
        self.from_camera.setToolTip(_("Shows what the camera sees; Enter takes the picture"))
        self.picture.words()
        self.show_photo(self.content)

    def set_room(self, room: Room) -> None:
        """Where height is short the words are enough."""
        self._room = room
        self._fit()

    def _fit(self) -> None:
        self.face.setVisible(not self._room.low and (bool(self.content) or not self._small))

    def begin(self) -> None:
        """The next guest: what is still being opened is of another one."""
        self.picture.end()
        self._opening += 1
        self._forget_what_waits()
        self.show_photo(b"")

    def when_ready(self, then: Callable[[], object]) -> None:
        """Does something once a photo that is being opened is there; at once without one."""
        if self._busy:
            self._then = then
        else:
            then()

    def show_photo(self, content: bytes) -> None:
        """This portrait; b"" none."""
        self.content = content
        words = _("The photo for the badge") if content else _("No photo yet")
        self.face.show_picture(content or None, words)
        self.from_file.setToolTip(words)
        self._fit()

    def choose(self) -> None:
        """A picture from a file."""
        path = self.ask_photo(self)
        if path is not None:
            self._open(path, path.name)

    def shoot(self) -> None:
        """Shows the live picture; without a camera one sentence says why there is none."""
        if self._camera is None:
            return
        try:
            self.picture.begin(self._camera)
        except KnownError as error:
            self.refused.emit(error)
            return
        self._still.hide()
        self.went_live.emit()

    def _take(self, picture: bytes) -> None:
        self._open(picture, _("The picture of the camera"))

    def _end(self) -> None:
        self._still.show()
        self.went_live.emit()
        if self.isVisible():
            self.from_camera.setFocus()

    def _open(self, source: Path | bytes, name: str) -> None:
        self._opening, self._busy = self._opening + 1, True
        this = self._opening
        self._tools.jobs.start(
            _("Opening the photo"),
            portrait_from,
            source,
            name,
            on_done=partial(self._opened, this),
            on_failed=partial(self._refuse, this),
            on_stopped=self._forget_what_waits,
        )

    def _opened(self, which: int, content: bytes) -> None:
        if which == self._opening:
            self.show_photo(content)
            self._go_on()

    def _refuse(self, which: int, error: KnownError) -> None:
        """Whoever was to be added waits: the photo was wanted."""
        if which == self._opening:
            self._forget_what_waits()
            self.refused.emit(error)

    def _forget_what_waits(self) -> None:
        self._busy, self._then = False, None

    def _go_on(self) -> None:
        then, self._then, self._busy = self._then, None, False
        if then is not None:
            then()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more: the camera goes off, and nothing happens behind the next guest."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._then = None
            self.picture.end()
