"""Text becomes glyphs with positions: runs by coverage, HarfBuzz, and what the ink measures.

One measurement serves fitting, preview, pre-flight and print. All lengths are in em (size 1), so
a line is shaped once and used at every size. What must not come in: a page, a point size, a PDF.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

import uharfbuzz

from hanoiplan.paper.fonts import Face, Family, Weight, Width, chain, face


class Ink(NamedTuple):
    """What a glyph paints, in em of the line, from where the pen is; `foot` is positive below."""

    left: float
    width: float
    top: float
    foot: float


@dataclass(frozen=True, slots=True, eq=False)
class Glyph:
    """One glyph: its number in the face; advance, shift right and shift up in em of the line.

    There is one object for each glyph that stands alike, so that what is known of a glyph is found
    without comparing numbers: a run of badges has millions.
    """

    number: int
    advance: float
    dx: float
    dy: float
    ink: Ink | None


class Run(NamedTuple):
    """Glyphs of one face; `plain` when each letter is one glyph that stands for itself.

    On a `level` run no glyph is shifted from where the pen comes to; `advance` is of all, in em.
    """

    face: Face
    text: str
    glyphs: tuple[Glyph, ...]
    plain: bool
    level: bool
    advance: float


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


@cache
def _faces(weight: Weight, width: Width, family: Family) -> tuple[tuple[str, float], ...]:
    """The faces to ask, looked up once for each of the few ways in which text is set."""
    return chain(weight, width, family)


_Lengths = tuple[int, int, int]
"""How far a glyph advances and is shifted right and up, in units of its face."""

_number, _cluster = attrgetter("codepoint"), attrgetter("cluster")
_lengths = attrgetter("x_advance", "x_offset", "y_offset")


class _Glyphs(dict[tuple[int, _Lengths], Glyph]):
    """The glyphs of a face that were set so far, each as far as it advances and is shifted."""

    def __init__(self, one: Face) -> None:
        super().__init__()
        self._face = one
        self.shifted: set[Glyph] = set()

    def __missing__(self, key: tuple[int, _Lengths]) -> Glyph:
        """Asks HarfBuzz once what the glyph paints."""
        one, number = self._face, key[0]
        scale = one.factor / one.units
        advance, dx, dy = (length * scale for length in key[1])
        glyph = self[key] = Glyph(number, advance, dx, dy, _ink(one, number, dx, dy))
        if dx or dy:
            self.shifted.add(glyph)
        return glyph


@cache
def _glyphs_of(one: Face) -> _Glyphs:
    return _Glyphs(one)


def _ink(one: Face, number: int, dx: float, dy: float) -> Ink | None:
    """What a shifted glyph paints, None for nothing."""
    found = one.shaper.get_glyph_extents(number)
    if found is None or not found.width:
        return None
    scale = one.factor / one.units
    top = dy + found.y_bearing * scale
    foot = -(top + found.height * scale)
    return Ink(dx + found.x_bearing * scale, found.width * scale, top, foot)


def _shape_run(one: Face, text: str) -> Run:
    """Calls into C for a whole run at once where it can: a long run has a million glyphs."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(one.shaper, buffer)
    infos, known = buffer.glyph_infos, _glyphs_of(one)
    numbers, lengths = [*map(_number, infos)], [*map(_lengths, buffer.glyph_positions)]
    glyphs = tuple(map(known.__getitem__, zip(numbers, lengths, strict=True)))
    plain = (
        len(numbers) == len(text)
        and [*map(one.codes.__getitem__, numbers)] == [*map(ord, text)]
        and [*map(_cluster, infos)] == [*range(len(text))]
    )
    advance = sum([length[0] for length in lengths]) * one.factor / one.units
    return Run(one, text, glyphs, plain, known.shifted.isdisjoint(glyphs), advance)


@dataclass(slots=True)
class _Painted:
    """The ink of a line so far."""

    left: float = float("inf")
    right: float = float("-inf")
    ascent: float = 0.0
    descent: float = 0.0

    def add(self, run: Run, pen: float) -> float:
        """Take in one run that starts at `pen`; returns where the next one starts."""
        left, right, ascent, descent = self.left, self.right, self.ascent, self.descent
        for glyph in run.glyphs:
            ink = glyph.ink
            if ink is not None:
                start, width, top, foot = ink
                start += pen
                end = start + width
                # Compared here: a built-in call for each of a million glyphs costs more.
                left = start if start < left else left
                right = end if end > right else right
                ascent = top if top > ascent else ascent
                descent = foot if foot > descent else descent
            pen += glyph.advance
        self.left, self.right, self.ascent, self.descent = left, right, ascent, descent
        return pen


@lru_cache(maxsize=5_000)  # some kilobytes each: a long run must not fill the memory
def shape(
    text: str, weight: Weight, width: Width = Width.NORMAL, family: Family = Family.SANS
) -> Line:
    """Shape one line; the text is composed (NFC) first. Never breaks, never drops a letter."""
    text = unicodedata.normalize("NFC", text)
    runs = tuple(_shape_run(one, piece) for one, piece in itemise(text, weight, width, family))
    ink, pen = _Painted(), 0.0
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
