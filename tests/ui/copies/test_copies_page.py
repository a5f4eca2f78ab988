"""The page of copies on real files: what it lists, what it sees inside, the step back, practice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from hanoiplan.backup.naming import backup_path, local_time
from hanoiplan.backup.places import beside
from hanoiplan.base.settings import BACKUP_FOLDER
from hanoiplan.delegates.operations import edit_delegate
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.workspace import Workspace
from tests.builders import a_desk
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.shell.builders import (
    a_clock,
    a_file,
    a_program,
    a_window,
    until,
    until_quiet,
    words_of,
)
from ui.base.ask import Question
from ui.base.theme import apply
from ui.copies.page import CopiesPage
from ui.shell.main_window import MainWindow
from ui.shell.program import Program

WORKER = 20_000  # ms: the first look waits for the worker process to start


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace with a whole copy, a damaged one and one of another event in its folder."""
    file = a_file(tmp_path, "Lê Ý", "Văn An")
    workspace = Workspace.open(file, a_clock())
    whole = backup_path(file, beside(file), local_time(a_clock()), automatic=True)
    workspace.save_copy(whole)
    broken = bytearray(whole.read_bytes())
    broken[len(broken) // 2] ^= 1
    (whole.parent / "ACLC 2026 2026-06-07 083100.hanoiplan").write_bytes(bytes(broken))
    workspace.close()
    with a_desk(tmp_path / "other" / "GMS.hanoiplan", title="GMS") as other:
        other.workspace.save_copy(whole.parent / "GMS 2026-06-06 083100.hanoiplan")
    return file


@pytest.fixture
def window(qapp: QApplication, file: Path) -> Iterator[MainWindow]:
    """That workspace, open at the page of copies, which has looked inside the newest one."""
    with a_window(qapp, file, room="copies") as window:
        quiet(qapp, window)
        yield window


@pytest.fixture(autouse=True)
def _other_folder(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()


def page_of(window: MainWindow) -> CopiesPage:
    page = window.pages["copies"]
    assert isinstance(page, CopiesPage)
    return page


def quiet(app: QApplication, window: MainWindow) -> None:
    """Reading, looking and all that follows has come to its end."""
    for _turn in range(3):
        until(lambda: not window.jobs.running(), WORKER)
        until_quiet(app, window)


def said(window: MainWindow) -> str:
    """All words of the panel."""
    return " | ".join(words_of(page_of(window).panel))


def states(window: MainWindow) -> list[tuple[str, str]]:
    """Each line: the file and the word of its state."""
    page = page_of(window)
    column = next(n for n, one in enumerate(page.rows.columns) if one.key == "state")
    found = []
    for line in range(page.rows.rowCount()):
        row, cell = page.rows.row_at(line), page.rows.cell_at(line, column)
        if row is not None and cell is not None:
            found.append((row.copy.file.name, cell.spoken()))
    return found


def answer(monkeypatch: pytest.MonkeyPatch, verb: int | None) -> list[str]:
    """The person answers each question so; returns what was asked."""
    asked: list[str] = []

    def exec_(question: Question) -> int:
        asked.append(" ".join(words_of(question)) or question.windowTitle())
        question.chosen = verb
        return 0

    monkeypatch.setattr(Question, "exec", exec_)
    return asked


def test_copies_are_listed_newest_first_each_with_its_state(window: MainWindow) -> None:
    assert [name for name, _state in states(window)] == [
        "ACLC 2026 2026-06-08 083107 auto.hanoiplan",
        "ACLC 2026 2026-06-07 083100.hanoiplan",
        "GMS 2026-06-06 083100.hanoiplan",
    ]
    assert page_of(window).chosen() is not None


def test_the_panel_shows_what_is_inside_the_newest_copy(
    qapp: QApplication, window: MainWindow
) -> None:
    page = page_of(window)
    inside = page.inside()
    assert inside is not None
    assert "Hội nghị Lãnh đạo các Thành phố ASEAN" in said(window)
    assert [one.delegates for one in inside.events] == [2]
    person = window.workspace.read(delegate_rows, window.tools.event_id)[0]
    window.workspace.do(edit_delegate, person.id, notes="x")
    quiet(qapp, window)
    inside = page.inside()
    assert inside is not None
    assert inside.compared is not None
    assert inside.compared.newer_now == 1, "counted as somebody goes on working"


def test_the_keyboard_leads_from_the_list_to_the_step_back(window: MainWindow) -> None:
    page = page_of(window)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.panel.back.hasFocus()


def test_a_damaged_copy_is_a_sentence_and_cannot_be_restored(
    qapp: QApplication, window: MainWindow
) -> None:
    page = page_of(window)
    damaged = page.rows.all_rows[1]
    page.table.select_key(damaged.key)
    quiet(qapp, window)
    assert "2026-06-07 083100.hanoiplan" in page.panel.sentence.text()
    assert not page.act("restore").isEnabled()
    assert not page.act("restore_as").isEnabled()
    assert (
        dict(states(window))[damaged.copy.file.name]
        != dict(states(window))[page.rows.all_rows[0].copy.file.name]
    )


def test_a_copy_of_another_event_is_named_as_such_and_left_alone(
    qapp: QApplication, window: MainWindow
) -> None:
    page = page_of(window)
    page.table.select_key(page.rows.all_rows[2].key)
    quiet(qapp, window)
    assert page.panel.sentence.text()
    assert not page.act("restore").isEnabled()


def test_a_rehearsal_reports_and_is_remembered(qapp: QApplication, window: MainWindow) -> None:
    page = page_of(window)
    before = sorted(beside(window.workspace.path).iterdir())
    page.act("rehearse").trigger()
    quiet(qapp, window)
    assert "2" in page.rehearsed_words
    assert page.bar.rehearsal.sentence.text() == page.rehearsed_words
    assert "08/06/2026 08:31" in page.bar.rehearsal.chip.chip.word
    assert sorted(beside(window.workspace.path).iterdir()) == before
    assert window.workspace.verify().whole


def test_a_new_copy_stands_in_the_list_at_once(qapp: QApplication, window: MainWindow) -> None:
    page_of(window).act("copy").trigger()
    quiet(qapp, window)
    assert "ACLC 2026 2026-06-08 083107.hanoiplan" in dict(states(window))


def test_a_copy_becomes_a_file_of_its_own(
    qapp: QApplication, window: MainWindow, tmp_path: Path
) -> None:
    page = page_of(window)
    copy = page.chosen()
    assert copy is not None
    page.restore_to(copy.file, tmp_path / "Thử")
    quiet(qapp, window)
    made = Workspace.open(tmp_path / "Thử.hanoiplan", a_clock(), read_only=True)
    made.close()
    assert "Thử.hanoiplan" in window.messages.toasts()[-1]


def test_a_chosen_second_place_gets_its_copy_at_once_and_can_be_taken_back(
    qapp: QApplication, window: MainWindow, tmp_path: Path
) -> None:
    second = tmp_path / "second"
    second.mkdir()
    page_of(window).use_second(second)
    quiet(qapp, window)
    assert len(list(second.iterdir())) == 1
    assert window.settings.get(BACKUP_FOLDER) == str(second)
    page_of(window)._use_again("")
    assert window.settings.get(BACKUP_FOLDER) == ""


def test_a_stick_is_asked_for_and_left_alone_without_consent(
    qapp: QApplication,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It may be a stranger's, and it leaves the room in somebody's pocket."""
    stick = tmp_path / "STICK"
    stick.mkdir()
    page = page_of(window)
    asked = answer(monkeypatch, None)
    page.use_stick(stick)
    assert len(asked) == 1
    assert list(stick.iterdir()) == []
    answer(monkeypatch, 0)
    page.use_stick(stick)
    quiet(qapp, window)
    (folder,) = stick.iterdir()
    assert len(list(folder.iterdir())) == 1


def test_an_empty_page_offers_the_first_copy(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), room="copies") as window:
        quiet(qapp, window)
        page = page_of(window)
        assert page.empty.isVisible()
        assert not page.panel.isVisible()
        (button,) = page.empty.findChildren(QPushButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        quiet(qapp, window)
        assert len(page.rows.all_rows) == 1


def test_a_rehearsal_without_a_copy_saves_one_first(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path, "Lê Ý"), room="copies") as window:
        quiet(qapp, window)
        page = page_of(window)
        page.act("rehearse").trigger()
        until(lambda: bool(page.rehearsed_words), WORKER)
        quiet(qapp, window)
        assert len(page.rows.all_rows) == 1
        assert "1" in page.rehearsed_words
        assert not page.strip.isVisible(), "nobody is scolded"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["vi", "en", "xx"])
def test_every_word_has_its_room(
    qapp: QApplication, file: Path, language: str, size: tuple[int, int]
) -> None:
    with a_window(qapp, file, size, room="copies") as window:
        window.appearance.speak(language)  # type: ignore[arg-type]  # one of the three
        quiet(qapp, window)
        assert_fits(page_of(window))


# ---- the step back


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    with a_program(qapp) as made:
        yield made


def test_one_step_back_opens_the_window_on_what_the_copy_holds(
    qapp: QApplication, program: Program, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The present file is kept beside it, with the change that is taken out of sight."""
    assert program.open(file, "copies")
    window = program.window
    assert isinstance(window, MainWindow)
    quiet(qapp, window)
    copy = page_of(window).chosen()
    assert copy is not None
    person = window.workspace.read(delegate_rows, window.tools.event_id)[0]
    window.workspace.do(edit_delegate, person.id, notes="sau bản sao")
    quiet(qapp, window)
    asked = answer(monkeypatch, 0)
    page_of(window).act("restore").trigger()
    assert len(asked) == 1
    until(lambda: isinstance(program.window, MainWindow) and program.window is not window, WORKER)
    again = program.window
    assert isinstance(again, MainWindow)
    quiet(qapp, again)
    rows = again.workspace.read(delegate_rows, again.tools.event_id)
    assert {row.notes for row in rows} == {""}
    (aside,) = file.parent.glob("*before restore*")
    assert aside.name in again.messages.toasts()[-1]
    assert aside in [row.copy.file for row in page_of(again).rows.all_rows]
    kept = Workspace.open(aside, a_clock(), read_only=True)
    notes = {row.notes for row in kept.read(delegate_rows, again.tools.event_id)}
    kept.close()
    assert "sau bản sao" in notes


def test_without_consent_nothing_is_replaced(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, None)
    wanted: list[object] = []
    window.restore_wanted.connect(lambda *what: wanted.append(what))
    page_of(window).act("restore").trigger()
    assert (len(asked), wanted) == (1, [])


def test_with_large_text_state_and_place_stay_in_sight(
    qapp: QApplication, window: MainWindow
) -> None:
    """What the panel tells as well gives way, and comes back with the room."""
    page = page_of(window)
    hidden = {}
    for size in (18, 13):
        window.resize(*SIZES[0])
        apply(qapp, "light", size)
        window.appearance.theme_changed.emit()
        quiet(qapp, window)
        hidden[size] = {
            one.key for n, one in enumerate(page.rows.columns) if page.table.isColumnHidden(n)
        }
        assert not page.table.horizontalScrollBar().isVisible()
        said_whole = [card.sentence for card in (page.bar.second, page.bar.rehearsal)]
        assert all(label.isVisible() and label.wordWrap() for label in said_whole)
        assert_fits(page)
    assert hidden == {18: {"kind", "size"}, 13: set()}
