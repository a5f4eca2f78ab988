"""How much room the desk has: larger words on a large screen, less of everything on a low one.

The page measures it once for all its parts. What must not come in: widgets, and what a part does.
"""

from dataclasses import dataclass

from ui.base.widgets import px

WIDE = 1600  # px of the screen: from here on names are half as large again
LOW = 620  # px at text size 13: below, what is lesser gives way to the guest


@dataclass(frozen=True, slots=True)
class Room:
    """`scale` for words; `low` where height is short, as with large text on a laptop."""

    scale: float = 1.0
    low: bool = False

    @property
    def gentle(self) -> float:
        """The scale of what need not grow as much as a name."""
        return 1 + (self.scale - 1) * 0.6

    def px(self, usual: float, low: float) -> int:
        """A measure of the pictures; the second one where height is short."""
        return px(low if self.low else usual)


def room_of(width: int, height: int) -> Room:
    """The room of a page, in px of the screen; large text takes room as a small screen does."""
    return Room(1.5 if width >= WIDE else 1.0, low=height < px(LOW))
