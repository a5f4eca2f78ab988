"""Journeys 1, 5 and 7 through the window: a scan becomes a check-in, a cancelled badge is dead."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.presence.queries import arrived_count
from hanoiplan.registration.queries import refused_count
from tests.journeys.at_the_window import CTRL, Person, somebody

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
AN, Y = "Nguyễn Văn An", "Lê Ý"


def arrived(person: Person) -> int:
    """How many are here, as the file says."""
    return person.window.workspace.read(arrived_count, person.window.tools.event_id)


def test_a_scanned_badge_opens_the_door_is_counted_and_stands_in_the_history(
    qapp: QApplication, tmp_path: Path
) -> None:
    with somebody(qapp, tmp_path, AN, Y) as person:
        code = person.code_of(AN)
        person.go_to("registration")
        assert AN not in person.reads()
        person.types(code)
        person.press(Qt.Key.Key_Return)  # the scanner's own
        assert person.answer().startswith("Welcome")
        assert AN in person.reads()
        assert "1 / 2" in person.reads()
        person.types(code)
        assert person.answer().startswith("Already in at 08:31, desk 1")
        assert arrived(person) == 1
        person.go_to("history")
        assert person.window.current == "history"


def test_a_name_and_two_keys_let_somebody_in_who_forgot_the_badge(
    qapp: QApplication, tmp_path: Path
) -> None:
    with somebody(qapp, tmp_path, AN, Y) as person:
        person.go_to("delegates")
        person.go_to("registration")
        person.types("le y")
        person.press(Qt.Key.Key_Return)
        assert person.answer().startswith("Welcome")
        person.press(Qt.Key.Key_Escape)
        person.press(Qt.Key.Key_F11)
        assert person.window.current == "delegates"
        assert arrived(person) == 1


def test_undo_passes_over_a_check_in_and_the_desk_takes_it_back_with_a_reason(
    qapp: QApplication, tmp_path: Path
) -> None:
    """A check-in is a fact: Ctrl+Z leaves it, only a person's reason ends it."""
    with somebody(qapp, tmp_path, AN) as person:
        code = person.code_of(AN)
        person.go_to("registration")
        person.types(code)
        person.press(Qt.Key.Key_Z, CTRL)
        assert arrived(person) == 1
        person.press(Qt.Key.Key_F12)
        person.types("wrong person")
        person.press(Qt.Key.Key_Return)
        assert arrived(person) == 0
        person.types(code)
        assert person.answer().startswith("Welcome")


def test_who_is_cancelled_in_the_list_is_stopped_at_the_desk(
    qapp: QApplication, tmp_path: Path
) -> None:
    """The badge was in the guest's hand already; the refusal is kept, and nobody is counted."""
    with somebody(qapp, tmp_path, AN) as person:
        code = person.code_of(AN)
        person.go_to("delegates")
        person.press(Qt.Key.Key_Down)
        person.press(Qt.Key.Key_Delete)
        person.go_to("registration")
        person.types(code)
        assert person.answer().startswith("Badge cancelled")
        assert "Please ask the secretariat." in person.reads()
        assert arrived(person) == 0
        refused = person.window.workspace.read(refused_count, person.window.tools.event_id)
        assert refused == 1
