"""Reading cards back: marks as lines a person can judge, ink boxes, text and codes of a PDF."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import zxingcpp
from PIL import Image

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import BadgeCard
from hanoiplan.paper.compose import compose
from hanoiplan.paper.draw import Page, PlacedCard, write_pdf
from hanoiplan.paper.fonts import Family
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.pen import (
    Bars,
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
from hanoiplan.paper.units import MM, Box, Side


def marks_of(drawing: Drawing, face: int = 0) -> Iterator[Mark]:
    """All marks of one face in drawing order."""
    for group in drawing.faces[face].groups:
        yield from group.marks


def texts_of(drawing: Drawing, item: str, face: int = 0) -> list[Text]:
    """The lines of one text item."""
    return [m for m in marks_of(drawing, face) if isinstance(m, Text) and m.item == item]


def ink_of(text: Text) -> Box:
    """The box of what a line paints, mm."""
    line, em = shape(text.text, text.weight, text.width, text.family), text.size / MM
    top, height = text.y - line.ascent * em, (line.ascent + line.descent) * em
    return Box(text.x + line.left * em, top, line.width * em, height)


def _described(mark: Mark) -> str:
    match mark:
        case Text():
            family = "" if mark.family is Family.SANS else f"{mark.family} "
            face = f"{family}{mark.width}{mark.weight} {mark.size:g} pt {mark.colour}"
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
        case Code() | Bars():
            numbers = " ".join(f"{value:g}" for value in mark.box)
            kind = "code" if isinstance(mark, Code) else "bars"
            return f"{kind}  {numbers}  {mark.modules} modules  {mark.content}"


def recorded(drawing: Drawing) -> list[str]:
    """Every mark of a card as one line; equal neighbours are counted."""
    lines: list[str] = []
    for at, face in enumerate(drawing.faces):
        where = " ".join(f"{value:g}" for value in face.box)
        how = "  turned" * face.turned + "  back" * (face.side is Side.BACK)
        lines.append(f"  face {at + 1}  {where}{how}")
        counted: list[tuple[str, int]] = []
        for mark in marks_of(drawing, at):
            line = f"    {mark.item:<14} {_described(mark)}"
            times = counted.pop()[1] if counted and counted[-1][0] == line else 0
            counted.append((line, times + 1))
        lines += [line + (f"  × {times}" if times > 1 else "") for line, times in counted]
    return lines


def sides_of(layout: Layout, card: BadgeCard) -> tuple[Drawing, bytes]:
    """One card in one layout as a drawing and as a PDF: a page for the front, one for a back."""
    drawing = compose(layout, card, BADGE_FIELDS)
    sides = (Side.FRONT, Side.BACK) if drawing.two_sided else (Side.FRONT,)
    pages = [Page(drawing.size, (PlacedCard(drawing),), side=side) for side in sides]
    return drawing, write_pdf(pages, layout.name)


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
