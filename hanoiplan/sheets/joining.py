"""Tables of documents, where a table is broken over pages and its heading stands there again.

Pure: rows of text in, rows of text out. What must not come in: Word and PDF.
"""

from collections.abc import Sequence

from hanoiplan.base.i18n import _
from hanoiplan.sheets.cells import one_line

LONGEST_NAME = 60  # characters of a sheet's name
Row = Sequence[str]


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
