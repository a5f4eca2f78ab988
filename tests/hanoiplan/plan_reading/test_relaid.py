"""However an office lays its tables out, the same tasks and targets are read of them.

What was laid out anew is held against the rows that a person read, never against itself. All
layouts of the real plans are many: a few run always, the rest with `make sweep`.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from hanoiplan.documents.reading import read_document
from hanoiplan.plan_reading.model import PlanReading
from hanoiplan.plan_reading.reading import understand
from tests.hanoiplan.plan_reading.laid_out import LAYOUTS, Layout, as_document, relaid
from tests.hanoiplan.plan_reading.laid_out_book import (
    BOOK_LAYOUTS,
    BookLayout,
    Sheet,
    sheets_of,
)
from tests.hanoiplan.plan_reading.laid_out_print import PRINTED, laid_out_items, ruled
from tests.hanoiplan.plan_reading.printed import Look, write_pdf
from tests.hanoiplan.plan_reading.real_plans import (
    appendix,
    differences,
    real_plan,
    seen_target,
    targets_by_hand,
)
from tests.hanoiplan.plan_reading.small_plan import LEADS, TARGETS, TASKS
from tests.hanoiplan.plan_reading.written import Words, items_of, write_book

ABOVE = ("KẾ HOẠCH", "Tổ chức lễ hội hoa năm 2026")
PLANS = ("plan_2", "plan_3")
ALWAYS: dict[
    str, dict[str, tuple[str, ...]]
] = {  # which layouts of a real plan run with every change
    ".docx": {"plan_2": ("permuted", "section_inside_a_cell", "broken_over_a_page")},
    ".xlsx": {
        "plan_2": ("permuted", "two_columns_for_each", "alike_merged_down"),
        "plan_3": ("all_on_one_sheet",),
    },
    ".pdf": {"plan_2": ("section_inside_a_cell",)},
}
UNSURE = 0.01  # share of the fields of a printed plan that may differ, each marked


def read(path: Path) -> PlanReading:
    """The plan in this file."""
    return understand(read_document(path))


def of_each_plan(suffix: str, layouts: Iterable[Callable[..., Any]]) -> list[Any]:
    """Each plan in each layout; what does not run always is slow."""
    return [
        pytest.param(
            *(plan, layout),
            id=f"{plan}-{layout.__name__}",
            marks=_marks(plan, suffix, layout.__name__),
        )
        for plan in PLANS
        for layout in layouts
    ]


def _marks(plan: str, suffix: str, layout: str) -> list[pytest.MarkDecorator]:
    if layout in ALWAYS[suffix].get(plan, ()):
        return []
    return [pytest.mark.slow]


# --- an invented plan -------------------------------------------------------------------------


def says_what_was_meant(reading: PlanReading) -> None:
    """Every row of the small plan with every field."""
    found = appendix(reading)
    meant = [row for row in TASKS.rows if not TASKS.is_section(row)]
    assert [one.number for one in found] == [row[0] for row in meant]
    assert [one.section for one in found] == ["I", "I", "II", "II", "III"]
    assert found[0].section_title == "CHUẨN BỊ"
    assert [one.title for one in found] == [row[1] for row in meant]
    assert [one.lead for one in found] == list(LEADS)
    assert [one.coordinating for one in found] == [row[3] for row in meant]
    assert [one.output for one in found] == [row[4] for row in meant]
    assert [one.deadline_raw for one in found] == [row[5] for row in meant]
    assert [(one.number, one.comparator, one.value) for one in reading.targets] == [
        ("1", ">=", "85"),
        ("2", "<=", "40"),
        ("4", "", "Được nâng lên rõ rệt"),
    ]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_a_small_plan_reads_the_same_in_every_layout(layout: Layout, tmp_path: Path) -> None:
    """Columns permuted, headings over two rows, sections in cells, rows broken, landscape."""
    says_what_was_meant(
        read(as_document(tmp_path / "plan.docx", layout, TASKS, TARGETS, above=ABOVE))
    )


@pytest.mark.parametrize("layout", BOOK_LAYOUTS, ids=lambda layout: layout.__name__)
def test_a_small_workbook_reads_the_same_in_every_layout(
    layout: BookLayout, tmp_path: Path
) -> None:
    """Merged, blank and permuted columns, blank rows, several sheets or all on one."""
    sheets = [
        Sheet(f"PL {number}", (*ABOVE, f"PHỤ LỤC {number}"), plain)
        for number, plain in enumerate((TASKS, TARGETS), 1)
    ]
    says_what_was_meant(read(write_book(tmp_path / "plan.xlsx", layout(sheets))))


@pytest.mark.parametrize(("layout", "look"), PRINTED, ids=lambda one: getattr(one, "__name__", ""))
def test_a_small_printed_plan_reads_the_same_in_every_layout(
    layout: Layout, look: Look, tmp_path: Path
) -> None:
    """Landscape or not, headings on every page or not, wrapped cells, numbers of pages."""
    above = [Words(text, bold=True, centred=True) for text in ABOVE]
    tables = [
        one
        for number, plain in enumerate((TASKS, TARGETS), 1)
        for one in (Words(f"PHỤ LỤC {number}", bold=True, centred=True), ruled(plain))
    ]
    items = laid_out_items([*above, *tables], layout)
    says_what_was_meant(read(write_pdf(tmp_path / "plan.pdf", items, look)))


# --- real plans -------------------------------------------------------------------------------


def says_what_a_person_read(plan: str, reading: PlanReading) -> None:
    """Every task and every target with every field."""
    assert differences(plan, reading) == []
    assert [seen_target(one) for one in reading.targets] == targets_by_hand(plan)


@pytest.mark.samples
@pytest.mark.parametrize(("plan", "layout"), of_each_plan(".docx", LAYOUTS))
def test_a_real_plan_reads_the_same_in_every_layout(
    plan: str, layout: Layout, tmp_path: Path
) -> None:
    """As a document of Word."""
    source = real_plan(plan, ".docx")
    says_what_a_person_read(plan, read(relaid(source, tmp_path / "plan.docx", layout)))


@pytest.mark.samples
@pytest.mark.parametrize(("plan", "layout"), of_each_plan(".xlsx", BOOK_LAYOUTS))
def test_a_real_workbook_reads_the_same_in_every_layout(
    plan: str, layout: BookLayout, tmp_path: Path
) -> None:
    """As a workbook."""
    pages = layout(sheets_of(real_plan(plan, ".xlsx")))
    says_what_a_person_read(plan, read(write_book(tmp_path / "plan.xlsx", pages)))


@pytest.mark.samples
@pytest.mark.parametrize(
    ("plan", "layout"), of_each_plan(".pdf", [layout for layout, _look in PRINTED])
)
def test_a_real_plan_printed_reads_the_same_in_every_layout(
    plan: str, layout: Layout, tmp_path: Path
) -> None:
    """As a PDF: what differs is little, and every bit of it is marked."""
    items = laid_out_items(items_of(real_plan(plan, ".docx")), layout)
    reading = read(write_pdf(tmp_path / "plan.pdf", items, dict(PRINTED)[layout]))
    found = differences(plan, reading)
    fields = 9 * len(appendix(reading))
    assert len(found) <= UNSURE * fields, found[:9]
    assert all(marked for _field, marked in found), found
    assert [seen_target(one) for one in reading.targets] == targets_by_hand(plan)
