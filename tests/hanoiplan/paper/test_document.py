"""The administrative paper: measures of the decree, pages, running text, tables, its letters."""

import hashlib
import unicodedata
from dataclasses import replace

import pypdfium2
import pytest

from hanoiplan.base.paths import resource
from hanoiplan.paper.document.forms import FORMS, SHEETS
from hanoiplan.paper.document.model import (
    Align,
    Block,
    Column,
    Document,
    Ending,
    Head,
    Line,
    Orientation,
    Paragraph,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.paper.document.pages import pages
from hanoiplan.paper.document.pdf import draw_document
from hanoiplan.paper.document.setting import set_lines
from hanoiplan.paper.fonts import Family, Weight, Width, chain, face, latin_name
from hanoiplan.paper.pen import Segment, Text
from hanoiplan.paper.shaping import shape
from hanoiplan.paper.units import MM
from tests.hanoiplan.paper.test_fonts import ACCENTED

SENTENCE = "Văn phòng Ủy ban nhân dân Thành phố báo cáo tiến độ đến 17 giờ 00 như sau"
HEAD = Head(
    left=(Line("ỦY BAN NHÂN DÂN THÀNH PHỐ", Style.PARENT), Line("VĂN PHÒNG", Style.AGENCY)),
    right=(
        Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Style.STATE),
        Line("Độc lập - Tự do - Hạnh phúc", Style.MOTTO),
    ),
    number=Line("Số: 126/BC-VP", Style.NUMBER),
    place=Line("Hà Nội, ngày 02 tháng 6 năm 2026", Style.PLACE),
)
TITLE = (Line("BÁO CÁO", Style.TITLE), Line("Tiến độ thực hiện Kế hoạch", Style.ABOUT))
ENDING = Ending(
    recipients=(Line("Nơi nhận:", Style.RECIPIENTS_WORD), Line("- Lưu: VT.", Style.RECIPIENT)),
    authority=(Line("CHÁNH VĂN PHÒNG", Style.AUTHORITY),),
    signer=Line("Trịnh Khắc Thuỵ Nguyên", Style.SIGNER),
)


def a_paper(
    *blocks: Block,
    orientation: Orientation = Orientation.PORTRAIT,
    head: Head = HEAD,
    ending: Ending | None = ENDING,
) -> Document:
    """A paper of these blocks."""
    return Document("Báo cáo", orientation, head, TITLE, blocks, ending)


def text(words: int) -> Paragraph:
    """A paragraph of so many times the sentence."""
    return Paragraph(Line(" ".join([SENTENCE] * words) + ".", Style.BODY))


def a_table(*rows: Row | Section) -> Table:
    """A narrow and a wide column."""
    columns = (
        Column((Line("TT", Style.COLUMN),), 20, Align.CENTRE),
        Column((Line("Nhiệm vụ", Style.COLUMN),), 100),
    )
    return Table(columns, rows)


def a_row(number: int, words: str = "Việc") -> Row:
    """A numbered row."""
    return Row(((Line(str(number), Style.CELL),), (Line(words, Style.CELL),)))


def texts(document: Document, page: int = 0) -> list[Text]:
    """The lines of text of a page."""
    return [mark for mark in pages(document)[page] if isinstance(mark, Text)]


def base_of(document: Document, words: str) -> float:
    """The base line of a line that begins so, mm from the top."""
    return next(one.y for one in texts(document) if one.text.startswith(words))


def middle_of(one: Text) -> float:
    """The middle of a line, mm from the left."""
    line = shape(one.text, one.weight, one.width, one.family)
    return one.x + line.advance * one.size / MM / 2


# --- the measures of the decree ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "base"),
    [("ỦY BAN", 24.6), ("CỘNG HÒA", 24.6), ("Độc lập", 30.0), ("Số:", 43.6), ("Hà Nội,", 43.6)],
)
def test_the_head_stands_where_the_decree_wants_it(words: str, base: float) -> None:
    assert base_of(a_paper(), words) == pytest.approx(base, abs=0.2)


def test_the_title_follows_the_number_at_its_distance() -> None:
    assert base_of(a_paper(), "BÁO CÁO") == pytest.approx(56.6, abs=0.2)


def test_agency_and_state_stand_in_the_middle_of_their_blocks() -> None:
    found = {one.text: middle_of(one) for one in texts(a_paper())}
    assert found["VĂN PHÒNG"] == pytest.approx(61, abs=1)
    assert found["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] == pytest.approx(144, abs=1)
    assert found["BÁO CÁO"] == pytest.approx(111, abs=0.1)


def test_the_rule_under_the_motto_is_as_long_as_its_text() -> None:
    """That of the agency is shorter, that of the title 36 mm."""
    rules = [one for one in pages(a_paper())[0] if isinstance(one, Segment) and one.item == "rule"]
    motto = set_lines([HEAD.right[-1]], 200)[0].width
    agency = set_lines([HEAD.left[-1]], 200)[0].width
    lengths = sorted(one.x2 - one.x1 for one in rules)
    assert lengths == pytest.approx(sorted([0.44 * agency, 36, motto]), abs=0.05)
    assert {one.thickness for one in rules} == {0.6}


def test_a_long_agency_pushes_the_number_down_and_touches_nothing() -> None:
    name = Line(
        "BAN TỔ CHỨC HỘI NGHỊ LÃNH ĐẠO CÁC THÀNH PHỐ ASEAN NĂM 2026 TẠI HÀ NỘI", Style.AGENCY
    )
    head = Head((HEAD.left[0], name), HEAD.right, HEAD.number, HEAD.place)
    document = a_paper(head=head)
    agency = [one for one in texts(document) if one.item == "Issuing agency"]
    assert len(agency) > 2
    assert base_of(document, "Số:") - agency[-1].y >= 6
    right = max(middle_of(one) * 2 - one.x for one in agency)
    assert right < min(one.x for one in texts(document) if one.item == "State")


@pytest.mark.parametrize("orientation", Orientation)
def test_nothing_stands_in_the_margins_but_the_page_number(orientation: Orientation) -> None:
    document = a_paper(text(200), orientation=orientation)
    sheet = SHEETS[orientation]
    for number in range(len(pages(document))):
        for one in texts(document, number):
            if one.item != "Page number":
                assert one.x >= sheet.left - 0.01
                assert sheet.top <= one.y <= sheet.size.height - sheet.bottom


# --- running text ------------------------------------------------------------------------------


def test_lines_reach_both_margins_and_the_last_one_does_not() -> None:
    """Spaces are widened, letters never."""
    lines = [one for one in texts(a_paper(text(6))) if one.item == "Paper text"]
    ends = []
    for one in lines:
        line = shape(one.text, one.weight, one.width, one.family)
        ends.append(one.x + (line.advance * one.size + one.stretch * one.text.count(" ")) / MM)
    assert ends[:-1] == pytest.approx([192] * (len(ends) - 1), abs=0.05)
    assert ends[-1] < 192
    assert lines[0].x == pytest.approx(42.7)


def test_a_justified_line_is_read_back_as_it_was_written() -> None:
    document = a_paper(text(6))
    with pypdfium2.PdfDocument(draw_document(document).pdf) as pdf:
        read = " ".join(pdf[0].get_textpage().get_text_range().split())
    assert unicodedata.normalize("NFC", read).count(SENTENCE) == 6


def test_no_line_of_a_paragraph_stands_alone_on_a_page() -> None:
    """At either end, wherever the page breaks."""
    for before in range(20, 40):
        blocks = [*(Paragraph(Line("Một dòng.", Style.BODY)) for _n in range(before)), text(6)]
        document = a_paper(*blocks, ending=None)
        for number in range(len(pages(document))):
            own = [one for one in texts(document, number) if one.item == "Paper text"]
            own = [one for one in own if one.text != "Một dòng."]
            assert len(own) != 1, before


def test_a_chapter_heading_never_ends_a_page() -> None:
    for before in range(15, 40):
        lines = [Paragraph(Line("Một dòng.", Style.BODY)) for _n in range(before)]
        document = a_paper(
            *lines, Paragraph(Line("I. KẾT QUẢ", Style.CHAPTER)), text(4), ending=None
        )
        for number in range(len(pages(document))):
            assert texts(document, number)[-1].item != "Chapter"


def test_the_signature_takes_two_lines_along() -> None:
    for sentences in range(30, 70):
        document = a_paper(text(sentences))
        last = texts(document, len(pages(document)) - 1)
        assert sum(one.item == "Paper text" for one in last) >= 2, sentences


# --- tables ------------------------------------------------------------------------------------


def test_a_row_stays_whole_and_one_longer_than_a_page_is_parted_between_lines() -> None:
    long = " ".join(f"chữ{number:04}" for number in range(900))
    document = a_paper(a_table(a_row(1), a_row(2, long), a_row(3)))
    found = [one.text for number in range(len(pages(document))) for one in texts(document, number)]
    assert " ".join(found).count("chữ") == 900
    for marks in pages(document):
        lines = [one for one in marks if isinstance(one, Segment) and one.item == "border"]
        assert max(one.y2 for one in lines) <= 277.02


@pytest.mark.parametrize("before", [1, 8, 11, 12, 13, 20])
def test_a_high_row_goes_on_on_the_next_page_instead_of_leaving_half_a_page_empty(
    before: int,
) -> None:
    """Where cells begin at the top of their row: nothing lost, three lines at least on a page."""
    long = " ".join(f"chữ{number:03}" for number in range(140))
    section = Section((Line("I. ĐÓN TIẾP", Style.SECTION),))
    rows: list[Row | Section] = [a_row(number) for number in range(before)]
    rows += [section, a_row(99, long)]
    rows += [a_row(number) for number in range(100, 103)]  # they stay with the signature
    document = a_paper(replace(a_table(*rows), top=True))
    found = pages(document)
    counts = [
        sum(one.text.startswith("chữ") for one in marks if isinstance(one, Text)) for marks in found
    ]
    said = " ".join(one.text for number in range(len(found)) for one in texts(document, number))
    assert [word for word in said.split() if word.startswith("chữ")] == long.split()
    assert all(count == 0 or count >= 3 for count in counts)
    for number, marks in enumerate(found):
        lines = [one for one in marks if isinstance(one, Segment) and one.item == "border"]
        low = max((one.y2 for one in lines), default=0.0)
        assert low <= 277.02
        if number + 1 < len(found) and counts[number] == 0 and lines:
            assert low > 277 - 45  # no page ends early for the sake of a high row
    heads = [number for number, _m in enumerate(found) if "I. ĐÓN TIẾP" in _said(document, number)]
    assert all("chữ000" in _said(document, number) for number in heads)  # never alone


def _said(document: Document, page: int) -> str:
    return " ".join(one.text for one in texts(document, page))


def test_a_table_without_rows_is_only_left_out() -> None:
    assert "TT" not in [one.text for one in texts(a_paper(a_table()))]


def test_two_tables_each_have_their_headings() -> None:
    document = a_paper(a_table(a_row(1)), a_table(a_row(1)))
    assert [one.text for one in texts(document)].count("TT") == 2


def test_a_word_wider_than_its_column_is_set_smaller_then_broken() -> None:
    fits = set_lines([Line("123456789012", Style.CELL)], 22)
    broken = set_lines([Line("1234567890" * 5, Style.CELL)], 20)
    assert [(one.text, one.size < 12) for one in fits] == [("123456789012", True)]
    assert len(broken) > 1
    assert all(one.width <= 20 for one in broken)
    assert "".join(one.text for one in broken) == "1234567890" * 5


def test_a_name_in_a_script_without_spaces_is_set_smaller_rather_than_broken() -> None:
    name = Line("ณัฐพงศ์ บุญเลิศชัยเจริญวัฒนกิจ ณ อยุธยา", Style.CELL_NATIVE)
    (line,) = set_lines([name], 50)
    assert 8 <= line.size < FORMS[Style.CELL_NATIVE].size
    assert line.width <= 50


def test_a_name_is_broken_only_between_its_phrases() -> None:
    name = "Maria Filomena de Jesus"
    lines = set_lines([Line(name, Style.CELL, ("Maria", "Filomena", "de Jesus"))], 32)
    assert [one.text for one in lines] == ["Maria Filomena", "de Jesus"]


def test_a_dash_and_a_no_break_space_hold_on_to_the_word_before() -> None:
    lines = set_lines(
        [Line("Hà Nội – Huế", Style.CELL), Line("Số:\u00a0\u00a0/DS", Style.CELL)], 18
    )
    assert [one.text for one in lines] == ["Hà Nội –", "Huế", "Số:\u00a0\u00a0/DS"]


# --- letters -----------------------------------------------------------------------------------


@pytest.mark.parametrize("family", [Family.DECREE, Family.DECREE_ITALIC])
@pytest.mark.parametrize("weight", [Weight.REGULAR, Weight.BOLD])
def test_every_face_of_official_papers_has_every_vietnamese_letter(
    weight: Weight, family: Family
) -> None:
    one = face(latin_name(weight, Width.NORMAL, family))
    assert {ord(letter) for letter in ACCENTED} <= one.coverage


def test_the_faces_are_those_recorded_and_their_licence_is_beside_them() -> None:
    folder = resource("fonts", "liberation-serif")
    recorded = (folder / "SOURCES.txt").read_text(encoding="utf-8")
    files = sorted(folder.glob("*.ttf"))
    assert len(files) == 4
    for path in files:
        assert f"{path.name} sha256 {hashlib.sha256(path.read_bytes()).hexdigest()}" in recorded
    assert "SIL OPEN FONT LICENSE" in (folder / "LICENSE").read_text(encoding="utf-8").upper()


def test_companions_are_smaller_beside_serif_letters_but_loaded_once() -> None:
    """ReportLab would write a broken file if one TrueType face were registered twice."""
    sans = dict(chain(Weight.REGULAR, Width.NORMAL))
    serif = dict(chain(Weight.REGULAR, Width.NORMAL, Family.DECREE))
    name = "NotoSansThai-Medium"
    assert serif[name] < sans[name]
    assert face(name, serif[name]).writer is face(name, sans[name]).writer


def test_a_letter_that_no_face_has_is_reported() -> None:
    document = a_paper(Paragraph(Line("Ông \u13a0", Style.BODY)))
    assert draw_document(document).missing == "\u13a0"
