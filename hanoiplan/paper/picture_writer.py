"""Pictures go into the PDF once each: a JPEG untouched, anything else as pixels with its own mask.

What must not come in: where a picture stands, which card shows it.
"""

import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from hanoiplan.paper.book import Book
from hanoiplan.paper.pictures import jpeg_frame

_JPEG_COLOURS = {
    1: "/ColorSpace /DeviceGray",
    3: "/ColorSpace /DeviceRGB",
    4: "/ColorSpace /DeviceCMYK /Decode [ 1 0 1 0 1 0 1 0 ]",  # as Photoshop writes them
}
_BITS = 8
_HEART = 64  # bytes from the middle of a picture, where no two have a head in common


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A picture of the document: its name in the file, its pixels."""

    name: str
    width: int
    height: int


def _keys(width: int, height: int, more: str) -> str:
    size = f"/Width {width} /Height {height} /BitsPerComponent {_BITS}"
    return f"/Type /XObject /Subtype /Image {size} {more}"


class PictureWriter:
    """Puts the pictures of one document into its file, each once; knows them by their content."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._files: dict[Path, StoredPicture] = {}
        self._alike: dict[tuple[int, bytes], list[tuple[bytes, StoredPicture]]] = {}
        self._count = 0

    def stored(self, source: Path | bytes) -> StoredPicture:
        """The picture as the document holds it, put there the first time."""
        if isinstance(source, bytes):
            return self._stored(source)
        if source not in self._files:
            self._files[source] = self._stored(source.read_bytes())
        return self._files[source]

    def _stored(self, content: bytes) -> StoredPicture:
        """The same bytes are stored once; those of one length and heart are compared in full."""
        middle = len(content) // 2
        alike = self._alike.setdefault((len(content), content[middle : middle + _HEART]), [])
        for other, stored in alike:
            if other == content:
                return stored
        self._count += 1
        stored = self._put(f"Picture{self._count}", content)
        alike.append((content, stored))
        return stored

    def _put(self, name: str, content: bytes) -> StoredPicture:
        frame = jpeg_frame(content)
        if frame is None or frame.bits != _BITS or frame.colours not in _JPEG_COLOURS:
            return self._decoded(name, content)
        colours = _JPEG_COLOURS[frame.colours]
        keys = _keys(frame.width, frame.height, f"{colours} /Filter [ /DCTDecode ]")
        self._book.stream(name, keys, content)
        return StoredPicture(name, frame.width, frame.height)

    def _decoded(self, name: str, content: bytes) -> StoredPicture:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as opened:
            clear = opened.has_transparency_data
            picture = opened.convert("RGBA" if clear else "RGB")
        mask = ""
        if clear:
            reference = self._pixels(f"{name}-mask", picture.getchannel("A"), "/DeviceGray")
            mask = f"/SMask {reference}"
        self._pixels(name, picture.convert("RGB"), "/DeviceRGB", mask)
        return StoredPicture(name, *picture.size)

    def _pixels(self, name: str, picture: Image.Image, colours: str, mask: str = "") -> str:
        keys = _keys(*picture.size, f"/ColorSpace {colours} /Filter [ /FlateDecode ] {mask}")
        return self._book.stream(name, keys, zlib.compress(picture.tobytes()))
