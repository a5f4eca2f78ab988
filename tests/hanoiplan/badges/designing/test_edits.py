"""What no edit may ever do: leave the page, lose an item, make a file that is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hanoiplan.badges.designing import edits
from hanoiplan.badges.designing.arranging import Axis, Edge, To, align, distribute
from hanoiplan.badges.designing.clipboard import copied, pasted
from hanoiplan.badges.designing.fresh import fresh_item
from hanoiplan.badges.designing.items import all_names, find, free_name
from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.paper.layout import Guides, Layout, LineItem, TextItem, When
from hanoiplan.paper.layout_file import own_layout
from hanoiplan.paper.units import Box, Side
from tests.hanoiplan.badges.designing.invented import (
    A6,
    FRONT,
    LENGTHS,
    SIDES,
    box_of,
    layouts,
    names,
    on_page,
    readable,
    with_boxes,
)

EDGES: tuple[Edge, ...] = ("left", "centre", "right", "top", "middle", "bottom")
ORDERS: tuple[edits.Order, ...] = ("forward", "backward", "front", "back")
AXES: tuple[Axis, ...] = ("horizontal", "vertical")
TO: tuple[To, ...] = ("card", "first")


# --- every edit ----------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(layouts(), st.data())
def test_no_chain_of_edits_leaves_the_page_or_makes_a_file_that_is_refused(
    layout: Layout, data: st.DataObject
) -> None:
    """Five edits of any kind, one after the other, on any card."""
    for _edit in range(5):
        layout = data.draw(st.sampled_from(EDITS))(layout, data)
        assert on_page(layout)
        assert readable(layout)
        assert len(all_names(layout)) == len(layout.items) + len(layout.back)


def _some(layout: Layout, data: st.DataObject) -> tuple[Side, tuple[str, ...]] | None:
    side = data.draw(SIDES)
    if not layout.listed(side):
        return None
    return side, data.draw(names(layout, side))


def _moved(layout: Layout, data: st.DataObject) -> Layout:
    some = _some(layout, data)
    return edits.move(layout, *some, data.draw(LENGTHS), data.draw(LENGTHS)) if some else layout


def _resized(layout: Layout, data: st.DataObject) -> Layout:
    some = _some(layout, data)
    if not some:
        return layout
    box = Box(*(data.draw(LENGTHS) for _number in range(4)))
    return edits.resize(layout, some[0], some[1][0], box)


def _ordered(layout: Layout, data: st.DataObject) -> Layout:
    some = _some(layout, data)
    return edits.bring(layout, *some, data.draw(st.sampled_from(ORDERS))) if some else layout


def _aligned(layout: Layout, data: st.DataObject) -> Layout:
    some = _some(layout, data)
    if not some:
        return layout
    return align(layout, *some, data.draw(st.sampled_from(EDGES)), data.draw(st.sampled_from(TO)))


def _distributed(layout: Layout, data: st.DataObject) -> Layout:
    some = _some(layout, data)
    return distribute(layout, *some, data.draw(st.sampled_from(AXES))) if some else layout


def _removed(layout: Layout, data: st.DataObject) -> Layout:
    some = _some(layout, data)
    return edits.remove(layout, *some) if some else layout


def _duplicated(layout: Layout, data: st.DataObject) -> Layout:
    some = _some(layout, data)
    return edits.duplicate(layout, *some)[0] if some else layout


def _renamed(layout: Layout, data: st.DataObject) -> Layout:
    some = _some(layout, data)
    wanted = free_name(layout, data.draw(st.sampled_from(("Tên", "logo 2", "a  b"))))
    return edits.rename(layout, some[0], some[1][0], wanted) if some else layout


def _pasted(layout: Layout, data: st.DataObject) -> Layout:
    some = _some(layout, data)
    if not some:
        return layout
    return pasted(layout, data.draw(SIDES), copied(layout, *some))[0]


EDITS = (
    *(_moved, _resized, _ordered, _aligned, _distributed),
    *(_removed, _duplicated, _renamed, _pasted),
)


# --- move, resize --------------------------------------------------------------------------------


@settings(max_examples=80, deadline=None)
@given(layouts(least=1), st.data(), LENGTHS, LENGTHS)
def test_moving_keeps_sizes_and_the_places_of_items_to_each_other(
    layout: Layout, data: st.DataObject, dx: float, dy: float
) -> None:
    """A group stops as a whole where its first item meets the edge."""
    chosen = data.draw(names(layout, FRONT))
    after = edits.move(layout, FRONT, chosen, dx, dy)
    shifts = set()
    for item in layout.items:
        box, now = item.box, box_of(after, item.name)
        assert (box.width, box.height) == (now.width, now.height)
        if item.name in chosen:
            shifts.add((round(now.x - box.x, 1), round(now.y - box.y, 1)))
        else:
            assert box == now
    xs, ys = {shift[0] for shift in shifts}, {shift[1] for shift in shifts}
    assert max(xs) - min(xs) <= 0.11  # rounding to 0.01, then to 0.1
    assert max(ys) - min(ys) <= 0.11


def test_a_move_there_and_back_is_no_move() -> None:
    layout = with_boxes(Box(20, 30, 10, 10), Box(40, 30, 10, 10))
    there = edits.move(layout, FRONT, ("rect", "rect 2"), 7.25, -3.5)
    assert box_of(there, "rect 2") == Box(47.25, 26.5, 10, 10)
    assert edits.move(there, FRONT, ("rect", "rect 2"), -7.25, 3.5) == layout


def test_the_base_line_of_a_text_goes_with_its_box() -> None:
    """Else the words would stay behind while their frame moves."""
    layout = own_layout("badge-a6")
    before = find(layout, FRONT, "category")
    after = find(edits.move(layout, FRONT, ("category",), 2, -5), FRONT, "category")
    assert isinstance(before, TextItem)
    assert isinstance(after, TextItem)
    assert before.baseline is not None
    assert after.baseline == pytest.approx(before.baseline - 5)


def test_a_qr_code_stays_square_whatever_edge_is_pulled() -> None:
    layout = edits.add(A6, FRONT, fresh_item(A6, FRONT, "qr", Box(20, 20, 20, 20)))
    name = layout.items[0].name
    wider = edits.resize(layout, FRONT, name, Box(20, 20, 30, 20))
    assert box_of(wider, name) == Box(20, 20, 30, 30)
    to_the_left = edits.resize(layout, FRONT, name, Box(10, 20, 30, 20))
    assert box_of(to_the_left, name) == Box(10, 20, 30, 30)


def test_a_line_may_be_flat_and_nothing_else() -> None:
    layout = edits.add(A6, FRONT, fresh_item(A6, FRONT, "line", Box(10, 10, 60, 2)))
    assert isinstance(layout.items[0], LineItem)
    assert layout.items[0].box == Box(10, 10, 60, 0)
    flat = edits.resize(with_boxes(Box(10, 10, 60, 20)), FRONT, "rect", Box(10, 10, 60, 0))
    assert box_of(flat, "rect").height > 0


# --- order, names --------------------------------------------------------------------------------


def order(layout: Layout) -> str:
    return " ".join(item.name.removeprefix("rect") or "1" for item in layout.items)


@pytest.mark.parametrize(
    ("where", "chosen", "wanted"),
    [
        ("forward", ("rect", "rect 2"), " 3 1  2  4"),
        ("backward", ("rect 3", "rect 4"), "1  3  4  2"),
        ("front", ("rect 3", "rect"), " 2  4 1  3"),
        ("back", ("rect 4", "rect 2"), " 2  4 1  3"),
        ("forward", ("rect 4",), "1  2  3  4"),
    ],
)
def test_items_come_forward_together_and_keep_their_own_order(
    where: edits.Order, chosen: tuple[str, ...], wanted: str
) -> None:
    layout = with_boxes(*(Box(at * 10, 0, 5, 5) for at in range(4)))
    assert order(edits.bring(layout, FRONT, chosen, where)) == wanted


@settings(max_examples=40, deadline=None)
@given(layouts(least=2), st.data())
def test_ordering_neither_loses_nor_changes_an_item(layout: Layout, data: st.DataObject) -> None:
    chosen = data.draw(names(layout, FRONT))
    for where in ORDERS:
        after = edits.bring(layout, FRONT, chosen, where)
        assert sorted(i.name for i in after.items) == sorted(i.name for i in layout.items)
        assert set(after.items) == set(layout.items)


def test_an_item_is_put_at_a_place_in_the_list() -> None:
    layout = with_boxes(*(Box(at * 10, 0, 5, 5) for at in range(3)))
    assert order(edits.put(layout, FRONT, "rect 3", 0)) == " 3 1  2"
    assert order(edits.put(layout, FRONT, "rect", 9)) == " 2  3 1"


def test_who_stands_beside_a_renamed_item_still_stands_beside_it() -> None:
    layout = edits.rename(own_layout("badge-a6"), FRONT, "number", "Số thẻ")
    divider = find(layout, FRONT, "divider")
    assert isinstance(divider, LineItem)
    assert divider.before == "Số thẻ"
    alone = find(edits.remove(layout, FRONT, ("Số thẻ",)), FRONT, "divider")
    assert isinstance(alone, LineItem)
    assert alone.before == ""


def test_copies_stand_beside_each_other_as_their_originals_do() -> None:
    layout, made = edits.duplicate(own_layout("badge-a6"), FRONT, ("number", "divider"))
    assert made == ("number 2", "divider 2")
    divider = find(layout, FRONT, "divider 2")
    assert isinstance(divider, LineItem)
    assert divider.before == "number 2"


def test_two_items_never_have_one_name() -> None:
    layout = with_boxes(Box(0, 0, 5, 5), Box(10, 0, 5, 5))
    with pytest.raises(NotPossible, match="rect 2"):
        edits.rename(layout, FRONT, "rect", " rect  2 ")
    with pytest.raises(NotPossible):
        edits.rename(layout, FRONT, "rect", "   ")
    back = edits.add(layout, Side.BACK, fresh_item(A6, Side.BACK, "rect"))
    assert back.back[0].name == "rect 3", "not even on the other side"


def test_a_first_item_on_the_rear_gives_the_card_a_rear() -> None:
    two = edits.add(A6, Side.BACK, fresh_item(A6, Side.BACK, "mark"))
    assert two.two_sided
    assert not edits.remove(two, Side.BACK, ("mark",)).two_sided


# --- values --------------------------------------------------------------------------------------


def test_a_value_that_no_file_could_carry_is_refused_with_the_item_named() -> None:
    layout = with_boxes(Box(0, 0, 5, 5))
    with pytest.raises(KnownError, match="rect"):
        edits.change(layout, FRONT, "rect", "fill", "reddish")
    with pytest.raises(NotPossible, match="radius_of_hope"):
        edits.change(layout, FRONT, "rect", "radius_of_hope", 1.0)


def test_a_condition_a_colour_and_the_eye_are_changed() -> None:
    layout = with_boxes(Box(0, 0, 5, 5))
    layout = edits.change(layout, FRONT, "rect", "when", When(given=("native",)))
    layout = edits.change(layout, FRONT, "rect", "fill", "#8E1F2F")
    layout = edits.change(layout, FRONT, "rect", "hidden", True)
    item = find(layout, FRONT, "rect")
    assert (item.when.given, item.hidden, getattr(item, "fill", "")) == (
        ("native",),
        True,
        "#8E1F2F",
    )
    assert readable(layout)


def test_guides_stay_on_the_card_each_once() -> None:
    layout = edits.set_guides(A6, (50.004, 50, -3, 106, 10), (148,))
    assert layout.guides == Guides((10, 50), (148,))
    assert readable(layout)
