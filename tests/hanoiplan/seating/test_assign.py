"""Arranging: the known best is found, locks and pools hold, the same seed gives the same seats."""

import hashlib
import os
import subprocess
import sys
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from hanoiplan.seating.assign import Progress, assign
from hanoiplan.seating.solving.kept import NO_WISH
from hanoiplan.seating.solving.objective import cost, view, wish_broken
from hanoiplan.seating.solving.problem import NO_SEAT, Group, Problem, Wish, WishKind, neighbours_of
from tests.hanoiplan.seating.instances import (
    Instance,
    conference,
    every_arrangement,
    exhaustive,
    names,
    planted,
    proved,
    round_tables,
    small,
    wedding,
)

WITHIN = 1.02
HERE = "tests.hanoiplan.seating.test_assign"  # as another process knows this file
SEATS = "58b321d3ff7012ca"  # of the conference below, seed 7, 10,000 moves


def one_table(people: int) -> Problem:
    table_of, beside = round_tables([people])
    return Problem(tuple(range(people)), names(people), table_of, beside)


@pytest.mark.parametrize("seed", range(6))
def test_it_finds_the_best_of_all_orders(seed: int) -> None:
    """Halls so small that every order was tried, with every kind of wish."""
    instance = exhaustive(seed)
    assert assign(instance.problem, moves=10_000).score == instance.best


@pytest.mark.parametrize("instance", [wedding(), *proved()], ids=lambda one: one.name)
def test_it_finds_the_optimum_that_others_published_or_proved(instance: Instance) -> None:
    """The wedding of the literature; small conferences of which CP-SAT proved the optimum."""
    solution = assign(instance.problem, moves=50_000)
    assert solution.score == cost(instance.problem, solution.seats) == instance.best


@pytest.mark.parametrize(
    ("people", "sizes", "moves", "within"),
    [(100, (10,), 100_000, 1.0), (350, (10, 8, 12), 100_000, 1.1), (1000, (10,), 60_000, 1.2)],
)
def test_a_slice_of_the_budget_comes_near_a_planted_answer(
    people: int, sizes: tuple[int, ...], moves: int, within: float
) -> None:
    """Groups larger than a table, couples, enemies, locks; the whole budget is in `make bench`."""
    instance = planted(people, 1, sizes=sizes)
    solution = assign(instance.problem, moves=moves)
    assert instance.best is not None
    assert instance.best <= solution.score <= instance.best * within
    assert instance.problem.obeyed_by(solution.seats)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(
    ("people", "sizes"), [(100, (8, 10)), (350, (10,)), (350, (10, 8, 12)), (1000, (10, 12, 8))]
)
def test_the_whole_budget_is_within_two_percent_of_a_planted_answer(
    people: int, sizes: tuple[int, ...], seed: int
) -> None:
    instance = planted(people, seed, sizes=sizes)
    assert instance.best is not None
    assert assign(instance.problem).score <= instance.best * WITHIN


def test_more_guests_than_chairs_leave_the_lowest_without_a_seat() -> None:
    table_of, beside = round_tables([3])
    rows = tuple((rank, rank, rank) for rank in (1, 9, 5, 3, 7))
    problem = Problem(tuple(range(5)), names(3), table_of, beside, places=rows)
    seats = assign(problem, moves=1000).seats
    assert [guest for guest, chair in enumerate(seats) if chair == NO_SEAT] == [0, 3]


def test_locks_and_pools_hold_whatever_is_wished() -> None:
    """Twenty guests; five may only take one table, one of them is locked away from his wife."""
    table_of, beside = round_tables([5, 5, 10])
    front = frozenset(range(5))
    problem = Problem(
        tuple(range(20)),
        names(20),
        table_of,
        beside,
        fixed={0: 19},
        pools=(None, *[front] * 5, *[None] * 14),
        groups=(Group(tuple(range(20))),),
        wishes=(Wish(WishKind.NEXT_TO, (0, 1), hard=True),),
    )
    solution = assign(problem, moves=5000)
    assert problem.obeyed_by(solution.seats)
    assert {solution.seats[guest] for guest in range(1, 6)} == front
    assert solution.seats[0] == 19
    assert [(one.term, one.cost_of_keeping) for one in solution.broken] == [("next_to", None)]


def test_who_finds_no_chair_in_his_pool_stays_without_and_the_others_are_seated() -> None:
    table_of, beside = round_tables([4])
    pools = (frozenset({0}), frozenset({0}), None)
    problem = Problem((1, 2, 3), names(4), table_of, beside, pools=pools)
    seats = assign(problem, moves=1000).seats
    assert sorted(seats[:2]) == [NO_SEAT, 0]
    assert seats[2] > 0


def test_a_second_session_brings_nobody_beside_the_same_neighbour() -> None:
    first = assign(one_table(24), moves=1000).seats
    again = replace(one_table(24), past=neighbours_of(one_table(24), first))
    second = assign(again, moves=20_000)
    assert (second.score, second.broken) == (0, ())
    assert not set(again.past) & set(neighbours_of(again, second.seats))


@pytest.mark.parametrize("seed", [0, 2, 3])
def test_a_broken_wish_says_what_keeping_it_would_cost(seed: int) -> None:
    """The price is the least of all orders that keep the wish; none where no order does."""
    problem = small(seed)
    solution = assign(problem, moves=10_000)
    everything = list(every_arrangement(problem))
    wishes = [one for one in solution.broken if one.wish != NO_WISH]
    assert wishes
    for one in wishes:
        wish = problem.wishes[one.wish]
        keeping = [o for o in everything if wish_broken(view(problem, o), wish) == 0]
        least = min((cost(problem, order) for order in keeping), default=None)
        elsewhere = solution.score - one.cost
        assert one.cost_of_keeping == (None if least is None else least - elsewhere)


def test_an_arrangement_to_begin_with_is_kept_unless_something_is_better() -> None:
    instance = planted(100, 1)
    best = assign(instance.problem, moves=100_000)
    again = assign(instance.problem, moves=2000, start=best.seats)
    assert (again.seats, again.first, again.score) == (best.seats, best.score, best.score)


def test_the_more_moves_the_better_a_good_arrangement_becomes() -> None:
    """The most of the moves go to a few tables at a time, which melts nothing reached."""
    problem = planted(350, 1).problem
    start = assign(problem, moves=5000).seats
    first = cost(problem, start)
    scores = [assign(problem, moves=moves, start=start).score for moves in (1000, 5000, 20_000)]
    assert first > scores[0] > scores[1] > scores[2]


def test_a_hall_of_many_tables_all_locked_stays_as_it_is() -> None:
    table_of, beside = round_tables([2] * 6)
    locked = {chair: chair for chair in range(12)}
    problem = Problem(tuple(range(12)), names(12), table_of, beside, fixed=locked)
    solution = assign(problem, moves=1000, start=tuple(range(12)))
    assert (solution.seats, solution.moves_done) == (tuple(range(12)), 1000)


def test_tables_of_empty_chairs_only_do_not_hold_up_the_search() -> None:
    """Three guests at the first of forty tables; most tries find nobody to move."""
    table_of, beside = round_tables([3] * 40)
    wishes = (Wish(WishKind.APART, (0, 1, 2)),)
    problem = Problem((1, 2, 3), names(120), table_of, beside, wishes=wishes)
    solution = assign(problem, moves=5000, start=(0, 1, 2))
    assert (solution.first, solution.score, solution.moves_done) == (90, 0, 5000)


def test_a_delegation_that_locks_tear_and_neighbours_who_meet_again_are_listed() -> None:
    """With whom they concern, and no price, for the locks leave no way to keep them."""
    table_of, beside = round_tables([3, 3])
    problem = Problem(
        tuple(range(6)),
        names(6),
        table_of,
        beside,
        fixed={0: 0, 1: 3, 2: 1},
        groups=(Group((0, 1)),),
        past=((0, 2),),
    )
    broken = assign(problem, moves=500).broken
    assert [(one.term, one.guests, one.cost) for one in broken] == [
        ("split", (0, 1), 40),
        ("met_before", (0, 2), 4),
    ]
    assert all(one.cost_of_keeping is None for one in broken)


@pytest.mark.parametrize("instance", [conference(1000, 100, 150, 1)], ids=lambda one: one.name)
def test_stop_is_heard_within_a_tenth_of_a_second_and_keeps_the_best(instance: Instance) -> None:
    """The time this thread works between two questions, at 1,000 guests, and after the answer."""
    asked: list[float] = []
    heard: list[Progress] = []

    def tell(progress: Progress) -> bool:
        asked.append(time.thread_time())
        heard.append(progress)
        return len(heard) < 30

    solution = assign(instance.problem, tell=tell)
    asked.append(time.thread_time())
    longest = max(after - before for before, after in pairwise(asked))
    assert longest < 0.1
    assert solution.moves_done == heard[-1].done < heard[-1].moves
    assert solution.score == heard[-1].best == cost(instance.problem, solution.seats)
    assert solution.score < solution.first == heard[0].first


def test_no_moves_seat_everybody_in_order() -> None:
    solution = assign(one_table(5), moves=0)
    assert (solution.seats, solution.moves_done) == ((0, 1, 2, 3, 4), 0)


def test_the_best_so_far_never_gets_worse_and_the_moves_run_to_the_budget() -> None:
    heard: list[Progress] = []

    def tell(progress: Progress) -> bool:
        heard.append(progress)
        return True

    assign(planted(100, 2).problem, moves=20_000, tell=tell)
    best = [progress.best for progress in heard]
    assert best == sorted(best, reverse=True)
    assert heard[-1].done == heard[-1].moves == 20_000


def digest_of_an_arrangement() -> str:
    """The seats of one conference, for a machine or a Python that would seat it otherwise."""
    seats = assign(conference(120, 12, 20, 4).problem, seed=7, moves=10_000).seats
    return hashlib.sha256(repr(seats).encode()).hexdigest()[:16]


def test_the_same_seed_gives_the_same_seats_in_another_process_with_other_hashes() -> None:
    asked = f"from {HERE} import digest_of_an_arrangement as d; print(d())"
    environment = {**os.environ, "PYTHONHASHSEED": "4711"}
    other = subprocess.run(
        [sys.executable, "-c", asked],
        env=environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout.strip() == digest_of_an_arrangement() == SEATS


def test_another_seed_is_another_way() -> None:
    problem = conference(120, 12, 20, 4).problem
    assert assign(problem, seed=7, moves=2000).seats != assign(problem, seed=8, moves=2000).seats
