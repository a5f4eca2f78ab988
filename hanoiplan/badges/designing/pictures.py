"""Where a picture comes to stand: in its own proportions, in the box drawn for it or in free place.

What must not come in: reading files, drawing.
"""

from collections.abc import Iterator, Sequence

from hanoiplan.badges.designing.items import rounded
from hanoiplan.badges.preflight import VITAL
from hanoiplan.paper.layout import CodeItem, Item, Layout
from hanoiplan.paper.layout_fields import item_fields
from hanoiplan.paper.pictures import picture_size
from hanoiplan.paper.units import Box, Side, Size

USUAL = Size(40.0, 25.0)
"""Millimetres that a picture takes at most where nobody drew a box for it."""
SMALLER = (1.0, 0.8, 0.6, 0.45)
"""Shares of that size that are tried until there is free place."""
SHARE = 0.4  # of the card's sides, at most
STEP = 2.0  # mm between two places that are tried
AIR = 1.0  # mm
QUIET = 4 / 21  # of a code's side: four modules of a badge code
DEAR = 50.0  # times as bad to lie over what a card is printed for
GROUND = 0.6  # of the card: what covers more is a ground that pictures stand on


def picture_box(layout: Layout, side: Side, image: str, drawn: Box | None = None) -> Box:
    """The box of a new picture, mm; `image` is the name of one of the layout's pictures.

    In the box that somebody drew it stands in the middle; else where nothing stands yet, as near
    to the middle of the card as may be. A full card has it where it lies over the least, and over
    nothing that the card is printed for if that can be.
    """
    proportions = Size(*(picture_size(layout.image(image)) or (1, 1)))
    if drawn is not None:
        return _middle(_fitted(proportions, Size(drawn.width, drawn.height)), drawn)
    room = layout.room(side)
    most = Size(min(USUAL.width, SHARE * room.width), min(USUAL.height, SHARE * room.height))
    taken = _taken(layout, side, room)
    size = most
    for share in SMALLER:
        size = _fitted(proportions, Size(most.width * share, most.height * share))
        free = [box for box in _places(room, size, layout.safe) if not _hits(box, taken)]
        if free:
            return min(free, key=lambda box: _from_middle(box, room))
    every = tuple(_places(room, size, layout.safe))
    if not every:  # a card so small that nothing has place in its safe edges
        return _middle(size, Box(0, 0, room.width, room.height))
    return min(every, key=lambda box: (_covered(box, taken), _from_middle(box, room)))


def _fitted(proportions: Size, room: Size) -> Size:
    """As large as the room allows."""
    share = min(room.width / proportions.width, room.height / proportions.height)
    return Size(rounded(proportions.width * share), rounded(proportions.height * share))


def _middle(size: Size, box: Box) -> Box:
    x, y = box.x + (box.width - size.width) / 2, box.y + (box.height - size.height) / 2
    return Box(rounded(x), rounded(y), size.width, size.height)


Taken = Sequence[tuple[Box, float]]
"""Boxes, and how much it matters that they are seen."""


def _taken(layout: Layout, side: Side, room: Size) -> Taken:
    """What stands there, but for the grounds under it."""
    items = [item for item in layout.listed(side) if not item.hidden]
    most = GROUND * room.width * room.height
    return [
        (_with_air(item), DEAR if VITAL & item_fields(item) else 1.0)
        for item in items
        if item.box.width * item.box.height < most
    ]


def _places(room: Size, size: Size, safe: float) -> Iterator[Box]:
    """Places inside the safe edge, row by row."""
    rows = int((room.height - 2 * safe - size.height) // STEP) + 1
    columns = int((room.width - 2 * safe - size.width) // STEP) + 1
    for row in range(max(0, rows)):
        for column in range(max(0, columns)):
            yield Box(safe + column * STEP, safe + row * STEP, size.width, size.height)


def _with_air(item: Item) -> Box:
    """Its box with what keeps others apart from it: a reader needs white round a code."""
    air = QUIET * max(item.box.width, item.box.height) if isinstance(item, CodeItem) else AIR
    box = item.box
    return Box(box.x - air, box.y - air, box.width + 2 * air, box.height + 2 * air)


def _hits(box: Box, taken: Taken) -> bool:
    return any(
        box.x < one.right and one.x < box.right and box.y < one.bottom and one.y < box.bottom
        for one, _weight in taken
    )


def _covered(box: Box, taken: Taken) -> float:
    """Square millimetres that lie over something, what is dear counting more."""
    return sum(weight * _shared(box, one) for one, weight in taken)


def _shared(one: Box, other: Box) -> float:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(0.0, across) * max(0.0, down)


def _from_middle(box: Box, room: Size) -> float:
    across = box.x + box.width / 2 - room.width / 2
    down = box.y + box.height / 2 - room.height / 2
    return across * across + down * down
