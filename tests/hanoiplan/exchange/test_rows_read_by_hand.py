"""The largest of the real plans against its rows as a person read them (`tests/data`)."""

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pytest

from hanoiplan.exchange.plan_document import read_plan
from hanoiplan.plan_reading.as_json import reading_json
from hanoiplan.plan_reading.model import APPENDIX
from tests.conftest import SAMPLES
from tests.hanoiplan.exchange.test_plan_document import bare

BY_HAND = json.loads(
    (Path(__file__).parents[2] / "data" / "plan_3.rows.json").read_text(encoding="utf-8")
)
MARKED = ("section_title", "title", "coordinating", "output")
PLAIN = ("section", "section_index", "number", "lead", "deadline_raw")
OF_TARGET = ("number", "indicator", "unit", "comparator", "value", "scope", "lead")


def mark(text: str) -> str:
    """A long text as its digest: the sentences of the plan need not stand in the project."""
    return hashlib.sha256(bare(text).encode()).hexdigest()[:16]


def seen(task: dict[str, Any]) -> dict[str, Any]:
    """A task as the file of rows has it."""
    return {name: mark(task[name]) for name in MARKED} | {name: bare(task[name]) for name in PLAIN}


def meant() -> list[dict[str, Any]]:
    """The tasks read by hand, in their order."""
    return [
        {name: task[name] for name in MARKED} | {name: bare(task[name]) for name in PLAIN}
        for task in BY_HAND["tasks"]
    ]


def _reading(suffix: str) -> dict[str, Any]:
    (path,) = (Path(os.environ[SAMPLES]) / "plans").glob(f"plan_3_*{suffix}")
    return dict(reading_json(read_plan(path)))


@pytest.mark.samples
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_every_row_and_field_is_what_a_person_read(suffix: str) -> None:
    """98 tasks and 21 targets."""
    reading = _reading(suffix)
    tasks = [task for task in reading["tasks"] if task["origin"] == APPENDIX]
    assert len(tasks) == 98
    assert [seen(task) for task in tasks] == meant()
    assert len(reading["targets"]) == 21
    assert [[bare(one[name]) for name in OF_TARGET] for one in reading["targets"]] == [
        [bare(one[name]) for name in OF_TARGET] for one in BY_HAND["targets"]
    ]


@pytest.mark.samples
def test_the_printed_plan_differs_in_one_field_of_a_hundred_at_most() -> None:
    """And says where it is unsure (`test_plan_document`)."""
    tasks = [task for task in _reading(".pdf")["tasks"] if task["origin"] == APPENDIX]
    assert len(tasks) == len(meant())
    same = sum(
        left[name] == right[name]
        for left, right in zip(map(seen, tasks), meant(), strict=True)
        for name in (*MARKED, *PLAIN)
    )
    assert same >= 0.99 * len(meant()) * len((*MARKED, *PLAIN))
