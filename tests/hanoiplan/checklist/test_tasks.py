"""Tasks in the workspace: deadlines and their occurrences, agencies, parts, bulk edits, removal."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.checklist.model import TaskDraft, TaskStatus
from hanoiplan.checklist.operations import (
    add_sub_task,
    add_task,
    cancel_task,
    edit_task,
    edit_tasks,
    fulfil_condition,
    restore_task,
    set_agencies,
    set_schedule,
    set_status,
)
from hanoiplan.checklist.queries import (
    how_many_late,
    plan,
    plans_list,
    task,
    task_detail,
    tasks,
)
from hanoiplan.checklist.repeating import tick_occurrence, untick_occurrence
from hanoiplan.checklist.schedule.schedules import due
from hanoiplan.checklist.schedule.values import ScheduleKind
from hanoiplan.plans.documents import edit_plan, make_plan, remove_plan
from hanoiplan.plans.model import PlanDraft
from hanoiplan.plans.operations import change_event
from hanoiplan.workspace import Workspace
from tests.builders import a_clock
from tests.hanoiplan.checklist.planning import Office


def labels(office: Office, task_id: int) -> list[str]:
    return [one.label for one in office.task(task_id).occurrences]


# --- what a task says ----------------------------------------------------------------------------


def test_a_task_finds_its_agencies_and_its_deadline_in_its_texts(office: Office) -> None:
    made = office.add(
        lead_text="Sở Y tế; VP UBND TP",
        coordinating_text="Sở Du lịch, Sở Y tế và Công an Thành phố",
        deadline_raw="Quý III/2026",
    )
    row = office.task(made)
    assert [one.name for one in row.leads] == ["Sở Y tế", office.agency("VP UBND TP").name]
    assert [one.name for one in row.coordinating] == ["Sở Du lịch", "Công an Thành phố"]
    assert row.schedule.kind is ScheduleKind.PERIOD
    assert (row.schedule.start, row.schedule.end) == (date(2026, 7, 1), date(2026, 9, 30))
    assert (row.plan_name, row.event_id) == ("12/KH", office.desk.event)


def test_a_task_without_words_is_refused(office: Office) -> None:
    with pytest.raises(NotPossible, match="what is to be done"):
        office.add(title="  ")
    made = office.add()
    with pytest.raises(NotPossible, match="what is to be done"):
        office.workspace.do(edit_task, made, title="")
    with pytest.raises(NotPossible, match="101 is no percentage"):
        office.workspace.do(edit_task, made, percent=101)


def test_a_task_that_is_gone_is_told(office: Office) -> None:
    for op in (edit_task, cancel_task, restore_task):
        with pytest.raises(NotPossible, match="no longer there"):
            office.workspace.do(op, 404)


def test_another_deadline_is_read_and_undo_brings_the_old_one(office: Office) -> None:
    made = office.add(deadline_raw="Hàng năm")
    before = office.task(made)
    office.workspace.do(edit_task, made, deadline_raw="30/9/2026")
    after = office.task(made)
    assert (after.schedule.kind, after.schedule.end) == (ScheduleKind.DATE, date(2026, 9, 30))
    assert after.occurrences == ()
    office.workspace.undo()
    assert office.task(made) == before


def test_a_deadline_that_is_understood_already_is_taken_as_it_is(office: Office) -> None:
    known = office.task(office.add(deadline_raw="2027")).schedule
    made = office.add()
    office.workspace.do(set_schedule, made, known)
    assert office.task(made).schedule == known


def test_the_year_of_the_plan_completes_a_month(office: Office) -> None:
    assert office.task(office.add(deadline_raw="Tháng 9")).schedule.end == date(2026, 9, 30)


# --- what comes again ----------------------------------------------------------------------------


def test_a_yearly_quota_is_ticked_one_by_one(office: Office) -> None:
    made = office.add(deadline_raw="2026-2027", output="02 đoàn/năm")
    assert labels(office, made) == ["1/2 2026", "2/2 2026", "1/2 2027", "2/2 2027"]
    first = office.task(made).occurrences[0].id
    office.workspace.do(tick_occurrence, first, date(2026, 6, 1), "Đoàn thứ nhất")
    ticked = office.task(made).occurrences[0]
    assert (ticked.done_on, ticked.note) == (date(2026, 6, 1), "Đoàn thứ nhất")
    assert office.workspace.do(untick_occurrence, first)
    assert not office.workspace.do(untick_occurrence, first)
    with pytest.raises(NotPossible, match="no longer there"):
        office.workspace.do(tick_occurrence, 404, date(2026, 6, 1))


def test_what_was_ticked_stays_when_the_deadline_changes(office: Office) -> None:
    made = office.add(deadline_raw="2026, 2028, 2030")
    assert labels(office, made) == ["2026", "2028", "2030"]
    office.workspace.do(tick_occurrence, office.task(made).occurrences[0].id, date(2026, 5, 1))
    office.workspace.do(set_schedule, made, "2027, 2028")
    assert sorted(labels(office, made)) == ["2026", "2027", "2028"]
    done = {one.label: one.done_on for one in office.task(made).occurrences}
    assert done == {"2026": date(2026, 5, 1), "2027": None, "2028": None}


def test_yearly_tasks_run_as_long_as_the_plan(office: Office) -> None:
    office.add(deadline_raw="2026-2028")
    assert labels(office, office.add(deadline_raw="Hàng năm")) == ["2026", "2027", "2028"]


def test_another_day_of_issue_gives_other_occurrences(office: Office) -> None:
    office.add(deadline_raw="2028")
    made = office.add(deadline_raw="Hàng năm")
    office.workspace.do(edit_plan, office.plan, issued_on=date(2027, 2, 1))
    assert labels(office, made) == ["2027", "2028"]
    office.workspace.undo()
    assert labels(office, made) == ["2026", "2027", "2028"]


def test_a_deadline_that_counts_from_the_event_moves_with_it(office: Office) -> None:
    made = office.add(deadline_raw="D-30")
    span = due(office.task(made).schedule, office.task(made).anchors)
    assert span is not None
    assert span.end == date(2026, 5, 9)
    office.workspace.do(change_event, office.desk.event, starts_on=date(2026, 7, 8))
    moved = due(office.task(made).schedule, office.task(made).anchors)
    assert moved is not None
    assert moved.end == date(2026, 6, 8)


def test_a_condition_has_a_day_once_it_came_true(office: Office) -> None:
    made = office.add(deadline_raw="Sau khi Bộ ban hành")
    assert due(office.task(made).schedule, office.task(made).anchors) is None
    assert office.workspace.do(fulfil_condition, made, date(2026, 6, 1))
    row = office.task(made)
    assert row.anchors.fulfilled_on == date(2026, 6, 1)
    assert due(row.schedule, row.anchors) is not None
    assert office.workspace.do(fulfil_condition, made, None)
    assert office.task(made).anchors.fulfilled_on is None


# --- who does it ---------------------------------------------------------------------------------


def test_agencies_are_set_by_record_or_by_name_in_their_order(office: Office) -> None:
    made = office.add(lead_text="Sở Y tế")
    health = office.agency("Sở Y tế").id
    assert office.workspace.do(set_agencies, made, ["Sở Du lịch", health], ["Công an Thành phố"])
    assert [one.name for one in office.task(made).leads] == ["Sở Du lịch", "Sở Y tế"]
    assert not office.workspace.do(
        set_agencies, made, ["sở du lịch", health], ["CÔNG AN THÀNH PHỐ"]
    )
    assert office.workspace.do(set_agencies, made, [health, "Sở Du lịch"])
    assert [one.name for one in office.task(made).leads] == ["Sở Y tế", "Sở Du lịch"]
    assert office.task(made).coordinating == ()


def test_nobody_leads_and_helps_at_once(office: Office) -> None:
    made = office.add(lead_text="Sở Y tế")
    with pytest.raises(NotPossible, match="cannot lead a task and help"):
        office.workspace.do(set_agencies, made, ["Sở Y tế"], ["sở y tế"])
    with pytest.raises(NotPossible, match="no longer there"):
        office.workspace.do(set_agencies, made, [404])


# --- how far it is -------------------------------------------------------------------------------


def test_what_is_done_is_done_wholly(office: Office) -> None:
    one, two = office.add("Một"), office.add("Hai")
    assert office.workspace.do(set_status, [one, two], TaskStatus.DONE) == 2
    assert office.workspace.do(set_status, [one, two], TaskStatus.DONE) == 0
    assert {row.percent for row in office.tasks()} == {100}
    found = office.workspace.read(plan, office.plan)
    assert found is not None
    assert (found.tasks, found.done) == (2, 2)
    with pytest.raises(NotPossible, match="no longer there"):
        office.workspace.do(set_status, [one, 404], TaskStatus.STOPPED)
    assert office.task(one).status is TaskStatus.DONE


def test_many_tasks_are_edited_as_one_step(office: Office) -> None:
    ids = [office.add(f"Việc {n}") for n in range(5)]
    assert office.workspace.do(edit_tasks, ids, officer="Bà Hạnh", percent=40) == 5
    assert {(row.officer, row.percent) for row in office.tasks()} == {("Bà Hạnh", 40)}
    assert office.workspace.undo() == "Edit 5 tasks"
    assert {(row.officer, row.percent) for row in office.tasks()} == {("", 0)}
    with pytest.raises(KeyError):
        office.workspace.do(edit_tasks, ids, title="Một tên cho tất cả")


def test_late_tasks_are_counted_on_a_day(office: Office) -> None:
    office.add("Muộn", deadline_raw="31/5/2026")
    done = office.add("Xong", deadline_raw="31/5/2026")
    office.add("Còn lâu", deadline_raw="2027")
    office.workspace.do(set_status, [done], TaskStatus.DONE)
    late = office.workspace.read(how_many_late, office.desk.event, date(2026, 6, 8))
    assert late == 1
    assert office.workspace.read(how_many_late, office.desk.event, date(2026, 5, 31)) == 0


# --- parts, cancelling, removing -----------------------------------------------------------------


def test_a_sub_task_has_a_deadline_of_its_own_and_belongs_to_its_task(office: Office) -> None:
    made = office.add(deadline_raw="2026", section="II", section_title="Nội dung")
    part = office.workspace.do(add_sub_task, made, "Bản thảo", "30/6/2026")
    detail = office.workspace.read(task_detail, made)
    assert detail is not None
    assert (detail.row.sub_tasks, [row.id for row in detail.sub_tasks]) == (1, [part])
    assert office.task(part).schedule.end == date(2026, 6, 30)
    assert office.task(part).section == "II"
    found = office.workspace.read(plan, office.plan)
    assert found is not None
    assert found.tasks == 1  # a part is counted with its task
    with pytest.raises(NotPossible, match="no sub-tasks of its own"):
        office.workspace.do(add_sub_task, part, "Phần của phần")


def test_a_cancelled_task_leaves_the_lists_with_its_parts_and_comes_back(office: Office) -> None:
    made = office.add("Việc")
    office.workspace.do(add_sub_task, made, "Phần")
    assert office.workspace.do(cancel_task, made)
    assert office.titles() == []
    assert len(office.workspace.read(tasks, cancelled=True)) == 2
    assert not office.workspace.do(cancel_task, made)
    assert office.workspace.do(restore_task, made)
    assert sorted(office.titles()) == ["Phần", "Việc"]


def test_a_plan_goes_with_everything_on_it_and_comes_back_whole(office: Office) -> None:
    made = office.add(lead_text="Sở Y tế", deadline_raw="2026, 2028")
    office.workspace.do(add_sub_task, made, "Phần")
    before = (office.tasks(), office.workspace.read(plans_list))
    office.workspace.do(remove_plan, office.plan)
    assert office.tasks() == []
    assert office.workspace.read(task, made) is None
    office.workspace.undo()
    assert (office.tasks(), office.workspace.read(plans_list)) == before
    office.workspace.redo()
    assert office.workspace.read(plans_list) == []
    assert office.workspace.verify().whole


def test_a_plan_needs_a_name(office: Office) -> None:
    with pytest.raises(NotPossible, match="a title, a number or a short name"):
        office.workspace.do(make_plan, PlanDraft(place="Hà Nội"))
    with pytest.raises(NotPossible, match="no longer there"):
        office.workspace.do(remove_plan, 404)


def test_tasks_of_an_event_are_those_of_its_plans_and_its_own(office: Office) -> None:
    office.add("Của kế hoạch")
    office.workspace.do(add_task, TaskDraft(title="Của sự kiện"), None, office.desk.event)
    other = office.workspace.do(make_plan, PlanDraft(title="Kế hoạch khác"))
    office.workspace.do(add_task, TaskDraft(title="Không thuộc"), other)
    found = office.workspace.read(tasks, event_id=office.desk.event)
    assert sorted(row.title for row in found) == ["Của kế hoạch", "Của sự kiện"]


def test_a_file_of_an_earlier_version_takes_plans_and_tasks(tmp_path: Path) -> None:
    """Nothing of what it held is lost by the new tables."""
    old = Path(__file__).parents[2] / "data" / "desk.hanoiplan"
    workspace = Workspace.open(shutil.copyfile(old, tmp_path / "old.hanoiplan"), a_clock())
    plan_id = workspace.do(make_plan, PlanDraft(title="Kế hoạch mới"))
    draft = TaskDraft(title="Việc mới", lead_text="Sở Y tế", deadline_raw="Hàng năm")
    made = workspace.do(add_task, draft, plan_id)
    row = workspace.read(task, made)
    assert row is not None
    assert [one.name for one in row.leads] == ["Sở Y tế"]
    assert workspace.verify().whole
    workspace.close()


@pytest.mark.parametrize(
    ("raw", "ends"),
    [("Trước 30/6", date(2027, 6, 30)), ("Trước 30/6/2026", date(2026, 6, 30))],
)
def test_a_day_without_a_year_is_of_the_year_in_which_the_plan_is_issued(
    office: Office, raw: str, ends: date
) -> None:
    """A draft has no day yet, so that its year was a guess."""
    plan_id = office.workspace.do(make_plan, PlanDraft(short="A"))
    made = office.workspace.do(add_task, TaskDraft(title="Viết", deadline_raw=raw), plan_id)
    assert office.task(made).schedule.end == date(2026, 6, 30)
    office.workspace.do(edit_plan, plan_id, issued_on=date(2027, 1, 8))
    assert office.task(made).schedule.end == ends
    office.workspace.undo()
    assert office.task(made).schedule.end == date(2026, 6, 30)
