"""Round a dinner table protocol has the last word, wherever that costs no wish."""

from itertools import pairwise

import pytest

from hanoiplan.seating.arranging import Task, arrange_task
from hanoiplan.seating.geometry import build
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import WishRow
from hanoiplan.seating.problem_building import build_problem
from hanoiplan.seating.protocol.placing import place
from hanoiplan.seating.protocol.rules import objections
from hanoiplan.seating.protocol.seen_hall import SeenHall
from hanoiplan.seating.protocol.values import PlacingSettings
from hanoiplan.seating.solving.objective import cost
from hanoiplan.seating.solving.problem import WishKind
from hanoiplan.seating.table_order import in_order_at_tables
from tests.hanoiplan.seating.test_placing import dinner


def broken_rules(task: Task) -> list[str]:
    """Which rules are broken once the hall is arranged."""
    planned = arrange_task(task, moves=20_000).planned
    seats = {one.chair: one.delegate_id for one in planned.seats}
    return [one.rule for one in objections(SeenHall(task.layout, seats, task.places))]


def test_after_the_search_host_and_guest_alternate_at_every_table() -> None:
    layout, people = dinner()
    assert "mixed" not in broken_rules(Task(layout, people, PlacingSettings()))


def test_a_wish_to_sit_side_by_side_goes_before_the_order_round_the_table() -> None:
    """Two who would not come to sit together by rank."""
    layout = build(HallKind.BANQUET, {"tables": 3, "seats": 8, "honour": 1})
    _hall, everybody = dinner()
    people = [one for one in everybody if one.guest.delegation_id in (4, 5, 6, 99)][:24]
    free = [one.guest_id for one in place(layout, people).seated if not one.ranked]
    wished = WishRow(
        1, None, WishKind.NEXT_TO, 9, hard=True, first_delegate=free[0], second_delegate=free[-1]
    )
    arranged = arrange_task(Task(layout, people, PlacingSettings(), (wished,)), moves=20_000)
    assert [part for part in arranged.broken if part.wish is not None] == []


def busy_dinner() -> Task:
    """Three tables where not all that is wished can be had."""
    layout = build(HallKind.BANQUET, {"tables": 3, "seats": 8, "honour": 1})
    _hall, everybody = dinner()
    people = [one for one in everybody if one.guest.delegation_id in (4, 5, 6, 99)][:24]
    free = [one.guest_id for one in place(layout, people).seated if not one.ranked]
    pairs = [(0, 1), (0, 2), (0, 3), (1, 4), (2, 5), (3, 6), (0, 7)]
    wishes = tuple(
        WishRow(
            number, None, WishKind.NEXT_TO if number % 2 else WishKind.APART, 3,
            first_delegate=free[one], second_delegate=free[-1 - other],
        )
        for number, (one, other) in enumerate(pairs, start=1)
    )  # fmt: skip
    return Task(layout, people, PlacingSettings(), wishes)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_broken_wish_still_has_its_price_after_the_tables_were_put_in_order(
    seed: int,
) -> None:
    task = busy_dinner()
    arranged = arrange_task(task, seed=seed, moves=3_000)
    unkept = [part for part in arranged.broken if part.wish is not None]
    assert unkept, "the first of them cannot have four neighbours"
    assert None not in [part.keeping for part in unkept]


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("moves", [0, 200, 3_000])
def test_the_order_round_the_tables_never_costs_more_than_the_search_has_won(
    seed: int, moves: int
) -> None:
    """The score that is told belongs to the seats that are told, and is at most the first."""
    task = busy_dinner()
    arranged = arrange_task(task, seed=seed, moves=moves)
    assert arranged.score <= arranged.first_score
    placed = place(task.layout, task.places, task.settings)
    building = build_problem(task.layout, placed, task.places, task.settings, task.wishes)
    chairs = {one.delegate_id: one.chair for one in arranged.planned.seats}
    number = {key: chair for chair, key in enumerate(building.problem.chairs)}
    seats = tuple(number[chairs[one.guest.id]] for one in building.people)
    assert cost(building.problem, seats) == arranged.score


def test_a_table_is_put_in_order_only_within_what_it_may_cost() -> None:
    """Precedence charges the steps away from the first placement: the bound is never crossed."""
    task = busy_dinner()
    placed = place(task.layout, task.places, task.settings)
    building = build_problem(task.layout, placed, task.places, task.settings, task.wishes)
    free = [one for one in range(len(building.people)) if one not in building.problem.fixed]
    seats = list(building.start)
    for one, other in pairwise(free):
        seats[one], seats[other] = seats[other], seats[one]
    mixed = tuple(seats)
    now = cost(building.problem, mixed)
    kept = [in_order_at_tables(task.layout, building, mixed, most) for most in (0, now + 1000)]
    assert kept[0] == mixed, "nothing may be spent, so nobody moves"
    assert kept[1] != mixed
    for most in (now, now - 10, now + 10, now + 1000):
        ordered = in_order_at_tables(task.layout, building, mixed, most)
        assert ordered == mixed or cost(building.problem, ordered) <= most


def test_no_chair_of_a_table_stays_empty_before_people_further_from_its_head() -> None:
    """Nine tables for seven tables' people: the chairs that stay free are the last ones."""
    _hall, everybody = dinner()
    people = [one for one in everybody if one.guest.delegation_id in (*range(1, 9), 99)]
    layout = build(HallKind.BANQUET, {"tables": len(people) // 8, "seats": 10})
    assert "gap_in_front" not in broken_rules(Task(layout, people, PlacingSettings()))


def test_nothing_is_priced_once_somebody_stopped_it() -> None:
    arranged = arrange_task(busy_dinner(), moves=3_000, tell=lambda _progress: False)
    assert arranged.stopped
    assert arranged.broken
    assert {part.keeping for part in arranged.broken} == {None}
