"""What a new template begins as: an empty card of a size, or a copy of a ready one.

What must not come in: widgets.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hanoiplan.badges.brought_along import brought_along
from hanoiplan.badges.designing.fresh import SIZES, empty_layout
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import CardKind
from hanoiplan.badges.templates import TemplateRow
from hanoiplan.base.i18n import N_
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout import Guides, Layout
from hanoiplan.paper.units import Size

Titles = tuple[str, str]
OWN: Titles = (N_("{title}, of our own"), N_("{title}, of our own, {n}"))
COPY: Titles = (N_("{title}, copy"), N_("{title}, copy {n}"))


@dataclass(frozen=True, slots=True)
class EmptySize:
    """A size that is offered; `size` None is typed, `kind` None fits every kind."""

    label: str
    size: Size | None
    kind: CardKind | None
    folded: bool = False
    like: str = ""  # a ready template whose faces and fold it takes


FOLDED_BADGE = EmptySize(
    N_("Badge folded to A6"), Size(210, 148), CardKind.BADGE, folded=True, like="badge-fold"
)
EMPTY_SIZES: tuple[EmptySize, ...] = (
    *(EmptySize(one.label, one.size, one.kind, one.folded) for one in SIZES),
    FOLDED_BADGE,
    EmptySize(N_("Another size"), None, None),
)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the person chose."""

    kind: CardKind
    size: Size | None = None
    folded: bool = False
    copy_of: str = ""
    like: str = ""


def in_both(msgid: str) -> Bilingual:
    """Words of the program in both languages of the paper."""
    return Bilingual(Speech("vi").say(msgid), Speech("en").say(msgid))


def own_title(title: Bilingual, rows: Sequence[TemplateRow], words: Titles = OWN) -> Bilingual:
    """The title of something new: that it is the office's own, or a copy, and the how-manieth."""
    taken = {text for row in rows for text in (row.title.vi, row.title.en)}
    n, found = 1, _titled(title, words[0], 1)
    while taken & {found.vi, found.en}:
        n += 1
        found = _titled(title, words[1], n)
    return found


def _titled(title: Bilingual, words: str, n: int) -> Bilingual:
    vi = Speech("vi").say(words).format(title=title.pick("vi"), n=n)
    return Bilingual(vi, Speech("en").say(words).format(title=title.pick("en"), n=n))


def free_template_name(name: str, rows: Sequence[TemplateRow]) -> str:
    """A name that no template has yet: "badge-a6-2"."""
    taken = {row.name for row in rows}
    found, count = name, 1
    while found in taken:
        count += 1
        found = f"{name}-{count}"
    return found


def begin_layout(beginning: Beginning, rows: Sequence[TemplateRow]) -> Layout:
    """The first state of a new template.

    Raises:
        KnownError: the ready one cannot be used.
    """
    if beginning.copy_of:
        return copy_of(brought_along(beginning.copy_of), rows)
    spec = KINDS[beginning.kind]
    assert beginning.size is not None, "neither a size nor a copy"
    name = free_template_name(f"{spec.word}-own", rows)
    title = own_title(in_both(spec.label), rows)
    if beginning.like:
        return _emptied(brought_along(beginning.like), name, title)
    return empty_layout(name, title, beginning.size, beginning.kind, folded=beginning.folded)


def _emptied(layout: Layout, name: str, title: Bilingual) -> Layout:
    """Its size, faces and fold marks, with nothing on it."""
    bare = replace(layout, name=name, title=title, about="", variants=())
    return replace(bare, items=(), back=(), images=(), guides=Guides())


def copy_of(layout: Layout, rows: Sequence[TemplateRow]) -> Layout:
    """A ready template under a name and a title of its own; the ready one is never changed."""
    title = layout.title or Bilingual(layout.name, layout.name)
    name = free_template_name(layout.name, rows)
    return replace(layout, name=name, title=own_title(title, rows, COPY))
