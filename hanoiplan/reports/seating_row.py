"""One heading and one row of a list of seats, and how high they are.

Lengths in mm. What must not come in: pages.
"""

from hanoiplan.badges.paper_pen import GREY, INK, NAVY, PaperPen, Tone
from hanoiplan.base.speech import Speech
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.pen import Rect
from hanoiplan.paper.units import Box
from hanoiplan.reports.flowing import Told, even_lines, told
from hanoiplan.reports.seating_list import FREE, PLACES, ListPart, ListRow
from hanoiplan.reports.voice import Voice

HEADING = 8.4
HAIR, WHITE = "#CFD6DD", "#FFFFFF"
_NARROW = 120.0  # mm: up to here a column is one of two
_ROW, _TWO_LINES, _WIDE_ROW, _WIDE_TWO = 5.1, 8.6, 7.6, 10.6
_PLACED, _FOUND_LINE = 10.4, 4.4
_POST_LINE = 4.2  # mm of a post under the name
_POST = Tone(9.5, colour=GREY, floor=6.5)
_PLACE, _PLACE_ROOM = Tone(10, Weight.SEMIBOLD, NAVY, 6), 0.32
_SHORT = 11  # letters of a place that is written large
_FOUND, _FOUND_PLACE = Tone(10.5, Weight.SEMIBOLD, INK, 6), 0.3
_NUMBER, _FLAG = 8.5, 8.0


def heading_high(part: ListPart) -> float:
    """A part without a title has no heading."""
    return HEADING if part.title or part.sign else 0.0


def write_heading(pen: PaperPen, box: Box, part: ListPart, voice: Voice) -> None:
    """A dark bar: the title with its large number behind it, what else there is, how many."""
    pen.marks.append(Rect("heading", box, NAVY))
    base, left = box.y + 5.8, box.x + 2.4
    count = part.told.pick(voice.first.language)
    right = box.right - 3 - (26.0 if count else 0.0)
    small = Tone(10.5, Weight.MEDIUM, WHITE, 6.5)
    first, *others = dict.fromkeys(part.title.pick(speech.language) for speech in voice.speeches)
    if part.sign:
        left = pen.line(left, base, right - left - 14, first, small) + 1.8
        number = Tone(16, Weight.BOLD, WHITE, 8)
        left = pen.line(left, base + 0.4, 14, part.sign, number) + 3
        others = [f"{one} {part.sign}" for one in others]
    else:
        others = [first, *others]
    others += dict.fromkeys(part.about.pick(speech.language) for speech in voice.speeches)
    pen.line(left, base, right - left, " · ".join(one for one in others if one), small)
    pen.line(box.right - 28, base, 26, count, Tone(10, Weight.REGULAR, WHITE, 7), align="right")


def row_high(row: ListRow, wide: float, speech: Speech, *, placed: bool) -> float:
    """Higher where a name needs two lines, or has its home under it."""
    name = row.name.pick(speech.language)
    if wide <= _NARROW and placed:
        lines = even_lines(name, _FOUND, _found_room(wide)) if name else ()
        return _PLACED + (_FOUND_LINE if len(lines) > 1 else 0.0)
    least, two = (_ROW, _TWO_LINES) if wide <= _NARROW else (_WIDE_ROW, _WIDE_TWO)
    lines = even_lines(name, _tone(row, wide), _name_room(wide, placed=placed)) if name else ()
    high = two if len(lines) > 1 else least
    if row.post:
        high = max(high, _under_name(row, wide, speech) + 6.6 + _POST_LINE * (len(lines) > 1))
    return max(high, _places(row, wide, speech).height + 2.6) if placed else high


def _under_name(row: ListRow, wide: float, speech: Speech) -> float:
    """The height of the post, in up to two lines."""
    post = row.post.pick(speech.language)
    if not post:
        return 0.0
    lines = even_lines(post, _POST, _name_room(wide, placed=False))
    return 0.6 + _POST_LINE * min(len(lines), 2)


def _places(row: ListRow, wide: float, speech: Speech) -> Told:
    """Where somebody goes: a line for each session."""
    texts = row.place.pick(speech.language).split(PLACES)
    return told([(text, _PLACE) for text in texts if text], wide * _PLACE_ROOM - 1)


def _tone(row: ListRow, wide: float) -> Tone:
    weight = Weight.SEMIBOLD if row.strong else Weight.REGULAR
    return Tone(9.5 if wide <= _NARROW else 10.5, weight, INK, 6)


def _name_room(wide: float, *, placed: bool) -> float:
    if wide <= _NARROW:
        return wide * 0.58 - _NUMBER
    return wide * (0.4 if placed else 0.5) - _NUMBER


def _found_room(wide: float) -> float:
    return wide * (1 - _FOUND_PLACE) - 2


def write_row(pen: PaperPen, box: Box, row: ListRow, voice: Voice, *, placed: bool) -> None:
    """A row with a hairline under it."""
    pen.rule(box.x, box.right, box.bottom, HAIR, 0.35)
    if placed and box.width <= _NARROW:
        _find_row(pen, box, row, voice.first)
        return
    wide = box.width > _NARROW
    base = box.y + box.height / 2 + 1.25
    number = Tone(9.5 if not wide else 10.5, Weight.MEDIUM, INK, 6)
    pen.line(box.x, base, _NUMBER - 2.6, row.number, number, align="right")
    left, room = box.x + _NUMBER, _name_room(box.width, placed=placed)
    if row.free:
        said = dict.fromkeys(speech.say(FREE) for speech in voice.speeches)
        pen.line(left, base, room, " · ".join(said), Tone(9.5, colour=GREY, floor=6))
        return
    name, post = (text.pick(voice.first.language) for text in (row.name, row.post))
    under = _under_name(row, box.width, voice.first)
    high = box.height - under
    pen.cell(left, box.y, room, high, name, _tone(row, box.width))
    pen.cell(left, box.y + high - 0.6, room, under - 0.4, post, _POST, place=0.0)
    _home(pen, box, row, voice.first, base, left + room + 1.5, placed=placed)


def _home(
    pen: PaperPen, box: Box, row: ListRow, speech: Speech, base: float, left: float, *, placed: bool
) -> None:
    high = 3.7 if box.width <= _NARROW else 4.6
    if pen.flag(row.country, left, base - 1.25 - high / 2, high * 1.5, high):
        left += high * 1.5 + 1.6
    place = row.place.pick(speech.language) if placed else ""
    right = box.right - (box.width * _PLACE_ROOM if placed else 0.0)
    home = Tone(8.5 if box.width <= _NARROW else 9.5, colour=GREY, floor=6)
    pen.line(left, base, right - left - 1, row.home.pick(speech.language), home)
    if place:
        said = _places(row, box.width, speech)
        said.draw(pen, right + 1, box.y + (box.height - said.height) / 2)


def _find_row(pen: PaperPen, box: Box, row: ListRow, speech: Speech) -> None:
    """Name over home, the seat large at the right: to be read from two steps away."""
    place = row.place.pick(speech.language).replace(PLACES, "; ")
    room = box.width * _FOUND_PLACE
    tone = Tone(13 if len(place) <= _SHORT else 9.5, Weight.BOLD, NAVY, 6.5)
    pen.cell(box.right - room, box.y, room - 1, box.height, place, tone, align="right")
    wide = _found_room(box.width)
    name = row.name.pick(speech.language)
    pen.cell(box.x + 1, box.y + 0.8, wide, box.height - 5.4, name, _FOUND)
    left, base = box.x + 1, box.bottom - 1.5
    if pen.flag(row.country, left, base - 2.9, 5.1, 3.4):
        left += 6.6
    home = row.home.pick(speech.language)
    pen.line(left, base, box.x + 1 + wide - left, home, Tone(8.5, colour=GREY, floor=6))
