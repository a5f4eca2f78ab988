"""A programme laid out in many ways: the same days, hours and items in other columns and rows.

What must not come in: the reader; only how hours are written is taken apart.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.hanoiplan.plan_reading.laid_out import Plain
from tests.hanoiplan.plan_reading.written import Put, Rows

ProgrammeLayout = Callable[[Plain], list[Rows]]
_HOURS = re.compile(r"(\d{1,2})[h:](\d{2})\s*[-–]\s*(\d{1,2})[h:](\d{2})")
_DAY = re.compile(r"(Ngày [\d/]+): (.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Hours:
    """From and to, as a row says it."""

    start: str
    end: str


def is_day(row: tuple[str, ...]) -> bool:
    """Whether a row only names a day."""
    return not row[1]


def _hours(text: str) -> Hours:
    found = _HOURS.search(text)
    assert found, text
    return Hours(f"{found[1]}:{found[2]}", f"{found[3]}:{found[4]}")


def _day(row: tuple[str, ...]) -> tuple[str, str]:
    found = _DAY.fullmatch(row[0])
    assert found, row
    return found[1], found[2]


def _over(text: str, columns: int) -> list[Put]:
    return [Put(text, span=columns, bold=True)]


def _heads(*texts: str) -> list[Put]:
    return [Put(text, bold=True) for text in texts]


def _row(*texts: str) -> list[Put]:
    return [Put(text) for text in texts]


def as_written(plain: Plain) -> list[Rows]:
    """Hours and items, days over both."""
    rows = [_over(row[0], 2) if is_day(row) else _row(*row) for row in plain.rows]
    return [[_heads(*plain.heading), *rows]]


def items_first(plain: Plain) -> list[Rows]:
    """The columns the other way round."""
    rows = [_over(row[0], 2) if is_day(row) else _row(row[1], row[0]) for row in plain.rows]
    return [[_heads(plain.heading[1], plain.heading[0]), *rows]]


def from_and_to(plain: Plain) -> list[Rows]:
    """Beginning and end in columns of their own below one heading for the time."""
    top = [Put(plain.heading[0], span=2), Put(plain.heading[1], begins=True)]
    under = [Put("Bắt đầu"), Put("Kết thúc"), Put("", above=True)]
    rows = []
    for row in plain.rows:
        hours = None if is_day(row) else _hours(row[0])
        rows.append(_row(hours.start, hours.end, row[1]) if hours else _over(row[0], 3))
    return [[top, under, *rows]]


def numbered(plain: Plain) -> list[Rows]:
    """An ordinal before every item."""
    rows, number = [], 0
    for row in plain.rows:
        number += not is_day(row)
        rows.append(_over(row[0], 3) if is_day(row) else _row(str(number), *row))
    return [[_heads("STT", *plain.heading), *rows]]


def days_in_a_column(plain: Plain) -> list[Rows]:
    """Days in a column of their own, merged down over their items; what fills a day says so."""
    rows: Rows = []
    for row in plain.rows:
        if is_day(row):
            day, title = _day(row)
            rows.append([Put(day, begins=True), Put("Cả ngày"), Put(title)])
        else:
            rows.append([Put("", above=True), Put(row[0]), Put(row[1])])
    return [[_heads("Ngày", "Giờ", "Nội dung"), *rows]]


def day_inside_a_cell(plain: Plain) -> list[Rows]:
    """The day above the hours in the cell of its first item; days without items stay rows."""
    rows: Rows = []
    waiting = ""
    for row in plain.rows:
        if is_day(row):
            rows += [_over(waiting, 2)] if waiting else []
            waiting = row[0]
        else:
            rows.append(_row(f"{waiting}\n{row[0]}" if waiting else row[0], row[1]))
            waiting = ""
    return [[_heads(*plain.heading), *rows, *([_over(waiting, 2)] if waiting else [])]]


def broken_rows(plain: Plain) -> list[Rows]:
    """Long items broken over two rows, the hours only in the first."""
    rows: Rows = []
    for row in plain.rows:
        lines = row[1].split("\n")
        if is_day(row):
            rows.append(_over(row[0], 2))
        elif len(lines) > 2:
            rows += [_row(row[0], "\n".join(lines[:2])), _row("", "\n".join(lines[2:]))]
        else:
            rows.append(_row(*row))
    return [[_heads(*plain.heading), *rows]]


def broken_over_a_page(plain: Plain) -> list[Rows]:
    """The heading of a new page between the parts of a broken item."""
    (rows,) = broken_rows(plain)
    found: Rows = []
    for number, row in enumerate(rows):
        if number and not row[0].text:
            found.append(_heads(*plain.heading))
        found.append(row)
    return [found]


def two_tables(plain: Plain) -> list[Rows]:
    """The table parted in the middle, each part with the heading."""
    (rows,) = as_written(plain)
    middle = len(rows) // 2
    return [rows[:middle], [rows[0], *rows[middle:]]]


def a_table_for_each_day(plain: Plain) -> list[Rows]:
    """Every day a table that begins with the heading and the day."""
    found: list[Rows] = []
    for row in as_written(plain)[0][1:]:
        if row[0].span > 1:
            found.append([_heads(*plain.heading)])
        found[-1].append(row)
    return found


def titled_inside(plain: Plain) -> list[Rows]:
    """A title over the table inside it, and a row that numbers the columns."""
    (rows,) = as_written(plain)
    return [[_over("CHƯƠNG TRÌNH DỰ KIẾN", 2), rows[0], _row("(1)", "(2)"), *rows[1:]]]


def other_words(plain: Plain) -> list[Rows]:
    """Other words for the columns, other ways to write hours and days, bold instead of merged."""
    rows: Rows = []
    for row in plain.rows:
        if is_day(row):
            day, title = _day(row)
            rows.append([Put(f"{day.upper()} - {title}", bold=True), Put("")])
        else:
            hours = _hours(row[0])
            start, end = (one.replace(":", "h") for one in (hours.start, hours.end))
            rows.append(_row(f"Từ {start} đến {end}", row[1]))
    return [[_heads("KHUNG\nGIỜ", "HOẠT ĐỘNG"), *rows]]


def more_columns(plain: Plain) -> list[Rows]:
    """Empty columns for the place, who answers for it, and notes."""
    heading = _heads("TT", plain.heading[0], "Địa điểm", plain.heading[1], "Phụ trách", "Ghi chú")
    rows = [
        _over(row[0], 6) if is_day(row) else _row("", row[0], "", row[1], "", "")
        for row in plain.rows
    ]
    return [[heading, *rows]]


def days_among_the_items(plain: Plain) -> list[Rows]:
    """Days in the column of the items, the cell of the hours left empty."""
    rows = [_row("", row[0]) if is_day(row) else _row(*row) for row in plain.rows]
    return [[_heads(*plain.heading), *rows]]


PROGRAMMES: tuple[ProgrammeLayout, ...] = (
    *(as_written, items_first, from_and_to, numbered, days_in_a_column, day_inside_a_cell),
    *(broken_rows, broken_over_a_page, two_tables, a_table_for_each_day, titled_inside),
    *(other_words, more_columns, days_among_the_items),
)
