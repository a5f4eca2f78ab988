"""Round a dinner table protocol has the last word, wherever that costs no wish."""

from hanoiplan.seating.arranging import Task, arrange_task
from hanoiplan.seating.geometry import build
from hanoiplan.seating.halls.layout import HallKind
from hanoiplan.seating.model import WishRow
from hanoiplan.seating.protocol.placing import place
from hanoiplan.seating.protocol.rules import objections
from hanoiplan.seating.protocol.seen_hall import SeenHall
from hanoiplan.seating.protocol.values import PlacingSettings
from hanoiplan.seating.solving.problem import WishKind
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
