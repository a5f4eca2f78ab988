"""What is drawn, as values: the marks a card consists of before any file format knows of them.

A card becomes a `Drawing`; the PDF writer draws it, a test reads it. Positions are millimetres
from the top left of the face, type sizes points. What must not come in: ReportLab, fields, rules.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from hanoiplan.paper.fonts import Family, Weight, Width
from hanoiplan.paper.units import Box, Size


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `x` is where the pen starts, `y` the base line."""

    item: str
    text: str
    x: float
    y: float
    weight: Weight
    width: Width
    size: float
    colour: str
    family: Family = Family.SANS
    stretch: float = 0.0  # points more for every space: a justified line


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, filled, outlined or both; `thickness` in points, `dash` in points on and off."""

    item: str
    box: Box
    fill: str = ""
    stroke: str = ""
    thickness: float = 0.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight line; `thickness` in points."""

    item: str
    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    thickness: float
    dash: tuple[float, ...] = ()


Step: TypeAlias = tuple[str, tuple[float, ...]]
"""One step of a path: "M" x y, "L" x y, "C" six numbers, "Z"; absolute millimetres."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A free form: filled, or stroked with round ends (`thickness` in points); cut to `clip`."""

    item: str
    steps: tuple[Step, ...]
    fill: str = ""
    stroke: str = ""
    thickness: float = 0.0
    clip: Box | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that fills its box, from one of our files or as bytes; too much is cut evenly."""

    item: str
    source: Path | bytes
    box: Box
    outline: str = ""
    thickness: float = 0.0


@dataclass(frozen=True, slots=True)
class Code:
    """The dark modules of a code, row by row as (first column, count)."""

    item: str
    content: str
    box: Box
    modules: int
    rows: tuple[tuple[tuple[int, int], ...], ...]


Mark: TypeAlias = Text | Rect | Segment | Shape | Picture | Code


@dataclass(frozen=True, slots=True)
class Group:
    """Marks in drawing order; a shared group is the same on many cards and stored once."""

    marks: tuple[Mark, ...]
    shared: bool


@dataclass(frozen=True, slots=True)
class Face:
    """One side of a card at its place on the trim; a turned one stands on its head."""

    box: Box
    turned: bool
    groups: tuple[Group, ...]


class Trouble(StrEnum):
    """What a person should look at before printing."""

    BELOW_FLOOR = "below floor"
    OVERFLOW = "overflow"
    MISSING_LETTER = "missing letter"
    NO_FLAG = "no flag"
    NO_PHOTO = "no photo"
    BAD_PHOTO = "bad photo"
    COARSE_PHOTO = "coarse photo"


@dataclass(frozen=True, slots=True)
class Reached:
    """How one text or picture of an item came out.

    `field` is what it prints ("" for fixed words), `spoken` "primary" or "other"; `detail` says
    which letters are missing, how many dots per inch a photo has.
    """

    item: str
    field: str = ""
    spoken: str = ""
    size: float = 0.0
    width: Width = Width.NORMAL
    lines: int = 0
    troubles: tuple[Trouble, ...] = ()
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One card, ready to be drawn, with what was reached for every item."""

    size: Size
    faces: tuple[Face, ...]
    reached: tuple[Reached, ...]
