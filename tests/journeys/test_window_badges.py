"""Journey 3 through the window: delegates become badge pages, and their codes open the door."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hanoiplan.paper.preview import page_count
from tests.journeys.at_the_window import CTRL, Person, somebody

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
AN, Y = "Nguyễn Văn An", "Lê Ý"


def save(person: Person, path: Path) -> None:
    """Ctrl+S, and this file chosen in the system's dialog."""
    person.badges.ask_where = lambda _page, _suggested: path
    person.press(Qt.Key.Key_S, CTRL)


def test_badges_are_looked_at_saved_recorded_and_open_the_door(
    qapp: QApplication, tmp_path: Path
) -> None:
    out = tmp_path / "badges.pdf"
    with somebody(qapp, tmp_path, AN, Y) as person:
        person.go_to("badges")
        assert "Sheet 1 of 2" in person.reads()
        assert "0 of 2 printed" in person.reads()
        save(person, out)
        assert page_count(out.read_bytes()) == 2
        assert "2 of 2 printed" in person.reads()
        person.go_to("registration")
        person.types(person.code_of(Y))
        assert person.answer().startswith("Welcome")
        assert Y in person.reads()


def test_looking_at_badges_leaves_nothing_to_undo_and_nothing_in_the_file(
    qapp: QApplication, tmp_path: Path
) -> None:
    with somebody(qapp, tmp_path, AN) as person:
        before = person.window.workspace.verify().operations
        person.go_to("badges")
        person.press(Qt.Key.Key_Down)
        person.go_to("delegates")
        person.go_to("badges")
        assert person.window.workspace.verify().operations == before


def test_a_run_that_is_done_is_not_printed_a_second_time_by_the_same_key(
    qapp: QApplication, tmp_path: Path
) -> None:
    """A second badge would kill the one that hangs on somebody's neck."""
    with somebody(qapp, tmp_path, AN) as person:
        person.go_to("badges")
        save(person, tmp_path / "first.pdf")
        first = person.code_of(AN)
        person.go_to("delegates")
        person.go_to("badges")
        save(person, tmp_path / "second.pdf")
        assert not (tmp_path / "second.pdf").exists()
        assert person.code_of(AN) == first
