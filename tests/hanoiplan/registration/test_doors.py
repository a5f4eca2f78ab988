"""A badge at a door with rules: what the desk is told, and what is kept in the file."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.delegates.codes import BadgeCode, make_code
from hanoiplan.delegates.operations import cancel_delegate
from hanoiplan.delegates.queries import code_key
from hanoiplan.plans.model import Zone
from hanoiplan.plans.operations import make_zone, open_zone
from hanoiplan.plans.queries import zones
from hanoiplan.presence.model import Way, Window
from hanoiplan.presence.operations import edit_checkpoint
from hanoiplan.presence.queries import arrived_count, inside, passages
from hanoiplan.registration.model import DoorOpen, Outcome
from hanoiplan.registration.operations import (
    check_in,
    check_in_person,
    take_back_check_in,
    take_back_check_ins,
)
from hanoiplan.registration.preview import preview_check_in, preview_check_in_person
from hanoiplan.registration.queries import desk_figures, refused_count
from hanoiplan.starting import start_event
from hanoiplan.store.rows import Kind
from hanoiplan.workspace import Workspace
from tests.builders import MORNING, Desk, a_desk
from tests.hanoiplan.registration.doors import Door, a_door, category_id
from tests.hanoiplan.store.raw import contents

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        yield desk


def kept(desk: Desk) -> list[tuple[str, int, int]]:
    """Every scan that wrote no passage: outcome, door, badge number."""
    rows = contents(desk.path, Kind.FACT)["scan_kept"].values()
    return [(row["outcome"], row["checkpoint_id"], row["number"]) for row in rows]


def people_inside(desk: Desk, door: Door) -> int:
    return desk.workspace.read(inside, desk.event, door.id)


# --- the rules, on a real file -------------------------------------------------------------------


def test_an_entry_at_a_session_is_no_arrival_at_the_event(desk: Desk) -> None:
    door = a_door(desk)
    code = desk.code(desk.add())
    assert [door.scan(code), door.scan(code)] == ["welcome", "already"]
    assert desk.workspace.read(arrived_count, desk.event) == 0
    assert desk.scan(code) == "welcome"
    assert desk.workspace.read(arrived_count, desk.event) == 1


def test_a_category_that_is_not_let_in_is_told_why_and_where_to_go(desk: Desk) -> None:
    guide = Bilingual(
        "Xin mời sang Phòng Báo chí, tầng 2.", "Please go to the Press Room, floor 2."
    )
    door = a_door(
        desk, "Phòng họp G2G", english="the G2G meeting room",
        categories=frozenset({category_id(desk, "A")}), guide=guide,
    )  # fmt: skip
    press, leader = desk.code(desk.add(category="P")), desk.code(desk.add(category="A"))
    done = door.outcome(press)
    assert done.outcome is Outcome.WRONG_CHECKPOINT
    assert done.reason.en == (
        "Press badges do not open the G2G meeting room. Please go to the Press Room, floor 2."
    )
    assert "Phòng họp G2G" in done.reason.vi
    assert done.where == guide
    assert done.reason.vi.endswith(guide.vi)
    assert kept(desk) == [("wrong_checkpoint", door.id, 1)]
    assert desk.workspace.read(refused_count, desk.event) == 1
    assert door.scan(leader) == "welcome"


def test_a_zone_opens_to_the_categories_ticked_for_it(desk: Desk) -> None:
    lobby = desk.workspace.do(make_zone, desk.event, "1", Bilingual("Sảnh", "Lobby"))
    rooms = desk.workspace.do(make_zone, desk.event, "3", Bilingual("Phòng họp", "Meeting rooms"))
    press = category_id(desk, "P")
    desk.workspace.do(open_zone, lobby, press, True)
    hall, room = a_door(desk, "Sảnh", zone_id=lobby), a_door(desk, "Phòng 3", zone_id=rooms)
    code = desk.code(desk.add(category="P"))
    assert hall.scan(code) == "welcome"
    refused = room.outcome(code)
    assert refused.outcome is Outcome.WRONG_ZONE
    assert "zone 3" in refused.reason.en
    assert refused.doors == (
        DoorOpen("1", Bilingual("Sảnh", "Lobby"), opens=True),
        DoorOpen("3", Bilingual("Phòng họp", "Meeting rooms"), opens=False),
    )
    desk.workspace.do(open_zone, rooms, press, True)
    assert room.scan(code) == "welcome"
    desk.workspace.undo()
    assert room.scan(desk.code(desk.add(category="P"))) == "wrong_zone"
    assert desk.workspace.read(zones, desk.event)[0] == Zone(lobby, "1", Bilingual("Sảnh", "Lobby"))


def test_without_zones_a_refused_guest_is_told_which_doors_are_open(desk: Desk) -> None:
    door = a_door(desk, "Phòng A", categories=frozenset({category_id(desk, "A")}))
    done = door.outcome(desk.code(desk.add(category="P")))
    assert [(one.name.vi, one.opens) for one in done.doors] == [
        ("Cửa chính", True), ("Phòng A", False),
    ]  # fmt: skip


def test_hours_are_told_on_the_clock_of_the_event(desk: Desk) -> None:
    opens = MORNING + timedelta(minutes=33)  # 08:45 in Hà Nội
    door = a_door(desk, "G2G", windows=(Window(opens, opens + 2 * HOUR),))
    code = desk.code(desk.add())
    early = door.outcome(code)
    assert early.outcome is Outcome.WRONG_TIME
    assert early.reason.en == "G2G opens at 08:45. Please come back then."
    desk.clock.advance(timedelta(minutes=33))
    assert door.scan(code) == "welcome"
    desk.clock.advance(2 * HOUR)
    assert "closed at 10:45" in door.outcome(code).reason.en


def test_a_day_at_the_door_ends_at_midnight_in_ha_noi(desk: Desk) -> None:
    """Entries of the day are counted by the event's calendar, not by that of the machine."""
    door = a_door(desk, "Bữa trưa", entries_per_day=1)
    code = desk.code(desk.add())
    assert door.scan(code) == "welcome"  # 08:12
    desk.clock.advance(15 * HOUR + 47 * MINUTE)  # 23:59
    second = door.outcome(code)
    assert second.outcome is Outcome.TOO_OFTEN
    assert "08:12" in second.reason.en
    desk.clock.advance(MINUTE)  # 00:00; 17:00 in London
    assert door.scan(code) == "welcome"


def test_going_out_and_coming_in_again(desk: Desk) -> None:
    door = a_door(desk, reads=Way.BOTH)
    code = desk.code(desk.add())
    seen = []
    for _turn in range(4):
        seen.append((door.scan(code), people_inside(desk, door)))
        desk.clock.advance(MINUTE)
    assert seen == [("welcome", 1), ("left", 0), ("welcome", 1), ("left", 0)]


def test_without_re_entry_out_is_out_for_the_day(desk: Desk) -> None:
    door = a_door(desk, "Tiệc", re_entry=False)
    code = desk.code(desk.add())
    assert [door.scan(code), door.scan(code, Way.OUT)] == ["welcome", "left"]
    assert door.outcome(code).reason.en.startswith("Went out at 08:12; Tiệc lets nobody in again")
    desk.clock.advance(24 * HOUR)
    assert door.scan(code) == "welcome"


def test_an_exit_that_no_entry_came_before_is_an_exit_and_no_refusal(desk: Desk) -> None:
    door = a_door(desk)
    done = door.outcome(desk.code(desk.add()), Way.OUT)
    assert (done.outcome, done.passage_id) == (Outcome.LEFT, None)
    assert "not scanned" in done.reason.en
    assert [row[0] for row in kept(desk)] == ["left"]
    assert desk.workspace.read(refused_count, desk.event) == 0


# --- groups --------------------------------------------------------------------------------------


def test_entering_one_hall_leaves_the_other_of_its_group(desk: Desk) -> None:
    one, other = a_door(desk, "Hội trường A", group="plenary"), a_door(desk, "B", group="plenary")
    alone = a_door(desk, "Báo chí")
    code = desk.code(desk.add())
    for door in (one, alone, other):
        assert door.scan(code) == "welcome"
    assert [people_inside(desk, door) for door in (one, other, alone)] == [0, 1, 1]
    assert one.scan(code) == "welcome"
    assert [people_inside(desk, door) for door in (one, other)] == [1, 0]


def test_taking_back_an_entry_puts_the_guest_back_where_he_was(desk: Desk) -> None:
    one, other = a_door(desk, "A", group="g"), a_door(desk, "B", group="g")
    code = desk.code(desk.add())
    one.scan(code)
    entry = other.outcome(code).passage_id
    assert entry is not None
    desk.workspace.do(take_back_check_in, entry, "nhầm cửa")
    assert [people_inside(desk, door) for door in (one, other)] == [1, 0]
    assert one.scan(code) == "already"


def test_taking_back_an_entry_of_before_the_last_leaves_nobody_in_two_halls(desk: Desk) -> None:
    doors = [a_door(desk, name, group="g") for name in "ABC"]
    code = desk.code(desk.add())
    entries = [door.outcome(code).passage_id for door in doors]
    assert entries[1] is not None
    desk.workspace.do(take_back_check_in, entries[1], "nhầm cửa")
    assert [people_inside(desk, door) for door in doors] == [0, 0, 1]


# --- looking first -------------------------------------------------------------------------------


def test_looking_first_says_the_same_and_writes_nothing(desk: Desk) -> None:
    door = a_door(desk, confirm=True, categories=frozenset({category_id(desk, "A")}))
    guest, press = desk.add(category="A"), desk.add(category="P")
    codes = [desk.code(guest), desk.code(press), "1" * 21]
    before = contents(desk.path, Kind.FACT, Kind.JOURNAL)
    now = desk.clock.now()
    looked = [
        desk.workspace.read(preview_check_in, desk.event, code, now, door.id) for code in codes
    ]
    by_name = desk.workspace.read(preview_check_in_person, desk.event, guest, now, door.id)
    assert contents(desk.path, Kind.FACT, Kind.JOURNAL) == before
    assert by_name.outcome is Outcome.WELCOME
    for seen, code in zip(looked, codes, strict=True):
        done = door.outcome(code)
        assert (seen.outcome, seen.reason, seen.delegate) == (
            done.outcome, done.reason, done.delegate,
        )  # fmt: skip


def test_looking_at_a_newer_badge_does_not_kill_the_older_one(desk: Desk) -> None:
    old = desk.code(desk.add())
    key = desk.workspace.read(code_key, desk.event)
    assert key is not None
    newer = make_code(key, BadgeCode(1, 1, 4))
    now = desk.clock.now()
    assert desk.workspace.read(preview_check_in, desk.event, newer, now).outcome is Outcome.WELCOME
    assert desk.scan(old) == "welcome"


# --- badges made elsewhere -----------------------------------------------------------------------


def test_a_guest_of_another_desk_passes_each_door_once(desk: Desk) -> None:
    desk.code(desk.add())
    key = desk.workspace.read(code_key, desk.event)
    assert key is not None
    stranger = make_code(key, BadgeCode(1, 815, 1))
    room = a_door(desk, categories=frozenset({category_id(desk, "A")}))
    assert desk.scan(stranger) == "known_elsewhere"
    seen = room.outcome(stranger)
    assert seen.outcome is Outcome.KNOWN_ELSEWHERE
    assert "look at the category" in seen.reason.en
    assert [desk.scan(stranger), room.scan(stranger)] == ["already", "already"]
    assert room.scan(stranger, Way.OUT) == "left"
    assert room.scan(stranger) == "known_elsewhere"


def test_a_guest_of_another_desk_does_not_enter_a_closed_room(desk: Desk) -> None:
    """The hours are the door's own: nothing need be known of the guest."""
    desk.code(desk.add())
    key = desk.workspace.read(code_key, desk.event)
    assert key is not None
    room = a_door(desk, closed=True)
    assert room.scan(make_code(key, BadgeCode(1, 815, 1))) == "wrong_time"


# --- two desks, doors that change ----------------------------------------------------------------


def test_two_desks_at_one_door_know_of_one_another(desk: Desk) -> None:
    door = a_door(desk, entries_per_day=1)
    code = desk.code(desk.add())
    other = Workspace.open(desk.path, desk.clock, desk="3")
    assert str(other.do(check_in, desk.event, code, door.id).outcome) == "welcome"
    other.close()
    desk.clock.advance(HOUR)
    done = door.outcome(code)
    assert (done.outcome, done.earlier_desk) == (Outcome.TOO_OFTEN, "3")
    assert "desk 3" in done.reason.en


def test_a_rule_changed_by_hand_holds_from_the_next_scan_and_can_be_undone(desk: Desk) -> None:
    door = a_door(desk)
    first, second, third = (desk.code(row_id) for row_id in desk.bring("An", "Bình", "Cường"))
    assert door.scan(first) == "welcome"
    desk.workspace.do(edit_checkpoint, door.id, closed=True)
    assert door.scan(second) == "wrong_time"
    desk.workspace.undo()
    assert door.scan(second) == "welcome"
    desk.workspace.redo()
    assert door.scan(third) == "wrong_time"


def test_a_door_that_is_gone_or_of_another_event_reads_nothing(desk: Desk) -> None:
    code = desk.code(desk.add())
    other = desk.workspace.do(start_event, title_vi="Hội nghị khác")
    elsewhere = a_door(Desk(desk.workspace, other, desk.clock))
    for gone in (12345, elsewhere.id):
        with pytest.raises(NotPossible, match="no longer there"):
            Door(desk, gone).scan(code)


def test_the_figures_of_a_door_are_its_own(desk: Desk) -> None:
    door = a_door(desk, categories=frozenset({category_id(desk, "A")}), reads=Way.BOTH)
    leaders = desk.bring("An", "Bình", category="A")
    guest = desk.add(category="P")
    codes = [desk.code(row_id) for row_id in (*leaders, guest)]
    for code in codes:
        door.scan(code)
    desk.clock.advance(MINUTE)
    door.scan(codes[0])
    desk.scan(codes[2])
    figures = desk.workspace.read(desk_figures, desk.event, door.id)
    assert (figures.arrived, figures.expected, figures.inside) == (2, 2, 1)
    assert sorted(str(row.outcome) for row in figures.latest) == [
        "left", "welcome", "welcome", "wrong_checkpoint",
    ]  # fmt: skip
    main = desk.workspace.read(desk_figures, desk.event)
    assert (main.arrived, main.expected, main.inside) == (1, 3, 1)
    assert [str(row.outcome) for row in main.latest] == ["welcome"]


def test_a_cancelled_person_is_refused_at_every_door_also_by_name(desk: Desk) -> None:
    door = a_door(desk)
    who = desk.add()
    code = desk.code(who)
    desk.workspace.do(cancel_delegate, who)
    assert [door.scan(code), door.scan(code, Way.OUT)] == ["cancelled", "cancelled"]
    by_name = desk.workspace.do(check_in_person, desk.event, who, door.id)
    assert by_name.outcome is Outcome.CANCELLED


def test_several_check_ins_are_taken_back_with_one_reason(desk: Desk) -> None:
    entries = [desk.let_in(row_id) for row_id in desk.bring("An", "Bình")]
    assert desk.workspace.do(take_back_check_ins, entries, "nhầm đoàn") == 2
    assert desk.workspace.read(passages, desk.event) == []
    with pytest.raises(NotPossible, match="taken back already"):
        desk.workspace.do(take_back_check_ins, entries, "nhầm đoàn")
    with pytest.raises(NotPossible, match="why"):
        desk.workspace.do(take_back_check_ins, entries, " ")
