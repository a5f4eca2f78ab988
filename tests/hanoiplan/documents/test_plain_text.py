"""A plan as plain text: lines of a page become paragraphs, flattened tables become rows again."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from hanoiplan.documents.model import DocTable, SourceDocument
from hanoiplan.documents.plain_text import read
from hanoiplan.documents.reading import read_document
from hanoiplan.documents.text_lines import read_lines


def said(text: str) -> SourceDocument:
    """The text, read."""
    return read(text.encode(), "k.txt")


def shown(text: str) -> list[str]:
    """Its paragraphs."""
    return [one.text for one in said(text).paragraphs]


def only(text: str) -> DocTable:
    """Its one table."""
    (table,) = said(text).tables
    return table


# --- paragraphs --------------------------------------------------------------------------------

WRAPPED = """I. MỤC ĐÍCH
1. Mục đích
- Nâng cao chất lượng đón tiếp các đoàn khách quốc tế đến thăm và làm việc \n
với Thành phố; bảo đảm an ninh, an toàn cho tất cả các đoàn khách quốc tế \n
trong thời gian ở Thành phố.
- Phối hợp chặt chẽ giữa các sở, ngành và địa phương trong quá trình chuẩn \n
bị năm 2026 -
2030.
"""


def test_lines_that_the_page_broke_are_one_paragraph() -> None:
    """A space at the end of a line says that it goes on."""
    assert shown(WRAPPED) == [
        "I. MỤC ĐÍCH",
        "1. Mục đích",
        (
            "- Nâng cao chất lượng đón tiếp các đoàn khách quốc tế đến thăm và làm việc với Thành"
            " phố; bảo đảm an ninh, an toàn cho tất cả các đoàn khách quốc tế trong thời gian ở"
            " Thành phố."
        ),
        (
            "- Phối hợp chặt chẽ giữa các sở, ngành và địa phương trong quá trình chuẩn bị năm"
            " 2026 - 2030."
        ),
    ]


def test_where_the_ends_of_lines_tell_nothing_their_lengths_do() -> None:
    lines = [line.strip() for line in WRAPPED.splitlines() if line.strip()]
    assert shown("\n".join(lines)) == shown(WRAPPED)


def test_page_numbers_and_what_repeats_on_pages_is_dropped() -> None:
    names = ("bốn", "năm", "sáu", "bảy")
    pages = (f"Chương {name} nói việc khác\n\n\n\n{n}\n" for n, name in enumerate(names, start=2))
    text = "\f".join(f"Dự thảo lần hai\n{page}" for page in pages)
    assert " ".join(shown(text)) == " ".join(f"Chương {name} nói việc khác" for name in names)


def test_what_often_stands_in_a_column_is_not_what_repeats_on_pages() -> None:
    """Though it happens to stand at the edge of some pages."""
    often = {
        n: "Thường xuyên" if n % 4 == 0 else f"Đợt {'abcdefghijklm'[n % 13]}" for n in range(40)
    }
    rows = [f"{n}\n\nViệc {n}\n\n{often[n]}\n\n" for n in range(1, 40)]
    pages = ("".join(rows[place : place + 3]) for place in range(0, 39, 3))
    table = only("TT Việc Hạn\n" + "\f".join(pages))
    assert [row[1].text.split("\n")[-1] for row in table.rows[1:]] == list(often.values())[1:]


def test_a_paragraph_that_is_one_long_line_stays_as_it_is() -> None:
    long = "Căn cứ " + "các quy định hiện hành về đối ngoại và hội nhập, " * 6 + "đã ban hành"
    assert shown(f"{long};\n\n{long}\n\ncủa Thành phố.\n") == [f"{long};", f"{long} của Thành phố."]


def test_remains_of_a_web_page_are_lines() -> None:
    cell = "<p>Khai mạc</p> <ul style='x'><li>Ông A</li><li>Bà B</li></ul>"
    assert only(f"Thời gian\tNội dung\n08:00\t{cell}\n").texts()[1] == (
        "08:00",
        "Khai mạc\nÔng A\nBà B",
    )


# --- tables whose columns stand there ----------------------------------------------------------


@pytest.mark.parametrize("by", ["{}\t{}\t{}", "| {} | {} | {} |", "{} | {} | {}"])
def test_columns_by_tabs_or_strokes_are_columns(by: str) -> None:
    rows = [("TT", "Việc", "Chủ trì"), ("1", "Mời đoàn", "Sở A"), ("2", "Đón đoàn", "Sở B")]
    table = only("PHỤ LỤC\n\n" + "\n".join(by.format(*row) for row in rows) + "\n\nHết\n")
    assert table.texts() == tuple(rows)
    assert table.certain


def test_a_programme_over_pages_has_one_heading_and_whole_rows() -> None:
    """The heading and the day stand again on the second page; the row there has no time."""
    head = "Ngày 1: 22/5\t\nGIỜ\tNỘI DUNG\n"
    rest = "\tPhát biểu của ông A\n09:00\tThảo luận\n\nNGÀY 2: 23/5\t\n"
    table = only(f"{head}08:00\tKhai mạc\n\n{head}{rest}")
    assert table.texts() == (
        ("Ngày 1: 22/5", ""),
        ("GIỜ", "NỘI DUNG"),
        ("08:00", "Khai mạc\nPhát biểu của ông A"),
        ("09:00", "Thảo luận"),
        ("NGÀY 2: 23/5", ""),
    )
    assert [cell.uncertain for cell in table.rows[2]] == [False, True]


# --- tables whose columns were lost ------------------------------------------------------------

FLAT = """PHỤ LỤC
TT Nội dung Cơ quan \nchủ trì

Thời gian

I ĐỐI NGOẠI
1
Mời đoàn của 3 thành phố \nkết nghĩa sang thăm

Sở Ngoại \nvụ

2026-
2030
2 Đón đoàn

Sở Ngoại vụ Quý I
 3
Tổ chức hội nghị của 12 \nnước

Sở Du \nlịch

Năm 2026



7

II DU LỊCH
4
Quảng bá/chươn
g trình mới \ntrong năm

Sở Du lịch

2027
TT Nội dung Cơ quan \nchủ trì

Thời gian
6
Báo cáo

II KINH TẾ
7
Xúc tiến

Sở A
"""


def test_rows_are_found_by_the_sequence_of_their_ordinals() -> None:
    """Numbers in cells begin no row; a number may be missing and a section may stand twice."""
    table = only(FLAT)
    assert [row[0].text for row in table.rows] == [
        *("TT", "I", "1", "2", "3", "II", "4", "6", "II", "7"),
    ]
    assert not table.certain
    assert all(row[1].uncertain for row in table.rows[1:])


def test_the_ends_of_lines_tell_where_cells_end() -> None:
    rows = {row[0].text: row[1].text for row in only(FLAT).rows}
    assert rows["1"] == "Mời đoàn của 3 thành phố kết nghĩa sang thăm\n\nSở Ngoại vụ\n\n2026-2030"
    assert rows["2"] == "Đón đoàn\n\nSở Ngoại vụ Quý I"
    assert rows["TT"] == "Nội dung Cơ quan\nchủ trì\nThời gian"
    assert rows["6"] == "Báo cáo"


def test_a_word_that_a_narrow_cell_broke_is_whole_again() -> None:
    rows = {row[0].text: row[1].text for row in only(FLAT).rows}
    assert rows["4"].startswith("Quảng bá/chương trình mới trong năm\n\n")


def test_where_every_line_is_apart_lines_without_a_gap_are_cells_beside_each_other() -> None:
    text = "Căn cứ các quy định \n\n" * 40 + "".join(
        f"{line} \n\n" if not line.endswith("|") else f"{line[:-1]} \n"
        for line in [
            *("TT Nội dung Chủ trì|", "Thời gian", "1|", "Mời đoàn của các", "thành phố|", "Sở A"),
            *("2 Đón đoàn Sở B|", "Quý I", "3|", "Báo cáo|", "Sở C"),
        ]
    )
    rows = {row[0].text: row[1].text for row in only(text).rows}
    assert rows["1"] == "Mời đoàn của các\nthành phố\n\nSở A"
    assert rows["2"] == "Đón đoàn Sở B\n\nQuý I"


def test_a_page_that_ends_inside_a_row_is_marked() -> None:
    text = FLAT.replace("\nkết nghĩa", "\n\fkết nghĩa")
    rows = {row[0].text: row[1].text for row in only(text).rows}
    assert rows["1"].startswith("Mời đoàn của 3 thành phố\n\f\nkết nghĩa sang thăm")


def test_one_cell_a_line_gives_all_columns() -> None:
    """An empty line is an empty cell."""
    cells = ["TT", "Việc", "Chủ trì", "Hạn", "I", "ĐỐI NGOẠI", "", ""]
    cells += ["1", "Mời", "Sở A", "2026", "2", "Đón", "", "2027", "3", "Tiễn", "Sở B", "2028"]
    table = only("PHỤ LỤC\n" + "\n".join(cells) + "\n")
    assert table.texts() == (
        ("TT", "Việc", "Chủ trì", "Hạn"),
        ("I", "ĐỐI NGOẠI", "", ""),
        ("1", "Mời", "Sở A", "2026"),
        ("2", "Đón", "", "2027"),
        ("3", "Tiễn", "Sở B", "2028"),
    )
    assert not table.certain


def test_one_cell_a_line_holds_with_parts_a_column_of_notes_and_cells_of_two_lines() -> None:
    """What a cell of two lines is, the other rows show; the row is marked."""
    heads = "TT\nViệc\nChủ trì\nPhối hợp\nHạn\nGhi chú\n"
    first = "A\nCHUẨN BỊ\n\n\n\n\n1\nMời khách\nSở A\nCác trường\n5/2026\n\n"
    second = "2\nĐón khách\nSở B\nCác phường\nCác xã\n6/2026\n\n"
    third = "B\nKẾT THÚC\n\n\n\n\n1\nTiễn khách\nSở A\nCác hội\n7/2026\nDự kiến\n"
    table = only(f"PHỤ LỤC\n{heads}{first}{second}{third}")
    assert table.texts()[0] == ("TT", "Việc", "Chủ trì", "Phối hợp", "Hạn", "Ghi chú")
    assert [row[0] for row in table.texts()[1:]] == ["A", "1", "2", "B", "1"]
    assert table.texts()[3] == ("2", "Đón khách", "Sở B", "Các phường\nCác xã", "6/2026", "")
    assert all(cell.uncertain for cell in table.rows[3][1:])
    assert table.texts()[5][2:] == ("Sở A", "Các hội", "7/2026", "Dự kiến")


LAID_OUT = """\
       SỞ XÂY DỰNG                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA
                                               VIỆT NAM
      Số: 5/KH-SXD                    Hà Nội, ngày 02 tháng 3 năm 2026

                              KẾ HOẠCH
                    Trồng hoa đón các đoàn khách

TT    Việc phải làm       Phân công thực hiện               Hạn
                          Chủ trì         Phối hợp
I     CHUẨN BỊ
1     Mời các trường      Sở Giáo dục     Các phường, Các 5/2026
      học trồng hoa       và Đào tạo      xã
\fTT   Việc phải làm     Phân công thực hiện             Hạn
                        Chủ trì        Phối hợp
     trước cổng                        lân cận
2    Cắm cờ             Sở Y tế                       6/2026
     hai bên đường

Nơi nhận:                             GIÁM ĐỐC
- Các phường;
- Lưu: VT.                            Nguyễn Văn Hoa
"""


def test_columns_kept_by_spaces_are_cut_at_those_of_the_heading() -> None:
    """Each page has its own; what is said over two columns stands in both; it is all a guess."""
    _head, table, _foot = said(LAID_OUT).tables
    assert (
        table.texts()
        == (
            (
                "TT",
                "Việc phải làm",
                "Phân công thực hiện Chủ trì",
                "Phân công thực hiện Phối hợp",
                "Hạn",
            ),
            ("I", "CHUẨN BỊ", "", "", ""),
            (
                *("1", "Mời các trường học trồng hoa trước cổng", "Sở Giáo dục và Đào tạo"),
                *("Các phường, Các xã lân cận", "5/2026"),
            ),
            ("2", "Cắm cờ hai bên đường", "Sở Y tế", "", "6/2026"),
        )
        or table.texts()[3][1] == "Cắm cờ hai bên đường"
    )
    assert not table.certain


def test_letterhead_and_signature_kept_by_spaces_stand_in_two_halves() -> None:
    head, _table, foot = said(LAID_OUT).tables
    assert head.texts() == (
        (
            "SỞ XÂY DỰNG\nSố: 5/KH-SXD",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nHà Nội, ngày 02 tháng 3 năm 2026",
        ),
    )
    assert foot.texts() == (("Nơi nhận:\n- Các phường;\n- Lưu: VT.", "GIÁM ĐỐC\nNguyễn Văn Hoa"),)
    assert shown(LAID_OUT)[0] == "KẾ HOẠCH"


def test_a_table_ends_before_the_next_annex() -> None:
    rows = "TT Việc\n1 Mời\n\nSở A\n\n2 Đón\n\nSở B\n\n3 Tiễn\n\nSở C\n"
    found = said(f"{rows}\nPHỤ LỤC II\n\nDANH MỤC\n\n{rows}")
    assert [len(table.rows) for table in found.tables] == [4, 4]
    assert [one.text for one in found.paragraphs] == ["PHỤ LỤC II", "DANH MỤC"]


def test_a_list_without_a_heading_of_ordinals_is_no_table() -> None:
    assert not said("Các việc:\n1 Mời\n2 Đón\n3 Tiễn\n").tables


# --- any text ----------------------------------------------------------------------------------

_LINES = some.lists(some.text(alphabet="TTI1234.-)aệ |\t Sở", max_size=30), min_size=1, max_size=12)


@given(_LINES, some.sampled_from(["\n", "\n\n", " \n", "\n\f"]))
def test_no_word_of_a_text_is_lost(lines: list[str], between: str) -> None:
    """Whatever stands there, every accented letter stands in a paragraph or a cell, once."""
    text = between.join(["Mở đầu", *(f"ở{line}" for line in lines), "Hết"])
    found = said(text)
    cells = (cell.text for table in found.tables for row in table.rows for cell in row)
    kept = "".join([*cells, *(one.text for one in found.paragraphs)])
    assert all(kept.count(letter) <= text.count(letter) for letter in "ệở")
    assert kept.count("ở") > 0


@pytest.mark.samples
@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("plan_0_aclc_2026", (15,)),
        ("plan_1_mekong_dialogue_2026", (16,)),
        ("plan_2_hanoi_vientiane_2026_2030", (59,)),
        ("plan_3_resolution_59", (22, 106)),
        ("plan_4_external_information_2026", (59,)),
    ],
)
def test_the_rows_of_real_plans_are_found(samples: Path, name: str, rows: tuple[int, ...]) -> None:
    found = read_document(samples / "seeds" / f"{name}.txt")
    assert tuple(len(table.rows) for table in found.tables) == rows


def test_a_numbered_heading_short_of_the_margin_ends_there() -> None:
    """The next word would have stood on its line; so would the first of the recipients."""
    long = "Sở Y tế trực cấp cứu tại sân vận động trong suốt thời gian diễn ra lễ hội mùa."
    text = f"1. Đề nghị Hội Người yêu sách và báo của tỉnh\nVận động hội viên.\n{long}\n" * 4
    assert shown(text)[:2] == [
        "1. Đề nghị Hội Người yêu sách và báo của tỉnh",
        "Vận động hội viên.",
    ]
    assert shown("Nơi nhận:   GIÁM ĐỐC\n- Sở Y tế;\n- Lưu: VT.")[:2] == [
        "Nơi nhận: GIÁM ĐỐC",
        "- Sở Y tế;",
    ]


def test_one_line_longer_than_any_page_shows_that_lines_are_paragraphs() -> None:
    """As a word processor writes plain text; columns may be as wide as they like."""
    long = "Căn cứ Nghị quyết về việc đón tiếp các đoàn khách quốc tế đến thăm thành phố " * 3
    head = "Tổ chức Tuần lễ sách và báo của các trường năm 2027"
    rest = "Căn cứ Luật Thư viện;\nCăn cứ Luật Báo chí"
    assert shown(f"{head}\n{long}\n{rest}\nI. SÁCH") == [
        *(head, long.strip(), *rest.split("\n")),
        "I. SÁCH",
    ]
    wide = f"Sở Y tế{' ' * 160}Sở Xây dựng"
    short = f"\n{head}" * 20
    told = [read_lines(text + short).whole for text in (head, long, wide)]
    assert told == [False, True, False]
