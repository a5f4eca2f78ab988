"""Whether the packed streams of a PDF unpack to more than a document, before a reader unpacks them.

Looked at in the raw bytes, because a reader unpacks whole streams already to find its way. What
must not come in: what the streams mean.
"""

import re
import zlib
from base64 import a85decode

HIGHEST_INFLATED = 300_000_000  # bytes of all streams that are no pictures
_PIECE = 1 << 20
_FED = 1 << 16
_BEGINS = re.compile(rb"(?<!end)stream\r?\n")
_HEAD = 2_000  # bytes before a stream in which its dictionary stands
_FILTER = re.compile(rb"/(FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85)\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_IN_LETTERS = {b"ASCII85Decode", b"A85"}


def unpacks_too_far(content: bytes) -> bool:
    """Whether the streams hold more than `HIGHEST_INFLATED`, or are packed twice over."""
    total = 0
    for found in _BEGINS.finditer(content):
        before = content[max(found.start() - _HEAD, 0) : found.start()]
        told = before[before.rfind(b"obj") + 3 :]
        filters = _FILTER.findall(told)
        packed = [one for one in filters if one not in _IN_LETTERS]
        if len(packed) > 1:
            return True
        if packed and not _PICTURE.search(told):
            is_in_letters = filters[0] in _IN_LETTERS
            total += _size(content, found.end(), HIGHEST_INFLATED - total, is_in_letters)
            if total > HIGHEST_INFLATED:
                return True
    return False


def _size(content: bytes, start: int, most: int, is_in_letters: bool) -> int:
    """How long the stream is when unpacked; a little more than `most` when it is longer."""
    if is_in_letters:
        content, start = _from_letters(content[start : content.find(b"~>", start) + 2]), 0
    inflate, size = zlib.decompressobj(), 0
    try:
        for place in range(start, len(content), _FED):
            rest = content[place : place + _FED]
            while rest and not inflate.eof and size <= most:
                size += len(inflate.decompress(rest, _PIECE))
                rest = inflate.unconsumed_tail
            if inflate.eof or size > most:
                break
    except zlib.error:  # encrypted or damaged: the reader says so
        return size
    return size


def _from_letters(text: bytes) -> bytes:
    try:
        return a85decode(b"<~" + text.strip().removeprefix(b"<~"), adobe=True)
    except ValueError:  # damaged: the reader says so
        return b""
