"""The run's own list taken from the seating: cards in the order in which they are set out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.badges.model import CardKind
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.paper.preview import PdfPages
from hanoiplan.seating.halls.layout import HallKind
from tests.hanoiplan.seating.seated import Hall, a_hall, people_of
from tests.ui.badges.walk import (
    BadgeStage,
    button_words,
    choose_whose,
    go_to_kind,
    press_button,
    save_as,
    written,
)
from tests.ui.registration.stage import opened
from ui.badges.page import BadgesPage

CHANGED, LIST = 1, 3  # steps from "not printed yet"
TAKE = "Take from seating"
Key = Qt.Key


def a_dinner(stage: BadgeStage) -> Hall:
    """Twelve people at three tables."""
    made = a_hall(stage.desk, people_of(stage.desk))
    made.arrange()
    stage.settle()
    return made


def open_list(stage: BadgeStage, kind: CardKind) -> None:
    """The list of a kind of cards of people."""
    go_to_kind(stage, kind)
    choose_whose(stage, LIST)


def cells(stage: BadgeStage, column: int) -> list[str]:
    """What stands in a column of the list."""
    return [line[column] for line in stage.page.lists.view.lines()[1:]]


def names_in_order(made: Hall) -> list[str]:
    """Whom a waiter meets who goes from table to table, seat by seat."""
    seen = made.view()
    sat = made.where()
    by_chair = {chair: person for person, chair in sat.items()}
    at = {table.key: place for place, table in enumerate(seen.layout.tables)}
    chairs = sorted(
        (chair for chair in seen.layout.chairs if chair.key in by_chair),
        key=lambda one: (at[one.table], one.number),
    )
    return [seen.sitters[by_chair[chair.key]].name for chair in chairs]


def test_place_cards_come_table_by_table_seat_by_seat(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        made = a_dinner(stage)
        open_list(stage, CardKind.PLACE_CARD)
        press_button(stage, TAKE)
        assert cells(stage, 1) == names_in_order(made)
        assert cells(stage, 3) == sorted(cells(stage, 3), key=int)
        press_button(stage, "Use 12 lines")
        assert button_words(stage) == "Save PDF of 12 place cards"
        save_as(stage, tmp_path / "place.pdf")
        with PdfPages((tmp_path / "place.pdf").read_bytes()) as pages:
            said = pages.text(0)
        first, last = names_in_order(made)[:10:9]
        assert said.index(first) < said.index(last)


def test_of_several_halls_one_is_chosen_by_its_name(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        made = a_dinner(stage)
        plenary = a_hall(stage.desk, made.people, HallKind.THEATRE, rows=2, seats=8)
        plenary.arrange()
        open_list(stage, CardKind.SEAT_LABEL)
        press_button(stage, TAKE)
        menu = stage.page.lists.view.seats.menu_
        assert [one.text() for one in menu.actions()] == [
            "Hội trường banquet",
            "Hội trường theatre",
        ]
        menu.actions()[1].trigger()
        menu.close()
        stage.settle()
        press_button(stage, "Use 12 lines")
        rows = stage.page.lists.found(CardKind.SEAT_LABEL).rows
        assert {row.delegate_id for row in rows} == set(plenary.where())


def test_table_signs_are_made_of_the_tables(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        a_dinner(stage)
        go_to_kind(stage, CardKind.TABLE_SIGN)
        press_button(stage, "Write the list")
        press_button(stage, TAKE)
        press_button(stage, "Use 3 lines")
        assert button_words(stage) == "Save PDF of 3 table signs"


def test_two_people_of_the_same_name_each_get_the_own_seat(
    qapp: QApplication, tmp_path: Path
) -> None:
    """As soon as a line is altered it is read as written, and says that the name means two."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        pair = [stage.desk.add("Lê An"), stage.desk.add("Lê An")]
        made = a_hall(stage.desk, pair)
        made.arrange()
        stage.settle()
        open_list(stage, CardKind.SEAT_LABEL)
        press_button(stage, TAKE)
        view = stage.page.lists.view
        assert {row.delegate_id for row in view.found.rows} == set(pair)
        view.grid.go_to_line(2)
        stage.press(Key.Key_F2)
        stage.keys("9")
        stage.press(Key.Key_Return)
        stage.settle()
        number, name = (one.sentence for one in view.found.problems)
        assert number.startswith("There is no badge number 9")
        assert name.startswith("2 people are called “Lê An”")


def test_whoever_cancels_after_the_list_was_taken_is_told(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        made = a_dinner(stage)
        open_list(stage, CardKind.SEAT_LABEL)
        press_button(stage, TAKE)
        press_button(stage, "Use 12 lines")
        stage.desk.workspace.do(cancel_delegate, made.people[0])
        stage.settle()
        found = stage.page.lists.found(CardKind.SEAT_LABEL)
        assert (len(found.rows), len(found.problems)) == (11, 1)


def test_after_two_changed_places_only_their_cards_are_printed_anew(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        made = a_dinner(stage)
        open_list(stage, CardKind.PLACE_CARD)
        press_button(stage, TAKE)
        press_button(stage, "Use 12 lines")
        save_as(stage, tmp_path / "all.pdf")
        one, other = made.people[:2]
        made.seat(one, made.where()[other])
        stage.page.lists.open(CardKind.PLACE_CARD)
        press_button(stage, TAKE)
        press_button(stage, "Use 12 lines")
        choose_whose(stage, CHANGED)
        assert button_words(stage) == "Save PDF of 2 place cards"
        save_as(stage, tmp_path / "two.pdf")
        with PdfPages((tmp_path / "two.pdf").read_bytes()) as pages:
            said = pages.text(0)
        names = {person: sitter.name for person, sitter in made.view().sitters.items()}
        assert {person for person, name in names.items() if name in said} == {one, other}


def test_a_seat_label_says_which_table_its_chair_is_at(qapp: QApplication, tmp_path: Path) -> None:
    """A chair that is carried away finds its place again: there is a seat 1 at every table."""
    with opened(qapp, tmp_path, BadgesPage) as stage:
        made = a_dinner(stage)
        open_list(stage, CardKind.SEAT_LABEL)
        press_button(stage, TAKE)
        assert sorted(cells(stage, 3)) == sorted(made.where().values())


@pytest.mark.parametrize("kind", [CardKind.CAR_SIGN, CardKind.LUGGAGE_TAG])
def test_what_has_nothing_to_do_with_seats_offers_none(
    qapp: QApplication, tmp_path: Path, kind: CardKind
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        a_dinner(stage)
        stage.page.lists.open(kind)
        stage.settle()
        assert not stage.page.lists.view.seats.isVisible()


def test_without_a_hall_it_says_what_to_do_first(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        stage.desk.add()
        stage.settle()
        open_list(stage, CardKind.SEAT_LABEL)
        press_button(stage, TAKE)
        assert "Arrange a hall first" in written(stage)


def test_the_seating_page_sends_exactly_whose_seats_are_others(
    qapp: QApplication, tmp_path: Path
) -> None:
    with opened(qapp, tmp_path, BadgesPage) as stage:
        made = a_dinner(stage)
        moved = (made.people[2], made.people[5])
        stage.page.arrive((made.view().arrangement.id, moved))
        stage.settle()
        assert stage.page.kind is CardKind.PLACE_CARD
        assert button_words(stage) == "Save PDF of 2 place cards"
        rows = stage.page.lists.found(CardKind.PLACE_CARD).rows
        assert {row.delegate_id for row in rows} == set(moved)
        stage.page.arrive((made.view().arrangement.id, ()))
        stage.settle()
        assert "None of these people" in written(stage)
