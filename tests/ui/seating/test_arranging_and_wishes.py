"""The program at work, stopped with the best kept; wishes, gaps, settings."""

from dataclasses import replace

from PySide6.QtCore import Qt

from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import SeatingView
from hanoiplan.seating.solving.problem import WishKind
from tests.ui.delegates.room import press
from tests.ui.seating.ballroom import Ballroom
from ui.seating.arrange_job import figures_of
from ui.seating.side import Beside

Key = Qt.Key


def test_stop_keeps_the_best_and_says_after_how_many_moves(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(HallKind.BANQUET, tables=6, seats=4)
    page.moves = 500_000_000
    page.act("clear").trigger()
    ballroom.settle()
    page.act("arrange").trigger()
    ballroom.wait_for(lambda: " · best" in page.strip_below.progress.text(), 20_000)
    assert page.strip_below.stop.isVisible()
    assert not page.act("arrange").isEnabled()
    page.strip_below.stop.click()
    ballroom.wait_for(lambda: not page.is_arranging, 5_000)
    assert len(ballroom.seats()) == 5
    assert any("stopped after" in one for one in page.messages.toasts())
    row = ballroom.view().arrangement
    assert 0 < row.moves < page.moves
    ballroom.workspace.undo()
    assert ballroom.seats() == {}, "one step of undo"


def test_a_report_without_figures_shows_none() -> None:
    assert figures_of("1018|1531") == (1018, 1531)
    assert figures_of("") is None
    assert figures_of("a|b") is None


def test_a_wish_is_written_told_as_broken_and_taken_back(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=1, seats=8, aisles=0)
    page.go_to_seat(ballroom.chair_of("Chea"))
    page.act("wishes").trigger()
    ballroom.settle()
    wishes = page.side.wishes
    chea = next(one for one in ballroom.view().sitters.values() if one.name == "Chea")
    assert wishes.first.value() == ("person", chea.delegate_id)
    wishes.kind.set_value(WishKind.NEXT_TO)
    sari = next(one for one in ballroom.view().sitters.values() if one.name == "Sari")
    wishes.second.set_value(("person", sari.delegate_id))
    wishes.kind.changed.emit(WishKind.NEXT_TO)
    assert wishes.add.isEnabled()
    wishes.add.click()
    ballroom.settle()
    view = ballroom.view()
    assert [one.kind for one in view.wishes] == [WishKind.NEXT_TO]
    beside = abs(_number(ballroom, "Chea") - _number(ballroom, "Sari")) == 1
    assert len(view.broken) == (0 if beside else 1)
    assert page.canvas.scene.hall.pairs == (() if beside else (_pair(ballroom),))
    page.drop_wish(view.wishes[0].id)
    ballroom.settle()
    assert ballroom.view().wishes == ()
    press(Key.Key_Escape)
    assert page.side.shown is Beside.SEAT


def _number(ballroom: Ballroom, name: str) -> int:
    return int(ballroom.chair_of(name).partition("-")[2])


def _pair(ballroom: Ballroom) -> tuple[str, str]:
    return ballroom.chair_of("Chea"), ballroom.chair_of("Sari")


def test_a_wish_needs_everybody_it_is_about(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    page.act("wishes").trigger()
    wishes = page.side.wishes
    wishes.kind.set_value(WishKind.NEAR_STAGE)
    wishes.kind.changed.emit(WishKind.NEAR_STAGE)
    assert not wishes.add.isEnabled()
    someone = next(iter(ballroom.view().sitters))
    wishes.begin(someone)
    assert wishes.add.isEnabled()
    assert wishes.form.row("second").isHidden()
    wishes.kind.set_value(WishKind.APART)
    wishes.kind.changed.emit(WishKind.APART)
    assert not wishes.add.isEnabled()
    assert not wishes.form.row("second").isHidden()


def test_gaps_are_shown_before_anybody_moves(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(HallKind.PRESIDIUM, seats=5)
    before = ballroom.seats()
    for person in ballroom.people():
        if person.name != before["P-1"]:
            ballroom.let_in(person.id)
    ballroom.settle()
    page.act("gaps").trigger()
    ballroom.settle()
    assert ballroom.seats() == before
    assert page.side.gaps.moves
    page.side.gaps.go.click()
    ballroom.settle()
    after = ballroom.seats()
    assert after["P-1"] == before["P-2"], "the next in precedence moved up"
    assert before["P-1"] not in after.values()
    ballroom.workspace.undo()
    assert ballroom.seats() == before


def test_an_arrival_at_the_desk_fills_the_seat(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    chair = ballroom.chair_of("Budi")
    assert page.canvas.scene.hall.seats[chair].face == "expected"
    budi = next(one for one in ballroom.people() if one.name == "Budi")
    ballroom.let_in(budi.id)
    ballroom.settle()
    assert page.canvas.scene.hall.seats[chair].face == "arrived"


def test_settings_of_the_arrangement_are_kept(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(HallKind.U, seats=4)
    page.act("settings").trigger()
    settings = page.side.settings
    assert not settings.form.row("around").isHidden()
    settings.setting_chosen.emit("interpreter", settings.interpreter.value())
    settings.setting_chosen.emit("invited", "heads")
    ballroom.settle()
    assert ballroom.view().arrangement.invited == "heads"
    press(Key.Key_Escape)
    assert page.side.shown is not Beside.SETTINGS


def test_print_and_precedence_lead_to_their_rooms(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    page.act("print").trigger()
    page.to_precedence()
    assert [room for room, _row in ballroom.sent] == ["reports", "precedence"]


def test_another_page_leads_to_the_seat_of_a_person(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    sari = next(one for one in ballroom.people() if one.name == "Sari")
    page.arrive(sari.id)
    assert page.people.chosen == ballroom.chair_of("Sari")
    assert page.side.seat.title.text() == "Sari"


def test_the_chosen_table_tells_its_seats_in_order(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(HallKind.BANQUET, tables=2, seats=6, honour=1)
    table = page.canvas.scene.hall.layout.tables[0]
    at = page.canvas.scene.sight.point(table.x, table.y).toPoint()
    ballroom.drag(at, at)
    assert page.side.shown is Beside.TABLE
    assert page.side.table.title.text() == f"Table No. {table.label or table.key}"
    numbers = [seat.chair.number for seat in page.side.table.rows.visible_rows()]
    assert numbers == sorted(numbers)
    assert page.side.table.honour.isVisible()


def test_after_seats_and_arrivals_the_page_knows_what_the_file_says(ballroom: Ballroom) -> None:
    """The short way of catching up leads to the same as reading everything."""
    page = ballroom.with_hall(HallKind.PRESIDIUM, seats=5)
    ballroom.drag(ballroom.spot("P-1"), ballroom.spot("P-4"))
    assert page.hall is not None
    assert page.hall.view.objections
    assert page.hall.view == _with_arrivals_of(page.hall.view, ballroom.view())
    ballroom.let_in(ballroom.people()[0].id)
    ballroom.settle()
    assert page.hall.view.sitters == ballroom.view().sitters
    page.take_off("P-2")
    ballroom.settle()
    assert page.hall.view.unseated == ballroom.view().unseated
    assert len(page.hall.view.unseated) == 1


def _with_arrivals_of(shown: SeatingView, read: SeatingView) -> SeatingView:
    """Arrivals are told by the sitters; the list of precedence need not know them."""
    return replace(read, places=shown.places)


def test_a_wish_can_be_for_every_session(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    page.go_to_seat(ballroom.chair_of("Chea"))
    page.act("wishes").trigger()
    ballroom.settle()
    wishes = page.side.wishes
    wishes.kind.set_value(WishKind.NEAR_STAGE)
    wishes.kind.changed.emit(WishKind.NEAR_STAGE)
    wishes.every.setChecked(True)
    wishes.add.click()
    ballroom.settle()
    assert [one.arrangement_id for one in ballroom.view().wishes] == [None]
    page.act("again").trigger()
    ballroom.settle()
    assert [one.kind for one in ballroom.view().wishes] == [WishKind.NEAR_STAGE]
