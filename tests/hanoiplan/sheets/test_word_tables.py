"""Tables of Word files: what stands where, merged, nested, broken over pages, damaged."""

from pathlib import Path

import docx
import pytest

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.i18n import set_language
from hanoiplan.sheets.cells import Merged
from hanoiplan.sheets.reading import read_tables
from tests.hanoiplan.sheets.files import cells, p, packed, tbl, tc, word

HEADING = ("STT", "Họ và tên", "Chức vụ")


def test_a_table_of_a_real_word_file_is_read(tmp_path: Path) -> None:
    """Written by a library that knows nothing of this reader; merged cells keep their place."""
    document = docx.Document()
    document.add_heading("Danh sách đoàn Lào", 1)
    table = document.add_table(rows=3, cols=3)
    for row, texts in zip(
        table.rows, [HEADING, ("1", "Sudin", "Thị trưởng"), ("2", "Misone", "")], strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    document.save(str(tmp_path / "l.docx"))
    (sheet,) = read_tables(tmp_path / "l.docx")
    assert sheet.name == "Danh sách đoàn Lào"
    assert cells(sheet) == [HEADING, ("1", "Sudin", "Thị trưởng"), ("2", "Misone", "")]
    assert sheet.merged == (Merged(2, 2, 3, 2),)
    assert sheet.inherited(sheet.rows[2], 2) == "Thị trưởng"


def test_wide_cells_push_the_next_ones_to_their_columns(tmp_path: Path) -> None:
    group = tc("Đoàn Indonesia", '<w:gridSpan w:val="3"/>')
    half = tc("A", '<w:gridSpan w:val="2"/>')
    word(tmp_path / "l.docx", tbl(HEADING, [group], [half, "B"]))
    (sheet,) = read_tables(tmp_path / "l.docx")
    assert cells(sheet)[1:] == [("Đoàn Indonesia", "", ""), ("A", "", "B")]
    assert sheet.merged == (Merged(2, 0, 2, 2), Merged(3, 0, 3, 1))


def test_a_row_that_begins_farther_right_stays_there(tmp_path: Path) -> None:
    row = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc("An") + tc("Trợ lý") + "</w:tr>"
    body = tbl(HEADING).replace("</w:tbl>", row + "</w:tbl>")
    word(tmp_path / "l.docx", body)
    assert cells(read_tables(tmp_path / "l.docx")[0])[1] == ("", "An", "Trợ lý")


def test_lines_of_a_cell_stay_lines_and_marks_of_word_are_letters(tmp_path: Path) -> None:
    many = tc(
        p("Lê An")
        + "<w:p><w:r><w:t>07</w:t><w:noBreakHyphen/><w:t>10</w:t><w:br/><w:t>x</w:t></w:r></w:p>"
    )
    word(tmp_path / "l.docx", tbl(["a", "b"], [many, "c"]))
    assert cells(read_tables(tmp_path / "l.docx")[0])[1][0] == "Lê An\n07-10\nx"


def test_what_was_deleted_with_changes_tracked_is_not_read(tmp_path: Path) -> None:
    """And what was inserted is."""
    changed = tc(
        "<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>"
    )
    gone = "<w:tr><w:trPr><w:del/></w:trPr>" + tc("bỏ") + tc("bỏ") + "</w:tr>"
    word(
        tmp_path / "l.docx", tbl(["a", "b"], [changed, "c"]).replace("</w:tbl>", gone + "</w:tbl>")
    )
    assert cells(read_tables(tmp_path / "l.docx")[0]) == [("a", "b"), ("mới", "c")]


def test_a_table_inside_a_cell_is_a_sheet_of_its_own(tmp_path: Path) -> None:
    """Forms are made so: a frame of one cell, and the list in it."""
    inner = tbl(HEADING, ["1", "Sudin", "Thị trưởng"])
    word(tmp_path / "l.docx", tbl(["Mẫu số 1", tc(p("Danh sách") + inner)]))
    outer, nested = read_tables(tmp_path / "l.docx")
    assert cells(outer) == [("Mẫu số 1", "Danh sách")]
    assert cells(nested)[1] == ("1", "Sudin", "Thị trưởng")


def test_tables_in_controls_and_text_boxes_are_found_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{tbl(['trong', 'hộp'])}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    shown = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    control = f"<w:sdt><w:sdtContent>{tbl(['trong', 'ô'])}</w:sdtContent></w:sdt>"
    word(tmp_path / "l.docx", control + f"<w:p><w:r>{shown}</w:r></w:p>")
    found = read_tables(tmp_path / "l.docx")
    assert [cells(sheet) for sheet in found] == [[("trong", "ô")], [("trong", "hộp")]]


def test_a_table_broken_by_hand_is_one_and_its_heading_stands_once(tmp_path: Path) -> None:
    """An empty paragraph with a page break lies between the two; rows keep their numbers."""
    first, second = tbl(HEADING, ["1", "An", "a"]), tbl(HEADING, ["2", "Bình", "b"])
    word(tmp_path / "l.docx", p("Danh sách") + first + p("") + second)
    (sheet,) = read_tables(tmp_path / "l.docx")
    assert [row.text(1) for row in sheet.rows] == ["Họ và tên", "An", "Bình"]
    assert [row.number for row in sheet.rows] == [1, 2, 4]


def test_a_line_between_two_tables_keeps_them_apart(tmp_path: Path) -> None:
    """It names the delegation of the second one."""
    first, second = tbl(HEADING, ["1", "An", "a"]), tbl(HEADING, ["1", "Bình", "b"])
    word(tmp_path / "l.docx", p("1. Lào") + first + p("2. Thái Lan") + second)
    assert [sheet.name for sheet in read_tables(tmp_path / "l.docx")] == ["1. Lào", "2. Thái Lan"]


def test_two_rows_of_heading_written_again_are_dropped(tmp_path: Path) -> None:
    second = ("", "VI", "EN")
    body = tbl(HEADING, second, ["1", "An", "a"], HEADING, second, ["2", "Bình", "b"])
    word(tmp_path / "l.docx", body)
    assert [row.number for row in read_tables(tmp_path / "l.docx")[0].rows] == [1, 2, 3, 6]


def test_people_who_are_listed_twice_stay_twice(tmp_path: Path) -> None:
    """A first row with a number in it is a person, not a heading."""
    word(tmp_path / "l.docx", tbl(["1", "An"], ["2", "Bình"], ["1", "An"]))
    assert len(read_tables(tmp_path / "l.docx")[0].rows) == 3


def test_tables_without_a_line_above_are_numbered_and_names_are_never_alike(tmp_path: Path) -> None:
    set_language("en")
    body = tbl(["a", "b"]) + p("Lào") + tbl(["c", "d"]) + p("Lào") + tbl(["e", "f"])
    word(tmp_path / "l.docx", body)
    assert [s.name for s in read_tables(tmp_path / "l.docx")] == ["Table 1", "Lào", "Lào (2)"]


def test_the_main_part_may_have_another_name(tmp_path: Path) -> None:
    word(tmp_path / "l.docx", tbl(["a", "b"]), part="word/document2.xml")
    assert cells(read_tables(tmp_path / "l.docx")[0]) == [("a", "b")]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<w:document/>", "is not a spreadsheet"),
        ("", "is not a spreadsheet"),
        ("<a><b></a>", "is not a spreadsheet"),
        (f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l9;</a>', "is not a spreadsheet"),
        (
            '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>',
            "is not a spreadsheet",
        ),
        ("<document><body><p/></body></document>", "No table was found"),
    ],
)
def test_what_is_no_document_is_said_in_one_sentence(
    tmp_path: Path, content: str, said: str
) -> None:
    """Also entities that would unfold to gigabytes, and those that would fetch a file."""
    set_language("en")
    packed(tmp_path / "l.docx", {"word/document.xml": content})
    with pytest.raises(FileTrouble, match=said):
        read_tables(tmp_path / "l.docx")


@pytest.mark.samples
@pytest.mark.parametrize(
    ("name", "rows"),
    [("plan_2_hanoi_vientiane_2026_2030", 59), ("plan_3_resolution_59", 106)],
)
def test_the_tasks_of_real_plans_are_read_whole(samples: Path, name: str, rows: int) -> None:
    sheet = max(read_tables(samples / "plans" / f"{name}.docx"), key=lambda one: len(one.rows))
    assert len(sheet.rows) == rows
    assert sheet.width == 6
