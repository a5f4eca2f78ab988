"""What the program proposes by itself breaks none of its own rules: dinners and head tables."""

from itertools import count

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hanoiplan.base.text import Bilingual
from hanoiplan.seating.geometry import build
from hanoiplan.seating.guests import Guest, Place, PrecedenceSettings
from hanoiplan.seating.halls.layout import HallKind, Layout
from hanoiplan.seating.precedence import in_order
from hanoiplan.seating.protocol.placing import place
from hanoiplan.seating.protocol.rules import objections
from hanoiplan.seating.protocol.seen_hall import SeenHall
from hanoiplan.seating.protocol.values import InterpreterPlace, Placed, PlacingSettings
from tests.hanoiplan.seating.company import row_of

COUNTRIES = ("VN", "BN", "KH", "ID", "LA", "MY", "TH")
Body = tuple[int, int, int]  # rank of the head, members, interpreters
HERE = (InterpreterPlace.BEHIND, InterpreterPlace.BESIDE)


def company_of(bodies: list[Body]) -> tuple[Place, ...]:
    """Delegations with a head and members of lower rank; the first is of the host's side."""
    ids = count(1)
    people: list[Guest] = []
    for number, (rank, members, helpers) in enumerate(bodies):
        country = COUNTRIES[number]
        for member in range(members + helpers):
            one = next(ids)
            helps = member >= members
            people.append(
                Guest(
                    one, f"{country}{member}", f"{one:03}", number + 1, Bilingual(country, country),
                    country, host=number == 0, head=member == 0, is_interpreter=helps,
                    needs_seat=not helps, rank=70 if helps else 45 + member if member else rank,
                )
            )  # fmt: skip
    return in_order(people, PrecedenceSettings())


def bodies(hosts: int, most: int) -> st.SearchStrategy[list[Body]]:
    """A host's side of so many at least and up to six delegations."""
    helpers = st.integers(0, 2)
    host = st.tuples(st.sampled_from([20, 25, 30]), st.integers(hosts, hosts + 2), helpers)
    guest = st.tuples(st.sampled_from([20, 25, 30, 40]), st.integers(1, most), helpers)
    return st.tuples(host, st.lists(guest, min_size=1, max_size=6)).map(
        lambda one: [one[0], *one[1]]
    )


def said_against(layout: Layout, people: tuple[Place, ...], how: PlacingSettings) -> list[str]:
    """What the rules say of the program's own placement."""
    return [one.rule for one in objections(seen(layout, people, place(layout, people, how), how))]


def seen(
    layout: Layout, people: tuple[Place, ...], placed: Placed, how: PlacingSettings
) -> SeenHall:
    held = frozenset(one.chair for one in placed.behind)
    return SeenHall(layout, placed.seats, people, how, held=held)


DINNERS = [
    (HallKind.BANQUET, {"tables": 4, "seats": 6}),
    (HallKind.BANQUET, {"tables": 7, "seats": 10}),
    (HallKind.LONGTABLE, {"seats": 8}),
    (HallKind.LONGTABLE, {"seats": 12, "ends": 1}),
]


@pytest.mark.parametrize(("kind", "params"), DINNERS)
@settings(max_examples=60)
@given(people=bodies(1, 9), interpreter=st.sampled_from(HERE))
@example([(20, 6, 2), (20, 6, 2), (25, 5, 1), (30, 6, 2)], InterpreterPlace.BESIDE)
def test_at_a_dinner_the_own_placement_keeps_rank_and_the_order_round_the_tables(
    kind: HallKind, params: dict[str, int], people: list[Body], interpreter: InterpreterPlace
) -> None:
    """Also where interpreters take chairs, and where the hall is too small for everybody."""
    company = company_of(people)
    how = PlacingSettings(interpreter=interpreter)
    against = said_against(build(kind, params), company, how)
    assert not {"mixed", "table_rank", "gap_in_front"} & set(against)


@settings(max_examples=60)
@given(people=bodies(8, 5), interpreter=st.sampled_from(HERE))
def test_a_banquet_with_room_and_hosts_for_all_has_nothing_against_it(
    people: list[Body], interpreter: InterpreterPlace
) -> None:
    """Small delegations stay together, every table has a host."""
    layout = build(HallKind.BANQUET, {"tables": 8, "seats": 10, "honour": 1})
    company = company_of([(60, people[0][1], 0), *people[1:]])  # hosts last: none is at table 1
    assert said_against(layout, company, PlacingSettings(interpreter=interpreter)) == []


@settings(max_examples=60)
@given(people=bodies(1, 9), interpreter=st.sampled_from(HERE))
def test_at_a_dinner_nobody_stays_without_a_chair_while_one_is_free(
    people: list[Body], interpreter: InterpreterPlace
) -> None:
    """A chair for an interpreter beside is kept only where there is one to spare."""
    layout, company = build(HallKind.BANQUET, {"tables": 4, "seats": 6}), company_of(people)
    placed = place(layout, company, PlacingSettings(interpreter=interpreter))
    due = sum(one.guest.needs_seat for one in company)
    assert len(placed.seated) == min(due, 24)


@settings(max_examples=60)
@given(
    seats=st.integers(2, 9), people=bodies(1, 6), interpreter=st.sampled_from(HERE),
    chief=st.booleans(),
)  # fmt: skip
def test_a_head_table_placed_by_the_program_has_nothing_against_it(
    seats: int, people: list[Body], interpreter: InterpreterPlace, chief: bool
) -> None:
    layout = build(HallKind.PRESIDIUM, {"seats": seats})
    how = PlacingSettings(interpreter=interpreter, chief_guest_right=chief)
    assert said_against(layout, company_of(people), how) == []


@pytest.mark.parametrize("who", ["G1 G2 H1 G3", "G1 G2 G3 H1 H2", "H1 H2 G1 G2", "G1 H1 G2"])
def test_host_and_chief_guest_go_before_all_others_where_they_share_the_middle(who: str) -> None:
    """Whoever is between them in the list sits after both, and nothing is against it."""
    people = row_of(who)
    layout = build(HallKind.PRESIDIUM, {"seats": 6})
    placed = place(layout, people)
    called = {place.guest.id: place.guest.name for place in people}
    assert [called[placed.seats[key]] for key in ("P-1", "P-2")] == ["G1", "H1"]
    assert said_against(layout, people, PlacingSettings()) == []
