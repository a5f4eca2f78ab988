"""Tables of documents, where a table is broken over pages and its heading stands there again.

Pure: rows of text in, rows of text out. What must not come in: Word and PDF.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from hanoiplan.base.i18n import _
from hanoiplan.sheets.cells import one_line

LONGEST_NAME = 60  # characters of a sheet's name
Row = Sequence[str]
_FURNITURE = re.compile(r"[\W\d_]*(?:(?:trang|page|tr|p)\b[\W\d_]*)?", re.IGNORECASE)


def is_heading(row: Row) -> bool:
    """Whether a first row can be a heading: several cells with words, and no bare number."""
    filled = [cell for cell in row if cell]
    return len(filled) > 1 and not any(cell.strip(".)").isdigit() for cell in filled)


def repeated(rows: Sequence[Row], place: int) -> int:
    """How many rows from `place` on say again what the first rows of the table say."""
    if place == 0 or not is_heading(rows[0]) or not _same(rows[place], rows[0]):
        return 0
    length = 1
    while (
        length < place
        and place + length < len(rows)
        and is_heading(rows[length])
        and _same(rows[place + length], rows[length])
    ):
        length += 1
    return length


def _same(one: Row, other: Row) -> bool:
    return [one_line(cell) for cell in one] == [one_line(cell) for cell in other]


def sheet_names(above: Sequence[str]) -> list[str]:
    """A name for each table: the line above it, shortened, else its number; each only once."""
    names: list[str] = []
    for number, line in enumerate(above, start=1):
        told = _shortened(one_line(line)) or _("Table {n}").format(n=number)
        again = sum(name == told or name.startswith(f"{told} (") for name in names)
        names.append(f"{told} ({again + 1})" if again else told)
    return names


def _shortened(line: str) -> str:
    if len(line) <= LONGEST_NAME:
        return line
    return line[:LONGEST_NAME].rsplit(" ", 1)[0] + "…"


def joined(lines: Sequence[str]) -> str:
    """Wrapped lines as one: by a space, without one after a hyphen inside a word."""
    text = ""
    for line in (one for one in (line.strip() for line in lines) if one):
        inside_a_word = text.endswith("-") and not text.endswith((" -", "--"))
        text += line if not text or inside_a_word else f" {line}"
    return text


# --- over pages --------------------------------------------------------------------------------


def without_numbers(line: str) -> str:
    """A line that is the same on every page but for the number of the page."""
    return re.sub(r"\d+", "", line)


def is_furniture(line: str, repeats: Collection[str]) -> bool:
    """Whether a line is a page's number, or one of those that stand on every page.

    Args:
        line: the line as it stands.
        repeats: lines that stand on several pages, `without_numbers`.
    """
    return without_numbers(line) in repeats or _FURNITURE.fullmatch(line) is not None


def numbering_column(rows: Sequence[Row]) -> int | None:
    """The column that numbers the rows: one of the first three, or the last; None without one."""
    width = len(rows[0])
    for column in range(min(3, width)):
        if _mostly_numbers([row[column] for row in rows if row[column]]):
            return column
    last = [row[-1] for row in rows if row[-1]]
    return width - 1 if _mostly_numbers(last) and _counts_on(last) else None


def _mostly_numbers(filled: Sequence[str]) -> bool:
    numbers = sum(cell.strip(".)").isdigit() for cell in filled)
    return numbers > 1 and numbers >= 0.6 * len(filled)


def _counts_on(filled: Sequence[str]) -> bool:
    """Whether each number follows the one before it, or begins anew: amounts do not."""
    values = [int(bare) for cell in filled if (bare := cell.strip(".)")).isdigit()]
    steps = [(after - before, after) for before, after in pairwise(values)]
    return values[0] == 1 and all(step in {1, 2} or (step and at == 1) for step, at in steps)


def lone_columns(rows: Sequence[Row], starts: Collection[int], numbers: int | None) -> set[int]:
    """Columns in which rows stand that fill nothing else: the names of groups.

    Args:
        rows: the rows of all pages.
        starts: rows with which pages begin; they tell nothing.
        numbers: the column that numbers the rows.
    """
    inner = [row for place, row in enumerate(rows) if place not in starts]
    filled = [[column for column, cell in enumerate(row) if cell] for row in inner]
    return {one[0] for one in filled if len(one) == 1 and one[0] != numbers}


def is_rest(row: Row, last: Row, numbers: int | None, lone: Collection[int]) -> bool:
    """Whether the first row of a page is the rest of the last row of the page before."""
    filled = {column for column, cell in enumerate(row) if cell}
    if not filled or (len(filled) == 1 and filled <= set(lone)):
        return False
    if numbers is not None:
        return numbers not in filled
    return 0 not in filled and filled < {column for column, cell in enumerate(last) if cell}
