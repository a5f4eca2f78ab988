"""Pictures that a layout or a field brings along: PNG or JPEG, small enough, readable to the end.

What must not come in: photos of people (`photo.py`), flags, drawing.
"""

import struct
import zlib
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

from PIL import Image

MOST_PIXELS = 25_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})  # start of frame, not tables
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length
_HEAD = 4


class JpegFrame(NamedTuple):
    """What the head of a JPEG says: pixels, bits of a sample, colours (1, 3 or 4)."""

    width: int
    height: int
    bits: int
    colours: int


def jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a JPEG in pixels from its head, None when it is none."""
    frame = jpeg_frame(content)
    return frame and frame[:2]


def jpeg_frame(content: bytes) -> JpegFrame | None:
    """The head of a JPEG, None when it is none."""
    at = 2
    while content.startswith(_JPEG) and at + 10 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in _FRAMES:
            bits, height, width, colours = struct.unpack_from(">BHHB", content, at + 4)
            return JpegFrame(width, height, bits, colours) if width and height else None
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        else:
            at += 2 + max(2, struct.unpack_from(">H", content, at + 2)[0])
    return None


def _png_size(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(_PNG) or content[12:16] != b"IHDR" or len(content) < 24:
        return None
    width, height = struct.unpack_from(">II", content, 16)
    return width, height


@lru_cache(maxsize=64)
def picture_size(content: bytes) -> tuple[int, int] | None:
    """Pixels of a PNG or JPEG that can be read to its end, None when it cannot be printed."""
    size = _png_size(content) or jpeg_size(content)
    if size is None or not 0 < size[0] * size[1] <= MOST_PIXELS:
        return None
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
            picture.load()
            return picture.size
    except (OSError, SyntaxError, ValueError, struct.error, zlib.error):  # what Pillow raises
        return None
