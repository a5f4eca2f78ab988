"""What a box catches on while it is dragged, and that it never jumps."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.badges.designing.snap import Ground, Snap, nearest_gap, snap
from hanoiplan.paper.units import Box, Size

A6 = Ground(Size(105, 148), safe=5)
lengths = st.floats(0, 100).map(lambda value: round(value, 2))
boxes = st.builds(Box, lengths, lengths, lengths, lengths)
grounds = st.builds(
    Ground,
    st.just(Size(105, 148)),
    st.just(5.0),
    st.lists(boxes, max_size=4).map(tuple),
    st.lists(lengths, max_size=2).map(tuple),
    st.lists(lengths, max_size=2).map(tuple),
    st.sampled_from((0.0, 0.5, 5.0)),
)


def moved(box: Box, caught: Snap) -> Box:
    return Box(box.x + caught.dx, box.y + caught.dy, box.width, box.height)


@given(boxes, grounds, st.floats(0.1, 3))
def test_a_box_never_jumps_farther_than_what_is_near(box: Box, ground: Ground, near: float) -> None:
    """Nor farther than to the next line of the grid."""
    caught = snap(box, ground, near)
    assert abs(caught.dx) <= max(near, ground.grid / 2)
    assert abs(caught.dy) <= max(near, ground.grid / 2)


@given(boxes, grounds, st.floats(0.1, 3))
def test_a_box_that_has_caught_stays_where_it_is(box: Box, ground: Ground, near: float) -> None:
    """Else it would creep away from one edit to the next; a grid only orders what is free."""
    ground = replace(ground, grid=0.0)
    there = moved(box, snap(box, ground, near))
    again = snap(there, ground, near)
    assert again.dx == pytest.approx(0, abs=1e-9)
    assert again.dy == pytest.approx(0, abs=1e-9)


@given(boxes, grounds, st.floats(0.1, 3))
def test_every_line_shown_is_one_that_the_box_touches(
    box: Box, ground: Ground, near: float
) -> None:
    caught = snap(box, ground, near)
    there = moved(box, caught)
    xs = (there.x, there.x + there.width / 2, there.right)
    ys = (there.y, there.y + there.height / 2, there.bottom)
    for line in caught.lines:
        places = xs if line.axis == "x" else ys
        assert any(abs(line.at - place) < 1e-3 for place in places)
        assert line.end >= line.start


def test_the_middle_of_the_card_catches_the_middle_of_a_box() -> None:
    caught = snap(Box(41.8, 60, 20, 11), A6, 1)
    assert caught.dx == pytest.approx(0.7)
    assert caught.dy == 0
    (line,) = caught.lines
    assert (line.axis, line.at, line.start, line.end) == ("x", 52.5, 0, 148)


def test_the_edge_of_another_item_catches_and_the_line_reaches_both() -> None:
    ground = Ground(Size(105, 148), others=(Box(8, 31, 30, 40),))
    caught = snap(Box(8.4, 90, 20, 10), ground, 1)
    assert caught.dx == pytest.approx(-0.4)
    assert [(line.at, line.start, line.end) for line in caught.lines] == [(8, 31, 100)]


@given(boxes, grounds, st.floats(0.1, 3))
def test_with_a_grid_a_box_ends_on_the_grid_or_on_a_line(
    box: Box, ground: Ground, near: float
) -> None:
    ground = replace(ground, grid=5.0)
    caught = snap(box, ground, near)
    if not any(line.axis == "x" for line in caught.lines):
        assert (box.x + caught.dx) / 5 == pytest.approx(round((box.x + caught.dx) / 5))


def test_of_two_that_are_near_the_nearer_one_catches() -> None:
    ground = Ground(Size(105, 148), guides_x=(20.0, 21.0))
    assert snap(Box(20.7, 50.2, 7, 7), ground, 1).dx == pytest.approx(0.3)


def test_only_the_edge_that_is_pulled_catches() -> None:
    """A resize must not catch with the edge that stands still."""
    box = Box(5.3, 20, 30, 10)
    assert snap(box, A6, 1, across=("end",), down=()) == Snap()


def test_the_grid_holds_where_nothing_else_is_near() -> None:
    ground = Ground(Size(105, 148), guides_x=(31.0,), grid=5)
    assert snap(Box(22.7, 62.1, 3, 3), ground, 1).dx == pytest.approx(2.3)
    assert snap(Box(30.4, 62.1, 3, 3), ground, 1).dx == pytest.approx(0.6), "the guide at 31"


@pytest.mark.parametrize(
    ("box", "axis", "length"),
    [
        (Box(42, 31, 55, 34), "x", 4),
        (Box(10, 75, 20, 10), "y", 4),
        (Box(10, 20, 20, 9), "y", 2),
    ],
)
def test_the_gap_to_the_neighbour_is_told(box: Box, axis: str, length: float) -> None:
    gap = nearest_gap(box, (Box(8, 31, 30, 40), Box(8, 140, 5, 5)))
    assert gap is not None
    assert (gap.axis, gap.length, gap.neighbour) == (axis, length, 0)


def test_who_overlaps_everybody_has_no_gap() -> None:
    assert nearest_gap(Box(0, 0, 50, 50), (Box(10, 10, 5, 5),)) is None
