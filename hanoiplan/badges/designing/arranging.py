"""Items set to one line, or with equal room between them.

What must not come in: the mouse; drawing order.
"""

from collections.abc import Sequence
from typing import Literal

from hanoiplan.badges.designing.items import chosen, inside, map_items, placed
from hanoiplan.paper.layout import Item, Layout
from hanoiplan.paper.units import Box, Side, Size

Edge = Literal["left", "centre", "right", "top", "middle", "bottom"]
Axis = Literal["horizontal", "vertical"]
To = Literal["card", "first"]


def align(layout: Layout, side: Side, names: Sequence[str], edge: Edge, to: To = "card") -> Layout:
    """Set items to an edge or the middle of the card's safe area, or of the first named item."""
    if not names:
        return layout
    room = layout.room(side)
    goal = _safe(layout, room) if to == "card" else chosen(layout, side, names)[0].box

    def aligned(item: Item) -> Item:
        return placed(item, inside(_at_edge(item.box, goal, edge), room))

    return map_items(layout, side, names if to == "card" else names[1:], aligned)


def _safe(layout: Layout, room: Size) -> Box:
    """The part of a face that may carry ink; the middles of both are the same."""
    rim = min(layout.safe, room.width / 2, room.height / 2)
    return Box(rim, rim, room.width - 2 * rim, room.height - 2 * rim)


def _at_edge(box: Box, goal: Box, edge: Edge) -> Box:
    x, y, width, height = box
    match edge:
        case "left":
            x = goal.x
        case "centre":
            x = goal.x + (goal.width - width) / 2
        case "right":
            x = goal.right - width
        case "top":
            y = goal.y
        case "middle":
            y = goal.y + (goal.height - height) / 2
        case "bottom":
            y = goal.bottom - height
    return Box(x, y, width, height)


def distribute(layout: Layout, side: Side, names: Sequence[str], axis: Axis) -> Layout:
    """Make the gaps between three items or more equal; the outer two stay where they are."""
    items = list(chosen(layout, side, names))
    if len(items) < 3:
        return layout
    across = axis == "horizontal"
    at, long = (0, 2) if across else (1, 3)
    items.sort(key=lambda item: (item.box[at] + item.box[long] / 2, item.name))
    first, last = items[0].box, items[-1].box
    inner = items[1:-1]
    free = last[at] - (first[at] + first[long]) - sum(item.box[long] for item in inner)
    gap = free / (len(inner) + 1)
    starts: dict[str, float] = {}
    reached = first[at] + first[long]
    for item in inner:
        starts[item.name] = reached + gap
        reached += gap + item.box[long]
    room = layout.room(side)

    def spread(item: Item) -> Item:
        box, start = item.box, starts[item.name]
        moved = Box(start, *box[1:]) if across else Box(box.x, start, *box[2:])
        return placed(item, inside(moved, room))

    return map_items(layout, side, starts, spread)
