"""What is looked at on a machine: each line says what it saw, and is broken when its subject is."""

import os
import subprocess
import sys
import time
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.i18n import set_language
from hanoiplan.self_test.disks import SLOWEST
from hanoiplan.self_test.memory import free_memory, judged
from hanoiplan.self_test.model import Broken, State
from hanoiplan.self_test.trial import MORNING
from tests.hanoiplan.self_test.places import BroughtAlong, a_place, broken, brought_along, look


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BroughtAlong]:
    yield from brought_along(tmp_path, monkeypatch)


MACHINE = ("fonts", "files", "words", "user_folder", "moment_folder", "room", "speed", "clock")


@pytest.mark.parametrize("key", MACHINE)
def test_a_whole_machine_is_in_order_and_says_what_was_seen(tmp_path: Path, key: str) -> None:
    line = look(key, a_place(tmp_path))
    assert (line.state, line.advice) == (State.OK, "")
    assert line.text


# ---- what the program brings along


@pytest.mark.parametrize(
    "name", ["NotoSansKhmer-Medium.ttf", "Inter-Bold.ttf", "LiberationSerif-Italic.ttf"]
)
def test_a_missing_font_is_named(tmp_path: Path, program: BroughtAlong, name: str) -> None:
    assert look("fonts", a_place(tmp_path)).state is State.OK
    program.lose(name)
    assert name in broken("fonts", a_place(tmp_path)).text


def test_a_damaged_font_is_named(tmp_path: Path, program: BroughtAlong) -> None:
    program.change("NotoSansThai-Medium.ttf", lambda font: font[:90])
    assert "NotoSansThai-Medium.ttf" in broken("fonts", a_place(tmp_path)).text


def test_a_script_that_no_font_can_write_is_named(tmp_path: Path, program: BroughtAlong) -> None:
    """The files are there, but they hold other letters: a build took the wrong ones."""
    thai = program.file("NotoSansThai-Medium.ttf").read_bytes()
    for file in program.folder.rglob("NotoSansKhmer-*.ttf"):
        program.change(file.name, lambda _font: thai)
    assert broken("fonts", a_place(tmp_path)).text.endswith(": Khmer.")


@pytest.mark.parametrize(
    "name", ["badge-a6.json", "sheets.toml", "vn.png", "welcome.wav", "programme.toml"]
)
@pytest.mark.parametrize("how", ["lost", "cut"])
def test_a_file_of_the_program_that_is_lost_or_cut_is_named(
    tmp_path: Path, program: BroughtAlong, name: str, how: str
) -> None:
    assert look("files", a_place(tmp_path)).state is State.OK
    if how == "lost":
        program.lose(name)
    else:
        program.change(name, lambda whole: whole[:3] + b"\x00")
    assert name in broken("files", a_place(tmp_path)).text


@pytest.mark.parametrize("how", ["lost", "cut", "empty"])
def test_words_that_are_lost_or_cut_are_noticed(
    tmp_path: Path, program: BroughtAlong, how: str
) -> None:
    folder = program.file("hanoiplan.po").parent
    for file in folder.iterdir():
        file.unlink()  # every link first: what is written must not go through one
    if how == "cut":
        (folder / "hanoiplan.mo").write_bytes(b"\xde\x12\x04\x95cut off")
    elif how == "empty":
        (folder / "hanoiplan.po").write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")
    assert "Vietnamese" in broken("words", a_place(tmp_path)).text


# ---- the disk


@pytest.mark.parametrize(("key", "which"), [("user_folder", "user_folder"), ("speed", "work")])
def test_a_folder_that_takes_nothing_is_broken(tmp_path: Path, key: str, which: str) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    place = a_place(tmp_path, **{which: tmp_path / "file" / "folder"})
    assert "folder" in broken(key, place).text


def test_the_folder_for_a_moment_that_takes_nothing_is_broken(tmp_path: Path) -> None:
    place = a_place(tmp_path)
    place.folder.rmdir()
    place.folder.write_text("in the way", encoding="utf-8")
    assert "moment" in broken("moment_folder", place).text


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs another user")
def test_a_folder_of_somebody_else_is_broken(tmp_path: Path) -> None:
    """Tried by a process that is nobody in particular: the rights of a folder hold for it."""
    place = a_place(tmp_path)
    place.user_folder.mkdir()
    child = os.fork()
    if child == 0:  # pragma: no cover - the other process
        os.setuid(65534)
        os._exit(0 if look("user_folder", place).state is State.BROKEN else 1)
    _child, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0


def test_looking_at_a_folder_leaves_nothing_there(tmp_path: Path) -> None:
    """Not even the folder itself, where it had to be made."""
    place = a_place(tmp_path)
    for key in ("user_folder", "room", "speed"):
        assert look(key, place).state is State.OK
    assert [one.name for one in tmp_path.iterdir()] == ["moment"]
    place.user_folder.mkdir()
    assert look("user_folder", place).state is State.OK
    assert list(place.user_folder.iterdir()) == []


def test_a_full_disk_is_broken(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    linux = sys.platform == "linux"
    if not linux or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("needs the right to mount a small disk")
    try:
        line = broken("room", a_place(tmp_path, work=disk))
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert "500 MB are needed" in line.text


def test_a_slow_disk_is_broken_and_says_how_slow(tmp_path: Path) -> None:
    def slow(descriptor: int) -> None:
        os.fsync(descriptor)
        time.sleep(SLOWEST)

    line = broken("speed", a_place(tmp_path, sync=slow))
    assert "limit" not in line.text
    assert "at most 50 ms" in line.text


# ---- clock and memory


@pytest.mark.parametrize("year", [1980, 2019, 2060])
def test_a_clock_of_another_time_is_broken(tmp_path: Path, year: int) -> None:
    clock = FixedClock(datetime(year, 6, 8, 1, 0, tzinfo=UTC))
    assert str(year) in broken("clock", a_place(tmp_path, clock=clock)).text


def test_a_clock_behind_what_was_written_is_broken(tmp_path: Path) -> None:
    """Arrivals would be noted before the event was made."""
    hour = timedelta(hours=1)
    assert look("clock", a_place(tmp_path, newest=MORNING - hour)).state is State.OK
    assert look("clock", a_place(tmp_path, newest=MORNING + hour / 60)).state is State.OK
    line = broken("clock", a_place(tmp_path, newest=MORNING + hour))
    assert "08:15" in line.text
    assert "09:15" in line.text


def test_a_machine_without_time_zones_is_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tzdata", None)  # as if it had not been packed
    zoneinfo.reset_tzpath([])
    zoneinfo.ZoneInfo.clear_cache()
    try:
        assert "time zones" in broken("clock", a_place(tmp_path)).text
    finally:
        zoneinfo.reset_tzpath()
        zoneinfo.ZoneInfo.clear_cache()


def test_little_free_memory_is_broken_and_an_unknown_one_is_said(tmp_path: Path) -> None:
    told = tmp_path / "meminfo"
    told.write_text("MemTotal: 8000000 kB\nMemAvailable:   200000 kB\n", encoding="utf-8")
    free = free_memory(told)
    assert free == 200_000 * 1024
    with pytest.raises(Broken, match=r"Only 204\.8 MB are free"):
        judged(free)
    assert judged(free_memory(tmp_path / "nothing")).state is State.SAID
    assert judged(8_000_000_000).state is State.OK
