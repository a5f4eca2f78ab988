"""Board, timeline and calendar: the same tasks, moved and opened by keys and by hand."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hanoiplan.checklist.model import TaskStatus
from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.reports.orders import PaperOfPlan, ReportKind
from tests.ui.checklist.office import TODAY, Key, Office
from tests.ui.delegates.room import focus, press
from ui.checklist.board.cards import COLUMNS
from ui.checklist.calendar.month import shortened
from ui.checklist.looking import View
from ui.checklist.page import ChecklistPage
from ui.checklist.timeline.axis import Zoom

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def alt(key: Qt.Key) -> None:
    """A key with Alt."""
    QTest.keyClick(focus(), key, ALT)


# ---- board


def test_alt_right_moves_a_card_to_the_next_status(office: Office) -> None:
    task_id = office.a_task("Print")
    office.come_in(View.BOARD)
    alt(Key.Key_Right)
    office.settle()
    assert office.known(task_id).status is TaskStatus.IN_PROGRESS
    office.press_undo()
    assert office.known(task_id).status is TaskStatus.NOT_STARTED


def test_a_card_is_dragged_to_another_column(office: Office) -> None:
    task_id = office.a_task("Print")
    page = office.come_in(View.BOARD)
    board = page.board
    card = board.current_card()
    assert card is not None
    start = board.card_box(card).center().toPoint()
    done = COLUMNS.index(TaskStatus.DONE)
    end = QPoint(round(board.plan.column_left(done)) + 20, start.y())
    QTest.mousePress(board.viewport(), LEFT, pos=start)
    QTest.mouseMove(board.viewport(), (start + end) / 2)
    QTest.mouseMove(board.viewport(), end)
    QTest.mouseRelease(board.viewport(), LEFT, pos=end)
    office.settle()
    assert office.known(task_id).status is TaskStatus.DONE


def test_escape_puts_a_carried_card_back(office: Office) -> None:
    task_id = office.a_task("Print")
    page = office.come_in(View.BOARD)
    board = page.board
    card = board.current_card()
    assert card is not None
    start = board.card_box(card).center().toPoint()
    QTest.mousePress(board.viewport(), LEFT, pos=start)
    QTest.mouseMove(board.viewport(), start + QPoint(600, 0))
    press(Key.Key_Escape)
    QTest.mouseRelease(board.viewport(), LEFT, pos=start + QPoint(600, 0))
    office.settle()
    assert office.known(task_id).status is TaskStatus.NOT_STARTED


def test_arrows_walk_over_empty_columns(office: Office) -> None:
    office.a_task("First")
    last = office.a_task("Last", status=TaskStatus.DONE)
    page = office.come_in(View.BOARD)
    press(Key.Key_Right)
    assert page.board.current_key() == last
    assert page.board.spoken_value().startswith("Done, Last")


def test_a_late_card_says_so_without_colour(office: Office) -> None:
    office.a_task("Sign", "30/5/2026")
    page = office.come_in(View.BOARD)
    card = page.board.current_card()
    assert card is not None
    assert [chip.icon for chip in card.chips] == ["alarm-clock"]


# ---- timeline


def on_timeline(office: Office) -> ChecklistPage:
    """A plan of five years with a section of two tasks."""
    office.a_plan()
    section = {"section": "I", "section_title": "Security", "section_index": 1}
    office.a_task("Share", "2026, 2028, 2030", **section)
    office.a_task("Drill", "15/9/2026", **section)
    return office.come_in(View.TIMELINE)


def test_the_timeline_reaches_from_this_year_to_the_last_of_the_plan(office: Office) -> None:
    axis = on_timeline(office).timeline.timeline.axis
    assert (axis.first, axis.last) == (2026, 2030)


def test_alt_and_arrows_move_a_deadline_by_a_week(office: Office) -> None:
    page = on_timeline(office)
    press(Key.Key_Down)
    task_id = page.timeline.timeline.current_key()
    alt(Key.Key_Right)
    office.settle()
    assert office.known(task_id).schedule.end == date(2026, 9, 22)
    alt(Key.Key_Left)
    office.settle()
    assert office.known(task_id).schedule.end == date(2026, 9, 15)


def test_what_counts_from_the_event_goes_on_counting_when_it_is_moved(office: Office) -> None:
    task_id = office.a_task("Print", "D-3")
    office.come_in(View.TIMELINE)
    alt(Key.Key_Left)
    office.settle()
    schedule = office.known(task_id).schedule
    assert (schedule.kind, schedule.days) == (ScheduleKind.RELATIVE, -10)


def test_ctrl_p_goes_to_the_paper_of_the_timeline_of_the_plan_that_is_looked_at(
    office: Office,
) -> None:
    page = on_timeline(office)
    went: list[object] = []
    page.go_to.connect(lambda room, what: went.append((room, what)))
    QTest.keyClick(focus(), Key.Key_P, CTRL)
    page.choose_plan(office.plan_id)
    QTest.keyClick(focus(), Key.Key_P, CTRL)
    assert went == [
        ("reports", PaperOfPlan(ReportKind.TIMELINE)),
        ("reports", PaperOfPlan(ReportKind.TIMELINE, office.plan_id)),
    ]


def test_only_a_timeline_with_tasks_is_printed(office: Office) -> None:
    page = office.come_in(View.TIMELINE)
    assert not page.act("print").isEnabled()
    office.a_task("Drill", "15/9/2026")
    office.settle()
    assert page.act("print").isEnabled()
    page.open_view_of_tasks(View.LIST)
    assert not page.act("print").isEnabled()


def test_what_has_no_day_of_its_own_is_not_moved(office: Office) -> None:
    page = on_timeline(office)
    task_id = page.timeline.timeline.current_key()
    before = office.known(task_id).schedule
    alt(Key.Key_Right)
    office.settle()
    assert office.known(task_id).schedule == before
    assert "no day of its own" in office.said()


def test_plus_and_minus_look_closer_and_from_further_away(office: Office) -> None:
    page = on_timeline(office)
    press(Key.Key_Plus)
    looked = [page.timeline.timeline.axis.zoom]
    assert page.timeline.zoom.value() is Zoom.MONTH
    press(Key.Key_Minus, Key.Key_Minus)
    assert [*looked, page.timeline.timeline.axis.zoom] == [Zoom.MONTH, Zoom.YEAR]


def test_looking_closer_keeps_today_in_sight(office: Office) -> None:
    timeline = on_timeline(office).timeline.timeline
    for zoom in (Zoom.MONTH, Zoom.YEAR, Zoom.MONTH):
        timeline.set_zoom(zoom)
        spot = timeline.axis.x(TODAY) - timeline.horizontalScrollBar().value()
        assert 0 <= spot <= timeline.viewport().width() - timeline.names_width()


def test_a_heading_is_folded_by_key_and_by_hand(office: Office) -> None:
    page = on_timeline(office)
    lines = page.timeline.timeline.lines
    press(Key.Key_Home, Key.Key_Return)
    assert len(lines.shown) == 1
    QTest.mouseClick(page.timeline.timeline.viewport(), LEFT, pos=QPoint(60, 75))
    assert len(lines.shown) == 3


def test_enter_opens_the_task_and_escape_leads_back(office: Office) -> None:
    page = on_timeline(office)
    press(Key.Key_Return)
    assert page.panel.title.text() == "Share"
    press(Key.Key_Escape)
    assert not page.panel.isVisible()
    assert focus() is page.timeline.timeline


def test_the_timeline_tells_a_screen_reader_where_the_keyboard_is(office: Office) -> None:
    page = on_timeline(office)
    assert page.timeline.timeline.accessibleDescription().startswith("Share · 2026, 2028, 2030")
    press(Key.Key_Up)
    assert page.timeline.timeline.accessibleDescription() == "I. Security 2 tasks"


# ---- calendar


def test_a_day_shows_what_ends_on_it(office: Office) -> None:
    office.a_task("Report", "12/6/2026")
    page = office.come_in(View.CALENDAR)
    assert page.calendar.month.day == TODAY
    press(Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert page.calendar.month.day == date(2026, 6, 12)
    press(Key.Key_Return)
    assert focus() is page.calendar.table
    press(Key.Key_Return)
    assert page.panel.title.text() == "Report"


def test_page_down_shows_the_next_month(office: Office) -> None:
    office.a_task("Report", "12/7/2026")
    page = office.come_in(View.CALENDAR)
    press(Key.Key_PageDown)
    assert page.calendar.name.text() == "July 2026"
    press(Key.Key_Home)
    assert page.calendar.month.day == TODAY


def test_the_other_views_keep_the_task_the_keyboard_was_on(office: Office) -> None:
    office.a_task("First", "12/6/2026")
    second = office.a_task("Second", "12/6/2026")
    page = office.come_in()
    page.listed.select(second)
    for view in (View.BOARD, View.TIMELINE, View.CALENDAR, View.LIST):
        page.open_view_of_tasks(view)
        page.focus_first()
        office.settle()
        assert page.current_pane().current_key() == second, view


def test_ctrl_t_leads_through_all_views(office: Office) -> None:
    office.a_task("First")
    page = office.come_in()
    seen = []
    for _step in View:
        seen.append(page.view)
        press(Key.Key_T, ctrl=True)
    assert seen == list(View)
    assert page.view is View.LIST


@pytest.mark.parametrize(
    ("needed", "rows", "given"),
    [
        ((1, 1), 5, [1, 1]),
        ((3,), 5, [3]),
        ((5,), 5, [3]),
        ((3, 3), 4, [3, 1]),
        ((2, 2), 2, [1, 1]),
        ((), 3, []),
    ],
)
def test_a_task_in_the_calendar_has_the_lines_its_day_has_room_for(
    needed: tuple[int, ...], rows: int, given: list[int]
) -> None:
    """Nothing of the title is lost: what goes on stands in its last line."""
    titles = [[f"word{n}" for n in range(count)] for count in needed]
    found = shortened(titles, rows)
    assert [len(lines) for lines in found] == given
    assert [" ".join(lines) for lines in found] == [" ".join(lines) for lines in titles]
