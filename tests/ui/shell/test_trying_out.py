"""From an event to its rehearsal and back, as a person at the window does it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base.i18n import _
from hanoiplan.base.paths import rehearsals, user_folder
from hanoiplan.base.settings import BACKUP_FOLDER, Settings
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.rehearsal import STARTING, begin_rehearsal, end_abandoned, own_place
from hanoiplan.store.engine import SUFFIX
from tests.ui.idle_time import pause
from tests.ui.shell.builders import a_clock, a_file, a_program, until, words_of
from ui.shell.alone import Claims
from ui.shell.main_window import MainWindow
from ui.shell.program import Program
from ui.shell.running import Running
from ui.shell.start.window import StartWindow

WORKER = 20_000  # ms: the first job waits for the worker process to start


def main_of(program: Program) -> MainWindow:
    """The main window that is open."""
    window: Any = program.window
    assert isinstance(window, MainWindow)
    return window


def answering(window: MainWindow, verb: int | None) -> None:
    """What a person answers to every question of this window; None is the safe way."""
    window.messages.ask = lambda *_words, **_more: verb  # type: ignore[method-assign]  # a person's answer


def rehearse(program: Program) -> MainWindow:
    """Presses the entry of the menu, says yes and waits for the other window."""
    before = main_of(program)
    answering(before, 0)
    before.do("rehearsal")
    until(lambda: program.window is not before, WORKER)
    pause(20)
    return main_of(program)


def left() -> list[Path]:
    """What lies in the folder of rehearsals."""
    return sorted(rehearsals().iterdir()) if rehearsals().is_dir() else []


def end(program: Program, *, verb: int | None = 0) -> None:
    """Presses the strip's button and answers what is asked; None goes on rehearsing."""
    window = main_of(program)
    answering(window, verb)
    window.strip.end.click()
    pause(50)


def test_the_rehearsal_opens_on_a_copy_and_says_what_it_is_everywhere(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    with a_program(qapp) as program:
        program.open(file)
        real = main_of(program)
        assert not real.strip.isVisible()
        window = rehearse(program)
        assert window.workspace.is_rehearsal
        assert window.workspace.path.parent == rehearsals()
        assert window.windowTitle().startswith(_("REHEARSAL"))
        assert window.rail._rehearsal
        for room in ("overview", "registration", "badges"):
            window.show_page(room)
            pause(10)
            assert window.strip.isVisible()
            assert _("REHEARSAL") in words_of(window)


def test_what_is_tried_is_gone_and_the_event_is_as_it_was(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    with a_program(qapp) as program:
        program.open(file)
        window = rehearse(program)
        (person,) = window.workspace.read(delegate_rows, window.tools.event_id)
        window.workspace.do(edit_delegate, person.id, notes="thử")
        end(program, verb=None)
        assert main_of(program) is window, "nobody is thrown out against their will"
        end(program)
        until(lambda: isinstance(program.window, MainWindow) and program.window is not window)
        back = main_of(program)
        assert back.workspace.path == file
        assert not back.workspace.is_rehearsal
        (person,) = back.workspace.read(delegate_rows, back.tools.event_id)
        assert person.notes == ""
        assert left() == []


def test_one_enter_in_the_middle_of_the_morning_begins_no_rehearsal(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_program(qapp) as program:
        program.open(a_file(tmp_path, "Lê Ý"))
        window = main_of(program)
        asked: list[str] = []

        def stays(question: str, *_words: object, **_more: object) -> None:
            asked.append(question)  # Enter: the safe way

        monkeypatch.setattr(window.messages, "ask", stays)
        window.do("rehearsal")
        pause(50)
        assert asked == [_("Begin a rehearsal?")]
        assert (main_of(program), window.jobs.running()) == (window, [])
        assert left() == []


def test_the_way_back_leads_to_the_page_one_came_from(qapp: QApplication, tmp_path: Path) -> None:
    with a_program(qapp) as program:
        program.open(a_file(tmp_path, "Lê Ý"))
        main_of(program).show_page("badges")
        window = rehearse(program)
        end(program)
        until(lambda: isinstance(program.window, MainWindow) and program.window is not window)
        assert main_of(program).current == "badges"


def test_nothing_of_a_rehearsal_is_kept_or_remembered(qapp: QApplication, tmp_path: Path) -> None:
    file, second = a_file(tmp_path, "Lê Ý"), tmp_path / "second"
    second.mkdir()
    with a_program(qapp) as program:
        program.open(file)
        window = rehearse(program)
        Settings().set(BACKUP_FOLDER, str(second))
        (person,) = window.workspace.read(delegate_rows, window.tools.event_id)
        window.workspace.do(edit_delegate, person.id, notes="thử")
        clock: Any = window.workspace.clock
        for _minute in range(12):
            clock.advance(timedelta(minutes=1))
            window.heartbeat.beat()
            until(lambda: not window.jobs.running(), WORKER)
        assert list(second.iterdir()) == []
        window.do("copy")
        assert list(second.iterdir()) == []
        assert [one.file for one in program.recent.known()] == [file]
    assert left() == [], "it goes with its window"


# --- what is left behind -------------------------------------------------------------------------


def abandoned(file: Path) -> Path:
    """A rehearsal whose program was killed in it."""
    return begin_rehearsal(file, own_place(file), a_clock())


def test_what_a_killed_program_left_goes_at_the_next_start_and_is_not_offered(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    copy = abandoned(file)
    killed = Claims(user_folder())
    claim = killed.take(copy)
    assert claim is not None
    note = claim._note.read_text(encoding="utf-8")
    claim.end()
    claim._note.write_text(note, encoding="utf-8")  # as it lies there after a kill
    running = Running(qapp, Settings(), QWidget())
    try:
        running.begin(None)
        assert left() == []
        start = running.program.window
        assert start is not None
        assert not [words for words in words_of(start) if copy.name in words]
        start.close()
    finally:
        running.program.appearance.end()
        running.end()


def test_a_new_rehearsal_takes_earlier_ones_away_but_not_one_in_use(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    gone, used = abandoned(file), abandoned(file)
    claim = Claims(user_folder()).take(used)
    assert claim is not None
    with a_program(qapp) as program:
        program.open(file)
        window = rehearse(program)
        there = {one for one in left() if one.suffix == SUFFIX}
        assert there == {used, window.workspace.path}
        assert gone == window.workspace.path, "its name is free again"
        claim.end()


def test_a_rehearsal_that_does_not_open_goes_at_once(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    with a_program(qapp) as program:
        program.open(file)
        window = main_of(program)
        tried: list[Path] = []

        def refuse(made: Path, _room: str = "") -> bool:
            tried.append(made)
            return False

        monkeypatch.setattr(program, "open", refuse)  # as where the disk fails at this moment
        answering(window, 0)
        window.do("rehearsal")
        until(lambda: bool(tried), WORKER)
        assert left() == []


def test_a_window_that_closes_while_a_rehearsal_is_made_leaves_none(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path, "Lê Ý")
    with a_program(qapp) as program:
        program.open(file)
        window = main_of(program)
        copy = own_place(file)
        answering(window, 0)
        window.do("rehearsal")
        half = copy.with_name(f"{copy.stem}{STARTING}x")
        half.mkdir(parents=True)
        end_abandoned(Claims(user_folder()).is_free)
        assert half.exists(), "it is being made"
        program.show_start()
        pause(50)
        assert left() == []
        assert isinstance(program.window, StartWindow)


def test_a_window_that_refuses_to_close_throws_nothing_away_later(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a copy that somebody keeps where they want; it was opened as a file."""
    copy = begin_rehearsal(a_file(tmp_path, "Lê Ý"), tmp_path / "try.hanoiplan", a_clock())
    with a_program(qapp) as program:
        program.open(copy)
        window = main_of(program)
        monkeypatch.setattr(window.keeper, "at_close", lambda: False)
        window.messages.ask = lambda *_words, **_more: 0  # type: ignore[method-assign]  # a person's answer
        window.strip.end.click()
        assert window.isVisible()
        start = program.window
        assert isinstance(start, StartWindow)
        assert start.isEnabled()
        monkeypatch.undo()
        window.close()
        assert copy.exists()
