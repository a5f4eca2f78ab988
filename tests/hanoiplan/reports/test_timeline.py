"""The timeline on paper: which bars a task has, the A3 sheet, the table for Word and Excel."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.checklist.bars import BarKind
from hanoiplan.checklist.repeating import tick_time
from hanoiplan.paper.document.model import Row, Table
from hanoiplan.paper.units import MM
from hanoiplan.reports.orders import ReportKind
from hanoiplan.reports.registry import Report
from hanoiplan.reports.timeline_bars import Years, bars_of, years_of
from hanoiplan.reports.timeline_sheet import AXIS, LOWEST, RIGHT
from hanoiplan.reports.voice import PaperLanguage
from tests.hanoiplan.checklist.planning import Office, an_office
from tests.hanoiplan.reports.plans import TODAY, a_plan, a_report


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A plan with a task of every standing."""
    with a_plan(tmp_path) as made:
        yield made


def the_timeline(office: Office, language: PaperLanguage = PaperLanguage.EN) -> Report:
    """The timeline of this day."""
    return a_report(office, ReportKind.TIMELINE, language)


def kinds(office: Office) -> dict[str, list[BarKind]]:
    """The kinds of bars by the titles of tasks."""
    tasks = the_timeline(office).facts.tasks
    years = years_of(tasks, TODAY)
    return {one.title: [bar.kind for bar in bars_of(one, TODAY, years)] for one in tasks}


def test_every_standing_has_a_bar_of_its_own_shape(office: Office) -> None:
    assert kinds(office) == {
        "Gửi thư mời": [BarKind.DONE],
        "Chốt danh sách": [BarKind.GOING_ON],  # said to be done, its output is not there
        "In thẻ": [BarKind.LATE],
        "Trực ban": [BarKind.ONGOING],
        "Duyệt phương án": [BarKind.UNDATED],
        "Diễn tập": [BarKind.TO_DO],
    }


def test_years_apart_are_bars_apart_and_a_ticked_one_is_done(office: Office) -> None:
    several = office.add("Tổ chức đoàn", deadline_raw="2026, 2028, 2030")
    office.workspace.do(tick_time, several, office.task(several).occurrences[0].label, TODAY)
    task = office.task(several)
    bars = bars_of(task, TODAY, years_of([task], TODAY))
    assert [one.start.year for one in bars] == [2026, 2028, 2030]
    assert [one.kind for one in bars] == [BarKind.DONE, BarKind.TO_DO, BarKind.TO_DO]


def test_a_slip_of_the_pen_does_not_make_every_other_bar_a_point(office: Office) -> None:
    office.add("Nhầm năm", deadline_raw="31/12/2206")
    years = years_of(office.tasks(), TODAY)
    assert years.first == 2026
    assert years.count <= 16


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2027, 7, 2), date(2028, 12, 31)])
def test_a_day_ends_where_the_next_one_begins(day: date) -> None:
    years = Years(2026, 2028)
    assert 0 <= years.share(day) < years.end_share(day) <= 1
    following = date.fromordinal(day.toordinal() + 1)
    if following.year <= years.last:
        assert years.end_share(day) == pytest.approx(years.share(following))


def test_the_sheet_is_a3_on_its_side_and_bars_stand_under_their_years(office: Office) -> None:
    office.add("Việc dài", deadline_raw="2027-2030")
    with pdfplumber.open(BytesIO(the_timeline(office).drawn().pdf)) as pdf:
        (page,) = pdf.pages
        assert (round(page.width / MM), round(page.height / MM)) == (420, 297)
        words = page.extract_words()
        assert [one["text"] for one in words if one["text"].isdigit() and len(one["text"]) == 4][
            :5
        ] == ["2026", "2027", "2028", "2029", "2030"]
        row = next(one for one in words if one["text"] == "dài")
        bars = [
            one for one in page.rects if 0 < one["top"] - row["top"] + 8 < 16 and one["x0"] > 600
        ]
        wide = (RIGHT - AXIS) / 5
        assert min(one["x0"] for one in bars) / MM == pytest.approx(AXIS + wide, abs=0.3)
        assert max(one["x1"] for one in bars) / MM == pytest.approx(RIGHT, abs=0.3)


def test_what_is_overdue_is_said_in_words_too(office: Office) -> None:
    with pdfplumber.open(BytesIO(the_timeline(office).drawn().pdf)) as pdf:
        page = pdf.pages[0]
        deadlines = page.crop((181 * MM, 0, 217 * MM, page.height))
        assert "Overdue by 10 days" in " ".join((deadlines.extract_text() or "").split())


def test_long_plans_go_on_on_the_next_sheet_with_years_and_nothing_below_the_foot(
    office: Office,
) -> None:
    for number in range(60):
        office.add(f"Việc thêm số {number}", section="III", section_title="Thêm", section_index=3)
    drawn = the_timeline(office, PaperLanguage.VI).drawn()
    assert drawn.missing == ""
    with pdfplumber.open(BytesIO(drawn.pdf)) as pdf:
        assert len(pdf.pages) > 1
        for page in pdf.pages:
            assert "2026" in (page.extract_text() or "")
            rows = [one["bottom"] / MM for one in page.lines if one["width"] > 380 * MM]
            assert max(rows) <= LOWEST + 0.1


def test_in_word_and_excel_it_is_a_table_with_a_mark_in_every_year_that_counts(
    office: Office,
) -> None:
    office.add("Tổ chức đoàn", deadline_raw="2026, 2028", lead_text="Sở Ngoại vụ")
    (document,) = the_timeline(office).papers()
    table = next(one for one in document.blocks if isinstance(one, Table))
    assert sum(column.width for column in table.columns) == pytest.approx(257)
    heads = [column.heading[0].text for column in table.columns]
    assert heads[4:7] == ["2026", "2027", "2028"]
    row = next(
        one for one in table.rows if isinstance(one, Row) and one.cells[1][0].text == "Tổ chức đoàn"
    )
    assert [bool(one) for one in row.cells[4:7]] == [True, False, True]


def test_without_tasks_there_is_no_timeline(tmp_path: Path) -> None:
    with an_office(tmp_path) as empty:
        report = the_timeline(empty)
        with pytest.raises(NotPossible, match="no tasks here"):
            report.drawn()
        with pytest.raises(NotPossible, match="no tasks here"):
            report.papers()
