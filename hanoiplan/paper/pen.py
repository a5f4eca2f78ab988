"""What is drawn, as values: the marks a card consists of before any file format knows of them.

A card becomes a `Drawing`; the PDF writer draws it, a test reads it. Positions are millimetres
from the top left of the face, type sizes points. What must not come in: ReportLab, fields, rules.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from hanoiplan.paper.fonts import Family, Weight, Width
from hanoiplan.paper.units import Box, Side, Size


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
    dash: tuple[float, ...] = ()


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
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class Bars:
    """The dark bars of a line code as (first module, count); the box holds the quiet zones too."""

    item: str
    content: str
    box: Box
    modules: int  # without the quiet zones
    runs: tuple[tuple[int, int], ...]
    colour: str = "#000000"


Mark: TypeAlias = Text | Rect | Segment | Shape | Picture | Code | Bars


@dataclass(frozen=True, slots=True)
class Group:
    """Marks in drawing order; a shared group is the same on many cards and stored once."""

    marks: tuple[Mark, ...]
    shared: bool


@dataclass(frozen=True, slots=True)
class Face:
    """One face of a card at its place on the trim; a turned one stands on its head."""

    box: Box
    turned: bool
    groups: tuple[Group, ...]
    side: Side = Side.FRONT


class Trouble(StrEnum):
    """What a person should look at before printing."""

    BELOW_FLOOR = "below floor"
    OVERFLOW = "overflow"
    MISSING_LETTER = "missing letter"
    NO_FLAG = "no flag"
    NO_PHOTO = "no photo"
    BAD_PHOTO = "bad photo"
    COARSE_PHOTO = "coarse photo"
    NO_IMAGE = "no image"  # a picture that is no photo cannot be read
    NO_CODE = "no code"  # the content cannot be written as this code
    NO_FORM = "no form"  # the field names a form nobody can draw
    ODD_CHARACTERS = "odd characters"  # invisible characters were left out
    OVERLAP = "overlap"  # its ink meets that of something else to be read


@dataclass(frozen=True, slots=True)
class Reached:
    """How one item, or one text of it, came out.

    `field` is what it prints ("" for fixed words), `spoken` "primary" or "other"; `detail` says
    which letters are missing, how many dots per inch a photo has. `ink` is what it covers on its
    face, mm (the middle of a stroke, None when nothing is drawn); `face` is that face's place in
    the drawing; `over` is the item that it lies over by mistake.
    """

    item: str
    field: str = ""
    spoken: str = ""
    size: float = 0.0
    width: Width = Width.NORMAL
    lines: int = 0
    troubles: tuple[Trouble, ...] = ()
    detail: str = ""
    ink: Box | None = None
    face: int = 0
    over: str = ""

    def __reduce__(self) -> tuple[object, ...]:
        """Thousands travel between processes: twice as fast as the way a data class knows."""
        size = (self.size, self.width, self.lines)
        told = (self.item, self.field, self.spoken, *size, self.troubles, self.detail)
        return _arrived, (told, self.ink and (*self.ink,), self.face, self.over)


_Told = tuple[str, str, str, float, Width, int, tuple[Trouble, ...], str]


def _arrived(
    told: _Told, ink: tuple[float, float, float, float] | None, face: int, over: str
) -> Reached:
    """What an item reached, as it was in the process that drew it."""
    return Reached(*told, ink and Box._make(ink), face, over)


@dataclass(frozen=True, slots=True)
class Drawing:
    """One card, ready to be drawn, with what was reached for every item."""

    size: Size
    faces: tuple[Face, ...]
    reached: tuple[Reached, ...]

    @property
    def two_sided(self) -> bool:
        """Whether something stands on the back side of the paper."""
        return any(face.side is Side.BACK for face in self.faces)
