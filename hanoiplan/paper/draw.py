"""Drawings become PDF bytes: the one place where ReportLab writes a page.

The same drawings always give the same bytes (no dates, no random ids, no file paths). Content is
written as plain PDF operators; ReportLab keeps fonts, pictures, forms and the file's structure.
What must not come in: fields, layouts, sheets' arithmetic.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFImageXObject
from reportlab.pdfgen.canvas import Canvas

from hanoiplan.paper.colours import channels
from hanoiplan.paper.fonts import Weight, Width, face, latin_name
from hanoiplan.paper.patterns import rounded
from hanoiplan.paper.pen import (
    Code,
    Drawing,
    Face,
    Group,
    Mark,
    Picture,
    Rect,
    Segment,
    Shape,
    Step,
    Text,
)
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.text_writer import TextWriter, number
from hanoiplan.paper.units import MM, Box, Size

rl_config.useA85 = 0  # base 85 makes every photo a quarter larger and twenty times slower


@dataclass(frozen=True, slots=True)
class PlacedCard:
    """A drawing with its top left corner on the page, mm."""

    drawing: Drawing
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size, the cards on it, and marks of its own (cuts)."""

    size: Size
    cards: tuple[PlacedCard, ...]
    marks: tuple[Mark, ...] = ()


def _rgb(colour: str, operator: str) -> str:
    return " ".join([*(number(channel) for channel in channels(colour)), operator])


def _paint(fill: str, stroke: str, *, rule: str = "") -> str:
    if fill and stroke:
        return f"B{rule}"
    return f"f{rule}" if fill else "S"


class _Pen:
    """Writes the marks of one face; millimetres from the top become points from the foot."""

    def __init__(self, book: "_Book", height: float) -> None:
        self._book = book
        self._height = height
        self.ops: list[str] = []

    def _at(self, x: float, y: float) -> str:
        return f"{number(x * MM)} {number((self._height - y) * MM)}"

    def _re(self, box: Box) -> str:
        size = f"{number(box.width * MM)} {number(box.height * MM)}"
        return f"{self._at(box.x, box.bottom)} {size} re"

    def _line_style(self, stroke: str, thickness: float, dash: tuple[float, ...]) -> None:
        self.ops.append(f"{_rgb(stroke, 'RG')} {number(thickness)} w")
        if dash:
            self.ops.append(f"[{' '.join(number(part) for part in dash)}] 0 d")

    def draw(self, mark: Mark) -> None:
        """Write one mark."""
        match mark:
            case Text():
                self._text(mark)
            case Rect():
                self._rect(mark)
            case Segment():
                self._segment(mark)
            case Shape():
                self._shape(mark)
            case Picture():
                self._picture(mark)
            case Code():
                self._code(mark)

    def _text(self, mark: Text) -> None:
        line = shape(mark.text, mark.weight, mark.width, mark.family)
        x, y = mark.x * MM, (self._height - mark.y) * MM
        self.ops.append(_rgb(mark.colour, "rg"))
        self.ops += self._book.writer.line(line, x, y, mark.size, mark.stretch)

    def _rect(self, mark: Rect) -> None:
        self.ops.append("q")
        if mark.fill:
            self.ops.append(_rgb(mark.fill, "rg"))
        if mark.stroke:
            self._line_style(mark.stroke, mark.thickness, mark.dash)
        if mark.radius:
            self.ops += [self._step(step) for step in rounded(mark.box, mark.radius)]
        else:
            self.ops.append(self._re(mark.box))
        self.ops.append(f"{_paint(mark.fill, mark.stroke)} Q")

    def _segment(self, mark: Segment) -> None:
        self.ops.append("q")
        self._line_style(mark.colour, mark.thickness, mark.dash)
        self.ops.append(f"{self._at(mark.x1, mark.y1)} m {self._at(mark.x2, mark.y2)} l S Q")

    def _shape(self, mark: Shape) -> None:
        self.ops.append("q")
        if mark.clip:
            self.ops.append(f"{self._re(mark.clip)} W n")
        if mark.fill:
            self.ops.append(_rgb(mark.fill, "rg"))
        if mark.stroke:
            self.ops.append("1 J 1 j")
            self._line_style(mark.stroke, mark.thickness, ())
        self.ops += [self._step(step) for step in mark.steps]
        self.ops.append(f"{_paint(mark.fill, mark.stroke)} Q")

    def _step(self, step: Step) -> str:
        command, numbers = step
        if command == "Z":
            return "h"
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        return f"{' '.join(self._at(x, y) for x, y in pairs)} {command.lower()}"

    def _picture(self, mark: Picture) -> None:
        name, width, height = self._book.picture(mark)
        box = mark.box
        scale = max(box.width / width, box.height / height)
        wide, high = width * scale, height * scale
        left, foot = box.x - (wide - box.width) / 2, box.bottom + (high - box.height) / 2
        matrix = f"{number(wide * MM)} 0 0 {number(high * MM)} {self._at(left, foot)} cm"
        self.ops.append(f"q {self._re(box)} W n {matrix} /{name} Do Q")
        if mark.outline:
            self._rect(Rect(mark.item, box, "", mark.outline, mark.thickness))

    def _code(self, mark: Code) -> None:
        module = mark.box.width / mark.modules * MM
        top = f"{number(mark.box.x * MM)} {number((self._height - mark.box.y) * MM)}"
        self.ops.append(f"q 0 0 0 rg {module:.5f} 0 0 {-module:.5f} {top} cm")
        self.ops += [
            f"{column} {row} {count} 1 re"
            for row, runs in enumerate(mark.rows)
            for column, count in runs
        ]
        self.ops.append("f Q")


def _image(name: str, content: bytes) -> Any:
    """A picture for the file: a JPEG goes in untouched, whatever its file is called."""
    image = PDFImageXObject(name)
    if not image.loadImageFromJPEG(BytesIO(content)):
        image.loadImageFromRaw(BytesIO(content))
    return image


class _Book:
    """One PDF document while it is written."""

    def __init__(self, title: str) -> None:
        self._bytes = BytesIO()
        # A face of ours to begin with, or every page would name Helvetica, which is not embedded.
        first = face(latin_name(Weight.REGULAR, Width.NORMAL)).name
        self._canvas: Any = Canvas(
            self._bytes, invariant=1, pageCompression=1, initialFontName=first
        )
        self._canvas.setTitle(title)
        self._canvas.setCreator("hanoiplan")
        self._document = self._canvas._doc  # noqa: SLF001 (fonts and pictures are only known there)
        self.writer = TextWriter(self._document)
        self._forms: dict[tuple[Group, float], str] = {}
        self._pictures: dict[Picture, tuple[str, str, int, int]] = {}

    def write(self, ops: list[str]) -> None:
        self._canvas._code.extend(ops)  # noqa: SLF001 (plain operators have no public way)

    def picture(self, mark: Picture) -> tuple[str, int, int]:
        """Name, width and height in pixels of a picture, stored once; named by its content."""
        if mark not in self._pictures:
            source = mark.source
            content = source if isinstance(source, bytes) else source.read_bytes()
            digest = hashlib.sha256(content).hexdigest()[:32]
            name = self._document.getXObjectName(digest)
            image = self._document.idToObject.get(name)
            if image is None:
                image = _image(digest, content)
                self._document.Reference(image, name)
                self._document.addForm(digest, image)
            self._pictures[mark] = (digest, name, image.width, image.height)
        digest, name, width, height = self._pictures[mark]
        self._canvas._formsinuse.append(digest)  # noqa: SLF001 (drawImage would name it by its path)
        return name, width, height

    def group(self, group: Group, height: float, size: Size) -> None:
        """Draw a group; a shared one becomes a form the first time."""
        if not group.shared:
            self._draw(group, height)
            return
        key = (group, height)
        if key not in self._forms:
            self._forms[key] = f"shared{len(self._forms) + 1}"
            self._canvas.beginForm(self._forms[key], 0, 0, size.width * MM, size.height * MM)
            self._draw(group, height)
            self._canvas.endForm()
        self._canvas.doForm(self._forms[key])

    def _draw(self, group: Group, height: float) -> None:
        pen = _Pen(self, height)
        for mark in group.marks:
            pen.draw(mark)
        self.write(pen.ops)

    def _face(self, side: Face, card_height: float) -> None:
        box = side.box
        x, y = box.x * MM, (card_height - box.bottom) * MM
        if side.turned:
            x, y = x + box.width * MM, y + box.height * MM
            self.write([f"q -1 0 0 -1 {number(x)} {number(y)} cm"])
        else:
            self.write([f"q 1 0 0 1 {number(x)} {number(y)} cm"])
        for group in side.groups:
            self.group(group, box.height, Size(box.width, box.height))
        self.write(["Q"])

    def page(self, page: Page) -> None:
        """Write one page."""
        self._canvas.setPageSize((page.size.width * MM, page.size.height * MM))
        for placed in page.cards:
            size = placed.drawing.size
            x, y = placed.x * MM, (page.size.height - placed.y - size.height) * MM
            self.write([f"q 1 0 0 1 {number(x)} {number(y)} cm"])
            for side in placed.drawing.faces:
                self._face(side, size.height)
            self.write(["Q"])
        self._draw(Group(page.marks, shared=False), page.size.height)
        self._canvas.showPage()

    def finish(self) -> bytes:
        self._canvas.save()
        return self._bytes.getvalue()


def write_pdf(pages: Iterable[Page], title: str) -> bytes:
    """The bytes of a PDF with these pages, in order."""
    book = _Book(title)
    for page in pages:
        book.page(page)
    return book.finish()
