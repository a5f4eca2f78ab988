"""One row of a table by its columns: texts, what was merged into it, what is uncertain.

What must not come in: whether a row is a section, a task or a target.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hanoiplan.checklist.plan_rows import one_line
from hanoiplan.plan_reading.headings import Column, Heading, Row

_JOINTS = {Column.DEADLINE: " - ", Column.TITLE: ": "}  # between several columns of one meaning


@dataclass(frozen=True, slots=True)
class Piece:
    """The text of one column in one row."""

    text: str = ""
    inherited: bool = False  # from a cell merged over rows above
    uncertain: bool = False
    bold: bool = False
    over: frozenset[Column] = frozenset()  # different columns that its cell spans
    page: int = 0


EMPTY = Piece()


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row: its pieces by column; `whole` is the one text of a row merged over its columns."""

    number: int
    pieces: dict[Column, Piece]
    whole: Piece | None
    shown: str  # all cells, for the eye
    page: int = 0

    def piece(self, column: Column) -> Piece:
        """The piece of a column, empty where there is none."""
        return self.pieces.get(column, EMPTY)

    def text(self, column: Column) -> str:
        """The text of a column."""
        return self.piece(column).text

    @property
    def filled(self) -> frozenset[Column]:
        """The columns that say something."""
        return frozenset(column for column, piece in self.pieces.items() if piece.text.strip())

    @property
    def own(self) -> frozenset[Column]:
        """The columns that say something of their own, not merged from above."""
        return frozenset(column for column in self.filled if not self.pieces[column].inherited)


def read_row(number: int, row: Row, heading: Heading) -> ReadRow:
    """The row by the columns of its heading."""
    groups = _groups(row)
    pieces: dict[Column, Piece] = {
        column: piece
        for column in dict.fromkeys(heading.columns)
        if column is not Column.UNKNOWN and (piece := _piece(row, heading, column, groups))
    }
    whole = _whole(row, heading, groups)
    shown = " | ".join(one_line(row[first].text) for first, _last in groups)
    page = next((cell.page for cell in row if cell.page), 0)
    if whole is not None:
        pieces = {}
    return ReadRow(number, pieces, whole, shown, page)


def _groups(row: Row) -> tuple[tuple[int, int], ...]:
    """The cells of a row as (first, last) place: a cell over several columns is one."""
    groups, place = [], 0
    while place < len(row):
        last = min(place + max(row[place].width, 1), len(row)) - 1
        groups.append((place, last))
        place = last + 1
    return tuple(groups)


def _piece(
    row: Row, heading: Heading, column: Column, groups: Sequence[tuple[int, int]]
) -> Piece | None:
    """The text of a column; a cell over several columns belongs to the first of them."""
    places = heading.places(column)
    own = [
        (first, last)
        for first, last in groups
        if any(first <= place <= last for place in places)
        and _first_known(heading, first, last) is column
    ]
    cells = [row[first] for first, _last in own if row[first].text.strip()]
    if not cells:
        return None
    texts = tuple(dict.fromkeys(cell.text.strip() for cell in cells))
    spanned = {heading.columns[place] for first, last in own for place in range(first, last + 1)}
    return Piece(
        _JOINTS.get(column, "; ").join(texts),
        inherited=all(cell.inherited for cell in cells),
        uncertain=any(cell.uncertain for cell in cells),
        bold=all(cell.bold for cell in cells),
        over=frozenset(spanned - {Column.UNKNOWN}),
        page=cells[0].page,
    )


def _first_known(heading: Heading, first: int, last: int) -> Column:
    """What a cell over several columns holds: the text, if one of them is for the text."""
    over = [heading.columns[place] for place in range(first, last + 1)]
    for column in (Column.TITLE, Column.INDICATOR):
        if column in over:
            return column
    return next((column for column in over if column is not Column.UNKNOWN), Column.UNKNOWN)


def _whole(row: Row, heading: Heading, groups: Sequence[tuple[int, int]]) -> Piece | None:
    """The text of a row that consists of one cell over all its columns."""
    filled = [(first, last) for first, last in groups if row[first].text.strip()]
    if len(filled) != 1:
        return None
    first, last = filled[0]
    spanned = {heading.columns[place] for place in range(first, last + 1)} - {Column.UNKNOWN}
    known = {column for column in heading.columns if column is not Column.UNKNOWN}
    if len(spanned) < max(2, len(known) - 2):
        return None
    cell = row[first]
    over = frozenset(spanned)
    return Piece(cell.text.strip(), cell.inherited, cell.uncertain, cell.bold, over, cell.page)
