"""The parts of an .xlsx archive: which one holds which sheet, and attributes read from raw XML.

Readers show what a sheet says; here stands what they leave out. What must not come in: text of
cells that the reader gives already.
"""

import posixpath
import re
from html import unescape

from hanoiplan.sheets.archive import Archive

WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s([^>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(rb"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def attributes(tag: bytes) -> dict[str, str]:
    """The attributes inside a tag, without the prefixes of their names."""
    return {
        name.rpartition(b":")[2].decode(): unescape((one or other).decode("utf-8", "replace"))
        for name, one, other in _ATTRIBUTE.findall(tag)
    }


def relations_of(xml: bytes) -> list[dict[str, str]]:
    """What a part of relations (".rels") tells: Id, Type and Target of each."""
    return [attributes(tag) for tag in _RELATION.findall(xml)]


def sheet_parts(archive: Archive) -> dict[str, str]:
    """Sheet name → the part of the archive that holds it; parts that are not there are left out."""
    relations = relations_of(archive.read(_RELATIONS))
    targets = {one.get("Id", ""): _path(one.get("Target", "")) for one in relations}
    sheets = [attributes(tag) for tag in _SHEET.findall(archive.read(WORKBOOK))]
    found = {one.get("name", ""): targets.get(one.get("id", ""), "") for one in sheets}
    return {name: part for name, part in found.items() if part in archive.parts}


def _path(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")


def column_count(letters: str) -> int:
    """How many columns there are up to this one: A is 1, Z is 26, AA is 27."""
    width = 0
    for letter in letters:
        width = width * 26 + ord(letter) - ord("A") + 1
    return width
