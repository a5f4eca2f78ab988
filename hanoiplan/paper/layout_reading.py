"""Items of a layout file become the classes of `layout.py`, or are refused by name.

What must not come in: guessing (a key nobody knows is a mistake of the writer), opening files.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from hanoiplan.base.i18n import _
from hanoiplan.paper.colours import is_colour
from hanoiplan.paper.forms import FORMS
from hanoiplan.paper.layout import (
    BandItem,
    CodeItem,
    EllipseItem,
    Item,
    LineItem,
    MarkItem,
    Part,
    PictureItem,
    PictureKind,
    RectItem,
    ShapeItem,
    TextItem,
    ZonesItem,
)
from hanoiplan.paper.layout_values import (
    COLOUR_KEYS,
    EMPTY_COLOUR_KEYS,
    Broken,
    key_of,
    listed,
    mapping,
    no_more_than,
    shown,
    text,
)
from hanoiplan.paper.marks import mark_names
from hanoiplan.paper.patterns import PATTERNS
from hanoiplan.paper.units import Box, Size

KINDS: Mapping[str, type[Any]] = {
    "text": TextItem,
    "line": LineItem,
    "rect": RectItem,
    "ellipse": EllipseItem,
    "shape": ShapeItem,
    "band": BandItem,
    "image": PictureItem,
    "flag": PictureItem,
    "photo": PictureItem,
    "qr": CodeItem,
    "code128": CodeItem,
    "mark": MarkItem,
    "zones": ZonesItem,
}
"""The kinds of item by the word that names them in a file."""

_KINDS_AS_VALUE = (PictureItem, CodeItem)
_ROUNDING = 1e-6  # mm


class BrokenItem(Exception):
    """An item that is refused, by its name or its place in the list."""

    def __init__(self, label: str, problem: str) -> None:
        super().__init__(problem)
        self.label = label


class Reader:
    """Reads the objects of one file with its own colours and pictures."""

    def __init__(self, colours: Mapping[str, str], images: Mapping[str, bytes]) -> None:
        self._colours = colours
        self._images = images

    def build(self, kind: type[Any], data: Mapping[str, object]) -> Any:
        """One object of `kind` from its keys; refuses missing and unknown ones."""
        known = {one.name: one for one in fields(kind)}
        no_more_than(data, set(known))
        for name, one in known.items():
            if name not in data and one.default is MISSING:
                raise Broken(_("“{key}” is missing").format(key=name))
        return kind(**{key: self._value(kind, key, value) for key, value in data.items()})

    def _value(self, kind: type[Any], key: str, value: object) -> object:
        if key in COLOUR_KEYS or key in EMPTY_COLOUR_KEYS:
            return self._colour(value, empty=key in EMPTY_COLOUR_KEYS)
        if key == "parts":
            return tuple(self._part(mapping(one)) for one in listed(value))
        return key_of(kind, key).read(value)

    def _part(self, data: Mapping[str, object]) -> Part:
        part: Part = self.build(Part, data)
        if not part.field and not part.text:
            raise Broken(_("a text needs “field” or “text”"))
        if part.floor > part.wanted:
            raise Broken(_("“floor” is larger than “wanted”"))
        return part

    def _colour(self, value: object, *, empty: bool) -> str:
        said = text(value)
        if is_colour(said) or (said.startswith("@") and len(said) > 1) or (empty and not said):
            return said
        if said not in self._colours:
            raise Broken(_("the colour “{value}” is not known").format(value=shown(said)))
        return self._colours[said]

    def item(self, data: Mapping[str, object]) -> Item:
        """One item of any kind."""
        kind = text(data.get("kind", ""))
        if kind not in KINDS:
            raise Broken(_("the kind “{kind}” is not known").format(kind=shown(kind)))
        keys = dict(data)
        if KINDS[kind] not in _KINDS_AS_VALUE:
            del keys["kind"]
        made: Item = self.build(KINDS[kind], keys)
        self._check(made)
        return made

    def _check(self, item: Item) -> None:
        match item:
            case PictureItem():
                self._check_picture(item)
            case MarkItem(mark=name) if name not in mark_names():
                raise Broken(_("there is no mark named “{name}”").format(name=shown(name)))
            case ShapeItem(form=name) if not name.startswith("@") and name not in FORMS:
                raise Broken(_("there is no form named “{name}”").format(name=shown(name)))
            case BandItem(pattern=name) if not name.startswith("@") and name not in PATTERNS:
                raise Broken(_("there is no pattern named “{name}”").format(name=shown(name)))
            case _:
                return

    def _check_picture(self, item: PictureItem) -> None:
        if item.image and item.kind is PictureKind.IMAGE:
            if item.image not in self._images:
                sentence = _("there is no picture named “{name}” in the layout")
                raise Broken(sentence.format(name=shown(item.image)))
        elif not item.field:
            raise Broken(_("a picture needs “field” or “image”"))

    def items(self, found: list[Any], room: Size) -> tuple[Item, ...]:
        """A list of items that stay inside `room`, every name once; raises BrokenItem."""
        made: dict[str, Item] = {}
        for place, data in enumerate(found, start=1):
            label = shown(data.get("name", place)) if isinstance(data, dict) else str(place)
            try:
                item = self.item(mapping(data))
                refuse_outside(item.box, room)
                if item.name in made:
                    raise Broken(_("the name stands there twice"))
            except Broken as problem:
                raise BrokenItem(label, str(problem)) from problem
            made[item.name] = item
        return tuple(made.values())


def refuse_outside(box: Box, room: Size) -> None:
    """Refuse a box that is not wholly on the card."""
    right, bottom = room.width + _ROUNDING, room.height + _ROUNDING
    outside = box.x < 0 or box.y < 0 or box.right > right or box.bottom > bottom
    if outside or box.width < 0 or box.height < 0:
        raise Broken(_("its box leaves the card"))
