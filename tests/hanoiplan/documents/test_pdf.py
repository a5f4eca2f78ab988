"""A plan as a PDF is read as if it had no pages: paragraphs, tables over pages, footnotes."""

from pathlib import Path

import pytest

from hanoiplan.base.i18n import set_language
from hanoiplan.documents.model import DocTable, SourceDocument
from hanoiplan.documents.pdf import MOST_PAGES
from hanoiplan.documents.reading import read_document
from tests.hanoiplan.sheets.pages import EDGES, HEADING, MARGIN, RIGHT, Pages

LONG = (
    "Sở Ngoại vụ chủ trì, phối hợp với các cơ quan liên quan đón tiếp các đoàn khách quốc tế. " * 3
)


@pytest.fixture
def pages() -> Pages:
    """An empty document."""
    return Pages()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where it is written to."""
    return tmp_path / "k.pdf"


def only(found: SourceDocument) -> DocTable:
    """The one table of a document."""
    (table,) = found.tables
    return table


# --- paragraphs --------------------------------------------------------------------------------


def test_lines_of_a_paragraph_are_one_and_paragraphs_stay_apart(pages: Pages, path: Path) -> None:
    pages.centred("KẾ HOẠCH")
    pages.paragraph("1. Mục đích", font="Bold")
    pages.paragraph(LONG)
    pages.paragraph(f"- {LONG}", font="Italic")
    title, heading, text, item = read_document(pages.save(path)).paragraphs
    assert (title.text, title.centred, title.bold) == ("KẾ HOẠCH", True, True)
    assert (heading.text, heading.centred, heading.bold) == ("1. Mục đích", False, True)
    assert (text.text, text.bold, text.italic) == (LONG.strip(), False, False)
    assert (item.text, item.italic) == (f"- {LONG.strip()}", True)


def test_a_paragraph_goes_on_over_the_page_and_its_number_is_dropped(
    pages: Pages, path: Path
) -> None:
    pages.paragraph("Mở đầu.")
    pages.y = 80.0
    pages.paragraph(LONG)
    pages.next_page()
    first, second = read_document(pages.save(path)).paragraphs
    assert (first.page, second.page) == (1, 1)
    assert second.text == LONG.strip()


def test_items_that_hang_are_whole(pages: Pages, path: Path) -> None:
    """The first line begins further left than the lines below it."""
    pages.line(
        "- Sở Ngoại vụ chủ trì, phối hợp với các cơ quan, đơn vị của Thành phố đón tiếp đoàn"
    )
    pages.line("khách quốc tế tham dự", MARGIN + 12)
    pages.line("- Sở Du lịch quảng bá")
    assert [one.text for one in read_document(pages.save(path)).paragraphs] == [
        (
            "- Sở Ngoại vụ chủ trì, phối hợp với các cơ quan, đơn vị của Thành phố đón tiếp đoàn"
            " khách quốc tế tham dự"
        ),
        "- Sở Du lịch quảng bá",
    ]


def test_a_title_of_two_lines_is_one_paragraph(pages: Pages, path: Path) -> None:
    pages.paragraph(LONG)
    pages.centred("Tổ chức các hoạt động đối ngoại của toàn thành phố trong các năm 2026 và các")
    pages.centred("năm sau đó")
    assert read_document(pages.save(path)).paragraphs[-1].text.endswith("và các năm sau đó")


def test_what_stands_side_by_side_without_lines_is_two_cells(pages: Pages, path: Path) -> None:
    """A letterhead above, recipients and signature below."""
    for left, right in (("ỦY BAN NHÂN DÂN", "CỘNG HÒA"), ("THÀNH PHỐ X", "Độc lập")):
        pages.line(left, down=0)
        pages.line(right, 380)
    pages.y -= 20
    pages.paragraph(LONG)
    pages.line("Nơi nhận:", down=0, size=11)
    pages.line("TM. ỦY BAN NHÂN DÂN", 340)
    pages.line("- Thường trực Thành ủy (để báo cáo);", size=11)
    pages.line("- Lưu: VT.", size=11, down=60)
    pages.line("Nguyễn Văn An", 370)
    found = read_document(pages.save(path))
    head, foot = found.tables
    assert head.texts() == (("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ X", "CỘNG HÒA\nĐộc lập"),)
    assert foot.texts() == (
        (
            "Nơi nhận:\n- Thường trực Thành ủy (để báo cáo);\n- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN\nNguyễn Văn An",
        ),
    )
    assert not head.certain
    assert [one.text for one in found.paragraphs] == [LONG.strip()]


def test_footnotes_stand_apart_and_their_marks_in_the_text(pages: Pages, path: Path) -> None:
    pages.paragraph(LONG)
    end = pages.line("Tỷ lệ doanh nghiệp ≥ 21", down=0)
    pages.y += 5
    pages.line("1", end, size=7, down=20)
    end = pages.line("rộng 300 m", down=0)
    pages.y += 5
    pages.line("2", end, size=7, down=20)
    pages.y = 80.0
    pages.line("1 Theo báo cáo năm 2025 của cơ quan", size=9, down=11)
    pages.line("thống kê", size=9)
    found = read_document(pages.save(path))
    assert [one.text for one in found.paragraphs[1:]] == [
        "Tỷ lệ doanh nghiệp ≥ 21[1]",
        "rộng 300 m²",
    ]
    assert found.footnotes == (("1", "Theo báo cáo năm 2025 của cơ quan thống kê"),)


# --- tables ------------------------------------------------------------------------------------


def test_a_table_over_pages_is_one_with_one_heading(pages: Pages, path: Path) -> None:
    for first in (1, 21):
        pages.table([HEADING, *((str(first + n), f"Việc {first + n}", "Sở A") for n in range(20))])
        pages.next_page()
    table = only(read_document(pages.save(path)))
    assert [row[0].text for row in table.rows] == ["STT", *map(str, range(1, 41))]
    assert (table.pages, table.heading_rows) == ((1, 2), 1)
    assert not any(cell.uncertain for row in table.rows for cell in row)


def test_a_row_broken_over_a_page_is_one_and_what_was_joined_is_marked(
    pages: Pages, path: Path
) -> None:
    pages.table([HEADING, ("1", "Mời", "Sở A"), ("2", "Đón các đoàn", "Sở Văn hóa")])
    pages.next_page()
    pages.table([HEADING, ("", "khách quốc tế", "và Thể thao"), ("3", "Tiễn", "Sở B")])
    table = only(read_document(pages.save(path)))
    assert table.texts()[2] == ("2", "Đón các đoàn khách quốc tế", "Sở Văn hóa và Thể thao")
    assert [cell.uncertain for cell in table.rows[2]] == [False, True, True]
    assert len(table.rows) == 4


def test_rows_numbered_in_the_last_column_stay_apart_over_a_page(pages: Pages, path: Path) -> None:
    """A cell that a merge over the page leaves empty is no sign that the row before goes on."""
    edges = (60.0, 160.0, 460.0, 520.0)
    pages.table([("Chủ trì", "Nội dung việc", "TT"), ("Sở A", "Mời khách", "1")], edges)
    pages.next_page()
    pages.table([("", "Đón khách", "2"), ("Sở B", "Đặt", "3")], edges)
    pages.next_page()
    pages.table([("", "phòng", "")], edges)
    table = only(read_document(pages.save(path)))
    assert [row[1:] for row in table.texts()[1:]] == [
        ("Mời khách", "1"),
        ("Đón khách", "2"),
        ("Đặt phòng", "3"),
    ]


def test_a_number_that_stands_on_the_second_page_of_its_row_belongs_to_it(
    pages: Pages, path: Path
) -> None:
    """In the middle of its cell it falls on the page that holds the middle."""
    pages.table([HEADING, ("1", "Mời", "Sở A"), ("2", "Họp", "Sở B"), ("", "Đón", "Sở C")])
    pages.next_page()
    pages.table([("3", "các đoàn", ""), ("4", "Tiễn", "Sở D")])
    table = only(read_document(pages.save(path)))
    assert table.texts()[3:] == (("3", "Đón các đoàn", "Sở C"), ("4", "Tiễn", "Sở D"))


def test_the_rest_of_a_row_broken_by_hand_stays_with_it_before_a_page(
    pages: Pages, path: Path
) -> None:
    """It has no number either, but its words go on with the row above, and none go on below."""
    pages.table([HEADING, ("1", "Họp", "Sở B"), ("2", "Đón các đoàn", "Sở A,")])
    pages.table([("", "khách quốc tế", "Sở C")])
    pages.next_page()
    pages.table([("3", "Tiễn các đoàn", "Sở D"), ("", "ra sân bay", "")])
    table = only(read_document(pages.save(path)))
    assert table.texts()[2:] == (
        ("2", "Đón các đoàn", "Sở A,"),
        ("", "khách quốc tế", "Sở C"),
        ("3", "Tiễn các đoàn", "Sở D"),
        ("", "ra sân bay", ""),
    )


def test_the_last_sentence_of_a_row_stays_with_it_though_it_begins_with_a_name(
    pages: Pages, path: Path
) -> None:
    pages.table([HEADING, ("1", "Họp", "Sở B"), ("2", "Đón các đoàn của", "Sở A,")])
    pages.table([("", "Viêng Chăn tại cửa khẩu.", "Sở C")])
    pages.next_page()
    pages.table([("3", "Tiễn các đoàn.", "Sở D"), ("4", "Họp.", "Sở B")])
    table = only(read_document(pages.save(path)))
    assert table.texts()[2:5] == (
        ("2", "Đón các đoàn của", "Sở A,"),
        ("", "Viêng Chăn tại cửa khẩu.", "Sở C"),
        ("3", "Tiễn các đoàn.", "Sở D"),
    )


def test_words_that_may_belong_to_the_row_before_or_behind_are_marked_in_both(
    pages: Pages, path: Path
) -> None:
    """Nothing tells whether the row without a number ends the second or begins the third."""
    pages.table([HEADING, ("1", "Họp", "Sở B"), ("2", "Mời", "Sở A")])
    pages.table([("", "Đoàn Lào", "Sở C")])
    pages.next_page()
    pages.table([("3", "Tiễn", ""), ("4", "Tặng quà", "Sở D")])
    table = only(read_document(pages.save(path)))
    assert table.texts()[2:4] == (("2", "Mời", "Sở A"), ("3", "Đoàn Lào Tiễn", "Sở C"))
    assert [[cell.uncertain for cell in row] for row in table.rows[1:]] == [
        [False, False, False],
        [False, True, True],
        [False, True, True],
        [False, False, False],
    ]


def test_lines_wrapped_in_a_cell_are_one_and_lines_of_the_author_stay(
    pages: Pages, path: Path
) -> None:
    """A line with room for the next word was ended by its author."""
    wrapped = "Mời các đoàn của thành phố\nkết nghĩa sang thăm"
    pages.table([HEADING, ("1", wrapped, "Sở A;\nSở B")], (60.0, 100.0, 240.0, 520.0))
    table = only(read_document(pages.save(path)))
    assert table.texts()[1] == ("1", wrapped.replace("\n", " "), "Sở A;\nSở B")


def test_a_word_that_a_narrow_cell_broke_is_whole_and_marked(pages: Pages, path: Path) -> None:
    edges = (60.0, 82.0, 150.0, 520.0)
    pages.table([("TT", "Kết quả", "x"), ("VII\nI", "Họp/chươn\ng trình", "Sở A")], edges)
    table = only(read_document(pages.save(path)))
    assert table.texts()[1] == ("VIII", "Họp/chương trình", "Sở A")
    assert [cell.uncertain for cell in table.rows[1]] == [True, True, False]


def test_merged_cells_say_the_same_also_over_a_page(pages: Pages, path: Path) -> None:
    pages.table([HEADING, ("I", "ĐỐI NGOẠI", None), ("1", "Mời", "")])
    x, y = EDGES[2], pages.y
    pages.table([("2", "Đón"), ("3", "Tiễn")], EDGES[:3])
    pages.canvas.rect(x, pages.y, EDGES[3] - x, y - pages.y)
    pages.canvas.drawString(x + 3, y - 12, "Sở A")
    pages.next_page()
    y = pages.y
    pages.table([("4", "Họp"), ("5", "Ký")], EDGES[:3])
    pages.canvas.rect(x, pages.y, EDGES[3] - x, y - pages.y)
    table = only(read_document(pages.save(path)))
    assert table.texts()[1] == ("I", "ĐỐI NGOẠI", "ĐỐI NGOẠI")
    assert [row[2].text for row in table.rows[3:]] == ["Sở A"] * 4
    assert [row[2].inherited for row in table.rows[3:]] == [False, True, True, True]
    assert [row[2].uncertain for row in table.rows[3:]] == [False, False, True, True]


def test_a_frame_around_text_is_no_table(pages: Pages, path: Path) -> None:
    pages.canvas.rect(80, 740, 470, 60)
    pages.paragraph("DỰ THẢO LẦN HAI")
    found = read_document(pages.save(path))
    assert [one.text for one in found.blocks if not isinstance(one, DocTable)] == [
        "DỰ THẢO LẦN HAI"
    ]
    assert not found.tables


def test_two_tables_with_text_between_them_stay_two(pages: Pages, path: Path) -> None:
    pages.table([HEADING, ("1", "Mời", "Sở A")])
    pages.y -= 20
    pages.line("PHỤ LỤC II", down=30)
    pages.table([HEADING, ("1", "Đón", "Sở B")])
    found = read_document(pages.save(path))
    assert [type(one).__name__ for one in found.blocks] == ["DocTable", "Paragraph", "DocTable"]


def test_of_a_very_long_file_the_first_pages_are_read_and_it_says_so(
    pages: Pages, path: Path
) -> None:
    set_language("en")
    pages.centred("KẾ HOẠCH")
    for _page in range(MOST_PAGES + 2):
        pages.next_page()
    pages.centred("HẾT")
    found = read_document(pages.save(path))
    assert [one.text for one in found.paragraphs] == ["KẾ HOẠCH"]
    assert f"pages {MOST_PAGES + 1} to {MOST_PAGES + 3} were left out" in found.remarks[0]


SHORT = "Sở Du lịch chủ trì, phối hợp với các cơ quan và đơn vị liên quan của Thành phố."


def test_paragraphs_of_one_full_line_stay_apart(pages: Pages, path: Path) -> None:
    """Both begin where first lines begin; the second line of a paragraph would not."""
    pages.canvas.setFont("Serif", 13)
    width = pages.canvas.stringWidth(SHORT, "Serif", 13)
    pages.paragraph(LONG)
    for _time in range(2):
        pages.line(SHORT, RIGHT - width)
    pages.line("Mở rộng.", RIGHT - width)
    assert [one.text for one in read_document(pages.save(path)).paragraphs][1:3] == [SHORT, SHORT]


def test_a_bold_heading_behind_a_full_line_is_a_paragraph_of_its_own(
    pages: Pages, path: Path
) -> None:
    """The sentence before it ended."""
    pages.paragraph(f"{LONG} Sở Du lịch mời các đoàn khách quốc tế dự hội chợ du lịch.")
    pages.line("Sở Nông nghiệp và Môi trường:", font="Bold")
    first, second = read_document(pages.save(path)).paragraphs
    assert (second.text, second.bold, first.bold) == ("Sở Nông nghiệp và Môi trường:", True, False)
