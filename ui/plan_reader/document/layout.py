"""Where everything of a document stands on its page: strips from top to bottom, lines broken.

A strip is a paragraph or a row of a table. What must not come in: painting, and what was
understood of the document.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hanoiplan.documents.model import Cell, DocTable, Paragraph, SourceDocument
from ui.base.theme import theme
from ui.plan_reader.document.type import CELL, TEXT, Face, Type

SIDE, TOP = 22, 24  # px from the edge of the paper to its text, at text size 13
GAP = 5  # px between paragraphs
AROUND_TABLE = 10
PAD, PAD_TOP = 5, 4  # px within a cell
BREAK = 22  # px of the mark where a page ends
INDENT = 14  # px of each level of a list
LEAST_COLUMN = 30  # px
Place = tuple[int, int]  # block, row of the table (-1: a paragraph)


@dataclass(frozen=True, slots=True)
class Box:
    """The lines of a paragraph or a cell; `left` and `width` are those of the text."""

    left: float
    width: float
    lines: tuple[str, ...]
    face: Face
    centred: bool = False
    column: int = -1  # of a table
    frame: tuple[float, float] = (0.0, 0.0)  # left edge and width of the cell
    goes_on: bool = False  # a merged area that begins in a row above


@dataclass(frozen=True, slots=True)
class Strip:
    """A paragraph or a row of a table; `ends` is the page that ends before it, 0 for none."""

    place: Place
    top: float
    height: float
    boxes: tuple[Box, ...]
    page: int = 0
    ends: int = 0

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.place[1] >= 0


@dataclass(slots=True)
class Laid:
    """All strips for one width of the paper."""

    width: int
    height: float = 0.0
    strips: list[Strip] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    of_place: dict[Place, int] = field(default_factory=dict)

    def between(self, top: float, bottom: float) -> Iterator[Strip]:
        """The strips that are seen between two heights, and one before them."""
        first = max(0, bisect_right(self.tops, top) - 1)
        for strip in self.strips[first:]:
            if strip.top > bottom + BREAK * 2:
                return
            yield strip

    def at(self, height: float) -> Strip | None:
        """The strip at a height."""
        place = bisect_right(self.tops, height) - 1
        found = self.strips[place] if 0 <= place < len(self.strips) else None
        return found if found is not None and height <= found.top + found.height else None

    def strip(self, place: Place) -> Strip | None:
        """Where a paragraph or a row stands."""
        number = self.of_place.get(place)
        return None if number is None else self.strips[number]


def lay_out(document: SourceDocument, width: int, letters: Type) -> Laid:
    """Everything for a paper of this width, in px."""
    return _Setter(width, letters).set(document)


@dataclass(slots=True)
class _Setter:
    """Puts one strip under the other."""

    width: int
    letters: Type
    laid: Laid = field(init=False)
    y: float = 0.0
    page: int = 0

    def __post_init__(self) -> None:
        self.laid = Laid(self.width)
        self.y = theme().px(TOP)

    def set(self, document: SourceDocument) -> Laid:
        """All blocks."""
        for number, block in enumerate(document.blocks):
            if isinstance(block, DocTable):
                self._table(number, block)
            else:
                self._paragraph(number, block)
        self.laid.height = self.y + theme().px(TOP)
        return self.laid

    def _add(self, place: Place, height: float, boxes: tuple[Box, ...], page: int) -> None:
        ends = self.page if page > self.page > 0 else 0
        if ends:
            self.y += theme().px(BREAK)
        self.page = max(page, self.page)
        self.laid.of_place[place] = len(self.laid.strips)
        self.laid.tops.append(self.y)
        self.laid.strips.append(Strip(place, self.y, height, boxes, page, ends))
        self.y += height

    def _paragraph(self, number: int, block: Paragraph) -> None:
        px = theme().px
        face = Face(TEXT, block.bold, block.italic)
        left = px(SIDE) + min(block.level, 3) * px(INDENT)
        width = self.width - left - px(SIDE)
        lines = self.letters.lines(block.shown, face, width)
        height = len(lines) * self.letters.line_height(face)
        box = Box(left, width, lines, face, block.centred)
        self._add((number, -1), height, (box,), block.page)
        self.y += px(GAP)

    def _table(self, number: int, table: DocTable) -> None:
        px = theme().px
        self.y += px(AROUND_TABLE)
        edges = self._edges(table)
        above: tuple[Cell, ...] = ()
        for row, cells in enumerate(table.rows):
            boxes = tuple(self._cells(cells, above, edges))
            line = self.letters.line_height(Face(CELL))
            lines = max((len(box.lines) for box in boxes), default=1)
            page = next((cell.page for cell in cells if cell.page), 0)
            height = max(1, lines) * line + 2 * px(PAD_TOP)
            self._add((number, row), height, boxes, page)
            above = cells
        self.y += px(AROUND_TABLE)

    def _cells(
        self, cells: Sequence[Cell], above: Sequence[Cell], edges: Sequence[float]
    ) -> Iterator[Box]:
        pad = theme().px(PAD)
        column = 0
        while column < len(cells):
            cell = cells[column]
            span = max(1, min(cell.width, len(cells) - column))
            left, right = edges[column], edges[column + span]
            face = Face(CELL, cell.bold)
            goes_on = cell.inherited and column < len(above) and above[column].text == cell.text
            width = right - left - 2 * pad
            text = "" if cell.inherited else cell.text
            lines = self.letters.lines(text, face, width) if text.strip() else ()
            short = len(text) <= 12 and "\n" not in text
            frame = (left, right - left)
            yield Box(left + pad, width, lines, face, short, column, frame, goes_on)
            column += span

    def _edges(self, table: DocTable) -> list[float]:
        """The edges of columns: the longest word of each fits, long texts get what is left."""
        px = theme().px
        room = self.width - 2.0 * px(SIDE)
        least, share = self._wants(table)
        wanted = sum(least)
        if wanted >= room:
            widths = [one * room / wanted for one in least]
        else:
            whole = sum(share) or 1.0
            widths = [
                one + (room - wanted) * part / whole for one, part in zip(least, share, strict=True)
            ]
        edges = [float(px(SIDE))]
        for width in widths:
            edges.append(edges[-1] + width)
        return edges

    def _wants(self, table: DocTable) -> tuple[list[float], list[float]]:
        """For each column: the least width, and its share of what is left."""
        px, face = theme().px, Face(CELL, bold=True)
        least = [float(px(LEAST_COLUMN))] * table.width
        letters = [0.0] * table.width
        for cells in table.rows:
            for column, cell in enumerate(cells):
                if cell.inherited or cell.width > 1 or not cell.text:
                    continue
                word = self.letters.longest_word(cell.text, face) + 2 * px(PAD) + 1
                least[column] = max(least[column], min(word, px(110)))
                letters[column] += len(cell.text)
        return least, [total**0.6 for total in letters]
