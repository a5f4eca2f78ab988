"""Templates: the layouts the program brings along, and those the office made of its own.

What the program brings along is never changed: editing one makes a copy. What must not come in:
drawing, the designer.
"""

from dataclasses import dataclass

from hanoiplan.badges.brought_along import (
    brought_along,
    has_code,
    kinds_of,
    read_template,
    stand_ins,
)
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.queries import kept_templates
from hanoiplan.badges.tables import BadgeTemplate
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.operation import operation
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.layout_file import own_layout_names
from hanoiplan.store.work import Reader, Work


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One template as a list shows it; `id` is 0 for those the program brings along (`own`)."""

    id: int
    name: str
    title: Bilingual
    kinds: tuple[str, ...]
    own: bool
    text: str  # the layout as JSON, "" for one of the program's own


def templates(reader: Reader, event_id: int) -> tuple[TemplateRow, ...]:
    """All templates of an event: first those of the program, then the office's own, by name."""
    known = (_of_program(name) for name in own_layout_names())
    made = (
        TemplateRow(
            id=row.id,
            name=row.name,
            title=row.title,
            kinds=row.kinds,
            own=False,
            text=row.content,
        )
        for row in kept_templates(reader, event_id)
    )
    return (*known, *made)


def _of_program(name: str) -> TemplateRow:
    layout = brought_along(name)
    return TemplateRow(0, name, layout.title, kinds_of(layout), own=True, text="")


def templates_for(reader: Reader, event_id: int, kind: CardKind) -> tuple[TemplateRow, ...]:
    """The templates of one kind: the usual one first, then the others, the office's own last."""
    order = {name: place for place, name in enumerate(KINDS[kind].layouts)}
    hidden = stand_ins() - {*order}
    fitting = [
        row
        for row in templates(reader, event_id)
        if kind in row.kinds and not (row.own and row.name in hidden)
    ]
    return tuple(sorted(fitting, key=lambda row: (not row.own, order.get(row.name, len(order)))))


def layout_named(reader: Reader, event_id: int, name: str) -> Layout:
    """The layout of this name: the office's own, else the one the program brings along.

    Raises:
        KnownError: there is none of this name, or the office's own cannot be read.
    """
    for row in kept_templates(reader, event_id):
        if row.name == name:
            return read_template(row.content, name)
    return brought_along(name)


@operation(N_("Save template"))
def save_template(work: Work, event_id: int, text: str, template_id: int | None = None) -> int:
    """Keep a layout of the office's own, new or in the place of an older one; returns its id.

    A new one whose name is taken gets the next free name ("badge-a6-2").

    Raises:
        KnownError: the layout cannot be used.
        NotPossible: the template is gone.
    """
    layout = read_template(text, _("template"))
    values = {
        "title_vi": layout.title.vi,
        "title_en": layout.title.en,
        "kinds": " ".join(kinds_of(layout)),
        "content": text,
    }
    there = kept_templates(work, event_id)
    if template_id is None:
        name = _free_name(layout.name, {*(row.name for row in there), *own_layout_names()})
        return work.add(BadgeTemplate, event_id=event_id, name=name, **values)
    if template_id not in {row.id for row in there}:
        raise NotPossible(_gone())
    work.change(BadgeTemplate, template_id, **values)
    return template_id


@operation(N_("Remove template"))
def remove_template(work: Work, event_id: int, template_id: int) -> None:
    """Take one of the office's own templates out; Undo brings it back.

    Raises:
        NotPossible: it is gone already, or it is one that the program brings along.
    """
    if template_id not in {row.id for row in kept_templates(work, event_id)}:
        raise NotPossible(_gone())
    work.remove(BadgeTemplate, template_id)


def _free_name(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    count = 2
    while f"{name}-{count}" in taken:
        count += 1
    return f"{name}-{count}"


def _gone() -> str:
    return _("This template is not there any more. Choose another one.")


def refuse_other_kind(reader: Reader, event_id: int, layout: Layout | str, kind: CardKind) -> None:
    """A badge printed without its code would open no door, and its older one would be dead.

    Raises:
        NotPossible: the layout prints another kind of card; the sentence names those that fit.
        KnownError: there is no such layout.
    """
    if isinstance(layout, str):
        layout = layout_named(reader, event_id, layout)
    if kind in kinds_of(layout):
        refuse_without_code(layout, kind)
        return
    names = ", ".join(row.name for row in templates_for(reader, event_id, kind))
    raise NotPossible(
        _("The layout {layout} is for another kind of card. Choose one of: {names}.").format(
            layout=layout.name, names=names
        )
    )


def refuse_without_code(layout: Layout, kind: CardKind) -> None:
    """Refuse a badge that shows no code.

    Raises:
        NotPossible: nobody could pass a door with it.
    """
    if KINDS[kind].has_code and not has_code(layout):
        sentence = _("The layout {layout} shows no code, so no door would open. Add a QR code.")
        raise NotPossible(sentence.format(layout=layout.name))
