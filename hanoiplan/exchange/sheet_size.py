"""How far the sheets of an .xlsx file reach, found out before a reader fills memory with them.

The reader keeps every cell between the first and the last one. One letter typed by accident in
the lowest row and one in the farthest column would take all memory and end the program, so such
a sheet is refused with the place of the cells. Empty cells that only carry a format count nothing.
"""

import lzma
import re
import zipfile
import zlib
from io import BytesIO

HIGHEST_CELLS = 20_000_000  # about 1 GB in the reader; 20 columns of the longest sheet there is
# What zipfile raises over bytes that are damaged, encrypted or packed in a way it does not know.
UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError),
    *(RuntimeError, ValueError, KeyError),
)
_HEAD = 4096  # bytes: the dimension stands at the beginning
_DIMENSION = re.compile(rb'<dimension ref="[A-Z]+\d+:([A-Z]+)(\d+)"')
_CELL = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*[^/]>')


def far_corner(content: bytes) -> str:
    """The last cell ("ZZ1048576") of a sheet that reaches too far, "" when none does.

    Raises:
        one of UNREADABLE: the content is no archive, or one that cannot be read.
    """
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                corner = _corner(archive, name)
                if corner:
                    return corner
    return ""


def _corner(archive: zipfile.ZipFile, name: str) -> str:
    with archive.open(name) as file:
        told = _DIMENSION.search(file.read(_HEAD))
    if told is None or _cells(told[1], int(told[2])) <= HIGHEST_CELLS:
        return ""
    places = [(match[1], int(match[2])) for match in _CELL.finditer(archive.read(name))]
    column = max((letters for letters, _row in places), key=column_count, default=b"A")
    row = max((row for _letters, row in places), default=1)
    return f"{column.decode()}{row}" if _cells(column, row) > HIGHEST_CELLS else ""


def _cells(letters: bytes, rows: int) -> int:
    return column_count(letters) * rows


def column_count(letters: bytes) -> int:
    """How many columns there are up to this one: A is 1, Z is 26, AA is 27."""
    width = 0
    for letter in letters:
        width = width * 26 + letter - ord("A") + 1
    return width
