"""Lengths and sides: layouts are measured in millimetres from the top left, type in points.

What must not come in: anything but numbers and the two sides of a paper.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

MM = 72 / 25.4
"""Points in a millimetre."""


class Box(NamedTuple):
    """A rectangle in millimetres; `x` and `y` are its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height in millimetres."""

    width: float
    height: float


class Side(StrEnum):
    """One of the two sides of a card or of its paper."""

    FRONT = "front"
    BACK = "back"
