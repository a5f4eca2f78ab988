"""An administrative paper as a Word file: real styles, headings that stand again on each page.

Everything said and every measure comes from the document and its forms. What must not come in:
words, and measures of its own beyond what Word needs to come near the PDF.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Any

import docx
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section as Part
from docx.shared import Mm, Pt

from hanoiplan.paper.document.forms import (
    ABOUT_RULE,
    FACE_BY_NAME,
    FORMS,
    HEADING_GROUND,
    PAGE_NUMBER_BASE,
    ROOM_TO_SIGN,
    SHEETS,
    UNBROKEN,
    Form,
    Sheet,
)
from hanoiplan.paper.document.model import (
    Align,
    Appendix,
    Block,
    Document,
    Ending,
    Head,
    Line,
    Lines,
    Orientation,
    Paragraph,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.paper.document.rows import HIGH, row_height
from hanoiplan.paper.document.setting import set_lines
from hanoiplan.paper.rehearsal_mark import words as rehearsal_words
from hanoiplan.paper.units import MM
from hanoiplan.reports import docx_parts as parts

_ALIGNS = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_HEAD_SHARES = (0.38, 0.62)  # of the width: agencies, state and motto
_UNDER_BLOCK, _UNDER_HEAD, _UNDER_TITLE = 14.0, 14.0, 10.0  # points
_TITLE_ASIDE = 0.09  # of the width stays free on either side
_BEFORE_TABLE, _BEFORE_ENDING = 8.5, 14.0  # points
_WITH_THE_SIGNATURE = 2  # rows of the last table that stand on its page


def docx_bytes(*documents: Document) -> bytes:
    """The bytes of the Word file: papers and their appendices, each a section of its own."""
    word = docx.Document()
    _styles(word)
    word.core_properties.title = documents[0].name
    word.core_properties.author = ""
    word.core_properties.comments = ""
    body: Any = word.element.body
    for place, (orientation, elements) in enumerate(_parts(documents)):
        part = _next_part(word) if place else word.sections[0]
        _sheet(part, SHEETS[orientation], orientation)
        if documents[0].rehearsal:
            for foot in (part.footer, part.first_page_footer):
                foot.paragraphs[0].text = rehearsal_words()
        for element in elements:
            body.insert(len(body) - 1, element)  # before the section's own properties
    content = BytesIO()
    word.save(content)
    return content.getvalue()


def _parts(documents: Sequence[Document]) -> Iterator[tuple[Orientation, Iterator[Any]]]:
    """Whatever has pages counted from 1, and how its sheets are held."""
    for document in documents:
        yield document.orientation, _elements(document, SHEETS[document.orientation])
        for appendix in document.appendices:
            yield appendix.orientation, _attached(appendix, SHEETS[appendix.orientation])


def _next_part(word: Word) -> Part:
    """A section on a new page; the paragraph that ends the last one takes no room."""
    part: Part = word.add_section()
    ending: Any = word.element.body[-2]
    thin: Any = parts.spacer(1.0)
    for place, one in enumerate(list(thin[0])):
        ending.pPr.insert(place, one)
    return part


# --- styles and the sheet ----------------------------------------------------------------------


def _styles(word: Word) -> None:
    word.styles.add_style(parts.RULE_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    for style, form in FORMS.items():
        made: Any = word.styles.add_style(style.value, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = word.styles["Normal"]
        _letters(made, form)
        shape = made.paragraph_format
        shape.alignment = _ALIGNS[form.align]
        shape.space_before, shape.space_after = Pt(form.before or form.apart), Pt(0)
        if form.apart:
            _only_from_others(made)
        # Exact lines would cut the tails of scripts that reach deeper than Latin.
        grows = style in UNBROKEN
        shape.line_spacing_rule = WD_LINE_SPACING.AT_LEAST if grows else WD_LINE_SPACING.EXACTLY
        shape.line_spacing = Pt(form.pitch)
        if form.indent:
            shape.first_line_indent = Mm(form.indent)
        shape.keep_with_next = form.keep
        shape.widow_control = True


def _letters(style: Any, form: Form) -> None:
    """Name and size for every script: Word keeps those of Latin, of Thai and of Han apart."""
    style.font.name, style.font.size = FACE_BY_NAME, Pt(form.size)
    style.font.bold, style.font.italic = form.bold, form.italic
    letters = style.element.get_or_add_rPr()
    for attribute in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        letters.rFonts.set(qn(attribute), FACE_BY_NAME)
    parts.child(letters, "w:szCs", val=str(round(form.size * 2)))


def _only_from_others(style: Any) -> None:
    """The space above stands between different styles only."""
    properties = style.element.get_or_add_pPr()
    place = [one.tag for one in properties].index(qn("w:spacing"))
    properties.insert(place + 1, OxmlElement("w:contextualSpacing"))


def _sheet(part: Part, sheet: Sheet, orientation: Orientation) -> None:
    landscape = orientation is Orientation.LANDSCAPE
    part.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    part.page_width, part.page_height = Mm(sheet.size.width), Mm(sheet.size.height)
    part.left_margin, part.right_margin = Mm(sheet.left), Mm(sheet.right)
    part.top_margin, part.bottom_margin = Mm(sheet.top), Mm(sheet.bottom)
    part.header_distance = Mm(PAGE_NUMBER_BASE - FORMS[Style.PAGE].size / MM)
    part.different_first_page_header_footer = True  # the first page has no number
    _count_from_one(part)
    part.header.is_linked_to_previous = False
    line = part.header.paragraphs[0]
    line.style = Style.PAGE.value
    line.paragraph_format.left_indent = Mm(sheet.right - sheet.left)  # the middle of the sheet
    parts.field(line.add_run().element, "PAGE")


def _count_from_one(part: Part) -> None:
    properties: Any = part._sectPr  # noqa: SLF001 - python-docx has no name for page numbers
    for there in properties.findall(qn("w:pgNumType")):
        properties.remove(there)
    number = OxmlElement("w:pgNumType", attrs={qn("w:start"): "1"})
    properties.find(qn("w:pgMar")).addnext(number)  # where the format wants it


# --- the body ----------------------------------------------------------------------------------


def _elements(document: Document, sheet: Sheet) -> Iterator[Any]:
    if document.head is not None:
        yield _head(document.head, sheet)
        yield parts.spacer(_UNDER_HEAD)
    yield from _title(document.title, sheet)
    signed = document.ending is not None
    yield from _blocks(document.blocks, held=_WITH_THE_SIGNATURE if signed else 0)
    if document.ending is not None:
        yield parts.spacer(_BEFORE_ENDING)
        yield _ending(document.ending, sheet)


def _attached(appendix: Appendix, sheet: Sheet) -> Iterator[Any]:
    yield from _title(appendix.title, sheet)
    yield from _blocks(appendix.blocks, held=0)


def _blocks(blocks: Sequence[Block], held: int) -> Iterator[Any]:
    """Text and tables; the end of the last table and the last text stay with the signature."""
    for before, block in pairwise([None, *blocks]):
        if isinstance(block, Paragraph):
            if isinstance(before, Table):
                yield parts.spacer(1.0)
            text = parts.text_line(block.line)
            if block.heads or (held and block is blocks[-1]):
                parts.hold(text)
            yield text
        elif block is not None:
            if before is not None:  # two tables without anything between them would be one
                yield parts.spacer(1.0 if block.fresh else _BEFORE_TABLE, fresh=block.fresh)
            last = not any(isinstance(one, Table) for one in _after(block, blocks))
            yield _table(block, held=held if last else 0)


def _after(block: Block, blocks: Sequence[Block]) -> Sequence[Block]:
    return blocks[next(at for at, one in enumerate(blocks) if one is block) + 1 :]


def _head(head: Head, sheet: Sheet) -> Any:
    """Two columns without borders: the blocks in one row, number and place in the next."""
    widths = [sheet.width * share for share in _HEAD_SHARES]
    blocks = [_ruled(head.left, widths[0]), _ruled(head.right, widths[1])]
    under = [
        [parts.spacer(_UNDER_BLOCK), *map(parts.text_line, lines)]
        for lines in ((head.number, *head.subject), (head.place,))
    ]
    return _side_by_side([blocks, under], widths)


def _title(title: Lines, sheet: Sheet) -> Iterator[Any]:
    for line in title:
        text = parts.text_line(line)
        parts.narrow(text, sheet.width * _TITLE_ASIDE)
        yield text
    if title:
        yield parts.rule(ABOUT_RULE, sheet.width)
        yield parts.spacer(_UNDER_TITLE)


def _ruled(lines: Lines, room: float) -> list[Any]:
    """Lines with a rule under the last one of each kind that has one."""
    found: list[Any] = []
    for line, below in pairwise([*lines, None]):
        if line is None:
            continue
        found.append(parts.text_line(line))
        share = FORMS[line.style].rule
        if share and (below is None or below.style is not line.style):
            last = set_lines([line], room)[-1]
            found.append(parts.rule(last.width * share, room))
    return found


def _ending(ending: Ending, sheet: Sheet) -> Any:
    """Recipients beside the signature, in one row that no page divides."""
    right = sheet.width * sheet.signature[1]
    left = [parts.text_line(line) for line in ending.recipients]
    signing: list[Any] = [parts.text_line(line) for line in ending.authority]
    name = FORMS[Style.SIGNER].pitch
    signing.append(parts.spacer(ROOM_TO_SIGN * MM - name))
    signing.append(parts.text_line(ending.signer or Line("", Style.SIGNER)))
    return _side_by_side([[left, signing]], [sheet.width - right, right])


def _side_by_side(rows: Sequence[Sequence[Sequence[Any]]], widths: Sequence[float]) -> Any:
    made = parts.table(widths, bordered=False)
    for row in rows:
        cells = [
            parts.cell(content, width, middle=False)
            for content, width in zip(row, widths, strict=True)
        ]
        made.append(parts.row(cells))
    return made


def _table(table: Table, held: int) -> Any:
    widths = [column.width for column in table.columns]
    made = parts.table(widths, bordered=True)
    headings = [
        parts.cell(_lines(column.heading, Align.CENTRE), column.width, ground=HEADING_GROUND)
        for column in table.columns
    ]
    made.append(parts.row(headings, heading=True))
    for row in table.rows:
        made.append(_section(row, widths) if isinstance(row, Section) else _row(row, table))
    for row in list(made)[-held:] if held else []:
        parts.hold(row)
    return made


def _section(section: Section, widths: Sequence[float]) -> Any:
    lines = [parts.text_line(line) for line in section.lines]
    return parts.row([parts.cell(lines, sum(widths), span=len(widths))])


def _row(row: Row, table: Table) -> Any:
    cells = [
        parts.cell(_lines(lines, column.align), column.width, middle=not table.top)
        for lines, column in zip(row.cells, table.columns, strict=True)
    ]
    divides = table.top and row_height(row, table.columns) > HIGH
    return parts.row(cells, least=row.least, whole=not divides)


def _lines(lines: Lines, align: Align) -> list[Any]:
    return [parts.text_line(line, align) for line in lines]
