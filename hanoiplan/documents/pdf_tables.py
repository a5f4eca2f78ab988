"""Tables of a PDF put together over its pages: a row that a page broke is one row again.

What must not come in: one page, and what a column means.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hanoiplan.documents.grid import Area, Grid
from hanoiplan.documents.model import Cell, DocTable
from hanoiplan.documents.pdf_page import PageTable
from hanoiplan.documents.spaces import put_together
from hanoiplan.sheets.joining import is_rest, lone_columns, numbering_column, repeated

_HAIR = 8.0  # points by which rows of a table may begin the same column
_NEAR = 3.0  # points by which columns of one table may differ between pages


@dataclass(slots=True)
class TableOverPages:
    """A table as it is put together."""

    edges: tuple[float, ...]
    rows: list[list[Cell]]
    areas: list[Area]
    starts: list[int] = field(default_factory=lambda: [0])  # rows with which pages begin
    heading: int = 0  # rows that stand again on the next page


def begun(table: PageTable) -> TableOverPages:
    """A table that begins on a page."""
    return TableOverPages(table.edges, list(table.rows), list(table.areas))


def goes_on(before: TableOverPages, table: PageTable) -> bool:
    """Whether the columns are the same ones."""
    if len(before.edges) != len(table.edges):
        return False
    pairs = zip(before.edges, table.edges, strict=True)
    return all(abs(one - other) <= _NEAR for one, other in pairs)


def append(whole: TableOverPages, table: PageTable) -> None:
    """Put the table of the next page behind; its repeated heading is dropped."""
    rows = [*whole.rows, *table.rows]
    again = repeated(_texts(rows), len(whole.rows))
    whole.heading = max(whole.heading, again)
    below = len(whole.rows) - again
    whole.starts.append(len(whole.rows))
    whole.rows += table.rows[again:]
    whole.areas += [
        (top + below, left, bottom + below, right)
        for top, left, bottom, right in table.areas
        if top >= again
    ]


def _texts(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]


def put_over_pages(whole: TableOverPages) -> DocTable:
    """The table; rows that page breaks parted are one, and marked uncertain where joined."""
    texts = _texts(whole.rows)
    numbers = numbering_column(texts)
    wide = {top for top, left, _b, right in whole.areas if 2 * (right - left + 1) > _width(whole)}
    lone = lone_columns(texts, whole.starts, numbers)
    early = _early(whole, texts, numbers, wide)
    grid, last = Grid(heading_rows=whole.heading), -1
    place_of: list[int] = []  # row of the pages → row of the table
    made: list[list[Cell]] = []
    for place, row in enumerate(whole.rows):
        breaks = place in whole.starts and bool(made) and (place in wide) == (last in wide)
        parted = breaks and is_rest(texts[place], [c.text for c in made[-1]], numbers, lone)
        if early.get(place) is False:
            made[-2:] = _doubted(made[-2:])
        if parted or place in early:
            made[-1] = [_joined(one, other) for one, other in zip(made[-1], row, strict=True)]
        else:
            made.append(list(row))
        last = place
        place_of.append(len(made) - 1)
    grid.height = len(made)
    for place, row in enumerate(made):
        for column, cell in enumerate(row):
            grid.put(place, column, cell)
    areas, guessed = _areas_over_breaks(whole)
    grid.areas = sorted({(place_of[y], x, place_of[b], r) for y, x, b, r in areas})
    grid.guessed = {(place_of[row], column) for row, column in guessed if row not in early}
    grid.straighten(whole.edges, _HAIR)
    return grid.table()


def _areas_over_breaks(whole: TableOverPages) -> tuple[list[Area], set[tuple[int, int]]]:
    """The merged areas, those that a page parted as one; and the cells that this fills.

    The part on the second page has no text of its own. An empty cell of a single row is taken
    for such a part only where the area above it has several rows.
    """
    areas, guessed = list(whole.areas), set()
    for start in whole.starts[1:]:
        if start >= len(whole.rows) or all(cell.text for cell in whole.rows[start]):
            continue
        for column in range(_width(whole)):
            above, below = _area_at(areas, start - 1, column), _area_at(areas, start, column)
            is_one = above[1] == above[3] == below[1] == below[3] and below[0] == start
            has_text = whole.rows[above[0]][column].text and not whole.rows[start][column].text
            if is_one and has_text and (below[2] > below[0] or above[2] > above[0]):
                areas = [area for area in areas if area not in (above, below)]
                areas.append((above[0], column, below[2], column))
                guessed |= {(row, column) for row in range(start, below[2] + 1)}
    return areas, guessed


def _area_at(areas: Sequence[Area], row: int, column: int) -> Area:
    """The area over a cell; a cell that is not merged is an area by itself."""
    covering = (one for one in areas if one[0] <= row <= one[2] and one[1] <= column <= one[3])
    return next(covering, (row, column, row, column))


def _width(whole: TableOverPages) -> int:
    return len(whole.edges) - 1


def _early(
    whole: TableOverPages, texts: list[list[str]], numbers: int | None, wide: set[int]
) -> dict[int, bool]:
    """First rows of pages that hold the number of the row whose text began on the page before.

    A number that stands in the middle of its cell falls on the page that holds the middle. The
    value says whether the words leave no doubt: a row without a number may as well be the rest
    of the row before it that somebody broke by hand.
    """
    if numbers is None:
        return {}
    found = {}
    for place in whole.starts[1:]:
        above = place - 1
        if place >= len(texts) or {above, place} & wide or texts[above][numbers]:
            continue
        if above in whole.starts or sum(map(bool, texts[above])) < 2:
            continue
        earlier = next((t[numbers] for t in reversed(texts[:above]) if t[numbers]), "")
        if _value(texts[place][numbers]) == _value(earlier) + 1 > 1 or (
            _value(texts[place][numbers]) == 1 and not earlier.strip(".)").isdigit()
        ):
            numbered = _value(earlier) and above - 1 not in wide  # else nothing is carried on
            back = _reads_back(texts[:place], texts[place]) if numbered else False
            if not back:
                found[place] = back is False
    return found


def _reads_back(rows: Sequence[Sequence[str]], below: Sequence[str]) -> bool | None:
    """Whether the last of `rows` carries on the one over it; False if `below` carries it on.

    As sentences tell it, in the cell with most words: what begins small goes on with what has
    no end yet, and a sentence that ends here does not go on below. None where nothing tells.
    """
    last = rows[-1]
    filled = [column for column, text in enumerate(last) if text]
    column = max(filled, key=lambda at: len(rows[-2][at]) + len(last[at]) + len(below[at]))
    over = next((row[column] for row in reversed(rows[:-1]) if row[column]), "")
    back = _reads_on(over, last[column])
    if back != _reads_on(last[column], below[column]):
        return back
    return True if not back and _ended(last[column]) and not _ended(over) else None


def _reads_on(before: str, text: str) -> bool:
    begins_small = text[:1].islower() or text[:1] in set(",;)")
    return begins_small and not _ended(before)


def _ended(text: str) -> bool:
    return text.rstrip('”"’) ').endswith((".", ";", ":", "…"))


def _doubted(rows: Sequence[list[Cell]]) -> list[list[Cell]]:
    """Two rows, and in the columns of the second one nobody knows whose words they are."""
    columns = {column for column, cell in enumerate(rows[-1]) if cell.text}
    return [
        [replace(one, uncertain=one.uncertain or at in columns) for at, one in enumerate(row)]
        for row in rows
    ]


def _value(number: str) -> int:
    bare = number.strip(".)")
    return int(bare) if bare.isdigit() else 0


def _joined(one: Cell, other: Cell) -> Cell:
    """Both parts of a cell that a page break parted."""
    if not one.text or not other.text:
        return one if one.text else replace(other, page=one.page or other.page)
    text, _guessed = put_together([one.text, other.text])
    return replace(one, text=text, uncertain=True)
