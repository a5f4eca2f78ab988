"""Text becomes glyphs with positions: runs by coverage, HarfBuzz, and what the ink measures.

One measurement serves fitting, preview, pre-flight and print. All lengths are in em (size 1), so
a line is shaped once and used at every size. What must not come in: a page, a point size, a PDF.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import uharfbuzz

from hanoiplan.paper.fonts import Face, Family, Weight, Width, chain, face

_NOTDEF = 0


class Glyph(NamedTuple):
    """One glyph: its number in the face; advance, shift right and shift up in em of the line."""

    number: int
    advance: float
    dx: float
    dy: float


class Run(NamedTuple):
    """Glyphs of one face; `plain` when each letter is one glyph that stands for itself."""

    face: Face
    text: str
    glyphs: tuple[Glyph, ...]
    plain: bool


class Line(NamedTuple):
    """A shaped line. Ink is what is really painted; all lengths in em."""

    text: str
    runs: tuple[Run, ...]
    advance: float
    left: float  # first ink, from the start of the line
    right: float  # last ink, from the start of the line
    ascent: float  # ink above the base line
    descent: float  # ink below the base line, positive
    missing: str  # letters no face has

    @property
    def width(self) -> float:
        """Width of the ink: what has to fit between two edges."""
        return self.right - self.left


def clusters(text: str) -> Iterator[str]:
    """Letters with the marks and joiners that belong to them."""
    start = 0
    for at in range(1, len(text)):
        if not _sticks(text[at]):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def _sticks(letter: str) -> bool:
    return letter in "\u200c\u200d" or unicodedata.category(letter) in ("Mn", "Mc", "Me")


def _face_for(cluster: str, faces: tuple[tuple[str, float], ...], before: str) -> str:
    """Name of the first face that has the whole cluster; a neutral one stays where it was."""
    wanted = {ord(letter) for letter in cluster}
    factors = dict(faces)
    neutral = not cluster[0].isalnum()
    if before and neutral and wanted <= face(before, factors[before]).coverage:
        return before
    for name, factor in faces:
        if wanted <= face(name, factor).coverage:
            return name
    return next((n for n, f in faces if ord(cluster[0]) in face(n, f).coverage), faces[0][0])


def itemise(
    text: str, weight: Weight, width: Width, family: Family = Family.SANS
) -> list[tuple[Face, str]]:
    """Split a text into pieces of one face each, in reading order."""
    faces = _faces(weight, width, family)
    latin = face(*faces[0])
    if latin.coverage.issuperset(map(ord, text)):
        return [(latin, text)] if text else []
    factors = dict(faces)
    pieces: list[tuple[str, str]] = []
    for cluster in clusters(text):
        before = pieces[-1][0] if pieces else ""
        name = _face_for(cluster, faces, before)
        if name == before:
            pieces[-1] = (name, pieces[-1][1] + cluster)
        else:
            pieces.append((name, cluster))
    return [(face(name, factors[name]), piece) for name, piece in pieces]


_glyph = tuple.__new__  # of a million in a long run: half the time of the named tuple's own


@cache
def _faces(weight: Weight, width: Width, family: Family) -> tuple[tuple[str, float], ...]:
    """The faces to ask, looked up once for each of the few ways in which text is set."""
    return chain(weight, width, family)


def _shape_run(one: Face, text: str) -> Run:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(one.shaper, buffer)
    scale = one.factor / one.units
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    numbers = [info.codepoint for info in infos]
    glyphs = tuple(
        [
            _glyph(
                Glyph,
                (number, place.x_advance * scale, place.x_offset * scale, place.y_offset * scale),
            )
            for number, place in zip(numbers, positions, strict=True)
        ]
    )
    plain = (
        len(glyphs) == len(text)
        and [one.codes[number] for number in numbers] == [*map(ord, text)]
        and [info.cluster for info in infos] == [*range(len(text))]
    )
    return Run(one, text, glyphs, plain)


_Extents = tuple[float, float, float, float]
"""Of a glyph's ink in em of the line: left, width, top, height (negative, downwards)."""


@cache
def _known_inks(_of: Face) -> dict[int, _Extents | None]:
    """What is known of a face's glyphs so far: HarfBuzz is asked once for each."""
    return {}


def _ink_of(one: Face, glyph: int) -> _Extents | None:
    """What a glyph paints, None for nothing."""
    found = one.shaper.get_glyph_extents(glyph)
    if found is None or not found.width:
        return None
    scale = one.factor / one.units
    lengths = (found.x_bearing, found.width, found.y_bearing, found.height)
    left, width, top, height = (length * scale for length in lengths)
    return left, width, top, height


@dataclass(slots=True)
class _Ink:
    left: float = float("inf")
    right: float = float("-inf")
    ascent: float = 0.0
    descent: float = 0.0

    def add(self, run: Run, pen: float) -> float:
        """Take in one run that starts at `pen`; returns where the next one starts."""
        known = _known_inks(run.face)
        left, right, ascent, descent = [self.left], [self.right], [self.ascent], [self.descent]
        for number, advance, dx, dy in run.glyphs:
            if number not in known:
                known[number] = _ink_of(run.face, number)
            ink = known[number]
            if ink is not None:
                start, top = pen + dx + ink[0], dy + ink[2]
                left.append(start)
                right.append(start + ink[1])
                ascent.append(top)
                descent.append(-(top + ink[3]))
            pen += advance
        self.left, self.right = min(left), max(right)
        self.ascent, self.descent = max(ascent), max(descent)
        return pen


@lru_cache(maxsize=5_000)  # some kilobytes each: a long run must not fill the memory
def shape(
    text: str, weight: Weight, width: Width = Width.NORMAL, family: Family = Family.SANS
) -> Line:
    """Shape one line; the text is composed (NFC) first. Never breaks, never drops a letter."""
    text = unicodedata.normalize("NFC", text)
    runs = tuple(_shape_run(one, piece) for one, piece in itemise(text, weight, width, family))
    ink, pen = _Ink(), 0.0
    for run in runs:
        pen = ink.add(run, pen)
    if ink.right < ink.left:
        ink.left = ink.right = 0.0
    missing = "".join([_missing(run) for run in runs])
    return Line(text, runs, pen, ink.left, ink.right, ink.ascent, ink.descent, missing)


def _missing(run: Run) -> str:
    has = run.face.coverage
    if has.issuperset(map(ord, run.text)):
        return ""
    return "".join(letter for letter in run.text if ord(letter) not in has)


def missing_letters(text: str, weight: Weight = Weight.MEDIUM) -> str:
    """The letters of a text that no face on paper has, each once, in order."""
    return "".join(dict.fromkeys(shape(text, weight).missing))
