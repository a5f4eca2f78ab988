"""Names: the place in a list by the custom of the country, and where a line may break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.names import (
    NameOrder,
    PersonName,
    initials,
    phrases,
    sort_key,
    sort_words,
    usual_order,
)
from hanoiplan.base.text import Bilingual, nfc


def person(
    written: str, country: str = "VN", family: str = "", given: str = "", sort_as: str = ""
) -> PersonName:
    return PersonName(
        printed=Bilingual(en=written),
        family=family,
        given=given,
        order=usual_order(country),
        country=country,
        sort_as=sort_as,
    )


def in_order(*names: PersonName) -> list[str]:
    return [name.written() for name in sorted(names, key=sort_key)]


def test_vietnamese_names_stand_by_ten_then_dem_then_ho() -> None:
    expected = ["Vũ An", "Nguyễn Bình An", "Trần Văn An", "Lê Văn Ân", "Đỗ Thị Bình"]
    assert in_order(*(person(name) for name in reversed(expected))) == expected


def test_the_parts_on_record_are_believed_before_the_words() -> None:
    """Ethnic names have more than one word for the family: only the record knows."""
    krong = person("Buôn Krông Hồng Thanh", family="Buôn Krông", given="Hồng Thanh")
    assert in_order(person("Lê Văn Thanh"), krong) == ["Buôn Krông Hồng Thanh", "Lê Văn Thanh"]


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("TH", ["Khun Anan Zungsri", "Somchai Aroon"]),
        ("LA", ["Bounpheng Xaysy", "Dr. Khamla Anou"]),
        ("MM", ["Aye Aung", "U Bo Htay", "Daw Khin Win", "Ko Ko Oo", "Thura U Shwe Mann", "U Zaw"]),
        ("MY", ["Dato' Seri Ahmad bin Zaki", "S. Rajagopal", "Tan Ah Kow", "Tan Sri Wan Ali"]),
        ("BN", ["Pehin Dato Haji Awang Faizal bin Haji Damit", "Haji Musa"]),
        ("ID", ["Ir. Bambang Yudi", "Sudin", "Wiratno"]),
        ("KH", ["Samdech Chea Vann", "Lok Chumteav Men Sam", "Tea Banh"]),
        ("SG", ["Khoo Zi Rong Alvina", "Lim Siang Keat Raymond"]),
        ("CN", ["Chen Wei", "Wang An"]),
        ("PH", ["Juan B. Aquino Jr.", "Maria de la Paz", "Ana dela Cruz", "Jose Santos III"]),
        ("TL", ["Zito de Araujo", "Kassius Klei de Jesus Marcelino Magno Dias Ximenes"]),
        ("AU", ["Dr. Zoe Adams", "John Smith"]),
        ("NL", ["Jan de Boer", "Anna Smit", "Piet van der Berg"]),
    ],
)
def test_each_country_has_its_own_place_in_a_list(country: str, expected: list[str]) -> None:
    assert in_order(*(person(name, country) for name in reversed(expected))) == expected


def test_a_family_name_on_record_decides_where_family_names_lead_the_list() -> None:
    ayutthaya = person("Ana Maria Reyes", "PH", family="Reyes", given="Ana Maria")
    assert in_order(person("Bea Santos", "PH"), ayutthaya)[0] == "Ana Maria Reyes"


def test_a_given_name_on_record_decides_in_thailand() -> None:
    turned = person("Wongsawat Anan", "TH", family="Wongsawat", given="Anan")
    assert in_order(person("Boon Aroon", "TH"), turned)[0] == "Wongsawat Anan"


def test_the_offices_own_sort_word_overrules_every_rule() -> None:
    assert in_order(person("Nguyễn Văn An"), person("Trần Văn Ý", sort_as="Aa"))[0] == "Trần Văn Ý"


@pytest.mark.parametrize("country", ["VN", "MM", "TH", "PH", "TL", "MY", "XX", ""])
@pytest.mark.parametrize("written", ["", "U", "Sudin", "Jr.", "Dr", "Tan Sri"])
def test_a_name_of_one_word_or_none_has_a_place(written: str, country: str) -> None:
    assert sort_key(person(written, country))


def test_the_passport_name_serves_where_nothing_is_printed_yet() -> None:
    assert PersonName(passport="NGUYEN VAN AN").written() == "NGUYEN VAN AN"


def test_a_vietnamese_name_is_sorted_with_its_marks_also_on_an_english_badge() -> None:
    both = PersonName(printed=Bilingual("Lê Đức", "Le Duc"))
    assert both.written() == "Lê Đức"


def test_usual_orders() -> None:
    assert usual_order("VN") is NameOrder.FAMILY_FIRST
    assert usual_order("MM") is NameOrder.NO_FAMILY
    assert usual_order("BN") is NameOrder.PATRONYMIC
    assert usual_order("FR") is NameOrder.GIVEN_FIRST


@pytest.mark.parametrize(
    ("written", "letters"),
    [("Nguyễn Văn Ánh", "NVÁ"), ("Jean-François d'Arc", "JFdA"), ("", ""), ("Đỗ\u0300", "Đ")],
)
def test_initials_are_letters_as_written(written: str, letters: str) -> None:
    assert initials(written) == letters


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        ("Đỗ Nguyễn Tường Nhượng", ("Đỗ", "Nguyễn", "Tường", "Nhượng")),
        ("Maria de la Cruz", ("Maria", "de la Cruz")),
        ("Jose Santos Jr.", ("Jose", "Santos Jr.")),
        ("Juan Carlos III", ("Juan", "Carlos III")),
        ("Faizal bin Haji Damit", ("Faizal", "bin Haji", "Damit")),
        ("Kumar a/l Rajan", ("Kumar", "a/l Rajan")),
        ("U Ko Ko Htay", ("U Ko Ko Htay",)),
        ("ศรี ณ อยุธยา", ("ศรี", "ณ อยุธยา")),
        ("Anak Agung Gde", ("Anak Agung", "Gde")),
        ("Marie Puech-Pays d'Alissac", ("Marie", "Puech-Pays", "d'Alissac")),
        ("Đà La\u00a0Thị Độ", ("Đà", "La\u00a0Thị", "Độ")),  # a no-break space is meant
        ("", ()),
    ],
)
def test_a_line_breaks_between_phrases_only(written: str, groups: tuple[str, ...]) -> None:
    assert phrases(written) == groups


def test_what_the_record_keeps_together_stays_together() -> None:
    assert phrases("Khoo Zi Rong Alvina", kept=("Khoo Zi Rong",)) == ("Khoo Zi Rong", "Alvina")


def test_a_kept_part_that_does_not_occur_changes_nothing() -> None:
    assert phrases("Lê Văn An", kept=("Văn Bình", "", "Lê Văn An Bình")) == ("Lê", "Văn", "An")


@given(st.text(max_size=50), st.lists(st.text(max_size=8), max_size=3))
def test_phrases_joined_are_the_name_and_nothing_is_lost(text: str, kept: list[str]) -> None:
    letters = [c for c in nfc(text) if not c.isspace() and c != "\u200b"]
    assert [c for c in "".join(phrases(text, kept)) if not c.isspace()] == letters


def test_the_words_of_a_place_in_a_list_can_be_told() -> None:
    """The form says under what a name stands; a wish of the person comes first."""
    assert sort_words(person("Nguyễn Văn An")) == ("An", "Văn", "Nguyễn")
    assert sort_words(person("U Kyaw Zaw", "MM")) == ("Kyaw Zaw",)
    assert sort_words(person("Maria Santos", "PH", sort_as="De Santos")) == ("De Santos",)
