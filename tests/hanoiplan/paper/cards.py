"""A card for tests of the engine: what it says is a plain mapping, in one or two languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hanoiplan.paper.draw import Page, PlacedCard, write_pdf
from hanoiplan.paper.fields import Field, FieldSet, Language
from hanoiplan.paper.fonts import Family, Weight
from hanoiplan.paper.layout import Item, Layout, Part, TextItem, default_faces
from hanoiplan.paper.pen import Drawing
from hanoiplan.paper.preview import PdfPages
from hanoiplan.paper.units import Box, Side, Size

SIZE = Size(105, 148)
WIDE = Box(5, 5, 95, 60)
NAMES = ("name", "event", "code", "zones", "arrow", "tone", "flag", "photo", "number", "place")


@dataclass(frozen=True, slots=True)
class Card:
    """What each field says; English where it differs; the bytes of a picture."""

    says: Mapping[str, str]
    in_english: Mapping[str, str] = field(default_factory=dict)
    picture: bytes = b""


def _said(name: str) -> "Field[Card]":
    def value(card: Card, language: Language) -> str:
        vi = card.says.get(name, "")
        return card.in_english.get(name, vi) if language == "en" else vi

    return Field(name, name, "", "", value, picture=lambda card: card.picture)


FIELDS: FieldSet[Card] = FieldSet(
    [replace(_said(name), common=name in ("event", "tone")) for name in NAMES],
    primary=lambda _card: "vi",
)


def a_card(picture: bytes = b"", **says: str) -> Card:
    return Card(says, picture=picture)


def a_part(
    content: str = "name", *, words: str = "", family: Family = Family.SANS, lines: int = 1
) -> Part:
    """One text in 20 points, down to 8."""
    named = "" if words else content
    return Part(
        Weight.SEMIBOLD, "#000000", 20, 8, field=named, text=words, family=family, lines=lines
    )


def a_text(content: str = "name", box: Box = WIDE, **options: object) -> TextItem:
    return TextItem(content, box, (a_part(content, **options),))  # type: ignore[arg-type]  # a test's short word


def a_layout(*items: Item, back: tuple[Item, ...] = (), size: Size = SIZE) -> Layout:
    return Layout("any", size, 5, default_faces(size, back=bool(back)), items, back=back)


def a_pdf(drawing: Drawing, side: Side = Side.FRONT) -> bytes:
    """One card on a page of its own size."""
    return write_pdf([Page(drawing.size, (PlacedCard(drawing),), side=side)], "test")


def read_back(drawing: Drawing, side: Side = Side.FRONT) -> str:
    """What a reader would copy from the printed card."""
    with PdfPages(a_pdf(drawing, side)) as pages:
        return pages.text(0)
