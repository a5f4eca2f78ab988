"""Reading cards back: marks as lines a person can judge, ink boxes, text and codes of a PDF."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import zxingcpp
from PIL import Image

from hanoiplan.paper.pen import (
    Code,
    Drawing,
    Mark,
    Picture,
    Rect,
    Segment,
    Shape,
    Text,
)
from hanoiplan.paper.preview import PdfPages
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.units import MM, Box


def marks_of(drawing: Drawing, face: int = 0) -> Iterator[Mark]:
    """All marks of one face in drawing order."""
    for group in drawing.faces[face].groups:
        yield from group.marks


def texts_of(drawing: Drawing, item: str, face: int = 0) -> list[Text]:
    """The lines of one text item."""
    return [m for m in marks_of(drawing, face) if isinstance(m, Text) and m.item == item]


def ink_of(text: Text) -> Box:
    """The box of what a line paints, mm."""
    line, em = shape(text.text, text.weight, text.width), text.size / MM
    top, height = text.y - line.ascent * em, (line.ascent + line.descent) * em
    return Box(text.x + line.left * em, top, line.width * em, height)


def _described(mark: Mark) -> str:
    match mark:
        case Text():
            face = f"{mark.width}{mark.weight} {mark.size:g} pt {mark.colour}"
            return f"text  x {mark.x:.2f} base {mark.y:.2f}  {face}  {mark.text}"
        case Rect():
            numbers = " ".join(f"{value:g}" for value in mark.box)
            edge = f" edge {mark.stroke} {mark.thickness:g} pt" if mark.stroke else ""
            fill = f" fill {mark.fill}" if mark.fill else ""
            round_ = f" radius {mark.radius:g}" if mark.radius else ""
            return f"rect  {numbers}{round_}{fill}{edge}"
        case Segment():
            ends = f"{mark.x1:.2f} {mark.y1:.2f} to {mark.x2:.2f} {mark.y2:.2f}"
            return f"line  {ends}  {mark.colour} {mark.thickness:g} pt{' dashed' * bool(mark.dash)}"
        case Shape():
            colour = mark.fill or f"stroke {mark.stroke}"
            return f"shape {len(mark.steps)} steps  {colour}{' clipped' * bool(mark.clip)}"
        case Picture():
            numbers = " ".join(f"{value:g}" for value in mark.box)
            return (
                f"image {numbers}  {mark.source.name if isinstance(mark.source, Path) else 'photo'}"
            )
        case Code():
            numbers = " ".join(f"{value:g}" for value in mark.box)
            return f"code  {numbers}  {mark.modules} modules  {mark.content}"


def recorded(drawing: Drawing) -> list[str]:
    """Every mark of a card as one line; equal neighbours are counted."""
    lines: list[str] = []
    for at, face in enumerate(drawing.faces):
        where = " ".join(f"{value:g}" for value in face.box)
        lines.append(f"  face {at + 1}  {where}{'  turned' if face.turned else ''}")
        counted: list[tuple[str, int]] = []
        for mark in marks_of(drawing, at):
            line = f"    {mark.item:<14} {_described(mark)}"
            times = counted.pop()[1] if counted and counted[-1][0] == line else 0
            counted.append((line, times + 1))
        lines += [line + (f"  × {times}" if times > 1 else "") for line, times in counted]
    return lines


def page_image(pdf: bytes, page: int, dpi: float) -> Image.Image:
    """One page as a picture, through the preview."""
    with PdfPages(pdf) as pages:
        pixels = pages.pixels(page, dpi)
    return Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)


def codes_in(image: Image.Image) -> list[str]:
    """All codes found in a picture."""
    return [found.text for found in zxingcpp.read_barcodes(image)]


def poppler(tool: str, pdf: bytes, folder: Path, *options: str) -> str:
    """What one of poppler's tools says about a PDF."""
    path = folder / "cards.pdf"
    path.write_bytes(pdf)
    target = ["-"] if tool == "pdftotext" else []
    done = subprocess.run([tool, *options, str(path), *target], capture_output=True, check=True)
    assert done.stderr == b"", done.stderr.decode()
    return done.stdout.decode("utf-8")
