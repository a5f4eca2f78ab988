"""One item of a layout with one card's content becomes marks at their place, and what was reached.

What must not come in: ReportLab, a database, any knowledge of what a field means; which items
belong together (compose.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeAlias

from hanoiplan.base.paths import resource
from hanoiplan.paper import codes, forms, marks, patterns, zones
from hanoiplan.paper.fields import C
from hanoiplan.paper.layout import (
    BandItem,
    CodeItem,
    CodeKind,
    EllipseItem,
    Item,
    LineItem,
    MarkItem,
    PictureItem,
    PictureKind,
    RectItem,
    ShapeItem,
    TextItem,
    ZonesItem,
)
from hanoiplan.paper.pen import Bars, Code, Mark, Picture, Reached, Rect, Segment, Shape, Trouble
from hanoiplan.paper.photo import look_at
from hanoiplan.paper.pictures import picture_size
from hanoiplan.paper.stack import Copy, Placed, set_text
from hanoiplan.paper.units import Box, Size
from hanoiplan.paper.voice import Voice


@lru_cache(maxsize=1_000)  # a run asks for the same few
def _flag(code: str) -> tuple[Path, bool]:
    """Where the flag of a country lies, and whether it is there."""
    path = resource("flags", f"{code.lower()}.png")
    return path, code.isalnum() and path.is_file()


KnownTexts: TypeAlias = dict[tuple[object, ...], Placed]
"""Texts as they were set, by item, box, room, parts, content; for the items of one layout."""

MOST_KNOWN = 1_000
_LEAST_WIDTH = 0.1  # mm, of a text that was moved past the end of its own box

_NOT_DRAWN = {Trouble.NO_FLAG, Trouble.BAD_PHOTO, Trouble.NO_IMAGE}


@dataclass(slots=True)
class Placing(Generic[C]):
    """One face of one card while it is being composed."""

    voice: Voice[C]
    images: Mapping[str, bytes]
    room: Size  # of the face
    known: KnownTexts = field(default_factory=dict)  # lent by whoever composes many cards
    inks: dict[str, Box] = field(default_factory=dict)
    reached: list[Reached] = field(default_factory=list)

    def draw(self, item: Item) -> tuple[Mark, ...]:
        """The marks of one item, none when it is hidden or its condition does not hold."""
        if item.hidden or not self.voice.holds(item.when):
            return ()
        made: tuple[Mark, ...]
        match item:
            case TextItem():
                made = self._text(item)
            case PictureItem():
                made = self._picture(item)
            case CodeItem():
                made = self._code(item)
            case ShapeItem():
                made = self._shape(item)
            case ZonesItem():
                made = self._zones(item)
            case LineItem():
                made = self._line(item)
            case MarkItem():
                made = self._mark(item)
            case RectItem() | EllipseItem() | BandItem():
                made = self._filled(item)
        return made

    def _seen(self, item: Item, ink: Box | None, *troubles: Trouble) -> None:
        name = getattr(item, "field", "")
        self.reached.append(Reached(item.name, name, troubles=troubles, ink=ink))

    # --- texts ---

    def _text(self, item: TextItem) -> tuple[Mark, ...]:
        copies = tuple(
            Copy(
                part,
                self.voice.pieces(part, text),
                self.voice.ink(part.colour),
                self.voice.is_odd(part),
            )
            for part in item.parts
            if (text := self.voice.content(part))
        )
        if not copies:
            return ()
        placed = self._set(item, self._neighbourly(item), copies)
        self.inks[item.name] = placed.ink
        self.reached += placed.reached
        return placed.texts

    def _set(self, item: TextItem, box: Box, copies: tuple[Copy, ...]) -> Placed:
        """A text that was set before is not set again: many people come from one place."""
        told = tuple([(id(one.part), one.pieces, one.colour, one.odd) for one in copies])
        key = (id(item), box, self.room, told)
        placed = self.known.get(key)
        if placed is None:
            if len(self.known) >= MOST_KNOWN:
                self.known.clear()
            moved = item if box is item.box else replace(item, box=box)
            placed = set_text(moved, copies, self.room)
            self.known[key] = placed
        return placed

    def _neighbourly(self, item: TextItem) -> Box:
        """The item's box, begun beside and cut above the ink of the items it names.

        Its right edge stays: what stands there has not moved.
        """
        box = item.box
        if item.beside in self.inks:
            left = self.inks[item.beside].right + item.beside_gap
            box = Box(left, box.y, max(box.right - left, _LEAST_WIDTH), box.height)
        if item.above in self.inks:
            foot = self.inks[item.above].y - item.above_gap
            box = Box(box.x, box.y, box.width, min(box.height, foot - box.y))
        return box

    # --- lines and areas ---

    def _line(self, item: LineItem) -> tuple[Mark, ...]:
        box = item.box
        if item.before and item.before in self.inks:
            x = self.inks[item.before].x - item.before_gap
            box = Box(x, box.y, 0.0, box.height)
        self._seen(item, box)
        ends = (box.x, box.y, box.right, box.bottom)
        return (Segment(item.name, *ends, self.voice.ink(item.colour), item.thickness, item.dash),)

    def _filled(self, item: RectItem | EllipseItem | BandItem) -> tuple[Mark, ...]:
        stroke = self.voice.colour(item.stroke)
        thickness = item.thickness if stroke else 0.0
        if isinstance(item, BandItem):
            self._seen(item, item.box)
            return self._band(item, stroke, thickness)
        fill = self.voice.colour(item.fill)
        self._seen(item, item.box if fill or stroke else None)
        if not fill and not stroke:
            return ()
        if isinstance(item, EllipseItem):
            path = forms.ellipse(item.box)
            return (Shape(item.name, path, fill, stroke, thickness, dash=item.dash),)
        radius = min(item.radius, item.box.width / 2, item.box.height / 2)
        return (Rect(item.name, item.box, fill, stroke, thickness, radius, item.dash),)

    def _band(self, item: BandItem, stroke: str, thickness: float) -> tuple[Mark, ...]:
        pattern = (
            self.voice.says(item.pattern[1:]) if item.pattern.startswith("@") else item.pattern
        )
        if item.box.width <= 0:
            return ()
        filled_in = patterns.fill(item.name, item.box, pattern, self.voice.ink(item.colour))
        edge = Rect(item.name, item.box, "", stroke, thickness)
        return (filled_in, edge) if stroke else (filled_in,)

    def _shape(self, item: ShapeItem) -> tuple[Mark, ...]:
        said = self.voice.says(item.form[1:]) if item.form.startswith("@") else item.form
        if said.strip().lower() in forms.NOTHING:
            return ()
        form = forms.form_named(said)
        fill, stroke = self.voice.colour(item.fill), self.voice.colour(item.stroke)
        if not form or not (fill or stroke):
            troubles = (Trouble.NO_FORM,) if not form else ()
            self.reached.append(Reached(item.name, troubles=troubles, detail=said))
            return ()
        self._seen(item, item.box)
        path = forms.form_steps(form, item.box)
        return (Shape(item.name, path, fill, stroke, item.thickness if stroke else 0.0),)

    def _mark(self, item: MarkItem) -> tuple[Mark, ...]:
        self._seen(item, marks.place_box(item.mark, item.box))
        return marks.place(
            item.name, item.mark, item.box, self.voice.ink(item.main), self.voice.ink(item.accent)
        )

    # --- pictures and codes ---

    def _picture(self, item: PictureItem) -> tuple[Mark, ...]:
        if item.box.width <= 0 or item.box.height <= 0:
            return ()
        if item.kind is PictureKind.IMAGE and item.image:
            return self._shown_whole(item, self.images.get(item.image, b""))
        if not (said := self.voice.says(item.field)):
            return ()
        if item.kind is PictureKind.FLAG:
            path, at_hand = _flag(said)
            lost = () if at_hand else (Trouble.NO_FLAG,)
            return self._cut_evenly(item, path, Reached(item.name, item.field, troubles=lost))
        content = self.voice.fields.picture(item.field, self.voice.card)
        if item.kind is PictureKind.IMAGE:
            return self._shown_whole(item, content)
        return self._cut_evenly(item, content, look_at(item.name, item.field, content, item.box))

    def _cut_evenly(
        self, item: PictureItem, source: Path | bytes, seen: Reached
    ) -> tuple[Mark, ...]:
        if _NOT_DRAWN & set(seen.troubles):
            self.reached.append(seen)
            return ()
        self.reached.append(
            Reached(seen.item, seen.field, troubles=seen.troubles, detail=seen.detail, ink=item.box)
        )
        edge = self.voice.colour(item.outline)
        return (Picture(item.name, source, item.box, edge, item.thickness),)

    def _shown_whole(self, item: PictureItem, content: bytes) -> tuple[Mark, ...]:
        """A picture as large as its box allows, in the middle of it."""
        size = picture_size(content)
        if size is None:
            self._seen(item, None, Trouble.NO_IMAGE)
            return ()
        scale = min(item.box.width / size[0], item.box.height / size[1])
        width, height = size[0] * scale, size[1] * scale
        x = item.box.x + (item.box.width - width) / 2
        box = Box(x, item.box.y + (item.box.height - height) / 2, width, height)
        self._seen(item, box)
        return (Picture(item.name, content, box, self.voice.colour(item.outline), item.thickness),)

    def _code(self, item: CodeItem) -> tuple[Mark, ...]:
        content = self.voice.says(item.field)
        if not content or item.box.width <= 0 or item.box.height <= 0:
            return ()
        colour = self.voice.ink(item.colour)
        try:
            if item.kind is CodeKind.CODE128:
                runs, modules = codes.code128(content)
                self._seen(item, item.box)
                return (Bars(item.name, content, item.box, modules, runs, colour),)
            modules, rows = codes.qr(content)
        except codes.CannotBeCoded as error:
            self.reached.append(
                Reached(item.name, item.field, troubles=(Trouble.NO_CODE,), detail=str(error))
            )
            return ()
        side = min(item.box.width, item.box.height)
        box = Box(item.box.x, item.box.y, side, side)
        self._seen(item, box)
        return (Code(item.name, content, box, modules, rows, colour),)

    def _zones(self, item: ZonesItem) -> tuple[Mark, ...]:
        said = self.voice.says(item.field)
        if not said:
            return ()
        inks = (self.voice.ink(item.ink), self.voice.ink(item.on), self.voice.ink(item.off))
        drawn, box, fits = zones.cells(item, said, inks)
        self._seen(item, box, *(() if fits else (Trouble.OVERFLOW,)))
        return drawn
