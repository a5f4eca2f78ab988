"""From seat to seat with the arrows: by where the seats stand in the drawing.

What must not come in: widgets, and who sits there.
"""

from collections.abc import Mapping
from enum import Enum

from hanoiplan.seating.halls.layout import Chair, Viewpoint
from hanoiplan.seating.halls.views import seen

SIDEWAYS = 2.2  # how much worse a millimetre aside is than one ahead
WIDE = 2.0  # at most so many times further aside than ahead


class Way(Enum):
    """Where an arrow points in the drawing: across and down."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


def next_seat(chairs: Mapping[str, Chair], at: str, way: Way, viewpoint: Viewpoint) -> str:
    """The nearest chair that way; the same one where there is none."""
    here = chairs.get(at)
    if here is None:
        return first_seat(chairs, viewpoint)
    x, y = seen(here.x, here.y, viewpoint)
    across, down = way.value
    best, found = 0.0, at
    for key, chair in chairs.items():
        there_x, there_y = seen(chair.x, chair.y, viewpoint)
        dx, dy = there_x - x, there_y - y
        ahead = dx * across + dy * down
        aside = abs(dx * down) + abs(dy * across)
        if ahead <= 0 or aside > WIDE * ahead:
            continue
        far = ahead + SIDEWAYS * aside
        if found == at or far < best:
            best, found = far, key
    return found


def first_seat(chairs: Mapping[str, Chair], viewpoint: Viewpoint) -> str:
    """The chair at the upper left of the drawing, where one begins to read."""

    def place(chair: Chair) -> tuple[float, float]:
        x, y = seen(chair.x, chair.y, viewpoint)
        return y, x

    first = min(chairs.values(), key=place, default=None)
    return first.key if first is not None else ""
