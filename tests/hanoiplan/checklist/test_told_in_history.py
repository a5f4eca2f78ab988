"""Every operation on plans, agencies and tasks is a sentence with a name, in both languages."""

from datetime import date

from hanoiplan.base.i18n import set_language
from hanoiplan.checklist.model import (
    Decision,
    ReportingDutyDraft,
    TargetDraft,
    TaskStatus,
)
from hanoiplan.checklist.operations import (
    add_sub_task,
    cancel_task,
    edit_task,
    fulfil_condition,
    set_agencies,
    set_schedule,
    set_status,
)
from hanoiplan.checklist.papers import (
    add_comment,
    add_evidence_number,
    decide_change,
    request_change,
)
from hanoiplan.checklist.repeating import tick_occurrence
from hanoiplan.checklist.reporting import (
    add_reporting_duty,
    take_back_report_sent,
    tick_report_sent,
)
from hanoiplan.checklist.targets import add_target, set_target_value
from hanoiplan.checklist.task_views import save_view
from hanoiplan.history import Sign, history, sentence
from hanoiplan.plans.agencies import add_alias, edit_agency, merge_agencies
from hanoiplan.plans.documents import edit_plan, remove_plan
from tests.hanoiplan.checklist.planning import Office


def said(office: Office) -> str:
    return sentence(office.workspace.read(history, 1)[0])


def test_tasks_are_told_by_their_titles(office: Office) -> None:
    made = office.add("Gửi thư mời", lead_text="Sở Y tế", deadline_raw="2026, 2028")
    assert said(office) == "Add task: Gửi thư mời"
    do = office.workspace.do
    do(set_status, [made], TaskStatus.IN_PROGRESS)
    assert (
        said(office) == "Set the status of tasks: Gửi thư mời (Status: Not started → In progress)"
    )
    do(edit_task, made, officer="Bà Hạnh")
    assert said(office) == "Edit task: Gửi thư mời (Officer in charge: (empty) → Bà Hạnh)"
    do(tick_occurrence, office.task(made).occurrences[0].id, date(2026, 6, 1))
    assert said(office) == "Tick one time of a task: Gửi thư mời (Done on: (empty) → 01/06/2026)"
    do(set_schedule, made, "30/6/2026")
    assert said(office).startswith("Set the deadline of a task: Gửi thư mời")
    assert "Deadline: 2026, 2028 → 30/6/2026" in said(office)
    do(set_agencies, made, ["Sở Du lịch"])
    assert said(office).startswith("Set the agencies of a task: Gửi thư mời")
    do(fulfil_condition, made, date(2026, 6, 2))
    assert "Condition fulfilled on: (empty) → 02/06/2026" in said(office)
    do(add_sub_task, made, "Bản thảo")
    assert said(office).startswith("Add sub-task: Bản thảo")
    do(cancel_task, made)
    assert office.workspace.read(history, 1)[0].sign is Sign.CANCEL
    assert said(office).startswith("Cancel task: Gửi thư mời")


def test_what_hangs_on_a_task_is_told_of_the_task(office: Office) -> None:
    made = office.add("Gửi thư mời", lead_text="Sở Y tế")
    do = office.workspace.do
    do(add_comment, made, "Chờ ông Nguyễn Văn A")
    assert said(office) == "Comment on a task: Gửi thư mời"  # what was written is kept back
    do(add_evidence_number, made, "45/BC")
    assert said(office) == "Add evidence: Gửi thư mời"
    request = do(request_change, made, office.agency("Sở Y tế").id, "Lùi hạn", "Thiếu người")
    assert said(office) == "Note a change that an agency asks for: Gửi thư mời"
    do(decide_change, request, Decision.ACCEPTED)
    assert said(office).startswith("Decide on a change: Gửi thư mời")
    assert "Decision: not decided → accepted" in said(office)


def test_plans_agencies_targets_reports_and_views_have_their_names(office: Office) -> None:
    do = office.workspace.do
    do(edit_plan, office.plan, number="15/KH")
    assert said(office) == "Edit plan: Kế hoạch thử (Number of the document: 12/KH → 15/KH)"
    office.add(lead_text="Sở Y tế; Sở Du lịch")
    health, tourism = office.agency("Sở Y tế").id, office.agency("Sở Du lịch").id
    do(edit_agency, health, contact="Bà Hạnh")
    assert said(office) == "Edit agency: Sở Y tế (Contact person: (empty) → Bà Hạnh)"
    do(add_alias, health, "Ngành y")
    assert said(office) == "Add another name of an agency: Sở Y tế"
    do(merge_agencies, health, tourism)
    assert said(office) == "Merge agencies: Sở Du lịch"
    target = do(add_target, office.plan, TargetDraft(indicator="Số đoàn"))
    assert said(office) == "Add target: Số đoàn"
    do(set_target_value, target, "12", date(2026, 6, 1))
    assert said(office).startswith("Note how far a target has come: Số đoàn (Reached: (empty) → 12")
    duty = do(add_reporting_duty, ReportingDutyDraft(what="Kết quả", when_raw="30/6/2026"))
    assert said(office) == "Add reporting duty: Kết quả"
    sent = do(tick_report_sent, duty, date(2026, 6, 8))
    assert said(office) == "Note that a report was sent: Kết quả"
    do(take_back_report_sent, sent, "Nhầm")
    assert said(office) == "Correct a report sent: Kết quả"
    do(save_view, "Của tôi", "{}")
    assert said(office) == "Save view: Của tôi"
    do(remove_plan, office.plan)
    assert said(office) == "Remove plan: Kế hoạch thử"


def test_the_history_of_plans_is_read_in_vietnamese_too(office: Office) -> None:
    """No label is left out; the words themselves are the catalogue's."""
    made = office.add("Gửi thư mời")
    office.workspace.do(edit_task, made, officer="Bà Hạnh")
    set_language("vi")
    assert all("Gửi thư mời" in sentence(line) for line in office.workspace.read(history, 2))
