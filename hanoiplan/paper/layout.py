"""A layout as data: what stands where on a card, in millimetres, read from JSON.

Every class here is one kind of item with the same keys as in the file; `layout_file.py` reads and
refuses. What must not come in: a card's content, fonts as files, drawing.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.units import Box, Size


class Align(StrEnum):
    """To which side of its box a text is set."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Spoken(StrEnum):
    """In which of the card's two languages a text is set."""

    PRIMARY = "primary"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class When:
    """An item is drawn when every field of `given` says something and none of `missing` does."""

    given: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a text item: a field or fixed words, its type, and its place in the stack."""

    weight: Weight
    colour: str
    wanted: float  # points
    floor: float  # points
    field: str = ""
    text: str = ""
    spoken: Spoken = Spoken.PRIMARY
    lines: int = 1
    pitch: float = 1.2  # em
    height: float = 0.0  # mm at most; 0 = what the box leaves
    grows: bool = False  # takes the height that the others leave
    calm: bool = False  # narrower faces only where the normal one does not reach the floor
    gap: float = 0.0  # mm from the ink above
    step: float = 0.0  # mm from the base line above, at least
    unless_same: bool = False  # left out when the first language says the same
    when: When = When()


@dataclass(frozen=True, slots=True)
class TextItem:
    """A stack of texts in a box.

    `place` puts the stack into the height that is left over: 0 top, 0.5 middle, 1 foot. With
    `baseline` (mm) the first line stands there instead, with `foot` the last line of the only
    part. `together`: all parts share one step. `beside` starts the box right of another item's
    ink, `above` ends it over another item's ink.
    """

    name: str
    box: Box
    parts: tuple[Part, ...]
    align: Align = Align.LEFT
    place: float = 0.0
    baseline: float | None = None
    foot: float | None = None
    together: bool = False
    beside: str = ""
    beside_gap: float = 0.0  # mm
    above: str = ""
    above_gap: float = 0.0  # mm
    when: When = When()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class LineItem:
    """A straight line in its box: a flat or thin box is the line itself."""

    name: str
    box: Box
    colour: str
    thickness: float  # points
    dash: tuple[float, ...] = ()
    before: str = ""  # stands left of the ink of this item
    before_gap: float = 0.0  # mm
    when: When = When()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class RectItem:
    """A rectangle or, with a radius of half its height, a disc."""

    name: str
    box: Box
    fill: str = ""
    stroke: str = ""
    thickness: float = 0.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()
    when: When = When()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class BandItem:
    """A strip filled with a pattern; the pattern and its colour come from fields."""

    name: str
    box: Box
    pattern: str
    colour: str
    stroke: str = ""
    thickness: float = 0.0
    when: When = When()
    shared: bool = False


class PictureKind(StrEnum):
    """Where a picture comes from, and what is said when it is not there."""

    IMAGE = "image"
    FLAG = "flag"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class PictureItem:
    """A flag (a country's code), a photo or another picture (a file)."""

    name: str
    kind: PictureKind
    box: Box
    field: str
    outline: str = ""
    thickness: float = 0.0
    when: When = When()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class CodeItem:
    """A QR code."""

    name: str
    box: Box
    field: str
    colour: str = "#000000"
    when: When = When()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class MarkItem:
    """A vector mark; `main` and `accent` are the colours of its tones."""

    name: str
    box: Box
    mark: str
    main: str
    accent: str
    when: When = When()
    shared: bool = False


Item: TypeAlias = TextItem | LineItem | RectItem | BandItem | PictureItem | CodeItem | MarkItem


@dataclass(frozen=True, slots=True)
class FaceSpec:
    """Where one side of the card stands on the trim."""

    box: Box
    turned: bool = False
    swapped: bool = False  # first and other language exchanged


@dataclass(frozen=True, slots=True)
class Variant:
    """Another layout that stands in for this one when its condition holds."""

    when: When
    layout: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole layout: trim size, faces, items in drawing order, marks of the trim (folds)."""

    name: str
    size: Size
    safe: float  # mm from the trim that stay white
    faces: tuple[FaceSpec, ...]
    items: tuple[Item, ...]
    trim_items: tuple[Item, ...] = ()
    variants: tuple[Variant, ...] = ()


def named_fields(layout: Layout) -> frozenset[str]:
    """Every field a layout asks for."""
    asked: set[str] = set()
    for variant in layout.variants:
        asked.update(variant.when.given, variant.when.missing)
    for item in (*layout.items, *layout.trim_items):
        asked.update(item.when.given, item.when.missing, _item_fields(item))
    return frozenset(name for name in asked if name)


def _item_fields(item: Item) -> set[str]:
    asked: set[str] = set()
    if isinstance(item, TextItem):
        for part in item.parts:
            asked.update((part.field, *part.when.given, *part.when.missing))
    colours = [*(getattr(part, "colour", "") for part in getattr(item, "parts", ()))]
    colours += [getattr(item, key, "") for key in ("colour", "fill", "stroke", "main", "accent")]
    asked.update(colour[1:] for colour in colours if colour.startswith("@"))
    asked.add(getattr(item, "field", ""))
    pattern = getattr(item, "pattern", "")
    if pattern.startswith("@"):
        asked.add(pattern[1:])
    return asked
