"""Text becomes glyphs with positions: runs by coverage, HarfBuzz, and what the ink measures.

One measurement serves fitting, preview, pre-flight and print. All lengths are in em (size 1), so
a line is shaped once and used at every size. What must not come in: a page, a point size, a PDF.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz

from hanoiplan.paper.fonts import Face, Family, Weight, Width, chain, face

_NOTDEF = 0


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph: its number in the face, advance and shift in em of the line."""

    number: int
    advance: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one face; `plain` when each letter is one glyph that stands for itself."""

    face: Face
    text: str
    glyphs: tuple[Glyph, ...]
    plain: bool


@dataclass(frozen=True, slots=True)
class Line:
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
    faces = chain(weight, width, family)
    latin = face(*faces[0])
    if all(ord(letter) in latin.coverage for letter in text):
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


def _shape_run(one: Face, text: str) -> Run:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(one.shaper, buffer)
    scale = one.factor / one.units
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    glyphs = tuple(
        Glyph(
            info.codepoint, place.x_advance * scale, place.x_offset * scale, place.y_offset * scale
        )
        for info, place in zip(infos, positions, strict=True)
    )
    plain = len(glyphs) == len(text) and all(
        info.cluster == at and one.codes[info.codepoint] == ord(text[at])
        for at, info in enumerate(infos)
    )
    return Run(one, text, glyphs, plain)


@dataclass(slots=True)
class _Ink:
    left: float = float("inf")
    right: float = float("-inf")
    ascent: float = 0.0
    descent: float = 0.0

    def add(self, run: Run, pen: float) -> float:
        """Take in one run that starts at `pen`; returns where the next one starts."""
        scale = run.face.factor / run.face.units
        for glyph in run.glyphs:
            extents = run.face.shaper.get_glyph_extents(glyph.number)
            if extents is not None and extents.width:
                start = pen + glyph.dx + extents.x_bearing * scale
                top = glyph.dy + extents.y_bearing * scale
                self.left = min(self.left, start)
                self.right = max(self.right, start + extents.width * scale)
                self.ascent = max(self.ascent, top)
                self.descent = max(self.descent, -(top + extents.height * scale))
            pen += glyph.advance
        return pen


@lru_cache(maxsize=20_000)
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
    missing = "".join(
        letter for run in runs for letter in run.text if ord(letter) not in run.face.coverage
    )
    return Line(text, runs, pen, ink.left, ink.right, ink.ascent, ink.descent, missing)


def missing_letters(text: str, weight: Weight = Weight.MEDIUM) -> str:
    """The letters of a text that no face on paper has, each once, in order."""
    return "".join(dict.fromkeys(shape(text, weight).missing))
