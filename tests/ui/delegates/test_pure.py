"""Dates as people write them, and what a name leads to: no widgets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.i18n import set_language
from hanoiplan.delegates.model import DelegateDraft
from tests.ui.delegates.test_people import a_row
from ui.delegates.dates import day_of, kept, shown
from ui.delegates.name_lines import by_letters, list_words, person_name, pieces
from ui.delegates.remarks import remarks


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("07/06/2026", "2026-06-07"),
        ("7/6/2026", "2026-06-07"),
        ("7.6.2026", "2026-06-07"),
        ("7-6-2026", "2026-06-07"),
        (" 7 6 2026 ", "2026-06-07"),
        ("07062026", "2026-06-07"),
        ("2026-06-07", "2026-06-07"),
        ("2026/6/7", "2026-06-07"),
        ("31/02/2026", "31/02/2026"),
        ("7/6/26", "7/6/26"),
        ("tháng 6", "tháng 6"),
        ("", ""),
    ],
)
def test_a_date_is_understood_or_kept_as_it_was_written(written: str, iso: str) -> None:
    assert kept(written) == iso


@given(st.dates())
def test_what_is_shown_is_what_is_kept(day) -> None:  # type: ignore[no-untyped-def]  # a date
    assert kept(shown(day.isoformat())) == day.isoformat()
    assert day_of(kept(shown(day.isoformat()))) == day


@given(st.text(max_size=20))
def test_no_text_is_lost_in_a_date_field(text: str) -> None:
    """What is no date comes back letter by letter, but for white space around it."""
    once = kept(text)
    assert once == text.strip() or day_of(once) is not None
    assert kept(shown(once)) == once


MARIA = "Maria Corazon D. Villaruel-Santillan III"
DOMINGAS = "Domingas Filomena de Jesus Ximenes"
NAMES = [
    ({"printed_vi": "Nguyễn Văn An"}, "VN", "An, Văn, Nguyễn"),
    (
        {"printed_vi": "Nguyễn Văn An", "family": "Nguyễn", "given": "Văn An"},
        "VN",
        "An, Văn, Nguyễn",
    ),
    ({"printed_vi": "Madonna"}, "VN", "Madonna"),
    ({"printed_en": "Somchai Wongsawat"}, "TH", "Somchai Wongsawat"),
    (
        {"printed_en": "Somchai Wongsawat", "family": "Wongsawat", "given": "Somchai"},
        "TH",
        "Somchai, Wongsawat",
    ),
    ({"printed_en": MARIA}, "PH", "Villaruel-Santillan, Maria Corazon D."),
    ({"printed_en": DOMINGAS}, "TL", "Ximenes, Domingas Filomena de Jesus"),
    ({"printed_en": "Dato' Seri Hakimi bin Zulkarnain"}, "MY", "Hakimi bin Zulkarnain"),
    ({"printed_en": "S. Rajagopal"}, "MY", "Rajagopal"),
    ({"printed_en": "Daw Aye Aye Mon"}, "MM", "Aye Aye Mon"),
    ({"printed_vi": "Lê Ý", "sort_as": "Y Le"}, "VN", "Y Le"),
    ({}, "VN", ""),
]


@pytest.mark.parametrize(("fields", "country", "words"), NAMES)
def test_the_line_says_where_lists_put_the_name(
    fields: dict[str, str], country: str, words: str
) -> None:
    assert list_words(person_name(DelegateDraft(**fields), country)) == words


PARTICLES = "An Văn de Jesus Dato' bin Jr. III U Daw Mr Tan Sri X"


@given(
    st.lists(st.sampled_from(PARTICLES.split()), min_size=1, max_size=9),
    st.sampled_from(["VN", "TH", "PH", "MY", "MM", "TL", "SG", "US", ""]),
)
def test_there_is_a_line_for_every_name_made_of_its_own_words(
    words: list[str], country: str
) -> None:
    """Whatever the custom of the country, the program knows where it put the name."""
    name = person_name(DelegateDraft(printed_vi=" ".join(words)), country)
    said = list_words(name)
    assert said
    assert set(said.replace(",", "").split()) <= set(words)


def test_a_name_breaks_only_between_its_groups() -> None:
    name = person_name(DelegateDraft(printed_en="Maria da Silva bin Ali"), "PT")
    assert pieces(name) == "Maria / da Silva / bin Ali"


def test_the_script_of_a_native_name_is_told_by_its_letters() -> None:
    set_language("en")
    assert by_letters("ဒေါ်အေးအေးမွန်") == "By its letters: Burmese script"
    assert by_letters("") == "By its letters"


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        ("email", {"email": "khamphaeng(at)example"}),
        ("phone", {"phone": "0912"}),
        ("phone", {"phone": "hỏi đoàn"}),
        ("rank", {"rank": "Grand Vizier"}),
        ("role", {"role": "Jester"}),
        ("birth", {"birth_date": "tháng 6"}),
        ("expiry", {"passport_expiry": "2026-13-01"}),
        ("nationality", {"nationality": "Xanadu"}),
        ("basis", {"passport_number": "C1234567"}),
    ],
)
def test_doubts_are_said_beside_their_field(row: str, fields: dict[str, str]) -> None:
    """Each is one sentence; none of them keeps anybody from saving."""
    assert row in remarks(a_row(1, **fields))


def test_what_is_in_order_has_no_remark() -> None:
    fine = {
        "email": "an.nguyen@hanoi.gov.vn",
        "phone": "+84 (0)912 345 318",
        "rank": "Thứ trưởng",
        "role": "Trưởng đoàn",
        "birth_date": "1966-03-07",
        "passport_number": "C1234567",
        "legal_basis": "duty",
        "nationality": "Lào",
    }
    found = remarks(a_row(1, **fine))
    assert set(found) <= {"category"}


def test_a_passport_that_ends_before_the_event_is_pointed_out() -> None:
    row = a_row(1, passport_expiry="2026-06-08")
    last = day_of("2026-06-10")
    assert "08/06/2026" in remarks(row, last)["expiry"]
    assert "expiry" not in remarks(row, day_of("2026-06-08"))
