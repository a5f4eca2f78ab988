"""Zip archives from outside (.xlsx, .docx, .ods), opened without trusting their own words.

A few kilobytes can unpack to more than the memory holds, and the sizes written in an archive can
lie. So every part is unpacked here once, piece by piece and counted, before any reader sees the
file. What must not come in: what the parts mean.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from hanoiplan.sheets.trouble import NOT_A_LIST, TOO_LARGE, refused

HIGHEST_GAIN = 400_000_000  # bytes that unpacking adds; a list of 100,000 rows has about 120 MB
MOST_PARTS = 20_000
_KEPT = 64_000_000  # bytes of unpacked parts kept, so that a second look costs nothing
_PIECE = 1 << 20  # bytes of a part looked at in one go
_FED = 1 << 16  # packed bytes handed on in one go
_LOCAL_HEAD = 30  # bytes before the name of a part
# What damaged bytes raise, here and in zipfile.
_UNREADABLE = (zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError)
_NOT_KNOWN = (RuntimeError, NotImplementedError, KeyError, UnicodeDecodeError)


@dataclass(frozen=True, slots=True)
class Archive:
    """A checked archive."""

    content: bytes = field(repr=False)
    file: str  # its name, for the sentence
    parts: dict[str, zipfile.ZipInfo] = field(repr=False)
    unpacked: dict[str, bytes] = field(repr=False)  # those that were small enough to keep

    def pieces(self, name: str) -> Iterator[bytes]:
        """A part, unpacked piece by piece; nothing when there is no such part.

        Raises:
            FileTrouble: the part is damaged or encrypted.
        """
        if name in self.unpacked:
            yield self.unpacked[name]
        elif name in self.parts:
            yield from _sound(self.content, self.parts[name], self.file)

    def read(self, name: str) -> bytes:
        """A part as a whole; empty when there is no such part.

        Raises:
            FileTrouble: the part is damaged or encrypted.
        """
        return b"".join(self.pieces(name))


def open_archive(content: bytes, file: str) -> Archive:
    """The archive, when unpacking it adds no more than `HIGHEST_GAIN`.

    Raises:
        FileTrouble: it is no archive, damaged, or unpacks to more than a list.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as zipped:
            every = zipped.infolist()
    except (*_UNREADABLE, *_NOT_KNOWN) as error:
        raise refused(NOT_A_LIST, file) from error
    gain = sum(part.file_size - part.compress_size for part in every)
    if len(every) > MOST_PARTS or gain > HIGHEST_GAIN:
        raise refused(TOO_LARGE, file)
    unpacked = _unpack_counted(content, every, file)
    return Archive(content, file, {part.filename: part for part in every}, unpacked)


def _unpack_counted(content: bytes, every: list[zipfile.ZipInfo], file: str) -> dict[str, bytes]:
    """Pictures are packed already and add next to nothing, however many there are."""
    unpacked: dict[str, bytes] = {}
    gain = room = 0
    for part in every:
        gain -= part.compress_size
        pieces, size = [], 0
        for piece in _sound(content, part, file):
            size += len(piece)
            if gain + size > HIGHEST_GAIN:
                raise refused(TOO_LARGE, file)
            if room + size <= _KEPT:
                pieces.append(piece)
        gain += size
        if room + size <= _KEPT:
            unpacked[part.filename] = b"".join(pieces)
            room += size
    return unpacked


def _sound(content: bytes, part: zipfile.ZipInfo, file: str) -> Iterator[bytes]:
    try:
        yield from _pieces(content, part)
    except _UNREADABLE as error:
        raise refused(NOT_A_LIST, file) from error


def _pieces(content: bytes, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part's bytes as they really are: zipfile itself stops at the size the archive tells."""
    packed = _packed(content, part)
    if part.compress_type == zipfile.ZIP_STORED:
        yield bytes(packed)
        return
    if part.compress_type != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    for start in range(0, len(packed), _FED):
        rest: bytes | memoryview = packed[start : start + _FED]
        while rest and not inflate.eof:
            yield inflate.decompress(rest, _PIECE)
            rest = inflate.unconsumed_tail
    yield inflate.flush()
    if not inflate.eof:
        raise zipfile.BadZipFile


def _packed(content: bytes, part: zipfile.ZipInfo) -> memoryview:
    if part.flag_bits & 1:  # encrypted
        raise zipfile.BadZipFile
    head = content[part.header_offset : part.header_offset + _LOCAL_HEAD]
    name, extra = struct.unpack_from("<HH", head, 26)
    start = part.header_offset + _LOCAL_HEAD + name + extra
    return memoryview(content)[start : start + part.compress_size]
