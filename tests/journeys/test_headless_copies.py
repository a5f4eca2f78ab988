"""Copies as an office makes, lists, rehearses and restores them; and a power cut in the middle."""

import random
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hanoiplan.backup.listing import list_copies
from hanoiplan.backup.making import ABANDONED, Target, copies_of
from hanoiplan.base.clock import FixedClock, SystemClock
from hanoiplan.store.copies import family_of
from hanoiplan.store.snapshot import prove
from hanoiplan.workspace import Workspace
from tests.journeys.headless import a_workspace, cli, figures, many_people
from tests.journeys.victims import Hunt

KILLS = 12
PEOPLE = 120


@pytest.fixture
def hunt() -> Iterator[Hunt]:
    """The program whose victims are killed."""
    running = Hunt()
    yield running
    running.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and fork are POSIX")
def test_killed_in_the_middle_of_a_copy(hunt: Hunt, tmp_path: Path) -> None:
    """Every copy with a name is whole, halves go at the next copy, and the work is unharmed."""
    file, folder = a_workspace(tmp_path, many_people(PEOPLE)), tmp_path / "copies"
    chance = random.Random(8)
    said: set[str] = set()
    halves = 0
    for _kill in range(KILLS):
        said.update(hunt.kill("keeper", file, [str(folder)], chance.uniform(0, 0.5)))
        there = list(folder.glob("*")) if folder.exists() else []
        halves += sum(path.suffix == ".part" for path in there)
        for copy in folder.glob("*.hanoiplan"):
            assert prove(copy).whole
    assert said, "all were killed before the first copy"
    assert halves, "none was killed in the middle of a copy"
    _next_copy(file, folder)
    assert not [path for path in folder.iterdir() if path.suffix != ".hanoiplan"]
    assert figures(file)["delegates"] == PEOPLE
    assert cli("verify", file).code == 0


def _next_copy(file: Path, folder: Path) -> None:
    """A quarter of an hour later."""
    workspace = Workspace.open(file, FixedClock(SystemClock().now() + 1.5 * ABANDONED))
    try:
        target = Target(folder, made=True)
        (put,) = copies_of(lambda *_words: None, workspace, [target], automatic=True)
        assert put.copy is not None, put.trouble
    finally:
        workspace.close()


def test_copies_are_listed_with_what_they_are(tmp_path: Path) -> None:
    file = a_workspace(tmp_path)
    assert cli("copies", file).out == "There is no copy yet.\n"
    backup = Path(cli("backup", file, tmp_path / "backups", "--json").json["backup"])
    (tmp_path / "backups" / "broken.hanoiplan").write_bytes(b"no database")
    listed = {Path(one["file"]): one for one in cli("copies", file, "--json").json}
    assert listed[backup]["kind"] == "hand"
    assert listed[backup]["proved"]
    assert listed[backup]["at"] == "2026-06-08T01:31:00+00:00"
    assert "proved" in cli("copies", file).out


def test_no_copy_is_kept_of_a_rehearsal(tmp_path: Path) -> None:
    copy = tmp_path / "try.hanoiplan"
    assert cli("rehearse", a_workspace(tmp_path), copy).code == 0
    refused = cli("backup", copy, tmp_path / "backups")
    assert refused.code == 1
    assert "This is a rehearsal" in refused.sentence
    assert not (tmp_path / "backups").exists()


def test_a_restore_is_rehearsed_and_nothing_of_it_stays(tmp_path: Path) -> None:
    file = a_workspace(tmp_path)
    cli("backup", file, tmp_path / "backups")
    before = sorted(tmp_path.rglob("*"))
    answer = cli("rehearse-restore", file, "--json").json
    assert (answer["whole"], answer["delegates"], answer["newer_now"]) == (True, 3, 0)
    assert sorted(tmp_path.rglob("*")) == before
    assert "the file is whole" in cli("rehearse-restore", file).out


def test_without_a_copy_there_is_nothing_to_rehearse(tmp_path: Path) -> None:
    file = a_workspace(tmp_path)
    assert "Make one with “backup”" in cli("rehearse-restore", file).sentence


def test_a_damaged_copy_is_found_at_the_rehearsal(tmp_path: Path) -> None:
    """Not on the day on which it is needed."""
    file = a_workspace(tmp_path)
    backup = Path(cli("backup", file, tmp_path / "backups", "--json").json["backup"])
    content = bytearray(backup.read_bytes())
    content[-9] ^= 1
    backup.write_bytes(content)
    assert backup.name in cli("rehearse-restore", file).sentence


def test_copies_follow_a_file_that_was_moved(tmp_path: Path) -> None:
    """They are known by what they are, not by where the file lay."""
    file = a_workspace(tmp_path)
    backup = Path(cli("backup", file, tmp_path / "backups", "--json").json["backup"])
    moved = tmp_path / "another" / "Renamed.hanoiplan"
    moved.parent.mkdir()
    shutil.move(file, moved)
    workspace = Workspace.open(moved, SystemClock(), read_only=True)
    family = workspace.read(family_of)
    workspace.close()
    assert [one.file for one in list_copies(moved, family, "UTC", None).copies] == [backup]
