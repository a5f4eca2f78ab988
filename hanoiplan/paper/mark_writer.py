"""Marks become PDF operators: millimetres from the top turn into points from the foot.

What must not come in: pages, files, fields; which marks stand on a card.
"""

from collections.abc import Callable
from functools import cache, lru_cache

from hanoiplan.paper.codes import QUIET, Runs
from hanoiplan.paper.colours import channels
from hanoiplan.paper.patterns import rounded
from hanoiplan.paper.pen import Bars, Code, Mark, Picture, Rect, Segment, Shape, Step, Text
from hanoiplan.paper.picture_writer import StoredPicture
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.text_writer import TextWriter, number
from hanoiplan.paper.units import MM, Box


@lru_cache(maxsize=1_000)  # layouts and categories have some dozens of colours
def _rgb(colour: str, operator: str) -> str:
    return " ".join([*(number(channel) for channel in channels(colour)), operator])


@lru_cache(maxsize=5_000)  # the rows at the corners of a code are few
def _squares(row: int, runs: Runs) -> str:
    """A row of modules, each as wide and high as the unit."""
    return "\n".join([_square(column, row, count) for column, count in runs])


@cache
def _square(column: int, row: int, count: int) -> str:
    return f"{column} {row} {count} 1 re"


def _paint(fill: str, stroke: str) -> str:
    if fill and stroke:
        return "B"
    return "f" if fill else "S"


class MarkWriter:
    """Writes the marks of one face of `height` millimetres at the end of `ops`."""

    def __init__(
        self,
        writer: TextWriter,
        picture: Callable[[Picture], StoredPicture],
        height: float,
        ops: list[str],
    ) -> None:
        self._writer = writer
        self._stored = picture
        self._height = height
        self.ops = ops

    def _at(self, x: float, y: float) -> str:
        return f"{number(x * MM)} {number((self._height - y) * MM)}"

    def _re(self, box: Box) -> str:
        size = f"{number(box.width * MM)} {number(box.height * MM)}"
        return f"{self._at(box.x, box.bottom)} {size} re"

    def _line_style(self, stroke: str, thickness: float, dash: tuple[float, ...]) -> None:
        self.ops.append(f"{_rgb(stroke, 'RG')} {number(thickness)} w")
        if dash:
            self.ops.append(f"[{' '.join(number(part) for part in dash)}] 0 d")

    def draw(self, mark: Mark) -> None:
        """Write one mark."""
        match mark:
            case Text():
                self._text(mark)
            case Rect():
                self._rect(mark)
            case Segment():
                self._segment(mark)
            case Shape():
                self._shape(mark)
            case Picture():
                self._picture(mark)
            case Code():
                self._code(mark)
            case Bars():
                self._bars(mark)

    def _text(self, mark: Text) -> None:
        line = shape(mark.text, mark.weight, mark.width, mark.family)
        x, y = mark.x * MM, (self._height - mark.y) * MM
        self.ops.append(_rgb(mark.colour, "rg"))
        self.ops += self._writer.line(line, x, y, mark.size, mark.stretch)

    def _rect(self, mark: Rect) -> None:
        self.ops.append("q")
        if mark.fill:
            self.ops.append(_rgb(mark.fill, "rg"))
        if mark.stroke:
            self._line_style(mark.stroke, mark.thickness, mark.dash)
        if mark.radius:
            self.ops += [self._step(step) for step in rounded(mark.box, mark.radius)]
        else:
            self.ops.append(self._re(mark.box))
        self.ops.append(f"{_paint(mark.fill, mark.stroke)} Q")

    def _segment(self, mark: Segment) -> None:
        self.ops.append("q")
        self._line_style(mark.colour, mark.thickness, mark.dash)
        self.ops.append(f"{self._at(mark.x1, mark.y1)} m {self._at(mark.x2, mark.y2)} l S Q")

    def _shape(self, mark: Shape) -> None:
        self.ops.append("q")
        if mark.clip:
            self.ops.append(f"{self._re(mark.clip)} W n")
        if mark.fill:
            self.ops.append(_rgb(mark.fill, "rg"))
        if mark.stroke:
            self.ops.append("1 J 1 j")
            self._line_style(mark.stroke, mark.thickness, mark.dash)
        self.ops += [self._step(step) for step in mark.steps]
        self.ops.append(f"{_paint(mark.fill, mark.stroke)} Q")

    def _step(self, step: Step) -> str:
        command, numbers = step
        if command == "Z":
            return "h"
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        return f"{' '.join(self._at(x, y) for x, y in pairs)} {command.lower()}"

    def _picture(self, mark: Picture) -> None:
        stored = self._stored(mark)
        box = mark.box
        scale = max(box.width / stored.width, box.height / stored.height)
        wide, high = stored.width * scale, stored.height * scale
        left, foot = box.x - (wide - box.width) / 2, box.bottom + (high - box.height) / 2
        matrix = f"{number(wide * MM)} 0 0 {number(high * MM)} {self._at(left, foot)} cm"
        self.ops.append(f"q {self._re(box)} W n {matrix} /{stored.name} Do Q")
        if mark.outline:
            self._rect(Rect(mark.item, box, "", mark.outline, mark.thickness))

    def _code(self, mark: Code) -> None:
        module = mark.box.width / mark.modules * MM
        top = self._at(mark.box.x, mark.box.y)
        ink = _rgb(mark.colour, "rg")
        self.ops.append(f"q {ink} {module:.5f} 0 0 {-module:.5f} {top} cm")
        self.ops += [_squares(row, runs) for row, runs in enumerate(mark.rows) if runs]
        self.ops.append("f Q")

    def _bars(self, mark: Bars) -> None:
        box = mark.box
        module = box.width / (mark.modules + 2 * QUIET)
        matrix = f"{module * MM:.5f} 0 0 {number(box.height * MM)}"
        foot = self._at(box.x + QUIET * module, box.bottom)
        self.ops.append(f"q {_rgb(mark.colour, 'rg')} {matrix} {foot} cm")
        self.ops += [f"{first} 0 {count} 1 re" for first, count in mark.runs]
        self.ops.append("f Q")
