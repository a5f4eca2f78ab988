"""What the clipboard brings from Excel, Word, LibreOffice and mail, as a sheet.

HTML is read where it holds a table, because it tells merged cells and keeps lines inside a cell;
else text with tabs. Web programs also save such HTML under the name list.xls. What must not come
in: the clipboard itself, and what a column means.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hanoiplan.base.i18n import _
from hanoiplan.sheets.cells import Merged, Sheet, SheetRow, as_read, make_sheet
from hanoiplan.sheets.markup import Element, parsed_html
from hanoiplan.sheets.old_letters import settled

_MOST_COLUMNS = 1_000
_MOST_CELLS = 2_000_000  # a few letters of HTML can tell of cells without end
_ROWS = frozenset({"tr"})
_CELLS = frozenset({"td", "th"})
_PARTS = frozenset({"tbody", "thead", "tfoot"})
_LINES = frozenset(["p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "dd"])
_HIDDEN = frozenset({"style", "script", "head", "title", "template"})
_WHITE = re.compile("[ \t\r\n\f]+")
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\r?\n|\r|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*")
_END = re.compile(r"\t|\r\n|\n|\r|\Z")


def pasted_sheet(text: str, html: str = "") -> Sheet:
    """The sheet that was copied; without any row when there is nothing.

    Args:
        text: the clipboard as plain text.
        html: the clipboard as HTML, with or without the head that Windows puts before it.
    """
    name = _("Clipboard")
    sheet = html_sheet(html, "", name) if "<t" in html.lower() else None
    if sheet is None or not sheet.rows:
        sheet = _text_sheet(text, name)
    return settled(sheet)


# --- plain text --------------------------------------------------------------------------------


def _text_sheet(text: str, name: str) -> Sheet:
    rows = [
        SheetRow(number, cells, frozenset(n for n, cell in enumerate(cells) if _is_number(cell)))
        for number, cells in enumerate(_records(text.rstrip("\0")), start=1)
    ]
    return make_sheet("", name, rows)


def _is_number(cell: str) -> bool:
    return cell.isascii() and cell.isdigit()


def _records(text: str) -> Iterator[tuple[str, ...]]:
    cells: list[str] = []
    place = 0
    while place < len(text):
        cell, place = _cell(text, place)
        end = _END.match(text, place)
        cells.append(as_read(cell))
        place = end.end() if end else len(text)
        if end is None or end[0] != "\t":
            yield tuple(cells)
            cells = []
        elif place == len(text):
            cells.append("")
    if cells:
        yield tuple(cells)


def _cell(text: str, place: int) -> tuple[str, int]:
    """Excel quotes a cell only where a line, a tab or a quotation mark stands in it."""
    quoted = _QUOTED.match(text, place)
    if quoted and any(letter in quoted[1] for letter in '\t\n\r"'):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = _PLAIN.match(text, place)
    return (plain[0], plain.end()) if plain else ("", place)


# --- HTML --------------------------------------------------------------------------------------


def html_sheet(html: str, file: str, name: str) -> Sheet:
    """The largest table of an HTML text, with those of the same width beside it.

    The sheet has no row when there is no table. Broken HTML is read as browsers read it.
    """
    begins = max(html.find("<"), 0)  # Windows puts a head of numbers before it
    is_torn_out = "<table" not in html.lower()
    root = parsed_html("<table>" * is_torn_out + html[begins:])
    rows: list[SheetRow] = []
    merged: list[Merged] = []
    for grid in _chosen(root):
        below = rows[-1].number if rows else 0
        rows += [SheetRow(below + n, tuple(row)) for n, row in enumerate(grid.rows, start=1)]
        merged += [Merged(m.top + below, m.left, m.bottom + below, m.right) for m in grid.merged]
    return make_sheet(file, name, rows, merged=merged)


def _chosen(root: Element | None) -> list["_Grid"]:
    """The largest table, and those of its width that stand beside it, in their order."""
    places = {} if root is None else {table: _frame(table) for table in root.iter("table")}
    grids = {table: _grid(table) for table in places}
    largest = max(grids, key=lambda table: _size(grids[table]), default=None)
    if largest is None:
        return []
    width, frame = grids[largest].width, places[largest]
    return [
        grid
        for table, grid in grids.items()
        if table is largest or (grid.width == width > 1 and places[table] is frame)
    ]


def _frame(table: Element) -> Element | None:
    """The table around a table."""
    return next(table.iterancestors("table"), None)


@dataclass(slots=True)
class _Grid:
    """A table unrolled: the rows of text, and merged cells with rows from 1."""

    rows: list[list[str]] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    width: int = 0


def _size(grid: _Grid) -> int:
    return sum(bool(cell) for row in grid.rows for cell in row)


def _grid(table: Element) -> _Grid:
    grid = _Grid()
    covered: dict[int, int] = {}  # column → how many rows below are still covered
    cells = 0
    for row in _own(table, _ROWS):
        texts: list[str] = []
        for cell in _own(row, _CELLS):
            _skip_covered(texts, covered)
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            _note_merged(grid, covered, len(texts), across, down)
            texts += [_text(cell), *[""] * (across - 1)]
        _skip_covered(texts, covered)
        covered = {column: rows - 1 for column, rows in covered.items() if rows > 1}
        cells += len(texts)
        if cells > _MOST_CELLS:
            break
        grid.rows.append(texts[:_MOST_COLUMNS])
        grid.width = max(grid.width, len(texts))
    return grid


def _own(parent: Element, wanted: frozenset[str]) -> Iterator[Element]:
    """Rows or cells of this table, not of one inside it."""
    for element in parent:
        if element.tag in wanted:
            yield element
        elif element.tag in _PARTS:
            yield from _own(element, wanted)


def _skip_covered(texts: list[str], covered: dict[int, int]) -> None:
    while covered.get(len(texts), 0) > 0 and len(texts) < _MOST_COLUMNS:
        texts.append("")


def _note_merged(grid: _Grid, covered: dict[int, int], column: int, across: int, down: int) -> None:
    top = len(grid.rows) + 1
    if across > 1 or down > 1:
        grid.merged.append(Merged(top, column, top + down - 1, column + across - 1))
    if down > 1:
        covered.update(dict.fromkeys(range(column, column + across), down))


def _span(cell: Element, name: str) -> int:
    told = str(cell.get(name, "1")).strip()
    return min(max(int(told), 1), _MOST_COLUMNS) if told.isdecimal() and len(told) < 9 else 1


def _text(cell: Element) -> str:
    """The text as a browser shows it: white space is one space, blocks and <br> make lines."""
    text = "".join(_pieces(cell)).replace("\xa0", " ")
    return as_read("\n".join(_WHITE.sub(" ", line) for line in text.split("\n")))


def _pieces(element: Element) -> Iterator[str]:
    tag = element.tag if isinstance(element.tag, str) else "script"  # a comment shows nothing
    if tag in _HIDDEN:
        return
    around = "\n" if tag in _LINES else " " if tag in _CELLS else ""
    yield "\n" if tag == "br" else around
    yield _WHITE.sub(" ", element.text or "")
    for inner in element:
        yield from _pieces(inner)
        yield _WHITE.sub(" ", inner.tail or "")
    yield around
