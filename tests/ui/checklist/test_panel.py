"""The panel of a task: every field, times, condition, parts, evidence, comments, requests."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from hanoiplan.base.clock import FixedClock
from hanoiplan.checklist.model import Decision, ReportingDutyDraft, TaskStatus
from hanoiplan.checklist.queries import reporting_duties, task_detail
from hanoiplan.checklist.reporting import add_reporting_duty
from tests.ui.checklist.office import TODAY, Key, Office, go_to_field, shown
from tests.ui.delegates.room import focus, press, type_in, write
from ui.base.widgets.buttons import Button, CheckBox
from ui.checklist.page import ChecklistPage
from ui.checklist.panel.agencies_field import AgenciesField
from ui.checklist.panel.panel import Part


def opened(office: Office, task_id: int) -> ChecklistPage:
    """The page with the panel of a task."""
    page = office.come_in()
    office.open_task(page, task_id)
    return page


def boxes(page: ChecklistPage) -> list[CheckBox]:
    """The boxes of the panel that are seen, from top to bottom."""
    return [one for one in page.panel.work.findChildren(CheckBox) if one.isVisible()]


def detail(office: Office, task_id: int):  # type: ignore[no-untyped-def]  # a TaskDetail
    """Everything the file knows of a task."""
    found = office.workspace.read(task_detail, task_id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("field", "text", "kept"),
    [
        ("title", "Print all badges", "Print all badges"),
        ("officer", "Phạm Thị Hòa", "Phạm Thị Hòa"),
        ("output", "Badges", "Badges"),
        ("delivered", "350 badges", "350 badges"),
        ("obstacles", "No paper", "No paper"),
        ("proposals", "Buy paper", "Buy paper"),
    ],
)
def test_a_field_is_saved_when_it_is_left(office: Office, field: str, text: str, kept: str) -> None:
    task_id = office.a_task("Print")
    page = opened(office, task_id)
    go_to_field(page, field)
    type_in(text)
    press(Key.Key_Tab)
    office.settle()
    assert getattr(office.known(task_id), field) == kept


def test_agencies_are_found_by_their_names_or_made(office: Office) -> None:
    office.a_task("Other", lead_text="Sở Y tế")
    task_id = office.a_task("Print")
    page = opened(office, task_id)
    go_to_field(page, "leads")
    type_in("Sở Y tế; Sở Du lịch")
    press(Key.Key_Tab)
    office.settle()
    assert [one.name for one in office.known(task_id).leads] == ["Sở Y tế", "Sở Du lịch"]
    assert office.known(task_id).leads[0].id == office.agency("Sở Y tế").id


def test_who_leads_cannot_help_as_well_and_is_told_so_there(office: Office) -> None:
    task_id = office.a_task("Print", lead_text="Sở Y tế")
    page = opened(office, task_id)
    go_to_field(page, "coordinating")
    type_in("Sở Y tế")
    field = page.panel.form.by_name["coordinating"]
    assert isinstance(field, AgenciesField)
    proposals = field.line.completer().popup()
    assert proposals is not None
    proposals.hide()  # it has the keys while it is open, as in a real window
    press(Key.Key_Tab)
    office.settle()
    assert "cannot lead a task and help" in page.panel.form.by_name["coordinating"].trouble_text
    assert office.known(task_id).coordinating == ()


def test_a_deadline_that_was_not_understood_says_so_before_it_is_saved(office: Office) -> None:
    page = opened(office, office.a_task("Print"))
    go_to_field(page, "deadline_raw")
    type_in("xyzzy")
    assert page.panel.form.note.meaning.text().startswith("Kept as written")


def test_a_new_task_is_added_by_keys_alone(office: Office) -> None:
    page = office.come_in()
    press(Key.Key_N, ctrl=True)
    write("Book the hall")
    go_to_field(page, "deadline_raw")
    write("D-30")
    assert "30 days before the event" in page.panel.form.note.meaning.text()
    while focus() is not page.panel.add_button:
        press(Key.Key_Tab)
    press(Key.Key_Return)
    office.settle()
    assert shown(page) == ["Book the hall"]
    assert page.panel.title.text() == "Book the hall"
    office.press_undo()
    assert office.titles() == []


def test_a_task_without_words_is_refused_under_its_field(office: Office) -> None:
    page = office.come_in()
    press(Key.Key_N, ctrl=True)
    page.panel.add_button.click()
    office.settle()
    assert "what is to be done" in page.panel.form.by_name["title"].trouble_text
    assert office.titles() == []


def test_a_new_task_belongs_to_the_plan_that_is_looked_at(office: Office) -> None:
    plan = office.a_plan()
    office.a_task("Old")
    page = office.come_in()
    page.choose_plan(plan)
    press(Key.Key_N, ctrl=True)
    write("New")
    page.panel.add_button.click()
    office.settle()
    assert {line.row.plan_id for line in page.reading.lines} == {plan}


def test_each_time_of_what_comes_again_is_ticked(office: Office) -> None:
    office.a_plan()
    task_id = office.a_task("Visit", "2026, 2028", output="1 đoàn/năm")
    page = opened(office, task_id)
    page.panel.show_part(Part.WORK)
    boxes(page)[0].click()
    office.settle()
    assert [one.done_on for one in office.known(task_id).occurrences] == [TODAY, None]
    boxes(page)[0].click()
    office.settle()
    assert [one.done_on for one in office.known(task_id).occurrences] == [None, None]


def test_a_condition_is_fulfilled_on_a_day(office: Office) -> None:
    task_id = office.a_task("Exchange", "Sau khi hai bên ký thỏa thuận")
    page = opened(office, task_id)
    page.panel.show_part(Part.WORK)
    page.panel.work.condition_day.line.setFocus()
    write("32/6/2026")
    press(Key.Key_Return)
    office.settle()
    assert "no day" in page.panel.work.condition_day.trouble_text
    type_in("01/06/2026")
    press(Key.Key_Return)
    office.settle()
    assert office.known(task_id).anchors.fulfilled_on == date(2026, 6, 1)
    assert page.reading.lines[0].due is not None, "from then on its days count"


def test_parts_of_a_task_are_added_and_ticked(office: Office) -> None:
    task_id = office.a_task("Print")
    page = opened(office, task_id)
    page.panel.show_part(Part.WORK)
    page.panel.work.new_part.line.setFocus()
    write("Buy paper; 05/06/2026")
    press(Key.Key_Return)
    office.settle()
    (part,) = detail(office, task_id).sub_tasks
    assert (part.title, part.schedule.end) == ("Buy paper", date(2026, 6, 5))
    boxes(page)[-1].click()
    office.settle()
    assert detail(office, task_id).sub_tasks[0].status is TaskStatus.DONE
    assert shown(page) == ["Print"], "parts stand with their task, not in the list"


def test_evidence_is_a_number_or_a_file(office: Office, tmp_path: Path) -> None:
    task_id = office.a_task("Print")
    page = opened(office, task_id)
    page.panel.show_part(Part.WORK)
    page.panel.work.new_number.line.setFocus()
    write("118/KH-UBND")
    press(Key.Key_Return)
    paper = tmp_path / "Biên bản.pdf"
    paper.write_bytes(b"%PDF-1.7")
    page.keep_file(paper)
    office.settle()
    number, file = detail(office, task_id).evidence
    assert (number.name, file.name) == ("118/KH-UBND", "Biên bản.pdf")
    assert office.workspace.read(lambda reader: reader.blob(file.digest)) == b"%PDF-1.7"
    page.drop_evidence(number)
    office.settle()
    assert [one.name for one in detail(office, task_id).evidence] == ["Biên bản.pdf"]


def test_a_file_that_cannot_be_read_is_told(office: Office, tmp_path: Path) -> None:
    page = opened(office, office.a_task("Print"))
    page.keep_file(tmp_path / "gone.pdf")
    office.settle()
    assert "“gone.pdf” cannot be read" in page.strip.sentence.text()


def test_a_comment_is_kept_with_its_author(office: Office) -> None:
    task_id = office.a_task("Print")
    page = opened(office, task_id)
    page.panel.show_part(Part.TALK)
    page.panel.talk.comment.text.setFocus()
    write("Called the printer")
    page.panel.talk.say.click()
    office.settle()
    (comment,) = detail(office, task_id).comments
    assert comment.text == "Called the printer"


def test_a_change_asked_for_is_decided_with_a_reason(office: Office) -> None:
    task_id = office.a_task("Print", lead_text="Sở Y tế")
    page = opened(office, task_id)
    page.panel.show_part(Part.TALK)
    talk = page.panel.talk
    talk.agency.set_value("so y te")
    talk.what.text.setFocus()
    write("Until Q4")
    talk.ask.click()
    office.settle()
    assert detail(office, task_id).requests == (), "why is asked for"
    assert talk.why.text.hasFocus()
    write("No money yet")
    talk.ask.click()
    office.settle()
    (request,) = detail(office, task_id).requests
    assert (request.asked, request.reason) == ("Until Q4", "No money yet")
    assert request.decision is Decision.OPEN
    refuse = next(b for b in talk.findChildren(Button) if b.text() == "Refuse" and b.isVisible())
    refuse.click()
    office.settle()
    assert detail(office, task_id).requests[0].decision is Decision.OPEN, "a reason is asked for"
    page.decide(request.id, Decision.REFUSED, "Too late")
    office.settle()
    assert detail(office, task_id).requests[0].decision is Decision.REFUSED


def test_the_words_of_the_document_are_one_key_away(office: Office) -> None:
    office.a_plan()
    page = opened(office, office.a_task("Print", "Quý III/2026", lead_text="Sở Y tế", label="4."))
    page.panel.tabs.setFocus()
    press(Key.Key_End)
    assert page.panel.part is Part.SOURCE
    assert page.panel.source.plan.text() == "Plan of Twin cities"
    assert "Quý III/2026" in page.panel.source.written.text()


def test_typing_is_kept_when_another_task_is_chosen(office: Office) -> None:
    first, second = office.a_task("First"), office.a_task("Second")
    page = opened(office, first)
    go_to_field(page, "officer")
    write("Long")
    page.show_task(second)
    office.settle()
    assert office.known(first).officer == "Long"
    assert page.panel.title.text() == "Second"


def test_the_panel_of_a_task_that_is_taken_off_shows_the_next_one(office: Office) -> None:
    task_id = office.a_task("First")
    office.a_task("Second")
    page = opened(office, task_id)
    page.remove()
    office.settle()
    assert shown(page) == ["Second"]
    assert page.panel.title.text() == "Second"


def test_a_report_reminds_before_its_day_and_is_ticked_off(office: Office) -> None:
    plan = office.a_plan()
    office.a_task("Old")
    draft = ReportingDutyDraft(
        what="Half-year report", to="the city", when_raw="trước ngày 20/6", remind_days=14
    )
    office.workspace.do(add_reporting_duty, draft, plan)
    page = office.come_in()
    assert page.duty.isVisible()
    assert page.duty.words_.text() == "Report due by 20 June 2026"
    page.duty.open_button.click()
    assert office.sent == [("reports", plan)]
    page.duty.tick_button.click()
    office.settle()
    assert not page.duty.isVisible()
    office.press_undo()
    assert page.duty.isVisible()
    assert [one.sent for one in office.workspace.read(reporting_duties)] == [()]


def test_years_later_what_comes_again_has_a_box_for_this_year(office: Office) -> None:
    task_id = office.a_task("Review the list", "Hàng năm")
    clock = office.workspace.clock
    assert isinstance(clock, FixedClock)
    clock.advance(timedelta(days=2 * 365))
    page = opened(office, task_id)
    page.panel.show_part(Part.WORK)
    years = boxes(page)
    assert [one.text()[-4:] for one in years] == ["2026", "2027", "2028"]
    years[-1].click()
    office.settle()
    done = [one.label for one in office.known(task_id).occurrences if one.done_on]
    assert done == ["2028"]
