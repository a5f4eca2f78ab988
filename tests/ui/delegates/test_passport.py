"""The passport number: masked everywhere, shown on purpose and not for long, each look a fact."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import func, select

from hanoiplan.base.clock import FixedClock
from hanoiplan.delegates.tables import IdentityAccess
from tests.ui.delegates.room import Room, a_delegate, press, type_in, write
from ui.delegates.page import DelegatesPage
from ui.delegates.passport_field import PassportField
from ui.delegates.ready_views import READY

Key = Qt.Key
NUMBER = "PA0123417"


@pytest.fixture
def page(room: Room) -> DelegatesPage:
    """Two people with passports."""
    room.add(
        a_delegate("Lê An", passport_number=NUMBER, birth_date="1966-03-07"),
        a_delegate("Lê Bích", passport_number="X9999999"),
    )
    page = room.open(DelegatesPage)
    for section in page.panel.form.sections.values():
        section.open()
    return page


@pytest.fixture
def field(page: DelegatesPage) -> PassportField:
    """The field of the number."""
    return page.panel.form.passport


def looks(room: Room) -> int:
    """How often somebody looked, as the file keeps it."""
    return int(
        room.workspace.read(
            lambda reader: reader.scalar(select(func.count()).select_from(IdentityAccess))
        )
    )


def everything_said(page: DelegatesPage) -> str:
    """All texts, names, descriptions and tooltips of the window."""
    words: list[str] = []
    for widget in page.window().findChildren(QWidget):
        words += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        for ask in ("text", "placeholderText", "toPlainText"):
            said = getattr(widget, ask, None)
            words += [str(said())] if callable(said) else []
    return "\n".join(words)


def test_the_number_is_nowhere_before_somebody_asks(page: DelegatesPage, room: Room) -> None:
    """Not in the field, not in a name a screen reader reads, not in the list."""
    page.show_ready(next(view for view in READY if view.name == "Vetting list"))
    room.settle()
    assert NUMBER not in everything_said(page)
    assert page.panel.form.passport.line.text() == "••••••417"
    assert looks(room) == 0


def test_rows_are_copied_masked(page: DelegatesPage) -> None:
    """Ctrl+C for Excel gives nothing away; an export with identity data is another operation."""
    page.show_ready(next(view for view in READY if view.name == "Vetting list"))
    page.table.selectAll()
    page.table.setFocus()
    press(Key.Key_C, ctrl=True)
    copied = QApplication.clipboard().text()
    assert "Lê An" in copied
    assert "417" in copied
    assert NUMBER not in copied
    assert "1966" not in copied


def test_show_writes_a_fact_and_hides_again_after_half_a_minute(
    page: DelegatesPage, field: PassportField, room: Room
) -> None:
    field.show_button.click()
    assert field.line.text() == NUMBER
    assert looks(room) == 1
    clock = room.workspace.clock
    assert isinstance(clock, FixedClock)
    clock.advance(timedelta(seconds=29))
    page.tick(clock.now())
    assert field.line.text() == NUMBER
    clock.advance(timedelta(seconds=1))
    page.tick(clock.now())
    assert NUMBER not in everything_said(page)


def test_hide_hides_at_once(field: PassportField) -> None:
    field.show_button.click()
    field.show_button.click()
    assert field.line.text() == "••••••417"


def test_another_person_is_never_shown_with_a_number_in_full(
    page: DelegatesPage, field: PassportField, room: Room
) -> None:
    field.show_button.click()
    page.arrive(next(row.id for row in room.people() if row.name == "Lê Bích"))
    room.settle()
    assert field.line.text() == "•••••999"
    page.arrive(next(row.id for row in room.people() if row.name == "Lê An"))
    assert field.line.text() == "••••••417"


def test_a_new_number_is_written_without_seeing_the_old_one(
    field: PassportField, room: Room
) -> None:
    field.line.setFocus()
    assert field.line.text() == ""
    write("C7654321")
    press(Key.Key_Tab)
    room.settle()
    assert room.people()[0].passport_number == "C7654321"
    assert field.line.text() == "•••••321"
    assert looks(room) == 0


def test_passing_through_the_field_changes_nothing(field: PassportField, room: Room) -> None:
    """Also when letters were typed and taken away again, or Esc was pressed."""
    field.line.setFocus()
    write("C")
    press(Key.Key_Backspace, Key.Key_Tab)
    field.line.setFocus()
    write("C")
    press(Key.Key_Escape, Key.Key_Tab)
    room.settle()
    assert room.people()[0].passport_number == NUMBER
    assert field.line.text() == "••••••417"


def test_a_shown_number_can_be_corrected_and_emptied(field: PassportField, room: Room) -> None:
    field.show_button.click()
    field.line.setFocus()
    type_in("PA0123418")
    press(Key.Key_Tab)
    room.settle()
    assert room.people()[0].passport_number == "PA0123418"
    field.line.setFocus()
    press(Key.Key_A, ctrl=True)
    press(Key.Key_Backspace, Key.Key_Tab)
    room.settle()
    assert room.people()[0].passport_number == ""


def test_a_number_that_is_typed_is_not_taken_away_by_the_clock(
    page: DelegatesPage, field: PassportField, room: Room
) -> None:
    field.show_button.click()
    field.line.setFocus()
    write("9")
    page.tick(room.workspace.clock.now() + timedelta(minutes=2))
    assert field.line.text() == NUMBER + "9"
