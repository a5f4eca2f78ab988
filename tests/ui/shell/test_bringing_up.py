"""A file of an older version: the window goes on answering, then it opens."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.settings import OPERATOR, Settings
from tests.hanoiplan.store.raw import tamper
from tests.ui.shell.builders import OPERATOR as NAME
from tests.ui.shell.builders import a_file, a_program, until
from ui.shell.main_window import MainWindow
from ui.shell.program import Program
from ui.shell.running import begin
from ui.shell.start.window import StartWindow

OLD = Path(__file__).parents[2] / "data" / "spine.hanoiplan"


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    Settings().set(OPERATOR, NAME)
    with a_program(qapp, "en") as made:
        yield made


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(OLD, tmp_path / "spine.hanoiplan"))


def test_an_older_file_is_brought_up_beside_the_start_window_and_opened(
    program: Program, old: Path
) -> None:
    begin(program, old)
    start = program.window
    assert isinstance(start, StartWindow), "there is a window before the work is done"
    assert [job.label for job in start.jobs.running()] == ["Bringing spine up to this version"]
    assert not start.isEnabled(), "nobody asks for the file twice"
    until(lambda: isinstance(program.window, MainWindow))
    window = program.window
    assert isinstance(window, MainWindow)
    (toast,) = window.messages.toasts()
    assert "kept as spine (before upgrade).hanoiplan" in toast
    assert window.workspace.path == old


def test_from_another_event_the_main_window_stays_until_the_older_one_is_ready(
    program: Program, old: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    here = a_file(tmp_path / "other", "Lê Ý")
    assert program.open(here)
    first = program.window
    assert not program.open(old)
    assert program.window is first
    until(lambda: program.window is not first)
    assert isinstance(program.window, MainWindow)
    assert program.window.workspace.path == old


def test_what_cannot_be_brought_up_is_told_and_the_window_is_there_again(
    program: Program, old: Path
) -> None:
    tamper(old, "UPDATE delegate SET phone='1'")
    program.open(old)
    start = program.window
    assert isinstance(start, StartWindow)
    until(start.isEnabled)
    assert program.window is start
    assert "is not whole" in start.strip.sentence.text()
    assert program.claims.take(old) is not None, "another window may have the file"


def test_a_file_of_today_opens_at_once(program: Program, tmp_path: Path) -> None:
    assert program.open(a_file(tmp_path, "Lê Ý"))
    assert isinstance(program.window, MainWindow)
    assert program.window.messages.toasts() == []
