"""Which fields a layout asks for, item by item: in texts, conditions, colours and pictures.

What must not come in: what a field says; drawing.
"""

import re
from collections.abc import Iterator

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.paper.fields import C, FieldSet
from hanoiplan.paper.layout import (
    BandItem,
    CodeItem,
    Item,
    Layout,
    Part,
    PictureItem,
    ShapeItem,
    Spoken,
    TextItem,
    When,
    ZonesItem,
)

_PLACEHOLDER = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
_PARTING = " ,;·–—/|"
_DOUBLED = re.compile(r"(\s*[,;·–—/|])(?:\s*[,;·–—/|])+")
_COLOURS = ("colour", "fill", "stroke", "outline", "main", "accent", "ink", "on", "off")


def placeholders(text: str) -> tuple[str, ...]:
    """The fields that fixed words name: "Số {number}" names `number`."""
    return tuple(_PLACEHOLDER.findall(text))


def filled(text: str, said: dict[str, str]) -> str:
    """Fixed words with what their fields say in place of each `{field}`.

    Where one says nothing, the comma or dot that parted it goes with it.
    """
    made = _PLACEHOLDER.sub(lambda found: said[found.group(1)], text)
    if all(said.values()):
        return made
    return _DOUBLED.sub(r"\1", made).strip(_PARTING)


def _conditions(when: When) -> Iterator[str]:
    yield from when.given
    yield from when.missing


def _of_part(part: Part) -> Iterator[str]:
    yield part.field
    yield from placeholders(part.text) if not part.field else ()
    yield from _conditions(part.when)
    yield part.colour[1:] if part.colour.startswith("@") else ""


def _of_item(item: Item) -> Iterator[str]:
    yield from _conditions(item.when)
    for key in _COLOURS:
        colour = getattr(item, key, "")
        yield colour[1:] if colour.startswith("@") else ""
    match item:
        case TextItem():
            for part in item.parts:
                yield from _of_part(part)
        case PictureItem() | CodeItem() | ZonesItem():
            yield item.field
        case BandItem(pattern=name) | ShapeItem(form=name):
            yield name[1:] if name.startswith("@") else ""
        case _:
            return


def item_fields(item: Item) -> frozenset[str]:
    """Every field one item asks for, also those of its conditions and colours."""
    return frozenset(name for name in _of_item(item) if name)


def spoken_fields(item: Item) -> frozenset[tuple[str, Spoken]]:
    """Every field one item asks for, with the language of the card in which it asks.

    Conditions, colours and pictures ask in the first one; so does a text in the other language
    that stays away where the first says the same.
    """
    parts = item.parts if isinstance(item, TextItem) else ()
    second = {
        name
        for part in parts
        if part.spoken is Spoken.OTHER
        for name in ((part.field,) if part.field else placeholders(part.text))
    }
    first = {
        name
        for part in parts
        for name in _of_part(part)
        if name not in second or part.spoken is Spoken.PRIMARY or part.unless_same
    }
    rest = item_fields(item) - second if not parts else item_fields(item) - second | (first - {""})
    asked = {(name, Spoken.PRIMARY) for name in rest}
    return frozenset(asked | {(name, Spoken.OTHER) for name in second})


def every_item(layout: Layout) -> tuple[Item, ...]:
    """The items of the front, of the back and of the trim."""
    return (*layout.items, *layout.back, *layout.trim_items)


def named_fields(layout: Layout) -> frozenset[str]:
    """Every field a layout asks for."""
    asked = {name for variant in layout.variants for name in _conditions(variant.when)}
    return frozenset(asked).union(*(item_fields(item) for item in every_item(layout))) - {""}


def check_fields(layout: Layout, fields: FieldSet[C], file: str = "") -> None:
    """Refuse a layout that asks for a field this kind of card does not have.

    Raises:
        KnownError: the sentence names the item, and the layout by its `file` where it has one.
    """
    for item in every_item(layout):
        strangers = sorted(name for name in item_fields(item) if name not in fields)
        if strangers:
            sentence = _(
                "The layout {file} cannot be used: in “{item}” there is no field named “{field}”."
                " Name another field in the file, or choose another layout."
            )
            said = sentence.format(file=file or layout.name, item=item.name, field=strangers[0])
            raise KnownError(said)
    strangers = sorted(name for name in named_fields(layout) if name not in fields)
    if strangers:  # only a variant's condition is left
        sentence = _(
            "The layout {file} cannot be used: there is no field named “{field}”. Name another"
            " field in the file, or choose another layout."
        )
        raise KnownError(sentence.format(file=file or layout.name, field=strangers[0]))
