"""Halls stand as a secretariat would draw them: nothing overlaps, numbers follow protocol."""

import math
import time
from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hanoiplan.seating.geometry import build, capacity
from hanoiplan.seating.halls import measures as mm
from hanoiplan.seating.halls.layout import (
    FAR_TABLE,
    HEAD_TABLE,
    LEFT_TABLE,
    PRESIDIUM_TABLE,
    RIGHT_TABLE,
    Chair,
    ChairUse,
    FixtureKind,
    HallKind,
    Layout,
    Side,
    TableShape,
)
from hanoiplan.seating.halls.parameters import Parameter, parameters
from hanoiplan.seating.halls.shapes import (
    box_of,
    overlapping,
    polygon,
    rectangle,
    rotated,
    row_labels,
)
from hanoiplan.seating.halls.views import right_hand_of

MANY = 12  # a drawn number stays below, so that a hall is drawn in a blink


def _some(one: Parameter) -> st.SearchStrategy[int]:
    return st.integers(one.low, min(one.high, max(one.low, MANY)))


def _usual(kind: HallKind, **otherwise: int) -> dict[str, int]:
    return {one.name: one.default for one in parameters(kind)} | otherwise


def _halls() -> st.SearchStrategy[tuple[HallKind, dict[str, int]]]:
    def of_kind(kind: HallKind) -> st.SearchStrategy[tuple[HallKind, dict[str, int]]]:
        numbers = {one.name: _some(one) for one in parameters(kind)}
        return st.tuples(st.just(kind), st.fixed_dictionaries(numbers))

    return st.sampled_from(list(HallKind)).flatmap(of_kind)


def _expected_seats(kind: HallKind, of: dict[str, int]) -> int:
    """How many ranked places the numbers promise, in the words of the parameters."""
    around_the_chair = 2 * of["seats"] + of.get("base", 0) + of.get("far", 0)
    promised = {
        HallKind.THEATRE: of.get("rows", 0) * of["seats"] + of.get("wheelchair", 0),
        HallKind.CLASSROOM: of.get("rows", 0) * of.get("tables", 0) * of["seats"],
        HallKind.U: around_the_chair,
        HallKind.HOLLOW: around_the_chair,
        HallKind.BOARDROOM: 2 * of["seats"] + of.get("ends", 0),
        HallKind.BILATERAL: 2 * of["seats"],
        HallKind.SITTING: 2 * of["seats"],
        HallKind.PRESIDIUM: of["seats"],
        HallKind.BANQUET: of.get("tables", 0) * of["seats"],
        HallKind.LONGTABLE: of.get("tables", 0) * 2 * (of["seats"] + of.get("ends", 0)),
    }
    return promised[kind] + of.get("presidium", 0)


def _from_left(layout: Layout, keys: Iterable[str]) -> list[int]:
    """Numbers of those chairs from the viewer's left, seen from the hall."""
    chairs = layout.by_key()
    return [one.number for one in sorted((chairs[key] for key in keys), key=lambda c: c.x)]


def _from_own_right(chairs: Iterable[Chair]) -> list[int]:
    """Numbers of a run from the sitters' own right to their own left."""

    def leftward(chair: Chair) -> float:
        right = right_hand_of(chair)
        return -(chair.x * right[0] + chair.y * right[1])

    return [chair.number for chair in sorted(chairs, key=leftward)]


def _of(layout: Layout, *, table: str = "", side: Side = Side.NONE) -> list[Chair]:
    return [
        chair
        for chair in layout.seats()
        if (not table or chair.table == table) and (side is Side.NONE or chair.side is side)
    ]


@settings(max_examples=150)
@given(_halls())
@example((HallKind.BANQUET, _usual(HallKind.BANQUET, tables=3, seats=20, wheelchair=3)))
@example((HallKind.CLASSROOM, _usual(HallKind.CLASSROOM, tables=1, seats=2, wheelchair=2)))
@example((HallKind.PRESIDIUM, _usual(HallKind.PRESIDIUM, seats=40, second=2, screens=6)))
def test_no_hall_puts_two_things_in_one_place_or_outside_its_walls(
    hall: tuple[HallKind, dict[str, int]],
) -> None:
    """Whatever numbers are typed, the drawing is one that can be laid out."""
    kind, numbers = hall
    layout = build(kind, numbers)
    assert overlapping(layout) == ()
    inside = box_of(layout.pieces())
    assert inside is not None
    walls = layout.bounds
    assert walls.left <= inside.left < inside.right <= walls.right
    assert walls.top <= inside.top < inside.bottom <= walls.bottom


@settings(max_examples=150)
@given(_halls())
def test_a_hall_has_the_places_its_numbers_promise_each_with_a_name_of_its_own(
    hall: tuple[HallKind, dict[str, int]],
) -> None:
    """Capacity counts ranked places; every chair behind stands behind one of them."""
    kind, numbers = hall
    layout = build(kind, numbers)
    assert capacity(layout) == _expected_seats(kind, numbers)
    keys = [one.key for one in layout.pieces()]
    assert len(set(keys)) == len(keys)
    seats = {chair.key for chair in layout.seats()}
    for chair in layout.chairs:
        assert (chair.behind in seats) is (chair.use is ChairUse.SECOND)
    tables = {table.key for table in layout.tables}
    assert {chair.table for chair in layout.chairs} <= tables | {""}


@settings(max_examples=60)
@given(st.integers(1, 12), st.integers(3, 14))
def test_at_a_round_table_the_next_number_is_at_the_right_hand(tables: int, seats: int) -> None:
    """Seat 2 is at the right hand of seat 1, the last at its left hand (domain.md §1.4)."""
    layout = build(HallKind.BANQUET, {"tables": tables, "seats": seats})
    for table in layout.tables:
        ring = sorted(_of(layout, table=table.key), key=lambda chair: chair.number)
        for one, after in zip(ring, [*ring[1:], ring[0]], strict=True):
            right = right_hand_of(one)
            towards = after.x - one.x, after.y - one.y
            assert right[0] * towards[0] + right[1] * towards[1] > 0
            inwards = table.x - one.x, table.y - one.y
            looks = math.atan2(inwards[0], -inwards[1]) * 180 / math.pi
            assert abs((looks - one.facing + 180) % 360 - 180) < 1


def test_the_host_of_a_round_table_faces_the_doors() -> None:
    """The honour place faces the entrance."""
    layout = build(HallKind.BANQUET)
    hosts = [chair for chair in layout.seats() if chair.number == 1]
    assert {chair.facing for chair in hosts} == {180}
    doors = [one for one in layout.fixtures if one.kind is FixtureKind.DOOR]
    assert all(door.y > chair.y for door in doors for chair in hosts)


@pytest.mark.parametrize(
    ("seats", "from_left"),
    [
        (1, [1]),
        (5, [4, 2, 1, 3, 5]),
        (6, [5, 3, 1, 2, 4, 6]),
        (7, [6, 4, 2, 1, 3, 5, 7]),
    ],
)
def test_a_presidium_is_numbered_from_the_middle_with_the_right_hand_first(
    seats: int, from_left: list[int]
) -> None:
    """As in domain.md §1.4, seen from the hall; alone and on the stage of another hall."""
    alone = build(HallKind.PRESIDIUM, {"seats": seats})
    plenary = build(HallKind.THEATRE, {"presidium": seats})
    for layout in (alone, plenary):
        chairs = _of(layout, table=PRESIDIUM_TABLE)
        assert _from_left(layout, [chair.key for chair in chairs]) == from_left
        assert {chair.facing for chair in chairs} == {180}
        assert all(chair.y < 0 for chair in chairs), "they sit on the stage"


def test_talks_of_seven_a_side_have_both_heads_opposite_in_the_middle() -> None:
    """The guests face the doors; whoever advises sits behind a principal."""
    layout = build(HallKind.BILATERAL)
    guests, hosts = _of(layout, side=Side.GUEST), _of(layout, side=Side.HOST)
    assert _from_own_right(guests) == _from_own_right(hosts) == [6, 4, 2, 1, 3, 5, 7]
    chairs = layout.by_key()
    assert (chairs["G-1"].x, chairs["H-1"].x) == (0, 0)
    assert (chairs["G-1"].facing, chairs["H-1"].facing) == (180, 0)
    assert chairs["G-1b"].y < chairs["G-1"].y < chairs["H-1"].y < chairs["H-1b"].y


@pytest.mark.parametrize("kind", [HallKind.BILATERAL, HallKind.LONGTABLE])
def test_heads_stay_opposite_with_an_even_number_a_side(kind: HallKind) -> None:
    """Six have no middle chair: both heads move to the same side of it."""
    chairs = build(kind, {"seats": 6}).by_key()
    assert chairs["G-1"].x == chairs["H-1"].x
    assert chairs["G-2"].x < chairs["G-1"].x, "2 is at the right hand of 1"
    assert chairs["H-2"].x > chairs["H-1"].x, "2 is at the right hand of 1"


def test_the_ends_of_a_long_table_belong_to_no_side() -> None:
    """Host and hostess may sit there."""
    layout = build(HallKind.LONGTABLE, {"seats": 5, "ends": 1})
    ends = [chair for chair in layout.seats() if chair.side is Side.NONE]
    assert [(chair.key, chair.facing) for chair in ends] == [("E-1", 90), ("E-2", 270)]
    assert _from_own_right(_of(layout, side=Side.HOST)) == [4, 2, 1, 3, 5]


def test_in_a_sitting_room_the_guest_sits_at_the_hosts_right() -> None:
    """Both heads face the doors, the guest's delegation sits down the arm on that side."""
    layout = build(HallKind.SITTING)
    chairs = layout.by_key()
    guest, host = chairs["G-1"], chairs["H-1"]
    assert (guest.facing, host.facing) == (180, 180)
    right = right_hand_of(host)
    assert (guest.x - host.x) * right[0] > 0
    arm = [chair for chair in _of(layout, side=Side.GUEST) if chair.number > 1]
    assert all(chair.x < guest.x and chair.facing == 90 for chair in arm)
    assert [c.number for c in sorted(arm, key=lambda c: c.y)] == [2, 3, 4, 5, 6]


def test_a_u_counts_from_the_chairs_right_hand_round_to_its_left() -> None:
    """Mode "round" of the worked example: down the right arm, up the left one."""
    layout = build(HallKind.U, {"seats": 5, "base": 1, "second": 1})
    chair = layout.by_key()["1"]
    assert (chair.table, chair.facing) == (HEAD_TABLE, 180)
    right, left = _of(layout, table=RIGHT_TABLE), _of(layout, table=LEFT_TABLE)
    hand = right_hand_of(chair)
    assert all((one.x - chair.x) * hand[0] > 0 for one in right)
    assert [one.number for one in sorted(right, key=lambda c: c.y)] == [2, 3, 4, 5, 6]
    assert [one.number for one in sorted(left, key=lambda c: -c.y)] == [7, 8, 9, 10, 11]
    assert [one.row for one in sorted(left, key=lambda c: c.y)] == [2, 3, 4, 5, 6]
    assert {one.row for one in right} == {2, 3, 4, 5, 6}


def test_a_hollow_square_of_forty_one_is_numbered_as_the_plenary_is_printed() -> None:
    """Seven at the head, 8-19 at the chair's right, 20-29 opposite, 30-41 back to the chair."""
    layout = build(HallKind.HOLLOW, {"second": 2})
    assert capacity(layout) == 41
    assert _from_own_right(_of(layout, table=HEAD_TABLE)) == [6, 4, 2, 1, 3, 5, 7]
    far = _of(layout, table=FAR_TABLE)
    assert _from_left(layout, [chair.key for chair in far]) == list(range(20, 30))
    assert {chair.facing for chair in far} == {0}
    assert [c.key for c in layout.chairs if c.behind == "20"] == ["20b", "20c"]


def test_a_boardroom_has_its_head_at_the_end_near_the_stage() -> None:
    """One at the head, then round from the head's right hand."""
    layout = build(HallKind.BOARDROOM, {"seats": 3, "ends": 2})
    order = [(c.number, c.facing) for c in layout.seats()]
    assert order == [(1, 180), (2, 90), (3, 90), (4, 90), (5, 0), (6, 270), (7, 270), (8, 270)]
    chairs = layout.by_key()
    assert chairs["2"].y < chairs["4"].y
    assert chairs["8"].y < chairs["6"].y


def test_a_theatre_of_three_hundred_and_fifty_has_a_centre_aisle() -> None:
    """Fourteen rows of twenty-five, seven on the stage; rows lettered from the stage."""
    layout = build(HallKind.THEATRE, {"rows": 14, "seats": 25, "presidium": 7})
    assert capacity(layout) == 357
    row = [chair for chair in layout.seats() if chair.row == 1 and not chair.table]
    assert [chair.key for chair in row][:2] == ["A-01", "A-02"]
    gaps = [after.x - one.x for one, after in pairwise(row)]
    assert set(gaps) == {mm.THEATRE_PITCH, mm.THEATRE_PITCH + mm.AISLE}
    at_aisle = [chair.number for chair in row if chair.aisle]
    assert at_aisle == [1, 13, 14, 25]


def test_rows_are_lettered_without_the_letter_of_the_presidium() -> None:
    """P-1 is a chair of the presidium, so no row is called P; after Z comes AA."""
    layout = build(HallKind.THEATRE, {"rows": 27, "seats": 1, "aisles": 0})
    letters = [chair.key.partition("-")[0] for chair in layout.seats()]
    assert letters[14:17] == ["O", "Q", "R"]
    assert letters[24:] == ["Z", "AA", "AB"]
    assert [label.text for label in row_labels(layout)][:4] == ["A", "A", "B", "B"]


def test_a_delegations_block_has_the_heads_chair_in_front_in_the_middle() -> None:
    """Three across as in the plenary: 3 1 2, then 6 4 5, then 9 7 8, seen from the hall."""
    layout = build(HallKind.THEATRE, {"rows": 9, "seats": 24, "blocks": 3})
    blocks = [table for table in layout.tables if table.shape is TableShape.BLOCK]
    assert [block.key for block in blocks[7:10]] == ["A8", "B1", "B2"]
    assert len(blocks) == 24
    for block in blocks:
        members = _of(layout, table=block.key)
        rows = sorted({chair.y for chair in members})
        drawn = [_from_left(layout, [c.key for c in members if c.y == y]) for y in rows]
        assert drawn == [[3, 1, 2], [6, 4, 5], [9, 7, 8]]
        box = box_of(members)
        assert box is not None
        frame = box_of([block])
        assert frame is not None
        assert frame.left < box.left < box.right < frame.right


def test_front_rows_may_stay_without_blocks() -> None:
    """Protocol's front rows, delegations behind."""
    layout = build(HallKind.THEATRE, {"rows": 5, "seats": 12, "blocks": 3, "front": 2})
    assert {chair.row for chair in layout.seats() if not chair.table} == {1, 2}
    assert {chair.row for chair in layout.seats() if chair.table} == {3, 4, 5}
    assert [table.key for table in layout.tables] == ["C1", "C2", "C3", "C4"]


def test_thirty_five_tables_stand_with_the_tables_of_honour_nearest_the_stage() -> None:
    """Table 1 in the middle before the stage, 2 on the viewer's left of it, rows of eight."""
    layout = build(HallKind.BANQUET)
    assert (capacity(layout), len(layout.tables)) == (350, 35)
    front = min(table.y for table in layout.tables)
    first = sorted((t for t in layout.tables if t.y == front), key=lambda t: t.x)
    assert [table.label for table in first] == ["2", "1", "3"]
    assert [table.honour for table in layout.tables].count(True) == 3
    depths = sorted({table.y for table in layout.tables})
    assert [sum(t.y == y for t in layout.tables) for y in depths] == [3, 8, 8, 8, 8]
    assert {table.width for table in layout.tables} == {1800}


def test_wheelchair_places_are_wide_and_reached_from_an_aisle() -> None:
    """Behind the last row of a theatre, and never in the line of an aisle between the chairs."""
    layout = build(HallKind.THEATRE, {"rows": 4, "seats": 20, "wheelchair": 5})
    places = [chair for chair in layout.seats() if chair.wheelchair]
    assert len(places) == 5
    assert all(one.width >= 700 and one.aisle for one in places)
    assert all(abs(one.x) - one.width / 2 >= mm.AISLE / 2 for one in places)
    for kind in (HallKind.CLASSROOM, HallKind.BANQUET):
        assert sum(c.wheelchair for c in build(kind, {"wheelchair": 2}).seats()) == 2


def test_three_thousand_chairs_stand_at_once() -> None:
    """A hall is built again at every typed number: well under 100 ms of work."""
    for kind, numbers in (
        (HallKind.THEATRE, {"rows": 60, "seats": 50, "aisles": 3}),
        (HallKind.BANQUET, {"tables": 300, "seats": 10}),
    ):
        spent = []
        for _again in range(5):
            before = time.process_time()
            layout = build(kind, numbers)
            spent.append(time.process_time() - before)
        assert capacity(layout) == 3000
        assert min(spent) < 0.1


def test_overlaps_are_found_turned_or_straight() -> None:
    """The check behind "nothing overlaps" sees an overlap when there is one."""
    layout = build(HallKind.BILATERAL, {"seats": 2, "second": 0})
    first, second = layout.chairs[:2]
    for facing in (180, 225):
        onto = Chair("new", second.x + 100, second.y, facing)
        crowded = Layout(layout.kind, (first, onto, second), (), (), layout.bounds)
        assert overlapping(crowded) == (("new", second.key),)
    table = layout.tables[0]
    on_table = Chair("new", table.x, table.y)
    assert ("new", table.key) in overlapping(
        Layout(layout.kind, (on_table,), layout.tables, (), layout.bounds)
    )


def test_a_turned_outline_is_turned_clockwise() -> None:
    """90 degrees bring what points at the stage to the viewer's right."""
    assert rotated(0, -100, 90) == pytest.approx((100, 0))
    first = rectangle(0, 0, 200, 100, 90)[0]
    assert first == pytest.approx((50, -100))
    layout = build(HallKind.BANQUET, {"tables": 1})
    outline = polygon(layout.tables[0])
    assert len(outline) == 32
    assert {round(math.dist(point, (0, layout.tables[0].y))) for point in outline} == {900}
