"""The dashed line that shows in which order people sit round a U or a square.

What must not come in: chips, pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.paper.page_pen import GREY, PagePen, Tone
from hanoiplan.paper.units import Box
from hanoiplan.seating.drawing.marks import draw_arrow
from hanoiplan.seating.drawing.scene import Scene
from hanoiplan.seating.halls.layout import LEFT_TABLE, RIGHT_TABLE, HallKind
from hanoiplan.seating.halls.shapes import unit
from hanoiplan.seating.halls.views import seen_turn
from hanoiplan.seating.model import SeatingView
from hanoiplan.seating.protocol.values import Around

BLUE = "#0B56A6"
_INSIDE = 5.0  # mm from the inner edge of the tables
_ROUND = N_("In the order of delegations, from the chair's right hand")
_LEAST = 40.0  # mm for the sentence


@dataclass(frozen=True, slots=True)
class Route:
    """The line on paper, from the first place to the last."""

    points: tuple[tuple[float, float], ...]

    def boxes(self) -> Iterator[Box]:
        """What it takes, with the words under its beginning."""
        for (x1, y1), (x2, y2) in pairwise(self.points):
            left, top = min(x1, x2), min(y1, y2)
            yield Box(left - 1, top - 1, abs(x2 - x1) + 2, abs(y2 - y1) + 2)
        yield self.words

    @property
    def words(self) -> Box:
        """Where its sentence stands: between its ends, beginning at the first."""
        (x, y), (end, _y) = self.points[0], self.points[-1]
        down = 1 if self.points[1][1] > y else -1
        top = y + 0.5 if down > 0 else y - 10.5
        left, right = min(x, end) + 3, max(x, end) - 4
        return Box(left, top, max(right - left, 1.0), 10.0)


def route_of(scene: Scene, view: SeatingView) -> Route | None:
    """The way round; None where people do not sit in the round, or there is no room."""
    squares = (HallKind.U, HallKind.HOLLOW)
    if view.layout.kind not in squares or view.arrangement.settings.around is not Around.ROUND:
        return None
    arms = {key: _inner_line(scene, key, view) for key in (RIGHT_TABLE, LEFT_TABLE)}
    right, left = arms[RIGHT_TABLE], arms[LEFT_TABLE]
    if right is None or left is None or abs(right[0] - left[0]) < _LEAST:
        return None
    down = right[2] - right[1]
    far = right[2] + (2.0 if down > 0 else -2.0)
    return Route(((right[0], right[1]), (right[0], far), (left[0], far), (left[0], left[1])))


def _inner_line(scene: Scene, table: str, view: SeatingView) -> tuple[float, float, float] | None:
    """The line inside an arm: x, and y of the chairs nearest the head and farthest."""
    chips = [chip for chip in scene.chips if chip.chair.table == table]
    drawn = next((one for one in scene.tables if one.piece.key == table), None)
    if not chips or drawn is None:
        return None
    chips.sort(key=lambda chip: chip.chair.row)
    dx, _dy = unit(seen_turn(chips[0].chair.facing, view.hall.viewpoint))
    x = drawn.box.right + _INSIDE if dx > 0 else drawn.box.x - _INSIDE
    first, last = chips[0].box, chips[-1].box
    return x, first.y + first.height / 2, last.y + last.height / 2


def draw_route(pen: PagePen, route: Route, speeches: Sequence[Speech]) -> None:
    """The line, the arrow, the sentence."""
    draw_arrow(pen, route.points, BLUE)
    box = route.words
    pen.line(box.x, box.y + 3.6, box.width, speeches[0].say(_ROUND), Tone(9.5, colour=BLUE))
    for speech in speeches[1:]:
        pen.line(box.x, box.y + 8.0, box.width, speech.say(_ROUND), Tone(8, colour=GREY))
