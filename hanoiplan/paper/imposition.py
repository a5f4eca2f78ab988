"""Cards become pages: each in its place, its back behind it, the sheet's marks on the front.

What must not come in: what a card says, files, printers.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from hanoiplan.paper.draw import Page, PlacedCard
from hanoiplan.paper.pen import Drawing, Mark
from hanoiplan.paper.sheet import Duplex, Sheet, Spot, back_stands_on_head, mirrored, spots
from hanoiplan.paper.sheet_marks import cut_marks
from hanoiplan.paper.units import Side


@dataclass(frozen=True, slots=True)
class Imposition:
    """How many cards stand on which sheet: first free place, order, and which way paper turns.

    With `Duplex.NONE` only fronts are printed. `two_sided` is true of a run in which any card has
    a back: then every sheet has a page for its back, so that no front lands on another's rear.
    """

    sheet: Sheet
    count: int
    start: int = 0
    stacked: bool = False
    duplex: Duplex = Duplex.NONE
    two_sided: bool = True

    @property
    def pages_a_sheet(self) -> int:
        """How many pages of the file each sheet of paper takes, all alike."""
        return 2 if self.two_sided and self.duplex is not Duplex.NONE else 1

    def fronts(self) -> Iterator[Spot]:
        """The place of every card, page by page; raises KnownError for a start off the sheet."""
        return spots(self.sheet, self.count, self.start, stacked=self.stacked)


def pages(
    order: Imposition, draw: Callable[[int], Drawing], heading: tuple[Mark, ...] = ()
) -> Iterator[Page]:
    """Page after page, so that only one sheet's drawings are in memory.

    `draw` is called once for each card with its number from 0. A run with backs gives two pages
    for every sheet, the front first, the back empty where no card of the sheet has one.
    """
    marks = (*cut_marks(order.sheet), *heading)
    for _page, on_page in groupby(order.fronts(), key=lambda spot: spot.page):
        placed = [(spot, draw(spot.card)) for spot in on_page]
        fronts = tuple(PlacedCard(one, spot.box.x, spot.box.y) for spot, one in placed)
        yield Page(order.sheet.page, fronts, marks)
        if order.pages_a_sheet == 2:
            yield Page(order.sheet.page, tuple(_backs(order, placed)), side=Side.BACK)


def _backs(order: Imposition, placed: list[tuple[Spot, Drawing]]) -> Iterator[PlacedCard]:
    turned = back_stands_on_head(order.sheet, order.duplex)
    for spot, drawing in placed:
        if drawing.two_sided:
            box = mirrored(order.sheet, spot.box, order.duplex)
            yield PlacedCard(drawing, box.x, box.y, turned)
