"""However an office lays its tables out, the same tasks and targets are read of them."""

import os
from pathlib import Path
from typing import Any

import pytest

from hanoiplan.documents.reading import read_document
from hanoiplan.plan_reading.model import APPENDIX, PlanReading
from hanoiplan.plan_reading.reading import understand
from tests.conftest import SAMPLES
from tests.hanoiplan.plan_reading.laid_out import LAYOUTS, Layout, as_document, as_it_is, relaid
from tests.hanoiplan.plan_reading.small_plan import LEADS, TARGETS, TASKS

ABOVE = ("KẾ HOẠCH", "Tổ chức lễ hội hoa năm 2026")


def tasks_in(reading: PlanReading) -> list[tuple[Any, ...]]:
    """What every layout has to give of the tasks."""
    return [
        (
            *(one.section, one.section_title, one.section_index, one.number, one.title, one.lead),
            *(one.coordinating, one.output, one.deadline_raw, one.deadline),
        )
        for one in reading.tasks
        if one.origin == APPENDIX
    ]


def targets_in(reading: PlanReading) -> list[tuple[Any, ...]]:
    """What every layout has to give of the targets."""
    return [
        (one.number, one.indicator, one.unit, one.figures, one.value, one.lead, one.raw)
        for one in reading.targets
    ]


def read(path: Path) -> PlanReading:
    """The plan in this file."""
    return understand(read_document(path))


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_a_small_plan_reads_the_same_in_every_layout(layout: Layout, tmp_path: Path) -> None:
    """Columns permuted, headings over two rows, sections in cells, rows broken, landscape."""
    reading = read(as_document(tmp_path / "plan.docx", layout, TASKS, TARGETS, above=ABOVE))

    found = [one for one in reading.tasks if one.origin == APPENDIX]
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


def _real_documents() -> list[Path]:
    """The documents with tasks in tables among the samples."""
    folder = Path(os.environ.get(SAMPLES, "/nowhere"))
    return [path for path in sorted(folder.glob("plans/*.docx")) if tasks_in(read(path))]


@pytest.mark.samples
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_real_plans_read_the_same_in_every_layout(layout: Layout, tmp_path: Path) -> None:
    """The tables of real plans, laid out anew, say what they said before."""
    sources = _real_documents()
    assert sources, "no real plan with tables among the samples"
    for source in sources:
        before = read(relaid(source, tmp_path / f"as-it-is-{source.name}", as_it_is))
        after = read(relaid(source, tmp_path / source.name, layout))
        assert tasks_in(after) == tasks_in(before)
        assert targets_in(after) == targets_in(before)
