"""Shaped lines become PDF text that can be read back letter by letter.

Runs whose letters are one glyph each are written plainly; every other run carries its text as
ActualText, because its glyphs alone do not tell it. The only file that knows ReportLab's private
names for fonts (hence the version pin). What must not come in: fitting, colours, positions in mm.
"""

from functools import lru_cache
from typing import Any

from hanoiplan.paper.fonts import Face
from hanoiplan.paper.shaping import Glyph, Line, Run

_SPACE = 0x20
_NUDGE = 0.5  # 1/1000 em: smaller corrections are not written


_Code = tuple[str, str, float]
"""A glyph in one document: its font's name there, its byte in hexadecimal, advance in 1/1000."""

_Letter = tuple[str, str, str]
"""A glyph as far as it advances: its font, its byte, its byte and what moves the next one."""


@lru_cache(maxsize=20_000)  # a layout's own measures come back on every card
def number(value: float) -> str:
    """A number as short as it can be at a thousandth of a point."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


class TextWriter:
    """Writes lines into one PDF document; keeps that document's subsets of the fonts."""

    def __init__(self, document: Any) -> None:  # ReportLab has no types
        self._document = document
        self._codes: dict[str, dict[int, _Code]] = {}
        self._letters: dict[Face, dict[Glyph, _Letter]] = {}

    def line(self, line: Line, x: float, y: float, size: float, stretch: float = 0.0) -> list[str]:
        """The operators of one line that starts at `x`, `y` (points, upwards).

        Every space is wider by `stretch` points, as a justified line needs it.
        """
        ops: list[str] = []
        for run in line.runs:
            if run.plain:
                ops.append("BT")
            else:
                hidden = run.text.encode("utf-16-be").hex().upper()
                ops.append(f"/Span <</ActualText <FEFF{hidden}>>> BDC BT")
            if run.level and not stretch and self._at_once(ops, run, x, y, size):
                x += run.advance * size
            else:
                x = self._glyphs(ops, run, x, y, size, stretch)
            ops.append("ET" if run.plain else "ET EMC")
        return ops

    def _at_once(self, ops: list[str], run: Run, x: float, y: float, size: float) -> bool:
        """A run on one level by one operator; whether it is written, for it may need two fonts.

        Most letters of a run of badges come by here: what moves the next letter depends on the
        glyph and its advance alone, never on the size, so it is reckoned once a document.
        """
        known = self._letters.setdefault(run.face, {})
        letters = [known.get(one) or self._letter(known, run.face, one) for one in run.glyphs]
        if len({font for font, _last, _moving in letters}) != 1:
            return False
        shown = "".join([moving for _font, _last, moving in letters[:-1]]) + letters[-1][1]
        ops.append(f"{letters[0][0]} {number(size * run.face.factor)} Tf")
        ops.append(f"1 0 0 1 {number(x)} {number(y)} Tm")
        ops.append(f"[<{shown}>] TJ")
        return True

    def _letter(self, known: dict[Glyph, _Letter], face: Face, one: Glyph) -> _Letter:
        """A glyph of one level with the correction that its advance asks for."""
        codes = self._codes.setdefault(face.name, {})
        font, code, width = codes.get(one.number) or self._learn(codes, face, one.number)
        correction = one.advance * 1000 / face.factor - width
        moves = not -_NUDGE <= correction <= _NUDGE
        known[one] = font, code, f"{code}>{number(-correction)}<" if moves else code
        return known[one]

    def _glyphs(
        self, ops: list[str], run: Run, x: float, y: float, size: float, stretch: float
    ) -> float:
        """Glyphs in as few operators as possible: one for each stretch on one level and font.

        Returns where the next run starts.
        """
        own = size * run.face.factor
        per_mille, known = 1000 / own, self._codes.setdefault(run.face.name, {})
        font, level, expected, shown = "", y, x, list[str]()
        for glyph in run.glyphs:
            code = known.get(glyph.number) or self._learn(known, run.face, glyph.number)
            at, height = x + glyph.dx * size, y + glyph.dy * size
            if code[0] != font or height != level:
                _flush(ops, shown)
                if code[0] != font:
                    ops.append(f"{code[0]} {number(own)} Tf")
                ops.append(f"1 0 0 1 {number(at)} {number(height)} Tm")
                font, level, shown = code[0], height, []
            elif not -_NUDGE <= (correction := (at - expected) * per_mille) <= _NUDGE:
                shown.append(f">{number(-correction)}<")
            shown.append(code[1])
            expected = at + code[2] / per_mille
            x += glyph.advance * size
            if stretch and run.face.codes[glyph.number] == _SPACE:
                x += stretch
        _flush(ops, shown)
        return x

    def _learn(self, known: dict[int, _Code], face: Face, glyph: int) -> _Code:
        """Puts a glyph into this document's subset of its face."""
        code, writer = face.codes[glyph], face.writer
        ((subset, byte),) = writer.splitString(chr(code), self._document)
        name = writer.getSubsetInternalName(subset, self._document)
        known[glyph] = (name, f"{byte[0]:02X}", float(writer.face.charWidths[code]))
        return known[glyph]


def _flush(ops: list[str], shown: list[str]) -> None:
    """The operator for the letters and corrections that were collected, if any."""
    if shown:
        ops.append(f"[<{''.join(shown)}>] TJ")
