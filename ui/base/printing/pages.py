"""What a print reads from: the pages of a PDF as pixels, handed in from outside.

`hanoiplan.paper.preview.PdfPages` is one. What must not come in: any way of making them.
"""

from collections.abc import Callable
from types import TracebackType
from typing import Protocol, Self

from hanoiplan.base.printer_profile import Placing
from ui.base.pdf_view import Pixels
from ui.base.printing.job import Millimetres


class Pages(Protocol):
    """The pages of a PDF as pixels."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def __len__(self) -> int: ...

    def size(self, page: int) -> Millimetres: ...

    def lay(self, page: int, placing: Placing) -> None: ...

    def pixels(self, page: int, dpi: float) -> Pixels: ...

    def band(self, page: int, dpi: float, top: int, rows: int) -> Pixels: ...


OpenPages = Callable[[bytes], Pages]


def pages_in(pdf: bytes, open_pages: OpenPages) -> int:
    """How many pages a PDF has."""
    with open_pages(pdf) as pages:
        return len(pages)
