"""A bare start loads no paper, no spreadsheets and no upgrades: the window must stand at once."""

import re
import subprocess
import sys

import pytest

from tests.house.tree import ROOT

LATER = {
    "alembic",
    "openpyxl",
    "pypdfium2",
    "python_calamine",
    "reportlab",
    "uharfbuzz",
    "zxingcpp",
}
IMPORT_LINE = re.compile(r"^import time:\s+\d+ \|\s+\d+ \|\s+(\S+)$", re.M)


def loaded_by(*words: str) -> set[str]:
    """The top names of everything that Python loads for a command."""
    command = [sys.executable, "-X", "importtime", *words]
    done = subprocess.run(
        command, check=False, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found = {name.partition(".")[0] for name in IMPORT_LINE.findall(done.stderr)}
    assert "sys" in found or "encodings" in found, "the list of imports could not be read"
    return found


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("-m", "ui", "--version"), id="--version"),
        pytest.param(("-c", "import ui.__main__, ui.shell.main_window"), id="main window"),
    ],
)
def test_a_bare_start_leaves_the_heavy_libraries_alone(words: tuple[str, ...]) -> None:
    """Rooms that print, read and upgrade are loaded when they are first used."""
    assert loaded_by(*words) & LATER == set()


def test_a_heavy_start_would_be_noticed() -> None:
    """The list sees what it is there for."""
    assert "openpyxl" in loaded_by("-c", "import openpyxl")


def test_the_first_frame_waits_for_nothing_but_qt() -> None:
    """It is painted before the database, the rooms and the windows are loaded."""
    names = loaded_by("-c", "import ui.__main__, ui.shell.first_frame")
    assert names & {*LATER, "sqlalchemy", "babel", "multiprocessing"} == set()
