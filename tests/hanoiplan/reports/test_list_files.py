"""The list as PDF, Word and spreadsheet: opened again, with the same rows in every one."""

import re
import unicodedata
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.document.model import Document, Section, Table
from hanoiplan.paper.document.pages import pages
from hanoiplan.paper.document.pdf import draw_document
from hanoiplan.paper.pen import Segment, Text
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.units import MM
from hanoiplan.reports.delegate_list import delegate_list
from hanoiplan.reports.docx_writer import docx_bytes
from hanoiplan.reports.voice import PaperLanguage
from hanoiplan.reports.writers import SUFFIXES, write_document
from hanoiplan.reports.xlsx_writer import xlsx_bytes
from tests.hanoiplan.reports.people import NATIVE, a_person, an_office, facts, many

LONG = "Pehin Dato Haji Awang Faizal Rahimin bin Haji Damit Mussa"
POST = Bilingual("", "Deputy Governor for Environment, Transport and International Cooperation")


def a_list(language: PaperLanguage = PaperLanguage.BOTH, **how: Any) -> Document:
    """Six scripts, a name of 57 letters, a delegation of one, a delegation of forty."""
    foreign = [a_person("", name, native_name=native, position=POST) for name, native in NATIVE]
    alone = a_person(LONG, delegation_id=1, delegation=Bilingual("Brunei"), pack="01")
    office = an_office(agency="VĂN PHÒNG", signer="Trịnh Khắc Thuỵ Nguyên")
    return delegate_list(facts(alone, *foreign, *many(40)), office, language, **how)


def cells(document: Document) -> list[list[str]]:
    """What the document says, row by row and cell by cell; a section is one cell."""
    return [
        [_said(row.lines)] if isinstance(row, Section) else [_said(cell) for cell in row.cells]
        for block in document.blocks
        if isinstance(block, Table)
        for row in block.rows
    ]


def _said(lines: Iterable[Any]) -> str:
    return "\n".join(unicodedata.normalize("NFC", line.text) for line in lines)


# --- PDF ---------------------------------------------------------------------------------------


def extracted(document: Document) -> str:
    """All text of the PDF in reading order, white space made single."""
    with pypdfium2.PdfDocument(draw_document(document).pdf) as pdf:
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def every_name(document: Document) -> list[str]:
    """The first line of every name."""
    return [row[1].split("\n")[0] for row in cells(document) if len(row) > 1]


def test_every_name_is_in_the_pdf_once_and_in_order() -> None:
    document = a_list()
    text, names = extracted(document), every_name(document)
    assert [text.count(name) for name in names] == [1] * len(names)
    places = [text.index(name) for name in names]
    assert places == sorted(places)


@pytest.mark.parametrize("native", [native for _name, native in NATIVE])
def test_a_name_in_its_own_script_can_be_read_back(native: str) -> None:
    """Letter by letter, though the glyphs stand in another order."""
    bare = re.sub(r"\s", "", unicodedata.normalize("NFC", native))
    assert bare in re.sub(r"\s", "", extracted(a_list()))


def borders(marks: Iterable[Any]) -> list[Segment]:
    """The lines of tables."""
    return [mark for mark in marks if isinstance(mark, Segment) and mark.item == "border"]


def crossed(text: Text, lines: Iterable[Segment]) -> list[Segment]:
    """The lines that the ink of a text touches."""
    shaped, em = shape(text.text, text.weight, text.width, text.family), text.size / MM
    left, right = text.x + shaped.left * em, text.x + shaped.right * em
    top, foot = text.y - shaped.ascent * em, text.y + shaped.descent * em
    return [
        one
        for one in lines
        if max(left, one.x1) <= min(right, one.x2) and max(top, one.y1) <= min(foot, one.y2)
    ]


@pytest.mark.parametrize("language", PaperLanguage)
def test_no_ink_touches_a_border_and_no_page_is_overrun(language: PaperLanguage) -> None:
    """Six scripts, tails and accents included: nothing is cut by a line or by the page's foot."""
    for marks in pages(a_list(language)):
        lines = borders(marks)
        texts = [one for one in marks if isinstance(one, Text) and "ell" in one.item]
        assert texts
        assert not [text.text for text in texts if crossed(text, lines)]
        assert max(one.y2 for one in lines) <= 190 + 0.02


def test_every_row_of_the_pdf_is_nine_millimetres_high() -> None:
    """Measured between the lines above and below its number."""
    for marks in pages(a_list()):
        ends = {round(one.y1, 3) for one in borders(marks) if one.y1 == one.y2}
        numbers = [
            one for one in marks if isinstance(one, Text) and one.x < 33 and "Cell" in one.item
        ]
        for number in numbers:
            above = max(y for y in ends if y < number.y)
            assert min(y for y in ends if y > number.y) - above >= 9 - 0.01


def test_the_headings_stand_at_the_top_of_every_page() -> None:
    for number, marks in enumerate(pages(a_list()), start=1):
        headings = [one.text for one in marks if isinstance(one, Text) and "olumn" in one.item]
        assert "Signature" in headings, f"page {number}"


def test_a_section_never_ends_a_page() -> None:
    for marks in pages(a_list()):
        texts = [one for one in marks if isinstance(one, Text)]
        sections = [one.y for one in texts if one.item.startswith("Section")]
        people = [one.y for one in texts if one.item == "Cell"]
        assert not sections or max(people) > max(sections)


def test_the_signature_column_is_forty_millimetres_wide() -> None:
    for marks in pages(a_list()):
        edges = sorted({round(one.x1, 3) for one in borders(marks) if one.x1 == one.x2})
        assert edges[-1] - edges[-2] >= 40
        assert edges[-1] <= 277 + 0.01


def test_the_signature_never_stands_on_a_page_without_rows() -> None:
    """However many people there are, at least two rows or lines are with it."""
    for people in range(1, 30):
        office = an_office(signer="Trịnh Khắc Thuỵ Nguyên")
        document = delegate_list(facts(*many(people)), office, PaperLanguage.VI)
        texts = [one for one in pages(document)[-1] if isinstance(one, Text)]
        items = {one.item for one in texts}
        assert {"Signer", "Cell", "Paper close"} <= items, people


def test_only_the_first_page_has_no_number_and_the_others_have_it_in_the_middle() -> None:
    for number, marks in enumerate(pages(a_list()), start=1):
        found = [one for one in marks if isinstance(one, Text) and one.item == "Page number"]
        assert [one.text for one in found] == ([str(number)] if number > 1 else [])
        assert all(140 < one.x < 150 and one.y == 14.5 for one in found)


def test_every_delegation_can_have_a_page_of_its_own() -> None:
    for marks in pages(a_list(per_delegation=True)):
        sections = {one.y for one in marks if isinstance(one, Text) and one.item == "Section"}
        assert len(sections) <= 1


def test_the_same_list_gives_the_same_bytes() -> None:
    document = a_list()
    assert draw_document(document).pdf == draw_document(document).pdf


def test_a_name_without_any_space_is_broken_rather_than_cut() -> None:
    name = "Boonlertchaicharoen" * 10
    text = extracted(delegate_list(facts(a_person(name)), an_office(), PaperLanguage.VI))
    assert name in text.replace(" ", "")


def test_two_thousand_people_are_all_in_the_file() -> None:
    document = delegate_list(facts(*many(2000)), an_office(), PaperLanguage.VI)
    assert extracted(document).count("Nguyễn Thị Khuê") == 2000


# --- Word --------------------------------------------------------------------------------------


def word(document: Document) -> Any:
    """The Word file, opened again."""
    return docx.Document(BytesIO(docx_bytes(document)))


def word_cells(document: Document) -> list[list[str]]:
    """The rows of all tables with borders, headings left out."""
    tables = word(document).tables[1:-1]  # the head before, the signature after them
    return [_cells_of(row) for table in tables for row in table.rows[1:]]


def _cells_of(row: Any) -> list[str]:
    texts = ["\n".join(p.text for p in cell.paragraphs) for cell in row.cells]
    merged = len({id(cell._tc) for cell in row.cells}) == 1
    return texts[:1] if merged else texts


@pytest.mark.parametrize("per_delegation", [False, True])
def test_the_word_file_has_the_same_rows(per_delegation: bool) -> None:
    document = a_list(per_delegation=per_delegation)
    assert word_cells(document) == cells(document)


def test_word_repeats_the_headings_and_parts_no_row() -> None:
    table = word(a_list()).tables[1]
    marks = [row._tr.trPr for row in table.rows]
    assert [mark.find(qn("w:tblHeader")) is not None for mark in marks[:3]] == [True, False, False]
    assert all(mark.find(qn("w:cantSplit")) is not None for mark in marks)


def test_word_keeps_the_last_two_rows_with_the_signature() -> None:
    table = word(a_list()).tables[1]
    held = [
        all(p.paragraph_format.keep_with_next for p in row.cells[1].paragraphs)
        for row in table.rows
    ]
    assert held[-2:] == [True, True]
    assert not held[-3]


def test_word_has_the_sheet_of_the_decree_and_numbers_from_page_two() -> None:
    part = word(a_list()).sections[0]
    assert (round(part.page_width.mm), round(part.page_height.mm)) == (297, 210)
    margins = (part.left_margin, part.right_margin, part.top_margin, part.bottom_margin)
    assert [round(margin.mm) for margin in margins] == [20, 20, 20, 20]
    assert part.different_first_page_header_footer
    assert "PAGE" in part.header._element.xml
    assert "PAGE" not in part.first_page_header._element.xml


def test_word_lines_have_real_styles_in_times_new_roman() -> None:
    file = word(a_list())
    cells_ = (cell for table in file.tables for row in table.rows for cell in row.cells)
    styles = [paragraph.style for cell in cells_ for paragraph in cell.paragraphs]
    named = {style.name: style.font.name for style in styles if style.name != "Rule"}
    assert {"State", "Motto", "Cell", "Section", "Signer"} <= named.keys()
    assert set(named.values()) == {"Times New Roman"}


# --- spreadsheet -------------------------------------------------------------------------------


def workbook_page(document: Document) -> Worksheet:
    """The sheet, opened again."""
    page = load_workbook(BytesIO(xlsx_bytes(document))).active
    assert isinstance(page, Worksheet)
    return page


def sheet_cells(document: Document) -> list[list[str]]:
    """The rows below the headings up to the last one of the table."""
    page = workbook_page(document)
    table = next(block for block in document.blocks if isinstance(block, Table))
    first = int(page.print_title_rows.split(":")[0].strip("$")) + 1
    width = len(table.columns)
    merged = {str(one) for one in page.merged_cells.ranges}
    found = []
    for number in range(first, first + len(cells(document))):
        texts = [str(page.cell(number, place).value or "") for place in range(1, width + 1)]
        found.append(texts[:1] if f"A{number}:F{number}" in merged else texts)
    return found


@pytest.mark.parametrize("per_delegation", [False, True])
def test_the_spreadsheet_has_the_same_rows(per_delegation: bool) -> None:
    document = a_list(per_delegation=per_delegation)
    assert sheet_cells(document) == cells(document)


def test_the_spreadsheet_is_ready_to_print() -> None:
    page = workbook_page(a_list())
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.HeaderFooter.differentFirst
    assert page.oddHeader.center.text == "&P"


def test_every_row_of_the_spreadsheet_can_be_signed() -> None:
    page = workbook_page(a_list())
    wide = page.column_dimensions["F"].width
    assert wide >= 22  # characters: 40 mm
    numbers = [row[0].row for row in page.iter_rows() if isinstance(row[0].value, int)]
    assert all(page.row_dimensions[row].height >= 9 / 25.4 * 72 for row in numbers)


def test_a_spreadsheet_begins_a_page_with_each_delegation() -> None:
    page = workbook_page(a_list(per_delegation=True))
    assert len(page.row_breaks.brk) == 2


def test_a_long_number_in_the_spreadsheet_is_not_rounded() -> None:
    """A spreadsheet keeps fifteen digits of a number; this one is the name of a post."""
    post = Bilingual("12345678901234567890")
    document = delegate_list(
        facts(a_person("Lê Thị Ánh", position=post)), an_office(), PaperLanguage.VI
    )
    assert "12345678901234567890" in [text for row in sheet_cells(document) for text in row]


def test_no_row_is_higher_than_a_spreadsheet_can_show() -> None:
    endless = a_person("Lê Thị Ánh", position=Bilingual("Uỷ viên " * 400))
    page = workbook_page(delegate_list(facts(endless), an_office(), PaperLanguage.VI))
    assert max(row.height or 0 for row in page.row_dimensions.values()) == 409


def test_a_name_that_looks_like_a_formula_stays_a_name() -> None:
    document = delegate_list(facts(a_person('=HYPERLINK("x")')), an_office(), PaperLanguage.VI)
    page = workbook_page(document)
    cell = next(cell for row in page.iter_rows() for cell in row if "HYPER" in str(cell.value))
    assert cell.data_type == "s"


# --- writing -----------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_letters_that_no_file_takes_spoil_none(tmp_path: Path, suffix: str) -> None:
    """A cell copied from elsewhere may hold a bell, a line end or half a letter's mark."""
    odd = a_person("Nguyễn\x07 Văn\nAn\x0b\x00", position=Bilingual("Giám\tđốc\x1f", ""))
    document = delegate_list(facts(odd), an_office(), PaperLanguage.VI)
    path = write_document(tmp_path / f"list{suffix}", document).path
    said = {".pdf": extracted, ".docx": word_cells, ".xlsx": sheet_cells}[suffix](document)
    assert "Nguyễn Văn An" in " ".join(str(said).split())
    assert path.stat().st_size > 1000


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path, suffix: str) -> None:
    """It may be open in another program."""
    path = tmp_path / f"list{suffix}"
    path.write_bytes(b"mine")
    written = write_document(path, a_list()).path
    assert written.name == f"list (2){suffix}"
    assert path.read_bytes() == b"mine"
    assert written.stat().st_size > 1000


def test_another_kind_of_file_is_refused_with_the_kinds_there_are(tmp_path: Path) -> None:
    with pytest.raises(NotPossible, match=r"\.pdf, \.docx .* \.xlsx"):
        write_document(tmp_path / "list.txt", a_list())
    assert not list(tmp_path.iterdir())


def test_word_and_spreadsheet_say_the_same() -> None:
    """Three writers of one document: nothing is decided twice."""
    document = a_list()
    assert word_cells(document) == sheet_cells(document)
