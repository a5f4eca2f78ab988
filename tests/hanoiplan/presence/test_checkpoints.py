"""Doors are made, changed and taken out; what people did there stays."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.plans.operations import make_zone, remove_zone
from hanoiplan.presence.model import (
    CheckpointDraft,
    CheckpointKind,
    Direction,
    Way,
    Window,
)
from hanoiplan.presence.operations import (
    draft_of_checkpoint,
    edit_checkpoint,
    make_checkpoint,
    remove_checkpoint,
)
from hanoiplan.presence.queries import (
    checkpoint,
    checkpoint_named,
    checkpoints,
    inside,
    main_checkpoint,
)
from hanoiplan.registration.operations import check_in, take_back_check_in
from hanoiplan.starting import start_event
from hanoiplan.store.rows import Kind
from tests.builders import MORNING, Desk, a_desk
from tests.hanoiplan.registration.doors import a_door, category_id
from tests.hanoiplan.store.raw import contents

HOUR = timedelta(hours=1)
WINDOWS = (Window(MORNING, MORNING + HOUR), Window(MORNING + 3 * HOUR, MORNING + 4 * HOUR))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def a_full_draft(desk: Desk) -> CheckpointDraft:
    """Every rule there is."""
    return CheckpointDraft(
        name=Bilingual("Phòng họp G2G", "G2G room"),
        kind=CheckpointKind.SESSION,
        place=Bilingual("Tầng 3", "Floor 3"),
        zone_id=desk.workspace.do(make_zone, desk.event, "3", Bilingual("Phòng họp", "Rooms")),
        group="tầng 3",
        windows=WINDOWS,
        categories=frozenset({category_id(desk, "H"), category_id(desk, "D")}),
        entries_per_day=2,
        re_entry=False,
        reads=Way.BOTH,
        confirm=True,
        guide=Bilingual("Xin mời sang tầng 2.", "Please go to floor 2."),
        keeper="anh Khưởng, 0912 345 678",
    )


def test_a_door_keeps_every_rule_it_was_given(desk: Desk) -> None:
    draft = a_full_draft(desk)
    row_id = desk.workspace.do(make_checkpoint, desk.event, draft)
    door = desk.workspace.read(checkpoint, row_id)
    assert door is not None
    assert draft_of_checkpoint(door) == draft
    assert door.zone is not None
    assert (door.zone.mark, door.position) == ("3", 1)
    main, listed = desk.workspace.read(checkpoints, desk.event)
    assert (main.kind, listed) == (CheckpointKind.MAIN, door)


def test_the_main_entrance_of_a_new_event_is_open_to_all_always(desk: Desk) -> None:
    main = desk.workspace.read(main_checkpoint, desk.event)
    assert main is not None
    assert draft_of_checkpoint(main) == CheckpointDraft(main.name, CheckpointKind.MAIN)


def test_doors_are_found_by_name_in_either_language_however_typed(desk: Desk) -> None:
    row_id = desk.workspace.do(make_checkpoint, desk.event, a_full_draft(desk))
    for name in ("phong hop g2g", "G2G ROOM", " Phòng  họp G2G "):
        found = desk.workspace.read(checkpoint_named, desk.event, name)
        assert found is not None
        assert found.id == row_id
    for nothing in ("", "Phòng họp", "12"):
        assert desk.workspace.read(checkpoint_named, desk.event, nothing) is None


def test_every_change_of_a_door_is_undone_and_done_again(desk: Desk) -> None:
    row_id = desk.workspace.do(make_checkpoint, desk.event, a_full_draft(desk))
    before = contents(desk.path, Kind.RECORD)
    changes = {
        "windows": WINDOWS[:1],
        "categories": frozenset({category_id(desk, "P")}),
        "zone_id": None,
        "closed": True,
        "position": 7,
    }
    assert desk.workspace.do(edit_checkpoint, row_id, **changes)
    after = contents(desk.path, Kind.RECORD)
    door = desk.workspace.read(checkpoint, row_id)
    assert door is not None
    assert (door.windows, door.closed, door.zone, door.position) == (WINDOWS[:1], True, None, 7)
    assert door.reads is Way.BOTH
    desk.workspace.undo()
    assert contents(desk.path, Kind.RECORD) == before
    desk.workspace.redo()
    assert contents(desk.path, Kind.RECORD) == after


def test_an_edit_that_changes_nothing_is_none(desk: Desk) -> None:
    row_id = desk.workspace.do(make_checkpoint, desk.event, a_full_draft(desk))
    before = contents(desk.path, Kind.JOURNAL)
    assert not desk.workspace.do(edit_checkpoint, row_id, confirm=True, windows=WINDOWS[::-1])
    assert contents(desk.path, Kind.JOURNAL) == before


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"name": Bilingual()}, "name"),
        ({"windows": (Window(MORNING, MORNING),)}, "ends before it begins"),
        ({"entries_per_day": -1}, "0 for any number"),
        ({"kind": CheckpointKind.MAIN}, "main entrance"),
    ],
)
def test_a_door_that_could_not_work_is_refused(
    desk: Desk, values: dict[str, object], told: str
) -> None:
    row_id = a_door(desk).id
    with pytest.raises(NotPossible, match=told):
        desk.workspace.do(edit_checkpoint, row_id, **values)
    fields = {"name": Bilingual("Cửa"), **values}
    with pytest.raises(NotPossible, match=told):
        desk.workspace.do(make_checkpoint, desk.event, CheckpointDraft(**fields))  # type: ignore[arg-type]  # fields of a draft


def test_a_door_that_nobody_passed_is_taken_out_with_its_rules(desk: Desk) -> None:
    row_id = desk.workspace.do(make_checkpoint, desk.event, a_full_draft(desk))
    before = contents(desk.path, Kind.RECORD)
    desk.workspace.do(remove_checkpoint, row_id)
    rows = contents(desk.path, Kind.RECORD)
    assert not rows["checkpoint_window"]
    assert not rows["checkpoint_category"]
    with pytest.raises(NotPossible, match="no longer there"):
        desk.workspace.do(edit_checkpoint, row_id, closed=True)
    desk.workspace.undo()
    assert contents(desk.path, Kind.RECORD) == before


def test_a_door_that_somebody_passed_stays_and_can_be_closed(desk: Desk) -> None:
    """Also when the passage was taken back: that it was written stays written."""
    code = desk.code(desk.add())
    door = a_door(desk, english="Hall A")
    entry = door.outcome(code).passage_id
    assert entry is not None
    desk.workspace.do(take_back_check_in, entry, "quét nhầm")
    with pytest.raises(NotPossible, match="Close it instead"):
        desk.workspace.do(remove_checkpoint, door.id)
    with pytest.raises(NotPossible, match="somebody has passed"):
        desk.workspace.undo()  # of the making of the door


def test_the_main_entrance_stays_what_it_is(desk: Desk) -> None:
    main = desk.workspace.read(main_checkpoint, desk.event)
    assert main is not None
    with pytest.raises(NotPossible, match="stays"):
        desk.workspace.do(remove_checkpoint, main.id)
    with pytest.raises(NotPossible, match="stays"):
        desk.workspace.do(edit_checkpoint, main.id, kind=CheckpointKind.BUS)
    assert desk.workspace.do(edit_checkpoint, main.id, entries_per_day=1)


def test_a_zone_in_which_a_door_lies_stays(desk: Desk) -> None:
    """Without its zone the door would let everybody in."""
    zone = desk.workspace.do(make_zone, desk.event, "3", Bilingual("Phòng họp"))
    door = a_door(desk, "Phòng A", zone_id=zone)
    with pytest.raises(NotPossible, match="Phòng A"):
        desk.workspace.do(remove_zone, zone)
    desk.workspace.do(edit_checkpoint, door.id, zone_id=None)
    desk.workspace.do(remove_zone, zone)


def test_an_exit_stands_while_the_guest_is_in_the_other_hall(desk: Desk) -> None:
    one, other = a_door(desk, "A", group="g"), a_door(desk, "B", group="g")
    code = desk.code(desk.add())
    one.scan(code)
    left = desk.workspace.do(check_in, desk.event, code, one.id, Way.OUT)
    entered = other.outcome(code)
    assert left.way is Direction.OUT
    assert left.passage_id is not None
    assert entered.passage_id is not None
    with pytest.raises(NotPossible, match="at B now"):
        desk.workspace.do(take_back_check_in, left.passage_id, "quét nhầm")
    desk.workspace.do(take_back_check_in, entered.passage_id, "quét nhầm")
    desk.workspace.do(take_back_check_in, left.passage_id, "quét nhầm")
    counts = [desk.workspace.read(inside, desk.event, door.id) for door in (one, other)]
    assert counts == [1, 0]


def test_doors_of_one_event_are_no_doors_of_another(desk: Desk) -> None:
    a_door(desk, group="g")
    other = desk.workspace.do(start_event, title_vi="Hội nghị khác")
    names = [one.name.vi for one in desk.workspace.read(checkpoints, other)]
    assert names == ["Cửa chính"]


def test_a_door_in_a_zone_or_of_a_category_that_is_gone_is_refused(desk: Desk) -> None:
    """Another desk took it out while the form was open; the file is not to hear of it first."""
    zone = desk.workspace.do(make_zone, desk.event, "3", Bilingual("Phòng họp"))
    elsewhere = desk.workspace.do(start_event, title_vi="Hội nghị khác")
    foreign = desk.workspace.do(make_zone, elsewhere, "3", Bilingual("Sân bay"))
    door = a_door(desk)
    desk.workspace.do(remove_zone, zone)
    for gone in (zone, foreign, 5):
        with pytest.raises(NotPossible, match="zone is no longer there"):
            a_door(desk, "B", zone_id=gone)
        with pytest.raises(NotPossible, match="zone is no longer there"):
            desk.workspace.do(edit_checkpoint, door.id, zone_id=gone)
    with pytest.raises(NotPossible, match="category is no longer there"):
        a_door(desk, "B", categories=frozenset({99}))
    with pytest.raises(NotPossible, match="category is no longer there"):
        desk.workspace.do(edit_checkpoint, door.id, categories=frozenset({99}))
    assert len(desk.workspace.read(checkpoints, desk.event)) == 2


def test_no_two_doors_of_an_event_are_called_the_same(desk: Desk) -> None:
    """However they are spelt, in either language: a desk names its door."""
    hall = a_door(desk, "Hội trường A", english="Hall A")
    other = a_door(desk, "Hội trường B", english="Hall B")
    for double in (
        Bilingual("hoi  truong a"), Bilingual("", "HALL A"), Bilingual("Hall A"),
        Bilingual("Cửa chính"), Bilingual("Phòng C", "Main Entrance"),
    ):  # fmt: skip
        with pytest.raises(NotPossible, match="There is a door called"):
            a_door(desk, double.vi, english=double.en)
        with pytest.raises(NotPossible, match="There is a door called"):
            desk.workspace.do(edit_checkpoint, other.id, name=double)
    assert desk.workspace.do(edit_checkpoint, hall.id, name=Bilingual("HỘI TRƯỜNG A", "Hall A"))
    assert desk.workspace.do(edit_checkpoint, hall.id, closed=True)
    elsewhere = desk.workspace.do(start_event, title_vi="Hội nghị khác")
    a_door(Desk(desk.workspace, elsewhere, desk.clock), "Hội trường A")
    assert len(desk.workspace.read(checkpoints, elsewhere)) == 2
