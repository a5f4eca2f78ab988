"""The elements a Word file consists of: paragraphs, rules, tables, as the format wants them.

Written as elements, because python-docx looks through the whole table for every cell. What must
not come in: what a paper consists of, and in which order.
"""

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from hanoiplan.paper.document.forms import BORDER, CELL_SIDE, CELL_TOP, FORMS, RULE
from hanoiplan.paper.document.model import Align, Line, Style
from hanoiplan.paper.units import MM

RULE_STYLE = "Rule"
_ALIGNS = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.JUSTIFIED: "both",
}
_TWIPS = 20  # in a point
_EIGHTHS = 8  # borders are measured in eighths of a point
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def child(parent: Any, name: str, **attributes: str) -> Any:
    """A new element at the end of `parent`, with attributes of Word's own namespace."""
    element = OxmlElement(name, attrs={qn(f"w:{key}"): value for key, value in attributes.items()})
    parent.append(element)
    return element


def twips(millimetres: float) -> str:
    """Word's unit of length, a twentieth of a point."""
    return str(round(millimetres * MM * _TWIPS))


def style_id(style: Style) -> str:
    """The id under which python-docx keeps a style of this name."""
    return style.value.replace(" ", "")


# --- paragraphs --------------------------------------------------------------------------------


def text_line(line: Line, align: Align | None = None) -> Any:
    """A paragraph in the style of the line; `align` where the column wants another way."""
    paragraph = OxmlElement("w:p")
    properties = child(paragraph, "w:pPr")
    child(properties, "w:pStyle", val=style_id(line.style))
    if align is not None and align is not FORMS[line.style].align:
        child(properties, "w:jc", val=_ALIGNS[align])
    text = child(child(paragraph, "w:r"), "w:t")
    text.text = line.said
    text.set(_SPACE, "preserve")
    return paragraph


def spacer(points: float, *, fresh: bool = False) -> Any:
    """An empty paragraph of this height; a `fresh` one begins a page."""
    paragraph = OxmlElement("w:p")
    properties = child(paragraph, "w:pPr")
    child(properties, "w:pStyle", val=RULE_STYLE)
    if not fresh:
        child(properties, "w:keepNext")
    else:
        child(properties, "w:pageBreakBefore")
    height = str(round(points * _TWIPS))
    child(properties, "w:spacing", line=height, lineRule="exact", before="0", after="0")
    return paragraph


def rule(width: float, room: float) -> Any:
    """A line of this width in the middle of the room, both mm."""
    paragraph = spacer(3.0)
    properties = paragraph[0]
    borders = OxmlElement("w:pBdr")
    thick = str(round(RULE * _EIGHTHS))
    child(borders, "w:bottom", val="single", sz=thick, space="0", color="000000")
    properties.insert(2, borders)  # the format wants it before the spacing
    aside = twips((room - width) / 2)
    child(properties, "w:ind", left=aside, right=aside)
    return paragraph


# --- tables ------------------------------------------------------------------------------------


def table(widths: Sequence[float], *, bordered: bool) -> Any:
    """An empty table with columns of these widths, mm."""
    made = OxmlElement("w:tbl")
    properties = child(made, "w:tblPr")
    child(properties, "w:tblW", w=twips(sum(widths)), type="dxa")
    child(properties, "w:jc", val="center")  # else older Word moves it left by the cells' margin
    if bordered:
        borders = child(properties, "w:tblBorders")
        thick = str(round(BORDER * _EIGHTHS))
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            child(borders, f"w:{side}", val="single", sz=thick, space="0", color="000000")
    child(properties, "w:tblLayout", type="fixed")
    margins = child(properties, "w:tblCellMar")
    top, aside = (twips(CELL_TOP), twips(CELL_SIDE)) if bordered else ("0", "0")
    for side, width in (("top", top), ("left", aside), ("bottom", top), ("right", aside)):
        child(margins, f"w:{side}", w=width, type="dxa")
    grid = child(made, "w:tblGrid")
    for each in widths:
        child(grid, "w:gridCol", w=twips(each))
    return made


def row(
    cells: Sequence[Any], *, least: float = 0.0, heading: bool = False, whole: bool = True
) -> Any:
    """A row at least this high (mm); no page divides a `whole` one."""
    made = OxmlElement("w:tr")
    properties = child(made, "w:trPr")
    if whole:
        child(properties, "w:cantSplit")
    if least:
        child(properties, "w:trHeight", val=twips(least), hRule="atLeast")
    if heading:
        child(properties, "w:tblHeader")
    made.extend(cells)
    return made


def narrow(paragraph: Any, aside: float) -> None:
    """Keep so many mm free on either side of a paragraph."""
    paragraph[0].append(OxmlElement("w:ind"))
    for side in ("left", "right"):
        paragraph[0][-1].set(qn(f"w:{side}"), twips(aside))


def hold(row: Any) -> None:
    """Keep a row, or a paragraph, on the page of what follows it."""
    for properties in row.iter(qn("w:pPr")):
        properties.insert(1, OxmlElement("w:keepNext"))  # the format wants it after the style


def cell(
    content: Sequence[Any], width: float, *, span: int = 1, ground: str = "", middle: bool = True
) -> Any:
    """A cell with these paragraphs; the format wants at least one."""
    made = OxmlElement("w:tc")
    properties = child(made, "w:tcPr")
    child(properties, "w:tcW", w=twips(width), type="dxa")
    if span > 1:
        child(properties, "w:gridSpan", val=str(span))
    if ground:
        child(properties, "w:shd", val="clear", color="auto", fill=ground.removeprefix("#"))
    if middle:
        child(properties, "w:vAlign", val="center")
    made.extend(content or [text_line(Line("", Style.CELL))])
    return made


def field(run: Any, instruction: str) -> None:
    """A field in a run, such as the number of the page."""
    for kind in ("begin", "", "end"):
        if kind:
            child(run, "w:fldChar", fldCharType=kind)
        else:
            child(run, "w:instrText").text = instruction
