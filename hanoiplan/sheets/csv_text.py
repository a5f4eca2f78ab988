"""Text files with one record a line: which letters, which delimiter, which rows.

Excel writes CSV in the code page of the machine and with the list delimiter of the region, so
both are found out. What must not come in: reading the file itself, and what a column means.
"""

import codecs
import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import _
from hanoiplan.base.text import nfc
from hanoiplan.sheets.cells import Sheet, SheetRow, as_read, make_sheet
from hanoiplan.sheets.old_letters import letters_of
from hanoiplan.sheets.syllables import is_syllable

DELIMITERS = (";", ",", "\t", "|")
_LOOKED_AT = 30  # records
_WORD = re.compile(r"[^\W\d_]+")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The letters of a file, and whether they were only guessed."""

    text: str
    old_letters: bool = False


def decode(content: bytes, file: str) -> Decoded:
    """The text of a CSV file: UTF-8, UTF-16, else Windows Vietnamese (1258) or Western (1252).

    Raises:
        FileTrouble: the bytes are none of these.
    """
    try:
        return letters(content)
    except UnicodeDecodeError as error:
        sentence = _(
            "The letters of “{file}” are not understood. Open it in Excel and save it as an"
            " .xlsx workbook or as “CSV UTF-8”."
        )
        raise FileTrouble(sentence.format(file=file)) from error


def letters(content: bytes) -> Decoded:
    """`decode` without a sentence: UnicodeDecodeError where the bytes are no letters."""
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return Decoded(content.decode(encoding))
    if content[1:80:2].count(0) > content[:80].count(0) // 2 > 0:
        return Decoded(content.decode("utf-16-le"))
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _guessed(content)


def _guessed(content: bytes) -> Decoded:
    """Of the two code pages the one that makes more Vietnamese of the words.

    Names of Europe make none in either; old Vietnamese fonts stand on the Western page.
    """
    pages = (_page(content, "cp1258"), _page(content, "cp1252"))
    vietnamese, western = (_syllables(page) for page in pages)
    old = _old_words(pages[1])
    if pages[0] and vietnamese >= max(western, old, 1):
        return Decoded(pages[0], old_letters=True)
    return Decoded(pages[1] or content.decode("cp1258"), old_letters=True)


def _page(content: bytes, encoding: str) -> str:
    try:
        return nfc(content.decode(encoding))
    except UnicodeDecodeError:
        return ""


def _syllables(text: str) -> int:
    words = {word for word in _WORD.findall(text) if not word.isascii()}
    return sum(is_syllable(word) for word in words)


def _old_words(text: str) -> int:
    """How many cells look like a font of before Unicode."""
    rows = [SheetRow(number, (line,)) for number, line in enumerate(text.splitlines(), start=1)]
    found = letters_of(make_sheet("", "", rows))
    return found.cells if found else 0


def parse(content: bytes, file: str) -> Sheet:
    """The one sheet of a CSV file; row numbers are those Excel shows.

    Raises:
        FileTrouble: the letters or the quotation marks cannot be made sense of.
    """
    decoded = decode(content, file)
    delimiter, text = _told_delimiter(decoded.text)
    delimiter = delimiter or _found_delimiter(text)
    try:
        records = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        sentence = _(
            "“{file}” cannot be divided into rows and columns. Open it in Excel and save it as"
            " an .xlsx workbook."
        )
        raise FileTrouble(sentence.format(file=file)) from error
    rows = [_row(number, record) for number, record in enumerate(records, start=1)]
    return make_sheet(file, file, rows, old_letters=decoded.old_letters)


def _row(number: int, record: list[str]) -> SheetRow:
    cells = tuple(as_read(cell) for cell in record)
    digits = frozenset(place for place, cell in enumerate(cells) if _is_number(cell))
    return SheetRow(number, cells, digits)


def _is_number(cell: str) -> bool:
    """Excel has written a number here if it had one; a text keeps its leading zero."""
    return cell.isascii() and cell.isdigit()


def _told_delimiter(text: str) -> tuple[str, str]:
    """Excel's own first line "sep=;", which it does not count as a row."""
    first, _mark, rest = text.partition("\n")
    told = first.strip().lower()
    if told.startswith("sep=") and len(told) == 5:
        return told[-1], rest
    return "", text


def _found_delimiter(text: str) -> str:
    """The delimiter that parts the most records into the same number of cells, at least two."""
    return max(DELIMITERS, key=lambda delimiter: _agreement(text, delimiter))


def _agreement(text: str, delimiter: str) -> tuple[int, int]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        sizes = Counter(len(record) for record, _n in zip(reader, range(_LOOKED_AT), strict=False))
    except csv.Error:
        return (0, 0)
    return max(((n, size) for size, n in sizes.items() if size > 1), default=(0, 0))
