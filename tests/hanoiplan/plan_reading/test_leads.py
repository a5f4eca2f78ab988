"""Agencies in a cell: line breaks, joint offices, brackets."""

import pytest

from hanoiplan.plan_reading.leads import SharedCell, labelled_cell, names_agency, read_leads


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Sở Tài chính;\nSở Y tế", ("Sở Tài chính", "Sở Y tế")),
        ("Văn phòng UBND\nThành phố", ("Văn phòng UBND Thành phố",)),
        ("- Sở Y tế\n- Sở Nội vụ", ("Sở Y tế", "Sở Nội vụ")),
        ("Sở Khoa học và\nCông nghệ", ("Sở Khoa học và Công nghệ",)),
        ("Bộ Văn hóa, Thể thao và Du lịch", ("Bộ Văn hóa, Thể thao và Du lịch",)),
        (
            "Văn phòng Đoàn ĐBQH và HĐND Thành phố, Sở Y tế",
            ("Văn phòng Đoàn ĐBQH và HĐND Thành phố", "Sở Y tế"),
        ),
        (
            "Văn phòng UBND Thành phố (Phòng Lễ tân\nĐối ngoại, Phòng Tổng hợp)",
            ("Văn phòng UBND Thành phố (Phòng Lễ tân Đối ngoại, Phòng Tổng hợp)",),
        ),
        ("Các Sở, ban, ngành", ("Các Sở, ban, ngành",)),
        ("", ()),
    ],
)
def test_agencies_are_parted_where_another_one_begins(cell: str, names: tuple[str, ...]) -> None:
    """A line break may part two agencies or only fold one name."""
    found = read_leads(cell)

    assert found.names == names
    assert not found.guessed


def test_two_agencies_without_anything_between_them_are_a_guess() -> None:
    """They are parted, and the field is marked."""
    found = read_leads("Bộ Tư lệnh Thủ đô Công an Thành phố")

    assert found.names == ("Bộ Tư lệnh Thủ đô", "Công an Thành phố")
    assert found.guessed


def test_a_heading_in_capitals_may_name_an_agency() -> None:
    """Sections of a plan may be agencies."""
    assert names_agency("SỞ VĂN HOÁ VÀ THỂ THAO")
    assert not names_agency("HỢP TÁC VỀ KINH TẾ")


@pytest.mark.parametrize(
    ("cell", "shared"),
    [
        ("Chủ trì: Sở Y tế\nPhối hợp: Công an tỉnh", SharedCell("Sở Y tế", "Công an tỉnh")),
        ("Chủ trì: Sở Y tế; Phối hợp: Công an tỉnh", SharedCell("Sở Y tế", "Công an tỉnh")),
        ("- Đơn vị chủ trì: Sở Y tế.", SharedCell("Sở Y tế", "")),
        ("Sở Y tế", None),
    ],
)
def test_labels_in_a_cell_decide_whatever_its_column_is_called(
    cell: str, shared: SharedCell | None
) -> None:
    """ "Chủ trì: … Phối hợp: …" is two fields."""
    assert labelled_cell(cell) == shared
