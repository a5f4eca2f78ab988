"""What lies under the mouse: an item, a handle of the frame, a guide.

What must not come in: what is then done about it; painting.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from hanoiplan.badges.designing.snap import AxisName
from hanoiplan.paper.layout import EllipseItem, Guides, Item, LineItem, RectItem, ShapeItem
from hanoiplan.paper.units import Box

Handle = Literal["nw", "n", "ne", "e", "se", "s", "sw", "w"]
HANDLES: tuple[Handle, ...] = ("nw", "n", "ne", "e", "se", "s", "sw", "w")


def grown(box: Box, by: float) -> Box:
    """A box with a rim of `by` mm more on all sides."""
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def holds(box: Box, x: float, y: float) -> bool:
    """Whether a point lies in a box."""
    return box.x <= x <= box.right and box.y <= y <= box.bottom


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes share anything."""
    across = one.x <= other.right and other.x <= one.right
    return across and one.y <= other.bottom and other.y <= one.bottom


def items_at(
    items: Sequence[Item], inks: Mapping[str, Box], x: float, y: float, rim: float
) -> tuple[str, ...]:
    """Names of the items at a point (mm), those first whose ink lies there, the topmost first.

    What is not drawn for this card, hidden or locked is not found: nobody could see why. An
    outline is found at its edge; inside it only where nothing else lies.
    """
    found: list[tuple[int, int, str]] = []
    for at, item in enumerate(items):
        if item.hidden or item.locked or item.name not in inks:
            continue
        rank = _rank(item, inks[item.name], x, y, rim)
        if rank is not None:
            found.append((rank, -at, item.name))
    return tuple(name for _rank_, _at, name in sorted(found))


def _rank(item: Item, ink: Box, x: float, y: float, rim: float) -> int | None:
    if holds(grown(ink, rim), x, y):
        inside = isinstance(item, RectItem | EllipseItem | ShapeItem) and not item.fill
        return 2 if inside and holds(grown(ink, -2 * rim), x, y) else 0
    own = grown(item.box, rim if isinstance(item, LineItem) else 0.0)
    return 1 if holds(own, x, y) else None


def items_in(items: Sequence[Item], inks: Mapping[str, Box], band: Box) -> tuple[str, ...]:
    """Names of the items whose ink a rubber band touches."""
    return tuple(
        item.name
        for item in items
        if not (item.hidden or item.locked) and item.name in inks and meet(inks[item.name], band)
    )


def handles_of(box: Box) -> dict[Handle, tuple[float, float]]:
    """Where the handles of a frame stand; a flat frame has them at its ends only."""
    xs = {"w": box.x, "e": box.right, "": box.x + box.width / 2}
    ys = {"n": box.y, "s": box.bottom, "": box.y + box.height / 2}
    places: dict[Handle, tuple[float, float]] = {}
    for handle in HANDLES:
        row = handle[0] if handle[0] in "ns" else ""
        column = handle[-1] if handle[-1] in "we" else ""
        if (row and not box.height) or (column and not box.width):
            continue
        places[handle] = (xs[column], ys[row])
    return places


def handle_at(box: Box, x: float, y: float, rim: float) -> Handle | None:
    """The handle of a frame at a point: the nearest within `rim` mm, corners first."""
    near = [
        (len(handle) != 2, max(abs(px - x), abs(py - y)), handle)
        for handle, (px, py) in handles_of(box).items()
        if max(abs(px - x), abs(py - y)) <= rim
    ]
    return min(near)[2] if near else None


def pulled(box: Box, handle: Handle, dx: float, dy: float, least: float) -> Box:
    """A box after one of its handles was pulled; it is never turned inside out."""
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    if "w" in handle:
        left = min(left + dx, right - least)
    if "e" in handle:
        right = max(right + dx, left + least)
    if "n" in handle:
        top = min(top + dy, bottom - least)
    if "s" in handle:
        bottom = max(bottom + dy, top + least)
    return Box(left, top, right - left, bottom - top)


def guide_at(guides: Guides, x: float, y: float, rim: float) -> tuple[AxisName, float] | None:
    """The guide at a point: its axis and place."""
    near: list[tuple[float, AxisName, float]] = [
        *((abs(at - x), "x", at) for at in guides.x),
        *((abs(at - y), "y", at) for at in guides.y),
    ]
    closest = min(near, default=None)
    return (closest[1], closest[2]) if closest is not None and closest[0] <= rim else None
