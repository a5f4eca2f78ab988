"""`report`: every report as every kind of file, of today and of past days, and what is refused."""

from pathlib import Path

import docx
import pypdfium2
import pytest
from openpyxl import load_workbook

from tests.hanoiplan.cli.test_tasks import a_plan
from tests.journeys.headless import cli

ON_PLANS = ("progress", "agency", "late", "targets", "duties")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A workspace with a plan that came in on 5 June 2026."""
    file = tmp_path / "a.hanoiplan"
    cli("new", file, "--now", "2026-06-05T08:00")
    plan = a_plan(tmp_path / "plan.xlsx")
    cli("import", "plan", file, plan, "--now", "2026-06-05T09:00")
    return file


def written(path: Path) -> str:
    """The words of a file of any kind."""
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as pdf:
            return "\n".join(page.get_textpage().get_text_range() for page in pdf)
    if path.suffix == ".docx":
        word = docx.Document(str(path))
        cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
        return "\n".join([*(one.text for one in word.paragraphs), *cells])
    book = load_workbook(path)
    rows = (row for page in book for row in page.iter_rows(values_only=True))
    return "\n".join(str(value) for row in rows for value in row if value is not None)


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".xlsx"])
@pytest.mark.parametrize("report", ON_PLANS)
def test_every_report_on_plans_is_written_as_every_kind_of_file(
    office: Path, tmp_path: Path, report: str, suffix: str
) -> None:
    out = tmp_path / f"out{suffix}"
    said = cli("report", report, office, out, "--now", "2026-06-08T08:00", "--json").json
    assert said == {"file": str(out), "report": report, "day": "2026-06-08"}
    if report != "targets":
        assert "Gửi thư mời" in written(out)


def test_one_agency_alone_is_written_about(office: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    cli("report", "duties", office, out, "--agency", "Sở Du lịch", "--language", "vi")
    words = written(out)
    assert "Thuê hội trường" in words
    assert "Duyệt danh sách khách" not in words


def test_names_without_a_letter_are_in_the_answer(office: Path, tmp_path: Path) -> None:
    rows = (("1", "Dọn vệ sinh", "Các đơn vị liên quan", "", "", "2026"),)
    cli("import", "plan", office, a_plan(tmp_path / "other.xlsx", rows, "HAI"))
    said = cli("report", "duties", office, tmp_path / "out.pdf", "--json").json
    assert said["left_out"] == ["Các đơn vị liên quan"]


def test_the_paper_speaks_the_language_that_is_asked_for(office: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    cli("report", "late", office, out, "--language", "en", "--now", "2026-06-08T08:00")
    assert "LIST OF OVERDUE TASKS" in written(out)


def test_as_of_a_past_day_the_file_is_as_it_was(office: Path, tmp_path: Path) -> None:
    other = a_plan(tmp_path / "other.xlsx", (("1", "Việc mới", "Sở Y tế", "", "", "2026"),), "HAI")
    cli("import", "plan", office, other, "--now", "2026-06-10T09:00")
    before, now = tmp_path / "before.docx", tmp_path / "now.docx"
    at = ("--now", "2026-06-11T08:00")
    said = cli("report", "agency", office, before, "--as-of", "2026-06-09", *at, "--json").json
    cli("report", "agency", office, now, *at)
    assert said["day"] == "2026-06-09"
    assert "Việc mới" not in written(before)
    assert "Việc mới" in written(now)


def test_a_period_ends_with_its_last_day(office: Path, tmp_path: Path) -> None:
    words = ("--from", "01/06/2026", "--to", "06/06/2026", "--now", "2026-06-20T08:00", "--json")
    said = cli("report", "progress", office, tmp_path / "out.pdf", *words).json
    assert said["day"] == "2026-06-06"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--as-of", "31/02/2026"), "is no day"),
        (("--as-of", "2030-01-01"), "day to come"),
        (("--as-of", "0202-01-01"), "is no day"),
        (("--from", "2026-06-08", "--to", "2026-06-01"), "ends before it begins"),
        (("--plan", "999/KH"), "no single plan"),
        (("--agency", "Sở Không Có"), "No agency"),
    ],
)
def test_what_cannot_be_reported_is_one_sentence(
    office: Path, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    out = tmp_path / "out.pdf"
    at = ("--now", "2026-06-20T08:00", "--language", "en")
    answer = cli("report", "progress", office, out, *words, *at).sentence
    assert sentence in answer
    assert not out.exists()


def test_a_half_year_before_the_plan_came_in_is_reported_and_says_so(
    office: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.docx"
    words = ("--from", "01/01/2026", "--to", "31/05/2026", "--now", "2026-06-20T08:00")
    cli("report", "progress", office, out, *words, "--language", "en")
    assert "On 31 May 2026 the plan was not followed in this file yet" in written(out)


def test_the_language_of_the_command_is_that_of_the_paper_unless_another_is_named(
    office: Path, tmp_path: Path
) -> None:
    asked = {
        "vi.docx": ("--language", "vi"),
        "en.docx": ("--language", "en"),
        "other.docx": ("--language", "vi", "--document-language", "en"),
    }
    for name, words in asked.items():
        cli("report", "late", office, tmp_path / name, *words)
    found = ["LIST OF OVERDUE TASKS" in written(tmp_path / name) for name in asked]
    assert found == [False, True, True]


def test_the_timeline_is_a_sheet_of_a3_or_a_table(office: Path, tmp_path: Path) -> None:
    for suffix in ("pdf", "docx", "xlsx"):
        out = tmp_path / f"out.{suffix}"
        cli("report", "timeline", office, out, "--language", "en")
        assert "Gửi thư mời" in written(out)
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as pdf:
        sizes = {tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in pdf}
    assert sizes == {(420, 297)}


def test_a_programme_without_items_is_refused(office: Path, tmp_path: Path) -> None:
    answer = cli("report", "programme", office, tmp_path / "out.pdf", "--language", "en").sentence
    assert "no items yet" in answer
