"""Targets from the rows of a table: indicator, unit, figure with its comparator and scope.

A row that says its aim in words only keeps the words; nothing is computed. What must not come
in: which table this is (`plan_tables`).
"""

from collections.abc import Sequence

from hanoiplan.base.text import fold
from hanoiplan.checklist.plan_rows import Figure, one_line, read_figures, without_marks
from hanoiplan.plan_reading.headings import Column, Heading, Row, year_of
from hanoiplan.plan_reading.model import SourceRef, TargetFound
from hanoiplan.plan_reading.plan_tables import PlanTable
from hanoiplan.plan_reading.rows import ReadRow, read_row
from hanoiplan.plan_reading.sections import Line, RowKind, lines_of

_FIELDS = {
    Column.INDICATOR: "indicator",
    Column.TITLE: "indicator",
    Column.UNIT: "unit",
    Column.VALUE: "value",
    Column.OUTPUT: "value",
    Column.SCOPE: "scope",
    Column.LEAD: "lead",
    Column.ORDINAL: "number",
}
_RANKS = ("thu bac", "xep hang", "thu hang", "vi tri")


def targets_of(table: PlanTable) -> tuple[TargetFound, ...]:
    """The targets of a table, one for each row; one for each year where a column is a year."""
    if table.heading is None:
        return ()
    shapes = dict(table.body())
    rows = [read_row(number, row, table.heading) for number, row in shapes.items()]
    found: list[TargetFound] = []
    for line in lines_of(rows):
        if line.kind is RowKind.ITEM:
            found.extend(_targets(line, table, table.heading, shapes[line.row.number]))
        elif line.kind is RowKind.MORE and found:
            found[-1] = _longer(found[-1], line)
    return tuple(found)


def _targets(line: Line, table: PlanTable, heading: Heading, row: Row) -> Sequence[TargetFound]:
    by_year = [
        (year, row[place].text)
        for place in heading.places(Column.VALUE)
        if (year := year_of(heading.texts[place]))
    ]
    if len({year for year, _text in by_year}) > 1:
        return [_target(line, table, text, year) for year, text in by_year if text.strip()]
    year = by_year[0][0] if by_year else table.year
    text = line.row.text(Column.VALUE) or line.row.text(Column.OUTPUT)
    return [_target(line, table, text, year)]


def _target(line: Line, table: PlanTable, value: str, year: int | None) -> TargetFound:
    row = line.row
    figures = read_figures(value)
    first = figures[0] if figures else Figure("", without_marks(value))
    unit = without_marks(row.text(Column.UNIT)) or first.unit
    indicator = without_marks(line.text.text)
    return TargetFound(
        indicator=indicator,
        source=SourceRef(row.page, table.block, row.number, row.shown),
        section=line.section.number,
        section_title=line.section.title,
        number=line.ordinal.number if line.ordinal else "",
        unit=unit,
        comparator=first.comparator,
        value=first.value,
        scope=first.scope or one_line(row.text(Column.SCOPE)),
        lead=one_line(row.text(Column.LEAD) or row.text(Column.AGENCIES)),
        raw=one_line(value),
        year=year,
        figures=figures,
        rank=_is_rank(unit, indicator, first),
        uncertain=_uncertain(row),
    )


def _is_rank(unit: str, indicator: str, figure: Figure) -> bool:
    """Whether lower is better: a place in an order."""
    words = fold(f"{unit} {indicator}")
    return figure.comparator != ">=" and any(word in words for word in _RANKS)


def _uncertain(row: ReadRow) -> frozenset[str]:
    return frozenset(
        _FIELDS[column]
        for column in row.filled & set(_FIELDS)
        if row.piece(column).uncertain or row.piece(column).inherited
    )


def _longer(target: TargetFound, line: Line) -> TargetFound:
    """The target with the rest of its texts from the row below."""
    parts = {_FIELDS[one]: line.row.text(one) for one in line.row.own & set(_FIELDS)}
    value = one_line(f"{target.raw} {parts.get('value', '')}")
    figures = read_figures(value)
    first = figures[0] if figures else Figure("", without_marks(value))
    return TargetFound(
        indicator=one_line(f"{target.indicator} {parts.get('indicator', '')}"),
        source=target.source,
        section=target.section,
        section_title=target.section_title,
        number=target.number,
        unit=one_line(f"{target.unit} {parts.get('unit', '')}"),
        comparator=first.comparator,
        value=first.value,
        scope=first.scope or one_line(f"{target.scope} {parts.get('scope', '')}"),
        lead=one_line(f"{target.lead} {parts.get('lead', '')}"),
        raw=value,
        year=target.year,
        figures=figures,
        rank=target.rank,
        uncertain=target.uncertain | frozenset(parts),
    )
