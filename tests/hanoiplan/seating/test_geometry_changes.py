"""By hand: what is dragged moves with what belongs to it, and nothing else does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hanoiplan.base.errors import NotPossible
from hanoiplan.seating.geometry import build, capacity
from hanoiplan.seating.halls.changes import (
    Axis,
    Edge,
    aligned,
    honoured,
    locked,
    moved,
    relabelled,
    renumbered,
    snapped,
    spread,
    turned,
    wheelchair_places,
    with_chair,
    with_piece,
    without,
)
from hanoiplan.seating.halls.layout import (
    Chair,
    Fixture,
    FixtureKind,
    HallKind,
    Layout,
    Table,
    TableShape,
)
from hanoiplan.seating.halls.shapes import box_of, overlapping

TALKS = build(HallKind.BILATERAL)
ROUNDS = build(HallKind.BANQUET, {"tables": 6, "honour": 0, "per_row": 3})
HALL = build(HallKind.THEATRE, {"rows": 6, "seats": 12, "blocks": 3})


def _where(layout: Layout) -> dict[str, tuple[int, int]]:
    return {one.key: (one.x, one.y) for one in layout.pieces()}


def _moved_keys(before: Layout, after: Layout) -> set[str]:
    here, there = _where(before), _where(after)
    return {key for key in here if here[key] != there[key]}


def test_a_principal_takes_along_who_stands_behind() -> None:
    """By the same step, and nobody else moves."""
    after = moved(TALKS, ["G-3"], 100, -200)
    assert _moved_keys(TALKS, after) == {"G-3", "G-3b"}
    here, there = _where(TALKS), _where(after)
    for key in ("G-3", "G-3b"):
        assert there[key] == (here[key][0] + 100, here[key][1] - 200)


def test_a_table_takes_its_chairs_along_once() -> None:
    """Also when the table and some of its chairs are chosen together."""
    own = {"T2", *(f"T2-{number}" for number in range(1, 11))}
    for keys in (["T2"], ["T2", "T2-1"]):
        after = moved(ROUNDS, keys, 0, 500)
        assert _moved_keys(ROUNDS, after) == own
        assert _where(after)["T2-1"][1] == _where(ROUNDS)["T2-1"][1] + 500


def test_what_is_locked_stays_until_it_is_free_again() -> None:
    """With whoever stands behind it."""
    fast = locked(TALKS, ["G-1"], on=True)
    assert moved(fast, ["G-1", "G-2"], 50, 0).by_key()["G-1"].x == TALKS.by_key()["G-1"].x
    assert _moved_keys(fast, moved(fast, ["G-1", "G-2"], 50, 0)) == {"G-2", "G-2b"}
    assert _moved_keys(fast, turned(fast, ["T"], 90)).isdisjoint({"G-1", "G-1b"})
    free = locked(fast, ["G-1"], on=False)
    assert "G-1" in _moved_keys(free, moved(free, ["G-1"], 50, 0))


def test_a_block_keeps_its_frame_around_its_chairs() -> None:
    """Whether the block or one chair of it is dragged."""
    for keys in (["A2"], ["A2-1"]):
        after = moved(HALL, keys, 0, -300)
        block = next(table for table in after.tables if table.key == "A2")
        members = box_of(chair for chair in after.chairs if chair.table == "A2")
        frame = box_of([block])
        assert members is not None
        assert frame is not None
        assert (frame.left, frame.top) == (members.left - 60, members.top - 60)
    assert overlapping(moved(HALL, ["A2"], 0, -300)) == ()


def test_walls_give_way_and_never_close_in() -> None:
    """What is dragged outside stays in the drawing; dragging it back keeps the room."""
    outside = moved(ROUNDS, ["T1"], -20_000, 0)
    assert outside.bounds.left < ROUNDS.bounds.left
    assert outside.bounds.bottom == ROUNDS.bounds.bottom
    assert moved(outside, ["T1"], 20_000, 0).bounds == outside.bounds


@settings(max_examples=40)
@given(st.integers(-360, 360), st.sets(st.sampled_from(["T1", "T2", "T5", "door-1"]), min_size=1))
def test_turning_there_and_back_is_nothing(degrees: int, keys: set[str]) -> None:
    """Positions come back to the millimetre that rounding allows; looks come back exactly."""
    back = turned(turned(ROUNDS, keys, degrees), keys, -degrees)
    for before, after in zip(ROUNDS.chairs, back.chairs, strict=True):
        assert after.facing == before.facing
        assert abs(after.x - before.x) <= 3
        assert abs(after.y - before.y) <= 3


def test_a_table_turned_by_a_right_angle_looks_to_the_viewers_left() -> None:
    """Clockwise: who looked away from the stage looks to the viewer's left."""
    after = turned(TALKS, ["T"], 90)
    chairs = after.by_key()
    assert (chairs["G-1"].facing, chairs["H-1"].facing) == (270, 90)
    assert chairs["G-1"].x > chairs["H-1"].x
    assert abs(chairs["G-1"].y - chairs["H-1"].y) <= 1
    assert after.tables[0].turn == 90
    assert overlapping(after) == ()


@pytest.mark.parametrize(
    ("edge", "outline"),
    [(Edge.LEFT, "left"), (Edge.RIGHT, "right"), (Edge.TOP, "top"), (Edge.BOTTOM, "bottom")],
)
def test_things_come_to_the_outermost_edge_among_them(edge: Edge, outline: str) -> None:
    """The one that was outermost stays; their chairs come along."""
    keys = ["T1", "T5", "T6"]
    after = aligned(moved(ROUNDS, ["T5"], 70, 30), keys, edge)
    edges = set()
    for table in after.tables:
        box = box_of([table])
        if table.key in keys and box is not None:
            edges.add(getattr(box, outline))
    assert len(edges) == 1
    for table in after.tables:
        chair = after.by_key()[f"{table.key}-1"]
        assert (chair.x, chair.y) == (table.x, table.y - 1200)


def test_things_come_to_one_line_through_their_middles() -> None:
    """Equal x one below the other, equal y side by side."""
    keys = ["T1", "T4", "T6"]
    tables = [t for t in aligned(ROUNDS, keys, Edge.MIDDLE).tables if t.key in keys]
    assert max(t.x for t in tables) - min(t.x for t in tables) <= 1
    tables = [t for t in aligned(ROUNDS, keys, Edge.CENTRE).tables if t.key in keys]
    assert max(t.y for t in tables) - min(t.y for t in tables) <= 1


def test_things_are_spread_at_equal_distances_between_the_outermost() -> None:
    """The two ends stay."""
    crooked = moved(ROUNDS, ["T2"], 900, 0)
    after = spread(crooked, ["T3", "T2", "T1"], Axis.ACROSS)
    assert [t.x for t in after.tables[:3]] == [t.x for t in ROUNDS.tables[:3]]
    assert spread(ROUNDS, ["T1", "T4"], Axis.DOWN) == ROUNDS, "two have nothing between them"
    down = spread(moved(HALL, ["A1-4"], 0, 200), ["A1-1", "A1-4", "A1-7"], Axis.DOWN)
    chairs = down.by_key()
    assert chairs["A1-4"].y * 2 == chairs["A1-1"].y + chairs["A1-7"].y


def test_a_table_snaps_to_the_grid_with_its_chairs() -> None:
    """The middle of what is dragged, not each chair for itself."""
    after = snapped(moved(ROUNDS, ["T1"], 13, 21), ["T1"])
    table = after.tables[0]
    assert (table.x % 50, table.y % 50) == (0, 0)
    assert after.by_key()["T1-1"].x == table.x


def test_chairs_are_numbered_in_the_order_given_and_called_so() -> None:
    """Those behind follow; chairs keep their order in the hall."""
    after = renumbered(TALKS, ["G-2", "G-1"], start=8, prefix="K-")
    chairs = after.by_key()
    assert (chairs["K-8"].number, chairs["K-9"].number) == (8, 9)
    assert chairs["K-8b"].behind == "K-8"
    assert [one.x for one in after.chairs] == [one.x for one in TALKS.chairs]
    plain = renumbered(TALKS, ["G-2", "G-1"], start=8).by_key()
    assert plain["G-2"].number == 8


def test_two_chairs_are_never_called_the_same() -> None:
    """The sentence names the chair."""
    with pytest.raises(NotPossible, match="H-1"):
        renumbered(TALKS, ["G-3"], prefix="H-")
    swapped = renumbered(TALKS, ["G-2", "G-1"], prefix="G-")
    assert swapped.by_key()["G-1"].x == TALKS.by_key()["G-2"].x


def test_taking_away_takes_what_belongs_to_it() -> None:
    """A table with its chairs, a principal with those behind, a door alone."""
    assert capacity(without(ROUNDS, ["T2", "T5"])) == 40
    assert {t.key for t in without(ROUNDS, ["T2"]).tables} == {"T1", "T3", "T4", "T5", "T6"}
    fewer = without(TALKS, ["G-7", "H-7", "door-1"])
    assert (len(fewer.chairs), len(fewer.fixtures)) == (24, len(TALKS.fixtures) - 1)
    assert len(without(TALKS, ["G-7b"]).chairs) == 27


def test_a_new_chair_needs_a_name_of_its_own() -> None:
    """It comes last, so that the others keep their place in the list."""
    after = with_chair(ROUNDS, Chair("X-1", 0, 30_000))
    assert after.chairs[:-1] == ROUNDS.chairs
    assert after.bounds.bottom > 30_000
    with pytest.raises(NotPossible, match="T1-1"):
        with_chair(ROUNDS, Chair("T1-1", 0, 0))


def test_a_pillar_in_the_way_is_seen() -> None:
    """Tables and fixtures are added as chairs are."""
    table = ROUNDS.tables[0]
    pillar = Fixture("pillar-1", FixtureKind.PILLAR, table.x, table.y, 600, 600)
    assert overlapping(with_piece(ROUNDS, pillar)) == (("T1", "pillar-1"),)
    more = with_piece(ROUNDS, Table("T7", "7", TableShape.ROUND, 0, 40_000, 1800, 1800))
    assert [one.key for one in more.tables][-1] == "T7"


def test_marks_are_set_and_taken_off() -> None:
    """Table of honour, wheelchair place, and the words on a door."""
    assert honoured(ROUNDS, ["T4"], on=True).tables[3].honour
    assert honoured(honoured(ROUNDS, ["T4"], on=True), ["T4"], on=False) == ROUNDS
    assert wheelchair_places(TALKS, ["G-7"], on=True).by_key()["G-7"].wheelchair
    named = relabelled(ROUNDS, "door-1", "Cửa chính")
    doors = [one.label for one in named.fixtures if one.kind is FixtureKind.DOOR]
    assert doors == ["Cửa chính", ""]
