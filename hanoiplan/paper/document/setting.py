"""Lines of a paper are broken and measured: the one measurement for PDF and for row heights.

Widths in millimetres, type in points. What must not come in: where on a page a line will stand.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from hanoiplan.paper.document.forms import FORMS, SMALLEST, UNBROKEN, Form
from hanoiplan.paper.document.model import Line, Style, spoken
from hanoiplan.paper.fonts import Family, Weight, Width
from hanoiplan.paper.shaping import Line as Shaped
from hanoiplan.paper.shaping import clusters, shape
from hanoiplan.paper.units import MM

_STAY_BEFORE = ("–", "—", "-", "·", "/", "|", "&")  # never begin a line
_BREAKABLE = re.compile(r"[ \t\r\n]+")
_STEP = 0.25  # points
_EVEN_ENOUGH = 0.05  # em
_INK_GAP = 1.0  # points that stay free between the ink of two lines


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line as it will be set; `last` of its text, and so never stretched."""

    text: str
    style: Style
    size: float
    last: bool

    @property
    def form(self) -> Form:
        """How its kind of line looks."""
        return FORMS[self.style]

    @property
    def shaped(self) -> Shaped:
        """The glyphs."""
        return shaped(self.text, self.form)

    @property
    def width(self) -> float:
        """Advance in millimetres."""
        return self.shaped.advance * self.size / MM

    @property
    def ascent(self) -> float:
        """Ink above the base line, points."""
        return self.shaped.ascent * self.size

    @property
    def descent(self) -> float:
        """Ink below the base line, points."""
        return self.shaped.descent * self.size


def face_of(form: Form) -> tuple[Weight, Family]:
    """Weight and family of a kind of line."""
    weight = Weight.BOLD if form.bold else Weight.REGULAR
    return weight, Family.DECREE_ITALIC if form.italic else Family.DECREE


def shaped(text: str, form: Form) -> Shaped:
    """A text as glyphs of the face its form asks for."""
    weight, family = face_of(form)
    return shape(text, weight, Width.NORMAL, family)


def set_lines(lines: Iterable[Line], width: float, *, balanced: bool = False) -> list[SetLine]:
    """Break each of these texts to a width (mm); `balanced` leaves no single last word."""
    return [one for line in lines for one in _set(line, width, balanced=balanced)]


def _set(line: Line, width: float, *, balanced: bool) -> Iterator[SetLine]:
    form = FORMS[line.style]
    size = _size(line, form, width)
    room = width * MM / size
    first = (width - form.indent) * MM / size
    pieces = tuple(_pieces(line, form, room))
    texts = _evened(pieces, form, room) if balanced else _broken(pieces, form, first, room)
    for place, text in enumerate(texts, start=1):
        yield SetLine(text, line.style, size, last=place == len(texts))


def _size(line: Line, form: Form, width: float) -> float:
    """The wanted size, or smaller where one piece alone is wider than the room."""
    whole = (line.said,) if line.style in UNBROKEN else _words(line)
    widest = max((shaped(piece, form).advance for piece in whole), default=0.0)
    if widest * form.size <= width * MM:
        return form.size
    fits = int(width * MM / widest / _STEP) * _STEP
    return max(fits, SMALLEST)


def _words(line: Line) -> tuple[str, ...]:
    return tuple(map(spoken, line.pieces)) or _together(line.said)


@lru_cache(maxsize=4096)
def _together(text: str) -> tuple[str, ...]:
    """The words of a text; a stroke or a dash stays with the word before it."""
    found: list[str] = []
    for word in _split(text):
        if found and word in _STAY_BEFORE:
            found[-1] = f"{found[-1]} {word}"
        else:
            found.append(word)
    return tuple(found)


def _split(text: str) -> list[str]:
    """The words of a text; a no-break space divides none."""
    return [word for word in _BREAKABLE.split(text) if word]


@dataclass(frozen=True, slots=True)
class _Piece:
    """What no line break divides; nothing stands between a `joined` one and the next."""

    text: str
    advance: float  # em
    joined: bool = False


def _pieces(line: Line, form: Form, room: float) -> Iterator[_Piece]:
    """The pieces of a text; one too wide even at the smallest size is taken apart."""
    for text in _words(line):
        advance = shaped(text, form).advance
        if advance <= room:
            yield _Piece(text, advance)
        else:
            for word in _split(text):
                yield from _parts(word, form, room)


def _parts(word: str, form: Form, room: float) -> Iterator[_Piece]:
    """A word in parts that fit, never inside a letter with its marks."""
    part = ""
    for cluster in clusters(word):
        if part and shaped(part + cluster, form).advance > room:
            yield _Piece(part, shaped(part, form).advance, joined=True)
            part = ""
        part += cluster
    yield _Piece(part, shaped(part, form).advance)


def _broken(pieces: Sequence[_Piece], form: Form, first: float, room: float) -> list[str]:
    """As much on each line as goes; `first` and `room` are widths in em."""
    space = shaped(" ", form).advance
    texts: list[str] = []
    line, used, between = "", 0.0, ""
    for piece in pieces:
        longer = used + (space if between else 0.0) + piece.advance
        if line and longer > (room if texts else first):
            texts.append(line)
            line, used = piece.text, piece.advance
        else:
            line, used = f"{line}{between}{piece.text}", longer
        between = "" if piece.joined else " "
    return [*texts, line] if line else texts


def _evened(pieces: Sequence[_Piece], form: Form, room: float) -> list[str]:
    """As few lines as go, the widest of them as narrow as it can be."""
    best = _broken(pieces, form, room, room)
    low = max((piece.advance for piece in pieces), default=0.0)
    high = room
    while high - low > _EVEN_ENOUGH:
        middle = (low + high) / 2
        texts = _broken(pieces, form, middle, middle)
        if len(texts) <= len(best):
            best, high = texts, middle
        else:
            low = middle
    return best


# --- lines under each other -----------------------------------------------------------------


def steps(lines: Sequence[SetLine]) -> list[float]:
    """Distances between the base lines, points: the form's pitch, more where ink would touch."""
    return [_step(upper, lower) for upper, lower in pairwise(lines)]


def _step(upper: SetLine, lower: SetLine) -> float:
    ink = upper.descent + _INK_GAP + lower.ascent
    apart = lower.form.apart if lower.style is not upper.style else 0.0
    return max(lower.form.pitch, ink) + apart


def stack_height(lines: Sequence[SetLine]) -> float:
    """Height of lines under each other, mm: room for every accent above and every tail below."""
    if not lines:
        return 0.0
    return (top_of(lines[0]) + sum(steps(lines)) + tail_of(lines[-1])) / MM


def top_of(line: SetLine) -> float:
    """Points from the top of a stack to its first base line."""
    return max(0.95 * line.size, line.ascent + _INK_GAP / 2)


def tail_of(line: SetLine) -> float:
    """Points from the last base line to the foot of a stack."""
    return max(0.25 * line.size, line.descent + _INK_GAP / 2)
