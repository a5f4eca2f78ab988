"""Tables of a PDF with ruled lines: found page by page, put together over the pages.

A row broken over two pages is one row again, a heading that stands on every page stands once.
Tables without lines are not guessed at. What must not come in: what a column means.
"""

import logging
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page
from pdfplumber.table import Table
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from hanoiplan.sheets.cells import Merged, Sheet, SheetRow, as_read, make_sheet
from hanoiplan.sheets.joining import (
    is_furniture,
    is_rest,
    joined,
    lone_columns,
    numbering_column,
    repeated,
    sheet_names,
    without_numbers,
)
from hanoiplan.sheets.pdf_streams import unpacks_too_far
from hanoiplan.sheets.trouble import (
    MANY_PAGES,
    NO_TABLE,
    NOT_A_LIST,
    PROTECTED,
    SCAN,
    TOO_LARGE,
    refused,
)

MOST_PAGES = 500  # about 20 s
MOST_LINES = 20_000  # ruled lines of a page; more of them are a drawing
_NEAR = 3.0  # points by which columns of one table may differ between pages
_SLACK = 1.0  # points within which two edges are one
# What the reader raises over damaged bytes: it looks into them without asking what they are.
_FAULTS = (
    *(PSException, PdfminerException, MalformedPDFException, zlib.error, struct.error),
    *(LookupError, ValueError, TypeError, AttributeError, AssertionError, ArithmeticError),
    *(RuntimeError, OSError, EOFError),
)
# It also complains of fonts and colours at length, which matters to nobody who reads a list.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
logging.getLogger("pdfplumber").setLevel(logging.CRITICAL)


@dataclass(slots=True)
class _Part:
    """A table as one page shows it: rows of text by column, areas with rows from 0."""

    edges: tuple[float, ...]  # where its columns begin, and where the last one ends
    rows: list[list[str]]
    areas: list[list[int]]  # top, left, bottom, right
    above: list[str] = field(default_factory=list)  # lines between it and the table before
    below: list[str] = field(default_factory=list)  # lines after the last table of a page
    starts: list[int] = field(default_factory=lambda: [0])  # rows with which pages begin


@dataclass(slots=True)
class _Read:
    """What was found in the document."""

    pages: list[list[_Part]] = field(default_factory=list)
    has_letters: bool = False


def tables(content: bytes, file: str) -> list[Sheet]:
    """The tables of the document in their order; one that goes on on the next page is one.

    Raises:
        FileTrouble: the document is damaged, protected, a scan, too large, or has no table.
    """
    if unpacks_too_far(content):
        raise refused(TOO_LARGE, file)
    with damage_told(file), pdfplumber.open(BytesIO(content)) as document:
        if len(document.pages) > MOST_PAGES:
            raise refused(MANY_PAGES, file)
        read = _read(document.pages)
    found = _put_together(read.pages)
    if not found:
        raise refused(NO_TABLE if read.has_letters else SCAN, file)
    names = sheet_names([_title(part.above) for part in found])
    return [_sheet(file, name, part) for name, part in zip(names, found, strict=True)]


@contextmanager
def damage_told(file: str) -> Iterator[None]:
    """Whatever the reader stumbles over in damaged bytes becomes the sentence for such a file."""
    try:
        yield
    except _FAULTS as error:
        is_protected = isinstance(error.args[0] if error.args else None, PDFEncryptionError)
        raise refused(PROTECTED if is_protected else NOT_A_LIST, file) from error


def _title(above: Sequence[str]) -> str:
    """The line above a table; what stands in brackets under a title is none: (Kèm theo …)."""
    lines = list(above)
    if lines and lines[-1].endswith(")"):
        opens = [place for place, line in enumerate(lines) if line.startswith("(")]
        lines = lines[: opens[-1]] if opens else lines
    return lines[-1] if lines else ""


# --- one page ----------------------------------------------------------------------------------


def _read(pages: Sequence[Page]) -> _Read:
    read = _Read()
    for page in pages:
        read.has_letters = read.has_letters or bool(page.chars)
        read.pages.append(_parts(page) if page.chars and len(page.edges) < MOST_LINES else [])
        page.close()  # else every letter of every page stays in the memory
    return read


def _parts(page: Page) -> list[_Part]:
    found = sorted(page.find_tables(), key=lambda table: float(table.bbox[1]))
    parts, end = [], float(page.bbox[1])
    for table in found:
        part = _part(table)
        part.above = _lines(page, end, float(table.bbox[1]))
        end = max(end, float(table.bbox[3]))
        parts.append(part)
    if parts:
        parts[-1].below = _lines(page, end, float(page.bbox[3]))
    return parts


def _lines(page: Page, top: float, bottom: float) -> list[str]:
    if bottom - top < _SLACK:
        return []
    strip = page.within_bbox((page.bbox[0], top, page.bbox[2], bottom), strict=False)
    return [line for line in as_read(strip.extract_text()).split("\n") if line]


def _part(table: Table) -> _Part:
    lefts = sorted({float(cell[0]) for cell in table.cells})
    tops = sorted({float(cell[1]) for cell in table.cells})
    rows = [[_cell(text) for text in row] for row in table.extract()]
    areas = []
    for left, top, right, bottom in table.cells:
        first_column, first_row = lefts.index(left), tops.index(top)
        last_column = sum(edge < right - _SLACK for edge in lefts) - 1
        last_row = sum(edge < bottom - _SLACK for edge in tops) - 1
        if last_column > first_column or last_row > first_row:
            areas.append([first_row, first_column, last_row, last_column])
    return _Part((*lefts, float(table.bbox[2])), rows, areas)


def _cell(text: str | None) -> str:
    """The cell's text; the page broke its lines, not the author."""
    return joined(as_read(text or "").split("\n"))


# --- over the pages ----------------------------------------------------------------------------


def _put_together(pages: list[list[_Part]]) -> list[_Part]:
    furniture = _furniture(pages)
    found: list[_Part] = []
    goes_on = False  # whether the last table found ends the page before
    for parts in pages:
        for place, part in enumerate(parts):
            part.above = [line for line in part.above if not is_furniture(line, furniture)]
            part.below = [line for line in part.below if not is_furniture(line, furniture)]
            if place == 0 and goes_on and _is_continued(found[-1], part):
                _append(found[-1], part)
            else:
                found.append(part)
        goes_on = bool(parts)
    return found


def _furniture(pages: list[list[_Part]]) -> set[str]:
    """Lines that stand above or below the tables of several pages, whatever their numbers."""
    seen = Counter(
        line
        for parts in pages
        if parts
        for line in {without_numbers(line) for line in (*parts[0].above, *parts[-1].below)}
    )
    return {line for line, times in seen.items() if times > 1}


def _is_continued(before: _Part, part: _Part) -> bool:
    """Whether the columns are the same ones, and no text stands between the two."""
    if before.below or part.above or len(before.edges) != len(part.edges):
        return False
    pairs = zip(before.edges, part.edges, strict=True)
    return all(abs(one - other) <= _NEAR for one, other in pairs)


def _append(table: _Part, part: _Part) -> None:
    again = repeated([*table.rows, *part.rows], len(table.rows))
    below = len(table.rows) - again
    table.starts.append(len(table.rows))
    table.rows += part.rows[again:]
    table.areas += [[y + below, x, b + below, r] for y, x, b, r in part.areas if y >= again]
    table.below = part.below


def _sheet(file: str, name: str, part: _Part) -> Sheet:
    """Rows as the list has them: what a page break parted is one row, counted once."""
    numbers = numbering_column(part.rows)
    wide = {top for top, left, _b, right in part.areas if 2 * (right - left + 1) > _width(part)}
    lone = lone_columns(part.rows, part.starts, numbers)
    rows: list[list[str]] = []
    place_of: list[int] = []  # row of the page → row of the list, from 0
    for place, row in enumerate(part.rows):
        breaks = place in part.starts and rows and place not in wide and place - 1 not in wide
        if breaks and is_rest(row, rows[-1], numbers, lone):
            rows[-1] = [joined(pair) for pair in zip(rows[-1], row, strict=True)]
        elif not repeated(part.rows, place):
            rows.append(row)
        place_of.append(len(rows) - 1)
    merged = {Merged(place_of[y] + 1, x, place_of[b] + 1, r) for y, x, b, r in part.areas}
    shown = [SheetRow(number, tuple(row)) for number, row in enumerate(rows, start=1)]
    in_order = sorted(merged, key=lambda area: (area.top, area.left))
    return make_sheet(file, name, shown, merged=in_order)


def _width(part: _Part) -> int:
    return len(part.edges) - 1
