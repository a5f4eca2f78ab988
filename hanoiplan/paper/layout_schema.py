"""The JSON schema of layout files, made from the same tables that read them.

What must not come in: rules that only the reader can look at (a name that stands twice, a box off
the card, a field that is not there): they are sentences, not shapes.
"""

from collections.abc import Mapping
from dataclasses import MISSING
from typing import Any

from hanoiplan.paper.layout import CodeItem, FaceSpec, Part, PictureItem, Variant
from hanoiplan.paper.layout_reading import KINDS
from hanoiplan.paper.layout_values import (
    COLOUR_KEYS,
    EMPTY_COLOUR_KEYS,
    LENGTH,
    MOST,
    NAMES,
    NUMBER,
    TEXT,
    key_of,
    keys_of,
)
from hanoiplan.paper.layout_writing import SCHEMA

_COLOUR = {**TEXT, "minLength": 1, "description": "#RRGGBB, a name from colours, or @field"}
_EMPTY = {**TEXT, "description": "#RRGGBB, a name from colours, @field, or empty for none"}


def _object(properties: Mapping[str, Any], required: tuple[str, ...] = ()) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
    }
    return {**made, "required": list(required)} if required else made


def _list_of(member: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": dict(member), "maxItems": MOST}


def _shape(kind: type[Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The keys of a class as schemas, and those it cannot do without."""
    listed = [one for one in keys_of(kind) if one.name != "kind"]
    properties = {one.name: _key(kind, one.name) for one in listed}
    return properties, tuple(one.name for one in listed if one.default is MISSING)


def _key(kind: type[Any], name: str) -> Mapping[str, Any]:
    if name in COLOUR_KEYS:
        return _COLOUR
    if name in EMPTY_COLOUR_KEYS:
        return _EMPTY
    if name == "parts":
        return _list_of({"$ref": "#/$defs/part"})
    return key_of(kind, name).schema


def _item(word: str, kind: type[Any]) -> dict[str, Any]:
    properties, required = _shape(kind)
    if kind in (PictureItem, CodeItem):
        required = tuple(name for name in required if name != "kind")
    return _object({"kind": {"const": word}, **properties}, ("kind", *required))


def schema() -> dict[str, Any]:
    """The schema of layout files as JSON Schema 2020-12."""
    items = _list_of({"oneOf": [{"$ref": f"#/$defs/{word}"} for word in KINDS]})
    size = {"type": "array", "items": {**LENGTH, "minimum": 10}, "minItems": 2, "maxItems": 2}
    guides = {"type": "array", "items": NUMBER, "maxItems": MOST}
    properties = {
        "schema": {"enum": [1, SCHEMA]},
        "name": {**TEXT, "minLength": 1},
        "title": _object({"vi": TEXT, "en": TEXT}),
        "about": TEXT,
        "kinds": NAMES,
        "size": size,
        "safe": LENGTH,
        "colours": {
            "type": "object",
            "additionalProperties": {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"},
        },
        "images": {
            "type": "object",
            "additionalProperties": {"type": "string", "contentEncoding": "base64"},
        },
        "guides": _object({"x": guides, "y": guides}),
        "faces": {**_list_of(_object(*_shape(FaceSpec))), "minItems": 1},
        "variants": _list_of(_object(*_shape(Variant))),
        "trim": items,
        "items": items,
        "back": items,
    }
    required = ("schema", "name", "size", "safe", "items")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "hanoiplan layout",
        **_object(properties, required),
        "$defs": {
            "part": _object(*_shape(Part)),
            **{word: _item(word, kind) for word, kind in KINDS.items()},
        },
    }
