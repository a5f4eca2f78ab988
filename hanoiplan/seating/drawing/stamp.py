"""The viewpoint stamp: from where the plan is seen, whose right hand is where, what signs mean.

It stands in the middle of the hall, or where there is room; a full hall gets it as a strip at the
foot. What must not come in: chips, pages.
"""

import math
from collections.abc import Iterator, Sequence

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.page_pen import EDGE, GOLD, GREY, NAVY, PagePen, Tone
from hanoiplan.paper.pen import Rect
from hanoiplan.paper.units import Box
from hanoiplan.seating.drawing.facts import Seats, each
from hanoiplan.seating.drawing.marks import FREE, HONOUR, Behind, draw_dot, is_honour
from hanoiplan.seating.drawing.scene import meets
from hanoiplan.seating.halls.layout import HallKind, Viewpoint
from hanoiplan.seating.halls.views import VIEW_WORDS, right_hand_sentence

STRIP = 15.5  # mm at the foot of a full hall
_WIDTHS = (96.0, 84.0, 72.0, 62.0)
_SIGN = 6.2  # mm for a row of signs
_STEP, _AWAY = 4.0, 2.0  # mm: between places that are tried, and from everything else
_SCENE = {
    Viewpoint.HALL: N_("stage on top"),
    Viewpoint.STAGE: N_("stage at the foot"),
}
_NOT_TO_SCALE = N_("Not to scale")
_ADVISER, _INTERPRETER = N_("Adviser"), N_("Interpreter")
_FREE = N_("Free seat")
_CHAIR, _HEAD, _TABLE_HOST = N_("Chair of the session"), N_("Head of delegation"), N_("Table host")
_SIDES = (HallKind.BILATERAL, HallKind.SITTING, HallKind.LONGTABLE)


def free_place(
    area: Box, taken: Sequence[Box], seats: Seats, speeches: Sequence[Speech]
) -> Box | None:
    """The largest stamp that fits, as near the middle as it goes; None where none does."""
    rows = (len(_signs(seats, speeches)) + 1) // 2
    height = 23.0 + 4.6 * len(speeches) + _SIGN * rows
    for width in _WIDTHS:
        places = sorted(_places(area, width, height), key=lambda one: _far(one, area))
        for box in places:
            if not any(meets(box, other, _AWAY) for other in taken):
                return box
    return None


def _places(area: Box, width: float, height: float) -> Iterator[Box]:
    across, down = int((area.width - width) / _STEP), int((area.height - height) / _STEP)
    for at in range(-(across // 2), across // 2 + 1):
        for line in range(-(down // 2), down // 2 + 1):
            x = area.x + (area.width - width) / 2 + at * _STEP
            y = area.y + (area.height - height) / 2 + line * _STEP
            yield Box(x, y, width, height)


def _far(box: Box, area: Box) -> float:
    dx = box.x + box.width / 2 - area.x - area.width / 2
    dy = box.y + box.height / 2 - area.y - area.height / 2
    return math.hypot(dx * 1.4, dy)


def draw_stamp(pen: PagePen, box: Box, seats: Seats, speeches: Sequence[Speech]) -> None:
    """The stamp in its dashed frame."""
    pen.marks.append(Rect("stamp", box, "#FFFFFF", EDGE, 0.5, 1.5, (2.0, 1.6)))
    view, layout = seats.facts.view.hall.viewpoint, seats.facts.view.layout
    first, others = speeches[0], speeches[1:]
    left, wide, y = box.x + 3, box.width - 6, box.y + 8.6
    said = first.say(VIEW_WORDS[view]).upper()
    pen.line(left, y, wide, said, Tone(15, Weight.SEMIBOLD, NAVY, 10), align="centre")
    under = [f"{s.say(VIEW_WORDS[view])} · {s.say(_SCENE[view])}" for s in others]
    y += 5.4
    pen.line(
        left, y, wide, under[0] if under else first.say(_SCENE[view]), _grey(10), align="centre"
    )
    y += 7.4
    sentence = right_hand_sentence(layout, view, first.say)
    pen.line(left, y, wide, sentence, Tone(10, Weight.MEDIUM, floor=6.5), align="centre")
    for speech in others:
        y += 4.6
        pen.line(
            left, y, wide, right_hand_sentence(layout, view, speech.say), _grey(8.5), align="centre"
        )
    signs = _signs(seats, speeches)
    _two_columns(pen, Box(left, y + 3.4, wide, box.bottom - y - 5), signs)


def draw_strip(pen: PagePen, box: Box, seats: Seats, speeches: Sequence[Speech]) -> None:
    """The stamp lying at the foot of a full hall."""
    pen.marks.append(Rect("stamp", box, "#FFFFFF", EDGE, 0.5, 1.5, (2.0, 1.6)))
    view, layout = seats.facts.view.hall.viewpoint, seats.facts.view.layout
    said = each([speech.say(VIEW_WORDS[view]) for speech in speeches[:1]]).upper()
    third = box.width / 3
    pen.line(box.x + 3, box.y + 6.6, third - 6, said, Tone(15, Weight.SEMIBOLD, NAVY, 9))
    under = [s.say(VIEW_WORDS[view]) for s in speeches[1:]] + [speeches[-1].say(_SCENE[view])]
    pen.line(box.x + 3, box.y + 11.8, third - 6, " · ".join(under), _grey(9.5))
    y = box.y + 6.4
    middle = third * 1.15
    for at, speech in enumerate(speeches):
        tone = Tone(10, Weight.MEDIUM, floor=6) if not at else _grey(8.5)
        pen.line(box.x + third, y, middle, right_hand_sentence(layout, view, speech.say), tone)
        y += 5.2
    signs = _signs(seats, speeches)
    x = box.x + third + middle + 3
    _one_column(pen, Box(x, box.y + 1.2, box.right - x - 2, box.height - 2), signs)


def _grey(size: float) -> Tone:
    return Tone(size, colour=GREY, floor=6)


# --- what the signs mean ---


def _signs(seats: Seats, speeches: Sequence[Speech]) -> list[tuple[str, str]]:
    """Only signs that stand on this plan."""
    layout = seats.facts.view.layout
    shown = list(layout.seats())
    found: list[tuple[str, str]] = []
    if len(shown) < sum(1 for _chair in layout.chairs):
        found += [("open", _ADVISER), ("grey", _INTERPRETER)]
    if any(is_honour(chair, layout.kind) for chair in shown):
        found.append(("gold", _honour_words(layout.kind)))
    if any(chair.key not in seats.by_chair for chair in shown):
        found.append(("free", _FREE))
    found.append(("", _NOT_TO_SCALE))
    return [(sign, each([s.say(words) for s in speeches])) for sign, words in found]


def _honour_words(kind: HallKind) -> str:
    if kind is HallKind.BANQUET:
        return _TABLE_HOST
    return _HEAD if kind in _SIDES else _CHAIR


def _two_columns(pen: PagePen, box: Box, signs: Sequence[tuple[str, str]]) -> None:
    rows = (len(signs) + 1) // 2
    step = min(_SIGN, box.height / max(rows, 1))
    for at, (sign, words) in enumerate(signs):
        x = box.x + (at % 2) * box.width / 2
        _sign(pen, x, box.y + (at // 2) * step, box.width / 2 - 2, sign, words)


def _one_column(pen: PagePen, box: Box, signs: Sequence[tuple[str, str]]) -> None:
    if len(signs) > 2:
        _two_columns(pen, box, signs)
        return
    for at, (sign, words) in enumerate(signs):
        _sign(pen, box.x, box.y + at * 6, box.width, sign, words)


def _sign(pen: PagePen, x: float, y: float, width: float, sign: str, words: str) -> None:
    if sign in ("open", "grey"):
        who = Behind.INTERPRETER if sign == "grey" else Behind.ADVISER
        draw_dot(pen, x + 1.9, y + 2.2, 1.6, who)
    elif sign:
        fill, edge = (HONOUR, GOLD) if sign == "gold" else (FREE, EDGE)
        pen.marks.append(Rect("sign", Box(x, y + 0.5, 3.8, 3.4), fill, edge, 0.7, 0.5))
    indent = 5.6 if sign else 0.0
    tone = Tone(8.5, floor=5.5) if sign else _grey(8.5)
    pen.line(x + indent, y + 3.3, width - indent, words, tone)
