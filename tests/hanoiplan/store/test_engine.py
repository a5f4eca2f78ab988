"""The one door to a file: what it refuses, how it waits, what it leaves behind."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from urllib.parse import unquote

import pytest
from sqlalchemy.exc import OperationalError

from hanoiplan.base.errors import Busy, FileTrouble
from hanoiplan.base.i18n import set_language
from hanoiplan.store.engine import APPLICATION_ID, FORMAT, connect, create_file, log_of, uri_of
from hanoiplan.store.rows import Kind
from hanoiplan.workspace import Workspace
from tests.builders import a_clock, a_desk, a_workspace, many_names
from tests.hanoiplan.store.raw import bare, contents, tamper
from tests.house.tree import ROOT


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        desk.bring(*many_names(40))
    return tmp_path / "a.hanoiplan"


def refused(file: Path, *, read_only: bool = False) -> str:
    """The sentence with which a file is refused; it must name the file."""
    before = file.read_bytes() if file.is_file() else b""
    with pytest.raises(FileTrouble) as caught:
        Workspace.open(file, a_clock(), read_only=read_only)
    assert file.name in str(caught.value)
    assert (file.read_bytes() if file.is_file() else b"") == before
    return str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "There is no file" in refused(tmp_path / "no.hanoiplan")
    assert "There is no file" in refused(tmp_path)


@pytest.mark.parametrize("content", [b"", b"x", b"PK\x03\x04" + bytes(200), b"SQLite format 3\x00"])
def test_another_file_type(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "list.hanoiplan"
    file.write_bytes(content)
    assert "is not a hanoiplan workspace" in refused(file)


def test_another_programs_database(tmp_path: Path) -> None:
    """SQLite alone is not enough: the file must carry our mark."""
    file = tmp_path / "other.hanoiplan"
    tamper(file, "CREATE TABLE t(x)")
    assert "is not a hanoiplan workspace" in refused(file)
    tamper(file, f"PRAGMA application_id={APPLICATION_ID + 1}")
    assert "is not a hanoiplan workspace" in refused(file)


def test_a_newer_format(closed: Path) -> None:
    tamper(closed, f"PRAGMA user_version={FORMAT + 1}")
    assert "newer version of hanoiplan" in refused(closed)
    assert "newer version of hanoiplan" in refused(closed, read_only=True)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_shape_of_the_tables(closed: Path, read_only: bool) -> None:
    tamper(closed, "UPDATE alembic_version SET version_num='20991231_0000'")
    with pytest.raises(FileTrouble, match="newer version of hanoiplan"):
        Workspace.open(closed, a_clock(), read_only=read_only)


def test_an_older_shape_is_not_looked_at_before_it_was_brought_up(closed: Path) -> None:
    tamper(closed, "UPDATE alembic_version SET version_num='20200101_0000'")
    with pytest.raises(FileTrouble, match="Open it for work once"):
        Workspace.open(closed, a_clock(), read_only=True)


@pytest.mark.parametrize("part", [0.3, 0.9])
def test_a_cut_file(closed: Path, part: float) -> None:
    """As a copy that broke off, or a stick pulled out too early."""
    content = closed.read_bytes()
    closed.write_bytes(content[: int(len(content) * part)])
    assert "its end is missing" in refused(closed)
    assert "its end is missing" in refused(closed, read_only=True)


def test_nothing_is_ever_made_over_another_file(closed: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(FileTrouble, match="is there already"):
        a_workspace(closed)
    assert closed.read_bytes() == before


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"There is no folder .*nowhere"):
        a_workspace(tmp_path / "nowhere" / "a.hanoiplan")


def test_readers_cannot_write(closed: Path) -> None:
    doors = connect(closed)
    with doors.reading() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.exec_driver_sql("DELETE FROM delegate")
    doors.close()


def test_readers_still_cannot_write_after_a_copy(closed: Path, tmp_path: Path) -> None:
    """A copy lifts the ban for a moment, also when it fails."""
    workspace = Workspace.open(closed, a_clock())
    (tmp_path / "full").mkdir()
    workspace.save_copy(tmp_path / "copy.hanoiplan")
    with workspace._doors.reading() as connection, pytest.raises(OperationalError):
        connection.exec_driver_sql("DELETE FROM delegate")
    workspace.close()


def test_every_commit_is_flushed_and_foreign_keys_hold(closed: Path) -> None:
    doors = connect(closed)
    for door in (doors.writing, doors.reading):
        with door() as connection:
            found = [
                connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("synchronous", "foreign_keys", "wal_autocheckpoint", "journal_mode")
            ]
            assert found == [2, 1, 0, "wal"]
    doors.close()


def test_a_closed_workspace_is_one_plain_file(closed: Path) -> None:
    """So that a copy on a stick holds everything."""
    assert [path.name for path in closed.parent.iterdir()] == ["a.hanoiplan"]
    assert closed.read_bytes()[18:20] == b"\x01\x01"  # no write-ahead log expected


def test_two_programs_take_turns(closed: Path) -> None:
    """A headless check-in beside the open window: both write, the first one to leave waits."""
    window = Workspace.open(closed, a_clock())
    headless = Workspace.open(closed, a_clock(), desk="2")
    headless.close()
    assert log_of(closed).exists()
    assert window.verify().whole
    window.close()
    assert not log_of(closed).exists()


def test_a_busy_file_is_waited_for_and_then_told(closed: Path) -> None:
    with a_desk(closed.with_name("b.hanoiplan")) as desk:
        other = sqlite3.connect(desk.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        with pytest.raises(Busy, match=r"Another program is writing to b\.hanoiplan"):
            desk.add()
        assert time.monotonic() - began > 0.5  # it waited before it said so
        with pytest.raises(Busy):
            Workspace.open(desk.path, a_clock(), patience=0)
        other.execute("ROLLBACK")
        other.close()
        desk.add()


CRASH = """
import sys, pathlib, os, signal
from hanoiplan.workspace import Workspace
from hanoiplan.plans.queries import events
from tests.builders import Desk, a_clock
workspace = Workspace.open(pathlib.Path(sys.argv[1]), a_clock())
desk = Desk(workspace, workspace.read(events)[0].id, a_clock())
for turn in range(5):
    desk.add(f"Người {turn}")
with workspace._doors.writing() as connection:
    connection.exec_driver_sql("UPDATE delegate SET notes='half'")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_after_a_crash_everything_confirmed_is_there_and_nothing_half(closed: Path) -> None:
    command = [sys.executable, "-c", CRASH, str(closed)]
    assert subprocess.run(command, check=False, cwd=ROOT).returncode == -signal.SIGKILL
    assert log_of(closed).exists()
    looking = Workspace.open(closed, a_clock(), read_only=True)
    assert looking.verify().whole
    looking.close()
    workspace = Workspace.open(closed, a_clock())
    people = contents(closed, Kind.RECORD)["delegate"].values()
    assert len(people) == 45
    assert {row["notes"] for row in people} == {""}
    assert workspace.verify().whole
    workspace.close()
    assert not log_of(closed).exists()


def test_a_full_disk_is_told_and_leaves_nothing_half(tmp_path: Path) -> None:
    """SQLite says FULL as it would on a full disk; what was saved before stays usable."""
    with a_desk(tmp_path / "a.hanoiplan") as desk:
        before = contents(desk.path, Kind.RECORD, Kind.FACT, Kind.JOURNAL)
        with desk.workspace._doors.writer.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            assert pages is not None
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")
        with pytest.raises(FileTrouble, match="The disk is full"):
            desk.bring(*many_names(500))
        assert contents(desk.path, Kind.RECORD, Kind.FACT, Kind.JOURNAL) == before
        assert desk.workspace.undo_state().undo is None
        desk.add()
        assert desk.workspace.verify().whole


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A disk of two megabytes, where this machine lets us have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    linux = sys.platform == "linux"
    if not linux or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("needs the right to mount a small disk")
    return folder


def test_a_really_full_disk(small_disk: Path) -> None:
    try:
        with a_desk(small_disk / "a.hanoiplan") as desk:
            kept = desk.bring(*many_names(20))
            with pytest.raises(FileTrouble, match="The disk is full"):
                desk.bring(*many_names(6000))
            people = contents(desk.path, Kind.RECORD)["delegate"]
            assert set(people) == set(kept)
            with pytest.raises(FileTrouble):
                a_workspace_that_does_not_fit(small_disk)
            assert not list(small_disk.glob("b.*"))
            assert desk.workspace.verify().whole
    finally:
        subprocess.run(["umount", "--lazy", str(small_disk)], check=True)


def a_workspace_that_does_not_fit(folder: Path) -> None:
    """Fill what is left, then try."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as handle:
        try:
            while handle.write(bytes(4096)) == 4096:
                pass
        except OSError:
            pass
    try:
        a_workspace(folder / "b.hanoiplan")
    finally:
        filler.unlink()


@pytest.mark.skipif(sys.platform == "win32", reason="folders are write-protected otherwise there")
def test_read_only_media_open_for_looking(closed: Path) -> None:
    """As from a CD: readable, verifiable; work is refused with a sentence."""
    script = """
import os, sys, pathlib
from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _, set_language
from hanoiplan.workspace import Workspace
from tests.builders import a_clock
set_language("en")
_("Cancel delegate")  # loads the words
file = pathlib.Path(sys.argv[1])
Workspace.open(file, a_clock(), read_only=True).close()  # loads what is loaded late
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
workspace = Workspace.open(file, a_clock(), read_only=True)
assert workspace.verify().sealed
workspace.close()
try:
    Workspace.open(file, a_clock())
except FileTrouble as trouble:
    assert "cannot be" in str(trouble), trouble
else:
    raise SystemExit("opened for work")
try:
    Workspace.create(file.with_name("new.hanoiplan"), a_clock())
except FileTrouble as trouble:
    assert "new.hanoiplan" in str(trouble)
else:
    raise SystemExit("made")
"""
    outside = Path("/tmp") / f"hanoiplan-read-only-{os.getpid()}"  # pytest's folder is private
    outside.mkdir()
    try:
        file = outside / "a.hanoiplan"
        file.write_bytes(closed.read_bytes())
        file.chmod(0o444)
        outside.chmod(0o555)
        command = [sys.executable, "-c", script, str(file)]
        done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        assert [path.name for path in outside.iterdir()] == ["a.hanoiplan"]
    finally:
        outside.chmod(0o755)
        (outside / "a.hanoiplan").unlink()
        outside.rmdir()


def test_looking_beside_a_writer_sees_what_it_writes(closed: Path) -> None:
    """A file looked at may be opened for work by somebody else meanwhile."""
    looking = Workspace.open(closed, a_clock(), read_only=True)
    assert looking.verify().whole
    with bare(closed) as connection:
        connection.execute("UPDATE delegate SET notes='new'")
    verdict = looking.verify()
    looking.close()
    assert len(verdict.faults) == 40


def test_a_file_that_could_not_be_made_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.hanoiplan"
    create_file(file)
    assert file.exists()
    file.unlink()
    clock = a_clock()
    with pytest.raises(AttributeError):
        Workspace.create(file, clock=None)  # type: ignore[arg-type] # fails after the tables were made
    assert list(tmp_path.iterdir()) == []
    Workspace.create(file, clock).close()


@pytest.mark.parametrize(
    ("file", "address"),
    [
        (PurePosixPath("/home/an/aclc.hanoiplan"), "file:///home/an/aclc.hanoiplan"),
        (PureWindowsPath("C:\\Users\\an\\aclc.hanoiplan"), "file:///C:/Users/an/aclc.hanoiplan"),
        (PureWindowsPath("\\\\may-chu\\chung\\a.hanoiplan"), "file:////may-chu/chung/a.hanoiplan"),
        (PurePosixPath("/a b/100%#?.db"), "file:///a%20b/100%25%23%3F.db"),
        (PureWindowsPath("D:\\Hà Nội\\#1.db"), "file:///D:/H%C3%A0%20N%E1%BB%99i/%231.db"),
    ],
)
def test_the_address_of_a_file_names_no_server(file: PurePath, address: str) -> None:
    """SQLite refuses any server but "localhost", so a share stands in the path."""
    assert uri_of(file) == address
    assert unquote(address.removeprefix("file://")).endswith(file.as_posix())


@pytest.mark.parametrize("folder", ["a b", "100%", "#1?", "Hội nghị Đà Nẵng"])
def test_work_in_a_folder_of_any_name(tmp_path: Path, folder: str) -> None:
    if sys.platform == "win32":
        folder = folder.replace("?", "")
    (tmp_path / folder).mkdir()
    with a_desk(tmp_path / folder / "Đại biểu #1 100%.hanoiplan") as desk:
        desk.add()
    assert [path.name for path in (tmp_path / folder).iterdir()] == [desk.path.name]
