"""Millimetres of the card and pixels of the canvas: where one lies in the other.

What must not come in: widgets.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from hanoiplan.paper.units import Box, Size

DPI = 96.0  # logical pixels per inch at 100 %
INCH = 25.4  # mm
LEAST_ZOOM, MOST_ZOOM = 0.2, 5.0
STEPS = (0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0)


@dataclass(frozen=True, slots=True)
class View:
    """The card's top left corner in the canvas, and pixels for a millimetre each way."""

    left: float
    top: float
    across: float
    down: float
    size: Size

    def point(self, x: float, y: float) -> QPointF:
        """Where a point of the card lies in the canvas."""
        return QPointF(self.left + x * self.across, self.top + y * self.down)

    def rect(self, box: Box) -> QRectF:
        """Where a box of the card lies in the canvas."""
        return QRectF(self.point(box.x, box.y), self.point(box.right, box.bottom))

    def mm(self, point: QPointF) -> tuple[float, float]:
        """Where a point of the canvas lies on the card."""
        return (point.x() - self.left) / self.across, (point.y() - self.top) / self.down

    def length(self, pixels: float) -> float:
        """So many pixels in millimetres."""
        return pixels / self.across

    @property
    def card(self) -> QRectF:
        """The whole card in the canvas."""
        return self.rect(Box(0.0, 0.0, self.size.width, self.size.height))


def kept_zoom(zoom: float) -> float:
    """A zoom that is neither too small to see nor too large to draw."""
    return max(LEAST_ZOOM, min(MOST_ZOOM, zoom))


def next_zoom(zoom: float) -> float:
    """The next larger usual zoom."""
    return next((step for step in STEPS if step > zoom * 1.01), MOST_ZOOM)


def last_zoom(zoom: float) -> float:
    """The next smaller usual zoom."""
    return next((step for step in reversed(STEPS) if step < zoom * 0.99), LEAST_ZOOM)


def fitting_zoom(size: Size, width: float, height: float) -> float:
    """The zoom at which a card fills so many pixels."""
    if not size.width or not size.height:
        return 1.0
    share = min(width / size.width, height / size.height)
    return kept_zoom(share * INCH / DPI)
