"""How many cards a finished PDF holds, counted from its bytes and nothing else.

Every card is written as marked content; after a run the bytes are read back by the file's own
index, so that a card lost on the way is found. What must not come in: ReportLab, cards.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from mmap import ACCESS_READ, mmap
from typing import BinaryIO

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.paper.units import Side

BEGIN_CARD: Mapping[Side, str] = {
    Side.FRONT: "/HanoiplanCard BMC",
    Side.BACK: "/HanoiplanBack BMC",
}
END_CARD = "EMC"

Bytes = bytes | mmap
"""A file in memory, or one on the disk of which only what is asked for is read."""

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_ENTRY = re.compile(rb"(\d{10}) \d{5} n")
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_CONTENTS = re.compile(rb"/Contents\s+(\d+)\s+0\s+R")
_LENGTH = re.compile(rb"/Length\s+(\d+)")
_HEAD_END = re.compile(rb"stream|endobj")
_STREAM = re.compile(rb">>\s*stream\r?\n")


def _objects(pdf: Bytes) -> dict[int, int]:
    """Where each object starts, by the table at the file's end."""
    found = _START.search(pdf, max(0, len(pdf) - 64))
    if found is None:
        raise ValueError
    table = int(found.group(1))
    numbered = enumerate(_ENTRY.findall(pdf, table), start=1)
    return {number: int(offset) for number, offset in numbered}


def _page_contents(pdf: Bytes, objects: Mapping[int, int]) -> Iterator[bytes]:
    """The operators of every page, in the order of the table."""
    for offset in objects.values():
        head = _head(pdf, offset)
        if not _PAGE.search(head):
            continue
        contents = _CONTENTS.search(head)
        if contents is not None:
            yield _stream(pdf, objects[int(contents.group(1))])


def _head(pdf: Bytes, offset: int) -> bytes:
    """The keys of an object, without its stream."""
    end = _HEAD_END.search(pdf, offset)
    return pdf[offset : end.start() if end else len(pdf)]


def _stream(pdf: Bytes, offset: int) -> bytes:
    start = _STREAM.search(pdf, offset)
    length = _LENGTH.search(pdf, offset)
    if start is None or length is None or length.start() > start.start():
        raise ValueError
    packed = pdf[start.end() : start.end() + int(length.group(1))]
    return zlib.decompress(packed)


def cards_in(pdf: Bytes, side: Side = Side.FRONT) -> int:
    """How many cards have this side printed in a PDF that this program wrote.

    Raises:
        KnownError: the bytes are damaged.
    """
    begin = BEGIN_CARD[side].encode()
    try:
        return sum(content.count(begin) for content in _page_contents(pdf, _objects(pdf)))
    except (ValueError, KeyError, zlib.error) as error:
        sentence = _("The PDF that was just made cannot be read back. Make it once more.")
        raise KnownError(sentence) from error


def cards_in_file(file: BinaryIO, side: Side = Side.FRONT) -> int:
    """The same for an open file on the disk, which need not fit into the memory.

    Raises:
        KnownError: the bytes are damaged.
        OSError: the file cannot be written or read.
    """
    file.flush()
    with mmap(file.fileno(), 0, access=ACCESS_READ) as pdf:
        return cards_in(pdf, side)
