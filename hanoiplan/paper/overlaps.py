"""Which contents of a face lie over each other: a name over a title is read by nobody.

Shapes, bands, lines, rectangles and marks under a text are meant; so is a picture that fills the
face and was put under everything. What must not come in: fields, cards, files.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import itemgetter

from hanoiplan.paper.layout import CodeItem, Item, PictureItem, PictureKind, TextItem, ZonesItem
from hanoiplan.paper.pen import Reached, Trouble
from hanoiplan.paper.units import Size

MEET = 0.3
"""Millimetres by which two inks may meet, across or down: less is not seen."""

GROUND = 0.75
"""A picture over this share of its face is what the rest stands on."""

_TOP = itemgetter(0)


def contents(items: Iterable[Item], face: Size) -> frozenset[str]:
    """Names of the items that carry content."""
    return frozenset(item.name for item in items if _is_content(item, face))


def _is_content(item: Item, face: Size) -> bool:
    if isinstance(item, PictureItem) and item.kind is PictureKind.IMAGE:
        return item.box.width * item.box.height < GROUND * face.width * face.height
    return isinstance(item, TextItem | PictureItem | CodeItem | ZonesItem)


def with_overlaps(reached: Sequence[Reached], content: frozenset[str]) -> Sequence[Reached]:
    """The same, where the later of two items whose inks meet says over which one it lies."""
    found = _meetings(reached, content)
    if not found:
        return reached
    told = list(reached)
    for later, earlier in found.items():
        one = reached[later]
        troubles = (*one.troubles, Trouble.OVERLAP)
        told[later] = replace(one, troubles=troubles, over=reached[earlier].item)
    return told


def _meetings(reached: Sequence[Reached], content: frozenset[str]) -> dict[int, int]:
    """Place of the later item -> of the first one it lies over.

    From the top down: only inks that begin above another one's foot are compared with it, so that
    a card with a score of items costs some dozens of comparisons.
    """
    inks: list[tuple[float, float, float, float, int]] = []
    for at, one in enumerate(reached):
        ink = one.ink
        if ink is not None and one.item in content:
            x, y, width, height = ink
            inks.append((y, y + height - MEET, x, x + width - MEET, at))
    inks.sort(key=_TOP)
    found: dict[int, int] = {}
    for place, (_top, foot, left, right, at) in enumerate(inks, start=1):
        for top, _foot, other_left, other_right, other in inks[place:]:
            if top >= foot:
                break
            if (
                other_left < right
                and left < other_right
                and reached[at].item != reached[other].item
            ):
                later, earlier = max(at, other), min(at, other)
                found[later] = min(found.get(later, earlier), earlier)
    return found
