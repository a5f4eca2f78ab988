"""The start window and the program around it, as a person meets them."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base.paths import user_folder
from hanoiplan.base.settings import DESK, OPERATOR, Settings
from hanoiplan.workspace import Workspace
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.idle_time import pause
from tests.ui.shell.builders import OPERATOR as NAME
from tests.ui.shell.builders import a_clock, a_file, a_program, until, until_quiet
from ui.base.theme import apply
from ui.shell.keys_sheet import KeysSheet
from ui.shell.least_size import FRAME, LEAST, least_size
from ui.shell.main_window import MainWindow
from ui.shell.program import Program
from ui.shell.recent import RecentFiles
from ui.shell.running import begin
from ui.shell.start.window import StartWindow


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """A program of this test; its last window is closed at the end."""
    with a_program(qapp) as made:
        yield made


def start_of(program: Program) -> StartWindow:
    """The start window that is shown."""
    assert isinstance(program.window, StartWindow)
    return program.window


def main_of(program: Program) -> MainWindow:
    """The main window that is shown."""
    assert isinstance(program.window, MainWindow)
    return program.window


def enter(field: QWidget, text: str) -> None:
    """Types into a field."""
    field.setFocus()
    QTest.keyClicks(field, text)


def test_who_works_here_is_asked_once_and_remembered(program: Program) -> None:
    start = program.show_start()
    enter(start.who.operator.line, "Ta Minh Khue")
    start.who.desk.line.selectAll()
    enter(start.who.desk.line, "VIP")
    kept = Settings()
    assert (kept.get(OPERATOR), kept.get(DESK)) == ("Ta Minh Khue", "VIP")


def test_a_file_named_at_the_start_waits_until_somebody_says_who_works_here(
    program: Program, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    begin(program, file)
    start = start_of(program)
    assert [row.title.text() for row in start.files.rows] == [file.name]
    enter(start.who.operator.line, "Khue")
    QTest.keyClick(start.who.operator.line, Qt.Key.Key_Return)
    assert main_of(program).workspace.operator == "Khue"


def test_a_file_named_at_the_start_opens_at_once_for_a_known_operator(
    program: Program, tmp_path: Path
) -> None:
    program.settings.set(OPERATOR, NAME)
    begin(program, a_file(tmp_path))
    assert main_of(program).windowTitle() == f"ACLC 2026.hanoiplan – Quầy 1 – {NAME}"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not ours", b"SQLite format 3\x00" * 20])
def test_a_file_that_is_not_ours_is_a_sentence_in_the_start_window(
    program: Program, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "Danh sách.hanoiplan"
    file.write_bytes(content)
    start = program.show_start()
    assert not program.open(file)
    assert start_of(program) is start
    assert start.strip.isVisible()
    assert "Danh sách" in start.strip.sentence.text()
    assert "Traceback" not in start.strip.sentence.text()


def test_a_missing_file_named_on_the_command_line_is_a_sentence_too(
    program: Program, tmp_path: Path
) -> None:
    program.settings.set(OPERATOR, NAME)
    begin(program, tmp_path / "Không có.hanoiplan")
    assert "Không có.hanoiplan" in start_of(program).strip.sentence.text()


def test_a_new_event_is_one_file_and_asks_for_its_name_first(
    program: Program, tmp_path: Path
) -> None:
    program.show_start()
    assert program.make(tmp_path / "Sự kiện mới.hanoiplan")
    window = main_of(program)
    assert window.current == "event"
    page = window.pages["event"]
    enter(page.short_name.line, "ACLC")  # type: ignore[attr-defined]  # the event page
    QTest.keyClick(page.short_name.line, Qt.Key.Key_Return)  # type: ignore[attr-defined]  # the same
    until(lambda: window.rail.event_button.accessibleName() == "ACLC")


def test_a_new_event_never_takes_the_place_of_a_file(program: Program, tmp_path: Path) -> None:
    file = a_file(tmp_path)
    before = file.read_bytes()
    start = program.show_start()
    assert not program.make(file)
    assert start.strip.isVisible()
    assert file.read_bytes() == before


def test_the_demonstration_is_one_keypress_away(program: Program, qapp: QApplication) -> None:
    start = program.show_start()
    pause(10)
    start.activateWindow()
    QTest.keyClick(start, Qt.Key.Key_F2)
    until(lambda: isinstance(program.window, MainWindow), 20_000)
    window = main_of(program)
    until_quiet(qapp, window)
    assert window.current == "overview"
    assert window.workspace.path.parent == user_folder() / "demo"
    assert threading.current_thread() is threading.main_thread()


def test_what_was_done_last_time_stands_in_the_steps(program: Program, tmp_path: Path) -> None:
    program.settings.set(OPERATOR, NAME)
    program.open(a_file(tmp_path, "Lê Ý", "Văn An"))
    start = program.show_start()
    assert start.steps.cards["import"].second.text() == "2 đại biểu"
    assert start.files.rows[0].second.text().endswith("mở hôm nay 08:31")
    start.steps.cards["import"].pressed.emit()
    assert main_of(program).current == "import"


def test_the_first_of_five_steps_is_lit_at_the_very_first_start(program: Program) -> None:
    start = program.show_start()
    assert len(start.steps.cards) == 5
    assert [start.steps.is_lit(room) for room in start.steps.cards] == [True, *[False] * 4]
    assert not start.new_button.isVisible(), "the first step is the same"


def test_each_step_that_was_begun_has_its_tick_and_its_count(
    program: Program, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    facts = {"title_vi": "ACLC", "delegates": 1342, "photos": 212, "printed": 300, "arrived": 7}
    for known in range(1, 6):
        program.recent.remember(file, **dict(list(facts.items())[:known]))
        start = program.show_start()
        rooms = list(start.steps.cards)
        assert [start.steps.is_done(room) for room in rooms] == [True] * known + [False] * (
            5 - known
        )
    said = [card.second.text() for card in start.steps.cards.values()]
    assert said[0] == "ACLC"
    for n, words in zip(("1.342", "212", "300", "7"), said[1:], strict=True):
        assert n in words


def test_an_office_that_prints_no_photos_is_not_sent_back(program: Program, tmp_path: Path) -> None:
    program.recent.remember(a_file(tmp_path), title_vi="ACLC", delegates=9, printed=9)
    start = program.show_start()
    assert start.steps.is_done("overview")
    assert start.steps.is_lit("registration")


@pytest.mark.parametrize("room", ["event", "import", "overview", "badges", "registration"])
def test_every_step_leads_into_the_newest_event_by_keyboard(
    program: Program, tmp_path: Path, room: str
) -> None:
    program.settings.set(OPERATOR, NAME)
    program.recent.remember(a_file(tmp_path), title_vi="ACLC")
    start = program.show_start()
    card = start.steps.cards[room]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    window = main_of(program)
    assert window.current == room
    if window.isFullScreen():
        window.showNormal()


def test_an_event_opens_at_the_overview(program: Program, tmp_path: Path) -> None:
    program.settings.set(OPERATOR, NAME)
    program.recent.remember(a_file(tmp_path), title_vi="ACLC")
    start = program.show_start()
    start.files.rows[0].pressed.emit()
    assert main_of(program).current == "overview"


def test_what_is_in_a_recent_file_is_said_beside_it(program: Program, tmp_path: Path) -> None:
    program.recent.remember(
        a_file(tmp_path),
        title_vi="Hội nghị",
        starts_on="2026-06-07",
        ends_on="2026-06-10",
        delegates=342,
        opened="2026-06-08T00:31:00+00:00",
    )
    start = program.show_start()
    row = start.files.rows[0]
    assert row.second.text() == "Hội nghị · 07–10/6/2026 · 342 đại biểu · mở hôm nay 07:31"


def test_there_are_no_more_recent_files_than_have_room(program: Program, tmp_path: Path) -> None:
    for number in range(4):
        file = tmp_path / f"{number}.hanoiplan"
        file.touch()
        program.recent.remember(file)
    start = program.show_start()
    start.resize(1366, 1000)
    assert sum(not row.isHidden() for row in start.files.rows) == 4
    start.resize(1280, 650)
    assert sum(not row.isHidden() for row in start.files.rows) == 1


def test_the_language_changes_while_the_start_window_is_open(program: Program) -> None:
    start = program.show_start()
    assert start.title.text() == "Bắt đầu một sự kiện"
    QTest.keyClick(start.languages, Qt.Key.Key_Right)
    assert start.title.text() == "Begin an event"
    assert Settings().get(OPERATOR) == ""


def test_closing_the_main_window_closes_the_file(program: Program, tmp_path: Path) -> None:
    """No log of the database lies beside it, so that it can be copied."""
    program.settings.set(OPERATOR, NAME)
    file = a_file(tmp_path)
    program.open(file)
    main_of(program).close()
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == [file.name]
    assert Workspace.open(file, a_clock(), read_only=True).verify().whole


def test_a_broken_list_of_recent_files_hinders_nobody(tmp_path: Path) -> None:
    recent = RecentFiles(tmp_path)
    (tmp_path / "recent.json").write_text('{"a": [', encoding="utf-8")
    assert recent.all() == []
    file = tmp_path / "ACLC.hanoiplan"
    file.touch()
    recent.remember(file, delegates=3)
    assert [one.delegates for one in recent.all()] == [3]
    file.unlink()
    assert recent.all() == []


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("known", [False, True], ids=["first time", "with recent files"])
def test_no_label_of_the_start_window_is_clipped(
    program: Program, tmp_path: Path, language: str, size: tuple[int, int], known: bool
) -> None:
    if known:
        file = a_file(tmp_path)
        program.recent.remember(file, title_vi="Hội nghị Lãnh đạo các Thành phố ASEAN", delegates=9)
    start = program.show_start()
    start.resize(*size)
    program.appearance.speak(language)  # type: ignore[arg-type]  # one of the three
    start.show_error("Chưa mở được tệp này. " * 5)
    pause(30)
    assert_fits(start)


def test_cards_are_buttons_for_a_screen_reader(program: Program) -> None:
    """It says what they are, and presses them."""
    start = program.show_start()
    asked: list[bool] = []
    start.choose_wanted.disconnect()
    start.choose_wanted.connect(lambda: asked.append(True))
    face = QAccessible.queryAccessibleInterface(start.choices.open_)
    assert face.role() is QAccessible.Role.Button
    face.actionInterface().doAction("Press")
    assert asked == [True]


@pytest.mark.parametrize("known", [True, False])
def test_enter_after_the_name_goes_on(program: Program, tmp_path: Path, known: bool) -> None:
    """With the newest event; where there is none, with a new one."""
    file = a_file(tmp_path)
    if known:
        program.recent.remember(file)
    start = program.show_start()
    wanted: list[tuple[object, ...]] = []
    start.open_wanted.disconnect()
    start.new_wanted.disconnect()
    start.open_wanted.connect(lambda *what: wanted.append(what))
    start.new_wanted.connect(lambda *what: wanted.append(what))
    QTest.keyClicks(start.who.operator.line, "Ta Khue")
    QTest.keyClick(start.who.operator.line, Qt.Key.Key_Return)
    assert wanted == [(file, "overview") if known else ("event",)]


def test_f1_tells_what_the_start_window_is_for(program: Program) -> None:
    """The keys sheet without a page; Esc takes it away, Tab stays on it."""
    start = program.show_start()
    start.activateWindow()
    QTest.qWaitForWindowActive(start)
    QTest.keyClick(start, Qt.Key.Key_F1)
    (sheet,) = start.findChildren(KeysSheet)
    assert sheet.isVisible()
    assert sheet.box.hasFocus()
    QTest.keyClick(sheet.box, Qt.Key.Key_Tab)
    assert sheet.guide_button.hasFocus()
    QTest.keyClick(sheet.guide_button, Qt.Key.Key_Tab)
    assert sheet.close_button.hasFocus()
    QTest.keyClick(sheet.close_button, Qt.Key.Key_Tab)
    assert sheet.box.hasFocus()
    QTest.keyClick(sheet.box, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_large_type_asks_for_no_larger_window_than_the_screen(
    program: Program, qapp: QApplication
) -> None:
    """960 × 560 px grow with the type, but not beyond what is free."""
    apply(qapp, "light", 18)
    start = program.show_start()
    free = start.screen().availableSize()
    assert start.minimumWidth() <= free.width()
    assert start.minimumHeight() < free.height()
    apply(qapp, "light", 13)
    assert least_size(start) == LEAST.boundedTo(free - FRAME)
