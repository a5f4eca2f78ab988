"""The objective by its plain definition, and the quick sums of the search held to it."""

from dataclasses import replace
from random import Random

import pytest

from hanoiplan.seating.solving.moves import Hall
from hanoiplan.seating.solving.objective import TERMS, cost, costs
from hanoiplan.seating.solving.problem import (
    NO_SEAT,
    Group,
    Problem,
    Wish,
    WishKind,
    neighbours_of,
)
from hanoiplan.seating.solving.sums import Sums
from tests.hanoiplan.seating.instances import any_problem, any_seats, names, round_tables

TRIED = 300


def at_tables(sizes: list[int], guests: int, **rest: object) -> Problem:
    table_of, beside = round_tables(sizes)
    return Problem(tuple(range(guests)), names(sum(sizes)), table_of, beside, **rest)  # type: ignore[arg-type]  # the fields of the case


def test_an_exchange_changes_the_cost_by_what_the_quick_sum_says() -> None:
    """Over halls of every kind: with locks, wishes, hosts, languages, people without a seat."""
    for seed in range(TRIED):
        chance = Random(seed)
        problem = any_problem(chance)
        hall = Hall(Sums(problem), any_seats(problem, chance))
        delta = hall.measure()
        for _move in range(8):
            one, other = (chance.randrange(hall.sums.chairs) for _end in range(2))
            hall.exchange(one, other, delta(one, other))
            assert hall.cost == cost(problem, hall.seats()), seed


@pytest.mark.parametrize("left_out", range(len(TERMS)), ids=[term.id for term in TERMS])
def test_each_term_is_charged_and_without_it_the_quick_sums_follow(left_out: int) -> None:
    """The weights stand in one table only: who takes a line away takes it away everywhere."""
    terms = TERMS[:left_out] + TERMS[left_out + 1 :]
    charged = 0
    for seed in range(60):
        chance = Random(seed)
        problem = any_problem(chance)
        hall = Hall(Sums(problem, terms), any_seats(problem, chance))
        charged += cost(problem, hall.seats()) - hall.cost
        delta = hall.measure()
        for _move in range(3):
            one, other = (chance.randrange(hall.sums.chairs) for _end in range(2))
            hall.exchange(one, other, delta(one, other))
            assert hall.cost == cost(problem, hall.seats(), terms), seed
    assert charged > 0


def test_the_quick_sums_of_a_wish_that_became_hard_follow_the_definition_too() -> None:
    """What a price is found with: the sums of the hall, with one wish insisted on."""
    insisted = 0
    for seed in range(TRIED):
        chance = Random(seed)
        problem = any_problem(chance)
        soft = [number for number, wish in enumerate(problem.wishes) if not wish.hard]
        if not soft:
            continue
        insisted += 1
        at = chance.choice(soft)
        wishes = list(problem.wishes)
        wishes[at] = replace(wishes[at], hard=True)
        harder = replace(problem, wishes=tuple(wishes))
        sums = Sums(problem).insisting(harder, problem.wishes[at])
        hall = Hall(sums, any_seats(problem, chance))
        delta = hall.measure()
        for _move in range(4):
            one, other = (chance.randrange(sums.chairs) for _end in range(2))
            hall.exchange(one, other, delta(one, other))
            assert hall.cost == cost(harder, hall.seats()), seed
    assert insisted > TRIED // 2


def test_a_sum_beyond_its_limit_is_never_said_below_it() -> None:
    """The search stops weighing early; what it then hears is still too much."""
    early = 0
    for seed in range(TRIED):
        chance = Random(seed)
        problem = any_problem(chance)
        hall = Hall(Sums(problem), any_seats(problem, chance))
        delta = hall.measure()
        for _move in range(8):
            one, other = (chance.randrange(hall.sums.chairs) for _end in range(2))
            said, exact = delta(one, other, 5), delta(one, other)
            assert said == exact if said <= 5 else 5 < said <= exact, seed
            early += said < exact
    assert early


def test_a_delegation_pays_for_each_table_beyond_the_fewest_and_for_who_sits_apart() -> None:
    """Five at tables of four need two; three tables are one too many, with two people alone."""
    problem = at_tables([4, 4, 4], 5, groups=(Group((0, 1, 2, 3, 4)),))
    assert costs(problem, (0, 1, 2, 4, 5)) == {}
    assert costs(problem, (0, 1, 2, 4, 8)) == {"split": 20, "alone": 20}


def test_a_couple_is_side_by_side_round_the_end_of_the_table() -> None:
    problem = at_tables([5, 5], 2, wishes=(Wish(WishKind.NEXT_TO, (0, 1), weight=3),))
    assert costs(problem, (0, 4)) == {}
    assert costs(problem, (0, 2)) == costs(problem, (4, 5)) == {"next_to": 30}


def test_apart_means_another_table_or_with_one_table_only_another_neighbour() -> None:
    enemies = (Wish(WishKind.APART, (0, 1)),)
    two, one = at_tables([4, 4], 2, wishes=enemies), at_tables([6], 2, wishes=enemies)
    assert costs(two, (0, 2)) == {"apart": 30}
    assert costs(two, (0, 5)) == {}
    assert costs(one, (0, 1)) == {"apart": 30}
    assert costs(one, (0, 2)) == {}


def test_everybody_apart_counts_every_pair_and_together_counts_from_the_first() -> None:
    three = tuple(
        (Wish(kind, (0, 1, 2)),) for kind in (WishKind.APART, WishKind.TOGETHER, WishKind.NEXT_TO)
    )
    apart, together, chain = (at_tables([3, 3], 3, wishes=wishes) for wishes in three)
    assert costs(apart, (0, 1, 2)) == {"apart": 90}
    assert costs(together, (0, 3, 4)) == {"together": 20}
    assert costs(chain, (0, 1, 3)) == {"next_to": 10}


def test_a_hard_wish_outweighs_a_thousand_that_are_not() -> None:
    problem = at_tables([2, 2], 2, wishes=(Wish(WishKind.TOGETHER, (0, 1), hard=True),))
    assert cost(problem, (0, 2)) == 10_000


def test_of_two_without_enough_chairs_the_one_of_lower_precedence_stays_without() -> None:
    problem = at_tables([1], 2, places=((9,), (1,)))
    assert cost(problem, (0, NO_SEAT)) < cost(problem, (NO_SEAT, 0))


def test_neighbours_of_one_session_are_charged_when_they_meet_in_the_next() -> None:
    first = at_tables([4], 4)
    met = neighbours_of(first, (0, 1, 2, 3))
    assert met == ((0, 1), (0, 3), (1, 2), (2, 3))
    assert costs(at_tables([4], 4, past=met), (0, 2, 1, 3)) == {"met_before": 8}


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"fixed": {0: 1, 1: 1}}, "two guests are fixed on one chair"),
        ({"groups": (Group((0, 1)), Group((1,)))}, "a guest is in two groups"),
        ({"places": ((0, 0),)}, "places: 1 given, 2 wanted"),
        ({"neighbours": ((1,), ())}, "chair 0 has a neighbour that is not beside it"),
        ({"table_of": (0,)}, "table_of: 1 given, 2 wanted"),
    ],
)
def test_a_problem_that_contradicts_itself_says_how(fault: dict[str, object], said: str) -> None:
    whole: dict[str, object] = {"guests": (7, 8), "chairs": ("1", "2"), "table_of": (0, 0)}
    with pytest.raises(ValueError, match=said):
        Problem(**{**whole, **fault})  # type: ignore[arg-type]  # the fields of the case
