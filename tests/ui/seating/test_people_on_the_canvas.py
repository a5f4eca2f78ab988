"""People carried over the hall by mouse and keys; every step is one that can be undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from hanoiplan.base.operation import operation
from hanoiplan.delegates.operations import set_photo
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.store.work import Work
from tests.ui.delegates.room import focus, press
from tests.ui.seating.ballroom import LEFT, NONE, Ballroom, move
from ui.base.widgets.notices import Toast

Key = Qt.Key


def test_the_program_arranges_and_the_first_sits_in_the_middle(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=2, seats=5, aisles=0)
    page.act("clear").trigger()
    ballroom.settle()
    assert "0 of 5 seated" in page.header.count.text()
    ballroom.arrange()
    assert len(ballroom.seats()) == 5
    assert ballroom.seats()["A-03"] == "Chea"
    assert "5 of 5 seated" in page.header.count.text()


def test_a_person_is_dragged_to_a_free_seat_and_undo_brings_back(ballroom: Ballroom) -> None:
    ballroom.with_hall()
    chair, free = ballroom.chair_of("Budi"), ballroom.free_chair()
    ballroom.drag(ballroom.spot(chair), ballroom.spot(free))
    assert ballroom.chair_of("Budi") == free
    ballroom.workspace.undo()
    assert ballroom.chair_of("Budi") == chair


def test_dropped_on_somebody_the_two_change_places_and_both_names_are_shown(
    ballroom: Ballroom,
) -> None:
    page = ballroom.with_hall()
    chea, aung = ballroom.chair_of("Chea"), ballroom.chair_of("Aung")
    QTest.mousePress(page.canvas, LEFT, NONE, ballroom.spot(chea))
    move(page.canvas, ballroom.spot(chea) + QPoint(15, 5))
    move(page.canvas, ballroom.spot(aung))
    carried = page.canvas.hand.over().carried
    assert carried is not None
    assert carried.words == ("Chea", "Aung")
    QTest.mouseRelease(page.canvas, LEFT, NONE, ballroom.spot(aung))
    ballroom.settle()
    assert (ballroom.chair_of("Chea"), ballroom.chair_of("Aung")) == (aung, chea)


def test_a_press_that_does_not_move_only_chooses(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    before = ballroom.seats()
    chair = ballroom.chair_of("Aung")
    ballroom.click(chair)
    assert ballroom.seats() == before
    assert page.side.seat.isVisible()
    assert page.side.seat.title.text() == "Aung"
    assert any("list of precedence" in line for line in page.side.seat.sentences())


def test_a_locked_person_is_not_carried_away(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    chair = ballroom.chair_of("Aung")
    ballroom.click(chair)
    press(Key.Key_F)
    assert page.canvas.scene.hall.seats[chair].locked
    before = ballroom.seats()
    ballroom.drag(ballroom.spot(chair), ballroom.spot(ballroom.free_chair()))
    assert ballroom.seats() == before
    press(Key.Key_F)
    assert not page.canvas.scene.hall.seats[chair].locked


def test_arrows_go_from_seat_to_seat_and_enter_carries(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=2, seats=6, aisles=0)
    press(Key.Key_Right)
    assert page.people.chosen == "A-01", "the first arrow stands where one begins to read"
    press(Key.Key_Right, Key.Key_Down, Key.Key_Left)
    assert page.people.chosen == "B-01"
    ballroom.page.go_to_seat(ballroom.chair_of("Chea"))
    start = page.people.chosen
    press(Key.Key_Return, Key.Key_Down)
    there = page.people.target
    assert there != start
    press(Key.Key_Return)
    ballroom.settle()
    assert ballroom.chair_of("Chea") == there
    assert page.people.chosen == there


def test_esc_leaves_whoever_was_picked_up(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    before = ballroom.seats()
    page.go_to_seat(ballroom.chair_of("Chea"))
    press(Key.Key_Return, Key.Key_Down, Key.Key_Escape)
    assert page.people.load is None
    press(Key.Key_Return, Key.Key_Escape)
    assert ballroom.seats() == before


def test_del_takes_off_and_enter_in_the_list_seats_best(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    best = ballroom.chair_of("Chea")
    page.go_to_seat(best)
    press(Key.Key_Delete)
    ballroom.settle()
    assert "Chea" not in ballroom.seats().values()
    page.act("unseated").trigger()
    ballroom.settle()
    assert page.side.unseated.title.text() == "1 person without a seat"
    press(Key.Key_Return)
    ballroom.settle()
    assert ballroom.chair_of("Chea") == best, "nobody took it meanwhile"


def test_somebody_is_dragged_out_of_the_list_to_a_seat(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    page.go_to_seat(ballroom.chair_of("Sari"))
    press(Key.Key_Delete)
    page.act("unseated").trigger()
    ballroom.settle()
    free = ballroom.free_chair()
    rows = page.side.unseated.table.viewport()
    start = QPoint(60, 12)
    target = rows.mapFromGlobal(page.canvas.mapToGlobal(ballroom.spot(free)))
    QTest.mousePress(rows, LEFT, NONE, start)
    move(rows, start + QPoint(-20, 5))
    move(rows, target)
    QTest.mouseRelease(rows, LEFT, NONE, target)
    ballroom.settle()
    assert ballroom.chair_of("Sari") == free


def test_g_takes_the_whole_delegation_along(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=3, seats=6, aisles=0)
    page.go_to_seat(ballroom.chair_of("Chea"))
    press(Key.Key_G)
    assert set(page.canvas.hand.over().marked) == {
        ballroom.chair_of("Chea"),
        ballroom.chair_of("Dara"),
    }
    press(Key.Key_Return)
    page.people.target = "C-01"
    press(Key.Key_Return)
    ballroom.settle()
    assert (ballroom.seats()["C-01"], ballroom.seats()["C-02"]) == ("Chea", "Dara")


def test_a_block_is_dragged_by_its_head_line(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=3, seats=12, blocks=3, block_rows=3, aisles=1)
    block = next(one for one in page.canvas.scene.hall.tables.values() if one.delegation_id)
    empty = next(one for one in page.canvas.scene.hall.tables.values() if not one.seated)
    box = page.canvas.scene.table_box(block.table)
    people = {one.sitter.name for one in page.canvas.scene.hall.at_table(block.table.key)
              if one.sitter is not None}  # fmt: skip
    target = next(one.chair.key for one in page.canvas.scene.hall.at_table(empty.table.key))
    start = QPoint(round(box.center().x()), round(box.top()) + 3)
    ballroom.drag(start, ballroom.spot(target))
    now = {who for chair, who in ballroom.seats().items() if chair.startswith(empty.table.key)}
    assert now == people


def test_change_seat_of_the_panel_waits_for_the_other_seat(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    page.go_to_seat(ballroom.chair_of("Chea"))
    page.act("swap").trigger()
    assert "other seat" in page.footer.state.text()
    free = ballroom.free_chair()
    ballroom.click(free)
    assert ballroom.chair_of("Chea") == free


def test_what_is_against_a_seat_is_said_with_one_way_out(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(HallKind.PRESIDIUM, seats=5)
    first, second = ballroom.chair_of("Chea"), ballroom.chair_of("Budi")
    ballroom.drag(ballroom.spot(first), ballroom.spot(second))
    told = page.strip_below.objection
    assert told is not None
    assert page.strip_below.act.isVisible()
    assert page.canvas.scene.hall.seats[told.chair].against
    page.strip_below.act.click()
    ballroom.settle()
    assert page.strip_below.told.text() == "Nothing is against this seating."


def test_the_screen_reader_hears_seat_person_and_state(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    chair = ballroom.chair_of("Chea")
    page.go_to_seat(chair)
    told = page.canvas.spoken_value()
    assert told.startswith(f"Seat {chair} · Chea · City of Cambodia")
    assert told.endswith("not yet arrived")
    page.go_to_seat(ballroom.free_chair())
    assert page.canvas.spoken_value().endswith("free")


def test_a_toast_says_what_happened_and_takes_it_back(ballroom: Ballroom) -> None:
    ballroom.with_hall()
    chair, free = ballroom.chair_of("Budi"), ballroom.free_chair()
    ballroom.drag(ballroom.spot(chair), ballroom.spot(free))
    toast = next(one for one in ballroom.window.findChildren(Toast) if "Budi" in one.text)
    assert toast.text == f"Budi sits at {free}."
    assert toast.undo is not None
    toast.undo.click()
    ballroom.settle()
    assert ballroom.chair_of("Budi") == chair


def test_the_panel_shows_the_face_of_whoever_sits_there(ballroom: Ballroom, tmp_path: Path) -> None:
    page = ballroom.with_hall()
    aung = next(one.id for one in ballroom.people() if one.name == "Aung")
    ballroom.workspace.do(_give_face, aung, a_face(tmp_path / "face.png"))
    ballroom.settle()
    page.go_to_seat(ballroom.chair_of("Chea"))
    assert not page.side.seat.photo.isVisible()
    page.go_to_seat(ballroom.chair_of("Aung"))
    ballroom.settle()
    assert page.side.seat.photo.isVisible()
    seen = page.side.seat.photo.grab().toImage()
    assert seen.pixelColor(seen.rect().center()) == QColor("#208040")


@operation("A face, for a test")
def _give_face(work: Work, delegate_id: int, content: bytes) -> bool:
    return set_photo(work, delegate_id, work.save_blob(content, "image/png"))


def a_face(path: Path) -> bytes:
    """A photo of one colour."""
    image = QImage(90, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("#208040"))
    assert image.save(str(path))
    return path.read_bytes()


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down])
def test_the_edge_of_the_hall_holds_the_arrows(ballroom: Ballroom, key: Qt.Key) -> None:
    """However long an arrow is pressed there is a chosen seat, and it is in sight."""
    page = ballroom.with_hall(rows=2, seats=4, aisles=0)
    page.canvas.zoom_to(6.0)
    assert focus() is page.canvas
    for _press in range(6):
        press(key)
    assert page.people.chosen in page.canvas.scene.hall.chairs
    assert page.canvas.rect().contains(ballroom.spot(page.people.chosen))
