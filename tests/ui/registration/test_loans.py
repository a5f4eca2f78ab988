"""Headsets go out and come back by their number, by keys at the real desk on a real file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import Language
from hanoiplan.handouts.lending import on_loan
from hanoiplan.handouts.model import HandedRow, ItemDraft, ItemKind
from hanoiplan.handouts.operations import hand_out, make_item
from hanoiplan.handouts.queries import stock
from hanoiplan.handouts.returning import give_back
from tests.ui.fitting import assert_fits
from tests.ui.registration.forms import (
    DOWN,
    ENTER,
    ESC,
    F9,
    DeskStage,
    band,
    fill,
    form,
    headsets,
    said,
    write,
    written,
)
from tests.ui.registration.stage import opened
from ui.registration.loans_panel import LoansPanel
from ui.registration.page import DeskPage


def out(stage: DeskStage) -> list[tuple[str, str]]:
    """Which number is with whom, as the file has it."""
    rows = stage.desk.workspace.read(on_loan, stage.desk.event)
    return [(row.number, row.delegate) for row in rows]


def panel_of(stage: DeskStage) -> LoansPanel:
    """The form that stands there."""
    panel = form(stage)
    assert isinstance(panel, LoansPanel)
    return panel


def lent(stage: DeskStage) -> list[str]:
    """The numbers in the list beside the form."""
    return [one.number for one in panel_of(stage).out.lines.loans]


def lend(stage: DeskStage, item: int, number: str, name: str = "Nguyễn Văn An") -> HandedRow:
    """A new guest has the thing with this number."""
    guest = stage.desk.add(name)
    return stage.desk.workspace.do(hand_out, stage.desk.event, item, guest, number)


def test_a_number_goes_out_to_a_guest_and_comes_back_by_the_number_alone(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        headsets(stage.desk)
        stage.desk.add("Nguyễn Văn An")
        stage.press(F9)
        fill(stage, "87")
        assert said(stage) == "87 is with nobody. To whom is it lent?"
        write(stage, "nguyen")
        stage.press(ENTER)
        assert out(stage) == [("87", "Nguyễn Văn An")]
        assert said(stage) == "Headset number 87 is lent to Nguyễn Văn An. 9 are left."
        fill(stage, "087")
        assert out(stage) == []
        assert said(stage) == "Headset number 87 is back from Nguyễn Văn An. 10 are left."
        assert stage.focused() is panel_of(stage).number.line


def test_the_guest_on_the_card_needs_no_name_and_a_badge_names_the_next(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        headsets(stage.desk)
        code = stage.desk.code(stage.desk.add("Nguyễn Văn An"))
        other = stage.desk.code(stage.desk.add("Trần Bình"))
        stage.keys(code)
        stage.settle()
        stage.press(F9)
        fill(stage, "12")
        stage.keys(other)
        fill(stage, "13")
        assert out(stage) == [("12", "Nguyễn Văn An"), ("13", "Trần Bình")]


def test_a_number_of_somebody_else_is_refused_with_that_name(
    qapp: QApplication, tmp_path: Path
) -> None:
    """With a guest named nothing comes back by mistake."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        item = headsets(stage.desk)
        lend(stage, item, "7")
        stage.press(F9)
        stage.keys(stage.desk.code(stage.desk.add("Trần Bình")))
        fill(stage, "7")
        assert said(stage).startswith("Headset number 7 is still with Nguyễn Văn An")
        assert out(stage) == [("7", "Nguyễn Văn An")]


def test_who_still_has_one_is_listed_narrowed_and_taken_back_from_the_list(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        item = headsets(stage.desk)
        for number, name in (("21", "Nguyễn Văn An"), ("22", "Trần Bình"), ("31", "Lê Cường")):
            lend(stage, item, number, name)
        stage.press(F9)
        assert "3 are still out" in written(stage)
        assert lent(stage) == ["21", "22", "31"]
        write(stage, "2")
        assert lent(stage) == ["21", "22"]
        stage.press(DOWN, DOWN, ENTER)
        assert out(stage) == [("21", "Nguyễn Văn An"), ("31", "Lê Cường")]


def test_a_mistake_is_taken_back_by_ctrl_z_or_the_button(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Ctrl+Z in a line with words takes the typing back first, as everywhere."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        item = headsets(stage.desk)
        lend(stage, item, "5")
        stage.press(F9)
        fill(stage, "5")
        assert out(stage) == []
        write(stage, "6")
        QTest.keyClick(stage.focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert out(stage) == []
        QTest.keyClick(stage.focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert out(stage) == [("5", "Nguyễn Văn An")]
        assert said(stage) == "Taken back."
        fill(stage, "5")
        panel_of(stage).undo.click()
        assert out(stage) == [("5", "Nguyễn Văn An")]


def counts(stage: DeskStage) -> tuple[int, int | None, int]:
    """How many headsets are out, left and lost."""
    (row,) = stage.desk.workspace.read(stock, stage.desk.event)
    return row.out, row.left, row.lost


def test_a_lost_one_ends_the_loan_and_one_less_is_left(qapp: QApplication, tmp_path: Path) -> None:
    """By keys alone: the number, the tick, Enter."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        item = headsets(stage.desk)
        lend(stage, item, "5")
        stage.press(F9)
        write(stage, "5")
        panel_of(stage).lost.setFocus()
        stage.press(Qt.Key.Key_Space, ENTER)
        assert out(stage) == []
        assert said(stage) == (
            "Headset number 5, lent to Nguyễn Văn An, is noted as lost. 9 are left, 1 lost."
        )
        assert counts(stage) == (0, 9, 1)
        assert "1 is lost. Type its number once it is found." in written(stage)
        assert not panel_of(stage).lost.isChecked(), "the next one is not"
        panel_of(stage).undo.click()
        assert counts(stage) == (1, 9, 0)


@pytest.mark.parametrize("remark", ["lost", "Đã mất."])
def test_the_remark_that_it_is_lost_is_enough(
    qapp: QApplication, tmp_path: Path, remark: str
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        item = headsets(stage.desk)
        lend(stage, item, "5")
        stage.press(F9)
        write(stage, "5")
        panel_of(stage).condition.take_keyboard()
        fill(stage, remark)
        assert counts(stage) == (0, 9, 1)


def test_a_lost_one_that_is_found_is_there_again_by_its_number(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        item = headsets(stage.desk, stock=1)
        made = lend(stage, item, "5")
        stage.desk.workspace.do(give_back, made.id, "", lost=True)
        stage.press(F9)
        fill(stage, "05")
        assert said(stage) == "Headset number 05 was lost and is found again. 1 is left."
        assert counts(stage) == (0, 1, 0)


def test_a_lost_one_may_be_lent_again_at_once_when_it_is_found(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        item = headsets(stage.desk, stock=1)
        made = lend(stage, item, "5")
        stage.desk.workspace.do(give_back, made.id, "", lost=True)
        stage.press(F9)
        stage.keys(stage.desk.code(stage.desk.add("Trần Bình")))
        fill(stage, "5")
        assert out(stage) == [("5", "Trần Bình")]
        assert counts(stage) == (1, 0, 0)


def test_what_is_not_lent_is_not_noted_as_lost(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        headsets(stage.desk)
        stage.press(F9)
        write(stage, "5")
        panel_of(stage).lost.setChecked(True)
        panel_of(stage).finish()
        assert said(stage) == "Headset number 5 is not lent, so it cannot be noted as lost."
        assert counts(stage) == (0, 10, 0)


def test_nothing_out_and_nothing_to_lend_are_said(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.press(F9)
        assert "Nothing is lent at this event." in written(stage)
        fill(stage, "5")
        assert said(stage).startswith("Nothing is lent at this event.")
        stage.press(ESC)
        headsets(stage.desk)
        stage.press(F9)
        assert "Everything is back." in written(stage)
        fill(stage, "")
        assert said(stage) == "Type or scan the number that stands on it."


def test_of_two_kinds_of_loans_each_has_its_own_numbers(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        first = headsets(stage.desk)
        draft = ItemDraft("Bộ đàm", "Radio", ItemKind.LOAN)
        stage.desk.workspace.do(make_item, stage.desk.event, draft)
        lend(stage, first, "5")
        stage.press(F9)
        panel_of(stage).kinds.setFocus()
        stage.press(Qt.Key.Key_Right)
        panel_of(stage).number.take_keyboard()
        fill(stage, "5")
        assert said(stage) == "5 is with nobody. To whom is it lent?"
        write(stage, "nguyen")
        stage.press(ENTER)
        assert said(stage) == "Radio number 5 is lent to Nguyễn Văn An."
        assert out(stage) == [("5", "Nguyễn Văn An"), ("5", "Nguyễn Văn An")]


def test_no_more_are_lent_than_there_are(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        item = headsets(stage.desk, stock=1)
        lend(stage, item, "5")
        stage.press(F9)
        stage.keys(stage.desk.code(stage.desk.add("Trần Bình")))
        fill(stage, "6")
        assert said(stage).startswith("No Headset is left.")
        assert band(stage) == ""


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_every_word_has_room(qapp: QApplication, tmp_path: Path, language: Language) -> None:
    with opened(qapp, tmp_path, DeskPage, language=language) as stage:
        item = headsets(stage.desk)
        for number in range(12):
            guest = stage.desk.add(f"Nguyễn Văn An {number}", delegation="Thành phố Hồ Chí Minh")
            stage.desk.workspace.do(
                hand_out, stage.desk.event, item, guest, f"{number + 1}"
            ) if number < 10 else None
        stage.press(F9)
        fill(stage, "99")
        stage.settle()
        assert_fits(stage.window)
