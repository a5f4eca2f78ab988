"""Many cards with one remark are gone through one by one; who is left out is never lost."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.model import CardKind
from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegationDraft
from hanoiplan.delegates.operations import edit_delegate
from tests.ui.badges.walk import (
    COMPLETE,
    BadgeStage,
    button_words,
    choose_whose,
    go_to_kind,
    paste_list,
    press_button,
    remarks,
    sit_down,
)
from tests.ui.registration.stage import opened
from ui.badges.page import BadgesPage
from ui.badges.run import FEW

Key = Qt.Key
EVERYBODY, LIST = 2, 3  # steps from "not printed yet"
PRESS = {"position_vi": "Phóng viên", "position_en": "Reporter", "category": "Báo chí"}
PHOTOGRAPHERS = [f"Lê An {letter}" for letter in "ABCDEFGH"]


def go_to_line(stage: BadgeStage, title: str) -> None:
    """The line of this title, by the keyboard; the list has it."""
    sit_down(stage)
    stage.press(*[Key.Key_Up] * len(remarks(stage)))
    stage.press(*[Key.Key_Down] * remarks(stage).index(title))


def test_enter_shows_each_of_many_cards_and_a_photo_can_be_chosen(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Eight work cards without a photo are one line; each of them is named under it."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        people = stage.desk.bring(*PHOTOGRAPHERS, **PRESS)
        stage.settle()
        assert len(people) > FEW
        shared = f"{len(people)} badges"
        assert shared in remarks(stage)
        go_to_line(stage, shared)
        stage.press(Key.Key_Return)
        assert [name for name in PHOTOGRAPHERS if name in remarks(stage)] == PHOTOGRAPHERS
        stage.press(Key.Key_Down, Key.Key_Down)
        press_button(stage, "Choose photo")
        assert stage.sent == [("delegates", people[1])]
        go_to_line(stage, shared)
        stage.press(Key.Key_Return)
        assert not set(PHOTOGRAPHERS) & set(remarks(stage))


def test_a_double_click_shows_each_of_many_cards(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring(*PHOTOGRAPHERS, **PRESS)
        stage.settle()
        table = stage.page.panel.table
        line = remarks(stage).index(f"{len(PHOTOGRAPHERS)} badges")
        spot = table.visualRect(table.model().index(line, 1)).center()
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(table.viewport(), left, Qt.KeyboardModifier.NoModifier, spot)
        QTest.mouseDClick(table.viewport(), left, Qt.KeyboardModifier.NoModifier, spot)
        assert set(PHOTOGRAPHERS) <= set(remarks(stage))


def test_one_of_many_is_left_out_under_its_line(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring(*PHOTOGRAPHERS, **PRESS)
        stage.settle()
        n = len(PHOTOGRAPHERS)
        go_to_line(stage, f"{n} badges")
        press_button(stage, "Show each")
        sit_down(stage)
        stage.press(Key.Key_Down, Key.Key_Delete)
        assert button_words(stage) == f"Save PDF of {n - 1} badges"
        assert "1 left out" in remarks(stage)


# ---- who is left out


def test_whoever_is_left_out_can_be_taken_in_again_under_every_choice(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The choice becomes wider and narrower; left out by hand is left out until taken in."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        chi = stage.desk.add("Lê Chi")
        stage.settle()
        sit_down(stage)
        stage.press(Key.Key_Delete)
        assert button_words(stage) == "Save PDF of 2 badges"
        stage.page.arrive(chi)
        stage.settle()
        choose_whose(stage, EVERYBODY + 1)  # the one person stands first now
        assert button_words(stage) == "Save PDF of 2 badges"
        go_to_line(stage, "1 left out")
        press_button(stage, "Take in again")
        assert button_words(stage) == "Save PDF of 3 badges"
        assert "1 left out" not in remarks(stage)


def test_a_card_that_became_good_while_it_was_left_out_is_not_lost(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Nothing is wrong with it any more, so only the line of those left out names it."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        chi = stage.desk.add("Lê Chi")
        stage.settle()
        sit_down(stage)
        stage.press(Key.Key_Delete)
        press_button(stage, "2 good")
        stage.desk.workspace.do(edit_delegate, chi, **COMPLETE)
        stage.settle()
        go_to_line(stage, "1 left out")
        press_button(stage, "Show each")
        assert "Lê Chi" in remarks(stage)
        go_to_line(stage, "1 left out")
        press_button(stage, "Take in again")
        assert button_words(stage) == "Save PDF of 3 badges"


def test_another_kind_of_card_does_not_leave_the_same_people_out(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add("Lê An", **COMPLETE)
        stage.desk.add("Lê Chi")
        stage.settle()
        sit_down(stage)
        stage.press(Key.Key_Delete)
        go_to_kind(stage, CardKind.NAME_CARD)
        assert button_words(stage) == "Save PDF of 2 name cards"
        go_to_kind(stage, CardKind.BADGE)
        assert button_words(stage) == "Save PDF of 1 badge"


# ---- where a remark leads


def test_a_long_locality_leads_to_the_delegation(qapp: QApplication, tmp_path: Path) -> None:
    """Locality and country are the delegation's; the person cannot mend them."""
    long = "Thủ đô Viêng Chăn Nakhonluang Viangchan Phra Nakhon Si Ayutthaya " * 3
    with opened(qapp, tmp_path, BadgesPage) as stage:
        desk = stage.desk
        body = desk.workspace.do(add_delegation, desk.event, DelegationDraft(name_vi=long))
        desk.add("Lê An", delegation=long, **COMPLETE)
        stage.settle()
        sit_down(stage)
        press_button(stage, "Edit delegation")
        assert stage.sent == [("delegations", body)]


def test_a_long_value_of_the_list_leads_to_its_line(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.bring("Lê An", "Lê Bình", **COMPLETE)
        stage.settle()
        go_to_kind(stage, CardKind.SEAT_LABEL)
        choose_whose(stage, LIST)
        seat = "KHANDAIA-HANG-HAI-MUOI-BAY-GHE-MOT-TRAM-HAI-MUOI-BON" * 3
        paste_list(stage, "Họ và tên\tSố ghế", "Lê An\tA1", f"Lê Bình\t{seat}")
        press_button(stage, "Use 2 lines")
        sit_down(stage)
        press_button(stage, "Edit list")
        assert stage.page.is_writing_a_list
        assert stage.sent == []
