"""What one press of the mouse becomes while it is held: move, resize, choose, draw, pull a guide.

Each starts where the button went down, follows the mouse, and ends as one edit or as none. What
must not come in: painting, keys, which gesture a press starts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from hanoiplan.badges.designing import edits
from hanoiplan.badges.designing.fresh import fresh_item
from hanoiplan.badges.designing.items import LEAST, around, placed
from hanoiplan.badges.designing.snap import (
    EdgeName,
    Gap,
    Ground,
    Snap,
    SnapLine,
    nearest_gap,
    snap,
)
from hanoiplan.base.i18n import N_
from hanoiplan.paper.layout import Item, Layout
from hanoiplan.paper.units import Box
from ui.badges.designer.hitting import Handle, items_in, pulled
from ui.badges.designer.sketch import Placing, Sketch

THRESHOLD = 3.0  # pixels: a hand that clicks moves a little
REACH = 6.0  # pixels within which things catch
EVEN = 0.5  # mm: without a grid things stand at even numbers all the same
CLICK = 1.5  # mm: a smaller box was no drawing but a click

Place = tuple[float, float]
"""A point on the card, mm."""


@dataclass(frozen=True, slots=True)
class Held:
    """What is held beside the button: Shift keeps straight, Alt lets go of everything near."""

    shift: bool = False
    alt: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """What a gesture wants to be seen over the card."""

    rubber: Box | None = None
    lines: tuple[SnapLine, ...] = ()
    gap: Gap | None = None
    neighbours: tuple[Item, ...] = ()
    guide: tuple[str, float] | None = None


class Gesture(Protocol):
    """One press, from down to up."""

    shown: Shown

    def to(self, at: Place, held: Held) -> None:
        """The mouse is here now."""

    def end(self) -> None:
        """The button is up."""

    def cancel(self) -> None:
        """Esc: as if nothing had been."""


def ground_of(sketch: Sketch, names: tuple[str, ...]) -> Ground:
    """What stands still while the named items move."""
    shown, room, helps = sketch.layout, sketch.room, sketch.helps
    guides = shown.guides if shown is not None and helps.guides else None
    return Ground(
        room,
        shown.safe if shown is not None else 0.0,
        tuple(item.box for item in sketch.seen_but(names)),
        guides.x if guides else (),
        guides.y if guides else (),
        helps.grid or EVEN,
    )


class Moving:
    """The chosen items follow the mouse together."""

    def __init__(self, sketch: Sketch, layout: Layout, start: Place, pixel: float) -> None:
        self.shown = Shown()
        self._sketch, self._layout, self._start, self._pixel = sketch, layout, start, pixel
        self._names = sketch.movable()
        self._box = around(i.box for i in sketch.chosen() if not i.locked)
        self._ground = ground_of(sketch, self._names)
        self._others = sketch.seen_but(self._names)
        self._begun = False

    def to(self, at: Place, held: Held) -> None:
        dx, dy = at[0] - self._start[0], at[1] - self._start[1]
        if not self._begun and max(abs(dx), abs(dy)) < THRESHOLD * self._pixel:
            return
        self._begun = True
        if held.shift:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        caught = self._caught(dx, dy, held)
        made = edits.move(
            self._layout, self._sketch.side, self._names, dx + caught.dx, dy + caught.dy
        )
        self._sketch.draft(made)
        now = around(i.box for i in self._sketch.chosen() if i.name in self._names)
        gap = nearest_gap(now, [item.box for item in self._others])
        self.shown = Shown(lines=caught.lines, gap=gap, neighbours=self._others)

    def _caught(self, dx: float, dy: float, held: Held) -> Snap:
        if held.alt or not self._sketch.helps.snapping:
            return Snap()
        box = Box(self._box.x + dx, self._box.y + dy, self._box.width, self._box.height)
        across: tuple[EdgeName, ...] = () if held.shift and not dx else ("start", "middle", "end")
        down: tuple[EdgeName, ...] = () if held.shift and not dy else ("start", "middle", "end")
        return snap(box, self._ground, REACH * self._pixel, across, down)

    def end(self) -> None:
        shown = self._sketch.shown
        if self._begun and shown is not None:
            self._sketch.settle(N_("move"), shown)

    def cancel(self) -> None:
        self._sketch.draft(None)


class Resizing:
    """One handle of the frame follows the mouse."""

    def __init__(
        self, sketch: Sketch, layout: Layout, start: Place, pixel: float, handle: Handle
    ) -> None:
        self.shown = Shown()
        self._sketch, self._layout, self._start, self._pixel = sketch, layout, start, pixel
        self._item = sketch.chosen()[0]
        self._handle = handle
        self._ground = ground_of(sketch, (self._item.name,))
        self._begun = False

    def to(self, at: Place, held: Held) -> None:
        dx, dy = at[0] - self._start[0], at[1] - self._start[1]
        self._begun = True
        box = self._pulled(dx, dy)
        if held.shift:
            box = _in_shape(self._item.box, box, self._handle)
        caught = Snap()
        if not held.alt and not held.shift and self._sketch.helps.snapping:
            caught = self._caught(box)
            box = self._pulled(dx + caught.dx, dy + caught.dy)
        made = edits.resize(self._layout, self._sketch.side, self._item.name, box)
        self._sketch.draft(made)
        self.shown = Shown(lines=caught.lines)

    def _pulled(self, dx: float, dy: float) -> Box:
        """The box with its handle pulled, still on the card: the other edges stand still."""
        box, room = self._item.box, self._sketch.room
        dx = max(-box.x, dx) if "w" in self._handle else min(room.width - box.right, dx)
        dy = max(-box.y, dy) if "n" in self._handle else min(room.height - box.bottom, dy)
        return pulled(box, self._handle, dx, dy, LEAST)

    def _caught(self, box: Box) -> Snap:
        across: tuple[EdgeName, ...] = ()
        down: tuple[EdgeName, ...] = ()
        if "w" in self._handle or "e" in self._handle:
            across = ("start",) if "w" in self._handle else ("end",)
        if "n" in self._handle or "s" in self._handle:
            down = ("start",) if "n" in self._handle else ("end",)
        return snap(box, self._ground, REACH * self._pixel, across, down)

    def end(self) -> None:
        shown = self._sketch.shown
        if self._begun and shown is not None:
            self._sketch.settle(N_("resize"), shown)

    def cancel(self) -> None:
        self._sketch.draft(None)


def _in_shape(old: Box, new: Box, handle: Handle) -> Box:
    """The new box with the proportions of the old one; the opposite corner stands still."""
    if not old.width or not old.height or len(handle) != 2:
        return new
    share = max(new.width / old.width, new.height / old.height)
    width, height = old.width * share, old.height * share
    x = old.right - width if "w" in handle else old.x
    y = old.bottom - height if "n" in handle else old.y
    return Box(x, y, width, height)


class Banding:
    """A rubber band chooses what it touches."""

    def __init__(
        self, sketch: Sketch, inks: Mapping[str, Box], start: Place, *, adding: bool
    ) -> None:
        self.shown = Shown()
        self._sketch, self._inks, self._start = sketch, inks, start
        self._before = sketch.selection if adding else ()
        self._first = sketch.selection

    def to(self, at: Place, _held: Held) -> None:
        band = _between(self._start, at)
        self.shown = Shown(rubber=band)
        touched = items_in(self._sketch.items, self._inks, band)
        self._sketch.select((*self._before, *touched))

    def end(self) -> None:
        self.shown = Shown()

    def cancel(self) -> None:
        self._sketch.select(self._first)


class Drawing:
    """A box is drawn for a new item; a click puts one of the usual size."""

    def __init__(
        self, sketch: Sketch, layout: Layout, placing: Placing, start: Place, pixel: float
    ) -> None:
        self.shown = Shown()
        self._sketch, self._layout, self._placing = sketch, layout, placing
        self._start = self._snapped(start, pixel)
        self._pixel = pixel
        self._box = Box(*self._start, 0.0, 0.0)

    def _snapped(self, at: Place, pixel: float) -> Place:
        if not self._sketch.helps.snapping:
            return at
        ground = ground_of(self._sketch, ())
        caught = snap(Box(*at, 0.0, 0.0), ground, REACH * pixel, ("start",), ("start",))
        return at[0] + caught.dx, at[1] + caught.dy

    def to(self, at: Place, held: Held) -> None:
        end = at if held.alt else self._snapped(at, self._pixel)
        room = self._sketch.room
        end = (max(0.0, min(end[0], room.width)), max(0.0, min(end[1], room.height)))
        self._box = _between(self._start, end)
        self.shown = Shown(rubber=self._box)

    def end(self) -> None:
        side, placing = self._sketch.side, self._placing
        drawn = max(self._box.width, self._box.height) >= CLICK
        item = fresh_item(
            self._layout,
            side,
            placing.kind,
            self._drawn() if drawn else None,
            placing.field,
            placing.image,
        )
        if not drawn:
            box = item.box
            x, y = self._start[0] - box.width / 2, self._start[1] - box.height / 2
            item = placed(item, Box(x, y, box.width, box.height))
        made = edits.add(self._layout, side, item)
        self._sketch.place(None)
        self._sketch.settle(N_("add"), made)
        self._sketch.select((made.listed(side)[-1].name,))

    def _drawn(self) -> Box:
        """What was drawn, not thinner than anybody meant it."""
        width, height = self._box.width, self._box.height
        if self._placing.kind != "line":
            width, height = max(width, CLICK), max(height, CLICK)
        return Box(self._box.x, self._box.y, width, height)

    def cancel(self) -> None:
        self._sketch.place(None)


class Guiding:
    """A guide is pulled out of a ruler, to another place, or off the card, where it ends."""

    def __init__(self, sketch: Sketch, layout: Layout, axis: str, place: float | None) -> None:
        self.shown = Shown()
        self._sketch, self._layout, self._axis = sketch, layout, axis
        self._from, self._at = place, place

    def to(self, at: Place, held: Held) -> None:
        place = at[0] if self._axis == "x" else at[1]
        self._at = place if held.alt else round(place * 2) / 2
        self.shown = Shown(guide=(self._axis, self._at))

    def end(self) -> None:
        guides = self._layout.guides
        places = {"x": list(guides.x), "y": list(guides.y)}
        if self._from is not None:
            places[self._axis].remove(self._from)
        if self._at is not None:
            places[self._axis].append(self._at)
        made = edits.set_guides(self._layout, places["x"], places["y"])
        self.shown = Shown()
        self._sketch.settle(N_("guides"), made)

    def cancel(self) -> None:
        self._sketch.marked.emit()


def _between(one: Place, other: Place) -> Box:
    x, y = min(one[0], other[0]), min(one[1], other[1])
    return Box(x, y, abs(one[0] - other[0]), abs(one[1] - other[1]))
