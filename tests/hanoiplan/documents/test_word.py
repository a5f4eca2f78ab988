"""A Word plan is read as a person reads the page: numbers, marks, changes, tables, pages."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from hanoiplan.documents.model import DocTable, SourceDocument
from hanoiplan.documents.reading import read_document
from hanoiplan.documents.word_numbers import formatted
from tests.hanoiplan.documents.word_files import (
    BULLET,
    DECIMAL,
    NESTED,
    ROMAN,
    document,
    item,
    para,
    run,
)
from tests.hanoiplan.sheets.files import tbl, tc

DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
HEADING = ("TT", "Nhiệm vụ", "Chủ trì")


def wide(columns: int) -> str:
    """A cell over several columns of the grid."""
    return f'<w:gridSpan w:val="{columns}"/>'


def read(tmp_path: Path, body: str, *, styles: str = "", notes: str = "") -> SourceDocument:
    """The document with this body, read."""
    return read_document(document(tmp_path / "k.docx", body, styles=styles, notes=notes))


def shown(found: SourceDocument) -> list[str]:
    """The paragraphs as the page shows them."""
    return [one.shown for one in found.paragraphs]


def only(found: SourceDocument) -> DocTable:
    """The one table of a document."""
    (table,) = found.tables
    return table


def test_paragraphs_and_tables_keep_the_order_of_the_page(tmp_path: Path) -> None:
    found = read(tmp_path, para("Mở đầu") + tbl(("A", "B"), ("1", "2")) + para("Kết thúc"))
    assert [type(one).__name__ for one in found.blocks] == ["Paragraph", "DocTable", "Paragraph"]
    assert shown(found) == ["Mở đầu", "Kết thúc"]


def test_bold_italic_and_centred_lines_are_known(tmp_path: Path) -> None:
    """Said at the letters, by a style, or by the style that a style is based on."""
    styles = (
        '<w:style w:styleId="T"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:styleId="S"><w:basedOn w:val="T"/>'
        '<w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
    )
    body = (
        para("KẾ HOẠCH", '<w:pStyle w:val="S"/>')
        + para("Căn cứ", look="<w:i/>")
        + para(run("Sở", "<w:b/>") + run(" và ", '<w:b w:val="0"/>') + run("xã", "<w:b/>"))
        + para("thường", '<w:pStyle w:val="T"/>', look='<w:b w:val="false"/>')
    )
    title, basis, mixed, plain = read(tmp_path, body, styles=styles).paragraphs
    assert (title.bold, title.centred, title.italic) == (True, True, False)
    assert (basis.bold, basis.centred, basis.italic) == (False, False, True)
    assert not mixed.bold
    assert not plain.bold


def test_automatic_numbers_stand_as_the_page_shows_them(tmp_path: Path) -> None:
    """A level begins anew after one above it; a list of its own begins with 1."""
    body = "".join(
        [
            *(item("Mục", ROMAN), item("Việc", ROMAN, 1), item("Việc", ROMAN, 1)),
            *(item("Mục", ROMAN), item("Việc", ROMAN, 1)),
            *(item("Một", DECIMAL), item("chữ", DECIMAL, 1), item("Hai", DECIMAL)),
            *(item("gạch", BULLET), item("Lại", "9"), item("Sau", "9")),
            *(item("Lớn", NESTED), item("Nhỏ", NESTED, 1), item("Nhỏ", NESTED, 1)),
        ]
    )
    assert [one.numbering for one in read(tmp_path, body).paragraphs] == [
        *("I.", "1.", "2.", "II.", "1."),
        *("1.", "a)", "2.", "-", "1.", "2."),
        *("1.", "1.1.", "1.2."),
    ]


def test_an_empty_line_of_a_list_is_not_counted(tmp_path: Path) -> None:
    found = read(tmp_path, item("Một", DECIMAL) + item("", DECIMAL) + item("Hai", DECIMAL))
    assert shown(found) == ["1. Một", "2. Hai"]


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        *((4, "upperRoman", "IV"), (1994, "lowerRoman", "mcmxciv"), (2, "lowerLetter", "b")),
        *((28, "upperLetter", "BB"), (3, "decimalZero", "03"), (5, "none", ""), (7, "chữ", "7")),
    ],
)
def test_numbers_are_written_in_the_formats_of_word(value: int, form: str, text: str) -> None:
    assert formatted(value, form) == text


def test_a_numbered_column_keeps_its_numbers_in_the_cells(tmp_path: Path) -> None:
    rows = [(tc(item("", DECIMAL)), "việc"), (tc(item("", BULLET)), "ý")]
    rows += [(tc(item("Sở", DECIMAL)), "a"), (tc(item("", DECIMAL)), "b")]
    told = [row[0] for row in only(read(tmp_path, tbl(*rows))).texts()]
    assert told == ["1.", "", "2. Sở", "3."]  # a column of ordinals holds nothing but its list


def test_merged_cells_say_the_same_in_all_their_places(tmp_path: Path) -> None:
    body = tbl(
        HEADING,
        ("I", tc("HỢP TÁC", wide(2))),
        ("1", "Mời đoàn", tc("Sở A", DOWN)),
        ("2", "Đón đoàn", tc("", ON)),
    )
    table = only(read(tmp_path, body))
    assert table.texts()[1:] == (
        ("I", "HỢP TÁC", "HỢP TÁC"),
        ("1", "Mời đoàn", "Sở A"),
        ("2", "Đón đoàn", "Sở A"),
    )
    assert [cell.inherited for cell in table.rows[1]] == [False, False, True]
    assert [cell.width for cell in table.rows[1]] == [1, 2, 1]
    assert [row[2].inherited for row in table.rows] == [False, True, False, True]


def test_columns_of_the_grid_in_which_no_cell_begins_are_no_columns(tmp_path: Path) -> None:
    table = only(read(tmp_path, tbl(("TT", tc("Việc", wide(3))), ("1", tc("Mời", wide(3))))))
    assert table.texts() == (("TT", "Việc"), ("1", "Mời"))


def test_columns_moved_by_a_hair_are_the_same_columns(tmp_path: Path) -> None:
    """Dragging a line in one row makes Word part the column; the page shows one."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (600, 80, 3000, 2000))
    rows = (
        ("TT", tc("Nhiệm vụ", wide(2)), "Chủ trì"),
        (tc("1", wide(2)), "Mời đoàn", "Sở A"),
    )
    body = tbl(*rows).replace("<w:tbl>", f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>")
    assert only(read(tmp_path, body)).texts() == (HEADING, ("1", "Mời đoàn", "Sở A"))


def test_a_table_inside_a_cell_follows_the_table_around_it(tmp_path: Path) -> None:
    inner = tbl(("x", "y"), ("z", "w"))
    outer, nested = read(tmp_path, tbl(("A", "B"), (tc(inner + para("sau")), "1"))).tables
    assert outer.texts() == (("A", "B"), ("sau", "1"))
    assert nested.texts() == (("x", "y"), ("z", "w"))


def test_a_frame_around_text_is_no_table(tmp_path: Path) -> None:
    found = read(tmp_path, tbl((tc(para("Một") + para("Hai")),)))
    assert shown(found) == ["Một", "Hai"]
    assert not found.tables


@pytest.mark.parametrize("between", ["", para("")])
def test_a_table_parted_by_hand_is_one_with_one_heading(tmp_path: Path, between: str) -> None:
    body = tbl(HEADING, ("1", "a", "b")) + between + tbl(HEADING, ("2", "c", "d"))
    assert only(read(tmp_path, body)).texts() == (HEADING, ("1", "a", "b"), ("2", "c", "d"))


def test_tables_with_text_between_them_stay_two(tmp_path: Path) -> None:
    body = tbl(HEADING, ("1", "a", "b")) + para("PHỤ LỤC II") + tbl(HEADING, ("1", "c", "d"))
    assert len(read(tmp_path, body).tables) == 2


def test_the_rows_that_word_repeats_are_told_as_headings(tmp_path: Path) -> None:
    rows = tbl(("TT", "Việc"), ("", "ghi"), ("1", "Mời")).split("<w:tr>")
    marked = "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
    body = rows[0] + marked + rows[1] + marked + rows[2] + "<w:tr>" + rows[3]
    assert only(read(tmp_path, body)).heading_rows == 2


def test_what_is_deleted_or_hidden_is_not_read_and_what_is_inserted_is(tmp_path: Path) -> None:
    body = (
        para(f"<w:del>{run('cũ')}</w:del><w:ins>{run('mới')}</w:ins>")
        + para(run("thấy") + run(" ẩn", "<w:vanish/>"))
        + tbl(("A", "B"), ("1", "2")).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    )
    found = read(tmp_path, body)
    assert shown(found) == ["mới", "thấy"]
    assert only(found).texts() == (("1", "2"),)


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(tmp_path: Path) -> None:
    body = para("Sở Văn hóa", "<w:rPr><w:del/></w:rPr>") + para("và Thể thao") + para("hết")
    assert shown(read(tmp_path, body)) == ["Sở Văn hóa và Thể thao", "hết"]


def test_footnotes_stand_apart_and_their_marks_in_the_text(tmp_path: Path) -> None:
    notes = "".join(
        f'<w:footnote w:id="{n}">{para(text)}</w:footnote>'
        for n, text in ((0, ""), (7, "Theo báo cáo"), (5, "Năm 2025"))
    )
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = para(run("≥ 21") + mark.format(5)) + para(run("chỉ số") + mark.format(7))
    found = read(tmp_path, body, notes=notes)
    assert shown(found) == ["≥ 21[1]", "chỉ số[2]"]
    assert found.footnotes == (("1", "Năm 2025"), ("2", "Theo báo cáo"))


def test_a_raised_number_is_a_mark_and_no_digit_of_the_value(tmp_path: Path) -> None:
    """But a power after a unit: m²."""
    raised = '<w:vertAlign w:val="superscript"/>'
    body = para(run("≥ 21") + run("1", raised)) + para(run("300 m") + run("2", raised))
    assert shown(read(tmp_path, body)) == ["≥ 21[1]", "300 m²"]


def test_text_boxes_and_content_controls_are_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{para('DỰ THẢO')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body = para(f"{run('thân')}<w:r>{both}</mc:AlternateContent></w:r>") + (
        f"<w:sdt><w:sdtContent>{para('trong khung')}</w:sdtContent></w:sdt>"
    )
    assert shown(read(tmp_path, body)) == ["thân", "DỰ THẢO", "trong khung"]


def test_a_table_of_contents_is_left_out(tmp_path: Path) -> None:
    styles = '<w:style w:styleId="M1"><w:name w:val="TOC 1"/></w:style>'
    body = para("I. MỤC ĐÍCH 2", '<w:pStyle w:val="M1"/>') + para("I. MỤC ĐÍCH")
    assert shown(read(tmp_path, body, styles=styles)) == ["I. MỤC ĐÍCH"]


def test_pages_are_counted_where_the_file_says_them(tmp_path: Path) -> None:
    """A row whose cells both end a page passes one page, not two."""
    ends = "<w:r><w:lastRenderedPageBreak/></w:r>"
    cell = tc(para(run("trước") + ends + run("sau")))
    body = para("một") + para(ends + run("hai")) + tbl(("TT", "Việc"), (cell, cell)) + para("ba")
    found = read(tmp_path, body)
    assert [one.page for one in found.paragraphs] == [1, 2, 3]
    assert only(found).pages == (2, 2)
    assert found.pages == 3


def test_pages_are_unknown_where_the_file_does_not_say_them(tmp_path: Path) -> None:
    found = read(tmp_path, para("một"))
    assert (found.pages, found.paragraphs[0].page) == (0, 0)


def test_letters_written_in_parts_come_out_composed(tmp_path: Path) -> None:
    found = read(tmp_path, para("Ho\u0300a Lạc") + tbl(("A", "Tie\u0302\u0301n"), ("1", "2")))
    assert shown(found) == ["Hòa Lạc"]
    assert only(found).texts()[0] == ("A", "Tiến")


def test_lines_broken_by_hand_stay_lines_and_white_space_is_single(tmp_path: Path) -> None:
    broken = para(run("Số:      /KH-UBND") + "<w:r><w:br/></w:r>" + run("Hà  Nội"))
    assert shown(read(tmp_path, broken)) == ["Số: /KH-UBND\nHà Nội"]


def test_a_picture_is_told_because_its_letters_are_not_read(tmp_path: Path) -> None:
    found = read(
        tmp_path, para("<w:r><w:drawing><a:blip xmlns:a='x'/></w:drawing></w:r>") + para("a")
    )
    assert len(found.remarks) == 1


def test_a_document_in_an_old_font_is_read_in_todays_letters(tmp_path: Path) -> None:
    """TCVN3, in which a soft hyphen is the letter ư."""
    lines: Sequence[str] = ("Nhi\u00d6m v\u00f4 tr\u00e4ng t\u00a9m", "Th\u00ad\u00eang xuy\u00aan")
    found = read(tmp_path, "".join(map(para, lines)))
    assert shown(found) == ["Nhiệm vụ trọng tâm", "Thường xuyên"]
    assert found.remarks
