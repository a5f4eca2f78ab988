"""Names of agencies as plans write them: one key for all spellings, lists taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.plans.agency_list import USUAL
from hanoiplan.plans.agency_names import (
    canonical,
    fold_agency,
    is_collective,
    short_name,
    split_agencies,
)


@pytest.mark.parametrize(
    "spellings",
    [
        (
            "Sở Văn hóa và Thể thao",
            "Sở VH&TT",
            "SỞ VĂN HOÁ VÀ THỂ THAO",
            "Sở VHTT",
            "Sở Văn hoá, Thể thao Hà Nội",
        ),
        (
            "Văn phòng UBND Thành phố",
            "VP UBND TP",
            "VPUBTP",
            "Văn phòng Uỷ ban nhân dân thành phố Hà Nội",
            "VP. UBND",
        ),
        (
            "Sở Quy hoạch - Kiến trúc",
            "Sở Quy hoạch Kiến trúc",
            "Sở QHKT",
            "Sở Quy hoạch và Kiến trúc",
        ),
        ("Công an Thành phố", "Công an TP", "Công an thành phố Hà Nội", "CA TP"),
        (
            "Cục Lãnh sự, Bộ Ngoại giao",
            "Cục Lãnh sự (Bộ Ngoại giao)",
            "Đề nghị Cục Lãnh sự",
            "Cục Lãnh sự thuộc Bộ Ngoại giao",
        ),
        ("UBND các xã, phường", "UBND các phường, xã", "UBND xã, phường"),
        ("Ủy ban MTTQ Việt Nam Thành phố", "Mặt trận Tổ quốc Việt Nam thành phố Hà Nội"),
    ],
)
def test_spellings_of_one_agency_have_one_key(spellings: tuple[str, ...]) -> None:
    """However it is shortened, capitalised or placed in the city."""
    assert len({fold_agency(one) for one in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Tài chính", "Bộ Tài chính"),
        ("Sở Ngoại vụ", "Sở Ngoại vụ Viêng Chăn"),
        ("Sở Văn hóa và Thể thao", "Sở Văn hóa, Thể thao và Du lịch"),
        ("UBND phường Ba Đình", "UBND phường Tây Hồ"),
        ("Đại học Hà Nội", "Đại học Huế"),
        ("Sở TP", "Sở TC"),
    ],
)
def test_two_agencies_keep_two_keys(one: str, other: str) -> None:
    """Folding never goes so far that two become one."""
    assert fold_agency(one) != fold_agency(other)


def test_a_plan_of_another_city_has_its_own_name_at_the_end() -> None:
    """The place of the plan may fall; that of any other city stays."""
    assert fold_agency("Sở Du lịch thành phố Huế", home="Huế") == fold_agency("Sở Du lịch")
    assert fold_agency("Sở Du lịch thành phố Huế") != fold_agency("Sở Du lịch")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
        ("SỞ TÀI CHÍNH", "Sở Tài chính"),
        ("Văn phòng UBND", "Văn phòng UBND Thành phố"),
        ("Công an tỉnh", "Công an tỉnh"),
        ("Đề nghị Bộ Công an", "Bộ Công an"),
        ("HỘI NGƯỜI MÙ THÀNH PHỐ", "Hội người mù thành phố"),
        ("Sở Nội vụ (Ban Thi đua)", "Sở Nội vụ"),
    ],
)
def test_the_full_name(written: str, name: str) -> None:
    """Capitals are set back, abbreviations written out, requests and brackets dropped."""
    assert canonical(written) == name


def test_the_documents_own_spelling_wins_where_no_usual_name_is_known() -> None:
    """A heading in capitals takes the name from another place of the document."""
    assert canonical("HỘI LÀM VƯỜN", ["Hội Làm vườn"]) == "Hội Làm vườn"


@given(st.sampled_from(USUAL))
def test_canonical_names_and_short_names_stay(name: str) -> None:
    """A canonical name is its own canonical name, and its short form means the same agency."""
    assert canonical(name) == name
    assert fold_agency(short_name(name)) == fold_agency(name)


@given(st.text(max_size=60))
def test_any_text_has_a_key_and_a_name(text: str) -> None:
    """Cells of a plan hold anything; nothing of it may break the reading."""
    assert isinstance(fold_agency(text), str)
    assert isinstance(canonical(text), str)
    assert all(one.strip() for one in split_agencies(text))


@pytest.mark.parametrize(
    ("name", "collective"),
    [
        ("Các sở, ban, ngành", True),
        ("các đơn vị liên quan", True),
        ("UBND các phường, xã", True),
        ("Các bệnh viện trực thuộc", True),
        ("cơ quan, đơn vị có liên quan", True),
        ("Thủ trưởng các sở, ngành", True),
        ("Chủ tịch UBND các xã, phường", True),
        ("Chủ tịch UBND phường Ba Đình", False),
        ("UBND phường Ba Đình", False),
        ("Ban Quản lý các Khu công nghiệp", False),
        ("Liên hiệp các tổ chức hữu nghị", False),
        ("Sở Y tế", False),
    ],
)
def test_collective_names_are_known(name: str, collective: bool) -> None:
    """ "Các đơn vị liên quan" is nobody who could be asked; a board of several parks is one."""
    assert is_collective(name) is collective


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        (
            "Sở Y tế, Sở Du lịch và Công an Thành phố",
            ["Sở Y tế", "Sở Du lịch", "Công an Thành phố"],
        ),
        (
            "Bộ Văn hóa, Thể thao và Du lịch; Sở Y tế",
            ["Bộ Văn hóa, Thể thao và Du lịch", "Sở Y tế"],
        ),
        ("Sở Nội vụ và các đơn vị liên quan", ["Sở Nội vụ", "Các đơn vị liên quan"]),
        ("Các sở, ban, ngành, UBND phường, xã", ["Các sở, ban, ngành, UBND phường, xã"]),
        ("UBND các phường: Đông Anh, Sơn Tây", ["UBND các phường: Đông Anh, Sơn Tây"]),
        ("Sở Xây dựng Công an Thành phố", ["Sở Xây dựng", "Công an Thành phố"]),
        ("Vụ ASEAN, Bộ Ngoại giao, Sở Y tế", ["Vụ ASEAN, Bộ Ngoại giao", "Sở Y tế"]),
        (
            "Văn phòng UBND (Phòng Lễ tân, Phòng Tin học), Sở Y tế",
            ["Văn phòng UBND (Phòng Lễ tân, Phòng Tin học)", "Sở Y tế"],
        ),
        ("Sở Tư pháp\nSở Y tế", ["Sở Tư pháp", "Sở Y tế"]),
        ("", []),
    ],
)
def test_lists_are_parted_where_an_agency_begins(cell: str, names: list[str]) -> None:
    """Commas and "và" inside a name part nothing."""
    assert list(split_agencies(cell)) == names


def test_names_learned_from_the_document_stay_whole() -> None:
    """A name with a comma that no rule can know is learned from a heading."""
    cell = "Trung tâm Sách, Báo và Sở thú, Sở Y tế"
    known = ["Trung tâm Sách, Báo và Sở thú"]
    assert list(split_agencies(cell, known)) == ["Trung tâm Sách, Báo và Sở thú", "Sở Y tế"]
