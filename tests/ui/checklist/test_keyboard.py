"""The keyboard stays where somebody works: never on the Undo of a toast, never lost."""

from datetime import UTC, datetime

from hanoiplan.base.clock import FixedClock
from hanoiplan.checklist.model import Decision, TaskStatus
from hanoiplan.checklist.papers import add_comment, request_change
from hanoiplan.checklist.queries import task_detail
from hanoiplan.plans.agencies import edit_agency
from tests.ui.checklist.office import Key, Office
from tests.ui.delegates.room import focus, press, write
from tests.ui.shell.builders import until
from ui.base.widgets.basics import Label
from ui.base.widgets.buttons import Button, CheckBox
from ui.checklist.condition_panel import ConditionPanel
from ui.checklist.filters import Field
from ui.checklist.page import ChecklistPage
from ui.checklist.panel.panel import Part


def opened(office: Office, task_id: int, part: Part) -> ChecklistPage:
    """The page with a part of the panel of a task."""
    page = office.come_in()
    office.open_task(page, task_id)
    page.panel.show_part(part)
    return page


def condition_panel(office: Office, page: ChecklistPage) -> ConditionPanel:
    """The open panel of the agencies that lead or help."""
    page.filters.open_values(Field.AGENCY, page.filters.add)
    office.settle()
    return office.window.findChildren(ConditionPanel)[-1]


def test_after_a_tick_the_keyboard_is_on_the_same_time(office: Office) -> None:
    office.a_plan()
    task_id = office.a_task("Visit", "2026, 2028", output="1 đoàn/năm")
    page = opened(office, task_id, Part.WORK)

    def boxes() -> list[CheckBox]:
        return [one for one in page.panel.work.findChildren(CheckBox) if one.isVisible()]

    until(lambda: len(boxes()) > 1)
    boxes()[1].setFocus()
    press(Key.Key_Space)
    office.settle()
    assert office.known(task_id).occurrences[1].done_on is not None
    assert focus() is boxes()[1]


def test_after_a_decision_the_keyboard_is_at_the_next_thing(office: Office) -> None:
    task_id = office.a_task("Print", lead_text="Sở Y tế")
    agency = office.agency("Sở Y tế").id
    office.workspace.do(request_change, task_id, agency, "Until Q4", "No money")
    page = opened(office, task_id, Part.TALK)
    accept = next(one for one in page.panel.talk.findChildren(Button) if one.text() == "Accept")
    accept.setFocus()
    press(Key.Key_Space)
    office.settle()
    found = office.workspace.read(task_detail, task_id)
    assert found is not None
    assert found.requests[0].decision is Decision.ACCEPTED
    assert page.panel.talk.agency.isAncestorOf(focus())


def test_after_several_were_written_the_keyboard_is_in_the_list(office: Office) -> None:
    """The button has nothing to set any more, and the next Enter must not take the work back."""
    for title in ("One", "Two"):
        office.a_task(title)
    page = office.come_in()
    press(Key.Key_A, ctrl=True)
    office.settle()
    page.bulk.status.set_value(TaskStatus.WAITING)
    page.bulk.officer.line.setText("Long")
    page.bulk.officer.changed.emit("Long")
    page.bulk.go.setFocus()
    press(Key.Key_Space)
    office.settle()
    assert {line.row.officer for line in page.reading.lines} == {"Long"}
    assert focus() is page.listed.table


def test_an_undo_by_toast_gives_the_keyboard_back(office: Office) -> None:
    task_id = office.a_task("One")
    page = office.come_in()
    page.listed.select(task_id)
    page.listed.table.setFocus()
    page.messages.toast("Something happened", lambda: None, own=True)
    toast = page.messages._toasts[-1]
    assert toast.undo is not None
    toast.undo.setFocus()
    press(Key.Key_Return)
    office.settle()
    assert focus() is page.listed.table


def test_down_where_nothing_is_found_stays_in_the_panel(office: Office) -> None:
    task_id = office.a_task("Print", lead_text="Sở Y tế")
    page = office.come_in()
    panel = condition_panel(office, page)
    write("qqq")
    assert "qqq" in panel.nothing.text()
    press(Key.Key_Down)
    press(Key.Key_Space)
    office.settle()
    assert panel.isVisible()
    assert panel.search.isAncestorOf(focus())
    assert office.known(task_id).status is TaskStatus.NOT_STARTED


def test_an_agency_is_found_by_the_short_name_of_its_chip(office: Office) -> None:
    office.a_task("Print", lead_text="Văn phòng UBND Thành phố")
    agency = office.agency("Văn phòng UBND Thành phố")
    office.workspace.do(edit_agency, agency.id, short="VPUB")
    page = office.come_in()
    panel = condition_panel(office, page)
    write("vpub")
    assert panel.values.values() == [str(agency.id)]


def test_a_comment_has_day_and_hour_of_the_event(office: Office) -> None:
    """Late in the evening of the 7th in UTC it is the 8th in Hà Nội."""
    task_id = office.a_task("Print")
    clock = office.workspace.clock
    assert isinstance(clock, FixedClock)
    late = datetime(2026, 6, 7, 21, 54, tzinfo=UTC)
    clock.advance(late - clock.now())
    office.workspace.do(add_comment, task_id, "Called the printer")
    page = opened(office, task_id, Part.TALK)
    told = " ".join(one.text() for one in page.panel.talk.findChildren(Label))
    assert "8 June 2026" in told, told
    assert "4:54" in told, told
