"""Trying a scanner out: what it sent is told in words, and nothing else happens."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.base.i18n import set_language
from hanoiplan.base.settings import SCANNER_GAP, SCANNER_PREFIX, SOUND, WEBCAM
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.queries import delegate_ids
from hanoiplan.delegates.trying import try_code
from hanoiplan.presence.queries import arrived_count
from tests.builders import a_desk
from tests.ui.base.keyboard import Keyboard
from tests.ui.base.test_sound import Ears
from tests.ui.idle_time import pause
from tests.ui.settings.opened import Chooser, chooser
from ui.base import camera
from ui.base.scanner import Scanner
from ui.base.sound import Sounds, Tone
from ui.settings.scans import Scan, Told, tell
from ui.settings.sound_row import SoundRow
from ui.shell.scans import Scans

pytestmark = pytest.mark.usefixtures("english")
AT_ONCE = tuple(n * 0.004 for n in range(21))


@pytest.fixture
def english() -> None:
    """The sentences are compared in English."""
    set_language("en")


def told(folder: Path, digits: str = "", scan: Scan | None = None, prefix: str = "") -> Told:
    """What a scan means at an event with one badge; its own digits where none are given."""
    with a_desk(folder / "one.hanoiplan") as desk:
        code = desk.code(desk.add("Lê An"))
        given = scan or Scan(digits or code, AT_ONCE, enter=True)
        return tell(given, prefix, lambda text: desk.workspace.read(try_code, desk.event, text))


def test_a_badge_of_this_event_is_told_with_its_number(tmp_path: Path) -> None:
    answer = told(tmp_path)
    assert answer.verdict == "This is a badge of this event: number 0001, print 1."
    assert answer.tone == "ok"
    assert answer.arrived == (
        "21 keys · 4 ms from key to key · fast as a scanner · Enter came after it"
    )


def test_a_badge_of_another_event_is_no_badge_of_this_one(tmp_path: Path) -> None:
    with a_desk(tmp_path / "other.hanoiplan") as desk:
        code = desk.code(desk.add("Lê Bình"))
        number = int(code[1:4])
    other = f"1{number + 1:03d}{code[4:19]}"
    other += f"{98 - int(other) * 100 % 97:02d}"
    assert told(tmp_path, other).verdict == "This is the badge of another event."


def test_a_badge_that_somebody_else_made_is_told_apart(tmp_path: Path) -> None:
    """The same event number, another key."""
    with a_desk(tmp_path / "other.hanoiplan") as desk:
        code = desk.code(desk.add("Lê Bình"))
    assert "was not made here" in told(tmp_path, code).verdict


@pytest.mark.parametrize("text", ["hello", "8934567890123", "1" * 21, ""])
def test_what_is_no_badge_is_told_so(tmp_path: Path, text: str) -> None:
    scan = Scan(text, AT_ONCE[: len(text)])
    answer = told(tmp_path, scan=scan)
    assert "not a badge code" in answer.verdict
    assert answer.tone == "warn"


def test_typing_by_hand_is_told_from_a_scanner(tmp_path: Path) -> None:
    slow = Scan("An", (0.0, 0.3))
    arrived = told(tmp_path, scan=slow).arrived
    assert arrived == "2 keys · 300 ms from key to key · typed by hand · no Enter after it"


def type_scan(person: Chooser, text: str, *, enter: bool = True) -> None:
    """A scanner sends this into the test field."""
    line = person.page.scanner.input.line
    line.setFocus()
    for sign in text:
        QTest.keyClicks(line, sign)
    if enter:
        QTest.keyClick(line, Qt.Key.Key_Return)


def code_of_the_guest(person: Chooser) -> str:
    """The code on the badge of the one delegate."""
    work, event_id = person.window.workspace, person.window.tools.event_id
    ids = work.read(delegate_ids, event_id)
    return work.do(give_codes, event_id, ids)[ids[0]]


def test_a_scan_is_told_and_nobody_is_checked_in(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(SCANNER_PREFIX.key)
        type_scan(person, code_of_the_guest(person))
        assert any("This is a badge of this event" in text for text in person.reads())
        assert any("fast as a scanner" in text for text in person.reads())
        work = person.window.workspace
        assert work.read(arrived_count, person.window.tools.event_id) == 0


def test_a_prefix_nobody_knew_is_found_and_taken_off_with_one_press(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(SCANNER_PREFIX.key)
        type_scan(person, f"]Q1{code_of_the_guest(person)}")
        assert any("“]Q1” came before the code." in text for text in person.reads())
        person.page.scanner.use.click()
        person.settle()
        assert person.settings.get(SCANNER_PREFIX) == "]Q1"
        assert any("The prefix “]Q1” was taken off." in text for text in person.reads())
        assert not person.page.scanner.use.isVisible()


def test_the_next_scan_replaces_the_last_one(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(SCANNER_PREFIX.key)
        type_scan(person, "123")
        type_scan(person, "4567")
        assert person.page.scanner.input.value() == "4567"
        assert any("4 keys" in text for text in person.reads())


def test_text_that_is_no_badge_offers_no_prefix(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(SCANNER_PREFIX.key)
        type_scan(person, "]Q1" + "1" * 21, enter=False)
        assert any("not a badge code" in text for text in person.reads())
        assert not person.page.scanner.use.isVisible()


# ---- slow scanners, other keyboards, Tab, and the application's own filter


def code_with_check() -> str:
    body = "1001001370100734512"
    return body + f"{98 - int(body) * 100 % 97:02d}"


def test_a_scanner_for_another_keyboard_is_named(tmp_path: Path) -> None:
    signs = code_with_check().translate(str.maketrans("1234567890", "!@#$%^&*()"))
    answer = told(tmp_path, signs)
    assert "set to another keyboard" in answer.verdict
    assert answer.tone == "warn"


@pytest.mark.parametrize(("wait", "offered"), [(0.02, 0), (0.05, 60), (0.09, 100), (0.3, 0)])
def test_a_slow_scanner_is_offered_a_pace(tmp_path: Path, wait: float, offered: int) -> None:
    with a_desk(tmp_path / "one.hanoiplan") as desk:
        code = desk.code(desk.add("Lê An"))
        scan = Scan(code, tuple(n * wait for n in range(21)))
        answer = tell(scan, "", lambda text: desk.workspace.read(try_code, desk.event, text))
    assert answer.found_gap == offered


def test_a_pace_that_is_set_already_is_offered_no_more(tmp_path: Path) -> None:
    with a_desk(tmp_path / "one.hanoiplan") as desk:
        code = desk.code(desk.add("Lê An"))
        scan = Scan(code, tuple(n * 0.05 for n in range(21)))
        answer = tell(scan, "", lambda text: desk.workspace.read(try_code, desk.event, text), 60)
    assert (answer.found_gap, answer.tone) == (0, "ok")


def test_the_pace_is_set_with_one_press(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(SCANNER_PREFIX.key)
        line = person.page.scanner.input.line
        line.setFocus()
        for sign in code_of_the_guest(person):
            QTest.keyClicks(line, sign)
            pause(45)
        person.page.scanner.slower.click()
        person.settle()
        assert person.settings.get(SCANNER_GAP) in {60, 100}
        assert not person.page.scanner.slower.isVisible()


def test_a_tab_of_the_scanner_ends_the_scan_and_the_keyboard_stays(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(SCANNER_PREFIX.key)
        type_scan(person, code_of_the_guest(person), enter=False)
        line = person.page.scanner.input.line
        QTest.keyClick(line, Qt.Key.Key_Tab)
        assert any("Tab came after it" in text for text in person.reads())
        assert person.focused() is line


def test_a_tab_of_a_person_moves_on(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(SCANNER_PREFIX.key)
        type_scan(person, "12", enter=False)
        pause(200)
        QTest.keyClick(person.page.scanner.input.line, Qt.Key.Key_Tab)
        assert person.focused() is not person.page.scanner.input.line


def test_the_test_field_gets_every_key_although_the_program_hears_scans(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        scanner = Scanner(person.window)
        scanner.listen(qapp)
        Scans(person.window, scanner, person.window)
        person.to(SCANNER_PREFIX.key)
        person.page.scanner.input.line.setFocus()
        Keyboard(scanner).scan(code_of_the_guest(person) + "\n")
        person.settle()
        assert any("This is a badge of this event" in text for text in person.reads())
        assert person.toasts() == []


def test_every_sound_can_be_heard_here(qapp: QApplication, tmp_path: Path) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(SOUND.key)
        ears = Ears()
        person.page.sounds = Sounds(person.settings, ears)
        row = person.page.rows[SOUND.key]
        assert isinstance(row, SoundRow)
        for button in row.buttons.values():
            button.click()
        assert ears.heard == [tone.value for tone in Tone]


@pytest.mark.skipif(camera.is_installed(), reason="the part for cameras is installed here")
def test_without_the_part_for_cameras_the_row_says_what_to_install(
    qapp: QApplication, tmp_path: Path
) -> None:
    with chooser(qapp, tmp_path) as person:
        person.to(WEBCAM.key)
        assert any("pip install hanoiplan[webcam]" in text for text in person.reads())
