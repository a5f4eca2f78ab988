"""What the page says of a list agrees with what it shows and with what it writes."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.ui.delegates.room import Room, press
from tests.ui.exchange.driving import (
    AN,
    BICH,
    CHAU,
    NOBODY,
    VIP,
    at_the_problems,
    bring,
    button_words,
    changed,
    choose_line,
    line_of,
    listed,
    proceed,
)
from ui.base.cells import TwoLines
from ui.exchange.import_wizard import ImportPage
from ui.exchange.rows.columns import LONGEST_WORD, columns
from ui.exchange.steps import Step


def test_the_count_of_problems_is_the_count_of_lines_below_it(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """A row with two problems has two lines; the number says so."""
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", AN, VIP))
    assert len(page.problems.rows.visible_rows()) == 2
    assert page.problems.title.text() == "2 rows read, 2 points to look at"


def test_what_is_said_of_the_list_as_a_whole_is_counted(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Never "nothing needs a decision" above a line that wants a look."""
    bring(room, page, listed(tmp_path, "a.xlsx", changed(AN, delegation="Thành phố Hồ Chí Minh")))
    page.arrive(None)
    at_the_problems(page, room, listed(tmp_path, "b.xlsx", changed(BICH, delegation="Tp. HCM")))
    assert len(page.problems.rows.visible_rows()) == 1
    assert page.problems.title.text() == "1 row read, 1 point to look at"


def test_a_kind_that_is_settled_gives_way_to_all_others(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """ "Every row is in order" never stands beside rows to check."""
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", NOBODY, VIP))
    page.problems.kinds.box.setFocus()
    while "without its 0" not in page.problems.kinds.box.currentText():
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    choose_line(page, line_of(page, "lost its leading 0"))
    press(Qt.Key.Key_Return)
    room.wait_for(lambda: not page.draft.busy)
    assert len(page.problems.rows.visible_rows()) == 2


def test_the_button_counts_only_what_will_be_written(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """One new, one changed, one the same."""
    bring(room, page, listed(tmp_path, "a.xlsx", AN, BICH))
    page.arrive(None)
    again = listed(tmp_path, "a.xlsx", AN, changed(BICH, phone="0900"), CHAU)
    at_the_problems(page, room, again)
    assert button_words(page) == "Import 2 rows"


def test_a_list_that_says_nothing_new_does_not_invite_to_import(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """The words in place of the rows agree with the button."""
    file = listed(tmp_path, "a.xlsx", AN, BICH)
    at_the_problems(page, room, file)
    assert page.problems.empty.title.text() == "Every row is in order"
    proceed(page, room)
    page.arrive(None)
    at_the_problems(page, room, file)
    assert page.problems.empty.title.text() == "Everybody is here already"
    assert button_words(page) == "Nothing to import"


def test_after_the_import_the_rows_left_out_are_told(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Nobody looks for people who did not come in."""
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", AN, NOBODY, NOBODY))
    proceed(page, room)
    assert room.tools.messages.toasts() == ["1 delegate added, 2 rows left out"]


def test_a_word_too_long_for_any_column_ends_in_dots(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """Nothing is cut off unsaid; the record keeps every letter."""
    name = "Nguyễn " + "Văn" * 60
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", changed(VIP, delegation=name)))
    page.problems.segments.setFocus()
    press(Qt.Key.Key_Right)
    what = next(one for one in columns(list) if one.key == "what")
    for line in page.problems.rows.visible_rows():
        cell = what.value(line)
        assert isinstance(cell, TwoLines)
        assert max(map(len, f"{cell.first} {cell.second}".split())) <= LONGEST_WORD
    proceed(page, room)
    assert room.people()[0].delegation.vi == name


def test_a_step_that_was_passed_over_has_a_dash_and_no_tick_until_it_is_looked_at(
    page: ImportPage, room: Room, tmp_path: Path
) -> None:
    """And the way to it is offered by its name."""
    at_the_problems(page, room, listed(tmp_path, "list.xlsx", AN))
    assert page.stepper.ticked == [Step.CHOOSE]
    assert page.stepper.passed_over == [Step.MATCH]
    assert page.back_button.text() == "Look at the columns"
    page.back_button.click()
    assert page.step is Step.MATCH
    assert page.back_button.text() == "Go back"
    proceed(page, room)
    assert page.stepper.ticked == [Step.CHOOSE, Step.MATCH]
    assert page.stepper.passed_over == []
    assert page.back_button.text() == "Go back"
