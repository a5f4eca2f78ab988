"""What blocks is mended, answered for by name, or left out; the others are printed meanwhile."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hanoiplan.delegates.operations import edit_delegate
from tests.ui.badges.walk import (
    COMPLETE,
    NO_LETTER,
    BadgeStage,
    button_words,
    press_button,
    printed,
    remarks,
    save_as,
    sit_down,
    written,
)
from tests.ui.registration.stage import opened
from ui.badges.page import BadgesPage
from ui.badges.signing import SignPanel
from ui.base.widgets.notices import Toast

Key = Qt.Key


def sign(stage: BadgeStage, name: str = "") -> None:
    """Ctrl+G on the line, the name where another one stands there, Enter."""
    stage.page.act("sign").trigger()
    panel = stage.window.findChild(SignPanel)
    assert panel is not None
    if name:
        panel.name.select_all()
        stage.keys(name)
    stage.press(Key.Key_Return)
    stage.settle()


def test_a_blocked_card_is_printed_once_somebody_answers_for_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The name of the one at the desk stands there already."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        an, dragon = stage.desk.bring("Lê An", NO_LETTER, **COMPLETE)
        stage.settle()
        sit_down(stage)
        assert button_words(stage) == "Save PDF of 1 badge"
        sign(stage)
        assert stage.messages.toasts() == ["Ngọc Diệp answers for 1 badge"]
        assert button_words(stage) == "Save PDF of 2 badges"
        assert "Signed off by Ngọc Diệp" in stage.page.panel.model.visible_rows()[0].sentence
        save_as(stage, tmp_path / "badges.pdf")
        assert set(printed(stage.desk)) == {an, dragon}


def test_a_sign_off_holds_no_longer_than_the_card_says_the_same(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        dragon = stage.desk.add(NO_LETTER, **COMPLETE)
        stage.settle()
        sit_down(stage)
        sign(stage, "Tran Van B")
        assert button_words(stage) == "Save PDF of 1 badge"
        stage.desk.workspace.do(edit_delegate, dragon, position_vi="Giám đốc")
        stage.settle()
        assert button_words(stage) == ""


def test_a_signature_is_taken_back_and_the_card_stays_out_again(
    qapp: QApplication, tmp_path: Path
) -> None:
    """By the button of the signed line; Undo of what is said then signs with the same name."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add(NO_LETTER, **COMPLETE)
        stage.settle()
        sit_down(stage)
        sign(stage, "Tran Van B")
        assert button_words(stage) == "Save PDF of 1 badge"
        press_button(stage, "Take the signature back")
        assert button_words(stage) == ""
        assert "1 badge stays out until mended or signed for" in written(stage)
        assert stage.messages.toasts()[-1] == "The signature for 1 badge is taken back"
        toasts = {toast.text: toast for toast in stage.window.findChildren(Toast)}
        undo = toasts["The signature for 1 badge is taken back"].undo
        assert undo is not None
        undo.click()
        stage.settle()
        assert "Signed off by Tran Van B" in stage.page.panel.model.visible_rows()[0].sentence


def test_the_key_that_signs_takes_the_signature_back(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add(NO_LETTER, **COMPLETE)
        stage.settle()
        sit_down(stage)
        sign(stage)
        sit_down(stage)
        QTest.keyClick(stage.focused(), Key.Key_G, Qt.KeyboardModifier.ControlModifier)
        stage.settle()
        assert button_words(stage) == ""


def test_ctrl_z_right_after_a_signature_takes_it_back(qapp: QApplication, tmp_path: Path) -> None:
    """Once something else was done the key is not the signature's any more."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        dragon = stage.desk.add(NO_LETTER, **COMPLETE)
        stage.settle()
        sit_down(stage)
        for taken in (True, False):
            sign(stage)
            if not taken:
                stage.desk.workspace.do(edit_delegate, dragon, phone="0912345678")
                stage.settle()
            QTest.keyClick(stage.focused(), Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            stage.settle()
            assert button_words(stage) == ("" if taken else "Save PDF of 1 badge")


def test_nobody_signs_without_a_name(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add(NO_LETTER, **COMPLETE)
        stage.settle()
        sit_down(stage)
        press_button(stage, "Print as it is…")
        panel = stage.window.findChild(SignPanel)
        assert panel is not None
        panel.name.select_all()
        stage.press(Key.Key_Delete)
        assert not panel.button.isEnabled()
        stage.press(Key.Key_Return)
        assert panel.isVisible()
        stage.press(Key.Key_Escape)
        assert not stage.window.findChildren(SignPanel) or not panel.isVisible()
        assert button_words(stage) == ""


def test_delete_leaves_a_card_out_and_takes_it_in_again(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.desk.add("Lê Chi")
        stage.settle()
        sit_down(stage)
        assert button_words(stage) == "Save PDF of 3 badges"
        stage.press(Key.Key_Delete)
        assert button_words(stage) == "Save PDF of 2 badges"
        assert "Left out: " in stage.page.panel.model.visible_rows()[0].sentence
        press_button(stage, "Take in again")
        assert button_words(stage) == "Save PDF of 3 badges"


def test_a_chip_lists_its_own_lines_alone(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", NO_LETTER, **COMPLETE)
        stage.desk.add("Lê Chi")
        stage.settle()
        assert remarks(stage) == [NO_LETTER, "Lê Chi", "1 badge in order"]
        press_button(stage, "1 blocked")
        assert remarks(stage) == [NO_LETTER]
        press_button(stage, "1 blocked")
        assert len(remarks(stage)) == 3


def test_the_chosen_card_is_framed_with_the_size_its_name_reached(
    qapp: QApplication, tmp_path: Path
) -> None:
    long = "Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa bin Pengiran Anak Haji"
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add("Lê An", **COMPLETE)
        stage.desk.add(f"{long} Abdul Momin Ismail", **COMPLETE)
        stage.settle()
        sit_down(stage)
        said = stage.page.preview.pdf.spoken_value()
        assert "pt, floor" in said
        stage.press(Key.Key_Down)
        assert "pt, floor" not in stage.page.preview.pdf.spoken_value()


def test_an_item_is_shown_as_it_will_be_printed(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """The picture before a line is cut out of the very page while the window waits."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add(NO_LETTER, **COMPLETE)
        stage.settle()
        panel = stage.page.panel
        row = panel.model.visible_rows()[0]
        qtbot.waitUntil(lambda: panel.picture_of(row) is not None)
        image = panel.picture_of(row)
        assert image is not None
        inks = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert len(inks) > 2
        assert image.width() > image.height()
