"""Badges before the camera: each counts once while it is in sight; without the part, a sentence.

No camera is at hand where tests run: pictures are made as a camera would give them, by a stand-in
for Qt's part for cameras, which is an extra.
"""

import gc
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.settings import WEBCAM
from hanoiplan.paper.codes import qr
from tests.ui.base.keyboard import Seconds, code_like
from tests.ui.cameras import a_part
from tests.ui.idle_time import pause
from tests.ui.shell.builders import a_file, a_window
from ui.base import camera
from ui.base.camera import Camera
from ui.base.scanner import Scanner
from ui.shell.camera_scans import CameraScans, Eye, Sightings
from ui.shell.main_window import MainWindow
from ui.shell.pages import through_the_door

CODE, OTHER = code_like(137), code_like(138)


def picture(*codes: str) -> QImage:
    """Badges before a camera of 1280 x 720."""
    frame = QImage(1280, 720, QImage.Format.Format_RGB32)
    frame.fill(QColor("#8a8a88"))
    painter = QPainter(frame)
    for place, code in enumerate(codes):
        side, rows = qr(code)
        left, top, dot = 80 + place * 560, 120, 11
        painter.fillRect(left, top, (side + 8) * dot, (side + 8) * dot, QColor("white"))
        for y, runs in enumerate(rows):
            for first, count in runs:
                x = left + (first + 4) * dot
                painter.fillRect(x, top + (y + 4) * dot, count * dot, dot, QColor("black"))
    painter.end()
    return frame


def test_a_badge_counts_once_while_it_is_in_sight(qapp: QApplication) -> None:
    seconds, told = Seconds(), list[str]()
    eye = Eye(told.append, seconds)
    for _frame in range(20):
        eye.see(picture(CODE))
        seconds.now += 0.25
    assert told == [CODE]


def test_two_badges_and_one_that_comes_back(qapp: QApplication) -> None:
    seconds, told = Seconds(), list[str]()
    eye = Eye(told.append, seconds)
    for shown in ([CODE, OTHER], [], [CODE]):
        eye.see(picture(*shown))
        seconds.now += 3
    assert sorted(told[:2]) == sorted([CODE, OTHER])
    assert told[2:] == [CODE]


def test_pictures_that_come_too_fast_are_let_go(qapp: QApplication) -> None:
    seconds, told = Seconds(), list[str]()
    eye = Eye(told.append, seconds)
    eye.see(picture())
    seconds.now += 0.05
    eye.see(picture(CODE))
    assert told == []


def test_a_ticket_of_somebody_else_is_not_told(qapp: QApplication) -> None:
    told = list[str]()
    Eye(told.append, Seconds()).see(picture("8934567890123"))
    assert told == []


def test_no_picture_is_no_picture(qapp: QApplication) -> None:
    told = list[str]()
    Eye(told.append, Seconds()).see(QImage())
    assert told == []


def test_a_code_must_be_out_of_sight_before_it_counts_again() -> None:
    seen = Sightings()
    assert seen.new((CODE,), 0) == (CODE,)
    assert seen.new((CODE,), 1.9) == ()
    assert seen.new((CODE,), 3.8) == (), "in sight all the time"
    assert seen.new((CODE,), 6.0) == (CODE,)


# ---- Qt's part for cameras


def test_the_camera_shows_its_pictures_until_it_is_stopped(qapp: QApplication) -> None:
    part, seen = a_part("front"), list[QImage]()
    shown = Camera(part)
    shown.came.connect(seen.append)
    assert part.made.cameras[0].on
    part.made.sinks[0].videoFrameChanged.emit(SimpleNamespace(toImage=lambda: picture(CODE)))
    assert [one.size() for one in seen] == [picture().size()]
    shown.stop()
    assert not part.made.cameras[0].on


def test_a_frame_that_nobody_wants_is_not_made_a_picture(qapp: QApplication) -> None:
    part, made = a_part("front"), list[str]()

    def to_image() -> QImage:
        made.append("picture")
        return picture(CODE)

    seconds, told = Seconds(), list[str]()
    eye = Eye(told.append, seconds)
    shown = Camera(part, is_due=eye.is_due)
    shown.came.connect(eye.see)
    for _frame in range(30):
        part.made.sinks[0].videoFrameChanged.emit(SimpleNamespace(toImage=to_image))
        seconds.now += 1 / 30
    assert len(made) <= 5
    assert told == [CODE]


def test_a_computer_without_a_camera_says_so(qapp: QApplication) -> None:
    set_language("en")
    with pytest.raises(NotPossible, match="no camera"):
        Camera(a_part())


def test_without_the_part_one_sentence_says_what_to_install() -> None:
    set_language("en")
    assert not camera.is_installed("no_such_part")
    with pytest.raises(NotPossible, match=r"pip install hanoiplan\[webcam\]"):
        camera.loaded(through_the_door, "no_such_part")


def test_in_a_program_built_as_a_whole_nobody_is_told_to_install() -> None:
    set_language("en")
    sentence = "This program came without the part for cameras. Use a scanner instead."
    assert camera.what_to_install(built=True) == sentence


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), room="history") as window:
        set_language("en")
        yield window


@pytest.mark.skipif(camera.is_installed(), reason="the part for cameras is installed here")
def test_at_the_desk_the_missing_part_is_said_and_nothing_else_happens(desk: MainWindow) -> None:
    CameraScans(desk, Scanner(desk), desk)
    desk.show_page("registration")
    page = desk.page()
    assert page is not None
    assert not page.strip.isVisible(), "nobody asked for a camera"
    desk.settings.set(WEBCAM, True)
    assert page.strip.isVisible()
    pause(1)


@pytest.mark.skipif(camera.is_installed(), reason="the part for cameras is installed here")
def test_away_from_the_desk_no_camera_is_turned_on(desk: MainWindow) -> None:
    CameraScans(desk, Scanner(desk), desk)
    desk.settings.set(WEBCAM, True)
    page = desk.page()
    assert page is not None
    assert not page.strip.isVisible()


# ---- in the window


class Gate:
    """The desk with a camera before it, as the window turns it on."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.part = window, a_part("front")
        scanner = Scanner(window)
        self.heard: list[str] = []
        scanner.scanned.connect(self.heard.append)
        self.scans = CameraScans(window, scanner, window, load=lambda: self.part)
        window.show_page("registration")
        window.settings.set(WEBCAM, True)

    def hold(self, *codes: str) -> None:
        """Badges before the camera."""
        frame = SimpleNamespace(toImage=lambda: picture(*codes))
        self.part.made.sinks[-1].videoFrameChanged.emit(frame)


def test_a_badge_before_the_camera_of_the_desk_is_a_scan(desk: MainWindow) -> None:
    gate = Gate(desk)
    gc.collect()
    gate.hold(CODE)
    assert gate.heard == [CODE]


def test_a_camera_that_fails_is_said_and_tried_again_with_the_desk(desk: MainWindow) -> None:
    gate = Gate(desk)
    page = desk.page()
    assert page is not None
    gate.part.made.cameras[0].errorOccurred.emit(1, "pulled out")
    QApplication.processEvents()
    assert page.strip.isVisible()
    assert not gate.part.made.cameras[0].on
    desk.show_page("history")
    desk.show_page("registration")
    assert gate.part.made.cameras[1].on
    gate.hold(CODE)
    assert gate.heard == [CODE]


def test_away_from_the_desk_the_camera_goes_off(desk: MainWindow) -> None:
    gate = Gate(desk)
    desk.show_page("history")
    assert not gate.part.made.cameras[0].on


# ---- lent to a form


def test_while_somebody_is_photographed_no_badge_is_read(desk: MainWindow) -> None:
    gate, seen = Gate(desk), list[QImage]()
    give_back = gate.scans.lend(seen.append, lambda: None)
    gate.hold(CODE)
    assert (len(seen), gate.heard) == (1, [])
    give_back()
    gate.hold(CODE)
    assert (len(seen), gate.heard) == (1, [CODE])


def test_a_camera_that_reads_no_badges_goes_off_with_the_last_picture(desk: MainWindow) -> None:
    gate = Gate(desk)
    desk.settings.set(WEBCAM, False)
    give_back = gate.scans.lend(lambda _picture: None, lambda: None)
    assert gate.part.made.cameras[-1].on
    give_back()
    assert not gate.part.made.cameras[-1].on


def test_who_has_the_camera_is_told_when_it_is_pulled_out(desk: MainWindow) -> None:
    gate, lost = Gate(desk), list[str]()
    gate.scans.lend(lambda _picture: None, lambda: lost.append("lost"))
    gate.part.made.cameras[-1].errorOccurred.emit(1, "pulled out")
    QApplication.processEvents()
    page = desk.page()
    assert page is not None
    assert lost == ["lost"]
    assert not page.strip.isVisible(), "the form says it"
