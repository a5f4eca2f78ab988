"""Whatever happens while an older file is brought up: it is the old one or the new one, whole."""

import logging
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hanoiplan import migrations
from hanoiplan.backup.finding import find_copies
from hanoiplan.backup.naming import Kind, told_by
from hanoiplan.base import paths
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import set_language
from hanoiplan.plans.queries import events
from hanoiplan.schema import HEAD
from hanoiplan.store.copies import family_of, remembered
from hanoiplan.store.seal import SealState, check_seal
from hanoiplan.store.snapshot import prove
from hanoiplan.workspace import Workspace
from tests.builders import a_clock, a_desk, many_names
from tests.hanoiplan.store.raw import bare, tamper
from tests.hanoiplan.store.tomorrow import NEW_COLUMN, bring_up, tomorrow
from tests.quiet import LogGuard

ROOT = Path(__file__).parents[3]
OLD = ROOT / "tests" / "data" / "spine.hanoiplan"  # nine steps to go
FAILED = "upgrade from .* failed"
UNPROVED = "did not prove"

FAIL_LATE = """
    op.execute("UPDATE delegate SET notes='half'")
    op.execute("DROP TABLE passage")
    op.execute("UPDATE no_such_table SET x=1")
"""
REFUSED_BY_DATA = """
    op.execute("UPDATE delegate SET id=(SELECT min(id) FROM delegate)")
"""
ORPHANS = """
    op.execute("DELETE FROM event")
"""
LOSES_A_NOTE = """
    op.execute("UPDATE delegate SET printed_vi='' WHERE id=(SELECT max(id) FROM delegate)")
"""
FORGES_THE_JOURNAL = """
    op.execute("UPDATE journal_operation SET operator='x' WHERE id=2")
"""
FORGETS_A_PASSAGE = """
    op.execute("DELETE FROM passage")
"""


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        ids = desk.bring(*many_names(12), delegation="Huế")
        desk.scan(desk.code(ids[0]))
    return tmp_path / "a.hanoiplan"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of the first version, in a folder of its own."""
    folder = tmp_path / "office"
    folder.mkdir()
    return Path(shutil.copyfile(OLD, folder / "a.hanoiplan"))


def everything(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All tables and all rows, whatever the shape."""
    with bare(file) as connection:
        names = connection.execute("SELECT name, sql FROM sqlite_master WHERE type='table'")
        return {
            f"{name}: {sql}": [tuple(row) for row in connection.execute(f'SELECT * FROM "{name}"')]
            for name, sql in names.fetchall()
        }


def shape(file: Path) -> str:
    with bare(file) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def copies_beside(file: Path) -> list[Path]:
    return sorted(file.parent.glob("*(before upgrade)*.hanoiplan"))


def is_whole(file: Path) -> bool:
    """Opens for work and proves itself."""
    workspace = Workspace.open(file, a_clock())
    try:
        return workspace.verify().whole and len(workspace.read(events)) == 1
    finally:
        workspace.close()


# --- a step that does wrong ---


@pytest.mark.parametrize(
    ("body", "fault", "logged"),
    [
        (FAIL_LATE, "A step of the upgrade failed (OperationalError)", FAILED),
        (REFUSED_BY_DATA, "A step of the upgrade failed (IntegrityError)", FAILED),
        (ORPHANS, "The file's structure is damaged", UNPROVED),
        (LOSES_A_NOTE, "Row .* of the table delegate does not agree", UNPROVED),
        (FORGETS_A_PASSAGE, "of the table passage does not agree", UNPROVED),
        (FORGES_THE_JOURNAL, "The journal was altered at operation 2", UNPROVED),
        (NEW_COLUMN, "of the table delegate does not agree", UNPROVED),
    ],
    ids=["no table", "a key twice", "orphans", "a name", "a fact", "the journal", "no upcast"],
)
def test_a_step_that_does_wrong_leaves_the_file_as_it_was(
    closed: Path, tmp_path: Path, log_guard: LogGuard, body: str, fault: str, logged: str
) -> None:
    """One sentence says what was found, that nothing happened, and where the copy is."""
    log_guard.expect(logged, logging.ERROR)
    before, copy = everything(closed), tmp_path / "copy.hanoiplan"
    with pytest.raises(FileTrouble, match=fault.replace("(", r"\(").replace(")", r"\)")) as told:
        bring_up(closed, tomorrow(tmp_path, body), copy)
    assert "a.hanoiplan could not be brought up" in str(told.value)
    assert "The file is as it was" in str(told.value)
    assert "copy.hanoiplan" in str(told.value)
    assert everything(closed) == before == everything(copy)
    assert is_whole(closed), "work goes on with the program of before"


def test_trying_again_leaves_one_copy(closed: Path, tmp_path: Path, log_guard: LogGuard) -> None:
    """Or an office that tries five times would have its people on the disk six times."""
    log_guard.expect(FAILED, logging.ERROR)
    scripts, copy = tomorrow(tmp_path, FAIL_LATE), tmp_path / "copy.hanoiplan"
    for _time in range(3):
        with pytest.raises(FileTrouble, match=r"kept as copy\.hanoiplan"):
            bring_up(closed, scripts, copy)
    assert [one.name for one in tmp_path.glob("copy*")] == ["copy.hanoiplan"]


def test_a_copy_of_other_content_is_never_taken_for_the_copy(closed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.hanoiplan"
    shutil.copyfile(OLD, copy)
    body = '\n    op.execute("SELECT 1")\n'
    kept = bring_up(closed, tomorrow(tmp_path, body), copy)
    assert kept == tmp_path / "copy (2).hanoiplan"
    assert prove(kept).whole


def test_a_damaged_older_file_is_told_by_its_own_name(old: Path) -> None:
    tamper(old, "UPDATE delegate SET phone='1'")
    before = everything(old)
    with pytest.raises(FileTrouble, match=r"^a\.hanoiplan .* is not whole: Row .* delegate"):
        Workspace.open(old, a_clock())
    assert everything(old) == before
    assert [one.name for one in old.parent.iterdir()] == ["a.hanoiplan"], "no copy, no draft"


# --- the copy ---


def test_the_copy_is_whole_sealed_noted_and_among_the_copies(old: Path) -> None:
    before = everything(old)
    workspace = Workspace.open(old, a_clock())
    family = workspace.read(family_of)
    workspace.close()
    (copy,) = copies_beside(old)
    assert workspace.kept_before == copy
    assert everything(copy) == before
    assert (prove(copy, migrations.upcast).whole, check_seal(copy)) == (True, SealState.WHOLE)
    assert remembered(family) == (copy,)
    assert find_copies(old, family).found == [copy.resolve()]
    assert (told_by(copy).of, told_by(copy).kind) == ("a", Kind.UPGRADE)


def test_a_copy_that_cannot_be_noted_is_told_and_the_file_is_new(old: Path) -> None:
    """The next opening is an ordinary one."""
    in_the_way = old.parent / "file"
    in_the_way.write_bytes(b"")
    paths.use_user_folder(in_the_way / "user")
    with pytest.raises(FileTrouble, match="is made and whole, but where it lies"):
        Workspace.open(old, a_clock())
    assert shape(old) == HEAD
    assert is_whole(old)
    assert len(copies_beside(old)) == 1


def test_looking_does_not_bring_up(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(FileTrouble, match="made by an older version"):
        Workspace.open(old, a_clock(), read_only=True)
    assert old.read_bytes() == before


@pytest.mark.parametrize("read_only", [False, True])
def test_an_older_program_says_that_the_file_is_newer(closed: Path, read_only: bool) -> None:
    tamper(closed, "UPDATE alembic_version SET version_num='20990101_0000'")
    before = everything(closed)
    with pytest.raises(FileTrouble, match=r"newer version of hanoiplan\. Install that version"):
        Workspace.open(closed, a_clock(), read_only=read_only)
    assert everything(closed) == before


# --- the machine ---


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of memory; `remount` makes it smaller or locks it."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    linux = sys.platform == "linux"
    if not linux or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("needs the right to mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def remount(folder: Path, option: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{option}", str(folder)], check=True)


@pytest.mark.parametrize(("size", "copies"), [(320, 0), (600, 1), (1300, 1)])
def test_a_full_disk_leaves_the_old_file(disk: Path, size: int, copies: int) -> None:
    """In the copy, right after it, or with the last page of the steps; `size` in KiB."""
    remount(disk, f"size={size}k")
    file = Path(shutil.copyfile(OLD, disk / "a.hanoiplan"))
    before = everything(file)
    with pytest.raises(FileTrouble, match="The disk is full"):
        Workspace.open(file, a_clock())
    assert everything(file) == before
    assert not list(disk.glob("*.part*"))
    assert [prove(one, migrations.upcast).whole for one in copies_beside(file)] == [True] * copies
    elsewhere = shutil.copyfile(file, disk.parent / "b.hanoiplan")
    assert is_whole(Path(elsewhere)), "with room it is brought up"


def test_a_folder_that_takes_nothing_is_told_and_nothing_changed(disk: Path) -> None:
    file = Path(shutil.copyfile(OLD, disk / "a.hanoiplan"))
    remount(disk, "ro")
    with pytest.raises(FileTrouble, match="read-only"):
        Workspace.open(file, a_clock())
    assert file.read_bytes() == OLD.read_bytes()
    assert [one.name for one in disk.iterdir()] == ["a.hanoiplan"]


BESIDE_ANOTHER = """
import sys, time
from pathlib import Path
from hanoiplan.base.errors import Busy
from hanoiplan.base.clock import SystemClock
from hanoiplan.workspace import Workspace
file, go = Path(sys.argv[1]), Path(sys.argv[2])
print("ready", flush=True)
while not go.exists():
    time.sleep(0.001)
try:
    Workspace.open(file, SystemClock()).close()
    print("opened")
except Busy as error:
    print("busy")
"""


def test_two_programs_that_open_it_at_once_bring_it_up_once(old: Path, tmp_path: Path) -> None:
    """The later one finds it done, or is told to wait a moment; never two copies, never a mix."""
    go = tmp_path / "go"
    command = [sys.executable, "-c", BESIDE_ANOTHER, str(old), str(go)]
    both = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _one in range(2)
    ]
    assert [one.stdout.readline() for one in both if one.stdout] == ["ready\n"] * 2
    go.touch()
    said = sorted(one.communicate(timeout=120)[0].strip() for one in both)
    assert "opened" in said
    assert set(said) <= {"opened", "busy"}
    assert shape(old) == HEAD
    assert len(copies_beside(old)) == 1
    assert is_whole(old)


KILLED = """
import os, signal, sys, time
from pathlib import Path
from hanoiplan.base.clock import SystemClock
from hanoiplan.workspace import Workspace

def opened(file):
    child = os.fork()
    if not child:
        Workspace.open(file, SystemClock())
        os._exit(0)
    return child

began = time.monotonic()
os.waitpid(opened(Path(sys.argv[1])), 0)
usual = time.monotonic() - began
for file, part in zip(sys.argv[2::2], sys.argv[3::2]):
    child = opened(Path(file))
    time.sleep(usual * float(part))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killer forks")
@pytest.mark.parametrize("times", [3, pytest.param(40, marks=pytest.mark.slow)])
def test_a_program_killed_at_any_moment_leaves_the_old_or_the_new_file(
    tmp_path: Path, times: int
) -> None:
    moments = [(number + random.random()) / times for number in range(times)]
    files = []
    for number in range(times + 1):
        (tmp_path / str(number)).mkdir()
        files.append(Path(shutil.copyfile(OLD, tmp_path / str(number) / "a.hanoiplan")))
    killed = [str(part) for pair in zip(files[1:], moments, strict=True) for part in pair]
    command = [sys.executable, "-c", KILLED, str(files[0]), *killed]
    subprocess.run(command, cwd=ROOT, check=True, timeout=240)
    before, shapes = everything(OLD), set()
    for file, moment in zip(files[1:], moments, strict=True):
        shapes.add(shape(file))
        if shape(file) != HEAD:
            assert everything(file) == before, moment
        assert all(prove(one, migrations.upcast).whole for one in copies_beside(file)), moment
        assert is_whole(file), moment
        assert not list(file.parent.glob("*.part*")), "the next opening cleared it away"
    assert shapes <= {HEAD, "20261122_0430"}
    assert "20261122_0430" in shapes, "nobody was killed in time"
