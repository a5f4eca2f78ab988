"""Pieces are put on pages: only high rows divided, nothing alone, headings again on each page.

What must not come in: how a piece came about, files.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hanoiplan.paper.document.forms import PAGE_NUMBER_BASE, SHEETS, Sheet
from hanoiplan.paper.document.model import Block, Document, Line, Style, Table
from hanoiplan.paper.document.opening import head_piece, one_line, title_piece
from hanoiplan.paper.document.pieces import Piece, moved
from hanoiplan.paper.document.rows import table_pieces
from hanoiplan.paper.document.running import ending_piece, paragraph_pieces
from hanoiplan.paper.pen import Mark
from hanoiplan.paper.units import Size

_WITH_THE_SIGNATURE = 2  # rows or lines that stand on the page of the signature


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page on its sheet of paper, held as its part of the paper wants it."""

    size: Size
    marks: tuple[Mark, ...]


def leaves(document: Document) -> list[Leaf]:
    """Every page of a paper, then those of its appendices, each counted from 1."""
    found = _leaves(_pieces(document, SHEETS[document.orientation]), SHEETS[document.orientation])
    for appendix in document.appendices:
        sheet = SHEETS[appendix.orientation]
        pieces = [title_piece(appendix.title, sheet)]
        for block in appendix.blocks:
            pieces += _block(block, sheet)
        found += _leaves(pieces, sheet)
    return found


def pages(document: Document) -> list[tuple[Mark, ...]]:
    """The marks of every page, mm from its upper left corner."""
    return [leaf.marks for leaf in leaves(document)]


def _leaves(pieces: Sequence[Piece], sheet: Sheet) -> list[Leaf]:
    book = _Book(sheet)
    for chain in _chains(pieces):
        book.put(chain)
    numbered = enumerate(book.pages, start=1)
    return [Leaf(sheet.size, _numbered(marks, number, sheet)) for number, marks in numbered]


def _pieces(document: Document, sheet: Sheet) -> list[Piece]:
    found = [head_piece(document.head, sheet)] if document.head is not None else []
    if document.title:
        found.append(title_piece(document.title, sheet))
    for block in document.blocks:
        found += _block(block, sheet)
    if document.ending is None:
        return found
    held = [replace(piece, keep=True) for piece in found[-_WITH_THE_SIGNATURE:]]
    return [*found[:-_WITH_THE_SIGNATURE], *held, ending_piece(document.ending, sheet)]


def _block(block: Block, sheet: Sheet) -> Iterator[Piece]:
    if isinstance(block, Table):
        return table_pieces(block, sheet)
    return paragraph_pieces(block, sheet)


def _chains(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces that stay on one page."""
    chain: list[Piece] = []
    for piece in pieces:
        chain.append(piece)
        if not piece.keep:
            yield chain
            chain = []
    if chain:
        yield chain


class _Book:
    """Pages while they are filled."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._lists: list[list[Mark]] = [[]]
        self._y = sheet.top
        self._last: Piece | None = None

    @property
    def pages(self) -> list[tuple[Mark, ...]]:
        """What stands on each page."""
        return [tuple(marks) for marks in self._lists]

    def put(self, chain: Sequence[Piece]) -> None:
        """Put pieces on this page, or on the next one where they do not fit here."""
        whole = list(_with_headings(chain, self._last))
        fits = self._y + _height(whole, begins=self._begins) <= self._foot
        parted = None if fits or chain[0].fresh else self._parted(whole)
        if parted is not None:
            *whole, rest = parted
        elif not self._begins and (chain[0].fresh or not fits):
            self._turn()
            whole = list(_with_headings(chain, None))
        for piece in whole:
            self._place(piece)
        if parted is not None:
            self._turn()
            self.put([rest])

    def _parted(self, whole: Sequence[Piece]) -> list[Piece] | None:
        """A high row at the end of these begins on this page; its rest is the last piece."""
        *before, last = whole
        if last.parted is None:
            return None
        room = self._foot - self._y - _height(before, begins=self._begins) - last.gap
        halves = last.parted(room)
        return [*before, *halves] if halves is not None else None

    @property
    def _begins(self) -> bool:
        return self._last is None

    @property
    def _foot(self) -> float:
        return self._sheet.size.height - self._sheet.bottom + 0.01

    def _turn(self) -> None:
        self._lists.append([])
        self._y, self._last = self._sheet.top, None

    def _place(self, piece: Piece) -> None:
        gap = 0.0 if self._begins else piece.gap
        if not self._begins and self._y + gap + piece.height > self._foot:
            self._turn()  # a chain longer than a page is parted between its pieces
            for again in (piece.again, piece) if piece.again else (piece,):
                self._set(again, 0.0)
        else:
            self._set(piece, gap)

    def _set(self, piece: Piece, gap: float) -> None:
        self._lists[-1] += moved(piece.marks, self._y + gap)
        self._y += gap + piece.height
        self._last = piece


def _with_headings(chain: Sequence[Piece], last: Piece | None) -> Iterator[Piece]:
    """The pieces with the headings of their table wherever it begins or goes on on a new page."""
    for piece in chain:
        if piece.again is not None and (last is None or last.again is not piece.again):
            yield piece.again
        yield piece
        last = piece


def _height(pieces: Sequence[Piece], *, begins: bool) -> float:
    gaps = sum(piece.gap for piece in (pieces[1:] if begins else pieces))
    return gaps + sum(piece.height for piece in pieces)


def _numbered(marks: tuple[Mark, ...], number: int, sheet: Sheet) -> tuple[Mark, ...]:
    """The page with its number above the text; the first one has none."""
    if number == 1:
        return marks
    return (*one_line(Line(str(number), Style.PAGE), sheet, PAGE_NUMBER_BASE), *marks)
