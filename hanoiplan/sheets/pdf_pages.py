"""Pages of a PDF as plain values: letters with their places, ruled tables, pictures or none.

For who reads whole documents; lists are read by `pdf_tables`. What must not come in: what letters
and tables mean.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pdfplumber
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from hanoiplan.sheets.pdf_streams import unpacks_too_far
from hanoiplan.sheets.pdf_tables import MOST_LINES, damage_told
from hanoiplan.sheets.trouble import TOO_LARGE, refused

Box = tuple[float, float, float, float]  # left, top, right, bottom; points from the upper left
_END = 2.5  # points within which the ends of upright lines are at one height
_FEWEST_UPRIGHT = 3  # lines that end together where a page cuts a table


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table with ruled lines: its cells, merged ones as one."""

    box: Box
    cells: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class RawPage:
    """A page; each letter has text, x0, x1, top, bottom, size, fontname and upright."""

    number: int  # from 1
    width: float
    height: float
    chars: list[dict[str, Any]]
    tables: tuple[Ruled, ...]
    has_pictures: bool


@dataclass(frozen=True, slots=True)
class PdfPages:
    """An opened PDF."""

    document: PDF
    file: str
    count: int

    def page(self, number: int) -> RawPage:
        """The page of this number, from 1; it is not kept in the memory.

        Raises:
            FileTrouble: it is damaged.
        """
        with damage_told(self.file):
            page = self.document.pages[number - 1]
            tables = _tables(page) if len(page.edges) < MOST_LINES else ()
            read = RawPage(
                *(number, float(page.width), float(page.height), list(page.chars), tables),
                has_pictures=bool(page.images),
            )
            page.close()
        return read


@contextmanager
def opened_pdf(content: bytes, file: str) -> Iterator[PdfPages]:
    """The pages of a PDF while they are read.

    Raises:
        FileTrouble: it is damaged, protected, or unpacks to more than a document.
    """
    if unpacks_too_far(content):
        raise refused(TOO_LARGE, file)
    with damage_told(file):
        document = pdfplumber.open(BytesIO(content))
        count = len(document.pages)
    with document:
        yield PdfPages(document, file, count)


def _tables(page: Page) -> tuple[Ruled, ...]:
    """The tables of at least two columns; a frame around text is none."""
    settings: dict[str, Any] = {}
    cuts = _cuts(page)
    if cuts:
        settings["explicit_horizontal_lines"] = cuts
    found = page.find_tables(settings) if settings else page.find_tables()
    return tuple(
        Ruled(_box(one.bbox), tuple(map(_box, one.cells)))
        for one in found
        if len({round(cell[0]) for cell in one.cells}) > 1
    )


def _box(places: Sequence[float]) -> Box:
    left, top, right, bottom = places
    return float(left), float(top), float(right), float(bottom)


def _cuts(page: Page) -> list[float]:
    """Heights at which a page cuts a table without drawing its line: upright lines end there."""
    ends: dict[int, int] = defaultdict(int)
    heights: dict[int, float] = {}
    across = sorted(float(edge["top"]) for edge in page.horizontal_edges)
    for edge in page.vertical_edges:
        for height in (float(edge["top"]), float(edge["bottom"])):
            ends[round(height / _END)] += 1
            heights[round(height / _END)] = height
    return [
        heights[place]
        for place, times in ends.items()
        if times >= _FEWEST_UPRIGHT and not _is_near(across, heights[place])
    ]


def _is_near(heights: list[float], height: float) -> bool:
    place = bisect_right(heights, height)
    return any(abs(one - height) <= 2 * _END for one in heights[max(place - 1, 0) : place + 1])
