"""A card and a layout become a drawing: faces, sides, and what many cards have in common.

Generic over the card; the same card and layout always give the same drawing. What must not come
in: ReportLab, a database, any knowledge of what a field means; how one item is drawn (placing.py).
"""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Any, Generic

from hanoiplan.paper.fields import C, FieldSet, Language
from hanoiplan.paper.layout import FaceSpec, Item, Layout, Variant
from hanoiplan.paper.layout_fields import check_fields, item_fields
from hanoiplan.paper.overlaps import contents, with_overlaps
from hanoiplan.paper.pen import Drawing, Face, Group, Mark, Reached
from hanoiplan.paper.placing import KnownTexts, Placing
from hanoiplan.paper.units import Box, Size
from hanoiplan.paper.voice import OTHER, Voice

MOST_KEPT = 500
"""Groups of common items that one run keeps at hand; an event has some dozens."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring items that are stored alike: once for many cards, or for each card."""

    items: tuple[Item, ...]
    shared: bool
    fields: tuple[str, ...] | None  # what decides how the items look; None = anything may


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A run as it came out, with the ink that later items may stand beside."""

    group: Group | None
    reached: tuple[Reached, ...]
    inks: tuple[tuple[str, Box], ...]


def _neighbours(item: Item) -> frozenset[str]:
    named = (getattr(item, key, "") for key in ("beside", "above", "before"))
    return frozenset(name for name in named if name)


def _common_items(items: tuple[Item, ...], fields: FieldSet[C]) -> frozenset[str]:
    """Names of the items that look the same on all cards that say the same in common fields."""
    own = {item.name for item in items if not all(fields[f].common for f in item_fields(item))}
    for item in items:  # whatever stands beside somebody's own name moves with it
        if _neighbours(item) & own:
            own.add(item.name)
    return frozenset(item.name for item in items) - own


def _runs(items: tuple[Item, ...], fields: FieldSet[C]) -> tuple[_Run, ...]:
    common = _common_items(items, fields)
    made: list[_Run] = []
    for (is_common, shared), run in groupby(
        items, key=lambda item: (item.name in common, item.shared or item.name in common)
    ):
        together = tuple(run)
        asked = frozenset[str]().union(*(item_fields(item) for item in together))
        alone = any(_neighbours(item) - {one.name for one in together} for item in together)
        made.append(
            _Run(together, shared, tuple(sorted(asked)) if is_common and not alone else None)
        )
    return tuple(made)


def _contents(spec: FaceSpec, runs: tuple[_Run, ...]) -> frozenset[str]:
    """Names of the items on a face that are to be read, and so never lie over each other."""
    room = Size(spec.box.width, spec.box.height)
    return contents((item for run in runs for item in run.items), room)


class Composer(Generic[C]):
    """Draws card after card in one layout; what cards have in common is composed once.

    Make one for a run. Raises KnownError for a layout that asks for an unknown field.
    """

    def __init__(self, layout: Layout, fields: FieldSet[C]) -> None:
        check_fields(layout, fields)
        self._layout = layout
        self._fields = fields
        self._images = dict(layout.images)
        self._faces = [(spec, _runs(layout.listed(spec.items), fields)) for spec in layout.faces]
        if layout.trim_items:
            whole = FaceSpec(Box(0, 0, layout.size.width, layout.size.height))
            self._faces.append((whole, _runs(layout.trim_items, fields)))
        self._contents = [_contents(spec, runs) for spec, runs in self._faces]
        self._kept: dict[tuple[object, ...], _Drawn] = {}
        self._texts: KnownTexts = {}

    def compose(self, card: C) -> Drawing:
        """Everything one card prints, with what was reached for every item."""
        faces: list[Face] = []
        reached: list[Reached] = []
        for at, (spec, runs) in enumerate(self._faces):
            face, drawn = self._face(spec, runs, card)
            faces.append(face)
            seen = with_overlaps(drawn, self._contents[at])
            reached += (replace(one, face=at) for one in seen) if at else seen
        return Drawing(self._layout.size, tuple(faces), tuple(reached))

    def _face(self, spec: FaceSpec, runs: tuple[_Run, ...], card: C) -> tuple[Face, list[Reached]]:
        primary = self._fields.primary(card)
        first = OTHER[primary] if spec.swapped else primary
        room = Size(spec.box.width, spec.box.height)
        placing = Placing(Voice(card, self._fields, first), self._images, room, self._texts)
        groups: list[Group] = []
        reached: list[Reached] = []
        for run in runs:
            drawn = self._known(run, placing) if run.fields is not None else _draw(run, placing)
            placing.inks.update(drawn.inks)
            reached += drawn.reached
            if drawn.group:
                groups.append(drawn.group)
        return Face(spec.box, spec.turned, tuple(groups), spec.side), reached

    def _known(self, run: _Run, placing: Placing[C]) -> _Drawn:
        """A run of common items, drawn anew only when it has not looked like this before."""
        key = (id(run), placing.voice.first, self._common(run, placing.voice.card))
        drawn = self._kept.get(key)
        if drawn is None:
            drawn = _draw(run, placing)
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = drawn
        return drawn

    def _common(self, run: _Run, card: C) -> Hashable:
        """What decides how a run of common items looks on a card."""
        if self._fields.shared:
            return self._fields.shared(card)
        languages: tuple[Language, ...] = ("vi", "en")
        text = self._fields.text
        return tuple(text(name, card, one) for name in run.fields or () for one in languages)


def _draw(run: _Run, placing: Placing[C]) -> _Drawn:
    before = len(placing.reached)
    marks: list[Mark] = []
    for item in run.items:
        marks += placing.draw(item)
    reached = tuple(placing.reached[before:])
    names = {item.name for item in run.items}
    inks = tuple((name, box) for name, box in placing.inks.items() if name in names)
    return _Drawn(Group(tuple(marks), run.shared) if marks else None, reached, inks)


class _VeryLayout:
    """A layout known by being the same object: to compare its items costs as much as drawing."""

    __slots__ = ("layout",)

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def __hash__(self) -> int:
        return id(self.layout)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _VeryLayout) and self.layout is other.layout


@lru_cache(maxsize=8)
def _composer(very: _VeryLayout, fields: FieldSet[Any]) -> Composer[Any]:
    """A run prints hundreds of cards in one or two layouts."""
    return Composer(very.layout, fields)


def compose(layout: Layout, card: C, fields: FieldSet[C]) -> Drawing:
    """Everything one card prints in a layout, with what was reached for every item."""
    return _composer(_VeryLayout(layout), fields).compose(card)


def fitting_layout(layout: Layout, card: C, fields: FieldSet[C]) -> str:
    """Name of the variant that stands in for a layout for this card, or its own name."""
    voice = Voice(card, fields, fields.primary(card))
    fitting = (one for one in layout.variants if voice.holds(one.when))
    first: Variant | None = next(fitting, None)
    return first.layout if first else layout.name
