"""The pen of office papers with the chip of a category beside everything else.

What must not come in: what stands on which paper.
"""

from dataclasses import dataclass

from hanoiplan.badges.ink import band_edge, ink_on
from hanoiplan.paper.draw import Page
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.page_pen import (
    A4,
    BASE,
    EDGE,
    GOLD,
    GREY,
    INK,
    NAVY,
    PALE,
    PagePen,
    Tone,
)
from hanoiplan.paper.pen import Rect
from hanoiplan.paper.rehearsal_mark import rehearsal_page
from hanoiplan.paper.units import Box

__all__ = [
    "A4",
    "BASE",
    "EDGE",
    "GOLD",
    "GREY",
    "INK",
    "NAVY",
    "PALE",
    "PaperPen",
    "Tone",
    "page_of",
]


@dataclass(slots=True)
class PaperPen(PagePen):
    """Collects the marks of one page; lengths in mm from the top left."""

    def chip(self, x: float, y: float, letter: str, colour: str, *, square: bool) -> None:
        """A category's letter around its middle: in a circle, or in a square for work cards."""
        box = Box(x - 3, y - 3, 6, 6)
        edge = band_edge(colour)
        radius = 0.0 if square else 3.0
        self.marks.append(Rect("chip", box, colour, edge, 0.4 if edge else 0.0, radius))
        tone = Tone(11, Weight.BOLD, ink_on(colour))
        self.line(x - 3, y + 1.4, 6, letter, tone, align="centre")


def page_of(pen: PaperPen) -> Page:
    """The finished page; a rehearsal's says so."""
    over = rehearsal_page(A4) if pen.rehearsal else ()
    return Page(A4, (), (*pen.marks, *over))
