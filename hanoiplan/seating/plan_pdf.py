"""The hall's plan on paper: A3 to hang up, A4 to carry, with the list of who sits where.

Measures are those of the house's printed matter. The same arrangement always gives the same bytes.
What must not come in: reading the file, Qt.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.paper.document.pdf import Drawn, drawn_of
from hanoiplan.paper.draw import Page
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.page_pen import GREY, NAVY, PagePen, Tone
from hanoiplan.paper.rehearsal_mark import rehearsal_page
from hanoiplan.paper.units import Box, Size
from hanoiplan.seating.drawing.facts import (
    HallFacts,
    Sat,
    Seats,
    named,
    read_words,
    seats_of,
    taken_words,
    when_words,
)
from hanoiplan.seating.drawing.list_column import (
    LEAST_ROW,
    ROW,
    draw_column,
    draw_title,
    row_height,
)
from hanoiplan.seating.drawing.marks import IN_ROWS, draw_hall, stage_words
from hanoiplan.seating.drawing.named_tables import (
    NamedTables,
    draw_named_tables,
    named_tables,
)
from hanoiplan.seating.drawing.order_line import Route, draw_route, route_of
from hanoiplan.seating.drawing.scene import Level, Scene, scene_of
from hanoiplan.seating.drawing.stamp import STRIP, draw_stamp, draw_strip, free_place
from hanoiplan.seating.halls.layout import Viewpoint

TITLE = N_("Seating plan")
MARGIN, HEAD, LIST_WIDE, GUTTER = 12.0, 29.0, 100.0, 12.0
_ROW_NAMES = 7.0  # mm at both ends of rows for their letters
_COLUMN = 96.0  # mm, about: of a list on sheets of its own


class PlanPaper(StrEnum):
    """The sizes a plan is printed in; both lie on their side."""

    A3 = "a3"
    A4 = "a4"


SIZES = {PlanPaper.A3: Size(420, 297), PlanPaper.A4: Size(297, 210)}


@dataclass(frozen=True, slots=True)
class PlanWanted:
    """How a plan is printed; `speeches` are its languages, the leading one first."""

    speeches: tuple[Speech, ...]
    paper: PlanPaper = PlanPaper.A3
    viewpoint: Viewpoint | None = None  # None: as the hall is kept


def draw_plan(facts: HallFacts, wanted: PlanWanted) -> Drawn:
    """The plan, then what of the list has no room beside it."""
    return drawn_of(plan_pages(facts, wanted), _name(facts, wanted.speeches[0]))


def plan_pages(facts: HallFacts, wanted: PlanWanted) -> list[Page]:
    """The pages, for a file of several plans."""
    if wanted.viewpoint is not None:
        hall = replace(facts.view.hall, viewpoint=wanted.viewpoint)
        facts = replace(facts, view=replace(facts.view, hall=hall))
    seats = seats_of(facts)
    people = seats.in_hall_order()
    size = SIZES[wanted.paper]
    tables = named_tables(seats, _above_strip(size)) if wanted.paper is PlanPaper.A3 else None
    if tables is not None:
        pen = _tables_sheet(seats, tables, size, wanted)
        return [_page(pen, size, (1, 1), wanted.speeches[0])]
    height = size.height - HEAD - 12
    row = row_height(len(people), height) if wanted.paper is PlanPaper.A3 else None
    beside = people if row is not None else []
    sheets = [] if beside else _sheets(people, size)
    pens = [_plan_sheet(seats, beside, row or ROW, size, wanted)]
    pens += [_list_sheet(seats, part, size, wanted.speeches) for part in sheets]
    return [_page(pen, size, (at, len(pens)), wanted.speeches[0]) for at, pen in enumerate(pens, 1)]


def _name(facts: HallFacts, speech: Speech) -> str:
    return f"{speech.say(TITLE)} – {named(facts, speech)}"


def _page(pen: PagePen, size: Size, place: tuple[int, int], speech: Speech) -> Page:
    number = speech.say(N_("Page {page}/{pages}")).format(page=place[0], pages=place[1])
    right, foot = size.width - MARGIN, size.height - 5.5
    pen.line(right - 40, foot, 40, number, Tone(8.5, colour=GREY), align="right")
    over = rehearsal_page(size) if pen.rehearsal else ()
    return Page(size, (), (*pen.marks, *over))


# --- the plan ---


def _above_strip(size: Size) -> Box:
    """The room of a plan whose stamp lies at the foot."""
    area = _whole(size)
    return area._replace(height=area.height - STRIP - 3)


def _whole(size: Size) -> Box:
    return Box(MARGIN, HEAD + 2, size.width - 2 * MARGIN, size.height - HEAD - 2 - 10)


def _tables_sheet(seats: Seats, tables: NamedTables, size: Size, wanted: PlanWanted) -> PagePen:
    """A banquet with the names at its tables."""
    pen = PagePen(wanted.speeches[0].language, seats.facts.event.rehearsal)
    _head(pen, seats, size.width - MARGIN, wanted.speeches)
    draw_named_tables(pen, tables, seats, wanted.speeches)
    area = _whole(size)
    foot = Box(area.x, area.bottom - STRIP, area.width, STRIP)
    draw_strip(pen, foot, seats, wanted.speeches)
    return pen


def _plan_sheet(
    seats: Seats, beside: Sequence[Sat], row: float, size: Size, wanted: PlanWanted
) -> PagePen:
    speeches, facts = wanted.speeches, seats.facts
    pen = PagePen(speeches[0].language, facts.event.rehearsal)
    right = size.width - MARGIN - (LIST_WIDE + GUTTER if beside else 0.0)
    _head(pen, seats, right, speeches)
    most = Level.NAME if wanted.paper is PlanPaper.A3 else Level.FLAG
    side = _ROW_NAMES if facts.view.layout.kind in IN_ROWS else 0.0
    wide = right - MARGIN - 2 * side
    area = Box(MARGIN + side, HEAD + 2, wide, size.height - HEAD - 2 - 10)
    draw_area(pen, seats, area, most, speeches)
    if beside:
        left = right + GUTTER
        draw_title(pen, left, LIST_WIDE, speeches)
        pen.rule(left, left + LIST_WIDE, HEAD - 2, NAVY, 0.6)
        box = Box(left, HEAD, LIST_WIDE, size.height - HEAD - 12)
        draw_column(pen, box, beside, row, speeches[0])
    return pen


def draw_area(
    pen: PagePen, seats: Seats, area: Box, most: Level, speeches: Sequence[Speech]
) -> None:
    """The hall and its stamp, which stands in the hall or below it."""
    scene, route, stamp = _with_stamp(seats, area, most, speeches)
    draw_hall(pen, scene, seats, speeches)
    taken = [chip.box for chip in scene.chips] + [one.box for one in scene.tables]
    fixtures = [one.box for one in scene.fixtures if one.piece.key != "stage"]
    stage_words(pen, scene, speeches, [*taken, *fixtures])
    if route is not None:
        draw_route(pen, route, speeches)
    if stamp is not None:
        draw_stamp(pen, stamp, seats, speeches)
    else:
        foot = Box(area.x, area.bottom - STRIP, area.width, STRIP)
        draw_strip(pen, foot, seats, speeches)


def _with_stamp(
    seats: Seats, area: Box, most: Level, speeches: Sequence[Speech]
) -> tuple[Scene, Route | None, Box | None]:
    view = seats.facts.view
    scene = scene_of(view.layout, area, view.hall.viewpoint, most=most)
    route = route_of(scene, view)
    taken = [*scene.obstacles(), *(route.boxes() if route is not None else ())]
    stamp = free_place(area, taken, seats, speeches)
    if stamp is not None:
        return scene, route, stamp
    above = area._replace(height=area.height - STRIP - 3)
    scene = scene_of(view.layout, above, view.hall.viewpoint, most=most)
    return scene, route_of(scene, view), None


def _head(pen: PagePen, seats: Seats, right: float, speeches: Sequence[Speech]) -> None:
    facts, first = seats.facts, speeches[0]
    pen.mark("event", MARGIN, 10.5, 17, 14.5)
    half = (right - 33) * 0.56
    title = f"{first.say(TITLE)}: {named(facts, first)}"
    pen.line(33, 17.0, half, title, Tone(22, Weight.SEMIBOLD, NAVY, 11))
    for speech in speeches[1:]:
        under = f"{speech.say(TITLE)}: {named(facts, speech)}"
        pen.line(33, 23.2, half, under, Tone(14, colour=GREY, floor=8))
    left, wide = 33 + half + 4, right - 37 - half
    place = " · ".join(part for part in (facts.view.hall.name, when_words(facts, first)) if part)
    pen.line(left, 17.0, wide, place, Tone(11, Weight.MEDIUM, floor=7.5), align="right")
    state = f"{taken_words(seats, first)} · {read_words(facts.event, facts.read_at, first)}"
    pen.line(left, 22.6, wide, state, Tone(9, colour=GREY, floor=7), align="right")
    pen.rule(MARGIN, right, HEAD - 2, NAVY, 0.6)


# --- the list on sheets of its own ---


def _sheets(people: Sequence[Sat], size: Size) -> list[Sequence[Sat]]:
    rows = int((size.height - HEAD - 12) / LEAST_ROW)
    columns = _columns(size)
    most = rows * columns
    return [people[at : at + most] for at in range(0, len(people), most)]


def _columns(size: Size) -> int:
    return max(1, round((size.width - 2 * MARGIN) / _COLUMN))


def _list_sheet(
    seats: Seats, people: Sequence[Sat], size: Size, speeches: Sequence[Speech]
) -> PagePen:
    pen = PagePen(speeches[0].language, seats.facts.event.rehearsal)
    _head(pen, seats, size.width - MARGIN, speeches)
    columns = _columns(size)
    height = size.height - HEAD - 12
    row = row_height(-(-len(people) // columns), height) or LEAST_ROW
    per_column = min(int(height / row + 0.001), max(-(-len(people) // columns), 1))
    wide = (size.width - 2 * MARGIN - (columns - 1) * 5) / columns
    for at in range(columns):
        part = people[at * per_column : (at + 1) * per_column]
        box = Box(MARGIN + at * (wide + 5), HEAD, wide, height)
        draw_column(pen, box, part, row, speeches[0])
    return pen
