"""How one text comes out for everybody: who keeps the wanted size, who gets less, who too little.

Long for a large event, so it runs as a job. What must not come in: which text is looked at.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from hanoiplan.badges.counting import counted
from hanoiplan.badges.designing.items import find
from hanoiplan.badges.designing.proof import one_face
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.base.i18n import _, ngettext
from hanoiplan.base.speech import interface
from hanoiplan.paper.compose import Composer
from hanoiplan.paper.layout import Item, Layout, Part, TextItem, with_items
from hanoiplan.paper.pen import Reached, Trouble
from hanoiplan.paper.units import Side

Progress = Callable[[int, int, str], None]
"""Called with how many cards are measured, of how many, and what is said about it."""

_SAME = 0.01  # points


@dataclass(frozen=True, slots=True)
class Measured:
    """How many cards of those that print a text keep its size, shrink, break, or fall short.

    `kept`, `smaller` and `below` (under the floor) add up to `total`. `lines` counts the cards by
    their number of lines, `overflow` those whose ink leaves the box, `missing` those with a letter
    that no font has.
    """

    total: int
    wanted: float
    floor: float
    kept: int
    smaller: int
    below: int
    lines: tuple[tuple[int, int], ...]
    overflow: int
    missing: int
    smallest: float
    longest: BadgeCard | None
    kind: CardKind = CardKind.BADGE


def measure(
    layout: Layout,
    side: Side,
    name: str,
    cards: Sequence[BadgeCard],
    progress: Progress | None = None,
) -> Measured:
    """Set one text item for every card; its largest part is the one that is counted."""
    item = find(layout, side, name)
    alone = _alone(layout, side, item)
    composer = Composer(alone, BADGE_FIELDS)
    seen: list[tuple[BadgeCard, Reached]] = []
    for at, card in enumerate(cards):
        reached = [one for one in composer.compose(card).reached if one.item == name]
        reached = [one for one in reached if one.size]
        if reached:
            seen.append((card, max(reached, key=lambda one: one.size)))
        if progress is not None and at % 50 == 0:
            progress(at, len(cards), name)
    parts = item.parts if isinstance(item, TextItem) else ()
    found = _counted(seen, {(part.field, str(part.spoken)): part for part in parts})
    return replace(found, kind=CardKind(next(iter(layout.kinds), CardKind.BADGE)))


def measure_job(
    progress: Progress, layout: Layout, side: Side, name: str, cards: Sequence[BadgeCard]
) -> Measured:
    """`measure` in the form of a job."""
    return measure(layout, side, name, cards, progress)


def _alone(layout: Layout, side: Side, item: Item) -> Layout:
    """Only that item and those it stands beside or above, for they decide about its room."""
    needed = {item.name, getattr(item, "beside", ""), getattr(item, "above", "")}
    kept = tuple(one for one in layout.listed(side) if one.name in needed)
    return replace(one_face(with_items(layout, side, kept), side), trim_items=())


def _counted(
    seen: Sequence[tuple[BadgeCard, Reached]], parts: dict[tuple[str, str], Part]
) -> Measured:
    wants = [_wanted(one, parts) for _card, one in seen]
    ones = [one for _card, one in seen]
    below = sum(Trouble.BELOW_FLOOR in one.troubles for one in ones)
    kept = sum(
        one.size >= want - _SAME and Trouble.BELOW_FLOOR not in one.troubles
        for one, want in zip(ones, wants, strict=True)
    )
    smallest = min(seen, key=lambda pair: pair[1].size, default=None)
    return Measured(
        total=len(ones),
        wanted=max(wants, default=0.0),
        floor=min((part.floor for part in parts.values()), default=0.0),
        kept=kept,
        smaller=len(ones) - kept - below,
        below=below,
        lines=tuple(sorted(Counter(one.lines for one in ones).items())),
        overflow=sum(Trouble.OVERFLOW in one.troubles for one in ones),
        missing=sum(Trouble.MISSING_LETTER in one.troubles for one in ones),
        smallest=smallest[1].size if smallest else 0.0,
        longest=smallest[0] if smallest else None,
    )


def _wanted(one: Reached, parts: dict[tuple[str, str], Part]) -> float:
    part = parts.get((one.field, str(one.spoken)))
    return part.wanted if part else one.size


def said(measured: Measured) -> str:
    """The same as one sentence for the person who designs."""
    if not measured.total:
        return _("This text is printed for nobody.")
    number = interface().number
    pieces = [
        ngettext("{n} keeps {size} pt", "{n} keep {size} pt", measured.kept).format(
            n=number(measured.kept), size=number(measured.wanted)
        )
    ]
    if measured.smaller:
        smaller = ngettext("{n} is smaller", "{n} are smaller", measured.smaller)
        pieces.append(smaller.format(n=number(measured.smaller)))
    pieces += [
        _("{n} on {lines} lines").format(n=number(cards), lines=lines)
        for lines, cards in measured.lines
        if lines > 2
    ]
    if measured.below:
        below = _("{n} below the floor of {size} pt")
        pieces.append(below.format(n=number(measured.below), size=number(measured.floor)))
    if measured.missing:
        missing = _("{n} with letters no font has")
        pieces.append(missing.format(n=number(measured.missing)))
    head = _("Of {cards}: {counts}.")
    return head.format(cards=counted(measured.kind, measured.total), counts=", ".join(pieces))
