"""Files as other programs write them, made by hand where no library here writes them."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from struct import pack

from hanoiplan.sheets.cells import Sheet, SheetRow, make_sheet

ODS = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
    "<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
)
WORD = (
    '<?xml version="1.0" encoding="UTF-8"?><w:document'
    ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    "<w:body>{body}</w:body></w:document>"
)


def packed(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """An archive with these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def ods(path: Path, tables: str) -> Path:
    """A LibreOffice workbook with these <table:table> elements."""
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": "<manifest/>",
        "content.xml": ODS.format(tables=tables),
    }
    return packed(path, parts)


def ods_cell(text: str, more: str = "") -> str:
    """A cell with a text."""
    inside = f"<text:p>{text}</text:p>"
    return f'<table:table-cell office:value-type="string" {more}>{inside}</table:table-cell>'


def word(path: Path, body: str, part: str = "word/document.xml") -> Path:
    """A Word document with this body."""
    relation = f'<Relationship Id="1" Type="x/officeDocument" Target="{part}"/>'
    relations = f"<Relationships>{relation}</Relationships>"
    return packed(path, {"_rels/.rels": relations, part: WORD.format(body=body)})


RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.bin" Type="http://schemas.openxmlformats.org'
    '/officeDocument/2006/relationships/worksheet"/></Relationships>'
)


def record(kind: int, data: bytes = b"") -> bytes:
    """A record of a binary workbook: kind and length in pieces of seven bits, then the data."""
    head = b""
    for number in (kind, len(data)):
        rest = number
        while rest > 0x7F:
            head += bytes([rest & 0x7F | 0x80])
            rest >>= 7
        head += bytes([rest])
    return head + data


def xlsb(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A binary workbook with one sheet, "Lào"; empty cells are not written."""

    def text(letters: str) -> bytes:
        return pack("<I", len(letters)) + letters.encode("utf-16-le")

    named = record(156, pack("<II", 0, 1) + text("rId1") + text("Lào"))
    sheet = record(129) + record(148, pack("<IIII", 0, len(rows), 0, 1)) + record(145)
    for number, row in enumerate(rows):
        sheet += record(0, pack("<IIHHBI", number, 0, 300, 0, 0, 0))
        for column, letters in enumerate(row):
            sheet += record(6, pack("<II", column, 0) + text(letters)) if letters else b""
    parts: dict[str, str | bytes] = {
        "xl/workbook.bin": record(131) + record(143) + named + record(144) + record(132),
        "xl/_rels/workbook.bin.rels": RELATION,
        "xl/worksheets/sheet1.bin": sheet + record(146) + record(130),
    }
    return packed(path, parts)


def p(text: str) -> str:
    """A paragraph."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(content: str, more: str = "") -> str:
    """A cell; plain text becomes a paragraph."""
    inside = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{inside}</w:tc>"


def tbl(*rows: Sequence[str]) -> str:
    """A table of cells, each plain text or made by `tc`."""
    lines = (
        "<w:tr>" + "".join(c if c.startswith("<w:tc>") else tc(c) for c in row) + "</w:tr>"
        for row in rows
    )
    return "<w:tbl>" + "".join(lines) + "</w:tbl>"


def sheet_of(*rows: Sequence[str]) -> Sheet:
    """A sheet with these cells."""
    lines = [SheetRow(number, tuple(row)) for number, row in enumerate(rows, start=1)]
    return make_sheet("l.xlsx", "1", lines)


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    """The texts of a sheet, row by row."""
    return [row.cells for row in sheet.rows]
