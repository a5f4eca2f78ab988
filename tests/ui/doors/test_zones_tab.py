"""The tab of the zones by keys alone: the grid, marks and names, what is refused."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.operations import make_zone, open_zone
from hanoiplan.presence.operations import edit_checkpoint
from tests.ui.delegates.room import focus, press, write
from tests.ui.doors.porch import Porch, letter
from ui.doors.page import DoorsPage
from ui.doors.tabbed import Tab

Key = Qt.Key


@pytest.fixture
def page(porch: Porch) -> DoorsPage:
    """Zones 1 and 2, nobody may enter them yet; the keyboard in the grid."""
    for mark, name in (("1", "Hall"), ("2", "Press centre")):
        porch.workspace.do(make_zone, porch.event_id, mark, Bilingual(f"{name} VI", name))
    page = porch.come_in()
    press(Key.Key_T, ctrl=True)
    porch.settle()
    assert page.tab is Tab.ZONES
    return page


def test_space_opens_the_zone_and_undo_closes_it(porch: Porch, page: DoorsPage) -> None:
    press(Key.Key_Right, Key.Key_Space)
    porch.settle()
    assert porch.opens("1") == "D"
    assert page.zones.told.text() == "Zone 1, Hall is open to D, Delegate"
    porch.workspace.undo()
    porch.settle()
    assert porch.opens("1") == ""
    assert page.zones.told.text() == "Zone 1, Hall is not open to D, Delegate"


def test_a_letter_goes_to_its_category_and_the_arrows_to_the_other_zone(
    porch: Porch, page: DoorsPage
) -> None:
    letter("p")
    press(Key.Key_Space, Key.Key_Down, Key.Key_Space, Key.Key_Home, Key.Key_Space)
    press(Key.Key_Space, Key.Key_End, Key.Key_Space)
    porch.settle()
    assert (porch.opens("1"), porch.opens("2")) == ("P", "PK")


def test_a_click_on_a_box_ticks_it_and_one_on_a_name_only_chooses(
    porch: Porch, page: DoorsPage
) -> None:
    grid = page.zones.grid
    letter("g")
    press(Key.Key_Down)
    row = grid.row_box()
    fourth = QPoint(round(grid._names() + grid._step() * 3.5), row.center().y())
    for place in (fourth, QPoint(60, row.top() - 6)):
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
        porch.settle()
    assert (porch.opens("1"), porch.opens("2")) == ("", "G")
    assert grid.zone is not None
    assert grid.zone.zone.mark == "1"


def test_another_desk_ticks_and_the_grid_shows_it(porch: Porch, page: DoorsPage) -> None:
    zone, category = porch.zones()[0].id, page.reading.categories[0].id
    porch.workspace.do(open_zone, zone, category, True)
    porch.settle()
    assert focus() is page.zones.grid
    assert "is open to H" in focus().accessibleDescription()


def test_the_first_zone_is_one_button_and_one_more_key_away(porch: Porch) -> None:
    page = porch.come_in()
    press(Key.Key_T, ctrl=True)
    porch.settle()
    press(Key.Key_Return)
    menu = page.proposed
    assert menu.isVisible()
    QTest.keyClick(menu, Key.Key_3)
    porch.settle()
    (zone,) = porch.zones()
    assert (zone.mark, zone.name.en) == ("1", "Press centre")
    porch.press_undo()
    assert porch.zones() == []
    assert page.zones.empty.isVisible()


def test_a_new_zone_gets_the_next_free_mark(porch: Porch, page: DoorsPage) -> None:
    porch.choose_proposal(page, 1)
    assert [one.mark for one in porch.zones()] == ["1", "2", "3"]
    assert page.zones.panel.title.text() == "Zone 3, Meeting hall"


def test_mark_and_names_are_saved_when_they_are_left(porch: Porch, page: DoorsPage) -> None:
    porch.fill(page.zones, "mark", "A")
    porch.fill(page.zones, "name", "Sảnh lớn")
    changed = next(one for one in porch.zones() if one.mark == "A")
    assert (changed.name.vi, changed.name.en) == ("Sảnh lớn", "Hall")
    porch.press_undo()
    assert next(one for one in porch.zones() if one.mark == "A").name.vi == "Hall VI"


@pytest.mark.parametrize(
    ("typed", "words"),
    [("2", "Zone 2 is there already: “Press centre”"), ("", "Give the zone a mark")],
)
def test_a_mark_that_cannot_be_taken_stays_with_a_sentence(
    porch: Porch, page: DoorsPage, typed: str, words: str
) -> None:
    porch.fill(page.zones, "mark", typed)
    field = page.zones.panel.form.by_name["mark"]
    assert words in field.trouble_text
    assert field.value() == typed
    assert [one.mark for one in porch.zones()] == ["1", "2"]


def test_a_zone_in_which_a_door_lies_stays(porch: Porch, page: DoorsPage) -> None:
    door = porch.a_door("Hall A", zone_id=porch.zones()[0].id)
    porch.settle()
    assert page.zones.doors.text() == "Doors in it: Hall A"
    press(Key.Key_Delete)
    porch.settle()
    assert "Hall A lies in zone 1" in page.strip.sentence.text()
    porch.workspace.do(edit_checkpoint, door, zone_id=None)
    porch.settle()
    press(Key.Key_Delete)
    porch.settle()
    assert [one.mark for one in porch.zones()] == ["2"]
    assert not page.strip.isVisible()
    porch.press_undo()
    assert [one.mark for one in porch.zones()] == ["1", "2"]


def test_a_door_in_a_zone_that_nobody_may_enter_is_remarked(porch: Porch, page: DoorsPage) -> None:
    zone = porch.zones()[0].id
    door = porch.a_door("Hall A", zone_id=zone)
    porch.settle()
    page.arrive(door)
    porch.settle()
    field = page.doors.panel.form.by_name["zone_id"]
    assert "may enter zone 1" in field.trouble_text
    porch.workspace.do(open_zone, zone, page.reading.categories[0].id, True)
    porch.settle()
    assert field.trouble_text == ""


def test_a_door_is_put_into_a_zone_by_keys(porch: Porch, page: DoorsPage) -> None:
    door = porch.a_door("Hall A")
    porch.settle()
    page.arrive(door)
    porch.settle()
    porch.pick(page.doors, "zone_id", 2)
    within = porch.door(door).zone
    assert within is not None
    assert within.mark == "2"


def test_letters_typed_into_a_name_tick_nothing(porch: Porch, page: DoorsPage) -> None:
    press(Key.Key_F2)
    write("P ")
    porch.leave()
    assert (porch.opens("2"), [one.mark for one in porch.zones()]) == ("", ["2", "P"])
