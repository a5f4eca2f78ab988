"""The layouts the program brings along, each with its fields checked, and what they are for.

What must not come in: templates of the office's own (`templates`), a database.
"""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.kinds import KINDS, WORDS
from hanoiplan.badges.model import CardKind
from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.paper.layout import CodeItem, Layout
from hanoiplan.paper.layout_fields import check_fields, every_item
from hanoiplan.paper.layout_file import own_layout, own_layout_names, parse, read_layout


@cache
def brought_along(name: str) -> Layout:
    """One of the program's own layouts, with every field in it known.

    Raises:
        KnownError: there is none of this name.
    """
    return _known(own_layout(name), name)


def read_template(text: str, file: str) -> Layout:
    """A layout from its text, with its fields and kinds known.

    Raises:
        KnownError: it cannot be used; the sentence names the file and the item.
    """
    return _known(parse(text, file), file)


def read_template_file(path: Path) -> Layout:
    """A layout from a file, as `read_template`.

    Raises:
        KnownError: the file cannot be read, or the layout cannot be used.
    """
    return _known(read_layout(path), path.name)


def _known(layout: Layout, file: str) -> Layout:
    check_fields(layout, BADGE_FIELDS, file)
    for kind in kinds_of(layout):
        if kind not in KINDS:
            known = ", ".join(str(one) for one in KINDS)
            sentence = _(
                "The layout {layout} is for “{kind}”, which is not known here. Known are: {known}."
            )
            raise KnownError(sentence.format(layout=file, kind=kind, known=known))
    return layout


def has_code(layout: Layout) -> bool:
    """Whether this layout has a place for the badge's code; each card is looked at before a run."""
    return any(
        isinstance(item, CodeItem) and item.field == "code" and not item.hidden
        for item in every_item(layout)
    )


def kinds_of(layout: Layout) -> tuple[str, ...]:
    """The kinds of cards a layout is for: as it says, else told by whether it has a code."""
    if layout.kinds:
        return tuple(str(WORDS.get(kind, kind)) for kind in layout.kinds)
    return (str(CardKind.BADGE if has_code(layout) else CardKind.NAME_CARD),)


def others_of(layout: Layout, named: Callable[[str], Layout] = brought_along) -> tuple[Layout, ...]:
    """The layouts that may stand in for this one.

    Raises:
        KnownError: there is none of a name.
    """
    names = dict.fromkeys(variant.layout for variant in layout.variants)
    return tuple(named(name) for name in names)


def with_stand_ins(names: Iterable[str]) -> tuple[str, ...]:
    """These layouts of the program, each followed by those that may stand in for it."""
    found = ((name, *(one.layout for one in brought_along(name).variants)) for name in names)
    return tuple(dict.fromkeys(name for family in found for name in family))


@cache
def stand_ins() -> frozenset[str]:
    """Names of layouts that only stand in for another one."""
    layouts = (brought_along(name) for name in own_layout_names())
    return frozenset(variant.layout for layout in layouts for variant in layout.variants)
