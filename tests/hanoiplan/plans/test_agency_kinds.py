"""What an agency is, by the words of its name: letters tell the city's own and ask the others."""

import pytest

from hanoiplan.plans.agency_kinds import is_outside_by_kind, kind_of_agency
from hanoiplan.plans.model import AgencyKind

KINDS = {
    AgencyKind.CITY: (
        *("Sở Du lịch", "SỞ Y TẾ", "Công an Thành phố", "UBND Thành phố", "UBND TP Hà Nội"),
        *("Văn phòng UBND Thành phố", "Các sở, ban, ngành", "Bộ Tư lệnh Thủ đô", "Chi cục Thú y"),
        *("Bộ Chỉ huy quân sự tỉnh", "Ban Quản lý các khu công nghiệp", "Thanh tra Thành phố"),
    ),
    AgencyKind.CENTRAL: (
        *("Bộ Ngoại giao", "Các Bộ, ngành Trung ương", "Cục Lễ tân", "Vụ Châu Á, Bộ Ngoại giao"),
        *("Văn phòng Chính phủ", "Thông tấn xã Việt Nam", "Đại sứ quán Việt Nam tại Lào"),
        "Học viện Ngoại giao, Bộ Ngoại giao",
    ),
    AgencyKind.PARTY: (
        *("Thành ủy", "Thành uỷ", "Văn phòng Thành ủy", "Ban Tuyên giáo và Dân vận Thành ủy"),
        *("MTTQ Việt Nam Thành phố", "Thành đoàn", "Hội Liên hiệp Phụ nữ", "Đảng ủy phường Mẫu"),
    ),
    AgencyKind.LOCAL: (
        *("UBND phường Hoàn Kiếm", "UBND các xã, phường", "UBND tỉnh Lào Cai", "Công an phường"),
    ),
    AgencyKind.COMPANY: ("Tổng công ty Mẫu", "Công ty TNHH Mẫu", "Khách sạn Mẫu"),
    AgencyKind.FOREIGN: ("Đại sứ quán Lào", "Các Đại sứ quán"),
    AgencyKind.OTHER: ("Trung tâm Mẫu", "Hội đồng thẩm định", "Tổ giúp việc"),
}


@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for kind, names in KINDS.items() for name in names]
)
def test_a_name_tells_what_an_agency_is(name: str, kind: AgencyKind) -> None:
    assert kind_of_agency(name) is kind


def test_ministries_and_embassies_are_asked_the_citys_own_are_told() -> None:
    outside = {kind for kind in AgencyKind if is_outside_by_kind(kind)}
    assert outside == {AgencyKind.CENTRAL, AgencyKind.FOREIGN}
