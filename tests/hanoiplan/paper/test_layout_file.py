"""Layouts: what is broken is refused with the file, the item and the reason; nothing is guessed."""

import base64
import copy
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.errors import FileTrouble, KnownError
from hanoiplan.base.i18n import set_language
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.layout import CodeItem, Layout, TextItem
from hanoiplan.paper.layout_fields import named_fields
from hanoiplan.paper.layout_file import own_layout, own_layout_names, parse, read_layout
from hanoiplan.paper.units import Box, Side, Size
from tests.hanoiplan.paper.layouts import a_picture

SMALL: dict[str, Any] = {
    "schema": 1,
    "name": "small",
    "size": [90, 50],
    "safe": 4,
    "colours": {"ink": "#111417"},
    "items": [
        {
            "kind": "text",
            "name": "name",
            "box": [8, 8, 74, 20],
            "when": {"given": ["name"], "missing": ["photo"]},
            "parts": [
                {"field": "name", "weight": "SemiBold", "colour": "ink", "wanted": 25, "floor": 13}
            ],
        },
        {"kind": "qr", "name": "code", "box": [60, 28, 18, 18], "field": "code"},
        {"kind": "line", "name": "rule", "box": [8, 7, 74, 0], "colour": "@tone", "thickness": 0.5},
    ],
}


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


def changed(
    path: list[str | int], value: object, whole: Mapping[str, Any] = MappingProxyType(SMALL)
) -> str:
    """The small layout with one value changed, or taken away when the value is `...`."""
    data = copy.deepcopy(dict(whole))
    place: Any = data
    for key in path[:-1]:
        place = place[key]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return json.dumps(data)


def test_a_layout_is_read_in_millimetres_with_its_colours() -> None:
    layout = parse(json.dumps(SMALL), "small.json")
    assert layout.size == Size(90, 50)
    name, code, _rule = layout.items
    assert isinstance(name, TextItem)
    assert isinstance(code, CodeItem)
    assert name.box == Box(8, 8, 74, 20)
    assert (name.parts[0].weight, name.parts[0].colour) == (Weight.SEMIBOLD, "#111417")
    assert named_fields(layout) == {"name", "photo", "code", "tone"}


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        (["items", 0, "box"], [8, 8, 74], "in “name” 4 numbers are expected"),
        (["items", 0, "box"], [8, 8, 84, 20], "in “name” its box leaves the card"),
        (["items", 0, "box"], [8, "8", 74, 20], "in “name” “8” is no number"),
        (["items", 0, "box"], ..., "in “name” “box” is missing"),
        (["items", 0, "parts", 0, "weight"], "Fat", "in “name” “Fat” is not known here"),
        (["items", 0, "parts", 0, "colour"], "pink", "in “name” the colour “pink” is not known"),
        (["items", 0, "parts", 0, "size"], 9, "in “name” “size” is not known here"),
        (["items", 0, "parts", 0, "field"], ..., "in “name” a text needs “field” or “text”"),
        (["items", 0, "when"], {"if": []}, "in “name” “if” is not known here"),
        (["items", 1, "kind"], "pdf417", "in “code” the kind “pdf417” is not known"),
        (["items", 1, "name"], "name", "in “name” the name stands there twice"),
        (["items", 2], "a line", "in “3” “a line” is no list of keys"),
        (["schema"], 3, "cannot be used: it was made with a newer hanoiplan; install that version"),
        (["schema"], "1", "it is written in schema 1, this program reads schema 2"),
        (["schema"], True, "it is written in schema True, this program reads schema 2"),
        (["size"], [90], "cannot be used: 2 numbers are expected"),
        (["items"], {}, "cannot be used: “{}” is no list"),
        (["itmes"], [], "cannot be used: “itmes” is not known here"),
    ],
)
def test_a_broken_layout_is_refused_by_file_and_item(
    path: list[str | int], value: object, sentence: str
) -> None:
    with pytest.raises(KnownError) as refusal:
        parse(changed(path, value), "small.json")
    assert str(refusal.value).startswith("The layout small.json cannot be used: ")
    assert sentence in str(refusal.value)
    assert "or choose another layout." in str(refusal.value), "what to do"


def test_no_json_names_the_line() -> None:
    with pytest.raises(KnownError, match=r"small\.json cannot be used: line 2 is no JSON"):
        parse('{"schema": 1,\n oops}', "small.json")


def test_a_file_that_is_not_there_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"The layout gone\.json cannot be read\. See whether"):
        read_layout(tmp_path / "gone.json")


def test_an_unknown_layout_is_refused_with_a_sentence() -> None:
    with pytest.raises(KnownError, match=r"no layout named badge-a3\. Choose one of these: \w+"):
        own_layout("badge-a3")


def _paths(value: Any, here: tuple[str | int, ...] = ()) -> list[list[str | int]]:
    keys = value.items() if isinstance(value, dict) else enumerate(value)
    found: list[list[str | int]] = []
    for key, inner in keys:
        found.append([*here, key])
        if isinstance(inner, dict | list):
            found += _paths(inner, (*here, key))
    return found


JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=5),
    st.just([]), st.just({}), st.just([1, 2, 3, 4]), st.just(...),
)  # fmt: skip


@given(st.sampled_from(_paths(SMALL)), JUNK)
def test_any_single_mistake_is_a_sentence_or_a_layout(path: list[str | int], value: object) -> None:
    """Whatever a hand does to one value, the program neither crashes nor guesses."""
    try:
        read: object = parse(changed(path, value), "small.json")
    except KnownError as refusal:
        read = str(refusal)
    assert isinstance(read, Layout) or "small.json" in str(read)


def test_the_layouts_that_come_along_can_all_be_read() -> None:
    names = own_layout_names()
    assert {"badge-a6", "badge-a6-work", "tent-a4"} <= set(names)
    for name in names:
        layout = own_layout(name)
        assert layout.name == name
        for variant in layout.variants:
            assert own_layout(variant.layout).size == layout.size


# --- files of schema 2 -------------------------------------------------------------------------

NEW: dict[str, Any] = {
    "schema": 2,
    "name": "small",
    "title": {"vi": "Thẻ nhỏ", "en": "Small card"},
    "kinds": ["badge"],
    "size": [90, 50],
    "safe": 4,
    "colours": {"ink": "#111417"},
    "images": {"logo": base64.b64encode(a_picture()).decode()},
    "guides": {"x": [8, 82.5]},
    "items": [
        {"kind": "image", "name": "logo", "box": [8, 8, 20, 20], "image": "logo"},
        {
            "kind": "text",
            "name": "number",
            "box": [30, 8, 40, 10],
            "parts": [
                {
                    "text": "Số {number}", "weight": "SemiBold", "family": "serif",
                    "colour": "ink", "wanted": 12, "floor": 8,
                }
            ],
        },
    ],
    "back": [
        {"kind": "code128", "name": "code", "box": [8, 8, 70, 12], "field": "code"},
        {"kind": "zones", "name": "zones", "box": [8, 25, 70, 12], "field": "zones", "all": "123"},
        {"kind": "shape", "name": "arrow", "box": [80, 8, 8, 8], "form": "@arrow", "fill": "ink"},
        {"kind": "ellipse", "name": "dot", "box": [80, 20, 8, 8], "fill": "ink", "hidden": True},
    ],
}  # fmt: skip


def newer(path: list[str | int], value: object) -> str:
    """The two-sided layout with one value changed, or taken away when the value is `...`."""
    return changed(path, value, NEW)


def test_a_layout_with_a_back_has_two_faces_and_knows_what_it_is_for() -> None:
    layout = parse(json.dumps(NEW), "small.json")
    assert layout.two_sided
    assert layout.title == Bilingual("Thẻ nhỏ", "Small card")
    assert layout.kinds == ("badge",)
    assert layout.image("logo") == a_picture()
    assert [item.name for item in layout.listed(Side.BACK)] == ["code", "zones", "arrow", "dot"]
    assert named_fields(layout) == {"number", "code", "zones", "arrow"}


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        (["back", 0, "box"], [8, 8, 84, 12], "in “code” its box leaves the card"),
        (["back", 1, "name"], "code", "in “code” the name stands there twice"),
        (["back", 1, "all"], "AAB", "in “zones” “AAB” is no row of different letters"),
        (["back", 2, "form"], "spiral", "in “arrow” there is no form named “spiral”"),
        (["back", 3, "hidden"], 1, "in “dot” “1” is neither true nor false"),
        (["items", 0, "image"], "seal", "in “logo” there is no picture named “seal”"),
        (["items", 0, "image"], ..., "in “logo” a picture needs “field” or “image”"),
        (["items", 1, "parts", 0, "family"], "decree", "in “number” “decree” is not known here"),
        (["items", 1, "parts", 0, "floor"], 13, "in “number” “floor” is larger than “wanted”"),
        (["items", 1, "parts", 0, "lines"], 2.5, "in “number” “2.5” is no whole number"),
        (["items", 1, "parts", 0, "wanted"], 0, "in “number” 0 is not between 1 and 2000"),
        (["items", 1, "name"], " ", "in “ ” a name is empty"),
        (["images", "logo"], "%%%", "in “logo” the picture is not written in base64"),
        (["images", "logo"], "R0lGODlh", "in “logo” the picture is no PNG or JPEG"),
        (["images", "logo"], 5, "in “logo” “5” is no text"),
        (["colours", "ink"], "black", "the colour “ink” is not written as #RRGGBB"),
        (["guides"], {"z": []}, "“z” is not known here"),
        (["faces"], [], "in “faces” there is nothing"),
        (["faces"], [{"box": [0, 0, 91, 50]}], "in “faces” its box leaves the card"),
        (["size"], [5, 50], "5 is not between 10 and 2000"),
    ],
)
def test_what_is_new_is_refused_by_file_and_item_too(
    path: list[str | int], value: object, sentence: str
) -> None:
    with pytest.raises(KnownError) as refusal:
        parse(newer(path, value), "small.json")
    assert sentence in str(refusal.value)


def test_a_mark_that_does_not_come_along_is_refused() -> None:
    mark = {"kind": "mark", "name": "it", "box": [0, 0, 9, 9], "mark": "../secret"}
    told = newer(["items", 0], {**mark, "main": "ink", "accent": "ink"})
    with pytest.raises(KnownError, match=r"in “it” there is no mark named “\.\./secret”"):
        parse(told, "small.json")


def test_a_file_that_is_too_large_or_no_text_is_refused_before_it_is_understood(
    tmp_path: Path,
) -> None:
    large = tmp_path / "large.json"
    large.write_bytes(b'{"about": "' + "ế".encode() * 2_000_000 + b'"}')
    with pytest.raises(KnownError, match=r"large\.json cannot be used: it is larger than 5 MB"):
        read_layout(large)
    broken = tmp_path / "broken.json"
    broken.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FileTrouble, match=r"broken\.json cannot be read\. See whether"):
        read_layout(broken)


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    """Notepad writes one."""
    path = tmp_path / "small.json"
    path.write_text(json.dumps(NEW), encoding="utf-8-sig")
    assert read_layout(path).name == "small"


@given(st.sampled_from(_paths(NEW)), JUNK)
def test_any_single_mistake_in_a_new_file_is_a_sentence_or_a_layout(
    path: list[str | int], value: object
) -> None:
    try:
        read: object = parse(newer(path, value), "small.json")
    except KnownError as refusal:
        read = str(refusal)
    assert isinstance(read, Layout) or "small.json" in str(read)
