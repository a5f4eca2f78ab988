"""What the parts of a card are called and which drawing stands for them.

What must not come in: widgets, edits.
"""

import re
from collections.abc import Mapping, Sequence

from hanoiplan.badges.designing.fresh import KINDS, ItemKind, kind_of
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.base.i18n import _
from hanoiplan.paper.layout import (
    BandItem,
    EllipseItem,
    Item,
    Part,
    RectItem,
    ShapeItem,
    TextItem,
    When,
)
from ui.badges.designer.layer_row import LayerLine

MACHINE = re.compile(r"[a-z0-9_]+( \d+)?")
_FIELD_ICONS: Mapping[str, str] = {
    "native": "languages",
    "title": "briefcase",
    "position": "briefcase",
    "task": "briefcase",
    "organisation": "landmark",
    "unit": "landmark",
    "place": "landmark",
    "country": "globe",
    "number": "hash",
    "honorific": "user",
    "event_title": "calendar-days",
}


def _kind(kind: str) -> ItemKind:
    return next(one for one in KINDS if one.kind == kind)


def kind_words(kind: str) -> str:
    """For example "QR code"."""
    return _(_kind(kind).label)


def kind_icon(kind: str) -> str:
    """The drawing of a kind."""
    return _kind(kind).icon


def field_words(field: str) -> str:
    """What a field is called; its bare name where the program has no such field."""
    labels = {one.name: one.label for one in BADGE_FIELDS}
    return _(labels[field]) if field in labels else field


def when_words(when: When) -> str:
    """The condition of an item in a few words; "" where it is always drawn."""
    given = [_("with {field}").format(field=field_words(one).lower()) for one in when.given]
    missing = [_("without {field}").format(field=field_words(one).lower()) for one in when.missing]
    return ", ".join([*given, *missing])


def is_machine_name(name: str) -> bool:
    """A name that the program gave, which nobody wrote for people to read."""
    return MACHINE.fullmatch(name) is not None


def title_of(item: Item) -> str:
    """What a person calls an item: the name it was given, else what it shows."""
    if not is_machine_name(item.name):
        return item.name
    if isinstance(item, TextItem):
        part = _main_part(item)
        return field_words(part.field) if part.field else f"“{part.text}”"
    if isinstance(item, ShapeItem | BandItem | RectItem | EllipseItem) and _is_category(item):
        return _("{kind} in the category colour").format(kind=kind_words(kind_of(item)))
    return kind_words(kind_of(item))


def _main_part(item: TextItem) -> Part:
    """The largest of its texts: what a person sees first."""
    return max(item.parts, key=lambda part: part.wanted)


def _is_category(item: ShapeItem | BandItem | RectItem | EllipseItem) -> bool:
    filled = item.colour if isinstance(item, BandItem) else item.fill
    return filled == "@category_colour"


def icon_of(item: Item) -> str:
    """The drawing of an item: of its field where that says more than its kind."""
    if isinstance(item, TextItem):
        return _FIELD_ICONS.get(_main_part(item).field, kind_icon("text"))
    return kind_icon(kind_of(item))


def titles(items: Sequence[Item]) -> dict[str, str]:
    """A title for each item; those of the same words tell when they are drawn, or are counted."""
    bare = {item.name: title_of(item) for item in items}
    found: dict[str, str] = {}
    for item in items:
        words = bare[item.name]
        twins = sum(1 for other in bare.values() if other == words)
        when = when_words(item.when)
        found[item.name] = f"{words}, {when}" if twins > 1 and when else words
    return _counted(found)


def _counted(found: dict[str, str]) -> dict[str, str]:
    seen: dict[str, int] = {}
    counted: dict[str, str] = {}
    for name, words in found.items():
        seen[words] = seen.get(words, 0) + 1
        counted[name] = f"{words} {seen[words]}" if seen[words] > 1 else words
    return counted


def layer_lines(items: Sequence[Item]) -> list[LayerLine]:
    """The lines of the list of parts: what lies on top stands first."""
    named = titles(items)
    return [
        LayerLine(item.name, named[item.name], icon_of(item), item.hidden, item.locked)
        for item in reversed(items)
    ]
