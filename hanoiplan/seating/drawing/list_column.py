"""Who sits where as a list beside a plan or on sheets of its own: number, flag, home, name.

What must not come in: the plan.
"""

from collections.abc import Sequence

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.page_pen import GREY, NAVY, PALE, PagePen, Tone
from hanoiplan.paper.pen import Rect
from hanoiplan.paper.units import Box
from hanoiplan.seating.drawing.facts import Sat

ROW, LEAST_ROW = 7.15, 6.0
_TITLE = N_("Delegates by seat")
_NUMBER, _FLAG, _HOME = 10.5, 8.6, 0.36  # mm, mm, share of what is left


def row_height(count: int, height: float) -> float | None:
    """How high each of so many rows can be, None where they have no room."""
    each = min(ROW, height / max(count, 1))
    return each if each >= LEAST_ROW else None


def draw_title(pen: PagePen, x: float, width: float, speeches: Sequence[Speech]) -> None:
    """What this list is, on the height of the paper's own title."""
    said = speeches[0].say(_TITLE)
    pen.line(x, 17.0, width, said, Tone(14, Weight.SEMIBOLD, NAVY, 9))
    for speech in speeches[1:]:
        pen.line(x, 22.4, width, speech.say(_TITLE), Tone(10, colour=GREY, floor=7))


def draw_column(pen: PagePen, box: Box, people: Sequence[Sat], row: float, speech: Speech) -> None:
    """Rows from the top of a box down, every second one on a pale ground."""
    for at, sat in enumerate(people):
        y = box.y + at * row
        if at % 2 == 0:
            pen.marks.append(Rect("stripe", Box(box.x, y, box.width, row), PALE))
        _row(pen, Box(box.x, y, box.width, row), sat, speech)


def _row(pen: PagePen, box: Box, sat: Sat, speech: Speech) -> None:
    base = box.y + box.height / 2 + 1.25
    number = Tone(10, Weight.BOLD, floor=6)
    pen.line(box.x + 0.5, base, _NUMBER - 2.5, sat.number, number, align="right")
    high = min(4.2, box.height - 1.6)
    pen.flag(sat.country, box.x + _NUMBER, box.y + (box.height - high) / 2, high * 1.5, high)
    left = box.x + _NUMBER + _FLAG
    rest = box.right - left
    home, name = sat.home.pick(speech.language), sat.name.pick(speech.language)
    tone = Tone(8.5, Weight.MEDIUM, floor=5.5)
    wide = rest * _HOME - 1.5
    pen.cell(left, box.y + 0.3, wide, box.height - 0.6, home, tone)
    left += rest * _HOME
    pen.cell(left, box.y + 0.3, box.right - left - 0.8, box.height - 0.6, name, Tone(9, floor=5.5))
