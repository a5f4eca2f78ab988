"""Layouts are read from JSON here and refused here, with the file and the item named.

Schema 2: {"schema": 2, "name", "title": {"vi", "en"}, "about", "kinds": […], "size": [w, h],
"safe", "colours": {name: "#RRGGBB"}, "images": {name: base64}, "guides": {"x": […], "y": […]},
"faces": […], "variants": […], "trim": […], "items": [{"kind", "name", "box": [x, y, w, h], …}],
"back": […]}; schema 1 had one list of items and no pictures. The keys of an item are those of its
class in `layout.py`; a colour is "#RRGGBB", a name from "colours", or "@field". What must not come
in: guessing. A key nobody knows is a mistake of the writer.
"""

import base64
import binascii
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hanoiplan.base.errors import FileTrouble, KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import resource
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.colours import is_colour
from hanoiplan.paper.layout import FaceSpec, Guides, Layout, Variant, default_faces
from hanoiplan.paper.layout_reading import BrokenItem, Reader, refuse_outside
from hanoiplan.paper.layout_schema import schema
from hanoiplan.paper.layout_values import (
    Broken,
    listed,
    mapping,
    names,
    no_more_than,
    number,
    numbers,
    shown,
    text,
)
from hanoiplan.paper.layout_writing import SCHEMA, to_text
from hanoiplan.paper.pictures import picture_size
from hanoiplan.paper.units import Side, Size

__all__ = ["LARGEST", "own_layout", "own_layout_names", "parse", "read_layout", "schema", "to_text"]

LARGEST = 5_000_000
"""Bytes of the largest layout file that is read."""

_KEYS = {
    *("schema", "name", "title", "about", "kinds", "size", "safe", "colours", "images", "guides"),
    *("faces", "variants", "trim", "items", "back"),
}


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


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON; a key that stands there twice would hide one of its values."""
    made = dict(pairs)
    if len(made) != len(pairs):
        keys = [key for key, _value in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise Broken(_("“{key}” stands there twice").format(key=shown(twice)))
    return made


def _decoded(text_of_file: str) -> dict[str, Any]:
    """The file's object, with its schema looked at."""
    too_many = len(text_of_file) > LARGEST
    if too_many or len(text_of_file.encode("utf-8", "replace")) > LARGEST:
        megabytes = LARGEST // 1_000_000
        raise Broken(_("it is larger than {count} MB").format(count=megabytes))
    try:
        data = mapping(json.loads(text_of_file, object_pairs_hook=_once))
    except json.JSONDecodeError as error:
        raise Broken(_("line {line} is no JSON").format(line=error.lineno)) from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, 10,000 brackets
        raise Broken(_("it is no JSON that can be read")) from error
    version = data.get("schema")
    if isinstance(version, int) and version > SCHEMA:
        raise Broken(_("it was made with a newer hanoiplan; install that version to use it"))
    if version is None:
        raise Broken(_("it does not say “schema”, so it is no template of hanoiplan"))
    if isinstance(version, bool) or version not in (1, SCHEMA):
        sentence = _("it is written in schema {schema}, this program reads schema {known}")
        raise Broken(sentence.format(schema=shown(version), known=SCHEMA))
    no_more_than(data, _KEYS)
    return data


def _colours(value: object) -> dict[str, str]:
    found = {text(key): text(said) for key, said in mapping(value).items()}
    for name, colour in found.items():
        if not is_colour(colour):
            sentence = _("the colour “{name}” is not written as #RRGGBB")
            raise Broken(sentence.format(name=shown(name)))
    return found


def _images(value: object) -> dict[str, bytes]:
    """The layout's own pictures; a broken one is refused by its name."""
    found: dict[str, bytes] = {}
    for name, packed in mapping(value).items():
        if not isinstance(packed, str):
            raise BrokenItem(shown(name), _("“{value}” is no text").format(value=shown(packed)))
        try:
            found[text(name)] = base64.b64decode(packed, validate=True)
        except (binascii.Error, ValueError) as error:
            raise BrokenItem(shown(name), _("the picture is not written in base64")) from error
        if picture_size(found[name]) is None:
            problem = _("the picture is no PNG or JPEG of a usual size")
            raise BrokenItem(shown(name), problem)
    return found


def _guides(value: object) -> Guides:
    data = mapping(value)
    no_more_than(data, {"x", "y"})
    x, y = (tuple(number(one) for one in listed(data.get(key, []))) for key in ("x", "y"))
    return Guides(x, y)


def _title(value: object) -> Bilingual:
    data = mapping(value)
    no_more_than(data, {"vi", "en"})
    return Bilingual(text(data.get("vi", "")), text(data.get("en", "")))


def _faces(value: object, size: Size) -> tuple[FaceSpec, ...]:
    reader = Reader({}, {})
    faces: tuple[FaceSpec, ...] = tuple(
        reader.build(FaceSpec, mapping(one)) for one in listed(value)
    )
    if not faces:
        raise BrokenItem("faces", _("there is nothing"))
    for face in faces:
        try:
            refuse_outside(face.box, size)
        except Broken as problem:
            raise BrokenItem("faces", str(problem)) from problem
    return faces


def _frame(data: Mapping[str, Any]) -> Layout:
    """The layout without its items."""
    name = text(data.get("name"))
    if not name.strip():
        raise Broken(_("“{key}” is missing").format(key="name"))
    size = Size(*numbers(data.get("size"), 2, low=10))
    usual = default_faces(size, back=bool(data.get("back")))
    reader = Reader({}, {})
    variants = listed(data.get("variants", []))
    return Layout(
        name=name,
        size=size,
        safe=number(data.get("safe"), 0),
        faces=_faces(data["faces"], size) if "faces" in data else usual,
        items=(),
        variants=tuple(reader.build(Variant, mapping(one)) for one in variants),
        title=_title(data.get("title", {})),
        about=text(data.get("about", "")),
        kinds=names(data.get("kinds", [])),
        images=tuple(_images(data.get("images", {})).items()),
        guides=_guides(data.get("guides", {})),
        colours=tuple(_colours(data.get("colours", {})).items()),
    )


def _whole(data: Mapping[str, Any]) -> Layout:
    frame = _frame(data)
    reader = Reader(dict(frame.colours), dict(frame.images))
    return Layout(
        *(frame.name, frame.size, frame.safe, frame.faces),
        items=reader.items(listed(data.get("items")), frame.room(Side.FRONT)),
        trim_items=reader.items(listed(data.get("trim", [])), frame.size),
        variants=frame.variants,
        title=frame.title,
        about=frame.about,
        kinds=frame.kinds,
        back=reader.items(listed(data.get("back", [])), frame.room(Side.BACK)),
        images=frame.images,
        guides=frame.guides,
        colours=frame.colours,
    )


def parse(text_of_file: str, file: str) -> Layout:
    """Read a layout; KnownError names the file, the item and what is wrong with it."""
    try:
        return _whole(_decoded(text_of_file))
    except Broken as problem:
        raise _refusal(file, str(problem)) from problem
    except BrokenItem as problem:
        raise _refusal(file, str(problem), problem.label) from problem


def read_layout(path: Path) -> Layout:
    """Read one layout file."""
    try:
        with path.open("rb") as opened:
            content = opened.read(LARGEST + 1)
        said = content.decode("utf-8-sig", "replace" if len(content) > LARGEST else "strict")
    except (OSError, ValueError) as error:  # ValueError: no UTF-8, or no path at all
        sentence = _(
            "The layout {file} cannot be read. See whether it is still there and is text in"
            " UTF-8, or choose another layout."
        )
        raise FileTrouble(sentence.format(file=path.name)) from error
    return parse(said, path.name)


@cache
def own_layout(name: str) -> Layout:
    """One of the layouts the program brings along, by its name."""
    if name not in own_layout_names():
        known = ", ".join(own_layout_names())
        sentence = _("There is no layout named {name}. Choose one of these: {known}.")
        raise KnownError(sentence.format(name=name, known=known))
    return read_layout(resource("layouts", f"{name}.json"))


def own_layout_names() -> tuple[str, ...]:
    """Names of all layouts the program brings along."""
    names_of = (path.stem for path in resource("layouts").glob("*.json"))
    return tuple(sorted(name for name in names_of if name != "schema"))
