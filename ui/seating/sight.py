"""Hall millimetres and pixels of the canvas: where one lies in the other, and how large.

What must not come in: widgets, painting.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from hanoiplan.seating.halls.layout import Box, Viewpoint
from hanoiplan.seating.halls.views import seen

SEAT = 22  # px of a chair at 100 %, at text size 13
DRAWN = 510  # mm that a chair takes in the drawing: a little more than it is, to be read
LEAST, MOST = 0.05, 8.0
STEPS = (0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 6.0, 8.0)


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen: zoom, where the hall's zero lies (px), from where one looks.

    `seat` is the side of a usual chair at 100 % in pixels; it follows the size of the text.
    """

    zoom: float = 1.0
    left: float = 0.0
    top: float = 0.0
    viewpoint: Viewpoint = Viewpoint.HALL
    seat: float = SEAT

    @property
    def scale(self) -> float:
        """Pixels for a millimetre."""
        return self.zoom * self.seat / DRAWN

    @property
    def side(self) -> float:
        """How large a usual chair is drawn, px."""
        return self.zoom * self.seat

    def point(self, x: float, y: float) -> QPointF:
        """Where a point of the hall lies in the canvas."""
        across, down = seen(x, y, self.viewpoint)
        return QPointF(self.left + across * self.scale, self.top + down * self.scale)

    def hall(self, point: QPointF) -> tuple[float, float]:
        """Where a point of the canvas lies in the hall, mm."""
        x, y = (point.x() - self.left) / self.scale, (point.y() - self.top) / self.scale
        return seen(x, y, self.viewpoint)

    def rect(self, box: Box) -> QRectF:
        """Where a box of the hall lies in the canvas."""
        one, other = self.point(box.left, box.top), self.point(box.right, box.bottom)
        return QRectF(one, other).normalized()

    def about(self, point: QPointF, zoom: float) -> "Sight":
        """Another zoom; what lies at a point of the canvas stays there."""
        wanted = kept(zoom)
        grown = wanted / self.zoom
        left = point.x() - (point.x() - self.left) * grown
        top = point.y() - (point.y() - self.top) * grown
        return replace(self, zoom=wanted, left=left, top=top)

    def shifted(self, dx: float, dy: float) -> "Sight":
        """The same, moved under the eye by so many pixels."""
        return replace(self, left=self.left + dx, top=self.top + dy)

    def fitted(self, bounds: Box, room: QRectF) -> "Sight":
        """The whole hall in the middle of a part of the canvas, at most at twice its size."""
        unit = self.seat / DRAWN
        width, height = max(1, bounds.width) * unit, max(1, bounds.height) * unit
        zoom = kept(min(2.0, room.width() / width, room.height() / height))
        whole = replace(self, zoom=zoom, left=0.0, top=0.0)
        off = room.center() - whole.rect(bounds).center()
        return replace(whole, left=off.x(), top=off.y())


def kept(zoom: float) -> float:
    """A zoom that is neither too small to see nor too large to draw."""
    return max(LEAST, min(MOST, zoom))


def larger(zoom: float) -> float:
    """The next larger usual zoom."""
    return next((step for step in STEPS if step > zoom * 1.01), MOST)


def smaller(zoom: float) -> float:
    """The next smaller usual zoom."""
    return next((step for step in reversed(STEPS) if step < zoom * 0.99), STEPS[0])
