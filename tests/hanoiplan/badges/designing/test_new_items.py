"""Texts of an item, new items of every kind, the clipboard: in and out without a loss."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hanoiplan.badges.designing import edits
from hanoiplan.badges.designing.clipboard import copied, pasted
from hanoiplan.badges.designing.fresh import KINDS, fresh_item, kind_of, put_image
from hanoiplan.badges.designing.items import find
from hanoiplan.badges.designing.parts import add_part, change_part, remove_part
from hanoiplan.base.errors import KnownError, NotPossible
from hanoiplan.paper.layout import Layout, TextItem
from hanoiplan.paper.layout_file import own_layout, own_layout_names
from hanoiplan.paper.units import Box, Side
from tests.hanoiplan.badges.designing.invented import (
    A6,
    FRONT,
    layouts,
    names,
    on_page,
    readable,
    with_boxes,
)
from tests.hanoiplan.badges.usual import few_first

# --- texts of an item ----------------------------------------------------------------------------


def a_text() -> Layout:
    return edits.add(A6, FRONT, fresh_item(A6, FRONT, "text", Box(8, 30, 80, 30), "name"))


def parts(layout: Layout) -> list[str]:
    item = layout.items[0]
    assert isinstance(item, TextItem)
    return [part.field or part.text for part in item.parts]


def test_the_texts_of_an_item_are_added_and_taken_away() -> None:
    layout = add_part(a_text(), FRONT, "name", field="title")
    layout = add_part(layout, FRONT, "name", text="Số {number}")
    assert parts(layout) == ["name", "title", "Số {number}"]
    layout = remove_part(layout, FRONT, "name", 1)
    assert parts(layout) == ["name", "Số {number}"]
    assert readable(layout)


def test_the_last_text_of_an_item_stays() -> None:
    with pytest.raises(NotPossible, match="name"):
        remove_part(a_text(), FRONT, "name", 0)


def test_words_take_the_place_of_a_field_and_a_field_that_of_words() -> None:
    layout = change_part(a_text(), FRONT, "name", 0, "text", "Đại biểu")
    assert parts(layout) == ["Đại biểu"]
    assert parts(change_part(layout, FRONT, "name", 0, "field", "title")) == ["title"]


def test_the_floor_never_stands_above_the_wanted_size() -> None:
    layout = change_part(a_text(), FRONT, "name", 0, "wanted", 7.0)
    item = find(change_part(layout, FRONT, "name", 0, "floor", 9.0), FRONT, "name")
    assert isinstance(item, TextItem)
    assert (item.parts[0].wanted, item.parts[0].floor) == (9.0, 9.0)


# --- new items, clipboard ------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [kind.kind for kind in KINDS])
def test_each_kind_of_item_can_be_put_on_an_empty_card(kind: str) -> None:
    layout, image = put_image(A6, "logo", PIXEL)
    item = fresh_item(layout, FRONT, kind, image=image if kind == "image" else "")
    made = edits.add(layout, FRONT, item)
    assert kind_of(made.items[0]) == kind
    assert on_page(made)
    assert readable(made)


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cf"
    "c0000003010100c9fe92ef0000000049454e44ae426082"
)


def test_a_picture_is_kept_once_and_travels_with_its_item() -> None:
    layout, name = put_image(A6, "logo", PIXEL)
    assert put_image(layout, "other", PIXEL) == (layout, "logo")
    layout = edits.add(layout, FRONT, fresh_item(layout, FRONT, "image", image=name))
    made, names_ = pasted(A6, Side.BACK, copied(layout, FRONT, ("logo",)))
    assert names_ == ("logo",)
    assert made.image("logo") == PIXEL


@pytest.mark.parametrize(
    ("ground", "ink"),
    [("@category_colour", "@on_category"), ("#14284B", "#FFFFFF"), ("#F0E8D0", "#111417")],
)
def test_a_new_text_can_be_read_on_what_it_is_put_on(ground: str, ink: str) -> None:
    layout = with_boxes(Box(5, 121, 95, 22))
    layout = edits.change(layout, FRONT, "rect", "fill", ground)
    on_it = fresh_item(layout, FRONT, "text", Box(10, 125, 50, 12))
    beside = fresh_item(layout, FRONT, "text", Box(10, 25, 50, 12))
    assert isinstance(on_it, TextItem)
    assert isinstance(beside, TextItem)
    assert (on_it.parts[0].colour, beside.parts[0].colour) == (ink, "#111417")


def test_what_is_no_picture_is_refused_by_its_name() -> None:
    with pytest.raises(KnownError, match="letter"):
        put_image(A6, "letter", b"Dear Sir or Madam")


@settings(max_examples=60, deadline=None)
@given(layouts(least=1), st.data())
def test_what_is_copied_comes_back_the_same_on_an_empty_card(
    layout: Layout, data: st.DataObject
) -> None:
    """Same names, boxes and properties; only pointers to items left behind are gone."""
    chosen = data.draw(names(layout, FRONT))
    empty = edits.remove(layout, FRONT, [item.name for item in layout.items])
    empty = edits.remove(empty, Side.BACK, [item.name for item in layout.back])
    made, pasted_names = pasted(empty, FRONT, copied(layout, FRONT, chosen))
    assert set(pasted_names) == set(chosen)
    assert made.items == tuple(item for item in layout.items if item.name in chosen)


def test_a_copy_beside_its_original_is_seen() -> None:
    layout = with_boxes(Box(10, 10, 20, 20))
    text = copied(layout, FRONT, ("rect",))
    once, _names = pasted(layout, FRONT, text)
    twice, _names = pasted(once, FRONT, text)
    assert len({item.box for item in twice.items}) == 3


@pytest.mark.parametrize("text", ["", "Nguyễn Văn An", '{"schema": 2}', "hanoiplan clipboard"])
def test_other_words_on_the_clipboard_paste_nothing(text: str) -> None:
    assert pasted(A6, FRONT, text) == (A6, ())


@pytest.mark.parametrize("name", few_first(own_layout_names()))
def test_every_ready_template_survives_an_edit_of_each_item(name: str) -> None:
    """Nudging everything by a tenth of a millimetre and back makes no file that is refused."""
    layout = own_layout(name)
    for side in Side:
        for item in layout.listed(side):
            layout = edits.change(layout, side, item.name, "hidden", not item.hidden)
            layout = edits.move(layout, side, (item.name,), 0.1, 0.1)
    assert on_page(layout)
    assert readable(layout)


def test_an_item_that_is_not_there_is_said_by_name() -> None:
    with pytest.raises(NotPossible, match="ghost"):
        find(A6, FRONT, "ghost")
