"""What a draft looks like for one card: the PDF of one side, and where every item's ink is.

The same composer and the same writer as for print, so that the designer shows what comes out.
What must not come in: pixels, sheets.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from hanoiplan.badges.designing.items import around, face_of, placed
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import BadgeCard
from hanoiplan.paper.compose import compose
from hanoiplan.paper.draw import Page, PlacedCard, write_pdf
from hanoiplan.paper.layout import FaceSpec, Item, Layout
from hanoiplan.paper.pen import Reached
from hanoiplan.paper.units import Box, Side, Size


@dataclass(frozen=True, slots=True)
class Proof:
    """One side of one card, upright: one page as large as its face.

    `inks` says for each item that is drawn what it covers, mm on that page.
    """

    pdf: bytes
    size: Size
    inks: Mapping[str, Box]
    reached: tuple[Reached, ...]

    @property
    def troubles(self) -> tuple[Reached, ...]:
        """Only what a person should look at."""
        return tuple(one for one in self.reached if one.troubles)


def proof(layout: Layout, card: BadgeCard, side: Side) -> Proof:
    """Draw one side of a draft for a card."""
    alone = one_face(layout, side)
    drawing = compose(alone, card, BADGE_FIELDS)
    pdf = write_pdf([Page(alone.size, (PlacedCard(drawing),))], layout.name)
    found: dict[str, list[Box]] = {}
    for one in drawing.reached:
        if one.ink is not None:
            found.setdefault(one.item, []).append(one.ink)
    inks = {name: around(boxes) for name, boxes in found.items()}
    return Proof(pdf, alone.size, inks, drawing.reached)


def one_face(layout: Layout, side: Side) -> Layout:
    """A side's first face as a layout of its own: upright, with the trim's marks that cross it."""
    face = face_of(layout, side)
    size = Size(face.box.width, face.box.height)
    whole = Box(0.0, 0.0, size.width, size.height)
    spec = FaceSpec(whole, swapped=face.swapped, items=side)
    trim = () if face.turned else tuple(_seen_from(face.box, item) for item in layout.trim_items)
    return replace(layout, size=size, faces=(spec,), trim_items=trim)


def _seen_from(face: Box, item: Item) -> Item:
    box = item.box
    return placed(item, Box(box.x - face.x, box.y - face.y, box.width, box.height))
