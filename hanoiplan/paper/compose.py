"""A card and a layout become a drawing: conditions, fields, colours, languages, positions.

Generic over the card; the same card and layout always give the same drawing. What must not come
in: ReportLab, a database, any knowledge of what a field means.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic

from hanoiplan.base.errors import KnownError
from hanoiplan.base.i18n import _
from hanoiplan.base.paths import resource
from hanoiplan.paper import codes, marks, patterns
from hanoiplan.paper.fields import C, FieldSet, Language
from hanoiplan.paper.layout import (
    BandItem,
    CodeItem,
    FaceSpec,
    Item,
    Layout,
    LineItem,
    MarkItem,
    Part,
    PictureItem,
    PictureKind,
    RectItem,
    Spoken,
    TextItem,
    When,
    named_fields,
)
from hanoiplan.paper.pen import (
    Code,
    Drawing,
    Face,
    Group,
    Mark,
    Picture,
    Reached,
    Rect,
    Segment,
    Trouble,
)
from hanoiplan.paper.photo import look_at
from hanoiplan.paper.stack import Copy, pieces_of, set_text
from hanoiplan.paper.units import Box

OTHER: dict[Language, Language] = {"vi": "en", "en": "vi"}


def check_fields(layout: Layout, fields: FieldSet[C]) -> None:
    """Refuse a layout that asks for a field this kind of card does not have."""
    strangers = sorted(name for name in named_fields(layout) if name not in fields)
    if strangers:
        sentence = _(
            "The layout {file} cannot be used: there is no field named “{field}”. Name another"
            " field in the file, or choose another layout."
        )
        raise KnownError(sentence.format(file=layout.name, field=strangers[0]))


@dataclass(slots=True)
class _Face(Generic[C]):
    """One face of one card while it is being composed."""

    card: C
    fields: FieldSet[C]
    first: Language
    inks: dict[str, Box] = field(default_factory=dict)
    reached: list[Reached] = field(default_factory=list)

    def says(self, name: str, spoken: Spoken = Spoken.PRIMARY) -> str:
        language = self.first if spoken is Spoken.PRIMARY else OTHER[self.first]
        return self.fields.text(name, self.card, language)

    def colour(self, colour: str) -> str:
        return self.says(colour[1:]) if colour.startswith("@") else colour

    def holds(self, when: When) -> bool:
        return all(self.says(name) for name in when.given) and not any(
            self.says(name) for name in when.missing
        )

    def content(self, part: Part) -> str:
        """What a part prints, "" when it stays away."""
        if not self.holds(part.when):
            return ""
        text = self.says(part.field, part.spoken) if part.field else part.text
        same = part.unless_same and text == self.says(part.field, Spoken.PRIMARY)
        return "" if same else text

    # --- one method for each kind of item ---

    def text(self, item: TextItem) -> tuple[Mark, ...]:
        copies = tuple(
            Copy(part, self.pieces(part, text), self.colour(part.colour))
            for part in item.parts
            if (text := self.content(part))
        )
        if not copies:
            return ()
        placed = set_text(replace(item, box=self.neighbourly(item)), copies)
        self.inks[item.name] = placed.ink
        self.reached += placed.reached
        return placed.texts

    def neighbourly(self, item: TextItem) -> Box:
        """The item's box, moved beside and cut above the ink of the items it names."""
        box = item.box
        if item.beside in self.inks:
            left = self.inks[item.beside].right + item.beside_gap
            box = Box(left, box.y, box.width, box.height)
        if item.above in self.inks:
            foot = self.inks[item.above].y - item.above_gap
            box = Box(box.x, box.y, box.width, min(box.height, foot - box.y))
        return box

    def pieces(self, part: Part, text: str) -> tuple[str, ...]:
        """Unbreakable pieces: one for a single line, a field's own phrases, or its words."""
        if part.lines == 1:
            return (text,)
        return self.fields.pieces(part.field, self.card, text) or pieces_of(text)

    def line(self, item: LineItem) -> tuple[Mark, ...]:
        box = item.box
        if item.before and item.before in self.inks:
            x = self.inks[item.before].x - item.before_gap
            box = Box(x, box.y, 0.0, box.height)
        colour = self.colour(item.colour)
        return (
            Segment(
                item.name, box.x, box.y, box.right, box.bottom, colour, item.thickness, item.dash
            ),
        )

    def rect(self, item: RectItem) -> tuple[Mark, ...]:
        fill, stroke = self.colour(item.fill), self.colour(item.stroke)
        thickness = item.thickness if stroke else 0.0
        return (Rect(item.name, item.box, fill, stroke, thickness, item.radius, item.dash),)

    def band(self, item: BandItem) -> tuple[Mark, ...]:
        pattern = self.says(item.pattern[1:]) if item.pattern.startswith("@") else item.pattern
        filled = patterns.fill(item.name, item.box, pattern, self.colour(item.colour))
        if not item.stroke:
            return (filled,)
        edge = Rect(item.name, item.box, "", self.colour(item.stroke), item.thickness)
        return (filled, edge)

    def picture(self, item: PictureItem) -> tuple[Mark, ...]:
        said = self.says(item.field)
        if not said:
            return ()
        if item.kind is PictureKind.FLAG:
            path = resource("flags", f"{said.lower()}.png")
            lost = () if path.is_file() else (Trouble.NO_FLAG,)
            return self._picture(item, path, Reached(item.name, item.field, troubles=lost))
        content = self.fields.picture(item.field, self.card)
        return self._picture(item, content, look_at(item.name, item.field, content, item.box))

    def _picture(self, item: PictureItem, source: Path | bytes, seen: Reached) -> tuple[Mark, ...]:
        self.reached.append(seen)
        if {Trouble.NO_FLAG, Trouble.BAD_PHOTO} & set(seen.troubles):
            return ()
        return (Picture(item.name, source, item.box, self.colour(item.outline), item.thickness),)

    def code(self, item: CodeItem) -> tuple[Mark, ...]:
        content = self.says(item.field)
        if not content:
            return ()
        modules, rows = codes.qr(content)
        return (Code(item.name, content, item.box, modules, rows),)

    def mark(self, item: MarkItem) -> tuple[Mark, ...]:
        main, accent = self.colour(item.main), self.colour(item.accent)
        return marks.place(item.name, item.mark, item.box, main, accent)

    def draw(self, item: Item) -> tuple[Mark, ...]:
        """The marks of one item, none when its condition does not hold."""
        if not self.holds(item.when):
            return ()
        marks_of: tuple[Mark, ...]
        match item:
            case TextItem():
                marks_of = self.text(item)
            case LineItem():
                marks_of = self.line(item)
            case RectItem():
                marks_of = self.rect(item)
            case BandItem():
                marks_of = self.band(item)
            case PictureItem():
                marks_of = self.picture(item)
            case CodeItem():
                marks_of = self.code(item)
            case MarkItem():
                marks_of = self.mark(item)
        return marks_of


def _groups(face: "_Face[C]", items: tuple[Item, ...]) -> tuple[Group, ...]:
    """Marks of all items in order; neighbours that are shared alike make one group."""
    groups: list[Group] = []
    for item in items:
        drawn = face.draw(item)
        if drawn and groups and groups[-1].shared == item.shared:
            groups[-1] = replace(groups[-1], marks=groups[-1].marks + drawn)
        elif drawn:
            groups.append(Group(drawn, item.shared))
    return tuple(groups)


def _compose_face(
    spec: FaceSpec, items: tuple[Item, ...], card: C, fields: FieldSet[C]
) -> tuple[Face, tuple[Reached, ...]]:
    primary = fields.primary(card)
    face = _Face(card, fields, OTHER[primary] if spec.swapped else primary)
    groups = _groups(face, items)
    return Face(spec.box, spec.turned, groups), tuple(face.reached)


def compose(layout: Layout, card: C, fields: FieldSet[C]) -> Drawing:
    """Everything one card prints in a layout, with what was reached for every item."""
    faces: list[Face] = []
    reached: list[Reached] = []
    for spec in layout.faces:
        face, seen = _compose_face(spec, layout.items, card, fields)
        faces.append(face)
        reached += seen
    if layout.trim_items:
        whole = FaceSpec(Box(0, 0, layout.size.width, layout.size.height))
        face, seen = _compose_face(whole, layout.trim_items, card, fields)
        faces.append(face)
        reached += seen
    return Drawing(layout.size, tuple(faces), tuple(reached))


def fitting_layout(layout: Layout, card: C, fields: FieldSet[C]) -> str:
    """Name of the variant that stands in for a layout for this card, or its own name."""
    face = _Face(card, fields, fields.primary(card))
    for variant in layout.variants:
        if face.holds(variant.when):
            return variant.layout
    return layout.name
