"""A check-in waits for nothing it does not need: each command loads its own libraries only."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from hanoiplan.cli import main
from tests.journeys.headless import PROGRAM, ROOT, a_list, a_workspace, code_of, id_of

HEAVY = {"reportlab", "openpyxl", "python_calamine", "uharfbuzz", "zxingcpp", "pypdfium2"}
NEVER = {"PySide6", "alembic"}
IMPORT_LINE = re.compile(r"^import time:\s+\d+ \|\s+\d+ \|\s+(\S+)$", re.M)


def loaded_by(*words: object) -> set[str]:
    """The top names of everything that Python loads for a command."""
    command = [sys.executable, "-X", "importtime", *PROGRAM[1:], *map(str, words)]
    done = subprocess.run(
        command, check=False, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return {name.partition(".")[0] for name in IMPORT_LINE.findall(done.stderr)}


@pytest.mark.parametrize("name", ["info", "check-in", "code", "find", "verify"])
def test_a_light_command_loads_neither_paper_nor_spreadsheets(tmp_path: Path, name: str) -> None:
    """Forty people in a queue, forty starts."""
    file = a_workspace(tmp_path)
    further = {
        "check-in": ("123",),
        "code": (id_of(file, "Nguyễn Văn An"),),
        "find": ("n",),
    }
    assert loaded_by(name, file, *further.get(name, ())) & (HEAVY | NEVER) == set()


def test_an_import_loads_no_paper_and_a_print_no_spreadsheets(tmp_path: Path) -> None:
    """And neither loads the window."""
    file = a_workspace(tmp_path)
    code_of(file, "Nguyễn Văn An")
    importing = loaded_by("import", "delegates", file, a_list(tmp_path / "again.csv"))
    assert "reportlab" not in importing
    assert not importing & NEVER
    printing = loaded_by("badges", file, tmp_path / "badges.pdf")
    assert "reportlab" in printing
    assert not printing & {"openpyxl", "python_calamine", *NEVER}


def test_a_worker_process_of_the_packed_program_runs_no_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is started with words of its own, which are no command line of ours."""

    def ends() -> None:
        sys.exit(7)

    monkeypatch.setattr(main, "freeze_support", ends)
    with pytest.raises(SystemExit) as stop:
        main.main(["--multiprocessing-fork", "parent_pid=1"])
    assert stop.value.code == 7
    assert capsys.readouterr().err == ""
