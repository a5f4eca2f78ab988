"""A layout as data: what stands where on a card, in millimetres, read from JSON.

Every `…Item` here is one kind of item with the same keys as in the file, and what several kinds
share is a class below them; `layout_file.py` reads and refuses. What must not come in: a card's
content, fonts as files, drawing.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from hanoiplan.base.text import Bilingual
from hanoiplan.paper.fonts import Family, Weight
from hanoiplan.paper.units import Box, Side, Size


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
    """One text of a text item: a field or fixed words, its type, and its place in the stack.

    Fixed words may hold `{field}`: the part stays away when all fields it names are empty.
    """

    weight: Weight
    colour: str
    wanted: float  # points
    floor: float  # points
    field: str = ""
    text: str = ""
    family: Family = Family.SANS
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What every item may say besides; it stands last in a file (`layout_values.keys_of`)."""

    when: When = When()
    shared: bool = False
    hidden: bool = False
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Placed(Drawn):
    """An item by its name, in its box."""

    name: str
    box: Box


@dataclass(frozen=True, slots=True)
class Filled(Placed):
    """A form with an inside and an edge; "" is none."""

    fill: str = ""
    stroke: str = ""
    thickness: float = 0.0  # points


@dataclass(frozen=True, slots=True)
class TextItem(Placed):
    """A stack of texts in a box.

    `place` puts the stack into the height that is left over: 0 top, 0.5 middle, 1 foot. With
    `baseline` (mm) the first line stands there instead, with `foot` the last line of the only
    part. `together`: all parts share one step. `beside` starts the box right of another item's
    ink, `above` ends it over another item's ink.
    """

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


@dataclass(frozen=True, slots=True)
class LineItem(Placed):
    """A straight line in its box: a flat or thin box is the line itself."""

    colour: str
    thickness: float  # points
    dash: tuple[float, ...] = ()
    before: str = ""  # stands left of the ink of this item
    before_gap: float = 0.0  # mm


@dataclass(frozen=True, slots=True)
class RectItem(Filled):
    """A rectangle or, with a radius of half its height, a disc."""

    radius: float = 0.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class EllipseItem(Filled):
    """An ellipse that touches the four sides of its box."""

    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class ShapeItem(Placed):
    """A drawn form (`forms.py`) as large as its box; "@field" takes the form's name from a field.

    A field that is empty or says "none" draws nothing; "left" stands for "arrow-left".
    """

    form: str
    fill: str = ""
    stroke: str = ""
    thickness: float = 0.0


@dataclass(frozen=True, slots=True)
class BandItem(Placed):
    """A strip filled with a pattern; the pattern and its colour come from fields."""

    pattern: str
    colour: str
    stroke: str = ""
    thickness: float = 0.0


class PictureKind(StrEnum):
    """Where a picture comes from, and what is said when it is not there."""

    IMAGE = "image"
    FLAG = "flag"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class PictureItem(Drawn):
    """A flag (a country's code), a photo, or another picture of a field or of the layout.

    A photo fills its box and is cut evenly; a picture of the layout (`image`) is shown whole.
    """

    name: str
    kind: PictureKind
    box: Box
    field: str = ""
    image: str = ""
    outline: str = ""
    thickness: float = 0.0


class CodeKind(StrEnum):
    """Which code is printed."""

    QR = "qr"
    CODE128 = "code128"


@dataclass(frozen=True, slots=True)
class CodeItem(Placed):
    """A QR code without its quiet zone, or a Code 128 whose box includes it."""

    field: str
    colour: str = "#000000"
    kind: CodeKind = CodeKind.QR


@dataclass(frozen=True, slots=True)
class MarkItem(Placed):
    """A vector mark; `main` and `accent` are the colours of its tones."""

    mark: str
    main: str
    accent: str


@dataclass(frozen=True, slots=True)
class ZonesItem(Placed):
    """Where a person may go: one cell for each zone of the event, never told by colour alone.

    The letters of the field stand in `on` on filled cells, the other letters of `all` in `off` on
    outlined cells with a stroke through them. Cells run row by row from the top left.
    """

    field: str
    all: str = "ABCDE"
    columns: int = 0  # 0 = all in one row
    cell: float = 0.0  # mm a side; 0 = as large as the box allows
    pitch: float = 0.0  # mm from cell to cell; 0 = cells stand 15 % of their side apart
    ink: str = "#111417"
    on: str = "#FFFFFF"
    off: str = "#98A2AD"


Item: TypeAlias = (
    TextItem
    | LineItem
    | RectItem
    | EllipseItem
    | ShapeItem
    | BandItem
    | PictureItem
    | CodeItem
    | MarkItem
    | ZonesItem
)


@dataclass(frozen=True, slots=True)
class FaceSpec:
    """Where a list of items stands on the trim, and on which side of the paper."""

    box: Box
    turned: bool = False
    swapped: bool = False  # first and other language exchanged
    items: Side = Side.FRONT
    side: Side = Side.FRONT


@dataclass(frozen=True, slots=True)
class Variant:
    """Another layout that stands in for this one when its condition holds."""

    when: When
    layout: str


@dataclass(frozen=True, slots=True)
class Guides:
    """The designer's own helping lines, mm from the left and from the top; never printed."""

    x: tuple[float, ...] = ()
    y: tuple[float, ...] = ()


UNTITLED = Bilingual()


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole layout: trim size, faces, items in drawing order, marks of the trim (folds).

    `kinds` names the kinds of card it prints, none = any. `images` are its own pictures by name
    (PNG or JPEG); `colours` the names of its palette, so that a file can be written again.
    """

    name: str
    size: Size
    safe: float  # mm from the trim that stay white
    faces: tuple[FaceSpec, ...]
    items: tuple[Item, ...]
    trim_items: tuple[Item, ...] = ()
    variants: tuple[Variant, ...] = ()
    title: Bilingual = UNTITLED
    about: str = ""
    kinds: tuple[str, ...] = ()
    back: tuple[Item, ...] = ()
    images: tuple[tuple[str, bytes], ...] = ()
    guides: Guides = Guides()
    colours: tuple[tuple[str, str], ...] = ()

    @property
    def two_sided(self) -> bool:
        """Whether something stands on the back side of the paper."""
        return any(face.side is Side.BACK for face in self.faces)

    def listed(self, side: Side) -> tuple[Item, ...]:
        """The items of the front, or those of the back."""
        return self.back if side is Side.BACK else self.items

    def image(self, name: str) -> bytes:
        """One of the layout's own pictures, no bytes when it has none of that name."""
        return dict(self.images).get(name, b"")

    def room(self, side: Side) -> Size:
        """The size in which the items of one list have to stand: their smallest face."""
        boxes = [face.box for face in self.faces if face.items is side]
        if not boxes:
            return self.size
        return Size(min(box.width for box in boxes), min(box.height for box in boxes))


def default_faces(size: Size, *, back: bool) -> tuple[FaceSpec, ...]:
    """The faces of a layout that names none: the whole trim, and its back when it has items."""
    whole = Box(0, 0, size.width, size.height)
    front = FaceSpec(whole)
    return (front, FaceSpec(whole, items=Side.BACK, side=Side.BACK)) if back else (front,)


def with_items(layout: Layout, side: Side, items: tuple[Item, ...]) -> Layout:
    """The layout with another list of items; usual faces follow when a back comes or goes."""
    usual = layout.faces == default_faces(layout.size, back=bool(layout.back))
    changed = replace(layout, back=items) if side is Side.BACK else replace(layout, items=items)
    if not usual:
        return changed
    return replace(changed, faces=default_faces(layout.size, back=bool(changed.back)))
