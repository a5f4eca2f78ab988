"""How far apart colours stand: for every eye, and on a grey printer.

Distances are CIE76 in Lab. Colour blindness is simulated in linear RGB after Viénot, Brettel and
Mollon (1999) for red and green, and with the one-plane form of Brettel's rule for blue.
"""

from enum import StrEnum
from math import dist

from hanoiplan.paper.colours import channels

Triple = tuple[float, float, float]


class Sight(StrEnum):
    """With which eyes, or from which printer, colours are compared."""

    NORMAL = "normal"
    PROTAN = "protan"
    DEUTAN = "deutan"
    TRITAN = "tritan"
    GREY = "grey"


_BLIND: dict[Sight, tuple[Triple, Triple, Triple]] = {
    Sight.PROTAN: ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    Sight.DEUTAN: ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
    Sight.TRITAN: ((1.0, 0.14461, -0.14461), (0.0, 0.85924, 0.14076), (0.0, 0.85924, 0.14076)),
}
_XYZ: tuple[Triple, Triple, Triple] = (
    (0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505),
)  # fmt: skip
_WHITE: Triple = (0.9505, 1.0, 1.089)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    first, second, third = (
        sum(factor * value for factor, value in zip(row, vector, strict=True)) for row in matrix
    )
    return first, second, third


def _cube(share: float) -> float:
    return share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116


def seen(colour: str, sight: Sight = Sight.NORMAL) -> Triple:
    """A colour "#RRGGBB" in Lab, as this eye or printer gives it: L* 0 to 100, a*, b*."""
    red, green, blue = channels(colour)
    linear = (_linear(red), _linear(green), _linear(blue))
    if sight in _BLIND:
        first, second, third = (min(max(v, 0.0), 1.0) for v in _times(_BLIND[sight], linear))
        linear = (first, second, third)
    x, y, z = (
        _cube(value / white) for value, white in zip(_times(_XYZ, linear), _WHITE, strict=True)
    )
    light = 116 * y - 16
    return (light, 0.0, 0.0) if sight is Sight.GREY else (light, 500 * (x - y), 200 * (y - z))


def distance(one: str, other: str, sight: Sight = Sight.NORMAL) -> float:
    """How far apart two colours are; above 10 is easily seen side by side."""
    return dist(seen(one, sight), seen(other, sight))
