"""A workbook as a document: what stands above a table are paragraphs, merged cells say the same."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from hanoiplan.documents.model import SourceDocument
from hanoiplan.documents.reading import read_document

Rows = Sequence[Sequence[str | int | None]]
TABLE: Rows = (
    ("TT", "Nhiệm vụ", "Chủ trì", "Thời gian"),
    ("I", "ĐỐI NGOẠI", None, None),
    (1, "Mời đoàn", "Sở A", 2026),
    (2, "Đón đoàn", "Sở A", None),
)


def read(tmp_path: Path, *sheets: Rows, merged: Sequence[str] = ()) -> SourceDocument:
    """A workbook with these sheets, read."""
    book = Workbook()
    book.remove(book.active)
    for rows in sheets:
        page = book.create_sheet()
        for row in rows:
            page.append(list(row))
        for area in merged:
            page.merge_cells(area)
    book.save(tmp_path / "k.xlsx")
    return read_document(tmp_path / "k.xlsx")


def test_lines_above_and_below_the_table_are_paragraphs(tmp_path: Path) -> None:
    rows = [("PHỤ LỤC",), ("(Kèm theo Kế hoạch)",), (), *TABLE, (), ("Ghi chú: bản nháp",)]
    found = read(tmp_path, rows, merged=["A1:D1"])
    title, note, below = found.paragraphs
    assert (title.text, title.centred, note.centred) == ("PHỤ LỤC", True, False)
    assert below.text == "Ghi chú: bản nháp"
    assert [type(one).__name__ for one in found.blocks][2] == "DocTable"


def test_a_row_of_years_is_text_as_the_sheet_shows_it(tmp_path: Path) -> None:
    (table,) = read(tmp_path, TABLE).tables
    assert table.texts()[2] == ("1", "Mời đoàn", "Sở A", "2026")


def test_merged_cells_say_the_same_in_all_their_places(tmp_path: Path) -> None:
    (table,) = read(tmp_path, TABLE, merged=["B2:D2", "C3:C4"]).tables
    assert table.texts()[1] == ("I", *["ĐỐI NGOẠI"] * 3)
    assert [cell.inherited for cell in table.rows[1]] == [False, False, True, True]
    assert [row[2].inherited for row in table.rows] == [False, True, False, True]


def test_two_tables_of_a_sheet_stay_two(tmp_path: Path) -> None:
    found = read(tmp_path, [("PHỤ LỤC I",), *TABLE, (), ("PHỤ LỤC II",), *TABLE])
    assert [len(table.rows) for table in found.tables] == [4, 4]
    assert [one.text for one in found.paragraphs] == ["PHỤ LỤC I", "PHỤ LỤC II"]


def test_a_section_in_a_single_cell_stays_in_its_table(tmp_path: Path) -> None:
    rows = [*TABLE[:3], ("VĂN HÓA",), *TABLE[3:]]
    (table,) = read(tmp_path, rows).tables
    assert len(table.rows) == 5


def test_every_sheet_is_a_page(tmp_path: Path) -> None:
    found = read(tmp_path, TABLE, TABLE)
    assert (found.pages, [table.pages for table in found.tables]) == (2, [(1, 1), (2, 2)])


def test_a_cell_merged_over_columns_that_are_left_out_is_as_wide_as_what_stays(
    tmp_path: Path,
) -> None:
    """Sheets copied out of Word have two columns for each of theirs."""
    wide = [[one for cell in row for one in (cell, None)] for row in TABLE]
    merged = [
        f"{left}{row}:{right}{row}" for row in (1, 3, 4) for left, right in ("AB", "CD", "EF")
    ]
    (table,) = read(tmp_path, wide, merged=[*merged, "C2:H2"]).tables
    assert table.width == 4
    assert [[cell.width for cell in row[:2]] for row in table.rows] == [
        [1, 1],
        [1, 3],
        *[[1, 1]] * 2,
    ]
