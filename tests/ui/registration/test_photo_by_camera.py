"""The photo of a newcomer by the camera of the desk; in the real window, before a stand-in."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.base.settings import WEBCAM
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.store.work import Reader
from tests.ui.cameras import a_part
from tests.ui.idle_time import pause
from tests.ui.shell.builders import a_file, a_window
from ui.base.scanner import Scanner
from ui.registration.page import DeskPage
from ui.registration.substitution_panel import SubstitutionPanel
from ui.registration.walk_in_panel import WalkInPanel
from ui.shell.camera_scans import CameraScans
from ui.shell.main_window import MainWindow

RED, GREY = (200, 40, 30), (120, 120, 120)
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def seen_by_it() -> QImage:
    """Grey at both sides, red in the middle where the guest stands."""
    picture = QImage(1280, 720, QImage.Format.Format_RGB32)
    picture.fill(QColor(*GREY))
    for x in range(330, 950):
        for y in range(720):
            picture.setPixelColor(x, y, QColor(*RED))
    return picture


class DeskWithCamera:
    """The window at the desk; `inputs` are the cameras of the computer."""

    def __init__(self, window: MainWindow, *inputs: str) -> None:
        self.window, self.part = window, a_part(*inputs)
        scans = CameraScans(window, Scanner(window), window, load=lambda: self.part)
        window.tools.extra["camera"] = scans
        page = window.show_page("registration")
        assert isinstance(page, DeskPage)
        self.page = page
        page.posts = page.read_door()
        self.settle()

    def settle(self) -> None:
        """Until nothing runs."""
        for _step in range(200):
            QApplication.processEvents()
            if not self.window.jobs.running():
                break
            pause(10)
        QApplication.processEvents()

    def form(self, key: Qt.Key) -> WalkInPanel | SubstitutionPanel:
        """One of the two forms."""
        QTest.keyClick(self.window, key)
        panel = self.page.views.panel
        assert isinstance(panel, WalkInPanel | SubstitutionPanel)
        return panel

    def show(self, picture: QImage) -> None:
        """What stands before the camera."""
        frame = SimpleNamespace(toImage=lambda: picture)
        self.part.made.sinks[-1].videoFrameChanged.emit(frame)

    def press(self, key: Qt.Key) -> None:
        """To whatever has the keyboard."""
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)

    @property
    def lights(self) -> list[bool]:
        """Each time that a camera was turned on, and whether its light is on still."""
        return [one.on for one in self.part.made.cameras]

    def people(self) -> dict[str, DelegateRow]:
        """Everybody in the list, by name."""
        rows = self.window.workspace.read(delegate_rows, self.window.tools.event_id)
        return {row.name: row for row in rows}


def is_red(desk: DeskWithCamera, name: str) -> bool:
    """Whether the photo shows the guest alone, without what stood beside."""
    photo = desk.people()[name].photo
    assert photo is not None
    portrait = desk.window.workspace.read(Reader.blob, photo)
    assert portrait is not None
    picture = Image.open(BytesIO(portrait)).convert("RGB")
    spots = [(4, 4), (picture.width - 5, picture.height - 5), (picture.width // 2, 40)]
    pixels = [picture.getpixel(spot) for spot in spots]
    return all(
        isinstance(one, tuple) and abs(one[0] - RED[0]) < 25 and one[1] < 90 for one in pixels
    )


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    with a_window(qapp, a_file(tmp_path, "Lê Ý", "Vũ Đức Long"), room="history") as made:
        set_language("en")
        yield made


def test_a_walk_in_is_photographed_with_enter_and_the_camera_goes_off(window: MainWindow) -> None:
    desk = DeskWithCamera(window, "front")
    panel = desk.form(Qt.Key.Key_F6)
    assert isinstance(panel, WalkInPanel)
    panel.name.put("Phạm Thu Hà")
    assert desk.lights == [], "nobody asked for it"
    panel.photo.from_camera.click()
    assert desk.lights == [True]
    assert not panel.photo.picture.take.isEnabled(), "nothing is seen yet"
    desk.show(seen_by_it())
    desk.press(ENTER)
    assert desk.lights == [False]
    panel.finish()
    desk.settle()
    assert is_red(desk, "Phạm Thu Hà")


def test_esc_takes_no_photo_and_leaves_the_form_as_it_was(window: MainWindow) -> None:
    desk = DeskWithCamera(window, "front")
    panel = desk.form(Qt.Key.Key_F6)
    assert isinstance(panel, WalkInPanel)
    panel.name.put("Phạm Thu Hà")
    panel.photo.from_camera.click()
    desk.show(seen_by_it())
    assert panel.likely.isHidden(), "the live picture has its place"
    desk.press(ESC)
    assert desk.lights == [False]
    assert desk.page.views.panel is panel
    assert (panel.name.text(), panel.photo.content) == ("Phạm Thu Hà", b"")
    assert panel.likely.isVisible()


def test_the_photo_of_one_guest_never_becomes_that_of_the_next(window: MainWindow) -> None:
    """The form was left before the picture was ready."""
    desk = DeskWithCamera(window, "front")
    panel = desk.form(Qt.Key.Key_F6)
    panel.photo.from_camera.click()
    desk.show(seen_by_it())
    desk.press(ENTER)
    panel.closed.emit()
    again = desk.form(Qt.Key.Key_F6)
    desk.settle()
    assert again.photo.content == b""


def test_leaving_the_form_turns_the_camera_off(window: MainWindow) -> None:
    desk = DeskWithCamera(window, "front")
    desk.form(Qt.Key.Key_F6).photo.from_camera.click()
    window.show_page("history")
    assert desk.lights == [False]


def test_a_stand_in_is_photographed_too(window: MainWindow) -> None:
    desk = DeskWithCamera(window, "front")
    panel = desk.form(Qt.Key.Key_F8)
    assert isinstance(panel, SubstitutionPanel)
    panel.away.take(desk.people()["Vũ Đức Long"])
    panel.stand_in.put("Phạm Thu Hà")
    panel.photo.from_camera.click()
    desk.show(seen_by_it())
    desk.press(Qt.Key.Key_Space)
    panel.finish()
    desk.settle()
    assert is_red(desk, "Phạm Thu Hà")


def test_whoever_is_in_the_list_needs_no_photo_here(window: MainWindow) -> None:
    desk = DeskWithCamera(window, "front")
    panel = desk.form(Qt.Key.Key_F8)
    assert isinstance(panel, SubstitutionPanel)
    assert panel.photo.isVisible()
    panel.stand_in.take(desk.people()["Lê Ý"])
    assert panel.photo.isHidden()


def test_a_computer_without_a_camera_says_so_in_the_form(window: MainWindow) -> None:
    desk = DeskWithCamera(window)
    panel = desk.form(Qt.Key.Key_F6)
    panel.photo.from_camera.click()
    assert panel.said.text.startswith("This computer has no camera")
    assert not panel.photo.is_live


def test_a_camera_that_is_pulled_out_is_said_in_the_form(window: MainWindow) -> None:
    desk = DeskWithCamera(window, "front")
    panel = desk.form(Qt.Key.Key_F6)
    panel.photo.from_camera.click()
    desk.part.made.cameras[-1].errorOccurred.emit(1, "pulled out")
    QApplication.processEvents()
    assert panel.said.text.startswith("The camera was unplugged")
    assert not panel.photo.is_live


def test_the_camera_goes_on_reading_badges_after_a_photo(window: MainWindow) -> None:
    desk = DeskWithCamera(window, "front")
    window.settings.set(WEBCAM, True)
    panel = desk.form(Qt.Key.Key_F6)
    panel.photo.from_camera.click()
    desk.show(seen_by_it())
    desk.press(ENTER)
    assert desk.lights == [True]
    desk.settle()


def test_where_no_camera_can_be_had_only_files_are_offered(window: MainWindow) -> None:
    page = window.show_page("registration")
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert isinstance(page, DeskPage)
    panel = page.views.panel
    assert isinstance(panel, WalkInPanel)
    assert panel.photo.from_camera.isHidden()
    assert panel.photo.from_file.isVisible()
