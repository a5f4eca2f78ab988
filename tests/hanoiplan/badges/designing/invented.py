"""Layouts as a designer might make them: any items, anywhere on any card, by hypothesis."""

from hypothesis import strategies as st

from hanoiplan.badges.designing.edits import add
from hanoiplan.badges.designing.fresh import KINDS, SIZES, empty_layout, fresh_item
from hanoiplan.badges.designing.items import find
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout import Item, Layout
from hanoiplan.paper.layout_file import parse, to_text
from hanoiplan.paper.units import Box, Side, Size

A6 = empty_layout("draft", Bilingual("Nháp", "Draft"), Size(105, 148))
FRONT = Side.FRONT
WORDS = [kind.kind for kind in KINDS if kind.kind != "image"]  # a picture needs a file
SIDES = st.sampled_from(list(Side))
LENGTHS = st.floats(-400, 400, allow_nan=False).map(lambda value: round(value, 3))


@st.composite
def layouts(draw: st.DrawFn, least: int = 0) -> Layout:
    """A card of a usual size with up to seven items on each side."""
    size = draw(st.sampled_from(SIZES))
    made = empty_layout(
        "draft", Bilingual("Nháp", "Draft"), size.size, size.kind, folded=size.folded
    )
    for side in Side:
        count = draw(st.integers(least if side is Side.FRONT else 0, 7))
        for _item in range(count):
            made = add(made, side, draw(items(made, side)))
    return made


@st.composite
def items(draw: st.DrawFn, layout: Layout, side: Side) -> Item:
    """One new item, drawn with the mouse or put where it falls."""
    kind = draw(st.sampled_from(WORDS))
    room = layout.room(side)
    if draw(st.booleans()):
        return fresh_item(layout, side, kind)
    x, y = draw(st.floats(0, room.width)), draw(st.floats(0, room.height))
    width, height = draw(st.floats(0, room.width - x)), draw(st.floats(0, room.height - y))
    return fresh_item(layout, side, kind, Box(x, y, width, height))


@st.composite
def names(draw: st.DrawFn, layout: Layout, side: Side, least: int = 1) -> tuple[str, ...]:
    """Some items of a side, in any order."""
    every = [item.name for item in layout.listed(side)]
    return tuple(draw(st.lists(st.sampled_from(every), min_size=least, unique=True)))


def with_boxes(*boxes: Box) -> Layout:
    """A card with one rectangle for each box: "rect", "rect 2" …"""
    made = A6
    for box in boxes:
        made = add(made, FRONT, fresh_item(made, FRONT, "rect", box))
    return made


def box_of(layout: Layout, name: str) -> Box:
    return find(layout, FRONT, name).box


def on_page(layout: Layout) -> bool:
    """Whether every item lies on its face, to the last bit."""
    return all(
        item.box.x >= 0
        and item.box.y >= 0
        and item.box.right <= layout.room(side).width
        and item.box.bottom <= layout.room(side).height
        for side in Side
        for item in layout.listed(side)
    )


def readable(layout: Layout) -> bool:
    """Whether the file of a layout is read back as the same layout."""
    return parse(to_text(layout), "draft.json") == layout
