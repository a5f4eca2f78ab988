"""How text is made to fit: never cut, never squeezed, broken only where it may be.

Two rules: `fit_name` for names, places and single lines (largest size first, then fewer lines and
wider faces), `fit_paragraphs` for two texts that share one box at one step. Lengths in points,
sizes down to a quarter point. What must not come in: pages, colours, which field is fitted.
"""

from functools import lru_cache
from itertools import accumulate, combinations, pairwise
from math import comb, floor, inf
from typing import NamedTuple

from hanoiplan.paper.fonts import Family, Weight, Width, widths
from hanoiplan.paper.shaping import Line, shape

STEP = 0.25  # points
ENOUGH = 0.82  # a normal face that reaches this share of the wanted size is taken at once
WIDTH_LOSS = 0.94  # what one step narrower costs
LINE_LOSS = 0.88  # what one more line costs
_PARTINGS = 5_000  # ways to part a text that are all tried
_STAYS_BEFORE = ("–", "—", "-", "·", "/", "|", "&")


class Room(NamedTuple):
    """The room for a text, in points, and how far it may go to use it."""

    width: float
    height: float
    wanted: float
    floor: float
    lines: int = 1
    pitch: float = 1.2  # base line to base line, in em
    calm: bool = False  # narrower faces only where the normal one does not reach the floor


class Setting(NamedTuple):
    """A text as it will be set: lines, face width, size; `below` means under the floor."""

    lines: tuple[Line, ...]
    width: Width
    size: float
    pitch: float  # points
    below: bool

    @property
    def ascent(self) -> float:
        """Ink above the first base line, points."""
        return self.lines[0].ascent * self.size if self.lines else 0.0

    @property
    def descent(self) -> float:
        """Ink below the last base line, points."""
        return self.lines[-1].descent * self.size if self.lines else 0.0

    @property
    def height(self) -> float:
        """Ink of the whole setting, first to last line, points."""
        return self.ascent + sum(self.steps()) + self.descent

    def steps(self) -> tuple[float, ...]:
        """Distances from base line to base line, points; tall scripts push lines apart."""
        if len(self.lines) < 2:
            return ()
        return tuple(step * self.size for step in pitches(self.lines, self.pitch / self.size))


def pitches(lines: tuple[Line, ...], pitch: float) -> tuple[float, ...]:
    """Distances between base lines in em: `pitch`, or more where ink would touch."""
    if len(lines) < 2:
        return ()
    return tuple(
        max(pitch, above.descent + 0.06 + below.ascent) for above, below in pairwise(lines)
    )


def _down(size: float) -> float:
    """A size rounded down to the step; never to nothing."""
    return max(floor(size / STEP + 1e-9) * STEP, STEP)


@lru_cache(maxsize=2_000)  # every line and size that is tried asks again
def words(text: str) -> tuple[str, ...]:
    """The pieces between which a text may break; dashes and dots stay with the word before."""
    pieces: list[str] = []
    for word in text.split(" "):
        if pieces and word in _STAYS_BEFORE:
            pieces[-1] += f" {word}"
        elif word:
            pieces.append(word)
    return tuple(pieces)


def _most_even(sizes: list[float], space: float, count: int) -> tuple[int, ...]:
    """Where `count` lines begin and end: every parting is tried."""
    best: tuple[float, float] | None = None
    cuts: tuple[int, ...] = ()
    for inner in combinations(range(1, len(sizes)), count - 1):
        edges = (0, *inner, len(sizes))
        lengths = [sum(sizes[a:b]) + space * (b - a - 1) for a, b in pairwise(edges)]
        score = (round(max(lengths), 6), round(max(lengths) - min(lengths), 6))
        if best is None or score < best:
            best, cuts = score, edges
    return cuts


def _least_wide(sizes: list[float], space: float, count: int) -> tuple[int, ...]:
    """The same for many words on many lines: only the widest line counts, line after line."""
    ends = range(len(sizes) + 1)
    upto = [0.0, *accumulate(size + space for size in sizes)]
    best: list[tuple[float, tuple[int, ...]]] = [(upto[end] - space, (0, end)) for end in ends]
    for lines in range(2, count + 1):
        best = [
            min(
                (max(best[cut][0], upto[end] - upto[cut] - space), (*best[cut][1], end))
                for cut in range(lines - 1, end)
            )
            if end >= lines
            else (inf, ())
            for end in ends
        ]
    return best[-1][1]


@lru_cache(maxsize=2_000)
def break_evenly(
    pieces: tuple[str, ...],
    count: int,
    weight: Weight,
    width: Width,
    family: Family = Family.SANS,
) -> tuple[Line, ...]:
    """Set pieces in `count` lines: smallest widest line first, then the most even."""
    if count == 1:
        return (shape(" ".join(pieces), weight, width, family),)
    sizes = [shape(piece, weight, width, family).advance for piece in pieces]
    space = shape(" ", weight, width, family).advance
    few = comb(len(pieces) - 1, count - 1) <= _PARTINGS
    cuts = (_most_even if few else _least_wide)(sizes, space, count)
    lines = (" ".join(pieces[a:b]) for a, b in pairwise(cuts))
    return tuple(shape(line, weight, width, family) for line in lines)


def _largest(lines: tuple[Line, ...], room: Room) -> float:
    """The largest size at which the ink of these lines fits the room, at most the wanted."""
    widest = max([line.width for line in lines])
    tall = lines[0].ascent + sum(pitches(lines, room.pitch)) + lines[-1].descent
    by_width = room.width / widest if widest else room.wanted
    by_height = room.height / tall if tall else room.wanted
    most = min(by_width, by_height)
    return room.wanted if most >= room.wanted else _down(most)


@lru_cache(maxsize=2_000)
def fit_name(
    pieces: tuple[str, ...], weight: Weight, room: Room, family: Family = Family.SANS
) -> Setting:
    """Fit a name (or a place, or one line) by the rule for names.

    `pieces` are never broken inside. A normal face at 82 % of the wanted size, and not
    under the floor, is taken with the fewest lines; otherwise the best of size, width and number
    of lines. Below the floor the setting says so; nothing is dropped.
    """
    if not pieces:
        return Setting((), Width.NORMAL, room.wanted, 0.0, below=False)
    enough = max(ENOUGH * room.wanted, room.floor)
    for count in range(1, min(room.lines, len(pieces)) + 1):
        if count == 1 and len(pieces) > 1 and _far_too_long(pieces, weight, family, room, enough):
            continue
        lines = break_evenly(pieces, count, weight, Width.NORMAL, family)
        if (size := _largest(lines, room)) >= enough:
            return _setting(lines, Width.NORMAL, size, room)
    if room.calm:
        setting = _best(pieces, weight, room, family, (Width.NORMAL,))
        if not setting.below:
            return setting
    return _best(pieces, weight, room, family, widths(weight, family))


def _far_too_long(
    pieces: tuple[str, ...], weight: Weight, family: Family, room: Room, size: float
) -> bool:
    """Whether one line could not hold the pieces at a size, with a tenth left for kerning.

    Their own lengths are asked for anyway when they are parted; a whole line would be shaped
    only to be thrown away.
    """
    length = sum([shape(piece, weight, Width.NORMAL, family).advance for piece in pieces])
    return length * 0.9 * size > room.width


def _best(
    pieces: tuple[str, ...],
    weight: Weight,
    room: Room,
    family: Family,
    drawn: tuple[Width, ...],
) -> Setting:
    """The best of size, width and number of lines; one at the floor before all below it."""
    choices = [
        (lines, width, _largest(lines, room), step)
        for step, width in enumerate(drawn)
        for count in range(1, min(room.lines, len(pieces)) + 1)
        for lines in (break_evenly(pieces, count, weight, width, family),)
    ]
    fitting = [one for one in choices if one[2] >= room.floor]
    lines, width, size, _step = max(
        fitting or choices,
        key=lambda one: one[2] * WIDTH_LOSS ** one[3] * LINE_LOSS ** (len(one[0]) - 1),
    )
    return _setting(lines, width, size, room)


def _setting(lines: tuple[Line, ...], width: Width, size: float, room: Room) -> Setting:
    return Setting(lines, width, size, room.pitch * size, below=size < room.floor)


class Paragraph(NamedTuple):
    """One of the texts that share a box: `scale` is its size against the first."""

    text: str
    weight: Weight
    scale: float = 1.0
    family: Family = Family.SANS

    @property
    def widths(self) -> tuple[Width, ...]:
        """The widths in which its face is drawn."""
        return widths(self.weight, self.family)


def _wrapped(paragraph: Paragraph, width: Width, room: float) -> int | None:
    """How many lines of `room` em a text needs; None when one piece alone is wider."""
    weight, family = paragraph.weight, paragraph.family
    space = shape(" ", weight, width, family).advance
    count, used = 1, 0.0
    for piece in words(paragraph.text):
        length = shape(piece, weight, width, family).advance
        if length > room:
            return None
        if used and used + space + length > room:
            count, used = count + 1, length
        else:
            used += (space if used else 0.0) + length
    return count


def _set_paragraph(paragraph: Paragraph, width: Width, size: float, room: Room) -> Setting | None:
    """One paragraph balanced over the fewest lines at a size, or None where it is too wide."""
    own = size * paragraph.scale
    width = width if width in paragraph.widths else paragraph.widths[0]
    count = _wrapped(paragraph, width, room.width / own)
    pieces = words(paragraph.text)
    while count is not None and count <= min(len(pieces), room.lines):
        lines = break_evenly(pieces, count, paragraph.weight, width, paragraph.family)
        if max(line.width for line in lines) * own <= room.width:
            return Setting(lines, width, own, room.pitch * own, below=False)
        count += 1
    return None


def _stacked(settings: list[Setting], gap: float) -> float:
    return sum(setting.height for setting in settings) + gap * (len(settings) - 1)


@lru_cache(maxsize=2_000)
def fit_paragraphs(
    paragraphs: tuple[Paragraph, ...], room: Room, gap: float
) -> tuple[Setting, ...]:
    """Fit texts that share a box: the same step for all, from the wanted size to the floor.

    `gap` is the least distance in points between the ink of two paragraphs. At each size the
    three widths are tried. What does not fit at the floor is set at the floor in the narrowest
    face and goes on down until it fits, marked `below`.
    """
    drawn = max((one.widths for one in paragraphs), key=len)
    size = room.wanted
    while size > STEP:
        below = size < room.floor
        for width in drawn[-1:] if below else drawn:
            found = [_set_paragraph(one, width, size, room) for one in paragraphs]
            settings = [one for one in found if one is not None]
            if len(settings) == len(found) and _stacked(settings, gap) <= room.height:
                return tuple(
                    Setting(one.lines, one.width, one.size, one.pitch, below) for one in settings
                )
        size -= STEP
    return tuple(
        Setting(
            (shape(one.text, one.weight, one.widths[-1], one.family),),
            *(one.widths[-1], STEP, STEP),
            below=True,
        )
        for one in paragraphs
    )
