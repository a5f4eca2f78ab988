"""A pen for measuring pages: hair lines, rulers, ladders, lettered tags, words of a true place.

What must not come in: what is measured with them (`calibration_page`), cards.
"""

from dataclasses import dataclass, field

from hanoiplan.paper import codes
from hanoiplan.paper.fonts import Weight, Width
from hanoiplan.paper.forms import ellipse
from hanoiplan.paper.pen import Code, Mark, Rect, Segment, Shape, Text
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.units import MM, Box

INK, GREY, NAVY, RED, WHITE = "#000000", "#4A5560", "#14284B", "#A80D1C", "#FFFFFF"
HAIR, FINE = 0.4, 0.25  # points
_STEP = 0.25  # points by which words are made smaller until they fit
_LEAST = 5.0  # points
_TAG = 5.0  # mm across
_HEAD = 1.1  # mm: half the width of an arrow's head


@dataclass(frozen=True, slots=True)
class Tone:
    """How words are set: points, weight, colour."""

    size: float = 8.0
    weight: Weight = Weight.REGULAR
    colour: str = INK


@dataclass(slots=True)
class Pen:
    """Collects the marks of one page; lengths in mm from its top left corner."""

    marks: list[Mark] = field(default_factory=list)

    def words(
        self, x: float, base: float, text: str, tone: Tone, *, at: float = 0.0, width: float = 500.0
    ) -> float:
        """A line on a base line; `at` of its width stands left of `x`. Returns where it ends."""
        if not text:
            return x
        line, size = shape(text, tone.weight), tone.size
        while line.width * size / MM > width and size > _LEAST:
            size -= _STEP
        long = line.width * size / MM
        left = x - at * long
        start = left - line.left * size / MM
        type_of = (tone.weight, Width.NORMAL, size, tone.colour)
        self.marks.append(Text("words", line.text, start, base, *type_of))
        return left + long

    def line(
        self, x1: float, y1: float, x2: float, y2: float, thickness: float = HAIR,
        *, colour: str = INK, dash: tuple[float, ...] = (),
    ) -> None:  # fmt: skip
        """A straight line; `thickness` in points."""
        self.marks.append(Segment("line", x1, y1, x2, y2, colour, thickness, dash))

    def box(self, box: Box, fill: str = "", stroke: str = INK, thickness: float = HAIR) -> None:
        """A rectangle."""
        self.marks.append(Rect("box", box, fill, stroke, thickness if stroke else 0.0))

    def round(self, x: float, y: float, radius: float, fill: str = "", stroke: str = "") -> None:
        """A circle around its middle."""
        path = ellipse(Box(x - radius, y - radius, 2 * radius, 2 * radius))
        self.marks.append(Shape("round", path, fill, stroke, HAIR if stroke else 0.0))

    def tag(self, x: float, y: float, letter: str) -> float:
        """A result's letter in a dark circle around its middle; returns where the circle ends."""
        self.round(x, y, _TAG / 2, fill=NAVY)
        self.words(x, y + 1.25, letter, Tone(10, Weight.BOLD, WHITE), at=0.5)
        return x + _TAG / 2

    def arrow(self, x1: float, y1: float, x2: float, y2: float, thickness: float = HAIR) -> None:
        """A line along an axis with a head at its second end."""
        self.line(x1, y1, x2, y2, thickness)
        way_x, way_y = (x2 > x1) - (x2 < x1), (y2 > y1) - (y2 < y1)
        foot_x, foot_y = x2 - way_x * 2.4 * _HEAD, y2 - way_y * 2.4 * _HEAD
        side_x, side_y = way_y * _HEAD, way_x * _HEAD
        steps = (
            ("M", (x2, y2)),
            ("L", (foot_x + side_x, foot_y + side_y)),
            ("L", (foot_x - side_x, foot_y - side_y)),
            ("Z", ()),
        )
        self.marks.append(Shape("head", steps, INK))

    def ruler(self, x: float, y: float, length: float, *, upright: bool) -> None:
        """A ruler of whole millimetres from a corner, its numbers every 10 mm."""
        self.line(x, y, x + (0 if upright else length), y + (length if upright else 0), HAIR)
        for at in range(int(length) + 1):
            long = 4.0 if at % 10 == 0 else 2.8 if at % 5 == 0 else 1.5
            thick = HAIR if at % 5 == 0 else FINE
            if upright:
                self.line(x, y + at, x + long, y + at, thick)
            else:
                self.line(x + at, y, x + at, y + long, thick)
            if at % 10 == 0:
                spot = (x + 5.0, y + at + 0.85) if upright else (x + at, y + 6.9)
                self.words(*spot, str(at), Tone(6.5, colour=GREY), at=0.0 if upright else 0.5)

    def cross(self, x: float, y: float, arm: float, radius: float) -> None:
        """Hair lines through a point, a circle around it."""
        self.line(x - arm, y, x + arm, y, FINE)
        self.line(x, y - arm, x, y + arm, FINE)
        self.round(x, y, radius, stroke=INK)

    def code(self, x: float, y: float, module: float, content: str) -> float:
        """A code of this module, mm, from its top left corner; returns its side."""
        modules, rows = codes.qr(content)
        side = modules * module
        self.marks.append(Code("code", content, Box(x, y, side, side), modules, rows))
        return side
