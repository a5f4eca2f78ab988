"""The pixels of the very bytes that will be printed. Never a second renderer.

PDFium is not safe in two threads at once, not even with two documents, and a print goes on while
the person turns pages of the preview: each call here takes a turn. What must not come in: Qt; the
window makes its own picture from these bytes.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from threading import RLock
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

import pypdfium2

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.printer_profile import Placing
from hanoiplan.paper.calibration import upwards
from hanoiplan.paper.units import MM, Size

_DOTS = 72  # a PDF point is 1/72 inch
_TURN = RLock()  # the one PDFium of this process
DAMAGED = N_("The PDF cannot be shown: it is damaged or locked. Make it once more.")
P = ParamSpec("P")
R = TypeVar("R")


def _in_turn(call: Callable[P, R]) -> Callable[P, R]:
    """Waits until no other thread is in PDFium; calls are short, a page is printed in bands."""

    @wraps(call)
    def waits(*args: P.args, **kwargs: P.kwargs) -> R:
        with _TURN:
            return call(*args, **kwargs)

    return waits


@dataclass(frozen=True, slots=True)
class Pixels:
    """A rasterised page: rows from the top without padding, three bytes R G B a pixel."""

    width: int
    height: int
    rgb: bytes


class PdfPages:
    """The pages of a PDF as pixels; use as a context manager, or call `close`."""

    @_in_turn
    def __init__(self, pdf: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise KnownError(_(DAMAGED)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @_in_turn
    def __len__(self) -> int:
        return len(self._document)

    @_in_turn
    def close(self) -> None:
        """Give the document's memory back."""
        self._document.close()

    @_in_turn
    def size(self, page: int) -> Size:
        """Width and height of a page (counted from 0) in millimetres."""
        width, height = self._document.get_page_size(page)
        return Size(width / MM, height / MM)

    @_in_turn
    def pixels(self, page: int, dpi: float) -> Pixels:
        """One page (counted from 0) at `dpi` dots per inch on white."""
        opened = self._document[page]
        try:
            bitmap = opened.render(scale=dpi / _DOTS, rev_byteorder=True)
            made = Pixels(bitmap.width, bitmap.height, _packed(bitmap))
            bitmap.close()
            return made
        finally:
            opened.close()

    @_in_turn
    def band(self, page: int, dpi: float, top: int, rows: int) -> Pixels:
        """Some rows of what `pixels` gives, from `top` on; fewer at the lower end of the page.

        A sheet at a printer's resolution is too large to hold, and too long to make, at once.
        """
        opened = self._document[page]
        scale = dpi / _DOTS
        try:
            height = math.ceil(opened.get_height() * scale)
            below = max(0, height - top - rows)
            crop = (0, _cut(below, scale), 0, _cut(top, scale))
            bitmap = opened.render(scale=scale, crop=crop, rev_byteorder=True)
            made = Pixels(bitmap.width, bitmap.height, _packed(bitmap))
            bitmap.close()
            return made
        finally:
            opened.close()

    @_in_turn
    def lay(self, page: int, placing: Placing) -> None:
        """Move and stretch what stands on a page (counted from 0), as a printer needs it.

        The drawing itself is moved, not its pixels: lines and codes stay sharp. A page is laid
        once; what leaves the page is cut off.
        """
        opened = self._document[page]
        try:
            scale_x, scale_y, right, up = upwards(placing, opened.get_height() / MM)
            moved = pypdfium2.raw.FS_MATRIX(scale_x, 0, 0, scale_y, right, up)
            if not pypdfium2.raw.FPDFPage_TransFormWithClip(opened, moved, None):
                raise KnownError(_(DAMAGED))
        finally:
            opened.close()

    @_in_turn
    def text(self, page: int) -> str:
        """What a reader would copy from a page (counted from 0)."""
        opened = self._document[page]
        try:
            words = opened.get_textpage()
            said: str = words.get_text_range()
            words.close()
            return said
        finally:
            opened.close()


def _cut(rows: int, scale: float) -> float:
    """Points to cut off so that PDFium's rounding upwards gives just so many rows."""
    return (rows - 0.5) / scale if rows else 0


def _packed(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """The rows of a bitmap without the padding at their ends."""
    line = bitmap.width * 3
    data = bytes(bitmap.buffer)
    if bitmap.stride == line:
        return data
    rows = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    return b"".join(data[start : start + line] for start in rows)


def page_pixels(pdf: bytes, page: int, dpi: float) -> Pixels:
    """One page of a PDF at `dpi` dots per inch."""
    with PdfPages(pdf) as pages:
        return pages.pixels(page, dpi)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with PdfPages(pdf) as pages:
        return len(pages)
