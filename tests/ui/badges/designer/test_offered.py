"""What the designer offers: the fields of the kind of card, the colours of the house."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.brought_along import brought_along, stand_ins
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.own_fields import column_behind
from hanoiplan.base.i18n import set_language
from hanoiplan.paper.layout_fields import named_fields
from hanoiplan.plans.categories import STANDARD_CATEGORIES
from tests.ui.badges.designer.test_designing import choose, ready
from tests.ui.registration.stage import opened
from ui.badges.designer import choices
from ui.badges.designer.page import DesignerPage


@pytest.fixture(autouse=True)
def english() -> None:
    set_language("en")


def names(offered: choices.Choices) -> list[str]:
    return [str(name) for name, _words in offered]


@pytest.mark.parametrize("kind", list(CardKind))
def test_the_columns_of_a_kinds_list_stand_first_and_those_of_others_stay_away(
    kind: CardKind,
) -> None:
    layout = brought_along(KINDS[kind].layout)
    offered = names(choices.all_fields(layout))
    columns = [column_behind(name) for name in offered]
    own = [column for column in columns if column in KINDS[kind].columns]
    assert columns[: len(own)] == own
    assert {*own} == {*KINDS[kind].columns}
    assert {*columns} - {*own, ""} <= {column_behind(name) for name in named_fields(layout)}
    persons = {"name", "style", "conferred", "honorific", "category_word"}
    shown = named_fields(layout)
    assert "event_title" in offered
    assert persons & {*offered} - {*shown} == (
        persons - {*shown} if KINDS[kind].of_people else set()
    )


def test_a_field_that_a_layout_shows_stays_among_those_offered() -> None:
    """A badge with a seat on it, made before, does not lose what it shows."""
    seat = brought_along("seat-100x35")
    odd = replace(seat, kinds=("badge",))
    assert "seat" in names(choices.text_fields(odd))
    assert "plate" not in names(choices.text_fields(odd))


def test_the_palette_has_the_colours_of_the_categories_by_letter_and_word() -> None:
    offered = dict(choices.colours(brought_along("badge-a6"), none=True))
    assert {seed.colour for seed in STANDARD_CATEGORIES} <= {*offered}
    assert offered["#A80D1C"] == "B · Organiser"
    assert "@car_colour" not in offered


def test_a_click_on_the_square_of_a_colour_opens_the_palette(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready(stage)
        choose(stage, "name")
        colour = stage.page.properties.text.colour
        QTest.mouseClick(colour._swatch, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        assert colour.choice.box.view().isVisible()
        colour.choice.box.hidePopup()
        stage.settle()


def test_templates_of_work_cards_are_ready_to_be_copied(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, DesignerPage) as stage:
        ready_ones = [row.name for row in stage.page.kept.ready_for("badge")]
    assert ready_ones[:2] == ["badge-a6", "badge-a6-work"]
    assert stand_ins() - {"place-fold"} <= {*ready_ones, *KINDS[CardKind.NAME_CARD].layouts}
