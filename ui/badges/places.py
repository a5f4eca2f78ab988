"""Where each card of a run came to lie: which file, which page, which place on it; and its items.

Pure. What must not come in: Qt, drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hanoiplan.badges.render import Wanted
from hanoiplan.paper.layout import FaceSpec, Layout
from hanoiplan.paper.pen import Reached
from hanoiplan.paper.sheet import Duplex, Spot, back_stands_on_head, mirrored, spots
from hanoiplan.paper.units import Box, Side


@dataclass(frozen=True, slots=True)
class Place:
    """A box in millimetres on a page of a file, both counted from 0."""

    file: int
    page: int
    box: Box


class Laid:
    """A run as it lies on paper. `sizes` are the numbers of cards in each file.

    The half-used sheet (`start_cell`) lies on top of the first file.
    """

    def __init__(self, wanted: Wanted, sizes: Sequence[int]) -> None:
        self._wanted, self.sizes = wanted, tuple(sizes)
        self.sheet, self.duplex = wanted.sheet, wanted.duplex
        self._laid: dict[int, tuple[Spot, ...]] = {}  # of each file, in print order

    @property
    def _pages_a_sheet(self) -> int:
        return 1 if self.duplex is Duplex.NONE or not self._wanted.two_sided else 2

    def _spots(self, file: int) -> tuple[Spot, ...]:
        if file not in self._laid:
            start = 0 if file else self._wanted.start_cell
            found = spots(self.sheet, self.sizes[file], start, stacked=self._wanted.stacked)
            self._laid[file] = tuple(sorted(found, key=lambda spot: spot.card))
        return self._laid[file]

    def place(self, at: int) -> Place | None:
        """Where the front of a card (in print order, from 0) lies."""
        for file, size in enumerate(self.sizes):
            if 0 <= at < size:
                spot = self._spots(file)[at]
                return Place(file, spot.page * self._pages_a_sheet, spot.box)
            at -= size
        return None

    def card_at(self, file: int, page: int, x: float, y: float) -> int | None:
        """Which card lies at a point of a page, mm; None beside all of them."""
        if not 0 <= file < len(self.sizes):
            return None
        sheet_no, back = divmod(page, self._pages_a_sheet)
        for spot in self._spots(file):
            if spot.page == sheet_no:
                box = mirrored(self.sheet, spot.box, self.duplex) if back else spot.box
                if box.x <= x < box.right and box.y <= y < box.bottom:
                    return sum(self.sizes[:file]) + spot.card
        return None

    def item(self, at: int, layout: Layout, reached: Reached) -> Place | None:
        """Where the ink of an item of a card lies; None when it is not on the paper."""
        front, ink = self.place(at), reached.ink
        if front is None or ink is None or not reached.face < len(layout.faces):
            return None
        face = layout.faces[reached.face]
        on_card = _on_trim(face, ink)
        if face.side is Side.FRONT:
            return Place(front.file, front.page, _moved(on_card, front.box))
        if self.duplex is Duplex.NONE:
            return None
        back = mirrored(self.sheet, front.box, self.duplex)
        if back_stands_on_head(self.sheet, self.duplex):
            whole = FaceSpec(Box(0, 0, back.width, back.height), turned=True)
            on_card = _on_trim(whole, on_card)
        return Place(front.file, front.page + 1, _moved(on_card, back))


def _on_trim(face: FaceSpec, ink: Box) -> Box:
    """A box on a face as a box on the trim of the card."""
    if not face.turned:
        return Box(face.box.x + ink.x, face.box.y + ink.y, ink.width, ink.height)
    return Box(face.box.right - ink.right, face.box.bottom - ink.bottom, ink.width, ink.height)


def _moved(box: Box, card: Box) -> Box:
    return Box(card.x + box.x, card.y + box.y, box.width, box.height)
