"""A layout that is written says the same when it is read, and nothing a stranger sends crashes."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import set_language
from hanoiplan.base.paths import resource
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.layout_file import (
    LARGEST,
    own_layout,
    own_layout_names,
    parse,
    schema,
    to_text,
)
from tests.hanoiplan.paper.json_schema import fits
from tests.hanoiplan.paper.layouts import layouts

CALM = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@pytest.fixture(autouse=True)
def _english() -> None:
    set_language("en")


@CALM
@given(layouts())
def test_every_layout_is_read_as_it_was_written(layout: Layout) -> None:
    written = to_text(layout)
    assert parse(written, "any.json") == layout
    assert to_text(parse(written, "any.json")) == written
    assert json.loads(written)["schema"] == 2


@pytest.mark.parametrize("name", own_layout_names())
def test_layouts_that_come_along_are_read_as_they_were_written(name: str) -> None:
    assert parse(to_text(own_layout(name)), name) == own_layout(name)


def test_the_palette_is_written_by_its_names() -> None:
    written = json.loads(to_text(own_layout("badge-a6")))
    assert written["colours"]["ink"] == "#111417"
    used = {
        part["colour"]
        for item in written["items"]
        for part in item.get("parts", ())
        if not part["colour"].startswith("@")
    }
    assert used <= set(written["colours"])


# --- the schema --------------------------------------------------------------------------------


def test_the_schema_that_comes_along_is_the_one_that_is_read() -> None:
    stored = resource("layouts", "schema.json").read_text(encoding="utf-8")
    assert json.loads(stored) == json.loads(json.dumps(schema()))


@CALM
@given(layouts())
def test_whatever_is_written_fits_the_schema(layout: Layout) -> None:
    """Baselines that are not given are not written, so that `null` never stands in a file."""
    whole = schema()
    assert fits(json.loads(to_text(layout)), whole, whole["$defs"])


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    whole = schema()
    data = json.loads(to_text(own_layout("badge-a6")))
    assert fits(data, whole, whole["$defs"])
    for key, value in (("itmes", []), ("size", [105]), ("items", {}), ("safe", "5")):
        assert not fits({**data, key: value}, whole, whole["$defs"])


# --- garbage -----------------------------------------------------------------------------------

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**400), 10**400)
    | st.floats()
    | st.text(max_size=6)
    | st.sampled_from(["text", "qr", "zones", "#FFFFFF", "@", "\ud800", "{name}"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)
KEYS = ("kind", "name", "box", "parts", "field", "colour", "when", "image", "all", "dash", "mark")
ITEM = st.dictionaries(st.sampled_from(KEYS), JSON)
HEAD = (
    *("name", "size", "safe", "colours", "images", "guides", "faces", "variants", "kinds"),
    *("title", "about", "trim"),
)


def _refused_or_read(text: str) -> None:
    try:
        read: object = parse(text, "any.json")
    except KnownError as refusal:
        read = str(refusal)
        assert "any.json" in read
        read.encode("utf-8")
        assert len(read) < 400
    assert isinstance(read, Layout | str)


@CALM
@given(st.text(max_size=40) | JSON.map(json.dumps))
def test_garbage_is_refused_with_a_sentence(text: str) -> None:
    _refused_or_read(text)


@CALM
@given(st.dictionaries(st.sampled_from(HEAD), JSON), st.lists(ITEM, max_size=3), st.lists(ITEM))
def test_garbage_in_the_shape_of_a_layout_is_refused_with_a_sentence(
    head: dict[str, Any], items: list[Any], back: list[Any]
) -> None:
    usual = {"schema": 2, "name": "any", "size": [105, 148], "safe": 5}
    _refused_or_read(json.dumps({**usual, **head, "items": items, "back": back}))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[" * 100_000, "it is no JSON that can be read"),
        ('{"schema": ' + "9" * 5_000 + "}", "it is no JSON that can be read"),
        ('{"schema": 2, "schema": 2}', "“schema” stands there twice"),
        ('{"schema": 2, "size": [NaN, 148]}', "cannot be used"),
        ("", "line 1 is no JSON"),
        ('{"about": "' + "a" * LARGEST + '"}', "it is larger than 5 MB"),
    ],
)
def test_files_that_no_editor_writes_are_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(KnownError, match=sentence):
        parse(text, "any.json")
