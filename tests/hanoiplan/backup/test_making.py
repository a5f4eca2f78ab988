"""Copies into their places: each proved, none half, and what fails in one place harms no other."""

import os
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.backup.finding import find_copies
from hanoiplan.backup.making import Put, Target, Wanted, copies_of, make_copies, remember
from hanoiplan.backup.notes import Notes
from hanoiplan.base.i18n import set_language
from hanoiplan.base.paths import use_user_folder
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.operations import change_event
from hanoiplan.store import copies
from hanoiplan.store.copies import family_of, remembered
from hanoiplan.store.snapshot import prove
from hanoiplan.store.standing import last_link
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_desk
from tests.hanoiplan.backup.places_to_fail import a_tiny_disk


def silent(done: int, total: int, text: str = "") -> None:
    """Nobody listens."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    (tmp_path / "office").mkdir()
    with a_desk(tmp_path / "office" / "ACLC.hanoiplan") as desk:
        desk.add("Lê Thị Ánh")
        yield desk


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return tmp_path / "office" / "ACLC copies"


def put(desk: Desk, *folders: Path, chosen: Path | None = None) -> tuple[Put, ...]:
    """Automatic copies in these folders and in a chosen one."""
    targets = [Target(folder, made=True) for folder in folders]
    targets += [Target(chosen, made=False)] if chosen is not None else []
    return copies_of(silent, desk.workspace, targets, automatic=True)


def files(folder: Path) -> list[str]:
    """The names in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_copy_stands_in_both_places_proved_and_named(desk: Desk, first: Path) -> None:
    second = first.parent.parent / "stick"
    second.mkdir()
    done = put(desk, first, chosen=second)
    assert [one.trouble for one in done] == ["", ""]
    for folder, one in zip((first, second), done, strict=True):
        assert files(folder) == ["ACLC 2026-06-08 081200 auto.hanoiplan"]
        assert one.copy is not None
        assert prove(one.copy.file).whole
        assert one.copy.link == desk.workspace.read(last_link)


def test_the_name_tells_the_time_at_the_event(desk: Desk, first: Path) -> None:
    """Not at the office: an event in Tokyo is two hours ahead."""
    desk.workspace.do(change_event, desk.event, time_zone="Asia/Tokyo")
    put(desk, first)
    assert files(first) == ["ACLC 2026-06-08 101200 auto.hanoiplan"]


def test_another_process_makes_a_copy_of_what_is_open_here(desk: Desk, first: Path) -> None:
    """As the window's worker does: what was confirmed a moment ago is in it."""
    desk.add("Trần Văn Bình")
    wanted = Wanted(desk.path, (Target(first, made=True),), desk.clock, automatic=False)
    (done,) = make_copies(silent, wanted)
    assert done.copy is not None
    assert done.copy.link == desk.workspace.read(last_link)
    assert files(first) == ["ACLC 2026-06-08 081200.hanoiplan"]


def test_a_stick_that_was_pulled_out_is_said_and_not_made_up(desk: Desk, first: Path) -> None:
    """A folder made where the stick should be would fill this disk instead."""
    stick = first.parent.parent / "media" / "stick" / "copies"
    good, missing = put(desk, first, chosen=stick)
    assert good.copy is not None
    assert missing.copy is None
    assert str(stick) in missing.trouble
    assert "Plug in the stick" in missing.trouble
    assert not stick.exists()


def test_a_place_that_takes_no_file_harms_no_other(desk: Desk, first: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    bad, good = put(desk, blocked / "copies", first)
    assert bad.copy is None
    assert bad.trouble.startswith("No copy was saved in")
    assert good.copy is not None


def test_a_full_disk_is_said_and_nothing_half_stays(
    desk: Desk, first: Path, tmp_path: Path
) -> None:
    desk.bring(*(f"Nguyễn Văn {n}" for n in range(300)))
    with a_tiny_disk(tmp_path / "stick") as stick:
        good, full = put(desk, first, chosen=stick)
        assert good.copy is not None
        assert full.copy is None
        assert "The disk is full" in full.trouble
        assert files(stick) == []
    assert desk.workspace.verify().whole


def test_the_last_room_of_the_working_disk_is_left_to_the_work(tmp_path: Path) -> None:
    """A copy must not be why a check-in cannot be written."""
    set_language("en")
    with (
        a_tiny_disk(tmp_path / "disk", "20m") as disk,
        a_desk(disk / "ACLC.hanoiplan") as desk,
    ):
        (done,) = put(desk, disk / "ACLC copies")
        assert done.copy is None
        assert "the work itself needs them" in done.trouble
        desk.add("Trần Văn Bình")
        desk.workspace.close()


def test_what_a_killed_program_left_is_taken_away(desk: Desk, first: Path) -> None:
    """Only its own halves, and only when nobody writes to them any more."""
    first.mkdir()
    old = desk.clock.now().timestamp() - 3600
    left = first / "ACLC 2026-06-08 071200 auto.hanoiplan.part"
    by_hand = first / "ACLC 2026-06-08 071300.hanoiplan.part"
    download = first / "ACLC.hanoiplan.part"
    others = first / "GMS 2026-06-08 071200 auto.hanoiplan.part"
    young = first / "ACLC 2026-06-08 081100 auto.hanoiplan.part"
    for half in (left, by_hand, download, others, young):
        half.write_bytes(b"half")
        os.utime(half, (old, old))
    os.utime(young, (old + 3590, old + 3590))
    put(desk, first)
    assert not left.exists()
    assert not by_hand.exists()
    assert download.exists()
    assert others.exists()
    assert young.exists()


def test_old_copies_go_and_are_not_looked_for_any_more(desk: Desk, first: Path) -> None:
    """An erasure by law would otherwise miss hundreds of copies that the program removed itself."""
    notes, family = Notes(), desk.workspace.read(family_of)
    for _minute in range(4):
        done = put(desk, first)
        remember(notes, family, done)
        desk.clock.advance(timedelta(minutes=6))
    (oldest, *_others) = sorted(first.iterdir())
    for _hour in range(2):
        desk.clock.advance(timedelta(hours=1))
        (last,) = put(desk, first)
        remember(notes, family, [last])
    assert files(first) == [
        "ACLC 2026-06-08 083000 auto.hanoiplan",
        "ACLC 2026-06-08 093600 auto.hanoiplan",
        "ACLC 2026-06-08 103600 auto.hanoiplan",
    ]
    assert len(last.removed) == 3
    assert set(remembered(family)) == set(first.iterdir())
    assert find_copies(desk.path, family).gone == []
    assert notes.proof_of(oldest) is None


def test_a_copy_of_another_workspace_of_the_same_name_stays(desk: Desk, tmp_path: Path) -> None:
    """Two offices, one stick, both call their file ACLC."""
    stick = tmp_path / "stick"
    stick.mkdir()
    with a_desk(tmp_path / "ACLC.hanoiplan") as stranger:
        for _minute in range(3):
            put(stranger, stick)
            stranger.clock.advance(timedelta(minutes=6))
    theirs = set(stick.iterdir())
    desk.clock.advance(timedelta(days=3))
    put(desk, stick)
    desk.clock.advance(timedelta(minutes=6))
    put(desk, stick)
    assert theirs <= set(stick.iterdir())


def test_what_a_person_put_there_is_never_taken_away(desk: Desk, first: Path) -> None:
    """Also a copy of one of our copies."""
    (made,) = put(desk, first)
    assert made.copy is not None
    shutil.copyfile(made.copy.file, first / "kept by hand.hanoiplan")
    desk.clock.advance(timedelta(days=400))
    put(desk, first)
    assert (first / "kept by hand.hanoiplan").exists()


def three_hours_of_copies(desk: Desk, folder: Path) -> list[str]:
    """Two copies in each hour, so that the first is no longer needed; returns what lies there."""
    for minutes in (6, 54, 6, 54, 6, 0):
        put(desk, folder)
        desk.clock.advance(timedelta(minutes=minutes))
    return files(folder)


def test_a_copy_of_another_life_of_this_workspace_stays(desk: Desk, tmp_path: Path) -> None:
    """Two machines went on from one file and share a stick: theirs holds what ours never saw."""
    stick = tmp_path / "stick"
    twin = tmp_path / "another machine" / "ACLC.hanoiplan"
    stick.mkdir()
    desk.workspace.save_copy(twin)
    copies.forget([twin])
    theirs = Workspace.open(twin, desk.clock)
    try:
        theirs.do(change_event, desk.event, short_name="ACLC theirs")
        copies_of(silent, theirs, [Target(stick, made=False)], automatic=True)
    finally:
        theirs.close()
    (other,) = files(stick)
    desk.clock.advance(timedelta(minutes=1))
    assert other in three_hours_of_copies(desk, stick)
    assert "ACLC 2026-06-08 081300 auto.hanoiplan" not in files(stick)


def test_a_copy_in_which_somebody_was_erased_still_goes_in_its_time(
    desk: Desk, first: Path
) -> None:
    """The erasure began a life of its own in it."""
    put(desk, first)
    (erased,) = files(first)
    erase_person(desk.workspace, desk.add("Trần Văn Bình"))
    (who,) = [row.id for row in desk.workspace.read(delegate_rows, desk.event)]
    assert erase_person(desk.workspace, who).copies
    desk.clock.advance(timedelta(minutes=1))
    assert erased not in three_hours_of_copies(desk, first)


def test_a_copy_that_cannot_be_noted_is_a_copy_all_the_same(
    desk: Desk, first: Path, tmp_path: Path
) -> None:
    """It is said what has to be done by hand, not that there is none; old ones go as ever."""
    three_hours_of_copies(desk, first)
    desk.clock.advance(timedelta(hours=1))
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    use_user_folder(blocked)
    (done,) = put(desk, first)
    assert done.copy is not None
    assert prove(done.copy.file).whole
    assert "is made and whole" in done.trouble
    assert "No copy was saved" not in done.trouble
    assert done.removed
