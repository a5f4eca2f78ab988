"""Halls built from a few numbers, and furniture moved by hand; people keep their chairs."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hanoiplan.seating.halls.changes import Edge
from hanoiplan.seating.halls.layout import HallKind, Viewpoint
from tests.ui.delegates.room import focus, press, type_in, write
from tests.ui.seating.ballroom import LEFT, NONE, Ballroom
from ui.seating.furniture_panel import EDGES
from ui.seating.side import Beside

Key = Qt.Key


def test_without_a_hall_the_page_says_what_to_do(ballroom: Ballroom) -> None:
    page = ballroom.come_in()
    assert page.empty.isVisible()
    assert page.empty.title.text() == "There is no hall yet"
    assert not page.act("arrange").isEnabled()
    assert focus() is page.empty.buttons[0]
    press(Key.Key_Return)
    ballroom.settle()
    assert page.new.isVisible()
    press(Key.Key_Escape)
    assert page.empty.isVisible()


def test_a_hall_is_built_with_the_keyboard_alone(ballroom: Ballroom) -> None:
    ballroom.guests()
    page = ballroom.come_in()
    page.act("new").trigger()
    ballroom.settle()
    write("Sảnh Thăng Long")
    press(Key.Key_Tab)
    for _step in range(8):  # theatre … banquet, in reading order
        press(Key.Key_Right)
    assert page.new.kinds.value() is HallKind.BANQUET
    press(Key.Key_Tab)
    type_in("4")
    press(Key.Key_Tab)
    type_in("6")
    assert page.new.count.text() == "24 seats · 5 people are confirmed"
    press(Key.Key_Return)
    ballroom.settle()
    assert page.reading.hall is not None
    assert (page.reading.hall.name, page.reading.hall.capacity) == ("Sảnh Thăng Long", 24)
    assert focus() is page.canvas


def test_too_few_seats_and_impossible_numbers_are_said_at_once(ballroom: Ballroom) -> None:
    ballroom.guests()
    page = ballroom.come_in()
    page.act("new").trigger()
    page.new.kinds.set_value(HallKind.BILATERAL)
    ballroom.settle()
    page.new.numbers.fields["seats"].line.setFocus()
    type_in("2")
    assert page.new.count.text().endswith("1 seat too few")
    type_in("0")
    assert not page.new.go.isEnabled()
    assert "can be 1 to 40" in page.new.numbers.trouble.text()


def test_a_hall_built_anew_keeps_who_sits_on_a_chair_that_stays(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=2, seats=6, aisles=0)
    before = ballroom.seats()
    page.act("anew").trigger()
    ballroom.settle()
    assert page.new.numbers.fields["rows"].value() == "2"
    page.new.numbers.fields["rows"].line.setText("3")
    page.new.go.click()
    ballroom.settle()
    assert ballroom.seats() == before
    assert len(ballroom.view().layout.chairs) == 18


def test_a_table_is_dragged_with_its_chairs_and_the_people_on_them(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(HallKind.BANQUET, tables=3, seats=6, honour=0)
    page.act("furniture").trigger()
    ballroom.settle()
    assert page.side.shown is Beside.FURNITURE
    before, seats = page.canvas.scene.hall.layout, ballroom.seats()
    table = before.tables[0]
    middle = page.canvas.scene.sight.point(table.x, table.y).toPoint()
    ballroom.drag(middle, middle + QPoint(60, 40))
    after = page.canvas.scene.hall.layout
    assert after.tables[0].x > table.x
    assert after.tables[0].x % 50 == table.x % 50, "moved by whole steps of the grid"
    chairs = [one for one in before.chairs if one.table == table.key]
    by = after.tables[0].x - table.x
    assert all(after.by_key()[one.key].x == one.x + by for one in chairs)
    assert ballroom.seats() == seats
    ballroom.workspace.undo()
    ballroom.settle()
    assert page.canvas.scene.hall.layout == before


def test_arrows_move_by_ten_millimetres_as_one_sees_it(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(HallKind.BANQUET, tables=3, seats=6)
    page.act("furniture").trigger()
    key = page.canvas.scene.hall.layout.tables[0].key
    page.furniture.hold((key,))

    def place() -> tuple[int, int]:
        table = next(one for one in page.canvas.scene.hall.layout.tables if one.key == key)
        return table.x, table.y

    x, y = place()
    press(Key.Key_Right)
    assert place() == (x + 10, y)
    press(Key.Key_Down, shift=True)
    assert place() == (x + 10, y + 100)
    page.look_from(Viewpoint.STAGE)
    ballroom.settle()
    press(Key.Key_Right)
    assert place() == (x, y + 100), "to the right in the drawing is the hall's left"
    press(Key.Key_Escape)
    press(Key.Key_Escape)
    assert page.canvas.hand is page.people


def test_chairs_are_aligned_turned_fastened_and_taken_away(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=2, seats=4, aisles=0)
    page.act("furniture").trigger()
    page.furniture.hold(("A-01", "B-02"))
    left = [edge for edge, _icon, _words in EDGES].index(Edge.LEFT)
    page.side.furniture._edges[left].click()
    ballroom.settle()
    page.canvas.setFocus()
    chairs = page.canvas.scene.hall.chairs
    assert chairs["A-01"].x == chairs["B-02"].x
    press(Key.Key_L)
    assert page.canvas.scene.hall.chairs["A-01"].locked
    before = page.canvas.scene.hall.layout
    press(Key.Key_Right)
    assert page.canvas.scene.hall.layout == before, "fastened chairs stay"
    press(Key.Key_L)
    page.furniture.hold(("A-01",))
    press(Key.Key_R)
    assert page.canvas.scene.hall.chairs["A-01"].facing == 15
    press(Key.Key_Delete)
    assert "A-01" not in page.canvas.scene.hall.chairs


def test_a_frame_takes_hold_of_what_is_in_it(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=2, seats=4, aisles=0, doors=0)
    page.act("furniture").trigger()
    first, last = ballroom.spot("A-01"), ballroom.spot("B-04")
    ballroom.drag(first - QPoint(30, 30), last + QPoint(30, 30))
    assert len(page.furniture.keys) == 8
    QTest.mouseClick(page.canvas, LEFT, NONE, first)
    assert len(page.furniture.keys) == 8, "pressing one of several holds them all"


def test_chairs_numbered_anew_keep_their_people(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=2, seats=4, aisles=0)
    who = set(ballroom.seats().values())
    page.act("furniture").trigger()
    page.furniture.hold(tuple(page.canvas.scene.hall.chairs))
    page.side.furniture.prefix.line.setText("V-")
    page.side.furniture.start.line.setText("11")
    page.side.furniture.renumber.click()
    ballroom.settle()
    assert "V-11" in page.canvas.scene.hall.chairs
    assert set(ballroom.seats().values()) == who
    page.furniture.hold(("V-11",))
    page.side.furniture.prefix.line.setText("V-")
    page.side.furniture.start.line.setText("12")
    page.side.furniture.renumber.click()
    ballroom.settle()
    assert "two chairs" in page.strip.sentence.text()


def test_the_stage_gets_a_word_of_its_own(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=2, seats=4)
    page.act("furniture").trigger()
    page.furniture.hold(("stage",))
    field = page.side.furniture.label
    assert field.isEnabled()
    field.line.setFocus()
    type_in("Lễ đài")
    press(Key.Key_Return)
    stage = next(one for one in page.canvas.scene.hall.layout.fixtures if one.key == "stage")
    assert stage.label == "Lễ đài"


def test_two_halls_are_switched_and_one_is_removed_and_brought_back(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    page.build_hall("Hall B", HallKind.U, {})
    ballroom.settle()
    assert page.reading.hall is not None
    assert page.reading.hall.name == "Hall B"
    page.act("remove").trigger()
    ballroom.settle()
    assert [one.words for one in page.reading.choices()] == ["Hall A"]
    assert page.reading.hall.name == "Hall A"
    ballroom.workspace.undo()
    ballroom.settle()
    assert [one.words for one in page.reading.choices()] == ["Hall A", "Hall B"]


def test_a_second_arrangement_of_the_hall_begins_empty(ballroom: Ballroom) -> None:
    page = ballroom.with_hall()
    page.act("again").trigger()
    ballroom.settle()
    assert ballroom.seats() == {}
    assert page.side.shown is Beside.SETTINGS
    field = page.side.settings.name
    field.line.setFocus()
    type_in("Closing")
    press(Key.Key_Return)
    ballroom.settle()
    assert [one.words for one in page.reading.choices()] == ["Hall A", "Hall A · Closing"]
