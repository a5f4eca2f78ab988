"""Tables of a plain text whose columns were lost: rows are found, their cells left in one.

A table begins with a line that opens with the heading of ordinals (TT, STT, No.). What comes out
is a table of two columns, ordinal and everything else, not certain; the ends of lines tell what
the layout knows (see `LINE_ENDS`). What must not come in: what a column means.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hanoiplan.documents.model import Cell, DocTable
from hanoiplan.documents.spaces import parts_a_word
from hanoiplan.documents.text_fitting import in_columns
from hanoiplan.documents.text_lines import TextLine, TextLines
from hanoiplan.documents.text_ordinals import Ordinal, candidates, sequence

CELL_ENDS = "\n\n"  # here a cell ends, as the layout tells
LINE_ENDS = "\n"  # here a line ends; the cell goes on or ends
PAGE_ENDS = "\n\f\n"  # here a page ended: what follows goes on with the first columns
_HEADING = re.compile(r"(?:S?TT|Stt|Số\s+TT|Số\s+thứ\s+tự|No\.?)(?:\s+(\S.*))?")
_NEXT = re.compile(r"(?:PHỤ LỤC|Phụ lục|Ghi chú|GHI CHÚ|Nơi nhận|ANNEX|Annex)\b.*")
_FIRST = re.compile(r"[1IA][.)]?(?:\s|$)")  # the ordinal of a first row
_LONGEST_HEADING = 30  # lines
_FEWEST = 3  # rows
_FITTING = 0.6  # share of rows with a line for each column, from which the others follow
_MOST_LINES = 40  # of a row, more than it has columns
_SHORT = 0.2  # share of rows that may have fewer


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table, and the lines that it takes up."""

    first: int
    end: int  # the line after its last one
    table: DocTable


def row_table(text: TextLines, first: int) -> FoundTable | None:
    """The table that begins with the line at `first`; None where none does."""
    opening = _HEADING.fullmatch(text.lines[first].text)
    if opening is None:
        return None
    end = _end(text.lines, first)
    ordinals = sequence(candidates(text, first + 1, end))
    if len(ordinals) < _FEWEST or ordinals[0].line - first > _LONGEST_HEADING:
        return None
    heading = text.lines[first : ordinals[0].line]
    repeats = _repeats(text.lines, heading, ordinals[0].line, end)
    table = _in_columns(text, heading, ordinals, end) or _in_two(
        text, heading, ordinals, end, repeats
    )
    return FoundTable(first, end, table)


def _end(lines: Sequence[TextLine], first: int) -> int:
    """Where the table ends: at the next annex, at the end, or before another heading.

    "Notes" above the first row are a column of the table, below it what follows the table.
    """
    own = lines[first].text
    begun = (n for n, line in enumerate(lines[first:], start=first) if _FIRST.match(line.text))
    for place in range(next(begun, first) + 1, len(lines)):
        is_other = _HEADING.fullmatch(lines[place].text) and lines[place].text != own
        if is_other or _NEXT.fullmatch(lines[place].text):
            return place
    return len(lines)


def _repeats(
    lines: Sequence[TextLine], heading: Sequence[TextLine], first: int, end: int
) -> set[int]:
    """Lines on which the heading stands again."""
    said = [line.text for line in heading]
    found: set[int] = set()
    for place in range(first, end - len(said) + 1):
        if [line.text for line in lines[place : place + len(said)]] == said:
            found.update(range(place, place + len(said)))
    return found


# --- two columns -------------------------------------------------------------------------------


def _in_two(
    text: TextLines,
    heading: Sequence[TextLine],
    ordinals: Sequence[Ordinal],
    end: int,
    repeats: set[int],
) -> DocTable:
    opening = _HEADING.fullmatch(heading[0].text)
    said = [opening[1] or "" if opening else "", *(line.text for line in heading[1:])]
    label = heading[0].text.removesuffix(said[0]).strip()
    rows = [(Cell(label), Cell("\n".join(line for line in said if line), uncertain=True))]
    ends = [one.line for one in ordinals[1:]] + [end]
    for one, until in zip(ordinals, ends, strict=True):
        places = [place for place in range(one.line, until) if place not in repeats]
        rows.append((Cell(one.label), Cell(_text(text, one, places), uncertain=True)))
    return DocTable(tuple(rows), heading_rows=1, certain=False)


def _text(text: TextLines, ordinal: Ordinal, places: Sequence[int]) -> str:
    """What stands in the row, its ends of lines as far as they tell something."""
    made = ordinal.rest
    for before, place in pairwise(places):
        line = text.lines[place]
        if made:
            made += PAGE_ENDS if line.starts_page else _between(text, text.lines[before], line)
        made += line.text
    return made


def _between(text: TextLines, before: TextLine, line: TextLine) -> str:
    """What parts two lines of a row."""
    if before.text.endswith("-"):
        return " " if before.text.endswith(" -") else ""
    if parts_a_word(before.text, line.text):
        return ""
    if text.ends_tell:
        return _between_telling(before, line)
    if text.all_apart:
        return LINE_ENDS if before.blank and not before.empty_cell else CELL_ENDS
    return CELL_ENDS if before.blank or before.empty_cell else LINE_ENDS


def _between_telling(before: TextLine, line: TextLine) -> str:
    """The same where a space at the end of a line says that it goes on."""
    goes_on = line.text[0].islower()
    if before.is_open:
        return " " if not before.blank or goes_on else LINE_ENDS
    if before.text.endswith(",") and goes_on:
        return " "
    return LINE_ENDS if goes_on and not before.blank else CELL_ENDS


# --- one cell a line ---------------------------------------------------------------------------


def _in_columns(
    text: TextLines, heading: Sequence[TextLine], ordinals: Sequence[Ordinal], end: int
) -> DocTable | None:
    """All columns, where cells are lines and most rows have as many lines as the heading."""
    width = sum(1 + line.blank * (not text.all_apart) for line in heading[:-1]) + 1
    if width < 3 or any(line.blank for line in heading) != text.all_apart:
        return None
    ends = [one.line for one in ordinals[1:]] + [end]
    rows = [_cells(text, one, until) for one, until in zip(ordinals, ends, strict=True)]
    _without_end(rows[-1], width)
    tasks = [row for row, one in zip(rows, ordinals, strict=True) if not one.is_section]
    fitting = [row for row in tasks if len(row) == width]
    short = sum(len(row) < width for row in tasks)
    if len(fitting) < _FITTING * len(tasks) or short > _SHORT * len(tasks) or not fitting:
        return None
    said = tuple(Cell(line.text) for line in heading)
    made = (
        _in_section(row, width) if one.is_section else _fitted(row, fitting)
        for row, one in zip(rows, ordinals, strict=True)
    )
    return DocTable((said, *made), heading_rows=1, certain=False)


def _cells(text: TextLines, ordinal: Ordinal, until: int) -> list[str]:
    """The lines of a row; an empty line is an empty cell."""
    cells = [ordinal.label, *([ordinal.rest] if ordinal.rest else [])]
    for place in range(ordinal.line, until):
        line = text.lines[place]
        if place > ordinal.line:
            cells.append(line.text)
        cells += [""] * (0 if text.all_apart else line.blank)
    return cells


def _without_end(cells: list[str], width: int) -> None:
    """Empty lines below the table are none of its cells."""
    while len(cells) > width and not cells[-1]:
        cells.pop()


def _in_section(cells: list[str], width: int) -> tuple[Cell, ...]:
    """The row of a section; lines too many are its name."""
    _without_end(cells, width)
    more = max(len(cells) - width, 0)
    name = Cell("\n".join(filter(None, cells[1 : 2 + more])), uncertain=more > 0)
    rest = cells[2 + more :]
    return (Cell(cells[0]), name, *map(Cell, rest + [""] * (width - 2 - len(rest))))


def _fitted(cells: list[str], like: Sequence[Sequence[str]]) -> tuple[Cell, ...]:
    """A row of the right width; where a cell has several lines, by guess."""
    more = len(cells) - len(like[0])
    if more <= 0:
        return tuple(Cell(text) for text in cells + [""] * -more)
    if more > _MOST_LINES:  # what follows the table stands in it: no columns to be found
        text, rest = "\n".join(filter(None, cells[1 : 2 + more])), cells[2 + more :]
        return (Cell(cells[0]), *(Cell(one, uncertain=True) for one in (text, *rest)))
    first, *others = in_columns(cells, like)
    return (Cell(first[0]), *(Cell("\n".join(lines), uncertain=True) for lines in others))
