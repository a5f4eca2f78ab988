"""The real plans, each file read once in a run of tests, and their rows as a person read them.

What must not come in: any other way to read a sample; what reading it again costs is seconds.
"""

import hashlib
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

from hanoiplan.documents.model import SourceDocument
from hanoiplan.documents.reading import read_document
from hanoiplan.plan_reading.model import APPENDIX, PlanReading, TargetFound, TaskFound
from hanoiplan.plan_reading.reading import understand
from tests.conftest import SAMPLES

LONG = ("section_title", "title", "coordinating", "output")
SHORT = ("section", "section_index", "number", "lead", "deadline_raw")
OF_TARGET = ("number", "indicator", "unit", "comparator", "value", "scope", "lead")
DATA = Path(__file__).parents[2] / "data"
UNSURE_OF = {"section_title": "section", "section_index": "section", "deadline_raw": "deadline"}


def samples_folder() -> Path:
    """Where the real documents are; nowhere if nobody says."""
    return Path(os.environ.get(SAMPLES, "/nowhere"))


def real_plan(name: str, suffix: str) -> Path:
    """The file of a plan by the beginning of its name: `real_plan("plan_2", ".xlsx")`."""
    folder = samples_folder() / ("seeds" if suffix == ".txt" else "plans")
    (path,) = folder.glob(f"{name}_*{suffix}")
    return path


@cache
def document_once(path: Path) -> SourceDocument:
    """The document in this file; it is taken apart once."""
    return read_document(path)


@cache
def read_once(path: Path) -> PlanReading:
    """The plan in this file; it is read once."""
    return understand(document_once(path))


def bare(value: Any) -> Any:
    """A field without white space, capitals and last stop, which formats write differently."""
    if isinstance(value, (list, tuple)):
        return [bare(one) for one in value]
    return "".join(str(value or "").split()).rstrip(".").casefold()


def mark(text: str) -> str:
    """A long text as its digest: the sentences of a plan need not stand in the project."""
    return hashlib.sha256(bare(text).encode()).hexdigest()[:16]


def appendix(reading: PlanReading) -> list[TaskFound]:
    """The tasks of the tables."""
    return [task for task in reading.tasks if task.origin == APPENDIX]


def seen(task: TaskFound) -> dict[str, Any]:
    """A task as rows read by hand have it."""
    return {name: mark(getattr(task, name)) for name in LONG} | {
        name: bare(getattr(task, name)) for name in SHORT
    }


def seen_target(one: TargetFound) -> list[Any]:
    """A target as rows read by hand have it."""
    return [bare(getattr(one, name)) for name in OF_TARGET]


@cache
def tasks_by_hand(name: str) -> list[dict[str, Any]]:
    """The tasks of a plan as a person read them, in their order; none if nobody did."""
    digests = DATA / f"{name}.rows.json"
    if digests.exists():
        rows = json.loads(digests.read_text("utf-8"))["tasks"]
        return [
            {part: row[part] for part in LONG} | {part: bare(row[part]) for part in SHORT}
            for row in rows
        ]
    rows = json.loads(real_plan(name, ".rows.json").read_text("utf-8")).get("tasks", [])
    return [
        {part: mark(row[part]) for part in LONG} | {part: bare(row[part]) for part in SHORT}
        for row in rows
    ]


@cache
def targets_by_hand(name: str) -> list[list[Any]]:
    """The targets of a plan as a person read them."""
    digests = DATA / f"{name}.rows.json"
    rows = json.loads(digests.read_text("utf-8"))["targets"] if digests.exists() else []
    return [[bare(one[part]) for part in OF_TARGET] for one in rows]


def differences(name: str, reading: PlanReading) -> list[tuple[str, bool]]:
    """Fields of tasks that are not as read by hand, and whether the reading calls them unsure.

    Another number of tasks is a difference that nothing excuses.
    """
    found, meant = appendix(reading), tasks_by_hand(name)
    if len(found) != len(meant):
        return [(f"{len(found)} tasks instead of {len(meant)}", False)]
    return [
        (f"{task.section}.{task.number} {part}", UNSURE_OF.get(part, part) in task.uncertain)
        for task, row in zip(found, meant, strict=True)
        for part, value in seen(task).items()
        if value != row[part]
    ]
