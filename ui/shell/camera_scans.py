"""Badges held before the camera: on while the desk is open and the setting says so.

A code counts once as long as it stays in sight. The same camera is lent to a form that takes a
photo; meanwhile no badge is read. What must not come in: reading a picture
(`hanoiplan.paper.code_reading`), and answering a scan (`scans`).
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QSize, Qt, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.settings import WEBCAM, AnySetting, Settings
from hanoiplan.delegates.scanned import has_right_check
from ui.base import camera
from ui.base.camera import Camera, Show
from ui.base.messages import Messages
from ui.base.page import Page
from ui.base.scanner import Scanner
from ui.shell.pages import through_the_door

READING = "hanoiplan.paper.code_reading"  # loads the library for codes: only with a camera
SIZE = QSize(640, 480)  # enough for a badge at arm's length, read in a few milliseconds
BETWEEN = 0.2  # seconds from one picture that is read to the next
OUT_OF_SIGHT = 2.0  # seconds without a code after which it counts anew
DESK = "registration"


class Window(Protocol):
    """What is needed of the main window."""

    settings: Settings
    messages: Messages
    stack: QStackedWidget
    closed: SignalInstance

    def page(self) -> Page | None:
        """The room that is open."""
        ...


class Sightings:
    """Which codes of a picture are new: the one before it shows the same badge."""

    def __init__(self) -> None:
        self._last: dict[str, float] = {}

    def new(self, codes: tuple[str, ...], now: float) -> tuple[str, ...]:
        """Those that were out of sight before."""
        fresh = [code for code in codes if now - self._last.get(code, float("-inf")) > OUT_OF_SIGHT]
        self._last |= dict.fromkeys(codes, now)
        return tuple(fresh)


class Eye:
    """Takes pictures, a few of them a second, and says which badges came into sight."""

    def __init__(
        self,
        tell: Callable[[str], object],
        seconds: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._tell, self._seconds = tell, seconds
        self._sightings, self._read_at = Sightings(), float("-inf")
        self._codes_in = through_the_door(READING, "codes_in")
        self._frame = through_the_door(READING, "Frame")

    def is_due(self) -> bool:
        """Whether the next picture would be read: most are let go."""
        return self._seconds() - self._read_at >= BETWEEN

    def see(self, picture: QImage) -> None:
        """A picture came."""
        if picture.isNull() or not self.is_due():
            return
        now = self._read_at = self._seconds()
        codes = tuple(filter(has_right_check, self._codes_in(self._as_frame(picture))))
        for code in self._sightings.new(codes, now):
            self._tell(code)

    def _as_frame(self, picture: QImage) -> Any:
        """In grey and small; the width fits Qt's lines of four bytes."""
        small = picture.scaled(SIZE, Qt.AspectRatioMode.KeepAspectRatio)
        wide = small.width() // 4 * 4
        grey = small.copy(0, 0, wide, small.height())
        grey = grey.convertToFormat(QImage.Format.Format_Grayscale8)
        return self._frame(wide, grey.height(), bytes(grey.constBits()))


@dataclass(frozen=True, slots=True)
class Loan:
    """A room that is shown the live pictures, and what it hears when there are no more."""

    show: Show
    lost: Callable[[], object]


class CameraScans(QObject):
    """Turns the camera on and off for one main window, and lends it (`LendsCamera`)."""

    def __init__(
        self,
        window: Window,
        scanner: Scanner,
        parent: QObject,
        load: Callable[[], Any] | None = None,
    ) -> None:
        """`load` opens Qt's part for cameras or raises NotPossible; None: by the shell's door."""
        super().__init__(parent)
        self._window, self._scanner = window, scanner
        self._load = load or partial(camera.loaded, through_the_door)
        self._can_load = load is not None or camera.is_installed()
        self._camera: Camera | None = None
        self._loan: Loan | None = None
        self._eye: Eye | None = None  # kept: a connection alone does not keep it
        window.stack.currentChanged.connect(self._look)
        self._forget = window.settings.listen(self._hear)
        window.closed.connect(self._end)

    # ---- lent to a form

    def may_be_lent(self) -> bool:
        """Whether the part for cameras is there; there may still be no camera."""
        return self._can_load

    def lend(self, show: Show, lost: Callable[[], object]) -> Callable[[], None]:
        """Live pictures for one room until what it gives is called.

        Raises:
            NotPossible: there is no camera, or another program is using it.
        """
        if self._camera is None:
            self._start()
        loan = self._loan = Loan(show, lost)
        return partial(self._take_back, loan)

    def _take_back(self, loan: Loan) -> None:
        if self._loan is loan:
            self._loan = None
            self._look()

    # ---- on and off

    def _hear(self, setting: AnySetting) -> None:
        if setting.key == WEBCAM.key:
            self._look()

    def _look(self, _place: int = 0) -> None:
        page = self._window.page()
        at_desk = page is not None and page.name == DESK
        reads = at_desk and self._window.settings.get(WEBCAM)
        if not reads and self._loan is None:
            self._stop()
        elif reads and self._camera is None:
            self._window.messages.run(page, self._start)

    def _start(self) -> None:
        self._eye = Eye(self._scanner.scanned.emit)
        self._camera = Camera(self._load(), self, self._is_due)
        self._camera.came.connect(self._see)
        self._camera.failed.connect(self._fail)

    def _is_due(self) -> bool:
        """A person who is photographed wants every picture; badges are read now and then."""
        return self._loan is not None or (self._eye is not None and self._eye.is_due())

    def _see(self, picture: QImage) -> None:
        if self._loan is not None:
            self._loan.show(picture)
        elif self._eye is not None:
            self._eye.see(picture)

    def _fail(self) -> None:
        """It is off from now on; the next time the desk is opened it is tried again."""
        loan, self._loan = self._loan, None
        self._stop()
        if loan is not None:
            loan.lost()
            return
        sentence = _(
            "The camera was unplugged, or another program is using it. Scan with a scanner, or"
            " connect the camera and open the desk anew."
        )
        self._window.messages.fail(NotPossible(sentence), self._window.page())

    def _stop(self) -> None:
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = self._eye = None

    def _end(self) -> None:
        self._forget()
        self._loan = None
        self._stop()
