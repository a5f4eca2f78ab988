"""Layouts are written as JSON here: stable, short enough to read, and read back the same.

What must not come in: reading, files.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import MISSING
from enum import StrEnum
from typing import Any

from hanoiplan.paper.layout import (
    CodeItem,
    FaceSpec,
    Guides,
    Item,
    Layout,
    Part,
    PictureItem,
    Variant,
    When,
    default_faces,
)
from hanoiplan.paper.layout_reading import KINDS
from hanoiplan.paper.layout_values import COLOUR_KEYS, EMPTY_COLOUR_KEYS, keys_of
from hanoiplan.paper.units import Box

SCHEMA = 2
_LINE = 96  # letters that stand on one line of the file
_WORDS = {kind: word for word, kind in KINDS.items()}


def _number(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value


class _Writer:
    """Writes values with the palette of one layout."""

    def __init__(self, colours: tuple[tuple[str, str], ...]) -> None:
        self._names: dict[str, str] = {}
        for name, colour in colours:
            self._names.setdefault(colour, name)

    def value(self, key: str, value: Any) -> Any:
        """One value as JSON knows it."""
        if key in COLOUR_KEYS or key in EMPTY_COLOUR_KEYS:
            return self._names.get(value, value)
        if isinstance(value, StrEnum):
            return str(value)
        if isinstance(value, Part | FaceSpec | Variant | When):
            return self.data(value)
        if isinstance(value, Box | tuple):
            return [self.value("", one) for one in value]
        return _number(value) if isinstance(value, float) else value

    def data(self, thing: Any) -> dict[str, Any]:
        """The keys of an object that say something else than usual."""
        return {
            one.name: self.value(one.name, value)
            for one in keys_of(type(thing))
            if (value := getattr(thing, one.name)) != one.default or one.default is MISSING
        }

    def item(self, item: Item) -> dict[str, Any]:
        """One item, with its kind first."""
        keys = self.data(item)
        word = str(item.kind) if isinstance(item, PictureItem | CodeItem) else _WORDS[type(item)]
        keys.pop("kind", None)
        return {"kind": word, **keys}

    def items(self, items: tuple[Item, ...]) -> list[dict[str, Any]]:
        return [self.item(item) for item in items]


def _head(layout: Layout) -> dict[str, Any]:
    title = {key: said for key in ("vi", "en") if (said := getattr(layout.title, key))}
    images = {name: base64.b64encode(content).decode() for name, content in layout.images}
    guides = {key: list(map(_number, getattr(layout.guides, key))) for key in ("x", "y")}
    return {
        "title": title,
        "about": layout.about,
        "kinds": list(layout.kinds),
        "size": [_number(layout.size.width), _number(layout.size.height)],
        "safe": _number(layout.safe),
        "colours": dict(layout.colours),
        "images": images,
        "guides": guides if layout.guides != Guides() else {},
    }


def _lines(value: Any, indent: str, room: int) -> str:
    """JSON on one line where it fits, else one member a line."""
    short = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or not value or len(short) <= room:
        return short
    inner = f"{indent}  "
    if isinstance(value, Mapping):
        members = [
            f"{json.dumps(key, ensure_ascii=False)}: {_lines(one, inner, _LINE - len(inner))}"
            for key, one in value.items()
        ]
        return f"{{\n{inner}" + f",\n{inner}".join(members) + f"\n{indent}}}"
    members = [_lines(one, inner, _LINE - len(inner)) for one in value]
    return f"[\n{inner}" + f",\n{inner}".join(members) + f"\n{indent}]"


def to_text(layout: Layout) -> str:
    """The file of a layout: `parse` gives back an equal layout.

    What is as usual is not written; a colour of the palette is written by its name.
    """
    writer = _Writer(layout.colours)
    usual = layout.faces == default_faces(layout.size, back=bool(layout.back))
    parts: dict[str, Any] = {
        **_head(layout),
        "faces": [] if usual else [writer.data(face) for face in layout.faces],
        "variants": [writer.data(variant) for variant in layout.variants],
        "trim": writer.items(layout.trim_items),
        "items": writer.items(layout.items),
        "back": writer.items(layout.back),
    }
    asked = ("size", "safe", "items")
    said = {key: value for key, value in parts.items() if value or key in asked}
    return _lines({"schema": SCHEMA, "name": layout.name, **said}, "", 0) + "\n"
