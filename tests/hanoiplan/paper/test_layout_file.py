"""Layouts: what is broken is refused with the file, the item and the reason; nothing is guessed."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base.errors import FileTrouble, KnownError
from hanoiplan.base.i18n import set_language
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.layout import CodeItem, Layout, TextItem, named_fields
from hanoiplan.paper.layout_file import own_layout, own_layout_names, parse, read_layout
from hanoiplan.paper.units import Box, Size

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


def changed(path: list[str | int], value: object) -> str:
    """The small layout with one value changed, or taken away when the value is `...`."""
    data = copy.deepcopy(SMALL)
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
        (["schema"], 2, "cannot be used: it is written in schema 2, this program reads schema 1"),
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
