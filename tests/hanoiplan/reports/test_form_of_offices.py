"""Every report in the form of offices, measured in PDF, Word and Excel: Decree 30/2020.

A4; margins 20–25 above and below, 30–35 left, 15–20 right (tables may lie on their side); Times
New Roman; sizes of the state's name, the motto, the body, the recipients and the signature.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pdfplumber
import pytest
from openpyxl import load_workbook
from pdfplumber.page import Page

from hanoiplan.delegates.delegations import add_delegation
from hanoiplan.delegates.model import DelegationDraft
from hanoiplan.paper.document.model import Style
from hanoiplan.paper.units import MM
from hanoiplan.reports.orders import ReportKind
from hanoiplan.reports.registry import KINDS, Option
from hanoiplan.reports.voice import PaperLanguage
from tests.hanoiplan.checklist.planning import Office
from tests.hanoiplan.reports.plans import a_plan, a_report

SIGNED = sorted(kind for kind, one in KINDS.items() if Option.OFFICE in one.options)
LYING = {ReportKind.LATE, ReportKind.TARGETS, ReportKind.INVITED}
STATE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
PARENT, AGENCY = "ỦY BAN NHÂN DÂN", "SỞ NGOẠI VỤ"
_NEAR = 0.15  # mm


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A plan with a task of every standing, and a delegation to invite; nothing writes to it."""
    with a_plan(tmp_path_factory.mktemp("form")) as made:
        draft = DelegationDraft(name_vi="Đoàn Băng Cốc", kind="foreign_city")
        made.workspace.do(add_delegation, made.desk.event, draft)
        yield made


@pytest.fixture(params=SIGNED)
def kind(request: pytest.FixtureRequest) -> ReportKind:
    """Each report that has a head and a signature."""
    return ReportKind(request.param)


def lines_of(page: Page) -> dict[str, list[Any]]:
    """The letters of each line by its text."""
    found: dict[str, list[Any]] = {}
    for line in page.extract_text_lines(return_chars=True, x_tolerance=2):
        found[line["text"]] = line["chars"]
    return found


def part(page: Page, words: str) -> list[Any]:
    """The letters of these words, wherever they stand on the page."""
    wanted = words.replace(" ", "")
    for letters in lines_of(page).values():
        solid = [one for one in letters if one["text"].strip()]
        at = "".join(one["text"] for one in solid).find(wanted)
        if at >= 0:
            return solid[at : at + len(wanted)]
    raise AssertionError(words)


def sizes(letters: list[Any]) -> set[float]:
    """Their sizes in points."""
    return {round(one["size"], 1) for one in letters}


def is_bold(letters: list[Any]) -> bool:
    """Whether all of them are of a bold face."""
    return all("Bold" in one["fontname"] for one in letters)


def is_italic(letters: list[Any]) -> bool:
    """Whether all of them are of an italic face."""
    return all("Italic" in one["fontname"] for one in letters)


def middle(letters: list[Any]) -> float:
    """Of their width, mm."""
    left, right = min(one["x0"] for one in letters), max(one["x1"] for one in letters)
    return float(left + right) / 2 / MM


def test_the_pdf_of_every_report_has_the_decrees_sheet_head_and_end(
    office: Office, kind: ReportKind
) -> None:
    pdf = pdfplumber.open(BytesIO(a_report(office, kind).drawn().pdf))
    with pdf:
        first = pdf.pages[0]
        sheet = (297, 210) if kind in LYING else (210, 297)
        assert (round(first.width / MM), round(first.height / MM)) == sheet
        _margins(first, lying=kind in LYING)
        _head(first)
        _end(pdf.pages)


def _margins(page: Page, *, lying: bool) -> None:
    ink = [one for one in page.chars if one["text"].strip()]
    left = min(one["x0"] for one in (*ink, *page.lines)) / MM
    right = (page.width - max(one["x1"] for one in (*ink, *page.lines))) / MM
    least = 20 if lying else 30
    assert least - _NEAR <= left <= 35
    assert 15 - _NEAR <= right <= 20 + _NEAR
    assert 20 - _NEAR <= min(one["top"] for one in ink) / MM <= 25
    assert (page.height - max(one["bottom"] for one in ink)) / MM >= 20 - 1.5


def _head(page: Page) -> None:
    state, motto = part(page, STATE), part(page, MOTTO)
    assert sizes(state) <= {12, 12.5, 13}
    assert is_bold(state)
    assert sizes(motto) <= {13, 13.5, 14}
    assert is_bold(motto)
    assert middle(state) == pytest.approx(middle(motto), abs=0.5)
    rules = [one for one in page.lines if 0 < one["top"] - motto[0]["bottom"] < 8]
    long = max(one["width"] for one in rules)
    assert long == pytest.approx(motto[-1]["x1"] - motto[0]["x0"], abs=1.5)  # as long as the text
    parent, agency = part(page, PARENT), part(page, AGENCY)
    assert sizes(parent) | sizes(agency) <= {12, 12.5, 13}
    assert is_bold(agency)
    assert not is_bold(parent)
    number, place = part(page, "Số:"), part(page, "ngày 08 tháng 6 năm 2026")
    assert sizes(number) == {13}
    assert sizes(place) <= {13, 13.5, 14}
    assert is_italic(place)
    assert place[0]["bottom"] == pytest.approx(number[0]["bottom"], abs=2)  # on one line


def _end(pages: list[Page]) -> None:
    page = next(one for one in reversed(pages) if "Nơi nhận" in (one.extract_text() or ""))
    word, archive, signer = part(page, "Nơi nhận:"), part(page, "Lưu:"), part(page, "Trần Văn Mẫu")
    assert sizes(word) == {12}
    assert is_bold(word)
    assert is_italic(word)
    assert sizes(archive) == {11}
    assert sizes(signer) <= {13, 14}
    assert is_bold(signer)
    authority = part(page, "PHÓ GIÁM ĐỐC")
    assert sizes(authority) <= {13, 14}
    assert middle(authority) == pytest.approx(middle(signer), abs=0.5)
    said = "".join(one.extract_text() or "" for one in pages)
    assert "./." in said


def test_the_word_file_of_every_report_has_the_same_measures(
    office: Office, kind: ReportKind, tmp_path: Path
) -> None:
    word = docx.Document(str(a_report(office, kind).write(tmp_path / "a.docx").path))
    first = word.sections[0]
    margins = [
        round(side.mm)
        for side in (first.top_margin, first.bottom_margin, first.left_margin, first.right_margin)
        if side is not None
    ]
    assert margins == ([20, 20, 20, 20] if kind in LYING else [20, 20, 30, 18])
    assert first.different_first_page_header_footer
    styles = {one: word.styles[one.value].font for one in Style}
    assert {font.name for font in styles.values()} == {"Times New Roman"}
    points = {one: font.size.pt for one, font in styles.items() if font.size is not None}
    assert points[Style.STATE] == 12.5
    assert points[Style.MOTTO] == 13.5
    assert points[Style.BODY] == points[Style.SIGNER] == points[Style.TITLE] == 14
    assert points[Style.RECIPIENTS_WORD] == 12
    assert points[Style.RECIPIENT] == 11
    upright = {one.text for one in word.tables[0].rows[0].cells[1].paragraphs}
    assert {STATE, MOTTO} <= upright


def test_the_workbook_of_every_report_prints_on_the_decrees_sheet(
    office: Office, kind: ReportKind, tmp_path: Path
) -> None:
    book = load_workbook(a_report(office, kind).write(tmp_path / "a.xlsx").path)
    page = book.worksheets[0]
    assert page.page_setup.orientation == ("landscape" if kind in LYING else "portrait")
    assert int(page.page_setup.paperSize) == 9  # A4
    sides = page.page_margins
    found = [round(side * 25.4) for side in (sides.top, sides.bottom, sides.left, sides.right)]
    assert found == ([20, 20, 20, 20] if kind in LYING else [20, 20, 30, 18])
    faces = {cell.font.name for row in page.iter_rows() for cell in row if cell.value}
    assert faces == {"Times New Roman"}
    wide = sum(one.width * 7 for one in page.column_dimensions.values()) / 96 * 25.4
    assert wide <= (257 if kind in LYING else 162) + 1  # else it would be printed smaller
    by_text = {str(cell.value): cell.font.sz for row in page.iter_rows() for cell in row}
    assert by_text[STATE] == 12.5
    assert by_text[MOTTO] == 13.5


def test_a_peoples_committee_is_broken_before_its_place(office: Office) -> None:
    """Not in the middle of the name of the city."""
    with pdfplumber.open(BytesIO(a_report(office, language=PaperLanguage.VI).drawn().pdf)) as pdf:
        left = pdf.pages[0].crop((0, 0, 88 * MM, 45 * MM))
        assert (left.extract_text() or "").splitlines()[:3] == [PARENT, "THÀNH PHỐ MẪU", AGENCY]
