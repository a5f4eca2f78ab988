"""A hall's furniture and chips as marks: tables, stage, doors, chips, the dots behind them.

What must not come in: where things stand (`drawing.scene`), pages.
"""

from collections import defaultdict
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.page_pen import EDGE, GOLD, GREY, INK, NAVY, PagePen, Tone
from hanoiplan.paper.pen import Rect, Segment, Shape
from hanoiplan.paper.units import Box
from hanoiplan.seating.drawing.facts import Sat, Seats, each
from hanoiplan.seating.drawing.scene import DOOR, Chip, Dot, Drawn, Level, Scene
from hanoiplan.seating.halls.layout import (
    HEAD_TABLE,
    PRESIDIUM_TABLE,
    Chair,
    Fixture,
    FixtureKind,
    HallKind,
    Table,
    TableShape,
)
from hanoiplan.seating.halls.views import FIXTURE_WORDS

WOOD, STAGE, HONOUR, PALE_GREY = "#D7C39A", "#E4E9F2", "#F8ECD2", "#C8D0DA"
FREE = "#F1F3F6"
TAKEN = "#D5E1F3"  # of a chip too small for a flag
IN_ROWS = (HallKind.THEATRE, HallKind.CLASSROOM)
_TWO_LINES = 5.0  # mm for two lines of small type
_KINDS_OF_PLACES = ("Thành phố ", "Thủ đô ", "Tỉnh ")
_HEADS = (HallKind.BILATERAL, HallKind.SITTING, HallKind.BOARDROOM, HallKind.LONGTABLE)


def draw_hall(pen: PagePen, scene: Scene, seats: Seats, speeches: Sequence[Speech]) -> None:
    """Everything that stands in the hall."""
    kind = seats.facts.view.layout.kind
    heights = [box.y + box.height / 2 for box in scene.obstacles()]
    middle = (min(heights) + max(heights)) / 2 if heights else 0.0
    for one in scene.fixtures:
        _fixture(pen, one, middle, speeches)
    for one in scene.tables:
        _table(pen, one, kind)
    for dot in scene.dots:
        draw_dot(pen, dot.x, dot.y, dot.radius, _who_is_behind(dot, seats))
    for chip in scene.chips:
        _chip(pen, chip, scene.level, seats, speeches[0])
    if kind in IN_ROWS:
        _row_names(pen, scene)


def is_honour(chair: Chair, kind: HallKind) -> bool:
    """Whether this is the place of honour: the chair, both heads, the host of a table."""
    if chair.number != 1:
        return False
    if chair.table in (PRESIDIUM_TABLE, HEAD_TABLE) or kind in _HEADS:
        return True
    return kind is HallKind.BANQUET


class Behind(StrEnum):
    """Who is on a chair behind a principal."""

    NOBODY = "nobody"
    ADVISER = "adviser"
    INTERPRETER = "interpreter"


_DOTS = {
    Behind.NOBODY: ("#FFFFFF", PALE_GREY, 0.4),
    Behind.ADVISER: ("#FFFFFF", INK, 0.7),
    Behind.INTERPRETER: (PALE_GREY, EDGE, 0.45),
}


def draw_dot(pen: PagePen, x: float, y: float, radius: float, who: Behind) -> None:
    """A chair behind a principal: pale when free, open with an adviser, grey for an interpreter."""
    box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    fill, edge, thick = _DOTS[who]
    pen.marks.append(Rect("dot", box, fill, edge, thick, radius))


def _who_is_behind(dot: Dot, seats: Seats) -> Behind:
    if dot.chair.key in seats.behind:
        return Behind.INTERPRETER
    return Behind.ADVISER if dot.chair.key in seats.by_chair else Behind.NOBODY


# --- furniture ---


def _fixture(pen: PagePen, one: Drawn, middle: float, speeches: Sequence[Speech]) -> None:
    assert isinstance(one.piece, Fixture)
    words = one.piece.label or each([s.say(FIXTURE_WORDS[one.piece.kind]) for s in speeches])
    box = one.box
    match one.piece.kind:
        case FixtureKind.STAGE:
            pen.marks.append(Rect("stage", box, STAGE, NAVY, 0.6))
        case FixtureKind.DOOR:
            upper = box.y < middle
            bar = box._replace(y=box.bottom - DOOR if upper else box.y, height=DOOR)
            pen.marks.append(Rect("door", bar, INK))
            base = box.y + 3.4 if upper else box.bottom - 0.9
            pen.line(box.x, base, box.width, words, Tone(8.5, floor=5.5), align="centre")
        case FixtureKind.LECTERN:
            pen.marks.append(Rect("lectern", box, "#FFFFFF", NAVY, 0.6, 0.9))
            short = one.piece.label or speeches[0].say(FIXTURE_WORDS[FixtureKind.LECTERN])
            base, tone = box.y + box.height / 2 + 1.0, Tone(7.5, floor=4.5)
            pen.line(box.x + 0.3, base, box.width - 0.6, short, tone, align="centre")
        case _:
            shade = PALE_GREY if one.piece.kind is FixtureKind.SCREEN else EDGE
            pen.marks.append(Rect("fixture", box, shade, EDGE, 0.4))


def stage_words(
    pen: PagePen, scene: Scene, speeches: Sequence[Speech], taken: Sequence[Box]
) -> None:
    """The stage's name where nobody sits on it: last, when it is known what is free."""
    for one in scene.fixtures:
        if not isinstance(one.piece, Fixture) or one.piece.kind is not FixtureKind.STAGE:
            continue
        words = one.piece.label or each([s.say(N_("Stage")).upper() for s in speeches])
        for box in _strips(one.box):
            if not any(_overlaps(box, other) for other in taken):
                tone = Tone(13 if box.height > 7 else 10, Weight.SEMIBOLD, NAVY)
                pen.cell(box.x, box.y, box.width, box.height, words, tone, align="centre")
                break


def _strips(stage: Box) -> Sequence[Box]:
    """Places for its name: all of it, its back, its front, its ends."""
    middle = stage.x + stage.width / 2
    found = [Box(middle - 35, stage.y, 70, stage.height)]
    for height in (9.0, 6.0, 4.6):
        found += [
            Box(middle - 35, stage.y + 0.3, 70, height),
            Box(middle - 35, stage.bottom - height - 0.3, 70, height),
        ]
    found += [
        Box(stage.x + 1, stage.y + stage.height / 2 - 3, 40, 6),
        Box(stage.right - 41, stage.y + stage.height / 2 - 3, 40, 6),
    ]
    return found


def _overlaps(one: Box, other: Box) -> bool:
    return not (
        one.right <= other.x or other.right <= one.x
        or one.bottom <= other.y or other.bottom <= one.y
    )  # fmt: skip


def _table(pen: PagePen, one: Drawn, kind: HallKind) -> None:
    assert isinstance(one.piece, Table)
    table, box = one.piece, one.box
    if table.shape is TableShape.ROUND:
        fill, edge = (NAVY, NAVY) if table.honour else ("#FFFFFF", NAVY)
        pen.marks.append(Rect("table", box, fill, edge, 0.8, box.width / 2))
        tone = Tone(
            min(26.0, box.width * 1.35), Weight.BOLD, "#FFFFFF" if table.honour else NAVY, 5
        )
        pen.cell(box.x + 0.5, box.y, box.width - 1, box.height, table.label, tone, align="centre")
    elif table.shape is TableShape.BLOCK:
        grown = Box(box.x - 1, box.y - 1, box.width + 2, box.height + 2)
        pen.marks.append(Rect("block", grown, "", EDGE, 0.5, 1.0, (2.0, 1.6)))
        tone = Tone(9, Weight.SEMIBOLD, GREY, 5)
        pen.line(grown.x, grown.y - 0.9, grown.width, table.label, tone, align="centre")
    else:
        first, *rest = one.corners
        steps = (("M", first), *(("L", point) for point in rest), ("Z", ()))
        pen.marks.append(Shape("table", steps, WOOD))
        if table.label and kind is not HallKind.CLASSROOM:
            tone = Tone(11, Weight.SEMIBOLD, INK, 5)
            pen.cell(box.x, box.y, box.width, box.height, table.label, tone, align="centre")


def _row_names(pen: PagePen, scene: Scene) -> None:
    """The letter of each row at both of its ends."""
    rows: dict[str, list[Box]] = defaultdict(list)
    apart = {PRESIDIUM_TABLE}
    apart |= {one.piece.key for one in scene.tables if _is_block(one)}
    for chip in scene.chips:
        letter, dash, _number = chip.chair.key.partition("-")
        if dash and chip.chair.table not in apart:
            rows[letter].append(chip.box)
    for letter, boxes in rows.items():
        first, last = min(boxes, key=lambda one: one.x), max(boxes, key=lambda one: one.x)
        tone = Tone(9, Weight.SEMIBOLD, GREY, 4)
        for left, box, align in ((first.x - 7, first, "right"), (last.right + 1, last, "left")):
            pen.line(left, box.y + box.height / 2 + 1.1, 6, letter, tone, align=align)


def _is_block(one: Drawn) -> bool:
    return isinstance(one.piece, Table) and one.piece.shape is TableShape.BLOCK


# --- chips ---


def _chip(pen: PagePen, chip: Chip, level: Level, seats: Seats, speech: Speech) -> None:
    sat = seats.by_chair.get(chip.chair.key)
    kind = seats.facts.view.layout.kind
    honour, box = is_honour(chip.chair, kind), chip.box
    usual = TAKEN if level is Level.NUMBER else "#FFFFFF"
    fill = HONOUR if honour and sat else usual if sat else FREE
    edge, thick = (GOLD, 1.0) if honour else (EDGE, 0.6)
    if level is Level.DOT:
        dark = NAVY if sat else "#FFFFFF"
        size = min(box.width, box.height)
        pen.marks.append(Rect("chip", box, dark, edge, min(0.4, size / 3), size * 0.3))
        return
    radius = min(1.2, box.height * 0.12)
    pen.marks.append(Rect("chip", box, fill, edge, thick, radius))
    _number(pen, chip, level, kind, sat)
    if sat is None:
        return
    if level >= Level.FLAG:
        _flag(pen, box, sat)
    speaks = chip.chair.key in seats.behind  # an interpreter without a chair of his own
    if level >= Level.HOME:
        _texts(pen, box._replace(width=box.width - (3.4 if speaks else 0.0)), level, sat, speech)
    if speaks:
        inset, radius = (1.9, 1.3) if level >= Level.FLAG else (0.4, 0.8)  # not over the number
        draw_dot(pen, box.right - inset, box.bottom - inset, radius, Behind.INTERPRETER)


def chip_number(chair: Chair, kind: HallKind) -> str:
    """In rows and at round tables the number in the row or at the table, else the whole name."""
    short = kind in IN_ROWS or kind is HallKind.BANQUET
    if short and chair.table != PRESIDIUM_TABLE and chair.number:
        return str(chair.number)
    return chair.key


def _number(pen: PagePen, chip: Chip, level: Level, kind: HallKind, sat: Sat | None) -> None:
    box, text = chip.box, chip_number(chip.chair, kind)
    colour = INK if sat else GREY
    if level is Level.NUMBER or (sat is None and level is Level.FLAG):
        tone = Tone(min(10.0, box.height * 1.75), Weight.BOLD, colour, 3.5)
        pen.cell(box.x + 0.25, box.y, box.width - 0.5, box.height, text, tone, align="centre")
        return
    upright = _is_upright(box)
    if level is Level.FLAG:
        tone = Tone(min(10.5, box.height * 1.3), Weight.BOLD, colour, 4)
        if upright:
            high = box.height * 0.42
            pen.cell(box.x + 0.3, box.y + 0.3, box.width - 0.6, high, text, tone, align="centre")
        else:
            wide = box.width - _flag_size(box)[0] - 2.2
            pen.cell(box.x + 0.8, box.y, wide, box.height, text, tone)
        return
    tone = Tone(10.5, Weight.BOLD, colour, 6)
    wide = box.width - _flag_size(box)[0] - 3.4
    pen.line(box.x + 1.4, box.y + 4.6, wide, text, tone)


def _is_upright(box: Box) -> bool:
    return box.height > box.width * 0.7


def _flag_size(box: Box) -> tuple[float, float]:
    height = min(4.4, box.height * 0.46, box.width * 0.42)
    return height * 1.5, height


def _flag(pen: PagePen, box: Box, sat: Sat) -> None:
    wide, high = _flag_size(box)
    if _is_upright(box):
        x, y = box.x + (box.width - wide) / 2, box.bottom - high - 0.8
    elif box.height < 9:
        x, y = box.right - wide - 0.8, box.y + (box.height - high) / 2
    else:
        x, y = box.right - wide - 1.2, box.y + 1.0
    pen.flag(sat.country, x, y, wide, high)


def short_home(sat: Sat, speech: Speech) -> str:
    """A locality by its own name alone: "Phnom Penh", not "Thủ đô Phnom Penh"."""
    said = sat.home.pick(speech.language)
    kind = next((one for one in _KINDS_OF_PLACES if said.startswith(one)), "")
    return said.removeprefix(kind) or said


def _texts(pen: PagePen, box: Box, level: Level, sat: Sat, speech: Speech) -> None:
    home, name = short_home(sat, speech), sat.name.pick(speech.language)
    left, wide = box.x + 1.4, box.width - 2.4
    if level is Level.HOME:
        top = box.y + 5.4
        high = box.bottom - top - 0.5
        if high < _TWO_LINES:
            pen.line(left, box.bottom - 1.3, wide, home or name, Tone(8.5, floor=4))
        else:
            pen.cell(left, top, wide, high, home or name, Tone(8.5, floor=5))
        return
    pen.line(left, box.y + 8.4, wide, home, Tone(8, colour=GREY, floor=5.5))
    top = box.y + 9.1
    tone = Tone(9.5, Weight.SEMIBOLD, floor=5.5)
    pen.cell(left, top, wide, box.bottom - top - 0.6, name, tone)


# --- the order of honour ---


def draw_arrow(pen: PagePen, points: Sequence[tuple[float, float]], colour: str) -> None:
    """A dashed line that begins with a dot and ends with an arrow."""
    for (x1, y1), (x2, y2) in pairwise(points):
        pen.marks.append(Segment("order", x1, y1, x2, y2, colour, 0.9, (3.0, 2.2)))
    x, y = points[0]
    pen.marks.append(Rect("order", Box(x - 1.3, y - 1.3, 2.6, 2.6), colour, "", 0.0, 1.3))
    (ax, ay), (x, y) = points[-2], points[-1]
    length = max(((x - ax) ** 2 + (y - ay) ** 2) ** 0.5, 0.001)
    dx, dy = (x - ax) / length, (y - ay) / length
    steps = (
        ("M", (x + dx * 1.2, y + dy * 1.2)),
        ("L", (x - dx * 3.6 - dy * 1.9, y - dy * 3.6 + dx * 1.9)),
        ("L", (x - dx * 3.6 + dy * 1.9, y - dy * 3.6 - dx * 1.9)),
        ("Z", ()),
    )
    pen.marks.append(Shape("order", steps, colour))
