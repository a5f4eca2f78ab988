"""Reports on plans: what they count, their form by the decree measured in the PDF, Word, Excel."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import docx
import pdfplumber
import pytest
from docx.enum.section import WD_ORIENT
from openpyxl import load_workbook
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from hanoiplan.base.clock import FixedClock
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.paths import resource
from hanoiplan.checklist.model import TaskStatus
from hanoiplan.checklist.operations import edit_task
from hanoiplan.checklist.repeating import tick_time
from hanoiplan.paper.document.model import Document, Paragraph, Row, Section, Style, Table
from hanoiplan.paper.units import MM
from hanoiplan.plans.agencies import edit_agency
from hanoiplan.plans.documents import edit_plan
from hanoiplan.reports.orders import ReportKind, ReportWanted
from hanoiplan.reports.plan_facts import PlanFacts, plan_facts
from hanoiplan.reports.registry import KINDS, Report
from hanoiplan.reports.standing import Standing, counts_of, standing
from hanoiplan.reports.targets_report import Reached, reached
from hanoiplan.reports.voice import PaperLanguage
from tests.hanoiplan.checklist.planning import Office
from tests.hanoiplan.reports.plans import ISSUER, TODAY, a_plan, a_report, an_event

ON_PLANS = [ReportKind.PROGRESS, ReportKind.AGENCY, ReportKind.LATE, ReportKind.TARGETS]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A plan with a task of every standing."""
    with a_plan(tmp_path) as made:
        yield made


def facts_of(office: Office, **asked: object) -> PlanFacts:
    """What the progress report is made of."""
    wanted = ReportWanted(ReportKind.PROGRESS, an_event(office), TODAY, **asked)  # type: ignore[arg-type]  # its own fields
    return office.workspace.read(plan_facts, wanted)


def texts(document: Document) -> list[str]:
    """The running text."""
    return [one.line.text for one in document.blocks if isinstance(one, Paragraph)]


def rows(table: object) -> list[list[str]]:
    """The cells of a table of a paper."""
    assert isinstance(table, Table)
    return [
        ["\n".join(line.text for line in cell) for cell in row.cells]
        for row in table.rows
        if isinstance(row, Row)
    ]


# --- what is counted ---------------------------------------------------------------------------


def test_a_task_is_done_only_when_its_output_is_there(office: Office) -> None:
    facts = facts_of(office)
    assert {one.title: standing(one, TODAY) for one in facts.tasks} == {
        "Gửi thư mời": Standing.DONE,
        "Chốt danh sách": Standing.GOING_ON,
        "In thẻ": Standing.LATE,
        "Trực ban": Standing.NOT_DUE,
        "Duyệt phương án": Standing.WAITING,
        "Diễn tập": Standing.NOT_DUE,
    }


def test_every_task_is_counted_once(office: Office) -> None:
    counts = counts_of(facts_of(office).tasks, TODAY)
    assert counts.total == counts.of(*Standing) == 6


def test_the_report_has_four_parts_and_says_what_is_late(office: Office) -> None:
    (document,) = a_report(office, language=PaperLanguage.EN).papers()
    said = texts(document)
    parts = [
        one.line.text
        for one in document.blocks
        if isinstance(one, Paragraph) and one.line.style is Style.CHAPTER
    ]
    assert [one.partition(".")[0] for one in parts] == ["I", "II", "III", "IV"]
    assert any("completed 1 (16.7%)" in one and "overdue 1 (16.7%)" in one for one in said)
    assert any("while its output is not there" in one and "I.2" in one for one in said)
    assert any("Task No. I.3 (Sở Ngoại vụ): Chờ ảnh." in one for one in said)
    assert any(one.endswith("By 20 June 2026: Diễn tập (Công an Thành phố).") for one in said)
    assert said[-1].endswith("./.")
    assert sum(one.count("./.") for one in said) == 1


@pytest.mark.parametrize(("more", "by_titles"), [(4, True), (5, False)])
def test_what_falls_due_on_one_day_is_told_by_titles_and_many_by_their_numbers(
    office: Office, more: int, by_titles: bool
) -> None:
    """Forty titles in a row would be four pages without a break; the appendix has them."""
    for number in range(1, more + 1):
        office.add(
            f"Việc thứ {number}",
            section="III",
            section_title="Hậu cần",
            section_index=3,
            number=str(number),
            deadline_raw="20/6/2026",
        )  # beside the one that is due then already
    (document,) = a_report(office, language=PaperLanguage.EN).papers()
    (told,) = (one for one in texts(document) if "By 20 June 2026" in one)
    titles = all(f"Việc thứ {number}" in told for number in range(1, more + 1))
    numbers = "6 tasks (No. " in told and "III.5" in told and "Việc thứ" not in told
    assert (titles, numbers) == (by_titles, not by_titles)


def test_the_appendix_has_every_task_and_says_lateness_in_bold_words(office: Office) -> None:
    (document,) = a_report(office, language=PaperLanguage.EN).papers()
    (appendix,) = document.appendices
    (table,) = appendix.blocks
    found = rows(table)
    assert [one[0] for one in found] == ["1", "2", "3", "4", "5", "6"]
    assert found[2][4:] == ["29 May 2026", "40% done\nDifficulty: Chờ ảnh", "Overdue by 10 days"]
    assert isinstance(table, Table)
    late = next(one for one in table.rows if isinstance(one, Row) and one.cells[0][0].text == "3")
    assert late.cells[-1][0].style is Style.CELL_STRONG
    sections = [one.lines[0].text for one in table.rows if isinstance(one, Section)]
    assert sections == ["I. Đón tiếp", "II. An ninh"]


def test_the_report_of_a_past_day_says_what_was_known_then(office: Office) -> None:
    """And the change of a period is counted against the day before it began."""
    clock = office.workspace.clock
    assert isinstance(clock, FixedClock)
    day = clock.now().date()
    clock.advance(timedelta(days=2))
    late = next(one for one in office.tasks() if one.title == "In thẻ")
    office.workspace.do(
        edit_task, late.id, status=str(TaskStatus.DONE), percent=100, delivered="350 thẻ"
    )
    today = clock.now().date()
    then = a_report(office, as_of=day, today=today).facts
    now = a_report(office, first=day + timedelta(days=1), last=today, today=today).facts
    assert then.past
    assert then.today == day
    assert [one.status for one in then.tasks if one.id == late.id] == [TaskStatus.IN_PROGRESS]
    assert [one.status for one in now.tasks if one.id == late.id] == [TaskStatus.DONE]
    (document,) = a_report(
        office, first=day + timedelta(days=1), last=today, today=today, language=PaperLanguage.EN
    ).papers()
    assert any("completed tasks are 1 more" in one for one in texts(document))


def test_a_day_before_the_plan_was_issued_is_refused_with_a_sentence(office: Office) -> None:
    with pytest.raises(NotPossible, match="no such plan yet: it is of 15 January 2026"):
        a_report(office, plan_id=office.plan, as_of=date(2020, 1, 1))


@pytest.mark.parametrize("kind", [*ON_PLANS, ReportKind.DUTIES])
def test_a_period_before_the_plan_came_into_the_file_is_reported_from_its_schedules(
    office: Office, kind: ReportKind
) -> None:
    """And the paper says that results are as they were noted later."""
    first, last = date(2026, 2, 1), date(2026, 5, 30)
    report = a_report(office, kind, language=PaperLanguage.EN, first=first, last=last)
    by_title = {one.title: standing(one, report.facts.today) for one in report.facts.tasks}
    assert by_title["In thẻ"] is Standing.LATE  # due on the day before
    assert by_title["Diễn tập"] is Standing.NOT_DUE
    assert report.facts.noted_until == TODAY
    said = texts(report.papers()[0])
    assert any("On 30 May 2026 the plan was not followed in this file yet" in one for one in said)


def test_what_was_ticked_after_the_day_is_not_done_on_it(office: Office) -> None:
    again = office.add("Giao ban", deadline_raw="Hàng tháng")
    first, second = office.task(again).occurrences[:2]
    office.workspace.do(tick_time, again, first.label, date(2026, 5, 20))
    office.workspace.do(tick_time, again, second.label, date(2026, 6, 3))
    facts = facts_of(office, as_of=date(2026, 5, 30))
    times = next(one for one in facts.tasks if one.id == again).occurrences
    assert [one.label for one in times if one.done_on] == [first.label]


def test_an_english_paper_names_the_kind_of_a_plan_and_its_committee_in_english(
    office: Office,
) -> None:
    names = {"kind": "Kế hoạch", "body": "Ủy ban nhân dân thành phố Hà Nội"}
    office.workspace.do(edit_plan, office.plan, **names)
    said = texts(a_report(office, language=PaperLanguage.EN).papers()[0])
    assert said[0] == "To: People's Committee of Ha Noi City."
    assert "Plan No. 12/KH of 15 January 2026 issued by People's Committee of Ha Noi" in said[1]
    assert not any("Kế hoạch" in one for one in said)
    vietnamese = texts(a_report(office).papers()[0])
    assert "Kế hoạch số 12/KH" in vietnamese[1]


def test_an_open_name_in_running_text_is_short_so_that_no_line_is_pulled_apart(
    office: Office,
) -> None:
    said = texts(a_report(office, issuer=replace(ISSUER, agency="")).papers()[0])
    longest = max(len(dots) for one in said[1:] for dots in re.findall("…+", one))
    assert longest <= 4


@pytest.mark.parametrize(
    ("value", "noted", "expected"),
    [
        ("30", "31", Reached.YES),
        ("30", "29,5%", Reached.NO),
        ("1.250", "1.300", Reached.YES),
        ("30", "", Reached.UNKNOWN),
        ("Nhiều hơn", "đã tăng", Reached.TOLD),
    ],
)
def test_a_target_is_reached_where_its_figures_say_so(
    office: Office, value: str, noted: str, expected: Reached
) -> None:
    (target,) = facts_of(office).targets
    assert reached(replace(target, value=value, reached=noted)) is expected


# --- letters -------------------------------------------------------------------------------------


def test_every_agency_gets_one_letter_with_its_tasks(office: Office) -> None:
    letters = a_report(office, ReportKind.DUTIES).papers()
    by_name = {one.name: one for one in letters}
    assert set(by_name) == {"Sở Ngoại vụ", "Công an Thành phố", "Bộ Công an"}
    table = next(one for one in by_name["Công an Thành phố"].blocks if isinstance(one, Table))
    assert [one[1] for one in rows(table)] == [
        *("Trực ban", "Diễn tập"),
        *("Gửi thư mời", "Chốt danh sách", "In thẻ"),
    ]


def test_a_letter_has_its_subject_under_the_number_and_no_title(office: Office) -> None:
    letter = a_report(office, ReportKind.DUTIES, language=PaperLanguage.EN).papers()[0]
    assert letter.title == ()
    assert letter.head is not None
    assert letter.head.subject[0].text.startswith("Re: ")
    assert texts(letter)[0] == f"To: {letter.name}."


def test_an_agency_outside_the_citys_command_is_asked_not_told(office: Office) -> None:
    outside = office.agency("Bộ Công an")
    office.workspace.do(edit_agency, outside.id, outside=True)
    asked, told = (
        a_report(
            office, ReportKind.DUTIES, PaperLanguage.EN, agency_id=office.agency(name).id
        ).papers()[0]
        for name in ("Bộ Công an", "Sở Ngoại vụ")
    )
    assert "asks Bộ Công an to take part" in texts(asked)[1]
    assert "requests Sở Ngoại vụ to carry out" in texts(told)[1]


def test_no_letter_goes_to_many_at_once_or_to_the_issuer_and_both_are_named(
    office: Office,
) -> None:
    """Asked for by name, such an agency gets its letter all the same."""
    many, issuer = "Các đơn vị liên quan", "UBND Thành phố"
    office.workspace.do(edit_plan, office.plan, body="Ủy ban nhân dân thành phố Hà Nội")
    office.add("Dọn vệ sinh", number="7", lead_text=many)
    office.add("Chỉ đạo chung", number="8", lead_text=issuer)
    report = a_report(office, ReportKind.DUTIES)
    assert {one.name for one in report.papers()}.isdisjoint({many, issuer})
    assert set(report.left_out) == {many, issuer}
    asked = a_report(office, ReportKind.DUTIES, agency_id=office.agency(many).id)
    assert [one.name for one in asked.papers()] == [many]
    assert asked.left_out == ()


def test_papers_call_an_agency_by_its_full_name_however_short_it_is_stored(
    office: Office,
) -> None:
    office.workspace.do(edit_agency, office.agency("Công an Thành phố").id, name="Công an TP")
    letters = a_report(office, ReportKind.DUTIES).papers()
    assert {one.name for one in letters} == {"Sở Ngoại vụ", "Công an Thành phố", "Bộ Công an"}
    (report,) = a_report(office).papers()
    (table,) = report.appendices[0].blocks
    assert [one[2] for one in rows(table)][3] == "Công an Thành phố"


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (ReportKind.PROGRESS, "/BC-…"),
        (ReportKind.TARGETS, "/BC-…"),
        (ReportKind.LATE, "/…"),
        (ReportKind.DUTIES, "/…"),
    ],
)
def test_an_open_number_says_what_kind_of_paper_it_is(
    office: Office, kind: ReportKind, code: str
) -> None:
    """A list and a letter have no letters of a kind."""
    head = a_report(office, kind, issuer=replace(ISSUER, number="")).papers()[0].head
    assert head is not None
    assert head.number is not None
    assert code in head.number.text


# --- the form, measured in the PDF ---------------------------------------------------------------


def printed(report: Report) -> PDF:
    """The PDF, open."""
    return pdfplumber.open(BytesIO(report.drawn().pdf))


def test_the_pdf_keeps_to_the_measures_of_the_decree(office: Office) -> None:
    """A4; margins 20–25, 20–25, 30–35, 15–20 mm; the body 14 points; Quốc hiệu 12–13."""
    with printed(a_report(office)) as pdf:
        first = pdf.pages[0]
        assert (round(first.width / MM), round(first.height / MM)) == (210, 297)
        letters = [one for one in first.chars if one["text"].strip()]
        assert 30 - 0.1 <= min(one["x0"] for one in letters) / MM <= 35
        assert 15 - 0.1 <= (first.width - max(one["x1"] for one in letters)) / MM <= 20.1
        assert 20 <= min(one["top"] for one in letters) / MM <= 25
        assert (first.height - max(one["bottom"] for one in letters)) / MM >= 20 - 1.5
        sizes = {round(one["size"], 1) for one in letters}
        assert 14 in sizes
        assert {round(one["size"], 1) for one in first.crop((270, 50, 560, 72)).chars} <= {12.5}


def test_pages_are_numbered_from_the_second_in_the_middle_above_the_text(office: Office) -> None:
    for number in range(30):
        office.add(f"Việc thêm {number}", number=str(number + 7), lead_text=f"Sở Thêm {number}")
    with printed(a_report(office)) as pdf:
        upright = [one for one in pdf.pages if one.height > one.width]
        assert len(upright) > 1
        numbers = [_above(one) for one in upright]
        assert [text for text, _middle in numbers] == [
            "",
            *(str(number) for number in range(2, len(upright) + 1)),
        ]
        assert all(middle == pytest.approx(105, abs=0.5) for _text, middle in numbers[1:])


def test_the_appendix_lies_on_its_side_and_counts_its_own_pages(office: Office) -> None:
    for number in range(40):
        office.add(f"Việc thêm {number}", number=str(number + 7), lead_text="Sở Thêm")
    with printed(a_report(office)) as pdf:
        lying = [one for one in pdf.pages if one.width > one.height]
        assert len(lying) > 1
        assert [_above(one)[0] for one in lying] == [
            "",
            *(str(number) for number in range(2, len(lying) + 1)),
        ]
        lines = [one["x0"] / MM for one in lying[0].lines] + [
            one["x1"] / MM for one in lying[0].lines
        ]
        assert min(lines) == pytest.approx(20, abs=0.1)
        assert max(lines) == pytest.approx(277, abs=0.1)


def _above(page: Page) -> tuple[str, float]:
    """What stands in the upper margin, and its middle in mm."""
    found = page.crop((0, 0, page.width, 19 * MM)).chars
    if not found:
        return "", 0.0
    middle = (min(one["x0"] for one in found) + max(one["x1"] for one in found)) / 2
    return "".join(one["text"] for one in found), middle / MM


def test_the_end_has_its_mark_the_recipients_and_the_signature(office: Office) -> None:
    with printed(a_report(office)) as pdf:
        last = [one for one in pdf.pages if one.height > one.width][-1]
        words = last.extract_words()
        said = " ".join(one["text"] for one in words)
        assert "./." in said
        archive = next(one for one in words if one["text"] == "Lưu:")
        signer = next(one for one in words if one["text"] == "Mẫu")
        assert archive["x0"] / MM < 35
        assert signer["x0"] / MM > 120
        small = {round(one["size"]) for one in last.chars if abs(one["top"] - archive["top"]) < 3}
        assert 11 in small


@pytest.mark.parametrize("kind", ON_PLANS)
@pytest.mark.parametrize("language", [PaperLanguage.VI, PaperLanguage.EN])
def test_every_report_on_plans_prints_all_its_letters(
    office: Office, kind: ReportKind, language: PaperLanguage
) -> None:
    drawn = a_report(office, kind, language).drawn()
    assert drawn.pages > 0
    assert drawn.missing == ""


# --- Word and Excel ------------------------------------------------------------------------------


def test_word_has_the_appendix_as_a_section_on_its_side_with_its_own_pages(
    office: Office, tmp_path: Path
) -> None:
    path = a_report(office).write(tmp_path / "a.docx").path
    upright, lying = docx.Document(str(path)).sections
    assert (upright.orientation, lying.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    margins = [one.mm for one in (upright.left_margin, upright.right_margin) if one is not None]
    assert margins == pytest.approx([30, 18], abs=0.1)
    for part in (upright, lying):
        assert part.different_first_page_header_footer
        assert not part.header.is_linked_to_previous
    with zipfile.ZipFile(path) as parts:
        body = parts.read("word/document.xml").decode()
    assert body.count('<w:pgNumType w:start="1"/>') == 2


def test_word_names_times_new_roman_in_every_style_of_the_paper(
    office: Office, tmp_path: Path
) -> None:
    word = docx.Document(str(a_report(office).write(tmp_path / "a.docx").path))
    used = {one.style.name for one in word.paragraphs if one.text and one.style is not None}
    assert {Style.BODY.value, Style.CHAPTER.value, Style.APPENDIX_TITLE.value} <= used
    assert {word.styles[name].font.name for name in used} == {"Times New Roman"}


def test_excel_has_a_sheet_for_the_paper_and_one_for_the_appendix(
    office: Office, tmp_path: Path
) -> None:
    book = load_workbook(a_report(office).write(tmp_path / "a.xlsx").path)
    assert [one.page_setup.orientation for one in book] == ["portrait", "landscape"]
    assert all(one.page_setup.useFirstPageNumber for one in book)


def test_every_letter_is_a_sheet_of_its_own(office: Office, tmp_path: Path) -> None:
    book = load_workbook(a_report(office, ReportKind.DUTIES).write(tmp_path / "a.xlsx").path)
    assert sorted(book.sheetnames) == ["Bộ Công an", "Công an Thành phố", "Sở Ngoại vụ"]


def test_the_table_of_reports_names_icons_that_are_there() -> None:
    for kind in KINDS.values():
        assert resource("icons", f"{kind.icon}.svg").is_file(), kind.icon
