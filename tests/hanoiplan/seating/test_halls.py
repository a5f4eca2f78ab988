"""Halls in a file: made from a few numbers, changed by hand, numbered, taken out, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.history import history, sentence
from hanoiplan.seating.geometry import build
from hanoiplan.seating.halls.changes import moved, turned
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
from hanoiplan.seating.queries import arrangements, chair_ids, hall, halls, layout
from hanoiplan.store.rows import Kind
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
