"""Items as text on the clipboard, and back: a small layout file, so that one reader reads both.

What must not come in: the clipboard itself.
"""

from collections.abc import Sequence
from dataclasses import replace

from hanoiplan.badges.designing.edits import PASTE_STEP, add_all, pointing
from hanoiplan.base.errors import KnownError
from hanoiplan.base.text import Bilingual
from hanoiplan.paper import layout_file
from hanoiplan.paper.layout import FaceSpec, Item, Layout, PictureItem
from hanoiplan.paper.units import Box, Side

_NAME = "hanoiplan clipboard"
_MOST = 8_000_000  # letters; nobody copies more, other programs do


def copied(layout: Layout, side: Side, names: Sequence[str]) -> str:
    """The named items with the pictures they use, in drawing order, as text."""
    taken = frozenset(names)
    items = [item for item in layout.listed(side) if item.name in taken]
    strangers = {item.name: "" for item in layout.listed(side) if item.name not in taken}
    own = tuple(pointing(item, strangers) for item in items)
    size = layout.room(side)
    small = replace(
        layout,
        name=_NAME,
        title=Bilingual(),
        about="",
        size=size,
        faces=(FaceSpec(Box(0.0, 0.0, size.width, size.height)),),
        variants=(),
        trim_items=(),
        items=own,
        back=(),
        images=_used(layout, own),
    )
    return layout_file.to_text(small)


def _used(layout: Layout, items: Sequence[Item]) -> tuple[tuple[str, bytes], ...]:
    asked = {item.image for item in items if isinstance(item, PictureItem)}
    return tuple((name, content) for name, content in layout.images if name in asked)


def _read(text: str) -> Layout | None:
    """The items in a text, None where it is something else."""
    if len(text) > _MOST or _NAME not in text:
        return None
    try:
        found = layout_file.parse(text, _NAME)
    except KnownError:  # words of another program that only look like ours
        return None
    return found if found.name == _NAME and found.items else None


def pasted(layout: Layout, side: Side, text: str) -> tuple[Layout, tuple[str, ...]]:
    """Add the items in a text on top; also their names. Nothing where it holds none.

    They keep their place, or stand a little beside it where one of their originals lies there.
    """
    found = _read(text)
    if found is None:
        return layout, ()
    with_pictures, renamed = _with_images(layout, found)
    items = tuple(_with_picture(item, renamed) for item in found.items)
    taken = {item.box for item in layout.listed(side)}
    step = 0.0
    while any(_shifted(item.box, step) in taken for item in items) and step < 10 * PASTE_STEP:
        step += PASTE_STEP
    return add_all(with_pictures, side, items, step)


def _shifted(box: Box, step: float) -> Box:
    return Box(round(box.x + step, 2), round(box.y + step, 2), box.width, box.height)


def _with_images(layout: Layout, found: Layout) -> tuple[Layout, dict[str, str]]:
    """The layout with the pictures that come along, and what they are called in it."""
    images, renamed = dict(layout.images), dict[str, str]()
    for name, content in found.images:
        own, number = name, 1
        while own in images and images[own] != content:
            number += 1
            own = f"{name} {number}"
        images[own] = content
        renamed[name] = own
    return replace(layout, images=tuple(images.items())), renamed


def _with_picture(item: Item, renamed: dict[str, str]) -> Item:
    if isinstance(item, PictureItem) and item.image in renamed:
        return replace(item, image=renamed[item.image])
    return item
