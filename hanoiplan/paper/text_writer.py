"""Shaped lines become PDF text that can be read back letter by letter.

Runs whose letters are one glyph each are written plainly; every other run carries its text as
ActualText, because its glyphs alone do not tell it. The only file that knows ReportLab's private
names for fonts (hence the version pin). What must not come in: fitting, colours, positions in mm.
"""

from collections.abc import Iterator
from typing import Any

from hanoiplan.paper.shaping import Glyph, Line, Run

_SPACE = 0x20
_NUDGE = 0.5  # 1/1000 em: smaller corrections are not written


def number(value: float) -> str:
    """A number as short as it can be at a thousandth of a point."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


class TextWriter:
    """Writes lines into one PDF document; keeps that document's subsets of the fonts."""

    def __init__(self, document: Any) -> None:  # ReportLab has no types
        self._document = document
        self._codes: dict[tuple[str, int], tuple[str, int, float]] = {}

    def line(
        self, line: Line, x: float, y: float, size: float, stretch: float = 0.0
    ) -> Iterator[str]:
        """The operators of one line that starts at `x`, `y` (points, upwards).

        Every space is wider by `stretch` points, as a justified line needs it.
        """
        for run in line.runs:
            yield from self._run(run, x, y, size, stretch)
            x += sum(_advance(run, glyph, size, stretch) for glyph in run.glyphs)

    def _run(self, run: Run, x: float, y: float, size: float, stretch: float) -> Iterator[str]:
        if run.plain:
            yield "BT"
        else:
            hidden = run.text.encode("utf-16-be").hex().upper()
            yield f"/Span <</ActualText <FEFF{hidden}>>> BDC BT"
        yield from self._pieces(run, x, y, size, stretch)
        yield "ET" if run.plain else "ET EMC"

    def _pieces(self, run: Run, x: float, y: float, size: float, stretch: float) -> Iterator[str]:
        """Glyphs in as few operators as possible: one for each stretch on one level and font."""
        own = size * run.face.factor
        font, level, show, pen = "", None, _Show(), x
        for glyph in run.glyphs:
            name, byte, nominal = self._code(run, glyph)
            at, height = pen + glyph.dx * size, y + glyph.dy * size
            if name != font or height != level:
                yield from show.flush()
                if name != font:
                    yield f"{name} {number(own)} Tf"
                yield f"1 0 0 1 {number(at)} {number(height)} Tm"
                font, level, show.expected = name, height, at
            show.add(byte, (at - show.expected) / own * 1000)
            show.expected = at + nominal * own / 1000
            pen += _advance(run, glyph, size, stretch)
        yield from show.flush()

    def _code(self, run: Run, glyph: Glyph) -> tuple[str, int, float]:
        """Font name, byte and advance (1/1000) of a glyph in this document."""
        key = (run.face.name, glyph.number)
        if key not in self._codes:
            writer, code = run.face.writer, run.face.codes[glyph.number]
            ((subset, byte),) = writer.splitString(chr(code), self._document)
            name = writer.getSubsetInternalName(subset, self._document)
            self._codes[key] = (name, byte[0], float(writer.face.charWidths[code]))
        return self._codes[key]


def _advance(run: Run, glyph: Glyph, size: float, stretch: float) -> float:
    wider = stretch if stretch and run.face.codes[glyph.number] == _SPACE else 0.0
    return glyph.advance * size + wider


class _Show:
    """Collects bytes and corrections for one TJ operator."""

    def __init__(self) -> None:
        self.expected = 0.0
        self._parts: list[str] = []
        self._bytes = ""

    def add(self, byte: int, correction: float) -> None:
        """One glyph, moved to the right by `correction` thousandths of the size."""
        if abs(correction) > _NUDGE:
            self._close()
            self._parts.append(number(-correction))
        self._bytes += f"{byte:02X}"

    def _close(self) -> None:
        if self._bytes:
            self._parts.append(f"<{self._bytes}>")
            self._bytes = ""

    def flush(self) -> Iterator[str]:
        """The operator for what was collected, if anything."""
        self._close()
        if self._parts:
            yield f"[{''.join(self._parts)}] TJ"
            self._parts = []
