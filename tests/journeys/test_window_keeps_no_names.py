"""A whole session leaves nothing about a person in the user's own folder.

Log, crash reports, lists of recent files, notes of copies and settings: all of it may be sent to
somebody who looks after the program. People stand in the workspace and its copies only.
"""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.base import log
from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import DESK, OPERATOR, Settings
from tests.hanoiplan.exchange.samples import a_list
from tests.journeys.at_the_window import CTRL, Person
from tests.journeys.headless import HEADINGS
from tests.ui.delegates.room import type_in
from tests.ui.idle_time import pause
from tests.ui.shell.builders import a_clock, a_file, until, until_quiet
from ui.shell.crash import FOLDER, CrashWatch
from ui.shell.main_window import MainWindow
from ui.shell.program import Program

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
GUEST, CHANGED, SOUGHT, BROKEN = "Zorblatt Quill", "Vexmoor Quill", "Nimblewick", "Thistledown"
OFFICE, POST = "Quagmere Institute", "Grand Splinewright"
NAMES = ("Zorblatt", "Vexmoor", "Nimblewick", "Thistledown", "Quagmere", "Splinewright")
CLERK = "Wendeline Oarsmith"  # who works here: kept in the settings, and asked for on the first day


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[CrashWatch]:
    """Log and crash watch in the user's folder, as a real start sets them up."""
    hooks = sys.excepthook, threading.excepthook
    log.set_up(user_folder(), logging.DEBUG)
    made = CrashWatch(user_folder(), a_clock())
    made.on_crash(lambda _report: None)
    made.start()
    yield made
    made.stop()
    log.close()
    sys.excepthook, threading.excepthook = hooks


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program, with the name of who works here in its settings."""
    settings = Settings()
    settings.set(OPERATOR, CLERK)
    settings.set(DESK, "1")
    made = Program(qapp, a_clock(), settings)
    made.appearance.speak("en")
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.appearance.end()
    pause(1)


def kept_about(*names: str) -> list[str]:
    """Which files of the user's folder hold one of these names, and which name."""
    return sorted(
        f"{file.name}: {name}"
        for file in user_folder().rglob("*")
        if file.is_file()
        for name in names
        if name.encode() in file.read_bytes()
    )


def import_guests(person: Person, folder: Path) -> None:
    """A list comes in: one guest, and one row that cannot be read."""
    guest = (GUEST, POST, OFFICE, "Đại biểu", "Việt Nam")
    broken = ("", BROKEN, OFFICE, "Đại biểu", "Việt Nam")
    file = a_list(folder / "list.xlsx", HEADINGS, guest, broken)
    person.window.show_page("delegates")
    person.press(Key.Key_I, CTRL)
    type_in(str(file))
    person.press(Key.Key_Return)
    person.press(Key.Key_Return, CTRL)
    person.press(Key.Key_Return, CTRL)


def work(person: Person, folder: Path) -> None:
    """What a day brings: an import, a search, an edit, a check-in, scans that go wrong."""
    import_guests(person, folder)
    person.window.show_page("delegates")
    person.press(Key.Key_F, CTRL)
    type_in(SOUGHT)
    person.press(Key.Key_Escape)
    code = person.code_of(GUEST)
    person.window.show_page("registration")
    for text in (code, code, BROKEN, "000000000000000000000"):
        person.types(text)
        person.press(Key.Key_Return)
        person.press(Key.Key_Escape)


def crash(watch: CrashWatch, expect_log: Callable[..., None]) -> None:
    """A mistake of the program that quotes a person, with another one as its cause."""
    expect_log("crash", logging.ERROR)
    try:
        try:
            raise KeyError(GUEST)
        except KeyError as cause:
            mistake = ValueError(f"no seat for {CHANGED}")
            mistake.add_note(f"seen at the table of {SOUGHT}")
            raise mistake from cause
    except ValueError as error:
        watch.hook(type(error), error, error.__traceback__)


def test_a_session_with_its_errors_and_a_crash_keeps_no_name_outside_the_workspace(
    program: Program,
    watch: CrashWatch,
    tmp_path: Path,
    qapp: QApplication,
    expect_log: Callable[..., None],
) -> None:
    file = a_file(tmp_path)
    assert program.open(file, "delegates")
    window = program.window
    assert isinstance(window, MainWindow)
    window.activateWindow()
    until_quiet(qapp, window)
    person = Person(qapp, window)
    work(person, tmp_path)
    assert person.id_of(GUEST), "the session has really brought somebody in"
    crash(watch, expect_log)
    pause(20)
    program.open(tmp_path / "away.hanoiplan")  # an error at the program itself
    window.close()
    until(lambda: program.claim is None)
    there = {one.name for one in user_folder().rglob("*")}
    assert {log.FILE_NAME, "recent.json", "settings.json"} <= there
    assert list((user_folder() / FOLDER).glob("crash-*.txt"))
    assert kept_about(*NAMES) == []


def test_the_name_of_who_works_here_stands_in_the_settings_only(
    program: Program, watch: CrashWatch, tmp_path: Path
) -> None:
    """Asked for on the start window, shown there again; it is the history that needs it."""
    program.open(a_file(tmp_path), "history")
    assert program.window is not None
    program.window.close()
    assert watch is not None
    assert kept_about("Oarsmith") == ["settings.json: Oarsmith"]


def test_a_name_in_the_folder_would_be_found(tmp_path: Path) -> None:
    """The search sees what it is there for."""
    assert tmp_path.is_dir()
    user_folder().mkdir(parents=True, exist_ok=True)
    (user_folder() / "note.txt").write_text(f"seat of {GUEST}", encoding="utf-8")
    assert kept_about(*NAMES) == ["note.txt: Zorblatt"]
