"""The lists for paper as PDF: rows with a box to tick, those who are here ticked with their time.

For the desk when the machines stop: a person is found by the letter at the edge, ticked, the time
written, and entered later. What must not come in: reading the file, and where a list goes.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from hanoiplan.badges.paper_pen import BASE, GOLD, GREY, INK, NAVY, PaperPen, Tone, page_of
from hanoiplan.base.i18n import N_
from hanoiplan.delegates.codes import badge_text
from hanoiplan.paper.draw import Page, write_pdf
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.pen import Rect, Shape
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.units import MM, Box
from hanoiplan.reports.fallback_facts import (
    FallbackFacts,
    FallbackGroup,
    FallbackLine,
    letters_of,
)

Row = FallbackLine | FallbackGroup
Tell = Callable[[int, int], None]
"""Called with the pages done and all pages."""

LEFT, RIGHT, EDGE = 15.0, 195.0, 9.6  # EDGE: the middle of the letters beside the rows
ROW, SECTION, BOX, HEADING = 9.4, 9.4, 5.6, 9.0
TOP, LOWEST, FOOT = 40.5, 281.0, 289.0
STRIP, STRIP_HEIGHT = 29.5, 8.0
ROOM = int((LOWEST - TOP - HEADING) // ROW)  # rows a page
BLANK = 6  # rows for people who are in no list, at the end
HAIR, PAPER_YELLOW, TAKEN = "#CFD6DD", "#FFF4D6", "#E9F3EC"

BY_NAME, BY_DELEGATION = N_("Sorted by given name"), N_("Sorted by delegation")
_WHAT_TO_DO = N_("Machines stopped: tick the box, write the time, enter it later.")
_AFTERWARDS = N_("Destroy this paper after the event.")
_PRIVATE = N_("No passport, telephone or birth date on this page")

_HOLE, _TIME = (142.5, 10.5), (163.0, 13.5)  # left edge, width: of heading and rows
_CHIP, _THIRD_END = 158.0, 142.0

_THIRD = {BY_NAME: N_("Delegation"), BY_DELEGATION: N_("Position")}  # what the order does not say
_COLUMNS: tuple[tuple[float, float, str, str], ...] = (
    (LEFT, 12, N_("Present"), "centre"),
    (28, 15, N_("Badge no."), "centre"),
    (45, 56, N_("Full name"), "left"),
    (103, 39, "", "left"),  # see _THIRD
    (*_HOLE, N_("Hole"), "centre"),
    (153.5, 9, N_("Cat."), "centre"),
    (*_TIME, N_("Time in"), "centre"),
    (179, 16, N_("Signature"), "left"),
)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One page before it is drawn: what stands on it, and what its foot says of it."""

    rows: tuple[Row | None, ...]  # None: an empty line to write on
    told: str = ""
    goes_on: FallbackGroup | None = None  # a delegation whose bar stood on the page before


def list_by_name(facts: FallbackFacts, primary: BASE, tell: Tell | None = None) -> bytes:
    """Everybody by name: Vietnamese by tên, the others by the rule of their country."""
    rows: list[Row | None] = [*facts.by_name, *[None] * BLANK]
    sheets = [
        _Sheet(tuple(part), letters_of([one for one in part if isinstance(one, FallbackLine)]))
        for part in _parts(rows)
    ]
    return _written(facts, primary, BY_NAME, sheets, tell)


def list_by_delegation(facts: FallbackFacts, primary: BASE, tell: Tell | None = None) -> bytes:
    """Everybody by delegation, in the order of packing; no bar stands alone at a foot."""
    sheets = list(_by_delegation(facts.groups))
    return _written(facts, primary, BY_DELEGATION, sheets, tell)


def _parts(rows: Sequence[Row | None]) -> Iterator[Sequence[Row | None]]:
    return (rows[at : at + ROOM] for at in range(0, len(rows), ROOM))


def _by_delegation(groups: Sequence[FallbackGroup]) -> Iterator[_Sheet]:
    page: list[Row | None] = []
    goes_on: FallbackGroup | None = None
    for group in groups:
        if len(page) > ROOM - 2:  # a bar and one person at least
            yield _Sheet(tuple(page), goes_on=goes_on)
            page, goes_on = [], None
        page.append(group)
        for line in group.lines:
            if len(page) == ROOM:
                yield _Sheet(tuple(page), goes_on=goes_on)
                page, goes_on = [group], group
            page.append(line)
    yield _Sheet((*page, *[None] * min(BLANK, ROOM - len(page))), goes_on=goes_on)


def _written(
    facts: FallbackFacts, primary: BASE, order: str, sheets: Sequence[_Sheet], tell: Tell | None
) -> bytes:
    def pages() -> Iterator[Page]:
        for number, sheet in enumerate(sheets, start=1):
            if tell is not None:
                tell(number - 1, len(sheets))
            yield _page(facts, primary, order, sheet, (number, len(sheets)))

    return write_pdf(pages(), "fallback")


def _page(
    facts: FallbackFacts, primary: BASE, order: str, sheet: _Sheet, place: tuple[int, int]
) -> Page:
    pen = PaperPen(primary, facts.event.rehearsal)
    _head(pen, facts, order)
    _strip(pen)
    _headings(pen, order)
    y = TOP + HEADING
    edge = ""
    for row in sheet.rows:
        if isinstance(row, FallbackGroup):
            _section(pen, row, y, goes_on=row is sheet.goes_on)
        elif isinstance(row, FallbackLine):
            _person(pen, row, y, facts.at.date())
            if order == BY_DELEGATION:
                _text(
                    pen,
                    Box(103, y, _THIRD_END - 103, ROW),
                    row.position.pick(primary),
                    Tone(9, floor=6.5),
                )
            else:
                edge = _found_by(pen, row, y, edge)
        else:
            pen.tick(LEFT + 6, y + ROW / 2, BOX)
        y += ROW
        pen.rule(LEFT, RIGHT, y, HAIR, 0.4)
    _foot(pen, sheet.told, *place)
    return page_of(pen)


# --- head and foot --------------------------------------------------------------------------------


def _head(pen: PaperPen, facts: FallbackFacts, order: str) -> None:
    title = N_("Registration desk, list on paper")
    pen.mark("event", LEFT, 11.6, 14, 12)
    pen.line(32, 18.6, 92, pen.say(title), Tone(17, Weight.SEMIBOLD, NAVY, floor=11))
    event = facts.event.short_name or facts.event.title.pick(pen.primary)
    pen.line(32, 24.2, 92, f"{pen.other(title)} · {event}", Tone(10.5, colour=GREY, floor=8))
    at = facts.at
    told = f"{pen.speech.time(at.time())}, {pen.speech.short_date(at.date())}"
    data = pen.say(N_("Data of {moment} · step {number}"))
    number = pen.speech.number(facts.journal)
    pen.line(125, 18.6, 70, data.format(moment=told, number=number),
             Tone(11, Weight.SEMIBOLD, INK, floor=8), align="right")  # fmt: skip
    people = pen.speech.say_count("{n} person", "{n} people", len(facts.by_name))
    here = pen.say(N_("{n} here")).format(n=pen.speech.number(facts.here))
    parts = (pen.say(order), people.format(n=pen.speech.number(len(facts.by_name))), here)
    pen.line(125, 24.2, 70, " · ".join(parts), Tone(9.5, colour=GREY, floor=7), align="right")
    pen.rule(LEFT, RIGHT, 27.2, NAVY, 0.6)


def _strip(pen: PaperPen) -> None:
    """What to do with the paper, in both languages."""
    box = Box(LEFT, STRIP, RIGHT - LEFT, STRIP_HEIGHT)
    pen.marks.append(Rect("strip", box, PAPER_YELLOW, GOLD, 0.5))
    said = f"{pen.say(_WHAT_TO_DO)} {pen.say(_AFTERWARDS)}"
    other = f"{pen.other(_WHAT_TO_DO)} {pen.other(_AFTERWARDS)}"
    pen.line(LEFT + 2.5, STRIP + 3.5, 175, said, Tone(9.5, Weight.SEMIBOLD, floor=7.5))
    pen.line(LEFT + 2.5, STRIP + 6.9, 175, other, Tone(7.5, colour=GREY, floor=6.5))


def _headings(pen: PaperPen, order: str) -> None:
    pen.panel(LEFT, TOP, RIGHT - LEFT, HEADING)
    for x, width, own, align in _COLUMNS:
        word = own or _THIRD[order]
        pen.line(x, TOP + 4, width, pen.say(word), Tone(9, Weight.SEMIBOLD, NAVY, floor=6.5),
                 align=align)  # fmt: skip
        pen.line(x, TOP + 7.6, width, pen.other(word), Tone(7.5, colour=GREY, floor=6.5),
                 align=align)  # fmt: skip
    pen.rule(LEFT, RIGHT, TOP + HEADING, NAVY, 0.6)


def _foot(pen: PaperPen, told: str, page: int, pages: int) -> None:
    pen.line(LEFT, FOOT, 125, pen.both(_PRIVATE), Tone(8, colour=GREY))
    number = pen.both(N_("Page {page}/{pages}")).format(page=page, pages=pages)
    if not told:
        pen.line(140, FOOT, 55, number, Tone(8.5, colour=GREY), align="right")
        return
    pen.line(140, FOOT, 41, number, Tone(8.5, colour=GREY), align="right")
    pen.line(182, FOOT, 13, told, Tone(11, Weight.BOLD, NAVY), align="right")


# --- rows -----------------------------------------------------------------------------------------


def _section(pen: PaperPen, group: FallbackGroup, y: float, *, goes_on: bool) -> None:
    pen.panel(LEFT, y + 0.25, RIGHT - LEFT, SECTION - 0.25)  # the rule above stays seen
    left = LEFT + 2.5
    if pen.flag(group.country, left, y + 2.4, 6.9, 4.6):
        left += 9.2
    name = group.name.pick(pen.primary)
    said = dict.fromkeys((name, group.name.other(pen.primary),
                          group.country_name.pick(pen.primary)))  # fmt: skip
    end = pen.line(left, y + 6.2, 110, name, Tone(11.5, Weight.SEMIBOLD, NAVY, floor=8))
    rest = " · ".join(text for text in list(said)[1:] if text)
    pen.line(end + 3, y + 6.2, max(138 - end, 5), rest, Tone(9, colour=GREY, floor=6.5))
    count = pen.say(N_("{n} of {m} here")).format(n=group.here, m=len(group.lines))
    if goes_on:
        again = pen.say(N_("continued"))
        count = f"{again} · {count}"
    pen.line(143, y + 6.2, 50, count, Tone(9.5, Weight.SEMIBOLD), align="right")


def _person(pen: PaperPen, line: FallbackLine, y: float, today: date) -> None:
    middle, base = y + ROW / 2, y + ROW / 2 + 1.4
    if line.came is not None:
        pen.marks.append(Rect("here", Box(LEFT, y, 12, ROW), TAKEN))
    pen.tick(LEFT + 6, middle, BOX)
    if line.came is not None:
        _ticked(pen, LEFT + 6, middle)
        _came(pen, line.came, y, today)
    pen.line(28, base, 15, badge_text(line.number), Tone(11, Weight.BOLD), align="centre")
    _name(pen, line, y)
    hole, width = _HOLE
    tone = Tone(9.5, Weight.SEMIBOLD, NAVY, floor=7)
    pen.line(hole, base, width, line.hole, tone, align="centre")
    if line.letter:
        pen.chip(_CHIP, middle, line.letter, line.colour, square=line.work)


def _came(pen: PaperPen, came: datetime, y: float, today: date) -> None:
    """The time, and under it the day of those who came on another one."""
    time, middle = pen.speech.time(came.time()), y + ROW / 2
    left, width = _TIME
    if came.date() == today:
        pen.line(left, middle + 1.4, width, time, Tone(10.5), align="centre")
        return
    pen.line(left, middle - 0.1, width, time, Tone(10.5), align="centre")
    day = pen.speech.axis_date(came.date())
    pen.line(left, middle + 3.4, width, day, Tone(8, colour=GREY, floor=6), align="centre")


def _found_by(pen: PaperPen, line: FallbackLine, y: float, edge: str) -> str:
    """In the list by name: the delegation, and a thumb's help where another letter begins."""
    left = 103.0
    if pen.flag(line.country, left, y + ROW / 2 - 1.9, 5.7, 3.8):
        left += 7.6
    delegation = line.delegation.pick(pen.primary)
    _text(pen, Box(left, y, _THIRD_END - left, ROW), delegation, Tone(10, floor=7))
    if line.initial != edge:
        pen.line(EDGE - 4, y + 6.4, 8, line.initial, Tone(14, Weight.BOLD, NAVY), align="centre")
    return line.initial


def _text(pen: PaperPen, box: Box, text: str, tone: Tone) -> None:
    """One line on the row's own base line, two where one is too long for its size."""
    if shape(text, tone.weight).advance * tone.size <= box.width * MM:
        pen.line(box.x, box.y + ROW / 2 + 1.4, box.width, text, tone)
    else:
        pen.cell(box.x, box.y + 0.5, box.width, ROW - 1.0, text, tone)


def _name(pen: PaperPen, line: FallbackLine, y: float) -> None:
    """The name in up to two lines; with one in its own script one each."""
    tone = Tone(11, Weight.MEDIUM, floor=7.5)
    if not line.native:
        _text(pen, Box(45, y, 56, ROW), line.name, tone)
        return
    pen.line(45, y + 4.6, 56, line.name, tone)
    pen.line(45, y + 8.3, 56, line.native, Tone(7.5, colour=GREY, floor=6))


def _ticked(pen: PaperPen, x: float, y: float) -> None:
    """A tick as a pen makes it, in the box around its middle."""
    steps = (("M", (x - 1.8, y + 0.1)), ("L", (x - 0.5, y + 1.6)), ("L", (x + 2.0, y - 2.0)))
    pen.marks.append(Shape("here", steps, stroke=INK, thickness=1.2))
