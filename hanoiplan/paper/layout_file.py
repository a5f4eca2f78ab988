"""Layouts are read from JSON here and refused here, with the file and the item named.

Schema 1: {"schema": 1, "name", "size": [w, h], "safe", "colours": {name: "#RRGGBB"}, "faces": […],
"variants": […], "trim": […], "items": [{"kind", "name", "box": [x, y, w, h], …}]}. The keys of an
item are those of its class in `layout.py`; a colour is "#RRGGBB", a name from "colours", or
"@field". What must not come in: guessing. A key nobody knows is a mistake of the writer.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Any

from hanoiplan.base.errors import FileTrouble, KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import resource
from hanoiplan.paper.colours import is_colour
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.layout import (
    Align,
    BandItem,
    CodeItem,
    FaceSpec,
    Item,
    Layout,
    LineItem,
    MarkItem,
    Part,
    PictureItem,
    PictureKind,
    RectItem,
    Spoken,
    TextItem,
    Variant,
    When,
)
from hanoiplan.paper.units import Box, Size

SCHEMA = 1
_COLOUR_KEYS = frozenset({"colour", "fill", "stroke", "outline", "main", "accent"})
_KINDS: Mapping[str, type[Any]] = {
    "text": TextItem,
    "line": LineItem,
    "rect": RectItem,
    "band": BandItem,
    "image": PictureItem,
    "flag": PictureItem,
    "photo": PictureItem,
    "qr": CodeItem,
    "mark": MarkItem,
}


class _Broken(Exception):
    """What is wrong, in the user's language; it leaves this file as a KnownError."""


def _numbers(value: object, count: int) -> tuple[float, ...]:
    if not isinstance(value, list) or len(value) != count:
        raise _Broken(_("{count} numbers are expected").format(count=count))
    return tuple(_number(one) for one in value)


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _Broken(_("“{value}” is no number").format(value=value))
    return float(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _Broken(_("“{value}” is no text").format(value=value))
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise _Broken(_("“{value}” is neither true nor false").format(value=value))
    return value


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise _Broken(_("“{value}” is no list").format(value=value))
    return value


def _names(value: object) -> tuple[str, ...]:
    return tuple(_text(one) for one in _list(value))


def _choice(kind: Callable[[str], Any]) -> Callable[[object], Any]:
    def read(value: object) -> object:
        try:
            return kind(_text(value))
        except ValueError as error:
            raise _Broken(_("“{value}” is not known here").format(value=value)) from error

    return read


def _when(value: object) -> When:
    data = _mapping(value)
    _no_more_than(data, {"given", "missing"})
    return When(_names(data.get("given", [])), _names(data.get("missing", [])))


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _Broken(_("“{value}” is no list of keys").format(value=value))
    return value


def _no_more_than(data: Mapping[str, object], known: set[str]) -> None:
    strangers = sorted(set(data) - known)
    if strangers:
        raise _Broken(_("“{key}” is not known here").format(key=strangers[0]))


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "box": lambda value: Box(*_numbers(value, 4)),
    "when": _when,
    "weight": _choice(Weight),
    "align": _choice(Align),
    "spoken": _choice(Spoken),
    "kind": _choice(PictureKind),
    "dash": lambda value: tuple(_number(one) for one in _list(value)),
    "lines": lambda value: int(_number(value)),
    **dict.fromkeys(
        ("grows", "calm", "unless_same", "together", "shared", "turned", "swapped"), _flag
    ),
    **dict.fromkeys(
        ("name", "field", "text", "beside", "above", "before", "pattern", "mark", "layout"), _text
    ),
}


class _Reader:
    """Reads the items of one file with its own colours."""

    def __init__(self, colours: Mapping[str, str]) -> None:
        self._colours = colours

    def value(self, key: str, value: object) -> object:
        if key in _COLOUR_KEYS:
            return self._colour(value)
        if key == "parts":
            return tuple(self._part(_mapping(one)) for one in _list(value))
        return _READERS.get(key, _number)(value)

    def _part(self, data: Mapping[str, object]) -> Part:
        part: Part = self.build(Part, data)
        if not part.field and not part.text:
            raise _Broken(_("a text needs “field” or “text”"))
        return part

    def _colour(self, value: object) -> str:
        text = _text(value)
        if text == "" or text.startswith("@") or is_colour(text):
            return text
        if text not in self._colours:
            raise _Broken(_("the colour “{value}” is not known").format(value=text))
        return self._colours[text]

    def build(self, kind: type[Any], data: Mapping[str, object]) -> Any:
        """One object of `kind` from its keys; refuses missing and unknown ones."""
        known = {one.name: one for one in fields(kind)}
        _no_more_than(data, set(known))
        for name, one in known.items():
            if name not in data and one.default is MISSING:
                raise _Broken(_("“{key}” is missing").format(key=name))
        return kind(**{key: self.value(key, value) for key, value in data.items()})

    def item(self, data: Mapping[str, object]) -> Item:
        kind = _text(data.get("kind", ""))
        if kind not in _KINDS:
            raise _Broken(_("the kind “{kind}” is not known").format(kind=kind))
        keys = dict(data)
        if _KINDS[kind] is not PictureItem:
            del keys["kind"]
        made: Item = self.build(_KINDS[kind], keys)
        return made


def _items(reader: _Reader, listed: list[Any], file: str, room: Size) -> tuple[Item, ...]:
    made: list[Item] = []
    for place, data in enumerate(listed, start=1):
        label = str(data.get("name", place)) if isinstance(data, dict) else str(place)
        try:
            item = reader.item(_mapping(data))
            _inside(item.box, room)
        except _Broken as problem:
            raise _refusal(file, str(problem), label) from problem
        if any(item.name == other.name for other in made):
            raise _refusal(file, _("the name stands there twice"), label)
        made.append(item)
    return tuple(made)


def _inside(box: Box, room: Size) -> None:
    outside = box.x < 0 or box.y < 0 or box.right > room.width or box.bottom > room.height
    if outside or box.width < 0 or box.height < 0:
        raise _Broken(_("its box leaves the card"))


def _refusal(file: str, problem: str, item: str = "") -> KnownError:
    if item:
        sentence = _(
            "The layout {file} cannot be used: in “{item}” {problem}. Correct that place in the"
            " file, or choose another layout."
        )
    else:
        sentence = _(
            "The layout {file} cannot be used: {problem}. Correct the file, or choose another"
            " layout."
        )
    return KnownError(sentence.format(file=file, item=item, problem=problem))


def _head(data: Mapping[str, Any]) -> tuple[Size, tuple[FaceSpec, ...], Size, dict[str, str]]:
    """Trim size, faces, the size all faces have, and the colours of a layout."""
    schema = data.get("schema")
    if schema != SCHEMA:
        raise _Broken(
            _("it is written in schema {schema}, this program reads schema {known}").format(
                schema=schema, known=SCHEMA
            )
        )
    known = {"schema", "name", "about", "size", "safe", "colours", "faces", "variants"}
    _no_more_than(data, known | {"trim", "items"})
    size = Size(*_numbers(data.get("size"), 2))
    plain = _Reader({})
    whole = [{"box": [0, 0, size.width, size.height]}]
    faces = tuple(plain.build(FaceSpec, _mapping(one)) for one in _list(data.get("faces", whole)))
    room = Size(min(f.box.width for f in faces), min(f.box.height for f in faces))
    colours = {key: _text(value) for key, value in _mapping(data.get("colours", {})).items()}
    return size, faces, room, colours


def parse(text: str, file: str) -> Layout:
    """Read a layout; KnownError names the file, the item and what is wrong with it."""
    try:
        data = _mapping(json.loads(text))
        size, faces, room, colours = _head(data)
        variants = tuple(
            _Reader({}).build(Variant, _mapping(one)) for one in _list(data.get("variants", []))
        )
        name, safe = _text(data.get("name")), _number(data.get("safe"))
        listed, trimmed = _list(data.get("items")), _list(data.get("trim", []))
    except json.JSONDecodeError as error:
        where = _("line {line} is no JSON").format(line=error.lineno)
        raise _refusal(file, where) from error
    except _Broken as problem:
        raise _refusal(file, str(problem)) from problem
    reader = _Reader(colours)
    items = _items(reader, listed, file, room)
    trim = _items(reader, trimmed, file, size)
    return Layout(name, size, safe, faces, items, trim, variants)


def read_layout(path: Path) -> Layout:
    """Read one layout file."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        sentence = _(
            "The layout {file} cannot be read. See whether it is still there and is text in"
            " UTF-8, or choose another layout."
        )
        raise FileTrouble(sentence.format(file=path.name)) from error
    return parse(text, path.name)


@cache
def own_layout(name: str) -> Layout:
    """One of the layouts the program brings along, by its name."""
    path = resource("layouts", f"{name}.json")
    if not path.is_file():
        known = ", ".join(own_layout_names())
        sentence = _("There is no layout named {name}. Choose one of these: {known}.")
        raise KnownError(sentence.format(name=name, known=known))
    return read_layout(path)


def own_layout_names() -> tuple[str, ...]:
    """Names of all layouts the program brings along."""
    return tuple(sorted(path.stem for path in resource("layouts").glob("*.json")))
