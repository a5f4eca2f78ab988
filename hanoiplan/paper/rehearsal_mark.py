"""The word that stands on everything printed in a rehearsal, in hatched bands at the edges.

Laid over what is printed, near the edges, so that everything between them can still be judged,
and so that nobody takes the paper for a real one. What must not come in: who prints what.
"""

from functools import lru_cache

from hanoiplan.base.i18n import N_, say
from hanoiplan.paper.fonts import Weight, Width
from hanoiplan.paper.pen import Mark, Rect, Shape, Text
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.units import MM, Box, Size

REHEARSAL = N_("REHEARSAL")
RED, GROUND = "#A8161D", "#FFFFFF"
_HIGHEST, _SHARE = 6.0, 0.13  # mm, and of a low card's height
_BLANK = 4.5  # mm at the edges of a page that printers leave blank
_HATCH = 4.0  # mm from one stroke to the next
_CAPITALS = 0.714  # of the type size


def words() -> str:
    """The word in both languages, whatever the interface speaks."""
    return f"{say(REHEARSAL, 'vi')} · {say(REHEARSAL, 'en')}"


@lru_cache(maxsize=64)  # a run has few sizes
def rehearsal_mark(size: Size) -> tuple[Mark, ...]:
    """The bands for one face of a card, mm from its corner."""
    height = min(_HIGHEST, size.height * _SHARE)
    upper = Box(0.0, 0.0, size.width, height)
    return (*_band(upper), *_band(upper._replace(y=size.height - height)))


@lru_cache(maxsize=4)
def rehearsal_page(size: Size) -> tuple[Mark, ...]:
    """The band at the head of a page, mm from its corner; its foot has words of its own."""
    return _band(Box(_BLANK, _BLANK, size.width - 2 * _BLANK, _HIGHEST))


def _band(box: Box) -> tuple[Mark, ...]:
    text, weight = words(), Weight.BOLD
    points = box.height * 0.5 / _CAPITALS * MM
    line = shape(text, weight)
    points = min(points, box.width * 0.8 * MM / line.advance)
    wide = line.advance * points / MM
    left = box.x + (box.width - wide) / 2
    base = box.y + (box.height + points * _CAPITALS / MM) / 2
    clear = Box(left - 2.0, box.y, wide + 4.0, box.height)
    return (
        Rect("rehearsal", box, GROUND, RED, 0.6),
        *_hatching(box),
        Rect("rehearsal", clear, GROUND),
        Text("rehearsal", text, left, base, weight, Width.NORMAL, points, RED),
    )


def _hatching(box: Box) -> tuple[Mark, ...]:
    """Slanted strokes over the whole band, cut to it."""
    strokes = []
    x = box.x - box.height
    while x < box.x + box.width:
        steps = (("M", (x, box.y + box.height)), ("L", (x + box.height, box.y)))
        strokes.append(Shape("rehearsal", steps, stroke=RED, thickness=2.0, clip=box))
        x += _HATCH
    return tuple(strokes)
