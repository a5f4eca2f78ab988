"""How far a sheet of an .xlsx file reaches, found out before a reader fills memory with it.

The reader keeps every cell between the first and the last one. One letter typed by accident in
the lowest row and one in the farthest column would take all memory and end the program, so such
a sheet is refused with the place of the cells. Empty cells that only carry a format count nothing.
"""

import re

from hanoiplan.sheets.cells import column_letter
from hanoiplan.sheets.workbook_parts import column_count

HIGHEST_CELLS = 20_000_000  # about 1 GB in the reader; 20 columns of the longest sheet there is
WIDEST = 4_000  # columns; a list has dozens, a calendar by days some hundreds
_FAR = (  # without these a sheet has at most 208 × 99,999 cells
    re.compile(rb'r="(?:[A-Z]{3}|[H-Z][A-Z]|[A-Z]*\d{6})'),
    re.compile(rb"r='(?:[A-Z]{3}|[H-Z][A-Z]|[A-Z]*\d{6})"),
)
_CELL = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]+)(\d+)["'][^>]*(?<!/)>"""
    rb"""(?!\s*(?:</|<(?:\w+:)?v\s?(?:/>|></)))"""
)


def far_corner(xml: bytes) -> str:
    """The last cell ("ZZ1048576") of a sheet that reaches too far, "" when it does not."""
    if not any(far.search(xml) for far in _FAR):
        return ""
    column, row = 1, 1
    for match in _CELL.finditer(xml):
        column = max(column, column_count(match[1].decode()))
        row = max(row, int(match[2]))
    return corner(column, row)


def corner(width: int, height: int) -> str:
    """The last cell of so many columns and rows when these are too many, else ""."""
    too_far = width > WIDEST or width * height > HIGHEST_CELLS
    return f"{column_letter(width - 1)}{height}" if too_far else ""
