"""Lists of seats as sheets to hang up, lay out or cut: A4 upright, in one column or two.

Measures are those of the house's printed matter. What must not come in: what a list says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hanoiplan.badges.paper_pen import EDGE, GREY, NAVY, PaperPen, Tone, page_of
from hanoiplan.base.i18n import N_
from hanoiplan.paper.document.pdf import Drawn, drawn_of
from hanoiplan.paper.draw import Page
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.pen import Segment
from hanoiplan.paper.units import Box
from hanoiplan.reports.seating_list import ListPart, ListRow, SeatingList
from hanoiplan.reports.seating_mini import MINI_HIGH, draw_mini
from hanoiplan.reports.seating_row import heading_high, row_high, write_heading, write_row
from hanoiplan.reports.voice import PaperLanguage, Voice

LEFT, RIGHT, TOP, LOWEST, FOOT = 15.0, 195.0, 31.0, 281.0, 289.0
GAP, BETWEEN = 3.0, 6.0  # mm between columns, between parts
CUT = 9.0  # mm between two slips, the cut in the middle


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something that is never divided, in one column."""

    height: float
    part: ListPart | None  # with its heading
    rows: tuple[ListRow, ...]
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    column: int
    y: float
    piece: _Piece


def draw_lists(lists: Sequence[SeatingList], language: PaperLanguage) -> Drawn:
    """The sheets of several halls in one file, each counted from 1."""
    voice = Voice(language)
    pages = [page for one in lists for page in _pages(voice, one)]
    first = lists[0]
    about = first.about.pick(voice.first.language)
    name = " – ".join(part for part in (voice.first.say(first.title), about) if part)
    return drawn_of(pages, name)


def _pages(voice: Voice, listed: SeatingList) -> Iterator[Page]:
    found = _placed(voice, listed)
    for number, pieces in enumerate(found, start=1):
        pen = PaperPen(voice.first.language, listed.event.rehearsal)
        _head(pen, voice, listed)
        if number == 1 and listed.plan is not None:
            draw_mini(pen, Box(LEFT, TOP, RIGHT - LEFT, MINI_HIGH), listed.plan, voice.speeches)
        for one in pieces:
            _draw(pen, voice, listed, one)
        if listed.cut:
            _cuts(pen, pieces)
        _foot(pen, voice, listed, (number, len(found)))
        yield page_of(pen)


# --- where everything stands ---


def _wide(listed: SeatingList) -> float:
    return (RIGHT - LEFT - GAP * (listed.columns - 1)) / listed.columns


def _placed(voice: Voice, listed: SeatingList) -> list[list[_Placed]]:
    top = TOP + (MINI_HIGH + 5 if listed.plan is not None else 0.0)
    whole = [_whole(voice, listed, part) for part in listed.parts]
    fits = all(piece.height <= LOWEST - TOP for piece in whole)
    if listed.columns > 1 and len(whole) > 1 and fits:
        return _side_by_side(whole, listed.columns, top)
    gap = CUT if listed.cut else BETWEEN
    pieces = [one for part in listed.parts for one in _divided(voice, listed, part)]
    return _down(pieces, listed.columns, top, gap)


def _whole(voice: Voice, listed: SeatingList, part: ListPart) -> _Piece:
    wide, speech = _wide(listed), voice.first
    rows = sum(row_high(one, wide, speech, placed=bool(listed.place)) for one in part.rows)
    return _Piece(heading_high(part) + rows, part, part.rows)


def _divided(voice: Voice, listed: SeatingList, part: ListPart) -> Iterator[_Piece]:
    """A part as a whole where it fits a page, else as many pieces as it needs."""
    whole = _whole(voice, listed, part)
    if listed.cut and whole.height <= LOWEST - TOP:
        yield whole
        return
    wide, placed = _wide(listed), bool(listed.place)
    heading = heading_high(part)
    for at, row in enumerate(part.rows):
        high = row_high(row, wide, voice.first, placed=placed)
        first = not at
        yield _Piece(high + (heading if first else 0.0), part if first else None, (row,), not first)


def _side_by_side(whole: Sequence[_Piece], columns: int, top: float) -> list[list[_Placed]]:
    """Line by line, as people read: 1 2, 3 4, 5 6."""
    pages: list[list[_Placed]] = [[]]
    y = top
    for at in range(0, len(whole), columns):
        line = whole[at : at + columns]
        high = max(piece.height for piece in line)
        if pages[-1] and y + high > LOWEST:
            pages.append([])
            y = TOP
        pages[-1] += [_Placed(column, y, piece) for column, piece in enumerate(line)]
        y += high + BETWEEN
    return pages


def _down(pieces: Sequence[_Piece], columns: int, top: float, gap: float) -> list[list[_Placed]]:
    """Down the first column, then the next."""
    pages: list[list[_Placed]] = [[]]
    column, y, begins = 0, top, top
    for piece in pieces:
        above = 0.0 if piece.goes_on or y == begins else gap
        if y > begins and y + above + piece.height > LOWEST:
            column += 1
            if column == columns:
                pages.append([])
                column, begins = 0, TOP
            y, above = begins, 0.0
        pages[-1].append(_Placed(column, y + above, piece))
        y += above + piece.height
    return pages


# --- drawing ---


def _draw(pen: PaperPen, voice: Voice, listed: SeatingList, placed: _Placed) -> None:
    wide = _wide(listed)
    x, y = LEFT + placed.column * (wide + GAP), placed.y
    part = placed.piece.part
    if part is not None and heading_high(part):
        write_heading(pen, Box(x, y, wide, heading_high(part)), part, voice)
        y += heading_high(part)
    for row in placed.piece.rows:
        high = row_high(row, wide, voice.first, placed=bool(listed.place))
        write_row(pen, Box(x, y, wide, high), row, voice, placed=bool(listed.place))
        y += high


def _cuts(pen: PaperPen, pieces: Sequence[_Placed]) -> None:
    """Dashed lines between slips."""
    for above, below in pairwise(pieces):
        if below.piece.goes_on:
            continue
        y = (above.y + above.piece.height + below.y) / 2
        pen.marks.append(Segment("cut", LEFT - 5, y, RIGHT + 5, y, EDGE, 0.5, (3.0, 2.4)))


def _head(pen: PaperPen, voice: Voice, listed: SeatingList) -> None:
    speech = voice.first
    pen.mark("event", LEFT, 10.6, 14.5, 13)
    title = Tone(20, Weight.SEMIBOLD, NAVY, 11)
    pen.line(33, 17.0, 84, speech.say(listed.title), title)
    for second in voice.speeches[1:]:
        pen.line(33, 23.0, 84, second.say(listed.title), Tone(12, colour=GREY, floor=8))
    about = listed.about.pick(speech.language)
    pen.cell(
        120,
        9.0,
        RIGHT - 120,
        9.6,
        about,
        Tone(10, Weight.MEDIUM, floor=6.5),
        align="right",
        place=1,
    )
    state = listed.state.pick(speech.language)
    pen.line(120, 23.0, RIGHT - 120, state, Tone(9, colour=GREY, floor=6), align="right")
    pen.rule(LEFT, RIGHT, 26.5, NAVY, 0.6)


def _foot(pen: PaperPen, voice: Voice, listed: SeatingList, place: tuple[int, int]) -> None:
    if listed.foot:
        said = dict.fromkeys(speech.say(listed.foot) for speech in voice.speeches)
        y = FOOT - 3.6 * (len(said) - 1)
        for text in said:
            pen.line(LEFT, y, 150, text, Tone(8.5, colour=GREY, floor=6))
            y += 3.6
    number = voice.first.say(N_("Page {page}/{pages}")).format(page=place[0], pages=place[1])
    pen.line(RIGHT - 28, FOOT, 28, number, Tone(8.5, colour=GREY), align="right")
