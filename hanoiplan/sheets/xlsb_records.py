"""How far a sheet of an .xlsb workbook reaches: its records, of which only the places are read.

Numbers from [MS-XLSB] 2.3: a record is its kind, its length and its bytes. What must not come in:
what stands in a cell.
"""

from collections.abc import Iterator

_ROW = 0  # begins with the row, from 0
_CELLS = range(2, 12)  # cells with something in them; each begins with the column, from 0


def reach(content: bytes) -> tuple[int, int]:
    """How many columns and rows there are up to the last cells of a sheet."""
    width = height = row = 0
    for kind, data in _records(content):
        if kind == _ROW:
            row = int.from_bytes(data[:4], "little") + 1
        elif kind in _CELLS:
            height = max(height, row)
            width = max(width, int.from_bytes(data[:4], "little") + 1)
    return width, height


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place < len(content):
        kind, place = _number(content, place, 2)
        length, place = _number(content, place, 4)
        yield kind, content[place : place + length]
        place += length


def _number(content: bytes, place: int, longest: int) -> tuple[int, int]:
    """A number in pieces of seven bits, lowest first; a set eighth bit says that more follows."""
    number = 0
    for step in range(longest):
        byte = content[place] if place < len(content) else 0
        place += 1
        number |= (byte & 0x7F) << 7 * step
        if byte < 0x80:
            break
    return number, place
