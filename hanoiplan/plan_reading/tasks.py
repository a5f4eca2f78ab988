"""Tasks from the rows of an appendix table.

Several rows of one task are put together, merged cells count for every row they cover and are
marked, and nothing missing is filled in silently. What must not come in: which table this is
(`plan_tables`), and judging the source (`table_faults`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from hanoiplan.checklist.plan_rows import one_line
from hanoiplan.checklist.schedule.deadlines import read_deadline
from hanoiplan.plan_reading.headings import Column, Heading, Row, year_of
from hanoiplan.plan_reading.leads import (
    Leads,
    agency_begins,
    labelled_cell,
    names_agency,
    read_leads,
    rejoin,
    shared_cell,
)
from hanoiplan.plan_reading.model import APPENDIX, SourceRef, TaskFound
from hanoiplan.plan_reading.plan_tables import PlanTable
from hanoiplan.plan_reading.rows import Piece, ReadRow, read_row
from hanoiplan.plan_reading.sections import Line, RowKind, Section, lines_of
from hanoiplan.plans.agency_names import canonical

_FIELDS = {
    Column.ORDINAL: "number",
    Column.LEAD: "lead",
    Column.COORDINATING: "coordinating",
    Column.OUTPUT: "output",
    Column.DEADLINE: "deadline",
}
_AGENCIES = (Column.LEAD, Column.COORDINATING, Column.AGENCIES)


@dataclass(frozen=True, slots=True)
class PlanDates:
    """What deadlines of a plan are read against: its year and the day it was issued."""

    year: int | None = None
    issued_on: date | None = None


@dataclass(slots=True)
class _Item:
    """A task in the making: the texts of its columns, joined row by row."""

    line: Line
    texts: dict[Column, str] = field(default_factory=dict)
    uncertain: set[str] = field(default_factory=set)
    rows: list[ReadRow] = field(default_factory=list)


def tasks_of(
    table: PlanTable, dates: PlanDates, before: Section | None = None
) -> tuple[TaskFound, ...]:
    """The tasks of a table.

    `before` is the last section of the table before it: sections count on from it, and a table
    that only goes on stays in it.
    """
    lines = _lines(table, before)
    by_agency = _sections_are_agencies(lines)
    return tuple(_task(item, table, dates, by_agency=by_agency) for item in _items(lines))


def last_section(table: PlanTable, before: Section) -> Section:
    """The section in which a table ends, also one whose tasks only follow in the next table."""
    lines = _lines(table, before)
    found = lines[-1].section if lines else before
    return found if found.index >= before.index else before


def _lines(table: PlanTable, before: Section | None) -> tuple[Line, ...]:
    if table.heading is None:
        return ()
    rows = [_read(number, row, table.heading) for number, row in table.body()]
    return lines_of(rows, before or Section(), goes_on=table.goes_on)


def _read(number: int, row: Row, heading: Heading) -> ReadRow:
    """The row; columns of years below a heading for the time are its deadline where ticked."""
    found = read_row(number, row, heading)
    years = [
        str(year)
        for place in heading.places(Column.VALUE)
        if row[place].text.strip() and (year := year_of(heading.texts[place]))
    ]
    if not years or Column.DEADLINE in found.pieces:
        return found
    ticked = Piece(", ".join(years), page=found.page)
    return replace(found, pieces={**found.pieces, Column.DEADLINE: ticked})


def _items(lines: Sequence[Line]) -> list[_Item]:
    found: list[_Item] = []
    for line in lines:
        if line.kind is RowKind.ITEM:
            found.append(_begun(line))
        elif line.kind is RowKind.MORE and found and found[-1].line.section == line.section:
            _add(found[-1], line)
    return found


def _begun(line: Line) -> _Item:
    item = _Item(line, rows=[line.row])
    for column in line.row.filled:
        piece = line.row.piece(column)
        item.texts[column] = piece.text
        if piece.uncertain or piece.inherited:
            item.uncertain.add(_FIELDS.get(column, "title"))
        if len(piece.over) > 1:  # one cell over several columns counts for all of them
            item.uncertain.update(_FIELDS.get(one, "title") for one in piece.over)
    item.texts[Column.TITLE] = line.text.text
    return item


def _add(item: _Item, line: Line) -> None:
    """Put a further row to the task; what was joined is uncertain."""
    item.rows.append(line.row)
    pieces: dict[Column, Piece] = {one: line.row.piece(one) for one in line.row.own}
    if line.row.whole is not None:
        pieces = {Column.TITLE: line.text}
    for column, piece in pieces.items():
        if column is Column.INDICATOR or not piece.text.strip():
            continue
        before = item.texts.get(column, "")
        item.texts[column] = _joined(column, before, piece.text)
        item.uncertain.add(_FIELDS.get(column, "title"))


def _joined(column: Column, before: str, text: str) -> str:
    if not before:
        return text
    new_agency = column in _AGENCIES and agency_begins(text) and not before.endswith((",", ";"))
    return f"{before}{chr(10) if new_agency else ' '}{text}"


def _task(item: _Item, table: PlanTable, dates: PlanDates, *, by_agency: bool) -> TaskFound:
    uncertain = set(item.uncertain) | _guessed(table)
    leads, coordinating = _agencies(item, uncertain)
    section = item.line.section
    if by_agency and not leads.names:
        leads = Leads((canonical(section.title),))
        uncertain.add("lead")
    raw = one_line(item.texts.get(Column.DEADLINE, "") or _of_section(section, Column.DEADLINE))
    output = one_line(item.texts.get(Column.OUTPUT, ""))
    deadline = read_deadline(raw, year=dates.year, issued_on=dates.issued_on, output=output)
    ordinal = item.line.ordinal
    return TaskFound(
        origin=APPENDIX,
        title=one_line(item.texts.get(Column.TITLE, "")),
        deadline=deadline,
        source=_source(item, table),
        appendix=table.appendix,
        section=section.number,
        section_title=section.title,
        section_index=section.index,
        number=ordinal.number if ordinal else "",
        label=ordinal.label if ordinal else "",
        lead=leads.names,
        coordinating=coordinating,
        lead_agency=canonical(leads.names[0]) if leads.names else "",
        output=output,
        deadline_raw=raw,
        request=leads.request,
        role="lead",
        uncertain=frozenset(uncertain | _doubts(item, section, raw) | _unsure(deadline.uncertain)),
    )


def _guessed(table: PlanTable) -> set[str]:
    """Every field, empty ones too, of a table whose columns were parted by guess."""
    if table.table.certain or table.heading is None:
        return set()
    return {"title", *(_FIELDS[one] for one in table.heading.columns if one in _FIELDS)}


def _unsure(uncertain: bool) -> set[str]:
    return {"deadline"} if uncertain else set()


def _doubts(item: _Item, section: Section, raw: str) -> set[str]:
    """What was taken from the row of the section, or from a section that itself is unsure."""
    found = {"section"} if section.uncertain else set()
    if raw and not item.texts.get(Column.DEADLINE):
        found.add("deadline")
    return found


def _agencies(item: _Item, uncertain: set[str]) -> tuple[Leads, str]:
    lead = item.texts.get(Column.LEAD, "")
    helping = item.texts.get(Column.COORDINATING, "")
    if Column.AGENCIES in item.texts:
        shared = shared_cell(item.texts[Column.AGENCIES])
        lead, helping = lead or shared.lead, helping or shared.coordinating
        uncertain.update(("lead", "coordinating") if shared.guessed else ())
    labelled = labelled_cell(lead)
    if labelled is not None:
        lead = labelled.lead
        helping = "; ".join(part for part in (labelled.coordinating, helping) if part)
    if not lead and (over := _of_section(item.line.section, Column.LEAD)):
        lead = over
        uncertain.add("lead")
    leads = read_leads(lead)
    if leads.guessed:
        uncertain.add("lead")
    return leads, _one_cell(helping)


def _of_section(section: Section, column: Column) -> str:
    """What the row of the section itself says for all its tasks."""
    return section.row.text(column) if section.row is not None else ""


def _one_cell(text: str) -> str:
    """The text on one line; a line break between two agencies becomes a semicolon."""
    joined = ""
    for line in rejoin(text).split("\n"):
        apart = joined and not joined.endswith((",", ";", "và"))
        joined = f"{joined}; {line}" if apart else f"{joined} {line}".strip()
    return joined


def _sections_are_agencies(lines: Sequence[Line]) -> bool:
    sections = {line.section.index: line.section for line in lines if line.kind is RowKind.ITEM}
    titles = [section.title for index, section in sections.items() if index]
    return bool(titles) and all(names_agency(title) for title in titles)


def _source(item: _Item, table: PlanTable) -> SourceRef:
    shown = "\n".join(row.shown for row in item.rows)
    first = item.rows[0]
    return SourceRef(first.page, table.block, first.number, shown)
