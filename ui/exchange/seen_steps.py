"""The steps over the import page: a tick only where a person has been, a dash where not.

What must not come in: going from step to step (`import_wizard`).
"""

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.base import paint
from ui.base.theme import theme
from ui.base.widgets.choosing import Stepper

PASSED_OVER = "–"


class SeenSteps(Stepper):
    """A step that was passed over has a dash: it is settled, but nobody has looked at it."""

    def __init__(self) -> None:
        self._seen: frozenset[int] = frozenset()
        super().__init__()

    @property
    def ticked(self) -> list[int]:
        """The steps with a tick, from 0."""
        return [place for place in range(self._step) if place in self._seen]

    @property
    def passed_over(self) -> list[int]:
        """The steps with a dash, from 0."""
        return [place for place in range(self._step) if place not in self._seen]

    def show_seen(self, step: int, seen: Collection[int]) -> None:
        """The step a person is at, and all that were shown so far."""
        self._seen = frozenset(seen)
        self.set_step(step)

    def _sign(self, painter: QPainter, circle: QRectF, place: int) -> float:
        if place not in self.passed_over:
            return super()._sign(painter, circle, place)
        painter.setPen(QPen(theme().color("ctl"), 1.2))
        painter.setBrush(theme().color("surface"))
        painter.drawEllipse(circle.adjusted(0.6, 0.6, -0.6, -0.6))
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.draw_text(painter, circle, PASSED_OVER, "chip", "text2", align=centre, weight=600)
        return circle.right()
