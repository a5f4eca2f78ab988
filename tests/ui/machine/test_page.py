"""The page "Check this machine": a person presses once and reads what works and what to do."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.settings import PRINTER
from hanoiplan.self_test.checks import MACHINE, WORK
from hanoiplan.self_test.model import State
from hanoiplan.self_test.told import ready
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.idle_time import pause
from tests.ui.shell.builders import WORKER, a_file, a_window, until
from ui.machine.cures import CURES, cure_for
from ui.machine.page import MachinePage
from ui.machine.probes import device_checks
from ui.shell.main_window import MainWindow

Key = Qt.Key
WHOLE = 90_000  # ms: everything, on a busy machine
FEW = tuple(check for check in MACHINE if check.key in {"files", "user_folder", "clock"})
DEVICES = device_checks()


@pytest.fixture
def moments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where folders for a moment are made."""
    folder = tmp_path / "moments"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path, moments: Path) -> Iterator[MainWindow]:
    with a_window(qapp, a_file(tmp_path, "Nguyễn Văn An"), room="machine") as opened:
        opened.appearance.speak("en")
        yield opened


def page_of(window: MainWindow) -> MachinePage:
    page = window.pages["machine"]
    assert isinstance(page, MachinePage)
    return page


def check(window: MainWindow, milliseconds: int = WORKER) -> MachinePage:
    """Presses the button that has the keyboard, and waits for the end."""
    page = page_of(window)
    assert window.focusWidget() is page.start_button
    QTest.keyClick(page.start_button, Key.Key_Space)
    until(lambda: not page.view.running, milliseconds)
    return page


def verdict(page: MachinePage) -> str:
    return page.view.band.accessibleName()


def states(page: MachinePage) -> dict[str, State]:
    return {line.key: line.state for line in page.view.lines()}


def test_one_press_looks_at_everything_and_the_verdict_is_large(
    window: MainWindow, moments: Path, tmp_path: Path
) -> None:
    """The event is not touched, nothing stays behind, and the screen can be saved as text."""
    page, steps = page_of(window), window.workspace.undo_state()
    assert "Ready to check" in verdict(page)
    assert not page.act("save").isEnabled()
    page.view.checks = (*FEW, *DEVICES)
    check(window)
    assert set(states(page).values()) <= {State.OK, State.SAID}
    assert verdict(page).startswith("This machine is ready for the event.")
    assert page.view.rows["files"].sign.accessibleName() == "In order"
    assert window.focusWidget() is page.start_button  # ready to be pressed again
    assert list(moments.iterdir()) == []
    assert window.workspace.undo_state() == steps
    pause(50)
    assert_fits(window)  # what was seen takes more lines than what was not
    (tmp_path / "check.txt").write_text("older", encoding="utf-8")
    page.save_to(tmp_path / "check")
    saved = (tmp_path / "check (2).txt").read_text(encoding="utf-8")
    assert saved.splitlines()[-1] == "This machine is ready for the event."
    assert (tmp_path / "check.txt").read_text(encoding="utf-8") == "older"


@pytest.mark.slow
def test_the_whole_work_is_tried_beside_the_window(window: MainWindow) -> None:
    page = check(window, WHOLE)
    assert list(states(page)) == [one.key for one in (*MACHINE, *WORK, *DEVICES)]
    assert ready(page.view.lines())
    assert page.header.count.text() == "25 of 25 looked at"
    pause(50)
    assert_fits(window)


def test_what_is_broken_leads_where_it_is_put_right(window: MainWindow, tmp_path: Path) -> None:
    """The program's clock has been set back to before the last thing that was written."""
    page = page_of(window)
    page.view.checks = FEW
    clock = window.workspace.clock
    clock.moment = clock.moment.replace(year=2019)  # type: ignore[attr-defined]  # a FixedClock
    check(window)
    row = page.view.rows["clock"]
    assert verdict(page).startswith("Not ready: 1 thing is broken: Clock.")
    assert "2019" in row.text.text()
    assert "Set date" in row.advice.text()
    row.cure.click()
    pause(20)
    assert window.current == "help"


def test_stop_keeps_what_was_seen_and_begins_nothing_else(
    window: MainWindow, moments: Path
) -> None:
    page = page_of(window)
    page.view.checks = FEW

    def stop_at_once(_line: object) -> None:
        QTest.keyClick(page, Key.Key_Escape)

    page.view.trying.looked.connect(stop_at_once)
    check(window)
    assert list(states(page)) == ["files"]
    assert verdict(page).startswith("Stopped before the end")
    assert page.view.rows["clock"].sign.accessibleName() == "Not looked at yet"
    assert list(moments.iterdir()) == []


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", SIZES)
def test_every_label_fits(window: MainWindow, language: str, size: tuple[int, int]) -> None:
    window.appearance.speak(language)  # type: ignore[arg-type]  # one of the three
    window.resize(*size)
    pause(20)
    assert_fits(window)


def test_settings_lead_here_and_every_cure_to_a_room(window: MainWindow) -> None:
    keys = {one.key for one in (*MACHINE, *WORK, *DEVICES)}
    assert set(CURES) <= keys
    window.show_page("settings")
    pause(20)
    window.pages["settings"].machine.click()  # type: ignore[attr-defined]  # the page's own button
    pause(20)
    assert window.current == "machine"
    for cure in CURES.values():
        window.send_to(cure.room, cure.row or None)
        pause(20)
        assert window.current == cure.room
    assert CURES["printer"].row == PRINTER.key


def test_a_thing_that_is_not_there_has_a_button_only_where_it_helps(window: MainWindow) -> None:
    page = page_of(window)
    page.view.checks = DEVICES
    check(window)
    for line in page.view.lines():
        row, cure = page.view.rows[line.key], cure_for(line)
        assert row.cure.isHidden() == (cure is None)
        if line.state is State.OK:
            assert cure is None
