"""What a designer does to items: move, resize, order, add, remove, name, change.

Every function gives a new layout and leaves the old one alone: undo is keeping the old one. No
edit takes an item off its page. What must not come in: the mouse, and what a designer may see.
"""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any, Literal

from hanoiplan.badges.designing.items import (
    all_names,
    around,
    chosen,
    find,
    free_name,
    inside,
    least_of,
    map_items,
    placed,
    rounded,
    tidy_name,
)
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import _
from hanoiplan.paper import layout_file
from hanoiplan.paper.layout import CodeItem, CodeKind, Item, Layout, with_items
from hanoiplan.paper.units import Box, Side, Size

Order = Literal["forward", "backward", "front", "back"]
PASTE_STEP = 3.0
"""How far a copy stands from its original, mm, so that both are seen."""

_POINTERS = ("beside", "above", "before")  # keys that name another item


def move(layout: Layout, side: Side, names: Sequence[str], dx: float, dy: float) -> Layout:
    """Shift items together, mm; the group stops at the edge of the card."""
    if not names:
        return layout
    room = layout.room(side)
    whole = around(item.box for item in chosen(layout, side, names))
    right = min(max(dx, -whole.x), room.width - whole.right)
    down = min(max(dy, -whole.y), room.height - whole.bottom)

    def shifted(item: Item) -> Item:
        box = item.box
        return placed(item, inside(Box(box.x + right, box.y + down, *box[2:]), room))

    return map_items(layout, side, names, shifted)


def resize(layout: Layout, side: Side, name: str, box: Box) -> Layout:
    """Give an item another box, mm. A QR code stays square; nothing leaves the card."""
    item, room = find(layout, side, name), layout.room(side)
    wanted = _square(item.box, box, room) if _is_square(item) else box
    kept = inside(wanted, room, least_of(item, wanted))
    return map_items(layout, side, (name,), lambda one: placed(one, kept))


def _is_square(item: Item) -> bool:
    return isinstance(item, CodeItem) and item.kind is CodeKind.QR


def _square(old: Box, new: Box, room: Size) -> Box:
    """The new box as a square that keeps the edges which did not move."""
    wider, higher = abs(new.width - old.width), abs(new.height - old.height)
    side = new.width if wider >= higher else new.height
    side = min(side, room.width, room.height)
    x = new.right - side if new.x != old.x else new.x
    y = new.bottom - side if new.y != old.y else new.y
    return Box(x, y, side, side)


def bring(layout: Layout, side: Side, names: Sequence[str], where: Order) -> Layout:
    """Change which items lie on top: one step, or all the way. Their own order stays."""
    items, asked = list(layout.listed(side)), frozenset(names)
    if where in ("front", "back"):
        ours = [item for item in items if item.name in asked]
        rest = [item for item in items if item.name not in asked]
        return with_items(layout, side, tuple(rest + ours if where == "front" else ours + rest))
    if where == "forward":
        items.reverse()
    for at in range(1, len(items)):
        if items[at].name in asked and items[at - 1].name not in asked:
            items[at - 1], items[at] = items[at], items[at - 1]
    if where == "forward":
        items.reverse()
    return with_items(layout, side, tuple(items))


def put(layout: Layout, side: Side, name: str, at: int) -> Layout:
    """Move one item to a place in the drawing order: 0 lies lowest."""
    item = find(layout, side, name)
    rest = [one for one in layout.listed(side) if one.name != name]
    rest.insert(max(0, min(at, len(rest))), item)
    return with_items(layout, side, tuple(rest))


def add(layout: Layout, side: Side, item: Item) -> Layout:
    """Put an item on top, inside the card, under a name that is free."""
    room = layout.room(side)
    own = replace(item, name=free_name(layout, item.name))
    own = placed(own, inside(own.box, room, least_of(own, own.box)))
    return with_items(layout, side, (*layout.listed(side), own))


def remove(layout: Layout, side: Side, names: Sequence[str]) -> Layout:
    """Take items away; who stood beside or above them stands for himself."""
    gone = frozenset(names)
    left = [item for item in layout.listed(side) if item.name not in gone]
    return with_items(layout, side, tuple(pointing(item, dict.fromkeys(gone, "")) for item in left))


def pointing(item: Item, renamed: dict[str, str]) -> Item:
    """The item with other names where it points to other items."""
    found: dict[str, Any] = {
        key: renamed[getattr(item, key)] for key in _POINTERS if getattr(item, key, "") in renamed
    }
    return replace(item, **found) if found else item


def rename(layout: Layout, side: Side, name: str, new: str) -> Layout:
    """Give an item another name; items that point to it follow.

    Raises:
        NotPossible: the name is empty, or another item has it.
    """
    wanted = tidy_name(new)
    if wanted == name:
        return layout
    if not wanted:
        raise NotPossible(_("An item needs a name. Type one."))
    if wanted in all_names(layout):
        raise NotPossible(
            _("Another item is named {name} already. Choose another name.").format(name=wanted)
        )
    find(layout, side, name)
    return with_items(
        layout,
        side,
        tuple(
            replace(item, name=wanted) if item.name == name else pointing(item, {name: wanted})
            for item in layout.listed(side)
        ),
    )


def duplicate(layout: Layout, side: Side, names: Sequence[str]) -> tuple[Layout, tuple[str, ...]]:
    """Put a copy of items beside them, on top; also the names of the copies, to be chosen."""
    originals = [item for item in layout.listed(side) if item.name in frozenset(names)]
    return add_all(layout, side, originals, PASTE_STEP)


def add_all(
    layout: Layout, side: Side, items: Sequence[Item], step: float = 0.0
) -> tuple[Layout, tuple[str, ...]]:
    """Add items together, shifted by `step` mm; they go on pointing to each other."""
    renamed: dict[str, str] = {}
    made: list[str] = []
    for item in items:
        box = item.box
        shifted = placed(item, Box(box.x + step, box.y + step, box.width, box.height))
        layout = add(layout, side, pointing(shifted, renamed))
        renamed[item.name] = layout.listed(side)[-1].name
        made.append(renamed[item.name])
    return layout, tuple(made)


def change(layout: Layout, side: Side, name: str, key: str, value: object) -> Layout:
    """Set one key of an item to a value of its type, as in `paper.layout`.

    Raises:
        NotPossible: this kind of item has no such key.
        KnownError: the value is not one that a file could carry; the sentence names the item.
    """
    item = find(layout, side, name)
    if key == "name":
        return rename(layout, side, name, str(value))
    if key == "box" and isinstance(value, Box):
        return resize(layout, side, name, value)
    if key not in {one.name for one in fields(item)}:
        raise NotPossible(
            _("{name} has nothing named {key}. Choose another entry.").format(name=name, key=key)
        )
    values: dict[str, Any] = {key: value}
    return checked(map_items(layout, side, (name,), lambda one: replace(one, **values)))


def checked(layout: Layout) -> Layout:
    """The layout, after it was written and read as its file would be.

    Raises:
        KnownError: the file would be refused; the sentence names the item.
    """
    layout_file.parse(layout_file.to_text(layout), layout.name)
    return layout


def set_guides(layout: Layout, x: Sequence[float], y: Sequence[float]) -> Layout:
    """Give the card other guides, mm; each once, in order, those off the card left out."""
    across = sorted({rounded(one) for one in x if 0 <= one <= layout.size.width})
    down = sorted({rounded(one) for one in y if 0 <= one <= layout.size.height})
    return replace(layout, guides=replace(layout.guides, x=tuple(across), y=tuple(down)))
