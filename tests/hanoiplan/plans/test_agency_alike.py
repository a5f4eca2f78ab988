"""Agencies that may stand twice are offered for merging; those that only sound alike are not."""

import pytest

from hanoiplan.plans.agency_alike import perhaps_the_same
from hanoiplan.plans.model import AgencyKind, AgencyRow


def agency(row_id: int, name: str, *, collective: bool = False) -> AgencyRow:
    return AgencyRow(
        row_id, name, "", AgencyKind.OTHER, outside=False, collective=collective,
        contact="", phone="", email="", address="", notes="",
    )  # fmt: skip


ZONES = "Ban Quản lý các Khu chế xuất và Khu công nghiệp"
BANK = "Ngân hàng Phát triển chi nhánh Khu vực 1"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (ZONES, "Ban Quản lý Khu chế xuất và khu công nghiệp Thành phố", True),
        (BANK, "Ngân hàng Phát triển (Việt Nam) chi nhánh Khu vực 1", True),
        (BANK, "Ngân hàng Phát triển chi nhánh Khu vực 2", False),
        ("Sở Y tế", "Sở Xây dựng", False),
    ],
)
def test_names_that_share_nearly_all_words_are_offered(one: str, other: str, same: bool) -> None:
    found = perhaps_the_same(agency(1, one), [agency(1, one), agency(2, other)])
    assert [row.id for row in found] == ([2] if same else [])


def test_a_collective_name_is_no_agency() -> None:
    one, other = agency(1, "Các sở, ngành"), agency(2, "Sở, ngành", collective=True)
    assert perhaps_the_same(one, [other]) == []
