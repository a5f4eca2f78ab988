"""The patterns of rails and bands: what tells work cards apart where colour cannot.

Each pattern fills a box with shapes that are cut at its edges. What must not come in: which
category has which pattern.
"""

from collections.abc import Callable, Iterator
from math import ceil

from hanoiplan.paper.pen import Shape, Step
from hanoiplan.paper.units import Box

_MOST_TILES = 2_000  # a hair's breadth of rail must not become a million dots
_ROUND = 0.5523  # control points of a quarter circle


def _polygon(*points: tuple[float, float]) -> tuple[Step, ...]:
    first, *rest = points
    return (("M", first), *(("L", point) for point in rest), ("Z", ()))


def _rectangle(x: float, y: float, width: float, height: float) -> tuple[Step, ...]:
    return _polygon((x, y), (x + width, y), (x + width, y + height), (x, y + height))


def circle(x: float, y: float, radius: float) -> tuple[Step, ...]:
    """A circle as a path of four curves."""
    k = radius * _ROUND
    return (
        ("M", (x + radius, y)),
        ("C", (x + radius, y + k, x + k, y + radius, x, y + radius)),
        ("C", (x - k, y + radius, x - radius, y + k, x - radius, y)),
        ("C", (x - radius, y - k, x - k, y - radius, x, y - radius)),
        ("C", (x + k, y - radius, x + radius, y - k, x + radius, y)),
        ("Z", ()),
    )


def rounded(box: Box, radius: float) -> tuple[Step, ...]:
    """A rectangle with round corners."""
    k = radius * (1 - _ROUND)
    x, y, right, foot = box.x, box.y, box.right, box.bottom
    return (
        ("M", (x + radius, y)),
        ("L", (right - radius, y)),
        ("C", (right - k, y, right, y + k, right, y + radius)),
        ("L", (right, foot - radius)),
        ("C", (right, foot - k, right - k, foot, right - radius, foot)),
        ("L", (x + radius, foot)),
        ("C", (x + k, foot, x, foot - k, x, foot - radius)),
        ("L", (x, y + radius)),
        ("C", (x, y + k, x + k, y, x + radius, y)),
        ("Z", ()),
    )


def _tiles(box: Box, pitch: float) -> Iterator[float]:
    """Middles of equal tiles, `pitch` or a little less high, that fill the box exactly."""
    count = max(1, ceil(min(box.height / pitch - 1e-9, _MOST_TILES)))
    step = box.height / count
    return (box.y + step * (at + 0.5) for at in range(count))


def _solid(box: Box) -> Iterator[tuple[Step, ...]]:
    yield _rectangle(*box)


def _chevrons(box: Box) -> Iterator[tuple[Step, ...]]:
    middle, half = box.x + box.width / 2, box.width / 2
    for y in _tiles(box, box.width):
        yield _polygon(
            (box.x, y + half * 0.6),
            (middle, y - half * 0.4),
            (box.right, y + half * 0.6),
            (box.right, y + half * 1.5),
            (middle, y + half * 0.5),
            (box.x, y + half * 1.5),
        )


def _dots(box: Box) -> Iterator[tuple[Step, ...]]:
    for y in _tiles(box, box.width):
        yield circle(box.x + box.width / 2, y, box.width * 0.32)


def _bars(box: Box) -> Iterator[tuple[Step, ...]]:
    for y in _tiles(box, box.width):
        yield _rectangle(box.x, y - box.width * 0.28, box.width, box.width * 0.56)


def _crosses(box: Box) -> Iterator[tuple[Step, ...]]:
    middle, arm, half = box.x + box.width / 2, box.width * 0.36, box.width * 0.13
    for y in _tiles(box, box.width):
        yield _rectangle(middle - arm, y - half, 2 * arm, 2 * half)
        yield _rectangle(middle - half, y - arm, 2 * half, 2 * arm)


def _checks(box: Box) -> Iterator[tuple[Step, ...]]:
    half = box.width / 2
    for at, y in enumerate(_tiles(box, half)):
        yield _rectangle(box.x + half * (at % 2), y - half / 2, half, half)


def _rings(box: Box) -> Iterator[tuple[Step, ...]]:
    for y in _tiles(box, box.width):
        middle = box.x + box.width / 2
        yield (*circle(middle, y, box.width * 0.36), *_turned_back(middle, y, box.width * 0.2))


def _turned_back(x: float, y: float, radius: float) -> tuple[Step, ...]:
    """A circle drawn the other way round: the hole of a ring."""
    k = radius * _ROUND
    return (
        ("M", (x + radius, y)),
        ("C", (x + radius, y - k, x + k, y - radius, x, y - radius)),
        ("C", (x - k, y - radius, x - radius, y - k, x - radius, y)),
        ("C", (x - radius, y + k, x - k, y + radius, x, y + radius)),
        ("C", (x + k, y + radius, x + radius, y + k, x + radius, y)),
        ("Z", ()),
    )


def _diagonals(box: Box) -> Iterator[tuple[Step, ...]]:
    for y in _tiles(box, box.width * 1.6):
        yield _polygon(
            (box.x, y + box.width * 0.9),
            (box.right, y - box.width * 0.1),
            (box.right, y - box.width * 0.9),
            (box.x, y + box.width * 0.1),
        )


PATTERNS: dict[str, Callable[[Box], Iterator[tuple[Step, ...]]]] = {
    "solid": _solid,
    "chevrons": _chevrons,
    "dots": _dots,
    "bars": _bars,
    "crosses": _crosses,
    "checks": _checks,
    "rings": _rings,
    "diagonals": _diagonals,
}


def fill(item: str, box: Box, pattern: str, colour: str) -> Shape:
    """One shape that fills the box with a pattern; an unknown pattern is bars."""
    make = PATTERNS.get(pattern, _bars)
    steps = tuple(step for path in make(box) for step in path)
    return Shape(item, steps, fill=colour, clip=box)
