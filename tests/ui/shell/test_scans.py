"""A scan in the program's window: the desk answers it, every other page says whose badge it is."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.exceptions import capture_exceptions

from hanoiplan.base.i18n import set_language
from hanoiplan.base.settings import SCANNER_GAP, SCANNER_PREFIX
from hanoiplan.delegates.codes import BadgeCode, make_code
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.presence.queries import arrived_count
from tests.ui.base.keyboard import Keyboard, Seconds
from tests.ui.base.unikey import UniKey
from tests.ui.shell.builders import a_file, a_window
from ui.base.scanner import Scanner
from ui.shell.main_window import MainWindow
from ui.shell.scans import Scans


class Hall:
    """The program's window with two guests, a scanner at its computer."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        seconds = Seconds()
        self.window, self.scanner = window, Scanner(window, seconds)
        self.scanner.listen(app)
        Scans(window, self.scanner, window)
        self.keyboard = Keyboard(self.scanner, seconds)
        work, event_id = window.workspace, window.tools.event_id
        rows = work.read(delegate_rows, event_id)
        given = work.do(give_codes, event_id, [row.id for row in rows])
        self.codes = {row.name: given[row.id] for row in rows}

    def scan(self, text: str, ime: UniKey | None = None) -> None:
        """A badge before the scanner; it sends Enter."""
        self.keyboard.scan(text + "\n", ime=ime)
        self.keyboard.pause()
        QApplication.processEvents()

    def arrived(self) -> int:
        """How many came in."""
        return self.window.workspace.read(arrived_count, self.window.tools.event_id)

    def said(self) -> list[str]:
        """What the window says."""
        return self.window.messages.toasts()

    def line(self) -> QLineEdit:
        """The line that has the keyboard."""
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        return focus


@pytest.fixture
def hall(qapp: QApplication, tmp_path: Path) -> Iterator[Hall]:
    with a_window(qapp, a_file(tmp_path, "Lê Ý", "Văn An"), room="delegates") as window:
        set_language("en")
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        yield Hall(qapp, window)


def test_elsewhere_a_scan_says_whose_badge_it_is_and_lets_nobody_in(hall: Hall) -> None:
    steps = hall.window.workspace.undo_state().step
    hall.scan(hall.codes["Lê Ý"])
    assert hall.said() == ["The badge of Lê Ý, Hà Nội. Nobody was checked in."]
    assert hall.arrived() == 0
    assert hall.window.workspace.undo_state().step == steps


def test_a_search_that_is_being_typed_stays_as_it_is(hall: Hall) -> None:
    page = hall.window.page()
    assert page is not None
    search = next(line for line in page.findChildren(QLineEdit) if line.isVisible())
    search.setFocus()
    hall.keyboard.type("Le")
    hall.scan(hall.codes["Lê Ý"], ime=UniKey("vni", "Le"))
    assert hall.line() is search
    assert (search.text(), hall.said()[-1:]) == (
        "Le",
        ["The badge of Lê Ý, Hà Nội. Nobody was checked in."],
    )


@pytest.mark.parametrize("typed", ["", "Le", "Nguye"])
def test_at_the_desk_the_guest_is_checked_in_whatever_is_being_typed(
    hall: Hall, typed: str
) -> None:
    hall.window.show_page("registration")
    hall.keyboard.type(typed)
    hall.scan(hall.codes["Lê Ý"], ime=UniKey("vni", typed))
    hall.scan(hall.codes["Văn An"])
    assert hall.arrived() == 2
    assert hall.said() == []


def test_two_guests_without_a_pause_are_both_checked_in(hall: Hall) -> None:
    hall.window.show_page("registration")
    hall.scan(hall.codes["Lê Ý"] + hall.codes["Văn An"])
    assert hall.arrived() == 2


def test_a_question_in_front_of_the_desk_is_answered_first(hall: Hall) -> None:
    """Nobody is checked in behind a dialog; it says who that is."""
    hall.window.show_page("registration")
    dialog = QDialog(hall.window)
    dialog.setModal(True)
    dialog.show()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    hall.scan(hall.codes["Lê Ý"])
    assert (hall.arrived(), len(hall.said()), dialog.isVisible()) == (0, 1, True)
    dialog.close()


def test_a_badge_of_another_event_is_said_to_be_one(hall: Hall) -> None:
    hall.scan(make_code(bytes(32), BadgeCode(999, 1, 1)))
    assert hall.said() == ["This is the badge of another event. Nobody was checked in."]


def test_a_badge_that_somebody_else_made_is_told_apart(hall: Hall) -> None:
    event = int(hall.codes["Lê Ý"][1:4])
    hall.scan(make_code(bytes(32), BadgeCode(event, 1, 1)))
    assert hall.said() == ["This looks like a badge of this event, but was not made here."]


def test_the_settings_of_the_scanner_hold_from_the_next_scan_on(hall: Hall) -> None:
    hall.window.settings.set(SCANNER_PREFIX, "]Q1")
    hall.window.settings.set(SCANNER_GAP, 100)
    hall.keyboard.scan("]Q1" + hall.codes["Lê Ý"], gap=90)
    hall.keyboard.pause()
    QApplication.processEvents()
    assert len(hall.said()) == 1


def test_a_fault_while_a_code_is_looked_up_is_reported_and_the_keys_go_their_way(
    hall: Hall,
) -> None:
    """Qt asks the scanner about each key; whatever is raised there would end the program."""
    page = hall.window.page()
    assert page is not None
    search = next(line for line in page.findChildren(QLineEdit) if line.isVisible())
    search.setFocus()
    with closing(sqlite3.connect(hall.window.workspace.path)) as file:
        file.execute("ALTER TABLE event RENAME TO lost")
        file.commit()
        with capture_exceptions() as caught:
            hall.keyboard.scan(hall.codes["Lê Ý"][:-1])
            hall.keyboard.pause()
        file.execute("ALTER TABLE lost RENAME TO event")
        file.commit()
    assert caught
    assert search.text() == hall.codes["Lê Ý"][:-1]


def test_a_window_that_closes_behind_the_next_one_takes_nothing_from_it(
    qapp: QApplication, hall: Hall, tmp_path: Path
) -> None:
    """Another file is opened: its window stands before the old one goes."""
    (tmp_path / "next").mkdir()
    with a_window(qapp, a_file(tmp_path / "next", "Lê Bình"), room="registration") as after:
        Scans(after, hall.scanner, after)
        hall.window.close()
        work, event_id = after.workspace, after.tools.event_id
        (row,) = work.read(delegate_rows, event_id)
        after.activateWindow()
        QTest.qWaitForWindowActive(after)
        hall.scan(work.do(give_codes, event_id, [row.id])[row.id])
        assert work.read(arrived_count, event_id) == 1


def test_once_the_file_is_closed_keys_go_their_way(hall: Hall) -> None:
    code = hall.codes["Lê Ý"]
    hall.window.close()
    line = QLineEdit()
    line.show()
    line.activateWindow()
    line.setFocus()
    QTest.qWaitForWindowActive(line)
    hall.keyboard.scan(code)
    assert line.text() == code
    line.close()
