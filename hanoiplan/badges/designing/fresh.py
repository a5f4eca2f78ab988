"""New things: an empty layout of a usual size, and a first item of each kind that looks right.

What must not come in: what the window offers; the layouts that the program brings along.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from hanoiplan.badges.designing.edits import checked
from hanoiplan.badges.designing.items import free_name, inside, least_of, rounded
from hanoiplan.badges.designing.pictures import picture_box
from hanoiplan.badges.model import CardKind
from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.text import Bilingual
from hanoiplan.paper import layout_reading
from hanoiplan.paper.colours import WHITE, contrast
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.layout import (
    BandItem,
    CodeItem,
    CodeKind,
    EllipseItem,
    FaceSpec,
    Item,
    Layout,
    LineItem,
    MarkItem,
    Part,
    PictureItem,
    PictureKind,
    RectItem,
    ShapeItem,
    TextItem,
    ZonesItem,
    default_faces,
)
from hanoiplan.paper.units import MM, Box, Side, Size

INK, GREY, NAVY, GOLD, EDGE = "#111417", "#4A5560", "#14284B", "#C8963E", "#5F6B78"
SAFE = 5.0
"""mm from the trim that stay white: what a cutter may be off by, and what a sleeve covers."""


@dataclass(frozen=True, slots=True)
class ItemKind:
    """A kind of item as it is offered: its word in the file, what people call it, its icon."""

    kind: str
    label: str
    icon: str


KINDS: tuple[ItemKind, ...] = (
    ItemKind("text", N_("Text"), "type"),
    ItemKind("photo", N_("Photo"), "square-user-round"),
    ItemKind("qr", N_("QR code"), "qr-code"),
    ItemKind("band", N_("Category band"), "rectangle-horizontal"),
    ItemKind("flag", N_("Flag"), "flag"),
    ItemKind("image", N_("Image"), "image"),
    ItemKind("line", N_("Line"), "minus"),
    ItemKind("rect", N_("Rectangle"), "square"),
    ItemKind("ellipse", N_("Ellipse"), "circle"),
    ItemKind("shape", N_("Symbol"), "star"),
    ItemKind("zones", N_("Zone marks"), "grid-3x3"),
    ItemKind("code128", N_("Bar code"), "barcode"),
    ItemKind("mark", N_("Event mark"), "stamp"),
)


@dataclass(frozen=True, slots=True)
class CardSize:
    """A usual size of a card, mm; a folded one shows its lower half, and turned its upper half."""

    key: str
    label: str
    size: Size
    kind: CardKind
    folded: bool = False


SIZES: tuple[CardSize, ...] = (
    CardSize("a6", N_("Badge A6, upright"), Size(105, 148), CardKind.BADGE),
    CardSize("landscape", N_("Badge 130 × 90, wide"), Size(130, 90), CardKind.BADGE),
    CardSize("a7", N_("Badge A7, upright"), Size(74, 105), CardKind.BADGE),
    CardSize("cr80", N_("Plastic card 85.6 × 54"), Size(85.6, 54), CardKind.BADGE),
    CardSize("tent-a4", N_("Name card from A4"), Size(297, 210), CardKind.NAME_CARD, folded=True),
    CardSize("tent-a5", N_("Name card from A5"), Size(210, 148), CardKind.NAME_CARD, folded=True),
    CardSize("place", N_("Place card 90 × 50"), Size(90, 50), CardKind.PLACE_CARD),
    CardSize("table", N_("Table sign A5"), Size(148, 210), CardKind.TABLE_SIGN),
    CardSize("seat", N_("Seat label 100 × 35"), Size(100, 35), CardKind.SEAT_LABEL),
    CardSize("door", N_("Door sign A4"), Size(297, 210), CardKind.DOOR_SIGN),
    CardSize("car", N_("Car sign A4"), Size(297, 210), CardKind.CAR_SIGN),
    CardSize("luggage", N_("Luggage tag 70 × 140"), Size(70, 140), CardKind.LUGGAGE_TAG),
    CardSize("address", N_("Address label 99 × 38"), Size(99, 38), CardKind.ADDRESS_LABEL),
)


def empty_layout(
    name: str,
    title: Bilingual,
    size: Size,
    kind: CardKind = CardKind.BADGE,
    *,
    folded: bool = False,
) -> Layout:
    """A layout with nothing on it; a folded one has two faces with the same items."""
    faces = _folded(size) if folded else default_faces(size, back=False)
    safe = min(SAFE, size.width / 10, size.height / 10)
    return Layout(name, size, safe, faces, (), title=title, kinds=(str(kind),))


def _folded(size: Size) -> tuple[FaceSpec, ...]:
    half = size.height / 2
    front, rear = Box(0, half, size.width, half), Box(0, 0, size.width, half)
    return FaceSpec(front), FaceSpec(rear, turned=True, swapped=True)


_WORDS: Mapping[type[Item], str] = MappingProxyType(
    {made: word for word, made in layout_reading.KINDS.items()}
)

# --- items ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a new item shall be: its name, its box, and what it shows."""

    name: str
    box: Box
    field: str
    image: str
    ink: str = INK


_WEIGHTS: Mapping[str, Weight] = MappingProxyType(
    {"name": Weight.SEMIBOLD, "category_word": Weight.BOLD, "number": Weight.BOLD}
)


def _text(wish: _Wish) -> Item:
    height = wish.box.height * MM
    lines = 1 if wish.box.height < 10 else 2
    wanted = max(6.5, min(36.0, round(height / lines * 0.66 * 2) / 2))
    floor = max(6.5, round(wanted * 0.6 * 2) / 2)
    words = "" if wish.field else _("Text")
    weight = _WEIGHTS.get(wish.field, Weight.MEDIUM)
    part = Part(weight, wish.ink, wanted, min(floor, wanted), wish.field, words, lines=lines)
    return TextItem(wish.name, wish.box, (part,))


def _line(wish: _Wish) -> Item:
    box = wish.box
    flat = box.width >= box.height
    own = Box(box.x, box.y, box.width, 0.0) if flat else Box(box.x, box.y, 0.0, box.height)
    return LineItem(wish.name, own, NAVY, 0.6)


def _qr(wish: _Wish) -> Item:
    side = min(wish.box.width, wish.box.height)
    box = Box(wish.box.x, wish.box.y, side, side)
    return CodeItem(wish.name, box, wish.field or "code")


_MAKERS: Mapping[str, Callable[[_Wish], Item]] = MappingProxyType(
    {
        "text": _text,
        "line": _line,
        "qr": _qr,
        "photo": lambda w: PictureItem(
            w.name, PictureKind.PHOTO, w.box, w.field or "photo", outline=EDGE, thickness=0.35
        ),
        "flag": lambda w: PictureItem(
            w.name, PictureKind.FLAG, w.box, w.field or "flag", outline=EDGE, thickness=0.35
        ),
        "image": lambda w: PictureItem(w.name, PictureKind.IMAGE, w.box, w.field, w.image),
        "code128": lambda w: CodeItem(w.name, w.box, w.field or "code", kind=CodeKind.CODE128),
        "band": lambda w: BandItem(w.name, w.box, "solid", "@category_colour"),
        "zones": lambda w: ZonesItem(w.name, w.box, w.field or "zones"),
        "rect": lambda w: RectItem(w.name, w.box, stroke=EDGE, thickness=0.6),
        "ellipse": lambda w: EllipseItem(w.name, w.box, stroke=EDGE, thickness=0.6),
        "shape": lambda w: ShapeItem(w.name, w.box, "star", fill=GOLD),
        "mark": lambda w: MarkItem(w.name, w.box, "event", NAVY, GOLD),
    }
)

_USUAL: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "text": (60, 12), "photo": (30, 40), "flag": (16.5, 11), "image": (25, 25),
        "qr": (21, 21), "code128": (60, 14), "band": (95, 22), "zones": (50, 9),
        "line": (60, 0), "rect": (40, 20), "ellipse": (20, 20), "shape": (15, 15),
        "mark": (14, 12.5),
    }
)  # fmt: skip


def usual_size(kind: str, room: Size) -> Size:
    """The size of a new item that was not drawn, mm; on a small card it is smaller."""
    width, height = _USUAL[kind]
    share = min(1.0, 0.9 * room.width / width, 0.9 * room.height / max(height, 1.0))
    return Size(rounded(width * share), rounded(height * share))


def fresh_item(
    layout: Layout,
    side: Side,
    kind: str,
    box: Box | None = None,
    field: str = "",
    image: str = "",
) -> Item:
    """An item of a kind with a free name, in `box` (mm) or in the middle of the card.

    A picture of the layout's own keeps its proportions (`picture_box`).

    Without `field` it prints what such an item usually prints; an "image" needs a field or the
    name of one of the layout's pictures.

    Raises:
        NotPossible: there is no such kind, or a picture without a picture is asked for.
    """
    if kind not in _MAKERS:
        raise NotPossible(_("There is no item of the kind {kind}.").format(kind=kind))
    if kind == "image" and not (field or image):
        raise NotPossible(_("Choose a picture file first."))
    room = layout.room(side)
    if kind == "image" and image:
        box = picture_box(layout, side, image, box)
    elif box is None:
        size = usual_size(kind, room)
        left, top = (room.width - size.width) / 2, (room.height - size.height) / 2
        box = Box(left, top, size.width, size.height)
    ink = _ink_on(layout.listed(side), box)
    wish = _Wish(free_name(layout, field or image or kind), box, field, image, ink)
    item = _MAKERS[kind](wish)
    return replace(item, box=inside(item.box, room, least_of(item, item.box)))


def _ink_on(items: Sequence[Item], box: Box) -> str:
    """Ink that can be read on what lies under a box: a new text shall be seen at once."""
    for item in reversed(items):
        ground = getattr(item, "fill", "") or (item.colour if isinstance(item, BandItem) else "")
        if not ground or item.hidden or not _lies_in(box, item.box):
            continue
        if ground.startswith("@"):
            return "@on_category" if ground == "@category_colour" else INK
        return WHITE if contrast(WHITE, ground) > contrast(INK, ground) else INK
    return INK


def _lies_in(box: Box, ground: Box) -> bool:
    x, y = box.x + box.width / 2, box.y + box.height / 2
    return ground.x <= x <= ground.right and ground.y <= y <= ground.bottom


def kind_of(item: Item) -> str:
    """The word for an item's kind, as in the file."""
    if isinstance(item, PictureItem | CodeItem):
        return str(item.kind)
    return _WORDS[type(item)]


def put_image(layout: Layout, name: str, content: bytes) -> tuple[Layout, str]:
    """Take a picture into the layout; also the name under which items show it.

    Raises:
        KnownError: it is no PNG or JPEG that can be read, or the layout's file grew too large.
    """
    images = dict(layout.images)
    same = next((own for own, kept in images.items() if kept == content), None)
    if same is not None:
        return layout, same
    own, number = name, 1
    while own in images:
        number += 1
        own = f"{name} {number}"
    images[own] = content
    return checked(replace(layout, images=tuple(images.items()))), own
