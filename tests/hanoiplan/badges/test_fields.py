"""What the fields of a card say, in both languages."""

from dataclasses import replace
from datetime import date

import pytest

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.fields import Field, FieldSet
from hanoiplan.plans.countries import COUNTRIES
from tests.hanoiplan.badges.people import EVENT, HONOUR_GUEST, NOTHING_BUT_A_NAME, a_card, two


def says(name: str, card: BadgeCard) -> tuple[str, str]:
    return BADGE_FIELDS.text(name, card, "vi"), BADGE_FIELDS.text(name, card, "en")


@pytest.mark.parametrize(
    ("position", "organisation", "title"),
    [
        ("Mayor", "", "Mayor"),
        ("", "Asian Development Bank", "Asian Development Bank"),
        ("Mayor", "Makassar City Government", "Mayor, Makassar City Government"),
        ("Vice Chair of the People's Committee", "Huế People's Committee",
         "Vice Chair of the People's Committee"),
        ("Phó Chủ tịch UBND Thành phố", "UBND thành phố Huế", "Phó Chủ tịch UBND Thành phố"),
        ("Adviser", "Makassar", "Adviser"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_a_title_names_the_organisation_once(position: str, organisation: str, title: str) -> None:
    card = a_card(position=two(position), organisation=two(organisation), locality=two("Makassar"))
    assert BADGE_FIELDS.text("title", card, "en") == title


def test_place_and_dates_follow_the_customs_of_the_language() -> None:
    assert says("event_when", HONOUR_GUEST) == ("Hà Nội, 07–10/6/2026", "Hà Nội, 7–10 June 2026")
    one_day = replace(EVENT, ends_on=None, starts_on=date(2026, 2, 3))
    assert says("event_when", a_card(event=one_day))[1] == "Hà Nội, 3 February 2026"
    nothing = replace(EVENT, starts_on=None, ends_on=None, place=Bilingual())
    assert says("event_when", a_card(event=nothing)) == ("", "")


def test_a_number_has_four_digits_at_least_and_none_when_none_was_issued() -> None:
    for number, text in ((7, "0007"), (137, "0137"), (9999, "9999"), (10000, "10000")):
        assert says("number", a_card(number=number))[0] == text
    none = replace(a_card(number=0), code="")
    assert says("number", none)[0] == ""


def test_a_sample_shows_where_the_number_will_stand() -> None:
    sample = replace(a_card(number=0), code="0" * 21)
    assert says("number", sample)[0] == "0000"


def test_the_country_steps_in_for_a_missing_locality_and_is_not_said_twice() -> None:
    card = a_card(country="SG")
    assert says("place", card)[1] == "Singapore"
    assert says("country", card)[1] == ""
    both = a_card(country="KH", locality=two("Phnôm Pênh", "Phnom Penh"))
    assert says("place_line", both) == ("Phnôm Pênh, Campuchia", "Phnom Penh, Cambodia")


def test_an_empty_language_falls_back_to_the_other() -> None:
    card = a_card(position=Bilingual("Cố vấn", ""))
    assert says("title", card) == ("Cố vấn", "Cố vấn")


def test_names_keep_the_phrases_of_the_record() -> None:
    card = a_card("Khoo Zi Rong Alvina", kept=("Khoo Zi Rong",))
    assert BADGE_FIELDS.pieces("name", card, card.printed.vi) == ("Khoo Zi Rong", "Alvina")
    assert BADGE_FIELDS.pieces("name", card, "Haji bin Musa") == ("Haji", "bin Musa")


def test_all_members_of_asean_have_their_flag() -> None:
    members = [country.code for country in COUNTRIES if country.asean_order]
    assert len(members) == 11
    for code in members:
        assert BADGE_FIELDS.text("flag", a_card(country=code), "en") == code.lower()


@pytest.mark.parametrize("field", list(BADGE_FIELDS), ids=lambda field: field.name)
def test_every_field_has_a_label_and_answers_for_the_barest_card(
    field: Field[BadgeCard],
) -> None:
    assert field.label
    assert field.worst
    assert isinstance(field.value(NOTHING_BUT_A_NAME, "vi"), str)


def test_two_fields_cannot_share_a_name() -> None:
    field: Field[BadgeCard] = Field("name", "Name", "", "", lambda card, _language: card.native)
    with pytest.raises(ValueError, match="one name"):
        FieldSet([field, field], lambda card: card.primary)


@pytest.mark.parametrize("category", ["D", "S", ""])
def test_common_fields_read_nothing_but_what_cards_share(category: str) -> None:
    """They are drawn once for all cards that share it: whatever else differs must not show."""
    one = a_card("Nguyễn Văn An", category=category or "D", number=7, locality=two("Huế"))
    if not category:
        one = replace(one, category=None, category_text="Khách")
    other = replace(
        NOTHING_BUT_A_NAME,
        event=one.event,
        category=one.category,
        category_text=one.category_text,
        primary="en" if one.primary == "vi" else "vi",
        photo=b"photo",
        own=(("room", two("Phòng 1")),),
    )
    assert BADGE_FIELDS.shared is not None
    assert BADGE_FIELDS.shared(one) == BADGE_FIELDS.shared(other)
    common = [field.name for field in BADGE_FIELDS if field.common]
    assert {name: says(name, one) for name in common} == {
        name: says(name, other) for name in common
    }
