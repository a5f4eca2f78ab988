"""The tab of the doors by keys alone: made in two keys, saved when left, refused in sentences."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.history import history
from hanoiplan.presence.model import CheckpointKind, Way, Window
from hanoiplan.presence.operations import edit_checkpoint
from tests.ui.delegates.room import focus, press, write
from tests.ui.doors.porch import Porch, letter
from tests.ui.idle_time import pause
from ui.base.cells import TwoLines
from ui.base.form import ChoiceField
from ui.base.widgets.buttons import Button
from ui.doors.categories_field import Tiles
from ui.doors.page import DoorsPage

Key = Qt.Key


@pytest.fixture
def page(porch: Porch) -> DoorsPage:
    """A hall beside the main entrance, chosen."""
    porch.a_door("Hall A")
    page = porch.come_in()
    press(Key.Key_Down)
    porch.settle()
    return page


def shown(porch: Porch, page: DoorsPage):  # type: ignore[no-untyped-def]  # a Checkpoint
    return porch.door(page.doors.panel.shown_id)


def trouble(page: DoorsPage, name: str) -> str:
    return page.doors.panel.form.by_name[name].trouble_text


def test_a_new_event_is_told_what_to_add_and_one_press_adds_it(porch: Porch) -> None:
    page = porch.come_in()
    assert page.doors.panel.title.text() == "Main entrance"
    offered = [one for one in page.doors.findChildren(Button) if one.isVisible()]
    press_room = next(one for one in offered if one.text() == "Press room")
    press_room.setFocus()
    press(Key.Key_Return)
    porch.settle()
    made = porch.doors()["Press room"]
    assert (made.kind, porch.letters(made.categories)) == (CheckpointKind.PRESS, "P")
    assert not any(one.text() == "Bus" and one.isVisible() for one in offered)
    porch.press_undo()
    assert "Press room" not in porch.doors()


def test_every_proposal_is_a_door_by_one_more_key_and_the_name_can_be_typed(
    porch: Porch, page: DoorsPage
) -> None:
    for place in range(1, len(porch.proposals(page)) + 1):
        porch.choose_proposal(page, place)
    kinds = {name: door.kind.value for name, door in porch.doors().items()}
    assert kinds == {
        "Main entrance": "main", "Hall A": "session", "Opening session": "session",
        "Banquet": "banquet", "Press room": "press", "Bus": "bus", "Another door": "other",
    }  # fmt: skip
    write("Cửa số 3")
    porch.leave()
    assert shown(porch, page).name.vi == "Cửa số 3"


def test_a_second_one_of_a_proposal_gets_a_name_of_its_own(porch: Porch, page: DoorsPage) -> None:
    for _time in range(2):
        porch.choose_proposal(page, 4)
    assert {"Bus", "Bus 2"} <= porch.doors().keys()


@pytest.mark.parametrize(
    ("name", "typed", "attribute", "kept"),
    [
        ("name", "Hội trường lớn", "name.vi", "Hội trường lớn"),
        ("place", "Tầng 2", "place.vi", "Tầng 2"),
        ("entries_per_day", "2", "entries_per_day", 2),
        ("group", "Halls", "group", "Halls"),
        ("guide", "Mời sang bàn trợ giúp.", "guide.vi", "Mời sang bàn trợ giúp."),
        ("keeper", "Khuê, 090 000 1234", "keeper", "Khuê, 090 000 1234"),
    ],
)
def test_a_rule_is_saved_when_it_is_left_and_the_toast_takes_it_back(
    porch: Porch, page: DoorsPage, name: str, typed: str, attribute: str, kept: object
) -> None:
    def value() -> object:
        found: object = shown(porch, page)
        for part in attribute.split("."):
            found = getattr(found, part)
        return found

    before, steps = value(), len(porch.workspace.read(history, 99))
    porch.fill(page.doors, name, typed)
    assert value() == kept
    assert len(porch.workspace.read(history, 99)) == steps + 1
    porch.press_undo()
    assert value() == before


@pytest.mark.parametrize(
    ("name", "steps", "kept"),
    [
        ("kind", 1, CheckpointKind.BANQUET),
        ("reads", 2, Way.BOTH),
        ("re_entry", 1, False),
        ("confirm", 1, True),
        ("closed", 1, True),
    ],
)
def test_a_choice_is_saved_with_the_keys(
    porch: Porch, page: DoorsPage, name: str, steps: int, kept: object
) -> None:
    before = getattr(shown(porch, page), name)
    porch.pick(page.doors, name, steps)
    assert getattr(shown(porch, page), name) == kept
    porch.press_undo()
    assert getattr(shown(porch, page), name) == before


def test_categories_are_ticked_by_letter_arrows_and_space(porch: Porch, page: DoorsPage) -> None:
    porch.go_to_field(page.doors, "categories")
    letter("d")
    letter("P")
    press(Key.Key_Right, Key.Key_Space)
    porch.settle()
    assert porch.letters(shown(porch, page).categories) == "DPK"
    letter("p")
    porch.settle()
    assert porch.letters(shown(porch, page).categories) == "DK"
    press(Key.Key_Backspace)
    porch.settle()
    assert shown(porch, page).categories == frozenset()
    assert "All categories" in focus().accessibleDescription()


def test_the_category_under_the_pointer_is_named_before_it_is_ticked(
    porch: Porch, page: DoorsPage
) -> None:
    porch.go_to_field(page.doors, "categories")
    tiles = focus()
    assert isinstance(tiles, Tiles)
    press(Key.Key_Tab)
    assert tiles.shown_words == "All categories"
    QTest.mouseMove(tiles, QPoint(20, 16))
    pause(20)
    letter_of_first = tiles.all[0].letter
    assert tiles.shown_words.startswith(f"{letter_of_first}, ")
    assert tiles.chosen == frozenset(), "pointing ticks nothing"
    QTest.mouseMove(tiles, QPoint(tiles.width() - 3, tiles.height() - 3))
    pause(20)
    assert tiles.shown_words == "All categories"


def test_the_keyboard_stays_within_the_categories_when_there_are_fewer(
    porch: Porch, page: DoorsPage
) -> None:
    """Another event has fewer; nothing of the former ones is asked for."""
    porch.go_to_field(page.doors, "categories")
    tiles = focus()
    assert isinstance(tiles, Tiles)
    for _place in tiles.all:
        press(Key.Key_Right)
    first = tiles.all[0]
    tiles.offer([first])
    assert first.letter in tiles.accessibleDescription()
    tiles.offer([])
    assert tiles.accessibleDescription() == ""


# ---- hours


def type_hours(porch: Porch, page: DoorsPage, *texts: str) -> None:
    """Into the cells of the hours, one after the other."""
    porch.go_to_field(page.doors, "windows")
    for text in texts:
        press(Key.Key_A, ctrl=True)
        press(Key.Key_Delete)
        write(text)
        press(Key.Key_Tab)
    porch.leave()


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of June 2026 on the clock in Hà Nội."""
    return datetime(2026, 6, day, hour - 7 if hour >= 7 else hour + 17, minute, tzinfo=UTC)


def test_hours_are_the_wall_clock_of_the_event_and_a_line_goes_on_with_the_day_above(
    porch: Porch, page: DoorsPage
) -> None:
    type_hours(porch, page, "8/6/2026", "7h30", "11.30", "", "1330", "17")
    assert shown(porch, page).windows == (
        Window(at(8, 7, 30), at(8, 11, 30)),
        Window(at(8, 13, 30), at(8, 17)),
    )
    cell = page.doors.rows.cell_at(1, 2)
    assert cell.spoken() == "8 Jun 07:30–11:30, 13:30–17:00"
    porch.press_undo()
    assert shown(porch, page).windows == ()
    assert cell != page.doors.rows.cell_at(1, 2)


def test_the_first_day_of_the_event_is_meant_where_none_is_written(
    porch: Porch, page: DoorsPage
) -> None:
    type_hours(porch, page, "", "08:00", "09:00")
    assert shown(porch, page).windows == (Window(at(7, 8), at(7, 9)),)


def test_a_gala_may_end_after_midnight(porch: Porch, page: DoorsPage) -> None:
    type_hours(porch, page, "9/6", "18:00", "01:00 +1")
    (window,) = shown(porch, page).windows
    assert (window.ends - window.starts).total_seconds() == 7 * 3600
    assert page.doors.panel.form.by_name["windows"].value() == (
        ("09/06/2026", "18:00", "01:00 +1"),
    )


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (("8/6/2026", "12:00", "07:30"), "12:00–07:30 on 08/06/2026 ends before it begins"),
        (("8/6/2026", "07:30", "07:30"), "ends before it begins"),
        (("31/6/2026", "07:30", "12:00"), "“31/6/2026” is no day"),
        (("tomorrow", "07:30", "12:00"), "“tomorrow” is no day"),
        (("8/6/2026", "25:00", "26:00"), "“25:00” is no time"),
        (("8/6/2026", "noon", "26:00"), "“noon” is no time"),
        (("8/6/2026", "07:30", ""), "Write both"),
    ],
)
def test_hours_that_mean_nothing_stay_with_a_sentence(
    porch: Porch, page: DoorsPage, texts: tuple[str, str, str], words: str
) -> None:
    """Nothing is saved, nothing typed is lost, also while another desk changes the door."""
    type_hours(porch, page, *texts)
    assert words in trouble(page, "windows")
    assert shown(porch, page).windows == ()
    porch.workspace.do(edit_checkpoint, page.doors.panel.shown_id, keeper="another desk")
    porch.settle()
    field = page.doors.panel.form.by_name["windows"]
    assert field.value() == (texts,)
    type_hours(porch, page, "8/6/2026", "07:30", "12:00")
    assert trouble(page, "windows") == ""
    assert len(shown(porch, page).windows) == 1


# ---- what is refused


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("name", "main ENTRANCE", "There is a door called “main ENTRANCE” already"),
        ("entries_per_day", "two", "“two” is no number"),
        ("entries_per_day", "-1", "“-1” is no number"),
    ],
)
def test_what_cannot_be_taken_stays_in_its_field_with_a_sentence(
    porch: Porch, page: DoorsPage, name: str, typed: str, words: str
) -> None:
    before = shown(porch, page)
    porch.fill(page.doors, name, typed)
    assert words in trouble(page, name)
    assert shown(porch, page) == before


def test_a_door_needs_a_name(porch: Porch, page: DoorsPage) -> None:
    page.doors.table.setFocus()
    press(Key.Key_F2)
    press(Key.Key_Delete, Key.Key_Tab)
    press(Key.Key_A, ctrl=True)
    press(Key.Key_Delete)
    porch.leave()
    assert "Give the door a name" in trouble(page, "name")
    assert shown(porch, page).name.en == "Hall A"


def test_the_main_entrance_keeps_its_kind_and_stays(porch: Porch, page: DoorsPage) -> None:
    press(Key.Key_Up)
    kind = page.doors.panel.form.by_name["kind"]
    assert isinstance(kind, ChoiceField)
    assert (kind.box.currentText(), kind.box.isEnabled()) == ("Main entrance", False)
    press(Key.Key_Delete)
    porch.settle()
    assert page.strip.isVisible()
    assert "Main entrance" in porch.doors()


def test_an_unused_door_is_removed_and_comes_back(porch: Porch, page: DoorsPage) -> None:
    press(Key.Key_Delete)
    porch.settle()
    assert list(porch.doors()) == ["Main entrance"]
    porch.press_undo()
    assert "Hall A" in porch.doors()


def test_a_door_that_somebody_passed_stays_and_can_be_closed_instead(
    porch: Porch, page: DoorsPage
) -> None:
    hall = page.doors.panel.shown_id
    porch.let_in(porch.somebody(), hall)
    page.doors.table.setFocus()
    press(Key.Key_Delete)
    porch.settle()
    assert "Somebody has passed Hall A" in page.strip.accessibleName() + page.strip.sentence.text()
    close = next(one for one in page.strip.findChildren(Button) if one.text() == "Close this door")
    close.setFocus()
    press(Key.Key_Return)
    porch.settle()
    assert porch.door(hall).closed
    assert not page.strip.isVisible()
    porch.press_undo()
    assert not porch.door(hall).closed


def test_delete_in_a_field_deletes_letters_and_no_door(porch: Porch, page: DoorsPage) -> None:
    press(Key.Key_F2)
    press(Key.Key_Delete)
    porch.settle()
    assert "Hall A" in porch.doors()


# ---- what others do


def test_who_is_inside_is_counted_as_they_pass(porch: Porch, page: DoorsPage) -> None:
    hall = page.doors.panel.shown_id
    porch.let_in(porch.somebody(), hall)
    told = {line.door.name.en: line.inside for line in page.doors.rows.all_rows}
    assert told == {"Main entrance": 0, "Hall A": 1}
    porch.let_in(porch.somebody("Trần Bình"))
    told = {line.door.name.en: line.inside for line in page.doors.rows.all_rows}
    assert told == {"Main entrance": 1, "Hall A": 1}


def test_a_door_that_is_chosen_while_a_field_is_open_gets_nothing_of_it(
    porch: Porch, page: DoorsPage
) -> None:
    """What was typed belongs to the door it was typed for."""
    hall, other = page.doors.panel.shown_id, porch.a_door("Hall B")
    porch.settle()
    porch.go_to_field(page.doors, "keeper")
    write("Khuê")
    page.arrive(other)
    porch.settle()
    assert (porch.door(hall).keeper, porch.door(other).keeper) == ("Khuê", "")
    assert page.doors.panel.title.text() == "Hall B"
    assert {porch.door(one).kind for one in (hall, other)} == {CheckpointKind.SESSION}


def test_escape_closes_the_panel_and_enter_opens_it(porch: Porch, page: DoorsPage) -> None:
    press(Key.Key_Escape)
    assert not page.doors.panel.isVisible()
    porch.a_door("Hall C")
    porch.settle()
    assert not page.doors.panel.isVisible(), "closed by hand"
    QTest.keyClick(page.doors.table, Key.Key_Return)
    assert page.doors.panel.isVisible()


def test_the_page_speaks_the_other_language_at_once(porch: Porch, page: DoorsPage) -> None:
    """Names too: the panel is headed by the Vietnamese one."""
    set_language("vi")
    page.retranslate()
    porch.settle()
    assert page.doors.panel.title.text() == "Hall A VI"
    assert page.doors.panel.under.text() == "Hall A"


def test_a_way_on_in_one_language_is_remarked(porch: Porch, page: DoorsPage) -> None:
    door = page.doors.panel.shown_id
    for guide, remarked in (
        (Bilingual("Xin mời sang cửa 2."), True),
        (Bilingual("Xin mời sang cửa 2.", "Please use door 2."), False),
    ):
        porch.workspace.do(edit_checkpoint, door, guide=guide)
        porch.settle()
        assert trouble(page, "guide").startswith("Written in one language only") is remarked


def test_a_kind_that_is_called_as_the_door_is_said_once(porch: Porch) -> None:
    porch.a_door(Bilingual("Phòng Báo chí", "Press room"), kind=CheckpointKind.PRESS)
    page = porch.come_in()
    cells = [page.doors.rows.columns[0].value(one) for one in page.doors.rows.all_rows]
    (shown,) = [one for one in cells if isinstance(one, TwoLines) and one.first == "Press room"]
    assert shown.second == ""
