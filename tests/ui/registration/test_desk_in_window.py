"""The desk in its window: the scanner's prefix as it is set, and copies that fail unseen."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.settings import BACKUP_FOLDER, SCANNER_PREFIX
from hanoiplan.delegates.issuing import give_codes
from hanoiplan.delegates.queries import delegate_rows
from hanoiplan.presence.queries import arrived_count
from tests.ui.shell.builders import a_file, a_window, later
from ui.registration.page import DeskPage
from ui.shell.main_window import MainWindow

WORKER = 20_000  # ms: the first copy waits for the worker process to start


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """A desk with two people."""
    with a_window(qapp, a_file(tmp_path, "Lê Ý", "Văn An"), room="registration") as window:
        yield window


def desk_of(window: MainWindow) -> DeskPage:
    page = window.pages["registration"]
    assert isinstance(page, DeskPage)
    return page


def codes(window: MainWindow) -> dict[str, str]:
    """Whose badge has which code."""
    rows = window.workspace.read(delegate_rows, window.tools.event_id)
    given = window.workspace.do(give_codes, window.tools.event_id, [row.id for row in rows])
    return {row.name: given[row.id] for row in rows}


def scan(text: str) -> None:
    """What a scanner types, its Enter after it, to whatever has the keyboard."""
    for letter in text:
        QTest.keyClicks(focused(), letter)
    QTest.keyClick(focused(), Qt.Key.Key_Return)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def greeted(window: MainWindow) -> str:
    """Who is on the card, "" while the desk waits."""
    card = desk_of(window).views.card
    return card.person.name.vi if card is not None and card.person is not None else ""


def test_the_prefix_of_the_settings_holds_at_the_desk_from_the_next_scan_on(
    window: MainWindow,
) -> None:
    code = codes(window)
    scan(f"]Q1{code['Lê Ý']}")
    assert greeted(window) == "", "nobody has told the desk of this prefix yet"
    desk_of(window).go_on()
    window.settings.set(SCANNER_PREFIX, "]Q1")
    scan(f"]Q1{code['Lê Ý']}")
    assert greeted(window) == "Lê Ý"
    scan(code["Văn An"])
    assert greeted(window) == "Văn An", "a scanner without the prefix works as well"


def test_a_badge_scanned_into_the_reason_is_the_next_guest_with_a_prefix_too(
    window: MainWindow,
) -> None:
    code = codes(window)
    window.settings.set(SCANNER_PREFIX, "]Q1")
    scan(f"]Q1{code['Lê Ý']}")
    desk_of(window).act("take_back").trigger()
    scan(f"]Q1{code['Văn An']}")
    assert greeted(window) == "Văn An"
    assert not desk_of(window).views.side.take_back.asking


@pytest.mark.parametrize("after", [0, 21])
def test_ctrl_z_takes_the_last_pass_back_also_when_the_card_is_gone(
    window: MainWindow, after: int
) -> None:
    """At the desk the key means the guest before, not the last edit of a record."""
    desk, clock = desk_of(window), window.workspace.clock
    scan(codes(window)["Lê Ý"])
    assert isinstance(clock, FixedClock)
    clock.advance(timedelta(seconds=after))
    desk.tick(clock.now())
    assert (greeted(window) == "") is bool(after)
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert greeted(window) == "Lê Ý"
    QTest.keyClicks(focused(), "wrong guest")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert window.workspace.read(arrived_count, window.tools.event_id) == 0


def test_ctrl_z_takes_back_what_is_being_typed_first(window: MainWindow) -> None:
    desk = desk_of(window)
    scan(codes(window)["Lê Ý"])
    QTest.keyClicks(focused(), "va")
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.box.line.text() != "va"
    assert not desk.views.asking


def test_ctrl_z_after_a_scan_does_not_bring_its_code_back(window: MainWindow) -> None:
    desk = desk_of(window)
    scan(codes(window)["Lê Ý"])
    desk.go_on()
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.box.line.text() == ""
    assert desk.views.asking


def test_a_copy_that_fails_by_itself_is_said_at_the_desk_until_it_is_solved(
    qapp: QApplication, window: MainWindow, tmp_path: Path
) -> None:
    """The desk hides the rail, whose foot says it everywhere else."""
    line, stick = desk_of(window).copy_trouble, tmp_path / "stick"
    assert not line.isVisible()
    window.settings.set(BACKUP_FOLDER, str(stick))
    later(window, 5)
    assert line.isVisible()
    assert str(stick) in line.sentence.text()
    assert line.accessibleName() == window.keeper.trouble
    stick.mkdir()
    later(window, 5)
    assert not line.isVisible()


def test_what_another_page_said_does_not_stand_at_the_desk(window: MainWindow) -> None:
    """Its Ctrl+Z would mean the latest pass here."""
    window.show_page("delegates")
    window.messages.toast("One delegate was changed.", undo=window.workspace.undo)
    window.show_page("registration")
    assert window.messages.toasts() == []


@pytest.mark.parametrize("room", ["badges", "overview"])
def test_leaving_the_desk_leads_back_to_where_one_came_from(window: MainWindow, room: str) -> None:
    window.show_page(room)
    window.show_page("registration")
    window.show_page("registration")
    QTest.keyClick(focused(), Qt.Key.Key_F11)
    assert window.current == room
