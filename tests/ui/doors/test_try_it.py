"""Try it: a category and a time, and what each door would say, by keys and without counting."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.history import history
from hanoiplan.plans.operations import make_zone, open_zone
from hanoiplan.plans.queries import categories
from hanoiplan.presence.model import Way, Window
from tests.ui.delegates.room import focus, press, type_in
from tests.ui.doors.porch import Porch
from ui.doors.page import DoorsPage

Key = Qt.Key
MORNING = Window(datetime(2026, 6, 8, 1, tzinfo=UTC), datetime(2026, 6, 8, 4, tzinfo=UTC))


@pytest.fixture
def page(porch: Porch) -> DoorsPage:
    """Doors with one rule each; it is 08:12 on the first morning."""
    zone = porch.workspace.do(make_zone, porch.event_id, "2", Bilingual("Sảnh", "Lounge"))
    known = {one.letter: one.id for one in porch.workspace.read(categories, porch.event_id)}
    porch.workspace.do(open_zone, zone, known["H"], True)
    porch.a_door("Press room", categories=frozenset({known["P"]}))
    porch.a_door("Lounge", zone_id=zone, guide=Bilingual("Mời sang sảnh A.", "Please use hall A."))
    porch.a_door("Session", windows=(MORNING,))
    porch.a_door("Way out", reads=Way.OUT)
    page = porch.come_in()
    press(Key.Key_R, ctrl=True)
    porch.settle()
    return page


def answers(page: DoorsPage) -> dict[str, tuple[bool, str]]:
    return {one.name: (one.passes, one.reason) for one in page.trial.rows.all_rows}


def choose(porch: Porch, page: DoorsPage, category: str) -> None:
    """With the arrows, from the top."""
    page.trial.category.box.setFocus()
    press(Key.Key_Home)
    while category not in page.trial.category.box.currentText():
        press(Key.Key_Down)
    porch.settle()


def at(porch: Porch, page: DoorsPage, text: str) -> None:
    page.trial.moment.line.setFocus()
    type_in(text)
    porch.settle()


def test_each_door_answers_with_its_reason(porch: Porch, page: DoorsPage) -> None:
    assert focus() is page.trial.category.box
    choose(porch, page, "D · Delegate")
    assert answers(page) == {
        "Main entrance": (True, "Please come in."),
        "Press room": (
            False, "Delegate badges do not open Press room. Please ask the head of the desk."
        ),
        "Lounge": (False, "Delegate badges do not open Lounge (zone 2). Please use hall A."),
        "Session": (True, "Please come in."),
        "Way out": (True, "Only people going out are counted here."),
    }  # fmt: skip
    choose(porch, page, "H · ")
    assert answers(page)["Lounge"][0]
    choose(porch, page, "No category")
    assert "without a category" in answers(page)["Press room"][1]


def test_another_time_gives_other_answers(porch: Porch, page: DoorsPage) -> None:
    at(porch, page, "08/06/2026 07:30")
    assert answers(page)["Session"] == (
        False, "Session opens at 08:00. Please come back then."
    )  # fmt: skip
    at(porch, page, "8/6 11:00")
    assert answers(page)["Session"][1].startswith("Session closed at 11:00.")


def test_a_time_that_means_nothing_is_a_sentence(porch: Porch, page: DoorsPage) -> None:
    at(porch, page, "noon")
    assert "“noon” is no time" in page.trial.moment.trouble_text
    assert answers(page) == {}
    at(porch, page, "08/06/2026 08:30")
    assert page.trial.moment.trouble_text == ""
    assert len(answers(page)) == 5


def test_enter_on_an_answer_leads_to_the_rules_of_the_door(porch: Porch, page: DoorsPage) -> None:
    page.trial.table.setFocus()
    press(Key.Key_Home, Key.Key_Down, Key.Key_Return)
    porch.settle()
    assert not page.trial.isVisible()
    assert page.doors.panel.title.text() == "Press room"
    assert page.doors.panel.isAncestorOf(focus())


def test_nothing_is_counted_and_a_new_rule_answers_at_once(porch: Porch, page: DoorsPage) -> None:
    steps = len(porch.workspace.read(history, 99))
    choose(porch, page, "P · ")
    assert len(porch.workspace.read(history, 99)) == steps
    porch.a_door("Evening", windows=(Window(MORNING.ends, MORNING.ends.replace(hour=12)),))
    porch.settle()
    assert not answers(page)["Evening"][0]
    assert not page.doors.panel.isVisible(), "the trial has its place"


def test_escape_goes_back_to_the_list_and_its_panel(porch: Porch, page: DoorsPage) -> None:
    press(Key.Key_Escape)
    porch.settle()
    assert not page.trial.isVisible()
    assert page.doors.panel.isVisible()
    assert focus() is page.doors.table


def test_the_answers_are_those_of_the_language_that_is_spoken(
    porch: Porch, page: DoorsPage
) -> None:
    choose(porch, page, "D · ")
    set_language("vi")
    page.retranslate()
    porch.settle()
    passes, reason = answers(page)["Lounge VI"]
    assert not passes
    assert reason.endswith("Mời sang sảnh A.")
