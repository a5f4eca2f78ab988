"""Cells of an .xlsx whose formula gave no result: the reader shows them as empty.

An error ("#DIV/0!") or a formula that no program has calculated yet would vanish without a word,
so their places are read from the sheet's own XML, where they can still be told apart.
"""

import re
import zipfile
from html import unescape
from io import BytesIO

from hanoiplan.exchange.sheet_size import column_count

NEVER_CALCULATED = "#CALC!"
Failures = dict[int, dict[int, str]]  # row from 1 → column from 0 → what stands there

_SHEET = re.compile(rb'<sheet [^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"')
_TARGET = re.compile(rb"<Relationship [^>]*>")
_ATTRIBUTE = re.compile(rb'(Id|Target)="([^"]*)"')
_CELL = re.compile(rb'<c r="([A-Z]+)(\d+)"([^>]*)(?<!/)>(.*?)</c>', re.DOTALL)
_RESULT = re.compile(rb"<v>(.*?)</v>", re.DOTALL)


def failed_cells(content: bytes) -> dict[str, Failures]:
    """What stands in such cells ("#DIV/0!") by sheet name; sheets without any are left out.

    Raises:
        one of sheet_size.UNREADABLE: the content is no archive, or one that cannot be read.
    """
    with zipfile.ZipFile(BytesIO(content)) as archive:
        found = {
            name: _failed(archive.read(member))
            for name, member in _members(archive).items()
            if member in archive.namelist()
        }
    return {name: cells for name, cells in found.items() if cells}


def _members(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → its file in the archive."""
    if "xl/workbook.xml" not in archive.namelist():
        return {}
    targets = {}
    for relation in _TARGET.findall(archive.read("xl/_rels/workbook.xml.rels")):
        told = dict(_ATTRIBUTE.findall(relation))
        targets[told.get(b"Id", b"")] = told.get(b"Target", b"").decode()
    return {
        unescape(name.decode()): _path(targets.get(relation, ""))
        for name, relation in _SHEET.findall(archive.read("xl/workbook.xml"))
    }


def _path(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _failed(xml: bytes) -> Failures:
    found: Failures = {}
    if b"<f" not in xml and b't="e"' not in xml:
        return found
    for letters, row, attributes, inside in _CELL.findall(xml):
        stands = _stands(attributes, inside)
        if stands:
            found.setdefault(int(row), {})[column_count(letters) - 1] = stands
    return found


def _stands(attributes: bytes, inside: bytes) -> str:
    result = _RESULT.search(inside)
    if b't="e"' in attributes:
        return result[1].decode() if result else NEVER_CALCULATED
    calculated = result is not None or b"<v/>" in inside
    return NEVER_CALCULATED if b"<f" in inside and not calculated else ""
