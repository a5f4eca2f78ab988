"""A Word file (.docx) as a person reads it: paragraphs and tables in the order of the page.

Headers, footers, deleted text and tables of contents are left out. What must not come in: what a
paragraph or a row means.
"""

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from hanoiplan.base.i18n import ngettext
from hanoiplan.documents.grid import Grid, without_repeats
from hanoiplan.documents.model import Block, Cell, DocTable, Paragraph, SourceDocument
from hanoiplan.documents.progress import Tell, told
from hanoiplan.documents.trouble import NOT_A_DOCUMENT, refused
from hanoiplan.documents.word_footnotes import number_marks, read_notes
from hanoiplan.documents.word_numbers import read_numbers
from hanoiplan.documents.word_styles import read_styles
from hanoiplan.documents.word_text import Context, Line, read_line
from hanoiplan.sheets.archive import Archive
from hanoiplan.sheets.joining import is_heading
from hanoiplan.sheets.markup import Element, local_name, parsed_xml
from hanoiplan.sheets.word_markup import (
    HIDDEN,
    PlacedCell,
    child,
    is_on,
    main_parts,
    placed_cells,
    rows_of,
)
from hanoiplan.sheets.word_markup import told as attribute
from hanoiplan.sheets.workbook_parts import relations_of

_STEP = 50  # blocks between two words about the progress
_HAIR = 200  # twentieths of a point by which rows of a table may begin the same column
_NEAR = 0.05  # share by which columns of one table may differ where it was parted by hand


@dataclass(slots=True)
class _Walk:
    """What was read so far."""

    context: Context
    blocks: list[Block] = field(default_factory=list)
    page: int = 0  # 0 where the file does not say
    pending: Line | None = None  # a paragraph whose end was deleted
    widths: tuple[int, ...] = ()  # columns of the table that stands last, in twentieths of a point
    touches: bool = False  # nothing at all stands behind the table that was read last


def read(archive: Archive, tell: Tell | None = None) -> SourceDocument:
    """The whole document.

    Raises:
        FileTrouble: the document is damaged.
        Stopped: `tell` answered False.
    """
    main = next(iter(main_parts(archive)), "")
    root = parsed_xml(archive.read(main))
    body = child(root, "body")
    if root is None or body is None:
        raise refused(NOT_A_DOCUMENT, archive.file)
    parts = _Parts(archive, main)
    styles = read_styles(parts.read("styles"))
    context = Context(styles, read_numbers(parts.read("numbering"), styles))
    number_marks(root, context)
    says_pages = next(iter(root.iter("{*}lastRenderedPageBreak")), None) is not None
    walk = _Walk(context, page=int(says_pages))
    children = list(body)
    for done, element in enumerate(children):
        if done % _STEP == 0:
            told(tell, done, len(children))
        _block(walk, element)
    told(tell, len(children), len(children))
    notes = [
        note
        for kind in ("footnote", "endnote")
        for note in read_notes(parts.read(f"{kind}s"), kind, context)
    ]
    return SourceDocument(
        *(archive.file, "docx", tuple(walk.blocks), walk.page, tuple(notes)),
        remarks=tuple(_remarks(root)),
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts beside the main one, by what they are to it."""

    archive: Archive
    main: str

    def read(self, kind: str) -> bytes:
        """The part of this kind; empty where there is none."""
        folder, name = posixpath.split(self.main)
        for one in relations_of(self.archive.read(f"{folder}/_rels/{name}.rels")):
            if one.get("Type", "").endswith(f"/{kind}"):
                target = one.get("Target", "")
                absolute = target.startswith("/")
                path = target.lstrip("/") if absolute else posixpath.join(folder, target)
                return self.archive.read(posixpath.normpath(path))
        return self.archive.read(f"{folder}/{kind}.xml")


def _remarks(root: Element) -> Iterator[str]:
    pictures = sum(
        not any(local_name(above) in HIDDEN for above in one.iterancestors())
        for one in root.iter("{*}blip", "{*}imagedata")
    )
    if pictures:
        yield ngettext(
            "One picture was passed over: letters in a picture cannot be read.",
            "{n} pictures were passed over: letters in a picture cannot be read.",
            pictures,
        ).format(n=pictures)


# --- the walk ----------------------------------------------------------------------------------


def _block(walk: _Walk, element: Element) -> None:
    name = local_name(element)
    if name == "tbl":
        _table(walk, element)
    elif name == "p":
        _paragraph(walk, element)
    elif name not in HIDDEN:
        for inner in element:  # content controls, tracked insertions, text boxes
            _block(walk, inner)


def _paragraph(walk: _Walk, element: Element) -> None:
    line = _with_pending(walk, read_line(element, walk.context))
    page = walk.page + line.pages_before if walk.page else 0
    walk.page += line.pages if walk.page else 0
    walk.touches = False
    if line.joins_next:
        walk.pending = line
    elif line.text and not line.is_contents:
        walk.blocks.append(
            Paragraph(
                *(line.text, page, line.bold, line.centred, line.numbering, line.italic),
                level=line.level,
            )
        )
    for box in _boxes(element):
        _block(walk, box)


def _with_pending(walk: _Walk, line: Line) -> Line:
    before, walk.pending = walk.pending, None
    if before is None:
        return line
    return replace(
        before if before.text else line,
        text=f"{before.text} {line.text}".strip(),
        pages=line.pages,
        joins_next=line.joins_next,
    )


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes that hang on a paragraph, without those inside them."""
    for one in element:
        name = local_name(one)
        if name == "txbxContent":
            yield one
        elif name not in HIDDEN:
            yield from _boxes(one)


# --- tables ------------------------------------------------------------------------------------


def _table(walk: _Walk, element: Element, *, nested: bool = False) -> None:
    rows = list(rows_of(element))
    if len(rows) == 1 and len(only := list(placed_cells(rows[0]))) == 1:
        _block(walk, only[0].element)  # a frame around text
        return
    grid = Grid()
    inner: list[Element] = []
    open_down: dict[int, int] = {}  # left column → its area
    for row in rows:
        open_down = _row(walk, grid, row, open_down, inner)
    columns = child(element, "tblGrid")
    widths = tuple(map(_width, columns)) if columns is not None else ()
    if all(widths):
        grid.straighten([0, *accumulate(widths)], _HAIR)
    table = grid.table()
    if table.rows:
        _append(walk, table, widths, nested=nested)
    for one in inner:
        _table(walk, one, nested=True)


def _width(column: Element) -> int:
    value = attribute(column, "w") or ""
    return int(value) if value.isdecimal() else 0


def _row(
    walk: _Walk, grid: Grid, row: Element, above: dict[int, int], inner: list[Element]
) -> dict[int, int]:
    """Read one row; gives the areas that the next row may continue."""
    number, page, most, below = grid.height, walk.page, 0, {}
    for cell in placed_cells(row):
        right = cell.left + cell.span - 1
        if cell.goes_right and grid.areas and cell.left:
            top, left, bottom, _right = grid.areas[-1]
            grid.areas[-1] = (top, left, bottom, right)
        elif cell.goes_on and cell.left in above:
            area = below[cell.left] = above[cell.left]
            top, left, _bottom, right = grid.areas[area]
            grid.areas[area] = (top, left, number, right)
        else:
            own, pages = _cell(walk, cell, page, inner)
            grid.put(number, cell.left, own)
            most = max(most, pages)
            grid.areas.append((number, cell.left, number, right))
            if cell.begins_down or cell.goes_on:
                below[cell.left] = len(grid.areas) - 1
    walk.page = page + most if page else 0
    if is_on(child(child(row, "trPr"), "tblHeader")) and grid.heading_rows == number:
        grid.heading_rows += 1
    grid.height += 1
    return below


def _cell(walk: _Walk, cell: PlacedCell, page: int, inner: list[Element]) -> tuple[Cell, int]:
    """The cell, and how many pages end in it."""
    lines = list(_lines(walk.context, cell.element, inner))
    filled = [line for line in lines if line.text] or [line for line in lines if line.ordinal]
    passed = sum(line.pages for line in lines[: lines.index(filled[0])]) if filled else 0
    first = page + passed + (filled[0].pages_before if filled else 0)
    return Cell(
        "\n".join(line.shown or line.ordinal for line in filled),
        page=first if page else 0,
        bold=bool(filled) and all(line.bold for line in filled),
    ), sum(line.pages for line in lines)


def _lines(context: Context, parent: Element, inner: list[Element]) -> Iterator[Line]:
    """The paragraphs of a cell; tables in it are put aside."""
    for element in parent:
        name = local_name(element)
        if name == "tbl":
            inner.append(element)
        elif name == "p":
            yield read_line(element, context, counts_empty=True)
            for box in _boxes(element):
                yield from _lines(context, box, inner)
        elif name not in HIDDEN:
            yield from _lines(context, element, inner)


def _append(walk: _Walk, table: DocTable, widths: tuple[int, ...], *, nested: bool) -> None:
    """Tables between which nothing stands are one where their columns are the same."""
    last = walk.blocks[-1] if walk.blocks else None
    if isinstance(last, DocTable) and not nested and _is_continued(walk, last, table, widths):
        rows = without_repeats([*last.rows, *table.rows])
        pages = (last.pages[0], table.pages[1])
        walk.blocks[-1] = replace(last, rows=tuple(map(tuple, rows)), pages=pages)
    else:
        walk.blocks.append(table)
    walk.widths, walk.touches = () if nested else widths, not nested


def _is_continued(walk: _Walk, last: DocTable, table: DocTable, widths: Sequence[int]) -> bool:
    if last.width != table.width:
        return False
    first, again = last.texts()[0], table.texts()[0]
    if walk.touches or (is_heading(first) and first == again):
        return True
    pairs = zip(walk.widths, widths, strict=False)
    alike = all(abs(one - other) <= _NEAR * max(one, other) for one, other in pairs)
    return last.width > 2 and len(walk.widths) == len(widths) > 2 and alike
