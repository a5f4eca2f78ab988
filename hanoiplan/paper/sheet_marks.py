"""What stands on a sheet beside its cards: where the knife goes, and a bar that proves the size.

Solid marks are cut, dashed ones folded; all stand in the dead edge or where the knife takes them.
What must not come in: cards, printers, reading sheets from a file.
"""

from collections.abc import Iterable

from hanoiplan.paper.fonts import Weight, Width
from hanoiplan.paper.pen import Mark, Segment, Text
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.sheet import CutMarks, Sheet
from hanoiplan.paper.units import MM

CUT_INK = "#000000"
CUT_THICKNESS = 0.3  # points
CUT_START, CUT_END = 5.0, 11.0  # mm from the edge of the sheet: where a printer can reach
CROSS = 3.0  # mm from the crossing, each way
AWAY_START, AWAY_END = 2.0, 9.0  # mm from the block of places
DEAD_EDGE = 4.0  # mm that office printers leave white
_SHORTEST = 2.0  # mm: shorter marks are not worth their ink

BAR = 100.0  # mm
_BAR_FROM_FOOT = 11.5  # mm
_BAR_TICK = 3.5
_WORDS_INK = "#4A5560"
_WORDS_SIZE = 8.0  # points
_HEAD_LINE = 11.0  # mm from the top of the sheet
_SLACK = 0.001  # mm

_Line = tuple[float, float, float, float]


def cut_marks(sheet: Sheet) -> tuple[Mark, ...]:
    """The marks of a sheet's cuts, and its control bar where it has one."""
    lines: list[_Line] = []
    if sheet.cut_marks is CutMarks.INSIDE:
        lines = _inside(sheet)
    elif sheet.cut_marks is CutMarks.OUTSIDE:
        lines = _outside(sheet)
    cuts = tuple(Segment("cut", *line, CUT_INK, CUT_THICKNESS) for line in lines)
    return (*cuts, *(_control_bar(sheet) if sheet.control_bar else ()))


def _inside(sheet: Sheet) -> list[_Line]:
    """Ticks in the dead edge for every cut between cells, a cross where two cuts meet."""
    across = [sheet.start_x + at * sheet.pitch_x for at in range(1, sheet.columns)]
    down = [sheet.start_y + at * sheet.pitch_y for at in range(1, sheet.rows)]
    ends = (CUT_START, CUT_END)
    lines = [(x, ends[0], x, ends[1]) for x in across]
    lines += [(x, sheet.page.height - ends[1], x, sheet.page.height - ends[0]) for x in across]
    lines += [(ends[0], y, ends[1], y) for y in down]
    lines += [(sheet.page.width - ends[1], y, sheet.page.width - ends[0], y) for y in down]
    for x in across:
        for y in down:
            lines += [(x - CROSS, y, x + CROSS, y), (x, y - CROSS, x, y + CROSS)]
    return lines


def _edges(starts: Iterable[float], length: float) -> list[float]:
    """Every line the knife follows: both edges of all cells, touching ones once."""
    found: list[float] = []
    for edge in sorted(edge for start in starts for edge in (start, start + length)):
        if not found or edge - found[-1] > _SLACK:
            found.append(edge)
    return found


def _outside(sheet: Sheet) -> list[_Line]:
    """Ticks 2–9 mm outside the block, one for each cut; shorter where the dead edge begins."""
    across = _edges(
        (sheet.start_x + at * sheet.pitch_x for at in range(sheet.columns)), sheet.cell.width
    )
    down = _edges(
        (sheet.start_y + at * sheet.pitch_y for at in range(sheet.rows)), sheet.cell.height
    )
    lines = [(x, a, x, b) for a, b in _ticks(down, sheet.page.height) for x in across]
    lines += [(a, y, b, y) for a, b in _ticks(across, sheet.page.width) for y in down]
    return lines


def _ticks(edges: list[float], page: float) -> list[tuple[float, float]]:
    """From where to where the ticks before and after the block run."""
    before = (max(edges[0] - AWAY_END, DEAD_EDGE), edges[0] - AWAY_START)
    after = (edges[-1] + AWAY_START, min(edges[-1] + AWAY_END, page - DEAD_EDGE))
    return [(start, end) for start, end in (before, after) if end - start >= _SHORTEST]


def _control_bar(sheet: Sheet) -> tuple[Mark, ...]:
    """100 mm in the foot of the sheet: whoever measures it knows that nothing was stretched."""
    y = sheet.page.height - _BAR_FROM_FOOT
    left, right = (sheet.page.width - BAR) / 2, (sheet.page.width + BAR) / 2
    half = _BAR_TICK / 2
    lines = [(left, y, right, y), *((x, y - half, x, y + half) for x in (left, right))]
    bar = tuple(Segment("control bar", *line, CUT_INK, CUT_THICKNESS * 2) for line in lines)
    return (*bar, _words("control bar", f"{BAR:g} mm", sheet.page.width / 2, y + 4.0, 0.5))


def _words(item: str, text: str, x: float, y: float, place: float) -> Text:
    """A small line; `place` of its width stands left of `x`."""
    line = shape(text, Weight.REGULAR)
    left = x - line.left * _WORDS_SIZE / MM - place * line.width * _WORDS_SIZE / MM
    type_of = (Weight.REGULAR, Width.NORMAL, _WORDS_SIZE, _WORDS_INK)
    return Text(item, line.text, left, y, *type_of)


def heading(sheet: Sheet, left: str, right: str = "") -> tuple[Mark, ...]:
    """A line over the block: what these sheets are, and how to print them."""
    first, last = sheet.start_x, sheet.start_x + (sheet.columns - 1) * sheet.pitch_x
    ends = ((left, first, 0.0), (right, last + sheet.cell.width, 1.0))
    return tuple(_words("heading", text, x, _HEAD_LINE, at) for text, x, at in ends if text)
