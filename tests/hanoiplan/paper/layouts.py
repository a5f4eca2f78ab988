"""Layouts for tests: any that can be written, and small ones to draw."""

from dataclasses import fields
from functools import cache
from io import BytesIO
from typing import Any

from hypothesis import strategies as st
from PIL import Image

from hanoiplan.base.text import Bilingual
from hanoiplan.paper.fonts import DECREE_FAMILIES, Family, Weight
from hanoiplan.paper.forms import FORMS
from hanoiplan.paper.layout import (
    Align,
    BandItem,
    CodeItem,
    CodeKind,
    EllipseItem,
    FaceSpec,
    Guides,
    Item,
    Layout,
    LineItem,
    MarkItem,
    Part,
    PictureItem,
    PictureKind,
    RectItem,
    ShapeItem,
    Spoken,
    TextItem,
    Variant,
    When,
    ZonesItem,
    default_faces,
)
from hanoiplan.paper.patterns import PATTERNS
from hanoiplan.paper.units import Box, Side, Size

SIZE = Size(105, 148)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(
    lambda text: bool(text.strip())
)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
HEX = st.from_regex(r"#[0-9A-F]{6}", fullmatch=True)
COLOUR = HEX | st.sampled_from(["@tone", "@category_colour"])
LENGTH = st.floats(0, 2_000, allow_nan=False)
ANYWHERE = st.floats(-2_000, 2_000, allow_nan=False)
BOX = st.builds(
    Box, st.floats(0, 50), st.floats(0, 60), st.floats(0, 55), st.floats(0, 88)
)  # always inside an A6 card
DASH = st.sampled_from([(), (1.5, 1.5), (0.0, 3.25)])
WHEN = st.builds(When, st.tuples(WORDS) | st.just(()), st.tuples(WORDS, WORDS) | st.just(()))


@cache
def a_picture(form: str = "PNG", mode: str = "RGB", size: tuple[int, int] = (30, 20)) -> bytes:
    """A small picture as a file."""
    made = BytesIO()
    colours: dict[str, Any] = {"L": 60, "1": 0, "P": 60, "LA": (60, 255)}
    Image.new(mode, size, colours.get(mode, (200, 30, 30, 90)[: len(mode)])).save(made, form)
    return made.getvalue()


@st.composite
def parts(draw: st.DrawFn) -> Part:
    floor = draw(st.floats(1, 300))
    return Part(
        weight=draw(st.sampled_from(Weight)),
        colour=draw(COLOUR),
        wanted=draw(st.floats(floor, 400)),
        floor=floor,
        field=draw(WORDS),
        text=draw(ANY),
        family=draw(st.sampled_from([one for one in Family if one not in DECREE_FAMILIES])),
        spoken=draw(st.sampled_from(Spoken)),
        lines=draw(st.integers(1, 12)),
        pitch=draw(st.floats(0.5, 5)),
        height=draw(LENGTH),
        grows=draw(st.booleans()),
        calm=draw(st.booleans()),
        gap=draw(ANYWHERE),
        step=draw(ANYWHERE),
        unless_same=draw(st.booleans()),
        when=draw(WHEN),
    )


COMMON: dict[str, Any] = {
    "name": WORDS,
    "box": BOX,
    "when": WHEN,
    "shared": st.booleans(),
    "hidden": st.booleans(),
    "locked": st.booleans(),
    "colour": COLOUR,
    "main": COLOUR,
    "accent": COLOUR,
    "ink": COLOUR,
    "on": COLOUR,
    "off": COLOUR,
    **dict.fromkeys(("fill", "stroke", "outline"), COLOUR | st.just("")),
    "thickness": LENGTH,
    "radius": LENGTH,
    "dash": DASH,
    "field": WORDS,
    "image": st.just("logo"),
    "mark": st.just("event"),
    "form": st.sampled_from([*FORMS, "@arrow"]),
    "pattern": st.sampled_from([*PATTERNS, "@rail"]),
    "parts": st.lists(parts(), max_size=2).map(tuple),
    "align": st.sampled_from(Align),
    "place": st.floats(0, 1),
    "baseline": st.none() | ANYWHERE,
    "foot": st.none() | ANYWHERE,
    "together": st.booleans(),
    **dict.fromkeys(("beside", "above", "before"), ANY),
    **dict.fromkeys(("beside_gap", "above_gap", "before_gap"), ANYWHERE),
    "all": st.sampled_from(["ABCDE", "123456", "A"]),
    "columns": st.integers(0, 26),
    "cell": st.floats(0, 500),
    "pitch": st.floats(0, 500),
}
CLASSES = (
    *(TextItem, LineItem, RectItem, EllipseItem, ShapeItem, BandItem, PictureItem),
    *(CodeItem, MarkItem, ZonesItem),
)


def items_of(kind: type[Any]) -> st.SearchStrategy[Item]:
    """Any item of one kind, with every key it has."""
    kinds: dict[type[Any], st.SearchStrategy[Any]] = {
        PictureItem: st.sampled_from(PictureKind),
        CodeItem: st.sampled_from(CodeKind),
    }
    asked = {
        one.name: kinds[kind] if one.name == "kind" else COMMON[one.name] for one in fields(kind)
    }
    return st.builds(kind, **asked)


ITEMS = st.lists(st.one_of(*map(items_of, CLASSES)), max_size=4, unique_by=lambda item: item.name)
SIDE = st.sampled_from(Side)
WHOLE = st.just(Box(0, 0, SIZE.width, SIZE.height))
FACES = st.lists(
    st.builds(FaceSpec, WHOLE, st.booleans(), st.booleans(), SIDE, SIDE), min_size=1, max_size=3
).map(tuple)


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """Any layout of A6 size that a file can say."""
    items, back, trim = (tuple(draw(ITEMS)) for _list in range(3))
    usual = default_faces(SIZE, back=bool(back))
    palette = draw(st.dictionaries(WORDS, HEX, max_size=3))
    return Layout(
        name=draw(WORDS),
        size=SIZE,
        safe=draw(LENGTH),
        faces=draw(st.just(usual) | FACES),
        items=items,
        trim_items=trim,
        variants=tuple(draw(st.lists(st.builds(Variant, WHEN, ANY), max_size=2))),
        title=draw(st.builds(Bilingual, ANY, ANY)),
        about=draw(ANY),
        kinds=tuple(draw(st.lists(ANY, max_size=2))),
        back=back,
        images=(("logo", a_picture()), ("seal", a_picture("JPEG"))),
        guides=draw(st.builds(Guides, st.tuples(ANYWHERE) | st.just(()), st.tuples(ANYWHERE))),
        colours=tuple(palette.items()),
    )
