"""The order of precedence: each rule of protocol, the reasons, and that the order is one order."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.plans.nations import ASEAN_ORDER
from hanoiplan.seating.guests import Guest, HostPlace, PrecedenceSettings, Reason
from hanoiplan.seating.precedence import (
    BY_HAND,
    RULES,
    STANDS_IN,
    MissingDays,
    in_order,
    missing_days,
    moved,
)
from hanoiplan.seating.precedence_words import sentence
from tests.hanoiplan.seating.guest_list import USUAL, a_guest, ids, listed, ordered

# two guests of whom the first goes first by exactly this rule
BY_RULE: dict[str, tuple[Guest, Guest]] = {
    "rank": (a_guest(1, "TH", rank=20), a_guest(2, "BN", rank=25)),
    "guest_first": (a_guest(1, "JP"), a_guest(2, "VN", host=True)),
    "charge": (a_guest(1, "TH", rank=30), a_guest(2, "BN", rank=30, charge=True)),
    "country": (a_guest(2, "BN"), a_guest(1, "KH")),
    "capital": (
        a_guest(2, "ID", city_en="Jakarta", capital=True),
        a_guest(1, "ID", city_en="Bali"),
    ),
    "locality": (a_guest(2, "VN", city_en="Hai Phong"), a_guest(1, "VN", city_en="Hung Yen")),
    "city": (a_guest(2, "ID", city_en="Bali"), a_guest(1, "ID", city_en="City of Denpasar")),
    "head": (a_guest(2, "ID", delegation_id=7, head=True), a_guest(1, "ID", delegation_id=7)),
    "seniority": (
        a_guest(2, "ID", delegation_id=7, appointed_on=date(2019, 5, 1)),
        a_guest(1, "ID", delegation_id=7, appointed_on=date(2021, 5, 1)),
    ),
    "name": (a_guest(1, "ID", delegation_id=7), a_guest(2, "ID", delegation_id=7)),
}
_HOST_FIRST = PrecedenceSettings(host_place=HostPlace.FIRST, yield_to_guests=False)


@pytest.mark.parametrize("rule", BY_RULE)
def test_each_rule_decides_between_two_and_is_named_with_the_neighbour(rule: str) -> None:
    first, second = BY_RULE[rule]
    for pair in ((first, second), (second, first)):
        one, two = listed(*pair)
        assert (one.guest, two.guest) == (first, second)
        assert [(reason.rule, reason.other_id) for reason in one.reasons] == [(rule, second.id)]
        assert [(reason.rule, reason.other_id) for reason in two.reasons] == [(rule, first.id)]


@pytest.mark.parametrize("rule", BY_RULE)
def test_without_a_rule_its_reason_is_gone(rule: str) -> None:
    left = [one for one in RULES if one.id != rule]
    places = in_order(BY_RULE[rule], USUAL, rules=left)
    assert rule not in {reason.rule for place in places for reason in place.reasons}


def test_the_host_of_equal_rank_goes_first_where_the_house_wants_it_so() -> None:
    host, guest = a_guest(1, "VN", host=True), a_guest(2, "BN")
    places = listed(host, guest, settings=_HOST_FIRST)
    assert ids(places) == [1, 2]
    assert [reason.rule for reason in places[0].reasons] == ["host_place"]
    left = [one for one in RULES if one.id != "host_place"]
    without = in_order((host, guest), _HOST_FIRST, rules=left)
    assert "host_place" not in {reason.rule for place in without for reason in place.reasons}


def test_every_rule_has_its_own_proof_here() -> None:
    assert {*BY_RULE, "host_place"} == {rule.id for rule in RULES}


def test_asean_stands_in_english_order_with_timor_leste_between_thailand_and_viet_nam() -> None:
    guests = [a_guest(number, code) for number, code in enumerate(ASEAN_ORDER, 1)]
    Random(8).shuffle(guests)
    assert ordered(*guests) == list(range(1, 12))


def test_a_drawn_letter_turns_the_order_of_countries() -> None:
    guests = [a_guest(number, code) for number, code in enumerate(ASEAN_ORDER, 1)]
    turned = ordered(*guests, settings=PrecedenceSettings(first_letter="P"))
    # Philippines, Singapore, Thailand, Timor-Leste, Viet Nam, then Brunei … Myanmar
    assert turned == [7, 8, 9, 10, 11, 1, 2, 3, 4, 5, 6]


def test_other_countries_follow_asean_and_organisations_follow_countries() -> None:
    assert ordered(
        a_guest(1, "ASEAN", organisation=True),
        a_guest(2, "JP"),
        a_guest(3, "VN"),
        a_guest(4, "CN"),
        a_guest(5, ""),
    ) == [3, 4, 2, 1, 5]


def test_vietnamese_localities_stand_by_the_official_list_then_by_name() -> None:
    names = ("Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Hưng Yên")
    rest = ("Ninh Bình", "Phú Thọ", "Quảng Ninh", "Thái Nguyên")
    guests = [
        a_guest(number, "VN", city_en="x", delegation=Bilingual(f"{kind} {name}"))
        for number, (kind, name) in enumerate(
            [*(("Thành phố", name) for name in names[:6])]
            + [("Tỉnh", name) for name in (*names[6:], *rest)],
            1,
        )
    ]
    Random(3).shuffle(guests)
    assert ordered(*guests) == list(range(1, 12))


def ambassadors(*days: date | None) -> list[Guest]:
    """Of Brunei, Thailand and Cambodia, with the day of each, and a chargé of Singapore."""
    row = [
        a_guest(number, country, rank=30, rank_code="ambassador", appointed_on=day)
        for number, (country, day) in enumerate(zip(("BN", "TH", "KH"), days, strict=True), 1)
    ]
    charge = a_guest(
        4, "SG", rank=30, rank_code="ambassador", charge=True, appointed_on=date(2019, 1, 1)
    )
    return [*row, charge]


EVERY_DAY = (date(2024, 3, 1), date(2021, 9, 1), date(2022, 1, 1))


def test_ambassadors_go_by_the_day_of_their_appointment_and_not_by_the_alphabet() -> None:
    """The tick off, all go by the alphabet."""
    row = ambassadors(*EVERY_DAY)
    assert ordered(*row) == [2, 3, 1, 4]
    assert missing_days(row, USUAL) == ()
    assert ordered(*row, settings=PrecedenceSettings(seniority=False)) == [1, 3, 2, 4]


def test_one_noted_day_does_not_put_an_ambassador_before_those_whose_day_nobody_noted() -> None:
    """Equality of states goes first: the alphabet decides, and it is said how many are missing."""
    row = ambassadors(None, date(2021, 9, 1), None)
    assert ordered(*row) == [1, 3, 2, 4]
    name = Bilingual("bậc 30", "rank 30")
    assert missing_days(row, USUAL) == (MissingDays("ambassador", name, missing=2, people=4),)
    assert missing_days(row, PrecedenceSettings(seniority=False)) == ()
    assert missing_days(row[:1], USUAL) == (), "nobody noted a day: there is nothing to remark"
    reasons = listed(*row)[0].reasons
    assert [(one.rule, one.value("missing")) for one in reasons] == [("country", "2")]


def test_a_day_of_appointment_parts_nobody_from_another_line_of_the_same_rank() -> None:
    """The alphabet gives each line its places; on the ambassadors' places they go by the day."""
    deputies = [
        a_guest(5, "ID", rank=30, rank_code="deputy_governor", appointed_on=date(2001, 1, 1)),
        a_guest(6, "LA", rank=30, rank_code="deputy_governor"),
    ]
    by_alphabet = ordered(*ambassadors(None, None, None), *deputies)
    assert by_alphabet == [1, 3, 5, 6, 2, 4]
    places = listed(*ambassadors(*EVERY_DAY), *deputies)
    assert ids(places) == [2, 3, 5, 6, 1, 4]
    told = {place.guest.id: [one.rule for one in place.reasons] for place in places}
    assert told[2] == ["seniority"]
    assert told[6] == ["country", "seniority_places"]
    assert told[1] == ["seniority_places", "charge"]


def test_seniority_does_not_put_a_host_before_a_guest_of_equal_rank() -> None:
    host = a_guest(1, "VN", host=True, appointed_on=date(2010, 1, 1))
    assert ordered(host, a_guest(2, "TH")) == [2, 1]


def test_a_deputy_who_stands_in_keeps_the_rank_of_the_own_post() -> None:
    minister, deputy = a_guest(1, "BN", rank=20), a_guest(2, "BN", rank=30, stands_in=True)
    mayor = a_guest(3, "TH", rank=25)
    places = listed(deputy, mayor, minister)
    assert ids(places) == [1, 3, 2]
    assert places[2].reasons[0] == Reason(
        STANDS_IN, 0, (("rank", "30"), ("rank_vi", "bậc 30"), ("rank_en", "rank 30"))
    )


def test_a_guest_of_lower_rank_does_not_go_before_the_host() -> None:
    assert ordered(a_guest(1, "VN", rank=20, host=True), a_guest(2, "BN", rank=25)) == [1, 2]


def test_a_domestic_guest_is_no_host_and_keeps_the_place_of_the_country() -> None:
    assert ordered(a_guest(1, "VN", host=True), a_guest(2, "VN"), a_guest(3, "JP")) == [2, 3, 1]


def test_the_words_of_seniority_say_what_decided() -> None:
    """And where days are missing, that they are why countries decide."""
    set_language("en")
    called = {1: "An", 2: "Bo", 3: "Chan", 6: "Lam"}
    by_day = {one.guest.id: one.reasons for one in listed(*ambassadors(*EVERY_DAY))}
    assert sentence(by_day[2][0], called) == "Before Chan, of the same rank and appointed later."
    assert sentence(by_day[3][0], called) == "After Bo, of the same rank and appointed earlier."
    missing = listed(*ambassadors(None, EVERY_DAY[1], None))[0].reasons[0]
    assert sentence(missing, called) == (
        "Before Chan: of equal rank, in the English order of countries."
        " Seniority does not count: 2 days of appointment in this rank are not noted."
    )
    deputy = a_guest(6, "LA", rank=30, rank_code="deputy_governor")
    places = listed(*ambassadors(*EVERY_DAY), deputy)
    told = {one.guest.id: one.reasons for one in places}
    assert sentence(told[6][-1], called) == (
        "Before An: the places go by country, those of one post take theirs by seniority."
    )


# --- by hand ---


def test_a_place_by_hand_is_a_place_of_the_list_with_its_note() -> None:
    guests = [a_guest(number, rank=10 * number) for number in range(1, 6)]
    guests[4] = replace(guests[4], override=200, note="chair of the session")
    places = listed(*guests)
    assert ids(places) == [1, 5, 2, 3, 4]
    assert places[1].reasons[0] == Reason(
        BY_HAND, 0, (("number", "2"), ("note", "chair of the session"))
    )
    assert [one.rule for one in places[2].reasons] == ["rank"], "nobody says a rule put 5 first"


def test_places_by_hand_hold_when_people_are_missing_and_at_the_end() -> None:
    late = a_guest(9, rank=10, override=4000)
    assert ordered(late, a_guest(1), a_guest(2)) == [1, 2, 9]


@given(st.data())
def test_moving_one_puts_him_there_and_keeps_the_others_by_hand(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 8))
    held = data.draw(st.dictionaries(st.integers(1, count), st.integers(1, count), max_size=4))
    guests = {
        n: a_guest(n, rank=n, override=held[n] * 100 if n in held else None)
        for n in range(1, count + 1)
    }
    who, where = data.draw(st.integers(1, count)), data.draw(st.integers(1, count))
    hands = moved(listed(*guests.values()), who, where)
    after = [replace(one, override=hands.get(one.id, one.override)) for one in guests.values()]
    places = listed(*after)
    assert places[where - 1].guest.id == who
    assert {n: value // 100 for n, value in hands.items()} == {
        place.guest.id: place.number for place in places if place.guest.override is not None
    }


def test_nobody_is_moved_who_is_not_in_the_list() -> None:
    assert moved(listed(a_guest(1)), 2, 1) == {}


# --- one order ---

some_guests = st.lists(
    st.builds(
        a_guest,
        st.integers(1, 60),
        st.sampled_from(["", "BN", "ID", "VN", "JP", "KR", "ASEAN"]),
        st.sampled_from([20, 25, 30, 99]),
        rank_code=st.sampled_from(["", "", "ambassador"]),
        host=st.booleans(),
        head=st.booleans(),
        capital=st.booleans(),
        charge=st.booleans(),
        city_en=st.sampled_from(["", "Bali", "Hue", "Da Nang"]),
        appointed_on=st.sampled_from([None, date(2020, 1, 1), date(2021, 1, 1)]),
        override=st.sampled_from([None, None, None, 100, 150, 300]),
    ),
    unique_by=lambda guest: guest.id,
    max_size=12,
)
some_settings = st.builds(
    PrecedenceSettings,
    first_letter=st.sampled_from(["", "M", "Z"]),
    host_place=st.sampled_from(HostPlace),
    capital_first=st.booleans(),
    seniority=st.booleans(),
    yield_to_guests=st.booleans(),
)


@given(some_guests, some_settings, st.randoms(use_true_random=False))
def test_the_order_is_total_and_does_not_depend_on_how_the_list_came(
    guests: list[Guest], settings: PrecedenceSettings, hand: Random
) -> None:
    places = in_order(guests, settings)
    shuffled = list(guests)
    hand.shuffle(shuffled)
    assert in_order(shuffled, settings) == places
    assert sorted(ids(places)) == sorted(guest.id for guest in guests)
    assert [place.number for place in places] == list(range(1, len(guests) + 1))


@given(some_guests, some_settings)
def test_two_guests_stand_the_same_way_whoever_else_comes(
    guests: list[Guest], settings: PrecedenceSettings
) -> None:
    """Of people of one line of the rank table all days are noted, or none counts."""
    free = [
        replace(one, override=None, rank_code="", appointed_on=one.appointed_on or date(2022, 1, 1))
        for one in guests
    ]
    row = ids(in_order(free, settings))
    for one in free[:4]:
        left = [guest for guest in free if guest.id != one.id]
        assert ids(in_order(left, settings)) == [other for other in row if other != one.id]


@given(some_guests, some_settings)
def test_every_reason_names_the_neighbour_beside(
    guests: list[Guest], settings: PrecedenceSettings
) -> None:
    places = in_order(guests, settings)
    for at, place in enumerate(places):
        beside = {one.guest.id for one in places[max(at - 1, 0) : at + 2]} - {place.guest.id}
        assert {one.other_id for one in place.reasons if one.other_id} <= beside
        assert place.reasons or len(places) == 1 or any(one.guest.override for one in places)
