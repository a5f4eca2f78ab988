"""Everything that a document of blocks says, put together: opening, duties, tables, faults.

What must not come in: files (exchange/plans/document reads them) and any single rule.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from hanoiplan.documents.model import SourceDocument
from hanoiplan.documents.progress import Tell
from hanoiplan.plan_reading.body_faults import body_faults
from hanoiplan.plan_reading.duties import known_agencies, read_duties
from hanoiplan.plan_reading.localities import read_localities
from hanoiplan.plan_reading.lost_tables import lost_tables
from hanoiplan.plan_reading.model import (
    DUTY,
    DocumentFacts,
    Fault,
    PlanReading,
    SourceRef,
    TargetFound,
    TaskFound,
)
from hanoiplan.plan_reading.opening import read_opening, year_of
from hanoiplan.plan_reading.plan_tables import PlanTable, TableKind, plan_tables
from hanoiplan.plan_reading.programme_body import body_programme
from hanoiplan.plan_reading.programme_rows import read_programme
from hanoiplan.plan_reading.reception import read_reception
from hanoiplan.plan_reading.reception_tables import read_reception_tables
from hanoiplan.plan_reading.reporting import read_reporting
from hanoiplan.plan_reading.rules import read_rules
from hanoiplan.plan_reading.sections import Section
from hanoiplan.plan_reading.table_faults import (
    document_faults,
    missing_fields,
    target_faults,
    task_faults,
)
from hanoiplan.plan_reading.table_faults_folded import folded
from hanoiplan.plan_reading.targets import targets_of
from hanoiplan.plan_reading.tasks import PlanDates, last_section, tasks_of


def understand(document: SourceDocument, tell: Tell | None = None) -> PlanReading:
    """What the document says; nothing missing is an error, all of it may be empty.

    `tell` is told how many rows are done of a table whose columns have to be guessed.

    Raises:
        Stopped: `tell` answered False.
    """
    facts = read_opening(document)
    dates = PlanDates(year_of(facts), facts.issued_on)
    tables = _read_tables(document, dates, tell)
    body = _read_body(document, facts, dates, tables.blocks)
    reading = replace(
        body,
        tasks=(*tables.tasks, *body.tasks),
        targets=tuple(one for found in tables.targets for one in found),
    )
    return replace(reading, faults=folded(_faults(reading, tables, dates)))


# --- tables -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Tables:
    """The tables with what was read of them."""

    tables: tuple[PlanTable, ...]
    by_table: tuple[tuple[PlanTable, tuple[TaskFound, ...]], ...]
    targets: tuple[tuple[TargetFound, ...], ...]

    @property
    def tasks(self) -> tuple[TaskFound, ...]:
        """The tasks of all tables."""
        return tuple(task for _table, tasks in self.by_table for task in tasks)

    @property
    def blocks(self) -> frozenset[int]:
        """Where tables of tasks and targets stand."""
        of_rows = (TableKind.TASKS, TableKind.TARGETS)
        return frozenset(table.block for table in self.tables if table.kind in of_rows)


def _read_tables(document: SourceDocument, dates: PlanDates, tell: Tell | None) -> _Tables:
    tables = plan_tables(document, known_agencies(document), tell)
    by_table: list[tuple[PlanTable, tuple[TaskFound, ...]]] = []
    last = Section()
    for table in tables:
        if table.kind is TableKind.TASKS:
            tasks = tasks_of(table, dates, last)
            last = last_section(table, last)
            by_table.append((table, tasks))
    targets = tuple(targets_of(table) for table in tables if table.kind is TableKind.TARGETS)
    return _Tables(tables, tuple(by_table), targets)


# --- everything else --------------------------------------------------------------------------


class _Placed(Protocol):
    @property
    def source(self) -> SourceRef: ...


P = TypeVar("P", bound=_Placed)


def _outside(found: Sequence[P], blocks: frozenset[int]) -> tuple[P, ...]:
    """What does not stand in a table of tasks or targets: such a table is read once."""
    return tuple(one for one in found if one.source.block not in blocks)


def _read_body(
    document: SourceDocument, facts: DocumentFacts, dates: PlanDates, blocks: frozenset[int]
) -> PlanReading:
    """The reading without tables of tasks and targets, and without faults."""
    year, issued_on = dates.year, dates.issued_on
    agencies, duties = read_duties(document, year=year, issued_on=issued_on)
    programme = _outside(read_programme(document, year), blocks)
    return PlanReading(
        document=facts,
        source=document,
        tasks=duties,
        programme=programme,
        localities=_outside(read_localities(document), blocks),
        agencies=agencies,
        reception=(*read_reception(duties), *_outside(read_reception_tables(document), blocks)),
        rules=read_rules(document),
        reporting=read_reporting(document, duties, programme, year=year, issued_on=issued_on),
    )


# --- faults -----------------------------------------------------------------------------------


def _faults(reading: PlanReading, tables: _Tables, dates: PlanDates) -> Iterator[Fault]:
    """What was left out, the faults of body and programme, then those of the tables."""
    for remark in reading.source.remarks:
        yield Fault("left_out", remark, SourceRef(), "{text}")
    yield from lost_tables(reading.source)
    yield from body_faults(
        reading.source,
        reading.document,
        reading.agencies,
        [task for task in reading.tasks if task.origin == DUTY],
        reading.programme,
        body_programme(reading.source, dates.year),
        reading.localities,
        reading.reception,
    )
    elsewhere: tuple[_Placed, ...] = (*reading.programme, *reading.localities)
    elsewhere = (*elsewhere, *reading.reception)
    yield from document_faults(tables.tables, [one.source.block for one in elsewhere])
    for targets in tables.targets:
        yield from target_faults(targets)
    for table, tasks in tables.by_table:
        yield from task_faults(tasks)
        yield from missing_fields(tasks, table.heading.columns if table.heading else ())
