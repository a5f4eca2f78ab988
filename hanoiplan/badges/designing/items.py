"""Where the items of a layout stand: two lists of them, their names, and the room they have.

Everything that edits a layout goes through here, so that no edit leaves the page, and none gives
two items one name. What must not come in: what a single kind of item is about.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.text import nfc
from hanoiplan.paper.layout import FaceSpec, Item, Layout, LineItem, TextItem, with_items
from hanoiplan.paper.layout_fields import every_item
from hanoiplan.paper.units import Box, Side, Size

LEAST = 0.5
"""No item but a line is narrower or lower than this, mm: a mouse could not find it again."""


def find(layout: Layout, side: Side, name: str) -> Item:
    """One item by its name.

    Raises:
        NotPossible: there is none of that name on this side.
    """
    for item in layout.listed(side):
        if item.name == name:
            return item
    raise NotPossible(
        _("There is no item named {name} on this side. Choose one in the list.").format(name=name)
    )


def chosen(layout: Layout, side: Side, names: Sequence[str]) -> tuple[Item, ...]:
    """The named items in the order of the names."""
    return tuple(find(layout, side, name) for name in names)


def face_of(layout: Layout, side: Side) -> FaceSpec:
    """The first face that shows a side's items; the whole card for a side nothing shows yet."""
    whole = FaceSpec(Box(0.0, 0.0, layout.size.width, layout.size.height))
    return next((face for face in layout.faces if face.items is side), whole)


def map_items(
    layout: Layout, side: Side, names: Iterable[str], change: Callable[[Item], Item]
) -> Layout:
    """The layout with `change` done to the named items; the others stay."""
    asked = frozenset(names)
    return with_items(
        layout,
        side,
        tuple(change(item) if item.name in asked else item for item in layout.listed(side)),
    )


def all_names(layout: Layout) -> frozenset[str]:
    """Every name that is taken, on both sides and on the trim."""
    return frozenset(item.name for item in every_item(layout))


def tidy_name(name: str) -> str:
    """A name as it is kept: composed letters, single spaces, none at its ends."""
    return nfc(" ".join(name.split()))


def free_name(layout: Layout, wanted: str) -> str:
    """`wanted`, or the first of "wanted 2", "wanted 3" … that nobody has."""
    taken = all_names(layout)
    wanted = tidy_name(wanted)
    stem = wanted
    head, _space, tail = wanted.rpartition(" ")
    if head and tail.isdigit():
        stem = head
    number, name = 1, wanted
    while name in taken:
        number += 1
        name = f"{stem} {number}"
    return name


# --- boxes -------------------------------------------------------------------------------------


def rounded(length: float) -> float:
    """A length to a hundredth of a millimetre, as people read and files keep it."""
    return round(length, 2) + 0.0  # never -0.0


def _start(start: float, length: float, room: float) -> float:
    """A start so that nothing stands before 0 or behind the room."""
    kept = max(0.0, rounded(min(start, room - length)))
    while kept > 0 and kept + length > room:  # the last bit of a sum of decimals
        kept = max(0.0, math.nextafter(kept, -math.inf))
    return kept


def inside(box: Box, room: Size, least: tuple[float, float] = (0.0, 0.0)) -> Box:
    """A box moved, and where it must be made smaller, so that it lies in the room."""
    width = min(max(rounded(box.width), least[0]), room.width)
    height = min(max(rounded(box.height), least[1]), room.height)
    return Box(_start(box.x, width, room.width), _start(box.y, height, room.height), width, height)


def least_of(item: Item, box: Box) -> tuple[float, float]:
    """The least width and height of an item; a line may be flat one way, not both."""
    if not isinstance(item, LineItem):
        return LEAST, LEAST
    return (LEAST, 0.0) if box.width >= box.height else (0.0, LEAST)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box round all of them."""
    every = tuple(boxes)
    x, y = min(box.x for box in every), min(box.y for box in every)
    right, bottom = max(box.right for box in every), max(box.bottom for box in every)
    return Box(x, y, right - x, bottom - y)


def placed(item: Item, box: Box) -> Item:
    """The item in another box; a text's own base lines go with its top and its foot."""
    if isinstance(item, TextItem):
        baseline, foot = item.baseline, item.foot
        if baseline is not None:
            baseline = rounded(baseline + box.y - item.box.y)
        if foot is not None:
            foot = rounded(foot + box.bottom - item.box.bottom)
        return replace(item, box=box, baseline=baseline, foot=foot)
    return replace(item, box=box)
