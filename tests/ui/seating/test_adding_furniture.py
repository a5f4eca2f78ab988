"""One more chair or table by hand: beside what is held, free of what stands there, in the hand."""

import pytest
from PySide6.QtCore import Qt

from hanoiplan.seating.geometry import build
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.halls.shapes import overlapping
from tests.ui.delegates.room import press
from tests.ui.seating.ballroom import Ballroom
from ui.seating.adding import with_another_chair, with_another_table


@pytest.mark.parametrize("kind", list(HallKind))
def test_every_hall_takes_another_chair_that_overlaps_no_other(kind: HallKind) -> None:
    before = build(kind, {})
    after, key = with_another_chair(before, ())
    assert len(after.chairs) == len(before.chairs) + 1
    chairs = after.by_key()
    assert key in chairs
    others = [pair for pair in overlapping(after) if key in pair and set(pair) <= chairs.keys()]
    assert not others


def test_a_chair_stands_beside_the_one_in_the_hand_with_the_next_number() -> None:
    hall = build(HallKind.THEATRE, {"rows": 2, "seats": 4, "aisles": 0})
    after, key = with_another_chair(hall, ("A-04",))
    old, new = after.by_key()["A-04"], after.by_key()[key]
    assert (key, new.number, new.row, new.facing) == ("A-05", old.number + 1, old.row, old.facing)
    assert new.y == old.y
    assert 450 <= abs(new.x - old.x) <= 700


def test_an_eleventh_chair_finds_its_place_at_a_round_table() -> None:
    hall = build(HallKind.BANQUET, {"tables": 2, "seats": 6, "honour": 0})
    table = hall.tables[0]
    fewer, key = with_another_chair(hall, (table.key,))
    new = fewer.by_key()[key]
    assert (new.table, new.number) == (table.key, 7)
    far = {round(((c.x - table.x) ** 2 + (c.y - table.y) ** 2) ** 0.5, -1)
           for c in fewer.chairs if c.table == table.key}  # fmt: skip
    assert len(far) == 1, "as far from the middle as the others"


@pytest.mark.parametrize("kind", [HallKind.BANQUET, HallKind.CLASSROOM])
def test_a_table_comes_with_as_many_chairs_to_a_free_place(kind: HallKind) -> None:
    before = build(kind, {})
    after, key = with_another_table(before, ())
    model = before.tables[-1]
    had = sum(chair.table == model.key for chair in before.chairs)
    assert sum(chair.table == key for chair in after.chairs) == had > 0
    mine = {key, *(chair.key for chair in after.chairs if chair.table == key)}
    assert not [pair for pair in overlapping(after) if len(mine & set(pair)) == 1]


def test_the_new_table_is_in_the_hand_and_one_undo_takes_it_back(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(HallKind.BANQUET, tables=2, seats=4, honour=0)
    seats, before = ballroom.seats(), page.canvas.scene.hall.layout
    page.act("furniture").trigger()
    ballroom.settle()
    page.side.furniture.add_table.click()
    ballroom.settle()
    (key,) = page.furniture.keys
    new = next(one for one in page.canvas.scene.hall.layout.tables if one.key == key)
    assert new.label == "3"
    assert ballroom.seats() == seats
    press(Qt.Key.Key_Right)
    moved = next(one for one in page.canvas.scene.hall.layout.tables if one.key == key)
    assert moved.x == new.x + 10
    ballroom.workspace.undo()
    ballroom.workspace.undo()
    ballroom.settle()
    assert page.canvas.scene.hall.layout == before


def test_a_chair_is_added_beside_the_one_in_the_hand(ballroom: Ballroom) -> None:
    page = ballroom.with_hall(rows=2, seats=4, aisles=0)
    page.act("furniture").trigger()
    page.furniture.hold(("B-04",))
    page.side.furniture.add_chair.click()
    ballroom.settle()
    assert page.furniture.keys == ("B-05",)
    assert "B-05" in ballroom.view().layout.by_key()
