"""Readings of invented plans, and an office that takes them in."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from hanoiplan.base.i18n import set_language
from hanoiplan.checklist.model import TaskRow
from hanoiplan.checklist.queries import tasks
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.documents.model import SourceDocument
from hanoiplan.exchange.plans.intake import PlanOptions, prepare_plan
from hanoiplan.exchange.plans.model import PlanIntake, PlanOutcome
from hanoiplan.exchange.plans.writing import take_plan
from hanoiplan.plan_reading.model import (
    APPENDIX,
    DocumentFacts,
    PlanReading,
    ReportingFound,
    SourceRef,
    TargetFound,
    TaskFound,
)
from hanoiplan.workspace import Workspace
from tests.builders import Desk, a_desk

YEAR = 2026
SOURCE = SourceDocument(name="ke-hoach.docx", kind="docx", blocks=(), pages=3)
FACTS = DocumentFacts(
    kind="Kế hoạch",
    number="31/KH-UBND",
    issued_on=date(2026, 2, 2),
    title="Tổ chức hội nghị mẫu năm 2026",
    body="UBND Thành phố",
)


def a_task(title: str, **fields: Any) -> TaskFound:
    """A row of the appendix as the reader would find it."""
    raw = fields.pop("deadline_raw", "")
    number = fields.pop("number", "1")
    page = fields.pop("page", 2)
    return TaskFound(
        origin=fields.pop("origin", APPENDIX),
        title=title,
        deadline=read_deadline(raw, year=YEAR, output=fields.get("output", "")),
        deadline_raw=raw,
        number=number,
        label=f"{number}.",
        source=SourceRef(page, 4, int(number) if number.isdigit() else 0, f"{number}. {title}"),
        **fields,
    )


def a_target(indicator: str, **fields: Any) -> TargetFound:
    return TargetFound(indicator=indicator, source=SourceRef(2, 5, 1, indicator), **fields)


def a_duty(what: str, when: str = "") -> ReportingFound:
    schedule = read_deadline(when, year=YEAR)
    source = SourceRef(3, 9, -1, what)
    return ReportingFound("Các sở", what, schedule, source, to="UBND", when_raw=when)


def a_reading(found: Sequence[TaskFound] = (), **parts: Any) -> PlanReading:
    """A plan with these tasks, and other parts by name."""
    facts = replace(FACTS, **parts.pop("facts", {}))
    return PlanReading(document=facts, source=SOURCE, tasks=tuple(found), **parts)


@dataclass(slots=True)
class Taker:
    """A workspace that takes plans in."""

    desk: Desk

    @property
    def workspace(self) -> Workspace:
        return self.desk.workspace

    def prepare(self, reading: PlanReading, **options: Any) -> PlanIntake:
        return self.workspace.read(prepare_plan, reading, PlanOptions(**options))

    def write(self, intake: PlanIntake) -> PlanOutcome:
        return self.workspace.do(take_plan, intake)

    def take(self, reading: PlanReading, **options: Any) -> PlanOutcome:
        return self.write(self.prepare(reading, **options))

    def tasks(self) -> list[TaskRow]:
        return self.workspace.read(tasks)

    def task(self, title: str) -> TaskRow:
        return next(row for row in self.tasks() if row.title == title)


@contextmanager
def a_taker(folder: Path) -> Iterator[Taker]:
    """A workspace with one event and nothing else; sentences in English."""
    set_language("en")
    with a_desk(folder / "a.hanoiplan") as desk:
        yield Taker(desk)
