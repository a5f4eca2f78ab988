"""What is left of a crash: a report without names, a trace by presence, one dialog."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.errors import KnownError
from tests.house.tree import ROOT
from tests.ui.idle_time import pause
from tests.ui.shell.builders import a_clock, an_appearance
from ui.shell.crash import FOLDER, CrashWatch, report
from ui.shell.crash_dialog import CrashDialog

SECRET = "Khamphaeng Vongphachanh"
DIES = """
import sys, faulthandler
from pathlib import Path
from hanoiplan.base.clock import SystemClock
from ui.shell.crash import CrashWatch
watch = CrashWatch(Path(sys.argv[1]), SystemClock())
watch.start()
{how}
"""


@pytest.fixture
def watch(tmp_path: Path, qapp: QApplication) -> Iterator[CrashWatch]:
    """A watch that keeps its files in the test's folder; hooks are taken out again."""
    before = sys.excepthook, threading.excepthook
    made = CrashWatch(tmp_path, a_clock())
    yield made
    made.stop()
    sys.excepthook, threading.excepthook = before


def raised() -> ValueError:
    """An exception that quotes a name, with its places."""
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        return error


def test_a_report_tells_versions_and_places_and_no_names() -> None:
    error = raised()
    text = report((ValueError, error, error.__traceback__), a_clock())
    assert "ValueError" in text
    assert "test_crash.py" in text
    assert "hanoiplan 0." in text
    assert SECRET not in text


def test_a_crash_is_written_down_and_shown_once_however_many_come(
    watch: CrashWatch, tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("crash", 40)
    shown: list[str] = []

    def show(text: str) -> None:
        shown.append(text)
        pause(20)  # the others arrive while the dialog is open

    watch.on_crash(show)
    error = raised()
    for _time in range(3):
        watch.hook(ValueError, error, error.__traceback__)
    pause(50)
    assert len(shown) == 1
    assert len(list((tmp_path / FOLDER).glob("crash-*.txt"))) == 3


def test_an_error_with_a_sentence_is_no_crash(watch: CrashWatch, tmp_path: Path) -> None:
    heard: list[str] = []
    watch.refused.connect(heard.append)
    watch.hook(KnownError, KnownError("Đĩa đầy."), None)
    assert heard == ["Đĩa đầy."]
    assert not list(tmp_path.rglob("crash-*.txt"))


def test_a_good_end_leaves_no_trace(watch: CrashWatch, tmp_path: Path) -> None:
    assert watch.start() == ""
    assert len(list((tmp_path / FOLDER).glob("running-*.txt"))) == 1
    watch.stop()
    assert not list((tmp_path / FOLDER).iterdir())


def test_where_nothing_can_be_written_the_program_runs_without_a_trace(
    watch: CrashWatch, tmp_path: Path
) -> None:
    (tmp_path / FOLDER).write_text("a file where the folder should be", encoding="utf-8")
    assert watch.trouble == ""
    assert watch.start() == ""
    assert str(tmp_path / FOLDER) in watch.trouble
    assert sys.excepthook == watch.hook


def test_a_crash_that_cannot_be_written_down_is_shown_all_the_same(
    watch: CrashWatch, tmp_path: Path, expect_log: Callable[..., None]
) -> None:
    expect_log("crash", 40)
    (tmp_path / FOLDER).write_text("a file where the folder should be", encoding="utf-8")
    shown: list[str] = []
    watch.on_crash(shown.append)
    error = raised()
    watch.hook(ValueError, error, error.__traceback__)
    pause(20)
    assert len(shown) == 1
    assert "ValueError" in shown[0]


def run_and_die(folder: Path, how: str) -> None:
    """Another process with a watch, and its end."""
    command = [sys.executable, "-c", DIES.format(how=how), str(folder)]
    subprocess.run(command, check=False, cwd=ROOT, capture_output=True, timeout=60)


def test_a_hard_crash_is_told_at_the_next_start(watch: CrashWatch, tmp_path: Path) -> None:
    """A fault below Python leaves its trace in the file that is there only while it runs."""
    run_and_die(tmp_path, "faulthandler._sigsegv()")
    trace = watch.start()
    assert "Segmentation fault" in trace or "Fatal Python error" in trace
    again = CrashWatch(tmp_path, a_clock())
    assert again.start() == "", "it is told once"
    again.stop()


def test_a_program_that_was_ended_from_outside_is_no_crash(
    watch: CrashWatch, tmp_path: Path
) -> None:
    """Its empty trace goes after two days; until then it may belong to a running program."""
    run_and_die(tmp_path, "import os; os._exit(9)")
    assert watch.start() == ""
    (left,) = [f for f in (tmp_path / FOLDER).glob("running-*") if "20260608" not in f.name]
    clock = a_clock()
    clock.moment = clock.moment.replace(year=2100) + timedelta(days=3)
    later = CrashWatch(tmp_path, clock)
    assert later.start() == ""
    later.stop()
    assert not left.exists()


def test_the_dialog_says_what_is_unharmed_and_gives_the_report_away(qapp: QApplication) -> None:
    look = an_appearance(qapp)
    dialog = CrashDialog("hanoiplan 0.1\nZeroDivisionError")
    assert dialog.windowTitle() == "Chương trình vừa gặp lỗi"
    dialog.copy.click()
    assert qapp.clipboard().text() == "hanoiplan 0.1\nZeroDivisionError"
    dialog.go_on.click()
    assert dialog.result() == CrashDialog.DialogCode.Accepted
    dialog.deleteLater()
    look.end()


def test_a_report_names_files_from_the_folder_of_the_program_on() -> None:
    """C:\\Users\\… is often the name of a person."""
    error = raised()
    text = report((ValueError, error, error.__traceback__), a_clock())
    assert 'File "tests/ui/shell/test_crash.py"' in text.replace("\\", "/")
    assert str(ROOT) not in text
    assert str(Path.home()) not in text


def test_a_trace_that_cannot_be_taken_away_hinders_no_end_of_the_program(
    watch: CrashWatch, tmp_path: Path
) -> None:
    watch.start()
    (trace,) = (tmp_path / FOLDER).iterdir()
    trace.unlink()
    trace.mkdir()  # what stands under its name now is no file to be removed
    watch.stop()
    assert sys.excepthook is sys.__excepthook__
    assert trace.is_dir()
