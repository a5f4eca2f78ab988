"""The values of a layout file, one by one: how each key is read, and what its schema says.

One table for both, so that the JSON schema never promises what the reader refuses. What must not
come in: items as a whole, files, sentences about a file.
"""

from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, fields
from enum import StrEnum
from math import isfinite
from typing import Any

from hanoiplan.base.i18n import _
from hanoiplan.paper.fonts import DECREE_FAMILIES, Family, Weight
from hanoiplan.paper.layout import Align, CodeKind, PictureKind, Spoken, When
from hanoiplan.paper.units import Box, Side

LONGEST = 2_000  # letters of one text
MOST = 500  # members of one list
_SHOWN = 40  # letters of a wrong value that a sentence repeats
COLOUR_KEYS = ("colour", "main", "accent", "ink", "on", "off")
EMPTY_COLOUR_KEYS = ("fill", "stroke", "outline")


class Broken(Exception):
    """What is wrong, in the user's language; a reader of files makes a KnownError of it."""


@dataclass(frozen=True, slots=True)
class Key:
    """How one key is read, and its part of the JSON schema."""

    read: Callable[[Any], Any]
    schema: Mapping[str, Any]


def shown(value: object) -> str:
    """A wrong value as a sentence can repeat it: short, and without letters nobody can write."""
    text = str(value) if not isinstance(value, float) or isfinite(value) else repr(value)
    text = text[: _SHOWN + 1].encode("utf-8", "replace").decode("utf-8")
    return f"{text[:_SHOWN]}…" if len(text) > _SHOWN else text


def text(value: object) -> str:
    """A text of at most `LONGEST` letters that can be written again."""
    if not isinstance(value, str):
        raise Broken(_("“{value}” is no text").format(value=shown(value)))
    if len(value) > LONGEST:
        raise Broken(_("a text has more than {count} letters").format(count=LONGEST))
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise Broken(_("a text holds half a letter"))
    return value


def mapping(value: object) -> dict[str, Any]:
    """An object of JSON."""
    if not isinstance(value, dict):
        raise Broken(_("“{value}” is no list of keys").format(value=shown(value)))
    return value


def listed(value: object) -> list[Any]:
    """An array of JSON with at most `MOST` members."""
    if not isinstance(value, list):
        raise Broken(_("“{value}” is no list").format(value=shown(value)))
    if len(value) > MOST:
        raise Broken(_("a list has more than {count} members").format(count=MOST))
    return value


def names(value: object) -> tuple[str, ...]:
    """An array of texts."""
    return tuple(text(one) for one in listed(value))


def no_more_than(data: Mapping[str, object], known: set[str]) -> None:
    """Refuse a key nobody knows: it is a mistake of the writer."""
    strangers = sorted(set(data) - known)
    if strangers:
        raise Broken(_("“{key}” is not known here").format(key=shown(strangers[0])))


def number(value: object, low: float = -2_000.0, high: float = 2_000.0) -> float:
    """A number between two bounds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Broken(_("“{value}” is no number").format(value=shown(value)))
    if not low <= value <= high:  # also what is not a number at all
        sentence = _("{value} is not between {low} and {high}")
        raise Broken(sentence.format(value=shown(value), low=f"{low:g}", high=f"{high:g}"))
    return float(value)


def numbers(value: object, count: int, low: float = -2_000.0) -> tuple[float, ...]:
    """Exactly `count` numbers."""
    if not isinstance(value, list) or len(value) != count:
        raise Broken(_("{count} numbers are expected").format(count=count))
    return tuple(number(one, low) for one in value)


def _number(low: float, high: float) -> Key:
    schema = {"type": "number", "minimum": low, "maximum": high}
    return Key(lambda value: number(value, low, high), schema)


def _whole(low: int, high: int) -> Key:
    def read(value: object) -> int:
        found = number(value, low, high)
        if not found.is_integer():
            raise Broken(_("“{value}” is no whole number").format(value=shown(value)))
        return int(found)

    return Key(read, {"type": "integer", "minimum": low, "maximum": high})


def _choice(members: tuple[StrEnum, ...]) -> Key:
    known = {str(member): member for member in members}

    def read(value: object) -> StrEnum:
        if (said := text(value)) not in known:
            raise Broken(_("“{value}” is not known here").format(value=shown(said)))
        return known[said]

    return Key(read, {"enum": list(known)})


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise Broken(_("“{value}” is neither true nor false").format(value=shown(value)))
    return value


def _when(value: object) -> When:
    data = mapping(value)
    no_more_than(data, {"given", "missing"})
    return When(names(data.get("given", [])), names(data.get("missing", [])))


def _dash(value: object) -> tuple[float, ...]:
    lengths = tuple(number(one, 0, 1_000) for one in listed(value))
    if lengths and not any(lengths):
        raise Broken(_("a dashed line needs a length above 0"))
    return lengths


def _name(value: object) -> str:
    if not (said := text(value)).strip():
        raise Broken(_("a name is empty"))
    return said


def _zones(value: object) -> str:
    said = text(value)
    if not said.isalnum() or len(said) > 26 or len(set(said)) != len(said):
        raise Broken(_("“{value}” is no row of different letters").format(value=shown(said)))
    return said


TEXT: Mapping[str, Any] = {"type": "string", "maxLength": LONGEST}
NAMES: Mapping[str, Any] = {"type": "array", "items": TEXT, "maxItems": MOST}
NUMBER: Mapping[str, Any] = {"type": "number", "minimum": -2_000, "maximum": 2_000}
LENGTH: Mapping[str, Any] = {"type": "number", "minimum": 0, "maximum": 2_000}
_BOX = {"type": "array", "prefixItems": [NUMBER, NUMBER, LENGTH, LENGTH], "items": False,
        "minItems": 4}  # fmt: skip
_WHEN = {
    "type": "object",
    "properties": {"given": NAMES, "missing": NAMES},
    "additionalProperties": False,
}
_FAMILIES = tuple(one for one in Family if one not in DECREE_FAMILIES)
_TRUTH = Key(_truth, {"type": "boolean"})
_TEXT = Key(text, TEXT)
_GAP = _number(-2_000, 2_000)

KEYS: Mapping[str, Key] = {
    "name": Key(_name, {**TEXT, "minLength": 1}),
    "box": Key(lambda value: Box(*numbers(value, 4)), _BOX),
    "when": Key(_when, _WHEN),
    "weight": _choice(tuple(Weight)),
    "family": _choice(_FAMILIES),
    "align": _choice(tuple(Align)),
    "spoken": _choice(tuple(Spoken)),
    "PictureItem.kind": _choice(tuple(PictureKind)),
    "CodeItem.kind": _choice(tuple(CodeKind)),
    "items": _choice(tuple(Side)),
    "side": _choice(tuple(Side)),
    "dash": Key(_dash, {"type": "array", "items": {**LENGTH, "maximum": 1_000}, "maxItems": MOST}),
    "lines": _whole(1, 12),
    "columns": _whole(0, 26),
    "wanted": _number(1, 2_000),
    "floor": _number(1, 2_000),
    "place": _number(0, 1),
    "Part.pitch": _number(0.5, 5),
    "ZonesItem.pitch": _number(0, 500),
    "cell": _number(0, 500),
    "all": Key(_zones, {"type": "string", "pattern": "^[A-Za-z0-9]{1,26}$"}),
    **dict.fromkeys(("thickness", "radius", "height"), _number(0, 2_000)),
    **dict.fromkeys(
        ("gap", "step", "baseline", "foot", "beside_gap", "above_gap", "before_gap"), _GAP
    ),
    **dict.fromkeys(
        ("grows", "calm", "unless_same", "together", "shared", "hidden", "locked"), _TRUTH
    ),
    **dict.fromkeys(("turned", "swapped"), _TRUTH),
    **dict.fromkeys(("field", "text", "beside", "above", "before", "layout"), _TEXT),
    **dict.fromkeys(("pattern", "mark", "form", "image"), _TEXT),
}


def key_of(kind: type[Any], name: str) -> Key:
    """How a key of one kind of object is read."""
    return KEYS.get(f"{kind.__name__}.{name}") or KEYS[name]


def keys_of(kind: type[Any]) -> tuple[Field[Any], ...]:
    """The keys of one kind of object as a file has them: those that all items may have last."""
    return tuple(sorted(fields(kind), key=lambda one: one.kw_only is True))
