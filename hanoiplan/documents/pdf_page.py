"""One page of a PDF: its tables with ruled lines, and the lines of text around them.

What must not come in: what goes on on the next page.
"""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from hanoiplan.documents.grid import Area
from hanoiplan.documents.model import Cell
from hanoiplan.documents.pdf_lines import Char, PdfLine, lines_of
from hanoiplan.documents.spaces import parts_a_word, put_together
from hanoiplan.sheets.pdf_pages import Box, RawPage, Ruled

_SLACK = 1.0  # points within which two edges are one


@dataclass(slots=True)
class PageTable:
    """A table as one page shows it."""

    top: float
    bottom: float
    edges: tuple[float, ...]  # where its columns begin, and where the last one ends
    rows: list[list[Cell]]  # covered cells are empty
    areas: list[Area]  # merged ones


@dataclass(slots=True)
class PageRead:
    """A page: everything in the order it stands, from the top down."""

    number: int
    width: float
    height: float
    items: list[PdfLine | PageTable] = field(default_factory=list)
    has_letters: bool = False
    has_pictures: bool = False

    @property
    def lines(self) -> list[PdfLine]:
        """What stands outside of tables."""
        return [one for one in self.items if isinstance(one, PdfLine)]


def read_page(page: RawPage) -> PageRead:
    """The page's tables and lines."""
    number, found = page.number, page.tables
    read = PageRead(number, page.width, page.height, has_pictures=page.has_pictures)
    read.has_letters = any(char["text"].strip() for char in page.chars)
    inside: dict[int, list[Char]] = defaultdict(list)
    outside: list[Char] = []
    for char in page.chars:
        x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
        of = next((n for n, one in enumerate(found) if _holds(one.box, x, y)), None)
        (outside if of is None else inside[of]).append(char)
    tables = [_table(one, inside[n], number) for n, one in enumerate(found)]
    read.items = [*lines_of(outside, number, parted=True)]
    for one in tables:
        below = (n for n, item in enumerate(read.items) if item.top > one.top)
        read.items.insert(next(below, len(read.items)), one)
    return read


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


# --- a table -----------------------------------------------------------------------------------


def _table(table: Ruled, chars: list[Char], page: int) -> PageTable:
    lefts = _edges([cell[0] for cell in table.cells])
    tops = _edges([cell[1] for cell in table.cells])
    held: dict[tuple[int, int], list[Char]] = defaultdict(list)
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    areas: list[Area] = []
    for left, top, right, bottom in table.cells:
        x, y = _place(lefts, left), _place(tops, top)
        last_x = max(_place(lefts, right - 2 * _SLACK), x)
        last_y = max(_place(tops, bottom - 2 * _SLACK), y)
        for row in range(y, last_y + 1):
            for column in range(x, last_x + 1):
                owner[row, column] = (y, x)
        if last_x > x or last_y > y:
            areas.append((y, x, last_y, last_x))
    for char in chars:
        x = _place(lefts, (char["x0"] + char["x1"]) / 2)
        y = _place(tops, (char["top"] + char["bottom"]) / 2)
        held[owner.get((y, x), (y, x))].append(char)
    boxes = {
        (_place(tops, top), _place(lefts, left)): (left, right)
        for left, top, right, _bottom in table.cells
    }
    lines = {place: lines_of(own, page) for place, own in held.items()}
    rows = _cells(lines, boxes, (len(tops), len(lefts)), page)
    edges = (*lefts, table.box[2])
    return PageTable(table.box[1], table.box[3], edges, rows, areas)


def _edges(places: list[float]) -> list[float]:
    """Different places; those nearer than the slack are one."""
    made: list[float] = []
    for place in sorted(places):
        if not made or place - made[-1] > _SLACK:
            made.append(place)
    return made


def _place(edges: list[float], at: float) -> int:
    return max(bisect_right(edges, at + _SLACK) - 1, 0)


def _cells(
    lines: dict[tuple[int, int], list[PdfLine]],
    boxes: dict[tuple[int, int], tuple[float, float]],
    size: tuple[int, int],
    page: int,
) -> list[list[Cell]]:
    """Rows of cells; their text begins as far from the ruled line as the nearest of them all."""
    distances = [
        line.x0 - boxes[place][0]
        for place, own in lines.items()
        for line in own
        if place in boxes and line.x0 > boxes[place][0]
    ]
    margin = min(distances, default=0.0)
    rows = [[Cell("", page=page)] * size[1] for _row in range(size[0])]
    for (row, column), own in lines.items():
        left, right = boxes.get((row, column), (0.0, 0.0))
        rows[row][column] = _cell(own, left + margin, right - margin, page)
    return rows


def _cell(lines: list[PdfLine], left: float, right: float, page: int) -> Cell:
    """The text of a cell: lines that the narrow cell broke are one, the author's own stay lines."""
    paragraphs: list[list[str]] = []
    for place, line in enumerate(lines):
        if place == 0 or _had_room(lines[place - 1], line, left, right):
            paragraphs.append([])
        paragraphs[-1].append(line.text)
    made = [put_together(one) for one in paragraphs]
    return Cell(
        "\n".join(text for text, _guessed in made),
        uncertain=any(guessed for _text, guessed in made),
        page=page,
        bold=bool(lines) and all(line.bold for line in lines),
    )


def _had_room(before: PdfLine, line: PdfLine, left: float, right: float) -> bool:
    """Whether the first word of a line would have stood in the line before, had it been one."""
    if parts_a_word(before.text, line.text):
        return False
    room = min(right - before.x1, right - left - (before.x1 - before.x0))
    return room > line.first_word + 0.4 * line.size
