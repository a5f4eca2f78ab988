"""Which copies a workspace knows of: by family, whatever they are called, wherever they lie."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.backup.finding import Copies, find_copies
from hanoiplan.backup.restore import restore_workspace
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.paths import use_user_folder, user_folder
from hanoiplan.store.copies import FILE_NAME, family_of
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "office" / "a.hanoiplan") as desk:
        desk.add("Lê Thị Ánh")
        yield desk


@pytest.fixture(autouse=True)
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    return folder


def found(desk: Desk, *folders: Path) -> Copies:
    return find_copies(desk.path, desk.workspace.read(family_of), folders)


def test_copies_are_remembered_also_when_the_workspace_has_moved(
    office: Path, tmp_path: Path
) -> None:
    """To another folder, where nothing else lies."""
    far = tmp_path / "another" / "disk" / "b.hanoiplan"
    with a_desk(office / "a.hanoiplan") as desk:
        desk.workspace.save_copy(far)
        family = desk.workspace.read(family_of)
    moved = tmp_path / "elsewhere" / "a.hanoiplan"
    moved.parent.mkdir()
    desk.path.rename(moved)
    assert find_copies(moved, family).found == [far]


def test_a_copy_made_by_hand_is_known_by_its_family(desk: Desk, office: Path) -> None:
    """Under another name, beside the file or in a folder there; a stranger is none."""
    desk.workspace.close()
    copies = [office / "a - Copy.hanoiplan", office / "cũ" / "x.hanoiplan.bak"]
    for copy in copies:
        copy.parent.mkdir(exist_ok=True)
        shutil.copyfile(desk.path, copy)
    with a_desk(office / "stranger.hanoiplan"):
        pass
    (office / "notes.hanoiplan.txt").write_text("no database", encoding="utf-8")
    looked = found(desk)
    assert (looked.found, looked.closed, looked.gone) == (copies, [], [])


def test_what_a_restore_kept_aside_is_a_copy(desk: Desk, office: Path) -> None:
    backup = office / "copies" / "b.hanoiplan"
    desk.workspace.save_copy(backup)
    desk.workspace.close()
    done = restore_workspace(backup, desk.path, desk.clock)
    assert done.kept_aside in found(desk).found


def test_a_folder_of_the_settings_is_looked_through(desk: Desk, tmp_path: Path) -> None:
    """And one that is not plugged in is no trouble."""
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.workspace.close()
    shutil.copyfile(desk.path, stick / "b.hanoiplan")
    assert found(desk, stick, tmp_path / "not there").found == [stick / "b.hanoiplan"]


def test_a_copy_that_is_gone_and_one_that_is_damaged_are_told_apart(
    desk: Desk, office: Path
) -> None:
    gone, broken = office / "gone.hanoiplan", office / "broken.hanoiplan"
    for copy in (gone, broken):
        desk.workspace.save_copy(copy)
    gone.unlink()
    broken.write_bytes(b"nothing of a database" * 9)
    looked = found(desk)
    assert (looked.found, looked.gone) == ([], [gone])
    assert [one.file for one in looked.closed] == [broken]
    assert "broken.hanoiplan" in looked.closed[0].why


@pytest.mark.skipif(sys.platform != "linux", reason="the unreadable file is one of Linux' own")
def test_a_file_that_cannot_be_read_hides_no_other(desk: Desk, office: Path) -> None:
    desk.workspace.save_copy(office / "z.hanoiplan")
    blocked = office / "b.hanoiplan.tmp"
    blocked.symlink_to("/proc/self/mem")
    looked = found(desk)
    assert looked.found == [office / "z.hanoiplan"]
    assert [one.file for one in looked.closed] == [blocked]


def test_a_line_cut_short_in_the_notes_hides_no_other(desk: Desk, tmp_path: Path) -> None:
    """A power cut while a copy was noted."""
    first, second = tmp_path / "1" / "b.hanoiplan", tmp_path / "2" / "c.hanoiplan"
    desk.workspace.save_copy(first)
    notes = user_folder() / FILE_NAME
    notes.write_text(notes.read_text(encoding="utf-8") + '{"family": 1\n[]\n', encoding="utf-8")
    desk.workspace.save_copy(second)
    assert found(desk).found == [first, second]


def test_a_copy_that_cannot_be_noted_is_said(desk: Desk, tmp_path: Path) -> None:
    """The copy is there; a person has to remember it now."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    use_user_folder(blocked)
    with pytest.raises(FileTrouble, match=r"b\.hanoiplan"):
        desk.workspace.save_copy(tmp_path / "b.hanoiplan")
    assert (tmp_path / "b.hanoiplan").exists()
