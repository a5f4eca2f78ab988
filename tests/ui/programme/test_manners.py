"""Manners of the page: a run sheet from the start, one toast, a day that keeps its scale."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hanoiplan.base.i18n import set_language
from hanoiplan.programme.live import publish_programme
from hanoiplan.programme.operations import move_session, remove_sessions
from tests.hanoiplan.programme.sessions import at
from tests.ui.delegates.room import focus, press
from tests.ui.programme.podium import HALL, Podium
from ui.base.widgets.notices import Toast
from ui.programme.commands import View
from ui.programme.page import ProgrammePage
from ui.programme.run_sheet import State

Key = Qt.Key


def shown(podium: Podium) -> list[str]:
    return [one.text for one in podium.window.findChildren(Toast) if one.isVisible()]


# ---- the run sheet after a plan was read


def test_sessions_without_cues_are_lines_to_tick(podium: Podium) -> None:
    podium.session("Khai mạc", "13:30", "14:15", agency="Văn phòng")
    podium.session("Phiên 1", "14:15", "15:45")
    page = podium.come_in()
    press(Key.Key_T, ctrl=True)
    rows = page.sheet.rows.all_rows
    assert [(row.session.title.vi, row.state) for row in rows] == [
        ("Khai mạc", State.NEXT),
        ("Phiên 1", State.LATER),
    ]
    press(Key.Key_Space)
    podium.settle()
    [begun] = podium.named("Khai mạc").cues
    assert (begun.offset, begun.text.vi, begun.who) == (0, "Bắt đầu", "Văn phòng")
    assert begun.done_at is not None
    current = page.sheet.current()
    assert current is not None
    assert current.session.title.vi == "Phiên 1"
    page.sheet.select_key(begun.id)
    press(Key.Key_Space)
    podium.settle()
    [begun] = podium.named("Khai mạc").cues
    assert begun.done_at is None


def test_enter_writes_the_cues_of_a_session_that_has_none(podium: Podium) -> None:
    made = podium.session("Khai mạc", "13:30", "14:15")
    page = podium.come_in()
    press(Key.Key_T, ctrl=True)
    press(Key.Key_Return)
    podium.settle()
    assert page.side.session.shown_id == made
    assert page.side.session.form.cues.isVisible()


def test_a_day_on_which_nothing_has_an_hour_says_so(podium: Podium) -> None:
    podium.a_day()
    page = podium.come_in()
    press(Key.Key_T, ctrl=True)
    assert not page.sheet.nothing.isVisible()
    press(Key.Key_PageDown, ctrl=True)
    assert page.sheet.nothing.isVisible()
    assert "another day" in page.sheet.nothing.sentence.text()


# ---- the list


def test_enter_opens_the_first_session_of_the_day_in_the_list(
    podium: Podium, page: ProgrammePage
) -> None:
    press(Key.Key_T, ctrl=True)
    press(Key.Key_T, ctrl=True)
    assert page.view is View.LIST
    press(Key.Key_Return)
    podium.settle()
    assert page.side.session.shown_id == podium.named("Khai mạc").id


def test_headings_of_days_speak_the_language_of_the_window(
    podium: Podium, page: ProgrammePage
) -> None:
    def headings() -> set[str]:
        lines = range(page.list.rows.rowCount())
        return {group.title for line in lines if (group := page.list.rows.group_at(line))}

    assert headings() == {"Monday, 8 June 2026"}
    set_language("vi")
    page.retranslate()
    podium.settle()
    assert headings() == {"Thứ Hai, 08/6/2026"}


# ---- the day


def test_the_scale_stays_when_a_session_is_dropped_before_another(
    podium: Podium, page: ProgrammePage
) -> None:
    """Ten minutes that no longer have free time before them do not stretch the whole day."""
    film = podium.session("Phim", "12:00", "12:10", room=HALL)
    podium.settle()
    grid = page.day_view.grid
    before = grid.layout_.hour
    podium.workspace.do(move_session, podium.named("Khai mạc").id, at("11:15"))
    podium.session("Trà", "12:10", "12:20", room=HALL)
    podium.workspace.do(move_session, film, at("12:00"))
    podium.settle()
    assert grid.layout_.hour == before
    press(Key.Key_PageDown, ctrl=True)
    press(Key.Key_PageUp, ctrl=True)
    assert grid.layout_.hour > before, "once it is opened anew, all of it can be read"


def test_where_there_is_no_other_room_it_is_said(podium: Podium) -> None:
    podium.session("Khai mạc", "13:30", "14:15")
    podium.come_in()
    press(Key.Key_Right, ctrl=True)
    assert "one room only" in shown(podium)[-1]


# ---- what is said


def test_one_toast_takes_the_place_of_the_one_before(podium: Podium, page: ProgrammePage) -> None:
    page.day_view.grid.setFocus()
    page.day_view.choose(podium.named("Phiên 1").id)
    for _step in range(3):
        QTest.keyClick(focus(), Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        podium.settle()
    assert shown(podium) == ["“Phiên 1” is moved"]


def test_an_empty_programme_is_not_published(podium: Podium, page: ProgrammePage) -> None:
    podium.workspace.do(publish_programme, podium.event_id)
    podium.workspace.do(remove_sessions, [one.id for one in podium.programme()])
    podium.settle()
    assert not page.act("publish").isEnabled()
