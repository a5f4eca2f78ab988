"""A new picture keeps its own proportions and stands where nothing else does."""

from io import BytesIO

import pytest
from PIL import Image

from hanoiplan.badges.brought_along import brought_along
from hanoiplan.badges.designing.edits import add, checked
from hanoiplan.badges.designing.fresh import empty_layout, fresh_item, put_image
from hanoiplan.badges.preflight import VITAL
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout import CodeItem, Item, Layout, RectItem, with_items
from hanoiplan.paper.layout_fields import item_fields
from hanoiplan.paper.units import Box, Side, Size

FRONT = Side.FRONT
EMPTY = empty_layout("ours", Bilingual("Thẻ", "Badge"), Size(105, 148))


def a_picture(width: int, height: int) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "#14284B").save(out, "PNG")
    return out.getvalue()


def placed(layout: Layout, size: tuple[int, int], box: Box | None = None) -> Item:
    with_picture, name = put_image(layout, "logo", a_picture(*size))
    return fresh_item(with_picture, FRONT, "image", box, image=name)


def apart(one: Box, other: Box) -> bool:
    across = one.right <= other.x or other.right <= one.x
    return across or one.bottom <= other.y or other.bottom <= one.y


@pytest.mark.parametrize("size", [(400, 100), (100, 400), (300, 300), (1200, 900)])
def test_a_picture_has_its_own_proportions(size: tuple[int, int]) -> None:
    box = placed(EMPTY, size).box
    assert box.width / box.height == pytest.approx(size[0] / size[1], rel=0.01)
    assert box.width <= 42
    assert box.height <= 25


@pytest.mark.parametrize("size", [(400, 100), (100, 400)])
def test_in_a_box_that_was_drawn_it_is_as_large_as_fits(size: tuple[int, int]) -> None:
    drawn = Box(10, 20, 40, 40)
    box = placed(EMPTY, size, drawn).box
    assert max(box.width, box.height) == 40
    assert (box.x + box.width / 2, box.y + box.height / 2) == (30, 40)
    assert box.width / box.height == pytest.approx(size[0] / size[1])


def test_it_stands_in_free_place_and_not_over_what_is_there() -> None:
    """The middle of the card is taken by a box; a ground under everything is no hindrance."""
    ground = RectItem("ground", Box(0, 0, 105, 148), fill="#FFFFFF")
    taken = RectItem("box", Box(10, 50, 85, 60), fill="#C8963E")
    layout = with_items(EMPTY, FRONT, (ground, taken))
    box = placed(layout, (400, 200)).box
    assert apart(box, taken.box)
    assert box.x >= EMPTY.safe
    assert box.bottom <= 148 - EMPTY.safe


@pytest.mark.parametrize("name", ["badge-a6", "badge-a7", "seat-100x35", "door-a4", "car-a4"])
def test_on_a_ready_card_it_never_lies_over_what_the_card_is_for(name: str) -> None:
    layout = brought_along(name)
    box = placed(layout, (400, 200)).box
    items = [one for one in layout.listed(FRONT) if not one.hidden]
    dear = [one for one in items if VITAL & item_fields(one)]
    assert dear
    assert all(apart(box, one.box) for one in dear)
    codes = [one.box for one in dear if isinstance(one, CodeItem)]
    quiet = [Box(b.x - 3.9, b.y - 3.9, b.width + 7.8, b.height + 7.8) for b in codes]
    assert name != "badge-a6" or quiet
    if name == "badge-a6":  # a desk's reader needs four modules of white round the code
        assert all(apart(box, one) for one in quiet)


def test_on_a_card_without_any_place_it_stays_on_the_card() -> None:
    halves = [RectItem(f"r{n}", Box(0, n * 74, 105, 74), fill="#C8963E") for n in range(2)]
    full, name = put_image(with_items(EMPTY, FRONT, tuple(halves)), "logo", a_picture(200, 100))
    made = add(full, FRONT, fresh_item(full, FRONT, "image", image=name))
    assert checked(made) == made
