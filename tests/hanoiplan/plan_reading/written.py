"""What a document consists of when a test writes it, and the same words as Word, PDF or workbook.

What must not come in: the reader, and which rows a plan has.
"""

from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class Put:
    """A cell as it is put; `above`: merged with the one above it."""

    text: str
    span: int = 1
    begins: bool = False
    above: bool = False
    bold: bool = False


Rows = list[list[Put]]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `level` -1 is no list, else the level of an automatic list of Word."""

    text: str
    bold: bool = False
    centred: bool = False
    numbers: str = ""  # format and text of its automatic number: "decimal %1."
    level: int = 0


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table with lines; `frame`: letterhead or signature, without them."""

    rows: Rows
    frame: bool = False
    heading_rows: int = 1


@dataclass(frozen=True, slots=True)
class Turned:
    """A new page, from which the paper lies or stands."""

    landscape: bool = True


Item = Words | Ruled | Turned


def width_of(rows: Rows) -> int:
    """How many columns the widest row has."""
    return max(sum(put.span for put in row) for row in rows)


# --- Word -------------------------------------------------------------------------------------


def _cell(put: Put) -> str:
    span = f'<w:gridSpan w:val="{put.span}"/>' if put.span > 1 else ""
    merge = "<w:vMerge/>" if put.above else '<w:vMerge w:val="restart"/>' if put.begins else ""
    bold = "<w:rPr><w:b/></w:rPr>" if put.bold else ""
    lines = "".join(
        f'<w:p><w:r>{bold}<w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for line in put.text.split("\n")
    )
    return f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{lines}</w:tc>"


def table_xml(rows: Rows) -> str:
    """A table of Word."""
    grid = '<w:gridCol w:w="1500"/>' * width_of(rows)
    body = "".join(f"<w:tr>{''.join(_cell(put) for put in row)}</w:tr>" for row in rows)
    return f"<w:tbl {nsdecls('w')}><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _paragraph_xml(one: Words, lists: dict[str, int]) -> str:
    told = '<w:jc w:val="center"/>' if one.centred else ""
    if one.numbers:
        number = lists.setdefault(one.numbers, 900 + len(lists))
        told = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>{told}'
    bold = "<w:rPr><w:b/></w:rPr>" if one.bold else ""
    text = escape(one.text)
    return (
        f"<w:p {nsdecls('w')}><w:pPr>{told}</w:pPr>"
        f'<w:r>{bold}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def _with_lists(document: docx.document.Document, lists: dict[str, int]) -> None:
    """The lists that paragraphs use: "decimal %1." is one, "decimal %1. #2" another like it."""
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    for told, number in lists.items():
        form, _space, rest = told.partition(" ")
        shown = rest.partition(" #")[0]
        abstract = (
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:lvl w:ilvl="0">'
            f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/></w:lvl>'
            "</w:abstractNum>"
        )
        num = (
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        )
        first.addprevious(parse_xml(abstract))
        numbering.append(parse_xml(num))


def write_word(path: Path, items: list[Item]) -> Path:
    """The items as a document of Word, on landscape paper from the first `Turned`."""
    document = docx.Document()
    lists: dict[str, int] = {}
    body = document.element.body
    for one in items:
        if isinstance(one, Words):
            body.insert(-1, parse_xml(_paragraph_xml(one, lists)))
        elif isinstance(one, Ruled):
            body.insert(-1, parse_xml(table_xml(one.rows)))
            body.insert(-1, parse_xml(f"<w:p {nsdecls('w')}/>"))
        else:
            page = document.add_section()
            page.orientation = WD_ORIENT.LANDSCAPE if one.landscape else WD_ORIENT.PORTRAIT
            sides = sorted((int(page.page_width or 1), int(page.page_height or 1)))
            page.page_height, page.page_width = sides if one.landscape else sides[::-1]
    if lists:
        _with_lists(document, lists)
    document.save(str(path))
    return path


def items_of(path: Path) -> list[Item]:
    """The paragraphs and tables of a document of Word; short tables of two columns are frames."""
    document = docx.Document(str(path))
    found: list[Item] = []
    for element in document.element.body:
        if element.tag == qn("w:p"):
            found.append(_words_of(element))
        elif element.tag == qn("w:tbl"):
            rows = _rows_of(Table(element, document))
            found.append(Ruled(rows, frame=len(rows) < _FEWEST))
    return found


_FEWEST = 4  # rows of a table that is no letterhead


def _words_of(element: object) -> Words:
    text = _text_of(element)
    return Words(text, bold=text.isupper(), centred=text.isupper())


def _text_of(element: object) -> str:
    parts = {qn("w:t"): "", qn("w:tab"): " ", qn("w:br"): " "}
    return "".join(
        (one.text or "") if one.tag == qn("w:t") else parts[one.tag]
        for one in element.iter(*parts)  # type: ignore[attr-defined]  # lxml has no types
    ).strip()


def _rows_of(table: Table) -> Rows:
    return [
        [
            Put("\n".join(map(_text_of, cell.iter(qn("w:p")))).strip(), span=int(cell.grid_span))
            for cell in row.tc_lst
        ]
        for row in table._element.tr_lst
    ]


# --- a workbook -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet: lines above the table, the table, how far from the corner, rows left blank."""

    name: str
    above: tuple[str, ...]
    rows: Rows
    right: int = 0
    down: int = 0
    blank_after: frozenset[int] = frozenset()


def write_book(path: Path, pages: list[Page]) -> Path:
    """The sheets as a workbook; digits are numbers, merged areas merged."""
    book = Workbook()
    for page in pages:
        _fill(book.create_sheet(page.name), page)
    book.remove(book.worksheets[0])
    book.save(path)
    return path


def _fill(sheet: Worksheet, page: Page) -> None:
    line = 1 + page.down
    for text in page.above:
        sheet.cell(line, 1 + page.right, text)
        line += 1
    line += bool(page.above)
    begun: dict[int, int] = {}  # column: line in which a merged area begins
    for number, row in enumerate(page.rows):
        column = 1 + page.right
        for put in row:
            if put.above:
                _merge(sheet, begun.get(column, line - 1), column, line, column)
            else:
                begun[column] = line
                if put.text:
                    sheet.cell(line, column, int(put.text) if put.text.isdigit() else put.text)
            if put.span > 1:
                sheet.merge_cells(None, line, column, line, column + put.span - 1)
            column += put.span
        line += 1 + (number in page.blank_after)


def _merge(sheet: Worksheet, top: int, left: int, bottom: int, right: int) -> None:
    """One area from `top`; what was merged down to here before becomes longer."""
    for area in list(sheet.merged_cells.ranges):
        if (area.min_row, area.min_col, area.max_col) == (top, left, right):
            sheet.unmerge_cells(area.coord)
    sheet.merge_cells(None, top, left, bottom, right)
