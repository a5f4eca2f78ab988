"""Restoring from the start window, and what helps when a file cannot be opened.

Only the system's own file dialog is left out: the file it would give is given.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.settings import OPERATOR, Settings
from hanoiplan.delegates.model import DelegateDraft
from hanoiplan.delegates.operations import add_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.plans.queries import events
from hanoiplan.workspace import Workspace
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.idle_time import pause
from tests.ui.shell.builders import OPERATOR as NAME
from tests.ui.shell.builders import a_clock, a_file, a_program, until
from ui.base.widgets.buttons import Button
from ui.shell.main_window import MainWindow
from ui.shell.program import Program
from ui.shell.running import begin
from ui.shell.start.window import StartWindow


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """A program of this test, in English; its last window is closed at the end."""
    Settings().set(OPERATOR, NAME)
    with a_program(qapp, "en") as made:
        yield made


def a_file_with_copy(folder: Path) -> tuple[Path, Path]:
    """A workspace with one delegate, a copy of it, and a second delegate since."""
    file = a_file(folder, "Lê Ý")
    copy = folder / "ACLC 2026 2026-06-08 083000.hanoiplan"
    workspace = Workspace.open(file, a_clock(), "1", NAME)
    workspace.save_copy(copy)
    event_id = workspace.read(events)[0].id
    workspace.do(add_delegate, event_id, DelegateDraft(printed_vi="Văn An"))
    workspace.close()
    return file, copy


def start_of(program: Program) -> StartWindow:
    """The start window that is shown."""
    assert isinstance(program.window, StartWindow)
    return program.window


def looked(start: StartWindow) -> str:
    """Everything the step says, once the look inside has come to its end."""
    until(start.restore_step.card.isVisible)
    pause(20)  # its rows are shown with the next layout
    labels = start.restore_step.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def names_in(window: object) -> list[str]:
    """The delegates of the workspace that is open."""
    assert isinstance(window, MainWindow)
    return [row.name for row in window.workspace.read(delegate_rows, window.tools.event_id)]


def button_of(start: StartWindow, words: str) -> Button:
    """A button of the strip."""
    (found,) = [one for one in start.strip.findChildren(Button) if one.text() == words]
    return found


def test_a_copy_is_looked_into_before_anything_is_written_and_then_takes_its_place(
    program: Program, tmp_path: Path
) -> None:
    file, _copy = a_file_with_copy(tmp_path)
    program.recent.remember(file, title_en="ASEAN City Leaders Conference")
    start = program.show_start()
    before = file.read_bytes()
    pause(10)
    start.activateWindow()
    QTest.keyClick(start, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    step = start.restore_step
    assert [row.second.text() for row in step.rows] == ["copy of 8 June 2026, 08:30"]
    QTest.keyClick(step.rows[0], Qt.Key.Key_Return)
    said = looked(start)
    assert "1 delegate" in said
    assert "1 newer step is not in the copy" in said
    assert "is kept beside it under another name" in said
    assert file.read_bytes() == before
    QTest.keyClick(step.in_place, Qt.Key.Key_Space)
    until(lambda: isinstance(program.window, MainWindow), 10_000)
    assert names_in(program.window) == ["Lê Ý"]
    assert list(tmp_path.glob("* (before restore *).hanoiplan"))


def test_escape_leads_back_step_by_step_and_nothing_is_written(
    program: Program, tmp_path: Path
) -> None:
    file, _copy = a_file_with_copy(tmp_path)
    program.recent.remember(file)
    start = program.show_start()
    before = sorted(tmp_path.iterdir())
    start.restore_wanted.emit()
    start.restore_step.rows[0].pressed.emit()
    looked(start)
    QTest.keyClick(start.restore_step.in_place, Qt.Key.Key_Escape)
    assert start.restore_step.rows
    assert not start.restore_step.card.isVisible()
    QTest.keyClick(start.restore_step.rows[0], Qt.Key.Key_Escape)
    assert start.stack.currentWidget() is start.home
    assert sorted(tmp_path.iterdir()) == before


def test_without_a_known_copy_the_way_to_a_file_is_shown(program: Program) -> None:
    start = program.show_start()
    start.restore_wanted.emit()
    assert start.restore_step.rows == []
    assert "No copy is known" in start.restore_step.sentence.text()
    assert start.restore_step.choose.isVisible()


def test_a_damaged_copy_is_said_and_not_offered(program: Program, tmp_path: Path) -> None:
    file, copy = a_file_with_copy(tmp_path)
    copy.write_bytes(copy.read_bytes()[:-5000])
    program.recent.remember(file)
    start = program.show_start()
    start.restore_wanted.emit()
    start.restore_step.rows[0].pressed.emit()
    until(start.strip.isVisible)
    assert copy.name in start.strip.sentence.text()
    button_of(start, "Choose another copy").click()
    assert start.restore_step.rows


def test_a_damaged_file_named_at_the_start_has_its_newest_copy_beside_the_sentence(
    program: Program, tmp_path: Path
) -> None:
    file, _copy = a_file_with_copy(tmp_path)
    file.write_bytes(file.read_bytes()[:-5000])
    begin(program, file)
    start = start_of(program)
    assert "damaged" in start.strip.sentence.text()
    assert start.strip.detail.text() == "The newest copy known here was saved 08:30."
    button_of(start, "Look inside the newest copy").click()
    assert "1 delegate" in looked(start)
    start.restore_step.in_place.click()
    until(lambda: isinstance(program.window, MainWindow), 10_000)
    assert names_in(program.window) == ["Lê Ý"]


def test_the_copy_of_an_earlier_day_is_told_with_its_day(program: Program, tmp_path: Path) -> None:
    file, _copy = a_file_with_copy(tmp_path)
    file.unlink()
    clock = a_clock()
    clock.advance(timedelta(days=2))
    program.clock = clock
    assert not program.open(file)
    assert "8 June 2026, 08:30" in start_of(program).strip.detail.text()


def test_a_missing_file_stays_on_the_list_until_it_is_taken_off(
    program: Program, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    program.recent.remember(file, title_en="ASEAN City Leaders Conference")
    file.unlink()
    start = program.show_start()
    assert start.files.rows[0].second.text() == f"no longer in {tmp_path}"
    start.files.rows[0].pressed.emit()
    assert "There is no file ACLC 2026.hanoiplan" in start.strip.sentence.text()
    button_of(start, "Remove from the list").click()
    assert start.files.rows == []


def test_a_file_of_a_newer_version_is_a_sentence_and_is_left_alone(
    program: Program, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    content = bytearray(file.read_bytes())
    content[60:64] = (2_000_000_000).to_bytes(4, "big")  # the shape, in SQLite's user version
    file.write_bytes(bytes(content))
    before = file.read_bytes()
    assert not program.open(file)
    assert start_of(program).strip.sentence.text()
    assert file.read_bytes() == before


def test_a_file_that_cannot_be_opened_from_the_main_window_leads_to_its_copy(
    program: Program, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    program.open(a_file(tmp_path / "other"), "history")
    window = program.window
    assert isinstance(window, MainWindow)
    file, _copy = a_file_with_copy(tmp_path)
    file.unlink()
    assert not program.open(file)
    page = window.page()
    assert page is not None
    buttons = [one for one in page.strip.findChildren(Button) if "newest copy" in one.text()]
    buttons[0].click()
    assert "1 delegate" in looked(start_of(program))


def test_a_restore_begins_once_the_window_before_has_let_go_of_the_file(
    program: Program, tmp_path: Path
) -> None:
    """Until then nobody can begin anything else in the start window."""
    file, copy = a_file_with_copy(tmp_path)
    program.open(file, "history")
    before = program.window
    assert isinstance(before, MainWindow)
    seen: list[tuple[bool, int]] = []
    before.leaving.connect(
        lambda: seen.append((start_of(program).isEnabled(), len(start_of(program).jobs.running())))
    )
    before.restore_wanted.emit(copy, file)
    assert seen == [(False, 0)]
    assert start_of(program).isEnabled()
    until(lambda: isinstance(program.window, MainWindow), 10_000)
    assert names_in(program.window) == ["Lê Ý"]


def test_a_file_that_no_window_can_be_made_of_is_let_go(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It can be opened again, here or elsewhere; the start window says what was wrong."""
    file = a_file(tmp_path, "Lê Ý")
    opened: list[Workspace] = []

    def no_window(workspace: Workspace, *_rest: object) -> None:
        opened.append(workspace)
        raise FileTrouble("The disk did not answer.")

    with monkeypatch.context() as patched:
        patched.setattr("ui.shell.main_window.MainWindow", no_window)
        assert not program.open(file)
    assert "The disk did not answer." in start_of(program).strip.accessibleName()
    assert [path.name for path in tmp_path.iterdir()] == [file.name], "closed: no open journal"
    assert program.open(file, "history")


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", SIZES)
def test_no_label_of_the_restore_is_clipped(
    program: Program, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    file, _copy = a_file_with_copy(tmp_path)
    program.recent.remember(file)
    start = program.show_start()
    start.resize(*size)
    program.appearance.speak(language)  # type: ignore[arg-type]  # one of the three
    start.restore_wanted.emit()
    assert_fits(start)
    start.restore_step.rows[0].pressed.emit()
    looked(start)
    assert_fits(start)
