"""A look inside a copy, a rehearsal, and the list of all copies: on real files, none changed."""

import hashlib
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.backup.drives import Where
from hanoiplan.backup.erasing import erase_person
from hanoiplan.backup.listing import Found, list_copies
from hanoiplan.backup.looking import look_inside
from hanoiplan.backup.making import Target, copies_of
from hanoiplan.backup.naming import Kind
from hanoiplan.backup.notes import Notes, Proof
from hanoiplan.backup.places import beside
from hanoiplan.backup.rehearsing import rehearse
from hanoiplan.backup.restore import restore_workspace
from hanoiplan.backup.scratch import FOLDER
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import set_language
from hanoiplan.base.paths import user_folder
from hanoiplan.store.copies import family_of, remembered
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_clock, a_desk
from tests.hanoiplan.backup.places_to_fail import a_tiny_disk

ZONE = "Asia/Ho_Chi_Minh"
SAMPLES = Path(__file__).parents[2] / "data"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    (tmp_path / "office").mkdir()
    with a_desk(tmp_path / "office" / "ACLC.hanoiplan", operator="Diệp") as desk:
        desk.add("Lê Thị Ánh")
        desk.let_in(desk.add("Trần Văn Bình"))
        yield desk


@pytest.fixture
def copy(desk: Desk) -> Path:
    """A copy, since when two changes were made."""
    path = beside(desk.path) / "ACLC 2026-06-08 081200 auto.hanoiplan"
    desk.workspace.save_copy(path)
    desk.clock.advance(timedelta(minutes=5))
    desk.add("Phạm Chi")
    desk.add("Đỗ Dung")
    return path


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_look_says_what_is_in_a_copy_and_what_it_lacks(desk: Desk, copy: Path) -> None:
    inside = look_inside(copy, desk.path)
    assert inside.whole
    (event,) = inside.events
    assert (event.title.vi, event.delegates, event.arrived) == ("Hội nghị ACLC", 2, 1)
    assert inside.last is not None
    assert (inside.last.desk, inside.last.operator) == ("1", "Diệp")
    assert inside.compared is not None
    assert (inside.compared.newer_now, inside.compared.only_there) == (2, 0)


def test_a_look_changes_neither_the_copy_nor_the_open_file(desk: Desk, copy: Path) -> None:
    before, there = digest(copy), sorted(copy.parent.iterdir())
    open_before = digest(desk.path)
    look_inside(copy, desk.path)
    assert (digest(copy), digest(desk.path)) == (before, open_before)
    assert sorted(copy.parent.iterdir()) == there
    desk.add("Still at work")
    assert desk.workspace.verify().whole


def test_what_was_put_aside_at_a_restore_has_changes_of_its_own(desk: Desk, copy: Path) -> None:
    desk.workspace.close()
    done = restore_workspace(copy, desk.path, desk.clock)
    assert done.kept_aside is not None
    inside = look_inside(done.kept_aside, desk.path)
    assert inside.compared is not None
    assert inside.compared.only_there == 2
    desk.reopen()


def test_an_erasure_by_law_is_no_change_that_only_the_copy_has(desk: Desk, copy: Path) -> None:
    """It is written into every copy by itself."""
    erased = desk.add("Ngô Ý")
    desk.workspace.save_copy(copy.with_name("later.hanoiplan"))
    erase_person(desk.workspace, erased)
    inside = look_inside(copy.with_name("later.hanoiplan"), desk.path)
    assert inside.whole
    assert inside.compared is not None
    assert inside.compared.only_there == 0


@pytest.mark.parametrize("damage", ["garbage", "flipped", "cut", "missing"])
def test_what_cannot_be_used_is_one_sentence_and_no_crash(
    desk: Desk, copy: Path, damage: str
) -> None:
    whole = copy.read_bytes()
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 1
    contents = {"garbage": b"Excel, perhaps", "flipped": bytes(flipped), "cut": whole[:-4096]}
    copy.unlink()
    if damage in contents:
        copy.write_bytes(contents[damage])
    inside = look_inside(copy, desk.path)
    assert not inside.whole
    assert inside.fault.endswith(".")
    assert copy.name in inside.fault
    assert not inside.events


def test_a_copy_of_another_event_is_not_compared(desk: Desk, tmp_path: Path) -> None:
    with a_desk(tmp_path / "GMS.hanoiplan", title="GMS") as other:
        other.workspace.save_copy(tmp_path / "copy.hanoiplan")
    inside = look_inside(tmp_path / "copy.hanoiplan", desk.path)
    assert (inside.whole, inside.compared) == (True, None)


def test_a_copy_can_be_looked_into_when_the_present_file_is_lost(desk: Desk, copy: Path) -> None:
    """The very case it is for."""
    desk.workspace.close()
    desk.path.write_bytes(b"lost")
    inside = look_inside(copy, desk.path)
    assert (inside.whole, inside.compared) == (True, None)
    desk.path.unlink()
    assert look_inside(copy, desk.path).whole
    restore_workspace(copy, desk.path, desk.clock)
    desk.workspace = Workspace.open(desk.path, desk.clock)


# ---- rehearsal


def test_a_rehearsal_restores_proves_compares_and_leaves_nothing(desk: Desk, copy: Path) -> None:
    before, known = digest(copy), remembered(desk.workspace.read(family_of))
    done = rehearse(copy, desk.path, desk.clock)
    assert done.delegates == 2
    assert done.seconds > 0
    assert done.compared is not None
    assert done.compared.newer_now == 2
    assert digest(copy) == before
    assert list((user_folder() / FOLDER).iterdir()) == []
    assert remembered(desk.workspace.read(family_of)) == known
    assert desk.workspace.verify().whole


def test_a_rehearsal_says_when_a_copy_would_not_come_back(desk: Desk, copy: Path) -> None:
    """Before the day on which it is needed."""
    content = bytearray(copy.read_bytes())
    content[-100] ^= 1
    copy.write_bytes(content)
    with pytest.raises(FileTrouble, match="ACLC"):
        rehearse(copy, desk.path, desk.clock)
    assert list((user_folder() / FOLDER).iterdir()) == []


# ---- the list


def found(desk: Desk, second: Path | None = None) -> Found:
    return list_copies(desk.path, desk.workspace.read(family_of), ZONE, second)


def test_the_list_has_the_newest_first_with_kind_place_and_proof(desk: Desk, copy: Path) -> None:
    hand = copy.with_name("ACLC 2026-06-08 080000.hanoiplan")
    desk.workspace.save_copy(hand)
    aside = desk.path.with_name("ACLC (before restore 2026-06-07 100000).hanoiplan")
    desk.workspace.save_copy(aside)
    Notes().note_proof(copy, Proof(desk.clock.now()))
    listed = found(desk).copies
    assert [(one.file, one.kind) for one in listed] == [
        (copy, Kind.AUTO),
        (hand, Kind.HAND),
        (aside, Kind.RESTORE),
    ]
    assert f"{listed[0].at:%H:%M}" == "01:12"  # UTC of 08:12 in Hà Nội
    assert [one.proof is not None for one in listed] == [True, False, False]
    assert {one.where for one in listed} == {Where.SAME}
    assert listed[0].size == copy.stat().st_size


def test_damaged_and_foreign_files_among_the_copies_are_told_apart(
    desk: Desk, copy: Path, tmp_path: Path
) -> None:
    """And a copy that is being written is none yet."""
    (copy.parent / "broken.hanoiplan").write_bytes(b"nothing of a database" * 9)
    copy.with_name("ACLC 2026-06-08 081700 auto.hanoiplan.part").write_bytes(b"half")
    with a_desk(tmp_path / "GMS.hanoiplan", title="GMS") as other:
        other.workspace.save_copy(copy.parent / "GMS.hanoiplan")
    listed = {one.file.name: one for one in found(desk).copies}
    assert set(listed) == {copy.name, "broken.hanoiplan", "GMS.hanoiplan"}
    assert listed["GMS.hanoiplan"].another
    assert "broken.hanoiplan" in listed["broken.hanoiplan"].trouble
    assert [one.file.name for one in listed.values() if one.usable] == [copy.name]


def test_the_newest_usable_copy_is_the_one_a_restore_takes(desk: Desk, copy: Path) -> None:
    later = copy.with_name("ACLC 2026-06-08 081700 auto.hanoiplan")
    desk.workspace.save_copy(later)
    Notes().note_proof(later, Proof(desk.clock.now(), "It is not whole."))
    newest = found(desk).newest()
    assert newest is not None
    assert newest.file == copy


def test_the_second_place_is_told_with_its_room_or_as_gone(
    desk: Desk, copy: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    gone = found(desk, stick).second
    assert gone is not None
    assert (gone.where, gone.free) == (Where.GONE, None)
    stick.mkdir()
    desk.workspace.save_copy(stick / "ACLC 2026-06-08 081200 auto.hanoiplan")
    looked = found(desk, stick)
    assert looked.second is not None
    assert looked.second.where is Where.SAME
    assert looked.second.free
    assert len(looked.copies) == 2


def test_the_folder_beside_the_file_keeps_its_name_in_another_language(desk: Desk) -> None:
    """Or copies would lie in two folders and be counted twice."""
    set_language("vi")
    vietnamese = beside(desk.path)
    vietnamese.mkdir()
    set_language("en")
    assert beside(desk.path) == vietnamese


# ---- a copy that an older version made


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A file of the first version, as it is kept before an upgrade."""
    set_language("en")
    return shutil.copyfile(SAMPLES / "spine.hanoiplan", tmp_path / "old.hanoiplan")


def test_an_older_copy_is_looked_into_without_being_brought_up(older: Path) -> None:
    before = digest(older)
    inside = look_inside(older)
    assert inside.whole
    assert inside.older_shape
    assert sum(one.delegates for one in inside.events) == 3  # a cancelled one is not counted
    assert digest(older) == before
    assert list((user_folder() / FOLDER).iterdir()) == []


def test_an_older_copy_can_be_rehearsed_and_leaves_no_trace_in_the_notes(
    older: Path, tmp_path: Path
) -> None:
    """Bringing it up makes a copy of its own, which goes with the rest."""
    done = rehearse(older, tmp_path / "ACLC.hanoiplan", a_clock())
    assert done.delegates == 3
    notes = user_folder() / "copies.jsonl"
    assert not notes.exists() or not notes.read_text(encoding="utf-8")


def test_another_disk_is_told_from_the_one_of_the_event(desk: Desk, tmp_path: Path) -> None:
    """By the disks of this very machine."""
    with a_tiny_disk(tmp_path / "another", "4m") as disk:
        (place,) = copies_of(
            lambda *_words: None, desk.workspace, [Target(disk, made=False)], automatic=True
        )
        assert place.trouble == ""
        looked = found(desk, disk)
        assert looked.second is not None
        assert looked.second.where is Where.OTHER
        assert [one.where for one in looked.copies] == [Where.OTHER]
