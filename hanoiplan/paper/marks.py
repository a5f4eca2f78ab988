"""Vector marks from resources/marks: lines with round ends and filled forms in a few tones.

A mark is JSON: {"width", "height" (mm), "strokes": [{"tone", "thickness" (mm), "path"}],
"fills": [{"tone", "path"}]}; paths know M, L, C and Z with absolute numbers. What must not come
in: colours of a card (a layout gives each tone its colour), bitmaps.
"""

import json
from dataclasses import dataclass
from functools import cache, lru_cache

from hanoiplan.base.paths import resource
from hanoiplan.paper.pen import Shape, Step
from hanoiplan.paper.units import MM, Box

_NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}


@dataclass(frozen=True, slots=True)
class Stroke:
    """One part of a mark; `thickness` 0 means filled."""

    tone: str
    thickness: float  # mm
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class VectorMark:
    """A mark at its own size in millimetres."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]


def path_steps(text: str) -> tuple[Step, ...]:
    """Read "M 1 2 L 3 4 C … Z" into steps."""
    steps: list[Step] = []
    words = text.replace(",", " ").split()
    while words:
        command, count = words[0], _NUMBERS[words[0]]
        numbers = tuple(float(word) for word in words[1 : 1 + count])
        steps.append((command, numbers))
        words = words[1 + count :]
    return tuple(steps)


@cache
def mark_names() -> tuple[str, ...]:
    """Names of all marks the program brings along."""
    return tuple(sorted(path.stem for path in resource("marks").glob("*.json")))


@cache
def vector_mark(name: str) -> VectorMark:
    """Load one mark of resources/marks by its name."""
    data = json.loads(resource("marks", f"{name}.json").read_text(encoding="utf-8"))
    parts = [
        Stroke(part["tone"], float(part.get("thickness", 0)), path_steps(part["path"]))
        for part in (*data.get("strokes", ()), *data.get("fills", ()))
    ]
    return VectorMark(float(data["width"]), float(data["height"]), tuple(parts))


def _scaled(steps: tuple[Step, ...], box: Box, scale: float) -> tuple[Step, ...]:
    offsets = (box.x, box.y)
    return tuple(
        (command, tuple(value * scale + offsets[at % 2] for at, value in enumerate(numbers)))
        for command, numbers in steps
    )


def place_box(name: str, box: Box) -> Box:
    """What a mark covers: as large as the box allows, at its top left."""
    mark = vector_mark(name)
    scale = min(box.width / mark.width, box.height / mark.height)
    return Box(box.x, box.y, mark.width * scale, mark.height * scale)


@lru_cache(maxsize=200)
def place(item: str, name: str, box: Box, main: str, accent: str) -> tuple[Shape, ...]:
    """The mark's shapes, as large as the box allows, at its top left, in two tones."""
    tones = {"main": main, "accent": accent}
    mark = vector_mark(name)
    scale = min(box.width / mark.width, box.height / mark.height)
    shapes = []
    for part in mark.strokes:
        steps, colour = _scaled(part.steps, box, scale), tones[part.tone]
        if part.thickness:
            shapes.append(Shape(item, steps, stroke=colour, thickness=part.thickness * scale * MM))
        else:
            shapes.append(Shape(item, steps, fill=colour))
    return tuple(shapes)
