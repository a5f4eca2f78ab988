"""Which tables of a document hold tasks, which targets, and which are of another kind.

A table that goes on behind a page without its heading takes the heading of the one before it.
What must not come in: what a single row means (`tasks`, `targets`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hanoiplan.base.text import fold
from hanoiplan.checklist.plan_rows import one_line
from hanoiplan.documents.model import DocTable, Paragraph, SourceDocument
from hanoiplan.documents.progress import Tell
from hanoiplan.plan_reading.flattened import unflattened
from hanoiplan.plan_reading.headings import (
    Column,
    Heading,
    Row,
    find_heading,
    numbers_columns,
    repeats,
)
from hanoiplan.plan_reading.passages import is_frame
from hanoiplan.plan_reading.programme_times import day_heading, is_part_of_day, read_hours


class TableKind(StrEnum):
    """What a table of a plan holds."""

    TASKS = "tasks"
    TARGETS = "targets"
    PROGRAMME = "programme"
    FRAME = "frame"  # letterhead, signatures
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A table with its kind; `appendix` is the numeral of the appendix it stands in."""

    kind: TableKind
    block: int  # index into SourceDocument.blocks
    table: DocTable
    heading: Heading | None = None
    own_heading: bool = True  # False: taken from the table before it
    goes_on: bool = False  # with the table before it, as on another page
    appendix: str = ""
    year: int | None = None  # that its title names, such as "… to 2030"

    def body(self) -> Iterator[tuple[int, Row]]:
        """The rows below the heading with their numbers; repeated headings are left out."""
        if self.heading is None:
            return
        first = self.heading.below if self.own_heading else 0
        for number, row in enumerate(self.table.rows[first:], start=first):
            if any(cell.text.strip() for cell in row) and not self._is_heading(row):
                yield number, row

    def _is_heading(self, row: Row) -> bool:
        return self.heading is not None and (repeats(self.heading, row) or numbers_columns(row))


def plan_tables(
    document: SourceDocument, known: Sequence[str] = (), tell: Tell | None = None
) -> tuple[PlanTable, ...]:
    """All tables of the document in their order, each with its kind.

    `known` are names of agencies of the document, for tables whose columns were lost.

    Raises:
        Stopped: `tell` answered False.
    """
    found: list[PlanTable] = []
    appendix, title = "", ""
    for block, one in enumerate(document.blocks):
        if isinstance(one, Paragraph):
            appendix, title = _titled(one.text, appendix, title)
            continue
        table = unflattened(one, known, tell)
        for text in _rows_above(table):
            appendix, title = _titled(text, appendix, title)
        classified = _classified(table, block, found[-1] if found else None, titled=bool(title))
        year = _year(title) or (found[-1].year if classified.goes_on else None)
        found.append(replace(classified, appendix=appendix, year=year))
        title = ""
    return tuple(found)


_APPENDIX = re.compile(r"^phu luc(?: so)?\s*(?P<number>[ivxl]{1,5}|\d{1,2})?\s*[.:\-–]?(?=\s|$|\()")


def _titled(text: str, appendix: str, title: str) -> tuple[str, str]:
    """The appendix and the words above the next table, after one more paragraph."""
    for line in text.split("\n"):
        named = _APPENDIX.match(fold(line).strip())
        if named and len(line) < 200:
            appendix, title = (named["number"] or "").upper(), ""
        title = f"{title} {line}".strip()
    return appendix, title


def _year(title: str) -> int | None:
    """The year to which the words above a table look; not the year of a paper's date."""
    found = re.search(r"\bden (?:het )?nam (20\d\d)", fold(title))
    found = found or re.search(r"(?<!thang )(?<!/)\bnam (20\d\d)", fold(title))
    return int(found[1]) if found else None


def _rows_above(table: DocTable) -> Iterator[str]:
    """The texts over the heading inside the table itself, as at the top of a sheet."""
    heading = find_heading(table.rows)
    for row in table.rows[: heading.first] if heading else ():
        yield " ".join(one_line(cell.text) for cell in row if cell.text and not cell.inherited)


def _classified(
    table: DocTable, block: int, before: PlanTable | None, *, titled: bool
) -> PlanTable:
    if is_frame(table):
        return PlanTable(TableKind.FRAME, block, table)
    same = before if before and not titled else None
    heading = find_heading(table.rows)
    if heading is not None:
        kind = _kind(heading, table.rows[heading.below :])
        goes_on = bool(same and same.kind is kind and _columns(same) == heading.columns)
        return PlanTable(kind, block, table, heading, goes_on=goes_on)
    if same and same.kind in _OF_ROWS and same.table.width == table.width:
        return PlanTable(same.kind, block, table, same.heading, own_heading=False, goes_on=True)
    return PlanTable(TableKind.OTHER, block, table)


def _columns(table: PlanTable) -> tuple[Column, ...]:
    return table.heading.columns if table.heading else ()


_OF_ROWS = (TableKind.TASKS, TableKind.TARGETS, TableKind.PROGRAMME)
_CLOCK = re.compile(r"\b\d{1,2}\s*(?::\s*\d{2}|[hg]\s*\d{0,2}\b|giờ)")
_FIGURES = (Column.UNIT, Column.VALUE, Column.SCOPE)
_WORK = (Column.LEAD, Column.AGENCIES, Column.COORDINATING, Column.DEADLINE)


def _kind(heading: Heading, rows: Sequence[Row]) -> TableKind:
    if heading.has(Column.INDICATOR) and heading.has(*_FIGURES):
        return TableKind.TARGETS
    if _has_clocks(heading, rows):
        return TableKind.PROGRAMME
    if heading.has(Column.TITLE) and heading.has(*_WORK):
        return TableKind.TASKS
    return TableKind.OTHER


def _has_clocks(heading: Heading, rows: Sequence[Row]) -> bool:
    """Whether the times are hours of a day, as in a programme."""
    times = [row[place].text for row in rows for place in heading.places(Column.DEADLINE)]
    told = [text for text in times if text.strip()]
    hours = sum(bool(_CLOCK.search(text)) or is_part_of_day(text) for text in told)
    if told and hours * 3 >= len(told):
        return True
    timed = sum(any(read_hours(cell.text) for cell in row) or _is_day(row) for row in rows)
    return timed > 0 and timed * 2 >= len(rows)  # a column "Giờ" beside one of days


_ANY_YEAR = 2000


def _is_day(row: Row) -> bool:
    """Whether a row only names a day and what fills it."""
    told = {cell.text for cell in row if cell.text.strip()}
    return len(told) == 1 and day_heading(next(iter(told)), _ANY_YEAR) is not None
