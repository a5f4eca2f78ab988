"""Which rows hold the headings, and what stands over each column, row by row.

A list has a title block, then one to three rows of headings: a heading may span the columns below
it, stand beside its translation, or be merged down. What must not come in: what a heading means
(`headers`), and which field a column gets (`mapping`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hanoiplan.exchange.headers import (
    NAMING,
    Meaning,
    is_part_of,
    meanings,
    meanings_of,
    names_language,
    spans_others,
)
from hanoiplan.sheets.cells import Sheet, SheetRow, one_line

SEARCHED_ROWS = 40  # a title block is not longer
DEEPEST = 3  # rows of headings
_ENOUGH_SURE = 3  # headings by which a row is known, however many others nobody knows


@dataclass(frozen=True, slots=True)
class HeadingRows:
    """The rows of headings, by their numbers, and the texts over each column from the top down."""

    numbers: tuple[int, ...]
    columns: tuple[tuple[str, ...], ...]

    @property
    def last(self) -> int:
        """The number of the lowest row of headings, 0 = there is none."""
        return self.numbers[-1] if self.numbers else 0


def find_headings(sheet: Sheet) -> HeadingRows:
    """The rows that look most like headings; no rows when none does."""
    rated = [(_likeness(row), -place) for place, row in enumerate(sheet.rows[:SEARCHED_ROWS])]
    likeness, place = max(rated, default=(0, 0))
    return _block_around(sheet, -place) if likeness else _two_rows_with_a_name(sheet)


def headings_at(sheet: Sheet, number: int) -> HeadingRows:
    """The headings if they begin, or stand alone, in the row of this number."""
    place = next((at for at, row in enumerate(sheet.rows) if row.number == number), None)
    if place is None:
        return HeadingRows((), ((),) * sheet.width)
    return _block(sheet, place)


def _likeness(row: SheetRow) -> int:
    """How many headings a row has; 0 without a name column or where most cells say nothing."""
    cells = [text for column in range(len(row.cells)) if (text := one_line(row.text(column)))]
    known = [found for cell in cells if (found := meanings(cell))]
    named = any(one.field in NAMING for found in known for one in found)
    few = sum(1 for found in known if found[0].sure) < _ENOUGH_SURE
    if not named or (few and len(known) * 3 < len(cells)):
        return 0
    return sum(2 if found[0].sure else 1 for found in known) if _enough(known) else 0


def _enough(known: Sequence[Sequence[Meaning]]) -> bool:
    return len(known) > 1 or known[0][0].sure


def _two_rows_with_a_name(sheet: Sheet) -> HeadingRows:
    """Headings that name people only together: "Đại biểu" over "Họ tên | Chức vụ"."""
    for place in range(min(SEARCHED_ROWS, len(sheet.rows))):
        block = _block(sheet, place)
        found = [known for parts in block.columns if (known := meanings_of(parts))]
        if len(block.numbers) > 1 and any(known[0].field in NAMING for known in found):
            return block
    return HeadingRows((), ((),) * sheet.width)


# --- one to three rows ---------------------------------------------------------------------------


def _block_around(sheet: Sheet, place: int) -> HeadingRows:
    """The block in which the best row stands: a row above may span it."""
    for first in range(max(0, place - DEEPEST + 1), place):
        block = _block(sheet, first)
        if sheet.rows[place].number in block.numbers and _are_headings(sheet, first, place):
            return block
    return _block(sheet, place)


def _are_headings(sheet: Sheet, first: int, place: int) -> bool:
    """Whether the rows above are headings too, not the title of the list."""
    return all(
        len(filled := [one_line(cell) for cell in row.cells if cell]) > 1
        and any(_is_sure(cell) or spans_others(cell) for cell in filled)
        for row in sheet.rows[first:place]
    )


def _is_sure(cell: str) -> bool:
    return bool((found := meanings(cell)) and found[0].sure)


def _block(sheet: Sheet, place: int) -> HeadingRows:
    rows = [sheet.rows[place]]
    for below in sheet.rows[place + 1 : place + DEEPEST]:
        if not _belongs(sheet, rows, below):
            break
        rows.append(below)
    return HeadingRows(
        tuple(row.number for row in rows),
        tuple(_texts(sheet, rows, column) for column in range(sheet.width)),
    )


def _belongs(sheet: Sheet, rows: Sequence[SheetRow], below: SheetRow) -> bool:
    """Whether a row continues the headings over it."""
    top = rows[-1]
    if below.number - top.number > 1 or counts_columns(below):
        return False
    merged_down = any(
        one.top <= top.number < one.bottom and below.number <= one.bottom and one.left == one.right
        for one in sheet.merged
        if one.top >= rows[0].number and one.bottom - one.top < DEEPEST
    )
    return merged_down or _is_translation(rows[0], below) or _is_divided(sheet, top, below)


def _is_translation(top: SheetRow, below: SheetRow) -> bool:
    """A second row in which most cells are headings as well."""
    filled = [one_line(cell) for cell in below.cells if cell]
    known = [cell for cell in filled if _is_sure(cell)]
    above = sum(1 for cell in top.cells if cell)
    return above > 1 and len(known) > 1 and len(known) * 2 > len(filled)


def _is_divided(sheet: Sheet, top: SheetRow, below: SheetRow) -> bool:
    """Cells that are headings, parts of a spanning one, or languages, and nothing else."""
    filled = [column for column, cell in enumerate(below.cells) if cell]
    if len(filled) < 2 or sum(1 for cell in top.cells if cell) < 2:
        return False
    return all(
        _is_part(one_line(_spanning(sheet, top, column)), one_line(below.text(column)))
        for column in filled
    )


def _is_part(above: str, cell: str) -> bool:
    return bool(meanings(cell)) or names_language(cell) or is_part_of(above, cell)


def _spanning(sheet: Sheet, top: SheetRow, column: int) -> str:
    """The heading over a column: its own, a merged one, or the next one to the left."""
    own = sheet.inherited(top, column)
    if own:
        return own
    left = range(min(column, len(top.cells) - 1), -1, -1)
    return next((text for place in left if (text := top.text(place))), "")


def _texts(sheet: Sheet, rows: Sequence[SheetRow], column: int) -> tuple[str, ...]:
    """The headings over a column, each once; what is merged down or across is inherited."""
    found: list[str] = []
    for depth, row in enumerate(rows):
        below = any(lower.text(column) for lower in rows[depth + 1 :])
        text = one_line(_over(sheet, row, column, spans=below))
        if text and text not in found:
            found.append(text)
    return tuple(found)


def _over(sheet: Sheet, row: SheetRow, column: int, *, spans: bool) -> str:
    """The text over a column; an empty cell takes its left neighbour's only over a part."""
    return _spanning(sheet, row, column) if spans else sheet.inherited(row, column)


def counts_columns(row: SheetRow) -> bool:
    """Whether the row only numbers the columns: (1) (2) (3)."""
    first = next((cell for cell in row.cells if cell), "")
    if first.strip("()[]. ") != "1":
        return False
    numbers = [cell.strip("()[]. ") for cell in row.cells if cell]
    return len(numbers) > 2 and numbers == [str(n) for n in range(1, len(numbers) + 1)]


def heading_again(row: SheetRow, headings: Sequence[frozenset[str]]) -> bool:
    """Whether the row repeats the headings, as on every printed page.

    Args:
        row: a row below the headings.
        headings: the texts over each column, `seen_as` a person sees them.
    """
    filled = [(place, cell) for place, cell in enumerate(row.cells) if cell]
    if len(filled) < 2 or len(headings) < len(row.cells):
        return False
    place, cell = filled[0]
    if seen_as(cell) not in headings[place] and seen_as(filled[1][1]) not in headings[filled[1][0]]:
        return False
    same = sum(1 for place, cell in filled if seen_as(cell) in headings[place])
    return same > 1 and same * 2 > len(filled)


def seen_as(text: str) -> str:
    """A heading without its case and its line breaks."""
    return one_line(text).casefold()
