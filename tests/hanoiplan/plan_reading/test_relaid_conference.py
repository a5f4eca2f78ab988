"""However the plan of a conference is typed and laid out, the same programme, duties and places.

What was laid out anew is held against the document as it was given, whose counts and rows a
person read (`test_real_bodies`). A few ways run always, the rest with `make sweep`.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from hanoiplan.documents.reading import read_document
from hanoiplan.plan_reading.model import DUTY, PlanReading
from hanoiplan.plan_reading.reading import understand
from tests.hanoiplan.plan_reading.conference import (
    CONFERENCES,
    ON_PAPER,
    Conference,
    laid_out_anew,
    look_of,
    unlike,
)
from tests.hanoiplan.plan_reading.printed import write_pdf
from tests.hanoiplan.plan_reading.real_plans import read_once, real_plan
from tests.hanoiplan.plan_reading.written import items_of, write_word

pytestmark = pytest.mark.samples

ALWAYS = ("day_inside_a_cell-", "from_and_to-")  # ways in Word that run with every change


def ways(found: Sequence[Conference], *always: str) -> list[Any]:
    """The ways, all but those that run always marked as slow."""
    return [
        pytest.param(
            *(number, way),
            id=str(way),
            marks=[] if any(str(way).startswith(one) for one in always) else [pytest.mark.slow],
        )
        for number, way in enumerate(found)
    ]


def as_given() -> PlanReading:
    """The document before anything was laid out anew: its counts are those that were counted."""
    reading = read_once(real_plan("plan_0", ".docx"))
    duties = [one for one in reading.tasks if one.origin == DUTY]
    assert (len(duties), len(reading.agencies)) == (93, 21)
    assert (len(reading.programme), len(reading.localities), len(reading.reception)) == (14, 34, 5)
    return reading


@pytest.mark.parametrize(("number", "way"), ways(CONFERENCES, *ALWAYS))
def test_a_conference_reads_the_same_however_it_is_typed(
    number: int, way: Conference, tmp_path: Path
) -> None:
    """In Word: columns, days and hours, lists typed or automatic, places as lines or tables."""
    items = laid_out_anew(items_of(real_plan("plan_0", ".docx")), way)
    reading = understand(read_document(write_word(tmp_path / "plan.docx", items)))
    assert unlike(as_given(), reading) == []


@pytest.mark.parametrize(("number", "way"), ways(ON_PAPER))
def test_a_conference_reads_the_same_however_it_is_printed(
    number: int, way: Conference, tmp_path: Path
) -> None:
    """As a PDF: letters of other sizes, rows broken over pages, landscape."""
    items = laid_out_anew(items_of(real_plan("plan_0", ".docx")), way)
    look = look_of(number, way)
    reading = understand(read_document(write_pdf(tmp_path / "plan.pdf", items, look)))
    assert unlike(as_given(), reading) == []
