"""Reports on the page of papers: chosen, seen, saved, ticked off; also without any people."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from hanoiplan.checklist.model import ReportingDutyDraft, TaskDraft
from hanoiplan.checklist.operations import add_task
from hanoiplan.checklist.queries import reporting_duties
from hanoiplan.checklist.reporting import add_reporting_duty
from hanoiplan.paper.preview import PdfPages
from hanoiplan.plans.documents import make_plan
from hanoiplan.plans.model import PlanDraft
from hanoiplan.reports.orders import PaperOfPlan, ReportKind
from hanoiplan.reports.registry import KINDS
from tests.builders import Desk, a_desk
from tests.ui.fitting import assert_fits
from tests.ui.registration.stage import Stage, staged
from ui.reports.page import ReportsPage
from ui.reports.paper_list import PAPERS, Paper

PaperStage = Stage[ReportsPage]
PLAN = PlanDraft(
    kind="Kế hoạch",
    number="12/KH",
    issued_on=date(2026, 1, 15),
    title="Tổ chức hội nghị",
    body="Ủy ban nhân dân thành phố",
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A plan with one task and one duty to report; nobody is in the list."""
    with a_desk(tmp_path / "ACLC 2026.hanoiplan", operator="Ngọc Diệp") as made:
        plan = made.workspace.do(make_plan, PLAN)
        task = TaskDraft(title="Gửi thư mời", number="1", lead_text="Sở Ngoại vụ")
        made.workspace.do(add_task, task, plan)
        duty = ReportingDutyDraft(what="Báo cáo tiến độ", when_raw="trước ngày 20/6 hằng năm")
        made.workspace.do(add_reporting_duty, duty, plan)
        yield made


def show(stage: PaperStage, kind: ReportKind) -> None:
    """The person chooses a report."""
    stage.page.left.papers.choose(kind)
    stage.settle()


def the_plan(stage: PaperStage) -> None:
    """The person chooses the one plan."""
    stage.page.arrive(stage.page.workspace.read(reporting_duties)[0].plan_id)
    stage.settle()


def sheets(stage: PaperStage) -> str:
    """What stands on all sheets."""
    with PdfPages(stage.page.drawing.sheets) as pages:
        return "\n".join(pages.text(page) for page in range(len(pages)))


def seen(stage: PaperStage) -> str:
    """Every label that can be read."""
    labels = stage.page.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def save(stage: PaperStage, path: Path, what: str = "save") -> None:
    """The person presses a button and chooses this file."""
    stage.page.ask_where = lambda _page, _suggested: path
    stage.page.act(what).trigger()
    stage.settle()


def test_every_report_stands_in_the_list_with_its_icon_and_line() -> None:
    listed = {one.paper: (one.icon, one.title, one.second) for one in PAPERS}
    assert set(listed) == {*Paper, *ReportKind}
    assert all(listed[kind] == (one.icon, one.title, one.second) for kind, one in KINDS.items())


def test_a_report_is_seen_as_it_will_be_saved(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        show(stage, ReportKind.PROGRESS)
        assert "Gửi thư mời" in sheets(stage)
        save(stage, tmp_path / "out.pdf")
        assert (tmp_path / "out.pdf").read_bytes() == stage.page.drawing.sheets


@pytest.mark.parametrize(("what", "suffix"), [("word", ".docx"), ("excel", ".xlsx")])
def test_word_and_excel_are_one_press_away(
    qapp: QApplication, desk: Desk, tmp_path: Path, what: str, suffix: str
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        show(stage, ReportKind.DUTIES)
        save(stage, tmp_path / f"out{suffix}", what)
        assert (tmp_path / f"out{suffix}").stat().st_size > 0


def test_whoever_gets_no_letter_is_named_where_the_file_was_saved(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    plan = desk.workspace.read(reporting_duties)[0].plan_id
    task = TaskDraft(title="Dọn vệ sinh", number="2", lead_text="Các đơn vị liên quan")
    desk.workspace.do(add_task, task, plan)
    with staged(qapp, desk, ReportsPage) as stage:
        show(stage, ReportKind.DUTIES)
        save(stage, tmp_path / "out.pdf")
        assert "Các đơn vị liên quan" in seen(stage)
        show(stage, ReportKind.PROGRESS)
        save(stage, tmp_path / "progress.pdf")
        assert not stage.page.left.saved.left_out.isVisible()


def test_another_page_sends_a_plan_and_its_progress_is_shown(
    qapp: QApplication, desk: Desk
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        the_plan(stage)
        assert stage.page.part.kind is ReportKind.PROGRESS
        assert "12/KH" in sheets(stage)


def test_the_timeline_of_a_plan_opens_for_another_page_as_a_sheet_of_a3(
    qapp: QApplication, desk: Desk
) -> None:
    plan = desk.workspace.read(reporting_duties)[0].plan_id
    assert plan is not None
    with staged(qapp, desk, ReportsPage) as stage:
        stage.page.arrive(PaperOfPlan(ReportKind.TIMELINE, plan))
        stage.settle()
        assert stage.page.part.kind is ReportKind.TIMELINE
        assert stage.page.left.report_form.asked.plan_id == plan
        assert "Gửi thư mời" in sheets(stage)
        with pypdfium2.PdfDocument(stage.page.drawing.sheets) as pdf:
            wide, high = pdf[0].get_size()
        assert wide > high > 800  # points: A3 on its side


def test_a_saved_report_is_ticked_off_with_one_press(
    qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    """The fact is in the file, and nothing is offered twice."""
    with staged(qapp, desk, ReportsPage) as stage:
        the_plan(stage)
        save(stage, tmp_path / "out.pdf")
        saved = stage.page.left.saved
        assert saved.sent_button.isVisible()
        assert "20 June 2026" in saved.duty.text()
        saved.sent_button.click()
        stage.settle()
        (duty,) = desk.workspace.read(reporting_duties)
        assert [one.note for one in duty.sent] == ["out.pdf"]
        assert not saved.sent_button.isVisible()


def test_a_list_of_people_is_nobodys_duty(qapp: QApplication, desk: Desk, tmp_path: Path) -> None:
    desk.add("Lê An")
    with staged(qapp, desk, ReportsPage) as stage:
        save(stage, tmp_path / "list.pdf")
        assert not stage.page.left.saved.sent_button.isVisible()


def test_a_past_day_is_read_by_the_worker_and_refused_where_nothing_was(
    qapp: QApplication, desk: Desk
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        the_plan(stage)
        stage.page.left.report_form.as_of.set_value("01/01/2020")
        stage.page.left.report_form.changed.emit()
        stage.settle()
        assert "there was no such plan yet" in seen(stage)
        assert not stage.page.act("save").isEnabled()


def test_a_day_that_is_none_is_said_at_its_field(qapp: QApplication, desk: Desk) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        show(stage, ReportKind.PROGRESS)
        field = stage.page.left.report_form.as_of
        field.setFocus()
        stage.keys("31/02/2026")
        stage.settle()
        assert "Write the day like" in seen(stage)


def test_while_a_day_is_half_written_no_paper_of_another_day_can_be_saved(
    qapp: QApplication, desk: Desk
) -> None:
    """The answer is always to what stands in the field."""
    with staged(qapp, desk, ReportsPage) as stage:
        the_plan(stage)
        field = stage.page.left.report_form.as_of
        field.setFocus()
        stage.keys("01/06/202")
        stage.settle()
        assert stage.page.part.order() is None
        assert not stage.page.act("save").isEnabled()
        assert not stage.page.right.preview.isVisible()
        stage.press(*[Qt.Key.Key_Backspace] * len("01/06/202"))
        stage.settle()
        assert "12/KH" in sheets(stage)
        assert stage.page.act("save").isEnabled()


def test_a_list_without_anybody_leads_to_where_people_come_from(
    qapp: QApplication, desk: Desk
) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        stage.page.arrive(Paper.LIST)
        stage.settle()
        assert "Nobody is in the list yet" in seen(stage)
        buttons = [one.text() for one in stage.page.findChildren(QPushButton) if one.isVisible()]
        assert "Import list" in buttons
        assert "Show everybody" not in buttons


def test_without_a_programme_the_page_says_so_and_a_list_is_back_at_once(
    qapp: QApplication, desk: Desk
) -> None:
    desk.add("Lê An")
    with staged(qapp, desk, ReportsPage) as stage:
        show(stage, ReportKind.PROGRAMME)
        assert "no items yet" in seen(stage)
        stage.page.arrive(Paper.LIST)
        stage.settle()
        assert "Lê An" in sheets(stage)


def test_a_change_elsewhere_is_seen_on_the_report(qapp: QApplication, desk: Desk) -> None:
    with staged(qapp, desk, ReportsPage) as stage:
        the_plan(stage)
        plan = desk.workspace.read(reporting_duties)[0].plan_id
        desk.workspace.do(add_task, TaskDraft(title="In thẻ", number="2"), plan)
        stage.settle()
        assert "In thẻ" in sheets(stage)


@pytest.mark.parametrize("language", ["vi", "en", "xx"])
@pytest.mark.parametrize("kind", [ReportKind.PROGRESS, ReportKind.PROGRAMME, ReportKind.DAY])
def test_every_word_has_room(
    qapp: QApplication, desk: Desk, kind: ReportKind, language: str
) -> None:
    with staged(qapp, desk, ReportsPage, (1224, 700), language) as stage:  # type: ignore[arg-type]  # one of the languages
        show(stage, kind)
        assert_fits(stage.window)
