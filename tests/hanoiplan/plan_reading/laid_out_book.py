"""The sheets of a workbook laid out in many ways, as offices do; each holds the same rows.

What must not come in: the reader.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import openpyxl

from tests.hanoiplan.plan_reading import laid_out as rows_of
from tests.hanoiplan.plan_reading.laid_out import Layout, Plain
from tests.hanoiplan.plan_reading.written import Page, Put, Rows


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it is meant: the lines above its table, and the table."""

    name: str
    above: tuple[str, ...]
    plain: Plain


BookLayout = Callable[[list[Sheet]], list[Page]]


def sheets_of(path: Path) -> list[Sheet]:
    """The sheets of a workbook whose first filled row of several cells is the heading."""
    book = openpyxl.load_workbook(path)
    found = []
    for sheet in book.worksheets:
        rows = [
            tuple("" if cell is None else str(cell) for cell in row)
            for row in sheet.iter_rows(values_only=True)
        ]
        head = next(place for place, row in enumerate(rows) if sum(map(bool, row)) > 2)
        above = tuple(row[0] for row in rows[:head] if row[0])
        below = tuple(row for row in rows[head + 1 :] if any(row))
        found.append(Sheet(sheet.title, above, Plain(rows[head], below)))
    return found


def _each(layout: Layout) -> BookLayout:
    """Every sheet with its table in this layout; what it parts goes to sheets of its own."""

    def laid(sheets: list[Sheet]) -> list[Page]:
        return [
            Page(f"{sheet.name} {part}", () if part else sheet.above, rows)
            for sheet in sheets
            for part, rows in enumerate(layout(sheet.plain))
        ]

    laid.__name__ = layout.__name__
    return laid


def away_from_the_corner(sheets: list[Sheet]) -> list[Page]:
    """The table further down and to the right, a row left blank after every seventh."""
    return [
        replace(page, right=2, down=3, blank_after=frozenset(range(7, len(page.rows), 7)))
        for page in _each(rows_of.as_it_is)(sheets)
    ]


def blank_columns(sheets: list[Sheet]) -> list[Page]:
    """An empty column between every two."""

    def apart(row: list[Put]) -> list[Put]:
        return [one for put in row for one in (replace(put, span=2 * put.span - 1), Put(""))]

    return [
        replace(page, rows=[apart(row) for row in page.rows])
        for page in _each(rows_of.as_it_is)(sheets)
    ]


def two_columns_for_each(sheets: list[Sheet]) -> list[Page]:
    """Every cell merged over two columns, as sheets that were copied out of Word have it."""
    return [
        replace(page, rows=[[replace(put, span=2 * put.span) for put in row] for row in page.rows])
        for page in _each(rows_of.as_it_is)(sheets)
    ]


def alike_merged_down(sheets: list[Sheet]) -> list[Page]:
    """Neighbours in the column of who leads that say the same are one merged cell."""
    return [
        Page(sheet.name, sheet.above, [_heads(sheet.plain), *_merged(sheet.plain)])
        for sheet in sheets
    ]


def _heads(plain: Plain) -> list[Put]:
    return [Put(text, bold=True) for text in plain.heading]


def _merged(plain: Plain) -> Rows:
    place = next((n for n, text in enumerate(plain.heading) if "chủ trì" in text), 0)
    rows: Rows = []
    for said, group in groupby(plain.rows, key=lambda row: row[place]):
        alike = list(group)
        for number, row in enumerate(alike):
            puts = [Put(text) for text in row]
            if said and place and len(alike) > 1:
                puts[place] = Put("" if number else said, begins=not number, above=bool(number))
            rows.append(puts)
    return rows


def a_sheet_for_each_section(sheets: list[Sheet]) -> list[Page]:
    """Each section on a sheet of its own with the heading above it."""
    found = []
    for sheet in sheets:
        parts: list[list[tuple[str, ...]]] = []
        for row in sheet.plain.rows:
            if not parts or sheet.plain.is_section(row):
                parts.append([])
            parts[-1].append(row)
        for number, part in enumerate(parts):
            (rows,) = rows_of.as_it_is(Plain(sheet.plain.heading, tuple(part)))
            above = () if number else sheet.above
            found.append(Page(f"{sheet.name} {number + 1}"[-31:], above, rows))
    return found


def all_on_one_sheet(sheets: list[Sheet]) -> list[Page]:
    """The tables below one another, the lines above each in merged cells."""
    wide = max(len(sheet.plain.heading) for sheet in sheets)
    rows: Rows = []
    blank: set[int] = set()
    for sheet in sheets:
        rows += [[Put(text, span=wide)] for text in sheet.above]
        blank.add(len(rows) - 1)
        rows += rows_of.as_it_is(sheet.plain)[0]
        blank.add(len(rows) - 1)
    return [Page("Kế hoạch", (), rows, blank_after=frozenset(blank))]


BOOK_LAYOUTS: tuple[BookLayout, ...] = (
    *(away_from_the_corner, blank_columns, two_columns_for_each, alike_merged_down),
    *(a_sheet_for_each_section, all_on_one_sheet),
    *map(
        _each,
        (
            *(rows_of.permuted, rows_of.ordinal_last, rows_of.two_rows_of_headings),
            *(rows_of.short_headings, rows_of.numbered_columns, rows_of.section_over_all),
            *(rows_of.section_in_the_text, rows_of.section_inside_a_cell, rows_of.broken_rows),
            *(rows_of.broken_below_the_ordinal, rows_of.two_tables, rows_of.repeated_headings),
            *(rows_of.goes_on_without_heading, rows_of.more_columns, rows_of.other_words),
            *(rows_of.section_in_the_first_cell, rows_of.ordinal_in_the_text),
        ),
    ),
)
