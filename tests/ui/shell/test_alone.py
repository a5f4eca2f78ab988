"""One window per file: real second processes, under other names of the file, also dead ones."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.base.changes import Changes
from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import OPERATOR, Settings
from hanoiplan.delegates.queries import delegate_ids
from tests.house.tree import ROOT
from tests.ui.shell.builders import OPERATOR as NAME
from tests.ui.shell.builders import a_file, a_program, until
from ui.shell.alone import FOLDER, LOCK, NOTE, Claims
from ui.shell.main_window import MainWindow
from ui.shell.program import Program
from ui.shell.start.window import StartWindow

pytestmark = pytest.mark.usefixtures("qapp")
HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.shell.alone import Claims
app = QCoreApplication([])
claim = Claims(Path(sys.argv[1])).take(Path(sys.argv[2]))
claim.wanted.connect(lambda: print("called", flush=True))
print("has it" if claim else "refused", flush=True)
{how}
"""
LISTENS = "app.exec()"
SLEEPS = "import time; time.sleep(60)"
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts another process; all are ended after the test."""
    running: list[subprocess.Popen[str]] = []

    def begin(*words: str, folder: Path = ROOT) -> subprocess.Popen[str]:
        env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        process = subprocess.Popen(
            [sys.executable, *words], cwd=folder, env=env, text=True, stdout=subprocess.PIPE
        )
        running.append(process)
        return process

    yield begin
    for process in running:
        process.kill()
        process.communicate()


def said(process: subprocess.Popen[str]) -> str:
    """The next line that a process says."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def a_holder(start: Start, folder: Path, file: Path, how: str = LISTENS) -> subprocess.Popen[str]:
    """Another process that has a file open."""
    process = start("-c", HOLDER.format(how=how), str(folder), str(file))
    assert said(process) == "has it"
    return process


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """A program of this test; its last window is closed at the end."""
    Settings().set(OPERATOR, NAME)
    with a_program(qapp) as made:
        yield made


# ---- claims


def test_a_file_that_another_process_has_is_not_had_twice(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "ACLC.hanoiplan"
    holder = a_holder(start, tmp_path, file)
    claims = Claims(tmp_path)
    assert claims.take(file) is None
    assert claims.call(file)
    assert said(holder) == "called"


def test_another_name_of_the_file_is_the_same_file(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Through a link, and relative to where somebody stands."""
    file = tmp_path / "ACLC.hanoiplan"
    file.touch()
    link = tmp_path / "elsewhere"
    link.symlink_to(tmp_path, target_is_directory=True)
    a_holder(start, tmp_path, link / "ACLC.hanoiplan")
    monkeypatch.chdir(tmp_path)
    assert Claims(tmp_path).take(file) is None
    assert Claims(tmp_path).take(Path("ACLC.hanoiplan")) is None


def test_two_different_files_do_not_mind_each_other(start: Start, tmp_path: Path) -> None:
    a_holder(start, tmp_path, tmp_path / "A.hanoiplan")
    other = Claims(tmp_path).take(tmp_path / "B.hanoiplan")
    assert other is not None
    other.end()
    assert not [file for file in (tmp_path / FOLDER).iterdir() if file.suffix == NOTE][1:]


def test_the_claim_of_a_killed_process_is_taken_over_and_what_was_open_is_told_once(
    start: Start, tmp_path: Path
) -> None:
    file = tmp_path / "ACLC.hanoiplan"
    holder = a_holder(start, tmp_path, file)
    claims = Claims(tmp_path)
    assert claims.left_open() == [], "it is still running"
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert claims.left_open() == [file]
    assert claims.left_open() == []
    claim = claims.take(file)
    assert claim is not None
    claim.end()


def test_a_lock_that_a_power_cut_left_empty_hinders_nobody(tmp_path: Path) -> None:
    file = tmp_path / "ACLC.hanoiplan"
    claims = Claims(tmp_path)
    claim = claims.take(file)
    assert claim is not None
    (lock,) = [one for one in (tmp_path / FOLDER).iterdir() if one.suffix == LOCK]
    claim.end()
    lock.touch()
    again = claims.take(file)
    assert again is not None
    assert claims.take(file) is None
    again.end()


def test_a_good_end_leaves_nothing_behind(tmp_path: Path) -> None:
    claims = Claims(tmp_path)
    claim = claims.take(tmp_path / "ACLC.hanoiplan")
    assert claim is not None
    claim.end()
    claim.end()
    assert list((tmp_path / FOLDER).iterdir()) == []
    assert claims.left_open() == []


def test_a_window_that_hangs_does_not_answer(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "ACLC.hanoiplan"
    a_holder(start, tmp_path, file, SLEEPS)
    assert Claims(tmp_path).take(file) is None
    assert not Claims(tmp_path).call(file)


# ---- the program


def test_a_file_open_elsewhere_comes_to_the_front_there_and_this_window_says_so(
    program: Program, start: Start, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    holder = a_holder(start, user_folder(), file)
    shown = program.show_start()
    assert not program.open(file)
    assert program.window is shown
    assert "ACLC 2026.hanoiplan" in shown.strip.sentence.text()
    assert said(holder) == "called"


def test_a_window_that_hangs_is_said_so(program: Program, start: Start, tmp_path: Path) -> None:
    file = a_file(tmp_path)
    a_holder(start, user_folder(), file, SLEEPS)
    assert not program.open(file)
    assert isinstance(program.window, StartWindow)
    assert "ACLC 2026.hanoiplan" in program.window.strip.sentence.text()


def test_a_second_start_on_the_same_file_ends_by_itself_and_leaves_the_first_one(
    start: Start, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    Settings().set(OPERATOR, NAME)
    first = start("-m", "ui", str(file))
    until(lambda: any(user_folder().glob(f"{FOLDER}/*{NOTE}")), 20_000)
    second = start("-m", "ui", file.name, folder=tmp_path)
    assert second.wait(30) == 0
    assert first.poll() is None


def test_opening_the_open_file_again_stays_where_it_is(program: Program, tmp_path: Path) -> None:
    file = a_file(tmp_path)
    program.open(file, "history")
    window = program.window
    assert program.open(file)
    assert program.window is window


def test_a_call_brings_a_minimised_window_back(program: Program, tmp_path: Path) -> None:
    program.open(a_file(tmp_path), "history")
    window = program.window
    assert isinstance(window, MainWindow)
    window.showMinimized()
    assert program.claim is not None
    program.claim.wanted.emit()
    assert not window.windowState() & Qt.WindowState.WindowMinimized


def test_another_file_in_the_same_window_lets_the_first_one_go(
    program: Program, tmp_path: Path
) -> None:
    first = a_file(tmp_path)
    (tmp_path / "second").mkdir()
    second = a_file(tmp_path / "second")
    program.open(first, "history")
    program.open(second, "history")
    claim = program.claims.take(first)
    assert claim is not None, "it was closed"
    claim.end()
    assert program.claims.take(second) is None


def test_a_file_that_could_not_be_opened_is_not_kept_from_anybody(
    program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "broken.hanoiplan"
    file.write_bytes(b"no workspace")
    assert not program.open(file)
    claim = program.claims.take(file)
    assert claim is not None
    claim.end()


def test_commands_work_beside_the_window(program: Program, start: Start, tmp_path: Path) -> None:
    """A headless command makes no claim; the window notices what it wrote."""
    file = a_file(tmp_path, "Lê Ý")
    program.open(file, "history")
    window = program.window
    assert isinstance(window, MainWindow)
    heard: list[Changes] = []
    window.hub.changed.connect(heard.append)
    (person,) = window.workspace.read(delegate_ids, window.tools.event_id)
    command = start("-m", "hanoiplan.cli", "cancel", str(file), str(person))
    assert command.wait(60) == 0
    window.heartbeat.beat()
    until(lambda: bool(heard))
    assert heard[0].touches("delegate")
