"""Aligned means on one line, distributed means equal gaps; what does not move does not move."""

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hanoiplan.badges.designing.arranging import Edge, align, distribute
from hanoiplan.badges.designing.edits import add
from hanoiplan.badges.designing.fresh import empty_layout, fresh_item
from hanoiplan.badges.designing.items import find
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.units import Box, Side, Size
from tests.hanoiplan.badges.designing.invented import layouts, names

FRONT = Side.FRONT
A6 = empty_layout("draft", Bilingual("Nháp", "Draft"), Size(105, 148))
ROUNDING = 0.011  # mm
EDGES: tuple[Edge, ...] = ("left", "centre", "right", "top", "middle", "bottom")


def with_boxes(*boxes: Box) -> Layout:
    made = A6
    for box in boxes:
        made = add(made, FRONT, fresh_item(made, FRONT, "rect", box))
    return made


def at_edge(box: Box, edge: Edge) -> float:
    places = {
        "left": box.x, "centre": box.x + box.width / 2, "right": box.right,
        "top": box.y, "middle": box.y + box.height / 2, "bottom": box.bottom,
    }  # fmt: skip
    return places[edge]


@settings(max_examples=80, deadline=None)
@given(layouts(least=2), st.data(), st.sampled_from(EDGES))
def test_items_aligned_to_the_first_share_its_edge_and_it_stands_still(
    layout: Layout, data: st.DataObject, edge: Edge
) -> None:
    """Except where the card ends: there they stop, and it is the only reason to."""
    chosen = data.draw(names(layout, FRONT, least=2))
    after = align(layout, FRONT, chosen, edge, "first")
    first = find(layout, FRONT, chosen[0])
    assert find(after, FRONT, chosen[0]) == first
    room = layout.room(FRONT)
    for name in chosen[1:]:
        box = find(after, FRONT, name).box
        off = at_edge(box, edge) - at_edge(first.box, edge)
        stopped = box.x == 0 or box.y == 0
        stopped = stopped or box.right >= room.width - 0.02 or box.bottom >= room.height - 0.02
        assert abs(off) <= ROUNDING or stopped
    assert align(after, FRONT, chosen, edge, "first") == after, "twice is once"


def test_one_item_is_aligned_inside_the_rim_that_stays_white() -> None:
    layout = with_boxes(Box(30, 40, 20, 10))
    assert find(align(layout, FRONT, ("rect",), "left"), FRONT, "rect").box.x == 5
    assert find(align(layout, FRONT, ("rect",), "right"), FRONT, "rect").box.right == 100
    assert find(align(layout, FRONT, ("rect",), "centre"), FRONT, "rect").box.x == 42.5
    assert find(align(layout, FRONT, ("rect",), "middle"), FRONT, "rect").box.y == 69
    assert find(align(layout, FRONT, ("rect",), "bottom"), FRONT, "rect").box.bottom == 143


@st.composite
def rows(draw: st.DrawFn) -> Layout:
    """Three boxes or more that have room between the outer two."""
    count = draw(st.integers(3, 6))
    places = st.floats(0, 90).map(lambda value: round(value, 2))
    widths = st.floats(0.5, 12).map(lambda value: round(value, 2))
    return with_boxes(*(Box(draw(places), 10, draw(widths), 10) for _box in range(count)))


@settings(max_examples=80, deadline=None)
@given(rows())
def test_distributed_items_have_equal_gaps_between_two_that_stay(layout: Layout) -> None:
    chosen = tuple(item.name for item in layout.items)
    after = distribute(layout, FRONT, chosen, "horizontal")
    old = sorted((i.box for i in layout.items), key=lambda box: box.x + box.width / 2)
    assume(old[-1].x - old[0].right >= sum(box.width for box in old[1:-1]))
    new = sorted((i.box for i in after.items), key=lambda box: box.x + box.width / 2)
    assert (new[0].x, new[-1].x) == (old[0].x, old[-1].x)
    gaps = [right.x - left.right for left, right in pairwise(new)]
    assert max(gaps) - min(gaps) <= 2 * ROUNDING
    assert [box.y for box in new] == [10] * len(new), "the other way nothing moves"


def test_two_items_have_nothing_between_them_to_distribute() -> None:
    layout = with_boxes(Box(0, 0, 5, 5), Box(50, 0, 5, 5))
    assert distribute(layout, FRONT, ("rect", "rect 2"), "vertical") == layout


@pytest.mark.parametrize("edge", EDGES)
def test_nothing_chosen_aligns_nothing(edge: Edge) -> None:
    assert align(A6, FRONT, (), edge) == A6
