"""Ctrl+F: where somebody sits, found by name through marks and case, shown in the hall."""

from PySide6.QtCore import Qt

from hanoiplan.seating.halls.layout import HallKind
from tests.ui.delegates.room import a_delegate, focus, press, type_in
from tests.ui.seating.ballroom import Ballroom
from tests.ui.seating.guests_at_hand import full
from ui.seating.said import where_words
from ui.seating.shown_hall import ShownHall
from ui.seating.side import Beside

Key = Qt.Key


def test_a_name_leads_to_the_seat(ballroom: Ballroom) -> None:
    said = {"position_vi": "", "position_en": "Officer", "delegation": "City of Huế"}
    ballroom.add(a_delegate("Trần Thị Đẹp", **said))
    page = ballroom.with_hall(HallKind.BANQUET, tables=2, seats=6)
    page.act("find").trigger()
    ballroom.settle()
    type_in("thi dep")
    ballroom.settle()
    chair = ballroom.chair_of("Trần Thị Đẹp")
    assert page.people.chosen == chair, "seen at once, while one still writes"
    assert page.side.finder.isVisible()
    table = page.canvas.scene.hall.chairs[chair].table
    label = page.canvas.scene.hall.tables[table].table.label
    hits = page.side.finder.rows.visible_rows()
    assert [one.where for one in hits] == [f"Seat {chair} · Table No. {label}"]
    press(Key.Key_Return)
    ballroom.settle()
    assert page.side.shown is Beside.SEAT
    assert page.side.seat.title.text() == "Trần Thị Đẹp"
    assert focus() is page.canvas


def test_down_goes_through_the_hits_and_esc_back_to_the_hall(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    page.act("find").trigger()
    ballroom.settle()
    type_in("indonesia")
    press(Key.Key_Down, Key.Key_Down)
    hits = [one.who.name for one in page.side.finder.rows.visible_rows()]
    assert sorted(hits) == ["Budi", "Sari"]
    assert page.people.chosen == ballroom.chair_of(hits[1])
    press(Key.Key_Return)
    ballroom.settle()
    assert page.side.seat.title.text() == hits[1]
    page.act("find").trigger()
    press(Key.Key_Escape, Key.Key_Escape)
    ballroom.settle()
    assert page.side.shown is Beside.SEAT
    assert focus() is page.canvas


def test_whoever_has_no_seat_is_said_to_have_none(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    page.take_off(ballroom.chair_of("Sari"))
    ballroom.settle()
    page.act("find").trigger()
    ballroom.settle()
    type_in("sari")
    press(Key.Key_Return)
    ballroom.settle()
    assert [one.where for one in page.side.finder.rows.visible_rows()] == ["no seat"]
    assert page.side.shown is Beside.FINDER


def test_an_interpreter_is_found_behind_the_principal(ballroom: Ballroom) -> None:
    del ballroom  # for its language
    hall = ShownHall(full(HallKind.U, 24, 6, seats=12))
    stands = hall.view.behind[0]
    told = where_words(hall, hall.sitters[stands.delegate_id])
    name = hall.names[stands.principal_id]
    assert told == f"Seat {stands.chair} · behind {name}"


def test_a_name_is_a_better_hit_than_a_delegation(ballroom: Ballroom) -> None:
    said = {"position_vi": "", "position_en": "Officer", "delegation": "City of Myanmar"}
    ballroom.add(a_delegate("Cambo", **said))
    page = ballroom.with_hall()
    page.act("find").trigger()
    ballroom.settle()
    type_in("cambo")
    ballroom.settle()
    assert len(page.side.finder.rows.visible_rows()) == 3, "two are of Cambodia"
    assert page.people.chosen == ballroom.chair_of("Cambo")
