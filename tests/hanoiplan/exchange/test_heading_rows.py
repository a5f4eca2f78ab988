"""Headings in one, two and three rows, as offices merge and translate them."""

import pytest

from hanoiplan.base.errors import NotPossible
from hanoiplan.exchange.mapping import Confidence, guess_mapping, mapping_at
from hanoiplan.exchange.own_headings import OWN_HEADINGS
from hanoiplan.sheets.cells import Merged, Sheet, SheetRow, make_sheet
from tests.hanoiplan.exchange.samples import Office


def a_sheet(*rows: list[str], merged: tuple[Merged, ...] = ()) -> Sheet:
    """A sheet with these rows from row 1 on."""
    numbered = [SheetRow(n, tuple(row)) for n, row in enumerate(rows, start=1)]
    return make_sheet("l.xlsx", "DS", numbered, merged=merged)


def found(*rows: list[str], merged: tuple[Merged, ...] = ()) -> tuple[int, int, list[str]]:
    """First and last row of the headings, and the fields of the columns."""
    mapping = guess_mapping(a_sheet(*rows, merged=merged))
    return mapping.first_header_row, mapping.header_row, [one.field for one in mapping.columns]


DOWN = (Merged(1, 1, 1, 3), Merged(1, 0, 2, 0), Merged(1, 4, 2, 4))


@pytest.mark.parametrize("merged", [DOWN, ()])
def test_a_name_over_its_three_parts(merged: tuple[Merged, ...]) -> None:
    """Merged or only written above."""
    rows = (
        ["STT", "Họ và tên", "", "", "Chức vụ"],
        ["", "Họ", "Đệm", "Tên", ""],
        ["1", "Đỗ", "Thuỵ", "Khuê", "Giám đốc"],
    )
    assert found(*rows, merged=merged) == (1, 2, ["", "family", "middle", "given", "position_vi"])


def test_passport_details_below_one_heading() -> None:
    rows = (
        ["DANH SÁCH ĐẠI BIỂU"],
        ["STT", "Họ và tên", "Thông tin hộ chiếu", "", ""],
        ["", "", "Số", "Ngày cấp", "Hết hạn"],
        ["1", "Lê An", "C1", "1/1/2020", "1/1/2030"],
    )
    fields = ["", "printed_vi", "passport_number", "", "passport_expiry"]
    assert found(*rows) == (2, 3, fields)


def test_a_row_in_vietnamese_over_a_row_in_english() -> None:
    rows = (
        ["STT", "Họ và tên", "Chức vụ", "Đoàn"],
        ["No.", "Full name", "Position", "Delegation"],
        ["(1)", "(2)", "(3)", "(4)"],
        ["1", "Lê An", "Giám đốc", "Huế"],
    )
    assert found(*rows) == (1, 2, ["", "printed_vi", "position_vi", "delegation"])


def test_the_languages_named_below_a_heading() -> None:
    rows = (
        ["TT", "Họ và tên", "", "Chức vụ", "", "Đoàn"],
        ["", "Tiếng Việt", "Tiếng Anh", "VI", "EN", ""],
        ["1", "Lê An", "Le An", "Giám đốc", "Director", "Huế"],
    )
    fields = ["", "printed_vi", "printed_en", "position_vi", "position_en", "delegation"]
    assert found(*rows) == (1, 2, fields)


def test_three_rows_of_headings() -> None:
    rows = (
        ["Thông tin cá nhân", "", "", "Thông tin hộ chiếu", "", ""],
        ["Họ và tên", "", "Ngày sinh", "Số", "Ngày cấp", "Hết hạn"],
        ["Họ và đệm", "Tên", "", "", "", ""],
        ["Đỗ Thuỵ", "Khuê", "1.1.80", "C1", "", ""],
    )
    fields = ["family_middle", "given", "birth_date", "passport_number", "", "passport_expiry"]
    assert found(*rows) == (1, 3, fields)


def test_the_title_of_a_list_is_no_row_of_headings() -> None:
    rows = (
        ["DANH SÁCH ĐOÀN HUẾ", "", "", ""],
        ["Đơn vị: Sở Ngoại vụ", "", "Ngày 5/6/2026", ""],
        ["STT", "Họ và tên", "Chức vụ", "Đoàn"],
        ["1", "Lê An", "Giám đốc", "Huế"],
    )
    assert found(*rows)[:2] == (3, 3)


def test_a_person_is_never_taken_for_a_second_row_of_headings() -> None:
    """Also where a cell happens to be a word that headings use."""
    rows = (["Họ và tên", "Chức vụ", "Đoàn"], ["Lê An", "Thư ký", "Đoàn"], ["Vũ Mai", "", ""])
    assert found(*rows)[:2] == (1, 1)


def test_the_given_name_is_sure_beside_the_family() -> None:
    columns = guess_mapping(a_sheet(["Họ", "Tên", "Chức vụ"])).columns
    assert [one.field for one in columns] == ["family", "given", "position_vi"]
    assert {one.confidence for one in columns} == {Confidence.SURE}


def test_every_heading_of_our_own_workbook_is_known_exactly() -> None:
    columns = guess_mapping(a_sheet(list(OWN_HEADINGS.values()))).columns
    assert [one.field for one in columns] == list(OWN_HEADINGS)
    assert {one.confidence for one in columns} == {Confidence.SURE}


def test_a_person_may_say_where_the_headings_begin() -> None:
    sheet = a_sheet(["Người", "Việc"], ["Họ và tên", "Chức vụ"], ["Lê An", "Thư ký"])
    assert mapping_at(sheet, 2).header_row == 2


def test_headings_below_the_fortieth_row_are_asked_for(office: Office) -> None:
    rows = [[f"Dòng {n}"] for n in range(45)]
    with pytest.raises(NotPossible, match="40"):
        office.look(office.sheet(*rows, ["Họ và tên", "Chức vụ"], ["Lê An", "Thư ký"]))
