"""The faces used on paper: by weight and width, with the companions for other scripts.

One file is loaded once and registered under one name (ReportLab breaks the file when one TrueType
face has two names). What must not come in: sizes, colours, which text is set in which face.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from hanoiplan.base.paths import resource

PRIVATE_FIRST = 0xE000
"""First code of the private area: glyphs that no letter reaches alone get a code there."""


class Weight(StrEnum):
    """How heavy a line is set."""

    REGULAR = "Regular"
    MEDIUM = "Medium"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"
    EXTRABOLD = "ExtraBold"


class Width(StrEnum):
    """How wide a face is drawn; narrower faces are drawn narrower, never squeezed."""

    NORMAL = ""
    SEMICONDENSED = "SemiCondensed"
    CONDENSED = "Condensed"


WIDTHS = (Width.NORMAL, Width.SEMICONDENSED, Width.CONDENSED)


class Family(StrEnum):
    """Which letters a line is set in; those of official papers have the metrics of Times."""

    SANS = "sans"
    SERIF = "serif"
    SERIF_ITALIC = "serif-italic"
    DECREE = "decree"
    DECREE_ITALIC = "decree-italic"


DECREE_FAMILIES = (Family.DECREE, Family.DECREE_ITALIC)
"""Only for documents: no layout may name them."""


# Companion scripts in the order they are asked, each with its size beside Latin (look of the
# letters' bodies, measured: Khmer and Han are drawn larger than the Latin they stand beside).
_COMPANIONS = (("Thai", 1.0), ("Lao", 1.0), ("Khmer", 0.96), ("Myanmar", 1.0))
_HAN = ("NotoSansSC-Regular", 0.94)
_BESIDE_DECREE = 0.86  # its letters are lower (x-height 0.459 em beside 0.536): so are companions
_FOLDERS = {"LiberationSerif": "liberation-serif"}  # all other faces: paper-fonts


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One loaded font file: `name` is its file, `factor` its size beside Latin letters."""

    name: str
    factor: float
    coverage: frozenset[int]
    units: int  # per em
    shaper: Any = field(repr=False)  # uharfbuzz.Font
    writer: Any = field(repr=False)  # reportlab TTFont
    codes: dict[int, int] = field(repr=False)  # glyph -> code that the PDF writer understands


def _give_codes(writer: Any, shaper: Any, glyph_count: int) -> dict[int, int]:
    """Give every glyph a code the PDF writer can subset by; the same in every process."""
    known = {glyph: codes[0] for glyph, codes in writer.face.glyphToChar.items() if codes}
    spare = PRIVATE_FIRST
    per_mille = 1000 / shaper.face.upem
    for glyph in range(glyph_count):
        if glyph in known and known[glyph] != 0:
            continue
        while spare in writer.face.charToGlyph:
            spare += 1
        writer.face.charToGlyph[spare] = glyph
        writer.face.charWidths[spare] = round(shaper.get_glyph_h_advance(glyph) * per_mille)
        known[glyph] = spare
        spare += 1
    return known


@dataclass(frozen=True, slots=True, eq=False)
class _Loaded:
    """One font file in memory; ReportLab must see it once, whatever sizes it is used at."""

    coverage: frozenset[int]
    units: int
    shaper: Any
    writer: Any
    codes: dict[int, int]


@cache
def _load(name: str) -> _Loaded:
    folder = _FOLDERS.get(name.partition("-")[0], "paper-fonts")
    path = resource("fonts", folder, f"{name}.ttf")
    writer = TTFont(name, str(path), asciiReadable=False)
    pdfmetrics.registerFont(writer)
    hb_face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    shaper = uharfbuzz.Font(hb_face)
    codes = _give_codes(writer, shaper, hb_face.glyph_count)
    return _Loaded(frozenset(hb_face.unicodes), hb_face.upem, shaper, writer, codes)


@cache
def face(name: str, factor: float = 1.0) -> Face:
    """Load one face of resources/fonts by its file name without ".ttf"."""
    one = _load(name)
    return Face(name, factor, one.coverage, one.units, one.shaper, one.writer, one.codes)


_HEAVY = (Weight.SEMIBOLD, Weight.BOLD, Weight.EXTRABOLD)


def latin_name(weight: Weight, width: Width, family: Family = Family.SANS) -> str:
    """File name of the Latin face of a weight and width; the nearest one the family has."""
    if family is Family.SANS:
        return f"NotoSans-{width}{weight}"
    if family in DECREE_FAMILIES:
        bold = "Bold" if weight in _HEAVY else ""
        italic = "Italic" if family is Family.DECREE_ITALIC else ""
        return f"LiberationSerif-{bold}{italic}" if bold or italic else "LiberationSerif-Regular"
    if family is Family.SERIF_ITALIC:
        return "NotoSerif-Italic"
    if weight in _HEAVY:
        return f"NotoSerif-{width}SemiBold"
    return f"NotoSerif-{weight}"


def widths(weight: Weight, family: Family = Family.SANS) -> tuple[Width, ...]:
    """The widths in which a face exists, the normal one first: fitting tries no others."""
    drawn = family is Family.SANS or (family is Family.SERIF and weight in _HEAVY)
    return WIDTHS if drawn else WIDTHS[:1]


@cache
def fallback_name(script: str, width: Width) -> tuple[str, float]:
    """File name and size factor of a companion script's face."""
    return f"NotoSans{script}-{width}Medium", dict(_COMPANIONS)[script]


def chain(
    weight: Weight, width: Width, family: Family = Family.SANS
) -> tuple[tuple[str, float], ...]:
    """Names and factors of the faces to ask for a letter, first the Latin one.

    The companions exist in Medium only, Han in Regular and one width only. What no serif face has
    (a letter of a foreign name) is set in the sans one rather than not at all.
    """
    companions = (*(fallback_name(script, width) for script, _factor in _COMPANIONS), _HAN)
    latin = (latin_name(weight, width, family), 1.0)
    if family is Family.SANS:
        return (latin, *companions)
    plain = (latin_name(Weight.REGULAR, width), 1.0)
    beside = _BESIDE_DECREE if family in DECREE_FAMILIES else 1.0
    return (latin, *((name, factor * beside) for name, factor in (*companions, plain)))
