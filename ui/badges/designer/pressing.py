"""What a press of the mouse begins, by what lies under it and which keys are held.

What must not come in: what a gesture then does.
"""

from collections.abc import Mapping

from hanoiplan.paper.units import Box
from ui.badges.designer.gestures import (
    Banding,
    Drawing,
    Gesture,
    Guiding,
    Held,
    Moving,
    Place,
    Resizing,
)
from ui.badges.designer.hitting import guide_at, handle_at, items_at
from ui.badges.designer.overlay import HANDLE
from ui.badges.designer.sketch import Sketch
from ui.base.widgets.painted import px

GRIP = 3.0
"""Pixels round a thin thing within which it is held: nobody can hit a line of one pixel."""


def gesture_at(
    sketch: Sketch, inks: Mapping[str, Box], at: Place, held: Held, pixel: float
) -> Gesture | None:
    """The gesture that a press at `at` (mm) begins; `pixel` is the length of a pixel in mm."""
    layout = sketch.layout
    if layout is None:
        return None
    if sketch.placing is not None:
        return Drawing(sketch, layout, sketch.placing, at, pixel)
    chosen = sketch.chosen()
    if len(chosen) == 1 and not chosen[0].locked:
        handle = handle_at(chosen[0].box, *at, px(HANDLE) * pixel)
        if handle is not None:
            return Resizing(sketch, layout, at, pixel, handle)
    under = items_at(sketch.items, inks, *at, GRIP * pixel)
    guide = guide_at(layout.guides, *at, GRIP * pixel) if sketch.helps.guides else None
    if guide is not None and not set(under) & set(sketch.selection):
        return Guiding(sketch, layout, *guide)
    if under:
        return _on_items(sketch, under, at, held, pixel)
    if not held.shift:
        sketch.select(())
    return Banding(sketch, inks, at, adding=held.shift)


def _on_items(
    sketch: Sketch, under: tuple[str, ...], at: Place, held: Held, pixel: float
) -> Gesture | None:
    """Choose what lies there, and be ready to move it."""
    chosen = sketch.selection
    if held.shift:
        rest = tuple(name for name in chosen if name != under[0])
        sketch.select(rest if under[0] in chosen else (*chosen, under[0]))
        return None
    if held.alt:
        after = under.index(chosen[0]) + 1 if chosen and chosen[0] in under else 0
        sketch.select((under[after % len(under)],))
    elif not set(under) & set(chosen):
        sketch.select((under[0],))
    if not sketch.movable() or sketch.layout is None:
        return None
    return Moving(sketch, sketch.layout, at, pixel)
