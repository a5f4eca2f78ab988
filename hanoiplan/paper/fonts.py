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

# Companion scripts in the order they are asked, each with its size beside Latin (look of the
# letters' bodies, measured: Khmer and Han are drawn larger than the Latin they stand beside).
_COMPANIONS = (("Thai", 1.0), ("Lao", 1.0), ("Khmer", 0.96), ("Myanmar", 1.0))
_HAN = ("NotoSansSC-Regular", 0.94)


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


@cache
def face(name: str, factor: float = 1.0) -> Face:
    """Load one face of resources/fonts/paper-fonts by its file name without ".ttf"."""
    path = resource("fonts", "paper-fonts", f"{name}.ttf")
    writer = TTFont(name, str(path), asciiReadable=False)
    pdfmetrics.registerFont(writer)
    hb_face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    shaper = uharfbuzz.Font(hb_face)
    return Face(
        name=name,
        factor=factor,
        coverage=frozenset(hb_face.unicodes),
        units=hb_face.upem,
        shaper=shaper,
        writer=writer,
        codes=_give_codes(writer, shaper, hb_face.glyph_count),
    )


def latin_name(weight: Weight, width: Width) -> str:
    """File name of the Latin face of a weight and width."""
    return f"NotoSans-{width}{weight}"


@cache
def fallback_name(script: str, width: Width) -> tuple[str, float]:
    """File name and size factor of a companion script's face."""
    return f"NotoSans{script}-{width}Medium", dict(_COMPANIONS)[script]


def chain(weight: Weight, width: Width) -> tuple[tuple[str, float], ...]:
    """Names and factors of the faces to ask for a letter, first the Latin one.

    The companions exist in Medium only, Han in Regular and one width only.
    """
    companions = tuple(fallback_name(script, width) for script, _factor in _COMPANIONS)
    return ((latin_name(weight, width), 1.0), *companions, _HAN)
