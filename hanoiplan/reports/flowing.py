"""Texts broken into even lines, and rows put on pages: for papers drawn with the office's pen.

Lengths in mm, type in points. What must not come in: what stands on which paper.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from hanoiplan.badges.paper_pen import PaperPen, Tone
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.units import MM

LEADING = 1.28  # of the size: from base line to base line
_EVEN_ENOUGH = 0.5  # mm
_SHORTEST = 0.3  # of the width, for a last line

Draw = Callable[[PaperPen, float], None]
"""Draws a block whose top is at this height."""


@dataclass(frozen=True, slots=True)
class Block:
    """Something that is never divided; `keep` holds it on the page of the next one.

    `again` is drawn above it where it begins a page (the heading of the day that goes on).
    """

    height: float
    draw: Draw
    keep: bool = False
    again: "Block | None" = None


def even_lines(text: str, tone: Tone, width: float) -> tuple[str, ...]:
    """As few lines as go; made even only where the last one would be very short."""
    best = _broken(text, tone, width)
    if len(best) > 1 and _width(best[-1], tone) >= width * _SHORTEST:
        return best
    low, high = width / 2, width
    while len(best) > 1 and high - low > _EVEN_ENOUGH:
        middle = (low + high) / 2
        lines = _broken(text, tone, middle)
        if len(lines) <= len(best):
            best, high = lines, middle
        else:
            low = middle
    return best


def _broken(text: str, tone: Tone, width: float) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, tone) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _width(text: str, tone: Tone) -> float:
    return shape(text, tone.weight).advance * tone.size / MM


def pitch(tone: Tone) -> float:
    """From base line to base line, mm."""
    return tone.size * LEADING / MM


@dataclass(frozen=True, slots=True)
class Told:
    """Texts under each other in one column, broken to its width."""

    lines: tuple[tuple[str, Tone], ...]
    width: float

    @property
    def height(self) -> float:
        """What it takes from its top, mm."""
        return sum(pitch(tone) for _line, tone in self.lines)

    def draw(self, pen: PaperPen, x: float, y: float) -> None:
        """Write it with its top at `y`."""
        for line, tone in self.lines:
            y += pitch(tone)
            pen.line(x, y - pitch(tone) * 0.24, self.width, line, tone)


def told(texts: Iterable[tuple[str, Tone]], width: float) -> Told:
    """Texts with their tones, each broken into even lines."""
    lines = [(line, tone) for text, tone in texts for line in even_lines(text, tone, width)]
    return Told(tuple(lines), width)


def on_pages(
    blocks: Sequence[Block], first_top: float, top: float, foot: float
) -> list[list[tuple[float, Block]]]:
    """Which block stands how high on which page."""
    pages: list[list[tuple[float, Block]]] = [[]]
    y = first_top
    for place, block in enumerate(blocks):
        follower = blocks[place + 1] if block.keep and place + 1 < len(blocks) else None
        needed = block.height + (follower.height if follower is not None else 0.0)
        if pages[-1] and y + needed > foot:
            pages.append([])
            y = top
            if block.again is not None:
                pages[-1].append((y, block.again))
                y += block.again.height
        pages[-1].append((y, block))
        y += block.height
    return pages
