"""The start after an unexpected end: what was kept is told calmly, once, and the file is near."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import OPERATOR, Settings
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.plans.queries import events
from hanoiplan.workspace import Workspace
from tests.house.tree import ROOT
from tests.ui.shell.builders import OPERATOR as NAME
from tests.ui.shell.builders import a_clock, a_file, a_program, until, until_quiet
from ui.base.widgets.buttons import Button
from ui.base.widgets.error_strip import ErrorStrip
from ui.shell.after_crash import Ended
from ui.shell.alone import FOLDER, NOTE
from ui.shell.crash import CrashWatch, report_of_end
from ui.shell.crash_dialog import ReportDialog
from ui.shell.main_window import MainWindow
from ui.shell.program import Program
from ui.shell.start.window import StartWindow


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """A program of this test, in English; its last window is closed at the end."""
    Settings().set(OPERATOR, NAME)
    with a_program(qapp, "en") as made:
        yield made


def told(program: Program) -> ErrorStrip:
    """The notice in the window there is, once the last step was looked up."""
    window = program.window
    if isinstance(window, StartWindow):
        until(window.notice.isVisible)
        return window.notice
    assert isinstance(window, MainWindow)
    page = window.page()
    assert page is not None
    until(page.strip.isVisible)
    return page.strip


def press(strip: ErrorStrip, words: str) -> None:
    """Presses a button of the notice."""
    (button,) = [one for one in strip.findChildren(Button) if one.text() == words]
    button.click()


def a_killed_run(file: Path) -> None:
    """The program in another process, ended by force while it has the file open."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "ui", str(file)]
    process = subprocess.Popen(command, cwd=ROOT, env=env)
    try:
        until(lambda: any(user_folder().glob(f"{FOLDER}/*{NOTE}")), 20_000)
        until(lambda: file.with_name(f"{file.name}-wal").exists(), 20_000)
        another = Workspace.open(file, a_clock(), "1", NAME)  # the last step before the end
        another.do(add_delegate, another.read(events)[0].id, DelegateDraft(printed_vi="Lê Ý"))
        another.close()
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


def test_after_a_kill_the_last_confirmed_step_is_told_and_the_file_is_one_press_away(
    program: Program, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    a_killed_run(file)
    ended = Ended("", tuple(program.claims.left_open()))
    assert ended.files == (file,)
    program.show_start()
    program.tell(ended)
    strip = told(program)
    assert strip.sentence.text() == "The program ended unexpectedly last time."
    assert "ACLC 2026.hanoiplan: 08:31:07, “Add delegate”" in strip.detail.text()
    press(strip, "Open “ACLC 2026”")
    assert isinstance(program.window, MainWindow)
    assert program.window.workspace.path == file
    assert not program.claims.left_open()


def test_a_good_end_tells_nothing(program: Program, tmp_path: Path) -> None:
    program.open(a_file(tmp_path), "history")
    assert isinstance(program.window, MainWindow)
    program.window.close()
    assert not Ended("", tuple(program.claims.left_open()))


def test_the_notice_stands_in_the_main_window_where_a_file_was_named_at_the_start(
    program: Program, tmp_path: Path, qapp: QApplication
) -> None:
    file = a_file(tmp_path)
    program.open(file, "history")
    program.tell(Ended("a trace", (file,)))
    strip = told(program)
    assert strip.property("kind") == "attention", "calm, not an error"
    assert "Nothing that was confirmed is lost" in strip.detail.text()
    assert isinstance(program.window, MainWindow)
    until_quiet(qapp, program.window)


def test_an_error_after_the_notice_looks_like_one_again(program: Program, tmp_path: Path) -> None:
    file = a_file(tmp_path)
    program.open(file, "history")
    program.tell(Ended("", (file,)))
    strip = told(program)
    assert isinstance(program.window, MainWindow)
    page = program.window.page()
    assert page is not None
    page.show_error("The disk is full.")
    assert strip.property("kind") == "bad-note"


def test_a_file_that_is_gone_since_is_said_so(program: Program, tmp_path: Path) -> None:
    program.show_start()
    program.tell(Ended("", (tmp_path / "Away.hanoiplan",)))
    strip = told(program)
    assert "Away.hanoiplan" in strip.detail.text()
    assert not [one for one in strip.findChildren(Button) if one.text().startswith("Open")]


def test_a_crash_with_nothing_open_lost_nothing(program: Program) -> None:
    program.show_start()
    program.tell(Ended("Fatal Python error"))
    assert told(program).detail.text() == "No event was open, so nothing is lost."


def test_all_that_was_open_is_named(program: Program, tmp_path: Path) -> None:
    program.show_start()
    program.tell(Ended("", (a_file(tmp_path), tmp_path / "Mekong.hanoiplan")))
    assert "Mekong.hanoiplan" in told(program).detail.text()


def test_the_report_can_be_copied_and_holds_no_path_of_a_person(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder of a user carries a name more often than not."""
    home = tmp_path / "Nguyễn Thị Ngọc Diệp"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    traces = tmp_path / "crashes"
    traces.mkdir()
    (traces / "running-1.txt").write_text(
        f'Segmentation fault\n  File "{home}/hanoiplan/ui/base/page.py", line 1',
        encoding="utf-8",
    )
    watch = CrashWatch(tmp_path, a_clock())
    trace = watch.start()
    watch.stop()
    dialog = ReportDialog(report_of_end(trace, a_clock()))
    dialog.copy.click()
    assert "Segmentation fault" in qapp.clipboard().text()
    assert "~/hanoiplan/ui/base/page.py" in qapp.clipboard().text()
    assert "Diệp" not in qapp.clipboard().text()
    kept = [file.read_text(encoding="utf-8") for file in traces.iterdir()]
    assert len(kept) == 1
    assert "Diệp" not in kept[0]
    dialog.deleteLater()
