"""Columns found by their headings, as real lists write them."""

import json
from pathlib import Path

import pytest

from hanoiplan.base.errors import FileTrouble, NotPossible
from hanoiplan.exchange.headers import FIELDS
from hanoiplan.exchange.mapping import Confidence, guess_mapping
from hanoiplan.exchange.mapping_file import apply_mapping, read_mapping
from hanoiplan.sheets.cells import Sheet, SheetRow, make_sheet


def a_sheet(*rows: list[str]) -> Sheet:
    """A sheet with these rows from row 1 on."""
    return make_sheet(
        "l.xlsx", "Đăng ký", [SheetRow(n, tuple(row)) for n, row in enumerate(rows, start=1)]
    )


def meaning_of(*headings: str) -> list[str]:
    """What the headings of a list mean."""
    return [one.field for one in guess_mapping(a_sheet(list(headings))).columns]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Họ và tên", "printed_vi"),
        ("HỌ VÀ TÊN (*)", "printed_vi"),
        ("Ho ten", "printed_vi"),
        ("Họ và tên (tiếng Anh)", "printed_en"),
        ("Tên tiếng Anh", "printed_en"),
        ("Full name", "printed_en"),
        ("Name:", "printed_en"),
        ("Full name (VI)", "printed_vi"),
        ("Full name (passport)", "passport_name"),
        ("Tên theo hộ chiếu", "passport_name"),
        ("Tên trên thẻ", "printed_vi"),
        ("Badge name", "printed_en"),
        ("Họ và tên / Full name", "printed_vi"),
    ],
)
def test_every_usual_heading_of_a_name_is_known(heading: str, field: str) -> None:
    assert meaning_of(heading) == [field]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Tên bản ngữ", "native_name"),
        ("Chức vụ", "position_vi"),
        ("Chức danh", "position_vi"),
        ("Position", "position_en"),
        ("Chức vụ (EN)", "position_en"),
        ("Chức vụ/Position", "position_vi"),
        ("Cơ quan", "organisation_vi"),
        ("Cơ quan, đơn vị", "organisation_vi"),
        ("Đơn vị", "organisation_vi"),
        ("Organization", "organisation_en"),
        ("Agency", "organisation_en"),
        ("Đoàn", "delegation"),
        ("Delegation", "delegation"),
        ("Tỉnh/TP", "delegation"),
        ("City", "delegation"),
        ("Loại", "category"),
        ("Thành phần", "category"),
        ("Category", "category"),
        ("Quốc gia", "country"),
        ("Nước", "country"),
        ("Country", "country"),
        ("Đ/c", "honorific_vi"),
        ("Danh xưng", "honorific_vi"),
        ("Honorific", "honorific_en"),
        ("Điện thoại", "phone"),
        ("SĐT", "phone"),
        ("Mobile", "phone"),
        ("Ghi chú", "notes"),
        ("Notes", "notes"),
        ("Lưu ý", "attention"),
        ("Vai trò", "role"),
        ("ID", "id"),
        ("STT", ""),
        ("Vị trí", "position_vi"),
        ("Ảnh", ""),
        ("Email", "email"),
        ("Tên khách sạn", ""),
    ],
)
def test_every_usual_heading_beside_a_name_is_known(heading: str, field: str) -> None:
    assert meaning_of("Họ và tên", heading)[1] == field


def test_a_vietnamese_and_an_english_column_of_the_same_thing_stand_beside_each_other() -> None:
    assert meaning_of("Họ và tên", "Full name", "Chức vụ", "Position", "Đoàn", "Delegation") == [
        *("printed_vi", "printed_en", "position_vi", "position_en", "delegation"),
        "delegation_en",
    ]


def test_the_name_on_the_badge_wins_and_the_plain_name_is_the_passports() -> None:
    assert meaning_of("Họ và tên", "Tên trên thẻ") == ["passport_name", "printed_vi"]
    assert meaning_of("Full name", "Badge name") == ["passport_name", "printed_en"]


def test_how_sure_a_column_is_can_be_seen() -> None:
    """A person looks at the guesses only."""
    mapping = guess_mapping(a_sheet(["STT", "Họ và tên", "Đ/c", "Chuyến bay"]))
    assert [one.confidence for one in mapping.columns] == [
        *(Confidence.SURE, Confidence.SURE, Confidence.GUESS),
        Confidence.NONE,
    ]


def test_title_is_a_post_unless_mr_and_ms_stand_under_it() -> None:
    rows = ["Name", "Title"], ["Sudin", "Mr"], ["Hartini", "Ms."]
    assert guess_mapping(a_sheet(*rows)).letter("honorific_en") == "B"
    rows = ["Name", "Title"], ["Sudin", "Director of Planning"], ["Hartini", "Mayor"]
    assert guess_mapping(a_sheet(*rows)).letter("position_en") == "B"


def test_headings_are_found_below_a_title_block() -> None:
    sheet = a_sheet(
        ["DANH SÁCH ĐẠI BIỂU"],
        ["Hội nghị Lãnh đạo các Thành phố ASEAN 2026"],
        ["", "Hà Nội, 07/6/2026"],
        ["STT", "Họ và tên", "Chức vụ"],
        ["1", "Đỗ Thuỵ Khuê", "Giám đốc"],
    )
    mapping = guess_mapping(sheet)
    assert mapping.header_row == 4
    assert mapping.letter("printed_vi") == "B"


def test_a_sheet_without_headings_waits_for_a_person() -> None:
    mapping = guess_mapping(a_sheet(["Sudin", "Thị trưởng"], ["Hartini", "Phó Thị trưởng"]))
    assert (mapping.header_row, mapping.has_name) == (0, False)
    assert mapping.with_field(0, "printed_vi").has_name


def test_a_field_chosen_for_one_column_leaves_the_other() -> None:
    mapping = guess_mapping(a_sheet(["Họ và tên", "Ghi chú", "Thông tin"])).with_field(2, "notes")
    assert [one.field for one in mapping.columns] == ["printed_vi", "", "notes"]


def test_a_mapping_file_overrules_the_headings(tmp_path: Path) -> None:
    """What it does not name stays as found; "" or null takes a column away."""
    sheet = a_sheet(["Người", "Chức vụ", "Ghi chú", "Điện thoại"])
    file = tmp_path / "m.json"
    wanted = {"người": "printed_vi", "Chức vụ": "position_en", "Ghi chú": "", "Điện thoại": None}
    file.write_text(json.dumps(wanted), encoding="utf-8")
    mapping = apply_mapping(sheet, read_mapping(file))
    assert [one.field for one in mapping.columns] == ["printed_vi", "position_en", "", ""]


def test_a_mapping_file_may_name_fields_in_words(tmp_path: Path) -> None:
    mapping = apply_mapping(a_sheet(["Người", "Việc"]), {"Người": "Họ và tên", "Việc": "position"})
    assert mapping.fields == {"printed_vi", "position_en"}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"Họ và tên": 3}', '"printed_vi"', "[" * 99_999])
def test_a_broken_mapping_file_is_said_in_one_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "m.json").write_text(text, encoding="utf-8")
    with pytest.raises(FileTrouble, match=r"m\.json"):
        read_mapping(tmp_path / "m.json")


def test_a_mapping_file_that_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"m\.json"):
        read_mapping(tmp_path / "m.json")


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        ({"Họ và tên": "surname_of_mother"}, "surname_of_mother"),
        ({"Tên gọi khác": "printed_vi"}, "Tên gọi khác"),
        ({"Họ và tên": "notes", "Chức vụ": "notes"}, "Chức vụ"),
    ],
)
def test_a_mapping_that_cannot_be_applied_names_what_is_wrong(
    wanted: dict[str, str], named: str
) -> None:
    with pytest.raises(NotPossible, match=named):
        apply_mapping(a_sheet(["Họ và tên", "Chức vụ"]), wanted)


def test_an_unknown_field_is_answered_with_the_fields_there_are() -> None:
    with pytest.raises(NotPossible) as trouble:
        apply_mapping(a_sheet(["Họ và tên"]), {"Họ và tên": "?"})
    assert all(field in trouble.value.sentence for field in FIELDS)
