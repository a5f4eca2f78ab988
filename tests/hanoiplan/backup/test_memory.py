"""What is remembered of each place while a workspace is open, and over a restart."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hanoiplan.backup.making import Put, Target, copies_of
from hanoiplan.backup.memory import Memory
from hanoiplan.backup.notes import Last, Notes
from hanoiplan.backup.restore import restore_workspace
from hanoiplan.plans.operations import change_event
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "ACLC.hanoiplan") as desk:
        desk.add()
        yield desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "copies"


def memory(desk: Desk) -> Memory:
    return Memory(desk.workspace, Notes())


def put(desk: Desk, folder: Path) -> tuple[Put, ...]:
    target = Target(folder, made=True)
    return copies_of(lambda *_words: None, desk.workspace, [target], automatic=True)


def test_a_copy_that_the_disk_refuses_to_tell_of_is_not_there(desk: Desk, folder: Path) -> None:
    """A share that went stale keeps nobody from opening the workspace."""
    family, at = memory(desk).family, desk.clock.now()
    folder.mkdir()
    Notes().note_last(family, folder, Last(at, folder / ("x" * 300), "link"))
    with pytest.raises(OSError, match="too long"):
        (folder / ("x" * 300)).exists()
    assert memory(desk).last is None


def test_a_place_is_behind_until_it_has_a_copy_and_again_after_a_change(
    desk: Desk, folder: Path
) -> None:
    known = memory(desk)
    assert known.is_behind(folder)
    known.take(put(desk, folder))
    assert not known.is_behind(folder)
    assert memory(desk).last == known.last == desk.clock.now()
    desk.add("Trần Văn Bình")
    known.changed()
    assert known.is_behind(folder)


def test_it_is_known_after_a_restart_unless_the_copy_is_gone(desk: Desk, folder: Path) -> None:
    memory(desk).take(put(desk, folder))
    desk.reopen()
    assert not memory(desk).is_behind(folder)
    (copy,) = folder.iterdir()
    copy.unlink()
    assert memory(desk).is_behind(folder)
    assert memory(desk).last is None


def test_another_place_lacks_what_the_first_one_has(desk: Desk, folder: Path) -> None:
    known = memory(desk)
    known.take(put(desk, folder))
    assert known.is_behind(folder.with_name("stick"))


def test_a_trouble_lasts_until_the_place_is_well_or_is_a_place_no_more(
    desk: Desk, folder: Path
) -> None:
    known, other = memory(desk), folder.with_name("stick")
    known.failed([folder], "Full.")
    known.sum_up([Target(folder, made=True)])
    assert known.trouble == "Full."
    known.sum_up([Target(other, made=False)])
    assert known.trouble == ""
    known.take(put(desk, folder))
    known.sum_up([Target(folder, made=True)])
    assert known.trouble == ""


def test_what_went_wrong_at_the_close_is_told_once_after_the_restart(
    desk: Desk, folder: Path
) -> None:
    known = memory(desk)
    known.failed([folder], "Full.")
    known.sum_up([Target(folder, made=True)])
    known.leave_unsaid()
    assert memory(desk).unsaid() == "Full."
    assert memory(desk).unsaid() == ""


def test_what_a_restore_puts_aside_is_named_by_the_clock_of_the_event(
    desk: Desk, folder: Path
) -> None:
    desk.workspace.do(change_event, desk.event, time_zone="Asia/Tokyo")
    (made,) = put(desk, folder)
    assert made.copy is not None
    desk.workspace.close()
    desk.clock.advance(timedelta(hours=1))
    done = restore_workspace(made.copy.file, desk.path, desk.clock)
    assert done.kept_aside is not None
    assert "2026-06-08 111200" in done.kept_aside.name
    desk.reopen()
