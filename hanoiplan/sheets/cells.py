"""A sheet as plain text, with the positions that the spreadsheet itself shows.

Pure values. What must not come in: files, and what a column means.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from hanoiplan.base.text import nfc

_NEW_LINES = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\v": "\n", "\f": "\n", "\t": " "})
SOFT_HYPHEN = "\u00ad"
_UNSEEN = frozenset("\ufeff\u2060\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
_ERRORS = frozenset(
    ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]
)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number as the spreadsheet shows it (from 1) and its cells from column A."""

    number: int
    cells: tuple[str, ...]
    numeric: frozenset[int] = frozenset()  # columns that the file keeps as numbers, from 0

    def text(self, column: int | None) -> str:
        """The cell in a column (from 0); empty beyond the end and for no column."""
        return self.cells[column] if column is not None and column < len(self.cells) else ""

    @property
    def blank(self) -> bool:
        """Whether nothing stands in the row."""
        return not any(self.cells)


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells shown as one: rows as the sheet shows them (from 1), columns from 0, inclusive."""

    top: int
    left: int
    bottom: int
    right: int


def _top(area: Merged) -> int:
    return area.top


def _number(row: SheetRow) -> int:
    return row.number


def _by_column(merged: tuple[Merged, ...], width: int) -> dict[int, list[Merged]]:
    """The merged areas that cover each column, from the top down."""
    areas: dict[int, list[Merged]] = {}
    for area in sorted(merged, key=_top):
        for column in range(area.left, min(area.right + 1, width)):
            areas.setdefault(column, []).append(area)
    return areas


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file; rows in which nothing stands are left out."""

    file: str  # the file's name, without its folder
    name: str
    rows: tuple[SheetRow, ...] = ()
    old_letters: bool = False  # the code page (Windows 1258 or 1252) was only guessed
    width: int = field(default=0)
    merged: tuple[Merged, ...] = ()  # cells in them other than their first are empty in `rows`
    _areas: dict[int, list[Merged]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_areas", _by_column(self.merged, self.width))

    def inherited(self, row: SheetRow, column: int) -> str:
        """The cell's own text, or inside merged cells the text that they share.

        Args:
            row: a row of this sheet.
            column: counted from 0.
        """
        own = row.text(column)
        area = None if own else _area_at(self._areas.get(column, []), row.number)
        first = self._row(area.top) if area else None
        return first.text(area.left) if area and first else own

    def _row(self, number: int) -> SheetRow | None:
        place = bisect_left(self.rows, number, key=_number)
        found = self.rows[place] if place < len(self.rows) else None
        return found if found and found.number == number else None

    def with_cell(self, row: int, column: int, text: str) -> "Sheet":
        """The sheet with one cell put right by a person; the file stays as it is."""
        return replace(self, rows=tuple(_put(one, row, column, text) for one in self.rows))


def _put(row: SheetRow, number: int, column: int, text: str) -> SheetRow:
    if row.number != number:
        return row
    cells = [*row.cells, *[""] * (column + 1 - len(row.cells))]
    cells[column] = cleaned(text)
    return SheetRow(number, tuple(cells), row.numeric - {column})


def make_sheet(
    file: str,
    name: str,
    rows: Iterable[SheetRow],
    *,
    old_letters: bool = False,
    merged: Iterable[Merged] = (),
) -> Sheet:
    """A sheet of the rows in which something stands, in their order."""
    areas = tuple(merged)
    kept = tuple(row for row in _uncovered(rows, areas) if not row.blank)
    width = max((len(row.cells) for row in kept), default=0)
    return Sheet(file, name, kept, old_letters, width, areas)


def _uncovered(rows: Iterable[SheetRow], merged: tuple[Merged, ...]) -> Iterable[SheetRow]:
    """The rows without what lies hidden under merged cells."""
    if not merged:
        return rows
    rows = tuple(rows)
    areas = _by_column(merged, max((len(row.cells) for row in rows), default=0))
    return (_without_covered(row, areas) for row in rows)


def _without_covered(row: SheetRow, areas: dict[int, list[Merged]]) -> SheetRow:
    hidden = {column for column, covering in areas.items() if _covers(covering, row.number, column)}
    if not any(row.text(column) for column in hidden):
        return row
    cells = ("" if place in hidden else cell for place, cell in enumerate(row.cells))
    return SheetRow(row.number, tuple(cells), row.numeric - hidden)


def _covers(areas: list[Merged], row: int, column: int) -> bool:
    """Whether one of the areas over the column hides this cell under its first one."""
    area = _area_at(areas, row)
    return area is not None and (row, column) != (area.top, area.left)


def _area_at(areas: list[Merged], row: int) -> Merged | None:
    place = bisect_right(areas, row, key=_top) - 1
    return areas[place] if place >= 0 and row <= areas[place].bottom else None


def column_letter(column: int) -> str:
    """The letters over a column: 0 is A, 25 is Z, 26 is AA."""
    letters = ""
    rest = column + 1
    while rest:
        rest, place = divmod(rest - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters


def cleaned(text: str) -> str:
    """A cell's text composed, without what nobody sees, its lines kept; letters are untouched.

    The joiners of Khmer, Burmese and Thai spelling stay, turns of the writing direction go.
    """
    return as_read(text).replace(SOFT_HYPHEN, "")


def as_read(text: str) -> str:
    """`cleaned` for text that comes from a file: soft hyphens stay, in TCVN3 they are the letter ư.

    Whether they are letters shows in the whole sheet only (`old_letters.settled`).
    """
    if text.isprintable():  # nothing unseen, no line but one
        text = text.strip()
        return text if text.isascii() else nfc(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(_NEW_LINES).split("\n")
    seen = ("".join(letter for letter in line if _is_seen(letter)).strip() for line in lines)
    return nfc("\n".join(line for line in seen if line))


def _is_seen(letter: str) -> bool:
    if letter.isascii():
        return letter >= " " and letter != "\x7f"
    return letter not in _UNSEEN and unicodedata.category(letter) not in {"Cc", "Cs"}


def one_line(text: str) -> str:
    """A cell's text with its lines and runs of white space joined by single spaces."""
    return " ".join(text.split())


def is_error(text: str) -> bool:
    """Whether the cell holds an error of the spreadsheet program (#N/A) instead of a text."""
    return text.upper() in _ERRORS
