"""A camera as a stream of pictures, where Qt's part for cameras is installed (an extra).

It is loaded only when a camera is turned on. There is one for the whole window: the shell lends
it by the name `LENT_AS`. What must not come in: what is seen in a picture.
"""

import importlib.util
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import is_built

PART = "PySide6.QtMultimedia"
NAMES = ("QMediaDevices", "QCamera", "QVideoSink", "QMediaCaptureSession")
Door = Callable[[str, str], Any]  # module, name in it
INSTALL = "pip install hanoiplan[webcam]"
LENT_AS = "camera"  # in Tools.extra
Show = Callable[[QImage], object]


class LendsCamera(Protocol):
    """Whoever has the camera and shows what it sees to one room at a time."""

    def may_be_lent(self) -> bool:
        """Whether this program can use a camera at all; there may still be none."""
        ...

    def lend(self, show: Show, lost: Callable[[], object]) -> Callable[[], object]:
        """Live pictures until what it gives is called; `lost`: there are no more pictures.

        Raises:
            NotPossible: there is no camera, or another program is using it.
        """
        ...


def is_installed(part: str = PART) -> bool:
    """Whether the extra is there; it may still fail to load."""
    return importlib.util.find_spec(part) is not None


def what_to_install(*, built: bool | None = None) -> str:
    """The one sentence for whoever wants a camera and has no part for it.

    Nothing can be added to a program that was `built` as a whole (None: look).
    """
    if is_built() if built is None else built:
        return _("This program came without the part for cameras. Use a scanner instead.")
    sentence = _("The part for cameras is not installed. Install it with: {command}")
    return sentence.format(command=INSTALL)


def loaded(door: Door, part: str = PART) -> SimpleNamespace:
    """Qt's part for cameras, opened by the shell's door for rooms that come later.

    Raises:
        NotPossible: it is not there, or the system lacks a library that it needs.
    """
    try:
        return SimpleNamespace(**{name: door(part, name) for name in NAMES})
    except ImportError as error:
        raise NotPossible(what_to_install()) from error


class Camera(QObject):
    """The first camera of this computer, on as long as it lives."""

    came = Signal(QImage)
    failed = Signal()  # it was pulled out, or another program took it

    def __init__(
        self,
        multimedia: Any,
        parent: QObject | None = None,
        is_due: Callable[[], bool] = lambda: True,
    ) -> None:
        """`multimedia` is what `loaded` gave; `is_due` says whether the next picture is wanted.

        Raises:
            NotPossible: there is no camera.
        """
        super().__init__(parent)
        self._is_due = is_due
        if not multimedia.QMediaDevices.videoInputs():
            raise NotPossible(_("This computer has no camera, or another program is using it."))
        self._camera = multimedia.QCamera(multimedia.QMediaDevices.defaultVideoInput())
        self._sink = multimedia.QVideoSink()
        self._session = multimedia.QMediaCaptureSession()
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._show)
        # queued: it may fail while it is being started, before anybody listens
        self._camera.errorOccurred.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._camera.start()

    def _show(self, frame: Any) -> None:
        if self._is_due():  # making a picture of a frame costs more than asking
            self.came.emit(frame.toImage())

    def _tell(self, _kind: object, _words: str) -> None:
        self.failed.emit()

    def stop(self) -> None:
        """The light of the camera goes out."""
        self._camera.stop()
