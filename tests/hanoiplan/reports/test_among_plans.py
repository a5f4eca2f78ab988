"""A report on several plans: both have a task I.1 and a section I; whose is meant is told."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from hanoiplan.paper.document.forms import SHEETS
from hanoiplan.paper.document.model import Document, Paragraph
from hanoiplan.paper.document.running import paragraph_pieces
from hanoiplan.plans.documents import make_plan
from hanoiplan.plans.model import PlanDraft
from hanoiplan.reports.voice import PaperLanguage
from tests.hanoiplan.checklist.planning import Office
from tests.hanoiplan.reports.plans import a_plan, a_report


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """The plan with a task of every standing, and a second one without a number of its own."""
    with a_plan(tmp_path) as made:
        draft = PlanDraft(title="Đối thoại sông Hồng", kind="Kế hoạch", event_id=made.desk.event)
        second = replace(made, plan=made.workspace.do(make_plan, draft))
        second.add(
            "Mời diễn giả", number="1", deadline_raw="1/6/2026", lead_text="Sở Du lịch",
            section="I", section_title="Diễn giả", section_index=1, obstacles="Chưa trả lời",
        )  # fmt: skip
        yield made


def texts(document: Document) -> list[str]:
    """The running text."""
    return [one.line.text for one in document.blocks if isinstance(one, Paragraph)]


def test_numbers_of_tasks_are_told_with_their_plans(office: Office) -> None:
    (document,) = a_report(office, language=PaperLanguage.EN).papers()
    late = "(No. I.3 of Plan No. 12/KH; No. I.1 of Plan “Đối thoại sông Hồng”)"
    said = texts(document)
    assert sum(late in one for one in said) == 2  # among the difficulties, and what is to come
    assert any("“Mời diễn giả” (Sở Du lịch): Chưa trả lời." in one for one in said)


def test_sections_stand_under_their_plans(office: Office) -> None:
    (document,) = a_report(office, language=PaperLanguage.EN).papers()
    said = texts(document)
    start = said.index("a) Plan No. 12/KH:")
    assert said[start + 1].startswith("- Part I, Đón tiếp: 1 of 3 tasks completed")
    assert said[start + 2].startswith("- Part II, An ninh: 0 of 3 tasks completed")
    assert said[start + 3] == "b) Plan “Đối thoại sông Hồng”:"
    assert said[start + 4] == "- Part I, Diễn giả: 0 of 1 tasks completed."


def test_the_name_of_a_plan_is_never_the_last_line_of_a_page(
    office: Office, tmp_path: Path
) -> None:
    """In the PDF as in Word, wherever the page happens to end."""
    report = a_report(office, language=PaperLanguage.EN)
    (document,) = report.papers()
    heads = [one for one in document.blocks if isinstance(one, Paragraph) and one.heads]
    assert [one.line.text[:2] for one in heads] == ["a)", "b)"]
    for one in heads:
        assert [piece.keep for piece in paragraph_pieces(one, SHEETS[document.orientation])][-1]
    report.write(tmp_path / "report.docx")
    kept = {one.text for one in docx.Document(str(tmp_path / "report.docx")).paragraphs
            if one.paragraph_format.keep_with_next}  # fmt: skip
    assert {one.line.text for one in heads} <= kept


def test_a_report_on_one_plan_needs_no_name_at_each_number(office: Office) -> None:

    (document,) = a_report(office, language=PaperLanguage.EN, plan_id=office.plan).papers()
    said = " ".join(texts(document))
    assert "(No. I.3)" in said
    assert "a) Part I, Đón tiếp" in said
