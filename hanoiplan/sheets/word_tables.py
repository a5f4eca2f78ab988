"""Tables of a Word file (.docx), read from its XML: merged cells, nested tables, tracked changes.

python-docx is passed by: it repeats merged cells, hides nested tables and content controls, and
is eleven times slower. What must not come in: what a column means.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hanoiplan.sheets.archive import Archive
from hanoiplan.sheets.cells import Merged, Sheet, SheetRow, as_read, make_sheet
from hanoiplan.sheets.joining import is_heading, repeated, sheet_names
from hanoiplan.sheets.markup import Element, local_name, parsed_xml
from hanoiplan.sheets.trouble import NO_TABLE, NOT_A_LIST, refused
from hanoiplan.sheets.word_markup import (
    BREAKS,
    HIDDEN,
    MOST_COLUMNS,
    main_parts,
    placed_cells,
    rows_of,
)


@dataclass(slots=True)
class _Table:
    """A table as it is walked through: rows of text by column, areas with rows from 0."""

    above: str  # the line of text right above it
    follows: bool  # no text stands between it and the table before
    rows: list[list[str]] = field(default_factory=list)
    areas: list[list[int]] = field(default_factory=list)  # top, left, bottom, right
    open_down: dict[int, list[int]] = field(default_factory=dict)  # left column → its area


@dataclass(slots=True)
class _Walk:
    """All tables found so far, and the last line of text that was met."""

    tables: list[_Table] = field(default_factory=list)
    line: str = ""
    text_between: bool = True


def tables(archive: Archive) -> list[Sheet]:
    """The tables of the document in their order; one that goes on after a page break is one.

    Raises:
        FileTrouble: the document is damaged, or has no table.
    """
    walk = _Walk()
    for part in main_parts(archive):
        root = parsed_xml(archive.read(part))
        if root is None:
            raise refused(NOT_A_LIST, archive.file)
        _blocks(walk, root)
    found = _put_together([table for table in walk.tables if table.rows])
    if not found:
        raise refused(NO_TABLE, archive.file)
    names = sheet_names([table.above for table in found])
    return [_sheet(archive.file, name, one) for name, one in zip(names, found, strict=True)]


# --- the walk ----------------------------------------------------------------------------------


def _blocks(walk: _Walk, parent: Element) -> None:
    """Paragraphs and tables, also inside content controls, text boxes and tracked insertions."""
    for element in parent:
        name = local_name(element)
        if name == "tbl":
            _table(walk, element)
        elif name == "p":
            _paragraph(walk, element)
        elif name not in HIDDEN:
            _blocks(walk, element)


def _paragraph(walk: _Walk, element: Element) -> None:
    line = as_read(_text(element))
    if line:
        walk.text_between = True
        walk.line = walk.line if line.startswith("(") else line  # under a title: (Kèm theo …)
    for inner in element.iter("{*}txbxContent"):
        if not any(local_name(above) in HIDDEN for above in inner.iterancestors()):
            _blocks(walk, inner)


def _table(walk: _Walk, element: Element) -> None:
    table = _Table(walk.line, not walk.text_between)
    nested: list[Element] = []
    for row in rows_of(element):
        _row(table, row, nested)
    walk.tables.append(table)
    walk.line, walk.text_between = "", False
    for inner in nested:
        walk.text_between = True  # a table inside a cell is no continuation
        _table(walk, inner)


def _row(table: _Table, element: Element, nested: list[Element]) -> None:
    texts: list[str] = []
    before, table.open_down = table.open_down, {}
    for cell in placed_cells(element):
        left, text = cell.left, as_read("\n".join(_lines(cell.element, nested)))
        if cell.goes_right and table.areas and left:
            table.areas[-1][3] = left + cell.span - 1
        elif cell.goes_on and left in before:
            before[left][2] = len(table.rows)
            table.open_down[left] = before[left]
            text = ""
        elif cell.span > 1 or cell.is_merged:
            area = [len(table.rows), left, len(table.rows), left + cell.span - 1]
            table.areas.append(area)
            if cell.begins_down or cell.goes_on:
                table.open_down[left] = area
        texts += [*[""] * (left - len(texts)), text, *[""] * (cell.span - 1)]
    table.rows.append(texts[:MOST_COLUMNS])


def _lines(parent: Element, nested: list[Element]) -> Iterator[str]:
    """The paragraphs of a cell; tables in it are put aside."""
    for element in parent:
        name = local_name(element)
        if name == "tbl":
            nested.append(element)
        elif name == "p":
            yield _text(element)
        elif name not in HIDDEN:
            yield from _lines(element, nested)


def _text(element: Element) -> str:
    """The text of a paragraph as the page shows it."""
    name = local_name(element)
    if name == "t":
        return element.text or ""
    if name in HIDDEN or name in {"txbxContent", "tbl"}:
        return ""
    return BREAKS.get(name) or "".join(map(_text, element))


# --- afterwards --------------------------------------------------------------------------------


def _put_together(found: list[_Table]) -> list[_Table]:
    """Tables in a row that have the same heading are one: the table was broken by hand."""
    kept: list[_Table] = []
    for table in found:
        last = kept[-1] if kept else None
        if last and table.follows and is_heading(last.rows[0]) and table.rows[0] == last.rows[0]:
            below = len(last.rows)
            last.rows += table.rows
            last.areas += [[y + below, x, b + below, r] for y, x, b, r in table.areas]
        else:
            kept.append(table)
    return kept


def _sheet(file: str, name: str, table: _Table) -> Sheet:
    """Rows are counted as the document shows them; headings that stand there again are dropped."""
    rows, place = [], 0
    while place < len(table.rows):
        again = repeated(table.rows, place)
        if not again:
            rows.append(SheetRow(place + 1, tuple(table.rows[place])))
        place += again or 1
    merged = [
        Merged(top + 1, left, bottom + 1, right)
        for top, left, bottom, right in table.areas
        if bottom > top or right > left
    ]
    return make_sheet(file, name, rows, merged=merged)
