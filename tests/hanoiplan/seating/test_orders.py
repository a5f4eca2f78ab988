"""Speaking, flags, cars, photo, envelopes: what follows from the list of precedence."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.seating.guests import HostPlace, PrecedenceSettings
from hanoiplan.seating.orders import (
    AseanFlag,
    CarSeat,
    OrderSettings,
    cars,
    flag_order,
    moved_flag,
    packing_order,
    photo_rows,
    speaking_order,
)
from tests.hanoiplan.seating.guest_list import USUAL, a_guest, listed

ORDERS = OrderSettings()
COUNTRIES = [
    a_guest(1, "VN", host=True),
    a_guest(2, "TH"),
    a_guest(3, "BN"),
    a_guest(4, "JP"),
    a_guest(5, "ASEAN", organisation=True),
]


def codes(settings: PrecedenceSettings = USUAL, orders: OrderSettings = ORDERS) -> list[str]:
    return [flag.code for flag in flag_order(listed(*COUNTRIES), settings, orders)]


def test_flags_stand_in_english_order_the_host_last_and_asean_after_the_members() -> None:
    assert codes() == ["BN", "TH", "JP", "VN", "ASEAN"]


def test_the_host_and_the_asean_flag_stand_where_the_house_wants_them() -> None:
    alphabet = PrecedenceSettings(host_place=HostPlace.ALPHABET)
    assert codes(alphabet) == ["BN", "TH", "VN", "ASEAN", "JP"]
    assert codes(PrecedenceSettings(host_place=HostPlace.FIRST))[0] == "VN"
    assert codes(orders=OrderSettings(asean_flag=AseanFlag.FIRST))[0] == "ASEAN"
    assert "ASEAN" not in codes(orders=OrderSettings(asean_flag=AseanFlag.NONE))
    assert codes(PrecedenceSettings(first_letter="T", host_place=HostPlace.ALPHABET)) == [
        *("TH", "VN", "BN", "ASEAN", "JP")
    ]


def test_a_flag_moved_by_hand_stays_where_it_was_put() -> None:
    flags = flag_order(listed(*COUNTRIES), USUAL, ORDERS)
    hands = moved_flag(flags, "VN", 1)
    after = flag_order(listed(*COUNTRIES), USUAL, ORDERS, hands)
    assert [(flag.code, flag.by_hand) for flag in after][:2] == [("VN", True), ("BN", False)]
    assert moved_flag(flags, "FR", 1) == {}


def test_one_of_each_delegation_speaks_its_head_even_if_another_is_higher() -> None:
    head = a_guest(1, "TH", rank=30, delegation_id=7, head=True)
    higher = a_guest(2, "TH", rank=20, delegation_id=7)
    other, host = a_guest(3, "BN", rank=25), a_guest(4, "VN", rank=10, host=True)
    turns = speaking_order(listed(head, higher, other, host), USUAL)
    assert [turn.place.guest.id for turn in turns] == [3, 1, 4]
    first = speaking_order(
        listed(head, other, host), PrecedenceSettings(host_place=HostPlace.FIRST)
    )
    assert [turn.place.guest.id for turn in first] == [4, 3, 1]


def test_a_head_put_at_a_place_by_hand_speaks_there_even_of_the_host() -> None:
    """A place by hand goes before every rule, "host last" too; the other hosts stay last."""
    guests = (a_guest(1, "TH", rank=20), a_guest(2, "BN", rank=25))
    by_rules, first = a_guest(3, "VN", rank=10, host=True), a_guest(4, "VN", rank=30, host=True)
    moved_up = replace(first, override=200)
    turns = speaking_order(listed(*guests, by_rules, moved_up), USUAL)
    assert [turn.place.guest.id for turn in turns] == [1, 4, 2, 3]
    assert [turn.number for turn in turns] == [1, 2, 3, 4]
    turns = speaking_order(listed(*guests, by_rules, first), USUAL)
    assert [turn.place.guest.id for turn in turns] == [1, 2, 3, 4]


def test_a_head_of_high_rank_rides_rear_right_with_partner_left_and_interpreter_in_front() -> None:
    team = [
        a_guest(1, "TH", rank=20, delegation_id=7, head=True, partner_id=2),
        a_guest(2, "TH", rank=60, delegation_id=7, partner_id=1),
        a_guest(3, "TH", rank=70, delegation_id=7, is_interpreter=True, principal_id=1),
        a_guest(4, "TH", rank=50, delegation_id=7),
        a_guest(5, "LA", rank=45, delegation_id=8, head=True),
    ]
    first, second = cars(listed(*team), ORDERS)
    assert [(seat, place.guest.id) for seat, place in first.riders] == [
        (CarSeat.REAR_RIGHT, 1),
        (CarSeat.REAR_LEFT, 2),
        (CarSeat.FRONT, 3),
    ]
    assert first.own
    assert not second.own
    assert {place.guest.id for _seat, place in second.riders} == {4, 5}


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.sampled_from([20, 45]), st.integers(0, 12)), max_size=12
    ),
    st.integers(1, 4),
)
def test_everybody_rides_once_and_no_car_is_too_full(
    people: list[tuple[int, int, int]], seats: int
) -> None:
    guests = [
        a_guest(number, "TH", rank=rank, delegation_id=body, partner_id=other, principal_id=other)
        for number, (body, rank, other) in enumerate(people, 1)
    ]
    found = cars(listed(*guests), OrderSettings(car_seats=seats))
    riders = [place.guest.id for car in found for _seat, place in car.riders]
    assert sorted(riders) == [guest.id for guest in guests]
    assert all(len(car.riders) <= seats for car in found if not car.own)


@pytest.mark.parametrize(
    ("size", "row"), [(5, [4, 2, 1, 3, 5]), (6, [5, 3, 1, 2, 4, 6]), (1, [1]), (2, [1, 2])]
)
def test_a_row_of_the_photo_begins_in_the_middle(size: int, row: list[int]) -> None:
    guests = [a_guest(number, rank=number) for number in range(1, size + 1)]
    (only,) = photo_rows(listed(*guests), OrderSettings(photo_row=size))
    assert [place.number for place in only.places] == row


def test_the_second_row_stands_behind_those_who_are_seated_only() -> None:
    guests = [a_guest(number, rank=number, needs_seat=number != 2) for number in range(1, 6)]
    rows = photo_rows(listed(*guests), OrderSettings(photo_row=3))
    assert [[place.guest.id for place in row.places] for row in rows] == [[3, 1, 4], [5]]


def test_an_envelope_holds_a_delegation_with_its_head_on_top() -> None:
    guests = [
        a_guest(1, "TH", rank=20, delegation_id=7),
        a_guest(2, "TH", rank=30, delegation_id=7, head=True),
        a_guest(3, "BN", rank=25, delegation_id=8),
        a_guest(4, rank=10, delegation_id=0),
    ]
    packs = packing_order(listed(*guests))
    assert [[place.guest.id for place in pack.places] for pack in packs] == [[3], [2, 1], [4]]
    assert [pack.delegation_id for pack in packs] == [8, 7, 0]
