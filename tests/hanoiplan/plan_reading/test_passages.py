"""Paragraphs put together from lines, their ordinals, and their part of the document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.documents.model import Block, DocumentKind, Paragraph, SourceDocument
from hanoiplan.plan_reading.passages import Part, Passage, Rank, clean, labelled, passages
from tests.hanoiplan.plan_reading.blocks import a_reading, a_table

WIDE = "Một dòng chữ đầy tới tận mép giấy bên phải của trang văn bản này nên"


def of(*blocks: Block | str, kind: DocumentKind = "docx") -> tuple[Passage, ...]:
    """The passages of a document with these blocks."""
    made = tuple(Paragraph(one) if isinstance(one, str) else one for one in blocks)
    return passages(SourceDocument("plan", kind, made))


@pytest.mark.parametrize(
    ("line", "rank", "number", "text"),
    [
        ("IV. TỔ CHỨC", Rank.ROMAN, "IV", "TỔ CHỨC"),
        ("B. NỘI DUNG", Rank.CAPITAL, "B", "NỘI DUNG"),
        ("12. Sở Y tế", Rank.NUMBER, "12", "Sở Y tế"),
        ("5.2. Khách", Rank.SUB, "5.2", "Khách"),
        ("đ) Trực", Rank.LETTER, "đ", "Trực"),
        ("- a) Trực", Rank.LETTER, "a", "Trực"),
        ("(2) Phiên", Rank.BRACKET, "2", "Phiên"),
        ("- Trực", Rank.DASH, "", "Trực"),
        ("– + Trực", Rank.PLUS, "", "Trực"),
        ("+ Trực", Rank.PLUS, "", "Trực"),
        ("20/6 là ngày hội", Rank.PLAIN, "", "20/6 là ngày hội"),
        ("08:30 khai mạc", Rank.PLAIN, "", "08:30 khai mạc"),
        ("Cả làng", Rank.PLAIN, "", "Cả làng"),
    ],
)
def test_ordinals_are_known_by_their_shape(line: str, rank: Rank, number: str, text: str) -> None:
    """Days and hours at the beginning of a line are none."""
    found = labelled(Passage(line))
    assert (found.rank, found.number, found.text) == (rank, number, text)


def test_a_row_of_dashes_is_a_line_like_any_other() -> None:
    """Typists draw lines with them."""
    assert len(of("- " * 5000)) == 1


def test_lines_of_a_flattened_file_become_paragraphs() -> None:
    """A full line goes on, a short one ends; an ordinal always begins anew."""
    found = of(
        *("I. VIỆC", "1. Sở Y tế", f"- {WIDE}", "Trạm xá có người trực;", f"- {WIDE}", "xong."),
        kind="txt",
    )
    assert [one.text for one in found] == [
        "VIỆC",
        "Sở Y tế",
        f"{WIDE} Trạm xá có người trực;",
        f"{WIDE} xong.",
    ]


def test_a_year_at_the_beginning_of_a_line_is_no_ordinal() -> None:
    """ "… tầm nhìn năm / 45. Tiếp theo" belongs together where the line was full."""
    broken = WIDE.removesuffix(" nên") + " năm"
    found = of("I. VIỆC", f"- {broken}", "45. Tiếp theo là hội.", f"- {WIDE}", "xong.", kind="txt")
    assert found[1].text == f"{broken} 45. Tiếp theo là hội."


def test_a_number_broken_at_its_hyphen_is_whole_again() -> None:
    """ "356-" and "KH/TU" are one."""
    broken = WIDE.removesuffix(" nên") + " số 356-"
    found = of("I. VIỆC", f"- {broken}", "KH/TU của Thành ủy.", f"- {WIDE}", "xong.", kind="pdf")
    assert found[1].text == f"{broken}KH/TU của Thành ủy."


def test_parts_of_a_document() -> None:
    """Opening, sections, signatures, appendices, each counted."""
    frame = a_table(("Nơi nhận:\n- Lưu.", "TM. ỦY BAN NHÂN DÂN\nLê Hoa"))
    found = of("KẾ HOẠCH", "I. VIỆC", "- Trực.", frame, "PHỤ LỤC I", "- A", "Phụ lục 2", "- B")
    assert [(one.part, one.appendix) for one in found] == [
        (Part.OPENING, 0),
        (Part.BODY, 0),
        (Part.BODY, 0),
        *[(Part.END, 0)] * 4,
        *[(Part.APPENDIX, 1)] * 2,
        *[(Part.APPENDIX, 2)] * 2,
    ]


def test_marks_of_a_conversion_are_no_text() -> None:
    """Stars of emphasis and tags fall; an item of a list begins a line."""
    assert clean("**Phiên** “*Đọc sách*” <ul><li>Một</li><li>Hai</li></ul>") == (
        "Phiên “Đọc sách”\nMột\nHai"
    )
    assert clean("3 * 4 = 12") == "3 * 4 = 12"


@given(st.lists(st.text(max_size=80), max_size=12))
def test_no_word_is_lost(lines: list[str]) -> None:
    """Whatever stands in the paragraphs stands in the passages, in the same order."""
    letters = [line for line in lines if any(letter.isalpha() for letter in line)]
    words = "".join("".join(clean(line).split()) for line in letters)
    found = of(*letters)
    assert "".join("".join(one.whole.split()) for one in found) == words


@given(st.lists(st.text(alphabet="aÁ1.-:;() \nSở", max_size=60), max_size=10))
def test_any_document_is_understood_somehow(lines: list[str]) -> None:
    """Nothing that stands in a paragraph breaks the reading."""
    reading = a_reading("KẾ HOẠCH", "I. TỔ CHỨC THỰC HIỆN", *lines, "PHỤ LỤC", *lines)
    assert all(task.title for task in reading.tasks)
