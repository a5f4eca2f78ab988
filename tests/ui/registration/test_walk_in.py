"""A guest whom no list has, by keys at the real desk on a real file."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.model import CardKind
from hanoiplan.badges.queries import print_log
from hanoiplan.base.i18n import Language
from hanoiplan.base.settings import PRINTER, Settings
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.presence.queries import arrived
from tests.ui.fitting import assert_fits
from tests.ui.idle_time import pause
from tests.ui.printers import PaperFile
from tests.ui.registration.forms import (
    DOWN,
    ENTER,
    ESC,
    F6,
    DeskStage,
    band,
    fill,
    form,
    said,
    write,
    written,
)
from tests.ui.registration.stage import opened
from ui.registration.page import DeskPage
from ui.registration.walk_in_panel import WalkInPanel


def people(stage: DeskStage) -> dict[str, DelegateRow]:
    """Everybody in the list, by name."""
    rows = stage.desk.workspace.read(delegate_rows, stage.desk.event)
    return {row.name: row for row in rows}


def walk_in_of(stage: DeskStage) -> WalkInPanel:
    """The form that stands there."""
    panel = form(stage)
    assert isinstance(panel, WalkInPanel)
    return panel


def test_a_guest_is_added_with_number_and_welcome_by_enter_alone(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Lim Jia Hui", delegation="Kuala Lumpur")
        stage.press(F6)
        fill(stage, "Trần Thị Ngọc", "Ms", "kuala")
        stage.keys("g")
        stage.press(ENTER)
        fill(stage, "Phó phòng", "0912345318")
        stage.settle()
        guest = people(stage)["Trần Thị Ngọc"]
        assert band(stage).startswith("Welcome")
        assert guest.badge_number
        assert guest.id in stage.desk.workspace.read(arrived, stage.desk.event)
        assert (guest.honorific.vi, guest.honorific.en) == ("Bà", "Ms")
        assert guest.category is not None
        assert guest.category.letter == "G"
        assert guest.phone.endswith("345318")


def test_a_delegation_is_found_by_a_few_letters_and_a_new_one_is_told_before_it_is_made(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Lim Jia Hui", delegation="Đoàn Kuala Lumpur")
        stage.press(F6)
        fill(stage, "Aisyah Kamaruddin", "")
        write(stage, "kuala")
        stage.press(DOWN, ENTER)
        assert walk_in_of(stage).delegation.text() == "Đoàn Kuala Lumpur"
        assert "a new one will be made" not in written(stage)
        walk_in_of(stage).delegation.take_keyboard()
        fill(stage, "Penang")
        assert "No delegation is called so; a new one will be made." in written(stage)


def test_somebody_of_the_list_is_taken_instead_of_added_twice(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Typed without marks; the likely one stands beside the form and Enter takes that person."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        known = stage.desk.add("Nguyễn Văn An", delegation="Huế")
        stage.press(F6)
        write(stage, "Nguyen Van An")
        assert "Is it one of these?" in written(stage)
        stage.press(DOWN, ENTER)
        stage.settle()
        assert band(stage).startswith("Welcome")
        assert list(people(stage)) == ["Nguyễn Văn An"]
        assert list(stage.desk.workspace.read(arrived, stage.desk.event)) == [known]


def test_nobody_is_added_past_a_likely_double_without_an_answer(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Ctrl+Enter asks first; the last line says that it is another person."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Nguyễn Văn An", delegation="Huế", phone="0912345318")
        stage.press(F6)
        fill(stage, "Nguyễn Văn An", "", "Huế")
        assert band(stage) == ""
        walk_in_of(stage).finish()
        assert len(stage.desk.workspace.read(delegate_rows, stage.desk.event)) == 1
        assert said(stage).startswith("Look at the people at the right first")
        stage.press(DOWN, ENTER)
        stage.settle()
        assert band(stage).startswith("Welcome")
        assert len(stage.desk.workspace.read(delegate_rows, stage.desk.event)) == 2


def test_somebody_cancelled_comes_after_all(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        gone = stage.desk.add("Lê Thị Ý Nhi")
        stage.desk.workspace.do(cancel_delegate, gone)
        stage.press(F6)
        write(stage, "Lê Thị Ý Nhi")
        stage.press(DOWN, ENTER)
        stage.settle()
        assert band(stage).startswith("Welcome")
        assert people(stage)["Lê Thị Ý Nhi"].cancelled_at is None


def test_a_form_without_a_name_says_what_is_missing(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.press(F6)
        fill(stage, "", "", "", "", "", "")
        assert "Write the name of the guest." in written(stage)
        assert stage.focused() is walk_in_of(stage).name.line
        assert people(stage) == {}


def test_a_letter_that_is_being_composed_is_never_broken(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Enter, Esc and arrows belong to the input method as long as a letter is not done."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.press(F6)
        write(stage, "Nguy")
        line = walk_in_of(stage).name.line
        QApplication.sendEvent(line, QInputMethodEvent("ê", []))
        for key in (ENTER, ESC, DOWN):
            stage.press(key)
            assert stage.focused() is line
        done = QInputMethodEvent("", [])
        done.setCommitString("ễn")
        QApplication.sendEvent(line, done)
        assert line.text() == "Nguyễn"
        stage.press(ENTER)
        assert stage.focused() is walk_in_of(stage).honorific.line


def test_esc_goes_back_to_the_desk_and_nothing_is_added(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.press(F6)
        fill(stage, "Phạm Thu Hà")
        stage.press(ESC)
        assert stage.page.views.panel is None
        assert stage.focused() is stage.page.box.line
        assert people(stage) == {}


def test_what_the_desk_said_before_does_not_lie_over_the_form(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.messages.toast("The pass was taken back; it no longer counts as an entry.")
        stage.press(F6)
        assert stage.messages.toasts() == []


def test_a_badge_scanned_meanwhile_is_the_next_guest(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        code = stage.desk.code(stage.desk.add("Vũ Đức Long"))
        stage.press(F6)
        stage.keys(code)
        assert band(stage).startswith("Welcome")
        assert stage.page.views.panel is None


def test_the_badge_of_a_new_guest_prints_at_once_and_only_once(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Whatever the setting says of check-in: somebody who was added has no badge for sure."""
    Settings().set(PRINTER, PaperFile.NAME)
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.page.printer.printing.printers = PaperFile(tmp_path / "printed.pdf")
        stage.press(F6)
        fill(stage, "Phạm Thu Hà")
        walk_in_of(stage).finish()
        stage.settle()
        guest = people(stage)["Phạm Thu Hà"]
        work, event = stage.desk.workspace, stage.desk.event
        (printed,) = work.read(print_log, event, CardKind.BADGE, [guest.id])
        assert printed.version == 1
        assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
        assert stage.desk.scan(stage.desk.code(guest.id)) == "already"


def test_a_photo_from_a_file_becomes_the_photo_of_the_guest(
    qapp: QApplication, tmp_path: Path
) -> None:
    picture = tmp_path / "face.png"
    Image.new("RGB", (400, 600), "#884422").save(picture)
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.press(F6)
        fill(stage, "Đỗ Minh Quân")
        panel = walk_in_of(stage)
        panel.photo.ask_photo = lambda _parent: picture
        panel.photo.from_file.click()
        stage.settle()
        assert panel.photo.content
        panel.finish()
        stage.settle()
        assert people(stage)["Đỗ Minh Quân"].photo


def test_a_file_that_is_no_picture_is_refused_in_a_sentence(
    qapp: QApplication, tmp_path: Path
) -> None:
    broken = tmp_path / "face.jpg"
    broken.write_text("no picture", encoding="utf-8")
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.press(F6)
        panel = walk_in_of(stage)
        panel.photo.ask_photo = lambda _parent: broken
        panel.photo.from_file.click()
        stage.settle()
        assert said(stage).startswith("“face.jpg” is no picture that can be read")


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_every_word_has_room(
    qapp: QApplication, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    with opened(qapp, tmp_path, DeskPage, size, language) as stage:
        stage.desk.add("Nguyễn Văn An", delegation="Huế")
        stage.press(F6)
        write(stage, "Nguyen Van An")
        walk_in_of(stage).finish()
        stage.settle()
        assert_fits(stage.window)


def test_the_strip_of_categories_is_used_with_arrows_and_letters(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.press(F6)
        fill(stage, "Hồ Ngọc Mai", "", "")
        strip = walk_in_of(stage).category
        assert stage.focused() is strip
        stage.press(Qt.Key.Key_Right)
        first = strip.value
        stage.press(Qt.Key.Key_Right)
        assert first is not None
        assert strip.value not in (None, first)
        stage.press(Qt.Key.Key_Backspace)
        assert strip.value is None


def test_the_category_under_the_pointer_is_named_before_it_is_chosen(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.press(F6)
        strip = walk_in_of(stage).category
        assert strip.shown_words == "its letter, or the arrows"
        QTest.mouseMove(strip, QPoint(20, 16))
        pause(20)
        pointed = strip.shown_words
        assert ": " in pointed
        assert walk_in_of(stage).draft().category == "", "pointing chooses nothing"
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(20, 16))
        letter = walk_in_of(stage).draft().category
        assert letter
        assert pointed.startswith(f"{letter}: ")
