"""Tables of a plain text whose columns stand there: parted by tabs or by upright strokes.

What must not come in: tables whose columns were lost, and what a column means.
"""

import re
from collections.abc import Sequence

from hanoiplan.documents.model import Cell, DocTable
from hanoiplan.documents.spaces import spaced
from hanoiplan.documents.text_lines import TextLine, without_tags
from hanoiplan.sheets.cells import one_line
from hanoiplan.sheets.joining import is_heading

_RULE = re.compile(r"[\s|:+=─-]+")  # a line that only draws


def parted(line: TextLine) -> list[str] | None:
    """The cells of a line, None for ordinary text."""
    if "\t" in line.text:
        return [spaced(without_tags(cell)) for cell in line.text.split("\t")]
    text = line.text
    strokes = text.count("|")
    if strokes >= 2 or (strokes and not text.startswith("|") and " | " in text):
        cells = text.removeprefix("|").removesuffix("|").split("|")
        return [spaced(without_tags(cell)) for cell in cells]
    return None


def column_table(lines: Sequence[TextLine]) -> DocTable | None:
    """The table of lines that all have cells; None where they are no table."""
    rows = [cells for line in lines if not _RULE.fullmatch(line.text) and (cells := parted(line))]
    rows = [row for row in rows if any(row)]
    width = max(map(len, rows), default=0)
    if len(rows) < 2 or width < 2:
        return None
    filled = [row + [""] * (width - len(row)) for row in rows]
    return DocTable(tuple(_rows(_without_headings(filled))))


def _without_headings(rows: list[list[str]]) -> list[list[str]]:
    """A heading, or the line of the day that goes on, stands once however often it is repeated."""
    heading = next((_key(row) for row in rows[:3] if is_heading(row)), None)
    kept: list[list[str]] = []
    lone = None  # the last row that fills one cell only: a day
    for row in rows:
        key = _key(row)
        is_lone = bool(row[0]) and not any(row[1:])
        again = key == heading and any(_key(one) == heading for one in kept)
        if again or (is_lone and key == lone):
            continue
        lone = key if is_lone else lone
        kept.append(row)
    return kept


def _key(row: Sequence[str]) -> tuple[str, ...]:
    return tuple(one_line(cell).casefold() for cell in row)


def _rows(rows: list[list[str]]) -> list[tuple[Cell, ...]]:
    """Rows that begin with an empty cell go on with the row above them."""
    made: list[tuple[Cell, ...]] = []
    for row in rows:
        if made and not row[0] and any(row):
            pairs = zip(made[-1], row, strict=True)
            made[-1] = tuple(_joined(above, text) for above, text in pairs)
        else:
            made.append(tuple(Cell(text) for text in row))
    return made


def _joined(above: Cell, text: str) -> Cell:
    if not text:
        return above
    return Cell(f"{above.text}\n{text}" if above.text else text, uncertain=True)
