"""A restore puts a proved backup in place, keeps what was there, and starts a life of its own."""

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hanoiplan.backup.restore import restore_workspace
from hanoiplan.base.clock import FixedClock
from hanoiplan.base.errors import Busy, FileTrouble
from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.queries import events
from hanoiplan.starting import start_event
from hanoiplan.store.snapshot import prove
from hanoiplan.workspace import Workspace

CLOCK = FixedClock(datetime(2026, 6, 8, 1, 31, tzinfo=UTC))


def a_workspace(file: Path, *names: str) -> Workspace:
    """An open workspace with these people."""
    workspace = Workspace.create(file, CLOCK)
    event = workspace.do(start_event)
    for name in names:
        workspace.do(add_delegate, event, DelegateDraft(printed_vi=name))
    return workspace


def names_in(file: Path) -> list[str]:
    """Who is in a workspace."""
    workspace = Workspace.open(file, CLOCK, read_only=True)
    try:
        event = workspace.read(events)[0]
        return [row.name for row in workspace.read(delegate_rows, event.id)]
    finally:
        workspace.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace with An and Bình, of whom the backup beside it knows only An."""
    set_language("en")
    path = tmp_path / "aclc.hanoiplan"
    workspace = a_workspace(path, "An")
    workspace.save_copy(tmp_path / "backup.hanoiplan")
    workspace.do(add_delegate, workspace.read(events)[0].id, DelegateDraft(printed_vi="Bình"))
    workspace.close()
    return path


@pytest.fixture
def backup(file: Path) -> Path:
    """The backup of that workspace."""
    return file.with_name("backup.hanoiplan")


def test_the_backup_takes_the_place_and_the_earlier_file_lies_beside(
    file: Path, backup: Path
) -> None:
    """Both are whole; the backup itself is untouched."""
    before = backup.read_bytes()
    done = restore_workspace(backup, file, CLOCK)
    assert done.earlier_read
    assert done.kept_aside == file.with_name("aclc (before restore 2026-06-08 083100).hanoiplan")
    assert names_in(file) == ["An"]
    assert names_in(done.kept_aside) == ["An", "Bình"]
    assert backup.read_bytes() == before
    assert prove(file).whole
    assert sorted(path.name for path in file.parent.iterdir()) == [
        "aclc (before restore 2026-06-08 083100).hanoiplan",
        "aclc.hanoiplan",
        "backup.hanoiplan",
    ]


def test_a_restored_file_lives_a_life_of_its_own(file: Path, backup: Path) -> None:
    """What both lives write from here on can never be taken for the other's."""
    restore_workspace(backup, file, CLOCK)
    lives = []
    for path in (backup, file):
        raw = sqlite3.connect(path)
        lives.append([row[0] for row in raw.execute("SELECT reason FROM incarnation ORDER BY id")])
        raw.close()
    assert lives[0] == ["made"]
    assert lives[1][:2] == ["made", "restored"]


def test_work_goes_on_after_a_restore(file: Path, backup: Path) -> None:
    """It opens for work, takes new people, and verifies."""
    restore_workspace(backup, file, CLOCK)
    workspace = Workspace.open(file, CLOCK)
    workspace.do(add_delegate, workspace.read(events)[0].id, DelegateDraft(printed_vi="Chi"))
    assert workspace.verify().whole
    workspace.close()
    assert names_in(file) == ["An", "Chi"]


def test_a_restore_into_an_empty_place_needs_no_earlier_file(tmp_path: Path, backup: Path) -> None:
    """A new computer."""
    place = tmp_path / "new computer"
    place.mkdir()
    done = restore_workspace(backup, place / "aclc.hanoiplan", CLOCK)
    assert (done.kept_aside, done.earlier_read) == (None, False)
    assert names_in(place / "aclc.hanoiplan") == ["An"]


@pytest.mark.parametrize("damage", ["cut", "flipped", "other"])
def test_a_damaged_workspace_is_kept_byte_for_byte(file: Path, backup: Path, damage: str) -> None:
    """The very case a restore is for; an expert may still want the damaged file."""
    whole = file.read_bytes()
    flipped = bytes(byte ^ 0x55 if 5000 < at < 5400 else byte for at, byte in enumerate(whole))
    broken = {"cut": whole[:-5000], "flipped": flipped, "other": b"no workspace at all"}[damage]
    file.write_bytes(broken)
    done = restore_workspace(backup, file, CLOCK)
    assert not done.earlier_read
    assert done.kept_aside is not None
    assert done.kept_aside.read_bytes() == broken
    assert names_in(file) == ["An"]


def test_the_log_of_a_crashed_program_is_kept_with_its_file(
    file: Path, backup: Path, tmp_path: Path
) -> None:
    """Without it the last minutes before the crash would be gone."""
    workspace = Workspace.open(file, CLOCK)
    workspace.do(add_delegate, workspace.read(events)[0].id, DelegateDraft(printed_vi="Cường"))
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for mark in ("", "-wal"):
        shutil.copy(f"{file}{mark}", crashed / f"aclc.hanoiplan{mark}")
    workspace.close()
    done = restore_workspace(backup, crashed / "aclc.hanoiplan", CLOCK)
    assert done.kept_aside is not None
    assert names_in(done.kept_aside) == ["An", "Bình", "Cường"]


@pytest.fixture
def log_alone(file: Path) -> Path:
    """The log of a crashed program whose file somebody has deleted."""
    workspace = Workspace.open(file, CLOCK)
    workspace.do(add_delegate, workspace.read(events)[0].id, DelegateDraft(printed_vi="Cường"))
    log = file.with_name("aclc.hanoiplan-wal")
    content = log.read_bytes()
    workspace.close()
    file.unlink()
    log.write_bytes(content)
    return log


def test_a_log_left_without_its_file_is_not_played_into_the_backup(
    backup: Path, log_alone: Path
) -> None:
    """SQLite would take it for the restored file's own; it is kept under another name."""
    content = log_alone.read_bytes()
    file = log_alone.with_name("aclc.hanoiplan")
    done = restore_workspace(backup, file, CLOCK)
    assert (done.kept_aside, done.earlier_read) == (None, False)
    assert not log_alone.exists()
    assert names_in(file) == ["An"]
    assert prove(file).whole
    aside = file.with_name("aclc (before restore 2026-06-08 083100).hanoiplan-wal")
    assert aside.read_bytes() == content


def test_a_file_kept_aside_gets_no_strange_log(backup: Path, log_alone: Path) -> None:
    """A second restore in the same second: the name of the log that lies aside is left alone."""
    file = log_alone.with_name("aclc.hanoiplan")
    restore_workspace(backup, file, CLOCK)
    done = restore_workspace(backup, file, CLOCK)
    assert done.kept_aside == file.with_name(
        "aclc (before restore 2026-06-08 083100) (2).hanoiplan"
    )
    assert names_in(done.kept_aside) == ["An"]


def test_a_workspace_that_is_open_is_not_replaced(file: Path, backup: Path) -> None:
    """Whoever works in it is asked to close it; everything is as it was."""
    workspace = Workspace.open(file, CLOCK)
    workspace.do(add_delegate, workspace.read(events)[0].id, DelegateDraft(printed_vi="Cường"))
    with pytest.raises(Busy, match="open in another program"):
        restore_workspace(backup, file, CLOCK)
    workspace.close()
    assert names_in(file) == ["An", "Bình", "Cường"]


@pytest.mark.parametrize("damage", ["garbage", "cut", "flipped", "missing"])
def test_what_is_no_whole_backup_replaces_nothing(file: Path, backup: Path, damage: str) -> None:
    """Proved first: the workspace that is there stays there, without a file more beside it."""
    whole = backup.read_bytes()
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 1
    content = {"garbage": b"Excel, perhaps", "cut": whole[:-4096], "flipped": bytes(flipped)}
    if damage == "missing":
        backup.unlink()
    else:
        backup.write_bytes(content[damage])
    there = sorted(file.parent.iterdir())
    with pytest.raises(FileTrouble, match=r"backup\.hanoiplan"):
        restore_workspace(backup, file, CLOCK)
    assert names_in(file) == ["An", "Bình"]
    assert sorted(file.parent.iterdir()) == there


def test_places_that_cannot_be_are_refused(file: Path, backup: Path, tmp_path: Path) -> None:
    """The backup itself, a folder, a folder that is not there."""
    for place in (backup, tmp_path, tmp_path / "gone" / "aclc.hanoiplan"):
        with pytest.raises(FileTrouble):
            restore_workspace(backup, place, CLOCK)
    assert names_in(file) == ["An", "Bình"]
    assert names_in(backup) == ["An"]
