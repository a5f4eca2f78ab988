"""Rows that speak for the rows below them, and what stands below a list."""

import pytest

from hanoiplan.exchange.mapping import guess_mapping
from tests.hanoiplan.exchange.samples import Cells, Office, counts

HEAD = ("TT", "Họ và tên", "Chức vụ", "Cơ quan", "Điện thoại")


def person(n: int, name: str) -> Cells:
    """A usual row."""
    return (n, name, "Giám đốc", "Sở Du lịch", f"09{n:08d}")


def told(office: Office, *rows: Cells) -> list[tuple[str, str, str]]:
    """Name, delegation and country of everybody."""
    found = office.look(office.sheet(HEAD, *rows)).rows
    return [(row.draft.name, row.draft.delegation, row.draft.country) for row in found]


@pytest.mark.parametrize(
    ("row", "delegation", "country"),
    [
        (("I", "ĐOÀN THÁI LAN"), "Thái Lan", "Thái Lan"),
        (("I. Đoàn Thái Lan (12 người)",), "Thái Lan", "Thái Lan"),
        (("Thailand (12)",), "Thái Lan", "Thái Lan"),
        (("A", "Đoàn đại biểu thành phố Huế"), "thành phố Huế", ""),
        ((None, "Delegation of Bangkok"), "Bangkok", ""),
        (("II. Sở Du lịch Hà Nội: 5 người",), "Sở Du lịch Hà Nội", ""),
        ((None, "IV. Đoàn Hải Phòng"), "Hải Phòng", ""),
        ((None, "ĐOÀN HẢI PHÒNG"), "HẢI PHÒNG", ""),
        ((None, "Đoàn tỉnh Quảng Ninh"), "tỉnh Quảng Ninh", ""),
    ],
)
def test_a_row_that_names_a_delegation_speaks_for_the_rows_below(
    office: Office, row: Cells, delegation: str, country: str
) -> None:
    people = told(office, row, person(1, "Lê An"), person(2, "Vũ Mai"))
    assert people == [("Lê An", delegation, country), ("Vũ Mai", delegation, country)]


def test_a_city_below_a_country_keeps_the_country_until_the_next_one(office: Office) -> None:
    people = told(
        office,
        ("I. THÁI LAN",),
        ("1. Bangkok",),
        person(1, "Somchai"),
        ("2. Phuket",),
        person(2, "Malee"),
        ("II. LÀO",),
        person(3, "Bounmy"),
    )
    assert people == [
        ("Somchai", "Bangkok", "Thái Lan"),
        ("Malee", "Phuket", "Thái Lan"),
        ("Bounmy", "Lào", "Lào"),
    ]


def test_a_cell_of_the_row_itself_speaks_louder_than_a_heading(office: Office) -> None:
    head = (*HEAD, "Đoàn")
    sheet = office.sheet(head, ("I", "ĐOÀN THÁI LAN"), (*person(1, "Lê An"), "Huế"))
    (row,) = office.look(sheet).rows
    assert row.draft.delegation == "Huế"


def test_headings_are_shown_and_can_be_turned_off(office: Office) -> None:
    sheet = office.sheet(HEAD, ("I", "ĐOÀN THÁI LAN"), person(1, "Lê An"))
    intake = office.look(sheet)
    assert [(one.row, one.text, one.speaks) for one in intake.groups] == [
        (2, "ĐOÀN THÁI LAN", True)
    ]
    assert "Thái Lan" in intake.groups[0].sentence
    assert [str(one.kind) for one in intake.remarks] == ["groups"]
    off = office.look(sheet, guess_mapping(sheet).with_groups(taken=False))
    assert (off.groups, counts(off)) == ((), {"new": 1, "changed": 0, "same": 0, "bad": 1})


@pytest.mark.parametrize("name", ["Nga", "Đức", "U", "I Wayan Sudarta", "Đoàn Thị Hương"])
def test_somebody_of_whom_only_the_name_is_known_is_a_person(office: Office, name: str) -> None:
    """Also names that countries have in Vietnamese."""
    people = told(office, person(1, "Vũ Mai"), (2, name), person(3, "Lê Bình"))
    assert [one[0] for one in people] == ["Vũ Mai", name, "Lê Bình"]


def test_what_stands_below_a_list_is_no_person(office: Office) -> None:
    sheet = office.sheet(
        HEAD,
        person(1, "Lê An"),
        (None, "Tổng cộng: 1 người"),
        (None, None, None, "Hà Nội, ngày 5 tháng 6 năm 2026"),
        (None, "NGƯỜI LẬP BIỂU", None, "THỦ TRƯỞNG ĐƠN VỊ"),
        (None, "Vũ Văn Ký", None, "Trần Văn Duyệt"),
    )
    intake = office.look(sheet)
    assert (counts(intake)["new"], counts(intake)["bad"]) == (1, 0)
    assert [one.speaks for one in intake.groups] == [False] * 4


def test_a_country_as_heading_makes_a_delegation_with_both_names(office: Office) -> None:
    office.bring(office.sheet(HEAD, ("I. LÀO",), person(1, "Bounmy")))
    (row,) = office.people()
    assert (row.delegation.vi, row.delegation.en, row.country) == ("Lào", "Lao PDR", "LA")
