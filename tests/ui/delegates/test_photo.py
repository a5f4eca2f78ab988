"""A photo from a file, the clipboard or the mouse: cut to 3:4, kept in one step, taken back."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.history import history
from tests.ui.delegates.room import Room, a_delegate, focus, press
from ui.delegates.crop_canvas import CropCanvas
from ui.delegates.page import DelegatesPage

Key = Qt.Key


@pytest.fixture
def page(room: Room) -> DelegatesPage:
    """Two people without photos."""
    room.add(a_delegate("Lê An"), a_delegate("Lê Bích"))
    return room.open(DelegatesPage)


@pytest.fixture
def canvas(page: DelegatesPage, room: Room, tmp_path: Path) -> CropCanvas:
    """A picture is open, its part not chosen yet."""
    take(page, room, a_picture(tmp_path))
    return page.panel.crop.canvas


def a_picture(folder: Path, size: tuple[int, int] = (900, 1300), kind: str = "JPEG") -> Path:
    """A picture file."""
    path = folder / f"Ảnh {size[0]}.{kind.lower()}"
    Image.linear_gradient("L").resize(size).convert("RGB").save(path, kind)
    return path


def take(page: DelegatesPage, room: Room, path: Path) -> None:
    """This file is chosen in the system's dialog."""
    page.ask_photo = lambda _parent: path
    page.act("photo").trigger()
    settle(room)


def settle(room: Room) -> None:
    """Until the thread has read the picture."""
    room.wait_for(lambda: not room.jobs.running())


def cutting(page: DelegatesPage) -> bool:
    """Whether the part of a picture is being chosen."""
    return page.panel.cropping


def photo_of(room: Room, name: str = "Lê An") -> Image.Image:
    """The photo as the file keeps it."""
    digest = next(row.photo for row in room.people() if row.name == name)
    content = room.workspace.read(lambda reader: reader.blob(digest))
    assert content is not None
    return Image.open(BytesIO(content))


def test_a_photo_from_a_file_is_cut_and_kept_in_one_step(
    page: DelegatesPage, canvas: CropCanvas, room: Room
) -> None:
    before = len(room.workspace.read(history, 99))
    assert cutting(page)
    assert focus() is canvas
    press(Key.Key_Return)
    room.settle()
    assert photo_of(room).size == (480, 640)
    assert len(room.workspace.read(history, 99)) == before + 1
    assert not cutting(page)
    assert page.panel.form.isVisible()
    room.workspace.undo()
    room.settle()
    assert room.people()[0].photo == ""


def test_escape_leaves_everything_as_it_was(
    page: DelegatesPage, canvas: CropCanvas, room: Room
) -> None:
    del canvas
    press(Key.Key_Escape)
    assert not cutting(page)
    assert page.panel.isVisible()
    assert room.people()[0].photo == ""


def test_there_is_one_strong_button_while_a_part_is_chosen(
    page: DelegatesPage, canvas: CropCanvas, room: Room
) -> None:
    """Also when another desk changes somebody meanwhile."""
    del canvas
    assert not page.act("add").isEnabled()
    page.save(room.people()[1].id, {"phone": "0912"})
    room.settle()
    assert not page.act("add").isEnabled()
    press(Key.Key_Escape)
    assert page.act("add").isEnabled()


def test_the_part_is_chosen_by_keys(canvas: CropCanvas) -> None:
    """Arrows move it, plus and minus zoom; it never leaves the picture."""
    first = canvas.crop
    assert first is not None
    press(Key.Key_Plus, Key.Key_Plus)
    assert canvas.crop is not None
    assert canvas.crop.width < first.width
    closer = canvas.crop
    press(Key.Key_Right, Key.Key_Down)
    assert canvas.crop.left > closer.left
    assert canvas.crop.top > closer.top
    for _step in range(99):
        press(Key.Key_Left, shift=True)
    assert canvas.crop.left == 0
    for _step in range(9):
        press(Key.Key_Minus)
    assert canvas.crop.width == first.width


def test_the_part_is_chosen_by_mouse_and_wheel(canvas: CropCanvas) -> None:
    middle = canvas.rect().center()
    spin(canvas, 120 * 4)
    before = canvas.crop
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(canvas, middle + QPoint(4, 6))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(4, 6))
    assert before is not None
    assert canvas.crop is not None
    assert canvas.crop.left > before.left
    assert canvas.crop.top > before.top
    spin(canvas, -120 * 9)
    assert canvas.crop.width > before.width


def spin(canvas: CropCanvas, angle: int) -> None:
    """Turns the wheel over the middle."""
    middle = QPointF(canvas.rect().center())
    none, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        middle, canvas.mapToGlobal(middle), QPoint(), QPoint(0, angle), none, held, phase, False
    )
    QApplication.sendEvent(canvas, event)


def test_too_few_dots_for_print_are_pointed_out(
    page: DelegatesPage, room: Room, tmp_path: Path
) -> None:
    take(page, room, a_picture(tmp_path, (200, 300)))
    assert "200 × 267" in page.panel.crop.remark.text()
    assert "354 × 472" in page.panel.crop.remark.text()
    take(page, room, a_picture(tmp_path))
    assert page.panel.crop.remark.text() == ""


@pytest.mark.parametrize("content", [b"", b"no picture at all", b"\xff\xd8\xff\xe0" + bytes(50)])
def test_what_is_no_picture_is_one_sentence_and_changes_nothing(
    page: DelegatesPage, room: Room, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "Ảnh.jpg"
    path.write_bytes(content)
    take(page, room, path)
    assert "“Ảnh.jpg” is no picture" in page.strip.sentence.text()
    assert not cutting(page)


def test_a_picture_is_pasted_by_its_keys(page: DelegatesPage, room: Room) -> None:
    """As copied from a web page, a letter or a picture program."""
    image = QImage(600, 800, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    QGuiApplication.clipboard().setImage(image)
    press(Key.Key_V, ctrl=True, shift=True)
    settle(room)
    press(Key.Key_Return)
    room.settle()
    assert photo_of(room).size == (480, 640)
    assert page.roster.rows.visible_rows()[0].row.photo


def test_a_file_copied_in_the_explorer_is_pasted_too(
    page: DelegatesPage, room: Room, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(a_picture(tmp_path)))])
    QGuiApplication.clipboard().setMimeData(mime)
    page.act("paste_photo").trigger()
    settle(room)
    assert cutting(page)


def test_a_clipboard_without_a_picture_is_one_sentence(page: DelegatesPage) -> None:
    QGuiApplication.clipboard().setText("Lê An")
    page.act("paste_photo").trigger()
    assert "no picture on the clipboard" in page.strip.sentence.text()


def test_a_picture_is_dropped_on_the_place_of_the_photo(
    page: DelegatesPage, room: Room, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(a_picture(tmp_path, kind="PNG")))])
    place, middle = page.panel.top.photo, QPoint(20, 20)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    held = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle, copy, mime, left, held)
    QApplication.sendEvent(place, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(place, QDropEvent(QPointF(middle), copy, mime, left, held))
    settle(room)
    press(Key.Key_Return)
    room.settle()
    assert photo_of(room).size == (480, 640)


def test_a_picture_opened_for_one_person_is_never_given_to_another(
    page: DelegatesPage, room: Room, tmp_path: Path
) -> None:
    """The reading takes a moment; meanwhile somebody else may be chosen, also while cutting."""
    page.take_photo(a_picture(tmp_path))
    page.arrive(next(row.id for row in room.people() if row.name == "Lê Bích"))
    settle(room)
    assert not cutting(page)
    page.take_photo(a_picture(tmp_path))
    settle(room)
    assert cutting(page)
    page.arrive(next(row.id for row in room.people() if row.name == "Lê An"))
    assert not cutting(page)
    assert {row.photo for row in room.people()} == {""}


def test_a_photo_is_taken_away_and_comes_back_by_undo(
    page: DelegatesPage, canvas: CropCanvas, room: Room
) -> None:
    del canvas
    press(Key.Key_Return)
    room.settle()
    assert page.act("remove_photo").isVisible()
    page.act("remove_photo").trigger()
    room.settle()
    assert room.people()[0].photo == ""
    room.workspace.undo()
    room.settle()
    assert room.people()[0].photo
