"""A sheet as plain text, with the positions that the spreadsheet itself shows.

Pure values. What must not come in: files, and what a column means.
"""

import unicodedata
from dataclasses import dataclass, field, replace

from hanoiplan.base.text import nfc

_NEW_LINES = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\v": "\n", "\f": "\n", "\t": " "})
_UNSEEN = frozenset("\ufeff\u00ad\u2060\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
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
class Sheet:
    """One sheet of a file; rows in which nothing stands are left out."""

    file: str  # the file's name, without its folder
    name: str
    rows: tuple[SheetRow, ...] = ()
    old_letters: bool = False  # read as Windows Vietnamese, for want of anything better
    width: int = field(default=0)

    def with_cell(self, row: int, column: int, text: str) -> "Sheet":
        """The sheet with one cell put right by a person; the file stays as it is."""
        return replace(self, rows=tuple(_put(one, row, column, text) for one in self.rows))


def _put(row: SheetRow, number: int, column: int, text: str) -> SheetRow:
    if row.number != number:
        return row
    cells = [*row.cells, *[""] * (column + 1 - len(row.cells))]
    cells[column] = cleaned(text)
    return SheetRow(number, tuple(cells), row.numeric - {column})


def make_sheet(file: str, name: str, rows: list[SheetRow], *, old_letters: bool = False) -> Sheet:
    """A sheet of the rows in which something stands."""
    kept = tuple(row for row in rows if not row.blank)
    width = max((len(row.cells) for row in kept), default=0)
    return Sheet(file, name, kept, old_letters, width)


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
