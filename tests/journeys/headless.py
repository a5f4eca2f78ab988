"""The commands as a person or a script runs them: in a process of their own, or quickly inside.

`command` starts the real program; `cli` calls the same `main` in this process, for breadth. Both
speak English unless told otherwise, and have the clock at the first morning of the conference.
"""

import contextlib
import csv
import io
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hanoiplan.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "hanoiplan.cli.main")
MORNING = "2026-06-08T08:31:00+07:00"
FILE = "aclc.hanoiplan"
HEADINGS = ("Họ và tên", "Chức vụ", "Đoàn", "Thành phần", "Quốc gia")
PEOPLE = (
    ("Nguyễn Văn An", "Giám đốc Sở Ngoại vụ", "Hà Nội", "Đại biểu", "Việt Nam"),
    ("Lê Thị Bình", "Phó Giám đốc", "Hà Nội", "Đại biểu", "Việt Nam"),
    ("Somchai Jaidee", "Governor", "Bangkok", "Đại biểu", "Thái Lan"),
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer of a command that was given `--json`; it stands on one line."""
        assert self.out.count("\n") == 1, self.out
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """The refusal of a command: exit 1, one line that a person can read, no traceback."""
        assert self.code == 1, (self.code, self.out, self.err)
        lines = self.err.strip().splitlines()
        assert len(lines) == 1, self.err
        assert len(lines[0]) > 20, self.err
        assert lines[0].endswith("."), self.err
        return lines[0]


def words_of(
    words: Sequence[object], now: str | None = MORNING, language: str | None = "en"
) -> list[str]:
    """A command line in English at the first morning, unless its words say otherwise."""
    told = [str(word) for word in words]
    if language is not None and "--language" not in told:
        told += ["--language", language]
    return told if now is None or "--now" in told else [*told, "--now", now]


def command(*words: object, now: str | None = MORNING) -> Said:
    """Run the real program in a process of its own."""
    done = subprocess.run(
        [*PROGRAM, *words_of(words, now)],
        check=False,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Said(done.returncode, done.stdout, done.stderr)


def cli(*words: object, now: str | None = MORNING, language: str | None = "en") -> Said:
    """Run the same in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(words_of(words, now, language))
    return Said(code, out.getvalue(), err.getvalue())


def a_list(
    path: Path, people: Sequence[Sequence[str]] = PEOPLE, headings: Sequence[str] = HEADINGS
) -> Path:
    """A list of people as .csv."""
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        csv.writer(handle).writerows([headings, *people])
    return path


def many_people(count: int) -> list[tuple[str, str, str, str, str]]:
    """So many people with different names in five delegations."""
    return [
        (f"Trần Văn Số {n}", "Chuyên viên", f"Đoàn {n % 5}", "Đại biểu", "Việt Nam")
        for n in range(count)
    ]


def a_workspace(folder: Path, people: Sequence[Sequence[str]] = PEOPLE) -> Path:
    """A workspace with these people, made by the commands themselves."""
    file = folder / FILE
    assert cli("new", file).code == 0
    if people:
        listed = a_list(folder / "people.csv", people)
        assert cli("import", "delegates", file, listed).code == 0
    return file


def ids(file: Path) -> dict[str, str]:
    """Ids by name of everybody, found as a person would: by the first letters of delegations."""
    found: dict[str, str] = {}
    for letter in "bdh":
        rows = cli("find", file, letter, "--json", "--limit", "10000").json
        found.update((row["name"], row["id"]) for row in rows)
    return found


def id_of(file: Path, name: str) -> str:
    """The id of one person."""
    return ids(file)[name]


def code_of(file: Path, name: str) -> str:
    """The digits on one person's badge."""
    return cli("code", file, id_of(file, name)).out.strip()


def figures(file: Path) -> Any:
    """What `info` says."""
    return cli("info", file, "--json").json
