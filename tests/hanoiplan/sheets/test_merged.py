"""Merged cells: told with their places, the text in their first cell, inherited when asked."""

from pathlib import Path

import pytest
import xlwt
from openpyxl import Workbook

from hanoiplan.sheets.cells import Merged, Sheet, SheetRow, make_sheet
from hanoiplan.sheets.reading import read_tables
from tests.hanoiplan.sheets.files import cells, ods, ods_cell

AREA = Merged(2, 0, 4, 1)  # A2:B4


def xlsx(path: Path) -> Path:
    """Excel's form, as openpyxl writes it."""
    book = Workbook()
    for row in (
        ["Đoàn", "", "Tên"],
        ["Lào", None, "An"],
        [None, None, "Bình"],
        [None, None, "Chi"],
    ):
        book.active.append(row)
    book.active.merge_cells("A2:B4")
    book.save(path.with_suffix(".xlsx"))
    return path.with_suffix(".xlsx")


def xls(path: Path) -> Path:
    """Old Excel's form."""
    book = xlwt.Workbook()
    page = book.add_sheet("1")
    page.write_merge(1, 3, 0, 1, "Lào")
    for row, texts in enumerate([["Đoàn", "", "Tên"], ["An"], ["Bình"], ["Chi"]]):
        for column, text in enumerate(texts, start=3 - len(texts)):
            page.write(row, column, text)
    book.save(str(path.with_suffix(".xls")))
    return path.with_suffix(".xls")


def libre_office(path: Path) -> Path:
    """LibreOffice's form."""
    span = 'table:number-columns-spanned="2" table:number-rows-spanned="3"'
    covered = '<table:covered-table-cell table:number-columns-repeated="2"/>'
    rows = [
        ods_cell("Đoàn") + "<table:table-cell/>" + ods_cell("Tên"),
        ods_cell("Lào", span) + "<table:covered-table-cell/>" + ods_cell("An"),
        covered + ods_cell("Bình"),
        covered + ods_cell("Chi"),
    ]
    lines = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return ods(path.with_suffix(".ods"), f'<table:table table:name="1">{lines}</table:table>')


@pytest.mark.parametrize("write", [xlsx, xls, libre_office])
def test_merged_cells_are_told_and_inherited(tmp_path: Path, write: object) -> None:
    """The delegation stands once beside its three people."""
    assert callable(write)
    (sheet,) = read_tables(write(tmp_path / "l"))
    assert sheet.merged == (AREA,)
    assert cells(sheet)[1:] == [("Lào", "", "An"), ("", "", "Bình"), ("", "", "Chi")]
    assert [sheet.inherited(row, 1) for row in sheet.rows] == ["", "Lào", "Lào", "Lào"]
    assert [sheet.inherited(row, 2) for row in sheet.rows] == ["Tên", "An", "Bình", "Chi"]


def test_a_text_hidden_under_merged_cells_is_not_read(tmp_path: Path) -> None:
    """The spreadsheet does not show it either."""
    book = Workbook()
    for row in (["Lào", "An"], ["cũ", "Bình"]):
        book.active.append(row)
    book.active.merge_cells("A1:A2")
    book.save(tmp_path / "l.xlsx")
    lines = [SheetRow(1, ("Lào", "An")), SheetRow(2, ("cũ", "Bình"), frozenset({0}))]
    sheet = make_sheet("l", "1", lines, merged=[Merged(1, 0, 2, 0)])
    assert cells(sheet) == [("Lào", "An"), ("", "Bình")]
    assert sheet.rows[1].numeric == frozenset()


def test_a_cell_merged_over_five_hundred_rows_is_inherited_by_all(tmp_path: Path) -> None:
    book = Workbook()
    for n in range(600):
        book.active.append(["Đoàn Lào" if n == 0 else None, f"Người {n}"])
    book.active.merge_cells("A1:A550")
    book.save(tmp_path / "l.xlsx")
    (sheet,) = read_tables(tmp_path / "l.xlsx")
    inherited = [sheet.inherited(row, 0) for row in sheet.rows]
    assert inherited == ["Đoàn Lào"] * 550 + [""] * 50


def test_several_areas_below_each_other_are_kept_apart() -> None:
    lines = [SheetRow(n, (text, f"x{n}")) for n, text in enumerate(["a", "", "b", "", ""], start=1)]
    sheet = make_sheet("l", "1", lines, merged=[Merged(3, 0, 4, 0), Merged(1, 0, 2, 0)])
    assert [sheet.inherited(row, 0) for row in sheet.rows] == ["a", "a", "b", "b", ""]


def test_a_cell_that_a_person_puts_right_keeps_the_merged_cells() -> None:
    """Mending a sheet must not lose what its cells inherit."""
    sheet = make_sheet(
        "l", "1", [SheetRow(1, ("a", "x")), SheetRow(2, ("", "y"))], merged=[Merged(1, 0, 2, 0)]
    )
    mended: Sheet = sheet.with_cell(1, 0, "c")
    assert mended.inherited(mended.rows[1], 0) == "c"


def test_columns_and_rows_without_end_do_not_fill_the_memory() -> None:
    sheet = make_sheet("l", "1", [SheetRow(1, ("a", "b"))], merged=[Merged(1, 0, 1048576, 16383)])
    assert sheet.inherited(sheet.rows[0], 1) == "a"
