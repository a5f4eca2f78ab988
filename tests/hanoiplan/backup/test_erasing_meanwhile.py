"""What lies around while somebody is erased: a killed rehearsal, a copy made in that moment."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from hanoiplan.backup.erasing import erase_person
from hanoiplan.backup.scratch import FOLDER
from hanoiplan.base.i18n import set_language
from hanoiplan.base.paths import user_folder
from hanoiplan.store.copies import family_of, remembered
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_clock, a_desk
from tests.hanoiplan.backup.places_to_fail import a_tiny_disk
from tests.hanoiplan.backup.traces import files_in, traces

NAME = "Tôn Nữ Khuyến Thạc"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    set_language("en")
    with a_desk(tmp_path / "ACLC.hanoiplan") as desk:
        yield desk


def a_killed_rehearsal(desk: Desk) -> Path:
    """A whole clone, a minute old, in the folder of a rehearsal that was cut short."""
    clone = user_folder() / FOLDER / "tmpkilled" / desk.path.name
    desk.workspace.save_copy(clone)
    return clone


def test_a_clone_that_a_killed_rehearsal_left_goes(desk: Desk, tmp_path: Path) -> None:
    """However young it is, and it is not looked for afterwards."""
    who = desk.add(NAME)
    clone = a_killed_rehearsal(desk)
    assert clone in remembered(desk.workspace.read(family_of))
    done = erase_person(desk.workspace, who)
    assert not clone.parent.exists()
    assert (done.left, done.gone) == ((), ())
    assert not traces([*files_in(tmp_path), *files_in(user_folder())], [NAME])


@pytest.mark.skipif(sys.platform != "linux", reason="a disk of its own needs Linux")
def test_a_clone_that_cannot_go_is_told(desk: Desk) -> None:
    """Something holds it: here a disk that became read-only."""
    who, top = desk.add(NAME), user_folder() / FOLDER
    top.mkdir(parents=True)
    with a_tiny_disk(top / "tmpkilled", "20m") as folder:
        clone = a_killed_rehearsal(desk)
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        done = erase_person(desk.workspace, who)
    assert {one.file for one in done.left} == {folder, clone}
    assert [one.why for one in done.left if "could not be removed" in one.why]
    assert done.here.rows == 1
    assert not done.complete


class ClockOfACopier:
    """Each time it is asked, another program has just copied the file as it is on the disk."""

    def __init__(self, file: Path, copy: Path) -> None:
        self._file, self._copy, self.copying = file, copy, False

    def now(self) -> datetime:
        """The moment, after the copy."""
        if self.copying:
            shutil.copyfile(self._file, self._copy)
            self.copying = False
        return a_clock().now()


def test_a_copy_that_was_made_during_the_erasure_is_erased_too(desk: Desk, tmp_path: Path) -> None:
    """It began before the person was gone from the file, and was there after the first look."""
    who = desk.add(NAME)
    desk.workspace.close()
    copy = tmp_path / "ACLC copies" / "made meanwhile.hanoiplan"
    copy.parent.mkdir()
    clock = ClockOfACopier(desk.path, copy)
    workspace = Workspace.open(desk.path, clock)
    try:
        clock.copying = True
        done = erase_person(workspace, who)
        assert workspace.verify().whole
    finally:
        workspace.close()
    assert not clock.copying
    assert [one.file for one in done.copies] == [copy]
    assert done.copies[0].entries > 0
    assert done.complete
    assert not traces(files_in(tmp_path), [NAME])
