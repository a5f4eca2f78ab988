"""An administrative paper as a workbook: the same lines in cells, ready to print.

Everything said and every measure comes from the document and its forms; a row is as high as the
paper's own measurement says. What must not come in: words, and measures of its own.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import accumulate, count, zip_longest
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break

from hanoiplan.paper.document.forms import (
    FACE_BY_NAME,
    FORMS,
    HEADING_GROUND,
    PAGE_NUMBER_BASE,
    ROOM_TO_SIGN,
    SHEETS,
    Form,
    Sheet,
)
from hanoiplan.paper.document.model import (
    Align,
    Appendix,
    Block,
    Column,
    Document,
    Ending,
    Head,
    Line,
    Lines,
    Orientation,
    Paragraph,
    Section,
    Style,
    Table,
)
from hanoiplan.paper.document.rows import heading_height, row_height
from hanoiplan.paper.document.setting import set_lines, stack_height
from hanoiplan.paper.rehearsal_mark import words as rehearsal_words
from hanoiplan.paper.units import MM

_INCH = 25.4
_PIXELS, _LETTER, _PADDING = 96 / 25.4, 7, 5  # how Excel counts the width of a column
_AIR = 1.2  # Excel's lines are higher than ours, and the sheet may be printed smaller
_FEW_AFTER = 2  # paragraphs: with more of them, pages without a row would repeat the headings
_DIGITS = 9  # a longer number is a name of something; from 16 on a spreadsheet would round it
_HIGHEST = 409.0  # points: Excel's own limit for a row
_LONGEST_NAME = 31  # Excel's own limit for the name of a sheet
_BARRED = frozenset("[]:*?/\\'")
_ALIGNS = {
    Align.LEFT: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
    Align.JUSTIFIED: "justify",
}
_THIN = Side("thin", color="FF000000")
_BORDER = Border(_THIN, _THIN, _THIN, _THIN)
_GROUND = PatternFill("solid", fgColor=f"FF{HEADING_GROUND.removeprefix('#')}")


def xlsx_bytes(*documents: Document) -> bytes:
    """The bytes of the workbook: every paper and every appendix is a sheet."""
    book = Workbook()
    book.properties.title = documents[0].name
    book.properties.creator = "hanoiplan"
    book.remove(book.active)
    _unit_of_widths(book)
    for document in documents:
        _paper(book, document)
        for appendix in document.appendices:
            writer = _sheet_of(book, appendix, appendix.title[0].text, rehearsal=document.rehearsal)
            writer.title(appendix.title)
            writer.blocks(appendix.blocks)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _unit_of_widths(book: Any) -> None:
    """Columns are measured in digits of the usual face: of one that every office has.

    Elsewhere the unit would be wider, and the sheet be printed smaller than the decree's letters.
    """
    book._named_styles["Normal"].font = Font(FACE_BY_NAME, 11)  # noqa: SLF001 - openpyxl has no other way


def _paper(book: Workbook, document: Document) -> None:
    name = document.title[0].text if document.title else document.name
    writer = _sheet_of(book, document, name, rehearsal=document.rehearsal)
    if document.head is not None:
        writer.head(document.head)
    writer.title(document.title)
    writer.blocks(document.blocks)
    if document.ending is not None:
        writer.ending(document.ending)


def _sheet_of(book: Workbook, part: Document | Appendix, name: str, *, rehearsal: bool) -> "_Page":
    """An empty sheet, ready to print, with the columns that this part of a paper needs."""
    page: Any = book.create_sheet(_sheet_name(name, book.sheetnames))
    sheet = SHEETS[part.orientation]
    _set_up(page, sheet, part.orientation)
    if rehearsal:
        page.oddFooter.center.text = page.firstFooter.center.text = rehearsal_words()
    return _Page(page, _columns(part.blocks, sheet))


def _sheet_name(name: str, taken: Sequence[str]) -> str:
    """A name that a workbook takes and that no other sheet has, whatever its capitals."""
    allowed = "".join(letter for letter in name if letter not in _BARRED).strip() or "1"
    known = {one.casefold() for one in taken}
    for number in count(1):
        mark = f" ({number})" if number > 1 else ""
        made = allowed[: _LONGEST_NAME - len(mark)].strip() + mark
        if made.casefold() not in known:
            return made
    raise AssertionError  # there always is a next number


def _columns(blocks: Sequence[Block], sheet: Sheet) -> tuple[Column, ...]:
    """The columns of the first table; a paper without one is two columns wide."""
    for block in blocks:
        if isinstance(block, Table):
            return block.columns
    return (Column((), sheet.width * 0.4), Column((), sheet.width * 0.6))


def _texts_after(blocks: Sequence[Block], place: int) -> int:
    return sum(isinstance(one, Paragraph) for one in blocks[place:])


def _set_up(page: Any, sheet: Sheet, orientation: Orientation) -> None:
    page.page_setup.orientation = orientation.value
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins.left, page.page_margins.right = sheet.left / _INCH, sheet.right / _INCH
    page.page_margins.top, page.page_margins.bottom = sheet.top / _INCH, sheet.bottom / _INCH
    page.page_margins.header = (PAGE_NUMBER_BASE - FORMS[Style.PAGE].size / MM) / _INCH
    page.print_options.horizontalCentered = True
    page.HeaderFooter.differentFirst = True  # the first page has no number
    page.page_setup.firstPageNumber, page.page_setup.useFirstPageNumber = 1, True
    number = page.oddHeader.center
    number.text, number.font, number.size = "&P", FACE_BY_NAME, round(FORMS[Style.PAGE].size)
    page.sheet_view.showGridLines = False


class _Page:
    """Writes the parts of a paper from the top down."""

    def __init__(self, page: Any, columns: Sequence[Column]) -> None:
        self._page = page
        self._columns = tuple(columns)
        self._row = 1
        self._headed: tuple[Column, ...] | None = None
        self._heads = (True, True)  # whether headings stay on the screen, and on every page
        for place, column in enumerate(columns, start=1):
            letters = (column.width * _PIXELS - _PADDING) / _LETTER
            page.column_dimensions[get_column_letter(place)].width = letters

    def head(self, head: Head) -> None:
        """Agencies on the left, state and motto on the right, number and place under them."""
        for left, right in zip_longest(head.left, head.right):
            self._beside(left, right)
        self._space(_UNDER_BLOCK)
        for left, right in zip_longest((head.number, *head.subject), (head.place,)):
            self._beside(left, right)
        self._space(_UNDER_BLOCK)

    def title(self, title: Lines) -> None:
        """Each line over the whole width."""
        for line in title:
            self._across(line)
        self._space(_UNDER_BLOCK)

    def blocks(self, blocks: Sequence[Block]) -> None:
        """Text over the whole width, and tables."""
        for place, block in enumerate(blocks):
            if isinstance(block, Table):
                self._heads = (place == 0, _texts_after(blocks, place) <= _FEW_AFTER)
                self._table(block)
            else:
                self._across(block.line)

    def _table(self, table: Table) -> None:
        """Headings once, for the sheet prints them again; a new page where one is asked for."""
        if table.fresh:
            self._page.row_breaks.append(Break(id=self._row - 1))
        if table.columns != self._headed:
            self._headings(table.columns)
        for row in table.rows:
            height = row_height(row, table.columns)
            if isinstance(row, Section):
                self._cell(1, row.lines, Align.LEFT, border=True)
                self._merge(1, len(table.columns), border=True)
            else:
                for place, lines in enumerate(row.cells, start=1):
                    align = table.columns[place - 1].align
                    self._cell(place, lines, align, border=True, top=table.top)
            self._close(height * _AIR)

    def ending(self, ending: Ending) -> None:
        """Recipients beside the signing authority, room to sign, the name."""
        self._space(_UNDER_BLOCK)
        for left, right in zip_longest(ending.recipients, ending.authority):
            self._beside(left, right)
        self._space(ROOM_TO_SIGN - FORMS[Style.SIGNER].pitch / MM)
        self._beside(None, ending.signer)

    # --- rows ---

    def _headings(self, columns: tuple[Column, ...]) -> None:
        for place, column in enumerate(columns, start=1):
            self._cell(place, column.heading, Align.CENTRE, border=True)
            self._page.cell(self._row, place).fill = _GROUND
        if self._headed is None:
            on_screen, on_paper = self._heads
            if on_paper:
                self._page.print_title_rows = f"{self._row}:{self._row}"
            if on_screen:  # below long text they would take the whole window
                self._page.freeze_panes = f"A{self._row + 1}"
        self._headed = columns
        self._close(heading_height(columns) * _AIR)

    def _beside(self, left: Line | None, right: Line | None) -> None:
        """One line in the left part and one in the right part of the sheet."""
        middle = _middle(self._columns)
        parts = ((left, 1, middle), (right, middle + 1, len(self._columns)))
        self._close(max(self._part(line, first, last) for line, first, last in parts))

    def _across(self, line: Line) -> None:
        self._close(self._part(line, 1, len(self._columns)))

    def _part(self, line: Line | None, first: int, last: int) -> float:
        """A line in merged cells; returns the height it needs, mm."""
        if line is None:
            return 0.0
        self._cell(first, (line,), FORMS[line.style].align, border=False)
        self._merge(first, last, border=False)
        width = sum(column.width for column in self._columns[first - 1 : last])
        return stack_height(set_lines([line], width)) * _AIR

    def _space(self, height: float) -> None:
        self._close(height)

    def _close(self, height: float) -> None:
        self._page.row_dimensions[self._row].height = min(round(height * MM, 2), _HIGHEST)
        self._row += 1

    # --- cells ---

    def _cell(
        self, place: int, lines: Lines, align: Align, *, border: bool, top: bool = False
    ) -> None:
        cell = self._page.cell(self._row, place)
        form = FORMS[lines[0].style if lines else Style.CELL]
        if len(lines) > 1:
            cell.value = CellRichText(*_blocks(lines))
        elif lines:
            _fill(cell, lines[0].said)
        cell.font = _font(form)
        cell.alignment = Alignment(_ALIGNS[align], "top" if top else "center", wrap_text=True)
        if border:
            cell.border = _BORDER

    def _merge(self, first: int, last: int, *, border: bool) -> None:
        if border:
            for place in range(first, last + 1):
                self._page.cell(self._row, place).border = _BORDER
        if last > first:
            self._page.merge_cells(None, self._row, first, self._row, last)


_UNDER_BLOCK = 4.0  # mm


def _middle(columns: Sequence[Column]) -> int:
    """After how many columns the left part of a head ends: as near to two fifths as they allow."""
    edges = list(accumulate(column.width for column in columns))[:-1]
    if not edges:
        return 1
    wanted = sum(column.width for column in columns) * 0.4
    return min(range(len(edges)), key=lambda at: abs(edges[at] - wanted)) + 1


def _fill(cell: Any, text: str) -> None:
    """Text stays text whatever it looks like: "=1+1", 0137; only plain counting is a number."""
    counts = text.isascii() and text.isdigit() and len(text) <= _DIGITS
    if counts and (text == "0" or not text.startswith("0")):
        cell.value = int(text)
        return
    cell.value = text
    cell.data_type = "s"
    cell.number_format = "@"


def _blocks(lines: Lines) -> Iterable[TextBlock]:
    last = len(lines) - 1
    for place, line in enumerate(lines):
        text = line.said + ("\n" if place < last else "")
        yield TextBlock(_inline(FORMS[line.style]), text)


def _inline(form: Form) -> InlineFont:
    return InlineFont(rFont=FACE_BY_NAME, sz=form.size, b=form.bold, i=form.italic)


def _font(form: Form) -> Font:
    full_rule = form.rule >= 1  # the line under the motto is as long as its text
    underline = "single" if full_rule else None
    return Font(FACE_BY_NAME, form.size, form.bold, form.italic, underline=underline)
