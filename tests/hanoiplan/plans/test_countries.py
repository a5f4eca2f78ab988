"""Countries: found however a list writes them, in the order of ASEAN."""

import unicodedata

import pytest
from babel import Locale

from hanoiplan.plans.countries import (
    COUNTRIES,
    ORGANISATIONS,
    Country,
    country_of,
    find_country,
    order_key,
    spellings,
)

MEMBERS = [country for country in COUNTRIES if country.asean_order]


def code_of(text: str) -> str:
    country = find_country(text)
    return country.code if country else ""


def test_the_eleven_members_stand_in_the_order_of_the_charter() -> None:
    assert [member.name.en for member in MEMBERS] == [
        "Brunei Darussalam",
        "Cambodia",
        "Indonesia",
        "Lao PDR",
        "Malaysia",
        "Myanmar",
        "Philippines",
        "Singapore",
        "Thailand",
        "Timor-Leste",
        "Viet Nam",
    ]
    assert [member.asean_order for member in MEMBERS] == list(range(1, 12))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Lào", "LA"),
        ("LAO", "LA"),
        ("Laos", "LA"),
        ("CHDCND Lào", "LA"),
        ("Lao P.D.R.", "LA"),
        ("Cộng hoà dân chủ nhân dân Lào", "LA"),  # the other placing of the tone
        ("Viet Nam", "VN"),
        ("vietnam", "VN"),
        ("Nước Cộng hòa Xã hội chủ nghĩa Việt Nam", "VN"),
        ("Thái Lan", "TH"),
        ("thai  lan", "TH"),
        ("the Philippines", "PH"),
        ("Cộng hòa dân chủ Timor-Leste", "TL"),
        ("Liên bang Malaysia", "MY"),
        ("Cộng hòa Liên bang Malaysia", "MY"),
        ("Vương quốc Brunei Darussalam", "BN"),
        ("Căm-pu-chia", "KH"),
        ("Hàn Quốc", "KR"),
        ("Korea", "KR"),
        ("Anh", "GB"),
        ("U.S.A.", "US"),
        ("Ban Thư ký ASEAN", "ASEAN"),
        ("Viện Nghiên cứu Kinh tế ASEAN và Đông Á (ERIA)", "ERIA"),
        ("UCLG ASPAC", "UCLG ASPAC"),
    ],
)
def test_a_country_is_found_however_a_list_writes_it(written: str, code: str) -> None:
    assert code_of(written) == code
    assert code_of(f" {unicodedata.normalize('NFD', written)} ") == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("MY", "MY"),
        ("Mỹ", "US"),
        ("my", "US"),
        ("Áo", "AT"),
        ("AO", "AO"),
        ("NGA", "RU"),
        ("VNM", "VN"),
    ],
)
def test_a_name_without_its_marks_is_not_taken_for_a_code(written: str, code: str) -> None:
    assert code_of(written) == code


@pytest.mark.parametrize("written", ["", "  ", "–", "Thành phố Huế", "Atlantis", "Lào Cai"])
def test_what_is_no_country_is_not_guessed(written: str) -> None:
    assert find_country(written) is None


@pytest.mark.parametrize("country", [*COUNTRIES, *ORGANISATIONS], ids=lambda country: country.code)
def test_every_spelling_leads_back_to_its_own_country(country: Country) -> None:
    assert {code_of(text) for text in spellings(country)} == {country.code}
    assert {code_of(text.upper()) for text in spellings(country)} == {country.code}
    assert country_of(country.code) == country
    assert all((country.name.vi, country.name.en, country.formal.vi, country.formal.en))


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country.code)
def test_the_codes_and_names_agree_with_the_common_locale_data(country: Country) -> None:
    """A wrong code puts a wrong flag on a badge."""
    assert code_of(country.code3) == country.code or country.code == "NG"  # NGA reads as Nga
    assert len(country.code3) == 3
    for language in ("vi", "en"):
        usual = Locale(language).territories[country.code]
        assert code_of(usual.partition(" (")[0]) == country.code


def test_members_first_then_by_english_name_then_organisations_then_unknown() -> None:
    mixed = [None, country_of("UN"), country_of("JP"), country_of("CN"), country_of("VN")]
    codes = [country.code if country else "" for country in sorted(mixed, key=order_key)]
    assert codes == ["VN", "CN", "JP", "UN", ""]


def test_the_table_is_in_the_order_of_lists() -> None:
    assert sorted(COUNTRIES, key=order_key) == list(COUNTRIES)
