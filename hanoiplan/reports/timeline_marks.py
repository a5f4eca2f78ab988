"""How each kind of bar is drawn on paper: shapes that tell without colours.

Lengths in mm. What must not come in: where a bar stands, and what it means for the work.
"""

from hanoiplan.badges.paper_pen import EDGE, NAVY, PaperPen
from hanoiplan.checklist.bars import BarKind
from hanoiplan.paper.pen import Rect, Segment
from hanoiplan.paper.units import Box

RED, WHITE, SOFT = "#A80D1C", "#FFFFFF", "#B9C3D2"
_LINE, _DASH = 0.7, (2.0, 1.6)  # points
_HATCH = 1.5  # mm between the strokes of what is overdue

Place = tuple[float, float, float, float]
"""Left edge, top, width, height."""


def draw_bar(pen: PaperPen, kind: BarKind, place: Place, share: float) -> None:
    """One bar; `share` of it is filled where it is being worked on."""
    box = Box(*place)
    round_ = min(box.height, box.width) / 2
    match kind:
        case BarKind.DONE:
            _box(pen, box, NAVY, NAVY)
        case BarKind.RECURRED:
            _box(pen, box, NAVY, NAVY, radius=round_)
        case BarKind.RECURRING:
            _box(pen, box, WHITE, NAVY, radius=round_)
        case BarKind.ONGOING:
            _box(pen, box, WHITE, NAVY, dash=_DASH)
        case BarKind.UNDATED:
            _box(pen, box, "", EDGE, dash=(0.8, 1.6))
        case BarKind.LATE:
            _box(pen, box, WHITE, RED)
            _hatch(pen, box)
        case _:
            _box(pen, box, WHITE, NAVY)
            if share > 0:
                _box(pen, box._replace(width=box.width * min(share, 1.0)), SOFT, NAVY)


def _box(
    pen: PaperPen,
    box: Box,
    fill: str,
    stroke: str,
    *,
    radius: float = 0.0,
    dash: tuple[float, ...] = (),
) -> None:
    pen.marks.append(Rect("bar", box, fill, stroke, _LINE, radius, dash))


def _hatch(pen: PaperPen, box: Box) -> None:
    """Strokes from the lower left to the upper right, cut to the box."""
    start = box.x - box.height
    while start < box.right:
        left, right = max(start, box.x), min(start + box.height, box.right)
        if right > left:
            low, high = box.bottom - (left - start), box.bottom - (right - start)
            pen.marks.append(Segment("hatch", left, low, right, high, RED, 0.5))
        start += _HATCH
