"""A document as a PDF of ruled tables, as offices print it: wrapped cells, broken rows, numbers.

What must not come in: the reader, and which rows a plan has.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Table,
)

from hanoiplan.base.paths import resource
from tests.hanoiplan.plan_reading.written import Item, Put, Rows, Ruled, Turned, Words, width_of


@dataclass(frozen=True, slots=True)
class Look:
    """How a page is printed."""

    size: float = 12  # points of letters in paragraphs
    cells: float = 11  # points of letters in tables
    lying: bool = False  # landscape from the first page
    repeat: bool = True  # the heading of a table on every page
    inside_rows: bool = True  # a row may break over pages
    numbers: str = "top"  # where the number of the page stands: top, foot, none
    centred_cells: bool = False  # short cells stand in the middle
    padding: float = 4.0
    shares: tuple[float, ...] = ()  # of the width, by column


STANDING, LYING = "standing", "lying"


def write_pdf(path: Path, items: list[Item], look: Look) -> Path:
    """The items printed in this look."""
    for name, style in (("Serif", "Regular"), ("Serif-Bold", "Bold")):
        file = resource("fonts", "liberation-serif", f"LiberationSerif-{style}.ttf")
        registerFont(TTFont(name, str(file)))
    made = BaseDocTemplate(str(path), pagesize=A4)
    made.addPageTemplates(_templates(look))
    flow: list[Flowable] = []
    lying = look.lying
    for one in items:
        if isinstance(one, Turned):
            lying = one.landscape
            flow += [NextPageTemplate(LYING if lying else STANDING), PageBreak()]
        elif isinstance(one, Words):
            flow.append(_paragraph(one, look))
        else:
            flow.append(_table(one, look, _width(lying=lying)))
    made.build(flow)
    return path


def _width(*, lying: bool) -> float:
    return float(max(A4) if lying else min(A4)) - 130


def _templates(look: Look) -> list[PageTemplate]:
    def page(size: tuple[float, float]) -> dict[str, Any]:
        width, height = size
        frame = Frame(75, 55, width - 130, height - 115, 0, 0, 0, 0)
        return {"frames": [frame], "onPage": _numbering(look, size), "pagesize": size}

    standing = PageTemplate(STANDING, **page(A4))
    lying = PageTemplate(LYING, **page(landscape(A4)))
    return [lying, standing] if look.lying else [standing, lying]


def _numbering(look: Look, size: tuple[float, float]) -> Any:
    """Draws the number of the page; the first page has none."""

    def draw(canvas: Any, made: Any) -> None:
        if look.numbers == "none" or made.page == 1:
            return
        canvas.setFont("Serif", 13)
        canvas.drawCentredString(
            size[0] / 2, size[1] - 40 if look.numbers == "top" else 28, str(made.page)
        )

    return draw


def _paragraph(one: Words, look: Look) -> Paragraph:
    style = ParagraphStyle(
        "words",
        fontName="Serif-Bold" if one.bold else "Serif",
        fontSize=look.size,
        leading=look.size * 1.25,
        spaceAfter=6,
        firstLineIndent=0 if one.centred else 28,
        alignment=TA_CENTER if one.centred else TA_JUSTIFY,
    )
    return Paragraph(escape(one.text), style)


def _table(one: Ruled, look: Look, width: float) -> Table:
    columns = width_of(one.rows)
    shares = look.shares if len(look.shares) == columns else _shares(one.rows)
    widths = [width * share / sum(shares) for share in shares]
    cells, style = _cells(one.rows, columns, look, frame=one.frame)
    if not one.frame:
        style.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
    style += [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), look.padding),
        ("RIGHTPADDING", (0, 0), (-1, -1), look.padding),
    ]
    repeat = one.heading_rows if look.repeat and not one.frame else 0
    return Table(
        cells,
        widths,
        style=style,
        repeatRows=repeat,
        splitInRow=int(look.inside_rows),
        spaceAfter=10,
    )


def _shares(rows: Rows) -> list[float]:
    """Columns as wide as their words ask for, none too narrow for its longest one."""
    found = [3.0] * width_of(rows)
    for row in rows:
        place = 0
        for put in row:
            if put.span == 1 and put.text:
                longest = max(map(len, put.text.split()))
                found[place] = max(found[place], longest * 1.3, min(len(put.text) ** 0.62, 30))
            place += put.span
    return found


def _cells(
    rows: Rows, columns: int, look: Look, *, frame: bool
) -> tuple[list[list[Any]], list[Any]]:
    cells: list[list[Any]] = []
    style: list[Any] = []
    tops: dict[int, int] = {}
    for number, row in enumerate(rows):
        line: list[Any] = [""] * columns
        place = 0
        for put in row:
            if put.above:
                style.append(("SPAN", (place, tops[place]), (place, number)))
            else:
                tops[place] = number
                line[place] = _lines(put, look, centred=frame or number == 0 or put.bold)
            if put.span > 1:
                style.append(("SPAN", (place, number), (place + put.span - 1, number)))
            place += put.span
        cells.append(line)
    return cells, style


def _lines(put: Put, look: Look, *, centred: bool) -> list[Paragraph]:
    short = look.centred_cells and len(put.text) < 30
    style = ParagraphStyle(
        "cell",
        fontName="Serif-Bold" if put.bold else "Serif",
        fontSize=look.cells,
        leading=look.cells * 1.2,
        alignment=TA_CENTER if centred or short else TA_LEFT,
    )
    return [Paragraph(escape(line), style) for line in put.text.split("\n")]
