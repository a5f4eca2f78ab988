"""`hanoiplan --self-test` as whoever installs the program runs it: one run, looked at closely."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from hanoiplan.self_test.checks import CHECKS
from tests.house.tree import ROOT
from ui.machine.probes import device_checks

LIMIT = 15.0  # seconds of a processor, with the start of Python and Qt: others may be at work
TOOK = re.compile(r"\[([\d.]+) s\]$", re.M)


@dataclass(frozen=True, slots=True)
class Run:
    """What a run left behind."""

    code: int
    said: str
    complained: str
    report: str
    temporary: list[Path]
    home: list[str]
    seconds: float  # of a processor


def run(folder: Path, *words: str, home: Path | None = None) -> Run:
    """In a process of its own, with a home and a folder for a moment of its own, and no screen."""
    temporary, report = folder / "tmp", folder / "report.txt"
    temporary.mkdir()
    own = home or folder / "home"
    environment = {
        **{name: text for name, text in os.environ.items() if name not in {"DISPLAY", "LANG"}},
        "TMPDIR": str(temporary),
        "XDG_DATA_HOME": str(own),
    }
    environment.pop("QT_QPA_PLATFORM", None)
    environment.pop("WAYLAND_DISPLAY", None)
    command = [sys.executable, "-m", "ui", "--self-test", "--report", str(report), *words]
    before = os.times()
    done = subprocess.run(
        command,
        check=False,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=200,
    )
    after = os.times()
    seconds = after.children_user - before.children_user
    seconds += after.children_system - before.children_system
    kept = sorted(one.relative_to(own).as_posix() for one in own.rglob("*") if one.is_file())
    said = report.read_text(encoding="utf-8") if report.exists() else ""
    return Run(
        done.returncode, done.stdout, done.stderr, said, list(temporary.iterdir()), kept, seconds
    )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A machine on which everything works."""
    return run(tmp_path_factory.mktemp("run"), "--language", "en")


def test_a_good_machine_ends_with_its_verdict_and_zero(whole: Run) -> None:
    """Also without a screen, a printer, a camera or a player of sounds."""
    assert whole.complained == ""
    assert whole.said.splitlines()[-1] == "This machine is ready for the event."
    assert whole.code == 0


def test_every_check_has_a_line_with_what_it_took(whole: Run) -> None:
    assert len(TOOK.findall(whole.said)) == len(CHECKS) + len(device_checks())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not count for a child")
def test_it_takes_a_quarter_of_a_minute(whole: Run) -> None:
    assert 0 < whole.seconds < LIMIT


def test_the_report_is_the_same_text(whole: Run) -> None:
    assert whole.report == whole.said


def test_nothing_stays_behind(whole: Run) -> None:
    """No folder of a moment, and of the user's files only an empty list of copies."""
    assert whole.temporary == []
    assert set(whole.home) <= {"hanoiplan/copies.jsonl"}


@pytest.mark.slow
def test_a_broken_machine_ends_with_one_and_still_tries_the_rest(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way", encoding="utf-8")
    done = run(tmp_path, "--language", "vi", home=tmp_path / "home")
    assert done.code == 1
    assert "!!" in done.said
    assert done.said.count("OK  ") > 12
    assert done.temporary == []


def test_a_report_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    command = ["-m", "ui", "--self-test", "--language", "en", "--report", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, *command],
        check=False,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{tmp_path.name} cannot be written. Choose another file.\n"
