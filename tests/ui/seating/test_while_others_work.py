"""At the door and at two desks: what is shown follows, and what is in the hand never breaks."""

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.programme.model import SessionDraft
from hanoiplan.programme.operations import add_session
from hanoiplan.seating.arrangement_operations import set_arrangement_settings, set_session
from hanoiplan.seating.gaps import cards_to_print
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.operations import number_chairs, remove_furniture
from hanoiplan.seating.seat_operations import move_delegation, seat_delegate, unseat
from tests.ui.delegates.room import press
from tests.ui.seating.ballroom import LEFT, NONE, Ballroom, move
from ui.base.widgets.notices import Toast
from ui.seating.page import SeatingPage

Key = Qt.Key


def who(ballroom: Ballroom, name: str) -> int:
    """The id of somebody."""
    return next(one.id for one in ballroom.people() if one.name == name)


def toast_of(ballroom: Ballroom) -> Toast:
    """What is being said."""
    return next(one for one in ballroom.window.findChildren(Toast) if one.isVisible())


# ---- gaps while people come


def at_the_door(ballroom: Ballroom) -> tuple[SeatingPage, dict[str, str]]:
    """The gaps of five at a presidium are shown; three are here, the first two are not."""
    page = ballroom.with_hall(HallKind.PRESIDIUM, seats=5)
    before = ballroom.seats()
    for chair in ("P-3", "P-4", "P-5"):
        ballroom.let_in(who(ballroom, before[chair]))
    ballroom.settle()
    page.act("gaps").trigger()
    ballroom.settle()
    return page, before


def test_who_comes_while_the_gaps_are_shown_keeps_the_seat(ballroom: Ballroom) -> None:
    page, before = at_the_door(ballroom)
    ballroom.let_in(who(ballroom, before["P-1"]))
    ballroom.settle()
    page.side.gaps.go.click()
    ballroom.settle()
    after = ballroom.seats()
    assert after["P-1"] == before["P-1"]
    assert after["P-2"] == before["P-3"]
    assert before["P-2"] not in after.values()


def test_who_is_on_the_way_can_keep_the_seat(ballroom: Ballroom) -> None:
    page, before = at_the_door(ballroom)
    assert page.side.gaps.began.isChecked(), "three of five are here, and no programme says more"
    first = who(ballroom, before["P-1"])
    page.side.gaps.table.select_key(first)
    page.side.gaps.table.setFocus()
    press(Key.Key_Return)
    ballroom.settle()
    assert first in page.side.gaps.keep
    ballroom.let_in(who(ballroom, before["P-2"]))  # nothing that comes makes it forgotten
    ballroom.settle()
    assert not page.side.gaps.moves
    page.side.gaps.table.select_key(first)
    press(Key.Key_Return)
    ballroom.settle()
    assert page.side.gaps.moves[0].delegate_id == first
    assert not page.side.gaps.moves[0].to_chair


def test_only_cards_that_say_another_seat_are_counted_and_lead_to_the_print_shop(
    ballroom: Ballroom,
) -> None:
    page, before = at_the_door(ballroom)
    moves = page.side.gaps.moves
    page.side.gaps.go.click()
    ballroom.settle()
    toast = toast_of(ballroom)
    assert "3 cards to print anew" in toast.text
    assert toast.action is not None
    toast.action.click()
    room, wanted = ballroom.sent[-1]
    assert room == "badges"
    assert wanted == (page.reading.arrangement_id, cards_to_print(moves))
    assert {who(ballroom, before[chair]) for chair in ("P-3", "P-4", "P-5")} == set(
        cards_to_print(moves)
    )


def test_one_may_say_that_the_session_has_begun_or_not(ballroom: Ballroom) -> None:
    """The tick is always there, and before anybody has come nothing untrue is said."""
    page = ballroom.with_hall(HallKind.PRESIDIUM, seats=5)
    gaps = page.side.gaps
    page.act("gaps").trigger()
    ballroom.settle()
    assert gaps.began.isVisible()
    assert not gaps.began.isChecked()
    assert gaps.told.text() == "No empty seat in front can be filled by moving up."
    gaps.began.click()
    ballroom.settle()
    assert len(gaps.moves) == len(ballroom.seats())
    assert gaps.told.text().startswith("5 who are not here"), "nothing is told of nobody"
    assert gaps.began.isVisible()
    gaps.began.click()
    ballroom.settle()
    assert gaps.moves == ()


def test_the_programme_says_when_the_session_has_begun_until_somebody_says_otherwise(
    ballroom: Ballroom,
) -> None:
    page = ballroom.with_hall(HallKind.PRESIDIUM, seats=5)
    clock = ballroom.workspace.clock
    assert isinstance(clock, FixedClock)
    hour = timedelta(hours=1)
    draft = SessionDraft(clock.now() + hour, clock.now() + 2 * hour, Bilingual("Khai mạc", ""))
    session_id = ballroom.workspace.do(add_session, ballroom.event_id, draft)
    ballroom.workspace.do(set_session, page.reading.arrangement_id, session_id)
    page.act("gaps").trigger()
    ballroom.settle()
    began = page.side.gaps.began
    assert not began.isChecked()
    clock.advance(hour)
    ballroom.let_in(who(ballroom, "Chea"))
    ballroom.settle()
    assert began.isChecked()
    assert [one.delegate_id for one in page.side.gaps.moves if not one.to_chair]
    began.click()  # it begins later than the programme says
    ballroom.let_in(who(ballroom, "Aung"))
    ballroom.settle()
    assert not began.isChecked()


def test_a_double_click_on_keep_turns_this_one_and_nobody_else(ballroom: Ballroom) -> None:
    """The lines are grouped anew by the first press: the second one would meet another line."""
    page, before = at_the_door(ballroom)
    gaps = page.side.gaps
    first = who(ballroom, before["P-1"])
    gaps.table.select_key(first)
    spot = gaps.table.visualRect(gaps.rows.index(gaps.table.currentIndex().row(), 2)).center()
    view = gaps.table.viewport()
    QTest.mouseClick(view, LEFT, NONE, spot)
    ballroom.settle()
    QTest.mouseDClick(view, LEFT, NONE, spot)
    ballroom.settle()
    assert gaps.keep == {first}


# ---- while the program arranges


def test_nobody_is_moved_by_hand_while_the_program_arranges(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(HallKind.BANQUET, tables=6, seats=4)
    page.moves = 500_000_000
    before = ballroom.seats()
    chea, free = ballroom.chair_of("Chea"), ballroom.free_chair()
    page.act("arrange").trigger()
    ballroom.drag(ballroom.spot(chea), ballroom.spot(free))
    assert "arranging" in page.strip.sentence.text()
    page.go_to_seat(chea)
    press(Key.Key_Delete)
    press(Key.Key_F)
    page.seat_best(who(ballroom, "Chea"))
    ballroom.settle()
    assert ballroom.seats() == before
    assert not page.canvas.scene.hall.seats[chea].locked
    page.strip_below.stop.click()
    ballroom.wait_for(lambda: not page.is_arranging, 5_000)
    ballroom.drag(ballroom.spot(ballroom.chair_of("Chea")), ballroom.spot(ballroom.free_chair()))
    assert not page.is_arranging


def test_what_another_desk_did_meanwhile_is_not_written_over(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(HallKind.BANQUET, tables=6, seats=4)
    page.moves = 500_000_000
    page.act("arrange").trigger()
    ballroom.wait_for(lambda: " · best" in page.strip_below.progress.text(), 20_000)
    view = ballroom.view()
    free = view.chair_ids[ballroom.free_chair()]
    ballroom.workspace.do(seat_delegate, view.arrangement.id, who(ballroom, "Sari"), free)
    by_hand = ballroom.seats()
    page.strip_below.stop.click()
    ballroom.wait_for(lambda: not page.is_arranging, 5_000)
    assert ballroom.seats() == by_hand
    assert "by hand" in page.strip.sentence.text()


# ---- what is in the hand


def test_a_target_that_goes_away_leaves_the_hand_empty_not_broken(ballroom: Ballroom) -> None:
    """Another desk takes out the chair over which somebody is held: paint, mouse, screen reader."""
    page = ballroom.with_hall(rows=2, seats=6, aisles=0)
    page.go_to_seat(ballroom.chair_of("Chea"))
    press(Key.Key_Return, Key.Key_Down)
    target = page.people.target
    assert target
    ballroom.workspace.do(remove_furniture, page.reading.hall_id, (target,))
    page.canvas.grab()  # before the page has heard of it
    ballroom.settle()
    page.canvas.grab()
    move(page.canvas, QPoint(20, 20))
    assert page.canvas.spoken_value()
    assert page.people.target != target
    press(Key.Key_Down)
    press(Key.Key_Escape)


def test_chairs_called_anew_do_not_break_what_is_held(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=2, seats=6, aisles=0)
    page.go_to_seat(ballroom.chair_of("Chea"))
    press(Key.Key_G, Key.Key_Return, Key.Key_Down)
    keys = tuple(page.canvas.scene.hall.chairs)
    ballroom.workspace.do(number_chairs, page.reading.hall_id, keys, 1, "Z-")
    ballroom.settle()
    page.canvas.grab()
    assert page.canvas.spoken_value()
    assert page.people.load is None


def test_whoever_another_desk_moved_or_cancelled_is_no_longer_in_the_hand(
    ballroom: Ballroom,
) -> None:
    page = ballroom.with_hall(rows=2, seats=6, aisles=0)
    arrangement = page.reading.arrangement_id
    for name in ("Chea", "Aung"):
        page.go_to_seat(ballroom.chair_of(name))
        press(Key.Key_Return, Key.Key_Down)
        assert page.canvas.hand.over().carried is not None
        if name == "Chea":
            ballroom.workspace.do(unseat, arrangement, (who(ballroom, name),))
        else:
            ballroom.workspace.do(cancel_delegate, who(ballroom, name))
        ballroom.settle()
        assert page.canvas.hand.over().carried is None
        assert page.people.load is None


# ---- said as it is


def test_whoever_is_put_out_of_the_seat_is_said_to_have_none(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    page.take_off(ballroom.chair_of("Sari"))
    ballroom.settle()
    chair = ballroom.chair_of("Chea")
    page.seat(who(ballroom, "Sari"), chair)
    ballroom.settle()
    assert toast_of(ballroom).text == f"Sari sits at {chair}. Chea has no seat now."
    page.seat(who(ballroom, "Sari"), ballroom.chair_of("Aung"))
    ballroom.settle()
    assert toast_of(ballroom).text == "Sari and Aung changed places."


def test_who_is_put_down_on_the_own_chair_leaves_no_undo_of_the_deed_before(
    ballroom: Ballroom,
) -> None:
    page = ballroom.with_hall()
    chair, free = ballroom.chair_of("Budi"), ballroom.free_chair()
    ballroom.drag(ballroom.spot(chair), ballroom.spot(free))
    page.seat(who(ballroom, "Budi"), free)
    ballroom.settle()
    assert [one for one in page.messages.toasts() if "Budi" in one] == [f"Budi sits at {free}."]
    undo = toast_of(ballroom).undo
    assert undo is not None
    undo.click()
    ballroom.settle()
    assert ballroom.chair_of("Budi") == chair, "what is told is what is taken back"
    page.seat(who(ballroom, "Budi"), chair)
    ballroom.settle()
    assert page.messages.toasts() == []


def test_emptying_what_is_empty_offers_no_undo_of_the_deed_before(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    page.act("clear").trigger()
    ballroom.settle()
    page.act("clear").trigger()
    ballroom.settle()
    assert toast_of(ballroom).undo is None
    assert ballroom.seats() == {}


def test_a_silent_deed_ends_the_toast_before_it(ballroom: Ballroom) -> None:
    """Its Undo would take back the lock, not what it tells of."""
    page = ballroom.with_hall()
    chair, free = ballroom.chair_of("Budi"), ballroom.free_chair()
    ballroom.drag(ballroom.spot(chair), ballroom.spot(free))
    assert page.messages.toasts()
    page.go_to_seat(free)
    press(Key.Key_F)
    ballroom.settle()
    assert page.messages.toasts() == []
    assert page.canvas.scene.hall.seats[free].locked


def test_a_hall_with_name_and_numbers_anew_is_one_step_of_undo(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=2, seats=6, aisles=0)
    hall_id = page.reading.hall_id
    page.build_hall("Hall Z", HallKind.THEATRE, {"rows": 3, "seats": 6, "aisles": 0}, hall_id)
    ballroom.settle()
    ballroom.workspace.undo()
    ballroom.settle()
    assert page.reading.hall is not None
    assert page.reading.hall.name == "Hall A"
    assert len(ballroom.view().layout.chairs) == 12
    page.build_hall("Hall B", HallKind.U, {})
    ballroom.settle()
    ballroom.workspace.undo()
    ballroom.settle()
    assert [one.words for one in page.reading.choices()] == ["Hall A"]


def test_another_name_alone_leaves_the_furniture_as_it_was_moved(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=2, seats=6, aisles=0)
    ballroom.workspace.do(remove_furniture, page.reading.hall_id, ("B-06",))
    ballroom.settle()
    numbers: dict[str, str | int] = {"rows": "2", "seats": "6", "aisles": "0"}
    page.build_hall("Hall Z", HallKind.THEATRE, numbers, page.reading.hall_id)
    ballroom.settle()
    assert page.reading.hall is not None
    assert page.reading.hall.name == "Hall Z"
    assert "B-06" not in ballroom.view().layout.by_key()


# ---- neighbours of before, prices, space


def test_neighbours_to_avoid_are_those_of_now(ballroom: Ballroom) -> None:
    """The other session is arranged by hand while this one, which avoids it, is open."""
    page = ballroom.with_hall(rows=1, seats=8, aisles=0)
    first = page.reading.arrangement_id
    page.act("again").trigger()
    ballroom.settle()
    ballroom.workspace.do(set_arrangement_settings, page.reading.arrangement_id, avoid=first)
    ballroom.settle()
    assert page.hall is not None
    before = page.hall.view.past
    last = ballroom.view().chair_ids["A-07"]
    ballroom.workspace.do(move_delegation, first, [who(ballroom, "Chea")], last)
    ballroom.settle()
    assert page.hall.view.past == ballroom.view().past != before


def test_space_that_is_held_while_the_keyboard_goes_does_not_move_the_hall(
    ballroom: Ballroom,
) -> None:
    page = ballroom.with_hall()
    QTest.keyPress(page.canvas, Key.Key_Space)
    page.choice.setFocus()
    ballroom.settle()
    chair, free = ballroom.chair_of("Budi"), ballroom.free_chair()
    left = page.canvas.scene.sight.left
    QTest.mousePress(page.canvas, LEFT, NONE, ballroom.spot(chair))
    move(page.canvas, ballroom.spot(chair) + QPoint(12, 4))
    move(page.canvas, ballroom.spot(free))
    QTest.mouseRelease(page.canvas, LEFT, NONE, ballroom.spot(free))
    ballroom.settle()
    assert page.canvas.scene.sight.left == left
    assert ballroom.chair_of("Budi") == free
