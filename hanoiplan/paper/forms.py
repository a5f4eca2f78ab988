"""Drawn forms: arrows, a star and other shapes, as large as a box.

Arrows are drawn, never typed: no font on paper has them. What must not come in: colours, fields.
"""

from collections.abc import Mapping
from math import cos, pi, sin

from hanoiplan.paper.pen import Step
from hanoiplan.paper.units import Box

_ROUND = 0.5523  # control points of a quarter circle
Points = tuple[tuple[float, float], ...]

_ARROW_RIGHT: Points = (
    (0.0, 0.32), (0.52, 0.32), (0.52, 0.0), (1.0, 0.5), (0.52, 1.0), (0.52, 0.68), (0.0, 0.68),
)  # fmt: skip


def _star(inner: float = 0.42) -> Points:
    """Five points, the first one up, stretched until they touch the sides of the square."""
    ring: list[tuple[float, float]] = []
    for at in range(10):
        radius, turn = (0.5 if at % 2 == 0 else 0.5 * inner), pi / 5 * at
        ring.append((radius * sin(turn), -radius * cos(turn)))
    left, top = min(x for x, _y in ring), min(y for _x, y in ring)
    width, height = max(x for x, _y in ring) - left, max(y for _x, y in ring) - top
    return tuple(((x - left) / width, (y - top) / height) for x, y in ring)


FORMS: Mapping[str, Points] = {
    "triangle": ((0.5, 0.0), (1.0, 1.0), (0.0, 1.0)),
    "diamond": ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    "star": _star(),
    "arrow-right": _ARROW_RIGHT,
    "arrow-left": tuple((1 - x, y) for x, y in _ARROW_RIGHT),
    "arrow-down": tuple((y, x) for x, y in _ARROW_RIGHT),
    "arrow-up": tuple((y, 1 - x) for x, y in _ARROW_RIGHT),
}
"""Corners in a square of side 1 from the top left."""

NOTHING = ("", "none")


def form_named(said: str) -> str:
    """The form a text names, "" when nobody can draw it; "left" stands for "arrow-left"."""
    word = said.strip().lower()
    return next((name for name in (word, f"arrow-{word}") if name in FORMS), "")


def ellipse(box: Box) -> tuple[Step, ...]:
    """An ellipse that touches the four sides of a box, as four curves."""
    across, down = box.width / 2, box.height / 2
    x, y, k, m = box.x + across, box.y + down, across * _ROUND, down * _ROUND
    return (
        ("M", (box.right, y)),
        ("C", (box.right, y + m, x + k, box.bottom, x, box.bottom)),
        ("C", (x - k, box.bottom, box.x, y + m, box.x, y)),
        ("C", (box.x, y - m, x - k, box.y, x, box.y)),
        ("C", (x + k, box.y, box.right, y - m, box.right, y)),
        ("Z", ()),
    )


def form_steps(name: str, box: Box) -> tuple[Step, ...]:
    """A form as a path that fills the box."""
    corners = [(box.x + x * box.width, box.y + y * box.height) for x, y in FORMS[name]]
    first, *rest = corners
    return (("M", first), *(("L", corner) for corner in rest), ("Z", ()))
