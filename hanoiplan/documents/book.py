"""A workbook (.xlsx and its kin) as a document: lines above a table are paragraphs, then the table.

What must not come in: what a column means.
"""

from collections.abc import Sequence
from dataclasses import replace

from hanoiplan.documents.grid import Grid
from hanoiplan.documents.model import Block, Cell, DocTable, Paragraph, SourceDocument
from hanoiplan.documents.progress import Tell, told
from hanoiplan.documents.spaces import spaced
from hanoiplan.sheets.archive import Archive
from hanoiplan.sheets.cells import Sheet, SheetRow
from hanoiplan.sheets.joining import is_heading
from hanoiplan.sheets.kinds import Kind
from hanoiplan.sheets.workbook import spreadsheet

_SHARE = 0.6  # of the widest row, from which a row belongs to a table


def read(
    content: bytes, kind: Kind, file: str, archive: Archive | None, tell: Tell | None = None
) -> SourceDocument:
    """All visible sheets in their order.

    Raises:
        FileTrouble: the workbook is damaged or protected.
        Stopped: `tell` answered False.
    """
    sheets = spreadsheet(content, kind, file, archive)
    blocks: list[Block] = []
    for number, sheet in enumerate(sheets, start=1):
        told(tell, number - 1, len(sheets))
        blocks += _blocks(sheet, number)
    told(tell, len(sheets), len(sheets))
    return SourceDocument(file, "xlsx", tuple(blocks), len(sheets))


def _blocks(sheet: Sheet, page: int) -> list[Block]:
    """The tables of a sheet, and the lines between them; a sheet counts as a page."""
    if not sheet.rows:
        return []
    widest = max(_filled(row) for row in sheet.rows)
    blocks: list[Block] = []
    rows: list[SheetRow] = []  # of the table that is being gathered
    for place, row in enumerate(sheet.rows):
        if not rows and not _opens(row, widest):
            blocks += _lines(sheet, row, page)
        elif rows and _closes(sheet.rows, place, widest):
            blocks += _ended(sheet, rows, page)
            rows = []
            blocks += _lines(sheet, row, page)
        else:
            rows.append(row)
    return [*blocks, *_ended(sheet, rows, page)]


def _filled(row: SheetRow) -> int:
    return sum(bool(cell) for cell in row.cells)


def _opens(row: SheetRow, widest: int) -> bool:
    return _filled(row) >= max(2, _SHARE * widest)


def _closes(rows: Sequence[SheetRow], place: int, widest: int) -> bool:
    """Whether an empty row and a single line part this row from the table above it.

    What follows must be the heading of another table, or nothing more of one.
    """
    row = rows[place]
    if _filled(row) > 1 or row.number == rows[place - 1].number + 1:
        return False
    following = next((one for one in rows[place:] if _opens(one, widest)), None)
    return following is None or is_heading(following.cells)


def _lines(sheet: Sheet, row: SheetRow, page: int) -> list[Block]:
    """Each cell of a row outside tables is a paragraph."""
    wide = {
        area.left
        for area in sheet.merged
        if area.top == row.number and 2 * (area.right - area.left + 1) > sheet.width
    }
    return [
        Paragraph(spaced(cell), page, centred=place in wide)
        for place, cell in enumerate(row.cells)
        if cell
    ]


def _ended(sheet: Sheet, rows: list[SheetRow], page: int) -> list[Block]:
    """The table; lines that stand right under it in one cell are paragraphs again."""
    below: list[Block] = []
    while rows and _is_note(rows):
        below = [*_lines(sheet, rows.pop(), page), *below]
    table = _table(sheet, rows, page)
    return [*([table] if table.rows else []), *below]


def _is_note(rows: Sequence[SheetRow]) -> bool:
    row = rows[-1]
    apart = len(rows) > 1 and row.number > rows[-2].number + 1
    first = next((place for place, cell in enumerate(row.cells) if cell), 0)
    return _filled(row) == 1 and (apart or first == 0)


def _table(sheet: Sheet, rows: Sequence[SheetRow], page: int) -> DocTable:
    grid = Grid(height=len(rows))
    place_of = {row.number: place for place, row in enumerate(rows)}
    for place, row in enumerate(rows):
        for column in range(sheet.width):
            grid.put(place, column, Cell(spaced(row.text(column)), page=page))
    for area in sheet.merged:
        inside = [place_of[n] for n in range(area.top, area.bottom + 1) if n in place_of]
        if inside and area.top in place_of:
            grid.areas.append((inside[0], area.left, inside[-1], area.right))
    return _narrowed(grid.table())


def _narrowed(table: DocTable) -> DocTable:
    """Without columns in which nothing stands of their own."""
    used = [
        column
        for column in range(table.width)
        if any(row[column].text and not row[column].inherited for row in table.rows)
    ]
    rows = tuple(tuple(_narrow(row, column, used) for column in used) for row in table.rows)
    return DocTable(rows, table.pages, table.heading_rows, table.certain)


def _narrow(row: Sequence[Cell], column: int, used: Sequence[int]) -> Cell:
    """A cell that spans only as many columns as are left of those that it covers."""
    cell = row[column]
    covered = range(column, column + cell.width)
    return replace(cell, width=sum(one in covered for one in used))
