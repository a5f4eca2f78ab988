"""Titles come off a written name letter by letter, and what can be a name is never taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.text import fold_words, nfc
from hanoiplan.delegates.titles import peel


@pytest.mark.parametrize(
    ("text", "style", "honorific", "conferred", "name"),
    [
        ("H.E. Mr. Sok Chenda", "H.E.", "Mr.", "", "Sok Chenda"),
        ("H.E.Mr.Sok Chenda", "H.E.", "Mr.", "", "Sok Chenda"),
        ("YB Dato' Sri Dr. Wan Azizah", "YB", "Dr.", "Dato' Sri", "Wan Azizah"),
        ("Tun Dr. Mahathir", "", "Dr.", "Tun", "Mahathir"),
        ("Datuk Seri Anwar", "", "", "Datuk Seri", "Anwar"),
        ("Đ/c Nguyễn Văn An", "", "Đ/c", "", "Nguyễn Văn An"),
        ("PGS.TS. Trần Hồng Hà", "", "PGS. TS.", "", "Trần Hồng Hà"),
        ("Ông Nguyễn Văn An", "", "Ông", "", "Nguyễn Văn An"),
        ("Ông John Smith", "", "Ông", "", "John Smith"),
        ("Ngài Sok Chenda", "Ngài", "", "", "Sok Chenda"),
        ("U Bo Htay", "", "U", "", "Bo Htay"),
        ("Samdech Techo Hun Sen", "", "", "Samdech Techo", "Hun Sen"),
        ("Brig. Gen. Prak Sokhon", "", "Brig. Gen.", "", "Prak Sokhon"),
        ("The Hon. Maria Cruz", "The Hon.", "", "", "Maria Cruz"),
        ("HE Nguyen Van An", "HE", "", "", "Nguyen Van An"),
        ("Lee Hsien (Mr.)", "", "(Mr.)", "", "Lee Hsien"),
        ("NGUYEN/VANDUC MR", "", "MR", "", "NGUYEN/VANDUC"),
    ],
)
def test_titles_are_told_from_the_name(
    text: str, style: str, honorific: str, conferred: str, name: str
) -> None:
    """As lists of many countries glue them."""
    peeled = peel(text)
    assert (peeled.style, peeled.honorific, peeled.conferred_title) == (style, honorific, conferred)
    assert peeled.name == name


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Ông Ích Khiêm", "VN"),
        ("Ông Đình Khôi", "VN"),
        ("HE XIANGDONG", "CN"),
        ("Ko Ko Oo", "MM"),
        ("Tun Myint", "MM"),
        ("Ong Weng Hwee", "SG"),
        ("Trương Văn Tuấn", "VN"),
        ("Tuan Truong Van", "VN"),
        ("Mr.", ""),
        ("Thảo", "VN"),
        ("Ma Thị Hoa", "VN"),
    ],
)
def test_what_can_be_a_name_stays(name: str, country: str) -> None:
    """Ông and He are families too; a doubled word and a lone title are names."""
    assert peel(name, country).name == name


def test_the_country_decides_words_of_two_meanings() -> None:
    """Ma is an aunt in Myanmar and a family in Vietnam; Nang a miss in Laos."""
    assert peel("Ma Thida", "MM").honorific == "Ma"
    assert peel("Ma Thida", "VN").honorific == ""
    assert peel("Nang Keo", "LA").honorific == "Nang"
    assert peel("Tun Musa", "MY").conferred_title == "Tun"


_WRITTEN = (
    "H.E. Mr. Dato' Sri Dr. Ông Bà TS. Đ/c HE U Daw Ko Tun Tan Sri, (Mr.) Nguyễn Nguyễn O'Neil"
    " - / . \t Ms, Samdech MR"
)
_PARTS = st.sampled_from(["", *_WRITTEN.split(" ")])


@given(st.lists(_PARTS | st.text(max_size=6), max_size=8).map(" ".join))
def test_peeling_loses_no_letter(text: str) -> None:
    """The pieces joined are the text; every word stands in exactly one part."""
    peeled = peel(text)
    assert peeled.text == nfc(text)
    parts = (peeled.style, peeled.honorific, peeled.conferred_title, peeled.name)
    letters = sorted("".join(" ".join(parts).split()))
    assert letters == sorted("".join(nfc(text).split()))


@given(st.lists(_PARTS, max_size=8).map(" ".join))
def test_a_name_is_always_left(text: str) -> None:
    """Where there was a word there is a name."""
    assert bool(fold_words(peel(text).name)) is bool(fold_words(text))
