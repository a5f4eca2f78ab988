"""What a file really is, by its bytes: a name can be changed, the bytes are what they are.

What must not come in: reading what stands in the file.
"""

import re
from enum import Enum, auto

from hanoiplan.sheets.archive import Archive
from hanoiplan.sheets.trouble import (
    NOT_A_LIST,
    NUMBERS,
    OLD_WORD,
    OLD_XML,
    OTHER_TEXT,
    PICTURE,
    PROTECTED,
    SHORTCUT,
    SLIDES,
)

PACKED = b"PK\x03\x04"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # the container of old Office files and of passwords


class Kind(Enum):
    """Who can read a file."""

    XLSX = auto()  # also .xlsm
    XLSB = auto()
    ODS = auto()
    XLS = auto()
    DOCX = auto()
    PDF = auto()
    HTML = auto()  # web programs call it .xls
    TEXT = auto()


_PICTURES = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00"),
    *(b"\x00\x00\x00\x18ftyphei", b"\x00\x00\x00\x20ftyphei", b"\x00\x00\x00\x24ftyphei"),
)
_TEXT_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_SHORTCUT = re.compile(rb'\s*\{\s*"(?:url|doc_id|resource_id|email|account|docId)"\s*:')
_HTML = re.compile(
    rb"(?:\s|<!--.*?-->)*<(?:!doctype html|html|head|body|table|meta)\b", re.I | re.S
)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORD = "WordDocument".encode("utf-16-le")
_SLIDE_SHOW = "PowerPoint Document".encode("utf-16-le")
_BOOKS = ("Workbook".encode("utf-16-le"), "Book\0".encode("utf-16-le"))
_BOOK_BEGINS = bytes.fromhex("0908100000060500")  # the record that opens a workbook
_FILE_PASS, _FIRST_RECORDS = 0x2F, 10
_ODF = "application/vnd.oasis.opendocument."
_LOOKED_AT = 4096  # bytes
_STRAY = 4  # control characters that a text may hold


def kind_of(content: bytes, suffix: str) -> Kind | str:
    """The kind of a file that is no archive; else the sentence (of `trouble`) that refuses it."""
    head = content[:_LOOKED_AT]
    if head.startswith(OLE):
        return _ole(content, suffix)
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith(_PICTURES) or head[8:12] == b"WEBP":
        return PICTURE
    return _of_letters(head, suffix)


def _of_letters(head: bytes, suffix: str) -> Kind | str:
    if head.startswith(b"{\\rtf"):
        return OTHER_TEXT
    if _SHORTCUT.match(head) or suffix in {".gsheet", ".gdoc"}:
        return SHORTCUT
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return OLD_XML
    if _HTML.match(head.removeprefix(_TEXT_MARKS[2])):
        return Kind.HTML
    return Kind.TEXT if _is_text(head) else NOT_A_LIST


def _is_text(head: bytes) -> bool:
    """No byte that texts never hold, or every second one empty, as in UTF-16."""
    if head.startswith(_TEXT_MARKS):
        return True
    empty = head.count(0)
    if empty:
        return head[1::2].count(0) > 0.4 * len(head[1::2]) and not head[::2].count(0)
    strange = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return strange <= max(_STRAY, len(head) // 50)


def _ole(content: bytes, suffix: str) -> Kind | str:
    if _ENCRYPTED in content or _has_password(content):
        return PROTECTED
    is_book = any(name in content for name in _BOOKS)
    if _WORD in content and (not is_book or suffix == ".doc"):
        return OLD_WORD
    if _SLIDE_SHOW in content and not is_book:
        return SLIDES
    return Kind.XLS


def _has_password(content: bytes) -> bool:
    """Whether one of the first records of an old workbook tells of a password [MS-XLS 2.4.117]."""
    place = content.find(_BOOK_BEGINS)
    for _n in range(_FIRST_RECORDS if place >= 0 else 0):
        kind, length = (
            int.from_bytes(content[place + n : place + n + 2], "little") for n in (0, 2)
        )
        if kind == _FILE_PASS:
            return True
        place += 4 + length
    return False


def kind_of_archive(archive: Archive) -> Kind | str:
    """The kind of an archive; else the sentence (of `trouble`) that refuses it."""
    names = archive.parts
    if any(name.startswith("xl/") for name in names):
        return Kind.XLSB if "xl/workbook.bin" in names else Kind.XLSX
    if any(name.startswith("word/") for name in names):
        return Kind.DOCX
    if any(name.startswith("ppt/") for name in names):
        return SLIDES
    if any(name.startswith("Index/") or name == "Index.zip" for name in names):
        return NUMBERS
    return _open_document(archive)


def _open_document(archive: Archive) -> Kind | str:
    told = archive.read("mimetype").decode("ascii", "replace")
    if told.startswith(f"{_ODF}text"):
        return OTHER_TEXT
    if told.startswith(f"{_ODF}presentation"):
        return SLIDES
    is_sheet = told.startswith(f"{_ODF}spreadsheet") or "content.xml" in archive.parts
    if is_sheet and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        return PROTECTED
    return Kind.ODS if is_sheet else NOT_A_LIST
