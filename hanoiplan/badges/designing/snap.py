"""What a moving box catches on: edges and middles of the card, guides, other items, the grid.

What must not come in: pixels; the caller says how many millimetres are near.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from hanoiplan.paper.units import Box, Size

AxisName = Literal["x", "y"]
EdgeName = Literal["start", "middle", "end"]
EDGES: tuple[EdgeName, ...] = ("start", "middle", "end")
_SAME = 1e-6  # mm


@dataclass(frozen=True, slots=True)
class SnapLine:
    """A line that is shown while a box has caught on it: at `at` mm, `start` to `end` across."""

    axis: AxisName  # "x": an upright line at x = at
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Snap:
    """How far the box still goes, mm, and which lines it then touches."""

    dx: float = 0.0
    dy: float = 0.0
    lines: tuple[SnapLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What does not move: the card with its safe rim, guides, other boxes, the grid (0 = none)."""

    card: Size
    safe: float = 0.0
    others: tuple[Box, ...] = ()
    guides_x: tuple[float, ...] = ()
    guides_y: tuple[float, ...] = ()
    grid: float = 0.0


@dataclass(frozen=True, slots=True)
class _Target:
    at: float
    start: float
    end: float


def snap(
    moving: Box,
    ground: Ground,
    tolerance: float,
    across: Sequence[EdgeName] = EDGES,
    down: Sequence[EdgeName] = EDGES,
) -> Snap:
    """The nearest lines within `tolerance` mm, for each axis by itself.

    `across` and `down` name the edges that may catch: all of a moved box, one of a box that is
    resized. The grid holds wherever nothing else does.
    """
    dx, lines_x = _on_axis("x", moving, ground, tolerance, across)
    dy, lines_y = _on_axis("y", moving, ground, tolerance, down)
    return Snap(dx, dy, (*lines_x, *lines_y))


def _on_axis(
    axis: AxisName, moving: Box, ground: Ground, tolerance: float, edges: Sequence[EdgeName]
) -> tuple[float, tuple[SnapLine, ...]]:
    targets = tuple(_targets(axis, ground))
    own = [_edges_of(axis, moving)[edge] for edge in edges]
    near = [
        (abs(target.at - place), order, target.at - place)
        for order, target in enumerate(targets)
        for place in own
        if abs(target.at - place) <= tolerance
    ]
    if near:
        shift = min(near)[2]
        return shift, tuple(_lines(axis, moving, targets, [place + shift for place in own]))
    if ground.grid > 0 and own:
        return round(own[0] / ground.grid) * ground.grid - own[0], ()
    return 0.0, ()


def _edges_of(axis: AxisName, box: Box) -> dict[EdgeName, float]:
    start, length = (box.x, box.width) if axis == "x" else (box.y, box.height)
    return {"start": start, "middle": start + length / 2, "end": start + length}


def _targets(axis: AxisName, ground: Ground) -> Iterable[_Target]:
    """Everything a box may catch on; what stands first wins where two are equally near."""
    length, breadth = ground.card.width, ground.card.height
    if axis == "y":
        length, breadth = breadth, length
    for at in ground.guides_x if axis == "x" else ground.guides_y:
        yield _Target(at, 0.0, breadth)
    for at in (0.0, length / 2, length, ground.safe, length - ground.safe):
        yield _Target(at, 0.0, breadth)
    for box in ground.others:
        start, end = (box.y, box.bottom) if axis == "x" else (box.x, box.right)
        for at in _edges_of(axis, box).values():
            yield _Target(at, start, end)


def _lines(
    axis: AxisName, moving: Box, targets: Iterable[_Target], own: Sequence[float]
) -> Iterable[SnapLine]:
    """One line for each place where the box, once it has caught, meets something."""
    start, end = (moving.y, moving.bottom) if axis == "x" else (moving.x, moving.right)
    reach: dict[float, tuple[float, float]] = {}
    for target in targets:
        if any(abs(target.at - place) < _SAME for place in own):
            low, high = reach.get(round(target.at, 4), (start, end))
            reach[round(target.at, 4)] = (min(low, target.start), max(high, target.end))
    return (SnapLine(axis, at, low, high) for at, (low, high) in reach.items())


@dataclass(frozen=True, slots=True)
class Gap:
    """The room between a box and its neighbour: a line from one to the other, mm."""

    neighbour: int  # which of the others
    axis: AxisName
    start: float
    end: float
    at: float  # where across the axis the line stands

    @property
    def length(self) -> float:
        return self.end - self.start


def nearest_gap(box: Box, others: Sequence[Box]) -> Gap | None:
    """The least gap to a box that lies beside, above or below; None where nothing does."""
    found = [gap for at, other in enumerate(others) for gap in _gaps(at, box, other)]
    return min(found, key=lambda gap: gap.length, default=None)


def _gaps(at: int, box: Box, other: Box) -> Iterable[Gap]:
    left, right = max(box.x, other.x), min(box.right, other.right)
    top, foot = max(box.y, other.y), min(box.bottom, other.bottom)
    if foot > top and right <= left:
        yield Gap(at, "x", right, left, (top + foot) / 2)
    if right > left and foot <= top:
        yield Gap(at, "y", foot, top, (left + right) / 2)
