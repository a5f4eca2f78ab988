"""The page of precedence: why each stands there, moving by hand, drawing, the orders, ranks."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.seating.precedence_operations import set_appointed_on
from hanoiplan.seating.precedence_queries import precedence_list, precedence_view
from tests.ui.delegates.room import Room, a_delegate, focus, press, type_in
from tests.ui.idle_time import pause
from ui.base.theme import apply
from ui.precedence.deeds import letters_to_draw
from ui.precedence.page import PrecedencePage

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


class Protocol(Room):
    """Three governors of three countries, and somebody of the host."""

    def arrange(self) -> PrecedencePage:
        for name, country, position in (
            ("Chea", "Cambodia", "Governor"),
            ("Aung", "Myanmar", "Governor"),
            ("Budi", "Indonesia", "Governor"),
            ("Nok", "Thailand", "Minister"),
        ):
            said = {"position_vi": "", "position_en": position, "delegation": f"City of {country}"}
            self.add(a_delegate(name, country=country, **said))
        page = self.open(PrecedencePage)
        page.refresh(None)
        page.focus_first()
        return page

    def row(self) -> list[str]:
        places = self.workspace.read(precedence_list, self.event_id)
        return [place.guest.name for place in places]


@pytest.fixture
def protocol(qapp: QApplication, tmp_path: Path) -> Iterator[Protocol]:
    apply(qapp, "light", 13)
    set_language("en")
    made = Protocol(tmp_path)
    yield made
    made.close()
    set_language("vi")


def shown(page: PrecedencePage) -> list[str]:
    return [place.guest.name for place in page.places.rows.visible_rows()]


def alt(key: Qt.Key) -> None:
    QTest.keyClick(focus(), key, ALT)
    pause(30)


def test_the_list_says_of_the_chosen_one_why(protocol: Protocol) -> None:
    page = protocol.arrange()
    assert shown(page) == ["Nok", "Chea", "Budi", "Aung"]
    press(Key.Key_Down)
    assert page.person.title.text() == "Chea"
    assert page.person.reasons() == [
        "Rank 25 · Governor or Mayor.",
        "After Nok, who is higher in rank (20, Minister or equivalent).",
        "Before Budi: of equal rank, in the English order of countries.",
    ]


def test_alt_and_the_arrows_move_the_chosen_one_and_undo_takes_it_back(protocol: Protocol) -> None:
    page = protocol.arrange()
    press(Key.Key_Down)
    alt(Key.Key_Down)
    assert shown(page) == protocol.row() == ["Nok", "Budi", "Chea", "Aung"]
    assert page.person.title.text() == "Chea"
    assert page.person.reasons()[1] == "Put at place 3 by hand."
    alt(Key.Key_Up)
    alt(Key.Key_Up)
    assert protocol.row() == ["Chea", "Nok", "Budi", "Aung"]
    page.act("reset").trigger()
    assert protocol.row() == ["Nok", "Chea", "Budi", "Aung"]


def test_a_place_and_a_note_are_written_in_the_panel(protocol: Protocol) -> None:
    page = protocol.arrange()
    press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    type_in("1")
    press(Key.Key_Return)
    pause(30)
    assert protocol.row()[0] == "Aung"
    type_in("0x")
    press(Key.Key_Return)
    assert page.person.place.trouble == "bad"
    assert protocol.row()[0] == "Aung"
    press(Key.Key_Tab)
    type_in("opens the conference")
    press(Key.Key_Tab)
    pause(30)
    assert "Put at place 1 by hand: opens the conference" in page.person.reasons()


def test_a_row_is_dragged_to_another_place(protocol: Protocol) -> None:
    page = protocol.arrange()
    viewport = page.places.viewport()
    tops = [page.places.rowViewportPosition(line) for line in range(4)]
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(90, tops[3] + 8))
    for y in (tops[3] - 12, tops[1] + 6, tops[1] + 2):
        QTest.mouseMove(viewport, QPoint(90, y))
        pause(5)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(90, tops[1] + 2))
    pause(30)
    assert protocol.row() == ["Nok", "Aung", "Chea", "Budi"]


def test_the_drawn_letter_is_said_and_taken_back(protocol: Protocol) -> None:
    page = protocol.arrange()
    page.act("draw").trigger()
    pause(30)
    view = protocol.workspace.read(precedence_view, protocol.event_id)
    letter = view.settings.first_letter
    assert letter in letters_to_draw()
    assert page.settings.letter_told.text().startswith(f"Drawn: {letter}.")
    protocol.workspace.undo()
    pause(30)
    assert page.settings.letter_told.text() == "Nothing was drawn: the order begins with A."


def test_letters_are_drawn_among_those_that_a_member_begins_with() -> None:
    assert letters_to_draw() == ["B", "C", "I", "L", "M", "P", "S", "T", "V"]


def test_each_order_has_its_tab_and_is_copied_with_titles(protocol: Protocol) -> None:
    page = protocol.arrange()
    page.arrive("flags")
    page.act("copy").trigger()
    copied = QApplication.clipboard().text().splitlines()
    assert copied[0].split("\t")[:2] == ["No.", "Flag"]
    assert [line.split("\t")[1] for line in copied[1:]] == [
        *("Cambodia", "Indonesia", "Myanmar", "Thailand", "ASEAN")
    ]
    press(Key.Key_Home)
    page.orders[list(page.orders)[1]].setFocus()
    page.orders[list(page.orders)[1]].select_key("TH")
    alt(Key.Key_Up)
    flags = protocol.workspace.read(precedence_view, protocol.event_id).flags_by_hand
    assert flags == {"TH": 300}


def test_a_rank_is_renumbered_in_its_cell_and_put_back(protocol: Protocol) -> None:
    page = protocol.arrange()
    page.act("rank").trigger()
    pause(30)
    assert page.tab == "ranks"
    own = next(line for line in page.ranks.rows.all_rows if line.own)
    press(Key.Key_F2)
    type_in("19")
    press(Key.Key_Return)
    pause(30)
    lines = {line.code: line for line in page.ranks.rows.all_rows}
    assert lines[own.code].number == 19
    page.ranks.select_key(own.code)
    page.act("usual").trigger()
    pause(30)
    assert own.code not in {line.code for line in page.ranks.rows.all_rows}


def test_a_setting_is_kept_at_once_and_esc_closes_the_settings(protocol: Protocol) -> None:
    page = protocol.arrange()
    page.act("settings").trigger()
    assert page.settings.isVisible()
    assert not page.person.isVisible()
    field = page.settings.numbers["photo_row"]
    field.line.setFocus()
    type_in("7")
    press(Key.Key_Return)
    pause(30)
    assert protocol.workspace.read(precedence_view, protocol.event_id).orders.photo_row == 7
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert not page.settings.isVisible()
    page.act("settings").trigger()
    page.settings.close_button.setFocus()
    page.settings.close_button.click()
    assert page.places.hasFocus()


def test_a_rank_in_which_days_of_appointment_are_missing_is_told_of(protocol: Protocol) -> None:
    """Seniority cannot count there, and nobody would see why they still go by country."""
    page = protocol.arrange()
    page.act("settings").trigger()
    assert page.settings.undated.isHidden()
    ids = {place.guest.name: place.guest.id for place in page.reading.seated}
    workspace = protocol.workspace
    workspace.do(set_appointed_on, ids["Budi"], date(2020, 5, 1))
    protocol.settle()
    assert page.settings.undated.text() == (
        "Governor or Mayor: the days of appointment of 2 of 3 are missing, so they go by country."
    )
    assert "1 rank with missing days of appointment" in page.footer.state.text()
    for name in ("Aung", "Chea"):
        workspace.do(set_appointed_on, ids[name], date(2021, 5, 1))
    protocol.settle()
    assert page.settings.undated.isHidden()
    assert "appointment" not in page.footer.state.text()


def letter_of(protocol: Protocol) -> str:
    return protocol.workspace.read(precedence_view, protocol.event_id).settings.first_letter


def answering(page: PrecedencePage, verb: int | None) -> list[str]:
    """What a person answers to every question; the list fills with what was asked."""
    asked: list[str] = []

    def ask(question: str, *_more: object) -> int | None:
        asked.append(question)
        return verb

    page.messages.ask = ask  # type: ignore[method-assign,assignment]  # the person's answer
    return asked


def test_a_letter_that_officials_drew_is_written_and_cleared(protocol: Protocol) -> None:
    page = protocol.arrange()
    page.act("settings").trigger()
    page.settings.letter.line.setFocus()
    type_in("m")
    press(Key.Key_Return)
    pause(30)
    assert letter_of(protocol) == page.settings.letter.value() == "M"
    assert shown(page) == ["Nok", "Aung", "Chea", "Budi"]
    type_in("M1")
    press(Key.Key_Return)
    assert page.settings.letter.trouble == "bad"
    assert letter_of(protocol) == "M"
    page.settings.letter.line.clear()
    press(Key.Key_Return)
    pause(30)
    assert letter_of(protocol) == ""
    assert page.settings.letter_told.text() == "Nothing was drawn: the order begins with A."


def test_drawing_again_asks_first(protocol: Protocol) -> None:
    """An Enter on the button must not replace the letter that is already known."""
    page = protocol.arrange()
    asked = answering(page, None)
    page.act("draw").trigger()
    first = letter_of(protocol)
    assert first in letters_to_draw()
    assert asked == []
    page.act("draw").trigger()
    page.act("draw").trigger()
    assert letter_of(protocol) == first
    assert asked == [f"The letter {first} was drawn. Draw again?"] * 2
    answering(page, 0)
    letters = set()
    for _turn in range(40):
        page.act("draw").trigger()
        letters.add(letter_of(protocol))
    assert len(letters) > 1


def test_as_long_as_no_host_is_known_a_line_asks_for_it(protocol: Protocol) -> None:
    page = protocol.arrange()
    assert page.host_line.isVisible()
    page.host_line.cure.click()
    pause(30)
    assert page.settings.isVisible()
    press(Key.Key_Space)
    pause(30)
    view = protocol.workspace.read(precedence_view, protocol.event_id)
    assert [side.host for side in view.hosts] == [True, False, False, False]
    assert not page.host_line.isVisible()
    protocol.workspace.undo()
    pause(30)
    assert page.host_line.isVisible()


def test_nobody_is_asked_for_hosts_of_an_empty_list(protocol: Protocol) -> None:
    page = protocol.open(PrecedencePage)
    page.refresh(None)
    assert not page.host_line.isVisible()
