"""What a printer does to a page, as numbers, and how a page is laid so that it comes out true.

The profile belongs to a printer, never to a template. What must not come in: what was measured
(`printer_measures`), where it is kept (`printer_profiles`), PDF.
"""

from dataclasses import dataclass

MOST_SHIFT = 10.0
"""Millimetres by which a page may be moved: more is a wrong paper or a wrong measure."""

LEAST_SCALE, MOST_SCALE = 0.95, 1.05
"""How far a page may be stretched: more is "fit to page", to be switched off in the driver."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the content of a page goes: `x * scale_x + right`, `y * scale_y + down`.

    Millimetres from the top left corner of the page.
    """

    scale_x: float = 1.0
    scale_y: float = 1.0
    right: float = 0.0
    down: float = 0.0


AS_DRAWN = Placing()
"""Nothing is moved."""


@dataclass(frozen=True, slots=True)
class Profile:
    """By how much a page is moved and stretched so that it comes out true.

    `dx`, `dy`: mm to the right and down, on both sides; `back_dx`, `back_dy`: what the back side
    needs on top of that; `scale_x`, `scale_y`: ratios about the middle of the page. All of it as
    on an upright sheet whose back is printed over the long edge.
    """

    dx: float = 0.0
    dy: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0
    back_dx: float = 0.0
    back_dy: float = 0.0

    @property
    def is_sound(self) -> bool:
        """Whether it stays within what a printer that works can be off by."""
        shifts = (self.dx, self.dy, self.dx + self.back_dx, self.dy + self.back_dy)
        return all(abs(shift) <= MOST_SHIFT for shift in shifts) and all(
            LEAST_SCALE <= scale <= MOST_SCALE for scale in (self.scale_x, self.scale_y)
        )

    def placing(
        self, width: float, height: float, *, back: bool = False, short_edge: bool = False
    ) -> Placing:
        """Where the content of a page of this size goes, mm.

        A lying page has its left edge at the top of the paper (so CUPS turns it, as measured by
        `make printers`, and so do drivers of Windows that say 90 for DC_ORIENTATION). Over the
        short edge the back stands on its head in the printer.
        """
        right = self.dx + (self.back_dx if back else 0.0)
        down = self.dy + (self.back_dy if back else 0.0)
        if back and short_edge:
            right, down = -right, -down
        scale_x, scale_y = self.scale_x, self.scale_y
        if width > height:
            scale_x, scale_y = scale_y, scale_x
            right, down = down, -right
        return Placing(
            scale_x,
            scale_y,
            width * (1 - scale_x) / 2 + right,
            height * (1 - scale_y) / 2 + down,
        )


TRUE_SIZE = Profile()
"""A printer that needs nothing."""
