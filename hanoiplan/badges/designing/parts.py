"""The texts of one text item: add, remove, order, change. Layouts in and out.

What must not come in: other kinds of items.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from hanoiplan.badges.designing.edits import checked
from hanoiplan.badges.designing.items import find, map_items
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.base.text import nfc
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.layout import Layout, Part, TextItem
from hanoiplan.paper.units import Side

INK = "#111417"


def parts_of(layout: Layout, side: Side, name: str) -> tuple[Part, ...]:
    """The texts of an item from the top.

    Raises:
        NotPossible: the item is no text.
    """
    item = find(layout, side, name)
    if not isinstance(item, TextItem):
        raise NotPossible(_("{name} is no text. Choose a text.").format(name=name))
    return item.parts


def _with(layout: Layout, side: Side, name: str, parts: Sequence[Part]) -> Layout:
    values: dict[str, Any] = {"parts": tuple(parts)}
    return checked(map_items(layout, side, (name,), lambda item: replace(item, **values)))


def _at(parts: Sequence[Part], at: int, name: str) -> Part:
    if not 0 <= at < len(parts):
        raise NotPossible(_("{name} has no text number {number}.").format(name=name, number=at + 1))
    return parts[at]


def change_part(layout: Layout, side: Side, name: str, at: int, key: str, value: object) -> Layout:
    """Set one key of one text, counted from 0; a field takes the place of words, and back.

    Raises:
        NotPossible: there is no such text, or it has no such key.
        KnownError: the value is not one that a file could carry.
    """
    parts = list(parts_of(layout, side, name))
    part = _at(parts, at, name)
    if key not in {one.name for one in fields(Part)}:
        raise NotPossible(
            _("{name} has nothing named {key}. Choose another entry.").format(name=name, key=key)
        )
    given = nfc(value) if isinstance(value, str) else value
    values: dict[str, Any] = {key: given}
    if given and key in ("field", "text"):
        values["text" if key == "field" else "field"] = ""
    parts[at] = _sound(replace(part, **values), key)
    return _with(layout, side, name, parts)


def _sound(part: Part, key: str) -> Part:
    """A floor never stands above the wanted size: the one that was not typed gives way."""
    if part.floor <= part.wanted:
        return part
    return replace(part, wanted=part.floor) if key == "floor" else replace(part, floor=part.wanted)


def add_part(layout: Layout, side: Side, name: str, field: str = "", text: str = "") -> Layout:
    """Add a text below the others, in the type of the last one."""
    parts = parts_of(layout, side, name)
    like = parts[-1] if parts else Part(Weight.REGULAR, INK, 12.0, 8.0)
    words = "" if field else (nfc(text) or _("Text"))
    made = Part(like.weight, like.colour, like.wanted, like.floor, field=field, text=words, gap=1.0)
    return _with(layout, side, name, (*parts, made))


def remove_part(layout: Layout, side: Side, name: str, at: int) -> Layout:
    """Take one text away.

    Raises:
        NotPossible: it is the only one; the item itself can be deleted.
    """
    parts = list(parts_of(layout, side, name))
    _at(parts, at, name)
    if len(parts) == 1:
        raise NotPossible(_("{name} has no other text. Delete the item.").format(name=name))
    del parts[at]
    return _with(layout, side, name, parts)
