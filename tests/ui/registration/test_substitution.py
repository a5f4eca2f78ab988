"""Somebody comes in another's place, by keys at the real desk on a real file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import Language
from hanoiplan.delegates.queries import delegate_row
from hanoiplan.handouts.operations import hand_out
from hanoiplan.substitutions.model import Substitution
from hanoiplan.substitutions.operations import substitute
from hanoiplan.substitutions.queries import substitutions
from tests.ui.fitting import assert_fits
from tests.ui.registration.forms import (
    DOWN,
    ENTER,
    ESC,
    F8,
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
from ui.registration.form_frame import give_keyboard
from ui.registration.page import DeskPage
from ui.registration.substitution_panel import SubstitutionPanel

SPACE, TAB = Qt.Key.Key_Space, Qt.Key.Key_Tab


def panel_of(stage: DeskStage) -> SubstitutionPanel:
    """The form that stands there."""
    panel = form(stage)
    assert isinstance(panel, SubstitutionPanel)
    return panel


def named(stage: DeskStage) -> tuple[Substitution, ...]:
    """Who comes in whose place, as the file has it."""
    return stage.desk.workspace.read(substitutions, stage.desk.event)


def test_a_new_person_comes_in_the_place_of_a_delegate(qapp: QApplication, tmp_path: Path) -> None:
    """Both stay in the list; the rank of the one away is not inherited."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        away = stage.desk.add(
            "Hakimi bin Zulkarnain", delegation="Kuala Lumpur", rank="Mayor", category="H"
        )
        old = stage.desk.code(away)
        stage.press(F8)
        write(stage, "hakimi")
        stage.press(ENTER)
        fill(stage, "Lim Jia Hui", "ill")
        stage.keys("d")
        stage.press(ENTER)
        fill(stage, "Deputy director")
        stage.press(ENTER)
        stage.settle()
        (made,) = named(stage)
        stand_in = stage.desk.workspace.read(delegate_row, made.stand_in_id)
        assert stand_in is not None
        assert (made.away_id, made.reason, made.hand_outs_moved) == (away, "ill", False)
        assert (stand_in.delegation.vi, stand_in.rank) == ("Kuala Lumpur", "")
        assert stand_in.category is not None
        assert stand_in.category.letter == "D"
        assert band(stage).startswith("Welcome")
        stage.keys(old)
        assert band(stage).startswith(("Badge cancelled", "Badge replaced"))


def test_the_guest_on_the_card_is_proposed_and_a_badge_says_who_comes(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        away = stage.desk.add("Nguyễn Văn An", delegation="Huế")
        comes = stage.desk.add("Trần Bình", delegation="Huế")
        stage.keys(stage.desk.code(away))
        stage.settle()
        stage.press(F8)
        assert panel_of(stage).away.text() == "Nguyễn Văn An"
        stage.keys(stage.desk.code(comes))
        assert panel_of(stage).stand_in.text() == "Trần Bình"
        fill(stage, "đi công tác")
        stage.press(SPACE, ENTER)
        assert named(stage) == (), "the one away came in just now: that is asked about first"
        assert said(stage).startswith("Nguyễn Văn An has been in since 08:12.")
        stage.press(ENTER)
        stage.settle()
        (made,) = named(stage)
        assert (made.away_id, made.stand_in_id) == (away, comes)
        assert made.hand_outs_moved
        assert made.reason == "đi công tác"


def test_it_is_said_in_words_what_will_happen(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        away = stage.desk.add("Nguyễn Văn An", delegation="Huế")
        stage.desk.code(away)
        stage.press(F8)
        write(stage, "nguyen van")
        stage.press(ENTER)
        write(stage, "Lim Jia Hui")
        words = written(stage)
        for part in (
            "Nguyễn Văn An counts as cancelled and is shown as represented by Lim Jia Hui.",
            "of Nguyễn Văn An opens no door from now on.",
            "Lim Jia Hui joins Huế.",
            "the rank of Nguyễn Văn An stays.",
        ):
            assert part in words


def category_of(stage: DeskStage) -> str:
    """The letter of the stand-in just named, "" without a category."""
    (made,) = named(stage)
    row = stage.desk.workspace.read(delegate_row, made.stand_in_id)
    assert row is not None
    return row.category.letter if row.category is not None else ""


def test_a_newcomer_has_the_category_of_the_one_away_unless_another_is_chosen(
    qapp: QApplication, tmp_path: Path
) -> None:
    """Words typed right after the name are the reason and choose no category."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Nguyễn Văn An", delegation="Huế", category="H")
        stage.press(F8)
        assert panel_of(stage).category.isVisible(), "no field appears while somebody types"
        write(stage, "nguyen van")
        stage.press(ENTER)
        fill(stage, "Lim Jia Hui")
        assert "Lim Jia Hui comes with category" in written(stage)
        write(stage, "delayed")
        stage.shortcut(ENTER)
        stage.settle()
        assert category_of(stage) == "H"
        assert named(stage)[0].reason == "delayed"


def test_somebody_who_is_in_already_as_stand_in_is_asked_about(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Nguyễn Văn An")
        comes = stage.desk.add("Trần Bình")
        stage.keys(stage.desk.code(comes))
        stage.press(ESC, F8)
        write(stage, "nguyen van")
        stage.press(ENTER)
        write(stage, "tran binh")
        stage.press(DOWN, ENTER)
        stage.shortcut(ENTER)
        assert said(stage).startswith("Trần Bình has been in since 08:12. Is it meant so?")
        assert named(stage) == ()
        stage.press(ENTER)
        stage.settle()
        assert [made.stand_in_id for made in named(stage)] == [comes]


def test_nothing_is_foretold_of_people_who_have_no_name_yet(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Nguyễn Văn An")
        stage.press(F8)
        write(stage, "nguyen van")
        stage.press(ENTER)
        assert "counts as cancelled" not in written(stage)
        write(stage, "Lim")
        assert "is shown as represented by Lim." in written(stage)


def test_a_newcomer_who_is_in_the_list_is_asked_about(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Nguyễn Văn An", delegation="Huế")
        known = stage.desk.add("Trần Thị Ngọc", delegation="Huế")
        stage.press(F8)
        write(stage, "nguyen van")
        stage.press(ENTER)
        write(stage, "Trần Thị Ngọc")
        panel_of(stage).finish()
        assert said(stage).startswith("Look at the people at the right first")
        stage.press(ENTER)
        fill(stage, "")
        stage.press(ENTER)
        stage.settle()
        assert named(stage)[0].stand_in_id == known


def test_somebody_represented_already_is_told_and_refused_in_words(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        away = stage.desk.add("Nguyễn Văn An")
        one = stage.desk.add("Trần Bình")
        stage.desk.add("Lê Cường")
        for name in ("tran binh", "le cuong"):
            stage.press(ESC, F8)
            write(stage, "nguyen van")
            stage.press(DOWN, ENTER)
            write(stage, name)
            stage.press(DOWN, ENTER)
            fill(stage, "")
            stage.press(ENTER)
            stage.settle()
        assert "Nguyễn Văn An is represented by Trần Bình already." in written(stage)
        assert said(stage).startswith("Nguyễn Văn An is represented by Trần Bình already.")
        assert [(made.away_id, made.stand_in_id) for made in named(stage)] == [(away, one)]


def test_somebody_represented_comes_after_all_by_one_button(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        away, comes = stage.desk.add("Nguyễn Văn An"), stage.desk.add("Trần Bình")
        stage.desk.workspace.do(substitute, stage.desk.event, away, comes)
        stage.press(F8)
        assert panel_of(stage).after_all.isHidden()
        write(stage, "nguyen van")
        stage.press(DOWN, ENTER)
        button = panel_of(stage).after_all
        assert (button.isVisible(), button.text()) == (True, "Comes after all")
        give_keyboard(button)
        stage.press(SPACE)
        assert said(stage).startswith("Nguyễn Văn An comes after all")
        assert named(stage) == ()
        assert panel_of(stage).after_all.isHidden()
        row = stage.desk.workspace.read(delegate_row, away)
        assert row is not None
        assert row.cancelled_at is None
        panel_of(stage).undo.click()
        assert [made.stand_in_id for made in named(stage)] == [comes]


def test_a_headset_that_the_one_away_has_is_told_first(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        away = stage.desk.add("Nguyễn Văn An")
        stage.desk.workspace.do(hand_out, stage.desk.event, headsets(stage.desk), away, "17")
        stage.press(F8)
        write(stage, "nguyen van")
        stage.press(ENTER)
        assert "Nguyễn Văn An still has Headset number 17. Ask for it." in written(stage)


@pytest.mark.parametrize(("typed", "sentence"), [
    ("", "Choose who stays away: type the name, then Enter."),
    ("nguyen van", "Write who comes instead."),
])  # fmt: skip
def test_what_is_missing_is_said_under_its_field(
    qapp: QApplication, tmp_path: Path, typed: str, sentence: str
) -> None:
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Nguyễn Văn An")
        stage.press(F8)
        write(stage, typed)
        stage.press(ENTER)
        panel_of(stage).finish()
        assert sentence in written(stage)
        assert named(stage) == ()


def test_esc_goes_back_step_by_step(qapp: QApplication, tmp_path: Path) -> None:
    """First the list of names, then the typing, then the form."""
    with opened(qapp, tmp_path, DeskPage) as stage:
        stage.desk.add("Nguyễn Văn An")
        stage.press(F8)
        write(stage, "nguy")
        stage.press(ESC)
        assert panel_of(stage).away.text() == "nguy"
        stage.press(ESC)
        assert panel_of(stage).away.text() == ""
        stage.press(ESC)
        assert stage.page.views.panel is None


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_every_word_has_room(qapp: QApplication, tmp_path: Path, language: Language) -> None:
    with opened(qapp, tmp_path, DeskPage, language=language) as stage:
        away = stage.desk.add("Nguyễn Văn An", delegation="Huế", position_vi="Trưởng phòng")
        stage.desk.code(away)
        stage.press(F8)
        write(stage, "nguyen van")
        stage.press(ENTER)
        write(stage, "Dato' Seri Hakimi bin Zulkarnain")
        stage.settle()
        assert_fits(stage.window)
