"""When the file or the disk makes trouble: one sentence that a person can act on, nothing lost."""

import errno
import os
import shlex
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.journeys.headless import (
    PROGRAM,
    ROOT,
    Said,
    a_list,
    a_workspace,
    cli,
    command,
    figures,
    many_people,
    words_of,
)

LOOKING = (("info",), ("find", "an"), ("history",), ("verify",))
WRITING = (("check-in", "123"), ("undo",), ("cancel", "5"), ("code", "5"))


def called(name: str, file: Path, *further: str) -> Said:
    """A command with the file in its place."""
    return cli(name, file, *further)


def execute(file: Path, *statements: str) -> None:
    """Change a file beside the program, as a newer version of it might."""
    raw = sqlite3.connect(file)
    try:
        for statement in statements:
            raw.execute(statement)
        raw.commit()
    finally:
        raw.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace with three people."""
    return a_workspace(tmp_path)


# --- what is no workspace ----------------------------------------------------------------------


@pytest.mark.parametrize("words", [*LOOKING, *WRITING], ids=lambda words: words[0])
def test_a_file_that_is_not_there_is_named_with_its_folder(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    """And no empty file comes to be."""
    missing = tmp_path / "gone.hanoiplan"
    said = called(words[0], missing, *words[1:])
    assert "gone.hanoiplan" in said.sentence
    assert not missing.exists()


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 a Word document", b"Ho ten,Chuc vu\n", b"SQLite format 3\x00" + bytes(200)],
    ids=["empty", "docx", "csv", "another database"],
)
@pytest.mark.parametrize("words", [("info",), ("check-in", "1"), ("verify",)], ids=lambda w: w[0])
def test_another_file_type_is_refused_and_left_alone(
    tmp_path: Path, content: bytes, words: tuple[str, ...]
) -> None:
    """Whatever its name says."""
    other = tmp_path / "list.hanoiplan"
    other.write_bytes(content)
    assert "is not a hanoiplan workspace" in called(words[0], other, *words[1:]).sentence
    assert other.read_bytes() == content


def test_a_folder_is_no_workspace(tmp_path: Path) -> None:
    """Neither to open nor to make."""
    assert tmp_path.name in cli("info", tmp_path).sentence
    assert cli("new", tmp_path).sentence


@pytest.mark.parametrize("words", [*LOOKING[:3], *WRITING[:2]], ids=lambda words: words[0])
def test_a_newer_file_asks_for_a_newer_program(file: Path, words: tuple[str, ...]) -> None:
    """The format was raised."""
    execute(file, "PRAGMA user_version=99")
    before = file.read_bytes()
    assert "newer version" in called(words[0], file, *words[1:]).sentence
    assert file.read_bytes() == before


@pytest.mark.parametrize("words", [*LOOKING[:3], *WRITING[:2]], ids=lambda words: words[0])
def test_newer_tables_ask_for_a_newer_program(file: Path, words: tuple[str, ...]) -> None:
    """The format is ours, the shape of the tables is one we do not know yet."""
    execute(file, "UPDATE alembic_version SET version_num='99990101_0000'")
    assert "newer version" in called(words[0], file, *words[1:]).sentence


def test_a_file_where_a_folder_should_be_is_said(file: Path) -> None:
    """The two words of `backup` mixed up."""
    for folder in (file, file / "further"):
        assert cli("backup", file, folder).sentence == (
            f"A file stands where {folder} should be a folder. Choose another folder."
        )
    assert "A file stands where" in cli("new", file / "new.hanoiplan").sentence


LONG = "n" * 300


@pytest.mark.parametrize(
    "words",
    [
        *(("info", LONG), ("new", LONG), ("restore", "FILE", LONG), ("restore", LONG, "FILE")),
        *(("backup", "FILE", LONG), ("badges", "FILE", LONG), ("demo-list", LONG)),
        ("import", "delegates", "FILE", LONG),
    ],
    ids=" ".join,
)
def test_a_name_that_is_too_long_is_said(file: Path, words: tuple[str, ...]) -> None:
    """Whatever it names."""
    said = cli(
        *(
            file if word == "FILE" else file.with_name(word) if word == LONG else word
            for word in words
        )
    )
    assert said.sentence == "This name is too long for the computer. Choose a shorter one."


def test_what_only_the_system_knows_is_said_by_its_number(tmp_path: Path) -> None:
    """Its own words are English; here a link that leads to itself."""
    if sys.platform == "win32":
        pytest.skip("links need rights there")
    ring = tmp_path / "ring.csv"
    ring.symlink_to(ring)
    sentence = cli("import", "delegates", a_workspace(tmp_path), ring).sentence
    assert f"could not use ring.csv (error {errno.ELOOP})" in sentence


# --- damage ------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [*LOOKING, *WRITING], ids=lambda words: words[0])
@pytest.mark.parametrize("kept", [0.5, 0.99])
def test_a_file_cut_short_is_damaged_and_points_to_the_backup(
    file: Path, words: tuple[str, ...], kept: float
) -> None:
    """A copy that was interrupted."""
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * kept)])
    sentence = called(words[0], file, *words[1:]).sentence
    assert "damaged" in sentence
    assert "backup" in sentence


def test_a_changed_byte_anywhere_is_found_by_verify(file: Path) -> None:
    """Exit 1 and each fault a line; a program gets them too."""
    whole = bytearray(file.read_bytes())
    middle = len(whole) // 2
    whole[middle] ^= 0x40
    file.write_bytes(whole)
    said = cli("verify", file, "--json")
    assert said.code == 1
    assert said.err
    assert said.out == "" or said.json["whole"] is False


def test_a_row_altered_beside_the_program_is_found_by_verify(file: Path) -> None:
    """Somebody with a database tool: the journal knows better."""
    execute(file, "UPDATE delegate SET printed_vi='Người khác' WHERE printed_vi LIKE '%An'")
    said = cli("verify", file, "--json")
    assert said.code == 1
    assert "delegate" in said.json["faults"][0]
    assert said.json["faults"][0] in said.err
    assert "restore" in cli("verify", file).err


# --- another program ---------------------------------------------------------------------------

HOLDER = """
import sqlite3, sys
raw = sqlite3.connect(sys.argv[1], isolation_level=None)
raw.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def held(file: Path) -> Iterator[Path]:
    """The workspace while another program is writing into it and does not stop."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    yield file
    holder.stdin.close()
    holder.stdout.close()
    holder.wait(timeout=30)


def test_a_file_that_another_program_writes_is_waited_for_and_then_said(held: Path) -> None:
    """Nothing is lost; close it there."""
    said = command("check-in", held, "123")
    assert "Another program is writing" in said.sentence
    assert held.name in said.sentence


def test_a_file_that_another_program_writes_is_not_replaced(held: Path, tmp_path: Path) -> None:
    """A restore would cut the ground from under it."""
    other = tmp_path / "other"
    other.mkdir()
    backup = shutil.copy(a_workspace(other), tmp_path / "backup.hanoiplan")
    assert "open in another program" in command("restore", backup, held).sentence
    assert list(tmp_path.glob("*before restore*")) == []


# --- places ------------------------------------------------------------------------------------


def without_privileges(words: Sequence[object]) -> Said:
    """Run a command that obeys the marks of files, also when an administrator runs the tests."""
    drop = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*drop, *PROGRAM, *words_of(words)],
        check=False,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Said(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def locked_folder(file: Path) -> Iterator[Path]:
    """The folder of the workspace, in which nobody may write, nor into its files."""
    if sys.platform == "win32" or (os.geteuid() == 0 and not shutil.which("setpriv")):
        pytest.skip("nothing here takes the administrator's rights away")
    marks = {path: path.stat().st_mode for path in (file, file.parent)}
    file.chmod(stat.S_IRUSR)
    file.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    yield file.parent
    for path, mode in marks.items():
        path.chmod(mode)


def test_a_read_only_folder_can_be_looked_into_but_not_worked_in(
    file: Path, locked_folder: Path
) -> None:
    """A file on a server's archive, or on a disc."""
    assert without_privileges(["info", file, "--json"]).json["delegates"] == 3
    assert without_privileges(["find", file, "an", "--json"]).json
    refused = without_privileges(["check-in", file, "123"]).sentence
    assert "read-only" in refused or "may not write" in refused
    fresh = without_privileges(["new", locked_folder / "new.hanoiplan"]).sentence
    assert "new.hanoiplan" in fresh
    assert "folder" in fresh


def test_a_pdf_into_a_read_only_folder_is_refused_before_a_number_is_given(
    file: Path, tmp_path: Path
) -> None:
    """Nothing is printed, so no badge of anybody is replaced."""
    if sys.platform == "win32" or (os.geteuid() == 0 and not shutil.which("setpriv")):
        pytest.skip("nothing here takes the administrator's rights away")
    shelf = tmp_path / "shelf"
    shelf.mkdir(mode=0o500)
    refused = without_privileges(["badges", file, shelf / "badges.pdf"]).sentence
    assert "badges.pdf" in refused
    assert figures(file)["printed"] == 0
    assert len(cli("history", file, "--json").json) == 2


def on_a_small_disk(folder: Path, size: str, *lines: str) -> subprocess.CompletedProcess[str]:
    """Run shell lines in a world of their own where folder/disk is a disk of this size."""
    alone = ["unshare", "-rm", "true"]
    if not shutil.which("unshare") or subprocess.run(alone, check=False).returncode:
        pytest.skip("no disk can be made here for a test")
    mount = f"mount -t tmpfs -o size={size} none disk"
    return subprocess.run(
        ["unshare", "-rm", "sh", "-c", "\n".join(["set -e", "mkdir disk", mount, *lines])],
        check=False,
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def shell(*words: object) -> str:
    """A command for the shell; it may fail."""
    quoted = shlex.join([*PROGRAM, *words_of(words)])
    return f"(cd {shlex.quote(str(ROOT))} && {quoted}) || echo exit $?"


def test_a_full_disk_is_said_and_what_was_saved_before_is_unharmed(tmp_path: Path) -> None:
    """An import that does not fit: all of it is missing, nothing of before."""
    file = a_workspace(tmp_path)
    listed = a_list(tmp_path / "many.csv", many_people(3000))
    disk = tmp_path / "disk"
    copy = disk / "copy.hanoiplan"
    room = f"{file.stat().st_size // 1024 + 500}k"
    done = on_a_small_disk(
        tmp_path,
        room,
        shlex.join(["cp", str(file), str(copy)]),
        shell("import", "delegates", copy, listed),
        shell("info", copy, "--json"),
        shell("verify", copy),
    )
    assert "The disk is full" in done.stderr, done.stderr
    assert "Traceback" not in done.stderr
    assert '"delegates": 3' in done.stdout
    assert "is whole" in done.stdout


def test_a_pdf_that_does_not_fit_is_not_printed(tmp_path: Path) -> None:
    """No half PDF, no entry in the print log."""
    file = a_workspace(tmp_path)
    done = on_a_small_disk(
        tmp_path, "8k", shell("badges", file, tmp_path / "disk" / "badges.pdf"), "ls disk | wc -l"
    )
    assert "The disk is full" in done.stderr, done.stderr
    assert done.stdout.split() == ["exit", "1", "0"]
    assert figures(file)["printed"] == 0


def test_a_new_workspace_that_does_not_fit_leaves_no_half_file(tmp_path: Path) -> None:
    """The next attempt is not told that the file is there already."""
    new = tmp_path / "disk" / "new.hanoiplan"
    done = on_a_small_disk(tmp_path, "60k", shell("new", new), "ls disk | wc -l")
    assert "The disk is full" in done.stderr, done.stderr
    assert done.stdout.split() == ["exit", "1", "0"]
