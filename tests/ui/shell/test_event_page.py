"""The event's own form: each field is saved when it is left, wrong days are told."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hanoiplan.plans.queries import event
from tests.ui.fitting import SIZES, assert_fits
from tests.ui.shell.builders import a_file, a_window, until, until_quiet
from ui.base.form import TextField
from ui.shell.event_page import EventPage, day_of
from ui.shell.main_window import MainWindow


def page_of(window: MainWindow) -> EventPage:
    """The event page of a window that shows it."""
    page = window.pages["event"]
    assert isinstance(page, EventPage)
    return page


def fill(app: QApplication, window: MainWindow, field: TextField, text: str) -> None:
    """Types over what a field holds, and leaves it."""
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, text)
    page_of(window).title_field.vi.setFocus()
    until_quiet(app, window)


def test_a_field_is_saved_when_it_is_left_and_the_rail_follows(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path), room="event") as window:
        fill(qapp, window, page_of(window).short_name, "ACLC Ha Noi")
        facts = window.workspace.read(event, window.tools.event_id)
        assert facts is not None
        assert facts.short_name == "ACLC Ha Noi"
        assert window.rail.event_button.accessibleName().startswith("ACLC Ha Noi")


def test_what_was_typed_is_saved_when_the_window_is_closed(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = a_file(tmp_path)
    with a_window(qapp, file, room="event") as window:
        field = page_of(window).short_name
        field.line.setFocus()
        field.line.selectAll()
        QTest.keyClicks(field.line, "ACLC Ha Noi")
    with a_window(qapp, file, room="event") as window:
        assert page_of(window).short_name.value() == "ACLC Ha Noi"


def test_a_day_that_is_none_is_told_and_not_saved(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path), room="event") as window:
        page = page_of(window)
        fill(qapp, window, page.starts_on, "31/02/2026")
        assert page.starts_on.trouble == "bad"
        facts = window.workspace.read(event, window.tools.event_id)
        assert facts is not None
        assert facts.starts_on is not None
        assert facts.starts_on.day == 7


def test_nobody_is_led_on_past_a_day_that_is_none(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path), room="event") as window:
        page = page_of(window)
        fill(qapp, window, page.starts_on, "31/02/2026")
        page.act("bring_in").trigger()
        assert window.current == "event"
        fill(qapp, window, page.starts_on, "1/6/26")
        page.act("bring_in").trigger()
        assert window.current == "import"


def test_a_last_day_before_the_first_is_pointed_out(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path), room="event") as window:
        page = page_of(window)
        fill(qapp, window, page.ends_on, "01/06/2026")
        told: list[str] = [page.ends_on.trouble]
        fill(qapp, window, page.ends_on, "11/06/2026")
        assert [*told, page.ends_on.trouble] == ["warn", ""]


def test_what_is_no_number_is_no_hosting_rule(qapp: QApplication, tmp_path: Path) -> None:
    with a_window(qapp, a_file(tmp_path), room="event") as window:
        page = page_of(window)
        fill(qapp, window, page.hosted_people, "five")
        assert page.hosted_people.trouble == "bad"
        fill(qapp, window, page.hosted_people, "5")
        facts = window.workspace.read(event, window.tools.event_id)
        assert facts is not None
        assert facts.hosted_people == 5


def test_the_minutes_between_rooms_are_a_number_that_can_be_walked(
    qapp: QApplication, tmp_path: Path
) -> None:
    with a_window(qapp, a_file(tmp_path), room="event") as window:
        page = page_of(window)
        told = [str(page.walk.value())]
        for text in ("500", "ten", "15", "0"):
            fill(qapp, window, page.walk, text)
            facts = window.workspace.read(event, window.tools.event_id)
            assert facts is not None
            told.append(f"{page.walk.trouble} {facts.walk_minutes}")
        assert told == ["5", "bad 5", "bad 5", " 15", " 0"]


def test_the_way_on_leads_to_the_next_step(qapp: QApplication, tmp_path: Path) -> None:
    """People first; once there are some, what is missing."""
    with a_window(qapp, a_file(tmp_path), room="event") as window:
        page = page_of(window)
        assert page.to_import.isVisible()
        assert not page.to_check.isVisible()
        page.to_import.click()
        assert window.current == "import"
    (tmp_path / "people").mkdir()
    with a_window(qapp, a_file(tmp_path / "people", "Lê Ý"), room="event") as window:
        page = page_of(window)
        assert not page.to_import.isVisible()
        page.to_check.click()
        assert window.current == "overview"


@pytest.mark.parametrize("key", ["last field", "Ctrl+Enter"])
def test_the_keyboard_alone_goes_on_and_what_was_typed_is_kept(
    qapp: QApplication, tmp_path: Path, key: str
) -> None:
    with a_window(qapp, a_file(tmp_path), room="event") as window:
        page = page_of(window)
        line = (page.hosted_days if key == "last field" else page.short_name).line
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "4")
        control = Qt.KeyboardModifier.ControlModifier
        held = Qt.KeyboardModifier.NoModifier if key == "last field" else control
        QTest.keyClick(line, Qt.Key.Key_Return, held)
        until(lambda: window.current == "import")
        facts = window.workspace.read(event, window.tools.event_id)
        assert facts is not None
        assert "4" in {str(facts.hosted_days), facts.short_name}


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("size", SIZES)
def test_no_label_of_the_event_is_clipped(
    qapp: QApplication, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    with a_window(qapp, a_file(tmp_path), size, room="event") as window:
        window.appearance.speak(language)  # type: ignore[arg-type]  # one of the three
        assert_fits(page_of(window))


@pytest.mark.parametrize("text", ["08/06/2026", "8.6.2026", " 8-06-2026 ", "8/6/26"])
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    day = day_of(text)
    assert day is not None
    assert day.isoformat() == "2026-06-08"


@pytest.mark.parametrize("text", ["", "2026-06-08", "31/02/2026", "8/6/126", "x"])
def test_anything_else_is_no_day(text: str) -> None:
    assert day_of(text) is None
