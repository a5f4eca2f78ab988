"""Photos of people: what may come in, which part of a picture is kept, when it prints well.

A foreign picture is decoded here once, upright and without what a camera wrote into it. Choosing
a part is plain arithmetic. What must not come in: windows, and where bytes are kept (`store`).
"""

import struct
import warnings
import zlib
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.speech import interface
from hanoiplan.delegates.operations import set_photo
from hanoiplan.store.blobs import portrait
from hanoiplan.store.work import Work

FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF")
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff")
LARGEST_FILE = 40_000_000  # bytes
MOST_PIXELS = 80_000_000  # more would take half a gigabyte while it is decoded
WORK_SIDE = 2_000  # px: so large a picture is kept while its part is chosen
SMALLEST = 60  # px: no face can be told on less
PRINTED = (30.0, 40.0)  # mm, the largest box of a photo on a badge
PRINT_DPI = 300
_INCH = 25.4
_HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error, zlib.error)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to be cropped: JPEG, upright, nothing but the pixels."""

    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of a picture in the shape 3:4, in its pixels; never outside of it."""

    left: float
    top: float
    width: float
    picture: tuple[int, int]  # width and height of the whole

    @property
    def height(self) -> float:
        """Three to four."""
        return self.width * 4 / 3

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height in whole pixels."""
        return round(self.width), round(self.height)

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom in whole pixels."""
        left, top = round(self.left), round(self.top)
        wide, high = self.pixels
        return left, top, min(left + wide, self.picture[0]), min(top + high, self.picture[1])

    @property
    def dots_per_inch(self) -> float:
        """How finely the part prints in the largest box of a badge."""
        return min(self.width / PRINTED[0], self.height / PRINTED[1]) * _INCH

    def moved(self, right: float, down: float) -> "Crop":
        """The part so many pixels further, as far as the picture goes."""
        wide, high = self.picture
        left = min(max(0.0, self.left + right), wide - self.width)
        top = min(max(0.0, self.top + down), high - self.height)
        return replace(self, left=max(0.0, left), top=max(0.0, top))

    def scaled(self, factor: float) -> "Crop":
        """A larger or smaller part around the same middle."""
        most = _widest(*self.picture)
        width = min(max(self.width * factor, min(SMALLEST, most)), most)
        grown = width - self.width
        return replace(self, width=width).moved(-grown / 2, -grown * 2 / 3)


def first_crop(picture: Picture) -> Crop:
    """What to propose: as much as there is, from the middle, a little from the top.

    Faces stand in the upper half of a picture, mostly in its middle.
    """
    width = _widest(picture.width, picture.height)
    spare = picture.height - width * 4 / 3
    left = (picture.width - width) / 2
    return Crop(left, spare * 0.15, width, (picture.width, picture.height))


def _widest(width: int, height: int) -> float:
    return min(float(width), height * 3 / 4)


def needed_pixels() -> tuple[int, int]:
    """Width and height a photo needs for a sharp badge."""
    wide, high = (round(side / _INCH * PRINT_DPI) for side in PRINTED)
    return wide, high


def read_photo(path: Path) -> Picture:
    """The picture in a file.

    Raises:
        FileTrouble: it cannot be read, is too large, or is no picture; the sentence names it.
    """
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= LARGEST_FILE else b""
    except OSError as error:
        sentence = _("“{file}” cannot be opened. Is it still there, and is the stick plugged in?")
        raise FileTrouble(sentence.format(file=path.name)) from error
    if size > LARGEST_FILE:
        raise _too_large(path.name, interface().size(size))
    return open_photo(content, path.name)


def open_photo(content: bytes, name: str) -> Picture:
    """The picture in these bytes, reduced to what a crop needs; `name` is for the sentences.

    Raises:
        FileTrouble: no picture, one of a kind that cannot be read here, damaged, or too large.
    """
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        sentence = _(
            "“{file}” is a HEIC picture from a phone, which cannot be read here. Please save it"
            " as JPEG on the phone or in Photos, then choose that one."
        )
        raise FileTrouble(sentence.format(file=name))
    try:
        with _opened(content) as opened:
            size = opened.size
            opened.draft("RGB", (WORK_SIDE, WORK_SIDE))
            if _decoded_pixels(opened, size) > MOST_PIXELS:
                raise _too_large(name, f"{size[0]} × {size[1]}")
            upright = _on_white(ImageOps.exif_transpose(opened))
    except Image.DecompressionBombError as error:
        raise _too_large(name, _("more than 170 million dots")) from error
    except _BROKEN as error:
        sentence = _(
            "“{file}” is no picture that can be read, or it is damaged. JPEG, PNG, WebP, BMP, GIF"
            " and TIFF can be read."
        )
        raise FileTrouble(sentence.format(file=name)) from error
    upright.thumbnail((WORK_SIDE, WORK_SIDE))
    out = BytesIO()
    upright.save(out, "JPEG", quality=92)
    return Picture(out.getvalue(), upright.width, upright.height)


def _opened(content: bytes) -> Image.Image:
    """The picture, not decoded yet; its size is looked at here, so nobody need be warned of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(BytesIO(content), formats=FORMATS)


def _decoded_pixels(drafted: Image.Image, whole: tuple[int, int]) -> int:
    """How many pixels are in memory at once.

    A JPEG that is not progressive is reduced on its way in, so that one of 100 megapixels from a
    telephone takes no more than any other.
    """
    width, height = whole if drafted.info.get("progressive") else drafted.size
    return width * height


def _on_white(picture: Image.Image) -> Image.Image:
    """What is see-through becomes paper, not black."""
    if picture.mode in {"RGBA", "LA", "P", "PA"}:
        layers = picture.convert("RGBA")
        paper = Image.new("RGBA", layers.size, "white")
        return Image.alpha_composite(paper, layers).convert("RGB")
    return picture.convert("RGB")


def _too_large(name: str, size: str) -> FileTrouble:
    sentence = _("“{file}” is too large ({size}). Please save it smaller; 1,000 dots a side do.")
    return FileTrouble(sentence.format(file=name, size=size))


def portrait_of(picture: Picture, crop: Crop) -> bytes:
    """The part of a picture as a portrait is kept: a small JPEG without anything else in it."""
    with Image.open(BytesIO(picture.content), formats=("JPEG",)) as whole:
        part = whole.crop(crop.box)
    part.thumbnail((1_000, 1_333))
    out = BytesIO()
    part.save(out, "PNG", compress_level=1)
    return portrait(out.getvalue()).content


@operation(N_("Change photo"))
def put_photo(work: Work, delegate_id: int, jpeg: bytes) -> str:
    """Keep a portrait and show it for a person; returns the digest it is kept under.

    Raises:
        NotPossible: the person is gone.
    """
    digest = work.save_blob(jpeg, "image/jpeg")
    set_photo(work, delegate_id, digest)
    return digest


@operation(N_("Remove photo"))
def remove_photo(work: Work, delegate_id: int) -> bool:
    """A person without a picture again; Undo brings it back.

    Raises:
        NotPossible: the person is gone.
    """
    return set_photo(work, delegate_id, "")
