"""What hangs on tasks: comments, evidence, requests for changes; views, targets, reports sent."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.checklist.model import (
    Decision,
    EvidenceKind,
    ReportingDutyDraft,
    TargetDraft,
    TaskDetail,
)
from hanoiplan.checklist.operations import edit_task
from hanoiplan.checklist.papers import (
    add_comment,
    add_evidence_file,
    add_evidence_number,
    decide_change,
    remove_comment,
    remove_evidence,
    request_change,
)
from hanoiplan.checklist.queries import (
    change_requests,
    reporting_duties,
    saved_views,
    targets,
    task_detail,
)
from hanoiplan.checklist.reporting import (
    add_reporting_duty,
    edit_reporting_duty,
    remove_reporting_duty,
    take_back_report_sent,
    tick_report_sent,
)
from hanoiplan.checklist.targets import add_target, edit_target, remove_target, set_target_value
from hanoiplan.checklist.task_views import remove_view, save_view
from hanoiplan.store.work import Reader
from tests.hanoiplan.checklist.planning import Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path, operator="Bà Hạnh") as office:
        yield office


def detail(office: Office, task_id: int) -> TaskDetail:
    found = office.workspace.read(task_detail, task_id)
    assert found is not None
    return found


# --- comments and evidence -----------------------------------------------------------------------


def test_a_comment_carries_who_and_when(office: Office) -> None:
    made = office.add()
    said = office.workspace.do(add_comment, made, " Chờ Sở Tài chính ")
    (row,) = detail(office, made).comments
    assert (row.text, row.author, row.at) == (
        *("Chờ Sở Tài chính", "Bà Hạnh"),
        office.desk.clock.now(),
    )
    assert office.task(made).comments == 1
    assert office.workspace.do(remove_comment, said)
    assert not office.workspace.do(remove_comment, said)
    with pytest.raises(NotPossible, match="Write the comment"):
        office.workspace.do(add_comment, made, "  ")


def test_evidence_is_a_file_or_a_number(office: Office) -> None:
    made = office.add()
    file = office.workspace.do(add_evidence_file, made, "bao-cao.pdf", b"%PDF-1.7 ", "Bản ký")
    office.workspace.do(add_evidence_number, made, "45/BC-SYT")
    first, second = detail(office, made).evidence
    assert (first.kind, first.name, first.note) == (EvidenceKind.FILE, "bao-cao.pdf", "Bản ký")
    assert (second.kind, second.name, second.digest) == (EvidenceKind.NUMBER, "45/BC-SYT", "")
    assert office.workspace.read(lambda reader: _bytes(reader, first.digest)) == b"%PDF-1.7 "
    assert office.workspace.do(remove_evidence, file)
    assert office.task(made).evidence == 1
    office.workspace.undo()
    assert detail(office, made).evidence[0] == first


def _bytes(reader: Reader, digest: str) -> bytes | None:
    return reader.blob(digest)


def test_nothing_is_no_evidence(office: Office) -> None:
    made = office.add()
    with pytest.raises(NotPossible, match="is empty"):
        office.workspace.do(add_evidence_file, made, "trong.pdf", b"")
    with pytest.raises(NotPossible, match="larger than 20 MB"):
        office.workspace.do(add_evidence_file, made, "phim.mp4", bytes(20 * 2**20 + 1))
    with pytest.raises(NotPossible, match="number of the document"):
        office.workspace.do(add_evidence_number, made, " ")


# --- requests for changes ------------------------------------------------------------------------


def test_a_change_that_an_agency_asks_for_is_kept_with_reason_and_decision(office: Office) -> None:
    made = office.add(lead_text="Sở Y tế")
    agency = office.agency("Sở Y tế")
    asked = ("Lùi đến 30/9", "Chưa có kinh phí")
    request = office.workspace.do(request_change, made, agency.id, *asked)
    (row,) = office.workspace.read(change_requests, office.plan)
    assert (row.agency, row.asked, row.reason, row.decision) == (
        *(agency.called, *asked),
        Decision.OPEN,
    )
    assert office.task(made).open_requests == 1
    with pytest.raises(NotPossible, match="why the change is refused"):
        office.workspace.do(decide_change, request, Decision.REFUSED)
    assert office.workspace.do(decide_change, request, Decision.ACCEPTED, "Đồng ý")
    (row,) = office.workspace.read(change_requests)
    assert (row.decision, row.decision_reason, row.decided_by) == (
        *(Decision.ACCEPTED, "Đồng ý"),
        "Bà Hạnh",
    )
    assert office.task(made).open_requests == 0
    office.workspace.undo()
    assert office.task(made).open_requests == 1
    with pytest.raises(NotPossible, match="asks to have changed"):
        office.workspace.do(request_change, made, None, "", "Chưa có kinh phí")
    with pytest.raises(NotPossible, match="why the agency asks"):
        office.workspace.do(request_change, made, None, "Lùi đến 30/9", " ")
    with pytest.raises(NotPossible, match="no longer there"):
        office.workspace.do(decide_change, 404, Decision.ACCEPTED)


# --- targets -------------------------------------------------------------------------------------


def test_a_target_and_how_far_it_has_come(office: Office) -> None:
    draft = TargetDraft(
        indicator="Số đoàn", unit="đoàn", comparator=">=", value="21", lead_text="Sở Y tế"
    )
    made = office.workspace.do(add_target, office.plan, draft)
    assert office.workspace.do(set_target_value, made, "12", date(2026, 6, 1), "Tính đến nay")
    (row,) = office.workspace.read(targets, office.plan)
    assert (row.comparator, row.value, row.reached, row.reached_on) == (
        *(">=", "21", "12"),
        date(2026, 6, 1),
    )
    assert row.lead == office.agency("Sở Y tế").called
    office.workspace.do(edit_target, made, lead_text="Sở Du lịch", year=2030)
    (row,) = office.workspace.read(targets)
    assert (row.lead, row.year) == (office.agency("Sở Du lịch").called, 2030)
    with pytest.raises(NotPossible, match="what the target counts"):
        office.workspace.do(edit_target, made, indicator=" ")
    office.workspace.do(remove_target, made)
    assert office.workspace.read(targets) == []
    with pytest.raises(NotPossible, match="no longer there"):
        office.workspace.do(set_target_value, made, "13")


# --- reports -------------------------------------------------------------------------------------


def a_duty(office: Office, when: str) -> int:
    draft = ReportingDutyDraft(who="Các sở", what="Kết quả", to="UBND Thành phố", when_raw=when)
    return office.workspace.do(add_reporting_duty, draft, office.plan)


def next_on(office: Office) -> date | None:
    (row,) = office.workspace.read(reporting_duties, office.plan, office.desk.clock.now().date())
    return row.next_on


def test_a_report_reminds_before_its_day_and_then_asks_for_the_next_one(office: Office) -> None:
    duty = a_duty(office, "trước ngày 20/6 và 20/11 hàng năm")
    (row,) = office.workspace.read(reporting_duties)
    assert (row.next_on, row.remind_from) == (date(2026, 6, 20), date(2026, 6, 13))
    office.workspace.do(tick_report_sent, duty, date(2026, 6, 8), "Công văn 45")
    assert next_on(office) == date(2026, 11, 20)


def test_a_late_report_counts_for_the_day_it_missed(office: Office) -> None:
    duty = a_duty(office, "trước ngày 20/6 và 20/11 hàng năm")
    office.desk.clock.advance(timedelta(days=20))
    office.workspace.do(tick_report_sent, duty, date(2026, 6, 27))
    assert next_on(office) == date(2026, 11, 20)


def test_a_report_sent_is_a_fact_and_is_taken_back_by_another(office: Office) -> None:
    duty = a_duty(office, "30/6/2026")
    undo_before = office.workspace.undo_state().undo
    sent = office.workspace.do(tick_report_sent, duty, date(2026, 6, 7))
    assert next_on(office) is None
    assert office.workspace.undo_state().undo == undo_before  # Ctrl+Z passes over it
    with pytest.raises(NotPossible, match="why the report"):
        office.workspace.do(take_back_report_sent, sent, " ")
    office.workspace.do(take_back_report_sent, sent, "Gửi nhầm")
    assert next_on(office) == date(2026, 6, 30)
    with pytest.raises(NotPossible, match="taken back already"):
        office.workspace.do(take_back_report_sent, sent, "Gửi nhầm")
    with pytest.raises(NotPossible, match="day to come"):
        office.workspace.do(tick_report_sent, duty, date(2026, 7, 7))


def test_a_duty_is_edited_and_removed(office: Office) -> None:
    duty = a_duty(office, "30/6/2026")
    office.workspace.do(edit_reporting_duty, duty, when_raw="31/7/2026", remind_days=10)
    (row,) = office.workspace.read(reporting_duties)
    assert (row.next_on, row.remind_from) == (date(2026, 7, 31), date(2026, 7, 21))
    with pytest.raises(NotPossible, match="what is to be reported"):
        office.workspace.do(edit_reporting_duty, duty, what="")
    with pytest.raises(NotPossible, match="before the date"):
        office.workspace.do(edit_reporting_duty, duty, remind_days=-1)
    office.workspace.do(remove_reporting_duty, duty)
    assert office.workspace.read(reporting_duties) == []


# --- saved views ---------------------------------------------------------------------------------


def test_a_view_of_the_same_name_is_written_over(office: Office) -> None:
    view = office.workspace.do(save_view, "Của tôi", '{"officer": "Hạnh"}')
    assert office.workspace.do(save_view, " của  TÔI ", "{}") == view
    assert [(one.name, one.query) for one in office.workspace.read(saved_views)] == [
        ("của TÔI", "{}")
    ]
    with pytest.raises(NotPossible, match="needs a name"):
        office.workspace.do(save_view, " ", "{}")
    assert office.workspace.do(remove_view, view)
    assert not office.workspace.do(remove_view, view)
    office.workspace.undo()
    assert len(office.workspace.read(saved_views)) == 1


def test_who_edits_and_who_asks_is_told_in_the_task(office: Office) -> None:
    """Obstacles, proposals and what was delivered stand in the record, with its last change."""
    made = office.add()
    office.desk.clock.advance(timedelta(hours=1))
    office.workspace.do(edit_task, made, obstacles="Thiếu người", proposals="Thêm người")
    row = office.task(made)
    assert (row.obstacles, row.proposals) == ("Thiếu người", "Thêm người")
    assert row.changed_at == office.desk.clock.now()
