"""Reports that are due more than once, and reports that were sent and keep their duty in place."""

from datetime import date, timedelta

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_
from hanoiplan.base.operation import operation
from hanoiplan.checklist.model import ReportingDutyDraft, TaskDraft
from hanoiplan.checklist.operations import add_task
from hanoiplan.checklist.queries import reporting_duties, tasks
from hanoiplan.checklist.reporting import (
    add_reporting_duty,
    remove_reporting_duty,
    take_back_report_sent,
    tick_report_sent,
)
from hanoiplan.plans.documents import make_plan, remove_plan
from hanoiplan.plans.model import PlanDraft
from hanoiplan.plans.queries import plan_documents
from hanoiplan.store.work import Work
from tests.hanoiplan.checklist.planning import Office

TWICE = "báo cáo sáu tháng trước ngày 18/6, báo cáo năm trước ngày 18/11"
DRAFT = ReportingDutyDraft(who="Các sở", what="Kết quả hợp tác", to="UBND Thành phố")


def a_duty(office: Office, when: str) -> int:
    draft = ReportingDutyDraft(DRAFT.who, DRAFT.what, DRAFT.to, when)
    return office.workspace.do(add_reporting_duty, draft, office.plan)


def days(office: Office) -> tuple[date | None, date | None]:
    """The next day, and the day from which it is reminded."""
    today = office.desk.clock.now().date()
    (row,) = office.workspace.read(reporting_duties, office.plan, today)
    return row.next_on, row.remind_from


@operation(N_("Add plan"))
def take_small_plan(work: Work) -> tuple[int, int]:
    """A plan with a task and a reporting duty at once, as an import writes it."""
    plan_id = make_plan(work, PlanDraft(title="Kế hoạch hợp tác", issued_on=date(2026, 2, 2)))
    add_task(work, TaskDraft(title="Soạn thư ngỏ"), plan_id)
    duty = ReportingDutyDraft(DRAFT.who, DRAFT.what, DRAFT.to, "trước ngày 18/6")
    return plan_id, add_reporting_duty(work, duty, plan_id)


# --- several days in one sentence ----------------------------------------------------------------


def test_the_first_of_two_days_is_reminded_and_not_only_the_last(office: Office) -> None:
    a_duty(office, TWICE)
    assert days(office) == (date(2026, 6, 18), date(2026, 6, 11))


def test_after_the_report_for_half_the_year_that_for_the_year_is_asked(office: Office) -> None:
    duty = a_duty(office, TWICE)
    office.workspace.do(tick_report_sent, duty, date(2026, 6, 7))
    assert days(office) == (date(2026, 11, 18), date(2026, 11, 11))
    office.desk.clock.advance(timedelta(days=160))
    office.workspace.do(tick_report_sent, duty, date(2026, 11, 14))
    assert days(office) == (None, None)


def test_named_days_are_asked_for_however_far_apart_they_are(office: Office) -> None:
    duty = a_duty(office, "trước 20/6/2026 và trước 20/6/2030")
    office.workspace.do(tick_report_sent, duty, date(2026, 6, 7))
    assert days(office)[0] == date(2030, 6, 20)


def test_what_is_reported_each_quarter_of_the_years_of_a_plan_is_asked_each_quarter(
    office: Office,
) -> None:
    duty = a_duty(office, "hằng quý")
    office.workspace.do(tick_report_sent, duty, date(2026, 6, 7))
    assert days(office)[0] == date(2026, 9, 30)


# --- a report that was sent keeps its duty -------------------------------------------------------


def test_an_import_is_not_undone_under_a_report_that_was_sent(office: Office) -> None:
    """The refusal names the report; taken back, the import can be undone."""
    plan_id, duty = office.workspace.do(take_small_plan)
    sent = office.workspace.do(tick_report_sent, duty, date(2026, 6, 7))
    with pytest.raises(NotPossible, match="“Kết quả hợp tác” was sent on 07/06/2026, desk"):
        office.workspace.undo()
    assert [row.title for row in office.workspace.read(tasks, plan_id)] == ["Soạn thư ngỏ"]
    office.workspace.do(take_back_report_sent, sent, "Chưa gửi")
    office.workspace.undo()
    assert plan_id not in [one.id for one in office.workspace.read(plan_documents)]


def test_neither_the_duty_nor_its_plan_is_removed_under_a_report_that_was_sent(
    office: Office,
) -> None:
    plan_id, duty = office.workspace.do(take_small_plan)
    sent = office.workspace.do(tick_report_sent, duty, date(2026, 6, 7))
    with pytest.raises(NotPossible, match=r"^The report “Kết quả hợp tác” was sent"):
        office.workspace.do(remove_reporting_duty, duty)
    with pytest.raises(NotPossible, match=r"^The report “Kết quả hợp tác” was sent"):
        office.workspace.do(remove_plan, plan_id)
    assert len(office.workspace.read(reporting_duties, plan_id)) == 1
    office.workspace.do(take_back_report_sent, sent, "Chưa gửi")
    office.workspace.do(remove_plan, plan_id)
    assert office.workspace.read(reporting_duties) == []


def test_a_report_of_a_mistyped_year_is_refused(office: Office) -> None:
    duty = a_duty(office, TWICE)
    with pytest.raises(NotPossible, match="07/06/0026 is too long ago"):
        office.workspace.do(tick_report_sent, duty, date(26, 6, 7))
