"""Next to, opposite, nearest: measured from where the chairs stand, also after a drag."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from hanoiplan.seating.geometry import build
from hanoiplan.seating.halls.changes import honoured, moved, turned, without
from hanoiplan.seating.halls.layout import HallKind, Layout
from hanoiplan.seating.halls.nearness import (
    distance_to_door,
    distance_to_stage,
    from_the_middle,
    left_neighbours,
    neighbours,
    opposites,
    right_neighbours,
    rows_in_order,
    seats_to_aisle,
    tables_in_order,
)
from hanoiplan.seating.halls.views import right_hand_of

KINDS = st.sampled_from(list(HallKind))


@settings(max_examples=40, deadline=None)
@given(KINDS, st.sampled_from([0, 90, 180, 270, 37]))
def test_right_and_left_neighbours_answer_each_other(kind: HallKind, degrees: int) -> None:
    """Whoever is at my right has me at the left; the hand points there, however the hall stands."""
    hall = build(kind)
    layout = turned(hall, [one.key for one in hall.chairs] + [t.key for t in hall.tables], degrees)
    chairs = layout.by_key()
    right, left = right_neighbours(layout), left_neighbours(layout)
    assert right
    for key, other in right.items():
        assert left[other] == key
        hand = right_hand_of(chairs[key])
        towards = chairs[other].x - chairs[key].x, chairs[other].y - chairs[key].y
        assert hand[0] * towards[0] + hand[1] * towards[1] > 0
    near = neighbours(layout)
    assert all(key in near[other] for key, others in near.items() for other in others)
    assert right == right_neighbours(hall), "turning a hall changes no neighbours"


def test_nobody_is_next_to_somebody_across_an_aisle() -> None:
    """13 and 14 of a row of 25 have the centre aisle between them."""
    layout = build(HallKind.THEATRE, {"rows": 2, "seats": 25})
    near = neighbours(layout)
    assert near["A-13"] == ("A-12",)
    assert near["A-14"] == ("A-15",)
    assert near["A-05"] == ("A-06", "A-04")
    assert seats_to_aisle(layout)["A-13"] == 0
    assert seats_to_aisle(layout)["A-07"] == 6


def test_neighbours_of_two_blocks_sit_shoulder_to_shoulder_and_rows_do_not() -> None:
    """Between blocks nobody walks."""
    near = neighbours(build(HallKind.THEATRE, {"rows": 3, "seats": 12, "blocks": 3}))
    assert near["A1-2"] == ("A2-3", "A1-1")
    assert near["A2-2"] == ("A2-1",)


def test_a_round_table_closes_and_chairs_behind_have_no_neighbours() -> None:
    """The last is at the host's left; an interpreter is next to nobody."""
    rounds = build(HallKind.BANQUET, {"tables": 2})
    assert right_neighbours(rounds)["T1-10"] == "T1-1"
    assert set(neighbours(rounds)["T1-1"]) == {"T1-2", "T1-10"}
    fewer = without(rounds, ["T1-2"])
    assert right_neighbours(fewer)["T1-1"] == "T1-3"
    talks = build(HallKind.BILATERAL)
    assert neighbours(talks)["G-1"] == ("G-2", "G-3")
    assert "G-1b" not in neighbours(talks)


def test_a_chair_dragged_away_is_next_to_nobody() -> None:
    """Computed from places, not from names."""
    layout = build(HallKind.BILATERAL)
    away = moved(layout, ["G-2"], 0, -3000)
    assert neighbours(away)["G-2"] == ()
    assert neighbours(away)["G-1"] == ("G-3",)


def test_heads_of_talks_sit_opposite_each_other() -> None:
    """And so does everybody, both ways; nobody is opposite in a theatre."""
    layout = build(HallKind.BILATERAL)
    across = opposites(layout)
    assert across["G-1"] == "H-1"
    assert across["G-2"] == "H-3"
    assert all(across[other] == key for key, other in across.items())
    assert len(across) == 14
    assert opposites(build(HallKind.THEATRE)) == {}


def test_tables_of_a_banquet_go_from_the_stage_and_from_the_middle() -> None:
    """1, 2, 3 before the stage; then of eight the two in the middle, the viewer's left first."""
    layout = build(HallKind.BANQUET)
    order = [table.label for table in tables_in_order(layout)]
    assert order[:3] == ["1", "2", "3"]
    assert order[3:11] == ["7", "8", "6", "9", "5", "10", "4", "11"]
    assert set(order[11:19]) == {str(number) for number in range(12, 20)}
    marked = tables_in_order(honoured(layout, ["T20"], on=True))
    assert [table.label for table in marked][:4] == ["1", "2", "3", "20"]


def test_a_table_carried_to_the_front_goes_before_the_others_of_its_row() -> None:
    """The order is measured anew."""
    layout = build(HallKind.BANQUET, {"tables": 12, "honour": 0, "per_row": 4})
    last = layout.tables[-1]
    carried = moved(layout, ["T12"], -last.x, -9_000 - last.y)
    assert tables_in_order(carried)[0].key == "T12"


def test_the_table_of_the_presidium_is_no_table_for_guests() -> None:
    """Only tables and blocks with seats of the hall are in the order."""
    layout = build(HallKind.CLASSROOM, {"presidium": 5, "rows": 2})
    assert [table.key for table in tables_in_order(layout)][:4] == ["A2", "A3", "A1", "A4"]
    assert "P" not in {table.key for table in tables_in_order(layout)}


def test_rows_of_a_theatre_go_from_the_front_and_from_the_middle() -> None:
    """Of two equals the sitters' right first; the presidium is not among them."""
    layout = build(HallKind.THEATRE, {"rows": 2, "seats": 4, "aisles": 0, "presidium": 3})
    assert rows_in_order(layout) == (
        ("A-03", "A-02", "A-04", "A-01"),
        ("B-03", "B-02", "B-04", "B-01"),
    )


def test_a_run_is_read_from_its_middle() -> None:
    """The presidium of seven: its numbers in their order."""
    layout = build(HallKind.PRESIDIUM)
    assert from_the_middle(layout.seats()) == tuple(f"P-{number}" for number in range(1, 8))
    assert from_the_middle(()) == ()


def test_front_rows_are_nearest_the_stage_and_back_rows_nearest_the_doors() -> None:
    """In millimetres; without doors nobody is near one."""
    layout = build(HallKind.THEATRE, {"doors": 2})
    stage, door = distance_to_stage(layout), distance_to_door(layout)
    front = [f"{row}-10" for row in "ABCDEFGHIJ"]
    assert all(stage[one] < stage[after] for one, after in pairwise(front))
    assert all(door[one] > door[after] for one, after in pairwise(front))
    assert distance_to_door(build(HallKind.THEATRE, {"doors": 0})) == {}


def test_a_stage_that_was_moved_is_measured_where_it_stands() -> None:
    """Else "near the stage" would be kept by the wrong seats."""
    layout = build(HallKind.THEATRE)

    def nearest(hall: Layout) -> str:
        return min(distance_to_stage(hall).items(), key=lambda one: (one[1], one[0]))[0]

    assert nearest(layout) in {"A-10", "A-11"}
    assert nearest(moved(layout, ["stage"], 9_000, 6_000)).endswith("-20")
