"""Halls in a file: made from a few numbers, changed by hand, numbered, taken out, taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.operation import operation
from hanoiplan.history import history, sentence
from hanoiplan.seating.arrangement_operations import add_arrangement, rename_arrangement
from hanoiplan.seating.geometry import build
from hanoiplan.seating.hall_making import make_hall
from hanoiplan.seating.halls.changes import moved, turned, with_chair, without
from hanoiplan.seating.halls.layout import HallKind, Viewpoint
from hanoiplan.seating.operations import (
    add_hall,
    change_furniture,
    number_chairs,
    rebuild_hall,
    remove_furniture,
    remove_hall,
    rename_hall,
    set_viewpoint,
)
from hanoiplan.seating.queries import (
    arrangement,
    arrangements,
    chair_ids,
    hall,
    halls,
    layout,
)
from hanoiplan.seating.tables import Arrangement
from hanoiplan.store.rows import Kind
from hanoiplan.store.work import Work
from tests.builders import Desk, a_desk
from tests.hanoiplan.seating.seated import a_hall, people_of
from tests.hanoiplan.store.raw import contents


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "event.hanoiplan") as here:
        yield here


@pytest.mark.parametrize("kind", list(HallKind))
def test_a_hall_is_kept_as_it_was_built(desk: Desk, kind: HallKind) -> None:
    """One source of numbers: what was built is what is read again, walls and all."""
    hall_id = desk.workspace.do(add_hall, desk.event, "Hội trường", kind, {})
    assert desk.workspace.read(layout, hall_id) == build(kind)
    made = desk.workspace.read(hall, hall_id)
    assert made is not None
    assert made.capacity == sum(1 for _chair in build(kind).seats())


def test_furniture_moved_by_hand_stays_where_it_is(desk: Desk) -> None:
    hall_id = desk.workspace.do(add_hall, desk.event, "Tiệc", HallKind.BANQUET, {"tables": 4})
    before = desk.workspace.read(layout, hall_id)
    assert before is not None
    after = turned(moved(before, ["T2"], 300, 450), ["T3"], 45)
    ids = desk.workspace.read(chair_ids, hall_id)
    assert desk.workspace.do(change_furniture, hall_id, after) == 0
    assert desk.workspace.read(layout, hall_id) == after
    assert desk.workspace.read(chair_ids, hall_id) == ids, "the same chairs, elsewhere"
    desk.workspace.undo()
    assert desk.workspace.read(layout, hall_id) == before


def test_a_chair_that_is_numbered_anew_keeps_its_sitter(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk))
    one, two = room.people[:2]
    room.seat(one, "T1-1")
    room.seat(two, "T1-2")
    desk.workspace.do(number_chairs, room.hall, ["T1-2", "T1-1"], 1, "VIP-")
    assert room.where() == {one: "VIP-2", two: "VIP-1"}
    desk.workspace.undo()
    assert room.where() == {one: "T1-1", two: "T1-2"}


def test_a_table_that_goes_takes_its_seats_along_and_brings_them_back(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk))
    room.arrange()
    before = room.where()
    there = {one for one, chair in before.items() if chair.startswith("T2-")}
    assert there
    assert desk.workspace.do(remove_furniture, room.hall, ["T2"]) == len(there)
    assert set(room.where()) == set(before) - there
    assert set(room.view().unseated) >= there
    desk.workspace.undo()
    assert room.where() == before


def test_a_hall_built_anew_keeps_those_whose_chairs_are_still_there(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk))
    room.arrange()
    last_table = {one for one, chair in room.where().items() if chair.startswith("T3-")}
    kept = {one: key for one, key in room.where().items() if one not in last_table}
    assert desk.workspace.do(rebuild_hall, room.hall, {"tables": 2}) == len(last_table)
    assert room.where() == kept
    made = desk.workspace.read(hall, room.hall)
    assert made is not None
    assert (made.parameters["tables"], made.parameters["seats"], made.capacity) == (2, 5, 10)


def test_a_hall_goes_with_its_arrangements_and_comes_back_with_them(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk))
    room.arrange()
    before = contents(desk.path, Kind.RECORD)
    assert desk.workspace.do(remove_hall, room.hall) == 12
    assert desk.workspace.read(halls, desk.event) == ()
    assert desk.workspace.read(arrangements, desk.event) == ()
    assert not contents(desk.path, Kind.RECORD)["seat"]
    desk.workspace.undo()
    assert contents(desk.path, Kind.RECORD) == before


def test_names_are_not_given_twice_and_not_forgotten(desk: Desk) -> None:
    first = desk.workspace.do(add_hall, desk.event, "Sảnh Thăng Long", HallKind.BANQUET, {})
    with pytest.raises(NotPossible, match="sanh thang long"):
        desk.workspace.do(add_hall, desk.event, " sanh  thang long ", HallKind.U, {})
    with pytest.raises(NotPossible):
        desk.workspace.do(add_hall, desk.event, "  ", HallKind.U, {})
    with pytest.raises(NotPossible):
        desk.workspace.do(add_hall, desk.event, "Khác", HallKind.BANQUET, {"tables": "nhiều"})
    assert desk.workspace.do(rename_hall, first, "Sảnh Hồ Gươm")
    assert desk.workspace.do(set_viewpoint, first, Viewpoint.STAGE)
    told = sentence(desk.workspace.read(history, 1)[0])
    assert "Sảnh Hồ Gươm" in told
    assert "sân khấu" in told.lower() or "stage" in told.lower()


def test_two_desks_move_furniture_of_one_hall_and_both_moves_stay(desk: Desk) -> None:
    """The later one writes only what it touched, and nobody loses a seat by it."""
    room = a_hall(desk, people_of(desk))
    shown = room.view().layout
    added = with_chair(shown, replace(shown.by_key()["T1-5"], key="T1-6", x=9000))
    desk.workspace.do(change_furniture, room.hall, moved(added, ["T2"], 300, 0), shown)
    room.seat(room.people[0], "T1-6")
    desk.workspace.do(change_furniture, room.hall, moved(shown, ["T3"], 0, 500), shown)
    both = room.view().layout
    assert both.chairs == moved(moved(added, ["T2"], 300, 0), ["T3"], 0, 500).chairs
    assert both.tables == moved(moved(shown, ["T2"], 300, 0), ["T3"], 0, 500).tables
    assert room.where() == {room.people[0]: "T1-6"}


def test_what_a_colleague_took_out_is_not_moved_back_in(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk))
    shown = room.view().layout
    desk.workspace.do(remove_furniture, room.hall, ["T2"])
    now = room.view().layout
    with pytest.raises(NotPossible, match="T2"):
        desk.workspace.do(change_furniture, room.hall, moved(shown, ["T2"], 300, 0), shown)
    assert room.view().layout == now
    desk.workspace.do(change_furniture, room.hall, without(shown, ["T3-5"]), shown)
    assert room.view().layout.chairs == without(now, ["T3-5"]).chairs


def test_two_new_chairs_of_one_name_are_refused(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk))
    shown = room.view().layout
    chairs = (replace(shown.by_key()[key], key="X") for key in ("T1-1", "T2-1"))
    mine, theirs = (with_chair(shown, chair) for chair in chairs)
    desk.workspace.do(change_furniture, room.hall, theirs, shown)
    with pytest.raises(NotPossible, match="X"):
        desk.workspace.do(change_furniture, room.hall, mine, shown)


def test_a_new_hall_has_its_arrangement_and_one_undo_takes_both_back(desk: Desk) -> None:
    before = contents(desk.path, Kind.RECORD)
    made = desk.workspace.do(make_hall, desk.event, "Tiệc", HallKind.BANQUET, {"tables": 4})
    row = desk.workspace.read(arrangement, made)
    assert row is not None
    assert (row.name, desk.workspace.read(halls, desk.event)[0].id) == ("Tiệc", row.hall_id)
    desk.workspace.undo()
    assert contents(desk.path, Kind.RECORD) == before


def test_a_hall_built_anew_under_another_name_is_one_step_back(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk))
    before = contents(desk.path, Kind.RECORD)
    desk.workspace.do(rebuild_hall, room.hall, {"tables": 2}, None, "Sảnh nhỏ")
    made = desk.workspace.read(hall, room.hall)
    assert made is not None
    assert (made.name, made.parameters["tables"]) == ("Sảnh nhỏ", 2)
    desk.workspace.undo()
    assert contents(desk.path, Kind.RECORD) == before


def test_an_arrangement_called_like_its_hall_goes_by_the_new_name_too(desk: Desk) -> None:
    room = a_hall(desk, people_of(desk))
    lunch = desk.workspace.do(add_arrangement, room.hall, "Bữa trưa")
    desk.workspace.do(rename_hall, room.hall, "Sảnh Hồ Gươm")
    names = {one.id: one.name for one in desk.workspace.read(arrangements, desk.event)}
    assert names == {room.arrangement: "Sảnh Hồ Gươm", lunch: "Bữa trưa"}


def names_in(desk: Desk) -> dict[int, str]:
    return {one.id: one.name for one in desk.workspace.read(arrangements, desk.event)}


def test_no_two_arrangements_of_a_hall_are_called_alike(desk: Desk) -> None:
    """Else no word says which one is meant; another hall may use the same name."""
    work = desk.workspace
    room = a_hall(desk, [])
    called = names_in(desk)[room.arrangement]
    again, third = work.do(add_arrangement, room.hall), work.do(add_arrangement, room.hall)
    assert names_in(desk)[again] == f"{called} 2"
    assert names_in(desk)[third] == f"{called} 3"
    lunch = work.do(add_arrangement, room.hall, "Bữa trưa")
    before = contents(desk.path, Kind.RECORD)
    with pytest.raises(NotPossible, match="bua trua"):
        work.do(add_arrangement, room.hall, " bua  trua ")
    with pytest.raises(NotPossible, match="Bữa trưa"):
        work.do(rename_arrangement, again, "Bữa trưa")
    with pytest.raises(NotPossible, match="Bữa trưa"):
        work.do(rename_hall, room.hall, "Bữa trưa")
    with pytest.raises(NotPossible, match="Bữa trưa"):
        work.do(rebuild_hall, room.hall, {"tables": 2}, None, "Bữa trưa")
    assert contents(desk.path, Kind.RECORD) == before
    assert work.do(rename_arrangement, lunch, "BỮA TRƯA"), "its own name, written otherwise"
    elsewhere = a_hall(desk, [], HallKind.U, seats=4)
    assert work.do(add_arrangement, elsewhere.hall, "Bữa trưa")


def test_a_hall_may_be_called_like_an_arrangement_that_is_its_only_one(desk: Desk) -> None:
    hall_id = desk.workspace.do(add_hall, desk.event, "A", HallKind.U, {})
    dinner = desk.workspace.do(add_arrangement, hall_id, "Bữa tối")
    assert desk.workspace.do(rename_hall, hall_id, "Bữa tối")
    assert names_in(desk) == {dinner: "Bữa tối"}


def call_alike(work: Work, arrangement_id: int, name: str) -> None:
    """As an older program could."""
    work.change(Arrangement, arrangement_id, name=name)


def test_arrangements_that_an_older_file_calls_alike_part_when_the_hall_is_renamed(
    desk: Desk,
) -> None:
    room = a_hall(desk, [])
    again = desk.workspace.do(add_arrangement, room.hall)
    alike = operation("Alike")(call_alike)
    desk.workspace.do(alike, again, names_in(desk)[room.arrangement])
    desk.workspace.do(rename_hall, room.hall, "Phòng 301")
    assert names_in(desk) == {room.arrangement: "Phòng 301", again: "Phòng 301 2"}
