"""The pixels of the very bytes that will be printed. Never a second renderer.

PDFium is not safe in two threads at once: one `PdfPages` belongs to one thread at a time. What
must not come in: Qt; the window makes its own picture from these bytes.
"""

from dataclasses import dataclass
from types import TracebackType
from typing import Self

import pypdfium2

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.paper.units import MM, Size

_DOTS = 72  # a PDF point is 1/72 inch


@dataclass(frozen=True, slots=True)
class Pixels:
    """A rasterised page: rows from the top without padding, three bytes R G B a pixel."""

    width: int
    height: int
    rgb: bytes


class PdfPages:
    """The pages of a PDF as pixels; use as a context manager, or call `close`."""

    def __init__(self, pdf: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise KnownError(_("This PDF cannot be shown.")) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self._document)

    def close(self) -> None:
        """Give the document's memory back."""
        self._document.close()

    def size(self, page: int) -> Size:
        """Width and height of a page (counted from 0) in millimetres."""
        width, height = self._document.get_page_size(page)
        return Size(width / MM, height / MM)

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
