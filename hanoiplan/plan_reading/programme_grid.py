"""Programmes whose days are columns: half days or hours down the side, items in the cells.

Each line of a cell that begins with an hour is a row of its own. What must not come in: programmes
whose days are rows (`programme_rows`).
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hanoiplan.base.text import fold
from hanoiplan.documents.model import Cell, DocTable
from hanoiplan.plan_reading.model import SlotFound, SourceRef
from hanoiplan.plan_reading.passages import clean
from hanoiplan.plan_reading.programme_cells import read_item
from hanoiplan.plan_reading.programme_slots import slot_of
from hanoiplan.plan_reading.programme_times import (
    Hours,
    day_heading,
    hours_at_beginning,
    is_numbered_day,
    read_hours,
)

_SIDE = re.compile(
    r"^(?:buoi|thoi gian|gio|khung gio|ngay(?: ?/ ?buoi)?|buoi ?/ ?ngay|time|session|hours?)?$"
)
_HEADING_ROWS = 3
_FEWEST = 2  # days side by side


@dataclass(frozen=True, slots=True)
class DayColumns:
    """Which column is which day (None: a day by its number alone), and where the rows begin."""

    days: dict[int, datetime.date | None]
    begin: int


def day_columns(table: DocTable, year: int | None = None) -> DayColumns | None:
    """The days at the heads of the columns; None where they do not stand there."""
    for place, row in enumerate(table.rows[:_HEADING_ROWS]):
        if not _SIDE.match(fold(row[0].text).strip(" .:*")):
            continue
        days: dict[int, datetime.date | None] = {}
        for column, cell in enumerate(row[1:], 1):
            text = clean(cell.text)
            heading = day_heading(text, year)
            if heading or is_numbered_day(text):
                days[column] = heading.day if heading else None
        own = [column for column in days if not row[column].inherited]
        if len(own) >= _FEWEST and len(days) * 2 >= len(row) - 1:
            return DayColumns(days, place + 1)
    return None


def slots_of_columns(table: DocTable, index: int, columns: DayColumns) -> list[SlotFound]:
    """The rows of such a programme, day after day."""
    return [
        slot
        for column, day in columns.days.items()
        for place in range(columns.begin, len(table.rows))
        if not _said_before(table, place, column, columns)
        for slot in _of_cell(table, SourceRef(0, index, place), column, day)
    ]


def _said_before(table: DocTable, place: int, column: int, columns: DayColumns) -> bool:
    """Whether the cell only repeats a merged one above it, or left of it on the same day."""
    cell = table.rows[place][column]
    if not cell.inherited:
        return False
    left = table.rows[place][column - 1]
    if left.text == cell.text and column - 1 in columns.days:
        return columns.days[column - 1] == columns.days[column] is not None
    above = table.rows[place - 1][column] if place > columns.begin else None
    return above is not None and above.text == cell.text


def _of_cell(
    table: DocTable, at: SourceRef, column: int, day: datetime.date | None
) -> Iterator[SlotFound]:
    row = table.rows[at.row]
    page = row[column].page or table.pages[0]
    source = SourceRef(page, at.block, at.row, _with_side(row, column))
    usual = read_hours(clean(row[0].text)) or Hours()
    for hours, lines in _items(clean(row[column].text).split("\n"), usual):
        yield _slot(hours, lines, day, source)


def _with_side(row: Sequence[Cell], column: int) -> str:
    return " | ".join(text for text in (row[0].text, row[column].text) if text)


def _items(lines: Sequence[str], usual: Hours) -> Iterator[tuple[Hours, list[str]]]:
    """The items of a cell: each begins with its hour; what stands first may have none."""
    open_item: tuple[Hours, list[str]] | None = None
    for line in lines:
        bare = line.strip(" -–•*+")
        timed, alone = hours_at_beginning(bare), read_hours(bare)
        if open_item and (timed or alone):
            yield open_item
            open_item = None
        if alone:
            open_item = (alone, [])
        elif timed:
            open_item = (timed[0], [timed[1]])
        elif open_item:
            open_item[1].append(line)
        elif bare:
            open_item = (usual, [bare])
    if open_item:
        yield open_item


def _slot(
    hours: Hours, lines: Sequence[str], day: datetime.date | None, source: SourceRef
) -> SlotFound:
    parts = read_item("\n".join(lines))
    unsure = {"start": not hours.start and not hours.all_day, "date": day is None}
    unsure["title_vi"] = not parts.title or not parts.sure
    uncertain = frozenset(name for name, bad in unsure.items() if bad)
    return slot_of(parts, hours, day, source, led=parts.led, uncertain=uncertain)
