"""The small plan above a list of tables: where each table stands, the tables of honour filled.

What must not come in: names.
"""

from collections.abc import Sequence
from dataclasses import replace

from hanoiplan.badges.paper_pen import EDGE, GREY, NAVY, PaperPen, Tone
from hanoiplan.base.speech import Speech
from hanoiplan.paper.fonts import Weight
from hanoiplan.paper.units import Box
from hanoiplan.seating.drawing.facts import HallFacts, seats_of
from hanoiplan.seating.drawing.marks import draw_hall, stage_words
from hanoiplan.seating.drawing.scene import Level, scene_of
from hanoiplan.seating.halls.layout import FixtureKind
from hanoiplan.seating.halls.views import VIEW_WORDS

MINI_HIGH = 53.0
_WORDS = 34.0  # mm at the left for the viewpoint


def draw_mini(pen: PaperPen, box: Box, facts: HallFacts, speeches: Sequence[Speech]) -> None:
    """The hall in a frame, with the words from where it is seen."""
    pen.box(box.x, box.y, box.width, box.height, EDGE, 0.4)
    view = facts.view
    stage = tuple(one for one in view.layout.fixtures if one.kind is FixtureKind.STAGE)
    layout = replace(view.layout, fixtures=stage)
    area = Box(box.x + _WORDS, box.y + 1.6, box.width - 2 * _WORDS, box.height - 3.2)
    viewpoint = view.hall.viewpoint
    scene = scene_of(layout, area, viewpoint, most=Level.DOT)
    seats = seats_of(replace(facts, view=replace(view, layout=layout)))
    draw_hall(pen, scene, seats, speeches)
    stage_words(pen, scene, speeches, [one.box for one in scene.tables])
    said = [speech.say(VIEW_WORDS[viewpoint]) for speech in speeches]
    pen.line(box.x + 2, box.y + 4.8, _WORDS, said[0], Tone(9, Weight.SEMIBOLD, NAVY, 6))
    for text in said[1:]:
        pen.line(box.x + 2, box.y + 8.8, _WORDS, text, Tone(8, colour=GREY, floor=6))
